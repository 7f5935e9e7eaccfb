// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/jstp_actions.h"

#include <catch2/catch_test_macros.hpp>

namespace waymark::test {

/// What the screens of JSTP are tested with. Everything is done by actions, as whoever signed in.
class JstpMaker
{
public:
    explicit JstpMaker(Actions &actions) : m_actions(actions) {}

    QDate today() const { return m_actions.session().today(); }

    /// Takes part since ten weeks ago, has one site in Quincy.
    Id<Business> business(const QString &name = QStringLiteral("Harbor Kitchen"), bool takesPart = true)
    {
        AddRecord<Business> p;
        p.record.name = name;
        p.record.field = QStringLiteral("food");
        p.record.contactPerson = QStringLiteral("Ana Ruiz");
        p.record.phone = QStringLiteral("6175550101");
        if (takesPart) {
            p.record.joinedOn = today().addDays(-100);
            p.record.feeCents = 50'000;
            p.record.feePaidOn = today().addDays(-80);
        }
        const Id<Business> made{done(p, "record")};
        AddRecord<BusinessSite> site;
        site.record.businessId = made;
        site.record.name = QStringLiteral("Main kitchen");
        site.record.address = QStringLiteral("12 Wharf Street");
        site.record.city = QStringLiteral("Quincy");
        site.record.zip = QStringLiteral("02169");
        site.record.supervisor = QStringLiteral("Joe Lynch");
        done(site, "record");
        return made;
    }

    Id<Opening> opening(Id<Business> business, const QString &title = QStringLiteral("Kitchen help"),
                        const QString &purpose = QStringLiteral("training"))
    {
        AddRecord<Opening> p;
        p.record.businessId = business;
        p.record.title = title;
        p.record.purpose = purpose;
        p.record.field = QStringLiteral("food");
        p.record.skills = {QStringLiteral("cooking"), QStringLiteral("dishwashing"),
                           QStringLiteral("food_safety")};
        p.record.languages = {QStringLiteral("hat"), QStringLiteral("spa")};
        p.record.schedule = {QStringLiteral("morning"), QStringLiteral("afternoon")};
        p.record.weeklyHours = 20;
        p.record.weeks = 12;
        p.record.seats = 3;
        p.record.opensOn = today().addDays(-80);
        return {done(p, "record")};
    }

    /// On the path to work authorization, assessed, with a skill set that fits the kitchen but for the
    /// evenings.
    void trainee(Id<JobSeeker> person,
                 const QStringList &skills = {QStringLiteral("cooking"), QStringLiteral("dishwashing")})
    {
        AddRecord<WorkAuthorization> path;
        path.record.jobSeekerId = person;
        path.record.basis = QStringLiteral("asylum_pending");
        path.record.appliedOn = today().addDays(-100);
        path.record.expectedOn = today().addDays(60);
        done(path, "record");
        AddRecord<JstpIntake> intake;
        intake.record.jobSeekerId = person;
        intake.record.on = today().addDays(-80);
        intake.record.workExperience = QStringLiteral("Cooked in a school kitchen for six years.");
        intake.record.professionalSkills = QStringLiteral("Cooking for many, keeping a kitchen clean.");
        intake.record.interests = QStringLiteral("Kitchen work, baking.");
        done(intake, "record");
        AddRecord<SkillSet> set;
        set.record.jobSeekerId = person;
        set.record.skills = skills;
        set.record.interests = {QStringLiteral("food")};
        set.record.schedule = {QStringLiteral("morning"), QStringLiteral("evening")};
        set.record.hoursFrom = 18;
        set.record.hoursTo = 25;
        done(set, "record");
    }

    Id<Placement> placed(Id<JobSeeker> person, Id<Opening> opening, QDate startsOn, int weeks = 12)
    {
        PlaceTrainee p;
        p.placement.jobSeekerId = person;
        p.placement.openingId = opening;
        p.placement.startsOn = startsOn;
        p.placement.weeks = weeks;
        p.placement.weeklyHours = 20;
        p.placement.benefitCents = 60'000;
        p.placement.arrangement = QStringLiteral("Bus 210; the children stay at the shelter's day care.");
        return {done(p, "record")};
    }

    template <typename P>
    qint64 done(const P &params, const char *role)
    {
        const ActionResult result = m_actions.run(params);
        for (const Finding &one : result.findings)
            UNSCOPED_INFO(one.rule.toStdString() << " " << one.message.toStdString());
        if (result.error)
            UNSCOPED_INFO(result.error->text().toStdString());
        REQUIRE(result.done);
        return result.id(role);
    }

private:
    Actions &m_actions;
};

} // namespace waymark::test
