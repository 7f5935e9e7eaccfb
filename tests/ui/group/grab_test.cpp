// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/group_actions.h"
#include "core/actions/records/tab_actions.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/group/group_page.h"
#include "ui/membership/add_person_page.h"
#include "ui/people/compare_panel.h"
#include "ui/reports/reports_page.h"
#include "ui/settings/settings_page.h"

#include <QDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

class Pictures : public PersonScreen
{
public:
    Pictures()
    {
        const bool dark = qEnvironmentVariableIsSet("WAYMARK_DARK");
        const int percent = qEnvironmentVariable("WAYMARK_TEXT", u"100"_s).toInt();
        theme::apply(*qApp,
                     {.scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light, .textPercent = percent});
        m_tail = (dark ? u"_dark_"_s : u"_light_"_s) + QString::number(percent) + u".png"_s;
    }
    ~Pictures() { theme::apply(*qApp, {.scheme = theme::Scheme::Light}); }

    void grab(QWidget &widget, const QString &name)
    {
        QTest::qWait(200);
        REQUIRE(widget.grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u'/' + name + m_tail));
    }
    Id<JobSeeker> add(const QString &first, const QString &last, QDate born)
    {
        EnrollShelterResident p = office.resident();
        p.person.firstName = first;
        p.person.lastName = last;
        p.person.birthDate = born;
        p.person.email = first.toLower().left(3) + u"@example.org"_s;
        p.person.familySize = born.day() % 5 + 1;
        const auto result = office.as("intake").run(p);
        REQUIRE(result.done);
        return {result.id("jobSeeker")};
    }

private:
    QString m_tail;
};

} // namespace

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.grab]" writes pictures of the screens to look at;
// WAYMARK_DARK and WAYMARK_TEXT=200 choose how.
TEST_CASE("Pictures of groups, reports, comparison, duplicates and settings", "[.grab]")
{
    Pictures screen;
    const Id<JobSeeker> marie = screen.add(u"Marie-Ange"_s, u"Pierre"_s, QDate(1991, 5, 2));
    const Id<JobSeeker> ada = screen.add(u"Ada"_s, u"Okafor"_s, QDate(1985, 8, 9));
    screen.add(u"João"_s, u"Teixeira"_s, QDate(1979, 1, 30));
    screen.add(u"Jean"_s, u"Pierre"_s, QDate(1969, 3, 3));
    screen.office.clock.advanceDays(5);
    const Id<JobSeeker> twin = screen.add(u"Marie Ange"_s, u"Piérre"_s, QDate(1991, 2, 5));
    Actions &actions = screen.office.as("counselor");
    for (int month = 0; month < 5; ++month) {
        screen.office.clock.advanceDays(28);
        for (const int days : {2, 9, 12 * month})
            (void)actions.run(RecordService{.jobSeekerId = ada,
                                            .type = u"resume_review"_s,
                                            .on = screen.office.clock.today().addDays(-days)});
    }
    const QDate today = screen.office.clock.today();
    for (const auto &[name, on, type] :
         {std::tuple(u"Kitchen hiring day"_s, today.addDays(9), u"job_fair"_s),
          {u"Workshop: digital literacy"_s, today.addDays(2), u"workshop_digital"_s},
          {u"Working in the United States"_s, today, u"workshop_workplace"_s}}) {
        const auto made = actions.run(AddRecord<CareerEvent>{{.name = name,
                                                              .serviceType = type,
                                                              .on = on,
                                                              .startsAt = u"10:00"_s,
                                                              .place = u"Room 2"_s,
                                                              .seats = 12}});
        REQUIRE(made.done);
        REQUIRE(actions
                    .run(AddRecord<EventRegistration>{
                        {.jobSeekerId = marie, .eventId = {made.id("record")}, .status = u"registered"_s}})
                    .done);
    }

    GroupPage &group = screen.show(std::make_unique<GroupPage>(screen.as("counselor")));
    group.resize(1180, 820);
    screen.grab(group, u"group_empty"_s);
    group.firstFocus()->setFocus();
    type(group, u"type"_s, u"digital"_s);
    type(
        group, u"note"_s,
        u"Wrote an e-mail together, attached a resume to it, and looked for evening classes at the library."_s);
    find(group, u"groupFind"_s)->setFocus();
    for (const auto *name : {"okaf", "teix", "jean"}) {
        type(QString::fromLatin1(name));
        press(Qt::Key_Return);
    }
    press(Qt::Key_Down);
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Space);
    type(u"Helped her neighbor with the attachment."_s);
    press(Qt::Key_Return);
    find(group, u"groupFind"_s)->setFocus();
    type(u"pierre"_s);
    screen.grab(group, u"group"_s);
    if (auto *area = group.findChild<QScrollArea *>(u"groupArea"_s)) {
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        screen.grab(group, u"group_end"_s);
    }
    click(group, u"planEvent"_s);
    screen.grab(*group.findChild<QDialog *>(u"eventDialog"_s), u"event"_s);

    ReportsPage &reports = screen.show(std::make_unique<ReportsPage>(screen.as("counselor")));
    screen.grab(reports, u"reports_empty"_s);
    find(reports, u"reportWhich"_s)->setFocus();
    for (const auto *title : {"Late", "Likely", "Year"}) {
        find(reports, u"reportWhich"_s)->setFocus();
        type(QString::fromLatin1(title));
        QTest::qWait(500);
        press(Qt::Key_Return);
        screen.grab(reports, u"reports_"_s + QString::fromLatin1(title).left(4).toLower());
    }

    ComparePanel &compare = screen.show(std::make_unique<ComparePanel>(screen.as("counselor"), marie, twin));
    compare.resize(compare.sizeHint().boundedTo({1180, 760}));
    screen.grab(compare, u"compare"_s);

    AddPersonPage &adding = screen.show(std::make_unique<AddPersonPage>(screen.as("intake")));
    type(adding, u"first_name"_s, u"Marie Ange"_s);
    type(adding, u"last_name"_s, u"Pierre"_s);
    type(adding, u"birth_date"_s, u"5/2/1991"_s);
    QTest::qWait(400);
    screen.grab(adding, u"adding"_s);

    for (const auto *name : {"English class", "Voicemail", "Papers"})
        REQUIRE(
            screen.office.as("administrator")
                .run(AddRecord<Snippet>{
                    {.name = QString::fromLatin1(name),
                     .text =
                         u"The class meets on Tuesdays at six in the library; bring the shelter's letter."_s}})
                .done);
    PersonPage &person = screen.open("counselor", marie, u"notes"_s);
    person.showTab(u"notes"_s, u"text"_s);
    screen.grab(person, u"notes"_s);
    press(Qt::Key_0, Qt::ControlModifier);
    if (auto *picker = person.findChild<QWidget *>(u"snippetPicker"_s))
        screen.grab(*picker, u"snippets"_s);
    press(Qt::Key_Escape);

    QTemporaryDir home;
    QSettings settings(home.filePath(u"waymark.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    SettingsPage &office =
        screen.show(std::make_unique<SettingsPage>(screen.as("administrator"), preferences));
    auto *area = office.findChild<QScrollArea *>(u"settingsArea"_s);
    screen.grab(*area->widget(), u"settings"_s);
    screen.close();
}
