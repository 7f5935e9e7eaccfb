// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/group_actions.h"

#include "core/actions/param_check.h"
#include "core/actions/people/visible.h"
#include "core/actions/plan/planned_service.h"
#include "core/actions/record_refs.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

constexpr qsizetype mostPeople = 500;

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

Finding atLine(qsizetype line, const QString &message, const QString &rule = {})
{
    return {rule, u"people"_s, tr("Line %1: %2").arg(line + 1).arg(message)};
}

/// What the parameters mean, with the event's own values where one is named.
struct Group
{
    CareerEvent event;
    Service service; ///< as each person gets it
    QString note;
    std::vector<GroupLine> lines;
    std::vector<qsizetype> places; ///< of the lines, as they were given
    Findings findings;
};

void readLines(const ActionContext &context, const QString &people, Group &group)
{
    const QJsonArray all = QJsonDocument::fromJson(people.toUtf8()).array();
    if (all.isEmpty())
        group.findings += Finding{{}, u"people"_s, tr("Nobody is on the list. Add the people who were there.")};
    if (all.size() > mostPeople) {
        group.findings += Finding{{}, u"people"_s, tr("At most %1 people fit into one entry.").arg(mostPeople)};
        return;
    }
    QSet<qint64> seen;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QJsonObject one = all[i].toObject();
        const auto id = recordNamed(context.store, specOf<JobSeeker>(), one.value("jobSeeker"_L1).toVariant().toString());
        if (!id) {
            group.findings += atLine(i, id.error().what);
            continue;
        }
        const Id<JobSeeker> person = context.store.survivorOf({*id});
        if (!maySee(context.store, context.staff, person)) {
            group.findings += atLine(i, tr("this record is confidential."), u"R-25"_s);
            continue;
        }
        if (seen.contains(person.value)) {
            group.findings += atLine(i, tr("this person is on the list twice."));
            continue;
        }
        seen.insert(person.value);
        group.places.push_back(i);
        group.lines.push_back({person, one.value("present"_L1).toBool(true), one.value("line"_L1).toString().trimmed()});
    }
}

Group groupOf(const ActionContext &context, const RecordGroup &p)
{
    Group group;
    if (const auto event = context.store.find(p.eventId)) {
        group.event = *event;
    } else {
        group.event.centerId = context.staff.centerId;
        group.event.givenBy = p.givenBy;
        group.event.provider = p.provider.trimmed();
        group.event.on = p.on.isValid() ? p.on : context.today;
        group.event.serviceType = p.type;
        group.event.name = p.name.trimmed().isEmpty() ? codes().label(u"service_type"_s, p.type) : p.name.trimmed();
    }
    const auto center = context.store.find(group.event.centerId ? group.event.centerId : context.staff.centerId);
    group.service.type = p.type.isEmpty() ? group.event.serviceType : p.type;
    group.service.on = p.on.isValid() ? p.on : group.event.on;
    group.service.provider = p.provider.trimmed().isEmpty() ? group.event.provider : p.provider.trimmed();
    if (group.service.provider.isEmpty() && center) {
        group.service.provider = center->name;
        group.service.providerKind = u"center"_s;
    }
    group.service.centerId = context.staff.centerId;
    group.service.funding = p.funding;
    group.service.givenBy = p.givenBy ? p.givenBy : group.event.givenBy ? group.event.givenBy : context.staff.id;
    group.service.enteredBy = context.staff.id;
    group.note = p.note.trimmed();
    readLines(context, p.people, group);
    return group;
}

QString noteFor(const Group &group, const GroupLine &line)
{
    if (group.note.isEmpty() || line.line.isEmpty())
        return group.note + line.line;
    return group.note + u'\n' + line.line;
}

/// The registration this person has for the event, or a new one.
EventRegistration registrationOf(const ActionContext &context, Id<CareerEvent> event, Id<JobSeeker> person)
{
    if (event) {
        for (const EventRegistration &one : context.store.ofPerson<EventRegistration>(person)) {
            if (one.eventId == event && one.status != "cancelled"_L1)
                return one;
        }
    }
    return {.jobSeekerId = person, .eventId = event};
}

Findings checkGroup(const ActionContext &context, const void *params)
{
    Group group = groupOf(context, *static_cast<const RecordGroup *>(params));
    Findings findings = group.findings;
    if (group.event.cancelledOn.isValid())
        findings += Finding{{}, u"event"_s, tr("This event was cancelled.")};
    const auto add = [&](const Findings &more) {
        for (const Finding &one : more) {
            if (!findings.contains(one))
                findings += one;
        }
    };
    bool anybody = false;
    for (std::size_t i = 0; i < group.lines.size(); ++i) {
        const GroupLine &line = group.lines[i];
        const auto person = context.store.find(line.jobSeekerId);
        const EventRegistration registration = registrationOf(context, group.event.id, line.jobSeekerId);
        if (registration.serviceId)
            findings += atLine(group.places[i], tr("attendance at this event was recorded before."));
        if (!line.present)
            continue;
        anybody = true;
        add(policy::checkService(group.service, *person, context.today));
        Service ofPerson = group.service;
        ofPerson.jobSeekerId = line.jobSeekerId;
        for (const Finding &one : checkPlanned(context, ofPerson)) {
            // What the service lacks is said once; what a person's plan lacks, of whom.
            if (one.rule == "R-64"_L1)
                add({one});
            else
                findings += Finding{one.rule, u"people"_s, atLine(group.places[i], one.message).message, one.severity};
        }
        for (const Finding &one : policy::checkTwice(group.service, context.store.ofPerson<Service>(line.jobSeekerId)))
            findings += Finding{one.rule, u"people"_s, atLine(group.places[i], one.message).message, one.severity};
        if (const QString text = noteFor(group, line); !text.isEmpty())
            add(aboutField(policy::checkNote(Note{.on = group.service.on, .text = text}, context.today), "text"_L1, "note"_L1));
    }
    if (!group.lines.empty() && !anybody)
        findings += Finding{{}, u"people"_s, tr("Everybody is marked absent: nobody gets the service."), Severity::Warn};
    return findings;
}

Result<Outcome> performGroup(Transaction &transaction, const ActionContext &context, void *params)
{
    Group group = groupOf(context, *static_cast<RecordGroup *>(params));
    Outcome outcome;
    if (!group.event.id)
        transaction.add(group.event);
    outcome.add("event", group.event.id.value);
    for (const GroupLine &line : group.lines) {
        EventRegistration registration = registrationOf(context, group.event.id, line.jobSeekerId);
        registration.status = line.present ? u"attended"_s : u"absent"_s;
        registration.line = line.line;
        if (line.present) {
            Service service = group.service;
            service.jobSeekerId = line.jobSeekerId;
            service.id.value = transaction.newId();
            service.enteredAt = transaction.now();
            const QString text = noteFor(group, line);
            if (!text.isEmpty()) {
                Note note{.jobSeekerId = line.jobSeekerId,
                          .on = service.on,
                          .text = text,
                          .serviceId = service.id,
                          .author = transaction.actor(),
                          .enteredAt = transaction.now()};
                service.noteId = transaction.add(note);
                registration.noteId = service.noteId;
                outcome.add("note", note.id.value);
            }
            transaction.addRecord(specOf<Service>(), &service);
            registration.serviceId = service.id;
            outcome.add("service", service.id.value);
        }
        if (registration.id) {
            transaction.save(registration);
        } else {
            registration.registeredOn = transaction.today();
            registration.enteredBy = transaction.actor();
            registration.enteredAt = transaction.now();
            transaction.add(registration);
        }
        outcome.add("registration", registration.id.value);
    }
    return outcome;
}

// seenServices -----------------------------------------------------------------------------------------------

Findings checkSeen(const ActionContext &context, const void *params)
{
    const auto file = context.store.caseFile(static_cast<const SeenServices *>(params)->jobSeekerId);
    const CaseRecord *current = file ? file->currentCase() : nullptr;
    if (!current || current->counselorId != context.staff.id)
        return {Finding{u"R-77"_s, u"job_seeker"_s, tr("Only the designated counselor marks others' services as seen.")}};
    return {};
}

Result<Outcome> performSeen(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto file = context.store.caseFile(static_cast<SeenServices *>(params)->jobSeekerId);
    auto record = *file->currentCase();
    // Up to the newest that was there to be seen, not up to now: what another workstation recorded meanwhile is told
    // when it comes in.
    for (const Service &one : file->services)
        record.servicesSeenAt = std::max(record.servicesSeenAt, one.enteredAt);
    transaction.save(record);
    Outcome outcome;
    outcome.add("case", record.id.value);
    return outcome;
}

} // namespace

QString groupLines(const std::vector<GroupLine> &lines)
{
    QJsonArray all;
    for (const GroupLine &one : lines)
        all += QJsonObject{{u"jobSeeker"_s, one.jobSeekerId.text()}, {u"present"_s, one.present}, {u"line"_s, one.line}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

template <> const ActionSpec &actionOf<RecordGroup>()
{
    using P = RecordGroup;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::eventId>({.name = "event", .label = LABEL("Event"), .refersTo = "CareerEvent"}),
         field<&P::name>({.name = "name", .label = LABEL("Name of the event")}),
         field<&P::type>({.name = "type", .label = LABEL("Service"), .codes = "service_type", .kind = FieldKind::Code}),
         field<&P::on>({.name = "on_date", .label = LABEL("Date")}),
         field<&P::provider>({.name = "provider", .label = LABEL("Provider")}),
         field<&P::funding>({.name = "funding", .label = LABEL("Funding"), .codes = "funding", .kind = FieldKind::Code}),
         field<&P::givenBy>({.name = "given_by", .label = LABEL("Given by"), .refersTo = "Staff"}),
         field<&P::note>({.name = "note", .label = LABEL("Note for everybody"), .kind = FieldKind::LongText, .personal = true}),
         field<&P::people>({.name = "people", .label = LABEL("People"), .kind = FieldKind::Json, .personal = true})});
    static const ActionSpec spec{.name = "recordGroup",
                                 .label = LABEL("Record a group"),
                                 .params = &params,
                                 .check = checkGroup,
                                 .perform = performGroup};
    return spec;
}

template <> const ActionSpec &actionOf<SeenServices>()
{
    using P = SeenServices;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true})});
    static const ActionSpec spec{.name = "seenServices",
                                 .label = LABEL("Others' services seen"),
                                 .params = &params,
                                 .check = checkSeen,
                                 .perform = performSeen};
    return spec;
}

} // namespace waymark
