// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/hand.h"
#include "core/base/clock.h"
#include "ui/shell/office_window.h"

namespace waymark {

/// The part of the tour about the Job Skills Training Program: a shelter resident from the intake to a
/// placement, three periods of the benefit, work authorization and a hire. Every step is looked up in the
/// records.
class JstpTour
{
public:
    JstpTour(OfficeWindow &window, Hand &hand, FixedClock &clock);

    /// A business with a site and an opening.
    void business();
    /// The application for work authorization, the intake, the skill set.
    void intake();
    /// From the opening's matches.
    void place();
    /// Three times two weeks: the hours in the grid, then the benefit.
    void threePeriods();
    /// Refused without authorization; with it, the job in the same step.
    void hire();
    /// The same screens in type twice as large.
    void large(bool dark);

private:
    SignedIn &here() { return m_window.mainWindow()->workspace().signedIn; }
    TrainingFile training();
    void openPart(const QString &part);
    void openBusiness(int tab);
    void twoWeeks();

    OfficeWindow &m_window;
    Hand &m_hand;
    FixedClock &m_clock;
    Id<JobSeeker> m_person;
    Id<Business> m_business;
};

} // namespace waymark
