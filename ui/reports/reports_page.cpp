// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "core/actions/people/people_actions.h"
#include "core/actions/plan/monitoring_actions.h"
#include "core/actions/record_refs.h"
#include "core/base/owner_file.h"
#include "core/exchange/spreadsheet.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/reports/lag_meter.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace waymark {

ReportsPage::ReportsPage(Workspace &workspace, QWidget *parent)
    : Page(u"reports"_s, tr("Reports"), u"reports"_s, parent),
      m_workspace(workspace),
      m_choices(std::make_unique<OfficeChoices>(workspace)),
      m_which(new QComboBox(this)),
      m_year(new QSpinBox(this)),
      m_make(new QPushButton(tr("Show"), this)),
      m_draw(new QPushButton(tr("Draw a sample…"), this)),
      m_save(new QPushButton(tr("Save for a spreadsheet…"), this)),
      m_what(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_summary(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_lag(new LagMeter(this)),
      m_table(new ListTable(u"reportTable"_s, {}, this))
{
    makeLayout();
    choose(0);
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
    m_which->setObjectName(u"reportWhich"_s);
    m_which->setAccessibleName(tr("Report"));
    for (const ReportSpec &one : allReports())
        m_which->addItem(one.title, QString(one.id));
    m_year->setObjectName(u"reportYear"_s);
    m_year->setAccessibleName(tr("Fiscal year, by the year it ends in"));
    m_year->setRange(2000, 2200);
    m_year->setPrefix(tr("Fiscal year "));
    m_year->setValue(policy::fiscalYearOf(m_workspace.today()));
    m_make->setObjectName(u"reportMake"_s);
    m_draw->setObjectName(u"drawSampleOpen"_s);
    const QString mayNotDraw = whyNot(policy::checkRole(m_workspace.session().staff().role, u"drawSample"_s));
    m_draw->setEnabled(mayNotDraw.isEmpty());
    m_draw->setToolTip(mayNotDraw);
    m_draw->setAccessibleDescription(mayNotDraw);
    connect(m_draw, &QPushButton::clicked, this, &ReportsPage::draw);
    m_save->setObjectName(u"reportSave"_s);
    m_save->setEnabled(false);
    m_what->setWordWrap(true);
    m_summary->setObjectName(u"reportSummary"_s);
    m_summary->setWordWrap(true);
    m_table->setAccessibleName(tr("The report's lines"));

    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::sectionTitle(tr("Your own entries: days from the service to its entry"), this));
    column->addWidget(m_lag);
    column->addWidget(theme::separator(this));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    row->addWidget(m_which);
    row->addWidget(m_year);
    row->addWidget(m_make);
    row->addWidget(m_draw);
    row->addStretch(1);
    row->addWidget(m_save);
    column->addLayout(row);
    column->addWidget(m_what);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ReportsPage::choose);
    connect(m_year, &QSpinBox::valueChanged, this, &ReportsPage::clear);
    connect(m_make, &QPushButton::clicked, this, &ReportsPage::make);
    connect(m_save, &QPushButton::clicked, this, &ReportsPage::save);
    connect(m_table, &ListTable::opened, this, &ReportsPage::openRow);
    const QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"viewReports"_s));
    m_make->setEnabled(why.isEmpty());
    m_make->setToolTip(why);
    m_mayNot = why;
    m_which->installEventFilter(this);
    m_year->installEventFilter(this);
}

ReportsPage::~ReportsPage() = default;

bool ReportsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_make->isEnabled()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            make();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QWidget *ReportsPage::firstFocus()
{
    return m_which;
}

void ReportsPage::refresh()
{
    const auto months = entryLag(m_workspace.actions(), m_workspace.session().staff().id);
    if (months)
        m_lag->setMonths(*months, m_workspace.actions().settings().lateEntryDays);
    else
        m_summary->setText(months.error().text());
}

void ReportsPage::choose(int index)
{
    const ReportSpec &spec = allReports()[std::size_t(std::max(0, index))];
    m_what->setText(spec.what);
    static const QSet<QString> ofToday{u"case-managed"_s, u"duplicates"_s, u"plan-gaps"_s, u"without-plan"_s, u"case-sample"_s};
    m_year->setVisible(!ofToday.contains(QString(spec.id)));
    m_draw->setVisible(spec.id == "case-sample"_L1);
    m_make->setProperty(ruleProperty, spec.rule);
    m_which->setProperty(ruleProperty, spec.rule);
    clear();
}

void ReportsPage::clear()
{
    // What is listed and what is chosen above it never differ.
    m_report.reset();
    m_save->setEnabled(false);
    m_summary->setText(m_mayNot);
    m_table->setColumns({});
    m_table->setEmptyText(tr("No report shown"),
                          tr("Choose one above and press Enter or Show. Enter opens the person of a line."));
}

void ReportsPage::make()
{
    const ReportSpec &spec = allReports()[std::size_t(m_which->currentIndex())];
    ReportOptions options{.fiscalYear = m_year->value()};
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto made = spec.make(m_workspace.actions(), options);
    QApplication::restoreOverrideCursor();
    clear();
    m_duplicates = spec.id == "duplicates"_L1;
    m_save->setEnabled(made.ok());
    if (!made) {
        m_summary->setText(made.error().text());
        return;
    }
    m_report = *std::move(made);
    show(*m_report);
}

void ReportsPage::show(const Report &report)
{
    QString summary = report.summary;
    if (report.leftOut)
        summary += u' ' + tr("Confidential people left out: %1.").arg(report.leftOut);
    m_summary->setText(summary);
    std::vector<TableColumn> columns;
    for (qsizetype i = 0; i < report.columns.size(); ++i) {
        qsizetype most = report.columns[i].size() + 4;
        for (std::size_t row = 0; row < std::min(report.rows.size(), std::size_t(200)); ++row)
            most = std::max(most, report.rows[row].cells[i].size() + 2);
        columns.push_back({.name = u"c%1"_s.arg(i),
                           .title = report.columns[i],
                           .characters = int(std::min(most, qsizetype(48)))});
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
    m_table->setFocus();
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
                                    tr("Cases are chosen at random among the open ones that you may see. The seed is kept with them: the same "
                                       "seed on the same cases chooses the same ones again."),
                                    this);
    auto *form = new ActionForm(m_workspace, actionOf<DrawSample>(), {{{}, {u"size"_s, u"counselor"_s, u"seed"_s}}}, m_choices->context(), tr("Draw"), dialog);
    form->start(DrawSample{.size = 10});
    connect(form, &ActionForm::done, this, [this](const ActionResult &result) {
        if (result.done)
            make();
    });
    dialog->openWith(form);
}

void ReportsPage::save()
{
    if (!m_report)
        return;
    m_workspace.prompts.chooseFile(
        this,
        {.title = tr("Save the report"),
         .mode = Prompts::FileQuestion::Mode::Save,
         .filter = tr("Excel workbooks (*.xlsx);;Comma-separated values (*.csv)"),
         .suggested = m_which->currentData().toString() + u".xlsx"_s},
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
