// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/hand.h"
#include "app/tour/prompts.h"
#include "ui/shell/office_window.h"

#include <QTemporaryDir>

namespace waymark {

/// The second part of the tour: an administrator lets a laptop join, a counselor works there and another one here on
/// the same person, a bundle crosses, and what both changed is settled. The laptop is a real second office in a folder
/// of its own, worked through the same actions.
class SyncTour
{
public:
    /// `signIn` leaves the window in the hands of that login.
    SyncTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, FixedClock &clock,
             std::function<void(const QString &login)> signIn);

    void letJoin();
    void workApart();
    void takeIn();
    void settle();
    void joinHere();

private:
    SignedIn &here() { return m_window.mainWindow()->workspace().signedIn; }
    void must(bool done, const QString &what);
    void write(SignedIn &at, const QString &email, const QString &accommodations);

    OfficeWindow &m_window;
    Hand &m_hand;
    TourPrompts &m_prompts;
    FixedClock &m_clock;
    std::function<void(const QString &login)> m_signIn;
    QTemporaryDir m_place;
    std::unique_ptr<SignedIn> m_laptop;
    Id<JobSeeker> m_person;
};

} // namespace waymark
