// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/caseload/case_words.h"

#include "core/domain/office_records.h"
#include "core/policy/policy_text.h"
#include "core/policy/tickler/tickler_policy.h"
#include "ui/common/words.h"
#include "ui/common/workspace.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int exitSoonDays = 30;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

QString tr(const char *text)
{
    return Words::tr(text);
}

CaseCell stateCell(const CaseLine &line, QDate today)
{
    if (line.state == "suspended"_L1)
        return {.text = tr("Suspended"),
                .toolTip =
                    line.suspendedOn.isValid()
                        ? tr("Suspended %1; waits for a supervisor.").arg(longDate(line.suspendedOn, today))
                        : QString(),
                .sign = Severity::Note};
    if (line.state == "returned"_L1)
        return {.text = tr("Sent back"),
                .toolTip = tr("A supervisor asked for more before the case can close."),
                .sign = Severity::Warn,
                .tone = theme::Tone::Warn};
    return {.text = tr("Open")};
}

CaseCell sinceCell(const CaseLine &line, QDate today)
{
    if (!line.lastContact.isValid())
        return {.text = tr("none yet"), .toolTip = tr("No contact counts since the case became active.")};
    return {.text = QString::number(line.lastContact.daysTo(today)),
            .accessible = policy::daysText(line.lastContact.daysTo(today)),
            .toolTip = tr("Last contact that counts: %1.").arg(longDate(line.lastContact, today))};
}

CaseCell mustCell(const CaseLine &line, QDate today)
{
    if (!line.contactMust.isValid())
        return {.toolTip = line.state == "suspended"_L1
                               ? tr("No contact is owed while the case is suspended.")
                               : QString()};
    const QString on = shortDate(line.contactMust);
    const QString whole = tr("Contact by %1 at the latest; best by %2.")
                              .arg(longDate(line.contactMust, today), longDate(line.contactBest, today));
    if (line.contactMust < today)
        return {.text = tr("%1, overdue %2").arg(on, policy::daysText(line.contactMust.daysTo(today))),
                .toolTip = whole,
                .sign = Severity::Block,
                .tone = theme::Tone::Bad};
    if (line.contactBest.isValid() && line.contactBest <= today)
        return {.text = tr("%1, due now").arg(on),
                .toolTip = whole,
                .sign = Severity::Warn,
                .tone = theme::Tone::Warn};
    return {.text = on, .toolTip = whole};
}

QString planState(const CaseLine &line)
{
    if (line.planState == "started"_L1)
        return line.planMissing == 1 ? tr("begun (1 section missing)")
                                     : tr("begun (%1 sections missing)").arg(line.planMissing);
    if (line.planState == "complete"_L1)
        return tr("complete");
    if (line.planState == "waiting"_L1)
        return tr("waits for signatures");
    if (line.planState == "agreed"_L1)
        return tr("agreed");
    return tr("changed since agreed");
}

CaseCell planCell(const CaseLine &line)
{
    if (line.planKind.isEmpty() || line.planState == "none"_L1)
        return {.text = tr("no plan")};
    const QString kind = line.planKind == "iss"_L1 ? tr("ISS") : tr("IEP");
    return {.text = tr("%1 %2").arg(kind, planState(line))};
}

CaseCell nextCell(const CaseLine &line, DueWords &kinds, QDate today)
{
    if (!line.nextOn.isValid())
        return {};
    auto word = kinds.constFind(line.nextKind);
    if (word == kinds.constEnd())
        word = kinds.insert(line.nextKind, policy::dueKindLabel(line.nextKind));
    return {.text = tr("%1: %2").arg(shortDate(line.nextOn), *word),
            .toolTip = tr("%1: %2").arg(*word, longDate(line.nextOn, today))};
}

CaseCell exitCell(const CaseLine &line, QDate today)
{
    if (!line.exitOn.isValid())
        return {.toolTip = tr("No service makes this person a participant yet.")};
    const qint64 days = today.daysTo(line.exitOn);
    const QString why =
        tr("Last service that counts: %1. Without another the exit is computed on %2 (R-127).")
            .arg(longDate(line.lastService, today), longDate(line.exitOn, today));
    if (days < 0)
        return {
            .text = tr("exited %1").arg(shortDate(line.exitOn)), .toolTip = why, .tone = theme::Tone::Muted};
    CaseCell cell{.text = days == 0 ? tr("today") : policy::daysText(days), .toolTip = why};
    if (days <= exitSoonDays) {
        cell.sign = Severity::Warn;
        cell.accessible = days == 0 ? tr("Exit today") : tr("Exit in %1").arg(policy::daysText(days));
        cell.tone = theme::Tone::Warn;
    }
    return cell;
}

} // namespace

QString codeOf(CaseColumn column)
{
    static constexpr std::array codes{"name"_L1, "number"_L1, "state"_L1,     "since"_L1,
                                      "must"_L1, "tries"_L1,  "plan"_L1,      "next"_L1,
                                      "exit"_L1, "opened"_L1, "counselor"_L1, "center"_L1};
    return QString(codes[std::size_t(column)]);
}

QString titleOf(CaseColumn column)
{
    switch (column) {
    case CaseColumn::Name:
        return tr("Name");
    case CaseColumn::Number:
        return tr("ID");
    case CaseColumn::State:
        return tr("Status");
    case CaseColumn::Since:
        return tr("Days since contact");
    case CaseColumn::Must:
        return tr("Contact by");
    case CaseColumn::Tries:
        return tr("Tries");
    case CaseColumn::Plan:
        return tr("Plan");
    case CaseColumn::Next:
        return tr("Next due");
    case CaseColumn::Exit:
        return tr("To exit");
    case CaseColumn::Opened:
        return tr("Opened");
    case CaseColumn::Counselor:
        return tr("Counselor");
    case CaseColumn::Center:
        return tr("Center");
    }
    return {};
}

int charactersOf(CaseColumn column)
{
    static constexpr std::array widths{24, 11, 15, 17, 30, 7, 26, 30, 18, 13, 24, 22};
    return widths[std::size_t(column)];
}

bool isNumber(CaseColumn column)
{
    return column == CaseColumn::Since || column == CaseColumn::Tries;
}

QString codeOf(CaseChip chip)
{
    static constexpr std::array codes{
        "all"_L1,       "past"_L1,     "due"_L1,  "noPlan"_L1,    "planIncomplete"_L1,
        "suspended"_L1, "returned"_L1, "exit"_L1, "noContact"_L1, "tries"_L1};
    return QString(codes[std::size_t(chip)]);
}

QString titleOf(CaseChip chip, int tries)
{
    switch (chip) {
    case CaseChip::All:
        return tr("All");
    case CaseChip::PastMust:
        return tr("Past the most days");
    case CaseChip::Due:
        return tr("Due");
    case CaseChip::NoPlan:
        return tr("No plan");
    case CaseChip::PlanIncomplete:
        return tr("Plan not complete");
    case CaseChip::Suspended:
        return tr("Suspended");
    case CaseChip::Returned:
        return tr("Sent back");
    case CaseChip::ExitSoon:
        return tr("Exit within %1 days").arg(exitSoonDays);
    case CaseChip::NoContact:
        return tr("No contact yet");
    case CaseChip::Tries:
        return tr("%1 or more tries").arg(tries);
    }
    return {};
}

QString meaningOf(CaseChip chip, int tries)
{
    switch (chip) {
    case CaseChip::All:
        return tr("Every case that is not closed");
    case CaseChip::PastMust:
        return tr("No contact that counts within the most days allowed (R-71)");
    case CaseChip::Due:
        return tr("Something is due today, or was before: a contact, a plan, a step …");
    case CaseChip::NoPlan:
        return tr("No employment plan or service strategy was begun");
    case CaseChip::PlanIncomplete:
        return tr("A plan was begun, and sections lack something");
    case CaseChip::Suspended:
        return tr("Waits for a supervisor to close it, or to ask for more (R-103)");
    case CaseChip::Returned:
        return tr("A supervisor asked for more (R-105)");
    case CaseChip::ExitSoon:
        return tr("The exit is computed within %1 days if no service is given (R-127)").arg(exitSoonDays);
    case CaseChip::NoContact:
        return tr("Nobody reached this person since the case became active");
    case CaseChip::Tries:
        return tr("At least %1 tries since the last contact that counts reached nobody").arg(tries);
    }
    return {};
}

bool isIn(CaseChip chip, const CaseLine &line, QDate today, int tries)
{
    switch (chip) {
    case CaseChip::All:
        return true;
    case CaseChip::PastMust:
        return line.contactMust.isValid() && line.contactMust < today;
    case CaseChip::Due:
        return line.nextOn.isValid() && line.nextOn <= today;
    case CaseChip::NoPlan:
        return line.planState == "none"_L1;
    case CaseChip::PlanIncomplete:
        return line.planState == "started"_L1;
    case CaseChip::Suspended:
        return line.state == "suspended"_L1;
    case CaseChip::Returned:
        return line.state == "returned"_L1;
    case CaseChip::ExitSoon:
        return line.exitOn.isValid() && line.exitOn >= today && line.exitOn <= today.addDays(exitSoonDays);
    case CaseChip::NoContact:
        return !line.lastContact.isValid();
    case CaseChip::Tries:
        return line.attempts >= tries;
    }
    return false;
}

QString titleOfBand(int band)
{
    const std::array titles{tr("0 to 15"),  tr("16 to 30"), tr("31 to 45"),
                            tr("46 to 60"), tr("over 60"),  tr("none yet")};
    return titles[std::size_t(band)];
}

int bandOf(const CaseLine &line, QDate today)
{
    if (!line.lastContact.isValid())
        return contactBands - 1;
    constexpr int step = 15;
    const qint64 days = std::max<qint64>(line.lastContact.daysTo(today), 1);
    return int(std::min<qint64>((days - 1) / step, contactBands - 2));
}

OfficeNames officeNames(const Workspace &workspace)
{
    OfficeNames names;
    for (const Staff &one : workspace.store().all<Staff>())
        names.staff.insert(one.id.value, one.active ? one.name : tr("%1 (left the office)").arg(one.name));
    for (const Center &one : workspace.store().all<Center>())
        names.centers.insert(one.id.value, one.name);
    return names;
}

QString nameOf(const CaseRow &row)
{
    if (row.lastName.isEmpty() || row.firstName.isEmpty()) {
        const QString known = row.lastName + row.firstName;
        return known.isEmpty() ? tr("No name yet (%1)").arg(row.number) : known;
    }
    return row.lastName + u", " + row.firstName;
}

CaseCell cellOf(CaseColumn column, const CaseRow &row, const OfficeNames &names, DueWords &kinds, QDate today)
{
    const CaseLine &line = row.line;
    switch (column) {
    case CaseColumn::Name:
        return {.text = nameOf(row),
                .toolTip = row.pseudo ? tr("Pseudo number instead of an SSN") : QString()};
    case CaseColumn::Number:
        return {.text = row.number};
    case CaseColumn::State:
        return stateCell(line, today);
    case CaseColumn::Since:
        return sinceCell(line, today);
    case CaseColumn::Must:
        return mustCell(line, today);
    case CaseColumn::Tries:
        return {.text = line.attempts ? QString::number(line.attempts) : QString(),
                .toolTip = line.attempts ? tr("Tries since the last contact that counts") : QString()};
    case CaseColumn::Plan:
        return planCell(line);
    case CaseColumn::Next:
        return nextCell(line, kinds, today);
    case CaseColumn::Exit:
        return exitCell(line, today);
    case CaseColumn::Opened:
        return {.text = shortDate(line.openedOn), .toolTip = longDate(line.openedOn, today)};
    case CaseColumn::Counselor:
        return {.text = line.counselorId ? names.staff.value(line.counselorId.value) : tr("nobody")};
    case CaseColumn::Center:
        return {.text = names.centers.value(line.centerId.value)};
    }
    return {};
}

} // namespace waymark
