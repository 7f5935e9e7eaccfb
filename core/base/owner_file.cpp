// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/owner_file.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace waymark {

Result<void> writeForOwner(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (written)
        return {};
    return Error{ErrorKind::Io, QCoreApplication::translate("OwnerFile", "The file could not be written."),
                 QCoreApplication::translate("OwnerFile", "Choose another folder.")};
}

} // namespace waymark
