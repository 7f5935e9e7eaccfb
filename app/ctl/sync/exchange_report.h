// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_types.h"

#include <QJsonObject>

namespace waymark::ctl {

/// What an exchange did, for programs and for people. The names of people are only in a preview.
QJsonObject toJson(const BundleName &name);
QJsonObject toJson(const WaitingBundle &waiting);
QJsonObject toJson(const ExportReport &report);
QJsonObject toJson(const ImportReport &report, bool preview);
QString words(const ExportReport &report);
QString words(const ImportReport &report, bool preview);

} // namespace waymark::ctl
