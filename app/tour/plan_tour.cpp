// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/plan_tour.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/plan/plan_actions.h"

#include <QComboBox>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int english = 0;
constexpr int haitianCreole = 1;

} // namespace

PlanTour::PlanTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder)
    : m_window(window), m_hand(hand), m_prompts(prompts), m_folder(folder)
{
}

void PlanTour::open(Id<JobSeeker> person, const QString &tab)
{
    m_window.mainWindow()->openPerson(person, tab);
    m_hand.until(u"the person's page"_s, [&] { return m_hand.sees(u"personTabBar"_s); });
}

void PlanTour::fill(const QString &open, const QList<std::pair<QString, QString>> &values,
                    const QString &save)
{
    m_hand.click(open);
    for (const auto &[field, text] : values)
        m_hand.type(field, text);
    m_hand.click(save);
}

template <typename P>
qint64 PlanTour::run(const P &params, const char *id)
{
    const auto result = here().actions().run(params);
    for (const Finding &finding : result.findings)
        std::fprintf(stderr, "%s %s\n", qPrintable(finding.rule), qPrintable(finding.message));
    m_hand.until(u"an action done"_s, [&] { return result.done; });
    return result.id(QLatin1StringView(id));
}

/// Both sign on the screen; the version that comes of it is not printed yet.
void PlanTour::agree(const QString &picture)
{
    m_hand.click(u"planAgree"_s);
    m_hand.until(u"the signatures"_s, [&] { return m_hand.sees(u"customerPad"_s); });
    m_hand.sign(u"customerPad"_s);
    m_hand.sign(u"counselorPad"_s);
    m_hand.picture(picture);
    m_hand.click(u"agreePlan"_s);
    m_hand.until(u"the agreed plan"_s, [&] { return !m_hand.sees(u"customerPad"_s); });
}

void PlanTour::print(const QString &file, int language)
{
    m_prompts.file = QDir(m_folder).filePath(file);
    m_prompts.choices = {language, 0};
    m_hand.click(u"planPrint"_s);
    m_hand.until(u"the printed plan"_s, [&] { return QFile::exists(m_prompts.file); });
}

void PlanTour::employmentPlan(Id<JobSeeker> person)
{
    open(person, u"plan"_s);
    m_hand.picture(u"plan-none"_s);
    m_hand.click(u"startIep"_s);
    m_hand.until(u"the plan"_s, [&] { return m_hand.sees(u"planAgree"_s); });
    m_hand.picture(u"plan-begun"_s);
    open(person, u"testing"_s);
    for (const auto &[subject, score] : {std::pair(u"Reading"_s, u"219"_s), {u"Math"_s, u"212"_s}})
        fill(u"addTestResultOpen"_s,
             {{u"instrument"_s, u"CASAS"_s},
              {u"subject"_s, subject},
              {u"on_date"_s, u"today"_s},
              {u"score"_s, score}},
             u"addTestResult"_s);
    open(person, u"assessment"_s);
    m_hand.answer(u"can_find_work"_s, false);
    m_hand.type(
        u"prior_market"_s,
        u"Kitchens on the bus line hire, but for a few hours and with more English than she has now."_s);
    m_hand.type(u"prior_references"_s, u"Labor market page of the county, read today"_s);
    m_hand.type(
        u"goal_market"_s,
        u"Three hospital kitchens have had openings all year; they ask for the food safety certificate."_s);
    m_hand.type(u"goal_references"_s, u"JobQuest, read today"_s);
    m_hand.key(Qt::Key_S, Qt::ControlModifier);
    m_hand.picture(u"plan-assessment"_s);
    open(person, u"plan_barriers"_s);
    fill(u"addBarrierOpen"_s,
         {{u"kind"_s, u"Limited English"_s},
          {u"description"_s, u"Understands what is said slowly; reads little English."_s},
          {u"approach"_s, u"Evening class on Tuesdays and Thursdays from next week."_s}},
         u"addBarrier"_s);
    m_hand.picture(u"plan-barriers"_s);
    open(person, u"goals"_s);
    m_hand.type(u"jointly_on"_s, u"today"_s);
    m_hand.key(Qt::Key_S, Qt::ControlModifier);
    fill(u"addGoalOpen"_s,
         {{u"kind"_s, u"Employment"_s},
          {u"narrative"_s,
           u"To cook in a hospital kitchen in Quincy for 35 hours a week, mornings, from September on."_s},
          {u"wage_from_cents"_s, u"18"_s},
          {u"wage_to_cents"_s, u"22"_s},
          {u"wage_per"_s, u"Hour"_s}},
         u"addGoal"_s);
    fill(u"addStepOpen"_s,
         {{u"kind"_s, u"Achievement"_s},
          {u"text"_s, u"Hold the food safety certificate"_s},
          {u"who"_s, u"Customer"_s},
          {u"due_on"_s, u"+60"_s}},
         u"addStep"_s);
    fill(u"addStepOpen"_s,
         {{u"kind"_s, u"Planned"_s},
          {u"text"_s, u"Resume for hospital kitchens"_s},
          {u"who"_s, u"Other staff"_s},
          {u"service_type"_s, u"Resume review"_s},
          {u"due_on"_s, u"+20"_s}},
         u"addStep"_s);
    m_hand.picture(u"plan-goals"_s);
    agree(u"plan-agree"_s);
    m_hand.picture(u"plan-agreed"_s);
    print(u"iep-1-english.pdf"_s, english);

    // The customer wants another wage: what both signed stays, and both sign again.
    m_hand.find(u"goalTable"_s)->setFocus(Qt::TabFocusReason);
    m_hand.key(Qt::Key_Return);
    m_hand.type(u"wage_to_cents"_s, u"24"_s);
    m_hand.click(u"editGoal"_s);
    m_hand.picture(u"plan-changed"_s);
    agree(u"plan-agree-again"_s);
    print(u"iep-2-english.pdf"_s, english);
    print(u"iep-2-kreyol.pdf"_s, haitianCreole);
    open(person, u"versions"_s);
    m_hand.picture(u"plan-versions"_s);
    open(person, u"progress"_s);
    m_hand.picture(u"plan-progress"_s);
    open(person, u"monitoring"_s);
    m_hand.picture(u"plan-monitoring"_s);
}

void PlanTour::youthStrategy()
{
    // A young man who came in the morning; what is the same as for everybody is written behind the scene.
    const auto shelter = guarded([&] { return here().session().store().all<Shelter>().front(); });
    m_hand.until(u"a shelter"_s, [&] { return shelter.ok(); });
    EnrollShelterResident p;
    p.pseudo = true;
    p.programCenterId = shelter->centerId;
    p.note = u"Wants to finish school and work in a pharmacy; came with an aunt and two sisters."_s;
    p.person.firstName = u"Jameson"_s;
    p.person.lastName = u"Toussaint"_s;
    p.person.birthDate = here().session().today().addYears(-17).addDays(-40);
    p.person.gender = u"male"_s;
    p.person.military = false;
    p.person.hispanic = false;
    p.person.races = {u"black"_s};
    p.person.shelterId = shelter->id;
    p.person.homePhone = u"(617) 555-0177"_s;
    p.person.employment = u"not_employed"_s;
    p.person.immigrant = true;
    p.person.primaryLanguage = u"hat"_s;
    p.person.familySize = 4;
    p.person.incomeBelow = true;
    p.person.highestDegree = u"less_than_high_school"_s;
    p.person.noWork = true;
    p.person.noWorkText = u"Went to school; helped in an uncle's shop without pay."_s;
    const Id<JobSeeker> person{run(p, "jobSeeker")};
    run(OpenCase{.jobSeekerId = person}, "case");
    const QDate today = here().session().today();
    run(AddRecord<Education>{{.jobSeekerId = person,
                              .kind = u"degree"_s,
                              .degree = u"less_than_high_school"_s,
                              .title = u"Lycée, ninth grade"_s,
                              .status = u"in_course"_s}});
    run(AddRecord<TestResult>{{.jobSeekerId = person,
                               .instrument = u"casas"_s,
                               .subject = u"reading"_s,
                               .on = today,
                               .score = u"221"_s}});

    open(person, u"plan"_s);
    m_hand.picture(u"iss-none"_s);
    m_hand.click(u"startIss"_s);
    m_hand.until(u"the strategy"_s, [&] { return m_hand.sees(u"planAgree"_s); });
    open(person, u"needs"_s);
    m_hand.type(u"strengths"_s, u"Reads a great deal, speaks three languages, never late."_s);
    m_hand.type(u"challenges"_s, u"Looks after two sisters until the aunt is home at six."_s);
    m_hand.type(
        u"pathway"_s,
        u"High school, a certificate as pharmacy technician, work in a hospital pharmacy, college later."_s);
    m_hand.tick(u"indicators"_s, u"Credential attained"_s);
    m_hand.key(Qt::Key_S, Qt::ControlModifier);
    fill(u"addNeedOpen"_s,
         {{u"need"_s, u"A winter coat and boots"_s},
          {u"recommendation"_s, u"Voucher from the shelter's fund; ask on Monday."_s}},
         u"addNeed"_s);
    run(AddRecord<PlanNeed>{{.jobSeekerId = person,
                             .kind = u"support"_s,
                             .need = u"Bus pass to school"_s,
                             .serviceType = u"support_transportation"_s,
                             .funding = u"wioa_youth"_s,
                             .determination = u"Under the local limit; no other source"_s}});
    m_hand.picture(u"iss-needs"_s);
    Id<Goal> learning;
    for (const auto &[kind, words] :
         {std::pair(u"education"_s,
                    u"To finish grade 10 at Quincy High School by June, attending every day."_s),
          {u"initial_career"_s, u"To work as a pharmacy technician in a hospital after the certificate."_s},
          {u"personal"_s, u"To play soccer with the shelter's team twice a week."_s}}) {
        Goal goal{.jobSeekerId = person, .kind = kind, .narrative = words};
        if (goal.isWork()) {
            goal.wageFromCents = 1900;
            goal.wageToCents = 2300;
            goal.wagePer = u"hour"_s;
        }
        const Id<Goal> made{run(AddRecord<Goal>{goal})};
        learning = learning ? learning : made;
    }
    open(person, u"goals"_s);
    m_hand.picture(u"iss-goals"_s);
    run(AddRecord<GoalStep>{{.jobSeekerId = person,
                             .goalId = learning,
                             .kind = u"objective"_s,
                             .text = u"Pass the four subjects of the term"_s,
                             .who = u"customer"_s,
                             .dueOn = today.addDays(90)}});
    run(AddRecord<GoalStep>{{.jobSeekerId = person,
                             .goalId = learning,
                             .kind = u"service"_s,
                             .text = u"Tutoring in math, twice a week"_s,
                             .who = u"partner"_s,
                             .serviceType = u"youth_educational"_s,
                             .dueOn = today.addDays(14)}});
    agree(u"iss-agree"_s);
    print(u"iss-1-english.pdf"_s, english);
    m_hand.find(u"goalTable"_s)->setFocus(Qt::TabFocusReason);
    m_hand.key(Qt::Key_Return);
    m_hand.type(u"target_on"_s, u"+200"_s);
    m_hand.click(u"editGoal"_s);
    agree(u"iss-agree-again"_s);
    print(u"iss-2-english.pdf"_s, english);
    print(u"iss-2-kreyol.pdf"_s, haitianCreole);
    m_hand.picture(u"iss-agreed"_s);
}

void PlanTour::evidence(Id<JobSeeker> person)
{
    open(person, u"documents"_s);
    auto *papers = m_hand.find<QComboBox>(u"printPaper"_s);
    m_hand.until(u"the papers"_s, [&] { return papers && papers->findText(u"Evidence packet"_s) >= 0; });
    papers->setFocus(Qt::TabFocusReason);
    m_hand.keys(u"Evidence"_s);
    m_hand.click(u"printPreview"_s);
    m_hand.until(u"the evidence packet"_s,
                 [&] { return m_hand.find<QWidget>(u"printPreview"_s)->isEnabled(); });
    m_hand.picture(u"evidence-packet"_s);
    m_prompts.file = QDir(m_folder).filePath(u"evidence.pdf"_s);
    m_hand.click(u"printSave"_s);
    m_hand.until(u"the printed packet"_s, [&] { return QFile::exists(m_prompts.file); });
}

} // namespace waymark
