// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = AuthorizationPath::State;
constexpr QLatin1StringView program{"jstp"};

State stateOf(const WorkAuthorization &one, QDate day)
{
    if (one.covers(day))
        return State::Received;
    if (one.receivedOn.isValid() && one.receivedOn <= day)
        return State::Ended;
    if (one.deniedOn.isValid() && one.deniedOn <= day)
        return State::Denied;
    if (one.appliedOn.isValid())
        return one.appliedOn <= day ? State::Applied : State::None;
    return one.expectedOn.isValid() || one.receivedOn.isValid() ? State::Applied : State::None;
}

int rankOf(State state)
{
    switch (state) {
    case State::Received:
        return 3;
    case State::Applied:
        return 2;
    case State::Ended:
    case State::Denied:
        return 1;
    case State::None:
        break;
    }
    return 0;
}

/// The newest day that the record names of what happened; what is only expected, where nothing did.
QDate newestDay(const WorkAuthorization &one)
{
    const QDate happened = std::max({one.appliedOn, one.receivedOn, one.deniedOn});
    return happened.isValid() ? happened : one.expectedOn;
}

/// Placements that led to something since that day.
bool hasOutcomeSince(const TrainingFile &training, QDate since, bool hiredOnly)
{
    return std::ranges::any_of(training.placements, [&](const Placement &one) {
        return !one.voidedOn.isValid() && !one.outcome.isEmpty() && one.endedOn >= since &&
               (!hiredOnly || one.outcome == "hired"_L1);
    });
}

} // namespace

AuthorizationPath authorizationPath(const TrainingFile &training, QDate day)
{
    AuthorizationPath path;
    const auto key = [](State state, const WorkAuthorization &one) {
        return std::tuple(rankOf(state), newestDay(one).toJulianDay(), one.enteredAt.ms, one.id.value);
    };
    for (const WorkAuthorization &one : training.authorizations) {
        const State state = stateOf(one, day);
        if (one.voidedOn.isValid() || state == State::None)
            continue;
        if (!path.record || key(state, one) > key(path.state, *path.record))
            path = {state, &one};
    }
    return path;
}

QString authorizationText(const AuthorizationPath &path, QDate today)
{
    if (!path.record)
        return Policy::tr("Nothing is recorded about work authorization.");
    const WorkAuthorization &one = *path.record;
    switch (path.state) {
    case State::Applied:
        if (one.receivedOn.isValid())
            return Policy::tr("May work from %1").arg(dayText(one.receivedOn));
        if (!one.expectedOn.isValid())
            return Policy::tr("Applied on %1").arg(dayText(one.appliedOn));
        if (!one.appliedOn.isValid())
            return one.expectedOn < today ? Policy::tr("Was expected on %1").arg(dayText(one.expectedOn))
                                          : Policy::tr("Expected on %1").arg(dayText(one.expectedOn));
        return one.expectedOn < today ? Policy::tr("Applied on %1, was expected on %2")
                                            .arg(dayText(one.appliedOn), dayText(one.expectedOn))
                                      : Policy::tr("Applied on %1, expected on %2")
                                            .arg(dayText(one.appliedOn), dayText(one.expectedOn));
    case State::Received:
        if (!one.endsOn.isValid())
            return Policy::tr("May work since %1").arg(dayText(one.receivedOn));
        return Policy::tr("May work since %1, until %2").arg(dayText(one.receivedOn), dayText(one.endsOn));
    case State::Ended:
        return Policy::tr("Ended on %1").arg(dayText(one.endsOn));
    case State::Denied:
        return Policy::tr("Denied on %1").arg(dayText(one.deniedOn));
    case State::None:
        break;
    }
    return Policy::tr("Nothing is recorded about work authorization.");
}

Findings checkTrainee(const CaseFile &file, const TrainingFile &training, QDate day)
{
    Findings findings;
    if (!file.person.shelterId)
        findings << blocking(
            "R-119"_L1, {},
            Policy::tr("JSTP is for people who live in an EA shelter. Choose the shelter on the Basic tab."));
    const AuthorizationPath path = authorizationPath(training, day);
    switch (path.state) {
    case State::None:
        findings << blocking(
            "R-119"_L1, {},
            Policy::tr("JSTP is for people on the path to work authorization. Record first when it was "
                       "applied for, or when it is expected."));
        break;
    case State::Denied:
        findings << blocking(
            "R-119"_L1, {},
            Policy::tr("Work authorization was denied on %1. Record the new application before a placement.")
                .arg(dayText(path.record->deniedOn)));
        break;
    case State::Ended:
        findings << blocking(
            "R-119"_L1, {},
            Policy::tr("Work authorization ended on %1. Record its renewal before a placement.")
                .arg(dayText(path.record->endsOn)));
        break;
    case State::Received:
        findings << warning(
            "R-119"_L1, {},
            Policy::tr("May work since %1: JSTP is for those still on the path. Could this person be hired "
                       "instead?")
                .arg(dayText(path.record->receivedOn)));
        break;
    case State::Applied:
        break;
    }
    return findings;
}

bool isTrainee(const CaseFile &file, const TrainingFile &training, QDate day)
{
    const bool placed = std::ranges::any_of(training.placements, [&](const Placement &one) {
        return one.isRunning() && one.startsOn.isValid() && one.startsOn <= day;
    });
    if (placed)
        return true;
    for (const ProgramEnrollment &one : file.enrollments) {
        // Enrolled somebody stays in the program after a term, for another one; a hire is what ends it.
        if (one.program == program && isRunning(one) && one.startedOn.isValid() && one.startedOn <= day &&
            !hasOutcomeSince(training, one.startedOn, true))
            return true;
    }
    const JstpIntake *intake = training.intake();
    return intake && intake->on <= day && !hasOutcomeSince(training, intake->on, false);
}

Findings checkTraineeJob(const CaseFile &file, const TrainingFile &training, const Employment &job)
{
    const QDate from = job.startedOn;
    if (!from.isValid())
        return {};
    const auto since = [from](QDate day) { return day.isValid() && day <= from; };
    const bool trainee = std::ranges::any_of(file.enrollments,
                                             [&](const ProgramEnrollment &one) {
                                                 return one.program == program &&
                                                        one.status != "withdrawn"_L1 && since(one.startedOn);
                                             }) ||
                         std::ranges::any_of(training.intakes,
                                             [&](const JstpIntake &one) {
                                                 return !one.voidedOn.isValid() && since(one.on);
                                             }) ||
                         std::ranges::any_of(training.placements, [&](const Placement &one) {
                             return !one.voidedOn.isValid() && since(one.startsOn);
                         });
    if (!trainee)
        return {};
    return checkMayWork(training, from);
}

Findings checkMayWork(const TrainingFile &training, QDate from)
{
    const AuthorizationPath path = authorizationPath(training, from);
    if (path.state == State::Received)
        return {};
    const QString stands = path.record ? authorizationText(path, from) + u". "_s : QString();
    return {blocking("R-124"_L1, "started_on"_L1,
                     Policy::tr("A JSTP trainee is hired only with work authorization, and none covers %1. "
                                "%2Record the day it was "
                                "received, or correct the first day of work. Until then it stays training.")
                         .arg(dayText(from), stands))};
}

} // namespace waymark::policy
