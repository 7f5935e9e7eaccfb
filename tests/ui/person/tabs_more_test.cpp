// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/tab_actions.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString cell(const ListTable &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

Id<CareerEvent> anEvent(PersonScreen &screen, int days, std::optional<int> seats = {})
{
    const auto made = screen.office.as("counselor")
                          .run(AddRecord<CareerEvent>{{.name = u"Career Center Seminar"_s,
                                                       .serviceType = u"seminar"_s,
                                                       .on = screen.office.clock.today().addDays(days),
                                                       .startsAt = u"10:00"_s,
                                                       .seats = seats}});
    REQUIRE(made.done);
    return {made.id("record")};
}

} // namespace

TEST_CASE("A contact with another provider is recorded, and is no contact with the person", "[ui][tabs][R-78]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"notes"_s);
    find(page, u"providerContactTable"_s)->setFocus();
    press(Qt::Key_Insert);
    const QWidget &list = *find(page, u"providerContactList"_s);
    type(list, u"organization"_s, u"Harbor House"_s);
    click(page, u"addProviderContact"_s);
    CHECK(screen.office.store().ofPerson<ProviderContact>(person).empty());
    CHECK(QApplication::focusWidget()->objectName() == u"summary"_s);
    type(u"The shelter holds her mail until June."_s);
    CHECK(page.hasUnsavedText());
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto stored = screen.office.store().ofPerson<ProviderContact>(person);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].organization == u"Harbor House"_s);
    CHECK(screen.office.store().ofPerson<Contact>(person).empty());
    CHECK(find<ListTable>(page, u"contactTable"_s)->records()->rowCount() == 0);
    const auto *table = find<ListTable>(page, u"providerContactTable"_s);
    CHECK(cell(*table, 0, 2) == u"The shelter holds her mail until June."_s);
    CHECK_FALSE(page.hasUnsavedText());
}

TEST_CASE("Three kinds of alerts stand in one list, manual ones on every tab", "[ui][tabs]")
{
    PersonScreen screen;
    const auto added = screen.office.as("intake").run(
        AddJobSeeker{.pseudo = true, .person = {.shelterId = screen.office.shelter, .immigrant = true}});
    REQUIRE(added.done);
    const Id<JobSeeker> person{added.id("jobSeeker")};
    screen.office.clock.advanceDays(40);
    PersonPage &page = screen.open("counselor", person, u"alerts"_s);
    auto *table = find<ListTable>(page, u"alertTable"_s);
    const auto kinds = [&] {
        QStringList all;
        for (int row = 0; row < table->records()->rowCount(); ++row)
            all += cell(*table, row, 0);
        all.removeDuplicates();
        return all;
    };
    CHECK(kinds() == QStringList{u"Automatic"_s, u"Missing field"_s});
    CHECK_FALSE(isShown(page, u"alertBand"_s));
    CHECK_FALSE(find<QPushButton>(page, u"clearAlert"_s)->isEnabled());
    table->setFocus();
    press(Qt::Key_Insert);
    click(page, u"addAlert"_s);
    CHECK(screen.office.store().ofPerson<Alert>(person).empty());
    type(u"Call only after six."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(kinds() == QStringList{u"Manual"_s, u"Automatic"_s, u"Missing field"_s});
    for (const char *tab : {"basic", "barriers", "services", "notes", "history"}) {
        page.showTab(QString::fromLatin1(tab));
        CHECK(textOf(*find(page, u"alertBand"_s)).contains(u"Call only after six."_s));
    }

    // Enter on what is missing goes to its field.
    page.showTab(u"alerts"_s);
    int row = 0;
    while (cell(*table, row, 0) != u"Missing field"_s)
        ++row;
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, 0));
    press(Qt::Key_Return);
    CHECK(find<QTabWidget>(page, u"personTabs"_s)->currentWidget()->objectName() == u"basic"_s);
    CHECK(find(page, u"basicForm"_s)->isAncestorOf(QApplication::focusWidget()));

    const qint64 alert = screen.office.store().ofPerson<Alert>(person)[0].id.value;
    click(page, u"clearAlert_%1"_s.arg(alert));
    CHECK_FALSE(isShown(page, u"alertBand"_s));
    CHECK(screen.office.store().ofPerson<Alert>(person)[0].clearedOn.isValid());
    page.showTab(u"alerts"_s);
    CHECK_FALSE(kinds().contains(u"Manual"_s));

    REQUIRE(screen.office.as("counselor").run(AddRecord<Alert>{{.jobSeekerId = person, .text = u"<b>Bold</b>"_s}}).done);
    PersonPage &viewed = screen.open("view_only", person);
    CHECK(textOf(*find(viewed, u"alertBand"_s)).contains(u"<b>Bold</b>"_s));
    auto *clear = find(viewed, u"alertBand"_s)->findChild<QPushButton *>();
    CHECK_FALSE(clear->isEnabled());
    CHECK(clear->toolTip().contains(u"Your role may not do this"_s));
}

TEST_CASE("One registers for a coming event with Enter, and only once", "[ui][tabs][R-82]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const Id<CareerEvent> event = anEvent(screen, 7, 1);
    anEvent(screen, -3);
    PersonPage &page = screen.open("counselor", person, u"events"_s);
    auto *coming = find<ListTable>(page, u"eventTable"_s);
    REQUIRE(coming->records()->rowCount() == 1);
    CHECK(cell(*coming, 0, 5) == u"0 of 1 taken"_s);
    coming->setFocus();
    press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"line"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    auto stored = screen.office.store().ofPerson<EventRegistration>(person);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].eventId == event);
    CHECK(cell(*coming, 0, 5) == u"1 of 1 taken"_s);
    CHECK(cell(*coming, 0, 6) == u"✓ registered"_s);
    click(page, u"registerForComing"_s);
    click(page, u"registerForEvent"_s);
    CHECK(textOf(page).contains(u"This person is registered for this event already."_s));
    CHECK(screen.office.store().ofPerson<EventRegistration>(person).size() == 1);
    click(page, u"registerForEvent_cancel"_s);
    CHECK_FALSE(isShown(page, u"line"_s));
}

TEST_CASE("An event is planned beside the person, and attendance says that its service is missing", "[ui][tabs][R-82]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"events"_s);
    CHECK(find<ListTable>(page, u"eventTable"_s)->records()->rowCount() == 0);
    find(page, u"eventTable"_s)->setFocus();
    press(Qt::Key_Insert);
    type(page, u"name"_s, u"Hiring event"_s);
    type(page, u"service_type"_s, u"Job fair"_s);
    type(page, u"on_date"_s, u"3/2/2026"_s);
    click(page, u"addEvent"_s);
    REQUIRE(find<ListTable>(page, u"eventTable"_s)->records()->rowCount() == 1);
    find(page, u"registrationTable"_s)->setFocus();
    press(Qt::Key_Insert);
    type(page, u"event"_s, u"Hiring"_s);
    type(page, u"status"_s, u"Attended"_s);
    click(page, u"registerForEvent"_s);
    const auto *mine = find<ListTable>(page, u"registrationTable"_s);
    REQUIRE(mine->records()->rowCount() == 1);
    CHECK(cell(*mine, 0, 3) == u"Attended"_s);
    CHECK(cell(*mine, 0, 4) == u"service not recorded"_s);
}

TEST_CASE("The parts of Full are one record: typed together, kept together, saved together", "[ui][tabs]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    {
        PersonPage &page = screen.open("counselor", person, u"barriers"_s);
        find(page, u"single_parent"_s)->setFocus();
        press(Qt::Key_Y);
        page.showTab(u"assistance"_s);
        CHECK_FALSE(isShown(page, u"disaster_name"_s));
        find(page, u"disaster_relocated"_s)->setFocus();
        press(Qt::Key_Y);
        CHECK(isShown(page, u"disaster_name"_s));
        type(page, u"disaster_name"_s, u"Hurricane Matthew"_s);
        CHECK(find<QTabWidget>(page, u"personTabs"_s)->tabText(1) == u"Full ●"_s);
        CHECK(find<QTabWidget>(page, u"fullTabs"_s)->tabText(1) == u"Barriers ●"_s);
        CHECK(find<QTabWidget>(page, u"fullTabs"_s)->tabText(0) == u"Full"_s);
        screen.close();
    }
    PersonPage &page = screen.open("counselor", person, u"assistance"_s);
    click(page, u"draftPutBack"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const JobSeeker stored = *screen.office.store().find(person);
    CHECK(stored.singleParent == true);
    CHECK(stored.disasterName == u"Hurricane Matthew"_s);
    CHECK_FALSE(page.hasUnsavedText());

    // Veterans are asked further questions, as soon as Basic says so.
    page.showTab(u"full"_s);
    find<QTabWidget>(page, u"fullTabs"_s)->setCurrentIndex(0);
    CHECK_FALSE(isShown(page, u"veteran_status"_s));
    page.showTab(u"basic"_s, u"military"_s);
    press(Qt::Key_Y);
    page.showTab(u"full"_s, u"veteran_status"_s);
    CHECK(isShown(page, u"veteran_status"_s));
}

TEST_CASE("Notes stand in the header with their count, and a click opens them", "[ui][tabs][R-26]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person);
    CHECK(find<QPushButton>(page, u"headerNotes"_s)->text() == u"Notes 1"_s);
    CHECK(find<QPushButton>(page, u"headerNotes"_s)->toolTip().startsWith(u"One note"_s));
    click(page, u"headerNotes"_s);
    CHECK(find<QTabWidget>(page, u"personTabs"_s)->currentWidget()->objectName() == u"notes"_s);
}

TEST_CASE("The tabs are MOSES', and Ctrl+Tab walks through their parts too", "[ui][tabs]")
{
    PersonScreen screen;
    PersonPage &page = screen.open("counselor", screen.office.enrolled());
    auto *tabs = find<QTabWidget>(page, u"personTabs"_s);
    QStringList titles;
    for (int i = 0; i < tabs->count(); ++i)
        titles += tabs->tabText(i);
    CHECK(titles == QStringList{u"Basic"_s, u"Full"_s, u"Education"_s, u"Work Experience"_s, u"Events"_s, u"Alerts"_s,
                                u"Case Plan"_s, u"Services"_s, u"Special Programs"_s, u"Survey"_s, u"Programs"_s,
                                u"Training"_s, u"Notes"_s, u"Documents"_s, u"History"_s});
    tabs->tabBar()->setFocus();
    QStringList met;
    for (int i = 0; i < 9; ++i) {
        QWidget *at = tabs->currentWidget();
        if (const auto *parts = at->findChild<QTabWidget *>(at->objectName() + u"Tabs"_s))
            at = parts->currentWidget();
        met += at->objectName();
        press(Qt::Key_Tab, Qt::ControlModifier);
        if (!QApplication::focusWidget()->isVisible())
            page.firstFocus()->setFocus();
        if (QWidget *focus = page.firstFocus(); !tabs->currentWidget()->isAncestorOf(QApplication::focusWidget()))
            focus->setFocus();
    }
    CHECK(met == QStringList{u"basic"_s, u"full_general"_s, u"barriers"_s, u"assistance"_s, u"jobquest"_s,
                             u"education"_s, u"work"_s, u"events"_s, u"alerts"_s});
}

TEST_CASE("A long list is filtered by typing into it", "[ui][tabs]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    Actions &actions = screen.office.as("counselor");
    for (int i = 0; i < 20; ++i)
        REQUIRE(actions
                    .run(RecordService{.jobSeekerId = person,
                                       .type = i % 5 ? u"career_guidance"_s : u"resume_review"_s,
                                       .on = screen.office.clock.today().addDays(-i)})
                    .done);
    PersonPage &page = screen.open("counselor", person, u"services"_s);
    auto *table = find<ListTable>(page, u"serviceTable"_s);
    REQUIRE(table->records()->rowCount() == 20);
    table->setFocus();
    type(u"résumé"_s);
    CHECK(find<QLineEdit>(page, u"serviceFilter"_s)->text() == u"résumé"_s);
    CHECK(table->records()->rowCount() == 4);
    type(u" nothing"_s);
    CHECK(table->records()->rowCount() == 0);
    press(Qt::Key_Escape);
    CHECK(table->records()->rowCount() == 20);
    CHECK(table->hasFocus());
}

TEST_CASE("A tab is filled when it is looked at, not before", "[ui][tabs]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person);
    CHECK_FALSE(page.findChild<QWidget *>(u"serviceTable"_s));
    CHECK_FALSE(page.findChild<QWidget *>(u"educationTable"_s));
    page.showTab(u"services"_s);
    CHECK(page.findChild<QWidget *>(u"serviceTable"_s));
    CHECK_FALSE(page.findChild<QWidget *>(u"educationTable"_s));
}

// Not a test: how long the window takes for a person with many records.
TEST_CASE("Opening a person with 2,000 services and 1,000 notes", "[.measure]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    screen.office.as("counselor");
    const QDate today = screen.office.clock.today();
    const auto filled = screen.office.session().transact("test", [&](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < 2000; ++i) {
            Service service{.jobSeekerId = person,
                                    .type = u"career_guidance"_s,
                                    .on = today.addDays(-i),
                                    .provider = u"MassHire Quincy"_s,
                                    .enteredBy = transaction.actor(),
                                    .enteredAt = transaction.now()};
            transaction.add(service);
        }
        for (int i = 0; i < 1000; ++i) {
            Note note{.jobSeekerId = person,
                                 .on = today.addDays(-i),
                                 .text = u"Spoke about kitchens that hire. "_s.repeated(12),
                                 .author = transaction.actor(),
                                 .enteredAt = transaction.now()};
            transaction.add(note);
        }
        return {};
    });
    REQUIRE(filled.ok());
    for (int i = 0; i < 3; ++i) {
        screen.page.reset();
        Workspace &workspace = screen.as("counselor");
        QElapsedTimer timer;
        timer.start();
        auto page = std::make_unique<PersonPage>(workspace, person);
        const qint64 made = timer.elapsed();
        screen.page = std::move(page);
        screen.page->resize(1150, 740);
        screen.page->show();
        QApplication::processEvents();
        WARN("made in " << made << " ms, shown in " << timer.elapsed() << " ms");
    }
    for (const char *tab : {"services", "notes"}) {
        QElapsedTimer timer;
        timer.start();
        static_cast<PersonPage *>(screen.page.get())->showTab(QString::fromLatin1(tab));
        QApplication::processEvents();
        WARN(tab << " shown in " << timer.elapsed() << " ms");
    }
}
