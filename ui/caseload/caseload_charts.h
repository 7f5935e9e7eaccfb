// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"
#include "core/storage/lists/caseload_queries.h"

#include <QScrollArea>

namespace waymark {

class BarsView;

/// Where a look says more than the list: how long ago the contacts lie, what was entered late, how the
/// caseload moves.
class CaseloadCharts final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CaseloadCharts(QWidget *parent = nullptr);

    void present(const QList<int> &bands, const std::vector<LagMonth> &lag, int lateDays,
                 const std::vector<CaseMonth> &moved);

signals:
    void bandChosen(int band);

private:
    BarsView *add(const QString &name, class QVBoxLayout *column);

    BarsView *m_since;
    BarsView *m_late;
    BarsView *m_moved;
};

} // namespace waymark
