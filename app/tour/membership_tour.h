// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/hand.h"
#include "app/tour/prompts.h"
#include "ui/shell/office_window.h"

namespace waymark {

/// The part of the tour that goes through the whole membership: its tabs, a partner's proof, a workshop for a group, a
/// duplicate found, merged and taken apart, the printed card.
class MembershipTour
{
public:
    MembershipTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder, Id<JobSeeker> person);

    void card();
    void tabs();
    void proof();
    void group();
    void duplicate();
    void report();

private:
    SignedIn &here() { return m_window.mainWindow()->workspace().signedIn; }
    void openPerson(const QString &tab = {});
    void addByForm(const QString &tab, const QString &add, const QList<std::pair<QString, QString>> &values, const QString &save);

    OfficeWindow &m_window;
    Hand &m_hand;
    TourPrompts &m_prompts;
    QString m_folder;
    Id<JobSeeker> m_person;
};

} // namespace waymark
