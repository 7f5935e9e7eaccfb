// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/outcome_actions.h"

#include "core/actions/records/record_templates.h"
#include "core/policy/federal/quarter.h"

using namespace Qt::StringLiterals;

namespace waymark {

using records::tr;

template <>
void RecordRules<QuarterResult>::settle(const ActionContext &, QuarterResult &record)
{
    record.quarter = policy::quarterCode(record.quarter);
}

template <>
Findings RecordRules<QuarterResult>::check(const ActionContext &context, const QuarterResult &record)
{
    for (const QuarterResult &one : context.store.ofPerson<QuarterResult>(context.store.survivorOf(record.jobSeekerId))) {
        if (one.id != record.id && one.quarter == record.quarter && !one.voidedOn.isValid())
            return {Finding{u"R-137"_s, u"quarter"_s,
                            tr("A result of this quarter stands already. Change that entry instead."),
                            Severity::Block, one.id.value}};
    }
    return {};
}

template <>
Findings RecordRules<SkillGain>::check(const ActionContext &context, const SkillGain &record)
{
    const auto same = [&](const SkillGain &one) {
        return one.id != record.id && one.kind == record.kind && one.on == record.on &&
               !one.voidedOn.isValid();
    };
    if (!record.id && std::ranges::any_of(context.store.ofPerson<SkillGain>(context.store.survivorOf(record.jobSeekerId)), same))
        return {Finding{{}, u"kind"_s, tr("This gain is recorded for this day already."), Severity::Warn}};
    return {};
}

WAYMARK_ADDS(QuarterResult, "addQuarterResult", "Record the result of a quarter")
WAYMARK_EDITS(QuarterResult, "editQuarterResult", "Change the result of a quarter")
WAYMARK_VOIDS_ALONE(QuarterResult, "voidQuarterResult", "Void the result of a quarter")
WAYMARK_ADDS(SkillGain, "addSkillGain", "Record a measurable skill gain")
WAYMARK_VOIDS(SkillGain, "voidSkillGain", "Void a measurable skill gain")
WAYMARK_ADDS(TradePetition, "addTradePetition", "Record a trade petition")
WAYMARK_EDITS(TradePetition, "editTradePetition", "Change a trade petition")
WAYMARK_VOIDS(TradePetition, "voidTradePetition", "Void a trade petition")

const std::vector<const ActionSpec *> &outcomeActions()
{
    static const std::vector<const ActionSpec *> all{
        &actionOf<AddRecord<QuarterResult>>(),  &actionOf<EditRecord<QuarterResult>>(),
        &actionOf<VoidRecord<QuarterResult>>(), &actionOf<AddRecord<SkillGain>>(),
        &actionOf<VoidRecord<SkillGain>>(),     &actionOf<AddRecord<TradePetition>>(),
        &actionOf<EditRecord<TradePetition>>(), &actionOf<VoidRecord<TradePetition>>(),
    };
    return all;
}

} // namespace waymark
