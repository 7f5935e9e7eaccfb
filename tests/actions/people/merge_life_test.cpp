// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/domain/entities.h"
#include "core/policy/people/merge_policy.h"
#include "core/policy/role_policy.h"
#include "core/policy/sync_policy.h"
#include "core/session/history.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "tests/support/two_records.h"

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("Work on both sides of a merge goes where it was written", "[actions][merge][R-13]")
{
    TwoRecords office;
    const Id<CaseRecord> record = office.openedCase(office.other);
    const auto serve = [&](Id<JobSeeker> person, const char *type) {
        const auto result = office.as("counselor").run(RecordService{.jobSeekerId = person, .type = QString::fromLatin1(type), .note = u"Spoke about the English class nearby."_s});
        REQUIRE(result.done);
        return Id<Service>{result.id("service")};
    };
    const Id<Service> early = serve(office.other, "career_guidance");
    const Id<PersonMerge> merge = office.merge();
    const Id<Service> later = serve(office.keep, "resume_review");
    // The other's own records are worked on as the person's.
    REQUIRE(office.as("counselor").run(VoidService{early, u"Given to somebody else"_s}).done);
    REQUIRE(office.as("counselor").run(SuspendCase{record, u"moved"_s, u"Moved to Maine with her sister."_s, QDate(2026, 1, 5), u"By phone"_s}).done);
    CHECK(office.store().caseFile(office.keep)->services.size() == 2);
    office.takeApart(merge);
    const auto keep = office.store().caseFile(office.keep);
    const auto other = office.store().caseFile(office.other);
    REQUIRE(keep->services.size() == 1);
    CHECK(keep->services.front().id == later);
    CHECK(keep->cases.empty());
    REQUIRE(other->services.size() == 1);
    CHECK(other->services.front().id == early);
    CHECK(other->services.front().voidedOn.isValid());
    REQUIRE(other->cases.size() == 1);
    CHECK(other->cases.front().state == u"suspended"_s);
    CHECK(office.problems() == QString());
    // Merged anew, and taken apart anew.
    const Id<PersonMerge> second = office.merge(R"(["email"])");
    CHECK(office.store().caseFile(office.keep)->services.size() == 2);
    CHECK_FALSE(office.as("counselor").run(UnmergePeople{merge}).done);
    office.takeApart(second);
    CHECK_FALSE(office.as("counselor").run(UnmergePeople{second}).done);
    CHECK_FALSE(office.as("counselor").run(UnmergePeople{{42}}).done);
    CHECK(office.store().caseFile(office.keep)->services.size() == 1);
}

TEST_CASE("A merge and its taking apart are undone and done again", "[actions][merge][undo]")
{
    TwoRecords office(true, false);
    office.openedCase(office.other);
    const QByteArray start = dumpOf(office.store());
    const JobSeeker keepBefore = office.person(office.keep);
    const JobSeeker otherBefore = office.person(office.other);
    const Id<PersonMerge> merge = office.merge(R"(["ssn", "email"])");
    const JobSeeker merged = office.person(office.keep);
    REQUIRE(office.as("counselor").undo().done);
    CHECK(office.person(office.keep) == keepBefore);
    CHECK(office.person(office.other) == otherBefore);
    CHECK(office.store().all<PersonMerge>().empty());
    CHECK(dumpOf(office.store()) == start);
    CHECK(office.problems() == QString());
    REQUIRE(office.as("counselor").redo().done);
    CHECK(office.person(office.keep) == merged);
    CHECK(office.store().survivorOf(office.other) == office.keep);
    CHECK(office.problems() == QString());
    office.takeApart(merge);
    CHECK(dueOfPerson(office.store().database(), office.other).size() > 0);
    REQUIRE(office.as("counselor").undo().done);
    CHECK(office.person(office.keep) == merged);
    CHECK(office.store().survivorOf(office.other) == office.keep);
    CHECK(dueOfPerson(office.store().database(), office.other).empty());
    CHECK(office.problems() == QString());
    REQUIRE(office.as("counselor").redo().done);
    CHECK(office.person(office.keep) == keepBefore);
    CHECK(office.problems() == QString());
}

TEST_CASE("An undo does not take a merge from under later work on the same fields", "[actions][merge][undo]")
{
    TwoRecords office;
    office.merge(R"(["email"])");
    JobSeeker edited = office.person(office.keep);
    edited.email = u"kateryna@example.org"_s;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = edited}).done);
    CHECK_FALSE(office.as("counselor").undo().done);
    CHECK(office.store().survivorOf(office.other) == office.keep);
    CHECK(office.person(office.keep).email == u"kateryna@example.org"_s);
}

TEST_CASE("Due items, the search and numbers give the one who stands for both", "[actions][merge][R-13]")
{
    TwoRecords office;
    const Id<CaseRecord> record = office.openedCase(office.other);
    Database &database = office.store().database();
    const auto dueBefore = dueOfPerson(database, office.other);
    REQUIRE_FALSE(dueBefore.empty());
    const JobSeeker other = office.person(office.other);
    const Id<PersonMerge> merge = office.merge();
    CHECK(dueOfPerson(database, office.other).empty());
    QStringList kinds;
    for (const DueItem &item : dueOfPerson(database, office.keep))
        kinds += item.kind;
    CHECK(kinds.contains(u"contact"_s));
    for (const QString &words : {u"Katerina Shev"_s, other.number, other.ssn, u"617 555 0155"_s, u"Kateryna"_s}) {
        const auto hits = findPeople(database, words);
        INFO(words.toStdString());
        REQUIRE(hits.size() == 1);
        CHECK(hits.front().id == office.keep);
        CHECK(hits.front().firstName == u"Kateryna"_s);
    }
    CHECK(personByNumber(office.store(), other.ssn)->id == office.keep);
    // A second enrollment under the merged record's number offers the one who stands for it.
    CHECK(office.store().caseFile(office.other)->currentCase()->id == record);
    office.reopen();
    CHECK(office.store().survivorOf(office.other) == office.keep);
    office.takeApart(merge);
    CHECK(findPeople(office.store().database(), u"Katerina"_s).front().id == office.other);
    CHECK(dueOfPerson(office.store().database(), office.other) == dueBefore);
}

TEST_CASE("No action works on a record that stands for nobody: each names the one that does", "[actions][merge][R-13]")
{
    TwoRecords office;
    office.merge();
    int asked = 0;
    for (const ActionSpec *action : allActions()) {
        const FieldSpec *person = nullptr;
        for (const FieldSpec &field : action->params->fields) {
            if (QLatin1StringView(field.refersTo) == "JobSeeker"_L1)
                person = &field;
        }
        if (!person || action->namesMerged)
            continue;
        INFO(action->name);
        AnyRecord params(*action->params);
        person->set(params.data(), Value{office.other.value});
        const QString role = policy::rolesFor(QString::fromLatin1(action->name)).constFirst();
        const Findings findings = office.as(role.toLatin1().constData()).check(*action, params.data());
        CHECK(std::ranges::any_of(findings, [&](const Finding &one) {
            return one.severity == Severity::Block && one.recordId == office.keep.value;
        }));
        ++asked;
    }
    CHECK(asked > 20);
}

TEST_CASE("Three records of one person, merged in a row and taken apart in any order", "[actions][merge][R-13]")
{
    for (const bool lastFirst : {true, false}) {
        TwoRecords office;
        const Id<JobSeeker> third = office.enrolled();
        const Id<CaseRecord> record = office.openedCase(office.other);
        const Id<PersonMerge> first = office.merge(R"(["email"])");
        const auto result = office.as("counselor").run(MergePeople{third, office.keep, u"[\"email\"]"_s});
        REQUIRE(result.done);
        const Id<PersonMerge> second{result.id("merge")};
        const RecordStore &store = office.store();
        CHECK(store.survivorOf(office.other) == third);
        CHECK(store.sameAs(third).size() == 3);
        CHECK(store.caseFile(office.other)->person.id == third);
        CHECK(store.caseFile(third)->currentCase()->id == record);
        CHECK(store.caseFile(third)->merges.size() == 2);
        CHECK(office.problems() == QString());
        for (const Id<PersonMerge> id : lastFirst ? std::array{second, first} : std::array{first, second}) {
            office.takeApart(id);
            CHECK(office.problems() == QString());
        }
        for (const Id<JobSeeker> id : {office.keep, office.other, third})
            CHECK(store.sameAs(id) == std::vector{id});
        CHECK(store.caseFile(office.other)->currentCase()->id == record);
        CHECK(office.person(third).email.isEmpty());
        CHECK(office.person(office.keep).email.isEmpty());
    }
}

TEST_CASE("Two open cases are said before a merge and after it", "[actions][merge][R-46]")
{
    TwoRecords office;
    office.openedCase(office.keep);
    office.openedCase(office.other);
    const Findings before = office.as("counselor").check(MergePeople{office.keep, office.other, {}});
    CHECK_FALSE(blocks(before));
    CHECK(std::ranges::any_of(before, [](const Finding &one) { return one.rule == "R-46"_L1; }));
    office.merge();
    const Findings after = policy::brokenTogether(*office.store().caseFile(office.keep));
    REQUIRE(after.size() == 1);
    CHECK(after.front().rule == "R-46"_L1);
}
