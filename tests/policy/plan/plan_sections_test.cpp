// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/plan_sections.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");

/// A person with a complete plan, to be spoiled.
struct Complete
{
    CaseFile file = aFile();
    PersonRecords records;

    explicit Complete(const QString &kind)
    {
        Plan plan{.id = {1}, .kind = kind, .startedOn = today};
        plan.canFindWork = false;
        plan.priorMarket = plan.goalMarket = u"Said"_s;
        plan.priorReferences = plan.goalReferences = u"Where"_s;
        plan.jointlyOn = today;
        plan.indicators = {u"credential"_s};
        plan.pathway = plan.strengths = plan.challenges = u"Said"_s;
        plan.noSupportNeeds = true;
        file.person.highestDegree = u"diploma"_s;
        file.person.homePhone = u"(617) 555-0142"_s;
        file.planning.plans = {plan};
        file.planning.barriers = {Barrier{.id = {2}, .kind = u"english"_s, .state = u"identified"_s}};
        const auto goal = [](qint64 id, const QString &goalKind) {
            return Goal{
                .id = {id}, .planId = {1}, .kind = goalKind, .narrative = u"Said"_s, .status = u"pending"_s};
        };
        file.planning.goals = kind == "iep"_L1
                                  ? std::vector{goal(11, u"employment"_s)}
                                  : std::vector{goal(11, u"education"_s), goal(12, u"initial_career"_s),
                                                goal(13, u"personal"_s)};
        file.planning.steps = {
            GoalStep{.id = {21}, .goalId = {11}, .kind = u"objective"_s, .text = u"Said"_s, .dueOn = today},
            GoalStep{.id = {22},
                     .goalId = {11},
                     .kind = u"service"_s,
                     .text = u"Said"_s,
                     .serviceType = u"resume_review"_s,
                     .dueOn = today}};
        file.planning.needs = {PlanNeed{.id = {31},
                                        .planId = {1},
                                        .kind = u"immediate"_s,
                                        .need = u"Glasses"_s,
                                        .recommendation = u"Voucher"_s}};
        file = withNote(std::move(file), aNote(today));
        records.work = {WorkExperience{
            .id = {41}, .title = u"Baker"_s, .endedOn = today, .duties = u"Baked"_s, .leaving = u"quit"_s}};
        records.education = {Education{.id = {42}, .kind = u"license"_s, .title = u"Food safety"_s}};
        records.tests = {TestResult{
            .id = {43}, .instrument = u"casas"_s, .subject = u"reading"_s, .on = today, .score = u"214"_s}};
    }
    Plan &plan() { return file.planning.plans.front(); }
    QStringList missing() const
    {
        QStringList ids;
        for (const PlanSection &one : planSections(file, records, file.planning.plans.front())) {
            CHECK_FALSE(one.title.isEmpty());
            CHECK_FALSE(one.part.isEmpty());
            if (!one.complete())
                ids += one.id;
        }
        return ids;
    }
};

struct Spoiled
{
    const char *what;
    void (*spoil)(Complete &plan);
    QStringList missing;
};

void checkSpoiled(const QString &kind, std::initializer_list<Spoiled> rows)
{
    REQUIRE(Complete(kind).missing().isEmpty());
    for (const Spoiled &row : rows) {
        CAPTURE(row.what);
        Complete complete(kind);
        row.spoil(complete);
        CHECK(complete.missing() == row.missing);
        CHECK(blocks(checkComplete(complete.file, complete.records, complete.plan())) ==
              !row.missing.isEmpty());
    }
}

} // namespace

TEST_CASE("What an IEP lacks, section by section",
          "[policy][plan][R-43][R-48][R-49][R-50][R-51][R-54][R-57][R-58][R-60]")
{
    checkSpoiled(
        u"iep"_s,
        {
            {"no jobs", [](Complete &c) { c.records.work.clear(); }, {u"work"_s}},
            {"a job that was voided",
             [](Complete &c) { c.records.work.front().voidedOn = today; },
             {u"work"_s}},
            {"work does not apply, not explained",
             [](Complete &c) { c.records.work.clear(), c.file.person.noWork = true; },
             {u"work"_s}},
            {"work does not apply, explained",
             [](Complete &c) {
                 c.records.work.clear(), c.file.person.noWork = true,
                                         c.file.person.noWorkText = u"Raised four children"_s;
             },
             {}},
            {"a job without responsibilities",
             [](Complete &c) { c.records.work.front().duties.clear(); },
             {u"work"_s}},
            {"a job left for no reason",
             [](Complete &c) { c.records.work.front().leaving.clear(); },
             {u"work"_s}},
            {"a job that goes on",
             [](Complete &c) { c.records.work.front().leaving.clear(), c.records.work.front().endedOn = {}; },
             {}},
            {"no schooling", [](Complete &c) { c.file.person.highestDegree.clear(); }, {u"education"_s}},
            {"a grade",
             [](Complete &c) { c.file.person.highestDegree.clear(), c.file.person.highestGrade = 9; },
             {}},
            {"nothing listed", [](Complete &c) { c.records.education.clear(); }, {u"education"_s}},
            {"nothing to list, not explained",
             [](Complete &c) { c.records.education.clear(), c.file.person.noEducation = true; },
             {u"education"_s}},
            {"nothing to list, explained",
             [](Complete &c) {
                 c.records.education.clear(), c.file.person.noEducation = true,
                                              c.file.person.noEducationText = u"Left school at ten"_s;
             },
             {}},
            {"no test", [](Complete &c) { c.records.tests.clear(); }, {u"tests"_s}},
            {"other evidence",
             [](Complete &c) { c.records.tests.clear(), c.plan().otherEvidence = true; },
             {}},
            {"no assessment",
             [](Complete &c) { c.records.tests.clear(), c.plan().assessmentNotDone = true; },
             {}},
            {"nothing about the prior job", [](Complete &c) { c.plan().priorMarket.clear(); }, {u"market"_s}},
            {"no prior job",
             [](Complete &c) {
                 c.plan().priorMarket.clear(), c.plan().priorReferences.clear(),
                     c.file.person.noWork = true, c.file.person.noWorkText = u"x"_s;
             },
             {}},
            {"nothing about the goal", [](Complete &c) { c.plan().goalMarket = u" "_s; }, {u"market"_s}},
            {"no reference", [](Complete &c) { c.plan().goalReferences.clear(); }, {u"market"_s}},
            {"work with today's skills?", [](Complete &c) { c.plan().canFindWork.reset(); }, {u"market"_s}},
            {"no barrier, not said", [](Complete &c) { c.file.planning.barriers.clear(); }, {u"barriers"_s}},
            {"no barrier, said",
             [](Complete &c) { c.file.planning.barriers.clear(), c.plan().noBarriers = true; },
             {}},
            {"no goal",
             [](Complete &c) { c.file.planning.goals.clear(); },
             {u"goals"_s, u"objectives"_s, u"services"_s}},
            {"only a personal goal",
             [](Complete &c) { c.file.planning.goals.front().kind = u"personal"_s; },
             {u"goals"_s}},
            {"the goal was dropped",
             [](Complete &c) { c.file.planning.goals.front().status = u"dropped"_s; },
             {u"goals"_s}},
            {"a goal of another plan",
             [](Complete &c) { c.file.planning.goals.front().planId = {9}; },
             {u"goals"_s, u"objectives"_s, u"services"_s}},
            {"no objective",
             [](Complete &c) { c.file.planning.steps.front().voidedOn = today; },
             {u"objectives"_s}},
            {"no service",
             [](Complete &c) { c.file.planning.steps.back().droppedOn = today; },
             {u"services"_s}},
            {"not worked out together", [](Complete &c) { c.plan().jointlyOn = {}; }, {u"together"_s}},
        });
}

TEST_CASE("An ISS has its ten sections and its links, and names the empty one",
          "[policy][plan][R-36][R-40][R-41][R-42]")
{
    const Complete complete(u"iss"_s);
    QStringList ids;
    for (const PlanSection &one :
         planSections(complete.file, complete.records, complete.file.planning.plans.front()))
        ids += one.id;
    CHECK(ids == QStringList{u"contact"_s, u"tests"_s, u"work"_s, u"education"_s, u"needs"_s,
                             u"education_goals"_s, u"career_goal"_s, u"strengths"_s, u"support"_s,
                             u"personal_goals"_s, u"notes"_s, u"links"_s, u"objectives"_s, u"services"_s});
    checkSpoiled(
        u"iss"_s,
        {
            {"no name", [](Complete &c) { c.file.person.firstName.clear(); }, {u"contact"_s}},
            {"no way to reach",
             [](Complete &c) { c.file.person.address.clear(), c.file.person.homePhone.clear(); },
             {u"contact"_s}},
            {"only an e-mail",
             [](Complete &c) {
                 c.file.person.address.clear(), c.file.person.homePhone.clear(),
                     c.file.person.email = u"a@example.org"_s;
             },
             {}},
            {"no assessment",
             [](Complete &c) { c.records.tests.clear(), c.plan().assessmentNotDone = true; },
             {u"tests"_s}},
            {"no work", [](Complete &c) { c.records.work.clear(); }, {u"work"_s}},
            {"no education", [](Complete &c) { c.records.education.clear(); }, {u"education"_s}},
            {"no need", [](Complete &c) { c.file.planning.needs.clear(); }, {u"needs"_s}},
            {"no need, asked",
             [](Complete &c) { c.file.planning.needs.clear(), c.plan().noNeeds = true; },
             {}},
            {"no education goal",
             [](Complete &c) { c.file.planning.goals[0].kind = u"employment"_s; },
             {u"education_goals"_s}},
            {"no career goal",
             [](Complete &c) { c.file.planning.goals[1].voidedOn = today; },
             {u"career_goal"_s}},
            {"no strengths", [](Complete &c) { c.plan().strengths = u" \t"_s; }, {u"strengths"_s}},
            {"no challenges", [](Complete &c) { c.plan().challenges.clear(); }, {u"strengths"_s}},
            {"support not asked", [](Complete &c) { c.plan().noSupportNeeds = false; }, {u"support"_s}},
            {"no personal goal",
             [](Complete &c) { c.file.planning.goals.pop_back(); },
             {u"personal_goals"_s}},
            {"no note", [](Complete &c) { c.file.notes.front().voidedOn = today; }, {u"notes"_s}},
            {"no indicator", [](Complete &c) { c.plan().indicators.clear(); }, {u"links"_s}},
            {"no pathway", [](Complete &c) { c.plan().pathway.clear(); }, {u"links"_s}},
            {"no objective",
             [](Complete &c) { c.file.planning.steps.erase(c.file.planning.steps.begin()); },
             {u"objectives"_s}},
            {"no service", [](Complete &c) { c.file.planning.steps.pop_back(); }, {u"services"_s}},
        });
}

TEST_CASE("Training has its papers before it is recorded", "[policy][plan][R-52][R-66][R-67][R-68]")
{
    Complete complete(u"iep"_s);
    complete.file = withEnrollment(complete.file, anEnrollment(u"wioa_adult"_s, day("2026-01-05")));
    const QString training = u"training_occupational"_s;
    const auto rules = [&](const QString &funding = u"wioa_adult"_s) {
        QStringList found;
        for (const Finding &one : checkTraining(complete.file, complete.records, training, funding))
            found += one.rule;
        return found;
    };
    CHECK(rules() == QStringList{u"R-52"_s, u"R-66"_s, u"R-67"_s, u"R-68"_s});
    CHECK(rules(QString()) == QStringList{u"R-52"_s, u"R-66"_s, u"R-67"_s, u"R-68"_s});
    complete.records.tests.push_back(TestResult{
        .id = {44}, .instrument = u"casas"_s, .subject = u"math"_s, .on = today, .score = u"210"_s});
    CHECK(rules() == QStringList{u"R-66"_s, u"R-67"_s, u"R-68"_s});
    complete.records.tests.pop_back();
    complete.plan().scoreExempt = true;
    CHECK(rules() == QStringList{u"R-66"_s, u"R-67"_s, u"R-68"_s});
    complete.file.planning.reasons = {TrainingReason{.id = {51}, .planId = {1}, .reason = u"able"_s}};
    complete.file.planning.fundings = {
        OtherFunding{.id = {52}, .planId = {1}, .source = u"pell"_s, .stage = u"denied"_s, .on = today}};
    CHECK(rules() == QStringList{u"R-68"_s});
    complete.plan().trainingEligibleOn = today;
    CHECK(rules().isEmpty());
    complete.file.planning.reasons.front().voidedOn = today;
    CHECK(rules() == QStringList{u"R-66"_s});

    // Not for what no program of ours pays, unless the plan says training is part of it; not for services
    // that are none.
    CHECK(rules(u"local"_s).isEmpty());
    complete.plan().training = true;
    CHECK(rules(u"local"_s) == QStringList{u"R-66"_s});
    CHECK(complete.missing() == QStringList{u"training"_s});
    CHECK(checkTraining(complete.file, complete.records, u"english_class"_s, u"wioa_adult"_s).isEmpty());
    // Without a plan nothing justifies it; a youth's needs no scores.
    complete.file.planning.plans.front().endedOn = today;
    CHECK(rules() == QStringList{u"R-66"_s});
    CaseFile youth = withEnrollment(aFile(), anEnrollment(u"wioa_youth"_s, day("2026-01-05")));
    youth.planning.plans = {Plan{.id = {1}, .kind = u"iss"_s}};
    for (const Finding &one : checkTraining(youth, {}, training, u"wioa_youth"_s))
        CHECK(one.rule != "R-52"_L1);
    CHECK(checkTraining(aFile(), {}, training, {}).isEmpty());
}
