// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/plan/plan_parts.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// The parts about needs, supportive services and training, and what a youth's plan says beside it.

namespace waymark {

using print::inlined;
using print::paragraph;
using print::typed;

void PlanParts::support()
{
    const auto needs = m_content.needsOf(u"support"_s);
    for (const PlanNeed &one : needs) {
        const QString type = m_words.code(u"service_type"_s, one.serviceType);
        entry(type.isEmpty() ? m_words.words(u"need") : type,
              one.metOn.isValid() ? m_words.words(u"met") + u' ' + print::dayText(one.metOn) : QString(),
              {{m_words.label(u"need"), typedOr(one.need, u"not_said")},
               {m_words.label(u"recommendation"),
                one.recommendation.isEmpty() ? QString() : typed(one.recommendation)},
               {m_words.label(u"funding"),
                paragraph(one.funding.isEmpty() ? m_words.words(u"not_said")
                                                : m_words.code(u"funding"_s, one.funding))},
               {m_words.label(u"determination"), typedOr(one.determination, u"not_said")}});
    }
    if (needs.empty())
        sentence(m_content.plan.noSupportNeeds ? u"none_support" : u"no_support");
}

void PlanParts::immediateNeeds()
{
    std::vector<QStringList> lines;
    for (const PlanNeed &one : m_content.needsOf(u"immediate"_s))
        lines.push_back({typedOr(one.need, u"not_said"), typedOr(one.recommendation, u"not_said"),
                         paragraph(one.metOn.isValid() ? print::dayText(one.metOn) : u"–"_s)});
    if (lines.empty())
        sentence(m_content.plan.noNeeds ? u"none_needs" : u"no_needs");
    else
        table({u"need", u"recommendation", u"met"}, {38, 46, 16}, lines);
}

void PlanParts::strengths()
{
    m_rows.push_back(
        print::labelled(m_words.label(u"strengths"), typedOr(m_content.plan.strengths, u"not_said")));
    m_rows.push_back(
        print::labelled(m_words.label(u"challenges"), typedOr(m_content.plan.challenges, u"not_said")));
}

void PlanParts::links()
{
    const QStringList &indicators = m_content.plan.indicators;
    m_rows.push_back(print::labelled(m_words.label(u"indicators"),
                                     paragraph(indicators.isEmpty()
                                                   ? m_words.words(u"not_said")
                                                   : m_words.codes(u"performance_indicator"_s, indicators))));
    m_rows.push_back(
        print::labelled(m_words.label(u"pathway"), typedOr(m_content.plan.pathway, u"not_said")));
}

void PlanParts::training()
{
    const Plan &plan = m_content.plan;
    if (!plan.training) {
        sentence(u"no_training");
        return;
    }
    for (const Course &one : m_content.courses) {
        QStringList facts{m_words.code(u"course_state"_s, one.state)};
        if (one.weeklyHours)
            facts += QString::number(*one.weeklyHours) + u' ' + m_words.words(u"hours");
        entry(inlined(one.course), span(one.startsOn, one.endsOn),
              {{m_words.label(u"school"), paragraph(inlined(one.school))},
               {m_words.label(u"kind"), paragraph(m_words.code(u"service_type"_s, one.type))},
               {m_words.label(u"state"), paragraph(facts.join(u", "_s))},
               {m_words.label(u"funding"),
                one.funding.isEmpty() ? QString() : paragraph(m_words.code(u"funding"_s, one.funding))}});
    }
    std::vector<QStringList> lines;
    for (const TrainingReason &one : m_content.reasons)
        lines.push_back({paragraph(m_words.code(u"training_reason"_s, one.reason)),
                         one.text.trimmed().isEmpty() ? QString() : typed(one.text)});
    if (lines.empty())
        sentence(u"no_reasons");
    else
        table({u"reason", u"explanation"}, {45, 55}, lines);
    lines.clear();
    for (const OtherFunding &one : m_content.fundings)
        lines.push_back({paragraph(m_words.code(u"other_funding"_s, one.source)),
                         paragraph(m_words.code(u"funding_stage"_s, one.stage)),
                         paragraph(m_words.day(one.on)),
                         one.outcome.trimmed().isEmpty() ? QString() : typed(one.outcome)});
    if (lines.empty())
        sentence(u"no_other_funding");
    else
        table({u"other_funding", u"stage", u"on", u"outcome"}, {32, 20, 16, 32}, lines);
    QString eligibility = paragraph(m_words.day(plan.trainingEligibleOn));
    if (!plan.trainingEligibility.trimmed().isEmpty())
        eligibility += typed(plan.trainingEligibility);
    m_rows.push_back(print::labelled(m_words.label(u"eligibility"), eligibility));
    if (plan.scoreExempt)
        m_rows.push_back(
            print::labelled(m_words.label(u"score_exempt"), typedOr(plan.scoreExemptText, u"not_said")));
}

} // namespace waymark
