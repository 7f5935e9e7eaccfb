// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/outcome_policy.h"

#include "core/policy/federal/quarter.h"
#include "core/policy/policy_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool looksLikePetition(const QString &number)
{
    static const QRegularExpression form(u"^(TA-?W-?)?\\d{1,3},?\\d{3}[A-Z]{0,2}$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(QString(number).remove(u' ')).hasMatch();
}

} // namespace

QString quarterCode(const QString &typed)
{
    const auto quarter = Quarter::parse(typed);
    return quarter ? quarter->code() : typed;
}

Findings checkRecord(const QuarterResult &record, QDate today)
{
    Findings findings;
    const auto quarter = Quarter::parse(record.quarter);
    if (!quarter)
        findings << blocking(
            "R-137"_L1, "quarter"_L1,
            Policy::tr(
                "Write the quarter as 2026Q2 (April to June 2026), or as PY2025Q4 by the program year."));
    else if (!quarter->hasEnded(today))
        findings << blocking("R-137"_L1, "quarter"_L1,
                             Policy::tr("This quarter has not ended: %1. Its result can be entered from %2.")
                                 .arg(quarter->words(), dayText(quarter->last().addDays(1))));
    const bool employed = record.employed == "yes"_L1;
    if (record.employed.isEmpty() && record.schooling.isEmpty())
        findings << blocking("R-137"_L1, "employed"_L1,
                             Policy::tr("Say whether the person was employed, or in education."));
    if (employed && record.source.isEmpty())
        findings << blocking(
            "R-137"_L1, "source"_L1,
            Policy::tr("Where is it known from? Nobody is counted as employed without a source."));
    if (!employed && record.earningsCents)
        findings << blocking("R-137"_L1, "earnings_cents"_L1,
                             Policy::tr("Earnings belong to a quarter in which the person was employed."));
    if (employed && !record.earningsCents)
        findings << remark(
            "R-137"_L1, "earnings_cents"_L1,
            Policy::tr("Without earnings this quarter counts for employment, not for the median."));
    if (employed && record.earningsCents == 0)
        findings << warning("R-137"_L1, "earnings_cents"_L1,
                            Policy::tr("Employed, and earned nothing in the whole quarter?"));
    return findings;
}

Findings checkRecord(const SkillGain &record, QDate today)
{
    Findings findings = checkPast(record.on, "on_date"_L1, today);
    if (isBlank(record.evidence))
        findings << blocking(
            {}, "evidence"_L1,
            Policy::tr("Name the paper that shows it: a transcript, a test, a progress report."));
    return findings;
}

Findings checkRecord(const TradePetition &record, QDate today)
{
    Findings findings = checkPast(record.certifiedOn, "certified_on"_L1, today);
    const auto after = [&](QDate from, QDate to, QLatin1StringView field, const QString &message) {
        if (from.isValid() && to.isValid() && to < from)
            findings << blocking({}, field, message);
    };
    after(record.impactOn, record.certifiedOn, "certified_on"_L1,
          Policy::tr("It was certified before the impact date."));
    after(record.certifiedOn, record.expiresOn, "expires_on"_L1,
          Policy::tr("The certification ends before it begins."));
    after(record.impactOn, record.expiresOn, "expires_on"_L1,
          Policy::tr("The certification ends before the impact date."));
    if (!isBlank(record.number) && !looksLikePetition(record.number.trimmed()))
        findings << warning(
            {}, "number"_L1,
            Policy::tr("Petition numbers look like 98,765 or TA-W-98765. Is this one right?"));
    const QDate left = record.separatedOn;
    const bool early = left.isValid() && record.impactOn.isValid() && left < record.impactOn;
    const bool late = left.isValid() && record.expiresOn.isValid() && left > record.expiresOn;
    if (early || late)
        findings << warning(
            {}, "separated_on"_L1,
            Policy::tr("The separation lies outside the days that the certification covers."));
    return findings;
}

} // namespace waymark::policy
