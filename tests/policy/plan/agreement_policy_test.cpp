// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/plan_content.h"
#include "tests/support/builders.h"
#include "tests/support/plan_office.h"
#include "tests/support/printing.h"

using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");

PlanContent aContent()
{
    PlanContent content;
    content.plan = {.id = {1}, .kind = u"iep"_s, .startedOn = today};
    content.person.firstName = u"Amara"_s;
    content.goals = {Goal{.id = {11},
                          .planId = {1},
                          .kind = u"employment"_s,
                          .narrative = u"To work as a baker"_s,
                          .wageFromCents = 1800,
                          .wageToCents = 2200,
                          .wagePer = u"hour"_s,
                          .status = u"pending"_s}};
    content.steps = {GoalStep{.id = {21},
                              .goalId = {11},
                              .kind = u"task"_s,
                              .text = u"Visit two bakeries"_s,
                              .who = u"customer"_s,
                              .dueOn = today}};
    content.needs = {PlanNeed{.id = {31},
                              .planId = {1},
                              .kind = u"immediate"_s,
                              .need = u"Shoes"_s,
                              .recommendation = u"Voucher"_s}};
    content.barriers = {Barrier{
        .id = {41}, .kind = u"english"_s, .description = u"Some English"_s, .state = u"identified"_s}};
    return content;
}

} // namespace

TEST_CASE("What changes the agreement, and what does not", "[policy][plan][R-61]")
{
    struct Row
    {
        const char *what;
        void (*change)(PlanContent &content);
        bool changes;
    };
    const QString before = termsHash(aContent());
    for (const Row &row : {
             Row{"nothing", [](PlanContent &) {}, false},
             Row{"the goal's words", [](PlanContent &c) { c.goals[0].narrative += u"."_s; }, true},
             Row{"the wage", [](PlanContent &c) { c.goals[0].wageToCents = 2100; }, true},
             Row{"the goal's day", [](PlanContent &c) { c.goals[0].targetOn = today; }, true},
             Row{"the goal attained",
                 [](PlanContent &c) { c.goals[0].status = u"attained"_s, c.goals[0].statusOn = today; },
                 false},
             Row{"the goal dropped", [](PlanContent &c) { c.goals[0].status = u"dropped"_s; }, true},
             Row{"another goal",
                 [](PlanContent &c) { c.goals.push_back(Goal{.id = {12}, .kind = u"personal"_s}); }, true},
             Row{"a step's day", [](PlanContent &c) { c.steps[0].dueOn = today.addDays(1); }, true},
             Row{"who does the step", [](PlanContent &c) { c.steps[0].who = u"both"_s; }, true},
             Row{"the step done",
                 [](PlanContent &c) { c.steps[0].doneOn = today, c.steps[0].outcome = u"Done"_s; }, false},
             Row{"the step given up", [](PlanContent &c) { c.steps[0].droppedOn = today; }, true},
             Row{"a need", [](PlanContent &c) { c.needs[0].recommendation = u"Nothing"_s; }, true},
             Row{"the need met", [](PlanContent &c) { c.needs[0].metOn = today; }, false},
             Row{"a barrier overcome", [](PlanContent &c) { c.barriers[0].state = u"overcome"_s; }, false},
             Row{"a word in the assessment", [](PlanContent &c) { c.plan.skills = u"Bakes"_s; }, false},
         }) {
        CAPTURE(row.what);
        PlanContent content = aContent();
        row.change(content);
        CHECK((termsHash(content) != before) == row.changes);
    }
}

TEST_CASE("Whether both agreed on one goal does not hang on the others", "[policy][plan][R-61]")
{
    const PlanContent before = aContent();
    PlanContent after = before;
    after.goals.push_back(Goal{.id = {12}, .kind = u"personal"_s, .narrative = u"To learn to swim"_s});
    after.needs.clear();
    after.goals[0].status = u"attained"_s;
    CHECK(goalTermsHash(after, {11}) == goalTermsHash(before, {11}));
    CHECK(goalTermsHash(before, {12}).isEmpty());
    after.steps[0].dueOn = today.addDays(3);
    CHECK(goalTermsHash(after, {11}) != goalTermsHash(before, {11}));
}

TEST_CASE("A content is read back as it was written, and only that", "[policy][plan][R-44]")
{
    PlanContent content = aContent();
    content.counselor = u"Ana Silva"_s;
    content.programs = {u"wioa_adult"_s, u"wagner_peyser"_s};
    content.goals[0].narrative = u"សិក្សា العربية አማርኛ \" \\ \n 😀"_s;
    content.person.ssn = u"123456789"_s;
    content.plan.completedOn = today;
    const QByteArray written = writtenContent(content);
    CHECK(written == writtenContent(content));
    CHECK_FALSE(written.contains("123456789"));
    const auto read = readContent(written);
    REQUIRE(read);
    CHECK(writtenContent(*read) == written);
    CHECK(read->goals[0].narrative == content.goals[0].narrative);
    CHECK(read->goals[0].wageFromCents == content.goals[0].wageFromCents);
    CHECK(read->programs == content.programs);
    CHECK(read->person.firstName == u"Amara"_s);
    CHECK(read->stepsOf({11}).size() == 1);
    CHECK(termsHash(*read) == termsHash(content));
    for (const char *bad : {"", "{}", "[]", "{\"format\":2}", "\xff\xfe"})
        CHECK_FALSE(readContent(QByteArray(bad)));
}

TEST_CASE("The skill set feeds the assessment, without what the person looks for", "[policy][plan][R-44]")
{
    const CaseFile file = aFile();
    PersonRecords records;
    const Plan plan{.id = {5}, .kind = u"iep"_s};
    const QByteArray without = writtenContent(planContent(file, records, plan, {}, {}));
    CHECK_FALSE(without.contains("skills"));
    records.training.skillSets = {{.id = {7},
                                   .skills = {u"sewing"_s, u"packing"_s},
                                   .english = u"simple"_s,
                                   .hoursTo = 20,
                                   .towns = u"Salem"_s}};
    const PlanContent content = planContent(file, records, plan, {}, {});
    const QByteArray written = writtenContent(content);
    CHECK(written.contains("sewing"));
    CHECK_FALSE(written.contains("Salem"));
    REQUIRE(readContent(written)->skills.size() == 1);
    CHECK(readContent(written)->skills.front().english == u"simple"_s);
    CHECK(writtenContent(*readContent(written)) == written);
    // It says what the person can do; it is no term that both agree on.
    CHECK(termsHash(content) == termsHash(*readContent(without)));
    records.training.skillSets.front().skills += u"welding"_s;
    CHECK_FALSE(differences(content, planContent(file, records, plan, {}, {})).empty());
    records.training.skillSets.front().voidedOn = day("2026-03-01");
    CHECK(writtenContent(planContent(file, records, plan, {}, {})) == without);
}

TEST_CASE("Two contents side by side", "[policy][plan]")
{
    const PlanContent before = aContent();
    CHECK(differences(before, before).empty());
    PlanContent after = before;
    after.goals[0].narrative = u"To work as a pastry cook"_s;
    after.goals[0].status = u"attained"_s;
    after.steps.clear();
    after.barriers.push_back(Barrier{
        .id = {42}, .kind = u"housing"_s, .description = u"Shelter ends in May"_s, .state = u"identified"_s});
    const auto found = differences(before, after);
    QStringList lines;
    for (const PlanDifference &one : found)
        lines += u"%1 %2 %3>%4%5"_s.arg(
            one.section, one.field ? QString::fromLatin1(one.field->name) : u"-"_s, textOf(one.before),
            textOf(one.after), one.isTerm ? u" term"_s : QString());
    CHECK(lines == QStringList{u"barrier - >Shelter ends in May"_s,
                               u"goal narrative To work as a baker>To work as a pastry cook term"_s,
                               u"goal status pending>attained"_s, u"goal_step - Visit two bakeries> term"_s});
}

TEST_CASE("How a plan stands with its agreement", "[policy][plan][R-44][R-61]")
{
    using State = Agreement::State;
    PlanFile file;
    CHECK(agreementOf(file, {1}, u"t1"_s).state == State::Never);
    const auto version = [](qint64 id, int number, const QString &terms) {
        return PlanVersion{
            .id = {id}, .planId = {1}, .number = number, .preparedOn = today, .termsHash = terms};
    };
    const auto sign = [&](qint64 id, const QString &role, QDate on = today) {
        file.signatures.push_back({.id = {id * 10}, .versionId = {id}, .role = role, .signedOn = on});
    };
    file.versions = {version(5, 1, u"t1"_s)};
    CHECK(agreementOf(file, {1}, u"t1"_s).state == State::Waiting);
    CHECK(agreementOf(file, {1}, u"t2"_s).state == State::Changed);
    CHECK(agreementOf(file, {2}, u"t1"_s).state == State::Never);
    sign(5, u"customer"_s);
    CHECK_FALSE(isAgreed(file, file.versions[0]));
    CHECK(agreementOf(file, {1}, u"t1"_s).state == State::Waiting);
    sign(5, u"guardian"_s);
    CHECK_FALSE(isAgreed(file, file.versions[0]));
    sign(5, u"counselor"_s, today.addDays(2));
    CHECK(agreedOn(file, file.versions[0]) == today.addDays(2));
    CHECK(agreementOf(file, {1}, u"t1"_s).state == State::Agreed);
    CHECK(agreementOf(file, {1}, u"t2"_s).state == State::Changed);
    file.versions.push_back(version(6, 2, u"t2"_s));
    CHECK(agreementOf(file, {1}, u"t2"_s).state == State::Waiting);
    CHECK(agreementOf(file, {1}, u"t2"_s).agreed->number == 1);
    // The change it was prepared for was taken back: the first agreement holds.
    CHECK(agreementOf(file, {1}, u"t1"_s).state == State::Agreed);
    CHECK(nextVersionNumber(file, {1}) == 3);
    CHECK(nextVersionNumber(file, {2}) == 1);
}

TEST_CASE("What is a signature, and what is nothing", "[policy][plan][R-44]")
{
    CHECK(checkInk(someInk(), "ink"_L1).isEmpty());
    for (const char *nothing :
         {"", "[]", "[[]]", "[[[500,500]]]", "[[[1,1],[2,2],[3,3],[4,4],[5,5]]]", "hello", "{\"a\":1}",
          "[[[0,0],[1001,5],[3,3],[4,4],[500,500]]]", "[[[0,0],[-1,5],[3,3],[4,4],[500,500]]]",
          "[[\"a\",\"b\",\"c\",\"d\",\"e\"]]", "[[[1],[2],[3],[4],[5]]]", "[[[0,0],[0,900]]]"}) {
        CAPTURE(nothing);
        const Findings findings = checkInk(QString::fromLatin1(nothing), "ink"_L1);
        REQUIRE(blocks(findings));
        CHECK(has(findings, "R-44", "ink"));
        CHECK_FALSE(findings.front().message.isEmpty());
    }
    QString endless = u"[["_s;
    for (int i = 0; i < 10'000; ++i)
        endless += u"[%1,500],"_s.arg(i % 1000);
    CHECK(blocks(checkInk(endless + u"[1,1]]]"_s, "ink"_L1)));
}

TEST_CASE("A paper is signed between its printing and today, and its scan is its own", "[policy][plan][R-44]")
{
    const PlanVersion version{.id = {5}, .jobSeekerId = {1}, .number = 1, .preparedOn = today};
    CHECK(checkSignedOn(version, {}, today).isEmpty());
    CHECK(checkSignedOn(version, today, today).isEmpty());
    CHECK(has(checkSignedOn(version, today.addDays(-1), today), "R-44", "signed_on"));
    CHECK(has(checkSignedOn(version, today.addDays(1), today), "R-44", "signed_on"));

    Attachment scan{.id = {7}, .jobSeekerId = {1}, .hash = u"aa"_s};
    PlanFile file;
    CHECK(checkScan(version, file, scan, {1}).isEmpty());
    CHECK(
        has(checkScan(version, file, Attachment{.id = {7}, .jobSeekerId = {2}}, {1}), "R-44", "attachment"));
    file.signatures = {{.id = {1}, .versionId = {6}, .attachmentId = {7}, .scanHash = u"aa"_s}};
    CHECK(has(checkScan(version, file, scan, {1}), "R-44", "attachment"));
    CHECK(isScanUnchanged(file.signatures.front(), scan));
    scan.hash = u"bb"_s;
    CHECK_FALSE(isScanUnchanged(file.signatures.front(), scan));
    scan.hash = u"aa"_s;
    scan.voidedOn = today;
    CHECK_FALSE(isScanUnchanged(file.signatures.front(), scan));
    CHECK(has(checkScan(version, {}, scan, {1}), "R-44", "attachment"));
}
