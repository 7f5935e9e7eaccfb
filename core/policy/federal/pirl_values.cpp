// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_values.h"

#include "core/policy/federal/pirl_facts.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// Nine quarters: six of the latest exits that count, three more of the cohort they belong to.
constexpr int quartersBack = 9;

const PirlRules &allRules()
{
    static const PirlRules rules = [] {
        PirlRules made;
        addPersonRules(made);
        addProgramRules(made);
        addServiceRules(made);
        addTrainingRules(made);
        addOutcomeRules(made);
        std::ranges::stable_sort(made, {}, [](const PirlRule &one) { return one.source.element; });
        return made;
    }();
    return rules;
}

const PirlRule *ruleOf(QStringView element)
{
    const auto found = std::ranges::lower_bound(
        allRules(), element, {}, [](const PirlRule &one) { return QStringView(one.source.element); });
    return found != allRules().end() && found->source.element == element ? &*found : nullptr;
}

/// The last day somebody without a stay was in touch by the quarter's end: identified, self-service or
/// information.
QDate lastTouch(const CaseFile &file, const ProgramStay &stay, QDate until)
{
    QDate last = stay.standing.since;
    for (const Service &one : file.services) {
        if (!one.voidedOn.isValid() && one.on.isValid() && one.on <= until &&
            (!last.isValid() || one.on > last))
            last = one.on;
    }
    return last;
}

} // namespace

QDate pirlFrom(Quarter quarter)
{
    return quarter.plus(-quartersBack).first();
}

std::vector<ProgramStay> pirlStays(const PirlFile &about, const CaseFile &file, const PersonRecords &records,
                                   QDate today)
{
    const bool everEnrolled = std::ranges::any_of(
        file.enrollments, [&](const ProgramEnrollment &one) { return one.program == about.program; });
    if (!everEnrolled)
        return {};
    const QDate from = pirlFrom(about.quarter);
    const QDate until = about.quarter.last();
    std::vector<ProgramStay> stays = programStays(about.program, file, records, about.settings, today);
    std::erase_if(stays, [&](const ProgramStay &stay) {
        if (stay.standing.kind == Standing::Kind::Participant)
            return stay.enteredOn > until || (stay.exitOn.isValid() && stay.exitOn < from);
        return about.program != "wagner_peyser"_L1 || !stay.standing.since.isValid() ||
               stay.standing.since > until || lastTouch(file, stay, until) < from;
    });
    return stays;
}

const std::vector<PirlSource> &pirlHeld()
{
    static const std::vector<PirlSource> held = [] {
        std::vector<PirlSource> made;
        for (const PirlRule &one : allRules())
            made.push_back(one.source);
        return made;
    }();
    return held;
}

const PirlSource *pirlSource(QStringView element)
{
    const PirlRule *rule = ruleOf(element);
    return rule ? &rule->source : nullptr;
}

const std::vector<PirlGap> &pirlNotHeld()
{
    struct Group
    {
        QString why;
        QStringList elements;
    };
    static const std::vector<PirlGap> gaps = [] {
        const std::vector<Group> groups{
            {Policy::tr("The county is not asked; the state derives it from the address."), {u"102"_s}},
            {Policy::tr("Special projects are assigned by the Department of Labor."),
             {u"105"_s, u"106"_s, u"107"_s}},
            {Policy::tr("An office belongs to one board."), {u"108b"_s, u"108c"_s}},
            {Policy::tr("The board's name is the state's to add from its code."), {u"2701"_s}},
            {Policy::tr("Waymark does not ask about other agencies' help for a disability."),
             {u"204"_s, u"205"_s, u"206"_s, u"207"_s, u"208"_s, u"209"_s, u"939"_s, u"940"_s}},
            {Policy::tr("Veterans' workshops, grantees and further barriers are not recorded here."),
             {u"307"_s, u"309"_s, u"310"_s, u"311"_s, u"312"_s, u"313"_s, u"314"_s, u"315"_s, u"316"_s}},
            {Policy::tr("Occupation and industry codes of jobs come from the wage match."),
             {u"403"_s, u"404"_s, u"405"_s, u"406"_s, u"1608"_s, u"1610"_s, u"1611"_s, u"1612"_s, u"1613"_s,
              u"1614"_s, u"1615"_s, u"1616"_s, u"1617"_s, u"1618"_s}},
            {Policy::tr("How long somebody was with the employer they lost is not recorded."), {u"412"_s}},
            {Policy::tr(
                 "Not one of the programs whose enrollment Waymark records, or its grant number is not."),
             {u"907"_s, u"909"_s, u"911"_s, u"912"_s, u"913"_s, u"916"_s, u"919"_s, u"920"_s, u"922"_s,
              u"930"_s, u"934"_s, u"936"_s, u"937"_s, u"938"_s}},
            {Policy::tr("Federal reasons that take an exit out of the count are verified by the state."),
             {u"923"_s}},
            {Policy::tr("The referral is recorded, not which of the listed reasons or benefits it was for."),
             {u"1006"_s, u"1114"_s, u"1115"_s}},
            {Policy::tr("What a training leads to, its instruction and occupation codes and Pell grants are "
                        "not recorded."),
             {u"1304"_s, u"1305"_s, u"1306"_s, u"1311"_s, u"1316"_s, u"1320"_s, u"1333"_s}},
            {Policy::tr("School at exit is not asked again: the answer on the membership is of another day."),
             {u"1812"_s}},
            {Policy::tr("Details of dislocated worker grants that Waymark does not record."),
             {u"2002"_s, u"2004"_s}},
            {Policy::tr("Time in prison is not recorded."), {u"2413"_s, u"2414"_s}},
        };
        std::vector<PirlGap> made;
        for (const Group &group : groups) {
            for (const QString &element : group.elements)
                made.push_back({element, group.why});
        }
        return made;
    }();
    return gaps;
}

struct PirlRows::State
{
    const PirlLayout &layout;
    const PirlFile &about;
    std::vector<const PirlRule *> rules; ///< by column; null where the column stays empty
};

PirlRows::PirlRows(const PirlLayout &layout, const PirlFile &about)
    : m_state(std::make_unique<State>(layout, about, std::vector<const PirlRule *>()))
{
    for (const PirlElement &one : layout.elements)
        m_state->rules.push_back(ruleOf(one.number));
}

PirlRows::~PirlRows() = default;

PirlAudience PirlRows::audience(const ProgramStay &stay) const
{
    return stay.standing.kind == Standing::Kind::Participant ? audienceOf(m_state->about.program)
                                                             : PirlAudience::Reportable;
}

QStringList PirlRows::row(const CaseFile &file, const PersonRecords &records, const ProgramStay &stay,
                          qint64 number) const
{
    const PirlFacts facts(m_state->about, file, records, stay);
    const PirlAudience who = audience(stay);
    QStringList cells;
    cells.reserve(qsizetype(m_state->layout.elements.size()));
    for (std::size_t i = 0; i < m_state->layout.elements.size(); ++i) {
        const PirlElement &element = m_state->layout.elements[i];
        const PirlRule *rule = m_state->rules[i];
        if (element.number == "OBS"_L1)
            cells += QString::number(number);
        else
            cells += rule && element.askedOf(who) ? rule->value(facts) : QString();
    }
    return cells;
}

} // namespace waymark::policy
