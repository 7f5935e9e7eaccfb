// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");

QStringList serviceNames(const Service &service, const JobSeeker &person = aJobSeeker())
{
    return namesOf(checkService(service, person, today));
}

} // namespace

TEST_CASE("A basic service asks for no eligibility and no work permit", "[policy][R-30][R-32]")
{
    // A person of whom nothing is known but the number.
    JobSeeker unknown;
    unknown.ssn = u"900000001"_s;
    unknown.ssnKind = u"pseudo"_s;
    for (const Code *code : codes().list(u"service_type"_s)) {
        CAPTURE(code->code);
        CHECK(serviceNames(aService(today, code->code), unknown).isEmpty());
        CHECK(serviceNames(aService(today, code->code), aShelterResident().person).isEmpty());
    }
}

TEST_CASE("A service names type, day, provider and who enters it", "[policy][R-35]")
{
    CHECK(serviceNames(aService(today)).isEmpty());
    Service service = aService(today);
    SECTION("provider")
    {
        service.provider = u"  "_s;
        CHECK(serviceNames(service) == QStringList{u"R-35 provider"_s});
    }
    SECTION("day")
    {
        service.on = {};
        CHECK(serviceNames(service) == QStringList{u"R-35 on_date"_s});
    }
    SECTION("who enters it")
    {
        service.enteredBy = {};
        CHECK(serviceNames(service) == QStringList{u"R-35 entered_by"_s});
    }
    SECTION("type")
    {
        service.type = u"unheard_of"_s;
        CHECK(serviceNames(service) == QStringList{u"- type"_s});
        service.type.clear();
        CHECK(serviceNames(service) == QStringList{u"- type"_s});
    }
    SECTION("codes")
    {
        service.funding = u"unheard_of"_s;
        service.providerKind = u"unheard_of"_s;
        CHECK(serviceNames(service) == QStringList{u"- provider_kind"_s, u"- funding"_s});
    }
}

TEST_CASE("A service is dated between birth and today", "[policy][R-35]")
{
    struct Row
    {
        const char *on;
        QStringList names;
    };
    const auto row = GENERATE(values<Row>({{"2026-03-13", {}},
                                           {"2026-03-14", {}},
                                           {"2026-03-15", {u"R-35 on_date"_s}},
                                           {"1990-06-14", {u"- on_date"_s}},
                                           {"1990-06-15", {}},
                                           {"1990-06-16", {}}}));
    CAPTURE(row.on);
    CHECK(serviceNames(aService(day(row.on))) == row.names);
}

TEST_CASE("Basic services are never blue-bold", "[policy][R-33]")
{
    int basic = 0;
    int blueBold = 0;
    for (const Code *code : codes().list(u"service_type"_s)) {
        CAPTURE(code->code);
        CHECK_FALSE((isBasicService(code->code) && isBlueBold(code->code)));
        basic += isBasicService(code->code);
        blueBold += isBlueBold(code->code);
    }
    CHECK(basic > 0);
    CHECK(blueBold > 0);
    // The four the guidance names.
    for (const char *named :
         {"labor_market_information", "program_information", "program_referral", "self_service"})
        CHECK(isBasicService(QString::fromLatin1(named)));
    CHECK_FALSE(isBasicService(u"individual_counseling"_s));
    CHECK(isBlueBold(u"individual_counseling"_s));
    CHECK_FALSE(isBasicService(u"follow_up"_s));
    CHECK_FALSE(isBasicService(u"unheard_of"_s));
    CHECK_FALSE(isBlueBold(u"unheard_of"_s));
}

TEST_CASE("JobQuest activity stands beside what staff gave", "[policy][R-34]")
{
    CHECK(isSelfService(u"jobquest_self"_s));
    CHECK(isSelfService(u"information_only"_s));
    CHECK_FALSE(isSelfService(u"labor_market_information"_s));
    CHECK_FALSE(isSelfService(u"individual_counseling"_s));
    CHECK_FALSE(isSelfService({}));

    CaseFile file = withService(aFile(), aService(day("2026-03-02"), u"labor_market_information"_s));
    file = withService(std::move(file), aService(day("2026-03-02"), u"jobquest_self"_s));
    for (const Service &one : file.services)
        CHECK(serviceNames(one, file.person).isEmpty());
}

TEST_CASE("The last reportable service", "[policy][R-27]")
{
    CaseFile file = aFile();
    CHECK_FALSE(lastReportableService(file));
    file = withService(std::move(file), aService(day("2026-03-05"), u"jobquest_self"_s));
    file = withService(std::move(file), aService(day("2026-03-06"), u"information_only"_s));
    CHECK_FALSE(lastReportableService(file));
    file = withService(std::move(file), aService(day("2026-03-03"), u"labor_market_information"_s));
    file = withService(std::move(file), aService(day("2026-03-01"), u"individual_counseling"_s));
    CHECK(lastReportableService(file) == day("2026-03-03"));
    Service voided = aService(day("2026-03-10"));
    voided.voidedOn = day("2026-03-11");
    file = withService(std::move(file), voided);
    file = withService(std::move(file), aService(day("2026-03-12"), u"unheard_of"_s));
    CHECK(lastReportableService(file) == day("2026-03-03"));
}

TEST_CASE("A note has words and a day that has come", "[policy]")
{
    const auto names = [](const Note &note) { return namesOf(checkNote(note, today)); };
    CHECK(names(aNote(today)).isEmpty());
    CHECK(names(aNote(today.addDays(-1))).isEmpty());
    CHECK(names(aNote(today.addDays(1))) == QStringList{u"- on_date"_s});
    CHECK(names(aNote({})) == QStringList{u"- on_date"_s});
    Note note = aNote(today);
    note.text = u" \n "_s;
    CHECK(names(note) == QStringList{u"- text"_s});
    note.text = QString(100'000, u'a');
    CHECK(names(note).isEmpty());
    note.text += u'a';
    CHECK(names(note) == QStringList{u"- text"_s});
}

TEST_CASE("A note asks for its service until it has one or a reason", "[policy][R-74]")
{
    Note note = aNote(today);
    CHECK(namesOf(askForService(note)) == QStringList{u"R-74 service"_s});
    CHECK_FALSE(blocks(askForService(note)));
    note.withoutService = u"  "_s;
    CHECK(has(askForService(note), "R-74"));
    note.withoutService = u"The phone was not answered"_s;
    CHECK(askForService(note).isEmpty());
    note.withoutService.clear();
    note.serviceId = {301};
    CHECK(askForService(note).isEmpty());
}

TEST_CASE("From so many words a note is detailed", "[policy][R-69]")
{
    struct Row
    {
        const char16_t *text;
        int words;
    };
    const auto row = GENERATE(values<Row>({
        {u"", 0},
        {u" ... - !", 0},
        {u"ok", 1},
        {u"ok, ok", 2},
        {u"Didn't find the O'Brien file", 5},
        {u"one two three four", 4},
        {u"one two three four five", 5},
        {u"one\ntwo\tthree  four, five.", 5},
        {u"Nou pale de kou angle a", 6},
    }));
    const QString text = QString::fromUtf16(row.text);
    CAPTURE(text);
    PolicySettings settings = someSettings();
    settings.noteMinimumWords = row.words;
    CHECK(isDetailed(text, settings));
    settings.noteMinimumWords = row.words + 1;
    CHECK_FALSE(isDetailed(text, settings));
}

TEST_CASE("A language without spaces has words too", "[policy][R-69]")
{
    CHECK(
        isDetailed(u"\u6211\u4eec\u8ba8\u8bba\u4e86\u627e\u5de5\u4f5c\u7684\u8ba1\u5212"_s, someSettings()));
}
