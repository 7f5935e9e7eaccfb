// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"
#include "tests/bench/measured.h"

namespace waymark::bench {

std::vector<Id<JobSeeker>> peopleOf(Database &database);

/// A made-up office big enough to measure: people with three operations and three due items each, 120 to a
/// counselor.
class BenchOffice
{
public:
    static constexpr int casesEach = 120;
    static constexpr const char *login = "counselor1";
    static constexpr const char *password = "correct horse";
    static QDate today() { return QDate(2026, 3, 2); }

    explicit BenchOffice(QString folder) : m_folder(std::move(folder)), m_clock(today()) {}

    /// Through the actions, while the same rows go into a second file by prepared statements, block by block.
    void make(int people, Measured &making);
    /// Signs the counselor with exactly 120 cases in.
    void open();
    bool isThere() const;
    QString folder() const { return m_folder; }
    SignedIn &signedIn() { return *m_signedIn; }
    std::unique_ptr<SignedIn> take() { return std::move(m_signedIn); }
    Database &database() { return m_signedIn->office().database(); }
    const RecordStore &store() { return m_signedIn->session().store(); }
    FixedClock &clock() { return m_clock; }
    /// Every person, in the order in which they were made.
    std::vector<Id<JobSeeker>> people() { return peopleOf(database()); }

private:
    struct Maker;
    QString m_folder;
    FixedClock m_clock;
    std::unique_ptr<SignedIn> m_signedIn;
};

/// Ends the program unless it was done.
void mustBeDone(const ActionResult &result, const char *what);

} // namespace waymark::bench
