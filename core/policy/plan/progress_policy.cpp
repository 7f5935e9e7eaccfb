// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/progress_policy.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const Goal *goalOf(const CaseFile &file, const Plan &plan, const GoalStep &step)
{
    const auto goal = std::ranges::find(file.planning.goals, step.goalId, &Goal::id);
    if (goal == file.planning.goals.end() || goal->planId != plan.id || goal->voidedOn.isValid())
        return nullptr;
    return &*goal;
}

std::vector<const Service *> servicesSince(const CaseFile &file, QDate since)
{
    std::vector<const Service *> found;
    for (const Service &one : file.services) {
        if (!one.voidedOn.isValid() && one.on >= since)
            found.push_back(&one);
    }
    std::ranges::sort(found, {}, [](const Service *one) { return std::pair(one->on, one->id); });
    return found;
}

bool isOpen(const PlannedStep &one)
{
    return one.state == PlannedStep::State::Coming || one.state == PlannedStep::State::Slipped;
}

} // namespace

std::vector<PlannedStep> plannedSteps(const CaseFile &file, const Plan &plan, QDate today)
{
    std::vector<PlannedStep> found;
    for (const GoalStep &step : file.planning.steps) {
        const Goal *goal = step.voidedOn.isValid() ? nullptr : goalOf(file, plan, step);
        if (goal)
            found.push_back({.step = &step, .goal = goal, .service = nullptr, .deliveredOn = {}});
    }
    std::ranges::sort(found, {},
                      [](const PlannedStep &one) { return std::pair(one.step->dueOn, one.step->id); });
    const std::vector<const Service *> services = servicesSince(file, plan.startedOn);
    QSet<qint64> used;
    for (PlannedStep &one : found) {
        const GoalStep &step = *one.step;
        if (step.kind == "service"_L1) {
            const auto match = std::ranges::find_if(services, [&](const Service *service) {
                return service->type == step.serviceType && !used.contains(service->id.value);
            });
            if (match != services.end() && !step.droppedOn.isValid()) {
                one.service = *match;
                used.insert((*match)->id.value);
            }
        }
        one.deliveredOn = step.doneOn.isValid() ? step.doneOn : one.service ? one.service->on : QDate();
        using State = PlannedStep::State;
        one.state = one.deliveredOn.isValid()  ? State::Done
                    : step.droppedOn.isValid() ? State::GivenUp
                    : step.dueOn < today       ? State::Slipped
                                               : State::Coming;
    }
    return found;
}

std::vector<const Service *> unplannedServices(const CaseFile &file, const Plan &plan)
{
    QSet<qint64> used;
    for (const PlannedStep &one : plannedSteps(file, plan, plan.startedOn)) {
        if (one.service)
            used.insert(one.service->id.value);
    }
    std::vector<const Service *> found = servicesSince(file, plan.startedOn);
    std::erase_if(found, [&](const Service *one) { return used.contains(one->id.value); });
    return found;
}

const GoalStep *nextStep(const CaseFile &file, const Plan &plan)
{
    for (const PlannedStep &one : plannedSteps(file, plan, plan.startedOn)) {
        if (isOpen(one) && one.goal->isPending())
            return one.step;
    }
    return nullptr;
}

int openSteps(const CaseFile &file, const Plan &plan, QDate until)
{
    const auto steps = plannedSteps(file, plan, plan.startedOn);
    return int(std::ranges::count_if(steps, [&](const PlannedStep &one) {
        return isOpen(one) && one.goal->isPending() && one.step->dueOn <= until;
    }));
}

} // namespace waymark::policy
