// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/training_path.h"

#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/jstp/jstp_dialogs.h"
#include "ui/common/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using State = PathStep::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("TrainingPath", text);
}

PathStep shelterStep(const CaseFile &file)
{
    PathStep step{.id = u"shelter"_s, .title = tr("In shelter"), .part = u"basic"_s};
    if (!file.shelter) {
        step.state = State::Off;
        step.words = tr("no shelter on Basic");
        return step;
    }
    step.state = State::Done;
    QDate since;
    for (const ProgramEnrollment &one : file.enrollments) {
        const Code *program = codes().find(u"program"_s, one.program);
        const bool shelters = program && program->extra.value(u"shelter"_s) == "yes"_L1;
        if (shelters && policy::isRunning(one) && (!since.isValid() || one.startedOn < since))
            since = one.startedOn;
    }
    step.words = since.isValid() ? tr("since %1").arg(shortDate(since)) : file.shelter->city;
    return step;
}

PathStep appliedStep(const policy::AuthorizationPath &path)
{
    PathStep step{.id = u"applied"_s, .title = tr("Applied to work"), .part = u"jstp_authorization"_s};
    if (!path.record) {
        step.words = tr("not yet");
        return step;
    }
    step.state = State::Done;
    step.words = path.record->appliedOn.isValid() ? shortDate(path.record->appliedOn) : tr("day not known");
    return step;
}

PathStep authorizedStep(const policy::AuthorizationPath &path)
{
    using Path = policy::AuthorizationPath::State;
    PathStep step{.id = u"authorized"_s, .title = tr("May work"), .part = u"jstp_authorization"_s};
    const WorkAuthorization *record = path.record;
    switch (path.state) {
    case Path::Received:
        step.state = State::Done;
        step.words = record->endsOn.isValid()
                         ? tr("%1 to %2").arg(shortDate(record->receivedOn), shortDate(record->endsOn))
                         : tr("since %1").arg(shortDate(record->receivedOn));
        break;
    case Path::Applied:
        step.words = record->receivedOn.isValid()   ? tr("from %1").arg(shortDate(record->receivedOn))
                     : record->expectedOn.isValid() ? tr("expected %1").arg(shortDate(record->expectedOn))
                                                    : tr("waits");
        break;
    case Path::Ended:
        step.state = State::Off;
        step.words = tr("ended %1").arg(shortDate(record->endsOn));
        break;
    case Path::Denied:
        step.state = State::Off;
        step.words = tr("denied %1").arg(shortDate(record->deniedOn));
        break;
    case Path::None:
        step.words = tr("not yet");
        break;
    }
    return step;
}

PathStep placedStep(const Placement *placement, QDate today)
{
    PathStep step{
        .id = u"placed"_s, .title = tr("Placed"), .words = tr("not yet"), .part = u"jstp_placement"_s};
    if (!placement)
        return step;
    step.state = placement->isRunning() ? State::Now : State::Done;
    step.words = termWords(*placement, today);
    return step;
}

bool stands(const auto &one)
{
    return !one.voidedOn.isValid();
}

} // namespace

const Placement *placementOf(const PersonView &view)
{
    const TrainingFile &training = view.records.training;
    if (const Placement *running = training.running())
        return running;
    const Placement *newest = nullptr;
    for (const Placement &one : training.placements) {
        if (stands(one) && (!newest || one.startsOn >= newest->startsOn))
            newest = &one;
    }
    return newest;
}

std::vector<PathStep> trainingPath(const PersonView &view, QDate today)
{
    const TrainingFile &training = view.records.training;
    const auto path = policy::authorizationPath(training, today);
    const Placement *placement = placementOf(view);
    std::vector<PathStep> steps{shelterStep(view.file), appliedStep(path)};
    PathStep intake{
        .id = u"intake"_s, .title = tr("Intake"), .words = tr("not yet"), .part = u"jstp_authorization"_s};
    if (const JstpIntake *record = training.intake()) {
        intake.state = State::Done;
        intake.words = shortDate(record->on);
    }
    steps.push_back(std::move(intake));
    PathStep matched{
        .id = u"matched"_s, .title = tr("Matched"), .words = tr("not yet"), .part = u"jstp_matches"_s};
    if (placement) {
        matched.state = State::Done;
        const auto business = std::ranges::find(training.businesses, placement->businessId, &Business::id);
        matched.words =
            business != training.businesses.end() ? business->name : shortDate(placement->startsOn);
    }
    steps.push_back(std::move(matched));
    steps.push_back(placedStep(placement, today));
    steps.push_back(authorizedStep(path));
    PathStep hired{
        .id = u"hired"_s, .title = tr("Hired"), .words = tr("not yet"), .part = u"jstp_placement"_s};
    for (const Placement &one : training.placements) {
        if (!stands(one) || one.outcome != "hired"_L1)
            continue;
        const auto job = std::ranges::find(view.file.employments, one.employmentId, &Employment::id);
        const bool known = job != view.file.employments.end() && stands(*job);
        hired.state = State::Done;
        hired.words = known ? shortDate(job->startedOn) : shortDate(one.endedOn);
    }
    steps.push_back(std::move(hired));
    return steps;
}

NextStep nextTrainingStep(const PersonView &view, const PolicySettings &settings, QDate today)
{
    const TrainingFile &training = view.records.training;
    const auto path = policy::authorizationPath(training, today);
    const Placement *placement = placementOf(view);
    if (placement && placement->isRunning()) {
        int due = 0;
        for (const auto &period : policy::benefitSchedule(*placement, training.payments, settings))
            due += !period.payment && period.dueOn <= today;
        if (today > placement->termEnd())
            return {
                tr("Next: the term is over. Say how it ended: hired, completed, ended early, or extend it."),
                tr("Go to the placement"), u"jstp_placement"_s};
        if (due > 0)
            return {tr("Next: benefit periods to pay: %1.").arg(due), tr("Go to the benefit"),
                    u"jstp_placement"_s};
        if (path.state == policy::AuthorizationPath::State::Received)
            return {tr("Next: work authorization is here. When the business hires, end the placement with "
                       "“hired”."),
                    tr("Go to the placement"), u"jstp_placement"_s};
        return {tr("The placement runs. Hours are due each week, the benefit every two weeks."), {}, {}};
    }
    if (placement && placement->outcome == "hired"_L1)
        return {tr("Hired. What comes after the exit stands under Participation, exit and gains."), {}, {}};
    if (!path.record)
        return {tr("Next: record when work authorization was applied for, or when it is expected. JSTP is "
                   "for people "
                   "on that path (R-119)."),
                tr("Go there"), u"jstp_authorization"_s};
    if (path.state == policy::AuthorizationPath::State::Denied)
        return {tr("Work authorization was denied. A new application is a new entry."), tr("Go there"),
                u"jstp_authorization"_s};
    if (!training.intake())
        return {tr("Next: the intake assessment, before anybody is matched (R-123)."), tr("Go there"),
                u"jstp_authorization"_s};
    if (!training.skillSet())
        return {tr("Next: the skill set and the match criteria. Without them every match stays open."),
                tr("Go there"), u"jstp_skills"_s};
    return {tr("Next: choose an opening from the matches."), tr("Run match"), u"jstp_matches"_s};
}

} // namespace waymark
