// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/owner_file.h"

#include <QCoreApplication>

namespace waymark {

namespace {

Error notWritten()
{
    return {ErrorKind::Io, QCoreApplication::translate("OwnerFile", "The file could not be written."),
            QCoreApplication::translate("OwnerFile", "Choose another folder.")};
}

} // namespace

Result<std::unique_ptr<OwnerFile>> OwnerFile::begin(const QString &path)
{
    std::unique_ptr<OwnerFile> made(new OwnerFile(path));
    made->m_file.setDirectWriteFallback(false);
    if (!made->m_file.open(QIODevice::WriteOnly) ||
        !made->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return notWritten();
    return made;
}

Result<void> OwnerFile::write(QByteArrayView bytes)
{
    return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Result<void>() : notWritten();
}

Result<void> OwnerFile::finish()
{
    return m_file.commit() ? Result<void>() : notWritten();
}

Result<void> writeForOwner(const QString &path, const QByteArray &bytes)
{
    auto file = OwnerFile::begin(path);
    if (!file)
        return file.error();
    if (auto written = (*file)->write(bytes); !written)
        return written;
    return (*file)->finish();
}

} // namespace waymark
