// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/tickler_policy.h"
#include "tests/support/printing.h"
#include "tests/ui/today/today_stage.h"
#include "ui/shell/overlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/rule_panel.h"
#include "ui/shell/status_line.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("Today lists what is overdue first, with days, reason and rule", "[today][R-71]")
{
    Today shell("counselor", 12);
    REQUIRE(shell.page()->id() == u"today"_s);
    CHECK(shell.focus() == shell.list());
    QAbstractItemModelTester tester(shell.model());
    REQUIRE(shell.line());
    CHECK(shell.line()->group == DueGroup::Overdue);
    CHECK(shell.texts().first().startsWith(u"OVERDUE ("_s));

    // Her contact counted 37 days ago: due since 30, must by 60.
    const int row = shell.rowOf(u"contact"_s, shell.office.persons.front());
    shell.choose(row);
    CHECK(shell.line()->group == DueGroup::Due);
    CHECK(DueListModel::standing(*shell.line(), shell.office.clock.today()) == u"23 days left"_s);
    CHECK(shell.find<QLabel>("cardName")->text() == u"Marie-Ange Pierre"_s);
    CHECK(shell.find<QLabel>("cardWhy")->text() ==
          policy::dueReason(shell.line()->row.item, shell.office.clock.today()));
    CHECK(shell.find<QLabel>("cardRule")->text().contains(u"R-71"_s));
    emit shell.find<QLabel>("cardRule")->linkActivated(u"rule"_s);
    REQUIRE(shell.main().overlay()->isOpen());
    CHECK(static_cast<RulePanel *>(shell.main().overlay()->top())->shownRule() == u"R-71"_s);
}

TEST_CASE("C opens the contact form, Ctrl+Enter saves it, the line goes, and Ctrl+Z brings it back",
          "[today][contact][R-69]")
{
    Today shell("counselor", 12);
    const Id<JobSeeker> person = shell.office.persons.front();
    const int row = shell.rowOf(u"contact"_s, person);
    const int count = shell.find<RailButton>("rail_today")->count();
    shell.choose(row);
    shell.list()->setFocus();
    shell.press(Qt::Key_C);
    REQUIRE(shell.main().overlay()->isOpen());
    CHECK(shell.focus()->objectName() == u"means"_s);
    shell.type(u"phone conv"_s);
    shell.press(Qt::Key_Return);
    CHECK(shell.find<QLabel>("contactVerdict")->text() == u"Does not count yet: no service chosen."_s);
    shell.enterTo("service");
    shell.type(u"career guid"_s);
    shell.enterTo("note");
    shell.type(u"Spoke about the bakery job, bus times and child care."_s);
    CHECK(shell.find<QLabel>("contactVerdict")->text() == u"Counts as contact. Next due 11 April 2026."_s);
    shell.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(shell.main().overlay()->isOpen());
    CHECK(shell.main().statusLine()->message().startsWith(u"Contact saved."_s));

    CHECK(shell.rowOf(u"contact"_s, person) < 0);
    CHECK(shell.find<RailButton>("rail_today")->count() == count - 1);
    REQUIRE(shell.line());
    CHECK(shell.list()->currentIndex().row() <= row);
    CHECK(shell.focus() == shell.list());
    CHECK(shell.find<QToolButton>("undoButton")->text() == u"Undo: Record a contact"_s);

    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.rowOf(u"contact"_s, person) == row);
    CHECK(shell.line()->row.item.personId == person);
    CHECK(shell.main().statusLine()->message() == u"Taken back: Record a contact"_s);
    shell.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shell.rowOf(u"contact"_s, person) < 0);
}

TEST_CASE("A message left keeps the line, moves on, and is no contact", "[today][R-70]")
{
    Today shell("counselor", 12);
    const int row = shell.rowOf(u"contact"_s, shell.office.persons.front());
    shell.choose(row);
    shell.list()->setFocus();
    const QString key = shell.line()->key();
    shell.press(Qt::Key_L);
    CHECK(shell.model()->rowOf(key) >= 0);
    CHECK(shell.line()->key() != key);
    CHECK(shell.main().statusLine()->message().contains(u"does not count"_s));
    const auto contacts = shell.session().store().ofPerson<Contact>(shell.office.persons.front());
    CHECK(contacts.back().means == u"voicemail"_s);
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.session().store().ofPerson<Contact>(shell.office.persons.front()).size() ==
          contacts.size() - 1);
}

TEST_CASE("A suspended case of mine waits on others; its supervisor has it to review", "[today][R-105]")
{
    Today mine("counselor", 6);
    const int row = mine.rowOf(u"case_review"_s, mine.office.suspended);
    REQUIRE(row >= 0);
    CHECK(mine.model()->line(row).group == DueGroup::Waiting);

    Today theirs("supervisor", 6);
    const int other = theirs.rowOf(u"case_review"_s, theirs.office.suspended);
    REQUIRE(other >= 0);
    CHECK(theirs.model()->line(other).group == DueGroup::Due);
    CHECK(theirs.texts().filter(u"WAITING"_s).isEmpty());
}

TEST_CASE("An empty day says what comes next", "[today]")
{
    Today shell("administrator", 3);
    CHECK(shell.find<QLabel>("todayEmpty")->isVisible());
    CHECK(shell.find<QLabel>("todayEmpty")->text() == u"Nothing is due today."_s);
    CHECK(shell.find<RailButton>("rail_today")->count() == 0);
}
