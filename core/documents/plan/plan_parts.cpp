// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/plan/plan_parts.h"

#include "core/base/money.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark {

using print::inlined;
using print::paragraph;
using print::typed;

namespace {

QString joined(const QStringList &parts, const QString &between = u", "_s)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(between);
}

/// Two texts, one under the other.
QString stacked(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + second;
}

} // namespace

void PlanParts::section(QStringView key)
{
    m_rows.push_back(print::section(m_words.heading(key)));
}

void PlanParts::pairs(const std::vector<Pair> &pairs)
{
    for (std::size_t at = 0; at < pairs.size(); at += 2) {
        std::vector<PrintCell> cells{{pairs[at].first, 18}, {pairs[at].second, 32}};
        const bool second = at + 1 < pairs.size();
        cells.push_back({second ? pairs[at + 1].first : QString(), 18});
        cells.push_back({second ? pairs[at + 1].second : QString(), 32});
        m_rows.push_back(print::row(PrintRow::Kind::Body, std::move(cells)));
    }
}

void PlanParts::entry(const QString &name, const QString &aside, const std::vector<Pair> &lines)
{
    PrintRow head = print::row(PrintRow::Kind::Group,
                               {{paragraph(name, "group"_L1), 64},
                                {u"<p align=\"right\" class=\"muted\">"_s + aside + u"</p>"_s, 36}});
    if (aside.isEmpty())
        head.cells.pop_back();
    m_rows.push_back(std::move(head));
    for (const Pair &line : lines) {
        if (line.second.isEmpty())
            continue;
        m_rows.push_back(print::labelled(line.first, line.second));
        m_rows.back().keepWithNext = true;
    }
    m_rows.back().keepWithNext = false;
}

void PlanParts::table(const std::vector<QStringView> &heads, const std::vector<int> &shares,
                      const std::vector<QStringList> &lines)
{
    std::vector<PrintCell> cells;
    for (std::size_t at = 0; at < heads.size(); ++at)
        cells.push_back({m_words.label(heads[at]), shares[at]});
    m_rows.push_back(print::row(PrintRow::Kind::Columns, std::move(cells)));
    for (const QStringList &line : lines) {
        std::vector<PrintCell> row;
        for (qsizetype at = 0; at < line.size(); ++at)
            row.push_back({line[at], shares[std::size_t(at)]});
        m_rows.push_back(print::row(PrintRow::Kind::Ruled, std::move(row)));
    }
}

QString PlanParts::typedOr(const QString &text, QStringView none) const
{
    return text.trimmed().isEmpty() ? paragraph(m_words.words(none), "muted"_L1) : typed(text);
}

QString PlanParts::span(QDate from, QDate to) const
{
    if (!from.isValid() && !to.isValid())
        return {};
    return (from.isValid() ? print::dayText(from) : u"…"_s) + u" – "_s +
           (to.isValid() ? print::dayText(to) : m_words.words(u"today"));
}

QString PlanParts::wage(const std::optional<qint64> &from, const std::optional<qint64> &to,
                        const QString &per) const
{
    if (!from && !to)
        return {};
    QString amount = from ? moneyWithCents(*from) : QString();
    if (to && (!from || *to != *from))
        amount += (from ? u" – "_s : QString()) + moneyWithCents(*to);
    return per.isEmpty() ? amount : amount + u" / "_s + m_words.code(u"wage_per"_s, per);
}

void PlanParts::person(bool withContact)
{
    const JobSeeker &person = m_content.person;
    const QString name = joined({person.firstName, person.middleInitial, person.lastName}, u" "_s);
    std::vector<Pair> lines{
        {m_words.label(u"name"), paragraph(inlined(name), "strong"_L1)},
        {m_words.label(u"number"), paragraph(inlined(person.number), "strong"_L1)},
        {m_words.label(u"counselor"), typedOr(m_content.counselor, u"nobody")},
        {m_words.label(u"center"), typedOr(m_content.center, u"not_said")},
    };
    if (withContact) {
        const QString street = joined(
            {person.address, joined({person.city, joined({person.state, person.zip}, u" "_s)})}, u"\n"_s);
        const QString contact = joined({person.homePhone, person.otherPhone, person.email}, u"\n"_s);
        lines.push_back({m_words.label(u"birth"), paragraph(m_words.day(person.birthDate))});
        lines.push_back(
            {m_words.label(u"spoken"),
             paragraph(person.primaryLanguage.isEmpty()
                           ? m_words.words(u"not_said")
                           : codes().label(u"language"_s, person.primaryLanguage).toHtmlEscaped())});
        lines.push_back({m_words.label(u"address"), typedOr(street, u"not_said")});
        lines.push_back({m_words.label(u"contact"), typedOr(contact, u"not_said")});
    }
    lines.push_back(
        {m_words.label(u"programs"), m_content.programs.isEmpty()
                                         ? paragraph(m_words.words(u"no_program"), "muted"_L1)
                                         : paragraph(m_words.codes(u"program"_s, m_content.programs))});
    lines.push_back({m_words.label(u"started"), paragraph(m_words.day(m_content.plan.startedOn))});
    lines.push_back({m_words.label(u"jointly"), paragraph(m_words.day(m_content.plan.jointlyOn))});
    pairs(lines);
}

void PlanParts::work()
{
    for (const WorkExperience &one : m_content.work) {
        QString why =
            one.leaving.isEmpty() ? QString() : paragraph(m_words.code(u"leaving_reason"_s, one.leaving));
        if (!one.leavingText.trimmed().isEmpty())
            why += typed(one.leavingText);
        const QString hours =
            one.weeklyHours ? QString::number(*one.weeklyHours) + u' ' + m_words.words(u"hours") : QString();
        entry(joined({inlined(one.title), inlined(one.employer), inlined(one.place)}),
              span(one.startedOn, one.endedOn),
              {{m_words.label(u"duties"), typedOr(one.duties, u"not_said")},
               {m_words.label(u"left"), why},
               {m_words.label(u"pay"), joined({wage(one.wageCents, {}, one.wagePer), hours})}});
    }
    if (m_content.work.empty())
        sentence(u"no_work");
    if (m_content.person.noWork)
        m_rows.push_back(print::labelled(m_words.label(u"work_none_why"),
                                         typedOr(m_content.person.noWorkText, u"not_said")));
    if (!m_content.plan.workNotes.trimmed().isEmpty())
        m_rows.push_back(print::labelled(m_words.label(u"remarks"), typed(m_content.plan.workNotes)));
}

void PlanParts::education()
{
    const JobSeeker &person = m_content.person;
    QString reached = m_words.code(u"highest_degree"_s, person.highestDegree);
    if (person.highestGrade)
        reached = joined({reached, m_words.words(u"grade") + u' ' + QString::number(*person.highestGrade)});
    m_rows.push_back(print::labelled(m_words.label(u"highest"),
                                     paragraph(reached.isEmpty() ? m_words.words(u"not_said") : reached)));
    for (const Education &one : m_content.education) {
        const QString what =
            joined({inlined(one.title), m_words.code(u"highest_degree"_s, one.degree)}, u" · "_s);
        entry(what.isEmpty() ? m_words.code(u"education_kind"_s, one.kind) : what,
              span(one.startedOn, one.endedOn),
              {{m_words.label(u"kind"), paragraph(m_words.code(u"education_kind"_s, one.kind))},
               {m_words.label(u"school"), one.school.isEmpty() && one.place.isEmpty()
                                              ? QString()
                                              : paragraph(joined({inlined(one.school), inlined(one.place)}))},
               {m_words.label(u"subject"), one.subject.isEmpty() ? QString() : typed(one.subject)},
               {m_words.label(u"state"), paragraph(m_words.code(u"education_status"_s, one.status))},
               {m_words.label(u"remarks"), one.explanation.isEmpty() ? QString() : typed(one.explanation)}});
    }
    if (m_content.education.empty())
        sentence(u"no_education");
    if (person.noEducation)
        m_rows.push_back(print::labelled(m_words.label(u"education_none_why"),
                                         typedOr(person.noEducationText, u"not_said")));
    if (!m_content.plan.educationNotes.trimmed().isEmpty())
        m_rows.push_back(print::labelled(m_words.label(u"remarks"), typed(m_content.plan.educationNotes)));
}

void PlanParts::tests()
{
    std::vector<QStringList> lines;
    for (const TestResult &one : m_content.tests)
        lines.push_back(
            {paragraph(joined({m_words.code(u"test_instrument"_s, one.instrument), inlined(one.form)})),
             paragraph(joined(
                 {m_words.code(u"test_subject"_s, one.subject), m_words.code(u"test_stage"_s, one.stage)},
                 u"<br>"_s)),
             paragraph(print::dayText(one.on)), paragraph(inlined(one.score), "strong"_L1),
             stacked(paragraph(m_words.code(u"functioning_level"_s, one.level)),
                     one.remark.isEmpty() ? QString() : typed(one.remark))});
    if (lines.empty())
        sentence(u"no_tests");
    else
        table({u"test", u"subject", u"on", u"score", u"level"}, {22, 22, 16, 12, 28}, lines);
    const Plan &plan = m_content.plan;
    if (plan.otherEvidence)
        m_rows.push_back(
            print::labelled(m_words.label(u"other_evidence"), typedOr(plan.otherEvidenceText, u"not_said")));
    if (plan.assessmentNotDone)
        m_rows.push_back(
            print::labelled(m_words.label(u"not_done"), typedOr(plan.assessmentNotDoneText, u"not_said")));
    QString skills = plan.skills.trimmed().isEmpty() ? QString() : typed(plan.skills);
    for (const SkillSet &one : m_content.skills) {
        const QString listed = m_words.codes(u"skill"_s, one.skills);
        if (!listed.isEmpty())
            skills += paragraph(listed);
        if (!one.otherSkills.trimmed().isEmpty())
            skills += typed(one.otherSkills);
        if (!one.english.isEmpty())
            skills += paragraph(m_words.code(u"language"_s, u"eng"_s) + u": "_s + m_words.code(u"english_level"_s, one.english));
        if (!one.languages.isEmpty())
            skills += paragraph(m_words.codes(u"language"_s, one.languages));
    }
    if (!skills.isEmpty())
        m_rows.push_back(print::labelled(m_words.label(u"skills"), skills));
}

void PlanParts::market()
{
    const Plan &plan = m_content.plan;
    m_rows.push_back(print::labelled(
        m_words.label(u"can_find"),
        paragraph(plan.canFindWork ? m_words.yesNo(*plan.canFindWork) : m_words.words(u"not_said"))));
    const auto part = [&](QStringView label, const QString &text, const QString &references) {
        QString html = typedOr(text, u"not_said");
        if (!references.trimmed().isEmpty())
            html += paragraph(m_words.words(u"references"), "label"_L1) + typed(references);
        m_rows.push_back(print::labelled(m_words.label(label), html));
    };
    part(u"prior_market", plan.priorMarket, plan.priorReferences);
    part(u"goal_market", plan.goalMarket, plan.goalReferences);
}

void PlanParts::barriers()
{
    for (const Barrier &one : m_content.barriers) {
        QString overcome = one.overcomeOn.isValid() ? paragraph(print::dayText(one.overcomeOn)) : QString();
        if (!one.overcomeText.trimmed().isEmpty())
            overcome += typed(one.overcomeText);
        const QString kind = m_words.code(u"barrier_kind"_s, one.kind);
        entry(one.name.isEmpty() ? kind : joined({inlined(one.name), kind}, u" · "_s),
              m_words.code(u"barrier_state"_s, one.state),
              {{m_words.label(u"description"), typedOr(one.description, u"not_said")},
               {m_words.label(u"approach"), typedOr(one.approach, u"not_said")},
               {m_words.label(u"identified"), paragraph(m_words.day(one.identifiedOn))},
               {m_words.label(u"overcome"), overcome}});
    }
    if (m_content.barriers.empty())
        sentence(m_content.plan.noBarriers ? u"none_barriers" : u"no_barriers");
}

void PlanParts::goals(const QStringList &kinds, QStringView none)
{
    bool any = false;
    for (const Goal &goal : m_content.goals) {
        if (!kinds.contains(goal.kind))
            continue;
        any = true;
        const QString state = goal.status.isEmpty() ? u"pending"_s : goal.status;
        QString status =
            paragraph(joined({m_words.code(u"goal_status"_s, state), print::dayText(goal.statusOn)}));
        if (!goal.statusReason.trimmed().isEmpty())
            status += typed(goal.statusReason);
        const QString occupation = goal.soc.isEmpty()
                                       ? inlined(goal.occupation)
                                       : inlined(goal.occupation) + u" (SOC "_s + inlined(goal.soc) + u')';
        entry(m_words.code(u"goal_kind"_s, goal.kind), {},
              {{m_words.label(u"goal"), typedOr(goal.narrative, u"not_said")},
               {m_words.label(u"occupation"),
                goal.occupation.isEmpty() && goal.soc.isEmpty() ? QString() : paragraph(occupation)},
               {m_words.label(u"wage"), wage(goal.wageFromCents, goal.wageToCents, goal.wagePer)},
               {m_words.label(u"target"),
                goal.targetOn.isValid() ? paragraph(print::dayText(goal.targetOn)) : QString()},
               {m_words.label(u"status"), status}});
        steps(goal);
    }
    if (!any)
        sentence(none);
}

void PlanParts::steps(const Goal &goal)
{
    std::vector<QStringList> lines;
    for (const GoalStep &one : m_content.stepsOf(goal.id)) {
        QString what = typedOr(one.text, u"not_said") +
                       paragraph(joined({m_words.code(u"step_kind"_s, one.kind),
                                         m_words.code(u"service_type"_s, one.serviceType)},
                                        u": "_s),
                                 "small"_L1);
        if (!one.outcome.trimmed().isEmpty())
            what += typed(one.outcome);
        const QString done = one.doneOn.isValid() ? print::dayText(one.doneOn)
                             : one.droppedOn.isValid()
                                 ? m_words.words(u"dropped") + u"<br>"_s + print::dayText(one.droppedOn)
                                 : u"–"_s;
        lines.push_back({what, paragraph(m_words.code(u"step_who"_s, one.who)),
                         paragraph(m_words.day(one.dueOn)), paragraph(done)});
    }
    m_rows.back().keepWithNext = true;
    if (lines.empty())
        m_rows.push_back(
            print::labelled(m_words.label(u"steps"), paragraph(m_words.words(u"no_steps"), "muted"_L1)));
    else
        table({u"steps", u"who", u"by", u"done"}, {50, 20, 15, 15}, lines);
}

} // namespace waymark
