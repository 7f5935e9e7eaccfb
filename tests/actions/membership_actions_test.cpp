// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/number_policy.h"
#include "core/policy/role_policy.h"
#include "core/session/history.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "tests/support/office_fixture.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using Spoil = std::function<void(EnrollShelterResident &)>;

struct Refusal
{
    const char *what;
    const char *rule;
    const char *field;
    Spoil spoil;
};

const std::vector<Refusal> &refusals()
{
    using P = EnrollShelterResident;
    static const std::vector<Refusal> all{
        {"neither SSN nor pseudo number", "R-01", "ssn", [](P &p) { p.pseudo = false; }},
        {"pseudo number, not an immigrant", "R-03", "", [](P &p) { p.person.immigrant = false; }},
        {"pseudo number, immigrant not answered", "R-03", "", [](P &p) { p.person.immigrant.reset(); }},
        {"pseudo number, no shelter", "R-03", "", [](P &p) { p.person.shelterId = {}; }},
        {"an SSN of area 000", "R-12", "ssn", [](P &p) { p.pseudo = false, p.ssn = u"000123456"_s; }},
        {"an SSN of area 666", "R-12", "ssn", [](P &p) { p.pseudo = false, p.ssn = u"666-12-3456"_s; }},
        {"an SSN of area 900", "R-12", "ssn", [](P &p) { p.pseudo = false, p.ssn = u"900123456"_s; }},
        {"an SSN of group 00", "R-12", "ssn", [](P &p) { p.pseudo = false, p.ssn = u"123-00-3456"_s; }},
        {"an SSN of serial 0000", "R-12", "ssn", [](P &p) { p.pseudo = false, p.ssn = u"123450000"_s; }},
        {"no first name", "R-14", "first_name", [](P &p) { p.person.firstName.clear(); }},
        {"blanks for a last name", "R-14", "last_name", [](P &p) { p.person.lastName = u"   "_s; }},
        {"no birth date", "R-14", "birth_date", [](P &p) { p.person.birthDate = {}; }},
        {"no gender", "R-14", "gender", [](P &p) { p.person.gender.clear(); }},
        {"military not answered", "R-14", "military", [](P &p) { p.person.military.reset(); }},
        {"Hispanic not answered", "R-14", "hispanic", [](P &p) { p.person.hispanic.reset(); }},
        {"no race", "R-14", "races", [](P &p) { p.person.races.clear(); }},
        {"no program center", "R-18", "program_center", [](P &p) { p.programCenterId = {}; }},
        {"employment not answered", "R-20", "employment", [](P &p) { p.person.employment.clear(); }},
        {"no language", "R-20", "primary_language", [](P &p) { p.person.primaryLanguage.clear(); }},
        {"no family size", "R-20", "family_size", [](P &p) { p.person.familySize.reset(); }},
        {"income not answered", "R-20", "income_below", [](P &p) { p.person.incomeBelow.reset(); }},
        {"no degree", "R-20", "highest_degree", [](P &p) { p.person.highestDegree.clear(); }},
        {"Not Available beside a race", "R-23", "races", [](P &p) { p.person.races = {u"not_available"_s, u"white"_s}; }},
        {"enrolled tomorrow", "R-28", "started_on", [](P &p) { p.startedOn = QDate(2026, 3, 3); }},
    };
    return all;
}

} // namespace

TEST_CASE("Each mandatory thing left out refuses the enrollment with its own rule",
          "[actions][R-01][R-03][R-04][R-12][R-14][R-15][R-18][R-19][R-20][R-22][R-23][R-28]")
{
    OfficeFixture office;
    const auto people = [&] { return office.store().all<JobSeeker>().size(); };
    REQUIRE(office.as("intake").check(office.resident()).size() >= 0);
    for (const Refusal &one : refusals()) {
        EnrollShelterResident p = office.resident();
        one.spoil(p);
        const auto result = office.as("intake").run(p);
        INFO(one.what);
        CHECK_FALSE(result.done);
        QStringList said;
        bool found = false;
        for (const Finding &finding : result.findings) {
            said += finding.rule + u' ' + finding.field + u": "_s + finding.message;
            found = found
                || (finding.severity == Severity::Block && finding.rule == QLatin1StringView(one.rule)
                    && (!*one.field || finding.field == QLatin1StringView(one.field)));
            CHECK_FALSE(finding.message.isEmpty());
        }
        INFO(said.join(u" / "_s).toStdString());
        CHECK(found);
        CHECK(people() == 0);
    }
    CHECK(office.as("intake").run(office.resident()).done);
    CHECK(people() == 1);
}

TEST_CASE("A family of none is refused by the field and by the rule", "[actions][R-22]")
{
    OfficeFixture office;
    EnrollShelterResident p = office.resident();
    p.person.familySize = 0;
    CHECK_FALSE(office.as("intake").run(p).done);
    p.person.familySize = 1;
    CHECK(office.as("intake").run(p).done);
}

TEST_CASE("Phone and e-mail may stay empty", "[actions][R-17]")
{
    OfficeFixture office;
    EnrollShelterResident p = office.resident();
    p.person.homePhone.clear();
    p.person.email.clear();
    CHECK(office.as("intake").run(p).done);
}

TEST_CASE("The job seeker ID has eight digits, is not the SSN and never changes", "[actions][R-10]")
{
    OfficeFixture office;
    const Id<JobSeeker> id = office.enrolled();
    const JobSeeker first = *office.store().find(id);
    CHECK(first.number.size() == 8);
    CHECK(first.number != first.ssn);
    JobSeeker edited = first;
    edited.number = u"99999999"_s;
    edited.ssn = u"123456789"_s;
    edited.familySize = 7;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = edited}).done);
    CHECK(office.store().find(id)->number == first.number);
    CHECK(office.store().find(id)->ssn == first.ssn);
    REQUIRE(office.as("intake").run(ReplacePseudo{.jobSeekerId = id, .ssn = u"123-45-6780"_s}).done);
    CHECK(office.store().find(id)->number == first.number);
}

TEST_CASE("The SSN takes the pseudo number's place in the same record, and all else stays", "[actions][R-06][R-07][R-08]")
{
    OfficeFixture office;
    const Id<JobSeeker> id = office.enrolled();
    const Id<CaseRecord> record = office.openedCase(id);
    const CaseFile before = *office.store().caseFile(id);
    REQUIRE(office.as("intake").run(ReplacePseudo{.jobSeekerId = id, .ssn = u"123-45-6780"_s}).done);

    const CaseFile after = *office.store().caseFile(id);
    CHECK(after.person.ssn == u"123456780"_s);
    CHECK(after.person.ssnKind == u"ssn"_s);
    CHECK(after.notes == before.notes);
    CHECK(after.services == before.services);
    CHECK(after.enrollments == before.enrollments);
    CHECK(after.cases == before.cases);
    CHECK(after.currentCase()->id == record);
    REQUIRE(after.pseudoNumbers.size() == 1);
    CHECK(after.pseudoNumbers[0].retiredOn == office.clock.today());

    // The old number is found still, and belongs to nobody else.
    const auto hits = findPeople(office.store().database(), before.person.ssn);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].id == id);
    CHECK(personByNumber(office.store(), before.person.ssn)->id == id);

    // Who, from what, to what.
    const auto history = personHistory(office.store(), id);
    REQUIRE(history.ok());
    bool told = false;
    for (const RecordChange &change : history->front().records) {
        for (const FieldChange &field : change.fields) {
            if (QLatin1StringView(field.field->name) == "ssn"_L1)
                told = textOf(field.from) == before.person.ssn && textOf(field.to) == u"123456780"_s;
        }
    }
    CHECK(told);
    CHECK(history->front().actor == office.staff("intake"));

    // There is no way back.
    CHECK(refusedBy(office.as("intake").run(ReplacePseudo{.jobSeekerId = id, .ssn = u"123456781"_s}))
          == QStringList{u"R-06"_s});
    // A typing mistake is put right, and never by a number that is none.
    CHECK(refusedBy(office.as("intake").run(CorrectSsn{id, u"900001234"_s, u"Misread"_s})) == QStringList{u"R-12"_s});
    CHECK_FALSE(office.as("intake").run(CorrectSsn{id, u"123456781"_s, {}}).done);
    REQUIRE(office.as("intake").run(CorrectSsn{id, u"123-45-6781"_s, u"Misread the card"_s}).done);
    CHECK(office.store().find(id)->ssn == u"123456781"_s);
    REQUIRE(office.as("intake").undo().done);
    CHECK(office.store().find(id)->ssn == u"123456780"_s);
    JobSeeker back = after.person;
    back.ssnKind = u"pseudo"_s;
    back.ssn = before.person.ssn;
    back.familySize = 4;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = back}).done);
    CHECK(office.store().find(id)->ssnKind == u"ssn"_s);
}

TEST_CASE("A known SSN offers the record that is here", "[actions][R-13]")
{
    OfficeFixture office;
    EnrollShelterResident p = office.resident();
    p.pseudo = false;
    p.ssn = u"123-45-6780"_s;
    const auto first = office.as("intake").run(p);
    REQUIRE(first.done);
    const auto second = office.as("intake").run(AddJobSeeker{.ssn = u"123456780"_s, .person = {.firstName = u"B"_s}});
    CHECK_FALSE(second.done);
    REQUIRE(!second.findings.isEmpty());
    CHECK(second.findings.last().rule == u"R-13"_s);
    CHECK(second.findings.last().recordId == first.id("jobSeeker"));
    CHECK(office.store().all<JobSeeker>().size() == 1);

    // Also when it arrives for somebody on a pseudo number.
    const Id<JobSeeker> other = office.enrolled();
    const auto taken = office.as("intake").run(ReplacePseudo{.jobSeekerId = other, .ssn = u"123456780"_s});
    CHECK(refusedBy(taken) == QStringList{u"R-13"_s});
}

TEST_CASE("A membership that was complete stays complete", "[actions][R-14][R-20]")
{
    OfficeFixture office;
    const Id<JobSeeker> id = office.enrolled();
    JobSeeker person = *office.store().find(id);
    person.gender.clear();
    CHECK(refusedBy(office.as("intake").run(EditJobSeeker{.person = person})).contains(u"R-14"_s));
    person = *office.store().find(id);
    person.immigrant = false;
    CHECK_FALSE(office.as("intake").run(EditJobSeeker{.person = person}).done);
    CHECK(office.store().find(id)->immigrant == true);
}

TEST_CASE("A resident's address is the shelter's, also when the shelter changes", "[actions][R-16]")
{
    OfficeFixture office;
    const Id<JobSeeker> id = office.enrolled();
    const auto other = office.as("administrator")
                           .run(AddShelter{{.name = u"Hill House"_s, .address = u"7 Hill Road"_s, .city = u"Salem"_s,
                                            .state = u"MA"_s, .zip = u"01970"_s}});
    REQUIRE(other.done);
    JobSeeker person = *office.store().find(id);
    person.shelterId = {other.id("id")};
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = person}).done);
    CHECK(office.store().find(id)->address == u"7 Hill Road"_s);
    CHECK(office.store().find(id)->city == u"Salem"_s);
}

TEST_CASE("Shelter residents are homeless and low income unless staff say why not", "[actions][R-136]")
{
    OfficeFixture office;
    const Id<JobSeeker> id = office.enrolled();
    CHECK(office.store().find(id)->homeless);
    CHECK(office.store().find(id)->lowIncome == true);
    JobSeeker person = *office.store().find(id);
    person.homelessException = u"Owns a house in another state."_s;
    person.homeless = false;
    person.lowIncome = false;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = person}).done);
    CHECK_FALSE(office.store().find(id)->homeless);
}

TEST_CASE("Step by step: number first, the rest later, complete when it is", "[actions][R-01][R-04][R-14][R-15]")
{
    OfficeFixture office;
    const EnrollShelterResident all = office.resident();
    const auto added = office.as("intake").run(
        AddJobSeeker{.pseudo = true, .person = {.shelterId = office.shelter, .immigrant = true}});
    REQUIRE(added.done);
    const Id<JobSeeker> id{added.id("jobSeeker")};
    CHECK(refusedBy(office.as("intake").run(CompleteMembership{id})).contains(u"R-14"_s));
    JobSeeker person = *office.store().find(id);
    CHECK(person.address == u"12 Harbor Street"_s);
    const JobSeeker numbers = person;
    person = all.person;
    person.id = id;
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = person}).done);
    CHECK(office.store().find(id)->ssn == numbers.ssn);
    // Pseudo number without the program: not complete.
    CHECK(refusedBy(office.as("intake").run(CompleteMembership{id})).contains(u"R-04"_s));
    CHECK(refusedBy(office.as("intake").run(EnrollProgram{.jobSeekerId = id, .program = u"esis"_s})).contains(u"R-18"_s));
    REQUIRE(office.as("intake").run(EnrollProgram{.jobSeekerId = id, .program = u"esis"_s, .centerId = office.center}).done);
    REQUIRE(office.as("intake").run(CompleteMembership{id}).done);
    CHECK(office.store().find(id)->completedOn == office.clock.today());
}

TEST_CASE("Pseudo numbers of two offices: distinct, and nobody's", "[actions][R-02][R-05]")
{
    // Offices that never meet draw their blocks at random; these two are checked to have drawn different ones.
    OfficeFixture first(QDate(2026, 3, 2), 11);
    OfficeFixture second(QDate(2026, 3, 2), 12);
    QSet<QString> numbers;
    for (OfficeFixture *office : {&first, &second}) {
        Actions &intake = office->as("intake");
        for (int i = 0; i < 60; ++i) {
            const auto added = intake.run(
                AddJobSeeker{.pseudo = true, .person = {.shelterId = office->shelter, .immigrant = true}});
            REQUIRE(added.done);
            const QString number = office->store().find(Id<JobSeeker>{added.id("jobSeeker")})->ssn;
            CHECK(number.size() == 9);
            CHECK_FALSE(policy::isPossibleSsn(number));
            CHECK_FALSE(policy::isPossibleItin(number));
            CHECK_FALSE(policy::isPossibleAtin(number));
            CHECK_FALSE(policy::isPossibleIrsn(number));
            numbers.insert(number);
        }
    }
    CHECK(numbers.size() == 120);
}

TEST_CASE("Every action is in the one table of roles, and the table names no other", "[actions][roles]")
{
    const QStringList table = policy::actionsInTable();
    const QStringList besides{u"undo"_s,     u"redo"_s,       u"open"_s,          u"find"_s,          u"viewHistory"_s,
                              u"revealSsn"_s, u"printNumbers"_s, u"importRoster"_s, u"answerRequest"_s, u"endEnrollment"_s, u"dumpOffice"_s,
                              u"exportBundle"_s, u"importBundle"_s, u"undoImport"_s, u"acceptBundle"_s, u"bundleKey"_s,
                              u"openAttachment"_s, u"viewReports"_s, u"officeSnippet"_s, u"printPlan"_s,
                              u"viewCaseload"_s, u"viewTeam"_s, u"exportFederal"_s};
    for (const ActionSpec *action : allActions()) {
        INFO(action->name);
        CHECK(table.contains(QLatin1StringView(action->name)));
        CHECK(action->perform != nullptr);
        CHECK(*action->label);
    }
    for (const QString &name : table) {
        INFO(name.toStdString());
        CHECK((actionNamed(name) != nullptr || besides.contains(name)));
    }
}

TEST_CASE("View only sees and changes nothing; everybody else records basic services", "[actions][roles][R-31][R-32][R-30]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const RecordService service{.jobSeekerId = person, .type = u"labor_market_information"_s};
    for (const char *role : {"intake", "counselor", "supervisor", "director", "administrator"}) {
        INFO(role);
        CHECK(office.as(role).run(service).done);
    }
    CHECK_FALSE(office.as("view_only").run(service).done);
    CHECK(office.store().ofPerson<Service>(person).size() == 5);
}

TEST_CASE("Only those in the table may close, assign or manage", "[actions][roles][R-103]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const Id<CaseRecord> record = office.openedCase(person);
    REQUIRE(office.as("counselor")
                .run(SuspendCase{.caseId = record, .closureReason = u"moved"_s, .text = u"Moved to Maine."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                .done);
    for (const char *role : {"intake", "counselor", "administrator", "view_only"}) {
        INFO(role);
        CHECK_FALSE(office.as(role).run(CloseCase{.caseId = record}).done);
        CHECK_FALSE(office.as(role).run(AssignCase{.caseId = record, .counselorId = office.staff("counselor")}).done);
    }
    CHECK_FALSE(office.as("counselor").run(AddCenter{{.name = u"X"_s}}).done);
    CHECK(office.as("director").run(CloseCase{.caseId = record}).done);
}

TEST_CASE("A closed case keeps everything that was recorded", "[actions][R-115]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const Id<CaseRecord> record = office.openedCase(person);
    REQUIRE(office.as("counselor")
                .run(RecordContact{.jobSeekerId = person, .means = u"in_person"_s, .twoWay = true,
                                   .service = u"career_guidance"_s, .note = u"Spoke about kitchens that hire nearby."_s})
                .done);
    const CaseFile before = *office.store().caseFile(person);
    REQUIRE(office.as("counselor").run(SuspendCase{record, u"moved"_s, u"Moved to Maine."_s, QDate(2026, 1, 5), u"By phone"_s}).done);
    REQUIRE(office.as("supervisor").run(CloseCase{record}).done);
    const CaseFile after = *office.store().caseFile(person);
    CHECK(after.notes == before.notes);
    CHECK(after.services == before.services);
    CHECK(after.contacts == before.contacts);
    CHECK(after.enrollments == before.enrollments);
    CHECK(personHistory(office.store(), person)->size() >= 5);
}

TEST_CASE("A reopened case begins its contact days anew and keeps its first day", "[actions][R-71]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const Id<CaseRecord> record = office.openedCase(person);
    const QDate opened = office.clock.today();
    office.clock.advanceDays(100);
    REQUIRE(office.as("counselor").run(SuspendCase{record, u"moved"_s, u"Moved to Maine."_s, QDate(2026, 1, 5), u"By phone"_s}).done);
    CHECK_FALSE(office.as("supervisor").run(ReopenCase{record, u"Came back"_s}).done); // waits for the supervisor's word
    REQUIRE(office.as("supervisor").run(CloseCase{record}).done);
    CHECK_FALSE(office.as("supervisor").run(ReopenCase{record, u" "_s}).done);
    REQUIRE(office.as("supervisor").run(ReopenCase{record, u"Came back"_s}).done);
    CHECK(office.store().find(record)->openedOn == opened);
    const auto due = dueOfPerson(office.store().database(), person);
    const auto contact = std::ranges::find(due, u"contact"_s, &DueItem::kind);
    REQUIRE(contact != due.end());
    CHECK(contact->mustBy == office.clock.today().addDays(60));
}

TEST_CASE("Values that cannot be are refused with words, and nothing is cut", "[actions][bad]")
{
    OfficeFixture office;
    const Id<JobSeeker> id = office.enrolled();
    JobSeeker person = *office.store().find(id);
    person.birthDate = office.clock.today().addDays(1);
    CHECK_FALSE(office.as("intake").run(EditJobSeeker{.person = person}).done);
    person = *office.store().find(id);
    person.gender = u"no such code"_s;
    CHECK_FALSE(office.as("intake").run(EditJobSeeker{.person = person}).done);

    const auto tooLong = office.as("counselor").run(
        RecordNote{.jobSeekerId = id, .text = QString(10'000'000, u'x'), .withoutService = u"x"_s});
    CHECK_FALSE(tooLong.done);
    REQUIRE(!tooLong.findings.isEmpty());
    CHECK(tooLong.findings[0].message.size() < 300);

    const QString text = u"😀 مرحبا بكم — شلومو Nguyễn Thị \u202Eright to left\u202C and a family of four"_s;
    const auto note = office.as("counselor").run(RecordNote{.jobSeekerId = id, .text = text, .withoutService = u"x"_s});
    REQUIRE(note.done);
    CHECK(office.store().find(Id<Note>{note.id("note")})->text == text);
    CHECK_FALSE(office.as("intake").run(EditJobSeeker{.person = {.id = {42}}}).done);
    CHECK_FALSE(office.as("counselor").run(RecordNote{.jobSeekerId = {42}, .text = u"nobody here"_s}).done);
}
