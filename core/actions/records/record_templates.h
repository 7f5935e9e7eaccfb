// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/tab_actions.h"
#include "core/actions/records/voiding.h"
#include "core/policy/federal/outcome_policy.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/records/record_policy.h"

#include <QCoreApplication>

namespace waymark {

/// What is special about adding, changing or voiding one kind of record, besides its rules: a type that needs
/// it specializes this before its actions are made.
template <typename T>
struct RecordRules
{
    /// Who may, and what it must not contradict; also asked when the record is voided, as it is then.
    static Findings check(const ActionContext &, const T &) { return {}; }
    /// What follows from what was typed, whenever it is written: asked before the rules are.
    static void settle(const ActionContext &, T &) {}
    /// What follows from what was typed, just before a new record is written.
    static void prepare(const ActionContext &, T &) {}
    /// Whether prepare() fills a field that was left empty, so that nobody has to.
    static bool fills(QByteArrayView) { return false; }
};

/// An attempt that this rule refuses is written into the access log; a type that needs it specializes this
/// too.
template <typename T>
inline constexpr const char *loggedRuleOf = "";

namespace records {

inline QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

/// The typed fields of T inside a parameter struct P; the person is named when a record is added, and stays.
template <auto Outer>
std::vector<FieldSpec> typedFields(bool withPerson)
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
        if (withPerson && RecordRules<T>::fills(field.name))
            field.required = false;
        field.offset = offsetOf<Outer>();
        fields.push_back(field);
    }
    return fields;
}

template <typename T>
void trim(T &record)
{
    for (const FieldSpec &field : specOf<T>().fields) {
        if (!field.system && (field.type == FieldKind::Text || field.type == FieldKind::Phone))
            field.set(&record, Value{textOf(field.get(&record)).trimmed()});
    }
}

/// A required text of blanks alone: param_check sees something there.
template <typename T>
Findings checkBlanks(const T &typed)
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

template <typename T>
Findings checkAdd(const ActionContext &context, const void *params)
{
    T record = static_cast<const AddRecord<T> *>(params)->record;
    const Findings blank = checkBlanks(record);
    trim(record);
    RecordRules<T>::settle(context, record);
    RecordRules<T>::prepare(context, record);
    return blank + policy::checkRecord(record, context.today) + RecordRules<T>::check(context, record);
}

template <typename T>
Result<Outcome> performAdd(Transaction &transaction, const ActionContext &context, void *params)
{
    T &record = static_cast<AddRecord<T> *>(params)->record;
    trim(record);
    RecordRules<T>::settle(context, record);
    RecordRules<T>::prepare(context, record);
    if constexpr (requires { record.enteredBy; }) {
        record.enteredBy = transaction.actor();
        record.enteredAt = transaction.now();
    }
    Outcome outcome;
    outcome.add("record", transaction.add(record).value);
    return outcome;
}

/// The stored record with the typed fields laid over it; whose it is never changes.
template <typename T>
std::optional<T> edited(const ActionContext &context, const T &typed)
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
    RecordRules<T>::settle(context, *record);
    return record;
}

inline Findings notThere()
{
    return {Finding{{}, {}, tr("There is no such entry in this office.")}};
}

template <typename T>
Findings checkEdit(const ActionContext &context, const void *params)
{
    const auto record = edited(context, static_cast<const EditRecord<T> *>(params)->record);
    if (!record)
        return notThere();
    if constexpr (requires { record->voidedOn; }) {
        if (record->voidedOn.isValid())
            return {Finding{{}, {}, tr("This entry was voided; its reason stands in the history.")}};
    }
    return checkBlanks(static_cast<const EditRecord<T> *>(params)->record) +
           policy::checkRecord(*record, context.today) + RecordRules<T>::check(context, *record);
}

template <typename T>
Result<Outcome> performEdit(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto record = edited(context, static_cast<EditRecord<T> *>(params)->record);
    transaction.save(*record);
    Outcome outcome;
    outcome.add("record", record->id.value);
    return outcome;
}

template <typename T>
void prefillEdit(const ActionContext &context, qint64 recordId, void *params)
{
    if (const auto stored = context.store.find(Id<T>{recordId}))
        static_cast<EditRecord<T> *>(params)->record = *stored;
}

template <typename T>
Findings checkVoidRecord(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const VoidRecord<T> *>(params);
    Findings findings = checkVoid(context, p.recordId, p.reason);
    if (const auto stored = context.store.find(p.recordId); stored && !blocks(findings))
        findings += RecordRules<T>::check(context, *stored);
    return findings;
}

/// For a type whose rules look at its neighbours: what two workstations recorded twice must be possible to void.
template <typename T>
Findings checkVoidAlone(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const VoidRecord<T> *>(params);
    return checkVoid(context, p.recordId, p.reason);
}

template <typename T>
Result<Outcome> performVoidRecord(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<VoidRecord<T> *>(params);
    return voidRecord(transaction, context, p.recordId, p.reason);
}

template <typename T>
ActionSpec addSpec(const char *name, const char *label)
{
    static const EntitySpec params =
        entity<AddRecord<T>>({.name = specOf<T>().name}, typedFields<&AddRecord<T>::record>(true));
    return {.name = name,
            .label = label,
            .params = &params,
            .check = checkAdd<T>,
            .perform = performAdd<T>,
            .loggedRule = loggedRuleOf<T>};
}

template <typename T>
ActionSpec editSpec(const char *name, const char *label)
{
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{
            nestedField<&EditRecord<T>::record, &T::id>({.name = "record",
                                                         .label = QT_TRANSLATE_NOOP("Actions", "Entry"),
                                                         .refersTo = specOf<T>().name,
                                                         .required = true})};
        for (FieldSpec &field : typedFields<&EditRecord<T>::record>(false))
            fields.push_back(field);
        return entity<EditRecord<T>>({.name = specOf<T>().name}, std::move(fields));
    }();
    return {.name = name,
            .label = label,
            .params = &params,
            .check = checkEdit<T>,
            .perform = performEdit<T>,
            .prefill = prefillEdit<T>,
            .loggedRule = loggedRuleOf<T>};
}

template <typename T>
ActionSpec voidSpec(const char *name, const char *label)
{
    using P = VoidRecord<T>;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"}, {field<&P::recordId>({.name = "record",
                                                   .label = QT_TRANSLATE_NOOP("Actions", "Entry"),
                                                   .refersTo = specOf<T>().name,
                                                   .required = true}),
                              field<&P::reason>({.name = "reason",
                                                 .label = QT_TRANSLATE_NOOP("Actions", "Why it is voided"),
                                                 .personal = true,
                                                 .maxLength = 400})});
    return {.name = name,
            .label = label,
            .params = &params,
            .check = checkVoidRecord<T>,
            .perform = performVoidRecord<T>,
            .loggedRule = loggedRuleOf<T>};
}

template <typename T>
ActionSpec voidAloneSpec(const char *name, const char *label)
{
    ActionSpec spec = voidSpec<T>(name, label);
    spec.check = checkVoidAlone<T>;
    return spec;
}

} // namespace records

#define WAYMARK_ADDS(T, NAME, WORDS)                                                                         \
    template <>                                                                                              \
    const ActionSpec &actionOf<AddRecord<T>>()                                                               \
    {                                                                                                        \
        static const ActionSpec spec = records::addSpec<T>(NAME, QT_TRANSLATE_NOOP("Actions", WORDS));       \
        return spec;                                                                                         \
    }
#define WAYMARK_EDITS(T, NAME, WORDS)                                                                        \
    template <>                                                                                              \
    const ActionSpec &actionOf<EditRecord<T>>()                                                              \
    {                                                                                                        \
        static const ActionSpec spec = records::editSpec<T>(NAME, QT_TRANSLATE_NOOP("Actions", WORDS));      \
        return spec;                                                                                         \
    }
#define WAYMARK_VOIDS(T, NAME, WORDS)                                                                        \
    template <>                                                                                              \
    const ActionSpec &actionOf<VoidRecord<T>>()                                                              \
    {                                                                                                        \
        static const ActionSpec spec = records::voidSpec<T>(NAME, QT_TRANSLATE_NOOP("Actions", WORDS));      \
        return spec;                                                                                         \
    }
#define WAYMARK_VOIDS_ALONE(T, NAME, WORDS)                                                                  \
    template <>                                                                                              \
    const ActionSpec &actionOf<VoidRecord<T>>()                                                              \
    {                                                                                                        \
        static const ActionSpec spec = records::voidAloneSpec<T>(NAME, QT_TRANSLATE_NOOP("Actions", WORDS)); \
        return spec;                                                                                         \
    }

} // namespace waymark
