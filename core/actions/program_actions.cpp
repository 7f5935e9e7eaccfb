// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/record_actions.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/service_policy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

ProgramEnrollment enrollmentOf(const ActionContext &context, const EnrollProgram &p)
{
    return {.jobSeekerId = p.jobSeekerId,
            .program = p.program,
            .centerId = p.centerId,
            .status = u"enrolled"_s,
            .startedOn = p.startedOn.isValid() ? p.startedOn : context.today,
            .remark = p.remark};
}

Findings checkEnrollProgram(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const EnrollProgram *>(params);
    const auto file = context.store.caseFile(p.jobSeekerId);
    if (!file)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    Findings findings = policy::checkEnrollment(*file, enrollmentOf(context, p), context.today);
    if (p.program == "wioa_youth"_L1)
        findings += policy::checkYouthEntry(*file, context.store.recordsOf(p.jobSeekerId), p.program);
    return findings + policy::checkProof(p.program, p.proof, *file, context.today);
}

Result<Outcome> performEnrollProgram(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<EnrollProgram *>(params);
    ProgramEnrollment enrollment = enrollmentOf(context, p);
    Outcome outcome;
    outcome.add("enrollment", transaction.add(enrollment).value);
    if (policy::needsProof(p.program)) {
        // Only what this partner's form asks for is kept.
        PartnerProof proof{.jobSeekerId = p.jobSeekerId, .enrollmentId = enrollment.id};
        for (const QString &name : policy::proofFields(p.program)) {
            const FieldSpec *field = specOf<PartnerProof>().find(name);
            field->set(&proof, field->get(&p.proof));
        }
        proof.enteredBy = transaction.actor();
        proof.enteredAt = transaction.now();
        outcome.add("proof", transaction.add(proof).value);
    }
    if (policy::takesSnapshot(p.program)) {
        EligibilitySnapshot snapshot = policy::snapshotOf(*context.store.find(p.jobSeekerId), enrollment, context.settings,
                                                          transaction.today());
        outcome.add("snapshot", transaction.add(snapshot).value);
    }
    return outcome;
}

ProgramEnrollment corrected(const ProgramEnrollment &stored, const CorrectEnrollment &p)
{
    ProgramEnrollment enrollment = stored;
    if (p.startedOn.isValid())
        enrollment.startedOn = p.startedOn;
    enrollment.endedOn = p.endedOn;
    enrollment.status = !p.status.isEmpty() ? p.status : p.endedOn.isValid() ? u"ended"_s : u"enrolled"_s;
    return enrollment;
}

Findings checkCorrect(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const CorrectEnrollment *>(params);
    const auto stored = context.store.find(p.enrollmentId);
    if (!stored)
        return {Finding{{}, u"enrollment"_s, tr("There is no such program in this office.")}};
    return policy::checkEnrollmentDates(corrected(*stored, p), context.today);
}

Result<Outcome> performCorrect(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<CorrectEnrollment *>(params);
    transaction.save(corrected(*context.store.find(p.enrollmentId), p));
    Outcome outcome;
    outcome.add("enrollment", p.enrollmentId.value);
    return outcome;
}

void prefillCorrect(const ActionContext &context, qint64 recordId, void *params)
{
    auto &p = *static_cast<CorrectEnrollment *>(params);
    if (const auto stored = context.store.find(Id<ProgramEnrollment>{recordId})) {
        p.startedOn = stored->startedOn;
        p.endedOn = stored->endedOn;
    }
}

} // namespace

template <> const ActionSpec &actionOf<EnrollProgram>()
{
    using P = EnrollProgram;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{
         field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::program>({.name = "program", .label = LABEL("Program"), .codes = "program", .kind = FieldKind::Code, .required = true}),
         field<&P::centerId>({.name = "center", .label = LABEL("Career center"), .refersTo = "Center"}),
         field<&P::startedOn>({.name = "started_on", .label = LABEL("Started")}),
         field<&P::remark>({.name = "remark", .label = LABEL("Remark"), .personal = true, .maxLength = 400})};
        for (FieldSpec one : specOf<PartnerProof>().fields) {
            if (one.system || one.type == FieldKind::Ref)
                continue;
            one.offset = offsetOf<&P::proof>();
            fields.push_back(one);
        }
        return entity<P>({.name = "PartnerProof"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "enrollProgram",
                                 .label = LABEL("Enroll in a program"),
                                 .params = &params,
                                 .check = checkEnrollProgram,
                                 .perform = performEnrollProgram};
    return spec;
}

template <> const ActionSpec &actionOf<CorrectEnrollment>()
{
    using P = CorrectEnrollment;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::enrollmentId>({.name = "enrollment", .label = LABEL("Program"), .refersTo = "ProgramEnrollment", .required = true}),
         field<&P::startedOn>({.name = "started_on", .label = LABEL("Started")}),
         field<&P::endedOn>({.name = "ended_on", .label = LABEL("Ended")}),
         field<&P::status>({.name = "status", .label = LABEL("Status"), .codes = "enrollment_status", .kind = FieldKind::Code})});
    static const ActionSpec spec{.name = "correctEnrollment",
                                 .label = LABEL("Correct a program's dates"),
                                 .params = &params,
                                 .check = checkCorrect,
                                 .perform = performCorrect,
                                 .prefill = prefillCorrect};
    return spec;
}

} // namespace waymark
