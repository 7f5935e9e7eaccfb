// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
                .run(RecordContact{
                    .jobSeekerId = person,
                    .means = u"in_person"_s,
                    .twoWay = true,
                    .service = u"career_guidance"_s,
                    .note = u"Spoke about kitchens that hire and the evening English class at the library. She has cooked "
                            "for twelve years and would take nights if the bus still runs. Her sister can look after the "
                            "children on Tuesdays and Thursdays; for the other days we look at the list of child care "
                            "places near the shelter. Next: she brings her certificates on Thursday, and we write the "
                            "resume together."_s})
                .done);
    office.clock.advanceDays(8);
    REQUIRE(office.as("counselor").run(RecordContact{.jobSeekerId = person, .means = u"phone_call"_s, .twoWay = false}).done);
    REQUIRE(office.as("intake").run(RecordService{.jobSeekerId = person, .type = u"workshop_digital"_s}).done);
    const auto wrong = office.as("intake").run(RecordService{.jobSeekerId = person, .type = u"seminar"_s});
    REQUIRE(office.as("intake").run(VoidService{.serviceId = {wrong.id("service")}, .reason = u"Wrong person."_s}).done);
    REQUIRE(office.as("counselor")
                .run(RecordNote{.jobSeekerId = person,
                                .text = u"שלום, she wrote in Hebrew letters 👩‍🍳 and asked for the form again."_s,
                                .withoutService = u"Only a message."_s})
                .done);
    office.clock.advanceDays(57);
    (void)record;
}

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab]" writes pictures of the screens to look at.
TEST_CASE("Pictures of a person's screens", "[.grab]")
{
    PersonScreen screen;
    const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
    theme::apply(*qApp, {.scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light});
    const QString tail = (dark ? u"_dark"_s : u"_light"_s) + u"_" + qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    const Id<JobSeeker> person = screen.office.enrolled();
    const Id<CaseRecord> record = screen.office.openedCase(person);
    someLife(screen, person, record);
    for (const char *tab : {"basic", "full", "programs", "services", "notes", "history"}) {
        PersonPage &page = screen.open("counselor", person, QString::fromLatin1(tab));
        if (QByteArray(tab) == "services")
            click(page, u"recordServiceOpen"_s);
        if (QByteArray(tab) == "full")
            type(page, u"family_size"_s, u"9"_s);
        grab(page, u"person_"_s + QLatin1StringView(tab) + tail);
    }
    PersonPage &page = screen.open("counselor", person, u"basic"_s);
    for (const auto &[button, dialog] : {std::pair(u"suspendCase"_s, u"suspendDialog"_s), {u"numbers"_s, u"numbersDialog"_s},
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

    REQUIRE(screen.office.as("counselor")
                .run(SuspendCase{.caseId = record, .closureReason = u"moved"_s,
                                 .text = u"The family moved to Portland, Maine. The shelter confirmed it by phone on 3 May."_s})
                .done);
    screen.office.clock.advanceDays(4);
    ReviewPage &review = screen.show(std::make_unique<ReviewPage>(screen.as("supervisor")));
    grab(review, u"review"_s + tail);
    const auto fresh = screen.office.as("intake").run(AddJobSeeker{.ssn = u"123456788"_s});
    PersonPage &empty = screen.open("intake", {fresh.id("jobSeeker")});
    grab(empty, u"person_new"_s + tail);
}
