// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/due_queries.h"

#include "core/schema/field_spec.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

#define DUE_COLUMNS                                                                                                    \
    "SELECT d.person_id, d.kind, d.rule, d.staff_id, d.center_id, d.audience, d.visible_from, d.due_on, d.must_by, "   \
    "d.because, d.action"
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
    return item;
}

DueRow rowOf(const Query &row)
{
    return {itemOf(row), row.text(11), row.text(12), row.text(13), row.text(14) == "pseudo"_L1};
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
        const QDate last = item.mustBy.isValid() ? item.mustBy : item.dueOn.addYears(1);
        keys.push_back({last.toJulianDay(), item.dueOn.toJulianDay(), item.personId.value, keys.size()});
    }
    std::ranges::sort(keys);
    std::vector<DueRow> sorted;
    sorted.reserve(rows.size());
    for (const Key &key : keys)
        sorted.push_back(std::move(rows[key.at]));
    rows = std::move(sorted);
}

std::vector<DueRow> collect(Database &database, const DueFilter &filter, QDate today, const char *comparison, int limit)
{
    const QString day = detail::dateText(today);
    const std::string tail = std::string(comparison) + " ? ORDER BY d.visible_from LIMIT ?";
    std::vector<DueRow> rows;
    if (filter.staff) {
        Query query = database.query(DUE_COLUMNS DUE_PERSON "WHERE d.staff_id = ? AND d.visible_from " + tail);
        query.bind(filter.staff.value).bind(QStringView(day)).bind(qint64(limit));
        while (query.next())
            rows.push_back(rowOf(query));
    }
    for (const QString &audience : filter.audiences) {
        Query query = database.query(
            DUE_COLUMNS DUE_PERSON "WHERE d.staff_id = 0 AND d.center_id = ? AND d.audience = ? AND d.visible_from " + tail);
        query.bind(filter.center.value).bind(QStringView(audience)).bind(QStringView(day)).bind(qint64(limit));
        while (query.next())
            rows.push_back(rowOf(query));
    }
    sort(rows);
    return rows;
}

} // namespace

std::vector<DueRow> dueRows(Database &database, const DueFilter &filter, QDate today)
{
    return collect(database, filter, today, "<=", -1);
}

std::vector<DueRow> upcomingRows(Database &database, const DueFilter &filter, QDate today, int limit)
{
    std::vector<DueRow> rows = collect(database, filter, today, ">", limit);
    std::ranges::stable_sort(rows, {}, [](const DueRow &row) { return row.item.visibleFrom; });
    if (int(rows.size()) > limit)
        rows.resize(std::size_t(limit));
    return rows;
}

std::vector<DueRow> waitingRows(Database &database, Id<Staff> counselor)
{
    std::vector<DueRow> rows;
    Query query = database.query(DUE_COLUMNS DUE_PERSON
                                 "JOIN case_record c ON c.job_seeker = p.id "
                                 "WHERE c.counselor = ? AND c.state = 'suspended' AND d.kind = 'case_review' "
                                 "ORDER BY d.visible_from, d.person_id");
    query.bind(counselor.value);
    while (query.next())
        rows.push_back(rowOf(query));
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
        Query query = database.query("INSERT INTO due_item (person_id, seq, kind, rule, staff_id, center_id, audience, "
                                     "visible_from, due_on, must_by, because, action) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        query.bind(person.value)
            .bind(seq++)
            .bind(QStringView(item.kind))
            .bind(QStringView(item.rule))
            .bind(item.staffId.value)
            .bind(item.centerId.value)
            .bind(QStringView(item.audience))
            .bind(QStringView(detail::dateText(item.visibleFrom)))
            .bind(QStringView(detail::dateText(item.dueOn)));
        if (mustBy.isEmpty())
            query.bindNull();
        else
            query.bind(QStringView(mustBy));
        query.bindUtf8({because.constData(), std::size_t(because.size())}).bind(QStringView(item.action)).run();
    }
}

void clearDueItems(Database &database) { database.run("DELETE FROM due_item"); }

} // namespace waymark
