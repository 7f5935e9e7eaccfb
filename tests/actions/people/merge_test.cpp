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

namespace {

/// One record of every kind that names a person.
std::map<const EntitySpec *, qint64> addOneOfEach(Session &session, Id<JobSeeker> person)
{
    std::map<const EntitySpec *, qint64> made;
    REQUIRE(session.transact("test", [&](Transaction &transaction) -> Result<void> {
        for (const EntitySpec *spec : allEntities()) {
            if (spec->isPerson || spec->personField < 0)
                continue;
            AnyRecord record(*spec);
            for (const FieldSpec &field : spec->fields) {
                if (field.type == FieldKind::Text || field.type == FieldKind::LongText)
                    field.set(record.data(), Value{u"Zhytomyr"_s});
                else if (field.type == FieldKind::Date && QLatin1StringView(field.group) != "void"_L1)
                    field.set(record.data(), Value{u"2026-02-10"_s});
            }
            spec->fields[std::size_t(spec->personField)].set(record.data(), Value{person.value});
            const qint64 id = transaction.newId();
            spec->setId(record.data(), id);
            transaction.addRecord(*spec, record.data());
            made.emplace(spec, id);
        }
        return {};
    }).ok());
    return made;
}

/// Ids of that kind as they are read for a person, by the description alone.
QSet<qint64> readWith(const RecordStore &store, const EntitySpec &spec, Id<JobSeeker> person)
{
    QSet<qint64> ids;
    for (const Id<JobSeeker> one : store.sameAs(person)) {
        store.forEach(spec, spec.fields[std::size_t(spec.personField)].name, Value{one.value},
                      [&](const void *record, qint64) { ids.insert(spec.id(record)); });
    }
    return ids;
}

QSet<qint64> inHistory(const RecordStore &store, Id<JobSeeker> person)
{
    QSet<qint64> ids;
    const auto entries = personHistory(store, person);
    REQUIRE(entries.ok());
    for (const HistoryEntry &entry : *entries) {
        for (const RecordChange &change : entry.records)
            ids.insert(change.recordId);
    }
    return ids;
}

/// Ids in CaseFile and PersonRecords, by the name of their kind.
std::map<QByteArray, QSet<qint64>> inFile(const RecordStore &store, Id<JobSeeker> person)
{
    std::map<QByteArray, QSet<qint64>> ids;
    const auto add = [&](const auto &list) {
        using T = std::decay_t<decltype(list)>::value_type;
        QSet<qint64> &all = ids[specOf<T>().name];
        for (const T &one : list)
            all.insert(one.id.value);
    };
    const auto file = store.caseFile(person);
    REQUIRE(file);
    add(file->pseudoNumbers);
    add(file->enrollments);
    add(file->services);
    add(file->notes);
    add(file->contacts);
    add(file->cases);
    add(file->proofs);
    add(file->snapshots);
    add(file->employments);
    add(file->alerts);
    add(file->groups);
    add(file->merges);
    add(file->snoozes);
    add(file->transfers);
    add(file->requests);
    add(file->planning.plans);
    add(file->planning.barriers);
    add(file->planning.goals);
    add(file->planning.steps);
    add(file->planning.needs);
    add(file->planning.reasons);
    add(file->planning.fundings);
    add(file->planning.versions);
    add(file->planning.signatures);
    add(file->planning.grants);
    add(file->planning.justifications);
    const PersonRecords records = store.recordsOf(person);
    add(records.education);
    add(records.work);
    add(records.registrations);
    add(records.courses);
    add(records.tests);
    add(records.surveys);
    add(records.invitations);
    add(records.providerContacts);
    add(records.attachments);
    add(records.training.skillSets);
    add(records.training.intakes);
    add(records.training.authorizations);
    add(records.training.noMatches);
    add(records.training.placements);
    add(records.training.payments);
    add(records.training.hours);
    add(records.training.reviews);
    add(records.quarters);
    add(records.gains);
    add(records.petitions);
    return ids;
}

} // namespace

TEST_CASE("Whatever names a person is read with the one who stands for them, and goes home again", "[actions][merge][R-13]")
{
    TwoRecords office;
    const auto ofOther = addOneOfEach(office.session(), office.other);
    const auto ofKeep = addOneOfEach(office.session(), office.keep);
    REQUIRE(ofOther.size() >= 22);
    const Id<PersonMerge> merge = office.merge();
    const RecordStore &store = office.store();
    CHECK(store.survivorOf(office.other) == office.keep);
    const QSet<qint64> history = inHistory(store, office.keep);
    CHECK(inHistory(store, office.other) == history);
    const auto file = inFile(store, office.keep);
    // Read only where they are asked for, not with every look at the person.
    const QSet<QByteArray> apart{"AttachmentPart", "NotSamePerson", "PlanSheet"};
    for (const auto &[spec, id] : ofOther) {
        INFO(spec->name);
        CHECK(readWith(store, *spec, office.keep).contains(id));
        CHECK(readWith(store, *spec, office.keep).contains(ofKeep.at(spec)));
        CHECK(history.contains(id) == !spec->bulky);
        const auto list = file.find(spec->name);
        CHECK((list != file.end()) == !apart.contains(spec->name));
        if (list != file.end()) {
            CHECK(list->second.contains(id));
            CHECK(list->second.contains(ofKeep.at(spec)));
        }
    }
    CHECK(inFile(store, office.other) == file);
    CHECK(office.problems() == QString());

    office.takeApart(merge);
    CHECK(store.survivorOf(office.other) == office.other);
    const QSet<qint64> own = inHistory(store, office.keep);
    const QSet<qint64> others = inHistory(store, office.other);
    for (const auto &[spec, id] : ofOther) {
        INFO(spec->name);
        CHECK_FALSE(readWith(store, *spec, office.keep).contains(id));
        CHECK(readWith(store, *spec, office.other).contains(id));
        CHECK(readWith(store, *spec, office.keep).contains(ofKeep.at(spec)));
        CHECK_FALSE(readWith(store, *spec, office.other).contains(ofKeep.at(spec)));
        CHECK_FALSE(own.contains(id));
        CHECK(others.contains(id) == !spec->bulky);
        CHECK(inFile(store, office.other)[spec->name].contains(id) == !apart.contains(spec->name));
    }
    CHECK(office.problems() == QString());
}

TEST_CASE("Every field a person typed can be chosen, alone or with its group", "[policy][merge][R-13]")
{
    QSet<QByteArray> offered;
    const JobSeeker one;
    const auto units = policy::mergeUnits(one, one);
    for (const policy::MergeUnit &unit : units) {
        REQUIRE_FALSE(unit.fields.empty());
        CHECK_FALSE(unit.differs);
        CHECK_FALSE(unit.fromOther);
        for (const FieldSpec *field : unit.fields) {
            CHECK(QByteArray(field->group) == QByteArray(unit.fields.front()->group));
            CHECK_FALSE(offered.contains(field->name));
            offered.insert(field->name);
        }
    }
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        INFO(field.name);
        const bool number = QByteArray(field.group) == "ssn";
        CHECK(offered.contains(field.name) == (!field.system || number));
    }
}

TEST_CASE("What is proposed: the other's value where the one that stays has none", "[policy][merge][R-06][R-13]")
{
    const auto unitOf = [](const JobSeeker &keep, const JobSeeker &other, const char *name) {
        for (const policy::MergeUnit &unit : policy::mergeUnits(keep, other)) {
            for (const FieldSpec *field : unit.fields) {
                if (QByteArray(field->name) == name)
                    return unit;
            }
        }
        FAIL("no unit");
        return policy::MergeUnit();
    };
    JobSeeker keep;
    JobSeeker other;
    keep.email = u"a@example.org"_s;
    other.email = u"b@example.org"_s;
    CHECK(unitOf(keep, other, "email").differs);
    CHECK_FALSE(unitOf(keep, other, "email").fromOther);
    keep.email.clear();
    CHECK(unitOf(keep, other, "email").fromOther);
    other.email.clear();
    CHECK_FALSE(unitOf(keep, other, "email").fromOther);
    // A group goes whole: one part is enough to stay.
    other.address = u"5 Elm Street"_s;
    other.city = u"Lynn"_s;
    CHECK(unitOf(keep, other, "city").fromOther);
    keep.zip = u"01901"_s;
    CHECK_FALSE(unitOf(keep, other, "city").fromOther);
    // "No" is an answer.
    keep.snap = false;
    other.snap = true;
    CHECK_FALSE(unitOf(keep, other, "snap").fromOther);
    // The SSN takes the pseudo number's place; nothing else proposes a number.
    for (const auto &[mine, theirs, proposed] : {std::tuple("pseudo", "ssn", true), {"ssn", "pseudo", false},
                                                 {"ssn", "ssn", false}, {"pseudo", "pseudo", false}}) {
        keep.ssnKind = QString::fromLatin1(mine);
        keep.ssn = u"900000001"_s;
        other.ssnKind = QString::fromLatin1(theirs);
        other.ssn = u"212345678"_s;
        INFO(mine << ' ' << theirs);
        CHECK(unitOf(keep, other, "ssn").fromOther == proposed);
        CHECK(unitOf(keep, other, "ssn_kind").fromOther == proposed);
    }
}

TEST_CASE("Fields are taken as they were chosen, groups whole, and go back when taken apart", "[actions][merge][R-13]")
{
    TwoRecords office;
    JobSeeker moved = office.person(office.other);
    moved.mailingDifferent = true;
    moved.mailingAddress = u"PO Box 17"_s;
    moved.mailingCity = u"Randolph"_s;
    moved.mailingState = u"MA"_s;
    moved.mailingZip = u"02368"_s;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = moved}).done);
    const JobSeeker before = office.person(office.keep);
    const JobSeeker otherBefore = office.person(office.other);
    // One field of the mailing address is named: all of it comes.
    const Id<PersonMerge> merge = office.merge(R"(["email", "mailing_city", "family_size"])");
    JobSeeker expected = before;
    expected.email = moved.email;
    expected.familySize = 4;
    expected.mailingDifferent = true;
    expected.mailingAddress = moved.mailingAddress;
    expected.mailingCity = moved.mailingCity;
    expected.mailingState = moved.mailingState;
    expected.mailingZip = moved.mailingZip;
    expected.mailingCountry = office.person(office.other).mailingCountry;
    CHECK(office.person(office.keep) == expected);
    JobSeeker linked = otherBefore;
    linked.mergedInto = office.keep;
    CHECK(office.person(office.other) == linked);

    SECTION("nothing changed since: all go back")
    {
        office.takeApart(merge);
        CHECK(office.person(office.keep) == before);
        CHECK(office.person(office.other) == otherBefore);
    }
    SECTION("what somebody changed since stays, a group whole")
    {
        JobSeeker edited = office.person(office.keep);
        edited.mailingZip = u"02369"_s;
        edited.familySize = 6;
        REQUIRE(office.as("intake").run(EditJobSeeker{.person = edited}).done);
        office.takeApart(merge);
        const JobSeeker after = office.person(office.keep);
        CHECK(after.mailingZip == u"02369"_s);
        CHECK(after.mailingCity == u"Randolph"_s);
        CHECK(after.familySize == 6);
        CHECK(after.email == before.email);
        CHECK(office.person(office.other) == otherBefore);
    }
    CHECK(office.problems() == QString());
}

TEST_CASE("What may not be taken, and who may not be merged", "[actions][merge][R-10][R-13]")
{
    TwoRecords office;
    Actions &counselor = office.as("counselor");
    CHECK_FALSE(counselor.run(MergePeople{office.keep, office.keep, {}}).done);
    CHECK_FALSE(counselor.run(MergePeople{office.keep, {42}, {}}).done);
    CHECK_FALSE(counselor.run(MergePeople{{}, office.other, {}}).done);
    for (const char *take : {R"(["number"])", R"(["created_on"])", R"(["merged_into"])", R"(["no_such_field"])"}) {
        INFO(take);
        CHECK_FALSE(counselor.run(MergePeople{office.keep, office.other, QString::fromLatin1(take)}).done);
    }
    for (const char *role : {"intake", "view_only"})
        CHECK_FALSE(office.as(role).run(MergePeople{office.keep, office.other, {}}).done);
    CHECK(office.store().all<PersonMerge>().empty());
    CHECK_FALSE(office.person(office.other).mergedInto);
    // No merge, no fields: the record's own number never changes.
    const QString number = office.person(office.keep).number;
    office.merge(R"(["email"])");
    CHECK(office.person(office.keep).number == number);
    // Merged once is not merged again, into anybody.
    const Id<JobSeeker> third = office.enrolled();
    const auto again = office.as("counselor").run(MergePeople{third, office.other, {}});
    CHECK_FALSE(again.done);
    REQUIRE(again.findings.size() == 1);
    CHECK(again.findings.front().recordId == office.keep.value);
    CHECK_FALSE(office.as("counselor").run(MergePeople{office.other, third, {}}).done);
}

TEST_CASE("The number of two that become one", "[actions][merge][R-06][R-07][R-13]")
{
    SECTION("the SSN takes the pseudo number's place, which is retired, and all goes back")
    {
        TwoRecords office(true, false);
        const JobSeeker before = office.person(office.keep);
        const Id<PersonMerge> merge = office.merge(R"(["ssn"])");
        const auto file = office.store().caseFile(office.keep);
        CHECK(file->person.ssn == u"123456781"_s);
        CHECK(file->person.ssnKind == u"ssn"_s);
        REQUIRE(file->pseudoNumbers.size() == 1);
        CHECK(file->pseudoNumbers.front().retiredOn == office.clock.today());
        CHECK(personByNumber(office.store(), before.ssn)->id == office.keep);
        CHECK(personByNumber(office.store(), u"123456781"_s)->id == office.keep);
        // Both records hold the SSN now, and both are this person: nobody shares it.
        CHECK(file->sameNumber.empty());
        CHECK(policy::brokenTogether(*file).isEmpty());
        office.clock.advanceDays(3);
        office.takeApart(merge);
        CHECK(office.person(office.keep) == before);
        CHECK_FALSE(office.store().caseFile(office.keep)->pseudoNumbers.front().retiredOn.isValid());
        CHECK(personByNumber(office.store(), u"123456781"_s)->id == office.other);
        CHECK(office.problems() == QString());
    }
    SECTION("a pseudo number does not take the SSN's place")
    {
        TwoRecords office(false, true);
        for (const char *take : {R"(["ssn"])", R"(["ssn_kind"])"}) {
            const auto result = office.as("counselor").run(MergePeople{office.keep, office.other, QString::fromLatin1(take)});
            CHECK(refusedBy(result) == QStringList{u"R-07"_s});
        }
        const Id<PersonMerge> merge = office.merge();
        CHECK(office.person(office.keep).ssn == u"123456780"_s);
        // The pseudo number of the record that went still leads here.
        CHECK(personByNumber(office.store(), office.person(office.other).ssn)->id == office.keep);
        office.takeApart(merge);
        CHECK(personByNumber(office.store(), office.person(office.other).ssn)->id == office.other);
    }
    SECTION("two SSNs are said, and one is chosen")
    {
        TwoRecords office(false, false);
        const Findings findings = office.as("counselor").check(MergePeople{office.keep, office.other, {}});
        CHECK_FALSE(blocks(findings));
        CHECK(std::ranges::any_of(findings, [](const Finding &one) { return one.rule == "R-13"_L1 && one.field == "ssn"_L1; }));
        office.merge(R"(["ssn"])");
        CHECK(office.person(office.keep).ssn == u"123456781"_s);
        CHECK(office.store().caseFile(office.keep)->sameNumber.empty());
    }
    SECTION("two pseudo numbers both stay this person's")
    {
        TwoRecords office;
        const QString mine = office.person(office.keep).ssn;
        const QString theirs = office.person(office.other).ssn;
        office.merge();
        CHECK(office.store().caseFile(office.keep)->pseudoNumbers.size() == 2);
        CHECK(personByNumber(office.store(), mine)->id == office.keep);
        CHECK(personByNumber(office.store(), theirs)->id == office.keep);
        REQUIRE(office.as("intake").run(ReplacePseudo{office.keep, u"123-45-6789"_s}).done);
        for (const PseudoNumber &one : office.store().ofPerson<PseudoNumber>(office.keep))
            CHECK(one.retiredOn.isValid());
        CHECK(office.problems() == QString());
    }
}

TEST_CASE("Whoever is confidential stays so", "[actions][merge][R-25]")
{
    for (const auto member : {&JobSeeker::confidential, &JobSeeker::hitgConfidential}) {
        const char *name = member == &JobSeeker::confidential ? "confidential" : "hitg_confidential";
        for (const bool onKeep : {true, false}) {
            TwoRecords office;
            for (const Id<JobSeeker> id : {office.keep, office.other}) {
                JobSeeker person = office.person(id);
                person.*member = (id == office.keep) == onKeep;
                REQUIRE(office.as("supervisor").run(EditJobSeeker{.person = person}).done);
            }
            const QString take = u"[\"%1\"]"_s.arg(QLatin1StringView(name));
            for (const QString &chosen : {u"[]"_s, take}) {
                INFO(name << ' ' << onKeep << ' ' << chosen.toStdString());
                CHECK_FALSE(office.as("counselor").run(MergePeople{office.keep, office.other, chosen}).done);
                const auto merged = office.as("supervisor").run(MergePeople{office.keep, office.other, chosen});
                REQUIRE(merged.done);
                CHECK((office.person(office.keep).*member).value_or(false));
                REQUIRE(office.as("supervisor").run(UnmergePeople{{merged.id("merge")}}).done);
                CHECK((office.person(office.keep).*member).value_or(false) == onKeep);
                CHECK((office.person(office.other).*member).value_or(false) == !onKeep);
            }
        }
    }
}

TEST_CASE("Eligibility is locked against a merge as well", "[actions][merge][R-85]")
{
    TwoRecords office(false, false);
    REQUIRE(office.as("intake").run(EnrollProgram{.jobSeekerId = office.keep, .program = u"wioa_adult"_s}).done);
    const auto refused = office.as("counselor").run(MergePeople{office.keep, office.other, u"[\"family_size\", \"email\"]"_s});
    CHECK(refusedBy(refused) == QStringList{u"R-85"_s});
    const auto looks = accessHistory(office.store(), office.keep);
    REQUIRE(looks.ok());
    CHECK(std::ranges::any_of(*looks, [](const AccessEntry &one) { return one.kind == "refused_R-85"_L1; }));
    // An answer that was never given may come with it; what was taken at entry stays as it was.
    const auto snapshot = office.store().ofPerson<EligibilitySnapshot>(office.keep);
    JobSeeker answered = office.person(office.other);
    answered.snap = true;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = answered}).done);
    office.merge(R"(["snap", "email"])");
    CHECK(office.person(office.keep).snap == true);
    CHECK(office.person(office.keep).familySize == 3);
    CHECK(office.store().ofPerson<EligibilitySnapshot>(office.keep) == snapshot);
}
