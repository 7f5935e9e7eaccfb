// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/jstp_actions.h"
#include "ui/common/workspace.h"

class QWidget;

namespace waymark {

// Small windows in which a business, its sites and its openings are written. `made` is told the new record.

void openAddBusiness(const Workspace &workspace, QWidget *parent, std::function<void(Id<Business>)> made);
void openEditBusiness(const Workspace &workspace, Id<Business> business, QWidget *parent);
void openAddSite(const Workspace &workspace, Id<Business> business, QWidget *parent);
void openEditSite(const Workspace &workspace, Id<BusinessSite> site, QWidget *parent);
void openAddOpening(const Workspace &workspace, const Business &business, QWidget *parent,
                    std::function<void(Id<Opening>)> made);
void openEditOpening(const Workspace &workspace, const Opening &opening, QWidget *parent);
/// From a day on it is proposed to nobody; placements go on.
void openCloseOpening(const Workspace &workspace, const Opening &opening, QWidget *parent);

} // namespace waymark
