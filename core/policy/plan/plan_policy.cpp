// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/plan_policy.h"

#include "core/policy/cases/case_policy.h"
#include "core/policy/plan/plan_sections.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isIn(const CaseFile &file, QLatin1StringView program)
{
    return std::ranges::any_of(file.enrollments, [&](const ProgramEnrollment &one) {
        return one.program == program && isRunning(one);
    });
}

bool isBasicSkillsTest(const TestResult &test)
{
    return !test.voidedOn.isValid() && (test.subject == "reading"_L1 || test.subject == "math"_L1);
}

} // namespace

std::optional<int> ageOn(const JobSeeker &person, QDate day)
{
    if (!person.birthDate.isValid() || !day.isValid())
        return {};
    const QDate birth = person.birthDate;
    const bool before =
        day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
    return day.year() - birth.year() - (before ? 1 : 0);
}

// Who may change a plan
// ------------------------------------------------------------------------------------------

const PlanGrant *runningGrant(const CaseFile &file, Id<Staff> staff, QDate today)
{
    for (const PlanGrant &grant : file.planning.grants) {
        if (grant.staffId == staff && !grant.revokedOn.isValid() &&
            !(grant.until.isValid() && grant.until < today))
            return &grant;
    }
    return nullptr;
}

Findings checkPlanWriter(const CaseFile &file, Id<Staff> staff, QDate today)
{
    const CaseRecord *current = file.currentCase();
    if (!current || !current->counselorId)
        return {
            blocking("R-46"_L1, {},
                     Policy::tr("A plan has a designated counselor. Open a case for this person first."))};
    if (current->counselorId == staff || runningGrant(file, staff, today))
        return {};
    return {blocking(
        "R-79"_L1, {},
        Policy::tr(
            "Only the designated counselor changes this plan; you read it. Ask the designated counselor "
            "or a supervisor for access: they give it under Access, and it is kept who gave it."))};
}

Findings checkGrant(const CaseFile &file, const PlanGrant &grant, const Staff &granter, QDate today)
{
    const CaseRecord *current = file.currentCase();
    if (!current || !current->counselorId)
        return {
            blocking("R-46"_L1, {},
                     Policy::tr("A plan has a designated counselor. Open a case for this person first."))};
    Findings findings;
    if (current->counselorId != granter.id && !isAuthorizedManager(granter.role))
        findings << blocking(
            "R-79"_L1, {},
            Policy::tr(
                "The designated counselor gives access to the plan, or a supervisor or director does."));
    if (grant.staffId == current->counselorId)
        findings << blocking("R-79"_L1, "staff"_L1,
                             Policy::tr("The designated counselor may change the plan already."));
    else if (grant.staffId && runningGrant(file, grant.staffId, today))
        findings << blocking("R-79"_L1, "staff"_L1, Policy::tr("This member of staff has access already."));
    if (grant.until.isValid() && grant.until < today)
        findings << blocking("R-79"_L1, "until_date"_L1,
                             Policy::tr("This day is past: the access would never begin."));
    return findings;
}

// Which plan
// -----------------------------------------------------------------------------------------------------

bool isTitleOneAdult(const CaseFile &file)
{
    return isIn(file, "wioa_adult"_L1) || isIn(file, "wioa_dw"_L1);
}

PlanKinds planKinds(const CaseFile &file, const PolicySettings &settings, QDate today)
{
    const bool adult = isTitleOneAdult(file);
    QDate youthSince;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (one.program == "wioa_youth"_L1 && isRunning(one))
            youthSince = one.startedOn;
    }
    // Whoever entered the youth program in time stays a youth there; a birth date put right later may say
    // otherwise.
    const auto entryAge = ageOn(file.person, youthSince);
    const bool youth = youthSince.isValid() && (!entryAge || *entryAge <= settings.youthAgeTo);
    if (adult && youth)
        return {{u"iep"_s, u"iss"_s}, {}};
    if (adult)
        return {{u"iep"_s},
                Policy::tr("In WIOA Adult or Dislocated Worker: the plan is an Individual Employment Plan.")};
    if (youth)
        return {{u"iss"_s}, Policy::tr("In WIOA Youth: the plan is an Individual Service Strategy.")};
    const auto age = ageOn(file.person, today);
    if (!age)
        return {{},
                Policy::tr("The date of birth decides which plan a person gets. Enter it on Basic first.")};
    if (*age < settings.youthAgeFrom)
        return {{}, Policy::tr("Younger than %1: too young for a plan.").arg(settings.youthAgeFrom)};
    if (*age > settings.youthAgeTo)
        return {
            {u"iep"_s},
            Policy::tr("Older than %1: the plan is an Individual Employment Plan.").arg(settings.youthAgeTo)};
    if (*age < 18)
        return {{u"iss"_s}, Policy::tr("Younger than 18: the plan is an Individual Service Strategy.")};
    return {{u"iep"_s, u"iss"_s}, {}};
}

Findings checkStartPlan(const CaseFile &file, const QString &kind, const PolicySettings &settings,
                        QDate today)
{
    if (file.planning.running())
        return {blocking("R-46"_L1, {},
                         Policy::tr("There is a plan already. End it before another one is begun."))};
    const PlanKinds allowed = planKinds(file, settings, today);
    if (allowed.kinds.isEmpty())
        return {blocking("R-37"_L1, "kind"_L1, allowed.why)};
    if (!kind.isEmpty() && !allowed.kinds.contains(kind))
        return {blocking("R-37"_L1, "kind"_L1, allowed.why)};
    return {};
}

Findings checkYouthEntry(const CaseFile &file, const PersonRecords &records, const QString &program)
{
    if (program != "wioa_youth"_L1)
        return {};
    const Plan *plan = file.planning.running();
    if (!plan || !plan->isYouth())
        return {blocking(
            "R-38"_L1, "program"_L1,
            Policy::tr(
                "WIOA Youth begins with an Individual Service Strategy. Write it on Case Plan first."))};
    const int missing = missingSections(planSections(file, records, *plan));
    if (missing == 0)
        return {};
    return {blocking("R-38"_L1, "program"_L1,
                     Policy::tr("WIOA Youth begins with a complete Individual Service Strategy. Sections "
                                "that lack something: %1.")
                         .arg(missing))};
}

Findings checkIndividualized(const CaseFile &file, const PersonRecords &records, const QString &serviceType)
{
    if (!isTitleOneAdult(file) || serviceClass(serviceType) != "individualized"_L1)
        return {};
    Findings findings;
    const Plan *plan = file.planning.running();
    // The service that stands for making the plan, and the counselor's being assigned, come before it.
    const bool leadsThere = serviceType == "employment_plan"_L1 || serviceType == "assigned_case_manager"_L1;
    if ((!plan || plan->isYouth()) && !leadsThere)
        findings << warning("R-39"_L1, "type"_L1,
                            Policy::tr("An individualized service in Title I goes with a formal Individual "
                                       "Employment Plan; there is none yet."));
    const bool explained = plan && (plan->scoreExempt || plan->assessmentNotDone);
    const bool testing =
        serviceType == "basic_skills_test"_L1 || serviceType == "comprehensive_assessment"_L1;
    if (!explained && !testing && std::ranges::none_of(records.tests, isBasicSkillsTest))
        findings << warning(
            "R-53"_L1, "type"_L1,
            Policy::tr(
                "A formal test of basic skills is recommended for people who get individualized services."));
    return findings;
}

// What can be in it
// ----------------------------------------------------------------------------------------------

namespace {

bool hasPostSecondary(const CaseFile &file, const PersonRecords &records)
{
    static const QStringList degrees{u"some_college"_s, u"vocational"_s, u"associate"_s, u"bachelor"_s,
                                     u"beyond_bachelor"_s};
    return degrees.contains(file.person.highestDegree) ||
           std::ranges::any_of(records.education, [](const Education &one) {
               return !one.voidedOn.isValid() && degrees.contains(one.degree);
           });
}

} // namespace

Findings checkPlan(const Plan &plan, const CaseFile &file, const PersonRecords &records, QDate today)
{
    Findings findings;
    if (plan.otherEvidence && isBlank(plan.otherEvidenceText))
        findings << blocking("R-51"_L1, "other_evidence_text"_L1,
                             Policy::tr("Say which evidence stands for the test."));
    if (plan.assessmentNotDone && isBlank(plan.assessmentNotDoneText))
        findings << blocking("R-51"_L1, "assessment_not_done_text"_L1,
                             Policy::tr("Say why the assessment was not completed."));
    if (plan.scoreExempt && isBlank(plan.scoreExemptText))
        findings << blocking("R-52"_L1, "score_exempt_text"_L1,
                             Policy::tr("Name the post-secondary education that exempts from the scores."));
    if (plan.scoreExempt && !hasPostSecondary(file, records))
        findings << blocking("R-52"_L1, "score_exempt"_L1,
                             Policy::tr("Only post-secondary education exempts from the scores: none is on "
                                        "the Education tab nor on Full."));
    if (plan.noBarriers && std::ranges::any_of(file.planning.barriers,
                                               [](const Barrier &one) { return one.state != "overcome"_L1; }))
        findings << blocking("R-54"_L1, "no_barriers"_L1,
                             Policy::tr("Barriers are recorded that were not overcome, so there is one."));
    findings += checkPast(plan.jointlyOn, "jointly_on"_L1, today);
    findings += checkPast(plan.trainingEligibleOn, "training_eligible_on"_L1, today);
    if (plan.trainingEligibleOn.isValid() && isBlank(plan.trainingEligibility))
        findings << blocking("R-68"_L1, "training_eligibility"_L1,
                             Policy::tr("Say how the eligibility was found: which program, which papers."));
    if (!plan.trainingEligibleOn.isValid() && !isBlank(plan.trainingEligibility))
        findings << blocking("R-68"_L1, "training_eligible_on"_L1, Policy::tr("Since which day?"));
    return findings;
}

Findings checkRecord(const Barrier &record, QDate today)
{
    Findings findings = checkPast(record.identifiedOn, "identified_on"_L1, today) +
                        checkPast(record.overcomeOn, "overcome_on"_L1, today);
    if (!record.identifiedOn.isValid())
        findings << blocking("R-54"_L1, "identified_on"_L1, Policy::tr("On which day was it identified?"));
    if (record.state.isEmpty())
        findings << blocking("R-56"_L1, "state"_L1, Policy::tr("Identified, being addressed, or overcome?"));
    if (record.kind == "other"_L1 && isBlank(record.name))
        findings << blocking("R-54"_L1, "name"_L1, Policy::tr("Name the barrier."));
    const bool overcome = record.state == "overcome"_L1;
    if (overcome && !record.overcomeOn.isValid())
        findings << blocking("R-56"_L1, "overcome_on"_L1, Policy::tr("On which day was it overcome?"));
    if (overcome && isBlank(record.overcomeText))
        findings << blocking("R-56"_L1, "overcome_text"_L1,
                             Policy::tr("Say how it was overcome: it stays in the record."));
    if (!overcome && record.overcomeOn.isValid())
        findings << blocking("R-56"_L1, "state"_L1,
                             Policy::tr("There is a day on which it was overcome: choose that state."));
    if (record.overcomeOn.isValid() && record.identifiedOn.isValid() &&
        record.overcomeOn < record.identifiedOn)
        findings << blocking("R-56"_L1, "overcome_on"_L1, Policy::tr("It was identified later than that."));
    return findings;
}

Findings checkRecord(const Goal &record, QDate today)
{
    Findings findings;
    const bool wage = record.wageFromCents || record.wageToCents;
    if (record.isWork() && !(record.wageFromCents && record.wageToCents))
        findings << blocking("R-60"_L1, record.wageFromCents ? "wage_to_cents"_L1 : "wage_from_cents"_L1,
                             Policy::tr("A goal of work has the range of the wage that is wanted."));
    if (wage && record.wagePer.isEmpty())
        findings << blocking("R-60"_L1, "wage_per"_L1,
                             Policy::tr("Paid by the hour, the week, the month or the year?"));
    if (record.wageFromCents && record.wageToCents && *record.wageToCents < *record.wageFromCents)
        findings << blocking("R-60"_L1, "wage_to_cents"_L1, Policy::tr("The range ends below its begin."));
    if (!record.soc.isEmpty()) {
        static const QRegularExpression code(u"^\\d\\d-\\d\\d\\d\\d$"_s);
        if (!code.match(record.soc).hasMatch())
            findings << blocking({}, "soc"_L1, Policy::tr("An occupation code is written as in 31-1131."));
    }
    findings += checkPast(record.statusOn, "status_on"_L1, today);
    if (!record.isPending() && !record.statusOn.isValid())
        findings << blocking("R-60"_L1, "status_on"_L1, Policy::tr("On which day did it come to that?"));
    if (!record.isPending() && isBlank(record.statusReason))
        findings << blocking("R-60"_L1, "status_reason"_L1,
                             Policy::tr("Say what it was: how it was attained, or why not."));
    return findings;
}

Findings checkRecord(const GoalStep &record, QDate today)
{
    Findings findings =
        checkPast(record.doneOn, "done_on"_L1, today) + checkPast(record.droppedOn, "dropped_on"_L1, today);
    if (record.kind == "service"_L1 && record.serviceType.isEmpty())
        findings << blocking("R-43"_L1, "service_type"_L1, Policy::tr("Choose the service that is planned."));
    if (record.doneOn.isValid() && record.droppedOn.isValid())
        findings << blocking("R-62"_L1, "dropped_on"_L1,
                             Policy::tr("Done, or given up? Leave one of the two days empty."));
    if (record.droppedOn.isValid() && isBlank(record.outcome))
        findings << blocking("R-62"_L1, "outcome"_L1, Policy::tr("Say why it was given up."));
    return findings;
}

Findings checkRecord(const PlanNeed &record, QDate today)
{
    Findings findings = checkPast(record.metOn, "met_on"_L1, today);
    if (record.kind == "immediate"_L1 && isBlank(record.recommendation))
        findings << blocking("R-42"_L1, "recommendation"_L1,
                             Policy::tr("Recommend what is to be done about it."));
    if (record.kind != "support"_L1)
        return findings;
    if (!isSupportService(record.serviceType))
        findings << blocking("R-64"_L1, "service_type"_L1, Policy::tr("Choose the supportive service."));
    if (record.funding.isEmpty())
        findings << blocking("R-64"_L1, "funding"_L1, Policy::tr("Who pays for it?"));
    if (isBlank(record.determination))
        findings << blocking("R-64"_L1, "determination"_L1, Policy::tr("Say why local policy allows it."));
    return findings;
}

Findings checkRecord(const TrainingReason &record, QDate)
{
    if (needsWords(record.reason) && isBlank(record.text))
        return {blocking("R-66"_L1, "text"_L1,
                         Policy::tr("This reason stands only with its words: say it for this person."))};
    return {};
}

Findings checkRecord(const OtherFunding &record, QDate today)
{
    return checkPast(record.on, "on_date"_L1, today);
}

Findings checkRecord(const ElementJustification &record, QDate)
{
    if (!record.text.isEmpty() && isBlank(record.text))
        return {blocking("R-47"_L1, "text"_L1, Policy::tr("Say why this element is not used."))};
    return {};
}

Findings checkSupport(const Service &service)
{
    if (!isSupportService(service.type))
        return {};
    Findings findings;
    if (service.funding.isEmpty())
        findings << blocking(
            "R-64"_L1, "funding"_L1,
            Policy::tr("A supportive service names who pays for it. Record it on Services."));
    if (isBlank(service.determination))
        findings << blocking(
            "R-64"_L1, "determination"_L1,
            Policy::tr("A supportive service says why local policy allows it. Record it on Services."));
    return findings;
}

bool isSupportService(const QString &serviceType)
{
    return serviceClass(serviceType) == "support"_L1;
}

bool needsWords(const QString &trainingReason)
{
    const Code *code = codes().find(u"training_reason"_s, trainingReason);
    return code && code->extra.value(u"needs_text"_s) == "yes"_L1;
}

} // namespace waymark::policy
