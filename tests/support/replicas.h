// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/exporter.h"
#include "core/sync/importer.h"
#include "tests/support/office_fixture.h"

namespace waymark {

/// One workstation of an office under test, with a clock of its own.
struct Workstation
{
    FixedClock clock{QDate(2026, 3, 2)};
    QString name;
    QString folder;
    std::unique_ptr<SignedIn> signedIn;
    std::vector<Staff> people;
    SecretKey key = SecretKey::blank();

    Session &session() { return signedIn->session(); }
    const RecordStore &store() { return signedIn->session().store(); }
    int number() { return deviceOf(signedIn->office().deviceId()); }
    Actions &as(const char *role);
    /// What export writes; empty where there is nothing to say.
    QByteArray bundle(const ExportOptions &options = {});
    Result<ImportReport> take(const QByteArray &bundle, ImportOptions options = {});
    ImportReport takes(const QByteArray &bundle, const ImportOptions &options = {}); ///< fails the test on an error
    QByteArray dump();
    /// The ids and hashes of the whole ledger, and every conflict there ever was.
    QByteArray ledger();
    QByteArray conflicts();
    /// Which seals are here and what waits, for a failed test.
    QString standing();
    /// verifyOffice's problems.
    QString problems();
    void close();
    void open(); ///< as after a restart
};

/// Several workstations of one office that really joined, each in its own folder. Copies are cheap: the office is made
/// once and its files copied.
class Replicas
{
public:
    explicit Replicas(int count, QDate today = QDate(2026, 3, 2));
    /// The same workstations in their first state, in new folders.
    std::vector<Workstation> fresh(int count);

    OfficeFixture office; ///< the first workstation while the others join; later ones are copies of it
    Id<JobSeeker> person; ///< enrolled before anybody joined
    Id<JobSeeker> other;

private:
    struct Folder
    {
        QString name;
        QString path;
    };
    QTemporaryDir m_templates;
    QTemporaryDir m_copies;
    std::vector<Folder> m_folders;
    SecretKey m_key = SecretKey::blank();
    int m_copy = 0;
};

/// Everybody writes all they have and takes in what everybody wrote, until nothing is new anywhere.
void meet(std::vector<Workstation> &workstations);

} // namespace waymark
