// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_types.h"

namespace waymark {

/// How an exchange with the shared folder ended. None of it ever removes anything, here or there.
enum class ChannelState {
    Off,      ///< no folder is chosen
    Fine,
    Paused,   ///< an import was taken back: nothing comes in until a person says so
    Offline,  ///< the folder is not there
    Strange,  ///< it is there, but it is not the one that was chosen: its marker is missing or another office's
    Full,
    ReadOnly,
};

struct ChannelReport
{
    ChannelState state = ChannelState::Off;
    QString words;   ///< what a person should know, one sentence; empty where all is well and nothing came
    int written = 0; ///< bundles
    int filesRead = 0;
    int unfinished = 0; ///< files that are still being copied, looked at again next time
    std::vector<ImportReport> imports; ///< those that brought anything, or stopped for a person's word
    QStringList troubles;              ///< files that were refused, each with its reason; their names only
    Instant at;                        ///< when; as kept, a quarter of an hour exactly where nothing else changed
};

/// The folder this workstation exchanges with (a share, a stick); empty: none. Remembered in the office, for this
/// workstation alone.
Result<QString> channelFolder(Session &session);
/// Chooses it and puts the office's marker file there. Refused where the folder holds another office's marker. Choosing
/// the same folder again says that it was emptied on purpose.
Result<void> useChannelFolder(Session &session, const QString &folder);
Result<void> leaveChannelFolder(Session &session); ///< touches nothing in the folder
/// While it is paused nothing comes in; what is done here still goes out. undoImport pauses it, or what was taken back
/// would come again with the next look at the folder.
Result<void> pauseChannel(Session &session, bool paused);
Result<ChannelReport> lastChannelReport(Session &session); ///< state, words and troubles as last kept

/// Once: takes in what others left there, then leaves what they do not have and the folder does not hold. May run on
/// a thread of its own with a session of its own; one at a time for an office, Busy for another. Never overwrites,
/// moves or deletes a file of the folder. A backup is made before the first import where the newest is half an hour old,
/// and before a big one. An error is about this computer; what is wrong with the folder is in the report.
Result<ChannelReport> exchangeWithFolder(Session &session, const SyncStep &step = {});

} // namespace waymark
