// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ctl_program.h"

namespace waymark {

/// One office on several workstations, each in a folder of its own, made and used by the real waymarkctl
/// alone. The first, FRONT-DESK-1, is path().
class Workstations : public CtlOffice
{
public:
    /// Another workstation, by `sync invite` and `sync join`; gives its folder.
    QString join(const QString &name) const;
    /// Runs actions in that folder, each "by" somebody; gives the answers. All of them must be done.
    QList<QJsonObject> work(const QString &folder, const QList<QJsonObject> &lines) const;
    /// A bundle into a new file; gives its path.
    QString exported(const QString &folder, const QStringList &options = {}) const;
    CtlRun import(const QString &folder, const QString &file, const QStringList &options = {},
                  const QString &login = QStringLiteral("administrator")) const;
    /// import() that must be done; gives its report.
    QJsonObject imported(const QString &folder, const QString &file, const QStringList &options = {}) const;
    QByteArray dump(const QString &folder) const;
    qint64 operations(const QString &folder) const; ///< counted by `verify`, which must find nothing wrong
    QList<QJsonObject> list(const QString &folder, const QStringList &arguments) const; ///< with --json
    /// Bundles to and fro until nobody has anything the others lack.
    void exchangeAll(const QStringList &folders) const;

    static constexpr QLatin1StringView joinPassword{"told by voice"};

private:
    mutable int m_files = 0;
};

/// A folder with everything in it.
void copyFolder(const QString &from, const QString &to);
QByteArray bytesOf(const QString &file);
void writeBytes(const QString &file, const QByteArray &bytes);

} // namespace waymark
