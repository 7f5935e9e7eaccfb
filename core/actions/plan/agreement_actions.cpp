// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan/agreement_actions.h"

#include "core/actions/records/file_actions.h"
#include "core/base/fingerprint.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/plan/plan_sections.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

constexpr auto neverChanges =
    LABEL("What was put before the customer stays as it was. Change the plan and agree again.");

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

/// What both ways of agreeing look at.
struct Before
{
    std::optional<Plan> plan;
    std::optional<CaseFile> file;
    PersonRecords records;
    Findings refused;
};

/// The designated counselor alone agrees for the center: access to change a plan is not the right to sign it
///
Findings checkSigner(const CaseFile &file, const ActionContext &context)
{
    Findings findings = policy::checkPlanWriter(file, context.staff.id, context.today);
    const CaseRecord *current = file.currentCase();
    if (!blocks(findings) && current->counselorId != context.staff.id)
        findings +=
            Finding{u"R-44"_s, {}, tr("The designated counselor signs the plan. You may write in it.")};
    return findings;
}

Before before(const ActionContext &context, Id<Plan> id)
{
    Before made{.plan = context.store.find(id), .file = {}, .records = {}, .refused = {}};
    if (!made.plan) {
        made.refused = {Finding{{}, u"plan"_s, tr("There is no such plan in this office.")}};
        return made;
    }
    made.file = context.store.caseFile(made.plan->jobSeekerId);
    if (!made.file) {
        made.refused = {Finding{{}, u"plan"_s, tr("There is no such plan in this office.")}};
        return made;
    }
    made.records = context.store.recordsOf(made.plan->jobSeekerId);
    made.refused = checkSigner(*made.file, context);
    if (!blocks(made.refused) && !made.plan->isRunning())
        made.refused +=
            Finding{u"R-46"_s, {}, tr("This plan has ended. Begin another one with it as a start.")};
    if (!blocks(made.refused))
        made.refused += policy::checkComplete(*made.file, made.records, *made.plan);
    return made;
}

struct Written
{
    QByteArray bytes;
    QString contentHash;
    QString termsHash;
    QString counselor;
};

Written writtenNow(const ActionContext &context, const Before &from)
{
    const policy::PlanContent content = currentContent(context.store, *from.file, from.records, *from.plan);
    const QByteArray bytes = policy::writtenContent(content);
    return {bytes, fingerprint(bytes), policy::termsHash(content), content.counselor};
}

PlanVersion addVersion(Transaction &transaction, const ActionContext &context, const Before &from,
                       Outcome &outcome)
{
    const Written written = writtenNow(context, from);
    PlanVersion version{.jobSeekerId = from.plan->jobSeekerId,
                        .planId = from.plan->id,
                        .number = policy::nextVersionNumber(from.file->planning, from.plan->id),
                        .preparedOn = transaction.today(),
                        .preparedBy = transaction.actor(),
                        .counselor = written.counselor,
                        .contentHash = written.contentHash,
                        .termsHash = written.termsHash};
    outcome.add("version", transaction.add(version).value);
    PlanSheet sheet{.jobSeekerId = version.jobSeekerId,
                    .versionId = version.id,
                    .kind = u"content"_s,
                    .data = QString::fromUtf8(written.bytes)};
    transaction.add(sheet);
    return version;
}

void addInk(Transaction &transaction, const PlanVersion &version, const QString &role, const QString &ink)
{
    PlanSheet sheet{
        .jobSeekerId = version.jobSeekerId, .versionId = version.id, .kind = u"ink"_s, .data = ink};
    transaction.add(sheet);
    PlanSignature signature{.jobSeekerId = version.jobSeekerId,
                            .versionId = version.id,
                            .role = role,
                            .means = u"screen"_s,
                            .signedOn = transaction.today(),
                            .takenBy = transaction.actor(),
                            .sheetId = sheet.id,
                            .inkHash = fingerprint(ink.toUtf8())};
    transaction.add(signature);
}

// agreePlan
// ------------------------------------------------------------------------------------------------------

Findings checkAgree(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AgreePlan *>(params);
    const Before from = before(context, p.planId);
    if (blocks(from.refused))
        return from.refused;
    Findings findings = policy::checkInk(p.customerInk, "customer_ink"_L1) +
                        policy::checkInk(p.counselorInk, "counselor_ink"_L1);
    if (!p.guardianInk.isEmpty())
        findings += policy::checkInk(p.guardianInk, "guardian_ink"_L1);
    const Written now = writtenNow(context, from);
    const auto agreement = policy::agreementOf(from.file->planning, p.planId, now.termsHash);
    if (agreement.agreed && agreement.agreed->contentHash == now.contentHash)
        findings += Finding{
            u"R-44"_s, {}, tr("Both agreed on exactly this plan already. There is nothing new to sign.")};
    return findings;
}

Result<Outcome> performAgree(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<AgreePlan *>(params);
    Outcome outcome;
    const PlanVersion version = addVersion(transaction, context, before(context, p.planId), outcome);
    addInk(transaction, version, u"customer"_s, p.customerInk);
    addInk(transaction, version, u"counselor"_s, p.counselorInk);
    if (!p.guardianInk.isEmpty())
        addInk(transaction, version, u"guardian"_s, p.guardianInk);
    return outcome;
}

// preparePlan
// ----------------------------------------------------------------------------------------------------

Findings checkPrepare(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const PreparePlan *>(params);
    const Before from = before(context, p.planId);
    if (blocks(from.refused))
        return from.refused;
    const Written now = writtenNow(context, from);
    for (const PlanVersion *version : policy::versionsOf(from.file->planning, p.planId)) {
        if (version->contentHash == now.contentHash)
            return {Finding{
                u"R-44"_s, {}, tr("Version %1 says exactly this. Print that one.").arg(version->number)}};
    }
    return {};
}

Result<Outcome> performPrepare(Transaction &transaction, const ActionContext &context, void *params)
{
    Outcome outcome;
    addVersion(transaction, context, before(context, static_cast<PreparePlan *>(params)->planId), outcome);
    return outcome;
}

// signOnPaper
// ----------------------------------------------------------------------------------------------------

Findings checkPaper(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const SignOnPaper *>(params);
    const auto version = context.store.find(p.versionId);
    const auto file = version ? context.store.caseFile(version->jobSeekerId) : std::nullopt;
    if (!file)
        return {Finding{{}, u"version"_s, tr("There is no such version in this office.")}};
    if (const Findings refused = checkSigner(*file, context); blocks(refused))
        return refused;
    if (policy::isAgreed(file->planning, *version))
        return {Finding{u"R-44"_s, u"version"_s, tr("This version is signed already.")}};
    const auto scan = context.store.find(p.attachmentId);
    if (!scan)
        return {Finding{u"R-44"_s, u"attachment"_s, tr("Choose the scan of the signed plan.")}};
    if (context.store.survivorOf(scan->jobSeekerId) != file->person.id)
        return {Finding{u"R-44"_s, u"attachment"_s, tr("This scan belongs to another person.")}};
    return policy::checkScan(*version, file->planning, *scan, scan->jobSeekerId) +
           policy::checkSignedOn(*version, p.signedOn, context.today);
}

Result<Outcome> performPaper(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<SignOnPaper *>(params);
    const PlanVersion version = *context.store.find(p.versionId);
    const Attachment scan = *context.store.find(p.attachmentId);
    QStringList roles{u"customer"_s, u"counselor"_s};
    if (p.guardian)
        roles += u"guardian"_s;
    Outcome outcome;
    for (const QString &role : roles) {
        PlanSignature signature{.jobSeekerId = version.jobSeekerId,
                                .versionId = version.id,
                                .role = role,
                                .means = u"paper"_s,
                                .signedOn = p.signedOn.isValid() ? p.signedOn : transaction.today(),
                                .takenBy = transaction.actor(),
                                .attachmentId = scan.id,
                                .scanHash = scan.hash};
        outcome.add("signature", transaction.add(signature).value);
    }
    return outcome;
}

} // namespace

policy::PlanContent currentContent(const RecordStore &store, const CaseFile &file,
                                   const PersonRecords &records, const Plan &plan)
{
    const CaseRecord *current = file.currentCase();
    const auto counselor = current ? store.find(current->counselorId) : std::nullopt;
    const auto center = current ? store.find(current->centerId) : std::nullopt;
    return policy::planContent(file, records, plan, counselor ? counselor->name : QString(),
                               center ? center->name : QString());
}

Result<policy::PlanContent> versionContent(const Session &session, const PlanVersion &version)
{
    const auto sheets =
        guarded([&] { return session.store().where<PlanSheet>("version", Value{version.id.value}); });
    if (!sheets)
        return sheets.error();
    for (const PlanSheet &sheet : *sheets) {
        const QByteArray bytes = sheet.data.toUtf8();
        if (sheet.kind != "content"_L1 || fingerprint(bytes) != version.contentHash)
            continue;
        if (auto content = policy::readContent(bytes))
            return *std::move(content);
    }
    return Error{
        ErrorKind::Damaged, tr("What this version says is not whole here."),
        tr("If it was agreed on another workstation, take in its bundles first. Nothing was changed.")};
}

Result<QString> signatureInk(const Session &session, const PlanSignature &signature)
{
    if (!signature.sheetId)
        return QString();
    const auto sheet = guarded([&] { return session.store().find(signature.sheetId); });
    if (!sheet)
        return sheet.error();
    if (!*sheet || fingerprint((*sheet)->data.toUtf8()) != signature.inkHash)
        return Error{
            ErrorKind::Damaged, tr("A signature is not whole here."),
            tr("If it was made on another workstation, take in its bundles first. Nothing was changed.")};
    return (*sheet)->data;
}

Findings checkEvidence(Session &session, const PlanVersion &version, const PlanFile &file)
{
    Findings findings;
    const auto wrong = [&](const QString &what) { findings += Finding{u"R-44"_s, {}, what}; };
    if (const auto content = versionContent(session, version); !content)
        wrong(content.error().what);
    for (const PlanSignature &signature : file.signatures) {
        if (signature.versionId != version.id)
            continue;
        if (signature.means == "screen"_L1) {
            if (const auto ink = signatureInk(session, signature); !ink)
                wrong(ink.error().what);
            continue;
        }
        const auto scan = guarded([&] { return session.store().find(signature.attachmentId); });
        if (!scan || !*scan || !policy::isScanUnchanged(signature, **scan))
            wrong(tr("The scan is not the file that was bound to this version, or it was voided."));
        else if (signature.role == "customer"_L1) {
            if (const auto bytes = attachmentBytes(session, **scan); !bytes)
                wrong(bytes.error().what);
            else if (fingerprint(*bytes) != signature.scanHash)
                wrong(tr("The scan is not the file that was bound to this version, or it was voided."));
        }
    }
    return findings;
}

template <>
const ActionSpec &actionOf<AgreePlan>()
{
    using P = AgreePlan;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true}),
         field<&P::customerInk>({.name = "customer_ink",
                                 .label = LABEL("Signature of the customer"),
                                 .rule = "R-44",
                                 .kind = FieldKind::Json,
                                 .personal = true}),
         field<&P::counselorInk>({.name = "counselor_ink",
                                  .label = LABEL("Signature of the case manager"),
                                  .rule = "R-44",
                                  .kind = FieldKind::Json,
                                  .personal = true}),
         field<&P::guardianInk>({.name = "guardian_ink",
                                 .label = LABEL("Signature of a parent or guardian"),
                                 .rule = "R-44",
                                 .kind = FieldKind::Json,
                                 .personal = true})});
    static const ActionSpec spec{.name = "agreePlan",
                                 .label = LABEL("Agree on the plan"),
                                 .params = &params,
                                 .check = checkAgree,
                                 .perform = performAgree,
                                 .keepBecause = neverChanges,
                                 .loggedRule = "R-79"};
    return spec;
}

template <>
const ActionSpec &actionOf<PreparePlan>()
{
    using P = PreparePlan;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::planId>({.name = "plan", .label = LABEL("Plan"), .refersTo = "Plan", .required = true})});
    static const ActionSpec spec{.name = "preparePlan",
                                 .label = LABEL("Prepare a version for signing on paper"),
                                 .params = &params,
                                 .check = checkPrepare,
                                 .perform = performPrepare,
                                 .keepBecause = neverChanges,
                                 .loggedRule = "R-79"};
    return spec;
}

template <>
const ActionSpec &actionOf<SignOnPaper>()
{
    using P = SignOnPaper;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::versionId>(
             {.name = "version", .label = LABEL("Version"), .refersTo = "PlanVersion", .required = true}),
         field<&P::attachmentId>({.name = "attachment",
                                  .label = LABEL("Scan of the signed plan"),
                                  .refersTo = "Attachment",
                                  .rule = "R-44",
                                  .required = true}),
         field<&P::signedOn>({.name = "signed_on", .label = LABEL("Signed on")}),
         field<&P::guardian>({.name = "guardian", .label = LABEL("A parent or guardian signed too")})});
    static const ActionSpec spec{.name = "signOnPaper",
                                 .label = LABEL("Bind the signed paper"),
                                 .params = &params,
                                 .check = checkPaper,
                                 .perform = performPaper,
                                 .keepBecause = neverChanges,
                                 .loggedRule = "R-79"};
    return spec;
}

} // namespace waymark
