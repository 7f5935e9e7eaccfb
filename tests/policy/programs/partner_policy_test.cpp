// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/programs/partner_policy.h"
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

/// What any partner confirms; the fields of one partner come on top.
PartnerProof confirmed()
{
    PartnerProof proof;
    proof.confirmedBy = u"Oluwaseun Adeyemi"_s;
    proof.confirmedOn = day("2026-03-10");
    proof.means = u"email"_s;
    proof.criterionMet = true;
    proof.receivesServices = true;
    return proof;
}

/// Complete for that program, and for no other partner's.
PartnerProof proofFor(const QString &program)
{
    PartnerProof proof = confirmed();
    const QString kind = proofKind(program);
    if (kind == "mrc"_L1) {
        proof.planSigned = true;
        proof.planSignedOn = day("2026-02-20");
    } else if (kind == "mcb"_L1) {
        proof.letterReceived = true;
    } else if (kind == "abe"_L1) {
        proof.fundedProgram = u"Quincy ABE, evening group"_s;
    } else if (kind == "scsep"_L1) {
        proof.provider = u"Operation A.B.L.E."_s;
    } else if (kind == "dta_wpp"_L1) {
        proof.referralOn = day("2026-03-01");
        proof.referralWpp = true;
    } else if (kind == "dta"_L1) {
        proof.referralOn = day("2026-03-01");
        proof.referralProgram = u"DTA Skills and Education"_s;
    } else if (kind == "dua"_L1) {
        proof.resea = false;
    }
    return proof;
}

const QStringList partners{u"mass_rehab"_s, u"mcb"_s, u"adult_education"_s, u"scsep"_s, u"wpp"_s,
                           u"wpp_expansion"_s, u"dta_skills"_s, u"dua"_s};

Findings checked(const QString &program, const PartnerProof &proof, const CaseFile &file = aFile())
{
    return checkProof(program, proof, file, today);
}

QStringList blockersOf(const Findings &findings)
{
    Findings kept = findings;
    kept.removeIf([](const Finding &one) { return one.severity != Severity::Block; });
    return namesOf(kept);
}

using Spoil = void (*)(PartnerProof &);

} // namespace

TEST_CASE("Every program of a partner asks for that partner's proof, and the center's own ask for none",
          "[policy][R-91][R-92]")
{
    for (const Code *code : codes().list(u"program"_s)) {
        CAPTURE(code->code);
        CHECK(needsProof(code->code) == partners.contains(code->code));
        CHECK(proofFields(code->code).isEmpty() == !partners.contains(code->code));
        if (!needsProof(code->code))
            CHECK_FALSE(blocks(checked(code->code, {})));
        // A program that counts as a core partner's says whose it is, or nobody could be counted as shared.
        if (code->extra.value(u"core_partner"_s) == "yes"_L1)
            CHECK(partnerLabel(code->extra.value(u"partner_of"_s)) != code->extra.value(u"partner_of"_s));
    }
    CHECK_FALSE(needsProof(u"unheard_of"_s));
    CHECK_FALSE(needsProof({}));
}

TEST_CASE("A complete proof is accepted, and every field it shows is described",
          "[policy][R-92][R-93][R-94][R-95][R-96][R-97][R-98][R-99]")
{
    for (const QString &program : partners) {
        CAPTURE(program);
        const Findings findings = checked(program, proofFor(program));
        CHECK(namesOf(findings).isEmpty());
        for (const QString &field : proofFields(program)) {
            CAPTURE(field);
            CHECK(specOf<PartnerProof>().find(field));
        }
    }
}

TEST_CASE("Each part left out is refused with its rule and its field",
          "[policy][R-92][R-93][R-94][R-95][R-96][R-97][R-98]")
{
    struct Row
    {
        const char *program;
        const char *rule;
        const char *field;
        Spoil spoil;
    };
    const auto row = GENERATE(values<Row>({
        {"mass_rehab", "R-92", "confirmed_by", [](PartnerProof &p) { p.confirmedBy.clear(); }},
        {"mass_rehab", "R-92", "confirmed_by", [](PartnerProof &p) { p.confirmedBy = u"  "_s; }},
        {"mass_rehab", "R-92", "confirmed_on", [](PartnerProof &p) { p.confirmedOn = {}; }},
        {"mass_rehab", "R-92", "means", [](PartnerProof &p) { p.means.clear(); }},
        {"mass_rehab", "R-92", "means", [](PartnerProof &p) { p.means = u"hearsay"_s; }},
        {"mass_rehab", "R-92", "criterion_met", [](PartnerProof &p) { p.criterionMet.reset(); }},
        {"mass_rehab", "R-92", "criterion_met", [](PartnerProof &p) { p.criterionMet = false; }},
        {"mass_rehab", "R-92", "receives_services", [](PartnerProof &p) { p.receivesServices.reset(); }},
        {"mass_rehab", "R-92", "receives_services", [](PartnerProof &p) { p.receivesServices = false; }},
        {"mass_rehab", "R-93", "plan_signed", [](PartnerProof &p) { p.planSigned.reset(); }},
        {"mass_rehab", "R-93", "plan_signed", [](PartnerProof &p) { p.planSigned = false; }},
        {"mass_rehab", "R-93", "plan_signed_on", [](PartnerProof &p) { p.planSignedOn = {}; }},
        {"mcb", "R-94", "letter_received", [](PartnerProof &p) { p.letterReceived = false; }},
        {"mcb", "R-94", "letter_received", [](PartnerProof &p) { p.letterReceived.reset(); }},
        {"mcb", "R-94", "receives_services", [](PartnerProof &p) { p.receivesServices = false; }},
        {"adult_education", "R-95", "funded_program", [](PartnerProof &p) { p.fundedProgram = u" \t"_s; }},
        {"scsep", "R-96", "provider", [](PartnerProof &p) { p.provider.clear(); }},
        {"scsep", "R-96", "receives_services", [](PartnerProof &p) { p.receivesServices.reset(); }},
        {"wpp", "R-97", "referral_on", [](PartnerProof &p) { p.referralOn = {}; }},
        {"wpp", "R-97", "referral_wpp", [](PartnerProof &p) { p.referralWpp.reset(); }},
        {"wpp_expansion", "R-97", "referral_wpp", [](PartnerProof &p) { p.referralWpp = false; }},
        {"dta_skills", "R-98", "referral_on", [](PartnerProof &p) { p.referralOn = {}; }},
        {"dta_skills", "R-98", "referral_program", [](PartnerProof &p) { p.referralProgram.clear(); }},
        {"dta_skills", "R-97", "program", [](PartnerProof &p) { p.referralWpp = true; }},
        {"dua", "R-92", "confirmed_by", [](PartnerProof &p) { p.confirmedBy.clear(); }},
    }));
    const QString program = QString::fromLatin1(row.program);
    CAPTURE(row.program, row.rule, row.field);
    PartnerProof proof = proofFor(program);
    row.spoil(proof);
    // This and nothing else stands against it.
    CHECK(blockersOf(checked(program, proof)) == QStringList{QString(QLatin1StringView(row.rule) % u' ' % QLatin1StringView(row.field))});
}

TEST_CASE("Nothing was confirmed, signed or referred tomorrow", "[policy][R-92][R-93][R-97][R-98]")
{
    struct Row
    {
        const char *program;
        const char *rule;
        const char *field;
        QDate PartnerProof::*date;
    };
    const auto row = GENERATE(values<Row>({
        {"mcb", "R-92", "confirmed_on", &PartnerProof::confirmedOn},
        {"mass_rehab", "R-93", "plan_signed_on", &PartnerProof::planSignedOn},
        {"wpp", "R-97", "referral_on", &PartnerProof::referralOn},
        {"dta_skills", "R-98", "referral_on", &PartnerProof::referralOn},
    }));
    const QString program = QString::fromLatin1(row.program);
    CAPTURE(row.program, row.field);
    PartnerProof proof = proofFor(program);
    proof.*row.date = today.addDays(-1);
    CHECK(blockersOf(checked(program, proof)).isEmpty());
    proof.*row.date = today;
    CHECK(blockersOf(checked(program, proof)).isEmpty());
    proof.*row.date = today.addDays(1);
    CHECK(blockersOf(checked(program, proof)) == QStringList{QString(QLatin1StringView(row.rule) % u' ' % QLatin1StringView(row.field))});
}

TEST_CASE("DUA and RESEA together is only said", "[policy][R-99]")
{
    const CaseFile inDua = withEnrollment(aFile(), anEnrollment(u"dua"_s, day("2026-01-10")));
    const CaseFile inResea = withEnrollment(aFile(), anEnrollment(u"dua_resea"_s, day("2026-01-10")));
    CaseFile leftDua = withEnrollment(aFile(), anEnrollment(u"dua"_s, day("2026-01-10"), day("2026-02-10")));
    CaseFile withdrawn = inDua;
    withdrawn.enrollments.front().status = u"withdrawn"_s;

    PartnerProof referred = proofFor(u"dua"_s);
    referred.resea = true;
    for (const Findings &findings : {checked(u"dua_resea"_s, {}, inDua), checked(u"dua"_s, proofFor(u"dua"_s), inResea),
                                     checked(u"dua"_s, referred)}) {
        CHECK(has(findings, "R-99"));
        CHECK_FALSE(blocks(findings));
    }
    CHECK(checked(u"dua_resea"_s, {}, leftDua).isEmpty());
    CHECK(checked(u"dua_resea"_s, {}, withdrawn).isEmpty());
    CHECK(checked(u"dua_resea"_s, {}).isEmpty());
    CHECK(checked(u"dua"_s, proofFor(u"dua"_s)).isEmpty());
}

// Shared customers -------------------------------------------------------------------------------------------

TEST_CASE("A fiscal year begins on 1 July and is called by the year it ends in", "[policy][R-101]")
{
    CHECK(fiscalYearOf(day("2026-06-30")) == 2026);
    CHECK(fiscalYearOf(day("2026-07-01")) == 2027);
    CHECK(fiscalYearOf(day("2025-07-01")) == 2026);
    CHECK(fiscalYearOf(day("2025-06-30")) == 2025);
    for (QDate on = day("2023-06-25"); on < day("2025-07-10"); on = on.addDays(1)) {
        const int year = fiscalYearOf(on);
        REQUIRE((fiscalYearStart(year) <= on && on <= fiscalYearEnd(year)));
        REQUIRE(fiscalYearEnd(year).addDays(1) == fiscalYearStart(year + 1));
    }
}

TEST_CASE("Shared is who is with two core partners in one fiscal year", "[policy][R-101]")
{
    struct Stay
    {
        const char *program;
        const char *from;
        const char *to; ///< "": still there; "withdrawn": never was
    };
    struct Row
    {
        const char *what;
        std::vector<Stay> stays;
        bool shared;
        bool atOnce;
    };
    // Of fiscal year 2026: 1 July 2025 to 30 June 2026.
    const auto row = GENERATE(values<Row>({
        {"nobody", {}, false, false},
        {"one partner", {{"mcb", "2025-10-01", ""}}, false, false},
        {"two at once", {{"mcb", "2025-10-01", ""}, {"wioa_adult", "2026-01-01", ""}}, true, true},
        {"one after the other", {{"mcb", "2025-10-01", "2025-11-30"}, {"wioa_adult", "2025-12-01", ""}}, true, false},
        {"meeting on one day", {{"mcb", "2025-10-01", "2025-11-30"}, {"wioa_adult", "2025-11-30", ""}}, true, true},
        {"ended the day before the year", {{"mcb", "2024-10-01", "2025-06-30"}, {"scsep", "2025-12-01", ""}}, false, false},
        {"ended on its first day", {{"mcb", "2024-10-01", "2025-07-01"}, {"scsep", "2025-12-01", ""}}, true, false},
        {"ended the day after", {{"mcb", "2024-10-01", "2025-07-02"}, {"scsep", "2025-07-02", ""}}, true, true},
        {"began on its last day", {{"mcb", "2026-06-30", ""}, {"scsep", "2025-12-01", ""}}, true, true},
        {"began the day after", {{"mcb", "2026-07-01", ""}, {"scsep", "2025-12-01", ""}}, false, false},
        {"at once only before the year", {{"mcb", "2024-01-01", "2025-07-10"}, {"scsep", "2024-01-01", "2025-06-30"}, {"dta_skills", "2026-01-01", ""}}, true, false},
        {"withdrawn", {{"mcb", "2025-10-01", "withdrawn"}, {"scsep", "2025-12-01", ""}}, false, false},
        {"two programs of one partner", {{"wioa_adult", "2025-10-01", ""}, {"wioa_dw", "2025-10-01", ""}}, false, false},
        {"DTA twice", {{"wpp", "2025-10-01", ""}, {"dta_skills", "2025-10-01", ""}}, false, false},
        {"DUA and its RESEA", {{"dua", "2025-10-01", ""}, {"dua_resea", "2025-10-01", ""}}, false, false},
        {"the shelter program is no core partner's", {{"esis", "2025-10-01", ""}, {"mcb", "2025-10-01", ""}}, false, false},
        {"veterans' grant is none", {{"jvsg", "2025-10-01", ""}, {"wagner_peyser", "2025-10-01", ""}}, false, false},
        {"Wagner-Peyser and Title I", {{"wagner_peyser", "2025-10-01", ""}, {"wioa_youth", "2025-10-01", ""}}, true, true},
        {"no start", {{"mcb", "", ""}, {"scsep", "2025-12-01", ""}}, false, false},
    }));
    CAPTURE(row.what);
    CaseFile file = aFile();
    for (const Stay &one : row.stays) {
        const bool never = std::strcmp(one.to, "withdrawn") == 0;
        ProgramEnrollment enrollment = anEnrollment(QString::fromLatin1(one.program), day(one.from), never ? QDate() : day(one.to));
        if (never)
            enrollment.status = u"withdrawn"_s;
        file = withEnrollment(std::move(file), enrollment);
    }
    const SharedCustomer shared = sharedIn(file.enrollments, 2026);
    CHECK(shared.isShared() == row.shared);
    CHECK(shared.atOnce == row.atOnce);
    // The order in which they were written down says nothing.
    std::ranges::reverse(file.enrollments);
    const SharedCustomer turned = sharedIn(file.enrollments, 2026);
    CHECK(turned.isShared() == shared.isShared());
    CHECK(turned.atOnce == shared.atOnce);
}

TEST_CASE("Shared names its partners and its programs, each once", "[policy][R-101]")
{
    CaseFile file = withEnrollment(aFile(), anEnrollment(u"wioa_adult"_s, day("2025-10-01"), day("2025-11-01")));
    file = withEnrollment(std::move(file), anEnrollment(u"wioa_adult"_s, day("2026-01-01")));
    file = withEnrollment(std::move(file), anEnrollment(u"wioa_dw"_s, day("2026-01-01")));
    file = withEnrollment(std::move(file), anEnrollment(u"mass_rehab"_s, day("2026-02-01")));
    const SharedCustomer shared = sharedIn(file.enrollments, 2026);
    CHECK(shared.partners == QStringList{u"title1"_s, u"mrc"_s});
    CHECK(shared.programs == QStringList{u"wioa_adult"_s, u"wioa_dw"_s, u"mass_rehab"_s});
    // Another year, other answers: the marks go with the years.
    CHECK(sharedIn(file.enrollments, 2025).partners.isEmpty());
    CHECK(sharedIn(file.enrollments, 2027).isShared());
}

TEST_CASE("Only people can be shared: an enrollment names a job seeker and nobody else", "[policy][R-100]")
{
    const EntitySpec &spec = specOf<ProgramEnrollment>();
    REQUIRE(spec.personField >= 0);
    CHECK(QLatin1StringView(spec.fields[std::size_t(spec.personField)].refersTo) == "JobSeeker"_L1);
    // Youth count as everybody else.
    CaseFile youth = aFile();
    youth.person.birthDate = day("2009-05-01");
    youth = withEnrollment(std::move(youth), anEnrollment(u"wioa_youth"_s, day("2025-10-01")));
    youth = withEnrollment(std::move(youth), anEnrollment(u"adult_education"_s, day("2025-10-01")));
    CHECK(sharedIn(youth.enrollments, 2026).isShared());
}
