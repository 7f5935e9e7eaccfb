// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/case_policy.h"
#include "core/policy/cases/closing_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

using State = PreflightLine::State;

const QDate opened = day("2026-02-01");
const QDate today = day("2026-06-01");
const QString words = u"Explained in words that a reviewer can follow."_s;

Closing because(const char *reason, QDate verified = day("2026-05-29"))
{
    return {QString::fromLatin1(reason), words, verified,
            verified.isValid() ? u"By phone with the shelter"_s : QString()};
}

std::optional<PreflightLine> line(const CaseFile &file, const Closing &closing, const char *id,
                                  QDate on = today, const PersonRecords &records = {})
{
    for (const PreflightLine &one :
         preflight(file, records, file.cases.front(), closing, someSettings(), on)) {
        if (one.id == QLatin1StringView(id))
            return one;
    }
    return {};
}

bool refuses(const CaseFile &file, const Closing &closing, QDate on = today)
{
    return blocks(checkSuspend(file, {}, file.cases.front(), closing, someSettings(), on));
}

CaseFile openFile()
{
    return withCase(aFile(), aCase(opened));
}

Employment aJob(QDate startedOn)
{
    return {.id = {41},
            .jobSeekerId = {},
            .category = u"obtained"_s,
            .jobTitle = u"Baker"_s,
            .employer = u"Corner Bakery"_s,
            .employerAddress = u"1 Main Street, Quincy"_s,
            .employerPhone = u"6175550100"_s,
            .contactPerson = u"The owner"_s,
            .startedOn = startedOn,
            .wageCents = 1900,
            .wagePer = u"hour"_s,
            .weeklyHours = 38,
            .benefits = {u"none"_s}};
}

CaseFile withGoal(CaseFile file, const char *status)
{
    file.planning.plans.push_back(
        {.id = {51}, .jobSeekerId = file.person.id, .kind = u"iep"_s, .startedOn = opened});
    file.planning.goals.push_back({.id = {52},
                                   .jobSeekerId = file.person.id,
                                   .planId = {51},
                                   .kind = u"employment"_s,
                                   .status = QString::fromLatin1(status)});
    return file;
}

} // namespace

TEST_CASE("Suspending takes a reason of the list and words", "[policy][cases][R-104][R-114]")
{
    struct Row
    {
        const char *reason;
        QString text;
        const char *id;
        const char *rule;
        bool refused;
    };
    const auto row = GENERATE(values<Row>({
        {"", words, "reason", "R-104", true},
        {"unheard_of", words, "reason", "R-104", true},
        {"moved", u" "_s, "words", "R-104", true},
        {"moved", words, "words", "R-104", false},
        {"other", u"\n"_s, "words", "R-114", true},
        {"other", words, "words", "R-114", false},
    }));
    CAPTURE(row.reason, row.text);
    const CaseFile file = openFile();
    Closing closing = because(row.reason);
    closing.text = row.text;
    const auto found = line(file, closing, row.id);
    REQUIRE(found);
    CHECK(found->rule == QLatin1StringView(row.rule));
    CHECK((found->state != State::Met) == row.refused);
    CHECK(refuses(file, closing) == row.refused);
}

TEST_CASE("No goal may be pending", "[policy][cases][R-107]")
{
    struct Row
    {
        const char *status;
        bool refused;
    };
    const auto row = GENERATE(values<Row>(
        {{"", true}, {"pending", true}, {"attained", false}, {"not_attained", false}, {"dropped", false}}));
    CAPTURE(row.status);
    CaseFile file = withGoal(openFile(), row.status);
    CHECK((line(file, because("moved"), "goals")->state == State::Missing) == row.refused);
    CHECK(line(file, because("moved"), "goals")->tab == (row.refused ? u"goals"_s : QString()));
    CHECK(refuses(file, because("moved")) == row.refused);

    file.planning.goals.front().voidedOn = today;
    CHECK_FALSE(refuses(file, because("moved")));
    file.planning.goals.front().voidedOn = {};
    file.planning.plans.front().endedOn = today;
    CHECK_FALSE(refuses(file, because("moved")));
}

TEST_CASE("A goal attained waits for the follow-up period", "[policy][cases][R-108]")
{
    CaseFile file = openFile();
    const QDate first = day("2026-04-10");
    file.employments = {aJob(first)};
    const QDate from = first.addDays(30);
    CHECK(line(file, because("goal_attained"), "follow_up", from.addDays(-1))->state == State::Waits);
    CHECK(line(file, because("goal_attained"), "follow_up", from.addDays(-1))->on == from);
    CHECK(line(file, because("goal_attained"), "follow_up", from)->state == State::Met);
    CHECK(line(file, because("goal_attained"), "follow_up", from.addDays(1))->state == State::Met);
    const QDate checked = from.addDays(-3);
    CHECK(refuses(file, because("goal_attained", checked), from.addDays(-1)));
    CHECK_FALSE(refuses(file, because("goal_attained", checked), from));
    CHECK(refuses(file, because("goal_attained", QDate()), from));
    CHECK(line(file, because("goal_attained", QDate()), "verified", from)->rule == u"R-108"_s);
}

TEST_CASE("A goal attained says everything about the job", "[policy][cases][R-109][R-110]")
{
    CaseFile file = openFile();
    CHECK(line(file, because("goal_attained"), "entry")->state == State::Missing);
    CHECK(line(file, because("goal_attained"), "entry")->rule == u"R-110"_s);
    file.employments = {aJob(opened)};
    CHECK_FALSE(refuses(file, because("goal_attained")));
    file.employments.front().category = u"unheard_of"_s;
    CHECK(line(file, because("goal_attained"), "entry")->state == State::Missing);
    file.employments.front().category = u"found"_s;
    CHECK_FALSE(refuses(file, because("goal_attained")));
    file.employments.front().voidedOn = today;
    CHECK(refuses(file, because("goal_attained")));
    file.employments.front().voidedOn = {};

    struct Row
    {
        const char *field;
        std::function<void(Employment &)> clear;
    };
    for (const Row &row : {Row{"job_title", [](Employment &e) { e.jobTitle.clear(); }},
                           Row{"employer", [](Employment &e) { e.employer = u"  "_s; }},
                           Row{"employer_address", [](Employment &e) { e.employerAddress.clear(); }},
                           Row{"employer_phone", [](Employment &e) { e.employerPhone.clear(); }},
                           Row{"contact_person", [](Employment &e) { e.contactPerson.clear(); }},
                           Row{"wage_cents", [](Employment &e) { e.wageCents.reset(); }},
                           Row{"weekly_hours", [](Employment &e) { e.weeklyHours.reset(); }},
                           Row{"benefits", [](Employment &e) { e.benefits.clear(); }}}) {
        CAPTURE(row.field);
        CaseFile lacking = file;
        row.clear(lacking.employments.front());
        CHECK(missingJobFields(lacking.employments.front()) == QStringList{QString::fromLatin1(row.field)});
        CHECK(line(lacking, because("goal_attained"), "job")->field == QLatin1StringView(row.field));
        CHECK(refuses(lacking, because("goal_attained")));
        // Only reason one asks for a job.
        CHECK_FALSE(refuses(lacking, because("moved")));
    }
}

TEST_CASE("Moved away and decided not to go on are verified", "[policy][cases][R-112]")
{
    const CaseFile file = openFile();
    for (const char *reason : {"moved", "declined"}) {
        CAPTURE(reason);
        CHECK(line(file, because(reason, QDate()), "verified")->state == State::Missing);
        CHECK(line(file, because(reason, QDate()), "verified")->rule == u"R-112"_s);
        CHECK(refuses(file, because(reason, QDate())));
        CHECK_FALSE(refuses(file, because(reason, today.addDays(-1))));
        CHECK_FALSE(refuses(file, because(reason, today)));
        CHECK(refuses(file, because(reason, today.addDays(1))));
        Closing silent = because(reason);
        silent.verifiedHow = u" "_s;
        CHECK(refuses(file, silent));
    }
    CHECK_FALSE(line(file, because("other", QDate()), "verified"));
}

TEST_CASE("Stopped coming waits for 90 days after the last contact", "[policy][cases][R-113]")
{
    const QDate last = day("2026-02-20");
    const CaseFile reached = withContact(openFile(), last);
    for (const auto &[file, since] : {std::pair(reached, last), std::pair(openFile(), opened)}) {
        const QDate from = since.addDays(90);
        CHECK(refuses(file, because("ceased"), from.addDays(-1)));
        CHECK(line(file, because("ceased"), "silence", from.addDays(-1))->on == from);
        CHECK_FALSE(refuses(file, because("ceased"), from));
        CHECK_FALSE(refuses(file, because("ceased"), from.addDays(1)));
    }
    // A try that reached nobody does not begin the days anew.
    CaseFile tried = reached;
    tried.contacts.push_back({.id = {91}, .on = last.addDays(60), .means = u"voicemail"_s});
    CHECK_FALSE(refuses(tried, because("ceased"), last.addDays(90)));
}

TEST_CASE("What is open is worth a look and refuses nothing", "[policy][cases][R-107]")
{
    CaseFile file = openFile();
    PersonRecords records;
    records.courses = {
        {.id = {61}, .course = u"Welding"_s, .startsOn = opened, .endsOn = today, .state = u"in_training"_s}};
    records.registrations = {{.id = {62}, .status = u"registered"_s}};
    CHECK(line(file, because("moved"), "courses", today, records)->state == State::Look);
    CHECK(line(file, because("moved"), "courses", today, records)->tab == u"course"_s);
    CHECK(line(file, because("moved"), "events", today, records)->state == State::Look);
    CHECK_FALSE(blocks(
        findingsOf(preflight(file, records, file.cases.front(), because("moved"), someSettings(), today))));
    records.courses.front().state = u"completed"_s;
    CHECK_FALSE(line(file, because("moved"), "courses", today, records));
}

TEST_CASE("The lines hold no words of the record", "[policy][cases][R-138]")
{
    CaseFile file = withGoal(openFile(), "pending");
    file.planning.goals.front().narrative = u"Pastry cook"_s;
    file.employments = {aJob(today)};
    Closing closing = because("goal_attained");
    closing.text = u"Saw her at work"_s;
    for (const PreflightLine &one : preflight(file, {}, file.cases.front(), closing, someSettings(), today)) {
        for (const QString &secret : {file.person.lastName, file.person.ssn, u"Pastry cook"_s,
                                      u"Corner Bakery"_s, closing.text, closing.verifiedHow})
            CHECK_FALSE(one.text.contains(secret));
    }
}
