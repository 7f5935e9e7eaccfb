// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr qsizetype longestName = 75;
constexpr int firstPostsecondary = 4; ///< of element 408: a year of college and more

void addRule(PirlRules &rules, const QString &element, QLatin1StringView entity, const char *field,
             std::function<QString(const PirlFacts &)> value)
{
    rules.push_back({{element, QString(entity), QString::fromLatin1(field)}, std::move(value)});
}

const PirlTraining *training(const PirlFacts &facts, std::size_t at)
{
    return at < facts.trainings.size() ? &facts.trainings[at] : nullptr;
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

/// Education after high school, as a degree that is or was worked at.
bool isPostsecondary(const Education &one)
{
    return !one.voidedOn.isValid() && one.kind == "degree"_L1 &&
           pirlCode(u"highest_degree"_s, one.degree).toInt() >= firstPostsecondary;
}

bool touches(const PirlFacts &facts, const Education &one)
{
    const QDate end = facts.exit.isValid() ? facts.exit : facts.until;
    return one.startedOn.isValid() && one.startedOn <= end &&
           !(one.endedOn.isValid() && one.endedOn < facts.from);
}

bool isInCollege(const PirlFacts &facts)
{
    return std::ranges::any_of(facts.records.education, [&](const Education &one) {
        return isPostsecondary(one) && touches(facts, one);
    });
}

/// The first day of study within the stay: where somebody was in college at entry, the day of entry.
QString beganStudy(const PirlFacts &facts)
{
    QDate first = facts.trainings.empty() ? QDate() : facts.trainings.front().from;
    for (const Education &one : facts.records.education) {
        if (!isPostsecondary(one) || !touches(facts, one))
            continue;
        const QDate day = std::max(one.startedOn, facts.from);
        first = first.isValid() ? std::min(first, day) : day;
    }
    return pirlDate(first);
}

/// Finished where nothing that was begun goes on.
QString finishedStudy(const PirlFacts &facts)
{
    QDate last;
    const auto end = [&last](QDate day, bool done) {
        last = done && day.isValid() && (!last.isValid() || day > last) ? day : last;
        return done && day.isValid();
    };
    for (const PirlTraining &one : facts.trainings) {
        if (!end(one.ended, one.state == "completed"_L1 && facts.during(one.ended)))
            return {};
    }
    for (const Education &one : facts.records.education) {
        const bool counts = isPostsecondary(one) && touches(facts, one);
        if (counts && !end(one.endedOn, one.status == "completed"_L1 && facts.during(one.endedOn)))
            return {};
    }
    return pirlDate(last);
}

QString studyAfterExit(const PirlFacts &facts)
{
    QDate first;
    for (const Education &one : facts.records.education) {
        const bool counts = isPostsecondary(one) && facts.exit.isValid() && facts.told(one.startedOn) &&
                            one.startedOn > facts.exit;
        if (counts && (!first.isValid() || one.startedOn < first))
            first = one.startedOn;
    }
    return pirlDate(first);
}

QString inSecondary(const PirlFacts &facts)
{
    const QString school = pirlCode(u"in_school"_s, facts.then.inSchool);
    return school.isEmpty() ? QString() : pirlYesNo(school == "1"_L1 || school == "2"_L1);
}

} // namespace

void addTrainingRules(PirlRules &rules)
{
    addRule(rules, u"1300"_s, "Service"_L1, "type",
            [](const PirlFacts &facts) { return pirlYesNo(!facts.trainings.empty()); });
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
        return facts.trainings.empty() ? QString() : u"0"_s;
    });
    addRule(rules, u"1332"_s, "Education"_L1, "degree",
            [](const PirlFacts &facts) { return pirlYesNo(isInCollege(facts)); });
    addRule(rules, u"1401"_s, "JobSeeker"_L1, "in_school", inSecondary);
    addRule(rules, u"1406"_s, "Education"_L1, "started_on", studyAfterExit);
    addRule(rules, u"1811"_s, "Course"_L1, "starts_on", beganStudy);
    addRule(rules, u"1813"_s, "Course"_L1, "completed_on", finishedStudy);
}

} // namespace waymark::policy
