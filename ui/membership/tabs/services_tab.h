// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/lists_tab.h"

namespace waymark {

class GroupTab;

/// One part of Services: what belongs to it first, then the services of that part.
class ServicesPart final : public ListsTab
{
    Q_OBJECT

public:
    ServicesPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                 const QString &id, const QString &title, std::vector<RecordListSpec> specs, GroupTab *group);

protected:
    void built() override;

private:
    void showWhereItIs(qint64 service);

    GroupTab *m_group;
};

/// General, Employment, Course/Activity, Testing, Administrative (domain 1.1). Any service can be recorded on
/// any of them; it is shown on its own.
void addServiceParts(GroupTab *group, const Workspace &workspace, const OfficeChoices &choices,
                     Id<JobSeeker> person);

} // namespace waymark
