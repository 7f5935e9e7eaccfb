// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/folder_channel.h"
#include "core/sync/joining.h"
#include "ui/common/work/office_runner.h"

namespace waymark::work {

// What the screens of sync give to a OfficeRunner. Each may be called on any thread with what belongs to that thread.

/// Everything tried, nothing kept.
OfficeRunner::Work<ImportReport> preview(const QString &file);
/// A backup first, then the bundle; `options` only says what an administrator accepts.
OfficeRunner::Work<ImportReport> takeIn(const QString &file, ImportOptions options);
/// What waits because of a clock comes in, on an administrator's word.
OfficeRunner::Work<ImportReport> acceptClock();
OfficeRunner::Work<ExportReport> write(const QString &file);
OfficeRunner::Work<JoinFileReport> writeJoin(const QString &name, const QString &password, const QString &file, KeyCost cost);
OfficeRunner::Work<ChannelReport> exchange();
/// The newest import out again; true where the shared folder now waits for somebody's word, or it would be back.
OfficeRunner::Work<bool> takeBack();

} // namespace waymark::work
