// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

namespace waymark {

/// How a run of the real waymarkctl ended.
struct CtlRun
{
    int exit = -1;
    QByteArray out;
    QByteArray err;

    QList<QJsonObject> lines() const; ///< stdout as JSON lines
};

struct CtlInput
{
    QByteArray in = {};
    QString password = QStringLiteral("correct horse"); ///< null: none is given
    QString newPassword = {};
    QString joinPassword = {};
};

CtlRun runCtl(const QStringList &arguments, const CtlInput &input = {});
/// Through a shell, for what only a shell can do: "$CTL" is the program.
CtlRun runCtlShell(const QString &script);

/// An office made with `create --sandbox`: a center, a shelter and one member of staff for each role, whose
/// login is the role's name.
class CtlOffice
{
public:
    CtlOffice();

    QString path() const { return m_directory.filePath(QStringLiteral("office")); }
    QString file(const QString &name) const { return m_directory.filePath(name); }
    CtlRun run(QStringList arguments, const QString &login = QStringLiteral("administrator"),
               const CtlInput &input = {}) const;
    /// Runs a script of these lines as the administrator.
    CtlRun script(const QList<QJsonObject> &lines, const QStringList &options = {}) const;

    /// Complete and valid: `enrollShelterResident` with a pseudo number, on 2 March 2026, named "$marie".
    static QJsonObject resident();

private:
    QTemporaryDir m_directory;
};

QByteArray jsonLines(const QList<QJsonObject> &lines);
/// The rules of an answer's findings of that severity.
QStringList rulesOf(const QJsonObject &answer, QLatin1StringView severity = QLatin1StringView("block"));

} // namespace waymark
