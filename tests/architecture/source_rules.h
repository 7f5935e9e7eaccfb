// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark::architecture {

/// One file of the tree. The path is from the top, with slashes: "core/base/id.h".
struct SourceFile
{
    QString path;
    QString text;
};

/// Something the architecture does not allow, and where.
struct Violation
{
    QString path;
    int line = 0;
    QString
        rule; ///< "include", "qt", "sql", "clock", "dialog", "instance", "static", "size", "folder", "header"
    QString what;

    QString text() const;
};

inline constexpr int maxLines = 500;
inline constexpr int maxMainWindowLines = 300;
inline constexpr int maxFilesInFolder = 25;

/// Every rule that can be seen in one file.
QList<Violation> checkFile(const SourceFile &file);

/// How many files lie in one folder, and whether each folder of core/ has its place in the table.
QList<Violation> checkFolders(const QStringList &paths);

/// The text with comments blanked out, and unless `keepLiterals` what stands in quotes too; lines stay where
/// they were.
QString withoutComments(const QString &text, bool keepLiterals);

} // namespace waymark::architecture
