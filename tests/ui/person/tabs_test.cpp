// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/tab_actions.h"
#include "core/storage/draft_queries.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString cell(const ListTable &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

bool isStruck(const ListTable &table, int row)
{
    return table.model()->index(row, 0).data(Qt::FontRole).value<QFont>().strikeOut();
}

/// Ins with the keyboard on the tab, as a counselor adds an entry.
void insertOn(PersonPage &page, const QString &table)
{
    find(page, table)->setFocus();
    press(Qt::Key_Insert);
}

template <typename T>
std::vector<T> all(PersonScreen &screen, Id<JobSeeker> person)
{
    return screen.office.store().ofPerson<T>(person);
}

Id<WorkExperience> aJob(PersonScreen &screen, Id<JobSeeker> person)
{
    const auto made = screen.office.as("counselor")
                          .run(AddRecord<WorkExperience>{{.jobSeekerId = person,
                                                          .title = u"Cook"_s,
                                                          .employer = u"Hôtel Roi"_s,
                                                          .startedOn = QDate(2020, 1, 1)}});
    REQUIRE(made.done);
    return {made.id("record")};
}

} // namespace

TEST_CASE("Education is added, changed and voided by keyboard, and None is explained", "[ui][tabs][R-49]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"education"_s);
    CHECK(textOf(page).contains(u"Highest grade completed: not answered"_s));
    insertOn(page, u"educationTable"_s);
    REQUIRE(QApplication::focusWidget()->objectName() == u"kind"_s);
    type(page, u"kind"_s, u"Other"_s);
    type(page, u"title"_s, u"Dressmaking שלום"_s);
    type(page, u"status"_s, u"Completed"_s);
    type(page, u"ended_on"_s, u"+3"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(all<Education>(screen, person).empty());
    CHECK(textOf(page).contains(u"This day lies in the future"_s));
    CHECK(textOf(page).contains(u"Explain it: none of the listed kinds was chosen. (R-49)"_s));
    CHECK(page.hasUnsavedText());
    type(page, u"ended_on"_s, u"6/30/2009"_s);
    type(page, u"explanation"_s, u"Learned from her aunt"_s);
    find(page, u"explanation"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    auto stored = all<Education>(screen, person);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].title == u"Dressmaking שלום"_s);
    CHECK(stored[0].endedOn == QDate(2009, 6, 30));
    CHECK_FALSE(page.hasUnsavedText());

    // The keyboard is back in the list, on the new entry: Enter opens it, Ctrl+Enter saves what was changed.
    auto *table = find<ListTable>(page, u"educationTable"_s);
    CHECK(table->hasFocus());
    CHECK(table->currentId() == stored[0].id.value);
    press(Qt::Key_Return);
    CHECK(find<QLineEdit>(page, u"title"_s)->text() == u"Dressmaking שלום"_s);
    type(page, u"school"_s, u"Atelier Destiné"_s);
    find(page, u"school"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    stored = all<Education>(screen, person);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].school == u"Atelier Destiné"_s);
    CHECK(stored[0].title == u"Dressmaking שלום"_s);
    CHECK(cell(*table, 0, 3) == u"Atelier Destiné"_s);

    screen.prompts.texts = {u"Entered for her sister."_s};
    press(Qt::Key_Delete);
    CHECK(all<Education>(screen, person)[0].voidReason == u"Entered for her sister."_s);
    CHECK(isStruck(*table, 0));
    CHECK(table->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Entered for her sister."_s));
    CHECK(table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Voided: "_s));
    CHECK(find<QPushButton>(page, u"voidEducation"_s)->toolTip() == u"This entry was voided before."_s);
    // A voided entry can still be read whole.
    press(Qt::Key_Return);
    CHECK(find<QLineEdit>(page, u"title"_s)->isReadOnly());
    CHECK(textOf(page).contains(u"Entered for her sister."_s));
    press(Qt::Key_Escape);
    CHECK_FALSE(isShown(page, u"educationClose"_s));
}

TEST_CASE("A job is refused with its end before its start, and Not applicable contradicts a list",
          "[ui][tabs][R-48]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("intake", person, u"work"_s);
    CHECK(textOf(page).contains(u"Does work experience not apply?"_s));
    insertOn(page, u"workTable"_s);
    type(page, u"title"_s, u"Cook"_s);
    type(page, u"started_on"_s, u"3/1/2015"_s);
    type(page, u"ended_on"_s, u"3/1/2011"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(all<WorkExperience>(screen, person).empty());
    CHECK(QApplication::focusWidget()->objectName() == u"employer"_s);
    type(page, u"employer"_s, u"Hôtel Roi Christophe"_s);
    CHECK(textOf(page).contains(u"The end lies before the start."_s));
    type(page, u"ended_on"_s, u"3/1/2019"_s);
    CHECK(textOf(page).contains(u"The plan lists why each job was left. (R-48)"_s));
    type(page, u"leaving"_s, u"Other"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(textOf(page).contains(u"Say in words why the job was left."_s));
    type(page, u"leaving_text"_s, u"The hotel burned down"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const auto stored = all<WorkExperience>(screen, person);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].leavingText == u"The hotel burned down"_s);

    JobSeeker edited = *screen.office.store().find(person);
    edited.noWork = true;
    REQUIRE(screen.office.signedIn->actions().run(EditJobSeeker{.person = edited}).done);
    const QString said = textOf(page);
    CHECK(said.contains(u"Work experience does not apply: not explained yet"_s));
    CHECK(said.contains(u"Explain why work experience does not apply."_s));
    CHECK(said.contains(u"Jobs are listed, so work experience does apply."_s));
    click(page, u"workLink"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"no_work"_s);
}

TEST_CASE("What is typed into a list's form is kept as a draft, for a new entry and for a change",
          "[ui][tabs][drafts]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const Id<WorkExperience> job = aJob(screen, person);
    {
        PersonPage &page = screen.open("counselor", person, u"work"_s);
        insertOn(page, u"workTable"_s);
        type(page, u"title"_s, u"Baker 👩‍🍳"_s);
        CHECK(find<QTabWidget>(page, u"personTabs"_s)->tabText(3) == u"Work Experience ●"_s);
        // Another entry does not push it away.
        find<ListTable>(page, u"workTable"_s)->setFocus();
        press(Qt::Key_Return);
        CHECK(find<QLineEdit>(page, u"title"_s)->text() == u"Baker 👩‍🍳"_s);
        screen.close();
    }
    {
        PersonPage &page = screen.open("counselor", person, u"work"_s);
        click(page, u"draftPutBack"_s);
        CHECK(find<QLineEdit>(page, u"title"_s)->text() == u"Baker 👩‍🍳"_s);
        // Esc asks before it throws typed text away.
        find(page, u"title"_s)->setFocus();
        screen.prompts.confirmations = {false};
        press(Qt::Key_Escape);
        CHECK(screen.prompts.asked.last().startsWith(u"Throw away what is typed?"_s));
        CHECK(isShown(page, u"title"_s));
        screen.prompts.confirmations = {true};
        press(Qt::Key_Escape);
        CHECK_FALSE(isShown(page, u"title"_s));
        CHECK(find(page, u"workTable"_s)->hasFocus());
        press(Qt::Key_Return);
        type(page, u"place"_s, u"Cap-Haïtien"_s);
        screen.close();
    }
    PersonPage &page = screen.open("counselor", person, u"work"_s);
    click(page, u"draftPutBack"_s);
    CHECK(find<QLineEdit>(page, u"title"_s)->text() == u"Cook"_s);
    CHECK(find<QLineEdit>(page, u"place"_s)->text() == u"Cap-Haïtien"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.office.store().find(job)->place == u"Cap-Haïtien"_s);
    screen.close();
    CHECK_FALSE(isShown(screen.open("counselor", person, u"work"_s), u"draftBar"_s));
}

TEST_CASE("What somebody else changed in an open entry is not written back", "[ui][tabs]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const Id<WorkExperience> job = aJob(screen, person);
    PersonPage &page = screen.open("counselor", person, u"work"_s);
    find(page, u"workTable"_s)->setFocus();
    press(Qt::Key_Return);
    type(page, u"place"_s, u"Boston"_s);
    WorkExperience other = *screen.office.store().find(job);
    other.employer = u"Hôtel Roi Christophe"_s;
    REQUIRE(screen.office.signedIn->actions().run(EditRecord<WorkExperience>{other}).done);
    CHECK(find<QLineEdit>(page, u"employer"_s)->text() == u"Hôtel Roi Christophe"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.office.store().find(job)->place == u"Boston"_s);
    CHECK(screen.office.store().find(job)->employer == u"Hôtel Roi Christophe"_s);
}

TEST_CASE("Who may only look reads entries whole and sees why nothing can be changed", "[ui][tabs]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    aJob(screen, person);
    PersonPage &page = screen.open("view_only", person, u"work"_s);
    for (const char *name : {"addWorkExperienceOpen", "voidWorkExperience"}) {
        auto *button = find<QPushButton>(page, QString::fromLatin1(name));
        CHECK_FALSE(button->isEnabled());
        CHECK(button->toolTip().contains(u"Your role may not do this"_s));
    }
    insertOn(page, u"workTable"_s);
    CHECK_FALSE(isShown(page, u"title"_s));
    press(Qt::Key_Return);
    CHECK(find<QLineEdit>(page, u"title"_s)->isReadOnly());
    CHECK(find<QLineEdit>(page, u"title"_s)->text() == u"Cook"_s);
    CHECK(textOf(*find(page, u"workWhy"_s)).contains(u"Your role may not do this"_s));
    click(page, u"workClose"_s);
    const std::pair<const char *, const char *> others[] = {
        {"education", "addEducationOpen"},      {"events", "registerForEventOpen"}, {"events", "addEventOpen"},
        {"alerts", "addAlertOpen"},             {"general", "recordServiceOpen"},   {"course", "addCourseOpen"},
        {"testing", "addTestResultOpen"},       {"survey", "addSurveyOpen"},        {"jobquest", "addInvitationOpen"},
        {"notes", "addProviderContactOpen"}};
    for (const auto &[tab, button] : others) {
        CAPTURE(tab, button);
        page.showTab(QString::fromLatin1(tab));
        CHECK_FALSE(find<QPushButton>(page, QString::fromLatin1(button))->isEnabled());
        CHECK(find<QPushButton>(page, QString::fromLatin1(button))->toolTip().contains(u"Your role"_s));
    }
}

TEST_CASE("A test names its instrument, its date and its score", "[ui][tabs][R-50]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"testing"_s);
    insertOn(page, u"testTable"_s);
    type(page, u"instrument"_s, u"BEST Plus"_s);
    click(page, u"addTestResult"_s);
    CHECK(all<TestResult>(screen, person).empty());
    CHECK(QApplication::focusWidget()->objectName() == u"score"_s);
    type(page, u"score"_s, u"439, SPL 3"_s);
    type(page, u"on_date"_s, u"+1"_s);
    click(page, u"addTestResult"_s);
    CHECK(all<TestResult>(screen, person).empty());
    CHECK(textOf(page).contains(u"This day lies in the future"_s));
    type(page, u"on_date"_s, u"-1"_s);
    click(page, u"addTestResult"_s);
    const auto stored = all<TestResult>(screen, person);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].score == u"439, SPL 3"_s);
    CHECK(stored[0].on == screen.office.clock.today().addDays(-1));
    CHECK(cell(*find<ListTable>(page, u"testTable"_s), 0, 1) == u"BEST Plus"_s);
}

TEST_CASE("A course has its school, hours and days", "[ui][tabs][R-65]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"course"_s);
    insertOn(page, u"courseTable"_s);
    type(page, u"school"_s, u"Quincy College"_s);
    // The tab has that name, too.
    type(*find(page, u"addCourse_form"_s), u"course"_s, u"Culinary certificate"_s);
    type(page, u"type"_s, u"Occupational skills training"_s);
    type(page, u"weekly_hours"_s, u"20"_s);
    type(page, u"starts_on"_s, u"+30"_s);
    type(page, u"ends_on"_s, u"+10"_s);
    type(page, u"state"_s, u"Planned"_s);
    click(page, u"addCourse"_s);
    CHECK(textOf(page).contains(u"The end lies before the start."_s));
    type(page, u"ends_on"_s, u"+120"_s);
    click(page, u"addCourse"_s);
    REQUIRE(all<Course>(screen, person).size() == 1);
    // Its day of completion asks for the state that goes with it.
    press(Qt::Key_Return);
    type(page, u"completed_on"_s, u"-1"_s);
    click(page, u"editCourse"_s);
    CHECK(textOf(page).contains(u"There is a day of completion"_s));
}

TEST_CASE("A service entered after the office's limit says how late, a seminar its lag", "[ui][tabs][R-81][R-82]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const QDate today = screen.office.clock.today();
    const auto record = [&](const QString &type, int daysAgo) {
        REQUIRE(screen.office.as("counselor")
                    .run(RecordService{.jobSeekerId = person, .type = type, .on = today.addDays(-daysAgo)})
                    .done);
    };
    record(u"career_guidance"_s, 0);
    record(u"seminar"_s, 3);
    record(u"resume_review"_s, 30);
    record(u"career_planning"_s, 31);
    PersonPage &page = screen.open("counselor", person, u"services"_s);
    const auto *table = find<ListTable>(page, u"serviceTable"_s);
    REQUIRE(table->records()->rowCount() == 4);
    CHECK(cell(*table, 0, 6).isEmpty());
    CHECK(cell(*table, 1, 6) == u"3 days"_s);
    CHECK(cell(*table, 2, 6).isEmpty());
    CHECK(cell(*table, 3, 6) == u"Late: 31 days"_s);
    CHECK(table->records()->rows()[3].sign == Severity::Warn);
    CHECK(table->records()->rows()[3].toolTip.contains(u"this office allows 30 (R-81)"_s));
    // Blue bold is drawn in bold.
    CHECK(table->model()->index(0, 1).data(Qt::FontRole).value<QFont>().bold());
    CHECK_FALSE(table->model()->index(1, 1).data(Qt::FontRole).value<QFont>().bold());
}

TEST_CASE("A service is shown on the part of the tab it belongs to", "[ui][tabs][R-33]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"general"_s);
    insertOn(page, u"serviceTable"_s);
    type(page, u"type"_s, u"English language test"_s);
    click(page, u"recordService"_s);
    REQUIRE(all<Service>(screen, person).size() == 1);
    CHECK(find<QTabWidget>(page, u"servicesTabs"_s)->currentWidget()->objectName() == u"testing"_s);
    CHECK(find<ListTable>(page, u"service_testingTable"_s)->records()->rowCount() == 1);
    CHECK(screen.navigator.said.last() == u"Saved. It is listed under Testing."_s);
}

TEST_CASE("The invitations to the seminar and then to JobMatch are tracked", "[ui][tabs][R-34][R-102]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"jobquest"_s);
    CHECK(textOf(page).contains(u"Not registered on MassHire JobQuest yet · next invitation: Career Center Seminar"_s));
    insertOn(page, u"invitationTable"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    auto stored = all<Invitation>(screen, person);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].kind == u"seminar"_s);
    CHECK(textOf(page).contains(u"next invitation: JobMatch profile on JobQuest"_s));
    // What came of it asks for its day.
    press(Qt::Key_Return);
    type(page, u"answer"_s, u"Came"_s);
    click(page, u"editInvitation"_s);
    CHECK(textOf(page).contains(u"On which day did it come to that?"_s));
    type(page, u"answered_on"_s, u"3/2/2026"_s);
    click(page, u"editInvitation"_s);
    CHECK(all<Invitation>(screen, person)[0].answer == u"came"_s);
    insertOn(page, u"invitationTable"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    stored = all<Invitation>(screen, person);
    REQUIRE(stored.size() == 2);
    CHECK(stored[1].kind == u"jobmatch"_s);
    CHECK_FALSE(textOf(page).contains(u"next invitation"_s));

    // What the person did alone stands beside it.
    insertOn(page, u"service_selfTable"_s);
    click(page, u"recordService"_s);
    CHECK(all<Service>(screen, person).back().type == u"jobquest_self"_s);
    click(page, u"jobquestLink"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"jobquest_on"_s);
}
