// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/conflict_list.h"
#include "tests/support/keys.h"
#include "tests/ui/sync/sync_screen.h"
#include "ui/common/list_table.h"
#include "ui/common/record/diff_text.h"
#include "ui/membership/person_page.h"
#include "ui/today/today_page.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The e-mail, and where asked for more fields, changed at both workstations.
void disagree(SyncScreen &screen, bool more = false)
{
    screen.edit(0, screen.office.person, [more](JobSeeker &person) {
        person.email = u"first@example.org"_s;
        if (more)
            person.familySize = 4;
    });
    screen.at[1].clock.advanceSeconds(60);
    screen.edit(1, screen.office.person, [more](JobSeeker &person) {
        person.email = u"second@example.org"_s;
        if (more)
            person.familySize = 5;
    });
    screen.cross();
}

QString emailAt(SyncScreen &screen, std::size_t which)
{
    return screen.at[which].store().find(screen.office.person)->email;
}

qint64 openAt(SyncScreen &screen, std::size_t which)
{
    return countOpenConflicts(screen.at[which].store()).valueOr(-1);
}

} // namespace

TEST_CASE("The value that stands is kept, on every workstation", "[sync][ui]")
{
    SyncScreen screen;
    disagree(screen);
    CHECK(emailAt(screen, 0) == u"second@example.org"_s);
    ConflictPanel &panel = screen.openConflicts("counselor", screen.office.person);
    const QString shown = textOf(panel);
    CHECK(shown.contains(u"E-mail"_s));
    CHECK(shown.contains(u"Pierre, Marie-Ange"_s));
    CHECK(shown.contains(u"first@example.org"_s));
    CHECK(shown.contains(u"second@example.org"_s));
    CHECK(shown.contains(u"intake at SHELTER-LAPTOP-1"_s));
    CHECK(shown.contains(u"intake at FRONT-DESK-1"_s));
    CHECK(textOf(*find(panel, u"conflictSide1"_s)).contains(u"stands now"_s));

    const QSignalSpy closed(&panel, &Panel::closed);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(textOf(panel).contains(u"Choose one of the values first"_s));
    CHECK(closed.isEmpty());
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(closed.size() == 1);
    CHECK(screen.navigator.said.last().startsWith(u"Settled: E-mail."_s));
    CHECK(openAt(screen, 0) == 0);
    CHECK(openAt(screen, 1) == 1);
    screen.at[1].takes(screen.at[0].bundle());
    CHECK(openAt(screen, 1) == 0);
    CHECK(emailAt(screen, 1) == u"second@example.org"_s);
}

TEST_CASE("The other value is kept, or a third one is written", "[sync][ui]")
{
    SyncScreen screen;
    disagree(screen);
    SECTION("the other")
    {
        screen.openConflicts("counselor", screen.office.person);
        press(Qt::Key_2);
        press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(emailAt(screen, 0) == u"first@example.org"_s);
    }
    SECTION("a third")
    {
        ConflictPanel &panel = screen.openConflicts("counselor", screen.office.person);
        CHECK_FALSE(isShown(panel, u"email"_s));
        press(Qt::Key_3);
        REQUIRE(isShown(panel, u"email"_s));
        REQUIRE(QApplication::focusWidget()->objectName() == u"email"_s);
        type(panel, u"email"_s, u"not an address"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(openAt(screen, 0) == 1);
        // Digits are typed here, they choose nothing.
        type(panel, u"email"_s, u"third21@example.org"_s);
        CHECK(find<QRadioButton>(panel, u"conflictChoice3"_s)->isChecked());
        press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(emailAt(screen, 0) == u"third21@example.org"_s);
    }
    CHECK(openAt(screen, 0) == 0);
    screen.at[1].takes(screen.at[0].bundle());
    CHECK(openAt(screen, 1) == 0);
    CHECK(screen.at[0].dump() == screen.at[1].dump());
    CHECK(screen.at[0].problems() == QString());
}

TEST_CASE("After one conflict of a person comes the next, and Esc leaves the rest", "[sync][ui]")
{
    SyncScreen screen;
    disagree(screen, true);
    CHECK(openAt(screen, 0) == 2);
    ConflictPanel &panel = screen.openConflicts("counselor", screen.office.person);
    CHECK(textOf(panel).contains(u"1 of 2"_s));
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(textOf(panel).contains(u"2 of 2"_s));
    CHECK(openAt(screen, 0) == 1);
    CHECK(QApplication::focusWidget()->objectName() == u"conflictChoice1"_s);
    const QSignalSpy closed(&panel, &Panel::closed);
    click(panel, u"conflictLater"_s);
    CHECK(closed.size() == 1);
    CHECK(openAt(screen, 0) == 1);
}

TEST_CASE("Long texts stand beside each other with what differs marked", "[sync][ui]")
{
    SyncScreen screen;
    const QString first = u"Needs a sign language interpreter for every meeting, and large print for all letters we send."_s;
    const QString second = u"Needs a sign language interpreter for long meetings, and large print for all letters we send her."_s;
    screen.edit(0, screen.office.person, [&](JobSeeker &person) { person.accommodations = first; });
    screen.at[1].clock.advanceSeconds(60);
    screen.edit(1, screen.office.person, [&](JobSeeker &person) { person.accommodations = second; });
    screen.cross();
    ConflictPanel &panel = screen.openConflicts("supervisor", screen.office.person);
    const auto texts = panel.findChildren<DiffText *>();
    REQUIRE(texts.size() == 2);
    const auto marked = [](const DiffText *text) {
        QStringList words;
        for (const DiffPiece &piece : text->pieces()) {
            if (!piece.same)
                words += piece.text;
        }
        return words.join(u'|');
    };
    CHECK(marked(texts[0]) == u"long meetings|her"_s);
    CHECK(marked(texts[1]) == u"every meeting"_s);
    // Not by color alone, and a screen reader is told too.
    CHECK(texts[0]->text().contains(u"text-decoration:underline"_s));
    CHECK(texts[0]->text().contains(u"background-color"_s));
    CHECK(texts[0]->accessibleName().contains(u"[differs: her]"_s));
}

TEST_CASE("A record that was taken back here and changed there is kept or not", "[sync][ui]")
{
    SyncScreen screen;
    const auto made = screen.at[0].as("intake").run(EnrollProgram{
        .jobSeekerId = screen.office.person, .program = u"jstp"_s, .centerId = screen.office.office.center});
    for (const Finding &finding : made.findings)
        UNSCOPED_INFO(finding.message.toStdString());
    REQUIRE(made.done);
    screen.at[1].takes(screen.at[0].bundle());
    screen.at[1].clock.advanceSeconds(60);
    screen.does(1, "intake",
                CorrectEnrollment{.enrollmentId = {made.id("enrollment")}, .startedOn = QDate(2026, 3, 2), .endedOn = QDate(2026, 3, 2)});
    screen.at[0].as("intake");
    const auto undone = screen.at[0].signedIn->actions().undo();
    for (const Finding &finding : undone.findings)
        UNSCOPED_INFO(finding.message.toStdString());
    REQUIRE(undone.done);
    screen.cross();
    REQUIRE(openAt(screen, 0) >= 1);
    ConflictPanel &panel = screen.openConflicts("counselor", screen.office.person);
    CHECK(textOf(panel).contains(u"taken back"_s));
    CHECK_FALSE(isShown(panel, u"conflictChoice3"_s));
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(openAt(screen, 0) == 0);
    CHECK(screen.at[0].store().find(Id<ProgramEnrollment>{made.id("enrollment")}).has_value());
}

TEST_CASE("The Sync page lists conflicts by person and field and opens one", "[sync][ui]")
{
    SyncScreen screen;
    disagree(screen, true);
    SyncPage &page = screen.open("counselor");
    CHECK(page.count() == 2);
    auto *list = find<ListTable>(page, u"conflictList"_s);
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(list->model()->rowCount() == 2);
    CHECK(list->model()->index(0, 0).data().toString() == u"Pierre, Marie-Ange"_s);
    CHECK(list->model()->index(0, 1).data().toString() == u"E-mail"_s);
    CHECK(list->model()->index(0, 2).data().toString() == u"SHELTER-LAPTOP-1 and FRONT-DESK-1"_s);
    list->setFocus();
    press(Qt::Key_Return);
    REQUIRE(screen.navigator.conflictsOf);
    CHECK(*screen.navigator.conflictsOf == screen.office.person);
    CHECK(screen.navigator.conflictAt.second == u"email"_s);
}

TEST_CASE("Today and the person's header lead to the conflicts", "[sync][ui]")
{
    SyncScreen screen;
    disagree(screen);
    Workspace &workspace = screen.openPlain("counselor");
    TodayPage &today = screen.show(std::make_unique<TodayPage>(workspace));
    today.refresh();
    auto *list = find<QListView>(today, u"dueList"_s);
    int row = -1;
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        list->setCurrentIndex(list->model()->index(i, 0));
        press(Qt::Key_O);
        if (screen.navigator.conflictsOf && row < 0)
            row = i;
    }
    REQUIRE(row >= 0);
    CHECK(*screen.navigator.conflictsOf == screen.office.person);

    screen.navigator.conflictsOf.reset();
    PersonPage &person = screen.show(std::make_unique<PersonPage>(workspace, screen.office.person));
    CHECK(textOf(person).contains(u"1 field was changed on two workstations: settle it"_s));
    click(person, u"personConflicts"_s);
    REQUIRE(screen.navigator.conflictsOf);
    screen.openConflicts("counselor", screen.office.person);
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    PersonPage &after = screen.show(std::make_unique<PersonPage>(screen.openPlain("counselor"), screen.office.person));
    CHECK_FALSE(isShown(after, u"personConflicts"_s));
}
