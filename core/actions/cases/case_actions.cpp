// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/cases/case_actions.h"

#include "core/actions/param_check.h"
#include "core/policy/cases/case_policy.h"
#include "core/policy/cases/transfer_policy.h"
#include "core/policy/role_policy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

Findings noCase()
{
    return {Finding{{}, u"case"_s, tr("There is no such case in this office.")}};
}

/// A person who is to carry a case must be at work in the office and allowed to.
Findings checkCounselor(const ActionContext &context, Id<Staff> counselor)
{
    const auto staff = context.store.find(counselor);
    if (!staff || !staff->active || !policy::mayRun(staff->role, u"suspendCase"_s))
        return {Finding{u"R-46"_s, u"counselor"_s, tr("Choose a counselor who is at work in this office.")}};
    return {};
}

Outcome outcomeOf(const CaseRecord &record)
{
    Outcome outcome;
    outcome.add("case", record.id.value);
    return outcome;
}

// openCase
// ---------------------------------------------------------------------------------------------------

Id<Staff> counselorOf(const ActionContext &context, const OpenCase &p)
{
    return p.counselorId ? p.counselorId : context.staff.id;
}

Findings checkOpen(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const OpenCase *>(params);
    const auto file = context.store.caseFile(p.jobSeekerId);
    if (!file)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    const Id<Staff> counselor = counselorOf(context, p);
    Findings findings = policy::checkOpenCase(*file, counselor) + checkCounselor(context, counselor);
    if (counselor != context.staff.id)
        findings += policy::checkRole(context.staff.role, u"assignCase"_s);
    return findings;
}

Result<Outcome> performOpen(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<OpenCase *>(params);
    const Id<Staff> counselor = counselorOf(context, p);
    CaseRecord record{.jobSeekerId = p.jobSeekerId,
                      .centerId = context.store.find(counselor)->centerId,
                      .counselorId = counselor,
                      .state = u"open"_s,
                      .openedOn = transaction.today()};
    transaction.add(record);
    return outcomeOf(record);
}

// assignCase
// -------------------------------------------------------------------------------------------------

Findings checkAssign(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AssignCase *>(params);
    const auto record = context.store.find(p.caseId);
    if (!record)
        return noCase();
    Findings findings = checkCounselor(context, p.counselorId);
    if (record->state == "closed"_L1)
        findings +=
            Finding{{}, u"case"_s, tr("This case is closed. Reopen it before giving it to somebody.")};
    if (const auto counselor = context.store.find(p.counselorId))
        findings += policy::checkAssignment(*record, *counselor);
    return findings;
}

Result<Outcome> performAssign(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<AssignCase *>(params);
    auto record = *context.store.find(p.caseId);
    record.counselorId = p.counselorId;
    transaction.save(record);
    return outcomeOf(record);
}

// suspendCase
// ------------------------------------------------------------------------------------------------

Findings checkSuspend(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const SuspendCase *>(params);
    const auto record = context.store.find(p.caseId);
    if (!record)
        return noCase();
    const auto file = context.store.caseFile(record->jobSeekerId);
    const policy::Closing closing{p.closureReason, p.text, p.verifiedOn, p.verifiedHow};
    Findings findings = aboutField(policy::checkSuspend(*file, context.store.recordsOf(record->jobSeekerId),
                                                        *record, closing, context.settings, context.today),
                                   "suspend_text"_L1, "text"_L1);
    if (record->counselorId != context.staff.id && !policy::isAuthorizedManager(context.staff.role))
        findings += Finding{u"R-103"_s, u"case"_s,
                            tr("Only its designated counselor, or a supervisor, suspends a case.")};
    return findings;
}

Result<Outcome> performSuspend(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<SuspendCase *>(params);
    auto record = *context.store.find(p.caseId);
    record.state = u"suspended"_s;
    record.suspendedOn = transaction.today();
    record.suspendedBy = transaction.actor();
    record.closureReason = p.closureReason;
    record.suspendText = p.text.trimmed();
    record.verifiedOn = p.verifiedOn;
    record.verifiedHow = p.verifiedHow.trimmed();
    transaction.save(record);
    return outcomeOf(record);
}

// requestInformation
// -----------------------------------------------------------------------------------------

Findings checkRequest(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const RequestInformation *>(params);
    const auto record = context.store.find(p.caseId);
    return record ? aboutField(policy::checkRequestInformation(*record, p.text), "request_text"_L1, "text"_L1)
                  : noCase();
}

Result<Outcome> performRequest(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<RequestInformation *>(params);
    auto record = *context.store.find(p.caseId);
    record.state = u"returned"_s;
    record.requestedOn = transaction.today();
    record.requestedBy = transaction.actor();
    record.requestText = p.text.trimmed();
    transaction.save(record);
    return outcomeOf(record);
}

// closeCase
// --------------------------------------------------------------------------------------------------

Findings checkClose(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const CloseCase *>(params);
    const auto record = context.store.find(p.caseId);
    if (!record)
        return noCase();
    const std::vector<Staff> all = context.store.all<Staff>();
    const bool other = std::ranges::any_of(all, [&](const Staff &one) {
        return one.id != context.staff.id && one.active && policy::isAuthorizedManager(one.role);
    });
    Findings findings = policy::checkCloser(*record, context.staff.role, context.staff.id, other);
    const auto file = context.store.caseFile(record->jobSeekerId);
    // What the counselor saw, looked at again: a contact may have been made, a goal reopened.
    for (Finding &one :
         policy::findingsOf(policy::preflight(*file, context.store.recordsOf(record->jobSeekerId), *record,
                                              policy::closingOf(*record), context.settings, context.today))) {
        one.field.clear();
        findings += one;
    }
    return findings;
}

Result<Outcome> performClose(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<CloseCase *>(params);
    auto record = *context.store.find(p.caseId);
    record.state = u"closed"_s;
    record.closedOn = transaction.today();
    record.closedBy = transaction.actor();
    transaction.save(record);
    return outcomeOf(record);
}

// reopenCase
// -------------------------------------------------------------------------------------------------

Findings checkReopen(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const ReopenCase *>(params);
    const auto record = context.store.find(p.caseId);
    if (!record)
        return noCase();
    Findings findings;
    if (record->state == "suspended"_L1)
        findings += Finding{u"R-105"_s, u"case"_s,
                            tr("This case waits for a supervisor, who closes it or asks for more.")};
    else if (record->state != "closed"_L1)
        findings += Finding{{}, u"case"_s, tr("This case is open already.")};
    if (p.reason.trimmed().isEmpty())
        findings += Finding{{}, u"reason"_s, tr("Say why the case is opened again.")};
    const auto file = context.store.caseFile(record->jobSeekerId);
    if (file && file->currentCase() && file->currentCase()->id != record->id)
        findings += Finding{u"R-46"_s, u"case"_s,
                            tr("This person has another open case. One is enough: work on that one.")};
    return findings;
}

Result<Outcome> performReopen(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<ReopenCase *>(params);
    auto record = *context.store.find(p.caseId);
    record.state = u"open"_s;
    record.reopenedOn = transaction.today();
    record.closedOn = {};
    record.closedBy = {};
    transaction.setReason(p.reason.trimmed());
    transaction.save(record);
    return outcomeOf(record);
}

} // namespace

template <>
const ActionSpec &actionOf<OpenCase>()
{
    using P = OpenCase;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>(
             {.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::counselorId>(
             {.name = "counselor", .label = LABEL("Designated counselor"), .refersTo = "Staff"})});
    static const ActionSpec spec{.name = "openCase",
                                 .label = LABEL("Take the case"),
                                 .params = &params,
                                 .check = checkOpen,
                                 .perform = performOpen};
    return spec;
}

template <>
const ActionSpec &actionOf<AssignCase>()
{
    using P = AssignCase;
    static const EntitySpec params =
        entity<P>({.name = "Actions"},
                  {field<&P::caseId>(
                       {.name = "case", .label = LABEL("Case"), .refersTo = "CaseRecord", .required = true}),
                   field<&P::counselorId>({.name = "counselor",
                                           .label = LABEL("Designated counselor"),
                                           .refersTo = "Staff",
                                           .required = true})});
    static const ActionSpec spec{.name = "assignCase",
                                 .label = LABEL("Give the case to a counselor"),
                                 .params = &params,
                                 .check = checkAssign,
                                 .perform = performAssign};
    return spec;
}

template <>
const ActionSpec &actionOf<SuspendCase>()
{
    using P = SuspendCase;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::caseId>(
             {.name = "case", .label = LABEL("Case"), .refersTo = "CaseRecord", .required = true}),
         field<&P::closureReason>({.name = "closure_reason",
                                   .label = LABEL("Reason"),
                                   .codes = "closure_reason",
                                   .kind = FieldKind::Code}),
         field<&P::text>({.name = "text",
                          .label = LABEL("Reason in words"),
                          .kind = FieldKind::LongText,
                          .personal = true,
                          .maxLength = 4000}),
         field<&P::verifiedOn>({.name = "verified_on", .label = LABEL("Verified on"), .rule = "R-112"}),
         field<&P::verifiedHow>({.name = "verified_how",
                                 .label = LABEL("Verified how, with whom"),
                                 .rule = "R-112",
                                 .personal = true,
                                 .maxLength = 400})});
    static const ActionSpec spec{.name = "suspendCase",
                                 .label = LABEL("Suspend the case"),
                                 .params = &params,
                                 .check = checkSuspend,
                                 .perform = performSuspend};
    return spec;
}

template <>
const ActionSpec &actionOf<RequestInformation>()
{
    using P = RequestInformation;
    static const EntitySpec params =
        entity<P>({.name = "Actions"},
                  {field<&P::caseId>(
                       {.name = "case", .label = LABEL("Case"), .refersTo = "CaseRecord", .required = true}),
                   field<&P::text>({.name = "text",
                                    .label = LABEL("What is asked for"),
                                    .kind = FieldKind::LongText,
                                    .personal = true,
                                    .maxLength = 4000})});
    static const ActionSpec spec{.name = "requestInformation",
                                 .label = LABEL("Ask for more"),
                                 .params = &params,
                                 .check = checkRequest,
                                 .perform = performRequest};
    return spec;
}

template <>
const ActionSpec &actionOf<CloseCase>()
{
    using P = CloseCase;
    static const EntitySpec params =
        entity<P>({.name = "Actions"},
                  {field<&P::caseId>(
                      {.name = "case", .label = LABEL("Case"), .refersTo = "CaseRecord", .required = true})});
    static const ActionSpec spec{.name = "closeCase",
                                 .label = LABEL("Close the case"),
                                 .params = &params,
                                 .check = checkClose,
                                 .perform = performClose};
    return spec;
}

template <>
const ActionSpec &actionOf<ReopenCase>()
{
    using P = ReopenCase;
    static const EntitySpec params =
        entity<P>({.name = "Actions"},
                  {field<&P::caseId>(
                       {.name = "case", .label = LABEL("Case"), .refersTo = "CaseRecord", .required = true}),
                   field<&P::reason>({.name = "reason",
                                      .label = LABEL("Why it is opened again"),
                                      .personal = true,
                                      .maxLength = 400})});
    static const ActionSpec spec{.name = "reopenCase",
                                 .label = LABEL("Reopen the case"),
                                 .params = &params,
                                 .check = checkReopen,
                                 .perform = performReopen};
    return spec;
}

} // namespace waymark
