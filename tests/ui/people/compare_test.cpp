// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/people/compare_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

class CompareScreen : public PersonScreen
{
public:
    CompareScreen()
    {
        first = office.enrolled();
        office.clock.advanceDays(5);
        EnrollShelterResident p = office.resident();
        p.person.firstName = u"Marie Ange"_s;
        p.person.birthDate = QDate(1991, 2, 5);
        p.person.homePhone = u"(617) 555-0199"_s;
        p.person.email = u"map@example.org"_s;
        p.person.familySize = 4;
        const auto result = office.as("intake").run(p);
        REQUIRE(result.done);
        second = {result.id("jobSeeker")};
    }
    ComparePanel &compare(const char *role = "counselor", bool swapped = false)
    {
        ComparePanel &shown = show(
            std::make_unique<ComparePanel>(as(role), swapped ? second : first, swapped ? first : second));
        QObject::connect(&shown, &Panel::done, &shown, [this] { ++done; });
        QObject::connect(&shown, &Panel::closed, &shown, [this] { ++closed; });
        shown.firstFocus()->setFocus();
        return shown;
    }

    Id<JobSeeker> first;
    Id<JobSeeker> second;
    int done = 0;
    int closed = 0;
};

} // namespace

TEST_CASE("Two records are merged by keyboard, with a field taken from the other", "[ui][merge][R-13]")
{
    CompareScreen screen;
    ComparePanel &panel = screen.compare("counselor", true);
    CHECK(find<QLabel>(panel, u"compareReasons"_s)->text().contains(u"day and month exchanged"_s));
    CHECK(find<QLabel>(panel, u"compareKeep"_s)->text() == u"Pierre, Marie-Ange"_s); // the older one stays
    CHECK(find<QLabel>(panel, u"compareCounts"_s)->text().contains(u"Note: 1 and 1"_s));
    // What the one that stays lacks is proposed from the other.
    CHECK(find<QRadioButton>(panel, u"email_other"_s)->isChecked());
    CHECK(find<QRadioButton>(panel, u"family_size_keep"_s)->isChecked());
    CHECK_FALSE(isShown(panel, u"last_name_keep"_s));

    find(panel, u"home_phone_keep"_s)->setFocus();
    press(Qt::Key_Right);
    CHECK(find<QRadioButton>(panel, u"home_phone_other"_s)->isChecked());
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.done == 1);
    CHECK(screen.closed == 1);
    CHECK(screen.navigator.opened == screen.first);
    const RecordStore &store = screen.office.store();
    CHECK(store.survivorOf(screen.second) == screen.first);
    CHECK(store.find(screen.first)->homePhone == store.find(screen.second)->homePhone);
    CHECK(store.find(screen.first)->email == u"map@example.org"_s);
    CHECK(store.find(screen.first)->familySize == 3);
    CHECK(store.find(screen.first)->birthDate == QDate(1991, 5, 2));
    REQUIRE(screen.workspace->actions().undo().done);
    CHECK(store.survivorOf(screen.second) == screen.second);
    CHECK(store.find(screen.first)->email.isEmpty());
}

TEST_CASE("The other record can stay, and what was chosen goes with its record", "[ui][merge]")
{
    CompareScreen screen;
    ComparePanel &panel = screen.compare();
    find(panel, u"family_size_keep"_s)->setFocus();
    press(Qt::Key_Right); // 4, of the newer one
    click(panel, u"compareExchange"_s);
    CHECK(find<QLabel>(panel, u"compareKeep"_s)->text() == u"Pierre, Marie Ange"_s);
    CHECK(find<QRadioButton>(panel, u"family_size_keep"_s)->isChecked());
    CHECK(find<QRadioButton>(panel, u"birth_date_other"_s)->isChecked());
    click(panel, u"mergePeople"_s);
    const RecordStore &store = screen.office.store();
    CHECK(store.survivorOf(screen.first) == screen.second);
    CHECK(store.find(screen.second)->familySize == 4);
    CHECK(store.find(screen.second)->birthDate == QDate(1991, 5, 2));
    CHECK(screen.navigator.opened == screen.second);
}

TEST_CASE("Two people are remembered as two, and not offered again", "[ui][merge]")
{
    CompareScreen screen;
    ComparePanel &panel = screen.compare("intake");
    click(panel, u"notSamePerson"_s);
    CHECK(screen.done == 1);
    CHECK(screen.closed == 1);
    CHECK(screen.navigator.said.back().contains(u"two people"_s));
    const auto alike = likelyDuplicates(screen.office.session(), *screen.office.store().find(screen.first));
    REQUIRE(alike.ok());
    CHECK(alike->empty());
    CHECK(screen.office.store().survivorOf(screen.second) == screen.second);
}

TEST_CASE("Whoever may not merge is told who may, and Esc decides nothing", "[ui][merge]")
{
    CompareScreen screen;
    ComparePanel &panel = screen.compare("intake");
    CHECK_FALSE(find<QPushButton>(panel, u"mergePeople"_s)->isEnabled());
    CHECK(find<QLabel>(panel, u"compareProblem"_s)->text().contains(u"Your role may not do this"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.done == 0);
    click(panel, u"compareLater"_s);
    CHECK(screen.closed == 1);
    CHECK(screen.done == 0);

    ComparePanel &viewer = screen.compare("view_only");
    CHECK_FALSE(find<QPushButton>(viewer, u"notSamePerson"_s)->isEnabled());
}
