// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/due_item.h"
#include "core/policy/policy_settings.h"

namespace waymark {

namespace policy {

/// Everything due about one person. Same file, same settings, same
/// items. Contact days run from the last contact that counts, or from the case's opening where that is later. A
/// membership is listed for a shelter customer and for a person with a case.
std::vector<DueItem> dueItems(const CaseFile &file, const PolicySettings &settings);

DueState dueState(const DueItem &item, QDate today);
/// "31 days since the last contact that counts" as one line for the list.
QString dueHeadline(const DueItem &item, QDate today);
/// The reason in full words, with dates in the person's locale (design.md 6).
QString dueReason(const DueItem &item, QDate today);

} // namespace policy
} // namespace waymark
