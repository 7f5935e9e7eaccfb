// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/provider_dialog.h"

#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/common/work/work_bar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using State = ProviderRow::State;

QString stateText(const ProviderRow &row)
{
    switch (row.state) {
    case State::Ready:
        return row.daysLeft < 0 ? ProviderDialog::tr("Ready, late") : ProviderDialog::tr("Ready");
    case State::Doubtful:
        return ProviderDialog::tr("Who is it?");
    case State::Absent:
        return ProviderDialog::tr("Did not come");
    case State::LeftOut:
        return ProviderDialog::tr("Left out");
    case State::Refused:
        return ProviderDialog::tr("Refused");
    }
    return {};
}

QString leftText(const ProviderRow &row)
{
    if (row.state != State::Ready)
        return {};
    return row.daysLeft < 0 ? ProviderDialog::tr("%1 too late").arg(-row.daysLeft)
                            : QString::number(row.daysLeft);
}

/// What asks for an answer first, then what is refused, then what is ready.
int rank(const ProviderRow &row)
{
    return row.state == State::Doubtful  ? 0
           : row.state == State::Refused ? 1
           : row.state == State::Ready   ? 2
                                         : 3;
}

} // namespace

ProviderDialog::ProviderDialog(const Workspace &workspace, const QString &file, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_file(file),
      m_runner(new OfficeRunner(workspace.signedIn, this)),
      m_provider(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_service(new QComboBox(this)),
      m_funding(new QComboBox(this)),
      m_look(new QPushButton(tr("Look at the file"), this)),
      m_said(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_table(new ListTable(u"providerTable"_s, {}, this)),
      m_answer(new QWidget(this)),
      m_question(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, m_answer)),
      m_candidates(new QVBoxLayout),
      m_enter(new QPushButton(tr("Enter"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"providerDialog"_s);
    setWindowTitle(tr("A provider's file"));
    setProperty(ruleProperty, u"R-35"_s);
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(tr("A provider's file"), this));
    column->addWidget(theme::hint(tr("Attendance or services as a training provider or partner lists them: "
                                     "one person, day and service a row. "
                                     "Look at it first; nothing is entered by looking."),
                                  this));
    makeFields(column);
    column->addWidget(new WorkBar(*m_runner, this));
    m_said->setObjectName(u"providerSaid"_s);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    m_table->setAccessibleName(tr("The file's rows"));
    m_table->setMinimumHeight(theme::controlHeight() * 7);
    m_table->setMinimumWidth(theme::columns(128));
    m_table->setEmptyText(tr("Not looked at yet"), tr("Say who gave the services, then look at the file."));
    column->addWidget(m_table, 1);
    makeAnswer(column);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing(1));
    buttons->addStretch(1);
    m_enter->setObjectName(u"providerEnter"_s);
    m_enter->setAutoDefault(false);
    m_close->setObjectName(u"providerClose"_s);
    m_close->setAutoDefault(false);
    buttons->addWidget(m_enter);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    connect(m_look, &QPushButton::clicked, this, &ProviderDialog::look);
    connect(m_provider, &QLineEdit::returnPressed, this, &ProviderDialog::look);
    connect(m_enter, &QPushButton::clicked, this, &ProviderDialog::enter);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table, &ListTable::currentChangedTo, this, &ProviderDialog::showRow);
    connect(m_runner, &OfficeRunner::started, this, [this] {
        m_workspace.navigator.workingBeside(true);
        allow();
    });
    connect(m_runner, &OfficeRunner::ended, this, [this] {
        m_workspace.navigator.workingBeside(false);
        allow();
        if (m_closing)
            QDialog::reject();
    });
    // Another answer above: what was looked at is not what would be entered.
    const auto stale = [this] {
        m_report = {};
        m_table->setRows({});
        m_answer->hide();
        m_said->setText({});
        allow();
    };
    connect(m_provider, &QLineEdit::textEdited, this, stale);
    for (const QComboBox *one : {m_kind, m_service, m_funding})
        connect(one, &QComboBox::currentIndexChanged, this, stale);
    allow();
    m_provider->setFocus();
}

ProviderDialog::~ProviderDialog() = default;

void ProviderDialog::makeFields(QVBoxLayout *column)
{
    m_provider->setObjectName(u"providerName"_s);
    m_provider->setAccessibleName(tr("Provider"));
    m_provider->setMaxLength(200);
    nameBox(m_kind, u"providerKind"_s, tr("Kind of provider"));
    nameBox(m_service, u"providerService"_s, tr("Service of rows that name none"));
    nameBox(m_funding, u"providerFunding"_s, tr("Funding"));
    for (const Code *one : codes().list(u"provider_kind"_s, m_workspace.today()))
        m_kind->addItem(one->label, one->code);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(u"training"_s)));
    m_service->addItem(tr("Each row names its own"), QString());
    for (const Code *one : codes().list(u"service_type"_s, m_workspace.today()))
        m_service->addItem(one->label, one->code);
    m_funding->addItem(tr("Not said"), QString());
    for (const Code *one : codes().list(u"funding"_s, m_workspace.today()))
        m_funding->addItem(one->label, one->code);
    m_look->setObjectName(u"providerLook"_s);
    m_look->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::spacing(2));
    form->setVerticalSpacing(theme::gap(0.75));
    form->addRow(tr("File"), new QLabel(QFileInfo(m_file).fileName(), this));
    form->addRow(tr("Provider"), m_provider);
    form->addRow(tr("Kind of provider"), m_kind);
    form->addRow(tr("Service"), m_service);
    form->addRow(tr("Funding"), m_funding);
    auto *look = new QHBoxLayout;
    look->addWidget(m_look);
    look->addStretch(1);
    form->addRow(QString(), look);
    for (int i = 0; i < form->rowCount(); ++i) {
        if (auto *field = form->itemAt(i, QFormLayout::FieldRole);
            field && qobject_cast<QComboBox *>(field->widget()))
            field->widget()->setMaximumWidth(theme::columns(60));
    }
    m_provider->setMaximumWidth(theme::columns(60));
    column->addLayout(form);
}

void ProviderDialog::makeAnswer(QVBoxLayout *column)
{
    m_answer->setObjectName(u"providerAnswer"_s);
    auto *inner = new QVBoxLayout(m_answer);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme::gap(0.5));
    m_question->setObjectName(u"providerQuestion"_s);
    m_question->setWordWrap(true);
    inner->addWidget(m_question);
    m_candidates->setSpacing(theme::gap(0.5));
    inner->addLayout(m_candidates);
    m_answer->hide();
    column->addWidget(m_answer);
}

bool ProviderDialog::isWorking() const
{
    return m_runner->isBusy();
}

void ProviderDialog::reject()
{
    // While it works it only stops: what was entered by then is still said, and the window learns that the work ended.
    m_closing = m_runner->isBusy();
    if (!m_closing)
        return QDialog::reject();
    m_runner->cancel();
}

ProviderOptions ProviderDialog::options() const
{
    return {.provider = m_provider->text(),
            .providerKind = m_kind->currentData().toString(),
            .funding = m_funding->currentData().toString(),
            .service = m_service->currentData().toString(),
            .chosen = m_chosen};
}

void ProviderDialog::look()
{
    if (m_runner->isBusy())
        return;
    m_done = false;
    m_said->setText({});
    m_runner->run<ProviderReport>(
        this,
        [file = m_file, asked = options(), what = tr("Looking for the people")](SignedIn &office,
                                                                                const WorkStep &step) {
            ProviderOptions with = asked;
            with.step = [&](qint64 done, qint64 total) { return step({done, total, what}); };
            return previewProviderFile(office.actions(), file, with);
        },
        [this](const Result<ProviderReport> &read) {
            if (read)
                return looked(*read);
            m_said->setTone(theme::Tone::Bad);
            m_said->setText(read.error().text());
            allow();
        });
}

void ProviderDialog::looked(const ProviderReport &report)
{
    m_report = report;
    std::ranges::stable_sort(m_report.rows, {}, rank);
    m_table->setColumns({{.name = u"line"_s, .title = tr("Line"), .characters = 5},
                         {.name = u"state"_s, .title = tr("State"), .characters = 12},
                         {.name = u"who"_s, .title = tr("In the file"), .characters = 20},
                         {.name = u"person"_s, .title = tr("Here"), .characters = 20},
                         {.name = u"on"_s, .title = tr("Date"), .characters = 11},
                         {.name = u"left"_s, .title = tr("Days left"), .characters = 10},
                         {.name = u"why"_s, .title = tr("Why"), .characters = 36},
                         {.name = u"service"_s, .title = tr("Service"), .characters = 26}});
    std::vector<TableRow> rows;
    for (const ProviderRow &one : m_report.rows) {
        const QString why = one.state == State::Ready && one.reasons.isEmpty() ? tr("Found %1").arg(one.how)
                                                                               : one.reasons.join(u' ');
        rows.push_back(
            {.id = one.line,
             .cells = {QString::number(one.line), stateText(one), one.who, one.name,
                       one.on.isValid() ? shortDate(one.on) : QString(), leftText(one), why,
                       one.type.isEmpty() ? QString() : codes().label(u"service_type"_s, one.type)},
             .toolTip = why});
    }
    m_table->setEmptyText(tr("The file has no rows"), tr("It has the names of columns and nothing else."));
    m_table->setRows(std::move(rows));
    m_table->selectFirst();
    if (isActiveWindow())
        m_table->setFocus();
    QString said = tr("Ready: %1. Doubtful: %2. Refused: %3. Dates are read as: %4.")
                       .arg(m_report.count(State::Ready))
                       .arg(m_report.count(State::Doubtful))
                       .arg(m_report.count(State::Refused))
                       .arg(m_report.dates);
    if (m_report.late())
        said += u' ' + tr("Late already: %1.").arg(m_report.late());
    if (!m_report.ignored.isEmpty())
        said += u' ' + tr("Columns that were not read: %1.").arg(m_report.ignored.join(u", "_s));
    m_said->setTone(theme::Tone::Plain);
    m_said->setText(said);
    allow();
}

const ProviderRow *ProviderDialog::rowAt(qint64 line) const
{
    const auto found = std::ranges::find(m_report.rows, int(line), &ProviderRow::line);
    return found == m_report.rows.end() ? nullptr : &*found;
}

void ProviderDialog::showRow(qint64 line)
{
    theme::empty(m_candidates);
    const ProviderRow *row = rowAt(line);
    const bool asks = row && !m_done && (row->state == State::Doubtful || m_chosen.contains(row->line));
    m_answer->setVisible(row && (asks || !row->reasons.isEmpty()));
    if (!row)
        return;
    m_at = row->line;
    m_question->setText(tr("Line %1, %2: %3").arg(row->line).arg(row->who, row->reasons.join(u' ')));
    if (!asks)
        return;
    int number = 0;
    const auto addButton = [&](const QString &text, const QString &name, auto &&done) {
        auto *button = new QPushButton(text, m_answer);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, done);
        auto *line2 = new QHBoxLayout;
        line2->addWidget(button);
        line2->addStretch(1);
        auto *holder = new QWidget(m_answer);
        line2->setContentsMargins(0, 0, 0, 0);
        holder->setLayout(line2);
        m_candidates->addWidget(holder);
    };
    for (const ProviderCandidate &one : row->candidates)
        addButton(
            tr("It is %1, born %2, ID %3. %4").arg(one.name, shortDate(one.birthDate), one.number, one.why),
            u"providerCandidate%1"_s.arg(number++), [this, person = one.person] { answer(person); });
    if (m_chosen.contains(row->line))
        addButton(tr("Ask again"), u"providerAskAgain"_s, [this] {
            m_chosen.remove(m_at);
            look();
        });
    else
        addButton(tr("Nobody of these: leave the row out"), u"providerLeaveOut"_s, [this] { answer({}); });
}

void ProviderDialog::answer(Id<JobSeeker> person)
{
    m_chosen.insert(m_at, person);
    look();
}

void ProviderDialog::allow()
{
    const bool busy = m_runner->isBusy();
    const int ready = m_done ? 0 : m_report.count(State::Ready);
    // What is looked at and what is entered are asked with the same answers.
    for (QWidget *one : {static_cast<QWidget *>(m_provider), static_cast<QWidget *>(m_kind),
                         static_cast<QWidget *>(m_service), static_cast<QWidget *>(m_funding),
                         static_cast<QWidget *>(m_look)})
        one->setEnabled(!busy && !m_done);
    m_enter->setEnabled(!busy && ready > 0);
    m_enter->setText(ready == 1  ? tr("Enter one service")
                     : ready > 1 ? tr("Enter %1 services in one step").arg(ready)
                                 : tr("Enter"));
}

void ProviderDialog::enter()
{
    m_runner->run<ProviderReport>(
        this,
        [file = m_file, asked = options(), what = tr("Entering")](SignedIn &office, const WorkStep &step) {
            ProviderOptions with = asked;
            with.step = [&](qint64 done, qint64 total) { return step({done, total, what}); };
            return enterProviderFile(office.actions(), file, with);
        },
        [this](const Result<ProviderReport> &done) {
            if (done && (done->entered.done || done->stopped))
                return entered(*done);
            m_said->setTone(theme::Tone::Bad);
            m_said->setText(done ? whyNot(done->entered.findings) : done.error().text());
            allow();
        });
}

void ProviderDialog::entered(const ProviderReport &report)
{
    if (report.stopped) {
        m_said->setText(tr("Stopped as you asked. Nothing was entered."));
        return allow();
    }
    m_done = true;
    m_answer->hide();
    QString said = tr("Entered: %1 services of %2, in one step.")
                       .arg(report.count(State::Ready))
                       .arg(m_provider->text().trimmed());
    if (!report.refusedFile.isEmpty())
        said += u' ' + tr("The other rows stand with their reasons in %1, beside the file.")
                           .arg(QFileInfo(report.refusedFile).fileName());
    m_said->setTone(theme::Tone::Good);
    m_said->setText(said);
    m_workspace.navigator.say(said, true);
    allow();
    m_close->setFocus();
}

void askForProviderFile(const Workspace &workspace, QWidget *parent)
{
    const QString why = whyNot(policy::checkRole(workspace.session().staff().role, u"recordProviderList"_s));
    if (!why.isEmpty()) {
        workspace.navigator.say(why);
        return;
    }
    workspace.prompts.chooseFile(
        parent,
        {.title = ProviderDialog::tr("A provider's file"),
         .mode = Prompts::FileQuestion::Mode::Open,
         .filter = ProviderDialog::tr("Comma-separated values (*.csv);;All files (*)"),
         .suggested = {}},
        [workspace, within = QPointer(parent)](const QString &file) {
            if (file.isEmpty() || !within)
                return;
            auto *dialog = new ProviderDialog(workspace, file, within);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

} // namespace waymark
