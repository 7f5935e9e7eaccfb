// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/due_queries.h"
#include "core/storage/lists/caseload_queries.h"
#include "tests/support/office_fixture.h"
#include "tests/support/query_plan.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QStringList kinds{u"contact"_s, u"alert"_s};

std::vector<DueFilter> filtersOf(const OfficeFixture &office)
{
    std::vector<DueFilter> filters{
        {.staff = office.staff("counselor"),
         .center = office.center,
         .audiences = {u"counselor"_s, u"intake"_s}},
        {.center = office.center, .everybody = true},
        {.everybody = true},
    };
    for (DueFilter filter : std::vector(filters)) {
        filter.kinds = kinds;
        filters.push_back(filter);
    }
    return filters;
}

/// Neither a range of an index nor one index from end to end, where that is all there is to read.
bool isPoor(const QString &step)
{
    if (step.startsWith("SCAN"_L1))
        return !step.contains("USING COVERING INDEX"_L1) && !step.contains("INDEX due_broken"_L1) &&
               step != "SCAN k"_L1 && step != "SCAN d"_L1;
    return step.contains("AUTOMATIC"_L1);
}

QStringList poorSteps(Database &database, const std::string &sql)
{
    QStringList poor;
    for (const QString &step : queryPlan(database, sql)) {
        if (isPoor(step) || (step == "SCAN d"_L1 && sql.find("FROM due_tally d") == std::string::npos))
            poor += step;
    }
    return poor;
}

void askEverything(OfficeFixture &office)
{
    Database &database = office.store().database();
    const QDate today = office.clock.today();
    for (const DueFilter &filter : filtersOf(office)) {
        (void)dueRows(database, filter, today);
        (void)duePage(database, filter, today, 200);
        (void)dueDays(database, filter, today.addDays(-20), today.addDays(20));
        (void)upcomingRows(database, filter, today, 5);
    }
    (void)waitingRows(database, office.staff("counselor"));
    for (const Id<Center> center : {office.center, Id<Center>()}) {
        (void)dueByStaff(database, center, today);
        (void)caseloadCounts(database, center, today);
    }
    const std::vector<CaseFilter> filters{{.counselor = office.staff("counselor"), .center = {}},
                                          {.counselor = {}, .center = office.center},
                                          {.counselor = office.staff("counselor"), .center = office.center}};
    for (const CaseFilter &filter : filters) {
        (void)caseRows(database, filter);
        (void)caseLines(database, filter);
        (void)caseMonths(database, filter, today.addYears(-1), today);
    }
    (void)caseMonths(database, {}, today.addYears(-1), today);
}

/// What the tally says, and what counting the items says.
QStringList tally(Database &database, const std::string &sql)
{
    QStringList lines;
    Query query = database.query(sql);
    while (query.next())
        lines += QStringList{query.text(0), query.text(1), query.text(2),
                             query.text(3), query.text(4), QString::number(query.number(5))}
                     .join(u' ');
    return lines;
}

void checkTally(OfficeFixture &office)
{
    Database &database = office.store().database();
    const QStringList kept = tally(
        database,
        "SELECT last_day, due_on, must, kind, visible_from, items FROM due_tally ORDER BY 1, 2, 3, 4, 5");
    CHECK_FALSE(kept.isEmpty());
    CHECK(kept ==
          tally(database,
                "SELECT last_day, due_on, must_by IS NOT NULL, kind, visible_from, count(*) FROM due_item "
                "GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"));
}

} // namespace

TEST_CASE("Every question of the tickler and of caseloads is a range of an index, or one index alone",
          "[storage][plans]")
{
    OfficeFixture office;
    office.reopen("counselor");
    Database &database = office.store().database();
    askEverything(office);
    int asked = 0;
    for (const std::string &sql : database.preparedSql()) {
        if (!sql.starts_with("SELECT") ||
            (sql.find("due_") == std::string::npos && sql.find("case_line") == std::string::npos))
            continue;
        INFO(sql);
        CHECK(poorSteps(database, sql) == QStringList());
        ++asked;
        // The order of urgency is an index's own; only "next" is sorted, among what one center is waiting
        // for.
        if (sql.find("ORDER BY d.last_day") != std::string::npos)
            CHECK_FALSE(queryPlan(database, sql).join(u';').contains("FOR ORDER BY"_L1));
    }
    CHECK(asked > 25);
    CHECK_FALSE(poorSteps(database, "SELECT d.kind FROM due_item d WHERE d.rule = 'R-71'").isEmpty());
    CHECK(poorSteps(database, "SELECT DISTINCT person_id FROM due_item WHERE kind = 'broken_together'")
              .isEmpty());
}

TEST_CASE("The tally counts what is due through every change", "[storage][tickler]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    checkTally(office);
    office.reopen("counselor");
    Actions &actions = office.signedIn->actions();
    REQUIRE(actions.run(OpenCase{.jobSeekerId = person}).done);
    checkTally(office);
    REQUIRE(actions.run(RecordContact{.jobSeekerId = person, .means = u"voicemail"_s}).done);
    checkTally(office);
    REQUIRE(actions.undo().done);
    checkTally(office);

    Database &database = office.store().database();
    const QDate later = office.clock.today().addDays(200);
    for (const DueFilter &filter :
         {DueFilter{.everybody = true}, DueFilter{.everybody = true, .kinds = {u"contact"_s}}}) {
        const std::vector<DueRow> rows = dueRows(database, filter, later);
        CHECK_FALSE(rows.empty());
        CHECK(duePage(database, filter, later, 1).counts.total() == int(rows.size()));
        CHECK(duePage(database, filter, later, 200).rows.size() == rows.size());
        // What has one day only is counted on it as its last: each line stands on a day, some on two.
        int counted = 0;
        int expected = 0;
        for (const auto &[day, of] : dueDays(database, filter, later.addYears(-2), later.addYears(2)))
            counted += of.due + of.must;
        for (const DueRow &row : dueRows(database, filter, later.addYears(2)))
            expected += 1 + (row.item.mustBy.isValid() && row.item.mustBy != row.item.dueOn);
        CHECK(counted == expected);
        const QDate before = office.clock.today().addDays(-400);
        CHECK(dueRows(database, filter, before).empty());
        const std::vector<DueRow> next = upcomingRows(database, filter, before, 1000);
        CHECK(next.size() >= rows.size());
        CHECK(std::ranges::is_sorted(next, {}, [](const DueRow &row) { return row.item.visibleFrom; }));
    }
    clearDueItems(database);
    CHECK(
        tally(database, "SELECT last_day, due_on, must, kind, visible_from, items FROM due_tally").isEmpty());
}
