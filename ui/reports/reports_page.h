// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"
#include "ui/common/page.h"
#include "ui/common/workspace.h"

#include <memory>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace waymark {

class LagMeter;
class ListTable;
class OfficeChoices;
class ToneLabel;

/// The office's reports, and everybody's own lag between a service and its entry. A report is made when it is
/// asked for, opens the person of a line, and is saved for a spreadsheet.
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ReportsPage() override;

    void refresh() override;
    QWidget *firstFocus() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeLayout();
    void choose(int index);
    void clear();
    void make();
    void show(const Report &report);
    void openRow(qint64 id);
    void draw();
    void save();
    void write(const QString &path);

    Workspace &m_workspace;
    std::unique_ptr<OfficeChoices> m_choices;
    QComboBox *m_which;
    QSpinBox *m_year;
    QPushButton *m_make;
    QPushButton *m_draw;
    QPushButton *m_save;
    ToneLabel *m_what;
    ToneLabel *m_summary;
    LagMeter *m_lag;
    ListTable *m_table;
    std::optional<Report> m_report;
    QString m_mayNot;
    bool m_duplicates = false;
    bool m_read = false;
};

} // namespace waymark
