// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/tickler_policy.h"

#include "core/policy/contact_policy.h"
#include "core/policy/membership_policy.h"
#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/plan_content.h"
#include "core/policy/plan/plan_sections.h"
#include "core/policy/tickler/item_maker.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace tickler {

DueItem Gathering::item(const QString &kind, const QString &rule, const QString &action) const
{
    DueItem item;
    item.kind = kind;
    item.rule = rule;
    item.action = action;
    item.personId = file.person.id;
    const bool counseled = current && current->counselorId;
    const bool left = counseled && !file.counselorActive;
    item.audience = left ? u"supervisor"_s : counseled ? u"counselor"_s : u"intake"_s;
    if (counseled && !left)
        item.staffId = current->counselorId;
    item.centerId = current ? current->centerId : Id<Center>();
    if (!item.centerId)
        item.centerId = file.person.centerId;
    if (const ProgramEnrollment *enrollment = item.centerId ? nullptr : shelterEnrollment(file))
        item.centerId = enrollment->centerId;
    if (!item.centerId && file.shelter)
        item.centerId = file.shelter->centerId;
    return item;
}

bool Gathering::isWorkedOn() const
{
    return current && (current->state == "open"_L1 || current->state == "returned"_L1);
}

void putOff(Gathering &to)
{
    for (DueItem &item : to.items) {
        const Snooze *newest = nullptr;
        for (const Snooze &one : to.file.snoozes) {
            const bool holds = !one.endedOn.isValid() && one.forDue == item.dueOn && one.until.isValid() &&
                               one.subject == item.subject();
            if (holds && (!newest || std::tie(one.enteredAt.ms, one.id.value) >
                                         std::tie(newest->enteredAt.ms, newest->id.value)))
                newest = &one;
        }
        if (!newest)
            continue;
        // Put off while the last day lay ahead, it comes back on that day at the latest.
        QDate until = newest->until;
        const bool ahead = item.mustBy.isValid() && newest->enteredAt.local().date() <= item.mustBy;
        if (ahead && until > item.mustBy)
            until = item.mustBy;
        item.because.insert(u"snoozed"_s, isoText(until));
        item.because.insert(u"snooze_reason"_s, newest->reason);
        item.visibleFrom = std::max(item.visibleFrom, until);
    }
}

} // namespace tickler

std::vector<DueItem> dueItems(const CaseFile &file, const PersonRecords &records,
                              const PolicySettings &settings)
{
    tickler::Gathering all{
        file, records, settings, file.currentCase(), participation(file, records, settings), {}};
    tickler::addContactItems(all);
    tickler::addCaseItems(all);
    tickler::addMembershipItems(all);
    tickler::addPlanItems(all);
    tickler::addRecordItems(all);
    tickler::addJstpItems(all);
    tickler::addYearEnd(all);
    for (DueItem &item : all.items) {
        const QDate open = item.mustBy.isValid() ? lastOpenDay(item.mustBy, settings) : QDate();
        if (open.isValid() && open != item.mustBy)
            item.because.insert(u"open_day"_s, tickler::isoText(open));
    }
    tickler::putOff(all);
    return std::move(all.items);
}

std::optional<CaseLine> caseLine(const CaseFile &file, const PersonRecords &records,
                                 const std::vector<DueItem> &items, const PolicySettings &settings)
{
    const CaseRecord *current = file.currentCase();
    if (!current)
        return {};
    CaseLine line{.caseId = current->id,
                  .personId = file.person.id,
                  .counselorId = current->counselorId,
                  .centerId = current->centerId ? current->centerId : file.person.centerId,
                  .counselorActive = file.counselorActive,
                  .state = current->state,
                  .openedOn = current->openedOn,
                  .suspendedOn = current->suspendedOn};
    if (const ContactStart since = contactStart(file, *current, settings); since.contact)
        line.lastContact = since.on;
    line.attempts = int(attempts(file, settings).size());
    for (const DueItem &item : items) {
        if (item.kind == "contact"_L1) {
            line.contactBest = item.dueOn;
            line.contactMust = item.mustBy;
        }
        const bool mine =
            item.kind != "case_review"_L1 && item.kind != "silence"_L1 && item.kind != "exit_coming"_L1;
        if (mine && (!line.nextOn.isValid() || item.dueOn < line.nextOn)) {
            line.nextOn = item.dueOn;
            line.nextKind = item.kind;
        }
    }
    line.planState = u"none"_s;
    if (const Plan *plan = file.planning.running()) {
        line.planKind = plan->kind;
        line.planMissing = missingSections(planSections(file, records, *plan));
        const auto agreement = agreementOf(
            file.planning, plan->id,
            file.planning.versions.empty() ? QString() : termsHash(planContent(file, {}, *plan, {}, {})));
        using State = Agreement::State;
        line.planState = agreement.state == State::Agreed    ? u"agreed"_s
                         : agreement.state == State::Changed ? u"changed"_s
                         : agreement.state == State::Waiting ? u"waiting"_s
                         : line.planMissing == 0             ? u"complete"_s
                                                             : u"started"_s;
    }
    if (const auto stay = participation(file, records, settings)) {
        line.lastService = stay->lastService;
        line.exitOn = stay->exitKnownOn;
    }
    return line;
}

QDate lastOpenDay(QDate day, const PolicySettings &settings)
{
    constexpr int farthest = 31;
    const auto closed = [&](QDate one) {
        return settings.holidays.contains(one) ||
               std::ranges::find(settings.closedWeekdays, one.dayOfWeek()) != settings.closedWeekdays.end();
    };
    for (int back = 0; back < farthest; ++back) {
        if (!closed(day.addDays(-back)))
            return day.addDays(-back);
    }
    return day;
}

DueState dueState(const DueItem &item, QDate today)
{
    if (item.mustBy.isValid() && today > item.mustBy)
        return DueState::Overdue;
    return today >= item.dueOn ? DueState::Due : DueState::Coming;
}

} // namespace waymark::policy
