// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace waymark {

/// Which report, and what it is narrowed by: only what the chosen report knows is shown.
class ReportFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportFilterBar(const Workspace &workspace, QWidget *parent = nullptr);

    const ReportSpec &spec() const;
    ReportOptions options() const;
    /// Names of centers and staff anew; what is chosen stays chosen.
    void refresh();
    QWidget *which() const;

signals:
    void reportChosen();
    void changed();
    void asked(); ///< Enter in one of them

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();

    const Workspace &m_workspace;
    QComboBox *m_which;
    QSpinBox *m_year;
    QComboBox *m_program;
    QComboBox *m_quarter;
    QComboBox *m_center;
    QComboBox *m_staff;
};

} // namespace waymark
