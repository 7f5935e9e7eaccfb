// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/programs/eligibility_policy.h"

#include "core/policy/membership_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "core/schema/stored_json.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isMarked(const QString &program, const QString &column)
{
    const Code *code = codes().find(u"program"_s, program);
    return code && code->extra.value(column) == "yes"_L1;
}

QString programLabel(const QString &program) { return codes().label(u"program"_s, program); }

/// The answers in force for priority: those at entry of a running Adult enrollment, else today's.
JobSeeker answersInForce(const CaseFile &file)
{
    for (const ProgramEnrollment &one : file.enrollments) {
        if (one.program != "wioa_adult"_L1 || !isRunning(one))
            continue;
        const auto snapshot = std::ranges::find(file.snapshots, one.id, &EligibilitySnapshot::enrollmentId);
        if (snapshot != file.snapshots.end()) {
            JobSeeker person = personAt(*snapshot);
            // Service in the forces is no answer of a day: it does not change by entering a program.
            person.military = file.person.military;
            person.otherEligible = file.person.otherEligible;
            return person;
        }
    }
    return file.person;
}

QStringList priorityGroups(const JobSeeker &p)
{
    QStringList groups;
    if (receivesAssistance(p))
        groups += Policy::tr("receives public assistance");
    if (p.lowIncome.value_or(false) || p.incomeBelow.value_or(false) || p.homeless)
        groups += Policy::tr("has a low income");
    if (p.basicSkillsDeficient.value_or(false))
        groups += Policy::tr("is basic skills deficient");
    return groups;
}

} // namespace

bool receivesAssistance(const JobSeeker &person)
{
    static const QStringList income{u"ssi"_s, u"both"_s, u"ssi_ticket"_s, u"both_ticket"_s};
    return person.tanf.value_or(false) || person.snap.value_or(false) ||
           person.otherAssistance.value_or(false) || income.contains(person.ssi);
}

bool hasLowIncome(const JobSeeker &person)
{
    return receivesAssistance(person) || person.homeless || person.lowIncome.value_or(false) ||
           person.incomeBelow.value_or(false);
}

bool takesSnapshot(const QString &program) { return isMarked(program, u"eligibility"_s); }

EligibilitySnapshot snapshotOf(const JobSeeker &person, const ProgramEnrollment &enrollment, const PolicySettings &settings, QDate on)
{
    QJsonObject values;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.eligibility)
            values.insert(QString::fromLatin1(field.name), storedJson(field, &person));
    }
    return {.jobSeekerId = enrollment.jobSeekerId,
            .enrollmentId = enrollment.id,
            .takenOn = on,
            .values = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)),
            .incomeCents = incomeAmount(settings, person.familySize, enrollment.startedOn)};
}

JobSeeker personAt(const EligibilitySnapshot &snapshot)
{
    JobSeeker person;
    const QJsonObject values = QJsonDocument::fromJson(snapshot.values.toUtf8()).object();
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.eligibility)
            setStoredJson(field, &person, values.value(QLatin1StringView(field.name)));
    }
    return person;
}

std::vector<const ProgramEnrollment *> lockingEnrollments(const CaseFile &file)
{
    std::vector<const ProgramEnrollment *> locking;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (isRunning(one) && takesSnapshot(one.program))
            locking.push_back(&one);
    }
    return locking;
}

Findings checkSnapshotChange(const CaseFile &file, const EligibilitySnapshot &snapshot, const QString &reason)
{
    const auto enrollment = std::ranges::find(file.enrollments, snapshot.enrollmentId, &ProgramEnrollment::id);
    if (enrollment != file.enrollments.end() && isRunning(*enrollment))
        return {blocking("R-85"_L1, {},
                         Policy::tr("What was recorded at entry into %1 is locked until the person exits, for everybody. A wrong "
                                    "answer on the membership can be corrected there with a reason.")
                             .arg(programLabel(enrollment->program)))};
    if (reason.trimmed().isEmpty())
        return {blocking("R-85"_L1, "reason"_L1, Policy::tr("Say why it is corrected: it stays in the history."))};
    return {};
}

QStringList changedEligibility(const JobSeeker &one, const JobSeeker &other)
{
    QStringList changed;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.eligibility && field.get(&one) != field.get(&other))
            changed += QString::fromLatin1(field.name);
    }
    return changed;
}

Findings checkEligibilityEdit(const CaseFile &file, const JobSeeker &edited, const QString &reason)
{
    const auto locking = lockingEnrollments(file);
    if (locking.empty() || !reason.trimmed().isEmpty())
        return {};
    Findings findings;
    for (const QString &name : changedEligibility(file.person, edited)) {
        const FieldSpec *field = specOf<JobSeeker>().find(name);
        // An answer that was never given is no change of one; what was recorded at entry stays empty.
        if (isNull(field->get(&file.person)))
            continue;
        findings << blocking("R-85"_L1, QLatin1StringView(field->name),
                             Policy::tr("Locked while the person is in %1: it was recorded for eligibility. To correct a mistake, "
                                        "say why; what was recorded at entry stays as it is.")
                                 .arg(programLabel(locking.front()->program)));
    }
    return findings;
}

Priority priorityOf(const CaseFile &file)
{
    const JobSeeker person = answersInForce(file);
    const QStringList groups = priorityGroups(person);
    const bool veteran = person.isVeteran();
    if (veteran && !groups.isEmpty())
        return {1, Policy::tr("Veteran or eligible spouse who also %1").arg(groups.join(Policy::tr(" and ")))};
    if (!groups.isEmpty()) {
        QString reason = groups.join(Policy::tr(" and "));
        reason[0] = reason[0].toUpper();
        return {2, reason};
    }
    if (veteran)
        return {3, Policy::tr("Veteran or eligible spouse, in none of the priority groups")};
    return {4, Policy::tr("In none of the priority groups, by what is recorded")};
}

bool priorityApplies(const QString &serviceType, const QString &funding)
{
    const QString kind = serviceClass(serviceType);
    return funding == "wioa_adult"_L1 && (kind == "individualized"_L1 || kind == "training"_L1);
}

VeteranCaseManagement veteranCaseManagement(const CaseFile &file)
{
    VeteranCaseManagement state{.veteran = file.person.isVeteran()};
    for (const Service &one : file.services) {
        if (one.voidedOn.isValid())
            continue;
        state.assigned = state.assigned || one.type == "assigned_case_manager"_L1;
        state.received = state.received || one.type == "case_management"_L1;
    }
    return state;
}

Findings checkVeteran(const CaseFile &file)
{
    const VeteranCaseManagement state = veteranCaseManagement(file);
    const bool managed = file.currentCase() != nullptr;
    if (!state.veteran || state.counts() || (!managed && !state.assigned && !state.received))
        return {};
    const QString assigned = codes().label(u"service_type"_s, u"assigned_case_manager"_s);
    const QString received = codes().label(u"service_type"_s, u"case_management"_s);
    const QString missing = state.assigned ? received : state.received ? assigned : Policy::tr("%1 and %2").arg(assigned, received);
    return {warning("R-116"_L1, "services"_L1,
                    Policy::tr("Does not count as a case-managed veteran yet. Missing under Services: %1.").arg(missing))};
}

QStringList caseManagedGroups(const CaseFile &file, const std::vector<LocalGroup> &groups, QDate today)
{
    QStringList reasons;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (isRunning(one) && isMarked(one.program, u"case_managed"_s))
            reasons += programLabel(one.program);
    }
    const bool dvop = std::ranges::any_of(file.services, [](const Service &one) {
        return !one.voidedOn.isValid() && one.type.startsWith("dvop_"_L1);
    });
    if (file.person.isVeteran() && (dvop || veteranCaseManagement(file).counts()))
        reasons += Policy::tr("Veterans and other eligible people");
    for (const GroupMember &member : file.groups) {
        const auto group = std::ranges::find(groups, member.groupId, &LocalGroup::id);
        const bool now = member.since <= today && !(member.until.isValid() && member.until < today);
        if (now && group != groups.end() && group->caseManaged)
            reasons += group->name;
    }
    reasons.removeDuplicates();
    return reasons;
}

} // namespace waymark::policy
