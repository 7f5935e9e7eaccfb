// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema/field_spec.h"

#include <QJsonValue>

namespace waymark {

/// One field's value as it is kept inside a JSON text of another record (a snapshot, a merge): nothing is lost, numbers
/// are text because ids are larger than JSON keeps exactly. Not the JSON of the command line.
QJsonValue storedJson(const FieldSpec &field, const void *record);
void setStoredJson(const FieldSpec &field, void *record, const QJsonValue &value);

} // namespace waymark
