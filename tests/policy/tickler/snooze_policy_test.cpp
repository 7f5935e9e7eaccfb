// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/snooze_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate opened = day("2026-02-02");
const QString why = u"Travels until next week"_s;

DueItem contactOf(const CaseFile &file)
{
    for (const DueItem &item : dueItems(file, {}, someSettings())) {
        if (item.kind == "contact"_L1)
            return item;
    }
    return {};
}

CaseFile openFile()
{
    return withCase(aFile(), aCase(opened));
}

CaseFile putOffUntil(CaseFile file, QDate until, QDate enteredOn, QDate forDue = opened.addDays(30))
{
    file.snoozes.push_back({.id = {900 + qint64(file.snoozes.size())},
                            .subject = u"contact"_s,
                            .forDue = forDue,
                            .until = until,
                            .reason = why,
                            .enteredAt = {QDateTime(enteredOn, QTime(9, 0)).toMSecsSinceEpoch()}});
    return file;
}

} // namespace

TEST_CASE("Putting off ends on the last day that is in time", "[policy][tickler][snooze][R-71]")
{
    const DueItem item = contactOf(openFile());
    struct Row
    {
        int today;
        int until;
        bool refused;
    };
    // Due on day 30, the last day is 60; fourteen days at most, three of what is overdue.
    const auto row = GENERATE(values<Row>({{31, 31, true},
                                           {31, 32, false},
                                           {31, 45, false},
                                           {31, 46, true},
                                           {50, 60, false},
                                           {50, 61, true},
                                           {59, 60, false},
                                           {60, 61, true},
                                           {61, 62, false},
                                           {61, 64, false},
                                           {61, 65, true}}));
    CAPTURE(row.today, row.until);
    CHECK(blocks(checkSnooze(item, opened.addDays(row.until), why, someSettings(),
                             opened.addDays(row.today))) == row.refused);
}

TEST_CASE("Putting off says why, and nobody is left waiting", "[policy][tickler][snooze][R-105]")
{
    const DueItem item = contactOf(openFile());
    CHECK(namesOf(checkSnooze(item, opened.addDays(36), u" "_s, someSettings(), opened.addDays(31)))
              .contains(u"- reason"_s));
    CHECK(blocks(checkSnooze(item, {}, why, someSettings(), opened.addDays(31))));
    for (const char *kind : {"case_review", "transfer", "access", "case_returned", "case_unassigned"}) {
        DueItem other = item;
        other.kind = QString::fromLatin1(kind);
        CHECK_FALSE(latestSnooze(other, someSettings(), opened).isValid());
        CHECK(blocks(checkSnooze(other, opened.addDays(36), why, someSettings(), opened.addDays(31))));
    }
}

TEST_CASE("What is put off is listed again on its day, and its days stay", "[policy][tickler][snooze][R-71]")
{
    const DueItem before = contactOf(openFile());
    const QDate until = opened.addDays(40);
    const DueItem after = contactOf(putOffUntil(openFile(), until, opened.addDays(31)));
    CHECK(after.visibleFrom == until);
    CHECK(after.dueOn == before.dueOn);
    CHECK(after.mustBy == before.mustBy);
    CHECK(dueReason(after, until).contains(why));

    // A later workstation's word wins; taken back, it holds no more.
    CaseFile twice =
        putOffUntil(putOffUntil(openFile(), until, opened.addDays(31)), until.addDays(2), opened.addDays(32));
    CHECK(contactOf(twice).visibleFrom == until.addDays(2));
    twice.snoozes.back().endedOn = opened.addDays(33);
    CHECK(contactOf(twice).visibleFrom == until);

    // It never hides the last day, even where it was written without the rule (an import).
    CHECK(contactOf(putOffUntil(openFile(), opened.addDays(300), opened.addDays(31))).visibleFrom ==
          opened.addDays(60));
    CHECK(contactOf(putOffUntil(openFile(), opened.addDays(64), opened.addDays(61))).visibleFrom ==
          opened.addDays(64));

    // A contact moves the day: what was put off is not this one any more.
    const CaseFile reached =
        withContact(putOffUntil(openFile(), until, opened.addDays(31)), opened.addDays(33));
    CHECK(contactOf(reached).visibleFrom == opened.addDays(33 + 30 - 7));
    CHECK_FALSE(contactOf(reached).because.contains(u"snoozed"_s));
}
