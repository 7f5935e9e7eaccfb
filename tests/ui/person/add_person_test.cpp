// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draft_queries.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/forms/missing_bar.h"
#include "ui/membership/add_person_page.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

AddPersonPage &openAdd(PersonScreen &screen)
{
    AddPersonPage &page = screen.show(std::make_unique<AddPersonPage>(screen.as("intake")));
    page.firstFocus()->setFocus();
    return page;
}

const std::vector<std::pair<QString, QString>> basicAnswers{
    {u"gender"_s, u"female"_s},
    {u"military"_s, u"n"_s},
    {u"hispanic"_s, u"n"_s},
    {u"races/black"_s, {}},
};
const std::vector<std::pair<QString, QString>> fullAnswers{
    {u"employment"_s, u"not empl"_s}, {u"primary_language"_s, u"haitian"_s},      {u"family_size"_s, u"3"_s},
    {u"income_below"_s, u"y"_s},      {u"highest_degree"_s, u"less than high"_s},
};

} // namespace

TEST_CASE("A resident of a shelter is added by keyboard with the Pseudo button and completed",
          "[ui][R-01][R-03][R-14][R-15][R-16][R-18][R-20][R-27]")
{
    PersonScreen screen;
    AddPersonPage &add = openAdd(screen);
    auto *pseudo = find<QPushButton>(add, u"pseudo"_s);
    CHECK_FALSE(pseudo->isEnabled());
    CHECK(textOf(add).contains(u"R-03"_s));

    type(add, u"shelter"_s, u"Harbor"_s);
    CHECK_FALSE(pseudo->isEnabled());
    type(add, u"immigrant"_s, u"y"_s);
    REQUIRE(pseudo->isEnabled());
    pseudo->setFocus();
    press(Qt::Key_Space);
    type(add, u"first_name"_s, u"Marie-Ange"_s);
    type(add, u"last_name"_s, u"Pierre"_s);
    type(add, u"birth_date"_s, u"5/2/1991"_s);
    click(add, u"addJobSeeker"_s);
    const Id<JobSeeker> person = screen.navigator.opened;
    REQUIRE(person);
    CHECK(screen.navigator.openedTab == u"basic"_s);
    CHECK(screen.navigator.openedField == u"gender"_s);
    CHECK(screen.office.store().find(person)->hasPseudo());
    CHECK(screen.office.store().find(person)->city == u"Quincy"_s);

    PersonPage &page = screen.open("intake", person);
    page.showTab(u"basic"_s, u"gender"_s);
    CHECK(find<MissingBar>(page, u"missingBar"_s)->text() == u"10 still missing"_s);
    fillByKeyboard(basicAnswers);
    CHECK(find<MissingBar>(page, u"missingBar"_s)->text() == u"6 still missing"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(page.hasUnsavedText());
    CHECK(screen.office.store().find(person)->gender == u"female"_s);

    page.showTab(u"full"_s, u"employment"_s);
    fillByKeyboard(fullAnswers);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.office.store().find(person)->familySize == 3);
    CHECK_FALSE(isShown(page, u"completeMembership"_s));

    click(page, u"missing_program"_s);
    click(page, u"enrollProgram"_s);
    const auto enrollments = screen.office.store().ofPerson<ProgramEnrollment>(person);
    REQUIRE(enrollments.size() == 1);
    CHECK(enrollments[0].program == u"esis"_s);
    CHECK(enrollments[0].centerId == screen.office.center);
    CHECK(enrollments[0].startedOn == screen.office.clock.today());

    page.showTab(u"basic"_s);
    CHECK(find<MissingBar>(page, u"missingBar"_s)->text() == u"Everything mandatory is there."_s);
    click(page, u"completeMembership"_s);
    CHECK(screen.office.store().find(person)->completedOn == screen.office.clock.today());
    CHECK(textOf(page).contains(u"Membership completed"_s));
    CHECK_FALSE(isShown(page, u"completeMembership"_s));
}

TEST_CASE("The Add step says while typing why a number cannot be an SSN, and offers the record that has it",
          "[ui][R-12][R-13]")
{
    PersonScreen screen;
    const auto known = screen.office.as("intake").run(AddJobSeeker{.ssn = u"123456788"_s});
    REQUIRE(known.done);
    AddPersonPage &add = openAdd(screen);
    type(u"66612345"_s);
    CHECK_FALSE(textOf(add).contains(u"R-12"_s));
    type(u"6"_s);
    CHECK(textOf(add).contains(u"R-12"_s));
    CHECK_FALSE(isShown(add, u"openKnown"_s));

    type(add, u"ssn"_s, u"123456788"_s);
    CHECK(textOf(add).contains(u"R-13"_s));
    click(add, u"openKnown"_s);
    CHECK(screen.navigator.opened.value == known.id("jobSeeker"));

    const auto before = screen.office.store().all<JobSeeker>().size();
    click(add, u"addJobSeeker"_s);
    CHECK(screen.office.store().all<JobSeeker>().size() == before);
    CHECK(textOf(add).contains(u"belongs to a record"_s));
}

TEST_CASE("What was typed at the Add step is offered again", "[ui][drafts]")
{
    PersonScreen screen;
    AddPersonPage &add = openAdd(screen);
    type(add, u"first_name"_s, u"Ada"_s);
    CHECK(add.hasUnsavedText());
    screen.close();

    AddPersonPage &again = openAdd(screen);
    CHECK(textOf(again).contains(u"You typed something here"_s));
    click(again, u"draftPutBack"_s);
    CHECK(find<QLineEdit>(again, u"first_name"_s)->text() == u"Ada"_s);
    CHECK_FALSE(isShown(again, u"draftBar"_s));
}

TEST_CASE("Whoever may not add is told who may", "[ui][R-31]")
{
    PersonScreen screen;
    AddPersonPage &add = screen.show(std::make_unique<AddPersonPage>(screen.as("view_only")));
    CHECK(textOf(add).contains(u"Your role may not do this"_s));
}

TEST_CASE("Who may be the same person is listed while one types, and nothing is decided", "[ui][merge][R-13]")
{
    PersonScreen screen;
    const Id<JobSeeker> known = screen.office.enrolled();
    const QString number = screen.office.store().find(known)->number;
    // Everybody who may add is told, a supervisor too.
    for (const char *role : {"intake", "supervisor"}) {
        CAPTURE(role);
        AddPersonPage &add = screen.show(std::make_unique<AddPersonPage>(screen.as(role)));
        type(add, u"first_name"_s, u"Marie Ange"_s);
        type(add, u"last_name"_s, u"Piérre"_s);
        CHECK_FALSE(isShown(add, u"duplicateList"_s)); // not while the keys still come
        type(add, u"birth_date"_s, u"2/5/1991"_s);
        REQUIRE(soon([&] { return isShown(add, u"duplicateList"_s); }));
        const QString words = textOf(*find(add, u"duplicateList"_s));
        CHECK(words.contains(u"Pierre, Marie-Ange · born 2 May 1991"_s));
        CHECK(words.contains(u"ID "_s + number));
        CHECK(words.contains(u"day and month exchanged"_s));
        CHECK(words.contains(u"Likely"_s));
        click(add, u"openDuplicate_"_s + number);
        CHECK(screen.navigator.opened == known);
        type(add, u"last_name"_s, u"Xavier"_s);
        type(add, u"first_name"_s, u"Zoe"_s);
        CHECK(soon([&] { return !isShown(add, u"duplicateList"_s); }));
        screen.close();
        (void)dropDraft(screen.office.store().database(), screen.office.staff(role), u"add"_s, 0);
    }
}

TEST_CASE("Somebody who is likely here already is added only by a word, asked for once", "[ui][merge][R-13]")
{
    PersonScreen screen;
    (void)screen.office.enrolled();
    AddPersonPage &add = openAdd(screen);
    const auto before = screen.office.store().all<JobSeeker>().size();
    type(add, u"ssn"_s, u"123456788"_s);
    type(add, u"first_name"_s, u"Marie"_s);
    type(add, u"last_name"_s, u"Pierre"_s);
    type(add, u"birth_date"_s, u"5/2/1991"_s);
    press(Qt::Key_S, Qt::ControlModifier); // before the list had its time
    REQUIRE(screen.prompts.asked.size() == 1);
    CHECK(screen.prompts.asked[0].contains(u"Add a new record all the same?"_s));
    CHECK(screen.office.store().all<JobSeeker>().size() == before);
    screen.prompts.confirmations = {true};
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.prompts.asked.size() == 2);
    CHECK(screen.office.store().all<JobSeeker>().size() == before + 1);
    CHECK(screen.navigator.openedTab == u"basic"_s);
}
