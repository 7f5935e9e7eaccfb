// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/group_actions.h"
#include "core/actions/records/tab_actions.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/group/group_page.h"
#include "ui/group/people_grid.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

class GroupScreen : public PersonScreen
{
public:
    GroupScreen()
    {
        people.push_back(add("Marie-Ange", "Pierre", QDate(1991, 5, 2)));
        people.push_back(add("Ada", "Okafor", QDate(1985, 8, 9)));
        people.push_back(add("João", "Teixeira", QDate(1979, 1, 30)));
    }
    GroupPage &openGroup(const char *role = "counselor")
    {
        GroupPage &shown = show(std::make_unique<GroupPage>(as(role)));
        shown.firstFocus()->setFocus();
        return shown;
    }
    Id<JobSeeker> add(const char *first, const char *last, QDate born)
    {
        EnrollShelterResident p = office.resident();
        p.person.firstName = QString::fromUtf8(first);
        p.person.lastName = QString::fromUtf8(last);
        p.person.birthDate = born;
        const auto result = office.as("intake").run(p);
        REQUIRE(result.done);
        return {result.id("jobSeeker")};
    }
    /// Services of one kind, which count.
    std::size_t services(Id<JobSeeker> person, const QString &type)
    {
        const auto all = office.store().ofPerson<Service>(person);
        return std::size_t(std::ranges::count_if(
            all, [&](const Service &one) { return one.type == type && !one.voidedOn.isValid(); }));
    }
    QStringList notes(Id<JobSeeker> person)
    {
        QStringList texts;
        for (const Note &one : office.store().ofPerson<Note>(person))
            texts += one.text;
        return texts;
    }

    std::vector<Id<JobSeeker>> people;
};

QString focusName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

/// Enter, until the keyboard is in that field.
void enterTo(const QString &field)
{
    for (int i = 0; i < 12 && focusName() != field; ++i)
        press(Qt::Key_Return);
    REQUIRE(focusName() == field);
}

QString trouble(const GroupPage &page)
{
    return isShown(page, u"groupTrouble"_s) ? find<QLabel>(page, u"groupTrouble"_s)->text() : QString();
}

/// Service and people, with nothing but keys.
void typeGroup(const QString &service, const QStringList &names)
{
    type(service);
    press(Qt::Key_Return);
    enterTo(u"note"_s);
    press(Qt::Key_Tab);
    REQUIRE(focusName() == u"groupFind"_s);
    for (const QString &name : names) {
        type(name);
        press(Qt::Key_Return);
    }
}

} // namespace

TEST_CASE("A group is recorded by keyboard alone, in one step that is taken back in one", "[ui][group][R-82]")
{
    GroupScreen screen;
    GroupPage &page = screen.openGroup();
    REQUIRE(focusName() == u"type"_s);
    type(u"digital lit"_s);
    press(Qt::Key_Return);
    enterTo(u"on_date"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"2/27/2026"_s);
    enterTo(u"note"_s);
    type(u"Wrote an e-mail together and attached a resume to it."_s);
    press(Qt::Key_Tab);
    REQUIRE(focusName() == u"groupFind"_s);
    type(u"pier"_s);
    CHECK(find<QLabel>(page, u"groupFound"_s)->text().contains(u"Pierre, Marie-Ange"_s));
    press(Qt::Key_Return);
    for (const auto *name : {"okaf", "teix"}) {
        type(QString::fromLatin1(name));
        press(Qt::Key_Return);
    }
    auto *grid = find<PeopleGrid>(page, u"groupPeople"_s);
    REQUIRE(grid->rowCount() == 3);
    CHECK(find<QLabel>(page, u"groupCount"_s)->text() == u"3 on the list: 3 present, 0 absent"_s);

    press(Qt::Key_Down);
    REQUIRE(QApplication::focusWidget() == grid);
    press(Qt::Key_Home, Qt::ControlModifier);
    type(u"Helped her neighbor."_s);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    CHECK(find<QLabel>(page, u"groupCount"_s)->text() == u"3 on the list: 2 present, 1 absent"_s);
    // The line is still open when it is recorded.
    press(Qt::Key_End, Qt::ControlModifier);
    type(u"Needs glasses"_s);
    press(Qt::Key_Return, Qt::ControlModifier);

    REQUIRE(screen.navigator.said == QStringList{u"Recorded for 2 people in one step."_s});
    CHECK(grid->rowCount() == 0);
    CHECK_FALSE(page.hasUnsavedText());
    CHECK(focusName() == u"type"_s);
    const QString common = u"Wrote an e-mail together and attached a resume to it."_s;
    CHECK(screen.services(screen.people[0], u"workshop_digital"_s) == 1);
    CHECK(screen.services(screen.people[1], u"workshop_digital"_s) == 0);
    CHECK(screen.services(screen.people[2], u"workshop_digital"_s) == 1);
    CHECK(screen.notes(screen.people[0]).contains(common + u"\nHelped her neighbor."_s));
    CHECK(screen.notes(screen.people[2]).contains(common + u"\nNeeds glasses"_s));
    const auto events = screen.office.store().all<CareerEvent>();
    REQUIRE(events.size() == 1);
    CHECK(events[0].on == QDate(2026, 2, 27));
    CHECK(find<ListTable>(page, u"eventList"_s)->records()->rows().size() == 1);
    const auto absent = screen.office.store().ofPerson<EventRegistration>(screen.people[1]);
    REQUIRE(absent.size() == 1);
    CHECK(absent[0].status == u"absent"_s);

    REQUIRE(screen.workspace->actions().undo().done);
    page.refresh();
    CHECK(screen.services(screen.people[0], u"workshop_digital"_s) == 0);
    CHECK(screen.services(screen.people[2], u"workshop_digital"_s) == 0);
    CHECK_FALSE(screen.notes(screen.people[0]).join(u' ').contains(common));
    CHECK(screen.office.store().all<CareerEvent>().empty());
    CHECK(screen.office.store().ofPerson<EventRegistration>(screen.people[1]).empty());
}

TEST_CASE("What stands against a group entry is said in words, and nothing is recorded", "[ui][group][R-82]")
{
    GroupScreen screen;
    GroupPage &page = screen.openGroup();
    SECTION("nobody on the list")
    {
        typeGroup(u"digital lit"_s, {});
        CHECK_FALSE(find(page, u"recordGroup"_s)->toolTip().contains(u"role"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(trouble(page).contains(u"Nobody is on the list"_s));
        CHECK(focusName() == u"groupFind"_s);
        type(u"pier"_s);
        press(Qt::Key_Return);
        CHECK_FALSE(trouble(page).contains(u"Nobody"_s));
    }
    SECTION("a day that has not come")
    {
        typeGroup(u"digital lit"_s, {u"pier"_s});
        type(page, u"on_date"_s, u"3/9/2026"_s);
        find(page, u"groupFind"_s)->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(focusName() == u"on_date"_s);
        CHECK(textOf(page).contains(u"future"_s));
    }
    SECTION("a day that cannot be read")
    {
        typeGroup(u"digital lit"_s, {u"pier"_s});
        type(page, u"on_date"_s, u"2/31/2026"_s);
        find(page, u"groupFind"_s)->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(focusName() == u"on_date"_s);
    }
    SECTION("the same person twice")
    {
        typeGroup(u"digital lit"_s, {u"pier"_s, u"pier"_s});
        CHECK(find<QLabel>(page, u"groupFound"_s)->text().contains(u"on the list already"_s));
        CHECK(find<PeopleGrid>(page, u"groupPeople"_s)->rowCount() == 1);
    }
    SECTION("nobody of that name")
    {
        typeGroup(u"digital lit"_s, {u"xyzzy"_s});
        CHECK(find<QLabel>(page, u"groupFound"_s)->text().contains(u"Nobody here matches this"_s));
    }
    CHECK(screen.office.store().all<CareerEvent>().empty());
    CHECK(screen.services(screen.people[0], u"workshop_digital"_s) == 0);
}

TEST_CASE("View only is told who may record a group", "[ui][group][R-31]")
{
    GroupScreen screen;
    GroupPage &page = screen.openGroup("view_only");
    CHECK_FALSE(find<QPushButton>(page, u"recordGroup"_s)->isEnabled());
    CHECK(textOf(page).contains(u"Your role may not do this"_s));
    CHECK_FALSE(find<QPushButton>(page, u"planEvent"_s)->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.navigator.said.isEmpty());
}

TEST_CASE("Of several people of a name the arrow keys choose one", "[ui][group]")
{
    GroupScreen screen;
    const Id<JobSeeker> second = screen.add("Jean", "Pierre", QDate(1969, 3, 3));
    GroupPage &page = screen.openGroup();
    typeGroup(u"digital lit"_s, {});
    type(u"pierre"_s);
    const QString first = find<QLabel>(page, u"groupFound"_s)->text();
    CHECK(first.contains(u"1 of 2"_s));
    press(Qt::Key_Down);
    CHECK(find<QLabel>(page, u"groupFound"_s)->text().contains(u"2 of 2"_s));
    if (!find<QLabel>(page, u"groupFound"_s)->text().contains(u"Jean"_s))
        press(Qt::Key_Up);
    press(Qt::Key_Return);
    const auto lines = find<PeopleGrid>(page, u"groupPeople"_s)->lines();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].jobSeekerId == second);
}

TEST_CASE("What is typed for a group survives the page, and is thrown away only by a word",
          "[ui][group][drafts]")
{
    GroupScreen screen;
    GroupPage *page = &screen.openGroup();
    typeGroup(u"digital lit"_s, {u"pier"_s, u"okaf"_s});
    press(Qt::Key_Down);
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Space);
    type(u"Half a li"_s);
    CHECK(page->hasUnsavedText());
    screen.close();

    page = &screen.openGroup();
    CHECK_FALSE(page->hasUnsavedText());
    click(*page, u"draftPutBack"_s);
    const auto lines = find<PeopleGrid>(*page, u"groupPeople"_s)->lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].jobSeekerId == screen.people[0]);
    CHECK_FALSE(lines[0].present);
    CHECK(lines[1].line == u"Half a li"_s);
    CHECK(find<QLineEdit>(*page, u"type"_s)->text().contains(u"digital"_s));

    click(*page, u"groupNew"_s);
    CHECK(screen.prompts.asked.size() == 1);
    CHECK(find<PeopleGrid>(*page, u"groupPeople"_s)->rowCount() == 2);
    screen.prompts.confirmations = {true};
    click(*page, u"groupNew"_s);
    CHECK(find<PeopleGrid>(*page, u"groupPeople"_s)->rowCount() == 0);
    screen.close();
    CHECK_FALSE(isShown(screen.openGroup(), u"draftBar"_s));
}

TEST_CASE("An event is planned, changed, attended and cancelled", "[ui][group][events]")
{
    GroupScreen screen;
    GroupPage &page = screen.openGroup();
    click(page, u"planEvent"_s);
    auto *dialog = page.findChild<QDialog *>(u"eventDialog"_s);
    REQUIRE(dialog);
    QApplication::setActiveWindow(dialog);
    dialog->findChild<QLineEdit *>(u"name"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog->isVisible());
    fillByKeyboard({{u"name"_s, u"Kitchen hiring day"_s},
                    {u"service_type"_s, u"job fair"_s},
                    {u"on_date"_s, u"3/5/2026"_s},
                    {u"starts_at"_s, u"10:00"_s},
                    {u"place"_s, u"Room 2"_s},
                    {u"seats"_s, u"12"_s}});
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(soon([&] { return !page.findChild<QDialog *>(u"eventDialog"_s); }));
    auto events = screen.office.store().all<CareerEvent>();
    REQUIRE(events.size() == 1);
    CHECK(events[0].name == u"Kitchen hiring day"_s);
    CHECK(events[0].serviceType == u"job_fair"_s);
    CHECK(events[0].startsAt == u"10:00"_s);
    CHECK(events[0].seats == 12);
    CHECK(events[0].centerId == screen.office.center);
    REQUIRE(screen.workspace->actions()
                .run(AddRecord<EventRegistration>{
                    {.jobSeekerId = screen.people[1], .eventId = events[0].id, .status = u"registered"_s}})
                .done);
    page.refresh();
    auto *list = find<ListTable>(page, u"eventList"_s);
    CHECK(list->records()->rows().front().cells.at(2) == u"1 of 12 seats"_s);

    click(page, u"changeEvent"_s);
    dialog = page.findChild<QDialog *>(u"eventDialog"_s);
    REQUIRE(dialog);
    QApplication::setActiveWindow(dialog);
    type(*dialog, u"place"_s, u"Room 7"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(soon([&] { return !page.findChild<QDialog *>(u"eventDialog"_s); }));
    CHECK(screen.office.store().all<CareerEvent>()[0].place == u"Room 7"_s);

    QApplication::setActiveWindow(page.window());
    click(page, u"cancelEvent"_s); // thought better of
    CHECK_FALSE(screen.office.store().all<CareerEvent>()[0].cancelledOn.isValid());
    CHECK(screen.prompts.asked.back().contains(u"1 person is registered"_s));
    screen.prompts.confirmations = {true};
    click(page, u"cancelEvent"_s);
    CHECK(screen.office.store().all<CareerEvent>()[0].cancelledOn == screen.office.clock.today());
    CHECK(list->records()->rows().front().cells.at(2) == u"cancelled"_s);
    list->setFocus();
    press(Qt::Key_Return);
    CHECK(trouble(page).contains(u"cancelled"_s));
    click(page, u"cancelEvent"_s);
    CHECK_FALSE(screen.office.store().all<CareerEvent>()[0].cancelledOn.isValid());

    // On the day, Enter opens it with everybody who is registered.
    screen.office.clock.set(QDate(2026, 3, 5));
    list->setFocus();
    press(Qt::Key_Return);
    CHECK_FALSE(page.hasUnsavedText());
    REQUIRE(QApplication::focusWidget() == find(page, u"groupPeople"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.navigator.said.back() == u"Recorded for 1 person."_s);
    CHECK(screen.services(screen.people[1], u"job_fair"_s) == 1);
    CHECK(screen.office.store().all<CareerEvent>().size() == 1);
    CHECK(list->records()->rows().front().cells.at(2) == u"1 of 1 came"_s);
    // Somebody came: it took place, and is not cancelled any more.
    CHECK_FALSE(find<QPushButton>(page, u"cancelEvent"_s)->isEnabled());
    CHECK(find(page, u"cancelEvent"_s)->toolTip().contains(u"took place"_s));
}
