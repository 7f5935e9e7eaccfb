// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/exchange/synthetic_people.h"

namespace waymark {

/// A made-up person and what is known of their records while the office is being made.
struct DemoPerson
{
    JobSeeker person;
    QString ssn;
    bool pseudo = false;
    Id<JobSeeker> id;
    Id<CaseRecord> caseId;
    Id<Note> lastNote;
    QDate start;          ///< the day they first came
    Id<Staff> counselor;  ///< who works with them
    bool hasCase = false; ///< one is opened
    bool stays = true;    ///< it is neither suspended nor closed
};

/// One action of one member of staff at one moment.
struct DemoStep
{
    QDate on;
    int minute = 0; ///< of the day
    std::size_t person = 0;
    Id<Staff> actor;
    std::function<ActionResult(Actions &, DemoPerson &)> run;
};

/// Who and what the office has before its first customer comes.
struct DemoSetting
{
    std::vector<Shelter> shelters; ///< each of a center of the office
    std::vector<Staff> staff;
    QDate today;
};

/// Thinks up what happened to people in an office: enrollments, contacts in time and late, programs, cases in
/// every state. Only a plan: nothing is written here, and everything ends the day before today. The same
/// numbers give the same plan.
class DemoPlanner
{
public:
    DemoPlanner(const DemoSetting &setting, SyntheticPeople &people) : m_setting(setting), m_people(people) {}

    /// Adds the person's steps, in order.
    DemoPerson plan(std::size_t index, std::vector<DemoStep> &steps);

private:
    using Run = std::function<ActionResult(Actions &, DemoPerson &)>;

    void step(QDate on, Id<Staff> actor, Run run);
    void planResident(DemoPerson &person);
    void planMember(DemoPerson &person);
    void planCase();
    void planContacts(QDate from, QDate to);
    void planContact(QDate on, bool first);
    void planAttempt(QDate on);
    void planExtras(QDate on);
    void planIep(QDate opened);
    /// In the afternoon, outside the numbers that all else draws on.
    void stepApart(QDate on, Id<Staff> actor, Run run);
    void planTabs(QDate on);
    int closingReason(QDate opened, QDate on);
    QDate lastContactFor(int reason, QDate suspended, QDate wanted) const;
    void planSuspension(int reason, QDate on, int again);
    void planRequest(int reason, QDate on);
    void planReminders();
    void planClosing(QDate opened);
    const Staff &pickCounselor();
    Id<Staff> atCenter(std::initializer_list<const char *> roles) const;
    QString detailedNote();
    int between(int least, int most) { return m_people.numbers().between(least, most); }
    bool percent(int chance) { return m_people.numbers().percent(chance); }
    QString pick(const char *weights);

    const DemoSetting &m_setting;
    SyntheticPeople &m_people;
    std::vector<DemoStep> m_steps; ///< of the person being planned
    std::vector<DemoStep> m_apart;
    Id<Staff> m_counselor;
    Id<Center> m_center;
    QDate m_start;
    bool m_stays = true;
};

} // namespace waymark
