// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/plan_policy.h"
#include "core/refdata/code_lists.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");
const QDate tomorrow = today.addDays(1);
const QDate yesterday = today.addDays(-1);

QStringList blockersOf(const Findings &findings)
{
    Findings kept = findings;
    kept.removeIf([](const Finding &one) { return one.severity != Severity::Block; });
    return namesOf(kept);
}

template <typename T>
struct Row
{
    const char *what;
    void (*spoil)(T &record);
    QStringList names;
};

template <typename T>
void checkRows(const T &right, std::initializer_list<Row<T>> rows)
{
    CHECK(blockersOf(checkRecord(right, today)).isEmpty());
    for (const Row<T> &row : rows) {
        CAPTURE(row.what);
        T record = right;
        row.spoil(record);
        CHECK(blockersOf(checkRecord(record, today)) == row.names);
    }
}

Staff somebody(qint64 id, const QString &role = u"counselor"_s)
{
    return {.id = {id}, .name = u"S"_s, .role = role, .active = true};
}

PlanGrant aGrant(qint64 staff, QDate until = {})
{
    return {.id = {1}, .staffId = {staff}, .grantedOn = yesterday, .until = until, .reason = u"Vacation"_s};
}

CaseFile bornOn(QDate birth)
{
    CaseFile file = aFile();
    file.person.birthDate = birth;
    return file;
}

} // namespace

TEST_CASE("Only the designated counselor changes a plan, until access is given",
          "[policy][plan][R-79][R-90][R-46]")
{
    CaseFile file = withCase(aFile(), aCase(day("2026-01-05")));
    const Id<Staff> counselor = file.cases.front().counselorId;
    CHECK(checkPlanWriter(file, counselor, today).isEmpty());
    CHECK(has(checkPlanWriter(file, {999}, today), "R-79"));
    CHECK(has(checkPlanWriter(aFile(), counselor, today), "R-46"));

    struct Given
    {
        const char *what;
        QDate until;
        QDate revoked;
        bool may;
    };
    for (const Given &row :
         {Given{"without an end", {}, {}, true}, Given{"until tomorrow", tomorrow, {}, true},
          Given{"until today", today, {}, true}, Given{"until yesterday", yesterday, {}, false},
          Given{"taken back", {}, today, false}}) {
        CAPTURE(row.what);
        PlanGrant grant = aGrant(999, row.until);
        grant.revokedOn = row.revoked;
        file.planning.grants = {grant};
        CHECK(checkPlanWriter(file, {999}, today).isEmpty() == row.may);
        CHECK(has(checkPlanWriter(file, {998}, today), "R-79"));
    }
}

TEST_CASE("Who gives access to a plan, and to whom", "[policy][plan][R-79]")
{
    CaseFile file = withCase(aFile(), aCase(day("2026-01-05")));
    const qint64 counselor = file.cases.front().counselorId.value;
    CHECK(checkGrant(file, aGrant(999), somebody(counselor), today).isEmpty());
    CHECK(checkGrant(file, aGrant(999), somebody(5, u"supervisor"_s), today).isEmpty());
    CHECK(checkGrant(file, aGrant(999), somebody(5, u"director"_s), today).isEmpty());
    CHECK(has(checkGrant(file, aGrant(999), somebody(5), today), "R-79"));
    CHECK(has(checkGrant(file, aGrant(999), somebody(999), today), "R-79"));
    CHECK(has(checkGrant(file, aGrant(counselor), somebody(counselor), today), "R-79", "staff"));
    CHECK(has(checkGrant(file, aGrant(999, yesterday), somebody(counselor), today), "R-79", "until_date"));
    CHECK(checkGrant(file, aGrant(999, today), somebody(counselor), today).isEmpty());
    file.planning.grants = {aGrant(999)};
    CHECK(has(checkGrant(file, aGrant(999), somebody(counselor), today), "R-79", "staff"));
    CHECK(has(checkGrant(aFile(), aGrant(999), somebody(counselor), today), "R-46"));
}

TEST_CASE("Which plan somebody may have, by age to the day", "[policy][plan][R-37]")
{
    const PolicySettings settings = someSettings();
    struct Age
    {
        const char *what;
        QDate birth;
        QStringList kinds;
    };
    const QStringList iep{u"iep"_s};
    const QStringList iss{u"iss"_s};
    const QStringList both{u"iep"_s, u"iss"_s};
    for (const Age &row :
         {Age{"14 tomorrow", tomorrow.addYears(-14), {}}, Age{"14 today", today.addYears(-14), iss},
          Age{"14 since yesterday", yesterday.addYears(-14), iss},
          Age{"18 tomorrow", tomorrow.addYears(-18), iss}, Age{"18 today", today.addYears(-18), both},
          Age{"25 tomorrow", tomorrow.addYears(-25), both}, Age{"25 today", today.addYears(-25), iep},
          Age{"40", today.addYears(-40), iep}, Age{"born nobody knows when", {}, {}}}) {
        CAPTURE(row.what);
        const PlanKinds kinds = planKinds(bornOn(row.birth), settings, today);
        CHECK(kinds.kinds == row.kinds);
        CHECK((kinds.kinds.size() == 1 || kinds.kinds.isEmpty()) != kinds.why.isEmpty());
        for (const QString &kind : both)
            CHECK(blocks(checkStartPlan(bornOn(row.birth), kind, settings, today)) !=
                  row.kinds.contains(kind));
    }
    CHECK(has(checkStartPlan(bornOn(today.addYears(-40)), u"iss"_s, settings, today), "R-37", "kind"));
}

TEST_CASE("A program decides which plan somebody has", "[policy][plan][R-37]")
{
    const PolicySettings settings = someSettings();
    const auto kinds = [&](const CaseFile &file) { return planKinds(file, settings, today).kinds; };
    const CaseFile young = bornOn(today.addYears(-20));
    CHECK(kinds(withEnrollment(young, anEnrollment(u"wioa_youth"_s, day("2026-01-05")))) ==
          QStringList{u"iss"_s});
    CHECK(kinds(withEnrollment(young, anEnrollment(u"wioa_adult"_s, day("2026-01-05")))) ==
          QStringList{u"iep"_s});
    CHECK(kinds(withEnrollment(young, anEnrollment(u"wioa_dw"_s, day("2026-01-05")))) ==
          QStringList{u"iep"_s});
    CHECK(kinds(withEnrollment(young, anEnrollment(u"wioa_adult"_s, day("2025-01-05"), day("2025-06-05"))))
              .size() == 2);
    CHECK(kinds(withEnrollment(withEnrollment(young, anEnrollment(u"wioa_adult"_s, day("2026-01-05"))),
                               anEnrollment(u"wioa_youth"_s, day("2026-01-05"))))
              .size() == 2);
    // Entered at 24, 26 now: still a youth there. Entered at 25: never was.
    CHECK(kinds(withEnrollment(bornOn(day("2000-01-10")),
                               anEnrollment(u"wioa_youth"_s, day("2025-01-09")))) == QStringList{u"iss"_s});
    CHECK(kinds(withEnrollment(bornOn(day("2000-01-10")),
                               anEnrollment(u"wioa_youth"_s, day("2025-01-10")))) == QStringList{u"iep"_s});
}

TEST_CASE("A second plan waits for the end of the first", "[policy][plan][R-46]")
{
    CaseFile file = bornOn(today.addYears(-40));
    file.planning.plans = {Plan{.id = {1}, .kind = u"iep"_s, .startedOn = day("2025-01-01")}};
    CHECK(has(checkStartPlan(file, u"iep"_s, someSettings(), today), "R-46"));
    file.planning.plans.front().endedOn = yesterday;
    CHECK(checkStartPlan(file, u"iep"_s, someSettings(), today).isEmpty());
}

TEST_CASE("WIOA Youth begins with a complete strategy", "[policy][plan][R-38]")
{
    CaseFile file = bornOn(today.addYears(-18));
    CHECK(has(checkYouthEntry(file, {}, u"wioa_youth"_s), "R-38", "program"));
    CHECK(checkYouthEntry(file, {}, u"wioa_adult"_s).isEmpty());
    file.planning.plans = {Plan{.id = {1}, .kind = u"iep"_s}};
    CHECK(has(checkYouthEntry(file, {}, u"wioa_youth"_s), "R-38"));
    file.planning.plans.front().kind = u"iss"_s;
    const Findings incomplete = checkYouthEntry(file, {}, u"wioa_youth"_s);
    REQUIRE(has(incomplete, "R-38"));
    CHECK(incomplete.front().message != checkYouthEntry(aFile(), {}, u"wioa_youth"_s).front().message);
}

TEST_CASE("Individualized services in Title I go with an IEP and a basic skills test",
          "[policy][plan][R-39][R-53]")
{
    const CaseFile adult = withEnrollment(aFile(), anEnrollment(u"wioa_adult"_s, day("2026-01-05")));
    const auto said = [](const CaseFile &file, const PersonRecords &records, const QString &type) {
        const Findings findings = checkIndividualized(file, records, type);
        CHECK_FALSE(blocks(findings));
        QStringList rules;
        for (const Finding &one : findings)
            rules += one.rule;
        return rules;
    };
    const QString service = u"individual_counseling"_s;
    const QStringList bothRules{u"R-39"_s, u"R-53"_s};
    CHECK(said(adult, {}, service) == bothRules);
    CHECK(said(withEnrollment(aFile(), anEnrollment(u"wioa_dw"_s, day("2026-01-05"))), {}, service) ==
          bothRules);
    CHECK(said(aFile(), {}, service).isEmpty());
    CHECK(said(adult, {}, u"labor_market_information"_s).isEmpty());
    CHECK(said(adult, {}, u"training_occupational"_s).isEmpty());
    CHECK(said(adult, {}, u"employment_plan"_s) == QStringList{u"R-53"_s});
    CHECK(said(adult, {}, u"basic_skills_test"_s) == QStringList{u"R-39"_s});

    CaseFile planned = adult;
    planned.planning.plans = {Plan{.id = {1}, .kind = u"iep"_s}};
    CHECK(said(planned, {}, service) == QStringList{u"R-53"_s});
    planned.planning.plans.front().assessmentNotDone = true;
    CHECK(said(planned, {}, service).isEmpty());
    planned.planning.plans.front().assessmentNotDone = false;
    PersonRecords tested;
    tested.tests = {
        TestResult{.instrument = u"casas"_s, .subject = u"reading"_s, .on = yesterday, .score = u"210"_s}};
    CHECK(said(planned, tested, service).isEmpty());
    tested.tests.front().voidedOn = today;
    CHECK(said(planned, tested, service) == QStringList{u"R-53"_s});
    tested.tests.front() = TestResult{.instrument = u"onet"_s, .on = yesterday, .score = u"S-A-E"_s};
    CHECK(said(planned, tested, service) == QStringList{u"R-53"_s});
}

TEST_CASE("A barrier is told whole, and how it was overcome", "[policy][plan][R-54][R-56]")
{
    const Barrier right{.kind = u"transportation"_s,
                        .description = u"No car; the bus ends at seven"_s,
                        .approach = u"Shared rides with two colleagues"_s,
                        .identifiedOn = yesterday,
                        .state = u"identified"_s};
    checkRows<Barrier>(
        right,
        {
            {"another kind without a name", [](Barrier &b) { b.kind = u"other"_s; }, {u"R-54 name"_s}},
            {"another kind with a name",
             [](Barrier &b) { b.kind = u"other"_s, b.name = u"Court dates"_s; },
             {}},
            {"identified today", [](Barrier &b) { b.identifiedOn = today; }, {}},
            {"identified tomorrow", [](Barrier &b) { b.identifiedOn = tomorrow; }, {u"- identified_on"_s}},
            {"overcome, nothing said",
             [](Barrier &b) { b.state = u"overcome"_s; },
             {u"R-56 overcome_on"_s, u"R-56 overcome_text"_s}},
            {"overcome in blanks",
             [](Barrier &b) { b.state = u"overcome"_s, b.overcomeOn = today, b.overcomeText = u" "_s; },
             {u"R-56 overcome_text"_s}},
            {"overcome",
             [](Barrier &b) {
                 b.state = u"overcome"_s, b.overcomeOn = today, b.overcomeText = u"Bought a bicycle"_s;
             },
             {}},
            {"overcome before it was there",
             [](Barrier &b) {
                 b.state = u"overcome"_s, b.overcomeOn = yesterday.addDays(-1), b.overcomeText = u"x"_s;
             },
             {u"R-56 overcome_on"_s}},
            {"a day of overcoming, still addressed",
             [](Barrier &b) { b.state = u"addressed"_s, b.overcomeOn = today; },
             {u"R-56 state"_s}},
        });
}

TEST_CASE("A goal of work has its wage, a finished one its reason", "[policy][plan][R-60]")
{
    const Goal right{.kind = u"employment"_s,
                     .narrative = u"To work as a baker"_s,
                     .wageFromCents = 1800,
                     .wageToCents = 2200,
                     .wagePer = u"hour"_s,
                     .status = u"pending"_s};
    checkRows<Goal>(
        right,
        {
            {"no wage",
             [](Goal &g) { g.wageFromCents.reset(), g.wageToCents.reset(); },
             {u"R-60 wage_from_cents"_s}},
            {"half a range", [](Goal &g) { g.wageToCents.reset(); }, {u"R-60 wage_to_cents"_s}},
            {"an initial career without a wage",
             [](Goal &g) { g.kind = u"initial_career"_s, g.wageFromCents.reset(), g.wageToCents.reset(); },
             {u"R-60 wage_from_cents"_s}},
            {"a personal goal without a wage",
             [](Goal &g) {
                 g.kind = u"personal"_s, g.wageFromCents.reset(), g.wageToCents.reset(), g.wagePer.clear();
             },
             {}},
            {"an education goal without a wage",
             [](Goal &g) {
                 g.kind = u"education"_s, g.wageFromCents.reset(), g.wageToCents.reset(), g.wagePer.clear();
             },
             {}},
            {"paid by what", [](Goal &g) { g.wagePer.clear(); }, {u"R-60 wage_per"_s}},
            {"one wage", [](Goal &g) { g.wageToCents = g.wageFromCents; }, {}},
            {"a range upside down", [](Goal &g) { g.wageToCents = 1799; }, {u"R-60 wage_to_cents"_s}},
            {"attained, nothing said",
             [](Goal &g) { g.status = u"attained"_s; },
             {u"R-60 status_on"_s, u"R-60 status_reason"_s}},
            {"dropped with a reason",
             [](Goal &g) {
                 g.status = u"dropped"_s, g.statusOn = today, g.statusReason = u"Moved to Maine"_s;
             },
             {}},
            {"attained tomorrow",
             [](Goal &g) { g.status = u"attained"_s, g.statusOn = tomorrow, g.statusReason = u"x"_s; },
             {u"- status_on"_s}},
            {"a code", [](Goal &g) { g.soc = u"51-3011"_s; }, {}},
            {"no code", [](Goal &g) { g.soc = u"baker"_s; }, {u"- soc"_s}},
        });
}

TEST_CASE("Steps, needs, reasons and other funding", "[policy][plan][R-62][R-42][R-64][R-66][R-67][R-43]")
{
    checkRows<GoalStep>(
        {.kind = u"task"_s, .text = u"Bring the certificate"_s, .who = u"customer"_s, .dueOn = tomorrow},
        {
            {"a service of no type", [](GoalStep &s) { s.kind = u"service"_s; }, {u"R-43 service_type"_s}},
            {"done today", [](GoalStep &s) { s.doneOn = today; }, {}},
            {"done tomorrow", [](GoalStep &s) { s.doneOn = tomorrow; }, {u"- done_on"_s}},
            {"given up, not said why", [](GoalStep &s) { s.droppedOn = today; }, {u"R-62 outcome"_s}},
            {"done and given up",
             [](GoalStep &s) { s.doneOn = s.droppedOn = today, s.outcome = u"x"_s; },
             {u"R-62 dropped_on"_s}},
        });
    checkRows<PlanNeed>({.kind = u"immediate"_s, .need = u"Glasses"_s, .recommendation = u"Voucher"_s},
                        {
                            {"no recommendation",
                             [](PlanNeed &n) { n.recommendation = u" \n"_s; },
                             {u"R-42 recommendation"_s}},
                            {"supportive, nothing else",
                             [](PlanNeed &n) { n.kind = u"support"_s; },
                             {u"R-64 service_type"_s, u"R-64 funding"_s, u"R-64 determination"_s}},
                            {"supportive, by a service that is none",
                             [](PlanNeed &n) {
                                 n.kind = u"support"_s, n.serviceType = u"resume_review"_s,
                                 n.funding = u"local"_s, n.determination = u"x"_s;
                             },
                             {u"R-64 service_type"_s}},
                            {"supportive",
                             [](PlanNeed &n) {
                                 n.kind = u"support"_s, n.serviceType = u"support_child_care"_s,
                                 n.funding = u"wioa_adult"_s, n.determination = u"Under the local limit"_s;
                             },
                             {}},
                        });
    for (const Code *code : codes().list(u"training_reason"_s)) {
        CAPTURE(code->code.toStdString());
        const bool needs = code->extra.value(u"needs_text"_s) == "yes"_L1;
        CHECK(blocks(checkRecord(TrainingReason{.reason = code->code, .text = u"  "_s}, today)) == needs);
        CHECK_FALSE(blocks(checkRecord(TrainingReason{.reason = code->code, .text = u"Said"_s}, today)));
    }
    checkRows<OtherFunding>(
        {.source = u"pell"_s, .stage = u"applied"_s, .on = today},
        {
            {"applied for tomorrow", [](OtherFunding &f) { f.on = tomorrow; }, {u"- on_date"_s}},
        });
    checkRows<ElementJustification>(
        {.element = u"closure"_s, .text = u"Said"_s},
        {
            {"said in blanks", [](ElementJustification &j) { j.text = u"  "_s; }, {u"R-47 text"_s}},
        });
}

TEST_CASE("A supportive service says who pays and why it is allowed", "[policy][plan][R-63][R-64]")
{
    Service service{.type = u"support_transportation"_s, .on = today};
    CHECK(namesOf(checkSupport(service)) == QStringList{u"R-64 funding"_s, u"R-64 determination"_s});
    service.funding = u"wioa_adult"_s;
    service.determination = u"Under the local limit for the year"_s;
    CHECK(checkSupport(service).isEmpty());
    CHECK(namesOf(checkSupport({.type = u"needs_related_payment"_s})).size() == 2);
    CHECK(checkSupport({.type = u"resume_review"_s}).isEmpty());
    // All of them are recorded under Services, General.
    for (const Code *code : codes().list(u"service_type"_s)) {
        if (code->extra.value(u"class"_s) == "support"_L1)
            CHECK(code->extra.value(u"tab"_s) == "general"_L1);
    }
}

TEST_CASE("What a plan says of the assessment explains itself", "[policy][plan][R-51][R-52][R-54][R-68]")
{
    CaseFile file = aFile();
    const auto names = [&](const Plan &plan, const PersonRecords &records = {}) {
        return blockersOf(checkPlan(plan, file, records, today));
    };
    CHECK(names({}).isEmpty());
    CHECK(names({.otherEvidence = true}) == QStringList{u"R-51 other_evidence_text"_s});
    CHECK(names({.otherEvidence = true, .otherEvidenceText = u"A portfolio of dresses"_s}).isEmpty());
    CHECK(names({.assessmentNotDone = true, .assessmentNotDoneText = u" "_s}) ==
          QStringList{u"R-51 assessment_not_done_text"_s});
    CHECK(names({.assessmentNotDone = true, .assessmentNotDoneText = u"Came on the last day"_s}).isEmpty());

    const Plan exempt{.scoreExempt = true, .scoreExemptText = u"Two years of nursing school"_s};
    CHECK(names(exempt) == QStringList{u"R-52 score_exempt"_s});
    file.person.highestDegree = u"diploma"_s;
    CHECK(names(exempt) == QStringList{u"R-52 score_exempt"_s});
    file.person.highestDegree = u"some_college"_s;
    CHECK(names(exempt).isEmpty());
    CHECK(names({.scoreExempt = true}) == QStringList{u"R-52 score_exempt_text"_s});
    file.person.highestDegree.clear();
    PersonRecords college;
    college.education = {Education{.kind = u"degree"_s, .degree = u"associate"_s}};
    CHECK(names(exempt, college).isEmpty());

    CHECK(names({.noBarriers = true}).isEmpty());
    file.planning.barriers = {Barrier{.state = u"addressed"_s}};
    CHECK(names({.noBarriers = true}) == QStringList{u"R-54 no_barriers"_s});
    file.planning.barriers.front().state = u"overcome"_s;
    CHECK(names({.noBarriers = true}).isEmpty());

    CHECK(names({.trainingEligibleOn = today}) == QStringList{u"R-68 training_eligibility"_s});
    CHECK(names({.trainingEligibility = u"Papers seen"_s}) == QStringList{u"R-68 training_eligible_on"_s});
    CHECK(names({.trainingEligibleOn = tomorrow, .trainingEligibility = u"Papers seen"_s}) ==
          QStringList{u"- training_eligible_on"_s});
    CHECK(names({.jointlyOn = tomorrow}) == QStringList{u"- jointly_on"_s});
}
