// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/reports/reports.h"
#include "ui/common/page.h"
#include "ui/common/workspace.h"

#include <memory>

class QPushButton;

namespace waymark {

class BarsView;
class LagMeter;
class ListTable;
class OfficeChoices;
class OfficeRunner;
class ReportFilterBar;
class ToneLabel;

/// The office's reports, and everybody's own lag between a service and its entry. A report is made when it is
/// asked for, beside the window and with a way to stop it; it opens the person of a line, is printed and is
/// saved for a spreadsheet.
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ReportsPage() override;

    void refresh() override;
    QWidget *firstFocus() override;
    /// A report is being made.
    bool isWorking() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeLayout();
    void choose();
    void clear();
    void make();
    void show(const Report &report);
    void showChart(const ReportChart &chart);
    void openRow(qint64 id);
    void draw();
    void save();
    void print();
    void write(const QString &path);

    Workspace &m_workspace;
    std::unique_ptr<OfficeChoices> m_choices;
    OfficeRunner *m_runner;
    ReportFilterBar *m_filters;
    QPushButton *m_make;
    QPushButton *m_draw;
    QPushButton *m_print;
    QPushButton *m_save;
    ToneLabel *m_what;
    ToneLabel *m_title;
    ToneLabel *m_summary;
    LagMeter *m_lag;
    BarsView *m_chart;
    ListTable *m_table;
    std::optional<Report> m_report;
    QString m_mayNot;
    bool m_duplicates = false;
    bool m_read = false;
};

} // namespace waymark
