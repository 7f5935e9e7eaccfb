// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/lists_tab.h"

namespace waymark {

/// The three kinds of alerts in one list (domain 1.4): what a colleague put up, what is due, and what is still
/// missing from the membership. Enter opens the first, and goes to where the others are cleared.
class AlertsTab final : public ListsTab
{
    Q_OBJECT

public:
    AlertsTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
              QWidget *parent);

protected:
    void fill(const PersonView &view) override;
    void built() override;

private:
    void goTo(qint64 id);

    const PersonView *m_shown = nullptr;
};

} // namespace waymark
