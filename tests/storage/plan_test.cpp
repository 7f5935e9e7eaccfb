// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history.h"
#include "core/session/undo.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "tests/support/office_fixture.h"
#include "tests/support/query_plan.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Tables that stay small in any office: reading one whole costs nothing.
const QStringList smallTables{u"setting"_s,     u"staff"_s,        u"center"_s,        u"shelter"_s,     u"device"_s,
                              u"office_info"_s, u"number_block"_s, u"sqlite_master"_s, u"local_state"_s, u"staff_login"_s};

/// The steps that read a whole table which grows with the office.
QStringList wholeTables(Database &database, const std::string &sql)
{
    QStringList found;
    QStringList made; // by the statement itself, and limited there
    for (const QString &step : queryPlan(database, sql)) {
        const QStringList words = step.split(u' ');
        if (words.first() == u"CO-ROUTINE" || words.first() == u"MATERIALIZE")
            made += words.value(1);
        else if (words.first() == u"SCAN" && words.value(1) != u"CONSTANT" &&
                 !step.contains(u"VIRTUAL TABLE INDEX") && !made.contains(words.value(1)) &&
                 !smallTables.contains(words.value(1)))
            found += step;
    }
    return found;
}

} // namespace

TEST_CASE("A plan that reads a whole table is seen", "[storage][plan]")
{
    OfficeFixture office;
    Database &database = office.store().database();
    CHECK(wholeTables(database, "SELECT id FROM job_seeker WHERE email = 'a@example.org'").size() == 1);
    CHECK(wholeTables(database, "SELECT count(*) FROM note").size() == 1);
    CHECK(wholeTables(database, "SELECT id FROM job_seeker WHERE id = 1").isEmpty());
    CHECK(wholeTables(database, "SELECT name FROM staff").isEmpty());
}

TEST_CASE("No statement of a day's work reads a table that grows with the office from end to end",
          "[storage][plan]")
{
    OfficeFixture office;
    // Opened anew: what making an office and its first search index needs is not a day's work.
    office.reopen("intake");
    const Id<JobSeeker> person = office.enrolled();
    const auto known = *office.store().find(person);
    office.reopen("counselor");
    Actions &actions = office.signedIn->actions();
    Database &database = office.store().database();

    const auto opened = actions.run(OpenCase{.jobSeekerId = person});
    REQUIRE(opened.done);
    REQUIRE(
        actions
            .run(RecordContact{.jobSeekerId = person,
                               .means = u"in_person"_s,
                               .twoWay = true,
                               .service = u"career_guidance"_s,
                               .note = u"Spoke about kitchens that hire and the evening English class."_s})
            .done);
    EditJobSeeker edit{.person = known};
    edit.person.email = u"marie@example.org"_s;
    REQUIRE(actions.run(edit).done);
    edit.person.lastName = u"Pierre-Louis"_s;
    REQUIRE(actions.run(edit).done);
    auto another = office.resident();
    another.person.firstName = u"Nadège"_s;
    REQUIRE(actions.run(another).done);
    REQUIRE(actions.run(ReplacePseudo{.jobSeekerId = person, .ssn = u"123456789"_s}).done);
    REQUIRE(actions
                .run(SuspendCase{
                    .caseId = {opened.id("case")}, .closureReason = u"moved"_s, .text = u"To Maine."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                .done);
    REQUIRE(actions.undo().done);
    REQUIRE(actions.redo().done);

    for (const char *typed : {"p", "pier mar", "5/2/1991", "6789", "(617) 555-0142", "123456789"})
        (void)findPeople(database, QString::fromLatin1(typed));
    REQUIRE(office.store().caseFile(person));
    REQUIRE(office.session().logAccess(u"open"_s, person).ok());
    REQUIRE(personHistory(office.store(), person).ok());
    REQUIRE(accessHistory(office.store(), person).ok());
    REQUIRE(undoState(office.session()).ok());
    CHECK_FALSE(dueOfPerson(database, person).empty());
    const DueFilter mine{.staff = office.staff("counselor"),
                         .center = office.center,
                         .audiences = {u"counselor"_s, u"intake"_s, u"supervisor"_s}};
    (void)dueRows(database, mine, office.clock.today());
    (void)upcomingRows(database, mine, office.clock.today(), 5);

    const std::vector<std::string> statements = database.preparedSql();
    CHECK(statements.size() > 30);
    for (const std::string &sql : statements) {
        INFO(sql);
        CHECK(wholeTables(database, sql) == QStringList());
    }
}
