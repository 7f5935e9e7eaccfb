// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/documents/print/made_plans.h"

#include "tests/support/builders.h"

#include <catch2/catch_test_macros.hpp>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;

namespace waymark::test {

policy::PlanContent aFullPlan()
{
    policy::PlanContent content;
    JobSeeker &person = content.person;
    person.number = u"10000012"_s;
    person.firstName = u"Marie-Ange"_s;
    person.lastName = u"Pierre"_s;
    person.birthDate = day("1988-06-02");
    person.primaryLanguage = u"hat"_s;
    person.highestDegree = u"diploma"_s;
    Plan &plan = content.plan;
    plan.id = {1};
    plan.kind = u"iep"_s;
    plan.startedOn = day("2026-02-10");
    plan.jointlyOn = day("2026-03-12");
    plan.skills = u"Speaks Haitian Creole and French; lifts and moves patients safely; calm with families."_s;
    plan.canFindWork = false;
    plan.priorMarket =
        u"Nursing aide posts at Quincy and Weymouth ask for a Massachusetts certificate. Without it only kitchen and cleaning work is offered, at $15 to $17 an hour."_s;
    plan.priorReferences = u"JobQuest, 24 Feb 2026, 12 openings within 10 miles"_s;
    plan.goalMarket =
        u"Certified nursing assistants: 61 openings in Norfolk County, $19 to $24 an hour, first shift and second shift."_s;
    plan.goalReferences = u"Burning Glass, MassHire labor market page, 24 Feb 2026"_s;
    plan.training = true;
    plan.trainingEligibleOn = day("2026-03-10");
    plan.trainingEligibility =
        u"Adult, low income, priority of service; checked with the eligibility worksheet."_s;
    content.counselor = u"Ana Silva"_s;
    content.center = u"MassHire Quincy Career Center"_s;
    content.programs = {u"wioa_adult"_s, u"esis"_s};

    WorkExperience work;
    work.title = u"Auxiliary nurse"_s;
    work.employer = u"Hôpital Saint-François"_s;
    work.place = u"Port-au-Prince"_s;
    work.startedOn = day("2014-03-01");
    work.endedOn = day("2023-07-15");
    work.weeklyHours = 48;
    work.wageCents = 18500;
    work.wagePer = u"month"_s;
    work.duties =
        u"Washed, fed and moved patients; measured blood pressure; kept the ward's chart; trained two new aides."_s;
    work.leaving = u"emigrated"_s;
    work.leavingText = u"The hospital's quarter was no longer safe."_s;
    content.work.push_back(work);
    Education school;
    school.kind = u"training"_s;
    school.title = u"Auxiliary nursing"_s;
    school.school = u"École Notre-Dame de la Sagesse"_s;
    school.place = u"Port-au-Prince"_s;
    school.status = u"completed"_s;
    school.startedOn = day("2012-09-01");
    school.endedOn = day("2014-01-31");
    content.education.push_back(school);
    TestResult test;
    test.instrument = u"best_plus"_s;
    test.subject = u"speaking"_s;
    test.stage = u"pre"_s;
    test.on = day("2026-02-20");
    test.form = u"D"_s;
    test.score = u"452"_s;
    test.level = u"esl4"_s;
    content.tests.push_back(test);
    test.instrument = u"casas"_s;
    test.subject = u"reading"_s;
    test.score = u"214"_s;
    test.form = u"187R"_s;
    content.tests.push_back(test);

    Barrier barrier;
    barrier.kind = u"transportation"_s;
    barrier.description = u"No car, and the last bus leaves the shelter at 8:10 pm."_s;
    barrier.approach =
        u"Monthly CharlieCard for the first three months; look for first-shift posts near the Red Line."_s;
    barrier.identifiedOn = day("2026-02-12");
    barrier.state = u"overcome"_s;
    barrier.overcomeOn = day("2026-03-05");
    barrier.overcomeText = u"CharlieCard given; rides with a neighbor on late shifts."_s;
    content.barriers.push_back(barrier);
    barrier = {};
    barrier.kind = u"credentials"_s;
    barrier.description = u"Ten years of nursing are not recognized here."_s;
    barrier.approach = u"Evaluation of the diploma, then the nursing assistant class in April."_s;
    barrier.identifiedOn = day("2026-02-12");
    barrier.state = u"addressed"_s;
    content.barriers.push_back(barrier);

    Goal goal;
    goal.id = {11};
    goal.planId = plan.id;
    goal.kind = u"employment"_s;
    goal.narrative =
        u"I want to work as a certified nursing assistant in a nursing home near the Red Line by September, first shift, so that I can be home when school ends."_s;
    goal.occupation = u"Nursing Assistants"_s;
    goal.soc = u"31-1131"_s;
    goal.wageFromCents = 1900;
    goal.wageToCents = 2250;
    goal.wagePer = u"hour"_s;
    goal.targetOn = day("2026-09-01");
    content.goals.push_back(goal);
    goal.id = {12};
    goal.kind = u"education"_s;
    goal.narrative = u"Certified as a nursing assistant by the end of June."_s;
    goal.occupation.clear();
    goal.soc.clear();
    goal.wageFromCents = goal.wageToCents = {};
    goal.targetOn = day("2026-06-30");
    goal.status = u"attained"_s;
    goal.statusOn = day("2026-06-24");
    content.goals.push_back(goal);
    const auto step = [&](int of, const QString &kind, const QString &text, const QString &who,
                          const char *due, const QString &service = {}) {
        GoalStep one;
        one.id = {qint64(100 + content.steps.size())};
        one.goalId = {of};
        one.kind = kind;
        one.text = text;
        one.who = who;
        one.serviceType = service;
        one.dueOn = day(due);
        content.steps.push_back(one);
    };
    step(11, u"objective"_s, u"Resume in English with both hospitals on it"_s, u"customer"_s, "2026-04-01");
    step(11, u"service"_s, u"Practice the interview twice, once with the employer panel"_s, u"both"_s,
         "2026-07-10", u"interview_preparation"_s);
    content.steps.back().doneOn = day("2026-07-02");
    step(12, u"service"_s, u"Nursing assistant class, 120 hours"_s, u"partner"_s, "2026-06-30",
         u"training_occupational"_s);

    PlanNeed need;
    need.kind = u"support"_s;
    need.planId = plan.id;
    need.need = u"Bus and train to class, April to June"_s;
    need.serviceType = u"support_transportation"_s;
    need.funding = u"wioa_adult"_s;
    need.determination = u"Supportive services policy 4.2: no other source, needed to take part."_s;
    content.needs.push_back(need);
    TrainingReason reason;
    reason.reason = u"in_demand"_s;
    reason.text = u"61 openings in the county, growing until 2032."_s;
    content.reasons.push_back(reason);
    reason.reason = u"customer_choice"_s;
    reason.text.clear();
    content.reasons.push_back(reason);
    OtherFunding funding;
    funding.source = u"pell"_s;
    funding.stage = u"denied"_s;
    funding.on = day("2026-03-02");
    funding.outcome = u"The class is too short for a Pell Grant."_s;
    content.fundings.push_back(funding);
    Course course;
    course.school = u"Quincy College"_s;
    course.course = u"Certified Nursing Assistant"_s;
    course.type = u"training_occupational"_s;
    course.startsOn = day("2026-04-13");
    course.endsOn = day("2026-06-19");
    course.weeklyHours = 12;
    course.funding = u"wioa_adult"_s;
    course.state = u"planned"_s;
    content.courses.push_back(course);
    return content;
}

policy::PlanContent aYouthPlan()
{
    policy::PlanContent content = aFullPlan();
    content.plan.kind = u"iss"_s;
    content.plan.training = false;
    content.plan.indicators = {u"credential"_s, u"placed_q2"_s};
    content.plan.pathway = u"Health care: nursing assistant, then practical nurse."_s;
    content.plan.strengths = u"Patient, punctual, speaks three languages."_s;
    content.plan.challenges = u"Reads English slowly; shares one telephone."_s;
    content.person.birthDate = day("2009-01-20");
    content.person.address = u"41 Lanternfish Way"_s;
    content.person.city = u"Quincy"_s;
    content.person.state = u"MA"_s;
    content.person.zip = u"02169"_s;
    content.person.homePhone = u"617-555-0101"_s;
    content.programs = {u"wioa_youth"_s};
    PlanNeed need;
    need.kind = u"immediate"_s;
    need.need = u"Winter coat"_s;
    need.recommendation = u"Coat drive at the shelter on Thursday"_s;
    content.needs.push_back(need);
    content.goals[0].kind = u"initial_career"_s;
    Goal goal;
    goal.id = {13};
    goal.kind = u"personal"_s;
    goal.narrative = u"Get a library card and read one book a month."_s;
    content.goals.push_back(goal);
    return content;
}

policy::PlanContent withGoals(policy::PlanContent content, int count)
{
    for (int at = 0; at < count; ++at) {
        Goal goal = content.goals.front();
        goal.id = {1000 + at};
        goal.narrative = u"Goal number %1 of this plan. "_s.arg(at) + goal.narrative.repeated(1 + at % 4);
        content.goals.push_back(goal);
        for (int each = 0; each < 3; ++each) {
            GoalStep step = content.steps[std::size_t(each)];
            step.id = {10'000 + at * 10 + each};
            step.goalId = goal.id;
            content.steps.push_back(step);
        }
    }
    return content;
}

PlanPrintOptions signedVersion(const QString &language)
{
    PlanPrintOptions options{.language = language,
                             .version = 3,
                             .preparedOn = day("2026-03-14"),
                             .printedOn = day("2026-03-15"),
                             .printedBy = u"Ana Silva"_s,
                             .office = u"MassHire Quincy Career Center"_s};
    options.signatures = {
        {.role = u"customer"_s,
         .means = u"screen"_s,
         .signedOn = day("2026-03-14"),
         .ink =
             u"[[[60,700],[140,250],[210,720],[300,300],[380,700],[470,420],[560,690]],[[120,560],[520,500]],[[600,640],[700,380],[760,660],[900,560]]]"_s},
        {.role = u"counselor"_s, .means = u"paper"_s, .signedOn = day("2026-03-14")}};
    return options;
}

std::unique_ptr<Poppler::Document> pdf(const PrintDocument &document, const PrintSetup &setup)
{
    const auto bytes = pdfOf(document, setup);
    REQUIRE(bytes.ok());
    auto read = Poppler::Document::loadFromData(*bytes);
    REQUIRE(read);
    return read;
}

QString textOf(const Poppler::Document &document)
{
    QString text;
    for (int page = 0; page < document.numPages(); ++page)
        text += document.page(page)->text({}) + u'\n';
    return text.simplified();
}

QString htmlOf(const PrintDocument &document)
{
    QString html;
    for (const PrintRow &row : document.rows) {
        for (const PrintCell &cell : row.cells)
            html += cell.html + cell.above;
    }
    return html;
}

} // namespace waymark::test
