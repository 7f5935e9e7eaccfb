// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// An open office with somebody signed in: office, session and actions, made and ended in the right order.
class SignedIn
{
public:
    /// WrongPassword where the login is unknown, its password is wrong, or it may not sign in any more.
    static Result<std::unique_ptr<SignedIn>> open(const QString &folder, const QString &login, const QString &password,
                                                  Clock &clock);
    /// The same with a key that was got elsewhere (Office::unlock), for that login.
    static Result<std::unique_ptr<SignedIn>> open(UnlockedOffice unlocked, const QString &login, Clock &clock);
    /// The same office in other hands, without a password: for making offices and demonstrations only.
    Result<void> actAs(Id<Staff> staff);

    Office &office() { return *m_office; }
    Session &session() { return *m_session; }
    Actions &actions() { return *m_actions; }

private:
    friend Result<std::unique_ptr<SignedIn>> createOffice(const QString &, const NewOffice &, const struct FirstPeople &,
                                                          Clock &);
    SignedIn(std::unique_ptr<Office> office, Clock &clock) : m_office(std::move(office)), m_clock(clock) {}
    void start(Staff staff);

    std::unique_ptr<Office> m_office;
    Clock &m_clock;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Actions> m_actions;
};

/// Who and what a new office begins with.
struct FirstPeople
{
    struct Person
    {
        Staff staff;
        QString password;
    };
    Center center;
    std::vector<Person> staff; ///< at least one; the first one signs in
    QString deviceName;
};

/// Makes an office in an empty folder, with its first center, workstation and staff, and signs the first one in.
Result<std::unique_ptr<SignedIn>> createOffice(const QString &folder, const NewOffice &options, const FirstPeople &first,
                                               Clock &clock);

} // namespace waymark
