// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/jstp/jstp_actions.h"
#include "core/actions/records/record_templates.h"
#include "core/base/text.h"

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

using records::tr;

namespace {

TrainingFile trainingOf(const ActionContext &context, Id<JobSeeker> person)
{
    return context.store.recordsOf(person).training;
}

} // namespace

template <>
Findings RecordRules<NoMatch>::check(const ActionContext &context, const NoMatch &record)
{
    const auto all = context.store.ofPerson<NoMatch>(context.store.survivorOf(record.jobSeekerId));
    const bool stands = std::ranges::any_of(all, [&](const NoMatch &one) {
        return one.id != record.id && one.openingId == record.openingId && !one.liftedOn.isValid();
    });
    if (stands)
        return {Finding{{}, u"opening"_s, tr("This opening was put aside for this person already.")}};
    return {};
}

/// Nothing that was agreed is typed again: the amount is the schedule's unless somebody says another.
template <>
void RecordRules<BenefitPayment>::prepare(const ActionContext &context, BenefitPayment &record)
{
    const auto placement = context.store.find(record.placementId);
    if (!placement || !record.paidOn.isValid() || record.amountCents)
        return;
    for (const policy::BenefitPeriod &one : policy::benefitSchedule(*placement, {}, context.settings)) {
        if (one.from == record.periodFrom)
            record.amountCents = one.amountCents;
    }
}
template <>
Findings RecordRules<BenefitPayment>::check(const ActionContext &context, const BenefitPayment &record)
{
    return policy::checkPayment(trainingOf(context, record.jobSeekerId), record, context.settings,
                                context.today);
}

template <>
Findings RecordRules<PlacementReview>::check(const ActionContext &context, const PlacementReview &record)
{
    return policy::checkReview(trainingOf(context, record.jobSeekerId), record, context.today);
}

template <>
Findings RecordRules<WorkAuthorization>::check(const ActionContext &context, const WorkAuthorization &record)
{
    const auto all = context.store.ofPerson<WorkAuthorization>(context.store.survivorOf(record.jobSeekerId));
    const bool waits = std::ranges::any_of(all, [&](const WorkAuthorization &one) {
        return one.id != record.id && !one.voidedOn.isValid() && !one.receivedOn.isValid() &&
               !one.deniedOn.isValid();
    });
    if (waits && !record.id)
        return {Finding{
            u"R-119"_s,
            {},
            tr("An application waits already. If this is about the same one, change that entry instead."),
            Severity::Warn}};
    return {};
}

template <>
Findings RecordRules<Business>::check(const ActionContext &context, const Business &record)
{
    const QString name = folded(record.name);
    for (const Business &one : context.store.all<Business>()) {
        if (one.id != record.id && folded(one.name) == name)
            return {Finding{{}, u"name"_s, tr("A business with this name is here already."), Severity::Warn}};
    }
    return {};
}

template <>
Findings RecordRules<BusinessSite>::check(const ActionContext &context, const BusinessSite &record)
{
    const auto stored = context.store.find(record.id);
    if (stored && stored->businessId != record.businessId)
        return {Finding{{}, u"business"_s, tr("A site stays with its business. Add a new one for another.")}};
    return {};
}

template <>
Findings RecordRules<Opening>::check(const ActionContext &context, const Opening &record)
{
    Findings findings = policy::checkOpening(record, context.settings);
    const auto stored = context.store.find(record.id);
    if (stored && stored->businessId != record.businessId)
        findings +=
            Finding{{}, u"business"_s, tr("An opening stays with its business. Add a new one for another.")};
    if (const auto site = context.store.find(record.siteId); site && site->businessId != record.businessId)
        findings += Finding{{}, u"site"_s, tr("This site belongs to another business.")};
    const auto business = context.store.find(record.businessId);
    if (record.isTraining() && business && !business->joinedOn.isValid())
        findings += Finding{
            {},
            u"purpose"_s,
            tr("This business does not take part in JSTP yet: nobody can be placed there before it does."),
            Severity::Warn};
    if (!stored)
        return findings;
    const auto placements = context.store.where<Placement>("opening", Value{record.id.value});
    const auto running = std::ranges::count_if(placements, &Placement::isRunning);
    if (running > record.places())
        findings +=
            Finding{{}, u"seats"_s, tr("More people are placed there now: %1.").arg(running), Severity::Warn};
    if (running > 0 && stored->isTraining() && !record.isTraining())
        findings += Finding{u"R-124"_s, u"purpose"_s,
                            tr("Trainees are placed there. Add the job as an opening of its own.")};
    return findings;
}

WAYMARK_ADDS(SkillSet, "addSkillSet", "Enter the skill set")
WAYMARK_EDITS(SkillSet, "editSkillSet", "Change the skill set")
WAYMARK_ADDS(JstpIntake, "addJstpIntake", "Record the JSTP intake assessment")
WAYMARK_EDITS(JstpIntake, "editJstpIntake", "Change the JSTP intake assessment")
WAYMARK_VOIDS(JstpIntake, "voidJstpIntake", "Void a JSTP intake assessment")
WAYMARK_ADDS(WorkAuthorization, "addWorkAuthorization", "Record work authorization")
WAYMARK_EDITS(WorkAuthorization, "editWorkAuthorization", "Change work authorization")
WAYMARK_VOIDS(WorkAuthorization, "voidWorkAuthorization", "Void an entry of work authorization")
WAYMARK_ADDS(NoMatch, "addNoMatch", "Not this one")
WAYMARK_ADDS(BenefitPayment, "addBenefitPayment", "Record a benefit payment")
WAYMARK_VOIDS_ALONE(BenefitPayment, "voidBenefitPayment", "Void a benefit payment")
WAYMARK_ADDS(PlacementReview, "addPlacementReview", "Evaluate a placement")
WAYMARK_EDITS(PlacementReview, "editPlacementReview", "Change an evaluation")
WAYMARK_VOIDS_ALONE(PlacementReview, "voidPlacementReview", "Void an evaluation")
WAYMARK_ADDS(Business, "addBusiness", "Add a business")
WAYMARK_EDITS(Business, "editBusiness", "Change a business")
WAYMARK_ADDS(BusinessSite, "addBusinessSite", "Add a site of a business")
WAYMARK_EDITS(BusinessSite, "editBusinessSite", "Change a site of a business")
WAYMARK_ADDS(Opening, "addOpening", "Add an opening")
WAYMARK_EDITS(Opening, "editOpening", "Change an opening")

namespace {

Findings checkLift(const ActionContext &context, const void *params)
{
    const auto stored = context.store.find(static_cast<const LiftNoMatch *>(params)->noMatchId);
    if (!stored)
        return records::notThere();
    if (stored->liftedOn.isValid())
        return {Finding{{}, {}, tr("This was taken back before.")}};
    return {};
}

Result<Outcome> performLift(Transaction &transaction, const ActionContext &context, void *params)
{
    auto record = *context.store.find(static_cast<LiftNoMatch *>(params)->noMatchId);
    record.liftedOn = transaction.today();
    transaction.save(record);
    Outcome outcome;
    outcome.add("record", record.id.value);
    return outcome;
}

} // namespace

template <>
const ActionSpec &actionOf<LiftNoMatch>()
{
    using P = LiftNoMatch;
    static const EntitySpec params =
        entity<P>({.name = "Actions"},
                  {field<&P::noMatchId>(
                      {.name = "record", .label = LABEL("Entry"), .refersTo = "NoMatch", .required = true})});
    static const ActionSpec spec{.name = "liftNoMatch",
                                 .label = LABEL("Match these two again"),
                                 .params = &params,
                                 .check = checkLift,
                                 .perform = performLift};
    return spec;
}

const std::vector<const ActionSpec *> &jstpActions()
{
    static const std::vector<const ActionSpec *> all{
        &actionOf<AddRecord<SkillSet>>(),
        &actionOf<EditRecord<SkillSet>>(),
        &actionOf<AddRecord<JstpIntake>>(),
        &actionOf<EditRecord<JstpIntake>>(),
        &actionOf<VoidRecord<JstpIntake>>(),
        &actionOf<AddRecord<WorkAuthorization>>(),
        &actionOf<EditRecord<WorkAuthorization>>(),
        &actionOf<VoidRecord<WorkAuthorization>>(),
        &actionOf<AddRecord<Business>>(),
        &actionOf<EditRecord<Business>>(),
        &actionOf<AddRecord<BusinessSite>>(),
        &actionOf<EditRecord<BusinessSite>>(),
        &actionOf<AddRecord<Opening>>(),
        &actionOf<EditRecord<Opening>>(),
        &actionOf<AddRecord<NoMatch>>(),
        &actionOf<LiftNoMatch>(),
        &actionOf<PlaceTrainee>(),
        &actionOf<EditRecord<Placement>>(),
        &actionOf<VoidRecord<Placement>>(),
        &actionOf<ExtendPlacement>(),
        &actionOf<EndPlacement>(),
        &actionOf<ReopenPlacement>(),
        &actionOf<EnterHours>(),
        &actionOf<AddRecord<BenefitPayment>>(),
        &actionOf<VoidRecord<BenefitPayment>>(),
        &actionOf<AddRecord<PlacementReview>>(),
        &actionOf<EditRecord<PlacementReview>>(),
        &actionOf<VoidRecord<PlacementReview>>(),
    };
    return all;
}

} // namespace waymark
