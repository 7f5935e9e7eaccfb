// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/federal_pane.h"

#include "core/actions/federal/layout_actions.h"
#include "core/actions/people/seen.h"
#include "core/policy/federal/pirl_values.h"
#include "core/policy/federal/standing_policy.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/flow_layout.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/work/work_bar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int quartersOffered = 12;

/// The tab of the person's page that holds a field of that kind of record.
QString tabOf(const QString &entity, const QString &field)
{
    if (entity == "JobSeeker"_L1) {
        static const QStringList ofFull{u"Work and family"_s,    u"Veteran"_s,
                                        u"Education"_s,          u"Barriers"_s,
                                        u"Assistance"_s,         u"Disability and farm work"_s,
                                        u"Disaster relocation"_s};
        const FieldSpec *spec = specOf<JobSeeker>().find(field);
        return spec && ofFull.contains(QLatin1StringView(spec->section)) ? u"full"_s : u"basic"_s;
    }
    if (entity == "Education"_L1)
        return u"education"_s;
    if (entity == "Course"_L1)
        return u"course"_s;
    if (entity == "TestResult"_L1)
        return u"testing"_s;
    if (entity == "ProgramEnrollment"_L1)
        return u"programs"_s;
    if (entity == "QuarterResult"_L1 || entity == "SkillGain"_L1)
        return u"jstp_gains"_s;
    return u"services"_s;
}

} // namespace

FederalPane::FederalPane(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_runner(new OfficeRunner(workspace.signedIn, this)),
      m_choices(std::make_unique<OfficeChoices>(workspace)),
      m_mayNot(whyNot(policy::checkRole(workspace.session().staff().role, u"exportFederal"_s))),
      m_program(new QComboBox(this)),
      m_quarter(new QComboBox(this)),
      m_check(new QPushButton(tr("Check"), this)),
      m_write(new QPushButton(tr("Write the file…"), this)),
      m_said(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_counts(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_table(new ListTable(u"federalFindings"_s, {}, this))
{
    makeLayout();
    connect(m_check, &QPushButton::clicked, this, &FederalPane::check);
    connect(m_write, &QPushButton::clicked, this, &FederalPane::write);
    connect(m_table, &ListTable::opened, this, &FederalPane::open);
    connect(m_runner, &OfficeRunner::ended, this, &FederalPane::allow);
    for (const QComboBox *one : {m_program, m_quarter})
        connect(one, &QComboBox::currentIndexChanged, this, &FederalPane::clear);
    clear();
}

FederalPane::~FederalPane() = default;

void FederalPane::makeLayout()
{
    setProperty(ruleProperty, u"R-134"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::gap(1), 0, 0);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::hint(
        tr("The state reports to the federal government; this file shows what it would get from this office, "
           "and "
           "what would be sent back. It holds everybody of the program, confidential people too."),
        this));
    nameBox(m_program, u"federalProgram"_s, tr("Program"));
    nameBox(m_quarter, u"federalQuarter"_s, tr("Quarter"));
    for (const QString &one : policy::federalPrograms())
        m_program->addItem(codes().label(u"program"_s, one), one);
    m_program->setCurrentIndex(std::max(0, m_program->findData(u"wioa_adult"_s)));
    policy::Quarter quarter = policy::Quarter::of(m_workspace.today()).plus(-1);
    for (int i = 0; i < quartersOffered; ++i, quarter = quarter.plus(-1))
        m_quarter->addItem(quarter.words(), quarter.code());
    m_check->setObjectName(u"federalCheck"_s);
    m_check->setToolTip(m_mayNot);
    m_write->setObjectName(u"federalWrite"_s);
    m_write->setToolTip(m_mayNot);
    auto *top = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Lines, top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1));
    for (QWidget *one : {static_cast<QWidget *>(m_program), static_cast<QWidget *>(m_quarter),
                         static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_write)})
        row->addWidget(one);
    column->addWidget(top);
    auto *gaps = theme::link(tr("What this file cannot say…"), top);
    gaps->setObjectName(u"federalGaps"_s);
    connect(gaps, &QPushButton::clicked, this, &FederalPane::showGaps);
    row->addWidget(gaps);
    if (policy::mayRun(m_workspace.session().staff().role, u"loadFederalLayout"_s)) {
        auto *load = theme::link(tr("Load a newer layout…"), top);
        load->setObjectName(u"federalLayout"_s);
        connect(load, &QPushButton::clicked, this, &FederalPane::loadLayout);
        row->addWidget(load);
    }
    column->addWidget(new WorkBar(*m_runner, this));
    m_said->setObjectName(u"federalSaid"_s);
    m_said->setWordWrap(true);
    m_counts->setObjectName(u"federalCounts"_s);
    m_counts->setWordWrap(true);
    column->addWidget(m_said);
    column->addWidget(m_counts);
    m_table->setAccessibleName(tr("What the checks found"));
    m_table->setColumns({{.name = u"row"_s, .title = tr("Row"), .characters = 7},
                         {.name = u"name"_s, .title = tr("Name"), .characters = 24},
                         {.name = u"element"_s, .title = tr("Element"), .characters = 9},
                         {.name = u"what"_s, .title = tr("What was found"), .characters = 52},
                         {.name = u"todo"_s, .title = tr("What to do"), .characters = 52}});
    column->addWidget(m_table, 1);
}

QWidget *FederalPane::firstFocus() const
{
    return m_program;
}

bool FederalPane::isWorking() const
{
    return m_runner->isBusy();
}

FederalFileOptions FederalPane::options() const
{
    return {.program = m_program->currentData().toString(),
            .quarter =
                policy::Quarter::parse(m_quarter->currentData().toString()).value_or(policy::Quarter())};
}

void FederalPane::clear()
{
    m_runner->forget();
    m_report.reset();
    m_table->setRows({});
    m_table->setEmptyText(tr("Not checked yet"),
                          tr("Choose program and quarter, then Check. Nothing is written by checking."));
    m_said->setText(m_mayNot);
    m_counts->setText({});
    allow();
}

void FederalPane::allow()
{
    const bool free = m_mayNot.isEmpty() && !m_runner->isBusy();
    m_writing = m_writing && m_runner->isBusy();
    m_program->setEnabled(!m_writing); // another choice would stop the file that is being written
    m_quarter->setEnabled(!m_writing);
    m_check->setEnabled(free);
    m_write->setEnabled(free && m_report && m_report->rows > 0);
}

void FederalPane::run(const QString &file, const FederalFileOptions &options,
                      std::function<void(const FederalFileReport &)> then)
{
    m_runner->runNewest<FederalFileReport>(
        this,
        [file, options, what = options.checkOnly ? tr("Checking") : tr("Writing the file")](
            SignedIn &office, const WorkStep &step) {
            return writeFederalFile(office.actions(), file, options, [&](qint64 done, qint64 total) {
                return step({done, total, what});
            });
        },
        [this, then = std::move(then)](const Result<FederalFileReport> &done) {
            if (done)
                return then(*done);
            m_said->setTone(theme::Tone::Bad);
            m_said->setText(done.error().text());
            if (!m_report)
                m_table->setEmptyText(tr("Not checked"), tr("Check begins anew."));
            allow();
        });
    allow();
}

void FederalPane::check()
{
    clear();
    if (m_runner->isBusy())
        return;
    FederalFileOptions asked = options();
    asked.checkOnly = true;
    m_table->setEmptyText(tr("The file is being checked"), tr("You can go on working meanwhile."));
    run({}, asked, [this](const FederalFileReport &report) { checked(report); });
}

void FederalPane::checked(const FederalFileReport &report)
{
    m_report = report;
    QHash<qint64, QString> names;
    const auto read = m_workspace.session().read([&](const RecordStore &store) {
        for (const policy::PirlFinding &one : report.findings) {
            if (!one.person || names.contains(one.person.value))
                continue;
            // Whom these eyes may not see is found, and not named.
            const auto person =
                seen::mayOpen(m_workspace.session(), one.person) ? store.find(one.person) : std::nullopt;
            names.insert(one.person.value,
                         person ? person->lastName + u", "_s + person->firstName : tr("(confidential)"));
        }
    });
    std::vector<TableRow> rows;
    qint64 line = 0;
    for (const policy::PirlFinding &one : report.findings)
        rows.push_back({.id = ++line,
                        .cells = {QString::number(one.row), read ? names.value(one.person.value) : QString(),
                                  one.element, one.what, one.todo},
                        .toolTip = one.what + u'\n' + one.todo});
    m_table->setEmptyText(
        report.rows == 0 ? tr("Nobody is in this file") : tr("Nothing was found"),
        report.rows == 0
            ? tr("Nobody took part in this program in the days the file is about.")
            : tr("Every value is valid, nobody stands in it twice, and nothing contradicts itself."));
    m_table->setRows(std::move(rows));
    m_table->selectFirst();
    m_said->setTone(report.found() == 0 ? theme::Tone::Good : theme::Tone::Warn);
    m_said->setText(report.found() == 0 ? tr("Rows: %1. Nothing was found.").arg(report.rows)
                                        : tr("Rows: %1. Findings: %2.").arg(report.rows).arg(report.found()));
    QStringList counts;
    for (const auto &[kind, count] : report.counts)
        counts += tr("%1, %2: %3").arg(policy::pirlKindText(kind.first), kind.second).arg(count);
    QString words = counts.join(u"; "_s);
    if (report.has(policy::PirlFinding::Kind::Value))
        words += u". "_s + tr("Duplicates and contradictions are looked for when all values are valid.");
    if (qint64(report.findings.size()) < report.found())
        words += u' ' + tr("The first %1 are listed.").arg(report.findings.size());
    m_counts->setText(words);
    allow();
}

void FederalPane::write()
{
    if (!m_report)
        return;
    const bool anyway = m_report->has(policy::PirlFinding::Kind::Value);
    const auto ask = [this, anyway] {
        m_workspace.prompts.chooseFile(this,
                                       {.title = tr("Write the federal file"),
                                        .mode = Prompts::FileQuestion::Mode::Save,
                                        .filter = tr("Comma-separated values (*.csv)"),
                                        .suggested = m_program->currentData().toString() + u'-' +
                                                     m_quarter->currentData().toString() + u".csv"_s},
                                       [this, anyway](const QString &file) {
                                           if (!file.isEmpty())
                                               writeTo(file, anyway);
                                       });
    };
    if (!anyway)
        return ask();
    m_workspace.prompts.confirm(
        this,
        {.title = tr("Some values are not valid"),
         .text = tr("Whoever takes the file will refuse it as it is. Write it all the same, to look at it?"),
         .yes = tr("Write it"),
         .careful = true},
        [ask](bool yes) {
            if (yes)
                ask();
        });
}

void FederalPane::writeTo(const QString &file, bool anyway)
{
    FederalFileOptions asked = options();
    asked.anyway = anyway;
    m_writing = true;
    run(file, asked, [this](const FederalFileReport &report) {
        m_workspace.navigator.say(
            report.written
                ? tr("Written: %1 rows. Outside the office the file is not encrypted: keep it safe.")
                      .arg(report.rows)
                : tr("Nothing was written."));
        allow();
    });
}

void FederalPane::open(qint64 line)
{
    if (!m_report || line < 1 || line > qint64(m_report->findings.size()))
        return;
    const policy::PirlFinding &one = m_report->findings[std::size_t(line - 1)];
    if (one.person)
        m_workspace.navigator.openPerson(one.person, tabOf(one.entity, one.field), one.field);
}

void FederalPane::showGaps()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(u"federalGapsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What this file cannot say"));
    auto *column = new QVBoxLayout(dialog);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(tr("What this file cannot say"), dialog));
    column->addWidget(theme::hint(
        tr("Elements that Waymark keeps nothing of stay empty. The state's own system fills them."), dialog));
    auto *table = new ListTable(u"federalGapsTable"_s,
                                {{.name = u"element"_s, .title = tr("Element"), .characters = 9},
                                 {.name = u"name"_s, .title = tr("Name"), .characters = 40},
                                 {.name = u"why"_s, .title = tr("Why it stays empty"), .characters = 60}},
                                dialog);
    table->setAccessibleName(tr("Elements that stay empty"));
    const policy::PirlLayout &layout = policy::shippedPirlLayout();
    std::vector<TableRow> rows;
    qint64 line = 0;
    for (const policy::PirlGap &one : policy::pirlNotHeld()) {
        const int at = layout.indexOf(one.element);
        rows.push_back(
            {.id = ++line,
             .cells = {one.element, at >= 0 ? layout.elements[std::size_t(at)].name : QString(), one.why},
             .toolTip = one.why});
    }
    table->setRows(std::move(rows));
    table->selectFirst();
    table->setMinimumSize(theme::columns(112), theme::controlHeight() * 12);
    column->addWidget(table, 1);
    auto *close = new QPushButton(tr("Close"), dialog);
    close->setObjectName(u"federalGapsClose"_s);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
}

void FederalPane::loadLayout()
{
    if (m_writing)
        return m_workspace.navigator.say(tr("A file is being written. Load the layout when it is done."));
    m_workspace.prompts.chooseFile(
        this,
        {.title = tr("Load a newer layout"),
         .mode = Prompts::FileQuestion::Mode::Open,
         .filter = tr("Comma-separated values (*.csv)"),
         .suggested = {}},
        [this](const QString &file) {
            if (file.isEmpty())
                return;
            auto *dialog =
                new ActionDialog(u"layoutDialog"_s, tr("Load a newer layout"),
                                 tr("One element a row, in the columns of the layout that Waymark brings. "
                                    "Files of earlier quarters keep theirs."),
                                 this);
            auto *form = new ActionForm(m_workspace, actionOf<LoadFederalLayout>(),
                                        {{{}, {u"file"_s, u"name"_s, u"effective_from"_s, u"source"_s}}},
                                        m_choices->context(), tr("Load"), dialog);
            form->start(LoadFederalLayout{.file = file});
            connect(form, &ActionForm::done, this, [this](const ActionResult &result) {
                if (result.done)
                    clear();
            });
            dialog->openWith(form);
        });
}

} // namespace waymark
