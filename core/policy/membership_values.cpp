// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/membership_policy.h"
#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr int longestLife = 120;
constexpr auto unitedStates = "USA"_L1;

constexpr std::array neverMandatory{"home_phone"_L1, "other_phone"_L1, "email"_L1};
constexpr std::array liftedByNoAddress{"address"_L1, "city"_L1, "state"_L1, "zip"_L1};

template <std::size_t N>
bool contains(const std::array<QLatin1StringView, N> &names, QLatin1StringView name)
{
    return std::ranges::find(names, name) != names.end();
}

QLatin1StringView nameOf(const FieldSpec &field)
{
    return QLatin1StringView(field.name);
}

QString labelOf(const FieldSpec &field)
{
    return field.labelText("JobSeeker");
}

const FieldSpec *fieldNamed(const QString &name)
{
    return specOf<JobSeeker>().find(name);
}

bool isAnswered(const FieldSpec &field, const JobSeeker &person)
{
    return !textOf(field.get(&person)).trimmed().isEmpty();
}

Findings checkCodes(const FieldSpec &field, const JobSeeker &person)
{
    const QStringList values = textOf(field.get(&person)).split(u',', Qt::SkipEmptyParts);
    for (const QString &one : values) {
        if (!codes().find(QString::fromLatin1(field.codes), one))
            return {blocking({}, nameOf(field), Policy::tr("%1: choose from the list.").arg(labelOf(field)))};
    }
    return {};
}

Findings checkLength(const FieldSpec &field, const JobSeeker &person)
{
    const int limit = field.lengthLimit();
    if (textOf(field.get(&person)).size() <= limit)
        return {};
    return {
        blocking({}, nameOf(field), Policy::tr("%1: at most %2 characters.").arg(labelOf(field)).arg(limit))};
}

Findings checkZip(const FieldSpec &field, const JobSeeker &person)
{
    const QString zip = textOf(field.get(&person));
    const QString &country = nameOf(field) == "mailing_zip"_L1 ? person.mailingCountry : person.country;
    if (zip.isEmpty() || (!country.isEmpty() && country != unitedStates))
        return {};
    static const QRegularExpression fiveOrNine(u"\\A[0-9]{5}(-?[0-9]{4})?\\z"_s);
    if (fiveOrNine.match(zip).hasMatch())
        return {};
    return {blocking({}, nameOf(field),
                     Policy::tr("%1: five digits, or five and four (12345-6789).").arg(labelOf(field)))};
}

Findings checkEmail(const FieldSpec &field, const JobSeeker &person)
{
    const QString email = textOf(field.get(&person));
    static const QRegularExpression nameAtHost(u"\\A[^@\\s]+@[^@\\s]+\\z"_s);
    if (email.isEmpty() || nameAtHost.match(email).hasMatch())
        return {};
    return {blocking({}, nameOf(field), Policy::tr("An e-mail address is a name, an @ and a place."))};
}

Findings checkRange(const FieldSpec &field, const JobSeeker &person)
{
    const Value value = field.get(&person);
    if (isNull(value) || (intOf(value) >= field.minimum && intOf(value) <= field.maximum))
        return {};
    const auto rule = nameOf(field) == "family_size"_L1 ? "R-22"_L1 : QLatin1StringView();
    return {blocking(rule, nameOf(field),
                     Policy::tr("%1: a whole number from %2 to %3.")
                         .arg(labelOf(field))
                         .arg(field.minimum)
                         .arg(field.maximum))};
}

Findings checkField(const FieldSpec &field, const JobSeeker &person)
{
    switch (field.type) {
    case FieldKind::Code:
    case FieldKind::CodeSet:
        return checkCodes(field, person);
    case FieldKind::Integer:
    case FieldKind::Money:
        return checkRange(field, person);
    case FieldKind::Zip:
        return checkZip(field, person);
    case FieldKind::Email:
        return checkEmail(field, person) + checkLength(field, person);
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Phone:
        return checkLength(field, person);
    default:
        return {};
    }
}

Findings checkBirthDate(QDate born, QDate today)
{
    if (born > today)
        return {blocking({}, "birth_date"_L1, Policy::tr("The date of birth lies in the future."))};
    if (born.isValid() && born < today.addYears(-longestLife))
        return {blocking({}, "birth_date"_L1,
                         Policy::tr("The date of birth lies more than %1 years back.").arg(longestLife))};
    return {};
}

Finding missing(QLatin1StringView rule, const FieldSpec &field)
{
    return blocking(rule, nameOf(field), Policy::tr("%1 is missing.").arg(labelOf(field)));
}

} // namespace

Findings checkValues(const JobSeeker &person, QDate today)
{
    Findings findings;
    for (const FieldSpec &field : specOf<JobSeeker>().fields)
        findings << checkField(field, person);
    findings << checkBirthDate(person.birthDate, today);
    if (person.jobQuestOn > today)
        findings << blocking({}, "jobquest_on"_L1,
                             Policy::tr("The date of the JobQuest registration lies in the future."));
    if (person.races.size() > 1 && person.races.contains("not_available"_L1))
        findings << blocking(
            "R-23"_L1, "races"_L1,
            Policy::tr("\"Information not available\" stands alone: take it or the races away."));
    return findings;
}

Findings missingBasic(const JobSeeker &person, const PolicySettings &settings)
{
    Findings findings;
    for (const QString &name : settings.mandatoryBasic) {
        const FieldSpec *field = fieldNamed(name);
        if (!field || contains(neverMandatory, nameOf(*field)) || isAnswered(*field, person))
            continue;
        if (person.addressNotAvailable && contains(liftedByNoAddress, nameOf(*field)))
            continue;
        findings << missing("R-14"_L1, *field);
    }
    return findings;
}

Findings missingFull(const JobSeeker &person, const PolicySettings &settings)
{
    Findings findings;
    if (!person.immigrant.value_or(false))
        findings << blocking("R-19"_L1, "immigrant"_L1,
                             Policy::tr("Immigrant must be YES for an immigrant in an EA shelter."));
    if (person.familySize && *person.familySize < 1)
        findings << blocking("R-22"_L1, "family_size"_L1,
                             Policy::tr("Family size counts the person too: 1 or more."));
    for (const QString &name : settings.mandatoryShelterFull) {
        const FieldSpec *field = fieldNamed(name);
        if (field && nameOf(*field) != "immigrant"_L1 && !isAnswered(*field, person))
            findings << missing("R-20"_L1, *field);
    }
    return findings;
}

} // namespace waymark::policy
