// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lists/caseload_queries.h"

#include "core/schema/field_spec.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

#define LINE_COLUMNS                                                                                         \
    "l.person_id, l.case_id, l.counselor_id, l.center_id, l.counselor_active, l.state, l.opened_on, "        \
    "l.suspended_on, "                                                                                       \
    "l.last_contact, l.contact_best, l.contact_must, l.attempts, l.plan_kind, l.plan_state, "                \
    "l.plan_missing, l.next_on, "                                                                            \
    "l.next_kind, l.last_service, l.exit_on"

CaseLine lineOf(const Query &row)
{
    return {.caseId = {row.number(1)},
            .personId = {row.number(0)},
            .counselorId = {row.number(2)},
            .centerId = {row.number(3)},
            .counselorActive = row.number(4) != 0,
            .state = row.text(5),
            .openedOn = row.date(6),
            .suspendedOn = row.date(7),
            .lastContact = row.date(8),
            .contactBest = row.date(9),
            .contactMust = row.date(10),
            .attempts = int(row.number(11)),
            .planKind = row.text(12),
            .planState = row.text(13),
            .planMissing = int(row.number(14)),
            .nextOn = row.date(15),
            .nextKind = row.text(16),
            .lastService = row.date(17),
            .exitOn = row.date(18)};
}

std::string condition(const CaseFilter &filter, const char *counselor, const char *center)
{
    std::string text;
    if (filter.counselor)
        text += std::string(" WHERE ") + counselor + " = ?";
    if (filter.center)
        text += std::string(text.empty() ? " WHERE " : " AND ") + center + " = ?";
    return text;
}

void bindFilter(Query &query, const CaseFilter &filter)
{
    if (filter.counselor)
        query.bind(filter.counselor.value);
    if (filter.center)
        query.bind(filter.center.value);
}

void bindDate(Query &query, QDate date)
{
    if (date.isValid())
        query.bind(QStringView(detail::dateText(date)));
    else
        query.bindNull();
}

} // namespace

std::vector<CaseRow> caseRows(Database &database, const CaseFilter &filter)
{
    Query query = database.query("SELECT " LINE_COLUMNS
                                 ", p.last_name, p.first_name, p.number, p.ssn_kind FROM case_line l "
                                 "JOIN job_seeker p ON p.id = l.person_id" +
                                 condition(filter, "l.counselor_id", "l.center_id"));
    bindFilter(query, filter);
    std::vector<CaseRow> rows;
    while (query.next())
        rows.push_back(
            {lineOf(query), query.text(19), query.text(20), query.text(21), query.text(22) == "pseudo"_L1});
    return rows;
}

std::vector<CaseLine> caseLines(Database &database, const CaseFilter &filter)
{
    Query query = database.query("SELECT " LINE_COLUMNS " FROM case_line l" +
                                 condition(filter, "l.counselor_id", "l.center_id"));
    bindFilter(query, filter);
    std::vector<CaseLine> lines;
    while (query.next())
        lines.push_back(lineOf(query));
    return lines;
}

std::vector<CaseloadCount> caseloadCounts(Database &database, Id<Center> center, QDate today)
{
    Query query = database.query(
        std::string("SELECT l.center_id, l.counselor_id, min(l.counselor_active), count(*), sum(l.state = "
                    "'suspended'), "
                    "sum(l.state = 'returned'), coalesce(sum(l.contact_must < ?1), 0), "
                    "coalesce(sum(l.contact_must >= ?1 AND l.contact_best <= ?1), 0) FROM case_line l") +
        (center ? " WHERE l.center_id = ?2" : "") + " GROUP BY l.center_id, l.counselor_id");
    query.bind(QStringView(detail::dateText(today)));
    if (center)
        query.bind(center.value);
    std::vector<CaseloadCount> counts;
    while (query.next())
        counts.push_back({.counselor = {query.number(1)},
                          .center = {query.number(0)},
                          .active = query.number(2) != 0,
                          .cases = int(query.number(3)),
                          .suspended = int(query.number(4)),
                          .returned = int(query.number(5)),
                          .pastMust = int(query.number(6)),
                          .pastBest = int(query.number(7))});
    return counts;
}

std::vector<CaseMonth> caseMonths(Database &database, const CaseFilter &filter, QDate from, QDate to)
{
    std::vector<CaseMonth> months;
    for (QDate month(from.year(), from.month(), 1); month <= to; month = month.addMonths(1))
        months.push_back({month, 0, 0});
    const auto gather = [&](const std::string &column, int CaseMonth::*member) {
        const std::string whose = condition(filter, "c.counselor", "c.center");
        Query query = database.query("SELECT substr(c." + column + ", 1, 7), count(*) FROM case_record c" +
                                     (whose.empty() ? " WHERE " : whose + " AND ") + "c." + column +
                                     " BETWEEN ? AND ? GROUP BY 1");
        bindFilter(query, filter);
        query.bind(QStringView(detail::dateText(from))).bind(QStringView(detail::dateText(to)));
        while (query.next()) {
            const QDate month = QDate::fromString(query.text(0) + u"-01"_s, Qt::ISODate);
            const auto found = std::ranges::find(months, month, &CaseMonth::month);
            if (found != months.end())
                (*found).*member = int(query.number(1));
        }
    };
    gather("opened_on", &CaseMonth::opened);
    gather("closed_on", &CaseMonth::closed);
    return months;
}

void replaceCaseLine(Database &database, Id<JobSeeker> person, const std::optional<CaseLine> &line)
{
    if (!line) {
        database.query("DELETE FROM case_line WHERE person_id = ?").bind(person.value).run();
        return;
    }
    Query query = database.query(
        "INSERT OR REPLACE INTO case_line (person_id, case_id, counselor_id, center_id, counselor_active, "
        "state, "
        "opened_on, suspended_on, last_contact, contact_best, contact_must, attempts, plan_kind, plan_state, "
        "plan_missing, next_on, next_kind, last_service, exit_on) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(person.value)
        .bind(line->caseId.value)
        .bind(line->counselorId.value)
        .bind(line->centerId.value);
    query.bind(qint64(line->counselorActive)).bind(QStringView(line->state));
    for (const QDate date :
         {line->openedOn, line->suspendedOn, line->lastContact, line->contactBest, line->contactMust})
        bindDate(query, date);
    query.bind(qint64(line->attempts))
        .bind(QStringView(line->planKind))
        .bind(QStringView(line->planState))
        .bind(qint64(line->planMissing));
    bindDate(query, line->nextOn);
    query.bind(QStringView(line->nextKind));
    bindDate(query, line->lastService);
    bindDate(query, line->exitOn);
    query.run();
}

void clearCaseLines(Database &database)
{
    database.run("DELETE FROM case_line");
}

} // namespace waymark
