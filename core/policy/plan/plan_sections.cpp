// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/plan_sections.h"

#include "core/policy/plan/plan_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// What training in a plan still needs on paper; `scores`: reading and math as well.
Findings trainingPapers(const CaseFile &file, const PersonRecords &records, const Plan &plan, bool scores)
{
    const auto ofPlan = [&](const auto &list) {
        return std::ranges::any_of(
            list, [&](const auto &one) { return one.planId == plan.id && !one.voidedOn.isValid(); });
    };
    Findings findings;
    if (scores && !hasScores(records) && !plan.scoreExempt)
        findings << blocking("R-52"_L1, {},
                             Policy::tr("Title I training needs a reading and a math score, or the "
                                        "exemption for post-secondary education."));
    if (!ofPlan(file.planning.reasons))
        findings << blocking("R-66"_L1, {},
                             Policy::tr("Give the reasons for the training on Case Plan, Training."));
    if (!ofPlan(file.planning.fundings))
        findings << blocking("R-67"_L1, {},
                             Policy::tr("Record which other funding was considered or applied for."));
    if (!plan.trainingEligibleOn.isValid())
        findings << blocking("R-68"_L1, "training_eligible_on"_L1,
                             Policy::tr("Document the eligibility for the training before it is recorded."));
    return findings;
}

/// Collects the sections of one plan.
class Sections
{
public:
    Sections(const CaseFile &file, const PersonRecords &records, const Plan &plan)
        : m_file(file), m_records(records), m_plan(plan)
    {
    }

    std::vector<PlanSection> all()
    {
        if (m_plan.isYouth())
            youth();
        else
            adult();
        if (m_plan.training)
            training();
        return std::move(m_sections);
    }

private:
    PlanSection &section(const char *id, const QString &title, const char *rule, const char *part)
    {
        m_sections.push_back(
            {QString::fromLatin1(id), title, QString::fromLatin1(rule), QString::fromLatin1(part), {}, {}});
        return m_sections.back();
    }
    static void lack(PlanSection &section, bool there, const QString &words, const char *field = "")
    {
        if (there)
            return;
        if (section.field.isEmpty())
            section.field = QString::fromLatin1(field);
        section.missing += words;
    }

    template <typename T>
    static bool any(const std::vector<T> &records)
    {
        return std::ranges::any_of(records, [](const T &one) { return !one.voidedOn.isValid(); });
    }
    int goals(std::initializer_list<QLatin1StringView> kinds) const
    {
        return int(std::ranges::count_if(m_file.planning.goals, [&](const Goal &one) {
            return one.planId == m_plan.id && !one.voidedOn.isValid() && one.status != "dropped"_L1 &&
                   std::ranges::find(kinds, one.kind) != kinds.end();
        }));
    }
    bool hasStep(QLatin1StringView kind) const
    {
        return std::ranges::any_of(m_file.planning.steps, [&](const GoalStep &one) {
            const auto goal = std::ranges::find(m_file.planning.goals, one.goalId, &Goal::id);
            return one.kind == kind && !one.voidedOn.isValid() && !one.droppedOn.isValid() &&
                   goal != m_file.planning.goals.end() && goal->planId == m_plan.id &&
                   !goal->voidedOn.isValid();
        });
    }
    bool hasNeed(QLatin1StringView kind) const
    {
        return std::ranges::any_of(m_file.planning.needs, [&](const PlanNeed &one) {
            return one.planId == m_plan.id && one.kind == kind && !one.voidedOn.isValid();
        });
    }

    void adult()
    {
        work();
        education();
        PlanSection &tests = section("tests", Policy::tr("Skills and abilities"), "R-50", "assessment");
        lack(tests, any(m_records.tests) || m_plan.otherEvidence || m_plan.assessmentNotDone,
             Policy::tr("Record a test, name other evidence, or say why there was no assessment."),
             "other_evidence");
        market();
        PlanSection &barriers = section("barriers", Policy::tr("Barriers"), "R-54", "plan_barriers");
        lack(barriers, !m_file.planning.barriers.empty() || m_plan.noBarriers,
             Policy::tr("Record the barriers, or that there is none."));
        PlanSection &goal = section("goals", Policy::tr("Employment goal"), "R-60", "goals");
        lack(goal, goals({"employment"_L1, "initial_career"_L1}) > 0,
             Policy::tr("Set a goal of work with its narrative and wage range."));
        strategy("R-43");
        PlanSection &together = section("together", Policy::tr("Worked out together"), "R-43", "goals");
        lack(together, m_plan.jointlyOn.isValid(),
             Policy::tr("Enter the day on which you and the customer worked out the plan."), "jointly_on");
    }

    void youth()
    {
        const JobSeeker &person = m_file.person;
        PlanSection &contact = section("contact", Policy::tr("Name and contact"), "R-36", "basic");
        lack(contact, !isBlank(person.firstName) && !isBlank(person.lastName),
             Policy::tr("The name is missing on Basic."), "first_name");
        lack(contact,
             !isBlank(person.address) || !isBlank(person.homePhone) || !isBlank(person.otherPhone) ||
                 !isBlank(person.email),
             Policy::tr("Basic has no address, telephone or e-mail."), "home_phone");
        PlanSection &tests = section("tests", Policy::tr("Assessments"), "R-41", "assessment");
        lack(tests, any(m_records.tests), Policy::tr("Record the assessments with dates and results."));
        work();
        education();
        PlanSection &needs = section("needs", Policy::tr("Immediate needs"), "R-42", "needs");
        lack(needs, hasNeed("immediate"_L1) || m_plan.noNeeds,
             Policy::tr("Record the immediate needs with recommendations, or that there is none."),
             "no_needs");
        PlanSection &learning = section("education_goals", Policy::tr("Education goals"), "R-36", "goals");
        lack(learning, goals({"education"_L1}) > 0, Policy::tr("Set an education goal."));
        PlanSection &career = section("career_goal", Policy::tr("Initial career goal"), "R-36", "goals");
        lack(career, goals({"initial_career"_L1}) > 0, Policy::tr("Set an initial career goal."));
        PlanSection &strengths =
            section("strengths", Policy::tr("Strengths and challenges"), "R-36", "needs");
        lack(strengths, !isBlank(m_plan.strengths), Policy::tr("Write the strengths."), "strengths");
        lack(strengths, !isBlank(m_plan.challenges), Policy::tr("Write the challenges."), "challenges");
        PlanSection &support = section("support", Policy::tr("Supportive service needs"), "R-36", "needs");
        lack(support, hasNeed("support"_L1) || m_plan.noSupportNeeds,
             Policy::tr("Record the supportive services that are needed, or that there is none."),
             "no_support_needs");
        PlanSection &personal = section("personal_goals", Policy::tr("Personal goals"), "R-36", "goals");
        lack(personal, goals({"personal"_L1}) > 0, Policy::tr("Set a personal goal."));
        PlanSection &notes = section("notes", Policy::tr("Case notes"), "R-36", "notes");
        lack(notes, any(m_file.notes), Policy::tr("Write a first note."));
        PlanSection &links = section("links", Policy::tr("Indicators and career pathway"), "R-40", "needs");
        lack(links, !m_plan.indicators.isEmpty(), Policy::tr("Choose an indicator of performance."),
             "indicators");
        lack(links, !isBlank(m_plan.pathway), Policy::tr("Describe the career pathway."), "pathway");
        strategy("R-40");
    }

    void work()
    {
        PlanSection &work = section("work", Policy::tr("Work history"), "R-48", "work");
        const bool none = m_file.person.noWork;
        lack(work, any(m_records.work) || none,
             Policy::tr("List the jobs on Work Experience, or say on Full why it does not apply."));
        if (none)
            lack(work, !isBlank(m_file.person.noWorkText),
                 Policy::tr("Explain on Full why work experience does not apply."));
        for (const WorkExperience &one : m_records.work) {
            if (one.voidedOn.isValid())
                continue;
            const bool told = !isBlank(one.duties) && (!one.endedOn.isValid() || !one.leaving.isEmpty());
            if (!told && work.missing.isEmpty())
                lack(work, false, Policy::tr("A job lacks its responsibilities, or why it was left."));
        }
    }

    void education()
    {
        PlanSection &education = section("education", Policy::tr("Education history"), "R-49", "education");
        const JobSeeker &person = m_file.person;
        const bool none = person.noEducation;
        lack(education, !person.highestDegree.isEmpty() || person.highestGrade,
             Policy::tr("Enter the highest degree or grade on Full."));
        lack(education, any(m_records.education) || none,
             Policy::tr(
                 "List degrees, licenses and courses on Education, or say on Full that there is none."));
        if (none)
            lack(education, !isBlank(person.noEducationText),
                 Policy::tr("Explain on Full why nothing is listed."));
    }

    void market()
    {
        PlanSection &market = section("market", Policy::tr("Labor market"), "R-57", "assessment");
        lack(market, m_plan.canFindWork.has_value(),
             Policy::tr("Can suitable work be found with the skills of today?"), "can_find_work");
        if (!m_file.person.noWork) {
            lack(market, !isBlank(m_plan.priorMarket),
                 Policy::tr("Describe the labor market for the prior job."), "prior_market");
            lack(market, isBlank(m_plan.priorMarket) || !isBlank(m_plan.priorReferences),
                 Policy::tr("Name where it was read (prior job)."), "prior_references");
        }
        lack(market, !isBlank(m_plan.goalMarket), Policy::tr("Describe the labor market for the goal."),
             "goal_market");
        lack(market, isBlank(m_plan.goalMarket) || !isBlank(m_plan.goalReferences),
             Policy::tr("Name where it was read (goal)."), "goal_references");
    }

    void strategy(const char *rule)
    {
        PlanSection &objectives = section("objectives", Policy::tr("Achievement objectives"), rule, "goals");
        lack(objectives, hasStep("objective"_L1), Policy::tr("Give a goal an achievement objective."));
        PlanSection &services = section("services", Policy::tr("Planned services"), rule, "goals");
        lack(services, hasStep("service"_L1), Policy::tr("Plan the services that lead to the goals."));
    }

    void training()
    {
        PlanSection &training = section("training", Policy::tr("Training justification"), "R-66", "training");
        for (const Finding &one : trainingPapers(m_file, m_records, m_plan, isTitleOneAdult(m_file)))
            lack(training, false, one.message, one.field.toLatin1().constData());
    }

    const CaseFile &m_file;
    const PersonRecords &m_records;
    const Plan &m_plan;
    std::vector<PlanSection> m_sections;
};

bool isTitleOneFund(const QString &funding)
{
    return funding == "wioa_adult"_L1 || funding == "wioa_dw"_L1 || funding == "wioa_youth"_L1;
}

bool isInTitleOne(const CaseFile &file)
{
    return std::ranges::any_of(file.enrollments, [](const ProgramEnrollment &one) {
        const Code *code = codes().find(u"program"_s, one.program);
        return isRunning(one) && code && code->extra.value(u"partner_of"_s) == "title1"_L1;
    });
}

} // namespace

std::vector<PlanSection> planSections(const CaseFile &file, const PersonRecords &records, const Plan &plan)
{
    return Sections(file, records, plan).all();
}

int missingSections(const std::vector<PlanSection> &sections)
{
    return int(std::ranges::count_if(sections, [](const PlanSection &one) { return !one.complete(); }));
}

Findings checkComplete(const CaseFile &file, const PersonRecords &records, const Plan &plan)
{
    Findings findings;
    for (const PlanSection &section : planSections(file, records, plan)) {
        for (const QString &missing : section.missing)
            findings << Finding{section.rule, section.field,
                                Policy::tr("%1: %2").arg(section.title, missing)};
    }
    return findings;
}

bool hasScores(const PersonRecords &records)
{
    const auto has = [&](QLatin1StringView subject) {
        return std::ranges::any_of(records.tests, [&](const TestResult &one) {
            return one.subject == subject && !one.voidedOn.isValid() && !one.score.trimmed().isEmpty();
        });
    };
    return has("reading"_L1) && has("math"_L1);
}

Findings checkTraining(const CaseFile &file, const PersonRecords &records, const QString &serviceType,
                       const QString &funding)
{
    if (serviceClass(serviceType) != "training"_L1)
        return {};
    const bool titleOne = isTitleOneFund(funding) || (funding.isEmpty() && isInTitleOne(file));
    const Plan *plan = file.planning.running();
    if (!plan) {
        if (!titleOne)
            return {};
        return {blocking(
            "R-66"_L1, "type"_L1,
            Policy::tr("Training paid by Title I is justified in the plan: begin it on Case Plan first."))};
    }
    if (!titleOne && !plan->training)
        return {};
    const bool adult = titleOne && (funding == "wioa_adult"_L1 || funding == "wioa_dw"_L1 ||
                                    (funding.isEmpty() && isTitleOneAdult(file)));
    Findings findings = trainingPapers(file, records, *plan, adult);
    for (Finding &finding : findings)
        finding.field = u"type"_s;
    return findings;
}

} // namespace waymark::policy
