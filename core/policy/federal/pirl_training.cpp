// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr qsizetype longestName = 75;

void addRule(PirlRules &rules, const QString &element, QLatin1StringView entity, const char *field,
             std::function<QString(const PirlFacts &)> value)
{
    rules.push_back({{element, QString(entity), QString::fromLatin1(field)}, std::move(value)});
}

const PirlTraining *training(const PirlFacts &facts, std::size_t at)
{
    return at < facts.study.trainings.size() ? &facts.study.trainings[at] : nullptr;
}

QString completed(const PirlTraining *one)
{
    if (!one || (one->state != "completed"_L1 && one->state != "withdrew"_L1))
        return {};
    return pirlYesNo(one->state == "completed"_L1);
}

void addTraining(PirlRules &rules, std::size_t at, int entered, int kind, int done, int ended)
{
    addRule(rules, QString::number(entered), "Course"_L1, "starts_on", [at](const PirlFacts &facts) {
        const PirlTraining *one = training(facts, at);
        return one ? pirlDate(one->from) : QString();
    });
    addRule(rules, QString::number(kind), "Course"_L1, "type", [at](const PirlFacts &facts) {
        const PirlTraining *one = training(facts, at);
        return one ? one->kind : QString();
    });
    addRule(rules, QString::number(done), "Course"_L1, "state",
            [at](const PirlFacts &facts) { return completed(training(facts, at)); });
    addRule(rules, QString::number(ended), "Course"_L1, "completed_on", [at](const PirlFacts &facts) {
        const PirlTraining *one = training(facts, at);
        return one ? pirlDate(one->ended) : QString();
    });
}

QString inSecondary(const PirlFacts &facts)
{
    const QString school = pirlCode(u"in_school"_s, facts.then.inSchool);
    return school.isEmpty() ? QString() : pirlYesNo(facts.study.inSecondary);
}

} // namespace

void addTrainingRules(PirlRules &rules)
{
    addRule(rules, u"1300"_s, "Service"_L1, "type",
            [](const PirlFacts &facts) { return pirlYesNo(!facts.study.trainings.empty()); });
    addRule(rules, u"1301"_s, "Course"_L1, "school", [](const PirlFacts &facts) {
        const PirlTraining *one = training(facts, 0);
        return one ? one->provider.simplified().left(longestName).trimmed() : QString();
    });
    addTraining(rules, 0, 1302, 1303, 1307, 1308);
    addTraining(rules, 1, 1309, 1310, 1312, 1313);
    addTraining(rules, 2, 1314, 1315, 1317, 1318);
    addRule(rules, u"1319"_s, "Service"_L1, "type", [](const PirlFacts &facts) {
        if (facts.lastOf(1319).isValid())
            return u"1"_s;
        return facts.study.trainings.empty() ? QString() : u"0"_s;
    });
    addRule(rules, u"1332"_s, "Education"_L1, "degree",
            [](const PirlFacts &facts) { return pirlYesNo(facts.study.inCollege); });
    addRule(rules, u"1401"_s, "JobSeeker"_L1, "in_school", inSecondary);
    addRule(rules, u"1406"_s, "Education"_L1, "started_on",
            [](const PirlFacts &facts) { return pirlDate(facts.study.afterExit); });
    addRule(rules, u"1811"_s, "Course"_L1, "starts_on",
            [](const PirlFacts &facts) { return pirlDate(facts.study.began); });
    addRule(rules, u"1813"_s, "Course"_L1, "completed_on",
            [](const PirlFacts &facts) { return pirlDate(facts.study.finished); });
}

} // namespace waymark::policy
