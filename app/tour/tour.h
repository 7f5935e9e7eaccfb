// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace waymark {

/// The day that the first users would try: enroll a shelter resident, take the case, keep contact, replace the pseudo
/// number, suspend, ask for more, close; then the history and what undo takes back; then a second workstation joins, and
/// both become one. Real widgets, real events, a made-up office in a temporary folder. Gives the exit code.
int runTour(QApplication &qt, const QString &folder, bool dark);

} // namespace waymark
