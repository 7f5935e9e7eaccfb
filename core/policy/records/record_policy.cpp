// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/records/record_policy.h"

#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

Findings checkSpan(QDate from, QDate to, QLatin1StringView toField)
{
    if (from.isValid() && to.isValid() && to < from)
        return {blocking({}, toField, Policy::tr("The end lies before the start."))};
    return {};
}

Findings checkPay(const std::optional<qint64> &cents, const QString &per)
{
    if (cents && per.isEmpty())
        return {blocking({}, "wage_per"_L1, Policy::tr("Paid by the hour, the week, the month or the year?"))};
    return {};
}

} // namespace

Findings checkRecord(const Education &record, QDate today)
{
    Findings findings = checkPast(record.startedOn, "started_on"_L1, today);
    if (record.status != "in_course"_L1)
        findings += checkPast(record.endedOn, "ended_on"_L1, today);
    findings += checkSpan(record.startedOn, record.endedOn, "ended_on"_L1);
    const bool other = record.kind == "other"_L1 || (record.kind == "degree"_L1 && record.degree == "none"_L1);
    if (other && record.explanation.trimmed().isEmpty())
        findings << blocking("R-49"_L1, "explanation"_L1, Policy::tr("Explain it: none of the listed kinds was chosen."));
    if (record.kind == "degree"_L1 && record.degree.isEmpty())
        findings << blocking("R-49"_L1, "degree"_L1, Policy::tr("Choose the degree."));
    if (record.kind != "degree"_L1 && !record.kind.isEmpty() && record.title.trimmed().isEmpty())
        findings << blocking("R-49"_L1, "title"_L1, Policy::tr("Name the license, the course or the training."));
    if (record.status == "completed"_L1 && !record.endedOn.isValid())
        findings << remark("R-84"_L1, "ended_on"_L1, Policy::tr("Add the day it was attained when it is known."));
    return findings;
}

Findings checkRecord(const WorkExperience &record, QDate today)
{
    Findings findings = checkPast(record.startedOn, "started_on"_L1, today);
    findings += checkPast(record.endedOn, "ended_on"_L1, today);
    findings += checkSpan(record.startedOn, record.endedOn, "ended_on"_L1);
    findings += checkPay(record.wageCents, record.wagePer);
    if (record.duties.trimmed().isEmpty())
        findings << warning("R-48"_L1, "duties"_L1, Policy::tr("The plan lists the responsibilities of each job."));
    if (record.endedOn.isValid() && record.leaving.isEmpty())
        findings << warning("R-48"_L1, "leaving"_L1, Policy::tr("The plan lists why each job was left."));
    if (record.leaving == "other"_L1 && record.leavingText.trimmed().isEmpty())
        findings << blocking("R-48"_L1, "leaving_text"_L1, Policy::tr("Say in words why the job was left."));
    return findings;
}

Findings checkRecord(const Alert &record, QDate today)
{
    if (record.until.isValid() && record.until < today)
        return {blocking({}, "until_date"_L1, Policy::tr("This day is past: the alert would never be shown."))};
    return {};
}

Findings checkRecord(const Survey &record, QDate today)
{
    return checkPast(record.on, "on_date"_L1, today);
}

Findings checkRecord(const Invitation &record, QDate today)
{
    Findings findings = checkPast(record.invitedOn, "invited_on"_L1, today);
    findings += checkPast(record.answeredOn, "answered_on"_L1, today);
    if (record.answeredOn.isValid() && record.answeredOn < record.invitedOn)
        findings << blocking("R-102"_L1, "answered_on"_L1, Policy::tr("The answer lies before the invitation."));
    if (!record.answer.isEmpty() && !record.answeredOn.isValid())
        findings << blocking("R-102"_L1, "answered_on"_L1, Policy::tr("On which day did it come to that?"));
    return findings;
}

Findings checkRecord(const ProviderContact &record, QDate today)
{
    return checkPast(record.on, "on_date"_L1, today);
}

Findings checkRecord(const CareerEvent &record, QDate)
{
    if (record.cancelledOn.isValid() && record.on.isValid() && record.cancelledOn > record.on)
        return {blocking({}, "cancelled_on"_L1, Policy::tr("An event is cancelled before it takes place."))};
    return {};
}

Findings checkRecord(const EventRegistration &record, QDate)
{
    if (record.status.isEmpty())
        return {blocking({}, "status"_L1, Policy::tr("Registered, attended, absent or cancelled?"))};
    return {};
}

Findings checkRecord(const Employment &record, QDate today)
{
    Findings findings = checkPast(record.startedOn, "started_on"_L1, today);
    findings += checkPay(record.wageCents, record.wagePer);
    const auto asked = [&](bool there, QLatin1StringView field) {
        if (!there)
            findings << remark("R-109"_L1, field, Policy::tr("Asked for when the case is closed with the goal attained."));
    };
    asked(!record.employerAddress.trimmed().isEmpty(), "employer_address"_L1);
    asked(!record.employerPhone.trimmed().isEmpty(), "employer_phone"_L1);
    asked(!record.contactPerson.trimmed().isEmpty(), "contact_person"_L1);
    asked(record.wageCents.has_value(), "wage_cents"_L1);
    asked(record.weeklyHours.has_value(), "weekly_hours"_L1);
    asked(!record.benefits.isEmpty(), "benefits"_L1);
    if (record.benefits.contains(u"none"_s) && record.benefits.size() > 1)
        findings << blocking({}, "benefits"_L1, Policy::tr("None stands alone."));
    return findings;
}

Findings checkRecord(const Course &record, QDate today)
{
    Findings findings = checkSpan(record.startsOn, record.endsOn, "ends_on"_L1);
    const bool ended = record.state == "completed"_L1 || record.state == "withdrew"_L1;
    if (ended && !record.completedOn.isValid())
        findings << blocking("R-65"_L1, "completed_on"_L1, Policy::tr("On which day was it completed or left?"));
    if (!ended && record.completedOn.isValid())
        findings << blocking("R-65"_L1, "state"_L1, Policy::tr("There is a day of completion: say whether it was completed or left."));
    findings += checkPast(record.completedOn, "completed_on"_L1, today);
    findings += checkSpan(record.startsOn, record.completedOn, "completed_on"_L1);
    if (record.state == "in_training"_L1)
        findings += checkPast(record.startsOn, "starts_on"_L1, today);
    return findings;
}

Findings checkRecord(const TestResult &record, QDate today)
{
    return checkPast(record.on, "on_date"_L1, today);
}

Findings checkRecord(const LocalGroup &, QDate)
{
    return {};
}

Findings checkRecord(const GroupMember &record, QDate today)
{
    return checkPast(record.since, "since"_L1, today) + checkPast(record.until, "until_date"_L1, today) +
           checkSpan(record.since, record.until, "until_date"_L1);
}

Findings checkRecord(const Snippet &record, QDate)
{
    if (!record.text.isEmpty() && record.text.trimmed().isEmpty())
        return {blocking({}, "text"_L1, Policy::tr("Write the text of the snippet."))};
    return {};
}

Findings checkNothingToList(const JobSeeker &person, const PersonRecords &records)
{
    Findings findings;
    const auto any = [](const auto &list) {
        return std::ranges::any_of(list, [](const auto &one) { return !one.voidedOn.isValid(); });
    };
    if (person.noWork && person.noWorkText.trimmed().isEmpty())
        findings << warning("R-48"_L1, "no_work_text"_L1, Policy::tr("Explain why work experience does not apply."));
    if (person.noEducation && person.noEducationText.trimmed().isEmpty())
        findings << warning("R-49"_L1, "no_education_text"_L1, Policy::tr("Explain why none is listed."));
    if (person.noWork && any(records.work))
        findings << warning("R-48"_L1, "no_work"_L1, Policy::tr("Jobs are listed, so work experience does apply."));
    if (person.noEducation && any(records.education))
        findings << warning("R-49"_L1, "no_education"_L1, Policy::tr("Something is listed, so there is something to list."));
    return findings;
}

QString nextInvitation(const std::vector<Invitation> &invitations)
{
    for (const QString &kind : {u"seminar"_s, u"jobmatch"_s}) {
        if (std::ranges::none_of(invitations, [&](const Invitation &one) {
                return one.kind == kind && !one.voidedOn.isValid();
            }))
            return kind;
    }
    return {};
}

bool isShown(const Alert &alert, QDate today)
{
    return !alert.clearedOn.isValid() && !(alert.until.isValid() && alert.until < today);
}

QString serviceTab(const QString &type)
{
    const Code *code = codes().find(u"service_type"_s, type);
    const QString tab = code ? code->extra.value(u"tab"_s) : QString();
    return tab.isEmpty() ? u"general"_s : tab;
}

} // namespace waymark::policy
