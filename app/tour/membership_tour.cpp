// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/membership_tour.h"

#include "core/actions/membership_actions.h"
#include "core/actions/people/people_actions.h"
#include "core/actions/record_actions.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace waymark {

MembershipTour::MembershipTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder,
                               Id<JobSeeker> person)
    : m_window(window), m_hand(hand), m_prompts(prompts), m_folder(folder), m_person(person)
{
}

void MembershipTour::openPerson(const QString &tab)
{
    m_window.mainWindow()->openPerson(m_person, tab);
    m_hand.until(u"the person's page"_s, [&] { return m_hand.sees(u"personTabBar"_s); });
}

void MembershipTour::card()
{
    openPerson();
    m_hand.click(u"numbers"_s);
    m_hand.picture(u"card"_s);
    m_prompts.file = QDir(m_folder).filePath(u"card.pdf"_s);
    m_hand.click(u"printCard"_s);
    m_hand.until(u"the printed card"_s, [&] { return QFile::exists(m_prompts.file); });
    m_hand.click(u"closeNumbers"_s);
}

void MembershipTour::addByForm(const QString &tab, const QString &add,
                               const QList<std::pair<QString, QString>> &values, const QString &save)
{
    m_hand.chooseTab(u"personTabBar"_s, tab);
    m_hand.click(add);
    for (const auto &[field, text] : values)
        m_hand.type(field, text);
    m_hand.click(save);
}

void MembershipTour::tabs()
{
    openPerson();
    addByForm(u"Education"_s, u"addEducationOpen"_s,
              {{u"kind"_s, u"Degree"_s},
               {u"degree"_s, u"High school diploma"_s},
               {u"title"_s, u"Baccalauréat"_s},
               {u"status"_s, u"Completed"_s}},
              u"addEducation"_s);
    m_hand.picture(u"education"_s);
    addByForm(u"Work Experience"_s, u"addWorkExperienceOpen"_s,
              {{u"title"_s, u"Cook"_s},
               {u"employer"_s, u"Hôtel Roi Christophe"_s},
               {u"started_on"_s, u"3/1/2011"_s},
               {u"ended_on"_s, u"4/30/2023"_s},
               {u"leaving"_s, u"Left the country"_s},
               {u"duties"_s, u"Cooked for 120 guests a day."_s}},
              u"addWorkExperience"_s);
    m_hand.picture(u"work-experience"_s);
    for (const auto &[tab, name] : {std::pair(u"Events"_s, u"events"_s),
                                    {u"Alerts"_s, u"alerts"_s},
                                    {u"Special Programs"_s, u"special-programs"_s},
                                    {u"Survey"_s, u"survey"_s},
                                    {u"Documents"_s, u"documents"_s}}) {
        m_hand.chooseTab(u"personTabBar"_s, tab);
        m_hand.picture(name);
    }
}

void MembershipTour::proof()
{
    openPerson(u"programs"_s);
    auto *table = m_hand.find<QTableWidget>(u"programTable"_s);
    m_hand.until(u"the programs"_s, [&] { return table != nullptr; });
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->data(Qt::UserRole).toString() == "mass_rehab"_L1)
            table->setCurrentCell(row, 1);
    }
    table->setFocus(Qt::TabFocusReason);
    m_hand.key(Qt::Key_Space);
    m_hand.until(u"the partner's form"_s, [&] { return m_hand.sees(u"confirmed_by"_s); });
    m_hand.click(u"enrollProgram"_s);
    m_hand.picture(u"proof-missing"_s);
    m_hand.type(u"confirmed_by"_s, u"R. Almeida, MRC Quincy"_s);
    m_hand.type(u"confirmed_on"_s, u"today"_s);
    m_hand.type(u"means"_s, u"E-mail"_s);
    m_hand.answer(u"criterion_met"_s, true);
    m_hand.answer(u"receives_services"_s, true);
    m_hand.answer(u"plan_signed"_s, true);
    m_hand.type(u"plan_signed_on"_s, u"2/20/2026"_s);
    m_hand.picture(u"proof"_s);
    m_hand.click(u"enrollProgram"_s);
    m_hand.picture(u"proof-applied"_s);
}

void MembershipTour::group()
{
    m_hand.click(u"rail_events"_s);
    m_hand.until(u"the group entry"_s, [&] { return m_hand.sees(u"groupFind"_s); });
    m_hand.type(u"type"_s, u"Workshop: digital"_s);
    m_hand.type(u"note"_s, u"First e-mail account, a letter to an employer, passwords."_s);
    const auto people = guarded([&] {
        std::vector<JobSeeker> some = here().session().store().all<JobSeeker>();
        std::erase_if(some, [](const JobSeeker &one) { return one.isConfidential(); });
        some.resize(std::min(some.size(), std::size_t(25)));
        return some;
    });
    m_hand.until(u"people to enter"_s, [&] { return people && people->size() == 25; });
    auto *field = m_hand.find(u"groupFind"_s);
    field->setFocus(Qt::TabFocusReason);
    for (const JobSeeker &one : *people) {
        m_hand.keys(one.number);
        m_hand.key(Qt::Key_Return);
    }
    auto *grid = m_hand.find<QTableWidget>(u"groupPeople"_s);
    m_hand.until(u"25 people on the list"_s, [&] { return grid && grid->rowCount() == 25; });
    grid->setFocus(Qt::TabFocusReason);
    grid->setCurrentCell(3, 2);
    m_hand.key(Qt::Key_Space);
    grid->setCurrentCell(7, 3);
    m_hand.keys(u"Helped the others."_s);
    m_hand.key(Qt::Key_Return);
    m_hand.picture(u"group"_s);
    m_hand.click(u"recordGroup"_s);
    m_hand.picture(u"group-recorded"_s);
}

void MembershipTour::duplicate()
{
    // Somebody at the desk writes the same woman down again: names the other way round, day and month
    // exchanged.
    const auto known = guarded([&] { return here().session().store().find(m_person); });
    m_hand.until(u"the person"_s, [&] { return known && known->has_value(); });
    JobSeeker again;
    again.firstName = u"Destine"_s;
    again.lastName = u"Fabiola"_s;
    again.birthDate = QDate(1991, 2, 5);
    again.homePhone = (*known)->homePhone;
    const auto added = here().actions().run(AddJobSeeker{.ssn = u"123-45-6781"_s, .person = again});
    m_hand.until(u"the second record"_s, [&] { return added.done; });
    openPerson(u"basic"_s);
    m_hand.picture(u"duplicate-found"_s);
    m_hand.click(u"compare"_s);
    m_hand.picture(u"duplicate-compare"_s);
    m_hand.click(u"mergePeople"_s);
    m_hand.until(u"the merged record"_s, [&] { return m_hand.sees(u"unmerge"_s); });
    m_hand.picture(u"merged"_s);
    m_hand.click(u"unmerge"_s);
    m_hand.picture(u"unmerged"_s);
    m_hand.click(u"compare"_s);
    m_hand.click(u"notSamePerson"_s);
}

void MembershipTour::report()
{
    // Mass Rehab and the career center's own Wagner-Peyser serve the same person: a shared customer.
    const auto enrolled =
        here().actions().run(EnrollProgram{.jobSeekerId = m_person, .program = u"wagner_peyser"_s});
    m_hand.until(u"the second program"_s, [&] { return enrolled.done; });
    m_hand.click(u"rail_reports"_s);
    m_hand.until(u"the reports"_s, [&] { return m_hand.sees(u"reportMake"_s); });
    auto *which = m_hand.find<QComboBox>(u"reportWhich"_s);
    which->setCurrentIndex(which->findData(u"shared-customers"_s));
    m_hand.click(u"reportMake"_s);
    m_hand.until(u"the report"_s, [&] { return m_hand.find<QPushButton>(u"reportSave"_s)->isEnabled(); });
    m_hand.picture(u"report"_s);
}

} // namespace waymark
