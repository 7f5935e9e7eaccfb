// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/hand.h"
#include "app/tour/prompts.h"
#include "ui/shell/office_window.h"

namespace waymark {

/// What the office is measured by: the indicators with the people behind them, the federal file, reports; and
/// a provider's list.
class FederalTour
{
public:
    FederalTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder);

    void performance();
    void federalFile();
    void reports();
    void providerFile();
    /// The same screens in type twice as large.
    void large(bool dark);

private:
    SignedIn &here() { return m_window.mainWindow()->workspace().signedIn; }
    void openPage(const QString &id);

    OfficeWindow &m_window;
    Hand &m_hand;
    TourPrompts &m_prompts;
    QString m_folder;
};

} // namespace waymark
