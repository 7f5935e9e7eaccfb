// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/param_check.h"
#include "core/actions/plan/planned_service.h"
#include "core/actions/record_actions.h"

#include "core/actions/records/voiding.h"
#include "core/policy/contact_policy.h"
#include "core/policy/service_policy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

QString centerName(const ActionContext &context)
{
    const auto center = context.store.find(context.staff.centerId);
    return center ? center->name : QString();
}

/// The service as it will stand: whoever is not said to have given it is the center and the one who enters it.
Service serviceOf(const ActionContext &context, Id<JobSeeker> person, const QString &type, QDate on,
                  const QString &provider, const QString &providerKind = {}, const QString &funding = {},
                  Id<Staff> givenBy = {})
{
    Service service{.jobSeekerId = person,
                    .type = type,
                    .on = on.isValid() ? on : context.today,
                    .provider = provider.trimmed(),
                    .providerKind = providerKind,
                    .centerId = context.staff.centerId,
                    .funding = funding,
                    .givenBy = givenBy,
                    .enteredBy = context.staff.id};
    if (service.provider.isEmpty()) {
        service.provider = centerName(context);
        if (service.providerKind.isEmpty())
            service.providerKind = u"center"_s;
        if (!service.givenBy)
            service.givenBy = context.staff.id;
    }
    return service;
}

Note noteOf(const ActionContext &context, Id<JobSeeker> person, const QString &text, QDate on,
            const QStringList &topics = {})
{
    return {.jobSeekerId = person,
            .on = on.isValid() ? on : context.today,
            .text = text.trimmed(),
            .topics = topics,
            .author = context.staff.id};
}

std::optional<JobSeeker> personOf(const ActionContext &context, Id<JobSeeker> id) { return context.store.find(id); }

Findings noPerson() { return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}}; }

/// Adds a service and its note so that each names the other.
void addPair(Transaction &transaction, std::optional<Service> &service, std::optional<Note> &note, Outcome &outcome)
{
    if (service) {
        service->id.value = transaction.newId();
        service->enteredAt = transaction.now();
    }
    if (note) {
        note->id.value = transaction.newId();
        note->enteredAt = transaction.now();
    }
    if (service && note) {
        service->noteId = note->id;
        note->serviceId = service->id;
    }
    if (service) {
        transaction.addRecord(specOf<Service>(), &*service);
        outcome.add("service", service->id.value);
    }
    if (note) {
        transaction.addRecord(specOf<Note>(), &*note);
        outcome.add("note", note->id.value);
    }
}

// recordService ----------------------------------------------------------------------------------------------

Service serviceOf(const ActionContext &context, const RecordService &p)
{
    Service service = serviceOf(context, p.jobSeekerId, p.type, p.on, p.provider, p.providerKind, p.funding, p.givenBy);
    service.determination = p.determination.trimmed();
    return service;
}

Findings checkRecordService(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const RecordService *>(params);
    const auto person = personOf(context, p.jobSeekerId);
    if (!person)
        return noPerson();
    const Service service = serviceOf(context, p);
    Findings findings = policy::checkService(service, *person, context.today);
    findings += policy::checkTwice(service, context.store.ofPerson<Service>(p.jobSeekerId));
    findings += checkPlanned(context, service);
    if (!p.note.trimmed().isEmpty())
        findings += aboutField(policy::checkNote(noteOf(context, p.jobSeekerId, p.note, p.on, p.topics), context.today), "text"_L1,
                               "note"_L1);
    return findings;
}

Result<Outcome> performRecordService(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<RecordService *>(params);
    std::optional<Service> service = serviceOf(context, p);
    std::optional<Note> note;
    if (!p.note.trimmed().isEmpty())
        note = noteOf(context, p.jobSeekerId, p.note, p.on, p.topics);
    Outcome outcome;
    addPair(transaction, service, note, outcome);
    return outcome;
}

// recordNote -------------------------------------------------------------------------------------------------

Findings checkRecordNote(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const RecordNote *>(params);
    const auto person = personOf(context, p.jobSeekerId);
    if (!person)
        return noPerson();
    Note note = noteOf(context, p.jobSeekerId, p.text, p.on, p.topics);
    note.withoutService = p.withoutService.trimmed();
    Findings findings = policy::checkNote(note, context.today);
    if (!p.service.isEmpty()) {
        const Service service = serviceOf(context, p.jobSeekerId, p.service, p.on, p.provider);
        findings += aboutField(policy::checkService(service, *person, context.today) + checkPlanned(context, service), "type"_L1,
                               "service"_L1);
    } else
        findings += policy::askForService(note);
    return findings;
}

Result<Outcome> performRecordNote(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<RecordNote *>(params);
    std::optional<Note> note = noteOf(context, p.jobSeekerId, p.text, p.on, p.topics);
    note->withoutService = p.withoutService.trimmed();
    std::optional<Service> service;
    if (!p.service.isEmpty())
        service = serviceOf(context, p.jobSeekerId, p.service, p.on, p.provider);
    Outcome outcome;
    addPair(transaction, service, note, outcome);
    return outcome;
}

// recordContact ----------------------------------------------------------------------------------------------

Findings checkRecordContact(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const RecordContact *>(params);
    const auto person = personOf(context, p.jobSeekerId);
    if (!person)
        return noPerson();
    const ContactDraft draft = draftOf(context, p);
    Findings findings = policy::checkContact(draft.contact, context.today);
    if (draft.service)
        findings += aboutField(policy::checkService(*draft.service, *person, context.today) + checkPlanned(context, *draft.service),
                               "type"_L1, "service"_L1);
    if (draft.note)
        findings += aboutField(policy::checkNote(*draft.note, context.today), "text"_L1, "note"_L1);
    findings += policy::contactVerdict(draft.contact, draft.service ? &*draft.service : nullptr,
                                       draft.note ? &*draft.note : nullptr, context.settings)
                    .why;
    return findings;
}

Result<Outcome> performRecordContact(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<RecordContact *>(params);
    ContactDraft draft = draftOf(context, p);
    Outcome outcome;
    addPair(transaction, draft.service, draft.note, outcome);
    if (draft.service)
        draft.contact.serviceId = draft.service->id;
    if (draft.note)
        draft.contact.noteId = draft.note->id;
    draft.contact.enteredAt = transaction.now();
    outcome.add("contact", transaction.add(draft.contact).value);
    return outcome;
}

// void… ------------------------------------------------------------------------------------------------------

template <typename P, auto IdMember> Findings checkVoid(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const P *>(params);
    return records::checkVoid(context, p.*IdMember, p.reason);
}

template <typename P, auto IdMember>
Result<Outcome> performVoid(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<P *>(params);
    return records::voidRecord(transaction, context, p.*IdMember, p.reason);
}

} // namespace

ContactDraft draftOf(const ActionContext &context, const RecordContact &p)
{
    ContactDraft draft;
    draft.contact = {.jobSeekerId = p.jobSeekerId,
                     .on = p.on.isValid() ? p.on : context.today,
                     .means = p.means,
                     .twoWay = p.twoWay,
                     .staffId = context.staff.id};
    if (!p.service.isEmpty())
        draft.service = serviceOf(context, p.jobSeekerId, p.service, p.on, p.provider);
    if (!p.note.trimmed().isEmpty())
        draft.note = noteOf(context, p.jobSeekerId, p.note, p.on, p.topics);
    return draft;
}

template <> const ActionSpec &actionOf<RecordService>()
{
    using P = RecordService;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::type>({.name = "type", .label = LABEL("Service"), .codes = "service_type", .kind = FieldKind::Code}),
         field<&P::on>({.name = "on_date", .label = LABEL("Date of service")}),
         field<&P::provider>({.name = "provider", .label = LABEL("Provider")}),
         field<&P::providerKind>({.name = "provider_kind", .label = LABEL("Kind of provider"), .codes = "provider_kind", .kind = FieldKind::Code}),
         field<&P::funding>({.name = "funding", .label = LABEL("Funding"), .codes = "funding", .kind = FieldKind::Code}),
         field<&P::determination>({.name = "determination", .label = LABEL("Eligible under local policy because"), .rule = "R-64", .personal = true, .maxLength = 1000}),
         field<&P::givenBy>({.name = "given_by", .label = LABEL("Given by"), .refersTo = "Staff"}),
         field<&P::note>({.name = "note", .label = LABEL("Note"), .kind = FieldKind::LongText, .personal = true}),
         field<&P::topics>({.name = "topics", .label = LABEL("What the note says"), .codes = "note_topic"})});
    static const ActionSpec spec{.name = "recordService",
                                 .label = LABEL("Record a service"),
                                 .params = &params,
                                 .check = checkRecordService,
                                 .perform = performRecordService};
    return spec;
}

template <> const ActionSpec &actionOf<RecordNote>()
{
    using P = RecordNote;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::text>({.name = "text", .label = LABEL("Note"), .kind = FieldKind::LongText, .personal = true}),
         field<&P::on>({.name = "on_date", .label = LABEL("Date")}),
         field<&P::service>({.name = "service", .label = LABEL("Service"), .codes = "service_type", .kind = FieldKind::Code}),
         field<&P::provider>({.name = "provider", .label = LABEL("Provider")}),
         field<&P::withoutService>({.name = "without_service", .label = LABEL("Why no service belongs to it"), .personal = true, .maxLength = 400}),
         field<&P::topics>({.name = "topics", .label = LABEL("What the note says"), .codes = "note_topic"})});
    static const ActionSpec spec{.name = "recordNote",
                                 .label = LABEL("Write a note"),
                                 .params = &params,
                                 .check = checkRecordNote,
                                 .perform = performRecordNote};
    return spec;
}

template <> const ActionSpec &actionOf<RecordContact>()
{
    using P = RecordContact;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::means>({.name = "means", .label = LABEL("Means"), .codes = "contact_means", .kind = FieldKind::Code}),
         field<&P::twoWay>({.name = "two_way", .label = LABEL("Both ways")}),
         field<&P::on>({.name = "on_date", .label = LABEL("Date")}),
         field<&P::service>({.name = "service", .label = LABEL("Service"), .codes = "service_type", .kind = FieldKind::Code}),
         field<&P::provider>({.name = "provider", .label = LABEL("Provider")}),
         field<&P::note>({.name = "note", .label = LABEL("Note"), .kind = FieldKind::LongText, .personal = true}),
         field<&P::topics>({.name = "topics", .label = LABEL("What the note says"), .codes = "note_topic"})});
    static const ActionSpec spec{.name = "recordContact",
                                 .label = LABEL("Record a contact"),
                                 .params = &params,
                                 .check = checkRecordContact,
                                 .perform = performRecordContact};
    return spec;
}

template <> const ActionSpec &actionOf<VoidService>()
{
    using P = VoidService;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::serviceId>({.name = "service", .label = LABEL("Service"), .refersTo = "Service", .required = true}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why it is voided"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "voidService",
                                 .label = LABEL("Void a service"),
                                 .params = &params,
                                 .check = checkVoid<P, &P::serviceId>,
                                 .perform = performVoid<P, &P::serviceId>};
    return spec;
}

template <> const ActionSpec &actionOf<VoidNote>()
{
    using P = VoidNote;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::noteId>({.name = "note", .label = LABEL("Note"), .refersTo = "Note", .required = true}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why it is voided"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "voidNote",
                                 .label = LABEL("Void a note"),
                                 .params = &params,
                                 .check = checkVoid<P, &P::noteId>,
                                 .perform = performVoid<P, &P::noteId>};
    return spec;
}

template <> const ActionSpec &actionOf<VoidContact>()
{
    using P = VoidContact;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::contactId>({.name = "contact", .label = LABEL("Contact"), .refersTo = "Contact", .required = true}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why it is voided"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "voidContact",
                                 .label = LABEL("Void a contact"),
                                 .params = &params,
                                 .check = checkVoid<P, &P::contactId>,
                                 .perform = performVoid<P, &P::contactId>};
    return spec;
}

} // namespace waymark
