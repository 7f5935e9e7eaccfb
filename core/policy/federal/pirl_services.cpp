// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_facts.h"

#include "core/policy/cases/exit_policy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr auto enrollments = "ProgramEnrollment"_L1;
constexpr auto serviceRecords = "Service"_L1;

void addRule(PirlRules &rules, const char *element, QLatin1StringView entity, const char *field,
             std::function<QString(const PirlFacts &)> value)
{
    rules.push_back(
        {{QString::fromLatin1(element), QString(entity), QString::fromLatin1(field)}, std::move(value)});
}

void addService(PirlRules &rules, const char *element, std::function<QString(const PirlFacts &)> value)
{
    addRule(rules, element, serviceRecords, "type", std::move(value));
}

bool isBasic(const PirlService &one)
{
    return !one.type->selfService && one.type->kind.startsWith("basic"_L1);
}

bool isIndividualized(const PirlService &one)
{
    return one.type->kind == "individualized"_L1;
}

bool isSelf(const PirlService &one)
{
    return one.type->selfService;
}

// Programs
// -------------------------------------------------------------------------------------------------------

/// `reportable` is the code of somebody who is enrolled and no participant yet.
void addProgram(PirlRules &rules, const char *element, QLatin1StringView program,
                QLatin1StringView reportable)
{
    addRule(rules, element, enrollments, "program", [program, reportable](const PirlFacts &facts) {
        const Standing::Kind kind = facts.standingOf(program).kind;
        return kind == Standing::Kind::Participant  ? u"1"_s
               : kind == Standing::Kind::Reportable ? QString(reportable)
                                                    : u"0"_s;
    });
}

void addEnrolled(PirlRules &rules, const char *element, QLatin1StringView program,
                 QLatin1StringView other = {})
{
    addRule(rules, element, enrollments, "program", [program, other](const PirlFacts &facts) {
        return pirlYesNo(facts.enrolledIn(program) || (!other.isEmpty() && facts.enrolledIn(other)));
    });
}

QString firstServiceIn(const PirlFacts &facts, QLatin1StringView program)
{
    const Standing &standing = facts.standingOf(program);
    return standing.kind == Standing::Kind::Participant && facts.told(standing.firstService)
               ? pirlDate(standing.firstService)
               : QString();
}

/// The last service of a program that ended.
QString completedProgram(const PirlFacts &facts, QLatin1StringView program)
{
    const ProgramEnrollment *one = facts.enrolledIn(program);
    if (!one || !one->endedOn.isValid() || !facts.told(one->endedOn) ||
        facts.standingOf(program).kind != Standing::Kind::Participant)
        return {};
    return pirlDate(facts.last([&](const PirlService &service) {
        return service.service->on <= one->endedOn && keepsParticipant(facts.file, *service.service);
    }));
}

/// Another program goes on after this one ended, or made the exit later than its end.
bool staysLonger(const PirlFacts &facts, QLatin1StringView program)
{
    const ProgramEnrollment *one = facts.enrolledIn(program);
    if (!one || !one->endedOn.isValid())
        return false;
    if (facts.exit.isValid())
        return facts.exit > one->endedOn;
    return std::ranges::any_of(federalPrograms(), [&](const QString &other) {
        const ProgramEnrollment *beside =
            other == program ? nullptr : facts.enrolledIn(other);
        return beside && !(beside->endedOn.isValid() && beside->endedOn <= one->endedOn);
    });
}

} // namespace

void addProgramRules(PirlRules &rules)
{
    addRule(rules, "108a", {}, "",
            [](const PirlFacts &facts) { return facts.about.settings.federal.boardCode; });
    addRule(rules, "900", enrollments, "started_on",
            [](const PirlFacts &facts) { return pirlDate(facts.stay.enteredOn); });
    addRule(rules, "901", serviceRecords, "on_date",
            [](const PirlFacts &facts) { return pirlDate(facts.exit); });
    addProgram(rules, "903", "wioa_adult"_L1, "4"_L1);
    addProgram(rules, "904", "wioa_dw"_L1, "4"_L1);
    addProgram(rules, "905", "wioa_youth"_L1, "4"_L1);
    addProgram(rules, "918", "wagner_peyser"_L1, "2"_L1);
    addProgram(rules, "932", "ndwg"_L1, "2"_L1);
    addService(rules, "906", [](const PirlFacts &facts) { return firstServiceIn(facts, "wioa_youth"_L1); });
    addService(rules, "933", [](const PirlFacts &facts) { return firstServiceIn(facts, "ndwg"_L1); });
    addRule(rules, "908", enrollments, "program", [](const PirlFacts &facts) {
        return pirlYesNo(facts.enrolledIn("rapid_response"_L1) || facts.lastOf(1501).isValid());
    });
    addEnrolled(rules, "910", "adult_education"_L1);
    addService(rules, "914", [](const PirlFacts &facts) {
        return pirlYesNo(facts.any([](const PirlService &one) { return one.type->veterans; }));
    });
    addEnrolled(rules, "917", "mass_rehab"_L1, "mcb"_L1);
    addEnrolled(rules, "921", "wpp_expansion"_L1, "dta_skills"_L1);
    addService(rules, "931", [](const PirlFacts &facts) {
        return pirlYesNo(std::ranges::find(facts.study.trainings, u"09"_s, &PirlTraining::kind) !=
                         facts.study.trainings.end());
    });
    addRule(rules, "2001", enrollments, "ended_on",
            [](const PirlFacts &facts) { return completedProgram(facts, "ndwg"_L1); });
    addRule(rules, "1416", enrollments, "ended_on", [](const PirlFacts &facts) {
        return staysLonger(facts, "wioa_youth"_L1) ? completedProgram(facts, "wioa_youth"_L1) : QString();
    });
    addRule(rules, "2003", {}, "", [](const PirlFacts &facts) {
        return facts.standingOf("ndwg"_L1).kind == Standing::Kind::Participant
                   ? facts.about.settings.federal.grantNumber
                   : QString();
    });
    addRule(rules, "2702", "JobSeeker"_L1, "center", [](const PirlFacts &facts) {
        const Id<Center> center = facts.enrollment && facts.enrollment->centerId ? facts.enrollment->centerId
                                                                                 : facts.file.person.centerId;
        const auto found = facts.about.centers.find(center);
        return found == facts.about.centers.end() ? QString() : found->second.simplified().left(75);
    });
}

// Services
// -------------------------------------------------------------------------------------------------------

namespace {

/// Elements that hold the last day of the services named for them (column `pirl` of the service types).
constexpr std::array lastDays{1100, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109, 1110,
                              1111, 1112, 1113, 1116, 1203, 1206, 1207, 1210, 1213, 1214, 1215,
                              1216, 1217, 1218, 1219, 1220, 1221, 1222, 1402, 1403, 1405, 1407,
                              1408, 1409, 1410, 1411, 1413, 1414, 1415, 1501};

QString planMade(const PirlFacts &facts)
{
    QDate first = facts.first([](const PirlService &one) { return one.type->element == 1202; });
    for (const Plan &one : facts.file.planning.plans) {
        if (!one.isYouth() && facts.told(one.startedOn) && (!first.isValid() || one.startedOn < first))
            first = one.startedOn;
    }
    return pirlDate(first);
}

QString workExperience(const PirlFacts &facts)
{
    if (facts.lastOf(1211).isValid())
        return u"6"_s;
    if (facts.lastOf(1203).isValid())
        return u"2"_s;
    return facts.lastOf(1405).isValid() ? u"7"_s : u"0"_s;
}

/// Follow-up lies after the exit: before it, it is no follow-up.
QString followUp(const PirlFacts &facts, int element)
{
    if (!facts.exit.isValid())
        return {};
    return pirlDate(facts.last([&](const PirlService &one) {
        return one.type->element == element && one.service->on > facts.exit;
    }));
}

QString reportableContact(const PirlFacts &facts)
{
    const QDate self = facts.last(isSelf);
    const QDate made = facts.told(facts.file.person.createdOn) ? facts.file.person.createdOn : QDate();
    return pirlDate(self.isValid() && made.isValid() ? std::max(self, made) : self.isValid() ? self : made);
}

} // namespace

void addServiceRules(PirlRules &rules)
{
    for (const int element : lastDays)
        addService(rules, std::to_string(element).c_str(),
                   [element](const PirlFacts &facts) { return pirlDate(facts.lastOf(element)); });
    addService(rules, "1000", [](const PirlFacts &facts) { return pirlDate(facts.first(isSelf)); });
    addService(rules, "1002", [](const PirlFacts &facts) { return pirlDate(facts.last(isSelf)); });
    addService(rules, "1001", [](const PirlFacts &facts) { return pirlDate(facts.first(isBasic)); });
    addService(rules, "1003", [](const PirlFacts &facts) { return pirlDate(facts.last(isBasic)); });
    addService(rules, "1004", [](const PirlFacts &facts) {
        return pirlDate(
            facts.last([](const PirlService &one) { return isBasic(one) || isIndividualized(one); }));
    });
    addService(rules, "1005", [](const PirlFacts &facts) {
        return pirlDate(facts.last([](const PirlService &one) { return one.type->veterans; }));
    });
    addService(rules, "1007", reportableContact);
    addService(rules, "1200", [](const PirlFacts &facts) { return pirlDate(facts.first(isIndividualized)); });
    addService(rules, "1201", [](const PirlFacts &facts) { return pirlDate(facts.last(isIndividualized)); });
    addService(rules, "1202", planMade);
    addService(rules, "1205", workExperience);
    addService(rules, "1211", [](const PirlFacts &facts) { return pirlYesNo(facts.lastOf(1211).isValid()); });
    addService(rules, "1412", [](const PirlFacts &facts) { return followUp(facts, 1412); });
    addService(rules, "1500", [](const PirlFacts &facts) { return pirlYesNo(facts.lastOf(1500).isValid()); });
    addService(rules, "1503", [](const PirlFacts &facts) { return followUp(facts, 1503); });
}

} // namespace waymark::policy
