// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/seen.h"
#include "core/actions/plan/monitoring_actions.h"
#include "core/actions/reports/reports.h"
#include "core/session/verify.h"
#include "core/storage/due_queries.h"
#include "tests/support/plan_office.h"
#include "tests/support/printing.h"

#include <QFile>

using namespace waymark;

namespace {

/// Refused with this rule, whatever the field.
template <typename P>
void refused(PlanOffice &office, const P &params, const char *rule, const char *role = "counselor")
{
    const auto result = office.as(role).run(params);
    CHECK_FALSE(result.done);
    CHECK(refusedBy(result).contains(QString::fromLatin1(rule)));
}

int refusals(PlanOffice &office)
{
    int count = 0;
    const auto looks = seen::looks(office.session(), office.person);
    REQUIRE(looks.ok());
    for (const AccessEntry &one : *looks)
        count += one.kind.startsWith("refused"_L1);
    return count;
}

} // namespace

TEST_CASE("A complete IEP is written step by step",
          "[actions][plan][R-37][R-43][R-57][R-58][R-59][R-60][R-62]")
{
    PlanOffice office;
    office.withCase();
    refused(office, StartPlan{.jobSeekerId = office.person, .kind = u"iss"_s}, "R-37");
    const auto started = office.run(StartPlan{.jobSeekerId = office.person});
    REQUIRE(started.done);
    office.plan = {started.id("plan")};
    CHECK(office.store().find(office.plan)->kind == "iep"_L1);
    CHECK(office.store().find(office.plan)->startedOn == office.clock.today());
    refused(office, StartPlan{.jobSeekerId = office.person}, "R-46");
    CHECK(office.missing() == QStringList{u"work"_s, u"education"_s, u"tests"_s, u"market"_s, u"barriers"_s,
                                          u"goals"_s, u"objectives"_s, u"services"_s, u"together"_s});
    refused(office, CompletePlan{office.plan}, "R-57");

    // The tabs come in without being typed again.
    office.withTabs();
    CHECK_FALSE(office.missing().contains(u"work"_s));
    CHECK_FALSE(office.missing().contains(u"education"_s));
    CHECK_FALSE(office.missing().contains(u"tests"_s));
    const auto content =
        currentContent(office.store(), office.file(), office.records(), *office.store().find(office.plan));
    CHECK(content.work.front().title == "Seamstress"_L1);
    CHECK(content.tests.size() == 2);
    CHECK(content.education.front().title == "Sewing certificate"_L1);
    CHECK(content.tests.front().level == "abe3"_L1);
}

TEST_CASE("A plan that lacks nothing is complete; one that lacks something says what",
          "[actions][plan][R-36][R-43]")
{
    PlanOffice office;
    office.withPlan();
    CHECK(office.missing().isEmpty());
    office.must(CompletePlan{office.plan});
    CHECK(office.store().find(office.plan)->completedOn == office.clock.today());

    PlanOffice youth;
    youth.withStrategy();
    CHECK(youth.missing().isEmpty());
    youth.must(CompletePlan{youth.plan});
    // Now the program may begin.
    youth.must(EnrollProgram{.jobSeekerId = youth.person, .program = u"wioa_youth"_s}, "intake");
}

TEST_CASE("WIOA Youth does not begin without its strategy", "[actions][plan][R-38]")
{
    PlanOffice office;
    office.withCase(QDate(2008, 1, 15), {});
    refused(office, EnrollProgram{.jobSeekerId = office.person, .program = u"wioa_youth"_s}, "R-38",
            "intake");
    const auto started = office.run(StartPlan{.jobSeekerId = office.person, .kind = u"iss"_s});
    REQUIRE(started.done);
    refused(office, EnrollProgram{.jobSeekerId = office.person, .program = u"wioa_youth"_s}, "R-38",
            "intake");
}

TEST_CASE("An ISS for a person of 40 is refused, and a plan without a case", "[actions][plan][R-37][R-46]")
{
    PlanOffice office;
    office.withCase(QDate(1986, 1, 15), {});
    refused(office, StartPlan{.jobSeekerId = office.person, .kind = u"iss"_s}, "R-37");
    CHECK(office.file().planning.plans.empty());
    const Id<JobSeeker> nobody = office.enrolled();
    refused(office, StartPlan{.jobSeekerId = nobody}, "R-46");
    refused(office, StartPlan{.jobSeekerId = office.person}, "R-79", "supervisor");
}

TEST_CASE("Others read the plan and change nothing of it, until access is given",
          "[actions][plan][R-79][R-90]")
{
    PlanOffice office;
    office.withPlan();
    const auto everything = [&](const char *role, bool may) {
        Actions &actions = office.as(role);
        Plan plan = *office.store().find(office.plan);
        plan.skills += u"x"_s;
        Goal goal = *office.store().find(office.goal);
        goal.narrative += u"x"_s;
        GoalStep step = *office.store().find(office.step);
        step.text += u"x"_s;
        Barrier barrier = office.file().planning.barriers.front();
        barrier.approach += u"x"_s;
        const auto check = [&](const Findings &findings) {
            CHECK(blocks(findings) != may);
            if (!may)
                CHECK(findings.front().rule == "R-79"_L1);
        };
        check(actions.check(EditRecord<Plan>{plan}));
        check(actions.check(EditRecord<Goal>{goal}));
        check(actions.check(EditRecord<GoalStep>{step}));
        check(actions.check(EditRecord<Barrier>{barrier}));
        check(actions.check(AddRecord<Goal>{office.aGoal()}));
        check(actions.check(AddRecord<PlanNeed>{{.jobSeekerId = office.person,
                                                 .planId = office.plan,
                                                 .kind = u"immediate"_s,
                                                 .need = u"x"_s,
                                                 .recommendation = u"x"_s}}));
        check(actions.check(AddRecord<TrainingReason>{
            {.jobSeekerId = office.person, .planId = office.plan, .reason = u"able"_s}}));
        check(actions.check(AddRecord<OtherFunding>{{.jobSeekerId = office.person,
                                                     .planId = office.plan,
                                                     .source = u"pell"_s,
                                                     .stage = u"applied"_s,
                                                     .on = office.clock.today()}}));
        check(actions.check(VoidRecord<Goal>{office.goal, u"x"_s}));
        check(actions.check(CompletePlan{office.plan}));
        check(actions.check(EndPlan{office.plan, u"x"_s}));
        check(actions.check(AddTemplateSteps{office.goal, u"health_aide"_s}));
    };
    everything("counselor", true);
    everything("supervisor", false);
    everything("director", false);
    // Read they may.
    CHECK(seen::person(office.as("supervisor").session(), office.person)->planning.goals.size() == 1);

    // A refused try is kept in the access log; the grant is kept in the record.
    const int before = refusals(office);
    refused(office, EditRecord<Goal>{*office.store().find(office.goal)}, "R-79", "supervisor");
    CHECK(refusals(office) == before + 1);
    const auto grant = office.add(PlanGrant{.jobSeekerId = office.person,
                                            .staffId = office.staff("supervisor"),
                                            .until = office.clock.today(),
                                            .reason = u"Vacation"_s});
    CHECK(office.store().find(grant)->grantedBy == office.staff("counselor"));
    everything("supervisor", true);
    everything("director", false);
    // Who may write does not sign for the designated counselor.
    refused(office, AgreePlan{.planId = office.plan, .customerInk = someInk(), .counselorInk = someInk()},
            "R-44", "supervisor");
    office.clock.set(office.clock.today().addDays(1));
    everything("supervisor", false);
    office.clock.set(office.clock.today().addDays(-1));
    everything("supervisor", true);
    office.must(RevokeGrant{grant});
    everything("supervisor", false);
    refused(office, RevokeGrant{grant}, "R-79");
    CHECK_FALSE(
        office.as("intake")
            .run(AddRecord<PlanGrant>{
                {.jobSeekerId = office.person, .staffId = office.staff("director"), .reason = u"x"_s}})
            .done);
}

TEST_CASE("A new designated counselor has the plan, the former one reads it", "[actions][plan][R-46][R-79]")
{
    PlanOffice office;
    office.withPlan();
    office.must(AssignCase{office.caseId, office.staff("supervisor")}, "director");
    refused(office, EditRecord<Goal>{*office.store().find(office.goal)}, "R-79");
    Goal goal = *office.store().find(office.goal);
    goal.narrative += u" again"_s;
    office.must(EditRecord<Goal>{goal}, "supervisor");
}

TEST_CASE("A barrier is never deleted: no action, no undo", "[actions][plan][R-55][R-56]")
{
    PlanOffice office;
    office.withPlan();
    const Id<Barrier> id = office.file().planning.barriers.front().id;
    for (const ActionSpec *action : allActions()) {
        if (action->params->find("barrier") || QByteArrayView(action->params->name) == "Barrier")
            CHECK_FALSE(QByteArrayView(action->name).startsWith("void"));
        CHECK(QByteArrayView(action->name) != "voidBarrier");
    }
    const auto second = office.add(Barrier{.jobSeekerId = office.person,
                                           .kind = u"child_care"_s,
                                           .description = u"Two children of four and six"_s,
                                           .approach = u"Voucher list"_s});
    const auto undone = office.as("counselor").undo();
    CHECK_FALSE(undone.done);
    REQUIRE(undone.error);
    CHECK(office.store().find(second));

    Barrier barrier = *office.store().find(id);
    barrier.state = u"overcome"_s;
    CHECK(refusedBy(office.run(EditRecord<Barrier>{barrier})) == QStringList{u"R-56"_s});
    barrier.overcomeOn = office.clock.today();
    barrier.overcomeText = u"Passed the level in the evening class"_s;
    office.must(EditRecord<Barrier>{barrier});
    barrier.state = u"addressed"_s;
    barrier.overcomeOn = {};
    refused(office, EditRecord<Barrier>{barrier}, "R-56");
    CHECK(office.store().find(id)->overcomeText == u"Passed the level in the evening class"_s);
    const auto report = verifyOffice(office.session());
    REQUIRE(report.ok());
    CHECK(report->problems.isEmpty());
}

TEST_CASE("Training is recorded when its papers are there", "[actions][plan][R-52][R-65][R-66][R-67][R-68]")
{
    PlanOffice office;
    office.withPlan();
    const Course course{.jobSeekerId = office.person,
                        .school = u"Quincy College"_s,
                        .course = u"Home health aide"_s,
                        .type = u"training_occupational"_s,
                        .weeklyHours = 20,
                        .startsOn = office.clock.today(),
                        .endsOn = office.clock.today().addDays(60),
                        .funding = u"wioa_adult"_s,
                        .state = u"in_training"_s};
    CHECK(refusedBy(office.run(AddRecord<Course>{course})) == QStringList{u"R-66"_s, u"R-67"_s, u"R-68"_s});
    CHECK(
        refusedBy(office.run(RecordService{
            .jobSeekerId = office.person, .type = u"training_occupational"_s, .funding = u"wioa_adult"_s})) ==
        QStringList{u"R-66"_s, u"R-67"_s, u"R-68"_s});
    CHECK(refusedBy(office.run(AddRecord<TrainingReason>{
              {.jobSeekerId = office.person, .reason = u"in_demand"_s}})) == QStringList{u"R-66"_s});
    office.add(TrainingReason{
        .jobSeekerId = office.person, .reason = u"in_demand"_s, .text = u"Forty openings on the bus line"_s});
    CHECK(refusedBy(office.run(AddRecord<TrainingReason>{
              {.jobSeekerId = office.person, .reason = u"in_demand"_s, .text = u"again"_s}})) ==
          QStringList{u"R-66"_s});
    office.add(OtherFunding{.jobSeekerId = office.person,
                            .source = u"pell"_s,
                            .stage = u"denied"_s,
                            .outcome = u"Course too short"_s});
    office.edit([&](Plan &plan) {
        plan.training = true;
        plan.trainingEligibleOn = office.clock.today();
        plan.trainingEligibility = u"Adult eligibility of today, papers seen"_s;
    });
    const auto id = office.add(course);
    CHECK(office.store().find(id)->school == u"Quincy College"_s);
    // Later changes of the same course ask nothing again.
    const auto reason = office.file().planning.reasons.front().id;
    office.must(VoidRecord<TrainingReason>{reason, u"Mistyped"_s});
    Course longer = *office.store().find(id);
    longer.endsOn = longer.endsOn.addDays(7);
    office.must(EditRecord<Course>{longer}, "intake");
}

TEST_CASE("Scores are needed for Title I training, unless college exempts", "[actions][plan][R-52]")
{
    PlanOffice office;
    office.withPlan();
    for (const TestResult &one : office.records().tests) {
        if (one.subject == "math"_L1)
            office.must(VoidRecord<TestResult>{one.id, u"Another person's"_s});
    }
    const RecordService training{
        .jobSeekerId = office.person, .type = u"training_occupational"_s, .funding = u"wioa_adult"_s};
    CHECK(refusedBy(office.run(training)).contains(u"R-52"_s));
    Plan plan = *office.store().find(office.plan);
    plan.scoreExempt = true;
    plan.scoreExemptText = u"Two years of nursing school in Cap-Haïtien"_s;
    refused(office, EditRecord<Plan>{plan}, "R-52");
    office.add(Education{.jobSeekerId = office.person,
                         .kind = u"degree"_s,
                         .degree = u"some_college"_s,
                         .status = u"incomplete"_s},
               "intake");
    office.must(EditRecord<Plan>{plan});
    CHECK_FALSE(refusedBy(office.run(training)).contains(u"R-52"_s));
}

TEST_CASE("A supportive service without its funding is refused wherever it is recorded",
          "[actions][plan][R-63][R-64]")
{
    PlanOffice office;
    office.withCase();
    RecordService service{.jobSeekerId = office.person, .type = u"support_transportation"_s};
    CHECK(refusedBy(office.run(service)) == QStringList{u"R-64"_s});
    CHECK(refusedBy(office.run(RecordNote{.jobSeekerId = office.person,
                                          .text = u"Gave a bus pass for the month"_s,
                                          .service = u"support_transportation"_s})) ==
          QStringList{u"R-64"_s});
    CHECK(refusedBy(office.run(RecordContact{.jobSeekerId = office.person,
                                             .means = u"in_person"_s,
                                             .twoWay = true,
                                             .service = u"support_transportation"_s,
                                             .note = u"Gave a bus pass for the month"_s})) ==
          QStringList{u"R-64"_s});
    service.funding = u"wioa_adult"_s;
    service.determination = u"Under the local limit of the year"_s;
    const auto done = office.run(service);
    REQUIRE(done.done);
    CHECK(office.store().find(Id<Service>{done.id("service")})->determination ==
          u"Under the local limit of the year"_s);
}

TEST_CASE("The last plan is the start of the next", "[actions][plan]")
{
    PlanOffice office;
    office.withPlan();
    office.add(PlanNeed{.jobSeekerId = office.person,
                        .kind = u"immediate"_s,
                        .need = u"Winter boots"_s,
                        .recommendation = u"Voucher"_s});
    GoalStep done = *office.store().find(office.service);
    done.doneOn = office.clock.today();
    office.must(EditRecord<GoalStep>{done});
    CHECK(refusedBy(office.run(EndPlan{office.plan, u" "_s})) == QStringList{QString()});
    office.must(EndPlan{office.plan, u"Moved to another center for two months"_s});
    refused(office, EditRecord<Goal>{*office.store().find(office.goal)}, "R-46");
    const auto next = office.run(StartPlan{.jobSeekerId = office.person, .from = office.plan});
    REQUIRE(next.done);
    const Id<Plan> id{next.id("plan")};
    const Plan plan = *office.store().find(id);
    CHECK(plan.priorMarket == office.store().find(office.plan)->priorMarket);
    CHECK_FALSE(plan.jointlyOn.isValid());
    const CaseFile file = office.file();
    const auto of = [&](const auto &list) {
        return std::ranges::count_if(list, [&](const auto &one) { return one.planId == id; });
    };
    CHECK(of(file.planning.goals) == 1);
    CHECK(of(file.planning.needs) == 1);
    CHECK(file.planning.steps.size() == 3); // the open one came along, the one that was done did not
    CHECK(file.planning.running()->id == id);
    CHECK_FALSE(office.as("counselor").run(StartPlan{.jobSeekerId = office.person, .from = {42}}).done);
}

TEST_CASE("A template gives a goal its steps", "[actions][plan][R-62]")
{
    PlanOffice office;
    office.withPlan();
    const auto before = office.file().planning.steps.size();
    office.must(AddTemplateSteps{office.goal, u"health_aide"_s});
    const CaseFile file = office.file();
    CHECK(file.planning.steps.size() == before + 4);
    CHECK(file.planning.steps.back().dueOn > office.clock.today());
    CHECK_FALSE(office.run(AddTemplateSteps{office.goal, u"nothing"_s}).done);
    REQUIRE(office.as("counselor").undo().done);
    CHECK(office.file().planning.steps.size() == before);
}

TEST_CASE("Bad records of a plan are refused with words", "[actions][plan][R-60][R-62]")
{
    PlanOffice office;
    office.withPlan();
    Goal goal = office.aGoal();
    goal.narrative = u" \n "_s;
    CHECK_FALSE(office.run(AddRecord<Goal>{goal}).done);
    goal = office.aGoal();
    goal.narrative = QString(2001, u'x');
    CHECK_FALSE(office.run(AddRecord<Goal>{goal}).done);
    goal = office.aGoal();
    goal.planId = {42};
    CHECK_FALSE(office.run(AddRecord<Goal>{goal}).done);
    goal.planId = {};
    CHECK(office.run(AddRecord<Goal>{goal}).done); // the running plan's
    CHECK_FALSE(office
                    .run(AddRecord<GoalStep>{{.jobSeekerId = office.person,
                                              .goalId = {42},
                                              .kind = u"task"_s,
                                              .text = u"x"_s,
                                              .who = u"customer"_s,
                                              .dueOn = office.clock.today()}})
                    .done);
    CHECK_FALSE(office
                    .run(AddRecord<GoalStep>{{.jobSeekerId = office.person,
                                              .goalId = office.goal,
                                              .kind = u"task"_s,
                                              .text = u"x"_s,
                                              .who = u"nobody"_s,
                                              .dueOn = office.clock.today()}})
                    .done);
    // A goal of somebody else is no goal of this person.
    PlanOffice other;
    const Id<JobSeeker> somebody = office.enrolled();
    office.openedCase(somebody);
    CHECK(refusedBy(office.run(AddRecord<GoalStep>{{.jobSeekerId = somebody,
                                                    .goalId = office.goal,
                                                    .kind = u"task"_s,
                                                    .text = u"x"_s,
                                                    .who = u"customer"_s,
                                                    .dueOn = office.clock.today()}})) ==
          QStringList{u"R-62"_s});
    const auto warned = office.run(AddRecord<Goal>{[&] {
        Goal g = office.aGoal();
        g.narrative = u"To get a job as …"_s;
        return g;
    }()});
    CHECK(warned.done);
    CHECK(warned.findings.size() >= 2);
}

TEST_CASE("A slipped step stands in Today until it is done", "[actions][plan][R-73]")
{
    PlanOffice office;
    office.withPlan();
    const auto item = [&]() -> std::optional<DueItem> {
        for (const DueItem &one : dueOfPerson(office.store().database(), office.person)) {
            if (one.kind == "plan_step"_L1)
                return one;
        }
        return {};
    };
    REQUIRE(item());
    CHECK(item()->dueOn == office.clock.today().addDays(20));
    office.must(RecordService{.jobSeekerId = office.person, .type = u"resume_review"_s}, "intake");
    REQUIRE(item());
    CHECK(item()->dueOn == office.clock.today().addDays(90)); // the objective is next
    GoalStep step = *office.store().find(office.step);
    step.doneOn = office.clock.today();
    office.must(EditRecord<GoalStep>{step});
    CHECK_FALSE(item());
}

TEST_CASE("Gaps by counselor, people without a plan, and a sample with its seed",
          "[actions][plan][R-39][R-47][R-38]")
{
    PlanOffice office;
    office.withCase();
    office.must(RecordService{.jobSeekerId = office.person, .type = u"individual_counseling"_s});
    const auto report = [&](QLatin1StringView id) {
        const auto spec = std::ranges::find(allReports(), id, &ReportSpec::id);
        REQUIRE(spec != allReports().end());
        auto made = spec->make(office.as("supervisor"), {});
        REQUIRE(made.ok());
        return *made;
    };
    REQUIRE(report("without-plan"_L1).rows.size() == 1);
    CHECK(report("without-plan"_L1).rows.front().person == office.person);
    REQUIRE(report("plan-gaps"_L1).rows.size() == 1);
    const QStringList elements{u"assessment"_s, u"goal_setting"_s, u"strategy"_s, u"coordination"_s,
                               u"follow_up"_s};
    for (const QString &element : elements)
        office.add(ElementJustification{
            .jobSeekerId = office.person, .element = element, .text = u"Found work in the first week"_s});
    CHECK(report("plan-gaps"_L1).rows.empty());
    refused(office,
            AddRecord<ElementJustification>{
                {.jobSeekerId = office.person, .element = u"strategy"_s, .text = u"again"_s}},
            "R-47");
    refused(office,
            AddRecord<ElementJustification>{
                {.jobSeekerId = office.person, .element = u"closure"_s, .text = u"x"_s}},
            "R-79", "supervisor");

    CHECK_FALSE(office.as("counselor").run(DrawSample{.size = 1}).done);
    const auto first = office.run(DrawSample{.size = 3}, "supervisor");
    REQUIRE(first.done);
    const CaseSample sample = *office.store().find(Id<CaseSample>{first.id("sample")});
    CHECK(sample.size == 1);
    CHECK(sample.outOf == 1);
    CHECK(sample.seed > 0);
    CHECK(sample.cases == office.caseId.text());
    const Report listed = report("case-sample"_L1);
    REQUIRE(listed.rows.size() == 1);
    CHECK(listed.rows.front().person == office.person);
    CHECK(listed.summary.contains(QString::number(sample.seed)));
    CHECK_FALSE(office.as("supervisor").run(DrawSample{.size = 0}).done);
    CHECK(refusedBy(office.run(DrawSample{.size = 1, .counselorId = office.staff("director")},
                               "supervisor")) == QStringList{u"R-47"_s});

    QFile list(office.directory.filePath(u"occupations.csv"_s));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write("code,title\n");
    for (int i = 1; i < 30; ++i)
        list.write("15-19" + QByteArray::number(10 + i) + ",Kind " + QByteArray::number(i) + "\n");
    list.close();
    const auto known = occupationsOf(office.store()).size();
    office.must(LoadOccupations{list.fileName()}, "administrator");
    CHECK(occupationsOf(office.store()).size() == known + 27);
    office.as("administrator").run(LoadOccupations{list.fileName()});
    CHECK(occupationsOf(office.store()).size() == known + 27);
    CHECK_FALSE(office.as("counselor").run(LoadOccupations{list.fileName()}).done);
}
