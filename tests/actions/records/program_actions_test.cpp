// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/file_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/programs/partner_policy.h"
#include "core/refdata/code_lists.h"
#include "core/session/history.h"
#include "core/session/verify.h"
#include "core/storage/due_queries.h"
#include "tests/support/office_fixture.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Everything any partner ever asks for: each takes its own part.
PartnerProof everything(QDate today)
{
    PartnerProof proof;
    proof.confirmedBy = u"Oluwaseun Adeyemi"_s;
    proof.confirmedOn = today;
    proof.means = u"email"_s;
    proof.criterionMet = true;
    proof.receivesServices = true;
    proof.planSigned = true;
    proof.planSignedOn = today;
    proof.letterReceived = true;
    proof.fundedProgram = u"Quincy ABE, evening group"_s;
    proof.provider = u"Operation A.B.L.E."_s;
    proof.referralOn = today;
    proof.referralWpp = true;
    proof.referralProgram = u"DTA Skills and Education"_s;
    proof.resea = false;
    return proof;
}

EnrollProgram enrollment(const OfficeFixture &office, Id<JobSeeker> person, const QString &program)
{
    EnrollProgram params{.jobSeekerId = person, .program = program, .centerId = office.center, .proof = everything(office.clock.today())};
    if (policy::proofKind(program) == "dta"_L1)
        params.proof.referralWpp = false;
    return params;
}

Id<JobSeeker> member(OfficeFixture &office)
{
    EnrollShelterResident p = office.resident();
    p.pseudo = false;
    p.ssn = u"123456780"_s;
    const auto result = office.as("intake").run(p);
    REQUIRE(result.done);
    return {result.id("jobSeeker")};
}

int refusals(OfficeFixture &office, Id<JobSeeker> person)
{
    const auto looks = accessHistory(office.store(), person);
    REQUIRE(looks.ok());
    return int(std::ranges::count(*looks, u"refused_R-85"_s, &AccessEntry::kind));
}

constexpr std::array staffRoles{"intake", "counselor", "supervisor", "director", "administrator"};

} // namespace

TEST_CASE("Apply keeps the partner's proof, and of it only what that partner's form asks for",
          "[actions][R-92][R-93][R-94][R-95][R-96][R-97][R-98]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = member(office);
    for (const Code *code : codes().list(u"program"_s, office.clock.today())) {
        if (code->code == "esis"_L1 || code->code == "wioa_youth"_L1)
            continue; // the person is in it; that one begins with its strategy (R-38)
        INFO(code->code.toStdString());
        const auto result = office.as("intake").run(enrollment(office, person, code->code));
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.rule.toStdString() << ' ' << finding.message.toStdString());
        REQUIRE(result.done);
        const auto proofs = office.store().where<PartnerProof>("enrollment", Value{result.id("enrollment")});
        REQUIRE(proofs.size() == (policy::needsProof(code->code) ? 1u : 0u));
        const auto snapshots = office.store().where<EligibilitySnapshot>("enrollment", Value{result.id("enrollment")});
        CHECK(snapshots.size() == (policy::takesSnapshot(code->code) ? 1u : 0u));
        if (proofs.empty())
            continue;
        const PartnerProof given = enrollment(office, person, code->code).proof;
        const QStringList kept = policy::proofFields(code->code);
        for (const FieldSpec &field : specOf<PartnerProof>().fields) {
            if (field.system || field.type == FieldKind::Ref)
                continue;
            INFO(field.name);
            const bool asked = kept.contains(QLatin1StringView(field.name));
            CHECK((field.get(&proofs.front()) == (asked ? field.get(&given) : Value{})));
        }
        CHECK(proofs.front().jobSeekerId == person);
        CHECK(proofs.front().enteredBy == office.staff("intake"));
        CHECK(proofs.front().enteredAt == office.clock.now());
    }
}

TEST_CASE("Without the proof nothing is applied, and nothing is half written", "[actions][R-28][R-92]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = member(office);
    const auto count = [&] { return office.store().all<ProgramEnrollment>().size() + office.store().all<PartnerProof>().size(); };
    const auto before = count();
    for (const char *program : {"mass_rehab", "mcb", "adult_education", "scsep", "wpp", "dta_skills", "dua"}) {
        INFO(program);
        const auto refused = office.as("supervisor").run(EnrollProgram{.jobSeekerId = person, .program = QString::fromLatin1(program), .centerId = office.center});
        CHECK_FALSE(refused.done);
        CHECK(refusedBy(refused).contains(u"R-92"_s));
        // Dated tomorrow, with everything else in order.
        EnrollProgram late = enrollment(office, person, QString::fromLatin1(program));
        late.startedOn = office.clock.today().addDays(1);
        CHECK(refusedBy(office.as("intake").run(late)) == QStringList{u"R-28"_s});
        late.startedOn = office.clock.today();
        CHECK_FALSE(blocks(office.as("intake").check(late)));
    }
    CHECK(count() == before);
    // Proof and enrollment are one step, taken back in one.
    REQUIRE(office.as("intake").run(enrollment(office, person, u"mcb"_s)).done);
    CHECK(count() == before + 2);
    REQUIRE(office.as("intake").undo().done);
    CHECK(count() == before);
}

TEST_CASE("The snapshot of an enrollment stays as it was, and the next one takes today's answers", "[actions][R-86]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = member(office);
    const auto enroll = [&] {
        const auto result = office.as("intake").run(EnrollProgram{.jobSeekerId = person, .program = u"wioa_adult"_s});
        REQUIRE(result.done);
        return std::pair(Id<ProgramEnrollment>{result.id("enrollment")}, Id<EligibilitySnapshot>{result.id("snapshot")});
    };
    const auto [first, firstSnapshot] = enroll();
    const EligibilitySnapshot taken = *office.store().find(firstSnapshot);
    CHECK(policy::changedEligibility(policy::personAt(taken), *office.store().find(person)).isEmpty());
    CHECK(taken.takenOn == office.clock.today());

    // Moved, married, employed: with a reason where it was an answer about eligibility.
    office.clock.advanceDays(20);
    JobSeeker edited = *office.store().find(person);
    edited.familySize = 5;
    edited.employment = u"employed"_s;
    edited.homePhone = u"(617) 555-0155"_s;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = edited, .correction = u"Counted anew with her"_s}).done);
    CHECK(*office.store().find(firstSnapshot) == taken);
    CHECK(office.store().find(person)->familySize == 5);

    REQUIRE(office.as("intake").run(CorrectEnrollment{.enrollmentId = first, .endedOn = office.clock.today()}).done);
    CHECK(*office.store().find(firstSnapshot) == taken);
    const auto [second, secondSnapshot] = enroll();
    CHECK(second != first);
    const JobSeeker now = policy::personAt(*office.store().find(secondSnapshot));
    CHECK(now.familySize == 5);
    CHECK(now.employment == u"employed"_s);
    CHECK(policy::personAt(*office.store().find(firstSnapshot)).familySize == 3);
}

TEST_CASE("An answer about eligibility is changed by nobody without a reason, and every attempt is logged", "[actions][R-84][R-85]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = member(office);
    REQUIRE(office.as("intake").run(EnrollProgram{.jobSeekerId = person, .program = u"wioa_adult"_s}).done);
    const JobSeeker stored = *office.store().find(person);
    JobSeeker edited = stored;
    edited.familySize = 5;
    int tried = 0;
    for (const char *role : staffRoles) {
        INFO(role);
        for (const QString &reason : {QString(), u"  "_s}) {
            const auto refused = office.as(role).run(EditJobSeeker{.person = edited, .correction = reason});
            CHECK_FALSE(refused.done);
            CHECK(refusedBy(refused) == QStringList{u"R-85"_s});
            CHECK(refused.findings.front().field == u"family_size"_s);
            CHECK(refusals(office, person) == ++tried);
        }
        // Only looking whether it would go is no attempt.
        (void)office.as(role).check(EditJobSeeker{.person = edited});
        CHECK(refusals(office, person) == tried);
    }
    CHECK_FALSE(office.as("view_only").run(EditJobSeeker{.person = edited, .correction = u"x"_s}).done);
    CHECK(*office.store().find(person) == stored);
    const auto looks = accessHistory(office.store(), person);
    CHECK(looks->front().staff == office.staff("administrator"));
    CHECK(looks->front().at == office.clock.now());

    // What is no answer about eligibility is changed as ever: telephone, address, credentials (R-84).
    JobSeeker moved = stored;
    moved.homePhone = u"(617) 555-0155"_s;
    moved.accommodations = u"Needs a large print form."_s;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = moved}).done);
    REQUIRE(office.as("intake").run(AddRecord<Education>{{.jobSeekerId = person, .kind = u"license"_s, .title = u"Nursing assistant"_s, .status = u"completed"_s}}).done);

    // With a reason it is saved, and the reason stands in the history.
    moved.familySize = 5;
    REQUIRE(office.as("counselor").run(EditJobSeeker{.person = moved, .correction = u"Counted the aunt who lives elsewhere"_s}).done);
    CHECK(office.store().find(person)->familySize == 5);
    const auto history = personHistory(office.store(), person);
    REQUIRE(history.ok());
    CHECK(history->front().reason == u"Counted the aunt who lives elsewhere"_s);
    CHECK(QLatin1StringView(history->front().records.front().fields.front().field->name) == "family_size"_L1);
    CHECK(refusals(office, person) == tried);
}

TEST_CASE("What was recorded at entry is corrected by nobody before the exit, and by a supervisor after it", "[actions][R-85]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = member(office);
    const auto enrolled = office.as("intake").run(EnrollProgram{.jobSeekerId = person, .program = u"wioa_dw"_s});
    REQUIRE(enrolled.done);
    const Id<EligibilitySnapshot> id{enrolled.id("snapshot")};
    const EligibilitySnapshot taken = *office.store().find(id);
    const CorrectEligibility correction{id, u"{\"familySize\": 7, \"snap\": true}"_s, u"Read from the papers"_s};
    int tried = 0;
    for (const char *role : {"intake", "counselor", "supervisor", "director", "administrator", "view_only"}) {
        INFO(role);
        const auto refused = office.as(role).run(correction);
        CHECK_FALSE(refused.done);
        CHECK(refusedBy(refused) == QStringList{u"R-85"_s});
        CHECK(refusals(office, person) == ++tried);
    }
    CHECK(*office.store().find(id) == taken);

    office.clock.advanceDays(30);
    REQUIRE(office.as("counselor").run(CorrectEnrollment{.enrollmentId = {enrolled.id("enrollment")}, .endedOn = office.clock.today()}).done);
    for (const char *role : {"intake", "counselor", "administrator", "view_only"}) {
        INFO(role);
        CHECK_FALSE(office.as(role).run(correction).done);
        CHECK(refusals(office, person) == ++tried);
    }
    struct Bad
    {
        const char *values;
        const char *reason;
    };
    for (const Bad &one : {Bad{R"({"familySize": 7})", ""}, {R"({"familySize": 7})", "  "}, {"{}", "x"}, {"[]", "x"}, {"", "x"},
                           {R"({"firstName": "X"})", "x"}, {R"({"noSuchField": 1})", "x"}, {R"({"familySize": "many"})", "x"}}) {
        INFO(one.values << " / " << one.reason);
        CHECK_FALSE(office.as("supervisor").run(CorrectEligibility{id, QString::fromLatin1(one.values), QString::fromLatin1(one.reason)}).done);
    }
    CHECK(*office.store().find(id) == taken);
    REQUIRE(office.as("supervisor").run(correction).done);
    const JobSeeker after = policy::personAt(*office.store().find(id));
    CHECK(after.familySize == 7);
    CHECK(after.snap == true);
    // Only what was named changed, and only in the snapshot.
    JobSeeker expected = policy::personAt(taken);
    expected.familySize = 7;
    expected.snap = true;
    CHECK(after == expected);
    CHECK(office.store().find(person)->familySize == 3);
    const auto history = personHistory(office.store(), person);
    CHECK(history->front().reason == u"Read from the papers"_s);
    CHECK(history->front().kind == "correctEligibility");
    REQUIRE(office.as("director").run(CorrectEligibility{id, u"{\"snap\": null}"_s, u"Not asked after all"_s}).done);
    CHECK_FALSE(policy::personAt(*office.store().find(id)).snap);
}

TEST_CASE("An eligibility answer cannot be corrected to what no list knows", "[actions][R-85]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = member(office);
    const auto enrolled = office.as("intake").run(EnrollProgram{.jobSeekerId = person, .program = u"wioa_dw"_s});
    REQUIRE(office.as("intake").run(CorrectEnrollment{.enrollmentId = {enrolled.id("enrollment")}, .endedOn = office.clock.today()}).done);
    const Id<EligibilitySnapshot> id{enrolled.id("snapshot")};
    for (const char *values : {R"({"employment": "no such code"})", R"({"familySize": 0})", R"({"familySize": 9000})",
                               R"({"birthDate": "1990-02-31"})", R"({"highestGrade": -3})"}) {
        INFO(values);
        CHECK_FALSE(office.as("supervisor").run(CorrectEligibility{id, QString::fromLatin1(values), u"x"_s}).done);
    }
}

TEST_CASE("A veteran on the caseload is due until both services are there", "[actions][R-116][R-117]")
{
    OfficeFixture office;
    EnrollShelterResident p = office.resident();
    p.person.otherEligible = true;
    const auto made = office.as("intake").run(p);
    REQUIRE(made.done);
    const Id<JobSeeker> person{made.id("jobSeeker")};
    const auto due = [&] {
        return std::ranges::any_of(dueOfPerson(office.store().database(), person), [](const DueItem &one) { return one.kind == "veteran_services"_L1; });
    };
    CHECK_FALSE(due());
    office.openedCase(person);
    CHECK(due());
    REQUIRE(office.as("counselor").run(RecordService{.jobSeekerId = person, .type = u"assigned_case_manager"_s}).done);
    CHECK(due());
    const auto second = office.as("counselor").run(RecordService{.jobSeekerId = person, .type = u"case_management"_s});
    REQUIRE(second.done);
    CHECK_FALSE(due());
    REQUIRE(office.as("counselor").run(VoidService{{second.id("service")}, u"Wrong person"_s}).done);
    CHECK(due());
}
