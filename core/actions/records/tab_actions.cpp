// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/tab_actions.h"

#include "core/policy/records/record_policy.h"
#include "core/policy/role_policy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

/// The typed fields of T inside a parameter struct P; the person is named when a record is added, and stays.
template <auto Outer> std::vector<FieldSpec> typedFields(bool withPerson)
{
    using T = typename detail::MemberOf<Outer>::Type;
    const EntitySpec &spec = specOf<T>();
    std::vector<FieldSpec> fields;
    for (int i = 0; i < int(spec.fields.size()); ++i) {
        FieldSpec field = spec.fields[std::size_t(i)];
        if (field.system || (i == spec.personField && !withPerson))
            continue;
        if (i == spec.personField)
            field.required = true;
        // Who registers is registered, unless something else is said.
        if (withPerson && std::is_same_v<T, EventRegistration> && QLatin1StringView(field.name) == "status"_L1)
            field.required = false;
        field.offset = offsetOf<Outer>();
        fields.push_back(field);
    }
    return fields;
}

template <typename T> void trim(T &record)
{
    for (const FieldSpec &field : specOf<T>().fields) {
        if (!field.system && (field.type == FieldKind::Text || field.type == FieldKind::Phone))
            field.set(&record, Value{textOf(field.get(&record)).trimmed()});
    }
}

/// A required text of blanks alone: param_check sees something there.
template <typename T> Findings checkBlanks(const T &typed)
{
    Findings findings;
    for (const FieldSpec &field : specOf<T>().fields) {
        if (field.system || !field.required || field.type != FieldKind::Text)
            continue;
        const QString text = textOf(field.get(&typed));
        if (!text.isEmpty() && text.trimmed().isEmpty())
            findings += Finding{QString::fromLatin1(field.rule), QString::fromLatin1(field.name),
                                tr("%1 is missing.").arg(field.labelText(specOf<T>().name))};
    }
    return findings;
}

template <typename T> Findings checkSiblings(const ActionContext &, const T &) { return {}; }

Findings checkSiblings(const ActionContext &context, const CareerEvent &record)
{
    if (!record.id || !record.cancelledOn.isValid())
        return {};
    const auto all = context.store.where<EventRegistration>("event", Value{record.id.value});
    if (std::ranges::find(all, u"attended"_s, &EventRegistration::status) == all.end())
        return {};
    return {Finding{{}, u"cancelled_on"_s, tr("This event took place: people are recorded as having come.")}};
}

/// One's own texts are one's own; the office's are kept by those who answer for the office.
Findings checkSiblings(const ActionContext &context, const Snippet &record)
{
    const auto stored = context.store.find(record.id);
    for (const Id<Staff> whose : {record.staffId, stored ? stored->staffId : record.staffId}) {
        if (!whose) {
            if (Findings role = policy::checkRole(context.staff.role, u"officeSnippet"_s); blocks(role))
                return role;
        } else if (whose != context.staff.id) {
            return {Finding{{}, u"staff"_s, tr("This text belongs to somebody else; write one of your own.")}};
        }
    }
    return {};
}

Findings checkSiblings(const ActionContext &context, const EventRegistration &record)
{
    const auto event = context.store.find(record.eventId);
    const std::vector<EventRegistration> all =
        context.store.where<EventRegistration>("event", Value{record.eventId.value});
    const auto comes = [](const EventRegistration &one) {
        return one.status == "registered"_L1 || one.status == "attended"_L1;
    };
    Findings findings;
    const bool twice = std::ranges::any_of(all, [&](const EventRegistration &one) {
        return one.id != record.id && one.jobSeekerId == record.jobSeekerId && comes(one);
    });
    if (twice && comes(record))
        findings += Finding{{}, u"event"_s, tr("This person is registered for this event already.")};
    const auto taken = std::ranges::count_if(all, [&](const EventRegistration &one) { return one.id != record.id && comes(one); });
    if (event && event->seats && taken >= *event->seats && record.status == "registered"_L1)
        findings += Finding{{}, u"event"_s, tr("All seats are taken."), Severity::Warn};
    if (event && event->cancelledOn.isValid() && record.status == "registered"_L1)
        findings += Finding{{}, u"event"_s, tr("This event was cancelled.")};
    return findings;
}

Findings checkSiblings(const ActionContext &context, const GroupMember &record)
{
    const auto all = context.store.ofPerson<GroupMember>(record.jobSeekerId);
    if (!record.until.isValid() && std::ranges::any_of(all, [&](const GroupMember &one) {
            return one.id != record.id && one.groupId == record.groupId && !one.until.isValid();
        }))
        return {Finding{{}, u"local_group"_s, tr("This person is in this group already.")}};
    return {};
}

template <typename T> Findings checkAdd(const ActionContext &context, const void *params)
{
    T record = static_cast<const AddRecord<T> *>(params)->record;
    const Findings blank = checkBlanks(record);
    trim(record);
    if constexpr (requires { record.status; } && std::is_same_v<T, EventRegistration>) {
        if (record.status.isEmpty())
            record.status = u"registered"_s;
    }
    return blank + policy::checkRecord(record, context.today) + checkSiblings(context, record);
}

template <typename T> Result<Outcome> performAdd(Transaction &transaction, const ActionContext &, void *params)
{
    T &record = static_cast<AddRecord<T> *>(params)->record;
    trim(record);
    if constexpr (requires { record.enteredBy; }) {
        record.enteredBy = transaction.actor();
        record.enteredAt = transaction.now();
    }
    if constexpr (std::is_same_v<T, EventRegistration>) {
        record.registeredOn = transaction.today();
        if (record.status.isEmpty())
            record.status = u"registered"_s;
    }
    Outcome outcome;
    outcome.add("record", transaction.add(record).value);
    return outcome;
}

/// The stored record with the typed fields laid over it; whose it is never changes.
template <typename T> std::optional<T> edited(const ActionContext &context, const T &typed)
{
    auto record = context.store.find(typed.id);
    if (!record)
        return {};
    const EntitySpec &spec = specOf<T>();
    for (int i = 0; i < int(spec.fields.size()); ++i) {
        const FieldSpec &field = spec.fields[std::size_t(i)];
        if (!field.system && i != spec.personField)
            field.set(&*record, field.get(&typed));
    }
    trim(*record);
    return record;
}

Findings notThere() { return {Finding{{}, {}, tr("There is no such entry in this office.")}}; }

template <typename T> Findings checkEdit(const ActionContext &context, const void *params)
{
    const auto record = edited(context, static_cast<const EditRecord<T> *>(params)->record);
    if (!record)
        return notThere();
    if constexpr (requires { record->voidedOn; }) {
        if (record->voidedOn.isValid())
            return {Finding{{}, {}, tr("This entry was voided; its reason stands in the history.")}};
    }
    return checkBlanks(static_cast<const EditRecord<T> *>(params)->record) + policy::checkRecord(*record, context.today) +
           checkSiblings(context, *record);
}

template <typename T> Result<Outcome> performEdit(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto record = edited(context, static_cast<EditRecord<T> *>(params)->record);
    transaction.save(*record);
    Outcome outcome;
    outcome.add("record", record->id.value);
    return outcome;
}

template <typename T> void prefillEdit(const ActionContext &context, qint64 recordId, void *params)
{
    if (const auto stored = context.store.find(Id<T>{recordId}))
        static_cast<EditRecord<T> *>(params)->record = *stored;
}

template <typename T> Findings checkVoid(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const VoidRecord<T> *>(params);
    const auto stored = context.store.find(p.recordId);
    if (!stored)
        return notThere();
    Findings findings;
    if (stored->voidedOn.isValid())
        findings += Finding{{}, {}, tr("This entry was voided before; its reason stands in the history.")};
    if (p.reason.trimmed().isEmpty())
        findings += Finding{{}, u"reason"_s, tr("Say why it is voided: it stays in the history with your reason.")};
    return findings;
}

template <typename T> Result<Outcome> performVoid(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<VoidRecord<T> *>(params);
    auto record = *context.store.find(p.recordId);
    record.voidedOn = transaction.today();
    record.voidReason = p.reason.trimmed();
    transaction.save(record);
    Outcome outcome;
    outcome.add("voided", record.id.value);
    return outcome;
}

template <typename T> ActionSpec addSpec(const char *name, const char *label)
{
    static const EntitySpec params =
        entity<AddRecord<T>>({.name = specOf<T>().name}, typedFields<&AddRecord<T>::record>(true));
    return {.name = name, .label = label, .params = &params, .check = checkAdd<T>, .perform = performAdd<T>};
}

template <typename T> ActionSpec editSpec(const char *name, const char *label)
{
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{nestedField<&EditRecord<T>::record, &T::id>(
            {.name = "record", .label = LABEL("Entry"), .refersTo = specOf<T>().name, .required = true})};
        for (FieldSpec &field : typedFields<&EditRecord<T>::record>(false))
            fields.push_back(field);
        return entity<EditRecord<T>>({.name = specOf<T>().name}, std::move(fields));
    }();
    return {.name = name, .label = label, .params = &params, .check = checkEdit<T>, .perform = performEdit<T>, .prefill = prefillEdit<T>};
}

template <typename T> ActionSpec voidSpec(const char *name, const char *label)
{
    using P = VoidRecord<T>;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::recordId>({.name = "record", .label = LABEL("Entry"), .refersTo = specOf<T>().name, .required = true}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why it is voided"), .personal = true, .maxLength = 400})});
    return {.name = name, .label = label, .params = &params, .check = checkVoid<T>, .perform = performVoid<T>};
}

// clearAlert -------------------------------------------------------------------------------------------------

Findings checkClear(const ActionContext &context, const void *params)
{
    const auto stored = context.store.find(static_cast<const ClearAlert *>(params)->alertId);
    if (!stored)
        return notThere();
    if (stored->clearedOn.isValid())
        return {Finding{{}, {}, tr("This alert was cleared before.")}};
    return {};
}

Result<Outcome> performClear(Transaction &transaction, const ActionContext &context, void *params)
{
    auto alert = *context.store.find(static_cast<ClearAlert *>(params)->alertId);
    alert.clearedOn = transaction.today();
    alert.clearedBy = transaction.actor();
    transaction.save(alert);
    Outcome outcome;
    outcome.add("record", alert.id.value);
    return outcome;
}

} // namespace

#define ADDS(T, NAME, WORDS) \
    template <> const ActionSpec &actionOf<AddRecord<T>>() \
    { \
        static const ActionSpec spec = addSpec<T>(NAME, LABEL(WORDS)); \
        return spec; \
    }
#define EDITS(T, NAME, WORDS) \
    template <> const ActionSpec &actionOf<EditRecord<T>>() \
    { \
        static const ActionSpec spec = editSpec<T>(NAME, LABEL(WORDS)); \
        return spec; \
    }
#define VOIDS(T, NAME, WORDS) \
    template <> const ActionSpec &actionOf<VoidRecord<T>>() \
    { \
        static const ActionSpec spec = voidSpec<T>(NAME, LABEL(WORDS)); \
        return spec; \
    }

ADDS(Education, "addEducation", "Add to the education")
EDITS(Education, "editEducation", "Change the education")
VOIDS(Education, "voidEducation", "Void an entry of the education")
ADDS(WorkExperience, "addWorkExperience", "Add a job to the work experience")
EDITS(WorkExperience, "editWorkExperience", "Change a job of the work experience")
VOIDS(WorkExperience, "voidWorkExperience", "Void a job of the work experience")
ADDS(Alert, "addAlert", "Put up an alert")
EDITS(Alert, "editAlert", "Change an alert")
ADDS(Survey, "addSurvey", "Record a survey")
VOIDS(Survey, "voidSurvey", "Void a survey")
ADDS(Invitation, "addInvitation", "Record an invitation")
EDITS(Invitation, "editInvitation", "Record what came of an invitation")
VOIDS(Invitation, "voidInvitation", "Void an invitation")
ADDS(ProviderContact, "addProviderContact", "Record a contact with another provider")
VOIDS(ProviderContact, "voidProviderContact", "Void a contact with another provider")
ADDS(Course, "addCourse", "Record a course or activity")
EDITS(Course, "editCourse", "Change a course or activity")
VOIDS(Course, "voidCourse", "Void a course or activity")
ADDS(TestResult, "addTestResult", "Record a test result")
EDITS(TestResult, "editTestResult", "Change a test result")
VOIDS(TestResult, "voidTestResult", "Void a test result")
ADDS(CareerEvent, "addEvent", "Plan an event")
EDITS(CareerEvent, "editEvent", "Change an event")
ADDS(EventRegistration, "registerForEvent", "Register for an event")
EDITS(EventRegistration, "editRegistration", "Change a registration")
ADDS(LocalGroup, "addLocalGroup", "Add a local group")
EDITS(LocalGroup, "editLocalGroup", "Change a local group")
ADDS(GroupMember, "joinGroup", "Put into a local group")
EDITS(GroupMember, "editGroupMember", "Change a group membership")
ADDS(Snippet, "addSnippet", "Add a text snippet")
EDITS(Snippet, "editSnippet", "Change a text snippet")

template <> const ActionSpec &actionOf<ClearAlert>()
{
    using P = ClearAlert;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::alertId>({.name = "alert", .label = LABEL("Alert"), .refersTo = "Alert", .required = true})});
    static const ActionSpec spec{.name = "clearAlert",
                                 .label = LABEL("Clear an alert"),
                                 .params = &params,
                                 .check = checkClear,
                                 .perform = performClear};
    return spec;
}

const std::vector<const ActionSpec *> &tabActions()
{
    static const std::vector<const ActionSpec *> all{
        &actionOf<AddRecord<Education>>(),       &actionOf<EditRecord<Education>>(),
        &actionOf<VoidRecord<Education>>(),      &actionOf<AddRecord<WorkExperience>>(),
        &actionOf<EditRecord<WorkExperience>>(), &actionOf<VoidRecord<WorkExperience>>(),
        &actionOf<AddRecord<Alert>>(),           &actionOf<EditRecord<Alert>>(),
        &actionOf<ClearAlert>(),                 &actionOf<AddRecord<Survey>>(),
        &actionOf<VoidRecord<Survey>>(),         &actionOf<AddRecord<Invitation>>(),
        &actionOf<EditRecord<Invitation>>(),     &actionOf<VoidRecord<Invitation>>(),
        &actionOf<AddRecord<ProviderContact>>(), &actionOf<VoidRecord<ProviderContact>>(),
        &actionOf<AddRecord<Course>>(),          &actionOf<EditRecord<Course>>(),
        &actionOf<VoidRecord<Course>>(),         &actionOf<AddRecord<TestResult>>(),
        &actionOf<EditRecord<TestResult>>(),     &actionOf<VoidRecord<TestResult>>(),
        &actionOf<AddRecord<CareerEvent>>(),     &actionOf<EditRecord<CareerEvent>>(),
        &actionOf<AddRecord<EventRegistration>>(), &actionOf<EditRecord<EventRegistration>>(),
        &actionOf<AddRecord<LocalGroup>>(),      &actionOf<EditRecord<LocalGroup>>(),
        &actionOf<AddRecord<GroupMember>>(),     &actionOf<EditRecord<GroupMember>>(),
        &actionOf<AddRecord<Snippet>>(),         &actionOf<EditRecord<Snippet>>(),
    };
    return all;
}

} // namespace waymark
