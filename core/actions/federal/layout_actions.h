// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/policy/federal/pirl_layout.h"

namespace waymark {

/// A newer layout of the federal file, from a CSV file in the columns of the shipped one. In force
/// from its day on; the shipped one and earlier ones stay for the quarters before. The file is read at once
/// and kept in the office.
struct LoadFederalLayout
{
    QString file;
    QString name; ///< "PIRL2025"; none of this office's own twice
    QDate effectiveFrom;
    QString source;
};
template <>
const ActionSpec &actionOf<LoadFederalLayout>();

/// The layout for a quarter that ends on that day, or the one of that name (policy::pirlLayoutFor).
Result<policy::PirlLayout> federalLayoutFor(const RecordStore &store, QDate on, const QString &name = {});

} // namespace waymark
