// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/federal/indicators.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QComboBox;

namespace waymark {

/// Which program, which days, whose people.
class CohortBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CohortBar(const Workspace &workspace, QWidget *parent = nullptr);

    IndicatorQuery query() const;
    QString program() const;
    /// "WIOA Adult, program year 2025, MassHire Salem"
    QString words() const;
    void refresh();
    QWidget *first() const;

signals:
    void changed();

private:
    const Workspace &m_workspace;
    QComboBox *m_program;
    QComboBox *m_days;
    QComboBox *m_center;
    QComboBox *m_counselor;
};

} // namespace waymark
