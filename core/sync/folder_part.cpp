// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder_part.h"

#include <QDir>
#include <QFileInfo>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace waymark {

namespace {

bool syncFile(QFile &file)
{
#ifdef Q_OS_UNIX
    // A share may say only now that it has no space.
    return file.flush() && ::fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

std::filesystem::path native(const QString &path)
{
    return path.toStdU16String();
}

} // namespace

FolderPart::FolderPart(const QString &folder, const QString &partName)
    : m_folder(folder), m_file(QDir(folder).filePath(partName))
{
    QFile::remove(m_file.fileName());
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

FolderPart::~FolderPart()
{
    m_file.close();
    if (m_made)
        m_file.remove();
}

bool FolderPart::fail(Failure failure)
{
    m_failure = QFileInfo(m_folder).isDir() ? failure : Failure::NoFolder;
    return false;
}

qint64 FolderPart::writeData(const char *data, qint64 size)
{
    if (m_failure != Failure::None)
        return -1;
    if (!m_made) {
        m_made = m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
        if (!m_made) {
            fail(m_file.error() == QFileDevice::ResourceError ? Failure::NotWritten : Failure::NoPermission);
            return -1;
        }
    }
    if (m_file.write(data, size) != size) {
        fail(Failure::NotWritten);
        return -1;
    }
    return size;
}

bool FolderPart::putInPlace(const QString &name)
{
    if (m_failure != Failure::None || !m_made)
        return false;
    if (!syncFile(m_file))
        return fail(Failure::NotWritten);
    const qint64 size = m_file.size();
    m_file.close();
    const QString target = QDir(m_folder).filePath(name);
    if (m_file.error() != QFileDevice::NoError || QFileInfo(m_file.fileName()).size() != size ||
        QFileInfo::exists(target))
        return fail(Failure::NotWritten);
    // Not QFile::rename: it would copy where it cannot rename, and half a copy would have a bundle's name.
    std::error_code failed;
    std::filesystem::rename(native(m_file.fileName()), native(target), failed);
    if (failed)
        return fail(Failure::NotWritten);
    m_made = false;
    syncFolder(m_folder);
    return true;
}

} // namespace waymark
