// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace waymark {

/// The files in a zip archive, by name; fails the test where it is none. Knows what workbooks need: no
/// encryption, no parts, nothing over 4 GiB.
QMap<QString, QByteArray> unzipped(const QByteArray &archive);

} // namespace waymark
