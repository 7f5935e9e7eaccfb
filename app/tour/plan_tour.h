// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/hand.h"
#include "app/tour/prompts.h"
#include "ui/shell/office_window.h"

namespace waymark {

/// The part of the tour about plans: an IEP and a Youth ISS written, agreed on, changed, agreed on again and
/// printed.
class PlanTour
{
public:
    PlanTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder);

    /// The case is the counselor's who has signed in.
    void employmentPlan(Id<JobSeeker> person);
    void youthStrategy();
    void evidence(Id<JobSeeker> person);

private:
    SignedIn &here() { return m_window.mainWindow()->workspace().signedIn; }
    void open(Id<JobSeeker> person, const QString &tab);
    void fill(const QString &open, const QList<std::pair<QString, QString>> &values, const QString &save);
    void agree(const QString &picture);
    void print(const QString &file, int language);
    template <typename P>
    qint64 run(const P &params, const char *id = "record");

    OfficeWindow &m_window;
    Hand &m_hand;
    TourPrompts &m_prompts;
    QString m_folder;
};

} // namespace waymark
