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

/// Everything the window can show, so that it need not know any of it. Filled in app/pages.cpp.
struct Screens
{
    std::vector<PageEntry> pages;
    std::function<Page *(Workspace &, Id<JobSeeker>, QWidget *)> person;
    std::function<void(Page *, const QString &tab, const QString &field)> showTab;
    std::function<Page *(Workspace &, QWidget *)> addPerson;
    std::function<Panel *(Workspace &, Id<JobSeeker>, QWidget *)> contact;
};

} // namespace waymark
