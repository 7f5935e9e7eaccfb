// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler_policy.h"

#include "core/policy/contact_policy.h"
#include "core/policy/membership_policy.h"
#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/plan_content.h"
#include "core/policy/plan/progress_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/service_policy.h"
#include "core/policy/sync_policy.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QString isoText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QDate earliestRunningStart(const CaseFile &file)
{
    const ProgramEnrollment *enrollment = shelterEnrollment(file);
    return enrollment ? enrollment->startedOn : QDate();
}

QDate pseudoGivenOn(const CaseFile &file)
{
    QDate given;
    for (const PseudoNumber &one : file.pseudoNumbers) {
        if (!one.retiredOn.isValid() && one.assignedOn.isValid() &&
            (!given.isValid() || one.assignedOn < given))
            given = one.assignedOn;
    }
    return given;
}

/// The first of these days that is known.
QDate firstKnown(std::initializer_list<QDate> days)
{
    const auto found = std::ranges::find_if(days, [](QDate day) { return day.isValid(); });
    return found == days.end() ? QDate() : *found;
}

Id<Center> centerOf(const CaseFile &file)
{
    if (file.person.centerId)
        return file.person.centerId;
    if (const ProgramEnrollment *enrollment = shelterEnrollment(file); enrollment && enrollment->centerId)
        return enrollment->centerId;
    return file.shelter ? file.shelter->centerId : Id<Center>();
}

/// An item for the designated counselor, or for intake at the person's center while there is none.
DueItem itemFor(const CaseFile &file, const CaseRecord *current)
{
    DueItem item;
    item.personId = file.person.id;
    const bool counseled = current && current->counselorId;
    item.audience = counseled ? u"counselor"_s : u"intake"_s;
    if (counseled)
        item.staffId = current->counselorId;
    item.centerId = current && current->centerId ? current->centerId : centerOf(file);
    return item;
}

/// The program whose interval made it shorter than the office's, if one did.
QString shorteningProgram(const CaseFile &file, const PolicySettings &settings,
                          const ContactInterval &interval)
{
    if (interval == settings.contact)
        return {};
    QString program;
    int shortest = std::numeric_limits<int>::max();
    for (const ProgramEnrollment &one : file.enrollments) {
        const auto special = settings.contactByProgram.find(one.program);
        if (special != settings.contactByProgram.end() && isRunning(one) &&
            special->second.mustDays < shortest) {
            shortest = special->second.mustDays;
            program = one.program;
        }
    }
    return program;
}

std::optional<DueItem> contactItem(const CaseFile &file, const PolicySettings &settings,
                                   const CaseRecord &current)
{
    const std::optional<Contact> last = lastCountingContact(file, settings);
    // The duty begins with the case: what was said before it was opened does not make it late from its first
    // day.
    const QDate active = current.activeSince();
    const bool fromContact = last && !(active.isValid() && last->on < active);
    const QDate since = fromContact ? last->on : active;
    if (!since.isValid())
        return {};
    const ContactInterval interval = contactInterval(file, settings, {});
    const QString program = shorteningProgram(file, settings, interval);

    DueItem item = itemFor(file, &current);
    item.audience = u"counselor"_s;
    item.kind = u"contact"_s;
    item.rule = program.isEmpty() ? u"R-71"_s : u"R-72"_s;
    item.dueOn = since.addDays(interval.bestDays);
    item.mustBy = since.addDays(interval.mustDays);
    item.visibleFrom = item.dueOn.addDays(-settings.contactNoticeDays);
    item.action = u"recordContact"_s;
    item.because = {{u"since"_s, isoText(since)},
                    {u"basis"_s, fromContact ? u"contact"_s : u"case_opened"_s},
                    {u"best"_s, interval.bestDays},
                    {u"must"_s, interval.mustDays}};
    if (fromContact)
        item.because.insert(u"means"_s, last->means);
    if (!program.isEmpty())
        item.because.insert(u"program"_s, program);
    return item;
}

std::optional<DueItem> reviewItem(const CaseFile &file, const CaseRecord &current)
{
    const QDate since = firstKnown({current.suspendedOn, current.openedOn});
    if (!since.isValid())
        return {};
    DueItem item = itemFor(file, &current);
    item.staffId = {};
    item.audience = u"supervisor"_s;
    item.kind = u"case_review"_s;
    item.rule = u"R-105"_s;
    item.visibleFrom = since;
    item.dueOn = since;
    item.action = u"closeCase"_s;
    item.because = {{u"since"_s, isoText(since)}, {u"reason"_s, current.closureReason}};
    return item;
}

std::optional<DueItem> returnedItem(const CaseFile &file, const PolicySettings &settings,
                                    const CaseRecord &current)
{
    const QDate since = firstKnown({current.requestedOn, current.suspendedOn, current.openedOn});
    if (!since.isValid())
        return {};
    DueItem item = itemFor(file, &current);
    item.audience = u"counselor"_s;
    item.kind = u"case_returned"_s;
    item.rule = u"R-105"_s;
    item.visibleFrom = since;
    item.dueOn = since.addDays(settings.returnedDays);
    item.mustBy = item.dueOn;
    item.action = u"answerRequest"_s;
    item.because = {{u"since"_s, isoText(since)}, {u"days"_s, settings.returnedDays}};
    return item;
}

std::optional<DueItem> pseudoItem(const CaseFile &file, const PolicySettings &settings)
{
    const QDate since = firstKnown({pseudoGivenOn(file), file.person.createdOn, earliestRunningStart(file)});
    if (!awaitsSsn(file.person) || !since.isValid())
        return {};
    DueItem item = itemFor(file, file.currentCase());
    item.kind = u"pseudo_ssn"_s;
    item.rule = u"R-08"_s;
    item.visibleFrom = since;
    item.dueOn = since.addDays(settings.pseudoAskDays);
    item.action = u"replacePseudo"_s;
    item.because = {{u"since"_s, isoText(since)}, {u"days"_s, settings.pseudoAskDays}};
    return item;
}

std::optional<DueItem> noteItem(const CaseFile &file)
{
    const QDate since = firstKnown({earliestRunningStart(file), file.person.createdOn});
    if (checkHasNote(file).isEmpty() || !since.isValid())
        return {};
    DueItem item = itemFor(file, file.currentCase());
    item.kind = u"note_missing"_s;
    item.rule = u"R-29"_s;
    item.visibleFrom = since;
    item.dueOn = since;
    item.action = u"recordNote"_s;
    item.because = {{u"since"_s, isoText(since)}};
    return item;
}

std::optional<DueItem> membershipItem(const CaseFile &file, const PolicySettings &settings)
{
    const bool shelter = isShelterCustomer(file);
    if (!shelter && !file.currentCase())
        return {};
    Findings missing = missingBasic(file.person, settings);
    if (shelter)
        missing << missingFull(file.person, settings);
    const QDate since = firstKnown({earliestRunningStart(file), pseudoGivenOn(file), file.person.createdOn,
                                    file.currentCase() ? file.currentCase()->openedOn : QDate()});
    if ((missing.isEmpty() && file.person.completedOn.isValid()) || !since.isValid())
        return {};
    QJsonArray fields;
    for (const Finding &one : missing)
        fields << one.field;
    DueItem item = itemFor(file, file.currentCase());
    item.kind = u"membership_incomplete"_s;
    item.rule = shelter ? u"R-15"_s : u"R-14"_s;
    item.visibleFrom = since;
    item.dueOn = since;
    item.action = u"completeMembership"_s;
    item.because = {{u"since"_s, isoText(since)}, {u"missing"_s, fields}};
    return item;
}

std::optional<DueItem> caseItem(const CaseFile &file, const PolicySettings &settings)
{
    const CaseRecord *current = file.currentCase();
    if (!current)
        return {};
    if (current->state == "suspended"_L1)
        return reviewItem(file, *current);
    if (current->state == "returned"_L1)
        return returnedItem(file, settings, *current);
    return {};
}

std::optional<DueItem> contactItem(const CaseFile &file, const PolicySettings &settings)
{
    const CaseRecord *current = file.currentCase();
    if (!current || (current->state != "open"_L1 && current->state != "returned"_L1))
        return {};
    return contactItem(file, settings, *current);
}

std::optional<DueItem> conflictItem(const CaseFile &file)
{
    if (file.openConflicts == 0 || !file.conflictSince.isValid())
        return {};
    DueItem item = itemFor(file, file.currentCase());
    item.kind = u"conflict"_s;
    item.visibleFrom = file.conflictSince;
    item.dueOn = file.conflictSince;
    item.action = u"settleConflict"_s;
    item.because = {{u"since"_s, isoText(file.conflictSince)}, {u"count"_s, file.openConflicts}};
    return item;
}

/// The newest day on which anything of the record was written down: when two workstations' work met.
QDate lastWrittenOn(const CaseFile &file)
{
    Instant newest;
    for (const Service &one : file.services)
        newest = std::max(newest, one.enteredAt);
    for (const Note &one : file.notes)
        newest = std::max(newest, one.enteredAt);
    QDate day = std::max(file.person.createdOn, newest ? newest.local().date() : QDate());
    for (const CaseRecord &one : file.cases)
        day = std::max({day, one.openedOn, one.closedOn});
    return day;
}

std::optional<DueItem> togetherItem(const CaseFile &file)
{
    const Findings findings = brokenTogether(file);
    const QDate since = lastWrittenOn(file);
    if (findings.isEmpty() || !since.isValid())
        return {};
    QJsonArray rules;
    for (const Finding &one : findings)
        rules << one.rule;
    DueItem item = itemFor(file, file.currentCase());
    item.kind = u"broken_together"_s;
    item.rule = findings.front().rule;
    item.visibleFrom = since;
    item.dueOn = since;
    item.action = u"editJobSeeker"_s;
    item.because = {{u"since"_s, isoText(since)}, {u"rules"_s, rules}};
    return item;
}

/// What others recorded for a person on this counselor's caseload, until the counselor has seen it.
std::optional<DueItem> toldItem(const CaseFile &file)
{
    const CaseRecord *current = file.currentCase();
    if (!current || !current->counselorId)
        return {};
    const QDate active = current->activeSince();
    const Service *newest = nullptr;
    int count = 0;
    for (const Service &one : file.services) {
        const bool byOthers = one.enteredBy && one.enteredBy != current->counselorId && one.givenBy != current->counselorId;
        const bool isNew = current->servicesSeenAt ? one.enteredAt > current->servicesSeenAt
                                                   : active.isValid() && one.enteredAt && one.enteredAt.local().date() >= active;
        if (one.voidedOn.isValid() || !byOthers || !isNew)
            continue;
        ++count;
        if (!newest || one.enteredAt > newest->enteredAt)
            newest = &one;
    }
    if (!newest)
        return {};
    DueItem item = itemFor(file, current);
    item.kind = u"told_service"_s;
    item.rule = u"R-77"_s;
    item.visibleFrom = newest->enteredAt.local().date();
    item.dueOn = item.visibleFrom;
    item.action = u"seenServices"_s;
    item.because = {{u"since"_s, isoText(item.visibleFrom)}, {u"count"_s, count}, {u"type"_s, newest->type},
                    {u"provider"_s, newest->provider}, {u"on"_s, isoText(newest->on)}};
    return item;
}

/// The next step of the plan that nobody did: shown some days before, overdue the day after.
std::optional<DueItem> stepItem(const CaseFile &file, const PolicySettings &settings)
{
    const CaseRecord *current = file.currentCase();
    const Plan *plan = file.planning.running();
    const GoalStep *next = current && plan ? nextStep(file, *plan) : nullptr;
    if (!next || !next->dueOn.isValid())
        return {};
    DueItem item = itemFor(file, current);
    item.kind = u"plan_step"_s;
    item.rule = u"R-73"_s;
    item.dueOn = next->dueOn;
    item.mustBy = next->dueOn;
    item.visibleFrom = next->dueOn.addDays(-settings.stepNoticeDays);
    item.action = u"editStep"_s;
    item.because = {{u"since"_s, isoText(next->dueOn)}, {u"kind"_s, next->kind}, {u"what"_s, next->text}, {u"who"_s, next->who}};
    return item;
}

/// A version that waits for its signatures, or a plan that changed since it was agreed.
std::optional<DueItem> agreementItem(const CaseFile &file, const PolicySettings &settings)
{
    const CaseRecord *current = file.currentCase();
    const Plan *plan = file.planning.running();
    if (!current || !plan)
        return {};
    const Agreement agreement = agreementOf(file.planning, plan->id, termsHash(planContent(file, {}, *plan, {}, {})));
    using State = Agreement::State;
    if (agreement.state != State::Waiting && agreement.state != State::Changed)
        return {};
    const PlanVersion *version = agreement.waiting ? agreement.waiting : agreement.agreed;
    DueItem item = itemFor(file, current);
    item.kind = u"plan_agreement"_s;
    item.rule = agreement.state == State::Waiting ? u"R-44"_s : u"R-61"_s;
    item.visibleFrom = version->preparedOn;
    item.dueOn = version->preparedOn.addDays(agreement.state == State::Waiting ? settings.planUnsignedDays : 0);
    item.action = u"agreePlan"_s;
    item.because = {{u"since"_s, isoText(version->preparedOn)}, {u"version"_s, version->number}, {u"changed"_s, agreement.state == State::Changed}};
    return item;
}

/// A veteran whose case management would not count.
std::optional<DueItem> veteranItem(const CaseFile &file)
{
    const CaseRecord *current = file.currentCase();
    const Findings findings = checkVeteran(file);
    if (!current || findings.isEmpty() || !current->activeSince().isValid())
        return {};
    const VeteranCaseManagement state = veteranCaseManagement(file);
    DueItem item = itemFor(file, current);
    item.kind = u"veteran_services"_s;
    item.rule = u"R-116"_s;
    item.visibleFrom = current->activeSince();
    item.dueOn = item.visibleFrom;
    item.action = u"recordService"_s;
    item.because = {{u"since"_s, isoText(item.dueOn)}, {u"assigned"_s, state.assigned}, {u"received"_s, state.received}};
    return item;
}

} // namespace

std::vector<DueItem> dueItems(const CaseFile &file, const PolicySettings &settings)
{
    std::vector<DueItem> items;
    for (std::optional<DueItem> &item :
         std::array{contactItem(file, settings), caseItem(file, settings), pseudoItem(file, settings),
                    noteItem(file), membershipItem(file, settings), conflictItem(file), togetherItem(file), toldItem(file),
                    veteranItem(file), stepItem(file, settings), agreementItem(file, settings)}) {
        if (item)
            items.push_back(std::move(*item));
    }
    return items;
}

DueState dueState(const DueItem &item, QDate today)
{
    if (item.mustBy.isValid() && today > item.mustBy)
        return DueState::Overdue;
    return today >= item.dueOn ? DueState::Due : DueState::Coming;
}

} // namespace waymark::policy
