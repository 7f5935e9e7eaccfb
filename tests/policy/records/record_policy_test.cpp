// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/records/record_policy.h"
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
const QDate tomorrow = today.addDays(1);
const QDate yesterday = today.addDays(-1);

template <typename T> QStringList blockersOf(const T &record)
{
    Findings kept = checkRecord(record, today);
    kept.removeIf([](const Finding &one) { return one.severity != Severity::Block; });
    return namesOf(kept);
}

/// A record that is right, spoiled in one way: this and nothing else stands against it.
template <typename T> struct Row
{
    const char *what;
    void (*spoil)(T &record);
    QStringList names;
};

template <typename T> void checkRows(const T &right, std::initializer_list<Row<T>> rows)
{
    CHECK(blockersOf(right).isEmpty());
    for (const Row<T> &row : rows) {
        CAPTURE(row.what);
        T record = right;
        row.spoil(record);
        CHECK(blockersOf(record) == row.names);
    }
}

} // namespace

TEST_CASE("Education: what it is, explained where it is none of the list", "[policy][R-49][R-84]")
{
    const Education degree{.kind = u"degree"_s, .degree = u"bachelor"_s, .status = u"completed"_s, .startedOn = day("2010-09-01"), .endedOn = day("2014-06-30")};
    checkRows<Education>(degree, {
        {"no degree chosen", [](Education &e) { e.degree.clear(); }, {u"R-49 degree"_s}},
        {"none, not explained", [](Education &e) { e.degree = u"none"_s; }, {u"R-49 explanation"_s}},
        {"none, explained in blanks", [](Education &e) { e.degree = u"none"_s, e.explanation = u" \n"_s; }, {u"R-49 explanation"_s}},
        {"none, explained", [](Education &e) { e.degree = u"none"_s, e.explanation = u"Taught at home"_s; }, {}},
        {"other, not explained", [](Education &e) { e.kind = u"other"_s, e.title = u"Madrasa"_s; }, {u"R-49 explanation"_s}},
        {"a license without its name", [](Education &e) { e.kind = u"license"_s, e.degree.clear(); }, {u"R-49 title"_s}},
        {"a license", [](Education &e) { e.kind = u"license"_s, e.title = u"CDL class B"_s; }, {}},
        {"started today", [](Education &e) { e.startedOn = e.endedOn = today; }, {}},
        {"started tomorrow", [](Education &e) { e.startedOn = e.endedOn = tomorrow; }, {u"- started_on"_s, u"- ended_on"_s}},
        {"ended the day before it began", [](Education &e) { e.startedOn = today, e.endedOn = yesterday; }, {u"- ended_on"_s}},
        {"ended on its first day", [](Education &e) { e.startedOn = yesterday, e.endedOn = yesterday; }, {}},
        {"completed tomorrow", [](Education &e) { e.endedOn = tomorrow; }, {u"- ended_on"_s}},
        {"to be completed tomorrow", [](Education &e) { e.endedOn = tomorrow, e.status = u"in_course"_s; }, {}},
    });
    // A credential may be written down before its day is known: said, not refused.
    Education undated = degree;
    undated.endedOn = {};
    const Findings findings = checkRecord(undated, today);
    CHECK(has(findings, "R-84", "ended_on"));
    CHECK_FALSE(blocks(findings));
}

TEST_CASE("Work experience: responsibilities and the reason for leaving are asked for", "[policy][R-48]")
{
    const WorkExperience job{.title = u"Seamstress"_s, .employer = u"Atelier Pétion"_s, .startedOn = day("2015-01-01"), .endedOn = day("2019-12-31"),
                             .duties = u"Sewed school uniforms"_s, .leaving = u"emigrated"_s};
    CHECK(checkRecord(job, today).isEmpty());
    checkRows<WorkExperience>(job, {
        {"from tomorrow", [](WorkExperience &w) { w.startedOn = tomorrow, w.endedOn = {}; }, {u"- started_on"_s}},
        {"until today", [](WorkExperience &w) { w.endedOn = today; }, {}},
        {"until tomorrow", [](WorkExperience &w) { w.endedOn = tomorrow; }, {u"- ended_on"_s}},
        {"turned dates", [](WorkExperience &w) { w.endedOn = day("2014-12-31"); }, {u"- ended_on"_s}},
        {"one day", [](WorkExperience &w) { w.endedOn = w.startedOn; }, {}},
        {"pay without its span", [](WorkExperience &w) { w.wageCents = 900; }, {u"- wage_per"_s}},
        {"pay by the week", [](WorkExperience &w) { w.wageCents = 90'000, w.wagePer = u"week"_s; }, {}},
        {"another reason, not told", [](WorkExperience &w) { w.leaving = u"other"_s; }, {u"R-48 leaving_text"_s}},
        {"another reason", [](WorkExperience &w) { w.leaving = u"other"_s, w.leavingText = u"The bridge was gone"_s; }, {}},
        {"no dates", [](WorkExperience &w) { w.startedOn = w.endedOn = {}; }, {}},
    });
    WorkExperience thin = job;
    thin.duties = u" "_s;
    thin.leaving.clear();
    const Findings said = checkRecord(thin, today);
    CHECK(namesOf(said) == QStringList{u"R-48 duties"_s, u"R-48 leaving"_s});
    CHECK_FALSE(blocks(said));
    // Who works there still has not left.
    thin.endedOn = {};
    CHECK(namesOf(checkRecord(thin, today)) == QStringList{u"R-48 duties"_s});
}

TEST_CASE("\"Not applicable\" needs its reason, and nothing beside it", "[policy][R-48][R-49]")
{
    JobSeeker person;
    PersonRecords records;
    CHECK(checkNothingToList(person, records).isEmpty());
    person.noWork = true;
    CHECK(namesOf(checkNothingToList(person, records)) == QStringList{u"R-48 no_work_text"_s});
    person.noWorkText = u"Raised five children"_s;
    CHECK(checkNothingToList(person, records).isEmpty());
    records.work.push_back({.title = u"Seamstress"_s});
    CHECK(namesOf(checkNothingToList(person, records)) == QStringList{u"R-48 no_work"_s});
    records.work.front().voidedOn = today;
    CHECK(checkNothingToList(person, records).isEmpty());
    person.noEducation = true;
    person.noEducationText = u"  "_s;
    records.education.push_back({.kind = u"degree"_s});
    CHECK(namesOf(checkNothingToList(person, records)) == QStringList{u"R-49 no_education_text"_s, u"R-49 no_education"_s});
    CHECK_FALSE(blocks(checkNothingToList(person, records)));
}

TEST_CASE("A course has its dates in order, and is completed or left on a day", "[policy][R-65]")
{
    const Course course{.school = u"Quincy College"_s, .course = u"Phlebotomy"_s, .type = u"training_occupational"_s, .weeklyHours = 20,
                        .startsOn = day("2026-02-01"), .endsOn = day("2026-06-30"), .state = u"in_training"_s};
    checkRows<Course>(course, {
        {"ends before it starts", [](Course &c) { c.endsOn = c.startsOn.addDays(-1); }, {u"- ends_on"_s}},
        {"one day", [](Course &c) { c.endsOn = c.startsOn; }, {}},
        {"in training from today", [](Course &c) { c.startsOn = today; }, {}},
        {"in training from tomorrow", [](Course &c) { c.startsOn = tomorrow; }, {u"- starts_on"_s}},
        {"planned from tomorrow", [](Course &c) { c.startsOn = tomorrow, c.state = u"planned"_s; }, {}},
        {"completed, no day", [](Course &c) { c.state = u"completed"_s; }, {u"R-65 completed_on"_s}},
        {"left, no day", [](Course &c) { c.state = u"withdrew"_s; }, {u"R-65 completed_on"_s}},
        {"completed today", [](Course &c) { c.state = u"completed"_s, c.completedOn = today; }, {}},
        {"completed tomorrow", [](Course &c) { c.state = u"completed"_s, c.completedOn = tomorrow; }, {u"- completed_on"_s}},
        {"left before it began", [](Course &c) { c.state = u"withdrew"_s, c.completedOn = day("2026-01-31"); }, {u"- completed_on"_s}},
        {"left on its first day", [](Course &c) { c.state = u"withdrew"_s, c.completedOn = day("2026-02-01"); }, {}},
        {"a day, but still in it", [](Course &c) { c.completedOn = today; }, {u"R-65 state"_s}},
    });
}

TEST_CASE("Nothing of the tabs took place tomorrow", "[policy][R-50][R-78][R-102]")
{
    for (const auto &[when, right] : {std::pair(yesterday, true), {today, true}, {tomorrow, false}}) {
        CAPTURE(when);
        CHECK(blockersOf(TestResult{.on = when}).isEmpty() == right);
        CHECK(blockersOf(ProviderContact{.on = when}).isEmpty() == right);
        CHECK(blockersOf(Survey{.on = when}).isEmpty() == right);
        CHECK(blockersOf(Invitation{.invitedOn = when}).isEmpty() == right);
        CHECK(blockersOf(GroupMember{.since = when}).isEmpty() == right);
        CHECK(blockersOf(Employment{.startedOn = when}).isEmpty() == right);
        // Only what is still to come may be shown until, or planned for, tomorrow.
        CHECK(blockersOf(CareerEvent{.on = when}).isEmpty());
        CHECK(blockersOf(Alert{.until = when}).isEmpty() == (when >= today));
    }
}

TEST_CASE("An invitation and what came of it", "[policy][R-102]")
{
    checkRows<Invitation>({.kind = u"seminar"_s, .invitedOn = day("2026-03-01"), .answer = u"came"_s, .answeredOn = day("2026-03-05")}, {
        {"answered before", [](Invitation &i) { i.answeredOn = day("2026-02-28"); }, {u"R-102 answered_on"_s}},
        {"answered the same day", [](Invitation &i) { i.answeredOn = i.invitedOn; }, {}},
        {"answered tomorrow", [](Invitation &i) { i.answeredOn = tomorrow; }, {u"- answered_on"_s}},
        {"an answer of no day", [](Invitation &i) { i.answeredOn = {}; }, {u"R-102 answered_on"_s}},
        {"no answer yet", [](Invitation &i) { i.answeredOn = {}, i.answer.clear(); }, {}},
    });
    // First the seminar, then the JobMatch profile: both can be invited to.
    for (const char *kind : {"seminar", "jobmatch"})
        CHECK(codes().find(u"invitation_kind"_s, QString::fromLatin1(kind)));
}

TEST_CASE("An alert is shown through its last day, until it is cleared", "[policy]")
{
    CHECK(isShown({}, today));
    CHECK_FALSE(isShown({.until = yesterday}, today));
    CHECK(isShown({.until = today}, today));
    CHECK(isShown({.until = tomorrow}, today));
    CHECK_FALSE(isShown({.until = tomorrow, .clearedOn = today}, today));
}

TEST_CASE("Membership of a group in order, an event cancelled before it takes place", "[policy][R-45]")
{
    checkRows<GroupMember>({.since = yesterday}, {
        {"until the day before", [](GroupMember &m) { m.until = yesterday.addDays(-1); }, {u"- until_date"_s}},
        {"until today", [](GroupMember &m) { m.until = today; }, {}},
        {"until tomorrow", [](GroupMember &m) { m.until = tomorrow; }, {u"- until_date"_s}},
    });
    checkRows<CareerEvent>({.on = today}, {
        {"cancelled the day before", [](CareerEvent &e) { e.cancelledOn = yesterday; }, {}},
        {"cancelled on the day", [](CareerEvent &e) { e.cancelledOn = today; }, {}},
        {"cancelled afterwards", [](CareerEvent &e) { e.cancelledOn = tomorrow; }, {u"- cancelled_on"_s}},
    });
}

TEST_CASE("Every service has its tab", "[policy][R-65]")
{
    const QStringList tabs{u"general"_s, u"employment"_s, u"course"_s, u"testing"_s, u"administrative"_s};
    QSet<QString> used;
    for (const Code *code : codes().list(u"service_type"_s)) {
        CAPTURE(code->code);
        CHECK(tabs.contains(serviceTab(code->code)));
        used.insert(serviceTab(code->code));
    }
    CHECK(used.size() == tabs.size());
    CHECK(serviceTab(u"training_occupational"_s) == u"course"_s);
    CHECK(serviceTab(u"unheard_of"_s) == u"general"_s);
}
