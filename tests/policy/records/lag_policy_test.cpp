// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/records/lag_policy.h"
#include "core/policy/records/record_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

Service enteredOn(QDate on, QDate entered, QTime at = QTime(10, 0))
{
    Service service = aService(on);
    service.enteredAt = {QDateTime(entered, at).toMSecsSinceEpoch()};
    return service;
}

} // namespace

TEST_CASE("A service is late from the day after the limit", "[policy][R-81]")
{
    struct Row
    {
        int days;
        std::optional<int> late;
    };
    const QDate on = day("2026-03-14");
    const auto row = GENERATE(values<Row>({{0, {}}, {29, {}}, {30, {}}, {31, 31}, {35, 35}}));
    CAPTURE(row.days);
    CHECK(lateDays(enteredOn(on, on.addDays(row.days)), someSettings()) == row.late);
    // The hour makes no difference: days are those of the local calendar.
    CHECK(lateDays(enteredOn(on, on.addDays(row.days), QTime(0, 0)), someSettings()) == row.late);
    CHECK(lateDays(enteredOn(on, on.addDays(row.days), QTime(23, 59)), someSettings()) == row.late);
}

TEST_CASE("The limit is the office's, and a voided service is late no more", "[policy][R-81]")
{
    const QDate on = day("2026-03-14");
    PolicySettings settings = someSettings();
    settings.lateEntryDays = 5;
    CHECK(lateDays(enteredOn(on, on.addDays(5)), settings) == std::nullopt);
    CHECK(lateDays(enteredOn(on, on.addDays(6)), settings) == 6);
    Service voided = enteredOn(on, on.addDays(40));
    voided.voidedOn = on.addDays(41);
    CHECK(lateDays(voided, settings) == std::nullopt);
    Service unknown = enteredOn(on, on.addDays(40));
    unknown.enteredAt = {};
    CHECK(lateDays(unknown, settings) == std::nullopt);
}

TEST_CASE("The lag from attendance to entry is counted in days", "[policy][R-82]")
{
    const QDate on = day("2026-03-14");
    CHECK(entryLag(enteredOn(on, on)) == 0);
    CHECK(entryLag(enteredOn(on, on.addDays(1), QTime(0, 1))) == 1);
    CHECK(entryLag(enteredOn(on, on.addDays(3))) == 3);
    // Entered on a workstation whose clock runs behind.
    CHECK(entryLag(enteredOn(on, on.addDays(-1))) == 0);
}

TEST_CASE("The Career Center Seminar comes first, then the JobMatch profile", "[policy][R-102]")
{
    const auto to = [](const QString &kind) {
        return Invitation{.kind = kind, .invitedOn = day("2026-03-02")};
    };
    CHECK(nextInvitation({}) == u"seminar"_s);
    CHECK(nextInvitation({to(u"seminar"_s)}) == u"jobmatch"_s);
    CHECK(nextInvitation({to(u"jobmatch"_s)}) == u"seminar"_s);
    CHECK(nextInvitation({to(u"seminar"_s), to(u"jobmatch"_s)}).isEmpty());
    Invitation voided = to(u"seminar"_s);
    voided.voidedOn = day("2026-03-03");
    CHECK(nextInvitation({voided}) == u"seminar"_s);
}
