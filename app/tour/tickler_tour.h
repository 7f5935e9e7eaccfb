// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/hand.h"
#include "app/tour/prompts.h"
#include "ui/shell/office_window.h"

namespace waymark {

/// The part of the tour about what is due: a morning worked through by keyboard alone, the month, the
/// caseload, a transfer, and what a move would change.
class TicklerTour
{
public:
    TicklerTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder);

    /// Ten lines of Today in under a minute of real key events; ends the program where one of them did
    /// nothing.
    void morning();
    void month();
    void caseload();
    /// The counselor asks; nothing of the case changes.
    void askForTransfer();
    /// The director of the center makes it.
    void transfer();
    void whatIf();
    /// The same screens in type twice as large.
    void large(bool dark);

private:
    SignedIn &here() { return m_window.mainWindow()->workspace().signedIn; }
    void tabTo(const QString &name);
    int entries();
    void contactMade(const QString &means, const QString &note);
    void putOff();

    OfficeWindow &m_window;
    Hand &m_hand;
    TourPrompts &m_prompts;
    QString m_folder;
    Id<JobSeeker> m_person;
};

} // namespace waymark
