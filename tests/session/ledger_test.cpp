// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history.h"
#include "core/session/undo.h"
#include "core/session/verify.h"
#include "tests/support/office_fixture.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QByteArray dumpOf(OfficeFixture &office)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(dumpOffice(office.store(), buffer).ok());
    return buffer.data();
}

qint64 operations(OfficeFixture &office)
{
    Query count = office.store().database().query("SELECT count(*) FROM operation");
    return count.next() ? count.number(0) : -1;
}

} // namespace

TEST_CASE("A refused or failing operation leaves no trace", "[session][ledger]")
{
    OfficeFixture office;
    const QByteArray before = dumpOf(office);
    const qint64 count = operations(office);
    const auto failed = office.session().transact("test", [&](Transaction &transaction) -> Result<void> {
        Center center{.name = u"Half made"_s};
        transaction.add(center);
        return Error{ErrorKind::Refused, u"no"_s, {}};
    });
    CHECK_FALSE(failed.ok());
    const auto thrown = office.session().transact("test", [&](Transaction &transaction) -> Result<void> {
        Center center{.name = u"Half made"_s};
        transaction.add(center);
        transaction.store().database().run("SELECT * FROM no_such_table");
        return {};
    });
    CHECK_FALSE(thrown.ok());
    CHECK(dumpOf(office) == before);
    CHECK(operations(office) == count);
    CHECK(verifyOffice(office.session())->ok());
}

TEST_CASE("Saving what is stored already writes nothing", "[session][ledger]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const qint64 count = operations(office);
    const auto same = office.as("intake").run(EditJobSeeker{.person = *office.store().find(person)});
    CHECK(same.done);
    CHECK(same.operationId == 0);
    CHECK(operations(office) == count);
}

TEST_CASE("A change is announced once, after the commit, with its fields", "[session]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    std::vector<ChangeSet> heard;
    Actions &intake = office.as("intake");
    QObject::connect(&office.session(), &Session::committed, &office.session(), [&](const ChangeSet &changes) {
        CHECK_FALSE(office.store().database().inTransaction());
        heard.push_back(changes);
    });
    EditJobSeeker edit{.person = *office.store().find(person)};
    edit.person.email = u"m@example.org"_s;
    REQUIRE(intake.run(edit).done);
    REQUIRE(heard.size() == 1);
    REQUIRE(heard[0].records.size() == 1);
    CHECK(heard[0].records[0].fields == QSet<QByteArray>{"email"});
    CHECK(heard[0].people() == std::vector{person});
}

TEST_CASE("Fields of one group travel together", "[session][ledger]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const auto result = office.as("intake").run(ReplacePseudo{.jobSeekerId = person, .ssn = u"123-45-6780"_s});
    REQUIRE(result.done);
    Query query = office.store().database().query("SELECT delta FROM change WHERE operation_id = ? AND record_id = ?");
    query.bind(result.operationId).bind(person.value);
    REQUIRE(query.next());
    const Delta delta = parseDelta(query.text(0).toUtf8());
    CHECK(delta.contains("ssn"));
    CHECK(delta.contains("ssn_kind"));
}

TEST_CASE("The stamp never goes back, whatever the clock does", "[session][ledger]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const auto write = [&] {
        const auto result = office.as("intake").run(
            RecordNote{.jobSeekerId = person, .text = u"one more note of several words"_s, .withoutService = u"x"_s});
        REQUIRE(result.done);
        Query query = office.store().database().query("SELECT stamp FROM operation WHERE id = ?");
        query.bind(result.operationId);
        REQUIRE(query.next());
        return query.text(0);
    };
    QString last = write();
    for (const int days : {0, 0, -400, 0, 3, -1, 800}) {
        office.clock.advanceDays(days);
        const QString stamp = write();
        CHECK(stamp > last);
        last = stamp;
    }
    CHECK(verifyOffice(office.session())->ok());
}

TEST_CASE("An altered ledger or table is seen", "[session][ledger][verify]")
{
    struct Tampering
    {
        const char *what;
        const char *sql;
    };
    const Tampering all[] = {
        {"a value in a table", "UPDATE job_seeker SET last_name = 'Changed'"},
        {"a row removed", "DELETE FROM program_enrollment"},
        {"a row added", "INSERT INTO center (id, head, name) VALUES (1, 1, 'Nowhere')"},
        {"a delta", "UPDATE change SET delta = replace(delta, 'Marie-Ange', 'Someone') "
                    "WHERE entity = 'JobSeeker'"},
        {"who did it", "UPDATE operation SET actor = actor + 1 WHERE kind = 'enrollShelterResident'"},
        {"when", "UPDATE operation SET at_utc_ms = at_utc_ms - 1 WHERE kind = 'enrollShelterResident'"},
        {"an operation removed", "DELETE FROM operation WHERE kind = 'addShelter'"},
        {"a change removed", "DELETE FROM change WHERE entity = 'PseudoNumber'"},
        {"the newest operation removed", "DELETE FROM operation WHERE id = (SELECT max(id) FROM operation)"},
        {"what is due", "DELETE FROM due_item"},
    };
    for (const Tampering &one : all) {
        OfficeFixture office;
        office.openedCase(office.enrolled());
        REQUIRE(verifyOffice(office.session())->ok());
        office.store().database().runScript(one.sql);
        INFO(one.what);
        CHECK_FALSE(verifyOffice(office.session())->ok());
    }
}

TEST_CASE("History tells every field: who, when, from what, to what", "[session][history]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.clock.advanceDays(3);
    EditJobSeeker edit{.person = *office.store().find(person)};
    edit.person.email = u"m@example.org"_s;
    edit.person.familySize = 4;
    REQUIRE(office.as("counselor").run(edit).done);
    const auto history = personHistory(office.store(), person);
    REQUIRE(history.ok());
    const HistoryEntry &last = history->front();
    CHECK(last.kind == "editJobSeeker");
    CHECK(last.actor == office.staff("counselor"));
    CHECK(last.at == office.clock.now());
    REQUIRE(last.records.size() == 1);
    REQUIRE(last.records[0].fields.size() == 2);
    const FieldChange &size = last.records[0].fields[1];
    CHECK(QString::fromLatin1(size.field->name) == u"family_size"_s);
    CHECK(intOf(size.from) == 3);
    CHECK(intOf(size.to) == 4);
    CHECK(history->back().records[0].created);
}

TEST_CASE("Looking is logged apart from the ledger", "[session][R-138]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const qint64 count = operations(office);
    REQUIRE(office.session().logAccess(u"reveal"_s, person).ok());
    const auto seen = accessHistory(office.store(), person);
    REQUIRE(seen.ok());
    REQUIRE(seen->size() == 1);
    CHECK(seen->front().kind == u"reveal"_s);
    CHECK(seen->front().staff == office.session().staff().id);
    CHECK(operations(office) == count);
}
