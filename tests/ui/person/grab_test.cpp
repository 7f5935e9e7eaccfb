// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/tab_actions.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/theme.h"
#include "ui/membership/add_person_page.h"
#include "ui/review/review_page.h"

#include <QApplication>
#include <QDialog>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void grab(QWidget &widget, const QString &name)
{
    QTest::qWait(200);
    REQUIRE(widget.grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u'/' + name + u".png"_s));
}

void someLife(PersonScreen &screen, Id<JobSeeker> person, Id<CaseRecord> record)
{
    OfficeFixture &office = screen.office;
    REQUIRE(office.as("counselor")
                .run(RecordContact{.jobSeekerId = person,
                                   .means = u"in_person"_s,
                                   .twoWay = true,
                                   .service = u"career_guidance"_s,
                                   .note = u"Spoke about kitchens that hire and the evening English class at "
                                           u"the library. She has cooked "
                                           "for twelve years and would take nights if the bus still runs. "
                                           "Her sister can look after the "
                                           "children on Tuesdays and Thursdays; for the other days we look "
                                           "at the list of child care "
                                           "places near the shelter. Next: she brings her certificates on "
                                           "Thursday, and we write the "
                                           "resume together."_s})
                .done);
    office.clock.advanceDays(8);
    REQUIRE(office.as("counselor")
                .run(RecordContact{.jobSeekerId = person, .means = u"phone_call"_s, .twoWay = false})
                .done);
    REQUIRE(
        office.as("intake").run(RecordService{.jobSeekerId = person, .type = u"workshop_digital"_s}).done);
    const auto wrong = office.as("intake").run(RecordService{.jobSeekerId = person, .type = u"seminar"_s});
    REQUIRE(office.as("intake")
                .run(VoidService{.serviceId = {wrong.id("service")}, .reason = u"Wrong person."_s})
                .done);
    REQUIRE(
        office.as("counselor")
            .run(RecordNote{
                .jobSeekerId = person,
                .text = u"שלום, she wrote in Hebrew letters 👩‍🍳 and asked for the form again."_s,
                .withoutService = u"Only a message."_s})
            .done);
    Actions &actions = office.as("counselor");
    const QDate today = office.clock.today();
    REQUIRE(actions
                .run(AddRecord<Education>{{.jobSeekerId = person,
                                           .kind = u"degree"_s,
                                           .degree = u"diploma"_s,
                                           .title = u"Baccalauréat"_s,
                                           .school = u"Lycée Philippe Guerrier"_s,
                                           .place = u"Cap-Haïtien, Haiti"_s,
                                           .status = u"completed"_s,
                                           .endedOn = QDate(2009, 6, 30)}})
                .done);
    const auto course = actions.run(AddRecord<Education>{{.jobSeekerId = person,
                                                          .kind = u"adult_education"_s,
                                                          .title = u"English for beginners"_s,
                                                          .school = u"Quincy Asian Resources"_s,
                                                          .status = u"in_course"_s,
                                                          .startedOn = today.addDays(-20)}});
    REQUIRE(course.done);
    const auto twice = actions.run(AddRecord<Education>{{.jobSeekerId = person,
                                                         .kind = u"license"_s,
                                                         .title = u"Food handler's card"_s,
                                                         .status = u"completed"_s,
                                                         .endedOn = QDate(2019, 2, 1)}});
    REQUIRE(actions.run(VoidRecord<Education>{.recordId = {twice.id("record")}, .reason = u"Entered twice."_s}).done);
    REQUIRE(actions
                .run(AddRecord<WorkExperience>{{.jobSeekerId = person,
                                                .title = u"Cook"_s,
                                                .employer = u"Hôtel Roi Christophe"_s,
                                                .place = u"Cap-Haïtien, Haiti"_s,
                                                .startedOn = QDate(2011, 3, 1),
                                                .endedOn = QDate(2023, 4, 30),
                                                .weeklyHours = 48,
                                                .duties = u"Cooked for 120 guests a day, ordered and kept the stores."_s,
                                                .leaving = u"emigrated"_s}})
                .done);
    const auto event = [&](const QString &name, const QString &type, int days) {
        const auto made = actions.run(AddRecord<CareerEvent>{{.name = name,
                                                              .serviceType = type,
                                                              .on = today.addDays(days),
                                                              .startsAt = u"10:00"_s,
                                                              .centerId = office.center,
                                                              .place = u"Room 2"_s,
                                                              .seats = 20}});
        REQUIRE(made.done);
        return Id<CareerEvent>{made.id("record")};
    };
    const auto seminar = event(u"Career Center Seminar"_s, u"seminar"_s, 60);
    event(u"Workshop: digital literacy"_s, u"workshop_digital"_s, 63);
    event(u"Hiring event: hotels and kitchens"_s, u"job_fair"_s, 70);
    REQUIRE(actions
                .run(AddRecord<EventRegistration>{
                    {.jobSeekerId = person, .eventId = seminar, .status = u"registered"_s}})
                .done);
    REQUIRE(actions
                .run(AddRecord<Alert>{{.jobSeekerId = person,
                                       .text = u"Call her sister's telephone, 617 555 0177, only after six: she works nights and the phone is shared."_s}})
                .done);
    REQUIRE(actions
                .run(AddRecord<TestResult>{{.jobSeekerId = person,
                                            .instrument = u"best_plus"_s,
                                            .subject = u"speaking"_s,
                                            .on = today,
                                            .form = u"D"_s,
                                            .stage = u"pre"_s,
                                            .score = u"439"_s,
                                            .level = u"esl3"_s}})
                .done);
    REQUIRE(actions
                .run(AddRecord<Course>{{.jobSeekerId = person,
                                        .school = u"Quincy College"_s,
                                        .course = u"Culinary certificate"_s,
                                        .type = u"training_occupational"_s,
                                        .weeklyHours = 20,
                                        .startsOn = today.addDays(30),
                                        .endsOn = today.addDays(120),
                                        .state = u"planned"_s}})
                .done);
    REQUIRE(actions
                .run(AddRecord<Invitation>{{.jobSeekerId = person, .kind = u"seminar"_s, .invitedOn = today, .means = u"phone_call"_s}})
                .done);
    REQUIRE(actions
                .run(AddRecord<Survey>{{.jobSeekerId = person, .on = today, .satisfaction = u"very"_s, .wouldReturn = true, .comment = u"Everybody was patient with my English."_s}})
                .done);
    REQUIRE(actions
                .run(AddRecord<ProviderContact>{{.jobSeekerId = person, .on = today, .organization = u"Harbor House"_s, .contactPerson = u"Ms. Lee"_s, .means = u"phone_call"_s, .summary = u"The shelter can hold her mail until June."_s}})
                .done);
    office.clock.advanceDays(57);
    REQUIRE(office.as("intake")
                .run(RecordService{.jobSeekerId = person, .type = u"seminar"_s, .on = office.clock.today().addDays(-35)})
                .done);
    (void)record;
}

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab]" writes pictures of the screens to look at.
TEST_CASE("Pictures of a person's screens", "[.grab]")
{
    PersonScreen screen;
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    const int percent = std::max(100, qEnvironmentVariableIntValue("WAYMARK_TEXT"));
    theme::apply(*qApp, {.scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light, .textPercent = percent});
    const QString tail = (dark ? u"_dark"_s : u"_light"_s) + u"_" + QString::number(percent);
    const Id<JobSeeker> person = screen.office.enrolled();
    const Id<CaseRecord> record = screen.office.openedCase(person);
    someLife(screen, person, record);
    for (const char *tab :
         {"basic", "full", "barriers", "assistance", "jobquest", "education", "work", "events", "alerts", "services",
          "employment", "course", "testing", "administrative", "survey", "programs", "notes", "documents", "history"}) {
        PersonPage &page = screen.open("counselor", person, QString::fromLatin1(tab));
        page.resize(1150, 740);
        if (QByteArray(tab) == "full")
            type(page, u"family_size"_s, u"9"_s);
        grab(page, u"person_"_s + QLatin1StringView(tab) + tail);
        if (QByteArray(tab) == "services" || QByteArray(tab) == "education" || QByteArray(tab) == "work" ||
            QByteArray(tab) == "events" || QByteArray(tab) == "notes") {
            page.setFocus();
            press(Qt::Key_Insert);
            grab(page, u"person_"_s + QLatin1StringView(tab) + u"_form"_s + tail);
        }
    }
    PersonPage &page = screen.open("counselor", person, u"basic"_s);
    for (const auto &[button, dialog] : {std::pair(u"suspendCase"_s, u"suspendDialog"_s),
                                         {u"numbers"_s, u"numbersDialog"_s},
                                         {u"replacePseudo"_s, u"replaceDialog"_s},
                                         {u"careerCenterProgram"_s, u"centerProgramDialog"_s}}) {
        click(page, button);
        auto *opened = page.findChild<QDialog *>(dialog);
        REQUIRE(opened);
        grab(*opened, dialog + tail);
        opened->reject();
        QTest::qWait(20);
    }
    page.resize(720, 760);
    grab(page, u"person_narrow"_s + tail);

    AddPersonPage &add = screen.show(std::make_unique<AddPersonPage>(screen.as("intake")));
    grab(add, u"add"_s + tail);
    type(add, u"first_name"_s, u"Ada"_s);
    type(add, u"ssn"_s, u"666123456"_s);
    grab(add, u"add_wrong"_s + tail);

    REQUIRE(
        screen.office.as("counselor")
            .run(SuspendCase{
                .caseId = record,
                .closureReason = u"moved"_s,
                .text =
                    u"The family moved to Portland, Maine. The shelter confirmed it by phone on 3 May."_s,
                .verifiedOn = QDate(2026, 1, 5),
                .verifiedHow = u"By phone with the shelter"_s})
            .done);
    screen.office.clock.advanceDays(4);
    ReviewPage &review = screen.show(std::make_unique<ReviewPage>(screen.as("supervisor")));
    grab(review, u"review"_s + tail);
    const auto fresh = screen.office.as("intake").run(AddJobSeeker{.ssn = u"123456788"_s});
    PersonPage &empty = screen.open("intake", {fresh.id("jobSeeker")});
    grab(empty, u"person_new"_s + tail);
}
