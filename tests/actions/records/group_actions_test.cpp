// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/group_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/storage/due_queries.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct Workshop : OfficeFixture
{
    std::vector<Id<JobSeeker>> persons;

    explicit Workshop(int count = 4)
    {
        static constexpr std::array names{u"Tewodros", u"Nadège", u"Svitlana", u"Xiomara", u"Abdirahman"};
        for (int i = 0; i < count; ++i) {
            EnrollShelterResident p = resident();
            p.person.firstName = QString::fromUtf16(names[std::size_t(i) % names.size()]);
            p.person.birthDate = QDate(1970 + i, 3, 4);
            const auto result = as("intake").run(p);
            REQUIRE(result.done);
            persons.push_back({result.id("jobSeeker")});
        }
    }
    std::vector<GroupLine> everybody() const
    {
        std::vector<GroupLine> lines;
        for (const Id<JobSeeker> one : persons)
            lines.push_back({one, true, {}});
        return lines;
    }
    std::size_t records()
    {
        return store().all<Service>().size() + store().all<EventRegistration>().size() + store().all<CareerEvent>().size() +
            store().all<Note>().size();
    }
};

Findings peopleFindings(const Findings &all)
{
    Findings some = all;
    some.removeIf([](const Finding &one) { return one.field != "people"_L1; });
    return some;
}

} // namespace

TEST_CASE("A workshop is one step: services, notes and registrations for all, taken back in one", "[actions][R-82]")
{
    Workshop office;
    const auto before = office.records();
    auto lines = office.everybody();
    lines[1].present = false;
    lines[2].line = u"Wants to bring her resume next time."_s;
    const QDate took = office.clock.today().addDays(-3);
    const auto result = office.as("counselor").run(RecordGroup{.name = u"Resumes, in Spanish"_s,
                                                               .type = u"workshop_resume"_s,
                                                               .on = took,
                                                               .provider = u"Quincy Public Library"_s,
                                                               .note = u"Everybody wrote a first page."_s,
                                                               .people = groupLines(lines)});
    REQUIRE(result.done);
    const RecordStore &store = office.store();
    const auto event = store.find(Id<CareerEvent>{result.id("event")});
    REQUIRE(event);
    CHECK(event->name == u"Resumes, in Spanish"_s);
    CHECK(event->on == took);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        INFO(i);
        const auto registrations = store.ofPerson<EventRegistration>(office.persons[i]);
        REQUIRE(registrations.size() == 1);
        const EventRegistration &one = registrations.front();
        CHECK(one.eventId == event->id);
        CHECK(one.status == (i == 1 ? u"absent"_s : u"attended"_s));
        CHECK(one.registeredOn == office.clock.today());
        const auto services = store.ofPerson<Service>(office.persons[i]);
        REQUIRE(services.size() == (i == 1 ? 0u : 1u));
        if (i == 1) {
            CHECK_FALSE(one.serviceId);
            CHECK_FALSE(one.noteId);
            continue;
        }
        // The day it took place and the day it was written down, both.
        CHECK(services.front().on == took);
        CHECK(services.front().enteredAt == office.clock.now());
        CHECK(services.front().provider == u"Quincy Public Library"_s);
        CHECK(services.front().id == one.serviceId);
        const auto note = store.find(one.noteId);
        REQUIRE(note);
        CHECK(note->serviceId == one.serviceId);
        CHECK(services.front().noteId == note->id);
        CHECK(note->on == took);
        CHECK(note->text == (i == 2 ? u"Everybody wrote a first page.\nWants to bring her resume next time."_s : u"Everybody wrote a first page."_s));
    }
    REQUIRE(office.as("counselor").undo().done);
    CHECK(office.records() == before);
    REQUIRE(office.as("counselor").redo().done);
    CHECK(office.store().ofPerson<Service>(office.persons[3]).size() == 1);
}

TEST_CASE("Who was registered for the event is marked on the registration they have", "[actions][R-82]")
{
    Workshop office(3);
    const auto made = office.as("intake").run(AddRecord<CareerEvent>{{.name = u"Job fair"_s, .serviceType = u"job_fair"_s, .on = office.clock.today(), .centerId = office.center}});
    REQUIRE(made.done);
    const Id<CareerEvent> event{made.id("record")};
    for (int i = 0; i < 2; ++i)
        REQUIRE(office.as("intake").run(AddRecord<EventRegistration>{{.jobSeekerId = office.persons[std::size_t(i)], .eventId = event}}).done);
    auto lines = office.everybody();
    lines[1].present = false;
    REQUIRE(office.as("intake").run(RecordGroup{.eventId = event, .people = groupLines(lines)}).done);
    const QStringList expected{u"attended"_s, u"absent"_s, u"attended"_s};
    for (int i = 0; i < 3; ++i) {
        const auto all = office.store().ofPerson<EventRegistration>(office.persons[std::size_t(i)]);
        REQUIRE(all.size() == 1);
        CHECK(all.front().status == expected[i]);
    }
    CHECK(office.store().ofPerson<Service>(office.persons[0]).front().type == u"job_fair"_s);
    CHECK(office.store().all<CareerEvent>().size() == 1);
    // Again is refused for those who have it, each by their line; the absent one may still be marked.
    const auto again = office.as("intake").check(RecordGroup{.eventId = event, .people = groupLines(lines)});
    QStringList said;
    for (const Finding &one : peopleFindings(again))
        said += one.message.section(u':', 0, 0);
    CHECK(said.contains(u"Line 1"_s));
    CHECK_FALSE(said.contains(u"Line 2"_s));
    CHECK(said.contains(u"Line 3"_s));
    CHECK(office.as("intake").run(RecordGroup{.eventId = event, .people = groupLines({{office.persons[1], true, {}}})}).done);
    CHECK(office.store().ofPerson<EventRegistration>(office.persons[1]).size() == 1);
}

TEST_CASE("What stands against a group, each with its line, and then nothing is written", "[actions][R-35][R-82]")
{
    Workshop office(3);
    const auto before = office.records();
    const auto refused = [&](RecordGroup params) {
        const auto result = office.as("counselor").run(std::move(params));
        CHECK_FALSE(result.done);
        CHECK(office.records() == before);
        return result.findings;
    };
    const QString all = groupLines(office.everybody());
    for (const char *nobody : {"", "[]", "{}", "not JSON"}) {
        INFO(nobody);
        CHECK(peopleFindings(refused({.type = u"workshop_resume"_s, .people = QString::fromLatin1(nobody)})).size() == 1);
    }
    CHECK_FALSE(refused({.people = all}).isEmpty()); // no service
    CHECK_FALSE(refused({.type = u"no_such_service"_s, .people = all}).isEmpty());
    CHECK_FALSE(refused({.type = u"workshop_resume"_s, .on = office.clock.today().addDays(1), .people = all}).isEmpty());
    CHECK_FALSE(blocks(office.as("counselor").check(RecordGroup{.type = u"workshop_resume"_s, .on = office.clock.today(), .people = all})));
    // Twice on the list, also under another number; somebody unknown. The line is the one that was given.
    const QString number = office.store().find(office.persons[0])->number;
    const QString bad = u"[{\"jobSeeker\": \"%1\"}, {\"jobSeeker\": \"10000001\"}, {\"jobSeeker\": \"%2\"}, {}, {\"jobSeeker\": \"%3\"}]"_s
                            .arg(office.persons[0].text(), number, office.persons[1].text());
    const Findings lines = peopleFindings(refused({.type = u"workshop_resume"_s, .people = bad}));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].message.startsWith(u"Line 2"_s));
    CHECK(lines[1].message.startsWith(u"Line 3"_s));
    CHECK(lines[2].message.startsWith(u"Line 4"_s));
    // Somebody behind a line that cannot be read keeps the own line's number.
    REQUIRE(office.as("counselor").run(RecordService{.jobSeekerId = office.persons[1], .type = u"workshop_resume"_s}).done);
    const Findings twice = peopleFindings(office.as("counselor").check(RecordGroup{.type = u"workshop_resume"_s, .people = bad}));
    CHECK(std::ranges::any_of(twice, [](const Finding &one) { return one.severity == Severity::Warn && one.message.startsWith(u"Line 5"_s); }));
    // A list longer than any workshop.
    std::vector<GroupLine> many(501, GroupLine{office.persons[0], true, {}});
    CHECK_FALSE(office.as("counselor").run(RecordGroup{.type = u"workshop_resume"_s, .people = groupLines(many)}).done);
    // A cancelled event gives nothing.
    const auto event = office.as("intake").run(AddRecord<CareerEvent>{{.name = u"Job fair"_s, .serviceType = u"job_fair"_s, .on = office.clock.today(), .cancelledOn = office.clock.today()}});
    REQUIRE(event.done);
    CHECK_FALSE(office.as("intake").run(RecordGroup{.eventId = {event.id("record")}, .people = all}).done);
}

TEST_CASE("Everybody absent is only said", "[actions][R-82]")
{
    Workshop office(2);
    auto lines = office.everybody();
    for (GroupLine &line : lines)
        line.present = false;
    const auto result = office.as("counselor").run(RecordGroup{.type = u"workshop_resume"_s, .people = groupLines(lines)});
    REQUIRE(result.done);
    CHECK(result.findings.size() == 1);
    CHECK(office.store().all<Service>().empty());
    CHECK(office.store().all<EventRegistration>().size() == 2);
}

TEST_CASE("Seats, and one registration for one event", "[actions][R-82]")
{
    Workshop office(3);
    const auto made = office.as("intake").run(AddRecord<CareerEvent>{{.name = u"Interview practice"_s, .serviceType = u"workshop_interview"_s, .on = office.clock.today().addDays(5), .seats = 2}});
    const Id<CareerEvent> event{made.id("record")};
    const auto enlist = [&](std::size_t i) { return office.as("intake").run(AddRecord<EventRegistration>{{.jobSeekerId = office.persons[i], .eventId = event}}); };
    const auto first = enlist(0);
    REQUIRE(first.done);
    CHECK(office.store().find(Id<EventRegistration>{first.id("record")})->status == u"registered"_s);
    CHECK_FALSE(enlist(0).done);
    CHECK(enlist(1).findings.isEmpty());
    const auto third = enlist(2);
    CHECK(third.done); // a seat more is the office's own matter
    CHECK(third.findings.size() == 1);
    // Cancelled and registered anew.
    EventRegistration mine = *office.store().find(Id<EventRegistration>{first.id("record")});
    mine.status = u"cancelled"_s;
    REQUIRE(office.as("intake").run(EditRecord<EventRegistration>{mine}).done);
    CHECK(enlist(0).done);
}

// Entered employment -----------------------------------------------------------------------------------------

TEST_CASE("A job entered makes its outcome service, once", "[actions][R-109][R-111]")
{
    Workshop office(2);
    const Employment job{.jobSeekerId = office.persons[0], .category = u"obtained"_s, .jobTitle = u"Line cook"_s,
                         .employer = u"Harborside Kitchen"_s, .startedOn = office.clock.today().addDays(-2)};
    const auto result = office.as("counselor").run(RecordEmployment{job});
    REQUIRE(result.done);
    // What the closing will ask for is said, and is no reason to wait.
    QStringList asked;
    for (const Finding &one : result.findings) {
        CHECK(one.severity == Severity::Note);
        CHECK(one.rule == u"R-109"_s);
        asked += one.field;
    }
    CHECK(asked == QStringList{u"employer_address"_s, u"employer_phone"_s, u"contact_person"_s, u"wage_cents"_s, u"weekly_hours"_s, u"benefits"_s});
    const auto services = office.store().ofPerson<Service>(office.persons[0]);
    REQUIRE(services.size() == 1);
    CHECK(services.front().type == u"obtained_employment"_s);
    CHECK(services.front().on == job.startedOn);
    const auto employment = office.store().find(Id<Employment>{result.id("employment")});
    CHECK(employment->outcomeId == services.front().id);
    // Once: the same employer on the same day, however it is written.
    Employment same = job;
    same.employer = u" harborside KITCHEN "_s;
    const auto twice = office.as("counselor").run(RecordEmployment{same});
    CHECK(refusedBy(twice) == QStringList{u"R-111"_s});
    CHECK(office.store().ofPerson<Service>(office.persons[0]).size() == 1);
    // A second job is a second outcome; another person's is another's.
    same.startedOn = job.startedOn.addDays(1);
    CHECK(office.as("counselor").run(RecordEmployment{same}).done);
    same = job;
    same.jobSeekerId = office.persons[1];
    same.category = u"found"_s;
    CHECK(office.as("counselor").run(RecordEmployment{same}).done);
    CHECK(office.store().ofPerson<Service>(office.persons[1]).front().type == u"found_employment"_s);
    // Undone together, voided together.
    REQUIRE(office.as("counselor").undo().done);
    CHECK(office.store().ofPerson<Service>(office.persons[1]).empty());
    CHECK_FALSE(office.as("counselor").run(VoidEmployment{employment->id, u" "_s}).done);
    REQUIRE(office.as("counselor").run(VoidEmployment{employment->id, u"Did not start after all"_s}).done);
    CHECK(office.store().find(services.front().id)->voidedOn == office.clock.today());
    CHECK(office.store().find(services.front().id)->voidReason == u"Did not start after all"_s);
    CHECK_FALSE(office.as("counselor").run(VoidEmployment{employment->id, u"again"_s}).done);
    // After that the job may be recorded anew.
    CHECK(office.as("counselor").run(RecordEmployment{job}).done);
}

TEST_CASE("A job of tomorrow, without words or with a pay of nothing is refused", "[actions][R-109][R-111]")
{
    Workshop office(1);
    const Employment job{.jobSeekerId = office.persons[0], .category = u"obtained"_s, .jobTitle = u"Line cook"_s,
                         .employer = u"Harborside Kitchen"_s, .startedOn = office.clock.today()};
    REQUIRE_FALSE(blocks(office.as("counselor").check(RecordEmployment{job})));
    using Spoil = void (*)(Employment &, QDate);
    for (const auto &[field, spoil] : std::initializer_list<std::pair<const char *, Spoil>>{
             {"category", [](Employment &e, QDate) { e.category.clear(); }},
             {"category", [](Employment &e, QDate) { e.category = u"no such"_s; }},
             {"job_title", [](Employment &e, QDate) { e.jobTitle.clear(); }},
             {"job_title", [](Employment &e, QDate) { e.jobTitle = u"   "_s; }},
             {"employer", [](Employment &e, QDate) { e.employer = u" \t"_s; }},
             {"started_on", [](Employment &e, QDate) { e.startedOn = {}; }},
             {"started_on", [](Employment &e, QDate today) { e.startedOn = today.addDays(1); }},
             {"wage_per", [](Employment &e, QDate) { e.wageCents = 2'150; }},
             {"wage_cents", [](Employment &e, QDate) { e.wageCents = -1, e.wagePer = u"hour"_s; }},
             {"weekly_hours", [](Employment &e, QDate) { e.weeklyHours = 0; }},
             {"weekly_hours", [](Employment &e, QDate) { e.weeklyHours = 101; }},
             {"benefits", [](Employment &e, QDate) { e.benefits = {u"none"_s, u"health"_s}; }},
             {"benefits", [](Employment &e, QDate) { e.benefits = {u"yacht"_s}; }},
         }) {
        Employment bad = job;
        spoil(bad, office.clock.today());
        INFO(field);
        const Findings findings = office.as("counselor").check(RecordEmployment{bad});
        CHECK(std::ranges::any_of(findings, [&](const Finding &one) { return one.severity == Severity::Block && one.field == QLatin1StringView(field); }));
        CHECK_FALSE(office.as("counselor").run(RecordEmployment{bad}).done);
    }
    CHECK(office.store().all<Employment>().empty());
    CHECK(office.store().all<Service>().empty());
}

// What others recorded ---------------------------------------------------------------------------------------

TEST_CASE("The designated counselor is told what others recorded, until it was seen", "[actions][R-76][R-77]")
{
    Workshop office(1);
    const Id<JobSeeker> person = office.persons[0];
    const auto told = [&] {
        int count = 0;
        for (const DueItem &item : dueOfPerson(office.store().database(), person)) {
            if (item.kind == "told_service"_L1) {
                count = item.because.value("count"_L1).toInt();
                CHECK(item.staffId == office.staff("counselor"));
            }
        }
        return count;
    };
    const auto serve = [&](const char *role, const char *provider = "") {
        office.clock.advanceSeconds(60);
        const auto result = office.as(role).run(RecordService{.jobSeekerId = person, .type = u"career_guidance"_s, .provider = QString::fromLatin1(provider)});
        REQUIRE(result.done);
        return Id<Service>{result.id("service")};
    };
    office.clock.advanceDays(-2);
    serve("intake");
    office.clock.advanceDays(2);
    CHECK(told() == 0);
    office.openedCase(person);
    CHECK(told() == 0); // from before the case
    serve("counselor");
    CHECK(told() == 0); // the counselor's own
    serve("intake");
    CHECK(told() == 1);
    const Id<Service> outside = serve("supervisor", "Catholic Charities Boston");
    CHECK(told() == 2);
    // Whichever center and organization: the counselor sees them all.
    CHECK(office.store().caseFile(person)->services.size() == 4);
    for (const char *role : {"intake", "supervisor", "administrator", "view_only"}) {
        INFO(role);
        CHECK_FALSE(office.as(role).run(SeenServices{person}).done);
    }
    office.clock.advanceSeconds(60);
    REQUIRE(office.as("counselor").run(SeenServices{person}).done);
    CHECK(told() == 0);
    serve("intake");
    CHECK(told() == 1);
    // Voided is no news.
    const auto last = office.store().ofPerson<Service>(person).back();
    REQUIRE(office.as("intake").run(VoidService{last.id, u"Wrong person"_s}).done);
    CHECK(told() == 0);
    REQUIRE(office.as("counselor").undo().done); // seen is taken back
    CHECK(told() == 2);
    CHECK(office.store().find(outside)->provider == u"Catholic Charities Boston"_s);
    // Another counselor takes over and is told the same.
    const Id<CaseRecord> record = office.store().ofPerson<CaseRecord>(person).front().id;
    REQUIRE(office.as("supervisor").run(AssignCase{record, office.staff("supervisor")}).done);
    const auto due = dueOfPerson(office.store().database(), person);
    const auto item = std::ranges::find(due, u"told_service"_s, &DueItem::kind);
    REQUIRE(item != due.end());
    CHECK(item->staffId == office.staff("supervisor"));
}

TEST_CASE("The same service twice on one day is said and kept", "[actions][R-35]")
{
    Workshop office(1);
    const RecordService service{.jobSeekerId = office.persons[0], .type = u"career_guidance"_s};
    CHECK(office.as("counselor").run(service).findings.isEmpty());
    const auto again = office.as("counselor").run(service);
    CHECK(again.done);
    REQUIRE(again.findings.size() == 1);
    CHECK(again.findings.front().severity == Severity::Warn);
    office.clock.advanceDays(1);
    CHECK(office.as("counselor").run(service).findings.isEmpty());
    RecordService elsewhere = service;
    elsewhere.provider = u"Quincy Public Library"_s;
    CHECK(office.as("counselor").run(elsewhere).findings.isEmpty());
    // A voided one does not count.
    const auto today = office.store().ofPerson<Service>(office.persons[0])[2];
    REQUIRE(office.as("counselor").run(VoidService{today.id, u"Wrong person"_s}).done);
    CHECK(office.as("counselor").run(service).findings.isEmpty());
}

TEST_CASE("What a plan asks of a service holds for many people as for one", "[actions][plan][R-64][R-66][R-39]")
{
    Workshop office;
    const RecordGroup support{.type = u"support_transportation"_s, .people = groupLines(office.everybody())};
    CHECK(refusedBy(office.as("counselor").run(support)) == QStringList{u"R-64"_s});
    REQUIRE(office.as("intake").run(EnrollProgram{.jobSeekerId = office.persons[1], .program = u"wioa_adult"_s}).done);
    const auto training = office.as("counselor").run(RecordGroup{.type = u"training_occupational"_s, .people = groupLines(office.everybody())});
    CHECK(refusedBy(training) == QStringList{u"R-66"_s});
    CHECK(peopleFindings(training.findings).size() == 1); // of the one in Title I
    const auto counseling = office.as("counselor").run(RecordGroup{.type = u"group_counseling"_s, .people = groupLines(office.everybody())});
    CHECK(counseling.done);
    CHECK(std::ranges::count(counseling.findings, u"R-39"_s, &Finding::rule) == 1);
}
