// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/membership_actions.h"
#include "core/actions/plan/agreement_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/policy/plan/plan_sections.h"
#include "core/policy/plan/progress_policy.h"
#include "tests/bench/bench_paths.h"
#include "tests/bench/replay.h"

#include <QDateTime>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr int goals = 6;
constexpr int stepsEach = 10;
constexpr int versions = 12;

/// A hand that signs, as many points as a pad keeps.
QString ink()
{
    QString strokes = u"["_s;
    for (int stroke = 0; stroke < 4; ++stroke) {
        strokes += stroke ? u",["_s : u"["_s;
        for (int i = 0; i < 120; ++i)
            strokes += u"%1[%2,%3]"_s.arg(i ? u","_s : QString())
                           .arg(stroke * 240 + 2 * i)
                           .arg(300 + (i * 37) % 400);
        strokes += u']';
    }
    return strokes + u']';
}

void writeRows(Transaction &transaction, Id<JobSeeker> person)
{
    WorkExperience work{.jobSeekerId = person,
                        .title = u"Seamstress"_s,
                        .employer = u"A workshop"_s,
                        .duties = u"Cut and sewed uniforms"_s};
    transaction.add(work);
    Education education{.jobSeekerId = person,
                        .kind = u"license"_s,
                        .title = u"Sewing certificate"_s,
                        .status = u"completed"_s};
    transaction.add(education);
    TestResult test{.jobSeekerId = person,
                    .instrument = u"casas"_s,
                    .subject = u"reading"_s,
                    .on = BenchOffice::today(),
                    .score = u"214"_s};
    transaction.add(test);
    const QString words = u"What it takes, who helps, and how both will know that it is done. "_s.repeated(4);
    Plan plan{.jobSeekerId = person,
              .kind = u"iep"_s,
              .startedOn = BenchOffice::today(),
              .startedBy = transaction.actor()};
    plan.canFindWork = false;
    plan.priorMarket = plan.goalMarket = words;
    plan.priorReferences = plan.goalReferences = u"Labor market page, read 2 Mar 2026"_s;
    plan.jointlyOn = BenchOffice::today();
    transaction.add(plan);
    for (const QString &kind : {u"english"_s, u"transportation"_s, u"child_care"_s, u"housing"_s}) {
        Barrier barrier{.jobSeekerId = person,
                        .kind = kind,
                        .description = words,
                        .approach = words,
                        .identifiedOn = BenchOffice::today(),
                        .state = u"identified"_s};
        transaction.add(barrier);
    }
    for (int i = 0; i < goals; ++i) {
        Goal goal{.jobSeekerId = person,
                  .planId = plan.id,
                  .kind = i ? u"personal"_s : u"employment"_s,
                  .narrative = words,
                  .wageFromCents = 1800,
                  .wageToCents = 2200,
                  .wagePer = u"hour"_s,
                  .status = u"pending"_s};
        transaction.add(goal);
        for (int k = 0; k < stepsEach; ++k) {
            GoalStep step{.jobSeekerId = person,
                          .goalId = goal.id,
                          .kind = k == 0  ? u"objective"_s
                                  : k % 3 ? u"task"_s
                                          : u"service"_s,
                          .text = words.left(120),
                          .who = u"customer"_s,
                          .serviceType = k && k % 3 == 0 ? u"resume_review"_s : QString(),
                          .dueOn = BenchOffice::today().addDays(k * 5)};
            transaction.add(step);
        }
    }
}

} // namespace

Id<JobSeeker> plannedPerson(BenchOffice &office, bool make)
{
    {
        Query query = office.database().query("SELECT job_seeker FROM plan LIMIT 1");
        if (query.next())
            return {query.number(0)};
    }
    if (!make)
        return {};
    Id<JobSeeker> person;
    {
        Query query = office.database().query("SELECT job_seeker FROM case_record WHERE counselor = ? AND "
                                              "state = 'open' ORDER BY id LIMIT 1 OFFSET 7");
        query.bind(office.signedIn().session().staff().id.value);
        if (!query.next())
            fail("the counselor has no open case");
        person = {query.number(0)};
    }
    EditJobSeeker schooling{.person = *office.store().find(person)};
    schooling.person.highestDegree = u"diploma"_s;
    (void)office.signedIn().actions().run(schooling);
    const auto written =
        office.signedIn().session().transact("startPlan", [&](Transaction &transaction) -> Result<void> {
            writeRows(transaction, person);
            return {};
        });
    if (!written)
        fail("the plan cannot be made");
    for (int i = 0; i < versions; ++i) {
        const CaseFile file = *office.store().caseFile(person);
        Goal goal = file.planning.goals.front();
        goal.narrative =
            u"Version %1: "_s.arg(i + 1) + goal.narrative.mid(i ? goal.narrative.indexOf(u' ', 9) + 1 : 0);
        mustBeDone(office.signedIn().actions().run(EditRecord<Goal>{goal}), "changing a goal");
        mustBeDone(office.signedIn().actions().run(
                       AgreePlan{.planId = goal.planId, .customerInk = ink(), .counselorInk = ink()}),
                   "agreeing");
    }
    return person;
}

Measured openPlan(BenchOffice &office)
{
    const Id<JobSeeker> person = plannedPerson(office, true);
    RawDatabase raw = RawDatabase::sharing(office.database());
    std::vector<Statement *> selects;
    for (const EntitySpec *spec :
         {&specOf<Service>(), &specOf<Note>(), &specOf<Contact>(), &specOf<CaseRecord>(), &specOf<Plan>(),
          &specOf<Barrier>(), &specOf<Goal>(), &specOf<GoalStep>(), &specOf<PlanNeed>(),
          &specOf<TrainingReason>(), &specOf<OtherFunding>(), &specOf<PlanVersion>(),
          &specOf<PlanSignature>(), &specOf<PlanGrant>(), &specOf<ElementJustification>(),
          &specOf<WorkExperience>(), &specOf<Education>(), &specOf<TestResult>(), &specOf<Course>()})
        selects.push_back(&raw.statement(std::string("SELECT * FROM ") + spec->table +
                                         " WHERE job_seeker = ? ORDER BY id"));
    Measured line{.name = u"Open a plan of 60 steps and 12 versions"_s, .mostP99 = 50};
    measure(line, {.blocks = 20,
                   .perBlock = 20,
                   .ours =
                       [&](int) {
                           const CaseFile file = *office.store().caseFile(person);
                           const PersonRecords records = office.store().recordsOf(person);
                           const Plan &plan = *file.planning.running();
                           (void)policy::planSections(file, records, plan);
                           (void)policy::plannedSteps(file, plan, BenchOffice::today());
                           (void)policy::agreementOf(
                               file.planning, plan.id,
                               policy::termsHash(currentContent(office.store(), file, records, plan)));
                       },
                   .raw =
                       [&](int) {
                           for (Statement *select : selects) {
                               select->bind(1, person.value);
                               select->readAll();
                           }
                       }});
    return line;
}

Measured agreeOnPlan(BenchOffice &office)
{
    const Id<JobSeeker> person = plannedPerson(office, true);
    const QString now = QString::number(QDateTime::currentMSecsSinceEpoch());
    RawDatabase raw = RawDatabase::sharing(office.database());
    std::map<int, WrittenOperation> written;
    const QString hand = ink();
    Id<Plan> plan;
    const auto change = [&](const QString &word) {
        Goal goal = office.store().caseFile(person)->planning.goals[1];
        goal.narrative = u"To keep at it, "_s + word;
        plan = goal.planId;
        mustBeDone(office.signedIn().actions().run(EditRecord<Goal>{goal}), "changing a goal");
    };
    const auto agree = [&] {
        return office.signedIn().actions().run(
            AgreePlan{.planId = plan, .customerInk = hand, .counselorInk = hand});
    };
    Measured line{.name = u"Agree on it: a version and two signatures"_s,
                  .mostTimesRaw = mostSaving * 2,
                  .mostP99 = 200};
    measure(line, {.blocks = 20,
                   .perBlock = 1,
                   .before =
                       [&](int item) {
                           change(u"first %1 %2"_s.arg(item).arg(now));
                           const ActionResult first = agree();
                           mustBeDone(first, "agreeing");
                           written[item] = readOperation(raw, office.store(), first.operationId, true);
                           change(u"again %1 %2"_s.arg(item).arg(now));
                       },
                   .ours = [&](int) { mustBeDone(agree(), "agreeing"); },
                   .raw = [&](int item) { replay(raw, written[item], true); }});
    return line;
}

Measured compareVersions(BenchOffice &office)
{
    const Id<JobSeeker> person = plannedPerson(office, true);
    const CaseFile file = *office.store().caseFile(person);
    const PlanVersion first = file.planning.versions.front();
    const PlanVersion last = file.planning.versions[versions - 1];
    RawDatabase raw = RawDatabase::sharing(office.database());
    Statement &select = raw.statement("SELECT * FROM plan_sheet WHERE version = ? ORDER BY id");
    Measured line{.name = u"Compare two versions"_s, .mostP99 = 50};
    measure(line, {.blocks = 10,
                   .perBlock = 10,
                   .ours =
                       [&](int) {
                           const auto before = versionContent(office.signedIn().session(), first);
                           const auto after = versionContent(office.signedIn().session(), last);
                           if (!before || !after || policy::differences(*before, *after).empty())
                               fail("the versions cannot be compared");
                       },
                   .raw =
                       [&](int) {
                           for (const PlanVersion &one : {first, last}) {
                               select.bind(1, one.id.value);
                               select.readAll();
                           }
                       }});
    return line;
}

} // namespace waymark::bench
