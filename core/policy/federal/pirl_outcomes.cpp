// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

void addRule(PirlRules &rules, int element, QLatin1StringView entity, const char *field,
             std::function<QString(const PirlFacts &)> value)
{
    rules.push_back(
        {{QString::number(element), QString(entity), QString::fromLatin1(field)}, std::move(value)});
}

// After the exit
// -------------------------------------------------------------------------------------------------

constexpr auto result = "QuarterResult"_L1;

QString employed(const PirlFacts &facts, int n)
{
    if (!facts.exit.isValid())
        return {};
    const QuarterResult *found = facts.after(n);
    const QString code = found ? pirlCode(u"quarter_employment"_s, found->employed) : QString();
    return code.isEmpty() ? u"9"_s : code;
}

QString knownBy(const PirlFacts &facts, int n)
{
    const QString work = employed(facts, n);
    if (work != "1"_L1)
        return work; // 0 and 9 mean the same there
    const QuarterResult *found = facts.after(n);
    return found ? pirlCode(u"wage_source"_s, found->source) : QString();
}

QString dollars(const QuarterResult *found)
{
    if (!found || !found->earningsCents)
        return {};
    return QString::number((*found->earningsCents + 50) / 100);
}

QString placed(const PirlFacts &facts, int n)
{
    const QuarterResult *found = facts.after(n);
    return found ? pirlCode(u"quarter_schooling"_s, found->schooling) : QString();
}

void addQuarters(PirlRules &rules)
{
    for (int n = 1; n <= 4; ++n) {
        addRule(rules, 1598 + 2 * n, result, "employed",
                [n](const PirlFacts &facts) { return employed(facts, n); });
        addRule(rules, 1599 + 2 * n, result, "source",
                [n](const PirlFacts &facts) { return knownBy(facts, n); });
        addRule(rules, 1702 + n, result, "earnings_cents",
                [n](const PirlFacts &facts) { return dollars(facts.after(n)); });
    }
    for (int before = 1; before <= 3; ++before) {
        addRule(rules, 1703 - before, result, "earnings_cents", [before](const PirlFacts &facts) {
            const QDate entered = facts.stay.enteredOn;
            return entered.isValid() ? dollars(resultIn(facts.records, Quarter::of(entered).plus(-before)))
                                     : QString();
        });
    }
    addRule(rules, 1900, result, "schooling", [](const PirlFacts &facts) { return placed(facts, 2); });
    addRule(rules, 1901, result, "schooling", [](const PirlFacts &facts) { return placed(facts, 4); });
}

// Credentials and gains
// ------------------------------------------------------------------------------------------

QString credential(const PirlFacts &facts, std::size_t at)
{
    const auto &all = facts.study.credentials;
    if (at < all.size())
        return pirlCode(u"credential_kind"_s, all[at]->credential);
    return at == 0 && !facts.study.trainings.empty() ? u"0"_s : QString(); // trained, and none reached
}

QString credentialOn(const PirlFacts &facts, std::size_t at)
{
    const auto &all = facts.study.credentials;
    return at < all.size() ? pirlDate(all[at]->endedOn) : QString();
}

QString graduateDegree(const PirlFacts &facts)
{
    QDate last;
    for (const Education &one : facts.records.education) {
        if (!one.voidedOn.isValid() && one.status == "completed"_L1 && one.degree == "beyond_bachelor"_L1 &&
            facts.inTime(one.endedOn) && (!last.isValid() || one.endedOn > last))
            last = one.endedOn;
    }
    return pirlDate(last);
}

QString gained(const PirlFacts &facts, const QString &element)
{
    QDate last;
    for (const SkillGain &one : facts.records.gains) {
        if (!one.voidedOn.isValid() && facts.during(one.on) &&
            pirlCode(u"skill_gain"_s, one.kind) == element && (!last.isValid() || one.on > last))
            last = one.on;
    }
    return pirlDate(last);
}

void addCredentials(PirlRules &rules)
{
    for (int at = 0; at < 3; ++at) {
        addRule(rules, 1800 + 2 * at, "Education"_L1, "credential",
                [at](const PirlFacts &facts) { return credential(facts, std::size_t(at)); });
        addRule(rules, 1801 + 2 * at, "Education"_L1, "ended_on",
                [at](const PirlFacts &facts) { return credentialOn(facts, std::size_t(at)); });
    }
    for (int element = 1806; element <= 1810; ++element)
        addRule(
            rules, element, "SkillGain"_L1, "on_date",
            [number = QString::number(element)](const PirlFacts &facts) { return gained(facts, number); });
    addRule(rules, 1814, "Education"_L1, "ended_on", graduateDegree);
}

// Tests
// ----------------------------------------------------------------------------------------------------------

QString score(const TestResult &one)
{
    const QString text = one.score.trimmed();
    const bool digits = !text.isEmpty() && text.size() <= 3 &&
                        std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? text : QString(); // 512.5 or "passed" is no federal score
}

QString category(const TestResult &one)
{
    const bool english = one.level.startsWith("esl"_L1) || one.instrument.startsWith("best_"_L1);
    if (english)
        return u"2"_s;
    const bool unclear = one.level.isEmpty() && one.instrument == "casas"_L1; // it tests both
    return unclear ? QString() : u"1"_s;
}

using OfTest = QString (*)(const TestResult &one);

void addTests(PirlRules &rules)
{
    const auto add = [&](int element, const char *field, std::size_t at, bool after, OfTest value) {
        addRule(rules, element, "TestResult"_L1, field, [=](const PirlFacts &facts) {
            const auto &pairs = facts.tests;
            const TestResult *one = at >= pairs.size() ? nullptr : after ? pairs[at].after : pairs[at].before;
            return one ? value(*one) : QString();
        });
    };
    const OfTest on = [](const TestResult &one) { return pirlDate(one.on); };
    const OfTest level = [](const TestResult &one) { return pirlCode(u"functioning_level"_s, one.level); };
    for (int at = 0; at < 3; ++at) {
        const int first = 1902 + 7 * at;
        add(first, "level", std::size_t(at), false, category);
        for (const bool after : {false, true}) {
            const int of = first + (after ? 4 : 1);
            add(of, "on_date", std::size_t(at), after, on);
            add(of + 1, "score", std::size_t(at), after, score);
            add(of + 2, "level", std::size_t(at), after, level);
        }
    }
}

} // namespace

void addOutcomeRules(PirlRules &rules)
{
    addQuarters(rules);
    addCredentials(rules);
    addTests(rules);
}

} // namespace waymark::policy
