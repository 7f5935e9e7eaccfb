// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/policy_settings.h"
#include "tests/support/builders.h"

namespace waymark::test {

/// A shelter resident who applied on 2 February 2026, was assessed on the 9th, and an opening at a business
/// that takes part.
struct Trainee
{
    CaseFile file =
        withEnrollment(aShelterResident(), anEnrollment(QStringLiteral("jstp"), day("2026-02-02")));
    PersonRecords records;
    PolicySettings settings = someSettings();
    QDate today = day("2026-03-02");

    Business business{.id = {3001}, .name = QStringLiteral("Harbor Bakery"), .joinedOn = day("2026-01-01")};
    Opening opening{.id = {3101},
                    .businessId = {3001},
                    .title = QStringLiteral("Bakery helper"),
                    .purpose = QStringLiteral("training"),
                    .weeklyHours = 20,
                    .seats = 2};

    Trainee()
    {
        TrainingFile &t = records.training;
        t.authorizations.push_back(
            {.id = {3201}, .jobSeekerId = file.person.id, .appliedOn = day("2026-02-02")});
        t.intakes.push_back({.id = {3301},
                             .jobSeekerId = file.person.id,
                             .on = day("2026-02-09"),
                             .workExperience = QStringLiteral("Baker for five years"),
                             .professionalSkills = QStringLiteral("Baking and packing"),
                             .interests = QStringLiteral("Bread")});
    }

    TrainingFile &training() { return records.training; }
    WorkAuthorization &authorization() { return records.training.authorizations.front(); }

    /// A placement that is right in everything: twelve weeks of twenty hours from Monday 2 March.
    Placement placement(qint64 id = 0) const
    {
        return {.id = {id},
                .jobSeekerId = file.person.id,
                .openingId = opening.id,
                .businessId = business.id,
                .startsOn = day("2026-03-02"),
                .weeks = 12,
                .weeklyHours = 20,
                .benefitCents = 60'000};
    }
    Placement &place(Placement placement)
    {
        if (!placement.id)
            placement.id = {3401 + qint64(records.training.placements.size())};
        records.training.placements.push_back(placement);
        return records.training.placements.back();
    }
    Findings check(const Placement &placement, int taken = 0) const
    {
        return policy::checkPlacement(file, records.training, placement,
                                      {.opening = &opening, .business = &business, .taken = taken}, settings,
                                      today);
    }
};

/// Whether one of the findings refuses by this rule (and field, where one is named).
inline bool refused(const Findings &findings, const char *rule, const char *field = "")
{
    return std::ranges::any_of(findings, [&](const Finding &one) {
        return one.severity == Severity::Block && one.rule == QLatin1StringView(rule) &&
               (!*field || one.field == QLatin1StringView(field));
    });
}
inline bool warned(const Findings &findings, const char *rule, const char *field = "")
{
    return std::ranges::any_of(findings, [&](const Finding &one) {
        return one.severity == Severity::Warn && one.rule == QLatin1StringView(rule) &&
               (!*field || one.field == QLatin1StringView(field));
    });
}

} // namespace waymark::test
