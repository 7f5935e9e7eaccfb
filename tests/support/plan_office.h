// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/plan/agreement_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/policy/plan/plan_sections.h"
#include "tests/support/office_fixture.h"

namespace waymark {

using namespace Qt::StringLiterals;

/// A hand that signs: a wave across the pad.
inline QString someInk(int height = 300)
{
    QString ink = u"[["_s;
    for (int x = 50; x <= 950; x += 50)
        ink +=
            u"[%1,%2]%3"_s.arg(x).arg(500 + (x % 100 ? height : -height)).arg(x < 950 ? u","_s : QString());
    return ink + u"]]"_s;
}

/// An office with a person who has a case, and a plan that is complete or nearly so.
struct PlanOffice : OfficeFixture
{
    Id<JobSeeker> person;
    Id<CaseRecord> caseId;
    Id<Plan> plan;
    Id<Goal> goal;
    Id<GoalStep> step;
    Id<GoalStep> service;

    template <typename P>
    ActionResult run(const P &params, const char *role = "counselor")
    {
        auto result = as(role).run(params);
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.rule.toStdString()
                          << ' ' << finding.field.toStdString() << ' ' << finding.message.toStdString());
        if (result.error)
            UNSCOPED_INFO(result.error->text().toStdString());
        return result;
    }
    template <typename T>
    Id<T> add(T record, const char *role = "counselor")
    {
        const auto result = run(AddRecord<T>{std::move(record)}, role);
        REQUIRE(result.done);
        return {result.id("record")};
    }
    template <typename P>
    void must(const P &params, const char *role = "counselor")
    {
        REQUIRE(run(params, role).done);
    }

    /// A woman of 34 in WIOA Adult, with a case of the counselor.
    void withCase(QDate birth = QDate(1991, 5, 2), const QString &program = u"wioa_adult"_s)
    {
        EnrollShelterResident p = resident();
        p.person.birthDate = birth;
        const auto made = as("intake").run(p);
        REQUIRE(made.done);
        person = {made.id("jobSeeker")};
        caseId = openedCase(person);
        if (!program.isEmpty())
            must(EnrollProgram{.jobSeekerId = person, .program = program}, "intake");
    }
    /// What the tabs have: a job, a license, two scores.
    void withTabs()
    {
        add(WorkExperience{.jobSeekerId = person,
                           .title = u"Seamstress"_s,
                           .employer = u"Atelier Pétion"_s,
                           .startedOn = QDate(2015, 1, 1),
                           .endedOn = QDate(2022, 6, 1),
                           .duties = u"Cut and sewed school uniforms"_s,
                           .leaving = u"closing"_s});
        add(Education{.jobSeekerId = person,
                      .kind = u"license"_s,
                      .title = u"Sewing certificate"_s,
                      .status = u"completed"_s,
                      .endedOn = QDate(2014, 6, 1)});
        add(TestResult{.jobSeekerId = person,
                       .instrument = u"casas"_s,
                       .subject = u"reading"_s,
                       .on = clock.today(),
                       .score = u"214"_s});
        add(TestResult{.jobSeekerId = person,
                       .instrument = u"casas"_s,
                       .subject = u"math"_s,
                       .on = clock.today(),
                       .score = u"208"_s});
    }
    void edit(const std::function<void(Plan &)> &change, const char *role = "counselor")
    {
        Plan record = *store().find(plan);
        change(record);
        must(EditRecord<Plan>{record}, role);
    }
    /// A complete IEP.
    void withPlan()
    {
        withCase();
        withTabs();
        const auto started = run(StartPlan{.jobSeekerId = person});
        REQUIRE(started.done);
        plan = {started.id("plan")};
        edit([&](Plan &p) {
            p.canFindWork = false;
            p.priorMarket = u"Few sewing shops are left in Quincy; two closed since 2023."_s;
            p.priorReferences = u"Labor market page for Norfolk County, read 2 Mar 2026"_s;
            p.goalMarket = u"Home health employers list forty openings within the bus line."_s;
            p.goalReferences = u"JobQuest, read 2 Mar 2026"_s;
            p.jointlyOn = clock.today();
        });
        add(Barrier{.jobSeekerId = person,
                    .kind = u"english"_s,
                    .description = u"Speaks Haitian Creole and some English"_s,
                    .approach = u"Evening class on Tuesdays and Thursdays"_s});
        goal = add(aGoal());
        step = add(GoalStep{.jobSeekerId = person,
                            .goalId = goal,
                            .kind = u"objective"_s,
                            .text = u"Hold a home health aide certificate"_s,
                            .who = u"customer"_s,
                            .dueOn = clock.today().addDays(90)});
        service = add(GoalStep{.jobSeekerId = person,
                               .goalId = goal,
                               .kind = u"service"_s,
                               .text = u"Resume review"_s,
                               .who = u"center"_s,
                               .serviceType = u"resume_review"_s,
                               .dueOn = clock.today().addDays(20)});
    }
    Goal aGoal() const
    {
        return {.jobSeekerId = person,
                .planId = plan,
                .kind = u"employment"_s,
                .narrative = u"To work as a home health aide for 30 hours a week in Quincy by September"_s,
                .occupation = u"Home Health Aides"_s,
                .soc = u"31-1121"_s,
                .wageFromCents = 1700,
                .wageToCents = 2000,
                .wagePer = u"hour"_s};
    }
    /// A complete ISS of a young man of 18.
    void withStrategy()
    {
        withCase(QDate(2008, 1, 15), {});
        withTabs();
        const auto started = run(StartPlan{.jobSeekerId = person, .kind = u"iss"_s});
        REQUIRE(started.done);
        plan = {started.id("plan")};
        edit([](Plan &p) {
            p.indicators = {u"credential"_s, u"skill_gain"_s};
            p.pathway = u"High school, then a certificate as pharmacy technician, then work at a hospital"_s;
            p.strengths = u"Reads a great deal; never missed a day"_s;
            p.challenges = u"Looks after two sisters in the afternoon"_s;
            p.noSupportNeeds = true;
        });
        add(PlanNeed{.jobSeekerId = person,
                     .planId = plan,
                     .kind = u"immediate"_s,
                     .need = u"Winter clothes"_s,
                     .recommendation = u"Voucher from the shelter's fund this week"_s});
        const auto goalOf = [&](const QString &kind, const QString &text) {
            Goal made = aGoal();
            made.kind = kind;
            made.narrative = text;
            return add(made);
        };
        goal = goalOf(u"education"_s, u"To finish grade 12 at Quincy High School by June 2026"_s);
        goalOf(u"initial_career"_s,
               u"To work as a pharmacy technician in a hospital after the certificate"_s);
        goalOf(u"personal"_s, u"To play soccer twice a week with the shelter's team"_s);
        step = add(GoalStep{.jobSeekerId = person,
                            .goalId = goal,
                            .kind = u"objective"_s,
                            .text = u"Pass the four subjects of the term"_s,
                            .who = u"customer"_s,
                            .dueOn = clock.today().addDays(90)});
        service = add(GoalStep{.jobSeekerId = person,
                               .goalId = goal,
                               .kind = u"service"_s,
                               .text = u"Tutoring in math"_s,
                               .who = u"partner"_s,
                               .serviceType = u"youth_educational"_s,
                               .dueOn = clock.today().addDays(20)});
    }
    Id<PlanVersion> agree()
    {
        const auto result =
            run(AgreePlan{.planId = plan, .customerInk = someInk(), .counselorInk = someInk(200)});
        REQUIRE(result.done);
        return {result.id("version")};
    }
    CaseFile file() { return *store().caseFile(person); }
    PersonRecords records() { return store().recordsOf(person); }
    /// The ids of the sections that lack something.
    QStringList missing()
    {
        QStringList ids;
        const CaseFile now = file();
        for (const policy::PlanSection &section : policy::planSections(now, records(), *store().find(plan))) {
            if (!section.complete())
                ids += section.id;
        }
        return ids;
    }
    policy::Agreement agreement(const CaseFile &now)
    {
        return policy::agreementOf(
            now.planning, plan,
            policy::termsHash(currentContent(store(), now, records(), *store().find(plan))));
    }
};

} // namespace waymark
