// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/case_queries.h"

#include "core/schema/field_spec.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

// The index is a partial one: its own condition must stand in the query word for word, or it is not used.
#define WAITING "state IN ('suspended', 'returned') AND state = 'suspended'"
#define WAITING_C "c.state IN ('suspended', 'returned') AND c.state = 'suspended'"

ReviewRow rowOf(const Query &row)
{
    return {.caseId = {row.number(0)},
            .personId = {row.number(1)},
            .lastName = row.text(2),
            .firstName = row.text(3),
            .number = row.text(4),
            .pseudo = row.text(5) == "pseudo"_L1,
            .suspendedOn = detail::dateFrom(row.value(6)),
            .suspendedBy = {row.number(7)},
            .counselorId = {row.number(8)},
            .centerId = {row.number(9)},
            .closureReason = row.text(10),
            .asked = !row.isNull(11)};
}

} // namespace

std::vector<ReviewRow> reviewQueue(Database &database, Id<Center> center)
{
    constexpr std::string_view columns =
        "SELECT c.id, coalesce(p.merged_into, p.id), p.last_name, p.first_name, p.number, p.ssn_kind, c.suspended_on, "
        "c.suspended_by, "
        "c.counselor, c.center, c.closure_reason, c.requested_on "
        "FROM case_record c JOIN job_seeker p ON p.id = c.job_seeker WHERE " WAITING_C;
    Query query = database.query(std::string(columns) + (center ? " AND c.center = ?" : "") +
                                 " ORDER BY c.suspended_on, c.id");
    if (center)
        query.bind(center.value);
    std::vector<ReviewRow> rows;
    while (query.next())
        rows.push_back(rowOf(query));
    return rows;
}

int reviewCount(Database &database, Id<Center> center)
{
    Query query = center ? database.query("SELECT count(*) FROM case_record WHERE " WAITING " AND center = ?")
                         : database.query("SELECT count(*) FROM case_record WHERE " WAITING);
    if (center)
        query.bind(center.value);
    return query.next() ? int(query.number(0)) : 0;
}

std::vector<OpenCaseRow> openCases(Database &database, Id<Staff> counselor)
{
    Query query = database.query(
        counselor ? "SELECT c.id, coalesce(p.merged_into, p.id), c.counselor FROM case_record c JOIN job_seeker p ON p.id = c.job_seeker "
                    "WHERE c.counselor = ? AND c.state IN ('open', 'suspended', 'returned') ORDER BY c.id"
                  : "SELECT c.id, coalesce(p.merged_into, p.id), c.counselor FROM case_record c JOIN job_seeker p ON p.id = c.job_seeker "
                    "WHERE c.state IN ('open', 'suspended', 'returned') ORDER BY c.id");
    if (counselor)
        query.bind(counselor.value);
    std::vector<OpenCaseRow> rows;
    while (query.next())
        rows.push_back({{query.number(0)}, {query.number(1)}, {query.number(2)}});
    return rows;
}

} // namespace waymark
