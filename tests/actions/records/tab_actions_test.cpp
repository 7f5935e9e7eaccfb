// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/tab_actions.h"
#include "core/session/history.h"
#include "core/session/verify.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// One right record of each tab, for that person.
struct Tabs
{
    Id<JobSeeker> person;
    QDate today;

    Education education() const { return {.jobSeekerId = person, .kind = u"license"_s, .title = u"Nursing assistant"_s, .status = u"completed"_s, .endedOn = today}; }
    WorkExperience work() const { return {.jobSeekerId = person, .title = u"Seamstress"_s, .employer = u"Atelier Pétion"_s, .duties = u"Sewed uniforms"_s}; }
    Alert alert() const { return {.jobSeekerId = person, .text = u"Call the interpreter before a visit"_s}; }
    Survey survey() const { return {.jobSeekerId = person, .on = today, .satisfaction = u"very"_s}; }
    Invitation invitation() const { return {.jobSeekerId = person, .kind = u"seminar"_s, .invitedOn = today}; }
    ProviderContact contact() const { return {.jobSeekerId = person, .on = today, .organization = u"Catholic Charities"_s, .summary = u"The case worker expects papers in May."_s}; }
    Course course() const
    {
        return {.jobSeekerId = person, .school = u"Quincy College"_s, .course = u"Phlebotomy"_s, .type = u"training_occupational"_s,
                .weeklyHours = 20, .startsOn = today, .endsOn = today.addDays(90), .state = u"in_training"_s};
    }
    TestResult test() const { return {.jobSeekerId = person, .instrument = u"best_plus"_s, .on = today, .score = u"438"_s}; }
};

/// A survey and what another provider said are only ever voided.
template <typename T> constexpr bool isEdited = !std::is_same_v<T, Survey> && !std::is_same_v<T, ProviderContact>;

template <typename T> void addEditVoid(OfficeFixture &office, T record, QString T::*text, const QString &other = u"  Put right 😀 "_s)
{
    INFO(specOf<T>().name);
    const auto added = office.as("intake").run(AddRecord<T>{record});
    for (const Finding &one : added.findings)
        UNSCOPED_INFO(one.field.toStdString() << ' ' << one.message.toStdString());
    REQUIRE(added.done);
    const Id<T> id{added.id("record")};
    T stored = *office.store().find(id);
    CHECK(stored.jobSeekerId == record.jobSeekerId);
    CHECK(stored.*text == record.*text);
    if constexpr (requires { stored.enteredBy; }) {
        CHECK(stored.enteredBy == office.staff("intake"));
        CHECK(stored.enteredAt == office.clock.now());
    }
    // Nobody's but that person's, and nothing the program keeps, is changed by an edit.
    if constexpr (isEdited<T>) {
        T edited = stored;
        edited.*text = other;
        edited.jobSeekerId = {42};
        if constexpr (requires { edited.enteredBy; })
            edited.enteredBy = office.staff("administrator");
        REQUIRE(office.as("counselor").run(EditRecord<T>{edited}).done);
        T expected = stored;
        expected.*text = std::is_same_v<T, Alert> ? other : other.trimmed(); // long texts keep their blanks
        CHECK(*office.store().find(id) == expected);
    }
    if constexpr (requires { stored.voidedOn; }) {
        CHECK_FALSE(office.as("intake").run(VoidRecord<T>{id, {}}).done);
        CHECK_FALSE(office.as("intake").run(VoidRecord<T>{id, u" \t "_s}).done);
        CHECK_FALSE(office.as("intake").run(VoidRecord<T>{{42}, u"x"_s}).done);
        CHECK_FALSE(office.as("view_only").run(VoidRecord<T>{id, u"x"_s}).done);
        CHECK_FALSE(office.store().find(id)->voidedOn.isValid());
        REQUIRE(office.as("intake").run(VoidRecord<T>{id, u" Another person's "_s}).done);
        CHECK(office.store().find(id)->voidedOn == office.clock.today());
        CHECK(office.store().find(id)->voidReason == u"Another person's"_s);
        CHECK_FALSE(office.as("intake").run(VoidRecord<T>{id, u"again"_s}).done);
        if constexpr (isEdited<T>)
            CHECK_FALSE(office.as("intake").run(EditRecord<T>{*office.store().find(id)}).done);
    }
    CHECK_FALSE(office.as("view_only").run(AddRecord<T>{record}).done);
    record.jobSeekerId = {};
    CHECK_FALSE(office.as("intake").run(AddRecord<T>{record}).done);
}

} // namespace

TEST_CASE("Each tab's record is added, changed and voided with a reason", "[actions][R-48][R-49][R-50][R-65][R-78][R-84][R-102]")
{
    OfficeFixture office;
    const Tabs tabs{office.enrolled(), office.clock.today()};
    addEditVoid(office, tabs.education(), &Education::title);
    addEditVoid(office, tabs.work(), &WorkExperience::employer);
    addEditVoid(office, tabs.alert(), &Alert::text);
    addEditVoid(office, tabs.survey(), &Survey::comment);
    addEditVoid(office, tabs.invitation(), &Invitation::means, u"phone_call"_s);
    addEditVoid(office, tabs.contact(), &ProviderContact::organization);
    addEditVoid(office, tabs.course(), &Course::school);
    addEditVoid(office, tabs.test(), &TestResult::score);
    const auto verified = verifyOffice(office.session());
    REQUIRE(verified.ok());
    CHECK(verified->problems == QStringList());
}

TEST_CASE("Blanks are not what a mandatory field asks for", "[actions][R-48][R-50][R-65][R-78]")
{
    OfficeFixture office;
    const Tabs tabs{office.enrolled(), office.clock.today()};
    const auto blanks = [&]<typename T>(const T &right) {
        REQUIRE_FALSE(blocks(office.as("supervisor").check(AddRecord<T>{right})));
        int asked = 0;
        for (const FieldSpec &field : specOf<T>().fields) {
            if (!field.required || (field.type != FieldKind::Text && field.type != FieldKind::LongText))
                continue;
            for (const QString &text : {QString(), u"   "_s, u"\n\t\u00a0"_s}) {
                T record = right;
                field.set(&record, Value{text});
                INFO(specOf<T>().name << '.' << field.name << " '" << text.toStdString() << "'");
                const auto result = office.as("supervisor").run(AddRecord<T>{record});
                CHECK_FALSE(result.done);
                CHECK(std::ranges::any_of(result.findings, [&](const Finding &one) { return one.field == QLatin1StringView(field.name); }));
                ++asked;
            }
        }
        return asked;
    };
    CHECK(blanks(tabs.work()) == 6);
    CHECK(blanks(tabs.alert()) == 3);
    CHECK(blanks(tabs.contact()) == 6);
    CHECK(blanks(tabs.course()) == 6);
    CHECK(blanks(tabs.test()) == 3);
    CHECK(blanks(Snippet{.name = u"Greeting"_s, .text = u"Good morning"_s}) == 6);
    CHECK(blanks(LocalGroup{.name = u"Haitian families"_s}) == 3);
}

TEST_CASE("What a test, a course and a contact with a provider must have", "[actions][R-50][R-65][R-78]")
{
    OfficeFixture office;
    const Tabs tabs{office.enrolled(), office.clock.today()};
    const auto refused = [&]<typename T>(T record, auto spoil, const char *rule, const char *field) {
        spoil(record);
        INFO(field);
        const auto result = office.as("counselor").run(AddRecord<T>{record});
        CHECK_FALSE(result.done);
        CHECK(std::ranges::any_of(result.findings, [&](const Finding &one) { return one.rule == QLatin1StringView(rule) && one.field == QLatin1StringView(field); }));
    };
    refused(tabs.test(), [](TestResult &t) { t.instrument.clear(); }, "R-50", "instrument");
    refused(tabs.test(), [](TestResult &t) { t.instrument = u"tea leaves"_s; }, "R-50", "instrument");
    refused(tabs.test(), [](TestResult &t) { t.on = {}; }, "R-50", "on_date");
    refused(tabs.test(), [](TestResult &t) { t.score.clear(); }, "R-50", "score");
    refused(tabs.course(), [](Course &c) { c.school.clear(); }, "R-65", "school");
    refused(tabs.course(), [](Course &c) { c.course.clear(); }, "R-65", "course");
    refused(tabs.course(), [](Course &c) { c.weeklyHours.reset(); }, "R-65", "weekly_hours");
    refused(tabs.course(), [](Course &c) { c.weeklyHours = 0; }, "R-65", "weekly_hours");
    refused(tabs.course(), [](Course &c) { c.weeklyHours = 81; }, "R-65", "weekly_hours");
    refused(tabs.course(), [](Course &c) { c.startsOn = {}; }, "R-65", "starts_on");
    refused(tabs.course(), [](Course &c) { c.endsOn = {}; }, "R-65", "ends_on");
    refused(tabs.course(), [](Course &c) { c.state = u"completed"_s; }, "R-65", "completed_on");
    CHECK(office.store().all<TestResult>().empty());
    CHECK(office.store().all<Course>().empty());
    // A talk with another provider is no contact with the person: nothing of it counts.
    REQUIRE(office.as("counselor").run(AddRecord<ProviderContact>{tabs.contact()}).done);
    CHECK(office.store().all<Contact>().empty());
}

TEST_CASE("A note says what it is about, and a note without words is none", "[actions][R-74][R-75]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    for (const QString &text : {QString(), u"   "_s, u"\n\n"_s}) {
        CHECK_FALSE(office.as("counselor").run(RecordNote{.jobSeekerId = person, .text = text, .withoutService = u"x"_s}).done);
    }
    for (const char *topic : {"barrier", "missed", "employment", "status"}) {
        INFO(topic);
        const auto result = office.as("counselor").run(RecordNote{.jobSeekerId = person,
                                                                  .text = u"Her hours at the kitchen were cut in half."_s,
                                                                  .withoutService = u"She called about it"_s,
                                                                  .topics = {QString::fromLatin1(topic)}});
        REQUIRE(result.done);
        CHECK(office.store().find(Id<Note>{result.id("note")})->topics == QStringList{QString::fromLatin1(topic)});
    }
    CHECK_FALSE(office.as("counselor").run(RecordNote{.jobSeekerId = person, .text = u"x"_s, .withoutService = u"x"_s, .topics = {u"gossip"_s}}).done);
    const auto both = office.as("counselor").run(RecordContact{.jobSeekerId = person, .means = u"phone_call"_s, .twoWay = true, .service = u"career_guidance"_s,
                                                               .note = u"Lost her child care and missed the class."_s, .topics = {u"barrier"_s, u"missed"_s}});
    REQUIRE(both.done);
    CHECK(office.store().find(Id<Note>{both.id("note")})->topics.size() == 2);
    // Blanks beside a service are no note; the service stands.
    const auto service = office.as("counselor").run(RecordService{.jobSeekerId = person, .type = u"career_guidance"_s, .note = u"  "_s});
    REQUIRE(service.done);
    CHECK(service.id("note") == 0);
}

TEST_CASE("An alert is cleared once, and put up only for days to come", "[actions]")
{
    OfficeFixture office;
    const Tabs tabs{office.enrolled(), office.clock.today()};
    Alert alert = tabs.alert();
    for (const auto &[until, right] : {std::pair(tabs.today.addDays(-1), false), {tabs.today, true}, {tabs.today.addDays(1), true}}) {
        alert.until = until;
        CHECK(office.as("intake").run(AddRecord<Alert>{alert}).done == right);
    }
    const Id<Alert> id = office.store().ofPerson<Alert>(tabs.person).front().id;
    REQUIRE(office.as("counselor").run(ClearAlert{id}).done);
    CHECK(office.store().find(id)->clearedBy == office.staff("counselor"));
    CHECK(office.store().find(id)->clearedOn == tabs.today);
    CHECK_FALSE(office.as("counselor").run(ClearAlert{id}).done);
    REQUIRE(office.as("counselor").undo().done);
    CHECK_FALSE(office.store().find(id)->clearedOn.isValid());
}

TEST_CASE("A group is joined once at a time, by a supervisor's list", "[actions][R-45]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    for (const char *role : {"intake", "counselor", "view_only"})
        CHECK_FALSE(office.as(role).run(AddRecord<LocalGroup>{{.name = u"Haitian families"_s}}).done);
    const auto group = office.as("supervisor").run(AddRecord<LocalGroup>{{.name = u"Haitian families"_s, .caseManaged = true}});
    REQUIRE(group.done);
    const GroupMember member{.jobSeekerId = person, .groupId = {group.id("record")}, .since = office.clock.today()};
    const auto joined = office.as("intake").run(AddRecord<GroupMember>{member});
    REQUIRE(joined.done);
    CHECK_FALSE(office.as("intake").run(AddRecord<GroupMember>{member}).done);
    GroupMember left = *office.store().find(Id<GroupMember>{joined.id("record")});
    left.until = office.clock.today();
    REQUIRE(office.as("intake").run(EditRecord<GroupMember>{left}).done);
    CHECK(office.as("intake").run(AddRecord<GroupMember>{member}).done);
    // Opened again, the earlier one would be a second at once.
    left.until = {};
    CHECK_FALSE(office.as("intake").run(EditRecord<GroupMember>{left}).done);
}

TEST_CASE("A snippet of a megabyte is refused in words, and nothing is cut", "[actions][bad]")
{
    OfficeFixture office;
    const auto tooLong = office.as("counselor").run(AddRecord<Snippet>{{.name = u"All of it"_s, .text = QString(1'048'576, u'x')}});
    CHECK_FALSE(tooLong.done);
    REQUIRE(tooLong.findings.size() == 1);
    CHECK(tooLong.findings.front().field == u"text"_s);
    CHECK(tooLong.findings.front().message.size() < 300);
    CHECK(office.store().all<Snippet>().empty());
    for (const auto &[length, right] : {std::pair(3999, true), {4000, true}, {4001, false}}) {
        INFO(length);
        CHECK(office.as("counselor").run(AddRecord<Snippet>{{.name = QString::number(length), .text = QString(length, u'ж'), .staffId = office.staff("counselor")}}).done == right);
    }

}
