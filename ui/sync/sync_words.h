// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/conflict_list.h"
#include "core/sync/folder_channel.h"
#include "core/sync/sync_state.h"

namespace waymark {

/// "just now", "12 minutes ago", "today, 10:42", "2 days ago"; "never" for an unset one.
QString heardText(Instant at, Instant now);
/// "1 change", "3 changes".
QString changesText(qint64 count);
/// How the exchange with the shared folder stands, in one or two sentences.
QString channelText(const ChannelReport &report, const QString &folder);
/// Somebody has to look after the folder.
bool folderNeedsHelp(ChannelState state);

/// What a conflict is about: the field's label, or the name of the group its fields stand in.
QString unitLabel(const ConflictEntry &entry);
/// The record it is in, where that is not the person: "Program enrollment"; empty otherwise.
QString recordLabel(const ConflictEntry &entry);
/// "A. Silva at FRONT-DESK-1, Tue 14 Mar 2026, 10:42". Throws SqlFailure.
QString sideText(const RecordStore &store, const ConflictSide &side);
/// What was done there, by the name of the action: "Edit a job seeker".
QString actionText(const QByteArray &kind);
/// A bundle's, join file's name to begin with, and how such files are listed.
QString bundleSuggestion(const QString &device, QDate today);
QString bundleFilter();
QString joinSuggestion(const QString &device);
QString joinFilter();

} // namespace waymark
