// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/jstp_actions.h"
#include "core/actions/jstp/matching.h"
#include "tests/support/builders.h"
#include "tests/support/office_fixture.h"

namespace waymark::test {

/// An office with a business that takes part, its site and an opening, and a resident who was assessed.
class JstpOffice : public OfficeFixture
{
public:
    explicit JstpOffice(QDate today = QDate(2026, 3, 2)) : OfficeFixture(today)
    {
        business = {add(Business{.name = QStringLiteral("Harbor Bakery"),
                                 .field = QStringLiteral("food"),
                                 .contactPerson = QStringLiteral("Linh Tran"),
                                 .phone = QStringLiteral("(617) 555-0199"),
                                 .joinedOn = QDate(2026, 1, 1)},
                        "counselor")};
        site = {add(BusinessSite{.businessId = business,
                                 .name = QStringLiteral("Shop"),
                                 .address = QStringLiteral("3 Sea Street"),
                                 .city = QStringLiteral("Quincy"),
                                 .zip = QStringLiteral("02169")},
                    "counselor")};
        opening = {addOpening(QStringLiteral("Bakery helper"))};
        person = trainee(QStringLiteral("Pierre"));
    }

    template <typename T>
    qint64 add(T record, const char *role = "intake")
    {
        return done(as(role).run(AddRecord<T>{std::move(record)}));
    }
    static qint64 done(const ActionResult &result)
    {
        for (const Finding &one : result.findings)
            UNSCOPED_INFO(one.rule.toStdString()
                          << " " << one.field.toStdString() << " " << one.message.toStdString());
        if (result.error)
            UNSCOPED_INFO(result.error->text().toStdString());
        REQUIRE(result.done);
        return result.id("record");
    }
    qint64 addOpening(const QString &title, int seats = 3,
                      const QString &purpose = QStringLiteral("training"))
    {
        return add(Opening{.businessId = business,
                           .siteId = site,
                           .title = title,
                           .purpose = purpose,
                           .field = QStringLiteral("food"),
                           .skills = {QStringLiteral("baking"), QStringLiteral("packing")},
                           .weeklyHours = 20,
                           .seats = seats},
                   "counselor");
    }
    /// Enrolled in the shelter, applied for authorization, assessed.
    Id<JobSeeker> trainee(const QString &lastName)
    {
        auto p = resident();
        p.person.lastName = lastName;
        const ActionResult result = as("intake").run(p);
        REQUIRE(result.done);
        const Id<JobSeeker> id{result.id("jobSeeker")};
        authorization = {add(WorkAuthorization{.jobSeekerId = id, .appliedOn = QDate(2026, 2, 2)})};
        add(JstpIntake{.jobSeekerId = id,
                       .on = QDate(2026, 3, 2),
                       .workExperience = QStringLiteral("Ran a stall"),
                       .professionalSkills = QStringLiteral("Selling, baking"),
                       .interests = QStringLiteral("Kitchen work")});
        add(SkillSet{.jobSeekerId = id, .skills = {QStringLiteral("packing")}, .hoursTo = 25});
        return id;
    }
    PlaceTrainee placing(Id<JobSeeker> who) const
    {
        return {.placement = {.jobSeekerId = who,
                              .openingId = opening,
                              .startsOn = QDate(2026, 3, 2),
                              .benefitCents = 60'000}};
    }
    Id<Placement> placed(Id<JobSeeker> who) { return {done(as("counselor").run(placing(who)))}; }
    Id<Placement> placed() { return placed(person); }
    TrainingFile training(Id<JobSeeker> who) { return store().recordsOf(who).training; }
    TrainingFile training() { return training(person); }
    QStringList dueKinds(Id<JobSeeker> who)
    {
        QStringList kinds;
        Query query = store().database().query("SELECT kind FROM due_item WHERE person_id = ?");
        query.bind(who.value);
        while (query.next())
            kinds << query.text(0);
        return kinds;
    }

    Id<Business> business;
    Id<BusinessSite> site;
    Id<Opening> opening;
    Id<WorkAuthorization> authorization;
    Id<JobSeeker> person;
};

} // namespace waymark::test
