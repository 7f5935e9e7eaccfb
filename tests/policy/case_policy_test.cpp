// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/case_policy.h"
#include "core/policy/contact_policy.h"
#include "core/policy/service_policy.h"
#include "core/policy/tickler_policy.h"
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
    CHECK_FALSE(blocks(checkSuspend(inState("open"), u"ceased"_s, words)));
    CHECK_FALSE(blocks(checkSuspend(inState("returned"), u"ceased"_s, words)));
    CHECK(namesOf(checkSuspend(inState("suspended"), u"ceased"_s, words)) == QStringList{u"R-103 state"_s});
    CHECK(namesOf(checkSuspend(inState("closed"), u"ceased"_s, words)) == QStringList{u"R-103 state"_s});
}

TEST_CASE("Suspending takes a reason of the list and words", "[policy][R-104][R-112][R-114]")
{
    struct Row
    {
        const char *reason;
        QString text;
        QStringList names;
        bool refused;
    };
    const auto row = GENERATE(values<Row>({
        {"", words, {u"R-104 closure_reason"_s}, true},
        {"unheard_of", words, {u"R-104 closure_reason"_s}, true},
        {"goal_attained", u" "_s, {u"R-104 suspend_text"_s}, true},
        {"goal_attained", words, {}, false},
        {"ceased", words, {}, false},
        {"moved", u""_s, {u"R-104 suspend_text"_s}, true},
        {"moved", words, {u"R-112 suspend_text"_s}, false},
        {"declined", words, {u"R-112 suspend_text"_s}, false},
        {"other", u"\n"_s, {u"R-114 suspend_text"_s}, true},
        {"other", words, {}, false},
    }));
    const Findings findings = checkSuspend(inState("open"), QString::fromLatin1(row.reason), row.text);
    CAPTURE(row.reason, row.text);
    CHECK(namesOf(findings) == row.names);
    CHECK(blocks(findings) == row.refused);
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
    CHECK(blocks(checkClose(inState("suspended"), role, theSupervisor)) == !row.manager);
    for (const char *state : {"open", "returned", "closed"})
        CHECK(has(checkClose(inState(state), role, theSupervisor), "R-103", "state"));
}

TEST_CASE("A manager is warned before closing what they suspended", "[policy][R-106]")
{
    CaseRecord suspended = inState("suspended");
    suspended.suspendedBy = theSupervisor;
    const Findings findings = checkClose(suspended, u"supervisor"_s, theSupervisor);
    CHECK(namesOf(findings) == QStringList{u"R-106 "_s});
    CHECK_FALSE(blocks(findings));
    suspended.suspendedBy = theCounselor;
    CHECK(checkClose(suspended, u"supervisor"_s, theSupervisor).isEmpty());
    suspended.suspendedBy = {};
    CHECK(checkClose(suspended, u"supervisor"_s, {}).isEmpty());
}

TEST_CASE("A closed case takes nothing away and makes room for the next", "[policy][R-115]")
{
    const CaseFile before = withContact(withCase(aFile(), inState("suspended")), day("2026-02-10"));
    CaseFile file = before;
    file.cases.front().state = u"closed"_s;
    CHECK_FALSE(file.currentCase());
    CHECK(lastCountingContact(file, someSettings()) == lastCountingContact(before, someSettings()));
    CHECK(lastReportableService(file) == day("2026-02-10"));
    CHECK(dueItems(file, someSettings()).empty());
    CHECK(checkOpenCase(file, theCounselor).isEmpty());
}
