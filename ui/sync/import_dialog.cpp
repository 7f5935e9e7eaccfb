// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/import_dialog.h"

#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/common/work/work_bar.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostLines = 9;

/// A number in a cell; nothing where there is nothing.
QVariant cell(int count) { return count > 0 ? QVariant(count) : QVariant(QString()); }

void showRows(ListTable *table, std::vector<TableRow> rows)
{
    const int lines = std::clamp(int(rows.size()), 2, mostLines);
    table->setRows(std::move(rows));
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          lines * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth() + 2);
    table->selectFirst();
    table->show();
}

bool holds(const BundleHeader &header, const BundleName &bundle)
{
    return std::ranges::any_of(header.holds, [&](const SealRange &range) {
        return range.device == bundle.device && bundle.number >= range.from && bundle.number <= range.to;
    });
}

} // namespace

QString broughtText(const ReceivedCounts &counts)
{
    QStringList parts;
    const auto add = [&](qint64 count, const QString &one, const QString &many) {
        if (count > 0)
            parts += count == 1 ? one : many.arg(count);
    };
    const auto tr = [](const char *text) { return ImportDialog::tr(text); };
    add(counts.newPeople, tr("1 person new"), tr("%1 people new"));
    add(counts.changedPeople, tr("1 person changed"), tr("%1 people changed"));
    add(counts.services, tr("1 service"), tr("%1 services"));
    add(counts.notes, tr("1 note"), tr("%1 notes"));
    add(counts.contacts, tr("1 contact"), tr("%1 contacts"));
    if (counts.office)
        parts += tr("changes to the office itself");
    if (parts.isEmpty() && counts.operations > 0)
        parts += changesText(counts.operations);
    return parts.join(tr(", "));
}

ImportDialog::ImportDialog(const Workspace &workspace, OfficeRunner &runner, const QString &file, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_runner(runner),
      m_file(file),
      m_title(theme::pageTitle(tr("Looking into the bundle"), this)),
      m_lines(new QVBoxLayout),
      m_people(new ListTable(u"importPeople"_s,
                             {{.name = u"name"_s, .title = tr("Job seeker"), .characters = 28},
                              {.name = u"new"_s, .title = tr("Brings"), .characters = 14},
                              {.name = u"services"_s, .title = tr("Services"), .characters = 10},
                              {.name = u"notes"_s, .title = tr("Notes"), .characters = 8},
                              {.name = u"contacts"_s, .title = tr("Contacts"), .characters = 10},
                              {.name = u"other"_s, .title = tr("Other"), .characters = 8}},
                             this)),
      m_alike(new ListTable(u"importAlike"_s,
                            {{.name = u"one"_s, .title = tr("New here"), .characters = 24},
                             {.name = u"other"_s, .title = tr("Perhaps the same as"), .characters = 24},
                             {.name = u"why"_s, .title = tr("Why"), .characters = 40}},
                            this)),
      m_acceptRemovals(new QCheckBox(tr("It is meant: take it in all the same"), this)),
      m_acceptClock(new QCheckBox(tr("Accept the clock of its workstation"), this)),
      m_problem(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_leave(new QPushButton(tr("Leave it"), this)),
      m_take(new QPushButton(tr("Take it in"), this)),
      m_compare(new QPushButton(tr("Compare"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Take a bundle in"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(theme::columns(92));
    m_title->setObjectName(u"importTitle"_s);
    m_title->setWordWrap(true);
    m_people->setAccessibleName(tr("The people this bundle is about, with what each gets"));
    m_problem->setObjectName(u"importProblem"_s);
    m_problem->setWordWrap(true);
    m_acceptRemovals->setObjectName(u"acceptRemovals"_s);
    m_acceptClock->setObjectName(u"acceptClockHere"_s);
    m_leave->setObjectName(u"leaveIt"_s);
    m_take->setObjectName(u"takeItIn"_s);
    m_compare->setObjectName(u"compareAlike"_s);
    m_alike->setAccessibleName(tr("New people who may be here already; Enter compares the two records"));
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(m_title);
    m_lines->setSpacing(theme::gap(0.5));
    column->addLayout(m_lines);
    column->addWidget(m_people);
    column->addWidget(m_alike);
    column->addWidget(m_acceptRemovals);
    column->addWidget(m_acceptClock);
    column->addWidget(m_problem);
    column->addWidget(new WorkBar(runner, this));
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing(1));
    buttons->addStretch();
    for (QPushButton *button : {m_leave, m_take, m_compare}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    for (QWidget *later : std::initializer_list<QWidget *>{m_people, m_alike, m_compare, m_acceptRemovals, m_acceptClock, m_problem})
        later->hide();
    m_take->setEnabled(false);
    connect(m_leave, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ImportDialog::takeIn);
    connect(m_compare, &QPushButton::clicked, this, &ImportDialog::compare);
    connect(m_alike, &ListTable::opened, this, &ImportDialog::compare);
    for (QCheckBox *box : {m_acceptRemovals, m_acceptClock})
        connect(box, &QCheckBox::toggled, this, &ImportDialog::allowTaking);
}

void ImportDialog::begin()
{
    open();
    m_runner.run<ImportReport>(this, work::preview(m_file), [this](const Result<ImportReport> &report) { looked(report); });
}

void ImportDialog::problem(const QString &words)
{
    m_problem->setText(words);
    m_problem->setAccessibleName(words);
    m_problem->setVisible(!words.isEmpty());
    fit();
}

ToneLabel *ImportDialog::addLine(const QString &name, const QString &text, theme::Tone tone)
{
    auto *line = new ToneLabel(text, tone, theme::FontRole::Body, this);
    line->setObjectName(name);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(line);
    return line;
}

void ImportDialog::looked(const Result<ImportReport> &report)
{
    if (!report) {
        m_title->setText(tr("This bundle does not come in"));
        m_leave->setText(tr("Close"));
        m_leave->setFocus();
        problem(report.error().text());
        return;
    }
    m_report = *report;
    m_previewed = true;
    present(m_report);
    allowTaking();
    fit();
    (m_take->isEnabled() ? m_take : m_leave)->setFocus();
}

void ImportDialog::present(const ImportReport &report)
{
    QString title = report.from.text();
    title[0] = title[0].toUpper();
    m_title->setText(title);
    const Instant made{report.header.madeMs};
    addLine(u"importMade"_s,
            tr("Made at %1, %2 (%3).")
                .arg(report.preparedBy, momentText(made), heardText(made, m_workspace.session().clock().now())),
            theme::Tone::Muted);
    const QString brought = broughtText(report.counts);
    if (!brought.isEmpty())
        addLine(u"importBrings"_s, tr("Brings: %1.").arg(brought));
    else if (report.sealsNew > 0)
        addLine(u"importBrings"_s, tr("Brings no records, only word of what that workstation has."));
    else if (report.sealsKnown > 0)
        addLine(u"importBrings"_s, tr("Everything in it is here already."));
    if (report.counts.conflicts > 0)
        addLine(u"importConflicts"_s,
                report.counts.conflicts == 1
                    ? tr("1 field was changed here and there. The later value stands until somebody settles it; both are kept.")
                    : tr("%1 fields were changed here and there. The later values stand until somebody settles them; both "
                         "are kept.")
                          .arg(report.counts.conflicts),
                theme::Tone::Warn);
    for (const QString &unusual : report.unusual)
        addLine(u"importUnusual"_s, tr("Unusual: %1").arg(unusual), theme::Tone::Warn);
    for (const WaitingBundle &one : report.waiting) {
        QString line = one.text();
        line[0] = line[0].toUpper();
        addLine(u"importWaits"_s, line, theme::Tone::Warn);
    }
    presentPeople(report);
    presentWord(report);
}

void ImportDialog::presentPeople(const ImportReport &report)
{
    std::vector<TableRow> rows;
    for (const PersonReceived &one : report.people)
        rows.push_back({.id = one.person.value,
                        .cells = {report.names.value(one.person.value, tr("A person taken back")),
                                  one.isNew ? tr("a new person") : tr("changes"), cell(one.services), cell(one.notes),
                                  cell(one.contacts), cell(one.other)}});
    if (!rows.empty())
        showRows(m_people, std::move(rows));
}

void ImportDialog::presentWord(const ImportReport &report)
{
    const bool administrator = policy::mayRun(m_workspace.session().staff().role, u"acceptBundle"_s);
    const bool clock = std::ranges::any_of(
        report.waiting, [](const WaitingBundle &one) { return one.why == WaitingBundle::Why::Clock; });
    if (report.needsWord)
        addLine(u"importWord"_s,
                administrator ? tr("So much is rarely meant. Ask the workstation it comes from; then say here that it is meant.")
                              : tr("So much is rarely meant, so an administrator has to look at it first. Leave it and ask "
                                   "one; the bundle stays where it is."),
                theme::Tone::Bad);
    m_acceptRemovals->setVisible(report.needsWord && administrator);
    m_acceptClock->setVisible(clock && administrator);
}

void ImportDialog::allowTaking()
{
    const bool brings = m_report.sealsNew > 0 || std::ranges::any_of(m_report.waiting, [this](const WaitingBundle &one) {
        return holds(m_report.header, one.bundle);
    });
    const bool word = !m_report.needsWord || m_acceptRemovals->isChecked();
    m_take->setEnabled(m_previewed && brings && word && !m_taking);
    m_take->setDefault(m_take->isEnabled());
}

void ImportDialog::takeIn()
{
    m_taking = true;
    allowTaking();
    problem({});
    m_runner.run<ImportReport>(
        this,
        work::takeIn(m_file, {.acceptRemovals = m_acceptRemovals->isChecked(), .acceptClock = m_acceptClock->isChecked()}),
        [this](const Result<ImportReport> &report) { taken(report); });
}

void ImportDialog::taken(const Result<ImportReport> &report)
{
    m_taking = false;
    if (!report) {
        allowTaking();
        problem(report.error().text());
        return;
    }
    if (report->needsWord) {
        problem(tr("It was not taken in: it would remove too much, as said above."));
        allowTaking();
        return;
    }
    const QString brought = broughtText(report->counts);
    QString words = !report->kept        ? tr("Everything in it was here already.")
                    : brought.isEmpty()  ? tr("The bundle is kept; it comes in when what is missing is here.")
                                         : tr("Taken in: %1.").arg(brought);
    if (report->kept && report->counts.conflicts > 0)
        words += u' ' + (report->counts.conflicts == 1 ? tr("1 field to settle.")
                                                       : tr("%1 fields to settle.").arg(report->counts.conflicts));
    m_workspace.navigator.say(words);
    emit tookIn();
    if (report->alike.empty())
        accept();
    else
        presentAlike(*report, words);
}

void ImportDialog::presentAlike(const ImportReport &report, const QString &words)
{
    m_report = report;
    m_previewed = false;
    while (QLayoutItem *line = m_lines->takeAt(0)) {
        delete line->widget();
        delete line;
    }
    for (QWidget *before : std::initializer_list<QWidget *>{m_people, m_acceptRemovals, m_acceptClock, m_take})
        before->hide();
    m_title->setText(tr("Perhaps you know them already"));
    addLine(u"importTaken"_s, words);
    addLine(u"importAlikeWords"_s,
            tr("Some of the new people may be in the office under another number. Nobody is merged by itself: compare the two "
               "records now, or later under Reports, Likely duplicates."));
    std::vector<TableRow> rows;
    for (const DuplicatePair &one : report.alike) {
        const QString why = one.likeness.reasons.join(u"; "_s);
        rows.push_back({.id = qint64(rows.size()) + 1,
                        .cells = {personName(one.one), personName(one.other), why},
                        .toolTip = why});
    }
    showRows(m_alike, std::move(rows));
    m_leave->setText(tr("Close"));
    m_compare->show();
    m_compare->setDefault(true);
    fit();
    m_alike->setFocus();
}

void ImportDialog::compare()
{
    const qint64 row = m_alike->currentId();
    if (row < 1 || row > qint64(m_report.alike.size()))
        return;
    const DuplicatePair &pair = m_report.alike[std::size_t(row - 1)];
    const auto [one, other] = std::pair(pair.one.id, pair.other.id);
    Navigator &navigator = m_workspace.navigator;
    accept();
    navigator.comparePeople(one, other);
}

void ImportDialog::reject()
{
    if (m_runner.isBusy())
        m_runner.cancel();
    // While it comes in, Esc stops that: the words follow when it has stopped, with nothing changed.
    if (!m_taking)
        QDialog::reject();
}

void ImportDialog::fit()
{
    layout()->activate();
    if (const int wanted = layout()->totalHeightForWidth(width()); wanted > height())
        resize(width(), wanted);
}

} // namespace waymark
