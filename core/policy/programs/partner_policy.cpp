// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/programs/partner_policy.h"

#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QString extraOf(const QString &program, const QString &column)
{
    const Code *code = codes().find(u"program"_s, program);
    return code ? code->extra.value(column) : QString();
}

bool isRunningIn(const CaseFile &file, QLatin1StringView program)
{
    return std::ranges::any_of(file.enrollments, [&](const ProgramEnrollment &one) {
        return one.program == program && isRunning(one);
    });
}

void requireDay(Findings &findings, QDate day, QLatin1StringView rule, QLatin1StringView field, const QString &missing, QDate today)
{
    if (!day.isValid())
        findings << blocking(rule, field, missing);
    else if (day > today)
        findings << blocking(rule, field, Policy::tr("This day lies in the future."));
}

void requireText(Findings &findings, const QString &text, QLatin1StringView rule, QLatin1StringView field, const QString &missing)
{
    if (text.trimmed().isEmpty())
        findings << blocking(rule, field, missing);
}

void requireYes(Findings &findings, std::optional<bool> answer, QLatin1StringView rule, QLatin1StringView field, const QString &missing)
{
    if (!answer.value_or(false))
        findings << blocking(rule, field, missing);
}

/// The days of a fiscal year on which somebody was in a program.
std::pair<QDate, QDate> daysIn(const ProgramEnrollment &one, int year)
{
    const QDate from = std::max(one.startedOn, fiscalYearStart(year));
    const QDate to = one.endedOn.isValid() ? std::min(one.endedOn, fiscalYearEnd(year)) : fiscalYearEnd(year);
    return {from, to};
}

} // namespace

QString proofKind(const QString &program) { return extraOf(program, u"proof"_s); }

bool needsProof(const QString &program)
{
    const QString kind = proofKind(program);
    return !kind.isEmpty() && kind != "resea"_L1;
}

QStringList proofFields(const QString &program)
{
    if (!needsProof(program))
        return {};
    QStringList fields{u"confirmed_by"_s, u"confirmed_on"_s, u"means"_s, u"criterion_met"_s, u"receives_services"_s};
    const QString kind = proofKind(program);
    if (kind == "mrc"_L1)
        fields << u"plan_signed"_s << u"plan_signed_on"_s;
    else if (kind == "mcb"_L1)
        fields << u"letter_received"_s;
    else if (kind == "abe"_L1)
        fields << u"funded_program"_s;
    else if (kind == "scsep"_L1)
        fields << u"provider"_s;
    else if (kind == "dta_wpp"_L1)
        fields << u"referral_on"_s << u"referral_wpp"_s;
    else if (kind == "dta"_L1)
        fields << u"referral_on"_s << u"referral_program"_s;
    else if (kind == "dua"_L1)
        fields << u"resea"_s;
    return fields;
}

Findings checkProof(const QString &program, const PartnerProof &proof, const CaseFile &file, QDate today)
{
    Findings findings;
    const QString kind = proofKind(program);
    if (kind == "resea"_L1 && isRunningIn(file, "dua"_L1))
        findings << warning("R-99"_L1, "program"_L1, Policy::tr("DUA is applied already, which is for people who are not RESEA. Only one of the two is right."));
    if (!needsProof(program))
        return findings;
    requireText(findings, proof.confirmedBy, "R-92"_L1, "confirmed_by"_L1, Policy::tr("Who at the partner confirmed it?"));
    requireDay(findings, proof.confirmedOn, "R-92"_L1, "confirmed_on"_L1, Policy::tr("On which day was it confirmed?"), today);
    if (!codes().find(u"proof_means"_s, proof.means))
        findings << blocking("R-92"_L1, "means"_L1, Policy::tr("By what means was it confirmed?"));
    requireYes(findings, proof.criterionMet, "R-92"_L1, "criterion_met"_L1,
               Policy::tr("Apply only when the partner confirmed that the person meets its criteria for an enrolled customer."));
    requireYes(findings, proof.receivesServices, kind == "mcb"_L1 ? "R-94"_L1 : kind == "scsep"_L1 ? "R-96"_L1 : "R-92"_L1,
               "receives_services"_L1, Policy::tr("Apply only when the partner confirmed that the person receives its services."));
    if (kind == "mrc"_L1) {
        requireYes(findings, proof.planSigned, "R-93"_L1, "plan_signed"_L1,
                   Policy::tr("The person must have signed a plan with Mass Rehab."));
        requireDay(findings, proof.planSignedOn, "R-93"_L1, "plan_signed_on"_L1, Policy::tr("On which day was the plan signed?"), today);
    } else if (kind == "mcb"_L1) {
        requireYes(findings, proof.letterReceived, "R-94"_L1, "letter_received"_L1,
                   Policy::tr("The person must have received the letter of eligibility."));
    } else if (kind == "abe"_L1) {
        requireText(findings, proof.fundedProgram, "R-95"_L1, "funded_program"_L1, Policy::tr("Name the funded program the person is enrolled in."));
    } else if (kind == "scsep"_L1) {
        requireText(findings, proof.provider, "R-96"_L1, "provider"_L1, Policy::tr("Name the provider that serves the person."));
    } else if (kind == "dta_wpp"_L1) {
        requireDay(findings, proof.referralOn, "R-97"_L1, "referral_on"_L1, Policy::tr("A DTA referral is needed: its date."), today);
        requireYes(findings, proof.referralWpp, "R-97"_L1, "referral_wpp"_L1, Policy::tr("WPP must be marked on the referral form."));
    } else if (kind == "dta"_L1) {
        requireDay(findings, proof.referralOn, "R-98"_L1, "referral_on"_L1, Policy::tr("A DTA referral is needed: its date."), today);
        requireText(findings, proof.referralProgram, "R-98"_L1, "referral_program"_L1, Policy::tr("Which program does the referral name?"));
        if (proof.referralWpp.value_or(false))
            findings << blocking("R-97"_L1, "program"_L1, Policy::tr("WPP is marked on the referral: apply the Career Center Specific WPP program."));
    } else if (kind == "dua"_L1) {
        if (proof.resea.value_or(false))
            findings << warning("R-99"_L1, "resea"_L1, Policy::tr("RESEA referrals are enrolled by themselves: DUA is not applied for them."));
        if (isRunningIn(file, "dua_resea"_L1))
            findings << warning("R-99"_L1, "program"_L1, Policy::tr("The person is in DUA RESEA already: DUA is for people who are not."));
    }
    return findings;
}

int fiscalYearOf(QDate day, int firstMonth)
{
    return firstMonth > 1 && day.month() >= firstMonth ? day.year() + 1 : day.year();
}
QDate fiscalYearStart(int year, int firstMonth) { return {firstMonth > 1 ? year - 1 : year, firstMonth, 1}; }
QDate fiscalYearEnd(int year, int firstMonth) { return fiscalYearStart(year + 1, firstMonth).addDays(-1); }

SharedCustomer sharedIn(const std::vector<ProgramEnrollment> &enrollments, int fiscalYear)
{
    SharedCustomer shared;
    struct Span
    {
        QString partner;
        QDate from;
        QDate to;
    };
    std::vector<Span> spans;
    for (const ProgramEnrollment &one : enrollments) {
        if (one.status == "withdrawn"_L1 || !one.startedOn.isValid() || extraOf(one.program, u"core_partner"_s) != "yes"_L1)
            continue;
        const auto [from, to] = daysIn(one, fiscalYear);
        if (from > to)
            continue;
        const QString partner = extraOf(one.program, u"partner_of"_s);
        if (!shared.partners.contains(partner))
            shared.partners += partner;
        if (!shared.programs.contains(one.program))
            shared.programs += one.program;
        for (const Span &other : spans) {
            if (other.partner != partner && from <= other.to && other.from <= to)
                shared.atOnce = true;
        }
        spans.push_back({partner, from, to});
    }
    return shared;
}

QString partnerLabel(const QString &partner)
{
    if (partner == "title1"_L1)
        return Policy::tr("WIOA Title I");
    if (partner == "title2"_L1)
        return Policy::tr("Adult education (Title II)");
    if (partner == "title3"_L1)
        return Policy::tr("Wagner-Peyser (Title III)");
    if (partner == "mrc"_L1)
        return Policy::tr("Mass Rehab");
    if (partner == "mcb"_L1)
        return Policy::tr("Commission for the Blind");
    if (partner == "dua"_L1)
        return Policy::tr("Unemployment Assistance");
    if (partner == "dta"_L1)
        return Policy::tr("Transitional Assistance");
    if (partner == "scsep"_L1)
        return Policy::tr("SCSEP");
    return partner;
}

} // namespace waymark::policy
