// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/plan/case_documents.h"
#include "core/domain/report.h"

namespace waymark {

/// A report on paper, lying on its side where it has many columns: its title with its filter and day, its
/// sentence, its bars as numbers, its lines. Holds names: whoever makes it leaves out whom the reader may not
/// see.
PrintDocument reportDocument(const Report &report, const CasePrintOptions &options);

} // namespace waymark
