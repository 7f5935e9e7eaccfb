// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/plan.h"
#include "core/policy/finding.h"

#include <optional>

namespace waymark::policy {

// Help to write. All of it is data: resources/refdata/empty_phrases.csv, plan_templates.csv, occupations.csv,
// test_levels.csv.

/// Words that say nothing in a plan, each with the question that makes them say something. Remarks, never
/// refused.
Findings emptyPhrases(const QString &text, QLatin1StringView field);

/// A goal to begin with, and the steps that usually lead there, with days counted from today.
struct PlanTemplate
{
    struct Step
    {
        QString kind;
        QString text;
        QString who;
        QString serviceType;
        int days = 0;
    };
    QString id;
    QString title;
    QString program;  ///< empty: for everybody
    QString planKind; ///< "iep", "iss"; empty: both
    QString goalKind;
    QString narrative; ///< with … where the person's own words belong
    std::vector<Step> steps;
};
/// Those of the plan's kind; first the ones for a program the person is in.
std::vector<PlanTemplate> planTemplates(const QString &planKind, const QStringList &programs);
std::optional<PlanTemplate> planTemplate(const QString &id);

struct OccupationTitle
{
    QString soc;
    QString title;
    bool operator==(const OccupationTitle &) const = default;
};
/// The built-in common occupations.
const std::vector<OccupationTitle> &commonOccupations();
/// Those whose title or code has all the words, titles that begin with them first.
std::vector<OccupationTitle> occupationsLike(const std::vector<OccupationTitle> &all, const QString &words,
                                             int most);
/// Reads a public list: a CSV file with columns for code and title under any of their usual names.
Findings readOccupations(const QByteArray &csv, std::vector<OccupationTitle> &out);

/// The functioning level that a score gives on that day, where the bands are known (domain 6.13).
struct TestLevel
{
    QString level; ///< code list "functioning_level"
    QString source;
};
std::optional<TestLevel> testLevel(const QString &instrument, const QString &subject, const QString &score,
                                   QDate on);

} // namespace waymark::policy
