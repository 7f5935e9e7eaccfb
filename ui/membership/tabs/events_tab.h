// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/lists_tab.h"

namespace waymark {

/// The events this person is registered for, and those that are coming: one registers here, and plans one.
class EventsTab final : public ListsTab
{
    Q_OBJECT

public:
    EventsTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
              QWidget *parent);

protected:
    void built() override;

private:
    void registerFor(qint64 event);
};

} // namespace waymark
