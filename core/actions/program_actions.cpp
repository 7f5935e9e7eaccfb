// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/record_actions.h"
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
    return policy::checkEnrollment(*file, enrollmentOf(context, p), context.today);
}

Result<Outcome> performEnrollProgram(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<EnrollProgram *>(params);
    ProgramEnrollment enrollment = enrollmentOf(context, p);
    Outcome outcome;
    outcome.add("enrollment", transaction.add(enrollment).value);
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
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::program>({.name = "program", .label = LABEL("Program"), .codes = "program", .kind = FieldKind::Code, .required = true}),
         field<&P::centerId>({.name = "center", .label = LABEL("Career center"), .refersTo = "Center"}),
         field<&P::startedOn>({.name = "started_on", .label = LABEL("Started")}),
         field<&P::remark>({.name = "remark", .label = LABEL("Remark"), .personal = true, .maxLength = 400})});
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
