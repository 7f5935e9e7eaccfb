// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/lists_tab.h"

namespace waymark {

// The lists of the membership: what each shows, and how it is added to.

/// Degrees, licenses, adult education and training in one list, each with its kind.
RecordListSpec educationList();
RecordListSpec workList(); ///< R-48
RecordListSpec surveyList(const Workspace &workspace);
RecordListSpec invitationList(const Workspace &workspace);      ///< R-102
RecordListSpec providerContactList(const Workspace &workspace); ///< R-78

/// Highest grade, or why nothing is listed; the fields themselves stand on Full.
TabHead educationHead(const PersonView &view);
TabHead workHead(const PersonView &view);
TabHead jobQuestHead(const Workspace &workspace, const PersonView &view);

} // namespace waymark
