// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_facts.h"
#include "core/policy/programs/eligibility_policy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr auto owner = "JobSeeker"_L1;

/// Fields whose element is not simply the field's value.
bool hasOwnRule(QLatin1StringView field)
{
    static constexpr std::array own{"military"_L1,         "veteran_status"_L1, "disabled_veteran"_L1,
                                    "campaign_veteran"_L1, "separated_on"_L1,   "transitioning"_L1,
                                    "hispanic"_L1,         "races"_L1,          "disability_categories"_L1,
                                    "income_below"_L1,     "low_income"_L1,     "state"_L1,
                                    "gender"_L1,           "disability"_L1,     "other_eligible"_L1};
    return std::ranges::find(own, field) != own.end();
}

QString valueOf(const FieldSpec &field, const JobSeeker &person)
{
    const Value value = field.get(&person);
    if (isNull(value))
        return {};
    switch (field.type) {
    case FieldKind::Code:
        return pirlCode(QString::fromLatin1(field.codes), textOf(value));
    case FieldKind::Date:
        return textOf(value).remove(u'-');
    case FieldKind::Zip:
        return textOf(value).left(5);
    default:
        return textOf(value);
    }
}

void addRule(PirlRules &rules, const char *element, const char *field, QString (*value)(const PirlFacts &))
{
    rules.push_back({{QString::fromLatin1(element), QString(owner), QString::fromLatin1(field)}, value});
}

void addFields(PirlRules &rules)
{
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (!*field.pirl || hasOwnRule(QLatin1StringView(field.name)))
            continue;
        rules.push_back({{QString::fromLatin1(field.pirl), QString(owner), QString::fromLatin1(field.name)},
                         [spec = &field](const PirlFacts &facts) { return valueOf(*spec, facts.then); }});
    }
}

/// "9" where the person gave no answer.
QString answered(const QString &list, const QString &code)
{
    const QString value = pirlCode(list, code);
    return value.isEmpty() ? u"9"_s : value;
}

QString kindsOfDisability(const PirlFacts &facts)
{
    const QString has = answered(u"disability"_s, facts.then.disability);
    if (has != "1"_L1)
        return has == "0"_L1 ? u"0"_s : QString();
    QStringList kinds;
    for (const QString &kind : facts.then.disabilityCategories)
        kinds += pirlCode(u"disability_category"_s, kind);
    kinds.removeAll(QString());
    kinds.removeDuplicates();
    kinds.sort();
    return kinds.join(QString());
}

void addRaces(PirlRules &rules)
{
    for (const char *element : {"211", "212", "213", "214", "215"}) {
        rules.push_back({{QString::fromLatin1(element), QString(owner), u"races"_s},
                         [number = QString::fromLatin1(element)](const PirlFacts &facts) {
                             const QStringList &races = facts.then.races;
                             const bool silent = races.isEmpty() || races.contains("not_available"_L1);
                             const bool is = std::ranges::any_of(races, [&](const QString &race) {
                                 return pirlCode(u"race"_s, race) == number;
                             });
                             return is ? u"1"_s : silent ? u"9"_s : u"0"_s;
                         }});
    }
}

/// Service in the forces is no answer of one day: what is known now is told, all of it from one place.
bool served(const PirlFacts &facts)
{
    return facts.file.person.military.value_or(false);
}

QString eligibleVeteran(const PirlFacts &facts)
{
    const JobSeeker &person = facts.file.person;
    if (served(facts))
        return pirlCode(u"veteran_status"_s, person.veteranStatus);
    if (person.otherEligible.value_or(false))
        return u"3"_s;
    return person.military ? u"0"_s : QString();
}

/// Asked of veterans alone; whoever did not serve has it not.
QString ofVeteran(const PirlFacts &facts, const QString &value)
{
    return served(facts) ? value : facts.file.person.military ? u"0"_s : QString();
}

QString optional(const std::optional<bool> &answer)
{
    return answer ? pirlYesNo(*answer) : QString();
}

void addVeterans(PirlRules &rules)
{
    addRule(rules, "300", "military", [](const PirlFacts &facts) {
        return facts.file.person.military ? pirlYesNo(*facts.file.person.military) : u"9"_s;
    });
    addRule(rules, "301", "veteran_status", eligibleVeteran);
    addRule(rules, "302", "campaign_veteran", [](const PirlFacts &facts) {
        return ofVeteran(facts, optional(facts.file.person.campaignVeteran));
    });
    addRule(rules, "303", "disabled_veteran", [](const PirlFacts &facts) {
        return ofVeteran(facts, pirlCode(u"disabled_veteran"_s, facts.file.person.disabledVeteran));
    });
    addRule(rules, "304", "separated_on", [](const PirlFacts &facts) {
        return served(facts) ? pirlDate(facts.file.person.separatedOn) : QString();
    });
    addRule(rules, "305", "transitioning", [](const PirlFacts &facts) {
        return ofVeteran(facts, optional(facts.file.person.transitioning));
    });
    addRule(rules, "306", "military", [](const PirlFacts &facts) {
        return facts.file.person.isVeteran() ? pirlDate(facts.file.person.createdOn) : QString();
    });
    addRule(rules, "308", "homeless",
            [](const PirlFacts &facts) { return ofVeteran(facts, pirlYesNo(facts.then.homeless)); });
}

/// Element 802; nothing where nothing was answered.
QString lowIncome(const PirlFacts &facts)
{
    const JobSeeker &person = facts.then;
    if (hasLowIncome(person))
        return u"1"_s;
    return person.lowIncome || person.incomeBelow ? u"0"_s : QString();
}

/// Only whoever has a low income counts under section 167.
QString farmWorker(const PirlFacts &facts)
{
    const QString &status = facts.then.migrantStatus;
    if (status.isEmpty() || status == "no"_L1)
        return status.isEmpty() ? QString() : u"0"_s;
    if (lowIncome(facts) != "1"_L1)
        return {};
    const QDate entered = facts.stay.enteredOn.isValid() ? facts.stay.enteredOn : facts.stay.standing.since;
    const QDate born = facts.then.birthDate;
    if (born.isValid() && born.addYears(facts.about.settings.youthAgeTo + 1) > entered)
        return u"3"_s;
    return status == "seasonal"_L1 ? u"1"_s : u"2"_s;
}

QString state(const PirlFacts &facts)
{
    return facts.then.state.trimmed().toUpper();
}

} // namespace

void addPersonRules(PirlRules &rules)
{
    addFields(rules);
    // Never the SSN: the job seeker's own number, the same in every stay.
    addRule(rules, "100", "number", [](const PirlFacts &facts) { return facts.file.person.number; });
    addRule(rules, "101", "state", state);
    addRule(rules, "201", "gender",
            [](const PirlFacts &facts) { return answered(u"gender"_s, facts.then.gender); });
    addRule(rules, "202", "disability",
            [](const PirlFacts &facts) { return answered(u"disability"_s, facts.then.disability); });
    addRule(rules, "203", "disability_categories", kindsOfDisability);
    addRule(rules, "210", "hispanic", [](const PirlFacts &facts) {
        return facts.then.hispanic ? pirlYesNo(*facts.then.hispanic) : u"9"_s;
    });
    addRaces(rules);
    addVeterans(rules);
    addRule(rules, "802", "low_income", lowIncome);
    addRule(rules, "808", "migrant_status", farmWorker);
    addRule(rules, "935", "ssn", [](const PirlFacts &facts) {
        return pirlYesNo(facts.file.person.hasPseudo() || facts.file.person.ssn.isEmpty());
    });
    addRule(rules, "2700", "ssn", [](const PirlFacts &facts) {
        const JobSeeker &person = facts.file.person;
        const bool given =
            facts.about.withSsn && facts.about.program == "jvsg"_L1 && person.ssnKind == "ssn"_L1;
        return given ? person.ssn : QString();
    });
}

} // namespace waymark::policy
