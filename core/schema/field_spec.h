// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/schema/value.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <cstddef>
#include <limits>
#include <optional>
#include <type_traits>

namespace waymark {

/// What a field holds, which decides its editor, its column and how it is written in JSON.
enum class FieldKind {
    Text,
    LongText,
    YesNo,   ///< yes, no or not answered
    Flag,    ///< a check box: set or not
    Integer, ///< may be empty
    Money,   ///< whole cents, may be empty
    Date,    ///< a local calendar date, may be empty
    Moment,  ///< UTC milliseconds
    Code,    ///< one value of the code list named in `codes`
    CodeSet, ///< any number of values of that list
    Ref,     ///< the id of a record of the entity named in `refersTo`
    Ssn,     ///< nine digits, masked unless shown on purpose
    Phone,
    Email,
    Zip,
    Json,    ///< a list or an object, kept as compact JSON text; never typed
};

/// Everything said about a field beyond its type. Labels and helps are English source texts for tr().
struct FieldOptions
{
    const char *name;                          ///< column, ledger key and JSON key
    const char *label = "";                    ///< what a person reads beside it
    const char *help = "";                     ///< one sentence, shown on request
    const char *section = "";                  ///< the titled group of a form; empty: not on a form
    const char *codes = "";                    ///< code list, for Code and CodeSet
    const char *refersTo = "";                 ///< entity name, for Ref
    const char *group = "";                    ///< fields that win or lose a merge together
    const char *pirl = "";                     ///< federal element it answers to
    const char *rule = "";                     ///< the rule that `required`, `minimum` and `maximum` come from
    const char *shownWhen = "";                ///< "field" or "field=code": shown only then
    std::optional<FieldKind> kind = {};        ///< where the type alone does not say
    bool required = false;                     ///< always mandatory; Basic's set is data (policy_settings.h)
    bool personal = false;                     ///< masked in logs, absent from messages
    bool eligibility = false;                  ///< locked between program entry and exit
    bool system = false;                       ///< kept by the program, never typed
    bool secret = false;                       ///< never stored nor listed (a password in an action)
    int maxLength = 0;                         ///< characters; 0: the kind's own limit
    int minimum = std::numeric_limits<int>::min();
    int maximum = std::numeric_limits<int>::max();
};

/// One field of a record: its description and two functions that reach it. No template past this line.
struct FieldSpec : FieldOptions
{
    FieldKind type = FieldKind::Text;
    Value (*reader)(const void *record) = nullptr;
    void (*writer)(void *record, const Value &value) = nullptr;
    std::size_t offset = 0; ///< where the described record begins, when it is a part of another struct

    Value get(const void *record) const { return reader(static_cast<const char *>(record) + offset); }
    void set(void *record, const Value &value) const { writer(static_cast<char *>(record) + offset, value); }

    int lengthLimit() const;
    /// The label, translated, in the context of the entity that owns the field.
    QString labelText(const char *context) const;
    QString helpText(const char *context) const;
};

namespace detail {

template <auto Member> struct MemberOf;
template <typename Owner, typename T, T Owner::*Member> struct MemberOf<Member>
{
    using Record = Owner;
    using Type = T;
};

template <typename T> struct IsId : std::false_type
{
};
template <typename Tag> struct IsId<Id<Tag>> : std::true_type
{
};

QDate dateFrom(const Value &value);
QDate dateFrom(QByteArrayView text);
QString dateText(QDate date);

template <typename T> constexpr FieldKind kindOf()
{
    if constexpr (std::is_same_v<T, QString>)
        return FieldKind::Text;
    else if constexpr (std::is_same_v<T, bool>)
        return FieldKind::Flag;
    else if constexpr (std::is_same_v<T, std::optional<bool>>)
        return FieldKind::YesNo;
    else if constexpr (std::is_same_v<T, QDate>)
        return FieldKind::Date;
    else if constexpr (std::is_same_v<T, Instant>)
        return FieldKind::Moment;
    else if constexpr (std::is_same_v<T, QStringList>)
        return FieldKind::CodeSet;
    else if constexpr (IsId<T>::value)
        return FieldKind::Ref;
    else
        return FieldKind::Integer;
}

template <auto Member> Value getMember(const void *record)
{
    using M = MemberOf<Member>;
    using T = typename M::Type;
    const T &member = static_cast<const typename M::Record *>(record)->*Member;
    if constexpr (std::is_same_v<T, QString>)
        return member.isEmpty() ? Value{} : Value{member};
    else if constexpr (std::is_same_v<T, bool>)
        return Value{qint64(member ? 1 : 0)};
    else if constexpr (std::is_same_v<T, QDate>)
        return member.isValid() ? Value{dateText(member)} : Value{};
    else if constexpr (std::is_same_v<T, Instant>)
        return member.ms ? Value{member.ms} : Value{};
    else if constexpr (std::is_same_v<T, QStringList>)
        return member.isEmpty() ? Value{} : Value{member.join(QLatin1Char(','))};
    else if constexpr (IsId<T>::value)
        return member.value ? Value{member.value} : Value{};
    else if constexpr (std::is_same_v<T, std::optional<bool>>)
        return member ? Value{qint64(*member ? 1 : 0)} : Value{};
    else if constexpr (std::is_integral_v<T>)
        return Value{qint64(member)};
    else
        return member ? Value{qint64(*member)} : Value{};
}

template <auto Member> void setMember(void *record, const Value &value)
{
    using M = MemberOf<Member>;
    using T = typename M::Type;
    T &member = static_cast<typename M::Record *>(record)->*Member;
    if constexpr (std::is_same_v<T, QString>)
        member = textOf(value);
    else if constexpr (std::is_same_v<T, bool>)
        member = intOf(value) != 0;
    else if constexpr (std::is_same_v<T, QDate>)
        member = dateFrom(value);
    else if constexpr (std::is_same_v<T, Instant>)
        member.ms = intOf(value);
    else if constexpr (std::is_same_v<T, QStringList>)
        member = isNull(value) ? QStringList() : textOf(value).split(QLatin1Char(','), Qt::SkipEmptyParts);
    else if constexpr (IsId<T>::value)
        member.value = intOf(value);
    else if constexpr (std::is_same_v<T, std::optional<bool>>)
        member = isNull(value) ? T{} : T{intOf(value) != 0};
    else if constexpr (std::is_integral_v<T>)
        member = static_cast<T>(intOf(value));
    else
        member = isNull(value) ? T{} : T{static_cast<typename T::value_type>(intOf(value))};
}

} // namespace detail

/// Describes one member: `field<&Note::text>({.name = "text", .label = "Note", .kind = FieldKind::LongText})`.
template <auto Member> FieldSpec field(FieldOptions options)
{
    FieldSpec spec{options};
    spec.type = options.kind.value_or(detail::kindOf<typename detail::MemberOf<Member>::Type>());
    spec.reader = &detail::getMember<Member>;
    spec.writer = &detail::setMember<Member>;
    return spec;
}

/// How far a member lies inside its struct.
template <auto Member> std::size_t offsetOf()
{
    static const typename detail::MemberOf<Member>::Record record{};
    return std::size_t(reinterpret_cast<const char *>(&(record.*Member)) - reinterpret_cast<const char *>(&record));
}

/// A field of a struct inside another struct, as an action's parameters hold a whole person.
template <auto Outer, auto Inner> FieldSpec nestedField(FieldOptions options)
{
    FieldSpec spec = field<Inner>(options);
    spec.offset = offsetOf<Outer>();
    return spec;
}

} // namespace waymark
