// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/cases/transfer_actions.h"

#include "core/actions/people/visible.h"
#include "core/policy/cases/transfer_policy.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/role_policy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

constexpr std::size_t mostCases = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

// askTransfer, transferCase
// ----------------------------------------------------------------------------------

template <typename P>
CaseTransfer wanted(const P &p)
{
    return {.caseId = p.caseId,
            .toCenterId = p.toCenterId,
            .toCounselorId = p.toCounselorId,
            .reason = p.reason.trimmed()};
}

template <typename P>
Findings checkWanted(const ActionContext &context, const P &p, bool made)
{
    const auto record = context.store.find(p.caseId);
    const auto file = record ? context.store.caseFile(record->jobSeekerId) : std::nullopt;
    if (!file)
        return {Finding{{}, u"case"_s, tr("There is no such case in this office.")}};
    return policy::checkTransfer(*file, wanted(p), context.store.find(p.toCounselorId), made);
}

Findings checkAsk(const ActionContext &context, const void *params)
{
    return checkWanted(context, *static_cast<const AskTransfer *>(params), false);
}

Findings checkMake(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const TransferCase *>(params);
    Findings findings = checkWanted(context, p, true);
    const auto record = context.store.find(p.caseId);
    if (record && record->centerId && context.staff.centerId && record->centerId != context.staff.centerId)
        findings +=
            Finding{u"R-88"_s, u"case"_s, tr("The director of the center the case is at transfers it.")};
    return findings;
}

Outcome outcomeOf(const CaseTransfer &transfer)
{
    Outcome outcome;
    outcome.add("transfer", transfer.id.value);
    return outcome;
}

template <typename P>
CaseTransfer begun(const ActionContext &context, const P &p)
{
    const CaseRecord record = *context.store.find(p.caseId);
    CaseTransfer made = wanted(p);
    for (const CaseTransfer &one : context.store.ofPerson<CaseTransfer>(record.jobSeekerId)) {
        if (one.caseId == record.id && one.state == "asked"_L1) {
            CaseTransfer asked = one;
            asked.toCenterId = made.toCenterId;
            asked.toCounselorId = made.toCounselorId;
            made = asked;
        }
    }
    made.jobSeekerId = record.jobSeekerId;
    made.fromCenterId = record.centerId;
    made.fromCounselorId = record.counselorId;
    return made;
}

Result<Outcome> performAsk(Transaction &transaction, const ActionContext &context, void *params)
{
    CaseTransfer made = begun(context, *static_cast<AskTransfer *>(params));
    made.state = u"asked"_s;
    made.askedBy = transaction.actor();
    made.askedOn = transaction.today();
    transaction.add(made);
    return outcomeOf(made);
}

Result<Outcome> performMake(Transaction &transaction, const ActionContext &context, void *params)
{
    CaseTransfer made = begun(context, *static_cast<TransferCase *>(params));
    made.state = u"waiting"_s;
    made.decidedBy = transaction.actor();
    made.decidedOn = transaction.today();
    if (made.id)
        transaction.save(made);
    else
        transaction.add(made);
    return outcomeOf(made);
}

// acceptTransfer, declineTransfer, withdrawTransfer
// ----------------------------------------------------------

template <typename P, typename F>
Findings checkFound(const ActionContext &context, const void *params, F &&rule)
{
    const auto &p = *static_cast<const P *>(params);
    const auto transfer = context.store.find(p.transferId);
    return transfer ? rule(*transfer, p)
                    : Findings{Finding{{}, u"transfer"_s, tr("There is no such transfer in this office.")}};
}

Findings checkAccepted(const ActionContext &context, const void *params)
{
    return checkFound<AcceptTransfer>(
        context, params, [&](const CaseTransfer &transfer, const AcceptTransfer &) {
            Findings findings = policy::checkAccept(transfer, context.staff);
            const auto counselor = context.store.find(transfer.toCounselorId);
            if (!counselor || !counselor->active)
                findings += Finding{u"R-88"_s,
                                    {},
                                    tr("The counselor who was named works here no more. Decline, and the "
                                       "director names another.")};
            const auto record = context.store.find(transfer.caseId);
            if (!record || record->state == "closed"_L1)
                findings += Finding{u"R-88"_s, {}, tr("The case was closed meanwhile.")};
            return findings;
        });
}

Result<Outcome> performAccept(Transaction &transaction, const ActionContext &context, void *params)
{
    CaseTransfer transfer = *context.store.find(static_cast<AcceptTransfer *>(params)->transferId);
    CaseRecord record = *context.store.find(transfer.caseId);
    record.centerId = transfer.toCenterId;
    record.counselorId = transfer.toCounselorId;
    transaction.save(record);
    transfer.state = u"accepted"_s;
    transfer.answeredBy = transaction.actor();
    transfer.answeredOn = transaction.today();
    transaction.save(transfer);
    return outcomeOf(transfer);
}

Findings checkDeclined(const ActionContext &context, const void *params)
{
    return checkFound<DeclineTransfer>(context, params,
                                       [&](const CaseTransfer &transfer, const DeclineTransfer &p) {
                                           return policy::checkDecline(transfer, context.staff, p.answer);
                                       });
}

Findings checkWithdrawn(const ActionContext &context, const void *params)
{
    return checkFound<WithdrawTransfer>(context, params,
                                        [&](const CaseTransfer &transfer, const WithdrawTransfer &p) {
                                            return policy::checkWithdraw(transfer, context.staff, p.answer);
                                        });
}

Result<Outcome> finish(Transaction &transaction, CaseTransfer transfer, const QString &state,
                       const QString &answer)
{
    transfer.state = state;
    transfer.answeredBy = transaction.actor();
    transfer.answeredOn = transaction.today();
    transfer.answer = answer.trimmed();
    transaction.save(transfer);
    return outcomeOf(transfer);
}

Result<Outcome> performDecline(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<DeclineTransfer *>(params);
    return finish(transaction, *context.store.find(p.transferId), u"declined"_s, p.answer);
}

Result<Outcome> performWithdraw(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<WithdrawTransfer *>(params);
    return finish(transaction, *context.store.find(p.transferId), u"withdrawn"_s, p.answer);
}

// assignCases
// ------------------------------------------------------------------------------------------------

std::vector<Id<CaseRecord>> casesIn(const QString &text)
{
    std::vector<Id<CaseRecord>> cases;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const Id<CaseRecord> id{part.trimmed().toLongLong()};
        if (std::ranges::find(cases, id) == cases.end())
            cases.push_back(id);
    }
    return cases;
}

Findings checkAssignAll(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AssignCases *>(params);
    const std::vector<Id<CaseRecord>> cases = casesIn(p.cases);
    if (cases.empty())
        return {Finding{{}, u"cases"_s, tr("Choose the cases first.")}};
    if (cases.size() > mostCases)
        return {Finding{{}, u"cases"_s, tr("At most %1 cases at once.").arg(mostCases)}};
    const auto counselor = context.store.find(p.counselorId);
    if (!counselor || !counselor->active || !policy::mayRun(counselor->role, u"suspendCase"_s))
        return {Finding{u"R-46"_s, u"counselor"_s, tr("Choose a counselor who is at work in this office.")}};
    for (const Id<CaseRecord> id : cases) {
        const auto record = context.store.find(id);
        if (!record || record->state == "closed"_L1 ||
            !maySee(context.store, context.staff, record->jobSeekerId))
            return {Finding{
                {},
                u"cases"_s,
                tr("One of these cases is not there any more, or is closed. Look at the list again.")}};
        if (const Findings other = policy::checkAssignment(*record, *counselor); !other.isEmpty())
            return other;
    }
    return {};
}

Result<Outcome> performAssignAll(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<AssignCases *>(params);
    Outcome outcome;
    for (const Id<CaseRecord> id : casesIn(p.cases)) {
        auto record = *context.store.find(id);
        if (record.counselorId == p.counselorId)
            continue;
        record.counselorId = p.counselorId;
        transaction.save(record);
        outcome.add("case", id.value);
    }
    return outcome;
}

// askAccess, answerAccess
// ------------------------------------------------------------------------------------

Findings checkAskAccess(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AskAccess *>(params);
    const auto file = context.store.caseFile(p.jobSeekerId);
    if (!file)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    return policy::checkAskAccess(*file, context.staff.id, p.reason, context.today);
}

Result<Outcome> performAskAccess(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<AskAccess *>(params);
    PlanRequest record{.jobSeekerId = p.jobSeekerId,
                       .staffId = transaction.actor(),
                       .askedOn = transaction.today(),
                       .reason = p.reason.trimmed()};
    Outcome outcome;
    outcome.add("request", transaction.add(record).value);
    return outcome;
}

PlanGrant grantOf(const PlanRequest &request, const AnswerAccess &p, const ActionContext &context)
{
    return {.jobSeekerId = request.jobSeekerId,
            .staffId = request.staffId,
            .grantedBy = context.staff.id,
            .grantedOn = context.today,
            .until = p.until,
            .reason = request.reason};
}

Findings checkAnswer(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AnswerAccess *>(params);
    const auto request = context.store.find(p.requestId);
    const auto file = request ? context.store.caseFile(request->jobSeekerId) : std::nullopt;
    if (!file)
        return {Finding{{}, u"request"_s, tr("Nobody asked for this access.")}};
    if (request->answeredOn.isValid())
        return {Finding{u"R-79"_s, u"request"_s, tr("This was answered before.")}};
    if (!p.granted)
        return {Finding{u"R-79"_s, u"granted"_s, tr("Say yes or no.")}};
    Findings findings =
        policy::checkGrant(*file, grantOf(*request, p, context), context.staff, context.today);
    // Saying no needs the same right as saying yes, and a word.
    if (!*p.granted) {
        findings.removeIf([](const Finding &one) { return !one.field.isEmpty(); });
        if (p.answer.trimmed().isEmpty())
            findings += Finding{u"R-79"_s, u"answer"_s, tr("Say why not.")};
    }
    return findings;
}

Result<Outcome> performAnswer(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<AnswerAccess *>(params);
    PlanRequest request = *context.store.find(p.requestId);
    request.answeredOn = transaction.today();
    request.answeredBy = transaction.actor();
    request.granted = p.granted;
    request.answer = p.answer.trimmed();
    transaction.save(request);
    Outcome outcome;
    outcome.add("request", request.id.value);
    if (*p.granted) {
        PlanGrant grant = grantOf(request, p, context);
        outcome.add("grant", transaction.add(grant).value);
    }
    return outcome;
}

template <typename P>
std::vector<FieldSpec> transferFields(bool counselorRequired)
{
    return {field<&P::caseId>(
                {.name = "case", .label = LABEL("Case"), .refersTo = "CaseRecord", .required = true}),
            field<&P::toCenterId>({.name = "to_center",
                                   .label = LABEL("To career center"),
                                   .refersTo = "Center",
                                   .rule = "R-88",
                                   .required = true}),
            field<&P::toCounselorId>({.name = "to_counselor",
                                      .label = LABEL("New designated counselor"),
                                      .refersTo = "Staff",
                                      .rule = "R-88",
                                      .required = counselorRequired}),
            field<&P::reason>({.name = "reason",
                               .label = LABEL("Reason"),
                               .kind = FieldKind::LongText,
                               .personal = true,
                               .maxLength = 1000})};
}

} // namespace

QString caseList(const std::vector<Id<CaseRecord>> &cases)
{
    QStringList ids;
    for (const Id<CaseRecord> one : cases)
        ids << QString::number(one.value);
    return ids.join(u',');
}

template <>
const ActionSpec &actionOf<AskTransfer>()
{
    static const EntitySpec params =
        entity<AskTransfer>({.name = "Actions"}, transferFields<AskTransfer>(false));
    static const ActionSpec spec{.name = "askTransfer",
                                 .label = LABEL("Ask for a transfer"),
                                 .params = &params,
                                 .check = checkAsk,
                                 .perform = performAsk};
    return spec;
}

template <>
const ActionSpec &actionOf<TransferCase>()
{
    static const EntitySpec params =
        entity<TransferCase>({.name = "Actions"}, transferFields<TransferCase>(true));
    static const ActionSpec spec{.name = "transferCase",
                                 .label = LABEL("Transfer the case"),
                                 .params = &params,
                                 .check = checkMake,
                                 .perform = performMake};
    return spec;
}

template <>
const ActionSpec &actionOf<AcceptTransfer>()
{
    using P = AcceptTransfer;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::transferId>(
            {.name = "transfer", .label = LABEL("Transfer"), .refersTo = "CaseTransfer", .required = true})});
    static const ActionSpec spec{.name = "acceptTransfer",
                                 .label = LABEL("Accept the case"),
                                 .params = &params,
                                 .check = checkAccepted,
                                 .perform = performAccept};
    return spec;
}

template <>
const ActionSpec &actionOf<DeclineTransfer>()
{
    using P = DeclineTransfer;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::transferId>(
             {.name = "transfer", .label = LABEL("Transfer"), .refersTo = "CaseTransfer", .required = true}),
         field<&P::answer>(
             {.name = "answer", .label = LABEL("Why not"), .personal = true, .maxLength = 1000})});
    static const ActionSpec spec{.name = "declineTransfer",
                                 .label = LABEL("Decline the case"),
                                 .params = &params,
                                 .check = checkDeclined,
                                 .perform = performDecline};
    return spec;
}

template <>
const ActionSpec &actionOf<WithdrawTransfer>()
{
    using P = WithdrawTransfer;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::transferId>(
             {.name = "transfer", .label = LABEL("Transfer"), .refersTo = "CaseTransfer", .required = true}),
         field<&P::answer>({.name = "answer",
                            .label = LABEL("Why it is taken back"),
                            .personal = true,
                            .maxLength = 1000})});
    static const ActionSpec spec{.name = "withdrawTransfer",
                                 .label = LABEL("Take the transfer back"),
                                 .params = &params,
                                 .check = checkWithdrawn,
                                 .perform = performWithdraw};
    return spec;
}

template <>
const ActionSpec &actionOf<AssignCases>()
{
    using P = AssignCases;
    static const EntitySpec params =
        entity<P>({.name = "Actions"}, {field<&P::cases>({.name = "cases",
                                                          .label = LABEL("Cases"),
                                                          .kind = FieldKind::LongText,
                                                          .required = true,
                                                          .maxLength = 12000}),
                                        field<&P::counselorId>({.name = "counselor",
                                                                .label = LABEL("Designated counselor"),
                                                                .refersTo = "Staff",
                                                                .required = true})});
    static const ActionSpec spec{.name = "assignCases",
                                 .label = LABEL("Give cases to a counselor"),
                                 .params = &params,
                                 .check = checkAssignAll,
                                 .perform = performAssignAll};
    return spec;
}

template <>
const ActionSpec &actionOf<AskAccess>()
{
    using P = AskAccess;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>(
             {.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::reason>(
             {.name = "reason", .label = LABEL("What for"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "askAccess",
                                 .label = LABEL("Ask for access to the plan"),
                                 .params = &params,
                                 .check = checkAskAccess,
                                 .perform = performAskAccess};
    return spec;
}

template <>
const ActionSpec &actionOf<AnswerAccess>()
{
    using P = AnswerAccess;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::requestId>(
             {.name = "request", .label = LABEL("Who asks"), .refersTo = "PlanRequest", .required = true}),
         field<&P::granted>({.name = "granted", .label = LABEL("Give access")}),
         field<&P::until>({.name = "until_date", .label = LABEL("Until")}),
         field<&P::answer>(
             {.name = "answer", .label = LABEL("Answer"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "answerAccess",
                                 .label = LABEL("Answer who asks for access"),
                                 .params = &params,
                                 .check = checkAnswer,
                                 .perform = performAnswer};
    return spec;
}

} // namespace waymark
