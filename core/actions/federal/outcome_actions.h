// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/tab_actions.h"
#include "core/domain/federal/outcome_records.h"

namespace waymark {

// What the federal indicators are computed from. A quarter is kept as "2026Q2", however it was typed, and
// once for each person while it stands.
template <>
const ActionSpec &actionOf<AddRecord<QuarterResult>>();
template <>
const ActionSpec &actionOf<EditRecord<QuarterResult>>();
template <>
const ActionSpec &actionOf<VoidRecord<QuarterResult>>();
template <>
const ActionSpec &actionOf<AddRecord<SkillGain>>();
template <>
const ActionSpec &actionOf<VoidRecord<SkillGain>>();
template <>
const ActionSpec &actionOf<AddRecord<TradePetition>>();
template <>
const ActionSpec &actionOf<EditRecord<TradePetition>>();
template <>
const ActionSpec &actionOf<VoidRecord<TradePetition>>();

/// All of the above, for the registry. Names: addQuarterResult … voidTradePetition.
const std::vector<const ActionSpec *> &outcomeActions();

} // namespace waymark
