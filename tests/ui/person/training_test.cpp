// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/outcome_actions.h"
#include "tests/support/jstp_maker.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/jstp/hours_grid.h"
#include "ui/common/jstp/hours_panel.h"
#include "ui/common/jstp/match_list.h"
#include "ui/common/list_table.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A shelter resident's window on the tab Training, in front of the counselor.
class Training : public PersonScreen
{
public:
    Training() : person(office.enrolled())
    {
        office.openedCase(person);
        test::JstpMaker jstp(office.as("counselor"));
        kitchen = jstp.business();
        help = jstp.opening(kitchen);
    }

    void trainee()
    {
        test::JstpMaker jstp(office.as("counselor"));
        jstp.trainee(person);
    }
    /// Placed on a Monday so many weeks ago.
    void placed(int weeksAgo, int weeks = 12)
    {
        test::JstpMaker jstp(office.as("counselor"));
        const QDate today = office.clock.today();
        placement = jstp.placed(person, help, today.addDays(1 - today.dayOfWeek() - 7 * weeksAgo), weeks);
    }
    PersonPage &show(const QString &part = u"jstp"_s, const char *role = "counselor")
    {
        PersonPage &shown = open(role, person, part);
        QApplication::processEvents();
        return shown;
    }
    TrainingFile training() { return office.store().recordsOf(person).training; }

    Id<JobSeeker> person;
    Id<Business> kitchen;
    Id<Opening> help;
    Id<Placement> placement;
};

QWidget *dialogNamed(const char *name)
{
    QApplication::processEvents();
    for (QWidget *one : QApplication::topLevelWidgets()) {
        if (one->objectName() == QLatin1StringView(name) && one->isVisible())
            return one;
    }
    return nullptr;
}

QString step(const PersonPage &page, const char *id)
{
    return find<QPushButton>(page, u"path_"_s + QLatin1StringView(id))->accessibleName();
}

QStringList column(const ListTable &table, int at)
{
    QStringList texts;
    for (const TableRow &row : table.records()->rows())
        texts += row.cells.value(at).toString();
    return texts;
}

} // namespace

TEST_CASE("The way from the shelter to a job is told step by step, with what comes next",
          "[training][R-119][R-123]")
{
    Training screen;
    PersonPage *page = &screen.show();
    CHECK(step(*page, "shelter").contains(u"done"_s));
    CHECK(step(*page, "applied").contains(u"not yet"_s));
    CHECK(step(*page, "hired").contains(u"not yet"_s));
    CHECK(find<QLabel>(*page, u"trainingNext"_s)->text().contains(u"R-119"_s));

    screen.trainee();
    page = &screen.show();
    CHECK(step(*page, "applied").contains(u"done"_s));
    CHECK(step(*page, "intake").contains(u"done"_s));
    CHECK(step(*page, "authorized").contains(u"expected"_s));
    CHECK(find<QLabel>(*page, u"trainingNext"_s)->text().contains(u"matches"_s));

    screen.placed(4);
    page = &screen.show();
    CHECK(step(*page, "matched").contains(u"Harbor Kitchen"_s));
    CHECK(step(*page, "placed").contains(u"week 5 of 12"_s));
    CHECK(find<QLabel>(*page, u"trainingNext"_s)->text().contains(u"benefit periods to pay: 2"_s));
    click(*page, u"path_placed"_s);
    CHECK(isShown(*page, u"placementCard"_s));
}

TEST_CASE("Authorization and intake are written by keyboard", "[training][R-119][R-123]")
{
    Training screen;
    PersonPage &page = screen.show(u"jstp_authorization"_s);
    click(page, u"addWorkAuthorizationOpen"_s);
    fillByKeyboard({{u"basis"_s, u"Asylum application"_s},
                    {u"applied_on"_s, u"2/2/2026"_s},
                    {u"expected_on"_s, u"6/3/2026"_s}});
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.training().authorizations.size() == 1);
    CHECK(screen.training().authorizations.front().appliedOn == QDate(2026, 2, 2));
    click(page, u"addJstpIntakeOpen"_s);
    type(page, u"work_experience"_s, u"Cooked in a school."_s);
    type(page, u"professional_skills"_s, u"Cooking."_s);
    type(page, u"interests"_s, u"Kitchens."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.training().intakes.size() == 1);
    CHECK(find<QLabel>(page, u"trainingNext"_s)->text().contains(u"skill set"_s));
}

TEST_CASE("Skill set and match criteria are one form; a later day begins a new one", "[training]")
{
    Training screen;
    PersonPage *page = &screen.show();
    click(*page, u"path_shelter"_s); // Basic, where its buttons are
    click(*page, u"skillSet"_s);
    type(*page, u"skills"_s, u"Cooking"_s);
    type(*page, u"skills"_s, u"Baking"_s);
    type(*page, u"hours_from"_s, u"18"_s);
    CHECK(find<QPushButton>(*page, u"skills/cooking"_s)->accessibleName().contains(u"Cooking"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(screen.training().skillSets.size() == 1);
    CHECK(screen.training().skillSets.front().skills == QStringList{u"cooking"_s, u"baking"_s});
    CHECK(screen.training().skillSets.front().hoursFrom == 18);
    // Backspace in the empty line takes out the last; the same day changes the same record.
    find(*page, u"skills"_s)->setFocus();
    press(Qt::Key_Backspace);
    press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(screen.training().skillSets.size() == 1);
    CHECK(screen.training().skillSets.front().skills == QStringList{u"cooking"_s});
    screen.close();
    screen.office.clock.advanceDays(1);
    page = &screen.show(u"jstp_skills"_s);
    CHECK(find<QLabel>(*page, u"skillsInForce"_s)->text().contains(u"begins a new one"_s));
    type(*page, u"hours_to"_s, u"25"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const TrainingFile training = screen.training();
    REQUIRE(training.skillSets.size() == 2);
    CHECK(training.skillSet()->hoursTo == 25);
    CHECK(training.skillSet()->skills == QStringList{u"cooking"_s});
    CHECK_FALSE(training.skillSets.front().hoursTo);
}

TEST_CASE("A skill set that is typed and not saved is offered again", "[training][draft]")
{
    Training screen;
    {
        PersonPage &page = screen.show(u"jstp_skills"_s);
        type(page, u"towns"_s, u"Braintree"_s);
        CHECK(page.hasUnsavedText());
    }
    PersonPage &page = screen.show(u"jstp_skills"_s);
    click(page, u"draftPutBack"_s);
    CHECK(find<QLineEdit>(page, u"towns"_s)->text() == u"Braintree"_s);
}

TEST_CASE("Run Match shows openings with words; one is placed, one put aside and taken back",
          "[training][R-119]")
{
    Training screen;
    screen.trainee();
    Id<Opening> other;
    {
        test::JstpMaker jstp(screen.office.as("counselor"));
        other = jstp.opening(screen.kitchen, u"Dish room"_s);
    }
    PersonPage &page = screen.show(u"basic"_s);
    click(page, u"runMatch"_s);
    auto *list = find<MatchList>(page, u"matchList"_s);
    REQUIRE(list->lines().size() == 2);
    list->setFocus();
    REQUIRE(list->current());
    const Id<Opening> first = list->current()->match.opening;
    press(Qt::Key_N);
    REQUIRE(dialogNamed("noMatchDialog"));
    type(u"Too far"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(list->lines().size() == 1);
    CHECK(list->lines().front().match.opening != first);
    REQUIRE(find<ListTable>(page, u"refusedTable"_s)->records()->rowCount() == 1);
    click(page, u"takeBack"_s);
    CHECK(list->lines().size() == 2);
    list->setFocus();
    press(Qt::Key_P);
    REQUIRE(dialogNamed("placeDialog"));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialogNamed("placeDialog"));
    REQUIRE(screen.training().placements.size() == 1);
    CHECK(step(page, "placed").contains(u"begins"_s));
}

TEST_CASE("Enter on a match opens its business", "[training]")
{
    Training screen;
    screen.trainee();
    PersonPage &page = screen.show(u"jstp_matches"_s);
    auto *list = find<MatchList>(page, u"matchList"_s);
    REQUIRE(list->current());
    list->setFocus();
    press(Qt::Key_Return);
    CHECK(screen.navigator.page == u"businesses/"_s + screen.kitchen.text());
}

TEST_CASE("Without an intake nobody is placed, and the words say why", "[training][R-119][R-123]")
{
    Training screen;
    PersonPage &page = screen.show(u"jstp_matches"_s);
    auto *list = find<MatchList>(page, u"matchList"_s);
    if (!list->lines().empty()) {
        CHECK_FALSE(find<QPushButton>(page, u"matchPlace"_s)->isEnabled());
        CHECK(find<QLabel>(page, u"matchWhyNot"_s)->text().contains(u"Cannot be placed now"_s));
    }
    PersonPage &placement = screen.show(u"jstp_placement"_s);
    CHECK(find<QLabel>(placement, u"placementNext"_s)->text().contains(u"R-119"_s));
}

TEST_CASE("A period of the benefit is paid with one key and Ctrl+Enter", "[training][R-122]")
{
    Training screen;
    screen.trainee();
    screen.placed(5);
    PersonPage &page = screen.show(u"jstp_placement"_s);
    auto *table = find<ListTable>(page, u"benefitTable"_s);
    REQUIRE(table->records()->rowCount() == 6);
    CHECK(column(*table, 2).first().contains(u"due since"_s));
    CHECK(table->currentId() == 1);
    table->setFocus();
    press(Qt::Key_P);
    REQUIRE(dialogNamed("benefitDialog"));
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.training().payments.size() == 1);
    CHECK(screen.training().payments.front().amountCents == 60'000);
    CHECK(screen.training().payments.front().paidOn == screen.office.clock.today());
    CHECK(table->currentId() == 2);
    CHECK(column(*table, 2).first() == u"paid"_s);
    CHECK(find<QLabel>(page, u"benefitSum"_s)->text().contains(u"$600 of $3,600"_s));
    click(page, u"benefitNotPaid"_s);
    REQUIRE(dialogNamed("benefitDialog"));
    type(u"Was not there for two weeks"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.training().payments.size() == 2);
    CHECK(column(*table, 5).value(1) == u"Was not there for two weeks"_s);
    // A period that lies ahead is not paid yet.
    table->selectId(5);
    CHECK_FALSE(find<QPushButton>(page, u"benefitPaid"_s)->isEnabled());
    table->selectId(1);
    screen.prompts.texts = {u"Wrong day"_s};
    click(page, u"benefitVoid"_s);
    CHECK(column(*table, 2).first().contains(u"due since"_s));
}

TEST_CASE("Hours and an evaluation are written at the person, too", "[training][R-121]")
{
    Training screen;
    screen.trainee();
    screen.placed(3);
    PersonPage &page = screen.show(u"jstp_placement"_s);
    auto *grid = find<HoursGrid>(page, u"hoursGrid"_s);
    auto *panel = find<HoursPanel>(page, u"hoursPanel"_s);
    REQUIRE(panel->model()->rowCount() == 1);
    grid->setFocus();
    grid->setCurrentIndex(panel->model()->index(0, 2));
    type(u"20"_s);
    press(Qt::Key_Tab);
    type(u"18:30"_s);
    press(Qt::Key_Return);
    CHECK(page.hasUnsavedText());
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.training().hours.size() == 2);
    CHECK(find<QLabel>(page, u"hoursSum"_s)->text().contains(u"38.5"_s));
    click(page, u"addPlacementReviewOpen"_s);
    type(page, u"business_text"_s, u"Works well with the others."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.training().reviews.size() == 1);
    CHECK(screen.training().reviews.front().stage == u"halfway"_s);
    CHECK(screen.training().reviews.front().placementId == screen.placement);
}

TEST_CASE(
    "A hire without work authorization is refused in words; with it the job is entered in the same step",
    "[training][R-124]")
{
    Training screen;
    screen.trainee();
    screen.placed(5);
    PersonPage *page = &screen.show(u"jstp_placement"_s);
    click(*page, u"endPlacementOpen"_s);
    QWidget *dialog = dialogNamed("endPlacementDialog");
    REQUIRE(dialog);
    CHECK_FALSE(isShown(*dialog, u"started_on"_s));
    type(u"Hired"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    CHECK(isShown(*dialog, u"started_on"_s));
    type(*dialog, u"started_on"_s, u"today"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    dialog = dialogNamed("endPlacementDialog");
    REQUIRE(dialog);
    CHECK(textOf(*dialog).contains(u"R-124"_s));
    press(Qt::Key_Escape);
    CHECK(screen.office.store().caseFile(screen.person)->employments.empty());
    screen.close();

    {
        Actions &actions = screen.office.as("counselor");
        auto record = screen.training().authorizations.front();
        record.receivedOn = screen.office.clock.today().addDays(-2);
        REQUIRE(actions.run(EditRecord<WorkAuthorization>{record}).done);
    }
    page = &screen.show(u"jstp_placement"_s);
    CHECK(step(*page, "authorized").contains(u"done"_s));
    click(*page, u"endPlacementOpen"_s);
    dialog = dialogNamed("endPlacementDialog");
    REQUIRE(dialog);
    type(u"Hired"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    type(*dialog, u"started_on"_s, u"today"_s);
    type(*dialog, u"wage_cents"_s, u"18.50"_s);
    type(*dialog, u"wage_per"_s, u"Hour"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialogNamed("endPlacementDialog"));
    const auto jobs = screen.office.store().caseFile(screen.person)->employments;
    REQUIRE(jobs.size() == 1);
    CHECK(jobs.front().employer == u"Harbor Kitchen"_s);
    CHECK(screen.training().placements.front().outcome == u"hired"_s);
    CHECK(step(*page, "hired").contains(u"done"_s));
}

TEST_CASE("A placement is extended with a reason", "[training][R-120]")
{
    Training screen;
    screen.trainee();
    screen.placed(5);
    PersonPage &page = screen.show(u"jstp_placement"_s);
    click(page, u"extendPlacementOpen"_s);
    QWidget *dialog = dialogNamed("extendPlacementDialog");
    REQUIRE(dialog);
    type(*dialog, u"weeks"_s, u"12"_s);
    type(*dialog, u"reason"_s, u"Learns more"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialogNamed("extendPlacementDialog"));
    CHECK(screen.training().placements.front().weeks == 24);
    CHECK(find<QLabel>(page, u"placementTerm"_s)->text().contains(u"extended"_s));
}

TEST_CASE("A wrong end of a placement is taken back on its card", "[training][R-120]")
{
    Training screen;
    screen.trainee();
    screen.placed(5);
    PersonPage *page = &screen.show(u"jstp_placement"_s);
    CHECK_FALSE(isShown(*page, u"reopenPlacementOpen"_s));
    screen.close();
    REQUIRE(screen.office.as("counselor")
                .run(EndPlacement{
                    .placementId = screen.placement, .outcome = u"ended_early"_s, .reason = u"family"_s})
                .done);
    page = &screen.show(u"jstp_placement"_s);
    screen.prompts.texts = {u"It goes on."_s};
    click(*page, u"reopenPlacementOpen"_s);
    CHECK(screen.training().placements.front().isRunning());
    CHECK_FALSE(isShown(*page, u"reopenPlacementOpen"_s));
}

TEST_CASE("Trade Eligibility keeps petitions with their dates", "[training]")
{
    Training screen;
    PersonPage &page = screen.show(u"basic"_s);
    click(page, u"tradeEligibility"_s);
    QWidget *dialog = dialogNamed("tradeDialog");
    REQUIRE(dialog);
    click(*dialog, u"addTradePetitionOpen"_s);
    type(*dialog, u"number"_s, u"98765"_s);
    type(*dialog, u"impact_on"_s, u"1/5/2025"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.office.store().recordsOf(screen.person).petitions.size() == 1);
    click(*dialog, u"tradeClose"_s);
    CHECK_FALSE(dialogNamed("tradeDialog"));
}

TEST_CASE("Quarters and gains are small lists of the Training tab", "[training][R-137]")
{
    Training screen;
    PersonPage &page = screen.show(u"jstp_gains"_s);
    click(page, u"addQuarterResultOpen"_s);
    type(page, u"quarter"_s, u"2025Q4"_s);
    type(page, u"employed"_s, u"Not employed"_s);
    type(page, u"source"_s, u"Follow"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.office.store().recordsOf(screen.person).quarters.size() == 1);
}

TEST_CASE("Everything on the Training tab has a name", "[training][accessibility]")
{
    Training screen;
    screen.trainee();
    screen.placed(5);
    for (const char *part :
         {"jstp_authorization", "jstp_skills", "jstp_matches", "jstp_placement", "jstp_gains"}) {
        PersonPage &page = screen.show(QString::fromLatin1(part));
        for (QWidget *one : page.findChildren<QWidget *>()) {
            if (!one->isVisible() || !(one->focusPolicy() & Qt::TabFocus) || one->inherits("QTabWidget"))
                continue; // of tabs the bar is named
            const auto *button = qobject_cast<QAbstractButton *>(one);
            INFO(part << " " << one->objectName().toStdString() << " " << one->metaObject()->className());
            CHECK((!one->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
        }
    }
}
