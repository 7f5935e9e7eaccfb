// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/element_policy.h"

#include "core/base/seeded_numbers.h"
#include "core/policy/contact_policy.h"
#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/progress_policy.h"
#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// What documents an element; empty: nothing does.
QString documentation(const QString &element, const CaseFile &file, const PersonRecords &records,
                      const PolicySettings &settings)
{
    const PlanFile &plans = file.planning;
    const Plan *plan = plans.running()       ? plans.running()
                       : plans.plans.empty() ? nullptr
                                             : &plans.plans.back();
    const auto count = [](const auto &list) {
        return std::ranges::count_if(list, [](const auto &one) { return !one.voidedOn.isValid(); });
    };
    if (element == "assessment"_L1) {
        const bool explained = plan && (plan->assessmentNotDone || plan->otherEvidence);
        if (count(records.tests) > 0)
            return Policy::tr("Tests recorded: %1.").arg(count(records.tests));
        return explained ? Policy::tr("Other evidence, or why there was no test, stands in the plan.")
                         : QString();
    }
    if (element == "goal_setting"_L1)
        return count(plans.goals) > 0 ? Policy::tr("Goals set: %1.").arg(count(plans.goals)) : QString();
    if (element == "strategy"_L1) {
        const PlanVersion *agreed = nullptr;
        for (const PlanVersion &one : plans.versions) {
            if (isAgreed(plans, one))
                agreed = &one;
        }
        return agreed ? Policy::tr("Version %1 agreed %2.")
                            .arg(agreed->number)
                            .arg(dayText(agreedOn(plans, *agreed)))
                      : QString();
    }
    if (element == "coordination"_L1) {
        if (!plan)
            return {};
        const auto steps = plannedSteps(file, *plan, plan->startedOn);
        const auto delivered =
            std::ranges::count_if(steps, [](const PlannedStep &one) { return one.service != nullptr; });
        return delivered > 0 ? Policy::tr("Planned services delivered: %1.").arg(delivered) : QString();
    }
    if (element == "follow_up"_L1) {
        const auto last = lastCountingContact(file, settings);
        return last ? Policy::tr("Last contact that counts: %1.").arg(dayText(last->on)) : QString();
    }
    for (const CaseRecord &one : file.cases) {
        if (one.state == "closed"_L1)
            return Policy::tr("Closed %1: %2.")
                .arg(dayText(one.closedOn), codes().label(u"closure_reason"_s, one.closureReason));
    }
    return {};
}

QString wanted(const QString &element)
{
    if (element == "assessment"_L1)
        return Policy::tr("No test, no other evidence, no explanation.");
    if (element == "goal_setting"_L1)
        return Policy::tr("No goal is set.");
    if (element == "strategy"_L1)
        return Policy::tr("No version of the plan was agreed by both.");
    if (element == "coordination"_L1)
        return Policy::tr("No planned service was delivered yet.");
    if (element == "follow_up"_L1)
        return Policy::tr("No contact that counts.");
    return Policy::tr("The case is open.");
}

} // namespace

std::vector<ElementState> elementStates(const CaseFile &file, const PersonRecords &records,
                                        const PolicySettings &settings)
{
    std::vector<ElementState> states;
    for (const Code *code : codes().list(u"plan_element"_s)) {
        ElementState state{.element = code->code,
                           .because = documentation(code->code, file, records, settings)};
        using State = ElementState::State;
        const auto said =
            std::ranges::find_if(file.planning.justifications, [&](const ElementJustification &one) {
                return one.element == state.element && !one.voidedOn.isValid();
            });
        if (!state.because.isEmpty()) {
            state.state = State::Documented;
        } else if (said != file.planning.justifications.end()) {
            state.state = State::Justified;
            state.because = said->text;
        } else {
            state.state = code->code == "closure"_L1 && file.currentCase() ? State::NotYet : State::Gap;
            state.because = wanted(state.element);
        }
        states.push_back(std::move(state));
    }
    return states;
}

std::vector<qint64> sampleOf(std::vector<qint64> cases, int size, int seed)
{
    std::ranges::sort(cases);
    SeededNumbers numbers{quint64(seed)};
    const std::size_t wanted = std::min(cases.size(), std::size_t(std::max(0, size)));
    for (std::size_t i = 0; i < wanted; ++i)
        std::swap(cases[i], cases[i + std::size_t(numbers.below(quint64(cases.size() - i)))]);
    cases.resize(wanted);
    std::ranges::sort(cases);
    return cases;
}

} // namespace waymark::policy
