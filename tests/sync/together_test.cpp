// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sync_policy.h"
#include "core/storage/due_queries.h"
#include "tests/support/printing.h"
#include "tests/support/replicas.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QStringList dueKinds(Workstation &at, Id<JobSeeker> person)
{
    QStringList kinds;
    for (const DueItem &item : dueOfPerson(at.store().database(), person))
        kinds += item.kind;
    return kinds;
}

void exchange(Workstation &one, Workstation &other)
{
    const QByteArray first = one.bundle();
    other.takes(first);
    one.takes(other.bundle());
}

} // namespace

TEST_CASE("Two workstations open a case each: a finding, no refusal", "[sync][R-46]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    REQUIRE(at[0].as("counselor").run(OpenCase{.jobSeekerId = office.other}).done);
    REQUIRE(at[1].as("supervisor").run(OpenCase{.jobSeekerId = office.other}).done);
    exchange(at[0], at[1]);
    for (Workstation &one : at) {
        const auto file = one.store().caseFile(office.other);
        REQUIRE(file);
        CHECK(file->cases.size() == 2);
        const Findings found = policy::brokenTogether(*file);
        REQUIRE(found.size() == 1);
        CHECK(found.front().rule == "R-46"_L1);
        CHECK(dueKinds(one, office.other).contains(u"broken_together"_s));
        CHECK(one.problems() == QString());
    }
}

TEST_CASE("One SSN enrolled on two workstations: both records say so", "[sync][R-13]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    std::vector<Id<JobSeeker>> made;
    for (Workstation &one : at) {
        EnrollShelterResident params = office.office.resident();
        params.pseudo = false;
        params.ssn = u"123456788"_s;
        params.person.firstName += one.name.right(1);
        const auto result = one.as("intake").run(params);
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.message.toStdString());
        REQUIRE(result.done);
        made.push_back({result.id("jobSeeker")});
    }
    CHECK_FALSE(dueKinds(at[0], made[0]).contains(u"broken_together"_s));
    exchange(at[0], at[1]);
    for (Workstation &one : at) {
        for (const Id<JobSeeker> person : made) {
            INFO(one.name.toStdString());
            CHECK(policy::brokenTogether(*one.store().caseFile(person)).size() == 1);
            CHECK(dueKinds(one, person).contains(u"broken_together"_s));
        }
        CHECK(one.problems() == QString());
    }
    // Put right on one of the two: neither has anything to say any more.
    const auto corrected = at[0].as("intake").run(CorrectSsn{made[1], u"123456787"_s, u"Mistyped"_s});
    REQUIRE(corrected.done);
    CHECK_FALSE(dueKinds(at[0], made[0]).contains(u"broken_together"_s));
    CHECK_FALSE(dueKinds(at[0], made[1]).contains(u"broken_together"_s));
    CHECK(at[0].problems() == QString());
}

TEST_CASE("A service after a closure that its author had not heard of", "[sync][R-115]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    const Id<CaseRecord> record = at[0].store().ofPerson<CaseRecord>(office.person).front().id;
    REQUIRE(at[0].as("counselor").run(SuspendCase{record, u"moved"_s, u"Moved to Maine with the family, and will not come back."_s, QDate(2026, 1, 5), u"By phone"_s}).done);
    REQUIRE(at[0].as("supervisor").run(CloseCase{record}).done);
    at[1].clock.advanceDays(3);
    REQUIRE(at[1].as("counselor").run(RecordService{.jobSeekerId = office.person, .type = u"career_guidance"_s}).done);
    at[0].clock.advanceDays(3);
    exchange(at[0], at[1]);
    for (Workstation &one : at) {
        CHECK(dueKinds(one, office.person).contains(u"broken_together"_s));
        CHECK(one.problems() == QString());
    }
    CHECK(at[0].dump() == at[1].dump());
}

TEST_CASE("An open conflict is due, a settled one is not", "[sync][conflict]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    for (Workstation &one : at) {
        EditJobSeeker params{.person = *one.store().find(office.person)};
        params.person.email = one.name.toLower() + u"@example.org"_s;
        REQUIRE(one.as("intake").run(params).done);
    }
    exchange(at[0], at[1]);
    CHECK(dueKinds(at[0], office.person).contains(u"conflict"_s));
    CHECK(dueKinds(at[1], office.person).contains(u"conflict"_s));
    // Whoever changes the field knowing both has settled it.
    EditJobSeeker params{.person = *at[0].store().find(office.person)};
    params.person.email = u"asked@example.org"_s;
    REQUIRE(at[0].as("intake").run(params).done);
    CHECK_FALSE(dueKinds(at[0], office.person).contains(u"conflict"_s));
    at[1].takes(at[0].bundle());
    CHECK_FALSE(dueKinds(at[1], office.person).contains(u"conflict"_s));
    CHECK(at[1].problems() == QString());
}
