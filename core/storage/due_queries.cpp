// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/due_queries.h"

#include "core/schema/field_spec.h"

#include <QJsonDocument>
#include <functional>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

#define DUE_COLUMNS                                                                                                    \
    "SELECT d.person_id, d.kind, d.rule, d.staff_id, d.center_id, d.audience, d.visible_from, d.due_on, d.must_by, "   \
    "d.because, d.action, d.record_id"
#define DUE_PERSON ", p.last_name, p.first_name, p.number, p.ssn_kind FROM due_item d JOIN job_seeker p ON p.id = d.person_id "

DueItem itemOf(const Query &row)
{
    DueItem item;
    item.personId = {row.number(0)};
    item.kind = row.text(1);
    item.rule = row.text(2);
    item.staffId = {row.number(3)};
    item.centerId = {row.number(4)};
    item.audience = row.text(5);
    item.visibleFrom = row.date(6);
    item.dueOn = row.date(7);
    item.mustBy = row.date(8);
    item.because = QJsonDocument::fromJson(row.utf8(9).toByteArray()).object();
    item.action = row.text(10);
    item.recordId = row.number(11);
    return item;
}

DueRow rowOf(const Query &row)
{
    return {itemOf(row), row.text(12), row.text(13), row.text(14), row.text(15) == "pseudo"_L1};
}

QDate lastDay(const DueItem &item)
{
    return item.mustBy.isValid() ? item.mustBy : item.dueOn.addYears(1);
}

std::string kindCondition(const DueFilter &filter)
{
    std::string text;
    for (qsizetype i = 0; i < filter.kinds.size(); ++i)
        text += i == 0 ? " AND d.kind IN (?" : ", ?";
    return text.empty() ? text : text + ")";
}

void bindKinds(Query &query, const DueFilter &filter)
{
    for (const QString &kind : filter.kinds)
        query.bind(QStringView(kind));
}

using Bind = std::function<void(Query &)>;

/// The parts of a filter: each the beginning of a condition, and what it binds.
void eachPart(const DueFilter &filter, const std::function<void(const std::string &whose, const Bind &bind)> &run)
{
    if (filter.everybody) {
        run(filter.center ? "d.center_id = ? AND " : "", [&](Query &query) {
            if (filter.center)
                query.bind(filter.center.value);
        });
        return;
    }
    if (filter.staff)
        run("d.staff_id = ? AND ", [&](Query &query) { query.bind(filter.staff.value); });
    for (const QString &audience : filter.audiences)
        run("d.staff_id = 0 AND d.center_id = ? AND d.audience = ? AND ",
            [&](Query &query) { query.bind(filter.center.value).bind(QStringView(audience)); });
}

/// The same filter, asked of one item.
bool asks(const DueFilter &filter, const DueItem &item)
{
    if (!filter.kinds.isEmpty() && !filter.kinds.contains(item.kind))
        return false;
    if (filter.everybody)
        return !filter.center || item.centerId == filter.center;
    if (item.staffId)
        return item.staffId == filter.staff;
    return item.centerId == filter.center && filter.audiences.contains(item.audience);
}

void count(DueCounts &counts, const QDate &mustBy, const QDate &dueOn, QDate today)
{
    constexpr int week = 7;
    if (mustBy.isValid() && mustBy < today)
        ++counts.overdue;
    else if (dueOn <= today)
        ++counts.due;
    else if (dueOn <= today.addDays(week))
        ++counts.week;
    else
        ++counts.later;
}

void sort(std::vector<DueRow> &rows)
{
    // A must that is past first, then by the day it became due. Each row's key is made once, and rows stay where they
    // are until the order is known: they are large.
    struct Key
    {
        qint64 last;
        qint64 dueOn;
        qint64 person;
        std::size_t at;
        auto operator<=>(const Key &) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const DueRow &row : rows) {
        const DueItem &item = row.item;
        keys.push_back({lastDay(item).toJulianDay(), item.dueOn.toJulianDay(), item.personId.value, keys.size()});
    }
    std::ranges::sort(keys);
    std::vector<DueRow> sorted;
    sorted.reserve(rows.size());
    for (const Key &key : keys)
        sorted.push_back(std::move(rows[key.at]));
    rows = std::move(sorted);
}

/// The rows of the keys that `keys` selects, in the order of the keys.
std::vector<DueRow> rowsOfKeys(Database &database, const std::string &keys, const std::function<void(Query &)> &bind)
{
    // Keys from an index alone, then only their rows: an item of this table is looked up before it is filtered otherwise.
    Query query = database.query(DUE_COLUMNS ", p.last_name, p.first_name, p.number, p.ssn_kind FROM (SELECT d.person_id, d.seq FROM due_item d " +
                                 keys +
                                 ") k CROSS JOIN due_item d ON d.person_id = k.person_id AND d.seq = k.seq "
                                 "CROSS JOIN job_seeker p ON p.id = d.person_id");
    bind(query);
    std::vector<DueRow> rows;
    while (query.next())
        rows.push_back(rowOf(query));
    return rows;
}

/// What the tally says of everything listed on a day.
struct Listed
{
    DueCounts counts;
    QString firstDay; ///< the least and the greatest rank day, to read no further
    QString lastDay;
};

Listed listedInOffice(Database &database, const DueFilter &filter, QDate today)
{
    constexpr int week = 7;
    Query query = database.query("SELECT sum(d.items * (d.must AND d.last_day < ?1)), "
                                 "sum(d.items * (d.due_on <= ?1 AND NOT (d.must AND d.last_day < ?1))), "
                                 "sum(d.items * (d.due_on > ?1 AND d.due_on <= ?2)), sum(d.items * (d.due_on > ?2)), "
                                 "min(d.last_day), max(d.last_day) FROM due_tally d WHERE d.visible_from <= ?1" +
                                 kindCondition(filter));
    query.bind(QStringView(detail::dateText(today))).bind(QStringView(detail::dateText(today.addDays(week))));
    bindKinds(query, filter);
    if (!query.next())
        return {};
    const auto number = [&query](int column) { return int(query.number(column)); };
    return {{number(0), number(1), number(2), number(3)}, query.text(4), query.text(5)};
}

/// The most urgent that are listed, of a center or of the office.
std::vector<DueRow> firstOfEverybody(Database &database, const DueFilter &filter, QDate today, int limit)
{
    const QString day = detail::dateText(today);
    const std::string order = kindCondition(filter) + " ORDER BY d.last_day, d.due_on, d.person_id, d.seq LIMIT ?";
    if (filter.center) {
        return rowsOfKeys(database, "WHERE d.center_id = ? AND d.visible_from <= ?" + order, [&](Query &query) {
            query.bind(filter.center.value).bind(QStringView(day));
            bindKinds(query, filter);
            query.bind(qint64(limit));
        });
    }
    // Of a kind that is rare, what is listed ends long before the index does.
    const Listed listed = listedInOffice(database, filter, today);
    if (listed.counts.total() == 0)
        return {};
    return rowsOfKeys(database, "WHERE d.last_day BETWEEN ? AND ? AND d.visible_from <= ?" + order, [&](Query &query) {
        query.bind(QStringView(listed.firstDay)).bind(QStringView(listed.lastDay)).bind(QStringView(day));
        bindKinds(query, filter);
        query.bind(qint64(limit));
    });
}

/// The next ones of everybody that are not listed yet.
std::vector<DueRow> nextOfEverybody(Database &database, const DueFilter &filter, QDate today, int limit)
{
    const QString day = detail::dateText(today);
    if (filter.center) {
        return rowsOfKeys(database,
                          "WHERE d.center_id = ? AND d.visible_from > ?" + kindCondition(filter) +
                              " ORDER BY d.visible_from, d.last_day, d.due_on, d.person_id LIMIT ?",
                          [&](Query &query) {
                              query.bind(filter.center.value).bind(QStringView(day));
                              bindKinds(query, filter);
                              query.bind(qint64(limit));
                          });
    }
    struct Group
    {
        QString last;
        QString due;
        QString kind;
        QString visible;
    };
    std::vector<Group> groups;
    {
        Query query = database.query("SELECT d.last_day, d.due_on, d.kind, d.visible_from, d.items FROM due_tally d WHERE d.visible_from > ?" +
                                     kindCondition(filter) + " ORDER BY d.visible_from, d.last_day, d.due_on LIMIT ?");
        query.bind(QStringView(day));
        bindKinds(query, filter);
        query.bind(qint64(limit));
        for (qint64 items = 0; items < limit && query.next(); items += query.number(4))
            groups.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
    }
    std::vector<DueRow> rows;
    for (const Group &group : groups) {
        auto some = rowsOfKeys(database, "WHERE d.last_day = ? AND d.due_on = ? AND d.kind = ? AND d.visible_from = ? ORDER BY d.person_id LIMIT ?",
                               [&](Query &query) {
                                   query.bind(QStringView(group.last)).bind(QStringView(group.due)).bind(QStringView(group.kind));
                                   query.bind(QStringView(group.visible)).bind(qint64(limit));
                               });
        std::ranges::move(some, std::back_inserter(rows));
    }
    return rows;
}

std::vector<DueRow> collect(Database &database, const DueFilter &filter, QDate today, const char *comparison, int limit)
{
    const QString day = detail::dateText(today);
    const std::string tail = std::string(comparison) + " ?" + kindCondition(filter) + " ORDER BY d.visible_from LIMIT ?";
    std::vector<DueRow> rows;
    if (filter.staff) {
        Query query = database.query(DUE_COLUMNS DUE_PERSON "WHERE d.staff_id = ? AND d.visible_from " + tail);
        query.bind(filter.staff.value).bind(QStringView(day));
        bindKinds(query, filter);
        query.bind(qint64(limit));
        while (query.next())
            rows.push_back(rowOf(query));
    }
    for (const QString &audience : filter.audiences) {
        Query query = database.query(
            DUE_COLUMNS DUE_PERSON "WHERE d.staff_id = 0 AND d.center_id = ? AND d.audience = ? AND d.visible_from " + tail);
        query.bind(filter.center.value).bind(QStringView(audience)).bind(QStringView(day));
        bindKinds(query, filter);
        query.bind(qint64(limit));
        while (query.next())
            rows.push_back(rowOf(query));
    }
    sort(rows);
    return rows;
}

DueCounts countsOfCenter(Database &database, const DueFilter &filter, QDate today)
{
    constexpr int week = 7;
    Query query = database.query("SELECT sum(d.must_by < ?1), sum(d.due_on <= ?1 AND (d.must_by IS NULL OR d.must_by >= ?1)), "
                                 "sum(d.due_on > ?1 AND d.due_on <= ?2), sum(d.due_on > ?2) FROM due_item d "
                                 "WHERE d.center_id = ?3 AND d.visible_from <= ?1" +
                                 kindCondition(filter));
    query.bind(QStringView(detail::dateText(today))).bind(QStringView(detail::dateText(today.addDays(week)))).bind(filter.center.value);
    bindKinds(query, filter);
    if (!query.next())
        return {};
    return {int(query.number(0)), int(query.number(1)), int(query.number(2)), int(query.number(3))};
}

/// Without reading an item: from one center's range of an index, or from the tally.
DueCounts countsOf(Database &database, const DueFilter &filter, QDate today, const std::vector<Id<JobSeeker>> &hidden)
{
    DueCounts counts = filter.center ? countsOfCenter(database, filter, today) : listedInOffice(database, filter, today).counts;
    for (const Id<JobSeeker> person : hidden) {
        DueCounts own;
        for (const DueItem &item : dueOfPerson(database, person)) {
            if (asks(filter, item) && item.visibleFrom <= today)
                count(own, item.mustBy, item.dueOn, today);
        }
        counts = {counts.overdue - own.overdue, counts.due - own.due, counts.week - own.week, counts.later - own.later};
    }
    return counts;
}

} // namespace

std::vector<DueRow> dueRows(Database &database, const DueFilter &filter, QDate today)
{
    return filter.everybody ? firstOfEverybody(database, filter, today, -1) : collect(database, filter, today, "<=", -1);
}

DuePage duePage(Database &database, const DueFilter &filter, QDate today, int limit, const std::vector<Id<JobSeeker>> &hidden)
{
    const auto isHidden = [&hidden](const DueRow &row) { return std::ranges::binary_search(hidden, row.item.personId); };
    DuePage page;
    if (!filter.everybody) {
        page.rows = dueRows(database, filter, today);
        std::erase_if(page.rows, isHidden);
        for (const DueRow &row : page.rows)
            count(page.counts, row.item.mustBy, row.item.dueOn, today);
    } else {
        // The hidden ones of the first rows make room for those after them.
        page.rows = firstOfEverybody(database, filter, today, limit + 1 + int(hidden.size()));
        std::erase_if(page.rows, isHidden);
        page.counts = countsOf(database, filter, today, hidden);
    }
    if (int(page.rows.size()) > limit) {
        page.rows.resize(std::size_t(limit));
        page.more = true;
    }
    return page;
}

std::map<QDate, DueDay> dueDays(Database &database, const DueFilter &filter, QDate from, QDate to,
                                const std::vector<Id<JobSeeker>> &hidden)
{
    std::map<QDate, DueDay> days;
    const QString first = detail::dateText(from);
    const QString last = detail::dateText(to);
    const auto tallied = [&](const std::string &column, const char *which, int DueDay::*member) {
        Query query = database.query("SELECT " + column + ", sum(d.items) FROM due_tally d WHERE " + which + column + " BETWEEN ? AND ?" +
                                     kindCondition(filter) + " GROUP BY 1");
        query.bind(QStringView(first)).bind(QStringView(last));
        bindKinds(query, filter);
        while (query.next())
            days[query.date(0)].*member += int(query.number(1));
    };
    const auto run = [&](const std::string &column, const std::string &besides, int DueDay::*member) {
        eachPart(filter, [&](const std::string &whose, const Bind &bind) {
            Query query = database.query("SELECT d." + column + ", count(*) FROM due_item d WHERE " + whose + "d." + column +
                                         " BETWEEN ? AND ?" + besides + kindCondition(filter) + " GROUP BY 1");
            bind(query);
            query.bind(QStringView(first)).bind(QStringView(last));
            bindKinds(query, filter);
            while (query.next())
                days[query.date(0)].*member += int(query.number(1));
        });
    };
    if (filter.everybody && !filter.center) {
        tallied("d.due_on", "(NOT d.must OR d.last_day <> d.due_on) AND ", &DueDay::due);
        tallied("d.last_day", "d.must AND ", &DueDay::must);
    } else {
        run("due_on", " AND (d.must_by IS NULL OR d.must_by <> d.due_on)", &DueDay::due);
        run("must_by", {}, &DueDay::must);
    }
    const auto within = [&](QDate day) { return day.isValid() && day >= from && day <= to; };
    for (const Id<JobSeeker> person : hidden) {
        for (const DueItem &item : dueOfPerson(database, person)) {
            if (!asks(filter, item))
                continue;
            if (within(item.mustBy))
                --days[item.mustBy].must;
            if (within(item.dueOn) && item.dueOn != item.mustBy)
                --days[item.dueOn].due;
        }
    }
    std::erase_if(days, [](const auto &day) { return day.second == DueDay(); });
    return days;
}

std::vector<DueRow> dueRowsBetween(Database &database, const DueFilter &filter, QDate from, QDate to, int limit)
{
    const QString first = detail::dateText(from);
    const QString last = detail::dateText(to);
    std::vector<DueRow> rows;
    eachPart(filter, [&](const std::string &whose, const Bind &bind) {
        Query query = database.query(std::string(DUE_COLUMNS DUE_PERSON "WHERE ") + whose +
                                     "(d.due_on BETWEEN ? AND ? OR d.must_by BETWEEN ? AND ?)" + kindCondition(filter) +
                                     " ORDER BY d.last_day, d.due_on, d.person_id, d.seq LIMIT ?");
        bind(query);
        query.bind(QStringView(first)).bind(QStringView(last)).bind(QStringView(first)).bind(QStringView(last));
        bindKinds(query, filter);
        query.bind(qint64(limit));
        while (query.next())
            rows.push_back(rowOf(query));
    });
    sort(rows);
    if (int(rows.size()) > limit)
        rows.resize(std::size_t(limit));
    return rows;
}

std::vector<DueStaffCount> dueByStaff(Database &database, Id<Center> center, QDate today)
{
    constexpr int week = 7;
    Query query = database.query(std::string("SELECT d.staff_id, "
                                             "sum(d.must_by < ?1), "
                                             "sum(d.due_on <= ?1 AND (d.must_by IS NULL OR d.must_by >= ?1)), "
                                             "sum(d.due_on > ?1 AND d.due_on <= ?2), sum(d.due_on > ?2), "
                                             "sum(d.kind = 'contact' AND d.must_by < ?1) "
                                             "FROM due_item d WHERE d.visible_from <= ?1") +
                                 (center ? " AND d.center_id = ?3" : "") + " GROUP BY d.staff_id");
    query.bind(QStringView(detail::dateText(today))).bind(QStringView(detail::dateText(today.addDays(week))));
    if (center)
        query.bind(center.value);
    std::vector<DueStaffCount> counts;
    while (query.next()) {
        const auto number = [&query](int column) { return int(query.number(column)); };
        counts.push_back({{query.number(0)}, {number(1), number(2), number(3), number(4)}, number(5)});
    }
    return counts;
}

std::vector<DueRow> upcomingRows(Database &database, const DueFilter &filter, QDate today, int limit)
{
    std::vector<DueRow> rows = filter.everybody ? nextOfEverybody(database, filter, today, limit) : collect(database, filter, today, ">", limit);
    std::ranges::stable_sort(rows, {}, [](const DueRow &row) { return row.item.visibleFrom; });
    if (int(rows.size()) > limit)
        rows.resize(std::size_t(limit));
    return rows;
}

std::vector<DueRow> waitingRows(Database &database, Id<Staff> counselor)
{
    std::vector<DueRow> rows;
    const auto gather = [&](const char *tail) {
        Query query = database.query(std::string(DUE_COLUMNS DUE_PERSON) + tail);
        query.bind(counselor.value);
        while (query.next())
            rows.push_back(rowOf(query));
    };
    gather("JOIN case_record c ON c.job_seeker = p.id WHERE c.counselor = ? AND c.state = 'suspended' AND d.kind = 'case_review'");
    gather("JOIN case_transfer t ON t.id = d.record_id WHERE t.from_counselor = ? AND d.kind = 'transfer' AND d.staff_id <> t.from_counselor");
    gather("JOIN plan_request r ON r.id = d.record_id WHERE r.staff = ? AND d.kind = 'access'");
    std::ranges::sort(rows, {}, [](const DueRow &row) { return std::pair(row.item.visibleFrom, row.item.personId.value); });
    return rows;
}

std::vector<DueItem> dueOfPerson(Database &database, Id<JobSeeker> person)
{
    std::vector<DueItem> items;
    Query query = database.query(DUE_COLUMNS " FROM due_item d WHERE d.person_id = ? ORDER BY d.seq");
    query.bind(person.value);
    while (query.next())
        items.push_back(itemOf(query));
    return items;
}

void replaceDueItems(Database &database, Id<JobSeeker> person, const std::vector<DueItem> &items)
{
    database.query("DELETE FROM due_item WHERE person_id = ?").bind(person.value).run();
    qint64 seq = 0;
    for (const DueItem &item : items) {
        const QByteArray because = QJsonDocument(item.because).toJson(QJsonDocument::Compact);
        const QString mustBy = item.mustBy.isValid() ? detail::dateText(item.mustBy) : QString();
        Query query = database.query("INSERT INTO due_item (person_id, seq, kind, rule, record_id, staff_id, center_id, "
                                     "audience, visible_from, due_on, must_by, last_day, because, action) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        query.bind(person.value)
            .bind(seq++)
            .bind(QStringView(item.kind))
            .bind(QStringView(item.rule))
            .bind(item.recordId)
            .bind(item.staffId.value)
            .bind(item.centerId.value)
            .bind(QStringView(item.audience))
            .bind(QStringView(detail::dateText(item.visibleFrom)))
            .bind(QStringView(detail::dateText(item.dueOn)));
        if (mustBy.isEmpty())
            query.bindNull();
        else
            query.bind(QStringView(mustBy));
        query.bind(QStringView(detail::dateText(lastDay(item))));
        query.bindUtf8({because.constData(), std::size_t(because.size())}).bind(QStringView(item.action)).run();
    }
}

void clearDueItems(Database &database) { database.run("DELETE FROM due_item"); }

} // namespace waymark
