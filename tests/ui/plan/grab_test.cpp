// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plan/plan_screen.h"

#include <QDialog>

using namespace waymark;

namespace {

void grab(QWidget &widget, const QString &name)
{
    QTest::qWait(200);
    REQUIRE(widget.grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u'/' + name + u".png"_s));
}

void someWork(PlanOffice &office)
{
    const Id<JobSeeker> person = office.person;
    office.add(Barrier{.jobSeekerId = person,
                       .kind = u"transportation"_s,
                       .description =
                           u"The last bus leaves Quincy Center at 22:10; she has no car and no license."_s,
                       .approach = u"Look for day shifts first; ask two employers about a shared ride."_s});
    office.agree();
    office.clock.advanceDays(12);
    office.must(RecordService{.jobSeekerId = person, .type = u"resume_review"_s});
    office.must(RecordService{.jobSeekerId = person, .type = u"workshop_digital"_s});
    auto barriers = office.store().ofPerson<Barrier>(person);
    barriers[0].state = u"addressed"_s;
    office.must(EditRecord<Barrier>{barriers[0]});
    office.add(GoalStep{.jobSeekerId = person,
                        .goalId = office.goal,
                        .kind = u"task"_s,
                        .text = u"Bring the sewing certificate and its translation"_s,
                        .who = u"customer"_s,
                        .dueOn = office.clock.today().addDays(4)});
    office.add(Barrier{.jobSeekerId = person,
                       .kind = u"child_care"_s,
                       .name = u"Two children after school"_s,
                       .description = u"From three to six nobody looks after them."_s,
                       .approach = u"Voucher; the sister on Tuesdays and Thursdays."_s});
    office.clock.advanceDays(20);
    barriers = office.store().ofPerson<Barrier>(person);
    barriers[1].state = u"overcome"_s;
    barriers[1].overcomeOn = office.clock.today().addDays(-3);
    barriers[1].overcomeText = u"A colleague drives by her shelter."_s;
    office.must(EditRecord<Barrier>{barriers[1]});
    Goal goal = *office.store().find(office.goal);
    goal.narrative = u"To work as a home health aide for 40 hours a week in Quincy or Braintree by October"_s;
    office.must(EditRecord<Goal>{goal});
    office.add(PlanNeed{.jobSeekerId = person,
                        .planId = office.plan,
                        .kind = u"immediate"_s,
                        .need = u"Winter coats for the children"_s,
                        .recommendation =
                            u"Voucher of the shelter's fund, asked for with the case worker on Thursday."_s});
    office.edit([](Plan &plan) {
        plan.training = true;
        plan.skills = u"Sews by pattern and by eye, keeps stock, trained three apprentices."_s;
    });
    office.add(TrainingReason{.jobSeekerId = person, .planId = office.plan, .reason = u"able"_s});
    office.add(PlanGrant{.jobSeekerId = person,
                         .staffId = office.staff("supervisor"),
                         .until = office.clock.today().addDays(30),
                         .reason = u"Covers while I am away in June"_s});
    office.clock.advanceDays(3);
}

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab-plan]" writes pictures of the plan to look at.
TEST_CASE("Pictures of a plan", "[.grab][.grab-plan]")
{
    PlanScreen screen;
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    const int percent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"));
    theme::apply(*qApp,
                 {.scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light, .textPercent = percent});
    const QString tail = (dark ? u"_dark"_s : u"_light"_s) + u"_" + QString::number(percent);
    screen.office.withPlan();
    someWork(screen.office);
    for (const char *part : {"assessment", "plan_barriers", "goals", "needs", "training", "progress",
                             "versions", "monitoring"}) {
        PersonPage &page = screen.open("counselor", QString::fromLatin1(part));
        page.resize(1150, 820);
        grab(page, u"plan_"_s + QLatin1StringView(part) + tail);
        if (QByteArrayView(part) == "goals" || QByteArrayView(part) == "plan_barriers") {
            find(page, QByteArrayView(part) == "goals" ? u"goalTable"_s : u"barrierTable"_s)->setFocus();
            press(Qt::Key_Insert);
            grab(page, u"plan_"_s + QLatin1StringView(part) + u"_form"_s + tail);
        }
    }
    screen.behind().edit([](Plan &plan) { plan.training = false; });
    PersonPage &page = screen.open("counselor");
    click(page, u"planAgree"_s);
    auto *dialog = page.findChild<QDialog *>(u"agreeDialog"_s);
    REQUIRE(dialog);
    sign(*find(*dialog, u"customerPad"_s));
    click(*dialog, u"agreePlan"_s);
    grab(*dialog, u"plan_agree"_s + tail);
    if (percent > 100) {
        page.resize(1150, 1700);
        grab(page, u"plan_tall"_s + tail);
    }
    find(*dialog, u"customerPad"_s)->setFocus();
    press(Qt::Key_Delete);
    dialog->reject();
    PersonPage &reading = screen.open("director", u"goals"_s);
    grab(reading, u"plan_reading"_s + tail);
    screen.behind().must(EndPlan{.planId = screen.office.plan, .reason = u"She moved to Portland."_s});
    PersonPage &none = screen.open("counselor");
    grab(none, u"plan_none"_s + tail);
}
