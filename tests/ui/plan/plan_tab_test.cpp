// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plan/plan_screen.h"
#include "ui/common/list_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace waymark;

namespace {

QString partInView(const PersonPage &page)
{
    return find<QTabWidget>(page, u"planPartsTabs"_s)->currentWidget()->objectName();
}

QString cell(const ListTable &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

} // namespace

TEST_CASE("Without a plan the tab says what one is, which kind is possible and why, and begins it",
          "[ui][plan][R-37]")
{
    PlanScreen screen;
    screen.office.withCase();
    PersonPage &page = screen.open("counselor");
    CHECK(textOf(page).contains(u"No plan yet"_s));
    CHECK(textOf(page).contains(
        u"In WIOA Adult or Dislocated Worker: the plan is an Individual Employment Plan."_s));
    CHECK_FALSE(isShown(page, u"startIss"_s));
    auto *begin = find<QPushButton>(page, u"startIep"_s);
    begin->setFocus();
    press(Qt::Key_Space);
    const auto plans = screen.office.store().ofPerson<Plan>(screen.office.person);
    REQUIRE(plans.size() == 1);
    CHECK(plans[0].kind == u"iep"_s);
    CHECK(find<QLabel>(page, u"planTitle"_s)
              ->text()
              .startsWith(u"Individual Employment Plan (IEP), since 2 Mar 2026"_s));
    CHECK(find<QLabel>(page, u"planAgreement"_s)->text().startsWith(u"Never agreed on"_s));
    CHECK(find(page, u"section_goals"_s)->accessibleName() == u"Employment goal: incomplete"_s);
}

TEST_CASE(
    "Nobody begins a plan where there is no case, nor where the case is somebody else's, and it says why",
    "[ui][plan][R-37][R-46][R-79]")
{
    PlanScreen screen;
    screen.office.person = screen.office.enrolled();
    {
        PersonPage &page = screen.open("counselor");
        CHECK_FALSE(find<QPushButton>(page, u"startIep"_s)->isEnabled());
        CHECK(textOf(page).contains(u"Open a case for this person first."_s));
    }
    screen.behind().openedCase(screen.office.person);
    PersonPage &page = screen.open("supervisor");
    CHECK_FALSE(find<QPushButton>(page, u"startIep"_s)->isEnabled());
    CHECK(textOf(page).contains(u"Only the designated counselor changes this plan"_s));
}

TEST_CASE("A young person's plan is called Youth ISS, and has the sections of one", "[ui][plan][R-36]")
{
    PlanScreen screen;
    screen.office.withStrategy();
    PersonPage &page = screen.open("counselor");
    auto *tabs = find<QTabWidget>(page, u"personTabs"_s);
    CHECK(tabs->tabText(tabs->currentIndex()) == u"Youth ISS"_s);
    CHECK(isShown(page, u"section_personal_goals"_s));
    CHECK_FALSE(isShown(page, u"section_market"_s));
    page.showTab(u"needs"_s, u"pathway"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"pathway"_s);
    CHECK(textOf(page).contains(u"Winter clothes"_s) == false); // it is in the table, not in a label
    auto *needs = find<ListTable>(page, u"needTable"_s);
    CHECK(cell(*needs, 0, 0) == u"Winter clothes"_s);
}

TEST_CASE("Whoever is not the designated counselor reads the plan and changes nothing in it",
          "[ui][plan][R-79][R-90]")
{
    PlanScreen screen;
    screen.office.withPlan();
    PersonPage &page = screen.open("supervisor");
    CHECK(find<QLabel>(page, u"planReading"_s)
              ->text()
              .contains(u"Only the designated counselor changes this plan; you read it."_s));
    CHECK_FALSE(isShown(page, u"planAgree"_s));
    page.showTab(u"assessment"_s);
    CHECK(find<QPlainTextEdit>(page, u"prior_market"_s)->isReadOnly());
    CHECK_FALSE(isShown(page, u"savePlan"_s));
    page.showTab(u"goals"_s);
    CHECK_FALSE(isShown(page, u"addGoalOpen"_s));
    CHECK_FALSE(isShown(page, u"voidGoal"_s));
    CHECK_FALSE(isShown(page, u"goalTemplate"_s));
    auto *goals = find<ListTable>(page, u"goalTable"_s);
    goals->setFocus();
    press(Qt::Key_Insert);
    CHECK_FALSE(isShown(page, u"addGoal"_s));
    press(Qt::Key_Return);
    CHECK(find<QPlainTextEdit>(page, u"narrative"_s)->isReadOnly());
    CHECK(textOf(page).contains(u"Only the designated counselor changes this plan; you read it."_s));
    press(Qt::Key_Escape);

    // With access they write, and it is kept who gave it.
    screen.behind().add(PlanGrant{.jobSeekerId = screen.office.person,
                                  .staffId = screen.office.staff("supervisor"),
                                  .reason = u"Covers in June"_s});
    PersonPage &again = screen.open("supervisor", u"goals"_s);
    CHECK_FALSE(isShown(again, u"planReading"_s));
    CHECK(isShown(again, u"addGoalOpen"_s));
    again.showTab(u"monitoring"_s);
    auto *grants = find<ListTable>(again, u"grantTable"_s);
    CHECK(cell(*grants, 0, 3) == u"Covers in June"_s);
}

TEST_CASE("The strip of sections says what is missing and goes there by keyboard", "[ui][plan][R-43][R-57]")
{
    PlanScreen screen;
    screen.office.withCase();
    screen.office.withTabs();
    screen.office.must(StartPlan{.jobSeekerId = screen.office.person});
    PersonPage &page = screen.open("counselor");
    auto *market = find<QPushButton>(page, u"section_market"_s);
    CHECK(market->text() == u"○ Labor market"_s);
    CHECK(market->accessibleDescription().contains(u"Describe the labor market for the goal."_s));
    market->setFocus();
    press(Qt::Key_Space);
    CHECK(partInView(page) == u"assessment"_s);
    CHECK(find(page, u"assessment"_s)->isAncestorOf(QApplication::focusWidget()));
    type(page, u"goal_market"_s, u"Home health employers list forty openings within the bus line."_s);
    CHECK(page.hasUnsavedText());
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(page.hasUnsavedText());
    CHECK(screen.office.store().ofPerson<Plan>(screen.office.person)[0].goalMarket.startsWith(
        u"Home health employers"_s));
    CHECK(find<QPushButton>(page, u"section_market"_s)
              ->accessibleDescription()
              .contains(u"Describe the labor market for the goal."_s) == false);

    find(page, u"section_together"_s)->setFocus();
    press(Qt::Key_Space);
    CHECK(partInView(page) == u"goals"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"jointly_on"_s);
    // What is written elsewhere is gone to where it is written.
    click(page, u"section_work"_s);
    auto *tabs = find<QTabWidget>(page, u"personTabs"_s);
    CHECK(tabs->currentWidget()->objectName() == u"work"_s);
}

TEST_CASE("What is typed into the plan and not saved is kept as a draft", "[ui][plan][drafts]")
{
    PlanScreen screen;
    screen.office.withPlan();
    {
        PersonPage &page = screen.open("counselor", u"assessment"_s);
        type(page, u"skills"_s, u"Sews by pattern and by eye"_s);
        auto *tabs = find<QTabWidget>(page, u"personTabs"_s);
        CHECK(tabs->tabText(tabs->currentIndex()) == u"Case Plan ●"_s);
        // Another part can be looked at meanwhile.
        page.showTab(u"goals"_s);
        page.showTab(u"assessment"_s);
        CHECK(find<QPlainTextEdit>(page, u"skills"_s)->toPlainText() == u"Sews by pattern and by eye"_s);
        screen.behind();
    }
    PersonPage &page = screen.open("counselor", u"assessment"_s);
    click(page, u"draftPutBack"_s);
    CHECK(find<QPlainTextEdit>(page, u"skills"_s)->toPlainText() == u"Sews by pattern and by eye"_s);
    click(page, u"savePlan"_s);
    CHECK(screen.office.store().find(screen.office.plan)->skills == u"Sews by pattern and by eye"_s);
}

TEST_CASE("A barrier is recorded and overcome with its words, and never voided",
          "[ui][plan][R-54][R-55][R-56]")
{
    PlanScreen screen;
    screen.office.withPlan();
    screen.office.clock.advanceDays(30);
    PersonPage &page = screen.open("counselor", u"plan_barriers"_s);
    auto *table = find<ListTable>(page, u"barrierTable"_s);
    const QStringList buttons = [&] {
        QStringList names;
        for (const QPushButton *one : find(page, u"barrierList"_s)->findChildren<QPushButton *>())
            names += one->text();
        return names;
    }();
    CHECK_FALSE(buttons.join(u' ').contains(u"Void"_s));
    table->setFocus();
    press(Qt::Key_Delete);
    CHECK(screen.prompts.asked.isEmpty());
    press(Qt::Key_Return);
    type(page, u"state"_s, u"Overcome"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(textOf(page).contains(u"Say how it was overcome: it stays in the record."_s));
    type(page, u"overcome_on"_s, u"3/30/2026"_s);
    type(page, u"overcome_text"_s, u"Passed the course with the second level"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const auto barriers = screen.office.store().ofPerson<Barrier>(screen.office.person);
    REQUIRE(barriers.size() == 1);
    CHECK(barriers[0].overcomeOn == QDate(2026, 3, 30));
    CHECK(find(page, u"barrierTimeline"_s)->accessibleDescription().contains(u"Overcome 30 Mar 2026"_s));

    // "None" beside one that stands is refused.
    screen.behind().add(Barrier{.jobSeekerId = screen.office.person,
                                .kind = u"transportation"_s,
                                .description = u"No car"_s,
                                .approach = u"Bus pass"_s});
    PersonPage &again = screen.open("counselor", u"plan_barriers"_s);
    find(again, u"no_barriers"_s)->setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(textOf(again).contains(u"Barriers are recorded that were not overcome, so there is one."_s));
}

TEST_CASE("A goal begins with a template, names its occupation from the list, and gets the usual steps",
          "[ui][plan][R-60][R-62]")
{
    PlanScreen screen;
    screen.office.withCase();
    screen.office.must(StartPlan{.jobSeekerId = screen.office.person});
    PersonPage &page = screen.open("counselor", u"goals"_s);
    screen.prompts.choices = {0};
    click(page, u"goalTemplate"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"narrative"_s);
    CHECK_FALSE(find<QPlainTextEdit>(page, u"narrative"_s)->toPlainText().isEmpty());
    auto *line = find<QLineEdit>(page, u"occupation"_s);
    line->setFocus();
    waymark::type(u"home health"_s);
    QWidget *popup = QApplication::activePopupWidget();
    REQUIRE(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    CHECK(soon([&] { return find<QLineEdit>(page, u"soc"_s)->text() == u"31-1121"_s; }));
    CHECK(line->text().startsWith(u"Home Health"_s));
    QApplication::setActiveWindow(&page);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(textOf(page).contains(u"A goal of work has the range of the wage that is wanted. (R-60)"_s));
    type(page, u"wage_from_cents"_s, u"17"_s);
    type(page, u"wage_to_cents"_s, u"20"_s);
    type(page, u"wage_per"_s, u"Hour"_s);
    screen.prompts.confirmations = {true};
    find(page, u"narrative"_s)->setFocus();
    press(Qt::Key_S, Qt::ControlModifier);
    const auto goals = screen.office.store().ofPerson<Goal>(screen.office.person);
    REQUIRE(goals.size() == 1);
    CHECK(goals[0].soc == u"31-1121"_s);
    CHECK(screen.office.store().ofPerson<GoalStep>(screen.office.person).size() >= 3);
    auto *steps = find<ListTable>(page, u"stepTable"_s);
    CHECK(steps->model()->rowCount() ==
          int(screen.office.store().ofPerson<GoalStep>(screen.office.person).size()));
    // A step of one's own, toward the goal that is chosen.
    steps->setFocus();
    press(Qt::Key_Insert);
    type(page, u"kind"_s, u"Task"_s);
    type(page, u"text"_s, u"Ask the aunt about the day shift"_s);
    type(page, u"due_on"_s, u"+5"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const auto all = screen.office.store().ofPerson<GoalStep>(screen.office.person);
    CHECK(std::ranges::any_of(all, [&](const GoalStep &one) {
        return one.goalId == goals[0].id && one.text.startsWith(u"Ask the aunt"_s);
    }));
}

TEST_CASE("Planned and delivered stand beside each other, what slipped is marked, and what nobody planned is "
          "there too",
          "[ui][plan][R-43]")
{
    PlanScreen screen;
    screen.office.withPlan();
    screen.office.clock.advanceDays(25);
    screen.office.must(RecordService{.jobSeekerId = screen.office.person, .type = u"workshop_digital"_s});
    PersonPage &page = screen.open("counselor", u"progress"_s);
    auto *table = find<ListTable>(page, u"progressTable"_s);
    QString all;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            all += cell(*table, row, column) + u'|';
        all += u'\n';
    }
    CHECK(all.contains(u"Resume review (Resume"_s));
    CHECK(all.contains(u"Slipped, 5 days late"_s));
    CHECK(all.contains(u"(not planned)"_s));
    CHECK(find<QLabel>(page, u"progressSum"_s)->text().contains(u"slipped: 1"_s));
}

TEST_CASE("Training says what still stands before it", "[ui][plan][R-66][R-67][R-68]")
{
    PlanScreen screen;
    screen.office.withPlan();
    PersonPage &page = screen.open("counselor", u"training"_s);
    CHECK_FALSE(isShown(page, u"reasonTable"_s));
    find(page, u"training"_s);
    for (QWidget *one : page.findChildren<QWidget *>(u"training"_s)) {
        if (one->focusPolicy() != Qt::NoFocus && one->isVisible())
            one->setFocus();
    }
    press(Qt::Key_Space);
    CHECK(isShown(page, u"reasonTable"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(screen.office.store().find(screen.office.plan)->training);
    CHECK(textOf(page).contains(u"Record which other funding was considered or applied for."_s));
    CHECK(isShown(page, u"section_training"_s));
}

TEST_CASE("A gap in career planning is justified where it is seen", "[ui][plan][R-47]")
{
    PlanScreen screen;
    screen.office.withCase();
    screen.office.must(StartPlan{.jobSeekerId = screen.office.person});
    PersonPage &page = screen.open("counselor", u"monitoring"_s);
    CHECK(find<QLabel>(page, u"element_assessment"_s)->text() == u"! Gap"_s);
    CHECK(find<QLabel>(page, u"element_closure"_s)->text() == u"○ Not yet"_s);
    click(page, u"justify_assessment"_s);
    type(page, u"text"_s, u"Tested at the college last month; the report is on its way."_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QApplication::processEvents();
    CHECK(find<QLabel>(page, u"element_assessment"_s)->text() == u"✓ Justified"_s);
}

TEST_CASE("A supportive service says why local policy allows it; others are not asked", "[ui][plan][R-64]")
{
    PlanScreen screen;
    screen.office.withPlan();
    PersonPage &page = screen.open("counselor", u"general"_s);
    find(page, u"serviceTable"_s)->setFocus();
    press(Qt::Key_Insert);
    CHECK_FALSE(isShown(page, u"determination"_s));
    type(page, u"type"_s, u"Support: transportation"_s);
    CHECK(isShown(page, u"determination"_s));
    type(page, u"funding"_s, u"WIOA Adult"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(textOf(page).contains(u"A supportive service says why local policy allows it."_s));
    type(page, u"determination"_s, u"In WIOA Adult; no other fund pays for the bus"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const auto services = screen.office.store().ofPerson<Service>(screen.office.person);
    CHECK(std::ranges::any_of(
        services, [](const Service &one) { return one.determination.startsWith(u"In WIOA Adult"_s); }));
}
