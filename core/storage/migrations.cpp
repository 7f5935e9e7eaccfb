// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Storage", text); }

QStringList scripts() { return QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name); }

int numberOf(const QString &script) { return script.section(u'_', 0, 0).toInt(); }

} // namespace

int newestVersion()
{
    const QStringList all = scripts();
    return all.isEmpty() ? 0 : numberOf(all.last());
}

Result<void> migrate(Database &database)
{
    auto done = guarded([&]() -> Result<void> {
        const int present = database.userVersion();
        if (present > newestVersion())
            return Error{ErrorKind::TooNew, tr("This office was last used by a newer Waymark."),
                         tr("Install the newer version on this computer too. The office was not changed.")};
        for (const QString &script : scripts()) {
            if (numberOf(script) <= present)
                continue;
            QFile file(u":/sql/"_s + script);
            if (!file.open(QIODevice::ReadOnly))
                return Error{ErrorKind::Io, tr("A part of the program is missing."), tr("Install Waymark again.")};
            TransactionScope scope(database);
            database.runScript(file.readAll());
            database.runScript("PRAGMA user_version = " + QByteArray::number(numberOf(script)));
            scope.commit();
        }
        return {};
    });
    return done ? *done : done.error();
}

} // namespace waymark
