// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replicas.h"

#include "core/session/verify.h"
#include "core/sync/joining.h"
#include "core/sync/sync_state.h"

#include <QBuffer>
#include <QDir>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QByteArray rows(Database &database, const char *sql)
{
    QByteArray all;
    Query query = database.query(sql);
    while (query.next())
        all += query.text(0).toUtf8() + '\n';
    return all;
}

} // namespace

Actions &Workstation::as(const char *role)
{
    if (session().staff().role != QLatin1StringView(role)) {
        const auto found = std::ranges::find(people, QLatin1StringView(role), &Staff::role);
        REQUIRE(found != people.end());
        REQUIRE(signedIn->actAs(found->id).ok());
    }
    return signedIn->actions();
}

QByteArray Workstation::bundle(const ExportOptions &options)
{
    as("counselor");
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto report = exportBundleTo(session(), buffer, options);
    if (!report)
        FAIL(report.error().text().toStdString());
    return report->written ? buffer.data() : QByteArray();
}

Result<ImportReport> Workstation::take(const QByteArray &bundle, ImportOptions options)
{
    if (session().staff().role != "administrator"_L1)
        as("counselor");
    QByteArray copy = bundle;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return importBundleFrom(session(), buffer, options);
}

ImportReport Workstation::takes(const QByteArray &bundle, const ImportOptions &options)
{
    auto report = take(bundle, options);
    if (!report)
        FAIL(report.error().text().toStdString());
    return *report;
}

QByteArray Workstation::dump()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(dumpOffice(store(), buffer).ok());
    return buffer.data();
}

QByteArray Workstation::ledger()
{
    return rows(store().database(), "SELECT id || ' ' || hex(hash) FROM operation ORDER BY id");
}

QByteArray Workstation::conflicts()
{
    return rows(store().database(), "SELECT record_id || ' ' || unit || ' ' || sides || ' ' || entity || ' ' || person_id "
                                    "|| ' ' || settled_by FROM conflict ORDER BY record_id, unit, sides");
}

QString Workstation::standing()
{
    QString text = name + u" (%1):"_s.arg(number());
    for (const auto &[device, reach] : knownSeals(store().database()))
        text += u" %1:%2"_s.arg(device).arg(reach.seal);
    text += u", %1 not sealed"_s.arg(unsealedOperations(store().database()));
    if (const auto waiting = waitingBundles(session())) {
        for (const WaitingBundle &one : *waiting)
            text += u"; "_s + one.text();
    }
    return text;
}

QString Workstation::problems()
{
    const auto report = verifyOffice(session());
    return report ? report->problems.join(u'\n') : report.error().text();
}

void Workstation::close() { signedIn.reset(); }

void Workstation::open()
{
    auto logins = KeySlots::read(Office::slotsFile(folder));
    REQUIRE(logins.ok());
    auto opened = SignedIn::open(UnlockedOffice{folder, std::move(*logins), SecretKey::fromBytes(key.bytes())},
                                 u"counselor"_s, clock);
    if (!opened)
        FAIL(opened.error().text().toStdString());
    signedIn = std::move(*opened);
    signedIn->office().database().waitForDisk(false);
    people = store().all<Staff>();
}

Replicas::Replicas(int count, QDate today) : office(today)
{
    person = office.enrolled();
    EnrollShelterResident second = office.resident();
    second.person.firstName = u"João"_s;
    second.person.lastName = u"Teixeira"_s;
    second.person.primaryLanguage = u"por"_s;
    const auto enrolled = office.as("intake").run(second);
    REQUIRE(enrolled.done);
    other = {enrolled.id("jobSeeker")};
    office.openedCase(person);
    m_folders.push_back({u"FRONT-DESK-1"_s, office.folder()});
    for (int i = 1; i < count; ++i) {
        const QString name = u"SHELTER-LAPTOP-%1"_s.arg(i);
        const QString file = m_templates.filePath(name + u".join"_s);
        Actions &administrator = office.as("administrator");
        const auto written =
            writeJoinFile(administrator, name, u"told by voice"_s, file, {}, KeyCost::testing());
        if (!written)
            FAIL(written.error().text().toStdString());
        const auto joined = joinOffice(file, u"told by voice"_s, m_templates.filePath(name), office.clock);
        if (!joined)
            FAIL(joined.error().text().toStdString());
        m_folders.push_back({name, m_templates.filePath(name)});
    }
    m_key = SecretKey::fromBytes(office.signedIn->office().key().bytes());
    // Everything into the file itself, so that the file alone is the office.
    office.store().database().run("PRAGMA wal_checkpoint(TRUNCATE)");
}

std::vector<Workstation> Replicas::fresh(int count)
{
    std::vector<Workstation> made;
    ++m_copy;
    for (int i = 0; i < count; ++i) {
        const Folder &from = m_folders[std::size_t(i)];
        Workstation &one = made.emplace_back();
        one.name = from.name;
        one.folder = m_copies.filePath(u"%1-%2"_s.arg(m_copy).arg(i));
        REQUIRE(QDir().mkpath(one.folder + u"/backups"_s));
        for (const char *file : {"office.db", "keyslots.json"})
            REQUIRE(QFile::copy(QDir(from.path).filePath(QString::fromLatin1(file)),
                                QDir(one.folder).filePath(QString::fromLatin1(file))));
        one.clock = office.clock;
    }
    for (Workstation &one : made) {
        one.key = SecretKey::fromBytes(m_key.bytes());
        one.open();
    }
    return made;
}

void meet(std::vector<Workstation> &workstations)
{
    for (int round = 0; round < 2; ++round) {
        std::vector<QByteArray> bundles;
        for (Workstation &one : workstations)
            bundles.push_back(one.bundle({.everything = true}));
        for (Workstation &one : workstations) {
            for (const QByteArray &bundle : bundles)
                one.takes(bundle, {.acceptRemovals = false, .acceptClock = false, .limits = {.clockMinutes = 100'000, .removedAtLeast = 1'000}});
        }
    }
}

} // namespace waymark
