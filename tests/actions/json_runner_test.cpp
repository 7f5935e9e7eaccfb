// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/json_runner.h"
#include "tests/support/office_fixture.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString firstRule(const JsonAnswer &answer)
{
    return answer.json["findings"_L1][0]["rule"_L1].toString();
}

QString firstField(const JsonAnswer &answer)
{
    return answer.json["findings"_L1][0]["field"_L1].toString();
}

} // namespace

TEST_CASE("Records are named by what a script knows of them", "[actions][json]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const Id<CaseRecord> record = office.openedCase(person);
    const JobSeeker stored = *office.store().find(person);
    office.as("supervisor");
    JsonRunner runner(*office.signedIn, [&](QDate day) { office.clock.set(day); });
    const auto note = [&](const QString &who) {
        return runner.run({{u"action"_s, u"recordNote"_s},
                           {u"jobSeeker"_s, who},
                           {u"text"_s, u"Called."_s},
                           {u"as"_s, u"n"_s}});
    };
    CHECK(note(person.text()).ok);
    CHECK(note(stored.number).ok);
    CHECK(note(stored.ssn).ok);
    CHECK(note(QString(stored.ssn.first(3) + u'-' + stored.ssn.sliced(3, 2) + u'-' + stored.ssn.last(4))).ok);
    CHECK(firstField(note(u"Marie-Ange"_s)) == u"jobSeeker"_s);
    CHECK(firstField(note(record.text())) == u"jobSeeker"_s);
    CHECK(runner.run({{u"action"_s, u"voidNote"_s}, {u"note"_s, u"$n"_s}, {u"reason"_s, u"Twice"_s}}).ok);

    CHECK(runner
              .run({{u"action"_s, u"assignCase"_s},
                    {u"jobSeeker"_s, stored.number},
                    {u"counselor"_s, u"director"_s}})
              .ok);
    CHECK(office.store().find(record)->counselorId == office.staff("director"));
    CHECK(firstField(runner.run({{u"action"_s, u"assignCase"_s},
                                 {u"jobSeeker"_s, stored.number},
                                 {u"case"_s, record.text()},
                                 {u"counselor"_s, u"counselor"_s}})) == u"case"_s);
    CHECK_FALSE(runner.run({{u"action"_s, u"openCase"_s}, {u"jobSeeker"_s, true}}).ok);
    CHECK_FALSE(runner.run({{u"action"_s, u"openCase"_s}, {u"jobSeeker"_s, QJsonArray{}}}).ok);
    CHECK_FALSE(runner.runLine("[]").ok());
    CHECK_FALSE(runner.runLine("").ok());

    // Two shelters of one name: the name is not enough.
    REQUIRE(office.as("administrator").run(AddShelter{*office.store().find(office.shelter)}).done);
    CHECK(firstField(runner.run({{u"action"_s, u"editJobSeeker"_s},
                                 {u"by"_s, u"intake"_s},
                                 {u"jobSeeker"_s, stored.number},
                                 {u"shelter"_s, u"Harbor House"_s}})) == u"shelter"_s);
}

TEST_CASE("An edit changes what it names and nothing else", "[actions][json]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    const JobSeeker before = *office.store().find(person);
    office.as("intake");
    JsonRunner runner(*office.signedIn);
    CHECK(runner
              .run({{u"action"_s, u"editJobSeeker"_s},
                    {u"jobSeeker"_s, person.text()},
                    {u"homePhone"_s, u"617-555-0199"_s}})
              .ok);
    JobSeeker expected = before;
    expected.homePhone = u"617-555-0199"_s;
    CHECK(*office.store().find(person) == expected);
    const JsonAnswer none = runner.run(
        {{u"action"_s, u"editJobSeeker"_s}, {u"jobSeeker"_s, person.text()}, {u"familySize"_s, 0}});
    CHECK_FALSE(none.ok);
    CHECK(firstRule(none) == u"R-22"_s);
    CHECK_FALSE(runner
                    .run({{u"action"_s, u"editJobSeeker"_s},
                          {u"jobSeeker"_s, person.text()},
                          {u"gender"_s, QJsonValue()}})
                    .ok);
    CHECK(*office.store().find(person) == expected);
    // Without a way to set the clock, a script does not set it.
    CHECK_FALSE(runner.run({{u"action"_s, u"undo"_s}, {u"today"_s, u"2026-01-01"_s}}).ok);
}

TEST_CASE("JSON of the wrong kind is refused, not read as nothing", "[actions][json]")
{
    RecordContact params{.on = QDate(2026, 3, 2)};
    const FieldSpec &day = *actionOf<RecordContact>().params->find("on_date");
    for (const QJsonValue &value :
         {QJsonValue(20260302), QJsonValue(true), QJsonValue(QJsonArray{}), QJsonValue(u"2026-3-2x"_s)})
        CHECK(setFromJson(day, &params, value).has_value());
    CHECK(params.on == QDate(2026, 3, 2));
    CHECK_FALSE(setFromJson(day, &params, QJsonValue::Null).has_value());
    CHECK_FALSE(params.on.isValid());

    JobSeeker person;
    const FieldSpec &races = *specOf<JobSeeker>().find("races");
    CHECK(setFromJson(races, &person, QJsonArray{1, 2}).has_value());
    CHECK(setFromJson(races, &person, QJsonArray{u"black,white"_s}).has_value());
    CHECK(setFromJson(races, &person, 5).has_value());
    CHECK_FALSE(setFromJson(races, &person, QJsonArray{u"black"_s, u"white"_s}).has_value());
    CHECK(person.races == QStringList{u"black"_s, u"white"_s});
}

TEST_CASE("Taking an enrollment back does not give its numbers away", "[actions][undo][R-05][R-07]")
{
    OfficeFixture office;
    const auto enrolled = [&] {
        const Id<JobSeeker> id = office.enrolled();
        return *office.store().find(id);
    };
    const JobSeeker first = enrolled();
    REQUIRE(office.as("intake").undo().done);
    CHECK(office.store().all<JobSeeker>().empty());
    // The block is still this workstation's: no other one may take it.
    CHECK(office.store().all<NumberBlock>().size() == 2);
    const JobSeeker second = enrolled();
    CHECK(second.ssn != first.ssn);
    CHECK(second.number != first.number);
    CHECK(office.store().all<NumberBlock>().size() == 2);
    REQUIRE(office.as("intake").undo().done);
    REQUIRE(office.as("intake").redo().done);
    CHECK(office.store().find(second.id)->ssn == second.ssn);
}

TEST_CASE("Logins changed by two programs at once are both kept", "[storage][login]")
{
    OfficeFixture office;
    const QString better = u"battery staple"_s;
    {
        auto other =
            Office::open(office.folder(), u"counselor"_s, QString::fromLatin1(OfficeFixture::password));
        REQUIRE(other.ok());
        (*other)->setKeyCost(KeyCost::testing());
        REQUIRE((*other)->changePassword(u"counselor"_s, better).ok());
        CHECK_FALSE((*other)->changePassword(u"counselor"_s, u"short"_s).ok());
        CHECK_FALSE((*other)->changePassword(u"nobody"_s, better).ok());
    }
    const auto added =
        office.as("administrator")
            .run(AddStaff{{.login = u"a.silva"_s, .name = u"Ana"_s, .role = u"counselor"_s}, better});
    CHECK(added.done);
    CHECK(Office::open(office.folder(), u"counselor"_s, better).ok());
    CHECK(Office::open(office.folder(), u"a.silva"_s, better).ok());
    CHECK_FALSE(
        Office::open(office.folder(), u"counselor"_s, QString::fromLatin1(OfficeFixture::password)).ok());
}
