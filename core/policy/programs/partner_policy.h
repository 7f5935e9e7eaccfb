// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"

namespace waymark::policy {

/// Which partner's proof a program asks for: "mrc", "mcb", "abe", "scsep", "dta_wpp", "dta", "dua"; "resea" for the one
/// that is enrolled by its own referral and needs none; empty for the center's own programs (domain 5).
QString proofKind(const QString &program);
bool needsProof(const QString &program);
/// The fields of PartnerProof that this partner's form shows, in order; those of other partners stay empty.
QStringList proofFields(const QString &program);
/// Apply is possible only with what the partner confirmed: who, when and by what means, that the person meets the
/// partner's criteria and receives services, and the partner's own: MRC the signed plan, MCB the letter
/// ABE the funded program, SCSEP the provider, DTA the referral, with WPP marked for WPP and
/// the program named otherwise. DUA is for people who are not RESEA (R-99, a warning).
Findings checkProof(const QString &program, const PartnerProof &proof, const CaseFile &file, QDate today);

/// The fiscal year of Massachusetts and of the federal programs begins on 1 July and is called by the year it ends in.
/// An office may have said another first month (setting fiscal_year_month).
int fiscalYearOf(QDate day, int firstMonth = 7);
QDate fiscalYearStart(int year, int firstMonth = 7);
QDate fiscalYearEnd(int year, int firstMonth = 7);

/// A person enrolled with more than one core partner in one fiscal year. Programs of one partner count once.
struct SharedCustomer
{
    QStringList partners; ///< "title1", "mrc" …: code list program, column partner_of
    QStringList programs; ///< all core programs of the year, each once
    bool atOnce = false;  ///< two partners on one day; else one after the other
    bool isShared() const { return partners.size() > 1; }
};
/// From the enrollments of one person. Youth and job seekers only: a business has no such record. Withdrawn
/// enrollments were never one.
SharedCustomer sharedIn(const std::vector<ProgramEnrollment> &enrollments, int fiscalYear);
QString partnerLabel(const QString &partner);

} // namespace waymark::policy
