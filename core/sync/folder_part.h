// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QIODevice>

namespace waymark {

/// A file of the shared folder while it is being written: under a name of this workstation's own that nobody
/// reads, made when the first byte comes, and gone again unless it was put in place whole. Never overwrites
/// another file.
class FolderPart : public QIODevice
{
public:
    /// One that a crash left under this name is ours, and goes.
    FolderPart(const QString &folder, const QString &partName);
    ~FolderPart() override;

    enum class Failure
    {
        None,
        NoFolder,
        NoPermission,
        NotWritten
    };
    Failure failure() const { return m_failure; }
    /// On the disk whole, then under its name. False with failure() said.
    bool putInPlace(const QString &name);
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool fail(Failure failure);

    QString m_folder;
    QFile m_file;
    bool m_made = false;
    Failure m_failure = Failure::None;
};

} // namespace waymark
