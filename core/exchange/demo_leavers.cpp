// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo_leavers.h"

#include "core/actions/federal/outcome_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/record_actions.h"
#include "core/policy/federal/quarter.h"
#include "core/policy/service_policy.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int longAgo = 400;   ///< days since they came: only then something is known of a second quarter
constexpr int knownAfter = 40; ///< days after a quarter's end until its wages are known
constexpr int afternoon = 15 * 60;

class Leaver
{
public:
    Leaver(SeededNumbers &numbers, const DemoSetting &setting, const DemoPerson &person, std::size_t index,
           std::vector<DemoStep> &steps)
        : m_numbers(numbers), m_setting(setting), m_person(person), m_index(index), m_steps(steps)
    {
    }

    void plan()
    {
        // After the weeks in which a member may enroll by itself.
        const QDate enrolled = m_person.start.addDays(m_numbers.between(25, 38));
        const QString program = m_numbers.percent(75) ? u"wioa_adult"_s : u"wioa_dw"_s;
        step(enrolled, [program](Actions &actions, DemoPerson &p) {
            const auto all = actions.session().store().ofPerson<ProgramEnrollment>(p.id);
            const bool there = std::ranges::any_of(all, [&](const ProgramEnrollment &one) {
                return one.program == program && policy::isRunning(one);
            });
            if (there)
                return nothing();
            return actions.run(EnrollProgram{.jobSeekerId = p.id,
                                             .program = program,
                                             .centerId = {},
                                             .startedOn = {},
                                             .remark = {},
                                             .proof = {}});
        });
        const QDate exit = enrolled.addDays(m_numbers.between(25, 80));
        for (const auto &[on, type] :
             {std::pair(enrolled.addDays(2), u"career_guidance"_s), {exit, u"job_search_assistance"_s}})
            step(on, [type = type](Actions &actions, DemoPerson &p) {
                return actions.run(RecordService{.jobSeekerId = p.id, .type = type});
            });
        tell(exit, 2, 70);
        tell(exit, 4, 64);
    }

private:
    static ActionResult nothing()
    {
        ActionResult result;
        result.done = true;
        return result;
    }

    void tell(QDate exit, int after, int employedPercent)
    {
        const policy::Quarter quarter = policy::afterExit(exit, after);
        const QDate on = quarter.last().addDays(knownAfter);
        if (m_numbers.percent(15))
            return; // nobody heard of them
        const bool employed = m_numbers.percent(employedPercent);
        const qint64 cents = qint64(m_numbers.between(4'800, 13'500)) * 100;
        step(on, [quarter, employed, cents](Actions &actions, DemoPerson &p) {
            QuarterResult result{.jobSeekerId = p.id,
                                 .quarter = quarter.code(),
                                 .employed = employed ? u"yes"_s : u"no"_s,
                                 .source = u"wage_match"_s};
            if (employed)
                result.earningsCents = cents;
            else
                result.source.clear();
            return actions.run(AddRecord<QuarterResult>{result});
        });
    }

    void step(QDate on, std::function<ActionResult(Actions &, DemoPerson &)> run)
    {
        if (on > m_setting.today)
            return;
        m_steps.push_back({.on = on,
                           .minute = afternoon + int(m_steps.size() % 90),
                           .person = m_index,
                           .actor = m_person.counselor,
                           .run = std::move(run)});
    }

    SeededNumbers &m_numbers;
    const DemoSetting &m_setting;
    const DemoPerson &m_person;
    std::size_t m_index;
    std::vector<DemoStep> &m_steps;
};

} // namespace

void planLeavers(const DemoSetting &setting, quint64 seed, const std::vector<DemoPerson> &persons,
                 std::vector<DemoStep> &steps)
{
    SeededNumbers numbers(seed ^ 0x1eafe25);
    for (std::size_t i = 0; i < persons.size(); ++i) {
        const DemoPerson &one = persons[i];
        const bool eligible = !one.hasCase && one.counselor && !one.person.shelterId && one.start.isValid() &&
                              one.start < setting.today.addDays(-longAgo) &&
                              one.person.birthDate.addYears(18) < one.start;
        if (eligible && numbers.percent(70))
            Leaver(numbers, setting, one, i, steps).plan();
    }
}

} // namespace waymark
