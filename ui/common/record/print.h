// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace waymark {

/// Writes a page of HTML as a PDF with real, selectable text, whole or not at all, readable by its owner only. Letter
/// paper; page n of m at the foot.
Result<void> writePdf(const QString &file, const QString &html, const QString &title);

} // namespace waymark
