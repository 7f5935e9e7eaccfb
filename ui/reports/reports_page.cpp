// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "core/actions/people/people_actions.h"
#include "core/actions/plan/monitoring_actions.h"
#include "core/actions/record_refs.h"
#include "core/base/owner_file.h"
#include "core/documents/reports/report_document.h"
#include "core/exchange/spreadsheet.h"
#include "core/policy/role_policy.h"
#include "ui/common/charts/bars_view.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/printing/save_print.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/work/work_bar.h"
#include "ui/reports/lag_meter.h"
#include "ui/reports/report_filter_bar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

ReportsPage::ReportsPage(Workspace &workspace, QWidget *parent)
    : Page(u"reports"_s, tr("Reports"), u"reports"_s, parent),
      m_workspace(workspace),
      m_choices(std::make_unique<OfficeChoices>(workspace)),
      m_runner(new OfficeRunner(workspace.signedIn, this)),
      m_filters(new ReportFilterBar(workspace, this)),
      m_make(new QPushButton(tr("Show"), this)),
      m_draw(new QPushButton(tr("Draw a sample…"), this)),
      m_print(new QPushButton(tr("Print…"), this)),
      m_save(new QPushButton(tr("Save for a spreadsheet…"), this)),
      m_what(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_title(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_summary(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_lag(new LagMeter(this)),
      m_chart(new BarsView(this)),
      m_table(new ListTable(u"reportTable"_s, {}, this))
{
    makeLayout();
    choose();
}

/// One's own entries are counted when they are looked at, not when somebody signs in.
void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_read, true))
        refresh();
}

void ReportsPage::makeLayout()
{
    m_make->setObjectName(u"reportMake"_s);
    m_draw->setObjectName(u"drawSampleOpen"_s);
    const QString mayNotDraw = whyNot(policy::checkRole(m_workspace.session().staff().role, u"drawSample"_s));
    m_draw->setEnabled(mayNotDraw.isEmpty());
    m_draw->setToolTip(mayNotDraw);
    m_draw->setAccessibleDescription(mayNotDraw);
    connect(m_draw, &QPushButton::clicked, this, &ReportsPage::draw);
    m_print->setObjectName(u"reportPrint"_s);
    m_save->setObjectName(u"reportSave"_s);
    m_what->setWordWrap(true);
    m_title->setObjectName(u"reportTitle"_s);
    m_title->setWordWrap(true);
    m_summary->setObjectName(u"reportSummary"_s);
    m_summary->setWordWrap(true);
    m_chart->setObjectName(u"reportChart"_s);
    m_table->setAccessibleName(tr("The report's lines"));

    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::sectionTitle(tr("Your own entries: days from the service to its entry"), this));
    column->addWidget(m_lag);
    column->addWidget(theme::separator(this));
    column->addWidget(m_filters);
    column->addWidget(m_what);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    row->addWidget(m_make);
    row->addWidget(m_draw);
    row->addStretch(1);
    row->addWidget(m_print);
    row->addWidget(m_save);
    column->addLayout(row);
    column->addWidget(new WorkBar(*m_runner, this));
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_chart);
    column->addWidget(m_table, 1);
    connect(m_filters, &ReportFilterBar::reportChosen, this, &ReportsPage::choose);
    connect(m_filters, &ReportFilterBar::changed, this, &ReportsPage::clear);
    connect(m_filters, &ReportFilterBar::asked, this, &ReportsPage::make);
    connect(m_make, &QPushButton::clicked, this, &ReportsPage::make);
    connect(m_print, &QPushButton::clicked, this, &ReportsPage::print);
    connect(m_save, &QPushButton::clicked, this, &ReportsPage::save);
    connect(m_table, &ListTable::opened, this, &ReportsPage::openRow);
    const QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"viewReports"_s));
    m_make->setEnabled(why.isEmpty());
    m_make->setToolTip(why);
    m_mayNot = why;
}

ReportsPage::~ReportsPage() = default;

QWidget *ReportsPage::firstFocus()
{
    return m_filters->which();
}

bool ReportsPage::isWorking() const
{
    return m_runner->isBusy();
}

void ReportsPage::refresh()
{
    const auto months = entryLag(m_workspace.actions(), m_workspace.session().staff().id);
    if (months)
        m_lag->setMonths(*months, m_workspace.actions().settings().lateEntryDays);
    else
        m_summary->setText(months.error().text());
    m_filters->refresh();
}

void ReportsPage::choose()
{
    const ReportSpec &spec = m_filters->spec();
    m_what->setText(spec.what);
    m_draw->setVisible(spec.id == "case-sample"_L1);
    m_make->setProperty(ruleProperty, spec.rule);
    clear();
}

void ReportsPage::clear()
{
    // What is listed and what is chosen above it never differ.
    m_runner->forget();
    m_report.reset();
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_title->hide();
    m_summary->setText(m_mayNot);
    m_summary->setVisible(!m_mayNot.isEmpty());
    m_chart->hide();
    m_table->setColumns({});
    m_table->setEmptyText(tr("No report shown"),
                          tr("Choose one above and press Enter or Show. Enter opens the person of a line."));
}

void ReportsPage::make()
{
    if (!m_make->isEnabled())
        return;
    clear();
    const ReportSpec &spec = m_filters->spec();
    m_duplicates = spec.id == "duplicates"_L1;
    m_table->setEmptyText(tr("The report is being made"), tr("You can go on working meanwhile."));
    m_runner->runNewest<Report>(
        this,
        [&spec, options = m_filters->options()](SignedIn &office, const WorkStep &step) {
            ReportOptions asked = options;
            asked.step = [&](qint64 done, qint64 total) { return step({done, total, spec.title}); };
            return makeReport(office.actions(), spec, asked);
        },
        [this](Result<Report> made) {
            if (!made) {
                clear();
                m_summary->setText(made.error().text());
                m_summary->show();
                return;
            }
            m_report = *std::move(made);
            m_print->setEnabled(true);
            m_save->setEnabled(true);
            show(*m_report);
        });
}

void ReportsPage::show(const Report &report)
{
    QString summary = report.summary;
    if (report.leftOut)
        summary += u' ' + tr("Confidential people left out: %1.").arg(report.leftOut);
    if (report.stopped)
        summary += u' ' + tr("It was stopped before its end: the list is not complete.");
    m_title->setText(report.fullTitle());
    m_title->show();
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    showChart(report.chart);
    std::vector<TableColumn> columns;
    for (qsizetype i = 0; i < report.columns.size(); ++i) {
        const bool isNumber = std::ranges::find(report.numberColumns, int(i)) != report.numberColumns.end();
        qsizetype most = report.columns[i].size() + 4;
        for (std::size_t row = 0; row < std::min(report.rows.size(), std::size_t(200)); ++row)
            most = std::max(most, report.rows[row].cells[i].size() + 2);
        columns.push_back({.name = u"c%1"_s.arg(i),
                           .title = report.columns[i],
                           .characters = int(std::min(most, qsizetype(48))),
                           .align = isNumber ? Qt::AlignRight : Qt::AlignLeft});
    }
    m_table->setColumns(std::move(columns));
    std::vector<TableRow> rows;
    qint64 line = 0;
    for (const Report::Row &one : report.rows) {
        QVariantList cells;
        for (const QString &cell : one.cells)
            cells += cell;
        rows.push_back({.id = ++line, .cells = cells, .toolTip = one.cells.join(u" · "_s)});
    }
    m_table->setEmptyText(tr("Nothing to list"), tr("Nobody in the office answers to this report."));
    m_table->setRows(std::move(rows));
    m_table->selectFirst();
    // Whoever went on working elsewhere meanwhile keeps the keyboard there.
    if (isVisible() && isAncestorOf(window()->focusWidget()))
        m_table->setFocus();
}

void ReportsPage::showChart(const ReportChart &chart)
{
    constexpr qsizetype mostBars = 8; // more are read in the list
    const bool fits = !chart.categories.isEmpty() && chart.categories.size() <= mostBars;
    m_chart->setVisible(fits);
    if (!fits)
        return;
    static constexpr std::array tones{theme::Tone::Accent, theme::Tone::Warn, theme::Tone::Good};
    QList<BarSeries> series;
    for (const ReportChart::Series &one : chart.series)
        series += {
            .name = one.name, .tone = tones[std::size_t(series.size()) % tones.size()], .values = one.values};
    m_chart->setBars(chart.title, chart.categories, series, {});
}

void ReportsPage::openRow(qint64 id)
{
    if (!m_report || id < 1 || id > qint64(m_report->rows.size()))
        return;
    const Report::Row &row = m_report->rows[std::size_t(id - 1)];
    if (!m_duplicates) {
        m_workspace.navigator.openPerson(row.person);
        return;
    }
    const auto other = m_workspace.session().read([&](const RecordStore &store) {
        return recordNamed(store, specOf<JobSeeker>(), row.cells.value(3));
    });
    if (other && *other)
        m_workspace.navigator.comparePeople(row.person, {**other});
}

void ReportsPage::draw()
{
    auto *dialog = new ActionDialog(u"sampleDialog"_s, tr("Draw a sample of cases"),
                                    tr("Cases are chosen at random among the open ones that you may see. The "
                                       "seed is kept with them: the same "
                                       "seed on the same cases chooses the same ones again."),
                                    this);
    auto *form =
        new ActionForm(m_workspace, actionOf<DrawSample>(), {{{}, {u"size"_s, u"counselor"_s, u"seed"_s}}},
                       m_choices->context(), tr("Draw"), dialog);
    form->start(DrawSample{.size = 10});
    connect(form, &ActionForm::done, this, [this](const ActionResult &result) {
        if (result.done)
            make();
    });
    dialog->openWith(form);
}

void ReportsPage::print()
{
    if (!m_report)
        return;
    savePrint(
        m_workspace, tr("Print the report"), QString(m_filters->spec().id) + u".pdf"_s,
        [workspace = m_workspace, report = *m_report]() -> Result<PrintDocument> {
            if (auto logged = workspace.session().logAccess(u"print"_s, {}); !logged)
                return logged.error();
            return reportDocument(report, {.printedOn = workspace.today(),
                                           .printedBy = workspace.session().staff().name,
                                           .office = workspace.signedIn.office().name()});
        },
        this);
}

void ReportsPage::save()
{
    if (!m_report)
        return;
    m_workspace.prompts.chooseFile(this,
                                   {.title = tr("Save the report"),
                                    .mode = Prompts::FileQuestion::Mode::Save,
                                    .filter = tr("Excel workbooks (*.xlsx);;Comma-separated values (*.csv)"),
                                    .suggested = QString(m_filters->spec().id) + u".xlsx"_s},
                                   [this](const QString &path) {
                                       if (!path.isEmpty() && m_report)
                                           write(path);
                                   });
}

void ReportsPage::write(const QString &path)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto bytes = path.endsWith(".csv"_L1, Qt::CaseInsensitive)
                           ? Result<QByteArray>(reportCsv(*m_report))
                           : spreadsheet({sheetOf(*m_report, m_workspace.today())});
    const auto written = bytes ? writeForOwner(path, *bytes) : Result<void>(bytes.error());
    QApplication::restoreOverrideCursor();
    m_workspace.navigator.say(written ? tr("Saved. It holds personal data: keep it safe.")
                                      : written.error().text());
}

} // namespace waymark
