// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/standing_policy.h"

#include "core/policy/federal/study.h"
#include "core/policy/policy_text.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr auto youthProgram = "wioa_youth"_L1;
constexpr int followUpElement = 9;

QString programLabel(const QString &program)
{
    return codes().label(u"program"_s, program);
}

QString serviceLabel(const QString &type)
{
    return codes().label(u"service_type"_s, type);
}

/// One of the 14 elements that can begin a youth's participation: not the follow-up, which comes after it.
bool beginsYouth(const QString &type)
{
    const Code *code = codes().find(u"service_type"_s, type);
    const int element = code ? code->extra.value(u"youth_element"_s).toInt() : 0;
    return element > 0 && element != followUpElement;
}

QDate earlier(QDate one, QDate other)
{
    return !one.isValid() ? other : !other.isValid() ? one : std::min(one, other);
}

const Service *firstService(const CaseFile &file, QDate from, QDate until,
                            const std::function<bool(const Service &)> &counts)
{
    const Service *first = nullptr;
    for (const Service &one : file.services) {
        if (one.on >= from && one.on <= until && (!first || one.on < first->on) && counts(one) &&
            keepsParticipant(file, one))
            first = &one;
    }
    return first;
}

QDate assessedOn(const CaseFile &file, const PersonRecords &records)
{
    QDate first;
    for (const TestResult &one : records.tests) {
        if (!one.voidedOn.isValid())
            first = earlier(first, one.on);
    }
    for (const Service &one : file.services) {
        if (!one.voidedOn.isValid() &&
            (one.type == "comprehensive_assessment"_L1 || one.type == "basic_skills_test"_L1))
            first = earlier(first, one.on);
    }
    // A plan that was found complete holds an assessment.
    for (const Plan &one : file.planning.plans) {
        if (one.isYouth())
            first = earlier(first, one.completedOn);
    }
    return first;
}

QDate strategyOn(const CaseFile &file)
{
    QDate first;
    for (const Plan &one : file.planning.plans) {
        if (one.isYouth())
            first = earlier(first, one.startedOn);
    }
    return first;
}

/// All four that make a youth a participant; entered on the day the last of them is there.
Standing youthStanding(const ProgramEnrollment &enrollment, bool eligible, const CaseFile &file,
                       const PersonRecords &records, const Participation &stay)
{
    Standing standing{.kind = Standing::Kind::Reportable,
                      .since = enrollment.startedOn,
                      .firstService = {},
                      .reason = {},
                      .missing = {}};
    if (!eligible)
        standing.missing += Policy::tr("the eligibility at entry");
    const QDate assessed = assessedOn(file, records);
    if (!assessed.isValid())
        standing.missing += Policy::tr("an objective assessment");
    const QDate strategy = strategyOn(file);
    if (!strategy.isValid())
        standing.missing += Policy::tr("an Individual Service Strategy (ISS)");
    const Service *first =
        firstService(file, std::max(enrollment.startedOn, stay.enteredOn), stay.lastService,
                     [](const Service &one) { return beginsYouth(one.type); });
    if (!first)
        standing.missing += Policy::tr("a service that is one of the 14 youth elements");
    else
        standing.firstService = first->on;
    if (!standing.missing.isEmpty()) {
        standing.reason = Policy::tr("Enrolled in %1, and not a participant yet. Still needed: %2.")
                              .arg(programLabel(youthProgram), standing.missing.join(u", "_s));
        return standing;
    }
    standing.since = std::max({enrollment.startedOn, assessed, strategy, first->on});
    if (standing.since > stay.lastService) { // an exit never lies before its entry
        standing.missing += Policy::tr("a service after all of these were there, which was on %1")
                                .arg(dayText(standing.since));
        standing.since = enrollment.startedOn;
        standing.reason = Policy::tr("Enrolled in %1, and not a participant yet. Still needed: %2.")
                              .arg(programLabel(youthProgram), standing.missing.join(u", "_s));
        return standing;
    }
    standing.kind = Standing::Kind::Participant;
    standing.reason =
        Policy::tr("Youth participant since %1: eligibility, assessment of %2, ISS of %3, and %4 on %5.")
            .arg(dayText(standing.since), dayText(assessed), dayText(strategy), serviceLabel(first->type),
                 dayText(first->on));
    return standing;
}

} // namespace

Standing standing(const CaseFile &file, const PersonRecords &records, const PolicySettings &settings)
{
    const auto stay = participation(file, records, settings);
    if (stay) {
        const Service *first =
            firstService(file, stay->enteredOn, stay->enteredOn, [](const Service &) { return true; });
        return {.kind = Standing::Kind::Participant,
                .since = stay->enteredOn,
                .firstService = stay->enteredOn,
                .reason = Policy::tr("Participant since %1, by the service %2.")
                              .arg(dayText(stay->enteredOn), first ? serviceLabel(first->type) : QString()),
                .missing = {}};
    }
    QDate since = file.person.createdOn;
    const Service *only = nullptr;
    for (const Service &one : file.services) {
        if (one.voidedOn.isValid() || !isSelfService(one.type) || !one.on.isValid())
            continue;
        if (!only || one.on < only->on)
            only = &one;
        since = earlier(since, one.on);
    }
    Standing found{
        .kind = Standing::Kind::Reportable, .since = since, .firstService = {}, .reason = {}, .missing = {}};
    found.reason =
        only ? Policy::tr("Reportable individual since %1: self-service or information only, first on %2.")
                   .arg(dayText(since), dayText(only->on))
             : Policy::tr(
                   "Reportable individual since %1: gave identifying information, and no service that makes "
                   "a participant is on record.")
                   .arg(dayText(since));
    if (!since.isValid() && file.person.lastName.isEmpty())
        return {};
    return found;
}

Standing standingIn(const QString &program, const CaseFile &file, const PersonRecords &records,
                    const Participation &stay, const PolicySettings &)
{
    const ProgramEnrollment *enrollment = enrollmentIn(program, file, stay.enteredOn, stay.lastService);
    if (!enrollment)
        return {};
    const bool eligible =
        !takesSnapshot(program) || std::ranges::any_of(file.snapshots, [&](const EligibilitySnapshot &one) {
            return one.enrollmentId == enrollment->id;
        });
    if (program == youthProgram)
        return youthStanding(*enrollment, eligible, file, records, stay);
    Standing standing{.kind = Standing::Kind::Reportable,
                      .since = enrollment->startedOn,
                      .firstService = {},
                      .reason = {},
                      .missing = {}};
    const Service *first = firstService(file, std::max(enrollment->startedOn, stay.enteredOn),
                                        stay.lastService, [](const Service &) { return true; });
    if (!eligible)
        standing.missing += Policy::tr("the eligibility at entry");
    if (first)
        standing.firstService = first->on;
    else
        standing.missing +=
            Policy::tr("a service other than self-service and information, on or after the enrollment");
    if (!standing.missing.isEmpty()) {
        standing.reason = Policy::tr("Enrolled in %1, and not a participant yet. Still needed: %2.")
                              .arg(programLabel(program), standing.missing.join(u", "_s));
        return standing;
    }
    standing.kind = Standing::Kind::Participant;
    standing.since = first->on;
    standing.reason = Policy::tr("Participant in %1 since %2, by the service %3.")
                          .arg(programLabel(program), dayText(first->on), serviceLabel(first->type));
    return standing;
}

std::vector<ProgramStay> programStays(const QString &program, const CaseFile &file,
                                      const PersonRecords &records, const PolicySettings &settings,
                                      QDate today)
{
    std::vector<ProgramStay> stays;
    if (std::ranges::find(file.enrollments, program, &ProgramEnrollment::program) == file.enrollments.end())
        return stays;
    const std::vector<Participation> all = participations(file, records, settings);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Participation &stay = all[i];
        Standing found = standingIn(program, file, records, stay, settings);
        if (found.kind == Standing::Kind::None)
            continue;
        const bool takesPart = found.kind == Standing::Kind::Participant;
        stays.push_back({.program = program,
                         .enteredOn = takesPart ? found.since : QDate(),
                         .exitOn = takesPart ? stay.exitOn(today) : QDate(),
                         .lastService = stay.lastService,
                         .exitKnownOn = stay.exitKnownOn,
                         .standing = std::move(found),
                         .span = stay,
                         .nextOn = i + 1 < all.size() ? all[i + 1].enteredOn : QDate()});
    }
    // Enrolled, and never more than self-service or information since: reportable, without a stay.
    const ProgramEnrollment *only = nullptr;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (one.program != program || one.status == "withdrawn"_L1 || !one.startedOn.isValid())
            continue;
        const bool since = stays.empty() || one.startedOn > all.back().lastService;
        if (since && (!only || one.startedOn < only->startedOn))
            only = &one;
    }
    if (only)
        stays.push_back({.program = program,
                         .enteredOn = {},
                         .exitOn = {},
                         .lastService = {},
                         .exitKnownOn = {},
                         .standing = {.kind = Standing::Kind::Reportable,
                                      .since = only->startedOn,
                                      .firstService = {},
                                      .reason = Policy::tr("Enrolled in %1 on %2; no service that makes a "
                                                           "participant is on record.")
                                                    .arg(programLabel(program), dayText(only->startedOn)),
                                      .missing = {}},
                         .span = {},
                         .nextOn = {}});
    return stays;
}

const QStringList &federalPrograms()
{
    static const QStringList all{u"wagner_peyser"_s, u"wioa_adult"_s, u"wioa_dw"_s,
                                 u"wioa_youth"_s,    u"jvsg"_s,       u"ndwg"_s};
    return all;
}

QString federalProgramNamed(const QString &text)
{
    static const QHash<QString, QString> shorter{{u"adult"_s, u"wioa_adult"_s},
                                                 {u"dw"_s, u"wioa_dw"_s},
                                                 {u"youth"_s, u"wioa_youth"_s},
                                                 {u"wp"_s, u"wagner_peyser"_s},
                                                 {u"dwg"_s, u"ndwg"_s}};
    const QString typed = text.trimmed().toLower();
    const QString code = shorter.value(typed, typed);
    return federalPrograms().contains(code) ? code : QString();
}

} // namespace waymark::policy
