// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/plan/case_documents.h"

#include "core/policy/contact_policy.h"
#include "core/policy/plan/agreement_policy.h"
#include "core/policy/plan/element_policy.h"
#include "core/policy/records/lag_policy.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

using print::inlined;
using print::paragraph;
using print::typed;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Documents", text);
}

QString html(const char *text)
{
    return tr(text).toHtmlEscaped();
}

QString label(const QString &list, const QString &code)
{
    return codes().label(list, code).toHtmlEscaped();
}

template <typename T>
const T *byId(const std::vector<T> &records, Id<T> id)
{
    const auto found = std::ranges::find(records, id, &T::id);
    return !id || found == records.end() ? nullptr : &*found;
}

QString stateText(policy::ElementState::State state)
{
    using State = policy::ElementState::State;
    switch (state) {
    case State::Documented:
        return html("Documented");
    case State::Justified:
        return html("Not used, justified");
    case State::NotYet:
        return html("Not yet");
    case State::Gap:
        break;
    }
    return u"<b>%1</b>"_s.arg(html("Missing"));
}

/// Collects the parts of the packet.
class Packet
{
public:
    Packet(PrintDocument &document, const CaseFile &file, const CasePrintOptions &options)
        : m_document(document), m_file(file), m_options(options)
    {
    }

    void elements(const PersonRecords &records, const PolicySettings &settings)
    {
        section("The six elements of career planning");
        std::vector<QStringList> lines;
        for (const policy::ElementState &one : policy::elementStates(m_file, records, settings))
            lines.push_back({paragraph(label(u"plan_element"_s, one.element), "strong"_L1),
                             paragraph(stateText(one.state)), typed(one.because)});
        print::table(m_document, {tr("Element"), tr("State"), tr("Because")}, {30, 18, 52}, lines, {});
    }

    void versions(const std::vector<VersionEvidence> &evidence)
    {
        section("Plan versions, signatures and fingerprints");
        for (const PlanVersion &one : m_file.planning.versions)
            version(one, evidence);
        if (m_file.planning.versions.empty())
            none("No version of a plan was prepared.");
    }

    void contacts(const PolicySettings &settings)
    {
        section("Contacts with their services and notes");
        std::vector<const Contact *> contacts;
        for (const Contact &one : m_file.contacts) {
            if (!one.voidedOn.isValid())
                contacts.push_back(&one);
        }
        std::ranges::stable_sort(contacts, {}, [](const Contact *one) { return one->on; });
        std::vector<QStringList> lines;
        QDate last;
        for (const Contact *one : contacts) {
            const Service *service = byId(m_file.services, one->serviceId);
            const Note *note = byId(m_file.notes, one->noteId);
            const auto verdict = policy::contactVerdict(*one, service, note, settings);
            QString days = u"–"_s;
            if (verdict.counts) {
                if (last.isValid())
                    days = QString::number(last.daysTo(one->on));
                last = one->on;
            }
            QString pair = service ? paragraph(label(u"service_type"_s, service->type), "strong"_L1)
                                   : paragraph(html("No service"), "muted"_L1);
            pair += note ? typed(note->text) : paragraph(html("No note"), "muted"_L1);
            lines.push_back({paragraph(print::dayText(one->on)) +
                                 paragraph(inlined(print::nameOf(m_options, one->staffId)), "small"_L1),
                             paragraph(label(u"contact_means"_s, one->means)), pair,
                             paragraph(verdict.counts ? html("Counts") : inlined(verdict.why.message),
                                       verdict.counts ? "strong"_L1 : "muted"_L1),
                             paragraph(days)});
        }
        print::table(m_document, {tr("Date"), tr("Means"), tr("Service and note"), tr("Counts"), tr("Days")},
                     {15, 14, 39, 25, 7}, lines, tr("No contact is recorded."));
    }

    void lateEntries(const PolicySettings &settings)
    {
        section("Services entered late");
        std::vector<QStringList> lines;
        for (const Service &one : m_file.services) {
            if (const auto days = policy::lateDays(one, settings))
                lines.push_back({paragraph(print::dayText(one.on)),
                                 paragraph(label(u"service_type"_s, one.type)),
                                 paragraph(print::dayText(one.enteredAt.local().date())),
                                 paragraph(QString::number(*days)),
                                 paragraph(inlined(print::nameOf(m_options, one.enteredBy)))});
        }
        print::table(m_document,
                     {tr("Service date"), tr("Service"), tr("Entered"), tr("Days"), tr("Entered by")},
                     {16, 38, 16, 8, 22}, lines, tr("Every service was entered in time."));
    }

    void proofs()
    {
        section("What partners confirmed");
        std::vector<QStringList> lines;
        for (const PartnerProof &one : m_file.proofs) {
            const ProgramEnrollment *enrollment = byId(m_file.enrollments, one.enrollmentId);
            QStringList said;
            if (one.criterionMet)
                said += *one.criterionMet ? tr("Criterion met") : tr("Criterion not met");
            if (one.receivesServices.value_or(false))
                said += tr("Receives services");
            if (one.planSigned.value_or(false))
                said += one.planSignedOn.isValid()
                            ? tr("Plan signed %1").arg(print::dayText(one.planSignedOn))
                            : tr("Plan signed");
            if (one.letterReceived.value_or(false))
                said += tr("Letter received");
            if (one.referralOn.isValid())
                said += tr("Referral of %1").arg(print::dayText(one.referralOn));
            for (const QString &text : {one.fundedProgram, one.provider, one.referralProgram}) {
                if (!text.isEmpty())
                    said += text;
            }
            lines.push_back({paragraph(enrollment ? label(u"program"_s, enrollment->program) : QString()),
                             paragraph(inlined(one.confirmedBy)), paragraph(print::dayText(one.confirmedOn)),
                             paragraph(label(u"proof_means"_s, one.means)), typed(said.join(u'\n'))});
        }
        print::table(m_document,
                     {tr("Program"), tr("Confirmed by"), tr("Date"), tr("Means"), tr("What was confirmed")},
                     {24, 22, 14, 18, 22}, lines, tr("No partner confirmed anything."));
    }

    void barriers()
    {
        section("Barriers");
        std::vector<QStringList> lines;
        for (const Barrier &one : m_file.planning.barriers) {
            QString state = paragraph(label(u"barrier_state"_s, one.state), "strong"_L1);
            if (one.overcomeOn.isValid())
                state += paragraph(print::dayText(one.overcomeOn));
            if (!one.overcomeText.isEmpty())
                state += typed(one.overcomeText);
            lines.push_back(
                {paragraph(one.name.isEmpty() ? label(u"barrier_kind"_s, one.kind) : inlined(one.name),
                           "strong"_L1) +
                     paragraph(print::dayText(one.identifiedOn), "small"_L1),
                 typed(one.description), typed(one.approach), state});
        }
        print::table(m_document, {tr("Barrier"), tr("Description"), tr("Plan to address it"), tr("State")},
                     {20, 30, 28, 22}, lines, tr("No barrier is recorded."));
    }

private:
    void section(const char *words) { m_document.rows.push_back(print::section(html(words))); }
    void none(const char *words)
    {
        m_document.rows.push_back(print::text(paragraph(html(words), "muted"_L1)));
    }

    void line(const char *name, const QString &value)
    {
        m_document.rows.push_back(print::labelled(paragraph(html(name), "label"_L1), value));
        m_document.rows.back().keepWithNext = true;
    }

    void version(const PlanVersion &one, const std::vector<VersionEvidence> &evidence)
    {
        const Plan *plan = byId(m_file.planning.plans, one.planId);
        const QString kind = plan && plan->isYouth() ? u"ISS"_s : u"IEP"_s;
        m_document.rows.push_back(print::group(tr("%1, version %2, prepared %3")
                                                   .arg(kind)
                                                   .arg(one.number)
                                                   .arg(print::dayText(one.preparedOn))
                                                   .toHtmlEscaped()));
        const QDate agreed = policy::agreedOn(m_file.planning, one);
        line("Agreed", paragraph(agreed.isValid() ? print::dayText(agreed) : html("Not agreed by both")));
        line("Designated counselor", paragraph(inlined(one.counselor)));
        for (const PlanSignature &signature : m_file.planning.signatures) {
            if (signature.versionId != one.id)
                continue;
            const QString &hash = signature.inkHash.isEmpty() ? signature.scanHash : signature.inkHash;
            const QString name = label(u"signature_role"_s, signature.role);
            m_document.rows.push_back(print::labelled(
                paragraph(name, "label"_L1), paragraph(print::dayText(signature.signedOn) + u" · "_s +
                                                       label(u"signature_means"_s, signature.means)) +
                                                 paragraph(hash.toHtmlEscaped(), "mono"_L1)));
            m_document.rows.back().keepWithNext = true;
        }
        line("Fingerprint of the content", paragraph(one.contentHash.toHtmlEscaped(), "mono"_L1));
        line("Fingerprint of the terms", paragraph(one.termsHash.toHtmlEscaped(), "mono"_L1));
        const auto found = std::ranges::find(evidence, one.id, &VersionEvidence::version);
        if (found != evidence.end())
            line("Checked", found->trouble.isEmpty() ? paragraph(html("All as it was signed"))
                                                     : typed(found->trouble.join(u'\n')));
        m_document.rows.back().keepWithNext = false;
    }

    PrintDocument &m_document;
    const CaseFile &m_file;
    const CasePrintOptions &m_options;
};

} // namespace

PrintDocument evidencePacket(const CaseFile &file, const PersonRecords &records,
                             const PolicySettings &settings, const std::vector<VersionEvidence> &versions,
                             const CasePrintOptions &options)
{
    PrintDocument document;
    print::head(document, tr("Evidence packet"), file, options);
    std::vector<QStringList> lines;
    for (const CaseRecord &one : file.cases)
        lines.push_back(
            {paragraph(label(u"case_state"_s, one.state)), paragraph(print::dayText(one.openedOn)),
             paragraph(print::dayText(one.closedOn)),
             paragraph(one.closureReason.isEmpty() ? QString()
                                                   : label(u"closure_reason"_s, one.closureReason))});
    print::table(document, {tr("Case"), tr("Opened"), tr("Closed"), tr("Reason for closing")},
                 {25, 20, 20, 35}, lines, tr("No case was opened."));
    Packet packet(document, file, options);
    packet.elements(records, settings);
    packet.versions(versions);
    packet.contacts(settings);
    packet.lateEntries(settings);
    packet.proofs();
    packet.barriers();
    for (const VersionEvidence &one : versions) {
        bool first = true;
        for (PrintRow row : one.plan.rows) {
            row.pageBefore = row.pageBefore || first;
            first = false;
            document.rows.push_back(std::move(row));
        }
    }
    return document;
}

} // namespace waymark
