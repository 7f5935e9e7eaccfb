// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/training_lists.h"

#include "core/actions/federal/outcome_actions.h"
#include "core/actions/jstp/jstp_actions.h"
#include "core/policy/federal/standing_words.h"
#include "core/policy/jstp/jstp_policy.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TrainingLists", text);
}

QString stateOf(const WorkAuthorization &one, QDate today)
{
    if (one.deniedOn.isValid())
        return tr("denied");
    if (one.covers(today))
        return tr("may work");
    if (one.receivedOn.isValid() && one.receivedOn <= today)
        return tr("ended");
    if (one.expectedOn.isValid() && one.expectedOn < today)
        return tr("later than expected");
    return tr("waits");
}

} // namespace

RecordListSpec authorizationList(const Workspace &workspace)
{
    return {
        .name = u"authorization"_s,
        .title = tr("Work authorization"),
        .entity = &specOf<WorkAuthorization>(),
        .add = &actionOf<AddRecord<WorkAuthorization>>(),
        .edit = &actionOf<EditRecord<WorkAuthorization>>(),
        .voids = &actionOf<VoidRecord<WorkAuthorization>>(),
        .addText = tr("Add an application…"),
        .fields = {u"basis"_s, u"applied_on"_s, u"expected_on"_s, u"received_on"_s, u"ends_on"_s,
                   u"denied_on"_s, u"remark"_s},
        .columns = {{u"state"_s, tr("State"), 18},
                    {u"basis"_s, tr("Ground"), 26},
                    {u"applied"_s, tr("Applied"), 12},
                    {u"expected"_s, tr("Expected"), 12},
                    {u"received"_s, tr("May work from"), 14},
                    {u"ends"_s, tr("Ends"), 12},
                    {u"remark"_s, tr("Remark"), 24, Qt::AlignLeft, firstLine()}},
        .emptyTitle = tr("No application recorded yet"),
        .emptyHint = tr(
            "Add when it was applied for, or when it is expected. JSTP is for people on that path (R-119)."),
        .rows =
            [workspace](const PersonView &view) {
                const QDate today = workspace.today();
                return rowsOf(
                    view.records.training.authorizations,
                    [](const WorkAuthorization &one) {
                        return std::max({one.appliedOn, one.receivedOn, one.deniedOn});
                    },
                    [today](const WorkAuthorization &one) -> QVariantList {
                        return {stateOf(one, today), codeLabel("authorization_basis", one.basis),
                                one.appliedOn,       one.expectedOn,
                                one.receivedOn,      one.endsOn,
                                one.remark};
                    });
            },
        .start = {}};
}

RecordListSpec intakeList(const Workspace &workspace)
{
    return {.name = u"jstpIntake"_s,
            .title = tr("Intake assessment"),
            .entity = &specOf<JstpIntake>(),
            .add = &actionOf<AddRecord<JstpIntake>>(),
            .edit = &actionOf<EditRecord<JstpIntake>>(),
            .voids = &actionOf<VoidRecord<JstpIntake>>(),
            .addText = tr("Write the intake…"),
            .fields = {u"on_date"_s, u"work_experience"_s, u"professional_skills"_s, u"interests"_s,
                       u"arrangements"_s},
            .columns = {{u"on"_s, tr("Assessed"), 12},
                        {u"work"_s, tr("Work experience"), 28, Qt::AlignLeft, firstLine()},
                        {u"skills"_s, tr("Professional skills"), 28, Qt::AlignLeft, firstLine()},
                        {u"interests"_s, tr("Interests"), 24, Qt::AlignLeft, firstLine()},
                        {u"entered"_s, tr("Entered by, when"), 24}},
            .emptyTitle = tr("No intake assessment yet"),
            .emptyHint =
                tr("Work, skills and interests, in an interview. Nobody is matched before it (R-123)."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    return rowsOf(
                        view.records.training.intakes, [](const JstpIntake &one) { return one.on; },
                        [&](const JstpIntake &one) -> QVariantList {
                            return {one.on, one.workExperience, one.professionalSkills, one.interests,
                                    names.entered(one.enteredBy, one.enteredAt)};
                        });
                },
            .start = startsToday(workspace, u"on_date"_s)};
}

RecordListSpec reviewList(const Workspace &workspace, std::function<Id<Placement>()> placement)
{
    const auto ofPlacement = [placement](const PersonView &view) {
        std::vector<PlacementReview> kept;
        std::ranges::copy_if(
            view.records.training.reviews, std::back_inserter(kept),
            [id = placement()](const PlacementReview &one) { return one.placementId == id; });
        return kept;
    };
    return {.name = u"review"_s,
            .title = tr("Evaluations"),
            .entity = &specOf<PlacementReview>(),
            .add = &actionOf<AddRecord<PlacementReview>>(),
            .edit = &actionOf<EditRecord<PlacementReview>>(),
            .voids = &actionOf<VoidRecord<PlacementReview>>(),
            .addText = tr("Evaluate…"),
            .fields = {u"stage"_s, u"on_date"_s, u"attendance"_s, u"skills"_s, u"communication"_s,
                       u"would_hire"_s, u"business_text"_s, u"trainee_text"_s},
            .columns = {{u"stage"_s, tr("Stage"), 12},
                        {u"on"_s, tr("On"), 12},
                        {u"attendance"_s, tr("Comes as agreed"), 16},
                        {u"skills"_s, tr("Learns the work"), 16},
                        {u"communication"_s, tr("Is understood"), 14},
                        {u"hire"_s, tr("Would hire"), 14},
                        {u"business"_s, tr("What the business says"), 30, Qt::AlignLeft, firstLine()}},
            .emptyTitle = tr("Not evaluated yet"),
            .emptyHint = tr("Half way and at the end: what the business says, and the trainee."),
            .rows =
                [ofPlacement](const PersonView &view) {
                    return rowsOf(
                        ofPlacement(view), [](const PlacementReview &one) { return one.on; },
                        [](const PlacementReview &one) -> QVariantList {
                            return {codeLabel("review_stage", one.stage),
                                    one.on,
                                    codeLabel("review_grade", one.attendance),
                                    codeLabel("review_grade", one.skills),
                                    codeLabel("review_grade", one.communication),
                                    codeLabel("would_hire", one.wouldHire),
                                    one.businessText};
                        });
                },
            .start =
                [workspace, placement, ofPlacement](const PersonView &view) {
                    const auto made = ofPlacement(view);
                    const bool half = std::ranges::any_of(made, [](const PlacementReview &one) {
                        return one.stage == "halfway"_L1 && !one.voidedOn.isValid();
                    });
                    return std::vector{std::pair(u"placement"_s, Value{placement().value}),
                                       std::pair(u"stage"_s, Value{half ? u"end"_s : u"halfway"_s}),
                                       std::pair(u"on_date"_s, Value{detail::dateText(workspace.today())})};
                },
            .locked =
                [placement](const PersonView &) {
                    return placement() ? QString() : tr("There is no placement to evaluate.");
                }};
}

RecordListSpec quarterList(const Workspace &workspace)
{
    return {.name = u"quarter"_s,
            .title = tr("Quarters after the exit"),
            .entity = &specOf<QuarterResult>(),
            .add = &actionOf<AddRecord<QuarterResult>>(),
            .edit = &actionOf<EditRecord<QuarterResult>>(),
            .voids = &actionOf<VoidRecord<QuarterResult>>(),
            .addText = tr("Add a quarter…"),
            .fields = {u"quarter"_s, u"employed"_s, u"source"_s, u"earnings_cents"_s, u"schooling"_s},
            .columns = {{u"quarter"_s, tr("Quarter"), 10},
                        {u"employed"_s, tr("Employed"), 18},
                        {u"source"_s, tr("Known from"), 24},
                        {u"earnings"_s, tr("Earned"), 14, Qt::AlignRight},
                        {u"schooling"_s, tr("In education or training"), 24},
                        {u"entered"_s, tr("Entered by, when"), 24}},
            .emptyTitle = tr("Nothing known of a quarter yet"),
            .emptyHint = tr("From the wage match, a follow-up or a paper. Nobody is employed by inference."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    return rowsOf(
                        view.records.quarters, [](const QuarterResult &one) { return one.quarter; },
                        [&](const QuarterResult &one) -> QVariantList {
                            return {one.quarter,
                                    codeLabel("quarter_employment", one.employed),
                                    codeLabel("wage_source", one.source),
                                    one.earningsCents ? moneyText(*one.earningsCents) : QString(),
                                    codeLabel("quarter_schooling", one.schooling),
                                    names.entered(one.enteredBy, one.enteredAt)};
                        });
                },
            .start = {}};
}

RecordListSpec gainList(const Workspace &workspace)
{
    return {.name = u"gain"_s,
            .title = tr("Measurable skill gains"),
            .entity = &specOf<SkillGain>(),
            .add = &actionOf<AddRecord<SkillGain>>(),
            .voids = &actionOf<VoidRecord<SkillGain>>(),
            .addText = tr("Add a gain…"),
            .fields = {u"kind"_s, u"on_date"_s, u"evidence"_s},
            .columns = {{u"kind"_s, tr("Gain"), 36},
                        {u"on"_s, tr("Reached"), 12},
                        {u"evidence"_s, tr("Shown by"), 36},
                        {u"entered"_s, tr("Entered by, when"), 24}},
            .emptyTitle = tr("No gain recorded yet"),
            .emptyHint = tr("What training or education brought, with the day and the paper that shows it."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    return rowsOf(
                        view.records.gains, [](const SkillGain &one) { return one.on; },
                        [&](const SkillGain &one) -> QVariantList {
                            return {codeLabel("skill_gain", one.kind), one.on, one.evidence,
                                    names.entered(one.enteredBy, one.enteredAt)};
                        });
                },
            .start = startsToday(workspace, u"on_date"_s)};
}

RecordListSpec petitionList(const Workspace &workspace)
{
    return {.name = u"petition"_s,
            .entity = &specOf<TradePetition>(),
            .add = &actionOf<AddRecord<TradePetition>>(),
            .edit = &actionOf<EditRecord<TradePetition>>(),
            .voids = &actionOf<VoidRecord<TradePetition>>(),
            .addText = tr("Add a petition…"),
            .fields = {u"number"_s, u"employer"_s, u"impact_on"_s, u"certified_on"_s, u"expires_on"_s,
                       u"separated_on"_s},
            .columns = {{u"number"_s, tr("Petition"), 14},
                        {u"employer"_s, tr("Employer"), 24},
                        {u"impact"_s, tr("Impact date"), 12},
                        {u"certified"_s, tr("Certified"), 12},
                        {u"expires"_s, tr("Ends"), 12},
                        {u"separated"_s, tr("Separated"), 12},
                        {u"entered"_s, tr("Entered by, when"), 24}},
            .emptyTitle = tr("No petition for this person"),
            .emptyHint = tr("Ins adds one: its number and dates as on the certification, and the day the "
                            "person lost the job."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    return rowsOf(
                        view.records.petitions, [](const TradePetition &one) { return one.certifiedOn; },
                        [&](const TradePetition &one) -> QVariantList {
                            return {one.number,
                                    one.employer,
                                    one.impactOn,
                                    one.certifiedOn,
                                    one.expiresOn,
                                    one.separatedOn,
                                    names.entered(one.enteredBy, one.enteredAt)};
                        });
                },
            .start = {}};
}

TabHead authorizationHead(const Workspace &workspace, const PersonView &view)
{
    const QDate today = workspace.today();
    const TrainingFile &training = view.records.training;
    Findings said;
    // Nobody who never had anything to do with JSTP is told what it asks for.
    if (!training.intakes.empty() || !training.placements.empty() ||
        policy::isTrainee(view.file, training, today))
        said = policy::checkTrainee(view.file, training, today);
    return {policy::authorizationText(policy::authorizationPath(training, today), today), {}, {}, said};
}

TabHead gainsHead(const Workspace &workspace, const PersonView &view)
{
    return {policy::standingLines(view.file, view.records, workspace.actions().settings(), workspace.today()).join(u'\n'), {}, {}, {}};
}

} // namespace waymark
