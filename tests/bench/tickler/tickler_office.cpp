// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tickler/tickler_office.h"

#include "core/exchange/demo_office.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/storage/due_queries.h"
#include "core/storage/lists/caseload_queries.h"
#include "tests/bench/raw.h"
#include "tests/bench/tickler/sample_files.h"

#include <map>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr int samples = 4'000;
constexpr int samplesWithCase = samples / 2;
constexpr qint64 firstSample = 1'000'000'000'000;
constexpr qint64 firstPerson = firstSample + samples;
constexpr qint64 firstCase = 2'000'000'000'000;
constexpr const char *tables = "('job_seeker', 'case_record', 'due_item', 'case_line')";

template <typename T>
T must(Result<T> result, const char *what)
{
    if (!result)
        fail(std::string(what) + ": " + result.error().text().toStdString());
    return std::move(*result);
}

} // namespace

struct TicklerOffice::Maker
{
    struct Counselor
    {
        Staff staff;
        int cases = 0;
    };

    TicklerOffice &office;
    int people;
    /// In a small office more, so that one center still has its 5,000.
    int cases = people < 20'000 ? people * 6 / 10 : people * 4 / 10;
    SeededNumbers numbers{20260302};
    std::vector<Center> centers = demoCenters();
    std::vector<Counselor> counselors;
    RawDatabase raw = RawDatabase::sharing(office.database());

    void planCounselors()
    {
        const auto fill = [&](int count, const std::function<Id<Center>()> &center) {
            while (count > 0) {
                const bool first = counselors.empty();
                const int mine = std::min(count, first ? casesOfCounselor : numbers.between(60, 120));
                const QString login = u"counselor%1"_s.arg(counselors.size());
                counselors.push_back(
                    {{.login = login, .name = login, .role = u"counselor"_s, .centerId = center()}, mine});
                count -= mine;
            }
        };
        fill(casesOfCenter, [&] { return centers.front().id; });
        const std::span others = std::span(centers).subspan(1);
        fill(cases - casesOfCenter, [&] { return numbers.oneOf(others).id; });
    }

    void addStaff()
    {
        const auto done =
            office.m_signedIn->session().transact("addStaff", [&](Transaction &transaction) -> Result<void> {
                for (Center &center : centers)
                    transaction.add(center);
                planCounselors();
                for (Counselor &one : counselors)
                    transaction.add(one.staff);
                return {};
            });
        if (!done)
            fail("the staff cannot be added");
    }

    /// The indexes and triggers of what is filled, taken away: made once at the end, the whole takes a fifth
    /// of the time.
    std::vector<std::string> takeIndexes()
    {
        std::vector<std::string> made;
        std::vector<std::string> gone;
        Statement &found = raw.statement(
            std::string("SELECT sql, type, name FROM sqlite_master WHERE sql IS NOT NULL AND type IN "
                        "('index', 'trigger') AND name <> 'case_record_by_person' AND tbl_name IN ") +
            tables);
        while (found.next()) {
            made.push_back(found.text(0));
            gone.push_back("DROP " + found.text(1) + " " + found.text(2));
        }
        found.reset();
        for (const std::string &sql : gone)
            raw.execute(sql);
        return made;
    }

    void writeSamples()
    {
        RecordStore store(office.database());
        SampleFiles files(7, today());
        for (int i = 0; i < samples; ++i) {
            Sample sample = files.next({firstSample + i}, i < samplesWithCase);
            store.insert(specOf<JobSeeker>(), &sample.file.person, 1);
            for (const CaseRecord &one : sample.file.cases)
                store.insert(specOf<CaseRecord>(), &one, 1);
            const auto items = policy::dueItems(sample.file, sample.records, office.settings());
            replaceDueItems(office.database(), sample.file.person.id, items);
            replaceCaseLine(office.database(), sample.file.person.id,
                            policy::caseLine(sample.file, sample.records, items, office.settings()));
        }
    }

    /// "INSERT INTO table SELECT ..." of a sample's rows, with the named columns by these expressions.
    Statement &copying(const std::string &table, const char *ofPerson,
                       const std::map<std::string, std::string> &others)
    {
        std::string names;
        std::string values;
        Statement &columns = raw.statement("SELECT name FROM pragma_table_info('" + table + "')");
        while (columns.next()) {
            const std::string name = columns.text(0);
            const auto other = others.find(name);
            names += (names.empty() ? "" : ", ") + name;
            values += (values.empty() ? "" : ", ") + (other == others.end() ? name : other->second);
        }
        columns.reset();
        return raw.statement("INSERT INTO " + table + " (" + names + ") SELECT " + values + " FROM " + table +
                             " WHERE " + ofPerson + " = ?2");
    }

    void writePeople()
    {
        // Whose case each one is: shuffled, so that nobody's people lie side by side in the file.
        std::vector<int> whose;
        for (std::size_t i = 0; i < counselors.size(); ++i)
            whose.insert(whose.end(), std::size_t(counselors[i].cases), int(i));
        for (std::size_t i = whose.size(); i > 1; --i)
            std::swap(whose[i - 1], whose[numbers.below(i)]);
        Statement &person =
            copying("job_seeker", "id", {{"id", "?1"}, {"number", "?3"}, {"ssn", "?4"}, {"center", "?5"}});
        Statement &items = copying("due_item", "person_id",
                                   {{"person_id", "?1"},
                                    {"staff_id", "CASE staff_id WHEN 0 THEN 0 ELSE ?3 END"},
                                    {"center_id", "?4"}});
        Statement &record =
            copying("case_record", "job_seeker",
                    {{"id", "?3"}, {"job_seeker", "?1"}, {"counselor", "?4"}, {"center", "?5"}});
        Statement &line =
            copying("case_line", "person_id",
                    {{"person_id", "?1"}, {"case_id", "?3"}, {"counselor_id", "?4"}, {"center_id", "?5"}});
        std::size_t at = 0;
        for (qint64 i = 0; i < people; ++i) {
            const bool withCase = (i + 1) * cases / people > i * cases / people;
            const Counselor *counselor = withCase ? &counselors[std::size_t(whose[at])] : nullptr;
            const qint64 center =
                counselor ? counselor->staff.centerId.value : numbers.oneOf(centers).id.value;
            const qint64 from = firstSample + qint64(numbers.below(samplesWithCase)) +
                                (withCase ? 0 : samples - samplesWithCase);
            const auto copy = [&](Statement &statement, std::initializer_list<Cell> more) {
                statement.bind(1, firstPerson + i);
                statement.bind(2, from);
                int index = 2;
                for (const Cell &cell : more)
                    statement.bind(++index, cell);
                statement.run();
            };
            const std::string digits = std::to_string(10'000'000 + i);
            copy(person, {digits, '9' + digits, center});
            copy(items, {counselor ? counselor->staff.id.value : 0, center});
            if (counselor) {
                copy(record, {firstCase + i, counselor->staff.id.value, center});
                copy(line, {firstCase + i, counselor->staff.id.value, center});
                ++at;
            }
        }
        for (const char *table : {"job_seeker", "case_record", "due_item", "case_line"}) {
            const std::string name = table;
            const std::string column = name == "job_seeker"    ? "id"
                                       : name == "case_record" ? "job_seeker"
                                                               : "person_id";
            raw.execute("DELETE FROM " + name + " WHERE " + column + " < " + std::to_string(firstPerson));
        }
    }

    void make()
    {
        addStaff();
        // Nothing of it is worth anything until all of it is there.
        raw.execute("PRAGMA journal_mode = OFF");
        raw.execute("PRAGMA synchronous = OFF");
        raw.execute("PRAGMA cache_size = -400000");
        raw.execute("BEGIN");
        raw.execute("DELETE FROM due_item");
        const std::vector<std::string> indexes = takeIndexes();
        writeSamples();
        writePeople();
        for (const std::string &sql : indexes)
            raw.execute(sql);
        raw.execute("INSERT INTO due_tally SELECT last_day, due_on, must_by IS NOT NULL, kind, visible_from, "
                    "count(*) FROM due_item "
                    "GROUP BY 1, 2, 3, 4, 5");
        raw.execute("COMMIT");
    }
};

TicklerOffice::TicklerOffice(const QString &folder, int people) : m_clock(today())
{
    const QString password = u"correct horse"_s;
    const FirstPeople first{
        .center = {.name = u"MassHire Quincy"_s, .city = u"Quincy"_s},
        .staff = {{{.login = u"administrator"_s, .name = u"Administrator"_s, .role = u"administrator"_s},
                   password}},
        .deviceName = u"FRONT-DESK-1"_s};
    NewOffice options{.name = u"Measured office"_s, .sandbox = true, .cost = KeyCost::testing()};
    m_signedIn = must(createOffice(folder, options, first, m_clock), "making the office");
    {
        Maker maker{*this, people};
        maker.make();
        m_counselor = maker.counselors.front().staff.id;
        m_center = maker.centers.front().id;
        m_counselors = int(maker.counselors.size());
    }
    // Opened anew, with what the program opens it with.
    m_signedIn.reset();
    m_signedIn = must(SignedIn::open(folder, u"administrator"_s, password, m_clock), "signing in");
}

} // namespace waymark::bench
