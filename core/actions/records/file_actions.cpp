// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/file_actions.h"

#include "core/actions/param_check.h"
#include "core/actions/people/seen.h"
#include "core/actions/records/voiding.h"
#include "core/base/csv.h"
#include "core/base/fingerprint.h"
#include "core/policy/membership_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/role_policy.h"
#include "core/refdata/default_settings.h"
#include "core/schema/stored_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

constexpr qsizetype partBytes = 192 * 1024; ///< a multiple of three, so that parts of base64 join without padding

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

/// Only the last part of a path, whatever system it was written on, and nothing a terminal or a page could act on.
QString nameOf(const QString &file)
{
    QString name = file;
    name = name.mid(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    QString kept;
    for (const QChar c : name.normalized(QString::NormalizationForm_C)) {
        if (c.isPrint() && c.category() != QChar::Other_Format)
            kept += c;
    }
    return kept.trimmed().right(200);
}

Result<QByteArray> contentOf(const QString &path, int megabytes)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, tr("The file cannot be read."), tr("Look whether it is still there and may be opened.")};
    const qint64 most = qint64(megabytes) * 1024 * 1024;
    if (file.size() > most)
        return Error{ErrorKind::BadInput, tr("The file is too large: %1. At most %2 MB fit.").arg(QLocale().formattedDataSize(file.size())).arg(megabytes),
                     tr("Scan it with fewer dots, or attach its pages one by one.")};
    const QByteArray bytes = file.read(most + 1);
    if (bytes.isEmpty())
        return Error{ErrorKind::BadInput, tr("The file is empty."), tr("Scan or save it again.")};
    if (bytes.size() > most)
        return Error{ErrorKind::BadInput, tr("The file grew while it was read."), tr("Try again when it is saved.")};
    return bytes;
}

// attachFile -------------------------------------------------------------------------------------------------

Findings checkAttach(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AttachFile *>(params);
    if (p.file.isEmpty())
        return {Finding{{}, u"file"_s, tr("Choose the file.")}};
    const QFileInfo info(p.file);
    if (!info.isFile() || !info.isReadable())
        return {Finding{{}, u"file"_s, tr("The file cannot be read. Look whether it is still there and may be opened.")}};
    if (nameOf(p.file).isEmpty())
        return {Finding{{}, u"file"_s, tr("The file has no name that can be kept. Rename it first.")}};
    const qint64 most = qint64(context.settings.attachmentMegabytes) * 1024 * 1024;
    if (info.size() > most)
        return {Finding{{}, u"file"_s,
                        tr("The file is too large: %1. At most %2 MB fit; nothing was attached.")
                            .arg(QLocale().formattedDataSize(info.size()))
                            .arg(context.settings.attachmentMegabytes)}};
    if (info.size() == 0)
        return {Finding{{}, u"file"_s, tr("The file is empty: there is nothing to attach.")}};
    return {};
}

Result<Outcome> performAttach(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<AttachFile *>(params);
    const auto bytes = contentOf(p.file, context.settings.attachmentMegabytes);
    if (!bytes)
        return bytes.error();
    Attachment attachment{.jobSeekerId = p.jobSeekerId,
                          .name = nameOf(p.file),
                          .kind = p.kind,
                          .title = p.title.trimmed(),
                          .size = bytes->size(),
                          .hash = fingerprint(*bytes),
                          .parts = int((bytes->size() + partBytes - 1) / partBytes),
                          .addedBy = transaction.actor(),
                          .addedAt = transaction.now()};
    transaction.add(attachment);
    for (int i = 0; i < attachment.parts; ++i) {
        AttachmentPart part{.jobSeekerId = p.jobSeekerId,
                            .attachmentId = attachment.id,
                            .seq = i,
                            .data = QString::fromLatin1(bytes->mid(i * partBytes, partBytes).toBase64())};
        transaction.add(part);
    }
    Outcome outcome;
    outcome.add("attachment", attachment.id.value);
    return outcome;
}

Findings checkVoidAttachment(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const VoidAttachment *>(params);
    return records::checkVoid(context, p.attachmentId, p.reason);
}

Result<Outcome> performVoidAttachment(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<VoidAttachment *>(params);
    return records::voidRecord(transaction, context, p.attachmentId, p.reason);
}

// loadIncomeTable --------------------------------------------------------------------------------------------

struct IncomeFile
{
    QString value; ///< as the setting holds it: "15650, 21150 + 5500"
    QString source;
    QString area;
    QDate effectiveFrom;
    Findings findings;
};

qint64 dollarsOf(QString text)
{
    bool ok = false;
    const qint64 dollars = text.remove(u',').remove(u'$').trimmed().section(u'.', 0, 0).toLongLong(&ok);
    return ok && dollars > 0 ? dollars : 0;
}

Finding badRow(const QString &message) { return {u"R-21"_s, u"file"_s, message}; }

void readAmounts(const CsvTable &table, IncomeFile &out)
{
    const auto cell = [&](const QStringList &row, QStringView name) {
        const int at = table.column(name);
        return at >= 0 && at < row.size() ? row[at].trimmed() : QString();
    };
    std::map<int, qint64> amounts;
    qint64 more = 0;
    for (qsizetype i = 0; i < qsizetype(table.rows.size()); ++i) {
        const QStringList &row = table.rows[i];
        const qint64 dollars = dollarsOf(cell(row, u"annual"));
        const QString size = cell(row, u"family_size");
        if (dollars == 0) {
            out.findings += badRow(tr("Row %1: the amount is no number of dollars.").arg(i + 2));
            continue;
        }
        if (size == "more"_L1) {
            more = dollars;
            continue;
        }
        bool ok = false;
        const int people = size.toInt(&ok);
        if (!ok || people < 1 || people > 50)
            out.findings += badRow(tr("Row %1: the family size is no whole number of 1 or more.").arg(i + 2));
        else if (!amounts.emplace(people, dollars).second)
            out.findings += badRow(tr("Two rows give an amount for a family of %1.").arg(people));
        if (out.source.isEmpty())
            out.source = cell(row, u"source");
        if (out.area.isEmpty())
            out.area = cell(row, u"area");
        else if (cell(row, u"area") != out.area)
            out.findings += badRow(tr("Row %1: a file holds the amounts of one area.").arg(i + 2));
        const QDate from = QDate::fromString(cell(row, u"effective_from"), Qt::ISODate);
        if (!cell(row, u"effective_from").isEmpty() && (!from.isValid() || (out.effectiveFrom.isValid() && from != out.effectiveFrom)))
            out.findings += badRow(tr("Row %1: the day must be written as 2026-03-14, and be the same in all rows.").arg(i + 2));
        else if (from.isValid())
            out.effectiveFrom = from;
    }
    if (amounts.size() < 2 && out.findings.isEmpty())
        out.findings += badRow(tr("The table needs an amount for families of 1 and of 2 at least."));
    int next = 1;
    qint64 before = 0;
    QStringList values;
    for (const auto &[people, dollars] : amounts) {
        if (people != next) {
            out.findings += badRow(tr("The amount for a family of %1 is missing.").arg(next));
            break;
        }
        if (dollars <= before)
            out.findings += badRow(tr("The amount for a family of %1 is not above the one before.").arg(people));
        if (before && more == 0 && people == amounts.rbegin()->first)
            more = dollars - before;
        before = dollars;
        values += QString::number(dollars);
        ++next;
    }
    out.value = values.join(u", "_s) + u" + "_s + QString::number(more);
}

IncomeFile incomeFile(const QString &path)
{
    IncomeFile out;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 1'000'000) {
        out.findings += Finding{{}, u"file"_s, tr("The file cannot be read.")};
        return out;
    }
    const auto table = readCsv(file.readAll());
    if (!table) {
        out.findings += Finding{{}, u"file"_s, table.error().text()};
        return out;
    }
    if (table->column(u"family_size") < 0 || table->column(u"annual") < 0) {
        out.findings += badRow(tr("The first row must name the columns family_size and annual."));
        return out;
    }
    readAmounts(*table, out);
    return out;
}

Setting settingOf(const LoadIncomeTable &p, const IncomeFile &file)
{
    return {.key = u"income_table"_s,
            .scope = p.area.trimmed().isEmpty() ? file.area : p.area.trimmed(),
            .value = file.value,
            .effectiveFrom = p.effectiveFrom.isValid() ? p.effectiveFrom : file.effectiveFrom,
            .source = p.source.trimmed().isEmpty() ? file.source : p.source.trimmed()};
}

Findings checkIncome(const ActionContext &, const void *params)
{
    const auto &p = *static_cast<const LoadIncomeTable *>(params);
    const IncomeFile file = incomeFile(p.file);
    Findings findings = file.findings;
    const Setting setting = settingOf(p, file);
    if (!setting.effectiveFrom.isValid())
        findings += Finding{u"R-21"_s, u"effective_from"_s, tr("From which day is the table in force?")};
    if (findings.isEmpty() && setting.source.isEmpty())
        findings += Finding{u"R-21"_s, u"source"_s, tr("Name where the amounts come from: the notice or its number.")};
    if (findings.isEmpty() && !isUsable(setting))
        findings += badRow(tr("These amounts cannot be used."));
    return findings;
}

Result<Outcome> performIncome(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<LoadIncomeTable *>(params);
    Setting setting = settingOf(p, incomeFile(p.file));
    Outcome outcome;
    outcome.add("setting", transaction.add(setting).value);
    return outcome;
}

// correctEligibility -----------------------------------------------------------------------------------------

/// The snapshot with the values laid over it; what cannot be one is a finding.
EligibilitySnapshot corrected(const EligibilitySnapshot &stored, const QString &values, Findings &findings)
{
    JobSeeker person = policy::personAt(stored);
    const QJsonObject typed = QJsonDocument::fromJson(values.toUtf8()).object();
    if (typed.isEmpty())
        findings += Finding{u"R-85"_s, u"values"_s, tr("Say which answers are corrected, and to what.")};
    for (auto one = typed.begin(); one != typed.end(); ++one) {
        const FieldSpec *field = specOf<JobSeeker>().find(one.key());
        if (!field)
            for (const FieldSpec &each : specOf<JobSeeker>().fields)
                field = jsonKey(each.name) == one.key() ? &each : field;
        if (!field || !field->eligibility) {
            findings += Finding{u"R-85"_s, u"values"_s, tr("This is no answer about eligibility.")};
            continue;
        }
        if (auto bad = setFromJson(*field, &person, one.value()))
            findings += *bad;
    }
    QJsonObject all;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.eligibility)
            all.insert(QString::fromLatin1(field.name), storedJson(field, &person));
    }
    EligibilitySnapshot snapshot = stored;
    snapshot.values = QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
    return snapshot;
}

/// Answers that no form would have taken: outside their list or range, or a day that cannot be.
Findings checkAnswers(const ActionContext &context, const EligibilitySnapshot &snapshot)
{
    static const EntitySpec answers = [] {
        EntitySpec spec = specOf<JobSeeker>();
        std::erase_if(spec.fields, [](const FieldSpec &field) { return !field.eligibility; });
        return spec;
    }();
    const JobSeeker person = policy::personAt(snapshot);
    return checkParams(context.store, answers, &person, context.today) + policy::checkValues(person, context.today);
}

Findings checkCorrectEligibility(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const CorrectEligibility *>(params);
    const auto snapshot = context.store.find(p.snapshotId);
    const auto file = snapshot ? context.store.caseFile(snapshot->jobSeekerId) : std::nullopt;
    if (!file)
        return {Finding{{}, u"snapshot"_s, tr("There is no such entry in this office.")}};
    Findings findings = policy::checkSnapshotChange(*file, *snapshot, p.reason);
    if (!blocks(findings)) {
        const EligibilitySnapshot after = corrected(*snapshot, p.values, findings);
        if (!blocks(findings))
            findings += checkAnswers(context, after);
    }
    return findings;
}

Result<Outcome> performCorrectEligibility(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<CorrectEligibility *>(params);
    Findings findings;
    transaction.setReason(p.reason.trimmed());
    transaction.save(corrected(*context.store.find(p.snapshotId), p.values, findings));
    Outcome outcome;
    outcome.add("snapshot", p.snapshotId.value);
    return outcome;
}

} // namespace

Result<QByteArray> attachmentBytes(Session &session, const Attachment &attachment)
{
    if (const Findings refused = policy::checkRole(session.staff().role, u"openAttachment"_s); blocks(refused))
        return Error{ErrorKind::Refused, refused.front().message, {}};
    if (auto may = seen::mayOpen(session, attachment.jobSeekerId); !may)
        return may.error();
    if (auto logged = session.logAccess(u"attachment"_s, session.store().survivorOf(attachment.jobSeekerId)); !logged)
        return logged.error();
    auto parts = guarded([&] { return session.store().where<AttachmentPart>("attachment", Value{attachment.id.value}); });
    if (!parts)
        return parts.error();
    std::ranges::sort(*parts, {}, &AttachmentPart::seq);
    QByteArray bytes;
    bytes.reserve(attachment.size);
    for (const AttachmentPart &part : *parts)
        bytes += QByteArray::fromBase64(part.data.toLatin1());
    if (int(parts->size()) != attachment.parts || fingerprint(bytes) != attachment.hash)
        return Error{ErrorKind::Damaged, tr("This attachment is not whole here."),
                     tr("If it was added on another workstation, take in its bundles first. Its entry stays as it is.")};
    return bytes;
}

QString safeFileName(const QString &name)
{
    QString safe;
    for (const QChar c : name) {
        const bool plain = c.isLetterOrNumber() || c == u' ' || c == u'.' || c == u'-' || c == u'_' || c == u'(' || c == u')';
        safe += plain ? c : QChar(u'_');
    }
    safe = safe.right(120);
    while (safe.startsWith(u'.') || safe.startsWith(u'-') || safe.startsWith(u' '))
        safe.remove(0, 1);
    return safe.isEmpty() ? u"attachment"_s : safe;
}

template <> const ActionSpec &actionOf<AttachFile>()
{
    using P = AttachFile;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::file>({.name = "file", .label = LABEL("File"), .personal = true, .maxLength = 4000}),
         field<&P::kind>({.name = "kind", .label = LABEL("Kind"), .codes = "attachment_kind", .kind = FieldKind::Code}),
         field<&P::title>({.name = "title", .label = LABEL("What it is"), .personal = true})});
    static const ActionSpec spec{.name = "attachFile",
                                 .label = LABEL("Attach a file"),
                                 .params = &params,
                                 .check = checkAttach,
                                 .perform = performAttach};
    return spec;
}

template <> const ActionSpec &actionOf<VoidAttachment>()
{
    using P = VoidAttachment;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::attachmentId>({.name = "attachment", .label = LABEL("Attachment"), .refersTo = "Attachment", .required = true}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why it is voided"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "voidAttachment",
                                 .label = LABEL("Void an attachment"),
                                 .params = &params,
                                 .check = checkVoidAttachment,
                                 .perform = performVoidAttachment};
    return spec;
}

template <> const ActionSpec &actionOf<LoadIncomeTable>()
{
    using P = LoadIncomeTable;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::file>({.name = "file", .label = LABEL("CSV file"), .required = true, .maxLength = 4000}),
         field<&P::effectiveFrom>({.name = "effective_from", .label = LABEL("In force from")}),
         field<&P::area>({.name = "area", .label = LABEL("Area")}),
         field<&P::source>({.name = "source", .label = LABEL("Source")})});
    static const ActionSpec spec{.name = "loadIncomeTable",
                                 .label = LABEL("Load an income table"),
                                 .params = &params,
                                 .check = checkIncome,
                                 .perform = performIncome};
    return spec;
}

template <> const ActionSpec &actionOf<CorrectEligibility>()
{
    using P = CorrectEligibility;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::snapshotId>({.name = "snapshot", .label = LABEL("Eligibility at entry"), .refersTo = "EligibilitySnapshot", .required = true}),
         field<&P::values>({.name = "values", .label = LABEL("Corrected answers"), .kind = FieldKind::Json, .personal = true}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why it is corrected"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "correctEligibility",
                                 .label = LABEL("Correct the eligibility at entry"),
                                 .params = &params,
                                 .check = checkCorrectEligibility,
                                 .perform = performCorrectEligibility,
                                 .loggedRule = "R-85"};
    return spec;
}

} // namespace waymark
