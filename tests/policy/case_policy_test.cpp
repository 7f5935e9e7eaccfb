// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/case_policy.h"
#include "core/policy/contact_policy.h"
#include "core/policy/service_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate opened = day("2026-02-01");
const QString words = u"Took a job in another state"_s;

CaseRecord inState(const char *state)
{
    return aCase(opened, QString::fromLatin1(state));
}

} // namespace

TEST_CASE("One open case at a time, with one counselor", "[policy][R-46]")
{
    CHECK(checkOpenCase(aFile(), theCounselor).isEmpty());
    CHECK(namesOf(checkOpenCase(aFile(), {})) == QStringList{u"R-46 counselor"_s});
    for (const char *state : {"open", "suspended", "returned"})
        CHECK(namesOf(checkOpenCase(withCase(aFile(), inState(state)), theCounselor)) ==
              QStringList{u"R-46 "_s});
    CHECK(checkOpenCase(withCase(aFile(), inState("closed")), theCounselor).isEmpty());
}

TEST_CASE("Only an open or returned case is suspended", "[policy][R-103]")
{
    const auto suspend = [](const char *state) {
        const CaseRecord record = inState(state);
        return checkSuspend(withCase(aFile(), record), {}, record, {u"other"_s, words, {}, {}}, someSettings(), day("2026-06-01"));
    };
    CHECK_FALSE(blocks(suspend("open")));
    CHECK_FALSE(blocks(suspend("returned")));
    CHECK(has(suspend("suspended"), "R-103", "state"));
    CHECK(has(suspend("closed"), "R-103", "state"));
}

TEST_CASE("More is asked for only about a suspended case, and in words", "[policy][R-105]")
{
    const QString what = u"How was the move verified?"_s;
    CHECK(checkRequestInformation(inState("suspended"), what).isEmpty());
    CHECK(namesOf(checkRequestInformation(inState("suspended"), u"  "_s)) ==
          QStringList{u"R-105 request_text"_s});
    for (const char *state : {"open", "returned", "closed"})
        CHECK(namesOf(checkRequestInformation(inState(state), what)) == QStringList{u"R-105 state"_s});
}

TEST_CASE("Only an authorized manager closes, and only a suspended case", "[policy][R-103]")
{
    struct Row
    {
        const char *role;
        bool manager;
    };
    const auto row = GENERATE(values<Row>({{"supervisor", true},
                                           {"director", true},
                                           {"counselor", false},
                                           {"intake", false},
                                           {"administrator", false},
                                           {"view_only", false},
                                           {"", false}}));
    const QString role = QString::fromLatin1(row.role);
    CAPTURE(role);
    CHECK(isAuthorizedManager(role) == row.manager);
    CHECK(blocks(checkCloser(inState("suspended"), role, theSupervisor, true)) == !row.manager);
    for (const char *state : {"open", "returned", "closed"})
        CHECK(has(checkCloser(inState(state), role, theSupervisor, true), "R-103", "state"));
}

TEST_CASE("Nobody closes what they suspended, where somebody else can", "[policy][R-106]")
{
    CaseRecord suspended = inState("suspended");
    suspended.suspendedBy = theSupervisor;
    CHECK(namesOf(checkCloser(suspended, u"supervisor"_s, theSupervisor, true)) == QStringList{u"R-106 "_s});
    CHECK(blocks(checkCloser(suspended, u"supervisor"_s, theSupervisor, true)));
    CHECK(namesOf(checkCloser(suspended, u"supervisor"_s, theSupervisor, false)) == QStringList{u"R-106 "_s});
    CHECK_FALSE(blocks(checkCloser(suspended, u"supervisor"_s, theSupervisor, false)));
    suspended.suspendedBy = theCounselor;
    CHECK(checkCloser(suspended, u"supervisor"_s, theSupervisor, true).isEmpty());
    suspended.suspendedBy = {};
    CHECK(checkCloser(suspended, u"supervisor"_s, {}, true).isEmpty());
}

TEST_CASE("A closed case takes nothing away and makes room for the next", "[policy][R-115]")
{
    const CaseFile before = withContact(withCase(aFile(), inState("suspended")), day("2026-02-10"));
    CaseFile file = before;
    file.cases.front().state = u"closed"_s;
    CHECK_FALSE(file.currentCase());
    CHECK(lastCountingContact(file, someSettings()) == lastCountingContact(before, someSettings()));
    CHECK(lastReportableService(file) == day("2026-02-10"));
    CHECK(dueItems(file, {}, someSettings()).empty());
    CHECK(checkOpenCase(file, theCounselor).isEmpty());
}
