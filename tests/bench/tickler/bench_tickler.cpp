// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/membership_actions.h"
#include "core/actions/projections.h"
#include "core/actions/record_actions.h"
#include "core/base/seeded_numbers.h"
#include "core/policy/cases/ahead_policy.h"
#include "core/storage/due_queries.h"
#include "core/storage/lists/caseload_queries.h"
#include "tests/bench/bench_paths.h"
#include "tests/bench/raw.h"
#include "tests/bench/tickler/tickler_office.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr int page = 200; ///< rows of Today

#define ITEM_COLUMNS                                                                                         \
    "SELECT d.person_id, d.kind, d.rule, d.staff_id, d.center_id, d.audience, d.visible_from, d.due_on, "    \
    "d.must_by, d.because, d.action, d.record_id, p.last_name, p.first_name, p.number, p.ssn_kind "
#define CASE_COLUMNS                                                                                         \
    "SELECT l.*, p.last_name, p.first_name, p.number, p.ssn_kind FROM case_line l JOIN job_seeker p ON "     \
    "p.id = l.person_id "

class Tickler
{
public:
    Tickler(TicklerOffice &office, QString size, Report &report)
        : m_office(office),
          m_size(std::move(size)),
          m_report(report),
          m_raw(RawDatabase::sharing(office.database()))
    {
    }

    void today()
    {
        const qint64 counselor = m_office.counselor().value;
        const qint64 center = m_office.center().value;
        const DueFilter own{.staff = m_office.counselor()};
        const DueFilter all{.center = m_office.center(), .everybody = true};
        const DueFilter whole{.everybody = true};
        line(u"Today of 120 cases"_s, 50, 20, [&] { (void)duePage(database(), own, day, page); },
             {{ITEM_COLUMNS "FROM due_item d JOIN job_seeker p ON p.id = d.person_id WHERE d.staff_id = ?1 "
                            "AND d.visible_from <= ?2",
               {counselor, m_day}}});
        line(u"Today of a center with 5,000 cases"_s, 150, 10,
             [&] { (void)duePage(database(), all, day, page); },
             {{"SELECT sum(must_by < ?2), sum(due_on <= ?2), sum(due_on > ?2), count(*) FROM due_item WHERE "
               "center_id = ?1 AND visible_from <= ?2",
               {center, m_day}},
              {ITEM_COLUMNS "FROM (SELECT person_id, seq FROM due_item WHERE center_id = ?1 AND visible_from "
                            "<= ?2 ORDER BY last_day, due_on, "
                            "person_id, seq LIMIT ?3) k CROSS JOIN due_item d ON d.person_id = k.person_id "
                            "AND d.seq = k.seq "
                            "CROSS JOIN job_seeker p ON p.id = d.person_id",
               {center, m_day, qint64(page)}}});
        line(u"Today of the whole office"_s, 300, 10, [&] { (void)duePage(database(), whole, day, page); },
             {{"SELECT sum(items * (must AND last_day < ?1)), sum(items * (due_on <= ?1)), sum(items * "
               "(due_on > ?1)), sum(items) FROM due_tally "
               "WHERE visible_from <= ?1",
               {m_day}},
              {ITEM_COLUMNS "FROM (SELECT person_id, seq FROM due_item WHERE visible_from <= ?1 ORDER BY "
                            "last_day, due_on, person_id, seq LIMIT ?2) "
                            "k CROSS JOIN due_item d ON d.person_id = k.person_id AND d.seq = k.seq CROSS "
                            "JOIN job_seeker p ON p.id = d.person_id",
               {m_day, qint64(page)}}});
        const DueFilter rare{.everybody = true, .kinds = {u"alert"_s}};
        line(u"The same, alerts only"_s, 0, 10, [&] { (void)duePage(database(), rare, day, page); }, {});
    }

    void month()
    {
        const QDate first(day.year(), day.month(), 1);
        const QDate last = first.addMonths(1).addDays(-1);
        const Cell from = detail::dateText(first).toStdString();
        const Cell to = detail::dateText(last).toStdString();
        const DueFilter all{.center = m_office.center(), .everybody = true};
        line(u"A month of that center"_s, 0, 10, [&] { (void)dueDays(database(), all, first, last); },
             {{"SELECT due_on, count(*) FROM due_item WHERE center_id = ?1 AND due_on BETWEEN ?2 AND ?3 "
               "GROUP BY 1",
               {m_office.center().value, from, to}},
              {"SELECT must_by, count(*) FROM due_item WHERE center_id = ?1 AND must_by BETWEEN ?2 AND ?3 "
               "GROUP BY 1",
               {m_office.center().value, from, to}}});
        line(u"A month of the whole office"_s, 0, 10,
             [&] { (void)dueDays(database(), {.everybody = true}, first, last); },
             {{"SELECT due_on, sum(items) FROM due_tally WHERE due_on BETWEEN ?1 AND ?2 GROUP BY 1",
               {from, to}},
              {"SELECT last_day, sum(items) FROM due_tally WHERE must AND last_day BETWEEN ?1 AND ?2 GROUP "
               "BY 1",
               {from, to}}});
    }

    void caseloads()
    {
        line(u"Caseload of 120 read"_s, 0, 20,
             [&] {
                 mustBe(caseRows(database(), {.counselor = m_office.counselor(), .center = {}}).size(),
                        TicklerOffice::casesOfCounselor);
             },
             {{CASE_COLUMNS "WHERE l.counselor_id = ?1", {m_office.counselor().value}}});
        line(u"Caseload of 5,000 read"_s, 0, 10,
             [&] {
                 mustBe(caseRows(database(), {.counselor = {}, .center = m_office.center()}).size(),
                        TicklerOffice::casesOfCenter);
             },
             {{CASE_COLUMNS "WHERE l.center_id = ?1", {m_office.center().value}}});
        const std::vector<CaseLine> lines =
            caseLines(database(), {.counselor = {}, .center = m_office.center()});
        std::map<Id<CaseRecord>, Id<Staff>> moves;
        for (const CaseLine &one : lines) {
            if (one.counselorId == m_office.counselor())
                moves[one.caseId] = lines[moves.size()].counselorId;
        }
        line(u"What if, 5,000 cases, eight weeks"_s, 0, 4,
             [&] {
                 (void)policy::lookAhead(lines, moves, m_office.settings().tickler.contactsPerDay, 8,
                                         m_office.settings(), day);
             },
             {});
    }

    void byCounselor()
    {
        const QString counselors = u" (%1 counselors)"_s.arg(m_office.counselors());
        line(u"Cases by counselor"_s + counselors, 0, 2, [&] { (void)caseloadCounts(database(), {}, day); },
             {{"SELECT center_id, counselor_id, min(counselor_active), count(*), sum(state = 'suspended'), "
               "sum(state = 'returned'), "
               "sum(contact_must < ?1), sum(contact_must >= ?1 AND contact_best <= ?1) FROM case_line GROUP "
               "BY 1, 2",
               {m_day}}});
        line(u"Due by counselor"_s + counselors, 0, 2, [&] { (void)dueByStaff(database(), {}, day); },
             {{"SELECT staff_id, sum(must_by < ?1), sum(due_on <= ?1 AND (must_by IS NULL OR must_by >= "
               "?1)), sum(due_on > ?1 AND due_on <= ?2), "
               "sum(due_on > ?2), sum(kind = 'contact' AND must_by < ?1) FROM due_item WHERE visible_from <= "
               "?1 GROUP BY 1",
               {m_day, m_week}}});
        line(u"Due by counselor of that center"_s, 0, 10,
             [&] { (void)dueByStaff(database(), m_office.center(), day); },
             {{"SELECT staff_id, sum(must_by < ?1), sum(due_on <= ?1 AND (must_by IS NULL OR must_by >= "
               "?1)), sum(due_on > ?1 AND due_on <= ?2), "
               "sum(due_on > ?2), sum(kind = 'contact' AND must_by < ?1) FROM due_item WHERE visible_from <= "
               "?1 AND center_id = ?3 GROUP BY 1",
               {m_day, m_week, m_office.center().value}}});
        line(u"Opened and closed in a year, that center"_s, 0, 4,
             [&] {
                 (void)caseMonths(database(), {.counselor = {}, .center = m_office.center()},
                                  day.addYears(-1), day);
             },
             {});
    }

private:
    struct Select
    {
        std::string sql;
        Cells values;
    };

    Database &database() { return m_office.database(); }

    static void mustBe(std::size_t found, int expected)
    {
        if (int(found) != expected)
            fail("found " + std::to_string(found) + " instead of " + std::to_string(expected));
    }

    /// The first time is measured too: none of its pages have been read then.
    void line(const QString &name, double mostP99, int perBlock, const std::function<void()> &ours,
              const std::vector<Select> &selects)
    {
        Measured measured{.name = m_size + u": "_s + name,
                          .mostTimesRaw = selects.empty() || mostP99 > 0 ? 0 : mostReading,
                          .mostP99 = mostP99};
        const auto raw = [&](int) {
            for (const Select &one : selects) {
                Statement &statement = m_raw.statement(one.sql);
                int index = 0;
                for (const Cell &value : one.values)
                    statement.bind(++index, value);
                statement.readAll();
            }
        };
        Turns turns{
            .blocks = 6, .perBlock = perBlock, .before = {}, .ours = [&](int) { ours(); }, .raw = raw};
        if (selects.empty()) {
            for (int i = 0; i < turns.blocks * turns.perBlock; ++i)
                measured.ours.time(ours);
        } else {
            measure(measured, turns);
        }
        m_report.lines.push_back(std::move(measured));
    }

    const QDate day = TicklerOffice::today();
    const Cell m_day = detail::dateText(day).toStdString();
    const Cell m_week = detail::dateText(day.addDays(7)).toStdString();
    TicklerOffice &m_office;
    QString m_size;
    Report &m_report;
    RawDatabase m_raw;
};

qint64 countOf(Database &database, const char *table)
{
    Query query = database.query(std::string("SELECT count(*) FROM ") + table);
    return query.next() ? query.number(0) : 0;
}

} // namespace

void measureTickler(Report &report)
{
    struct Size
    {
        int people;
        const char *words;
    };
    for (const Size &size :
         {Size{10'000, "10,000"}, Size{100'000, "100,000"}, Size{1'000'000, "1,000,000"}}) {
        const QString words = QString::fromLatin1(size.words);
        std::fprintf(stderr, "Making the tickler of an office of %s people …\n", size.words);
        const QTemporaryDir directory;
        const QString folder = directory.filePath(u"tickler"_s);
        const double begin = stopwatch();
        TicklerOffice office(folder, size.people);
        report.remarks +=
            u"%1 people: %2 cases, %3 due items, %4 lines of the tally; %5 MiB, made in %6 s."_s.arg(words)
                .arg(countOf(office.database(), "case_line"))
                .arg(countOf(office.database(), "due_item"))
                .arg(countOf(office.database(), "due_tally"))
                .arg(QFileInfo(Office::databaseFile(folder)).size() / 1048576)
                .arg((stopwatch() - begin) / 1000, 0, 'f', 0);
        report.people = size.people;
        std::fprintf(stderr, "Measuring it …\n");
        Tickler tickler(office, words, report);
        tickler.today();
        tickler.month();
        tickler.caseloads();
        tickler.byCounselor();
    }
    report.remarks += u"The offices of these lines hold what the tickler reads: people, cases, due items and "
                      u"case lines, written straight "
                      u"into the encrypted file. Their ledger was left out."_s;
}

Measured dueAfterContact(BenchOffice &office)
{
    const std::vector<Id<JobSeeker>> all = office.people();
    SeededNumbers numbers(41);
    RawDatabase raw = RawDatabase::sharing(office.database());
    DueProjection projection(office.signedIn().actions().settings());
    Measured line{.name = u"Due items after one contact"_s, .mostP99 = 5};
    for (int i = 0; i < 300; ++i) {
        const Id<JobSeeker> person = numbers.oneOf(all);
        const RecordContact contact{.jobSeekerId = person,
                                    .means = u"in_person"_s,
                                    .twoWay = true,
                                    .on = {},
                                    .service = u"career_guidance"_s,
                                    .provider = {},
                                    .note = u"Spoke about kitchens that hire, time %1."_s.arg(i)};
        mustBeDone(office.signedIn().actions().run(contact), "recording a contact");
        std::vector<Cells> rows;
        Statement &read = raw.statement("SELECT * FROM due_item WHERE person_id = ? ORDER BY seq");
        read.bind(1, person.value);
        while (read.next()) {
            Cells cells;
            for (int column = 0; column < read.columns(); ++column)
                cells.push_back(read.cell(column));
            rows.push_back(std::move(cells));
        }
        read.reset();
        const auto written = [&] {
            Statement &clear = raw.statement("DELETE FROM due_item WHERE person_id = ?");
            clear.bind(1, person.value);
            clear.run();
            Statement &insert =
                raw.statement("INSERT INTO due_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            for (const Cells &cells : rows) {
                int index = 0;
                for (const Cell &cell : cells)
                    insert.bind(++index, cell);
                insert.run();
            }
            Statement &caseload =
                raw.statement("UPDATE case_line SET attempts = attempts WHERE person_id = ?");
            caseload.bind(1, person.value);
            caseload.run();
        };
        // Both write what is there already; neither waits for the disk inside.
        TransactionScope scope(office.database());
        if (i % 2)
            line.raw.time(written);
        line.ours.time([&] { projection.refresh(office.store(), person); });
        if (i % 2 == 0)
            line.raw.time(written);
    }
    return line;
}

} // namespace waymark::bench
