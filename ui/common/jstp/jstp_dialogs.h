// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/jstp_actions.h"
#include "ui/common/workspace.h"

class QWidget;

namespace waymark {

/// A placement as it is offered: the opening's site, hours and term, from the next Monday on. Throws
/// SqlFailure.
Placement placementFor(const Workspace &workspace, Id<JobSeeker> person, const Opening &opening);
/// Why nobody can be placed there, or this person cannot, whatever is typed; empty: it can be tried.
QString whyNotPlaced(const Workspace &workspace, Id<JobSeeker> person, Id<Opening> opening);

/// Places the person with the opening; what the rules say stands in the form.
void openPlaceDialog(const Workspace &workspace, Id<JobSeeker> person, Id<Opening> opening, QWidget *parent);
/// "Not this one", with the reason. `who` names the other side.
void openNoMatchDialog(const Workspace &workspace, Id<JobSeeker> person, Id<Opening> opening,
                       const QString &who, QWidget *parent);
void takeBackNoMatch(const Workspace &workspace, Id<NoMatch> noMatch);

/// What a placement is called: "Kitchen help, Harbor Kitchen". Throws SqlFailure.
QString openingWords(const RecordStore &store, Id<Opening> opening);
/// "week 5 of 12", "begins in 4 days", "ended 12 Mar 2026: hired".
QString termWords(const Placement &placement, QDate today);

} // namespace waymark
