// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/programs/criteria_policy.h"

#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/membership_policy.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using Answer = Criterion::Answer;

constexpr int adultFrom = 18;
constexpr int adultEducationFrom = 16;
constexpr int seniorFrom = 55;
constexpr int inSchoolTo = 21;
constexpr int outOfSchoolFrom = 16;

struct Person
{
    const CaseFile &file;
    const PersonRecords &records;
    const PolicySettings &settings;
    QDate today;

    const JobSeeker &basic() const { return file.person; }
};

Answer said(const std::optional<bool> &answer)
{
    return !answer ? Answer::Open : *answer ? Answer::Met : Answer::NotMet;
}

/// Met where one is, not met where all are said not to be.
Answer anyOf(std::initializer_list<Answer> answers)
{
    if (std::ranges::find(answers, Answer::Met) != answers.end())
        return Answer::Met;
    return std::ranges::find(answers, Answer::Open) != answers.end() ? Answer::Open : Answer::NotMet;
}

Answer both(Answer one, Answer other)
{
    if (one == Answer::NotMet || other == Answer::NotMet)
        return Answer::NotMet;
    return one == Answer::Met && other == Answer::Met ? Answer::Met : Answer::Open;
}

/// What stands in a code list's answer; nothing was chosen: open.
Answer among(const QString &code, std::initializer_list<QLatin1StringView> met)
{
    if (code.isEmpty())
        return Answer::Open;
    return std::ranges::find(met, code) != met.end() ? Answer::Met : Answer::NotMet;
}

QString missing()
{
    return Policy::tr("Not answered yet.");
}

Criterion criterion(const QString &asks, Answer answer, const QString &fact, const QString &tab,
                    const QString &field)
{
    return {asks, answer, answer == Answer::Open && fact.isEmpty() ? missing() : fact, tab, field};
}

Criterion age(const Person &p, int from, int to)
{
    const auto years = ageOn(p.basic(), p.today);
    const QString asks = to ? Policy::tr("Is %1 to %2 years old").arg(from).arg(to)
                            : Policy::tr("Is at least %1 years old").arg(from);
    if (!years)
        return criterion(asks, Answer::Open, Policy::tr("The birth date is missing."), u"basic"_s,
                         u"birth_date"_s);
    const bool met = *years >= from && (to == 0 || *years <= to);
    return criterion(asks, met ? Answer::Met : Answer::NotMet, Policy::tr("%1 years old today.").arg(*years),
                     u"basic"_s, u"birth_date"_s);
}

Criterion workRight(const Person &p)
{
    const QString asks = Policy::tr("May work in the United States");
    const AuthorizationPath path = authorizationPath(p.records.training, p.today);
    using State = AuthorizationPath::State;
    if (path.state == State::Received)
        return criterion(asks, Answer::Met, authorizationText(path, p.today), u"jstp_authorization"_s, {});
    if (path.state != State::None)
        return criterion(asks, Answer::NotMet, authorizationText(path, p.today), u"jstp_authorization"_s, {});
    if (p.basic().immigrant == false)
        return criterion(asks, Answer::Open,
                         Policy::tr("Seen on the person's papers; Waymark does not keep them."), {}, {});
    return criterion(asks, Answer::Open, Policy::tr("No work authorization is recorded."),
                     u"jstp_authorization"_s, {});
}

Answer lowIncome(const Person &p)
{
    if (hasLowIncome(p.basic()))
        return Answer::Met;
    return anyOf({said(p.basic().lowIncome), said(p.basic().incomeBelow), said(p.basic().tanf),
                  said(p.basic().snap), Answer::Open});
}

Criterion income(const Person &p)
{
    return criterion(Policy::tr("Has a low income, or receives TAFDC or SNAP, or is homeless"), lowIncome(p),
                     lowIncome(p) == Answer::Met ? Policy::tr("By the answers on Full and Basic.")
                                                 : QString(),
                     u"full"_s, u"income_below"_s);
}

Criterion shelter(const Person &p)
{
    const bool lives = bool(p.basic().shelterId);
    return criterion(
        Policy::tr("Lives in an EA shelter"), lives ? Answer::Met : Answer::NotMet,
        lives ? (p.file.shelter ? p.file.shelter->name : Policy::tr("A shelter is chosen on Basic."))
              : Policy::tr("No shelter is chosen on Basic."),
        u"basic"_s, u"shelter"_s);
}

Criterion veteran(const Person &p)
{
    return criterion(Policy::tr("Is a veteran, or another eligible person"),
                     anyOf({said(p.basic().military), said(p.basic().otherEligible)}),
                     p.basic().isVeteran() ? Policy::tr("As answered on Basic.") : QString(), u"basic"_s,
                     u"military"_s);
}

std::vector<Criterion> adult(const Person &p)
{
    return {age(p, adultFrom, 0), workRight(p)};
}

std::vector<Criterion> dislocated(const Person &p)
{
    const Answer laidOff = anyOf({p.basic().dislocatedOn.isValid() ? Answer::Met : Answer::Open,
                                  among(p.basic().employment, {"notice"_L1})});
    const Answer claimant = among(p.basic().claimant, {"resea"_L1, "wprs"_L1, "other"_L1, "exhaustee"_L1});
    const Answer homemaker = said(p.basic().displacedHomemaker);
    return {age(p, adultFrom, 0), workRight(p),
            criterion(Policy::tr("Was laid off or has notice, and claims or has used up unemployment "
                                 "benefits; or is a displaced homemaker"),
                      anyOf({both(laidOff, claimant), homemaker}), {}, u"full"_s, u"dislocated_on"_s)};
}

std::vector<Criterion> youth(const Person &p)
{
    const JobSeeker &b = p.basic();
    const Answer inSchool = among(b.inSchool, {"secondary"_L1, "alternative"_L1, "postsecondary"_L1});
    const Answer barrier =
        anyOf({said(b.basicSkillsDeficient), said(b.englishLearner), said(b.exOffender), said(b.fosterCare),
               said(b.pregnantParenting), said(b.needsAssistance), b.homeless ? Answer::Met : Answer::NotMet,
               among(b.disability, {"yes"_L1})});
    const Answer dropout = among(b.inSchool, {"not_attending"_L1, "compulsory_age"_L1});
    // In school until 21, out of it from 16 (domain.md 3.5), within the program's own range.
    const int from = inSchool == Answer::NotMet ? std::max(p.settings.youthAgeFrom, outOfSchoolFrom)
                                                : p.settings.youthAgeFrom;
    const int to =
        inSchool == Answer::Met ? std::min(p.settings.youthAgeTo, inSchoolTo) : p.settings.youthAgeTo;
    std::vector<Criterion> all{age(p, from, to), workRight(p)};
    all.push_back(criterion(Policy::tr("Is in school or not: it decides what else is asked"),
                            inSchool == Answer::Open ? Answer::Open : Answer::Met,
                            b.inSchool.isEmpty() ? QString() : codes().label(u"in_school"_s, b.inSchool),
                            u"full"_s, u"in_school"_s));
    if (inSchool == Answer::Met)
        all.push_back(
            criterion(Policy::tr("In school: has a low income and one of the barriers the program names"),
                      both(lowIncome(p), barrier), {}, u"full"_s, u"basic_skills_deficient"_s));
    else if (inSchool == Answer::NotMet)
        all.push_back(criterion(
            Policy::tr(
                "Not in school: left it without a diploma, or has one of the barriers the program names"),
            anyOf({dropout, barrier}), {}, u"full"_s, u"basic_skills_deficient"_s));
    return all;
}

std::vector<Criterion> wagnerPeyser(const Person &)
{
    return {{Policy::tr("Looks for work or for somebody to hire: open to everybody"),
             Answer::Met,
             Policy::tr("Nobody's eligibility is asked (R-32)."),
             {},
             {}}};
}

std::vector<Criterion> jvsg(const Person &p)
{
    const JobSeeker &b = p.basic();
    return {veteran(p), criterion(Policy::tr("Has a significant barrier: disabled, homeless, released, long "
                                             "unemployed, low income or without a diploma"),
                                  anyOf({among(b.disabledVeteran, {"disabled"_L1, "special"_L1}),
                                         b.homeless ? Answer::Met : Answer::Open, said(b.exOffender),
                                         said(b.longUnemployed), lowIncome(p),
                                         among(b.highestDegree, {"none"_L1, "less_than_high_school"_L1})}),
                                  {}, u"full"_s, u"disabled_veteran"_s)};
}

std::vector<Criterion> shelterProgramAsks(const Person &p)
{
    return {shelter(p), criterion(Policy::tr("Is an immigrant"), said(p.basic().immigrant),
                                  p.basic().immigrant ? Policy::tr("As answered on Full.") : QString(),
                                  u"full"_s, u"immigrant"_s)};
}

std::vector<Criterion> jstp(const Person &p)
{
    const AuthorizationPath path = authorizationPath(p.records.training, p.today);
    using State = AuthorizationPath::State;
    const Answer onPath = path.state == State::Applied || path.state == State::Received ? Answer::Met
                          : path.state == State::None                                   ? Answer::Open
                                                                                        : Answer::NotMet;
    const JstpIntake *intake = p.records.training.intake();
    return {shelter(p),
            criterion(Policy::tr("Is on the path to federal work authorization"), onPath,
                      path.state == State::None ? Policy::tr("No application is recorded.")
                                                : authorizationText(path, p.today),
                      u"jstp_authorization"_s, {}),
            criterion(Policy::tr("Has an intake assessment, before a match"),
                      intake ? Answer::Met : Answer::Open,
                      intake ? Policy::tr("Made on %1.").arg(dayText(intake->on))
                             : Policy::tr("None is recorded yet."),
                      u"jstp_authorization"_s, {})};
}

std::vector<Criterion> trade(const Person &p)
{
    // The one that covers the person, else the newest certification.
    const auto rank = [](const TradePetition &one) {
        const bool covers = one.certifiedOn.isValid() && one.separatedOn.isValid() &&
                            one.impactOn.isValid() && one.separatedOn >= one.impactOn &&
                            !(one.expiresOn.isValid() && one.separatedOn > one.expiresOn);
        return std::tuple(covers, one.certifiedOn, one.enteredAt, one.id);
    };
    const TradePetition *petition = nullptr;
    for (const TradePetition &one : p.records.petitions) {
        if (!one.voidedOn.isValid() && (!petition || rank(one) > rank(*petition)))
            petition = &one;
    }
    const QString asks = Policy::tr("Belongs to a group of workers whose petition was certified");
    const QString when = Policy::tr("Was separated from the impact date until the certification ended");
    if (!petition)
        return {criterion(asks, Answer::Open,
                          Policy::tr("No petition is recorded: Trade Eligibility on Basic."), u"basic"_s, {}),
                criterion(when, Answer::Open, {}, u"basic"_s, {})};
    Answer within = Answer::Open;
    if (petition->separatedOn.isValid() && petition->impactOn.isValid() && petition->expiresOn.isValid())
        within = petition->separatedOn >= petition->impactOn && petition->separatedOn <= petition->expiresOn
                     ? Answer::Met
                     : Answer::NotMet;
    return {criterion(
                asks, petition->certifiedOn.isValid() ? Answer::Met : Answer::Open,
                petition->certifiedOn.isValid()
                    ? Policy::tr("Petition %1, certified on %2.")
                          .arg(petition->number, dayText(petition->certifiedOn))
                    : Policy::tr("Petition %1: when it was certified is not entered.").arg(petition->number),
                u"basic"_s, {}),
            criterion(when, within,
                      petition->separatedOn.isValid()
                          ? Policy::tr("Separated on %1.").arg(dayText(petition->separatedOn))
                          : QString(),
                      u"basic"_s, {})};
}

std::vector<Criterion> grant(const Person &p)
{
    std::vector<Criterion> all = dislocated(p);
    Criterion &last = all.back();
    last.asks = Policy::tr("Was dislocated, or relocated or lost work by a disaster that has a grant");
    last.answer = anyOf({last.answer, said(p.basic().disasterRelocated)});
    return all;
}

std::vector<Criterion> senior(const Person &p)
{
    return {age(p, seniorFrom, 0), income(p),
            criterion(Policy::tr("Is unemployed"), among(p.basic().employment, {"not_employed"_L1}),
                      p.basic().employment.isEmpty() ? QString()
                                                     : codes().label(u"employment"_s, p.basic().employment),
                      u"full"_s, u"employment"_s)};
}

std::vector<Criterion> adultEducation(const Person &p)
{
    const JobSeeker &b = p.basic();
    const Answer outOfSchool = b.inSchool.isEmpty() ? Answer::Open
                               : among(b.inSchool, {"secondary"_L1, "alternative"_L1}) == Answer::Met
                                   ? Answer::NotMet
                                   : Answer::Met;
    return {age(p, adultEducationFrom, 0),
            criterion(Policy::tr("Is not enrolled in high school"), outOfSchool,
                      b.inSchool.isEmpty() ? QString() : codes().label(u"in_school"_s, b.inSchool), u"full"_s,
                      u"in_school"_s),
            criterion(Policy::tr("Is basic skills deficient, without a diploma, or learns English"),
                      anyOf({said(b.basicSkillsDeficient), said(b.englishLearner),
                             among(b.highestDegree, {"none"_L1, "less_than_high_school"_L1})}),
                      {}, u"full"_s, u"basic_skills_deficient"_s)};
}

std::vector<Criterion> workParticipation(const Person &p)
{
    return {criterion(Policy::tr("Receives TAFDC"), said(p.basic().tanf), {}, u"full"_s, u"tanf"_s),
            criterion(Policy::tr("Is referred by DTA, with WPP marked"), Answer::Open,
                      Policy::tr("It stands on the referral: Shared customers."), u"special"_s, {})};
}

struct Asked
{
    QLatin1StringView program;
    std::vector<Criterion> (*asks)(const Person &);
};

constexpr std::array programs{
    Asked{"wagner_peyser"_L1, wagnerPeyser},
    Asked{"wioa_adult"_L1, adult},
    Asked{"wioa_dw"_L1, dislocated},
    Asked{"wioa_youth"_L1, youth},
    Asked{"jvsg"_L1, jvsg},
    Asked{"esis"_L1, shelterProgramAsks},
    Asked{"jstp"_L1, jstp},
    Asked{"taa"_L1, trade},
    Asked{"ndwg"_L1, grant},
    Asked{"wpp"_L1, workParticipation},
    Asked{"scsep"_L1, senior},
    Asked{"adult_education"_L1, adultEducation},
};

} // namespace

int ProgramCriteria::open() const
{
    return int(std::ranges::count(criteria, Answer::Open, &Criterion::answer));
}

bool ProgramCriteria::refused() const
{
    return std::ranges::find(criteria, Answer::NotMet, &Criterion::answer) != criteria.end();
}

std::vector<ProgramCriteria> eligibilityCriteria(const CaseFile &file, const PersonRecords &records,
                                                 const PolicySettings &settings, QDate today)
{
    const Person person{file, records, settings, today};
    std::vector<ProgramCriteria> all;
    for (const Asked &one : programs) {
        const bool enrolled = std::ranges::any_of(file.enrollments, [&](const ProgramEnrollment &enrollment) {
            return enrollment.program == one.program && isRunning(enrollment);
        });
        all.push_back({.program = one.program,
                       .label = codes().label(u"program"_s, one.program),
                       .enrolled = enrolled,
                       .criteria = one.asks(person)});
    }
    std::ranges::stable_sort(all, [](const ProgramCriteria &one, const ProgramCriteria &other) {
        if (one.refused() != other.refused())
            return !one.refused();
        return one.open() < other.open();
    });
    return all;
}

} // namespace waymark::policy
