// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/panel.h"
#include "ui/common/workspace.h"

#include <functional>
#include <vector>

namespace waymark {

/// One page of the rail.
struct PageEntry
{
    QString id;
    QString title;
    QString iconName;
    QString action; ///< only for roles that may run it; empty: everybody's
    std::function<Page *(Workspace &, QWidget *)> make;
};

/// Makes this computer a workstation of an office: from a join file and its password, in an empty folder. Runs on a
/// thread of its own; `step` is told how far it is, and false from it stops.
using JoinStep = std::function<bool(qint64 done, qint64 total, const QString &what)>;
using JoinWork = std::function<Result<void>(const QString &file, const QString &password, const QString &folder,
                                            Instant now, const JoinStep &step)>;

/// Everything the window can show, so that it need not know any of it. Filled in app/pages.cpp.
struct Screens
{
    std::vector<PageEntry> pages;
    std::function<Page *(Workspace &, Id<JobSeeker>, QWidget *)> person;
    std::function<void(Page *, const QString &tab, const QString &field)> showTab;
    std::function<Page *(Workspace &, QWidget *)> addPerson;
    std::function<Panel *(Workspace &, Id<JobSeeker>, QWidget *)> contact;
    std::function<Panel *(Workspace &, Id<JobSeeker>, qint64 recordId, const QString &unit, QWidget *)> conflicts;
    std::function<Panel *(Workspace &, Id<JobSeeker>, Id<JobSeeker>, QWidget *)> compare;
    JoinWork join;
};

} // namespace waymark
