// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/exit_policy.h"

#include "core/policy/plan/progress_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isCaseManagement(const QString &type)
{
    return type == "case_management"_L1 || type == "assigned_case_manager"_L1;
}

/// In the youth program and in nothing else of Title I or Wagner-Peyser.
bool isYouthOnly(const CaseFile &file)
{
    bool youth = false;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (one.status == "withdrawn"_L1)
            continue;
        youth = youth || one.program == "wioa_youth"_L1;
        if (one.program == "wioa_adult"_L1 || one.program == "wioa_dw"_L1 ||
            one.program == "wagner_peyser"_L1)
            return false;
    }
    return youth;
}

bool wasIn(const CaseFile &file, QLatin1StringView program)
{
    return std::ranges::any_of(file.enrollments, [&](const ProgramEnrollment &one) {
        return one.program == program && one.status != "withdrawn"_L1;
    });
}

QDate plannedUntil(const CaseFile &file, const PersonRecords &records)
{
    QDate last;
    const auto reach = [&last](QDate day) {
        if (day.isValid() && (!last.isValid() || day > last))
            last = day;
    };
    if (const Plan *plan = file.planning.running()) {
        for (const PlannedStep &one : plannedSteps(file, *plan, plan->startedOn)) {
            const bool open =
                one.state == PlannedStep::State::Coming || one.state == PlannedStep::State::Slipped;
            if (open && one.step->kind == "service"_L1 && one.goal->isPending())
                reach(one.step->dueOn);
        }
    }
    for (const Course &one : records.courses) {
        if (!one.voidedOn.isValid() &&
            (one.state == "planned"_L1 || one.state == "in_training"_L1 || one.state.isEmpty()))
            reach(one.endsOn);
    }
    for (const Placement &one : records.training.placements) {
        if (one.isRunning())
            reach(one.termEnd());
    }
    for (const EventRegistration &one : records.registrations) {
        const auto event = std::ranges::find(records.events, one.eventId, &CareerEvent::id);
        if (one.status == "registered"_L1 && event != records.events.end() && !event->cancelledOn.isValid())
            reach(event->on);
    }
    return last;
}

/// Days on which somebody was served: one service, or training from its first day to its last.
struct Served
{
    QDate from;
    QDate to;
    bool service = false;
};

/// Training that was given and is over. What goes on, or is to come, is planned.
void addTraining(std::vector<Served> &all, const PersonRecords &records)
{
    const auto add = [&all](QDate from, QDate to) {
        if (from.isValid() && to.isValid() && from <= to)
            all.push_back({from, to, false});
    };
    for (const Course &one : records.courses) {
        if (!one.voidedOn.isValid() && (one.state == "completed"_L1 || one.state == "withdrew"_L1))
            add(one.startsOn, one.completedOn);
    }
    for (const Placement &one : records.training.placements) {
        if (one.voidedOn.isValid() || one.isRunning())
            continue;
        // Who stopped coming was trained as long as hours were noted; of the others the end says it.
        if (one.outcome != "ended_early"_L1) {
            add(one.startsOn, one.endedOn);
            continue;
        }
        QDate lastWeek;
        for (const TrainingHours &week : records.training.hours) {
            if (week.placementId == one.id && week.minutes.value_or(0) > 0)
                lastWeek = std::max(lastWeek, week.weekOf);
        }
        if (lastWeek.isValid())
            add(one.startsOn, std::min(lastWeek.addDays(6), one.endedOn));
    }
}

} // namespace

bool keepsParticipant(const CaseFile &file, const Service &service)
{
    if (service.voidedOn.isValid() || !service.on.isValid() || isSelfService(service.type))
        return false;
    if (file.person.birthDate.isValid() && service.on < file.person.birthDate)
        return false;
    const QString kind = serviceClass(service.type);
    if (kind.isEmpty() || kind == "followup"_L1 || kind == "outcome"_L1)
        return false;
    return !(isCaseManagement(service.type) && isYouthOnly(file));
}

std::vector<Participation> participations(const CaseFile &file, const PersonRecords &records, const PolicySettings &settings)
{
    std::vector<Served> days;
    for (const Service &one : file.services) {
        if (keepsParticipant(file, one))
            days.push_back({one.on, one.on, true});
    }
    if (days.empty())
        return {};
    addTraining(days, records);
    std::ranges::sort(days, {}, [](const Served &one) { return std::pair(one.from, !one.service); });
    std::vector<Participation> stays;
    for (const Served &one : days) {
        const bool goesOn =
            !stays.empty() && stays.back().lastService.daysTo(one.from) <= settings.tickler.exitDays;
        if (!goesOn && !one.service)
            continue; // training alone begins no stay: the service that sends somebody there does
        if (!goesOn)
            stays.push_back(
                {.enteredOn = one.from, .lastService = one.from, .plannedUntil = {}, .exitKnownOn = {}});
        Participation &stay = stays.back();
        stay.lastService = std::max(stay.lastService, one.to);
        stay.exitKnownOn = stay.lastService.addDays(settings.tickler.exitDays);
    }
    Participation &last = stays.back();
    last.plannedUntil = plannedUntil(file, records);
    if (last.plannedUntil.isValid() && last.plannedUntil >= last.exitKnownOn)
        last.exitKnownOn = last.plannedUntil.addDays(1);
    return stays;
}

std::optional<Participation> participation(const CaseFile &file, const PersonRecords &records,
                                           const PolicySettings &settings)
{
    const std::vector<Participation> stays = participations(file, records, settings);
    return stays.empty() ? std::nullopt : std::optional(stays.back());
}

Findings checkFollowUp(const CaseFile &file, const PersonRecords &records, const Service &service,
                       const PolicySettings &settings, QDate today)
{
    if (serviceClass(service.type) != "followup"_L1)
        return {};
    const auto stay = participation(file, records, settings);
    if (!stay)
        return {warning("R-129"_L1, "type"_L1,
                        Policy::tr("Follow-up comes after an exit, and this person never took part."))};
    if (!stay->exited(today))
        return {warning(
            "R-129"_L1, "type"_L1,
            Policy::tr(
                "Follow-up comes after the exit. This person still takes part: the last service was on "
                "%1, and the exit is computed on %2.")
                .arg(dayText(stay->lastService), dayText(stay->exitKnownOn)))};
    if (service.on.isValid() && service.on <= stay->lastService)
        return {
            warning("R-129"_L1, "on_date"_L1,
                    Policy::tr("Follow-up is dated after the exit of %1.").arg(dayText(stay->lastService)))};
    return {};
}

std::optional<FollowUp> followUp(const CaseFile &file, const Participation &stay,
                                 const PolicySettings &settings)
{
    const bool youth = wasIn(file, "wioa_youth"_L1);
    if (!youth && !wasIn(file, "wioa_adult"_L1) && !wasIn(file, "wioa_dw"_L1))
        return {};
    const bool ended = std::ranges::any_of(file.cases, [&](const CaseRecord &one) {
        return !one.followUpEnd.isEmpty() && one.followUpEndedOn >= stay.lastService;
    });
    if (ended)
        return {};
    FollowUp owed{.exitOn = stay.lastService,
                  .last = {},
                  .nextOn = {},
                  .until = stay.lastService.addMonths(settings.tickler.followUpMonths),
                  .youth = youth};
    for (const Service &one : file.services) {
        const bool counts =
            !one.voidedOn.isValid() && serviceClass(one.type) == "followup"_L1 && one.on > stay.lastService;
        if (counts && (!owed.last.isValid() || one.on > owed.last))
            owed.last = one.on;
    }
    if (owed.last.isValid() && owed.last.addDays(settings.tickler.followUpDays) > owed.until)
        return {}; // the next would lie after their end
    const QDate from = owed.last.isValid() ? owed.last : stay.lastService;
    owed.nextOn = std::max(from.addDays(settings.tickler.followUpDays), stay.exitKnownOn);
    return owed;
}

} // namespace waymark::policy
