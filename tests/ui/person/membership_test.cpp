// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history.h"
#include "core/storage/draft_queries.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/forms/field_row.h"
#include "ui/forms/missing_bar.h"
#include "ui/forms/record_form.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Id<JobSeeker> added(PersonScreen &screen)
{
    const auto result = screen.office.as("intake").run(AddJobSeeker{.ssn = u"123456788"_s});
    REQUIRE(result.done);
    return {result.id("jobSeeker")};
}

bool hasLook(PersonScreen &screen, Id<JobSeeker> person, const QString &kind)
{
    const auto looks = accessHistory(screen.office.store(), person);
    REQUIRE(looks.ok());
    return std::ranges::any_of(*looks, [&](const AccessEntry &one) { return one.kind == kind; });
}

} // namespace

TEST_CASE("The header shows who it is on every tab, the number masked until asked for", "[ui][R-11][R-26]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const JobSeeker stored = *screen.office.store().find(person);
    PersonPage &page = screen.open("counselor", person);
    CHECK(page.title() == u"Pierre, Marie-Ange"_s);
    CHECK(hasLook(screen, person, u"open"_s));
    CHECK_FALSE(hasLook(screen, person, u"reveal"_s));
    for (const char *tab : {"basic", "full", "programs", "services", "notes", "history"}) {
        page.showTab(QString::fromLatin1(tab));
        const QString shown = textOf(*find(page, u"personHeader"_s));
        CHECK(shown.contains(u"Pierre, Marie-Ange"_s));
        CHECK(shown.contains(stored.number));
        CHECK(shown.contains(u"PSEUDO"_s));
        CHECK(shown.contains(u"JQ –"_s));
        CHECK(shown.contains(u"PE ✓"_s));
        CHECK(shown.contains(u"F ✓"_s));
        CHECK_FALSE(textOf(page).contains(stored.ssn.right(6)));
        CHECK(find<QLabel>(page, u"maskedNumber"_s)->text() == u"•••-••-"_s + stored.ssn.right(4));
    }
    click(page, u"revealNumber"_s);
    CHECK(find<QLabel>(page, u"maskedNumber"_s)->text().remove(u'-') == stored.ssn);
    CHECK(hasLook(screen, person, u"reveal"_s));

    PersonPage &viewed = screen.open("view_only", person);
    CHECK_FALSE(find<QToolButton>(viewed, u"revealNumber"_s)->isEnabled());
    CHECK_FALSE(find<QPushButton>(viewed, u"recordContact"_s)->isEnabled());
    CHECK(find<QPushButton>(viewed, u"openCase"_s)->toolTip().contains(u"Your role may not do this"_s));
    CHECK(find<QLineEdit>(viewed, u"first_name"_s)->isReadOnly());
}

TEST_CASE("A click on what is missing goes to the field, on the other tab too", "[ui][R-14]")
{
    PersonScreen screen;
    const auto result = screen.office.as("intake").run(
        AddJobSeeker{.pseudo = true, .person = {.shelterId = screen.office.shelter, .immigrant = true}});
    REQUIRE(result.done);
    PersonPage &page = screen.open("intake", {result.id("jobSeeker")});
    auto *tabs = find<QTabWidget>(page, u"personTabs"_s);
    click(page, u"missing_gender"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"gender"_s);
    click(page, u"missing_highest_degree"_s);
    CHECK(tabs->currentWidget()->objectName() == u"full"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"highest_degree"_s);
    click(page, u"missing_races"_s);
    CHECK(tabs->currentWidget()->objectName() == u"basic"_s);
}

TEST_CASE("Choosing the shelter fills the residence at once and says so", "[ui][R-16][R-136]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = added(screen);
    PersonPage &page = screen.open("intake", person);
    type(page, u"shelter"_s, u"Harbor"_s);
    CHECK(find<QLineEdit>(page, u"address"_s)->text() == u"12 Harbor Street"_s);
    CHECK(find<QLineEdit>(page, u"city"_s)->text() == u"Quincy"_s);
    CHECK(find<QLineEdit>(page, u"zip"_s)->text() == u"02169"_s);
    CHECK(find<QLineEdit>(page, u"address"_s)->isReadOnly());
    CHECK(find<QCheckBox>(page, u"homeless"_s)->isChecked());
    CHECK(textOf(page).contains(u"filled in with the address of Harbor House"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.office.store().find(person)->address == u"12 Harbor Street"_s);
    CHECK(screen.office.store().find(person)->lowIncome == true);
}

TEST_CASE("The amount beside the income question follows the family size", "[ui][R-21]")
{
    PersonScreen screen;
    PersonPage &page = screen.open("intake", added(screen), u"full"_s);
    const auto note = [&] { return find<QLabel>(page, u"income_below_note"_s)->text(); };
    CHECK(note().contains(u"Enter the family size"_s));
    type(page, u"family_size"_s, u"1"_s);
    const QString one = note();
    CHECK(one.contains(u"$"_s));
    CHECK(one.contains(u"six months"_s));
    type(page, u"family_size"_s, u"4"_s);
    CHECK(note().contains(u"family of 4"_s));
    CHECK(note() != one);
}

TEST_CASE("Information Not Available and a race exclude each other at once", "[ui][R-23]")
{
    PersonScreen screen;
    PersonPage &page = screen.open("intake", added(screen));
    const auto isOn = [&](const char *code) {
        return find<QCheckBox>(page, u"races/"_s + QLatin1StringView(code))->isChecked();
    };
    click(page, u"races/asian"_s);
    click(page, u"races/black"_s);
    CHECK((isOn("asian") && isOn("black")));
    click(page, u"races/not_available"_s);
    CHECK((isOn("not_available") && !isOn("asian") && !isOn("black")));
    CHECK(textOf(page).contains(u"R-23"_s));
    click(page, u"races/white"_s);
    CHECK((isOn("white") && !isOn("not_available")));
}

TEST_CASE("Address Not Available lifts the address, a second address appears when asked for", "[ui][R-24][R-25]")
{
    PersonScreen screen;
    PersonPage &page = screen.open("intake", added(screen));
    CHECK(isShown(page, u"missing_address"_s));
    click(page, u"address_not_available"_s);
    CHECK_FALSE(isShown(page, u"missing_address"_s));
    CHECK_FALSE(isShown(page, u"mailing_address"_s));
    click(page, u"mailing_different"_s);
    CHECK(isShown(page, u"mailing_address"_s));
    for (const char *field : {"homeless", "release_information", "confidential", "hitg_confidential", "agriculture"})
        CHECK(isShown(page, QString::fromLatin1(field)));
}

TEST_CASE("What is typed and not saved survives the page, and is offered again", "[ui][drafts]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = added(screen);
    PersonPage &page = screen.open("intake", person);
    type(page, u"first_name"_s, u"Zoë 👩‍🍳 שלום"_s);
    type(page, u"birth_date"_s, u"2/29/2023"_s);
    CHECK(page.hasUnsavedText());
    CHECK(find<QTabWidget>(page, u"personTabs"_s)->tabText(0) == u"Basic ●"_s);
    Session &session = screen.office.session();
    const auto kept = [&] { return findDraft(session.office().database(), session.staff().id, u"membership"_s, person.value); };
    CHECK(soon([&] { return kept().ok() && kept()->has_value(); }));
    screen.close();
    CHECK(screen.office.store().find(person)->firstName.isEmpty());

    PersonPage &again = screen.open("intake", person);
    CHECK(find<QLineEdit>(again, u"first_name"_s)->text().isEmpty());
    click(again, u"draftPutBack"_s);
    CHECK(find<QLineEdit>(again, u"first_name"_s)->text() == u"Zoë 👩‍🍳 שלום"_s);
    CHECK(find<QLineEdit>(again, u"birth_date"_s)->text() == u"2/29/2023"_s);
    // A day that does not exist holds the save back; the right one goes through.
    find(again, u"first_name"_s)->setFocus();
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(again.hasUnsavedText());
    CHECK(QApplication::focusWidget()->objectName() == u"birth_date"_s);
    type(again, u"birth_date"_s, u"2/29/2024"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(again.hasUnsavedText());
    CHECK(screen.office.store().find(person)->firstName == u"Zoë 👩‍🍳 שלום"_s);
    CHECK(screen.office.store().find(person)->birthDate == QDate(2024, 2, 29));
    CHECK_FALSE(kept()->has_value());
}

TEST_CASE("A draft that was not answered stays beside what is typed now", "[ui][drafts]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = added(screen);
    type(screen.open("intake", person), u"first_name"_s, u"Ada"_s);
    screen.close();
    type(screen.open("intake", person), u"last_name"_s, u"Okafor"_s);
    screen.close();
    PersonPage &page = screen.open("intake", person);
    click(page, u"draftPutBack"_s);
    CHECK(find<QLineEdit>(page, u"last_name"_s)->text() == u"Okafor"_s);
    CHECK(isShown(page, u"draftBar"_s));
    click(page, u"draftPutBack"_s);
    CHECK(find<QLineEdit>(page, u"first_name"_s)->text() == u"Ada"_s);
    CHECK_FALSE(isShown(page, u"draftBar"_s));
    screen.close();
    PersonPage &last = screen.open("intake", person);
    click(last, u"draftDiscard"_s);
    screen.close();
    CHECK_FALSE(isShown(screen.open("intake", person), u"draftBar"_s));
}

TEST_CASE("What somebody else saved meanwhile is shown, and nothing typed is overwritten", "[ui]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = added(screen);
    PersonPage &page = screen.open("intake", person);
    type(page, u"first_name"_s, u"Ada"_s);
    JobSeeker other = *screen.office.store().find(person);
    other.firstName = u"Adaeze"_s;
    other.city = u"Boston"_s;
    REQUIRE(screen.office.signedIn->actions().run(EditJobSeeker{.person = other}).done);
    CHECK(find<QLineEdit>(page, u"first_name"_s)->text() == u"Ada"_s);
    CHECK(find<QLineEdit>(page, u"city"_s)->text() == u"Boston"_s);
    CHECK(textOf(page).contains(u"Meanwhile this was saved as: Adaeze"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.office.store().find(person)->firstName == u"Ada"_s);
    CHECK(screen.office.store().find(person)->city == u"Boston"_s);
}
