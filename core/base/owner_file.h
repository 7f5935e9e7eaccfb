// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSaveFile>
#include <memory>

namespace waymark {

/// Writes a file that only its owner may read, whole or not at all; what was there under that name stays
/// until the new file is complete. For what a person asked to have outside the office.
Result<void> writeForOwner(const QString &path, const QByteArray &bytes);

/// The same for what is written bit by bit: without finish() nothing is left behind.
class OwnerFile
{
public:
    static Result<std::unique_ptr<OwnerFile>> begin(const QString &path);
    Result<void> write(QByteArrayView bytes);
    Result<void> finish();

private:
    explicit OwnerFile(const QString &path) : m_file(path) {}
    QSaveFile m_file;
};

} // namespace waymark
