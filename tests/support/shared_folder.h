// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/folder_channel.h"
#include "tests/support/replicas.h"

#include <QDir>

namespace waymark {

/// A folder that the workstations of a test exchange through.
class SharedFolder
{
public:
    SharedFolder() { QDir(directory.path()).mkdir(QStringLiteral("share")); }
    QString path() const { return directory.filePath(QStringLiteral("share")); }
    QString file(const QString &name) const { return QDir(path()).filePath(name); }
    QStringList bundles() const
    {
        return QDir(path()).entryList({QStringLiteral("*.waymark")}, QDir::Files, QDir::Name);
    }
    /// Everything there, hidden files too.
    QStringList list() const
    {
        return QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                      QDir::Name);
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
    }
    QByteArray get(const QString &name) const
    {
        QFile in(file(name));
        REQUIRE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }

    QTemporaryDir directory;
};

inline void use(Workstation &at, const SharedFolder &folder)
{
    at.as("counselor");
    const auto used = useChannelFolder(at.session(), folder.path());
    if (!used)
        FAIL(used.error().text().toStdString());
}

/// Nothing half-written there, no copies of what was read in the office.
inline void checkTidy(const Workstation &at, const SharedFolder &folder)
{
    CHECK_FALSE(folder.list().join(u' ').contains(QStringLiteral(".part")));
    const QStringList kept =
        QDir(at.folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    CHECK(kept.filter(QStringLiteral("part")).isEmpty());
    CHECK(kept.filter(QStringLiteral("lock")).isEmpty());
}

/// An exchange that must go well as a program, whatever it says of the folder; nothing there may go away.
inline ChannelReport pass(Workstation &at, const SharedFolder &folder, const SyncStep &step = {})
{
    at.as("counselor");
    const QStringList before = folder.list();
    auto report = exchangeWithFolder(at.session(), step);
    if (!report)
        FAIL(report.error().text().toStdString());
    const QStringList after = folder.list();
    for (const QString &name : before)
        CHECK((after.contains(name) || name.endsWith(QStringLiteral(".part"))));
    checkTidy(at, folder);
    UNSCOPED_INFO(at.name.toStdString() << ": " << report->words.toStdString() << " "
                                        << report->troubles.join(u'\n').toStdString());
    return *report;
}

inline void note(Workstation &at, Id<JobSeeker> person, const QString &text)
{
    const auto done =
        at.as("counselor")
            .run(RecordNote{.jobSeekerId = person, .text = text, .withoutService = QStringLiteral("other")});
    REQUIRE(done.done);
}

inline void editEmail(Workstation &at, Id<JobSeeker> person, const QString &name)
{
    EditJobSeeker params{.person = *at.store().find(person)};
    params.person.email = name + QStringLiteral("@example.org");
    REQUIRE(at.as("intake").run(params).done);
}

} // namespace waymark
