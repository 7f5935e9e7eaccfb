// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan/agreement_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/actions/record_actions.h"
#include "core/base/seeded_numbers.h"
#include "core/exchange/demo_plan.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/plan/plan_sections.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// What a made-up plan is about: a goal somebody like this could have, and how it stands.
struct Wish
{
    const char16_t *title;
    const char *soc;
    const char16_t *narrative;
    int from;
    int to;
    const char *firstService;
    const char16_t *objective;
};
constexpr std::array wishes{
    Wish{u"Home Health Aides", "31-1121",
         u"To work as a home health aide for 30 hours a week on the bus line, with a certificate, before the "
         u"end of the school year.",
         1750, 2100, "resume_review", u"Hold the home health aide certificate"},
    Wish{u"Cooks, Restaurant", "35-2014",
         u"To cook in a restaurant near the shelter from morning to afternoon, so that the children can be "
         u"fetched from school.",
         1700, 2200, "job_search_assistance", u"Hold the food safety card"},
    Wish{u"Stockers and Order Fillers", "53-7065",
         u"To fill orders in a warehouse on the day shift with at least 32 hours a week.", 1800, 2150,
         "interview_preparation", u"Have two interviews in warehouses"},
    Wish{u"Bookkeeping, Accounting, and Auditing Clerks", "43-3031",
         u"To keep the books of a small company again, as for eleven years before, after a course in "
         u"American bookkeeping software.",
         2200, 2800, "resume_review", u"Pass the course in bookkeeping software"},
    Wish{u"Carpenters", "47-2031",
         u"To work as a carpenter's helper and begin an apprenticeship within the year.", 2000, 2600,
         "interview_preparation", u"Apply for the apprenticeship"},
};

/// Strokes that nobody's hand made.
QString madeUpInk(SeededNumbers numbers)
{
    QString ink = u"[["_s;
    for (int x = 60; x <= 900; x += 40)
        ink += u"%1[%2,%3]"_s.arg(x > 60 ? u","_s : QString()).arg(x).arg(350 + int(numbers.below(300)));
    return ink + u"]]"_s;
}

ActionResult nothingToDo()
{
    ActionResult result;
    result.done = true;
    return result;
}

/// What the assessment draws on, where the tabs have nothing.
ActionResult fillTabs(Actions &actions, Id<JobSeeker> person, QDate today)
{
    const RecordStore &store = actions.session().store();
    const PersonRecords records = store.recordsOf(person);
    if (records.work.empty()) {
        const auto added = actions.run(
            AddRecord<WorkExperience>{{.jobSeekerId = person,
                                       .title = u"Shop assistant"_s,
                                       .employer = u"A family's shop"_s,
                                       .startedOn = today.addYears(-9),
                                       .endedOn = today.addYears(-2),
                                       .duties = u"Sold food and household goods, kept the till"_s,
                                       .leaving = u"emigrated"_s}});
        if (!added.done)
            return added;
    }
    if (records.education.empty()) {
        const auto added = actions.run(AddRecord<Education>{{.jobSeekerId = person,
                                                             .kind = u"training"_s,
                                                             .title = u"Computer course"_s,
                                                             .status = u"completed"_s,
                                                             .endedOn = today.addYears(-4)}});
        if (!added.done)
            return added;
    }
    for (const QString &subject : {u"reading"_s, u"math"_s}) {
        const auto added =
            actions.run(AddRecord<TestResult>{{.jobSeekerId = person,
                                               .instrument = u"casas"_s,
                                               .subject = subject,
                                               .on = today,
                                               .score = subject == "math"_L1 ? u"212"_s : u"219"_s}});
        if (!added.done)
            return added;
    }
    return nothingToDo();
}

ActionResult writePlan(Actions &actions, Id<JobSeeker> person, const Wish &wish, QDate today)
{
    const ActionContext context = actions.context();
    const auto file = context.store.caseFile(person);
    if (!policy::planKinds(*file, context.settings, today).kinds.contains(u"iep"_s))
        return nothingToDo();
    if (auto filled = fillTabs(actions, person, today); !filled.done)
        return filled;
    const ActionResult started = actions.run(StartPlan{.jobSeekerId = person, .kind = u"iep"_s});
    if (!started.done)
        return started;
    Plan plan = *context.store.find(Id<Plan>{started.id("plan")});
    plan.canFindWork = false;
    plan.priorMarket =
        u"Shops nearby hire for a few hours a week; most ask for more English than is there now."_s;
    plan.priorReferences = u"Labor market page for the county, read that week"_s;
    plan.goalMarket = u"Employers on the bus line have had openings all year and train on the job."_s;
    plan.goalReferences = u"JobQuest and the regional blueprint, read that week"_s;
    plan.jointlyOn = today;
    if (auto written = actions.run(EditRecord<Plan>{plan}); !written.done)
        return written;
    if (auto barrier = actions.run(AddRecord<Barrier>{
            {.jobSeekerId = person,
             .kind = u"english"_s,
             .description = u"Speaks some English, reads little of it."_s,
             .approach = u"Evening class twice a week; conversation table on Fridays."_s}});
        !barrier.done)
        return barrier;
    const ActionResult goal = actions.run(AddRecord<Goal>{{.jobSeekerId = person,
                                                           .planId = plan.id,
                                                           .kind = u"employment"_s,
                                                           .narrative = QString::fromUtf16(wish.narrative),
                                                           .occupation = QString::fromUtf16(wish.title),
                                                           .soc = QString::fromLatin1(wish.soc),
                                                           .wageFromCents = wish.from,
                                                           .wageToCents = wish.to,
                                                           .wagePer = u"hour"_s}});
    if (!goal.done)
        return goal;
    const Id<Goal> goalId{goal.id("record")};
    for (const GoalStep &step : {GoalStep{.jobSeekerId = person,
                                .goalId = goalId,
                                .kind = u"service"_s,
                                .text = u"Work on resume and search together"_s,
                                .who = u"center"_s,
                                .serviceType = QString::fromLatin1(wish.firstService),
                                .dueOn = today.addDays(30)},
                                 GoalStep{.jobSeekerId = person,
                                 .goalId = goalId,
                                 .kind = u"task"_s,
                                 .text = u"Register for the evening class and bring the schedule"_s,
                                 .who = u"customer"_s,
                                 .dueOn = today.addDays(21)},
                                 GoalStep{.jobSeekerId = person,
                                 .goalId = goalId,
                                 .kind = u"objective"_s,
                                 .text = QString::fromUtf16(wish.objective),
                                 .who = u"customer"_s,
                                 .dueOn = today.addDays(120)}}) {
        if (auto added = actions.run(AddRecord<GoalStep>{step}); !added.done)
            return added;
    }
    return nothingToDo();
}

/// A step of this kind is done, or given up; a planned service is recorded.
ActionResult endStep(Actions &actions, Id<JobSeeker> person, const QString &kind, bool givenUp)
{
    const auto file = actions.session().store().caseFile(person);
    for (GoalStep one : file->planning.steps) {
        if (one.kind != kind || one.doneOn.isValid() || one.droppedOn.isValid())
            continue;
        if (givenUp) {
            one.droppedOn = actions.session().today();
            one.outcome = u"Another way was found; see the notes"_s;
            return actions.run(EditRecord<GoalStep>{one});
        }
        if (kind == "service"_L1)
            return actions.run(RecordService{.jobSeekerId = person, .type = one.serviceType});
        one.doneOn = actions.session().today();
        one.outcome =
            kind == "task"_L1 ? u"Registered; Tuesdays and Thursdays at six"_s : u"Reached, and celebrated"_s;
        return actions.run(EditRecord<GoalStep>{one});
    }
    return nothingToDo();
}

} // namespace

void DemoPlanner::planIep(QDate opened)
{
    // Numbers of its own: what happens else in the office stays as it was before there were plans.
    SeededNumbers numbers{quint64(m_start.toJulianDay()) * 7919 + m_steps.size() * 31 +
                          quint64(m_counselor.value)};
    const QDate written = opened.addDays(numbers.between(4, 20));
    if (!numbers.percent(55) || written >= m_setting.today.addDays(-3))
        return;
    const Wish wish = numbers.oneOf(wishes);
    stepApart(written, m_counselor, [wish](Actions &actions, DemoPerson &p) {
        return writePlan(actions, p.id, wish, actions.session().today());
    });
    if (numbers.percent(70)) {
        stepApart(written.addDays(numbers.between(1, 6)), m_counselor,
                  [numbers](Actions &actions, DemoPerson &p) {
                      const RecordStore &store = actions.session().store();
                      const auto file = store.caseFile(p.id);
                      const Plan *plan = file->planning.running();
                      if (!plan || blocks(policy::checkComplete(*file, store.recordsOf(p.id), *plan)))
                          return nothingToDo();
                      return actions.run(AgreePlan{.planId = plan->id,
                                                   .customerInk = madeUpInk(numbers),
                                                   .counselorInk = madeUpInk(SeededNumbers{quint64(7)})});
                  });
    }
    // What was planned long ago was done or given up by now; of what is recent, some slips.
    for (const auto &[kind, due] : {std::pair(u"task"_s, 21), {u"service"_s, 30}, {u"objective"_s, 120}}) {
        const QDate on = written.addDays(numbers.between(due * 2 / 3, due));
        const bool longAgo = written.addDays(due + 25) < m_setting.today;
        const bool given = numbers.percent(20);
        if (on >= m_setting.today.addDays(-1) || !(longAgo || numbers.percent(60)))
            continue;
        stepApart(on, m_counselor, [kind = kind, given](Actions &actions, DemoPerson &p) {
            return endStep(actions, p.id, kind, given);
        });
    }
}

} // namespace waymark
