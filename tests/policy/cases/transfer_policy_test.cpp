// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/case_policy.h"
#include "core/policy/cases/transfer_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

constexpr Id<Center> there{802};
const QDate opened = day("2026-02-02");

Staff somebody(qint64 id, const char *role, Id<Center> center)
{
    return {
        .id = {id}, .login = u"x"_s, .name = u"X"_s, .role = QString::fromLatin1(role), .centerId = center};
}

const Staff receiver = somebody(709, "counselor", there);

CaseFile file()
{
    return withCase(aFile(), aCase(opened));
}

CaseTransfer wish(const CaseFile &of)
{
    return {.jobSeekerId = of.person.id,
            .caseId = of.cases.front().id,
            .toCenterId = there,
            .toCounselorId = receiver.id,
            .reason = u"Moved to Lowell"_s};
}

CaseTransfer inState(const char *state)
{
    CaseTransfer made = wish(file());
    made.id = {1};
    made.fromCenterId = theCenter;
    made.fromCounselorId = theCounselor;
    made.askedBy = theCounselor;
    made.state = QString::fromLatin1(state);
    return made;
}

} // namespace

TEST_CASE("A transfer needs another center and a counselor there", "[policy][transfer][R-88]")
{
    const CaseFile of = file();
    CHECK(checkTransfer(of, wish(of), receiver, true).isEmpty());
    CaseTransfer lacking = wish(of);
    lacking.toCounselorId = {};
    CHECK(has(checkTransfer(of, lacking, {}, true), "R-88", "to_counselor"));
    CHECK(checkTransfer(of, lacking, {}, false).isEmpty());
    CaseTransfer same = wish(of);
    same.toCenterId = theCenter;
    CHECK(has(checkTransfer(of, same, somebody(709, "counselor", theCenter), true), "R-88", "to_center"));
    CHECK(has(checkTransfer(of, wish(of), somebody(709, "counselor", theCenter), true), "R-88",
              "to_counselor"));
    CHECK(has(checkTransfer(of, wish(of), somebody(709, "intake", there), true), "R-88", "to_counselor"));
    Staff left = receiver;
    left.active = false;
    CHECK(has(checkTransfer(of, wish(of), left, true), "R-88", "to_counselor"));
    CaseTransfer silent = wish(of);
    silent.reason = u" "_s;
    CHECK(has(checkTransfer(of, silent, receiver, true), "R-88", "reason"));
    for (const char *state : {"suspended", "closed"}) {
        const CaseFile other = withCase(aFile(), aCase(opened, QString::fromLatin1(state)));
        CHECK(blocks(checkTransfer(other, wish(other), receiver, true)));
    }
}

TEST_CASE("One transfer at a time; the director completes what was asked", "[policy][transfer][R-88]")
{
    CaseFile of = file();
    CaseTransfer asked = inState("asked");
    asked.caseId = of.cases.front().id;
    of.transfers = {asked};
    CHECK(blocks(checkTransfer(of, wish(of), receiver, false)));
    CHECK_FALSE(blocks(checkTransfer(of, wish(of), receiver, true)));
    of.transfers.front().state = u"waiting"_s;
    CHECK(blocks(checkTransfer(of, wish(of), receiver, true)));
    of.transfers.front().state = u"declined"_s;
    CHECK_FALSE(blocks(checkTransfer(of, wish(of), receiver, false)));
}

TEST_CASE("Who accepts, declines and takes back", "[policy][transfer][R-88]")
{
    struct Row
    {
        const char *what;
        Staff who;
        bool accepts;
        bool declines;
        bool withdraws;
    };
    const auto row = GENERATE(values<Row>({
        {"the new counselor", receiver, true, true, false},
        {"a supervisor there", somebody(710, "supervisor", there), true, true, false},
        {"another counselor there", somebody(711, "counselor", there), false, false, false},
        {"the old counselor", somebody(theCounselor.value, "counselor", theCenter), false, false, false},
        {"the director here", somebody(712, "director", theCenter), false, false, true},
        {"a supervisor here", somebody(713, "supervisor", theCenter), false, false, false},
    }));
    CAPTURE(row.what);
    const QString words = u"Her group is full"_s;
    CHECK(blocks(checkAccept(inState("waiting"), row.who)) == !row.accepts);
    CHECK(blocks(checkDecline(inState("waiting"), row.who, words)) == !row.declines);
    CHECK(blocks(checkWithdraw(inState("waiting"), row.who, words)) == !row.withdraws);
    CHECK(blocks(checkDecline(inState("waiting"), row.who, u" "_s)));
    CHECK(blocks(checkWithdraw(inState("waiting"), row.who, {})));
    for (const char *state : {"asked", "accepted", "declined", "withdrawn"})
        CHECK(blocks(checkAccept(inState(state), row.who)));
    // Only asked for: whoever asked takes it back, and the director says no.
    const bool director = row.who.role == u"director"_s;
    CHECK(blocks(checkDecline(inState("asked"), row.who, words)) == !director);
    CHECK(blocks(checkWithdraw(inState("asked"), row.who, words)) ==
          !(director || row.who.id == theCounselor));
}

TEST_CASE("Giving a case across centers is a transfer", "[policy][transfer][R-88]")
{
    const CaseRecord record = file().cases.front();
    CHECK(has(checkAssignment(record, receiver), "R-88", "counselor"));
    CHECK(checkAssignment(record, somebody(720, "counselor", theCenter)).isEmpty());
}

TEST_CASE("Asking for access to a plan", "[policy][transfer][R-79]")
{
    const QDate today = day("2026-04-01");
    CaseFile of = file();
    CHECK(checkAskAccess(of, receiver.id, u"Covers next week"_s, today).isEmpty());
    CHECK(blocks(checkAskAccess(of, receiver.id, u" "_s, today)));
    CHECK(blocks(checkAskAccess(of, theCounselor, u"Mine"_s, today)));
    CHECK(blocks(checkAskAccess(aFile(), receiver.id, u"No case"_s, today)));
    of.requests = {{.id = {1}, .staffId = receiver.id, .askedOn = today}};
    CHECK(blocks(checkAskAccess(of, receiver.id, u"Again"_s, today)));
    of.requests.front().answeredOn = today;
    CHECK_FALSE(blocks(checkAskAccess(of, receiver.id, u"Again"_s, today)));
}
