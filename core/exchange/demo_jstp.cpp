// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo_jstp.h"

#include "core/actions/jstp/jstp_actions.h"
#include "core/actions/record_actions.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/refdata/code_lists.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Trade
{
    const char16_t *name;
    const char *field;
    const char16_t *contact;
    const char16_t *supervisor;
    std::array<const char16_t *, 3> openings; ///< the last one is a job, where there is a third
    const char *skills;
};

constexpr std::array trades{
    Trade{u"Boulangerie Délice",
          "food",
          u"Rose-Laure Délice",
          u"Jean-Wilner Augustin",
          {u"Bakery helper", u"Counter service", u"Baker"},
          "baking,packing,cash_register,food_safety"},
    Trade{u"Harborlight Hotel",
          "hospitality",
          u"Ana Lucía Méndez",
          u"Fatou Diallo",
          {u"Preparing rooms", u"Laundry", u"Front desk"},
          "housekeeping,laundry,cleaning"},
    Trade{u"North Quay Logistics",
          "warehouse",
          u"Tuấn Phạm",
          u"Dmytro Kovalchuk",
          {u"Picking orders", u"Packing line", nullptr},
          "picking,packing,lifting,forklift"},
    Trade{u"Tavares Building Care",
          "cleaning",
          u"João Tavares",
          u"Maria do Carmo Lopes",
          {u"Cleaning of offices", u"Floors at night", nullptr},
          "cleaning,disinfecting,building_repair"},
    Trade{u"Green Row Farm and Garden",
          "farming",
          u"Sreyneang Chhim",
          u"Abebe Tadesse",
          {u"Greenhouse work", u"Grounds and planting", nullptr},
          "gardening,harvesting,snow_grounds"},
    Trade{u"Kabul Stitch",
          "textile",
          u"Samira Haidari",
          u"Nasrin Ahmadi",
          {u"Sewing", u"Cutting and packing", u"Seamstress"},
          "packing,machine_operation,quality_control"},
    Trade{u"Bondar Assembly Works",
          "manufacturing",
          u"Oksana Bondar",
          u"Kwame Boateng",
          {u"Assembly of small parts", u"Checking and packing", nullptr},
          "assembly,quality_control,packing,soldering"},
    Trade{u"Silver Maple Home Care",
          "care",
          u"Margaret O'Neill",
          u"Esperança Gomes",
          {u"Kitchen and laundry of a care home", u"Helping at meals", u"Home care aide"},
          "elder_care,cooking,laundry"},
};

/// Where somebody in JSTP stands at the end of the story.
enum class Stage
{
    Enrolled,
    Assessed,
    Placed,
    HoursMissing,
    Authorized,
    TermEnds,
    Completed,
    Hired,
    EndedEarly,
    Extended,
    Count
};

/// Weeks before the end of the story that the placement began; none where there is none.
constexpr int weeksAgo(Stage stage)
{
    switch (stage) {
    case Stage::Placed:
        return 5;
    case Stage::HoursMissing:
        return 4;
    case Stage::Authorized:
        return 7;
    case Stage::TermEnds:
        return 11;
    case Stage::Completed:
        return 20;
    case Stage::Hired:
        return 26;
    case Stage::EndedEarly:
        return 15;
    case Stage::Extended:
        return 16;
    default:
        return 0;
    }
}

/// What is known while the office is being made.
struct Ids
{
    std::vector<Id<Opening>> training;
    Id<Placement> placement;
    Id<WorkAuthorization> authorization;
};
using Shared = std::shared_ptr<Ids>;

ActionResult kept(ActionResult result, auto &id)
{
    id.value = result.id("record");
    return result;
}

ActionResult nothing()
{
    ActionResult result;
    result.done = true;
    return result;
}

class JstpPlanner
{
public:
    JstpPlanner(const DemoSetting &setting, quint64 seed, std::vector<DemoStep> &steps)
        : m_setting(setting),
          m_numbers(seed * 7 + 119),
          m_steps(steps),
          m_last(setting.today.addDays(-4)),
          m_office(std::make_shared<Ids>())
    {
        const auto counselor = std::ranges::find(setting.staff, u"counselor"_s, &Staff::role);
        if (counselor != setting.staff.end())
            m_actor = counselor->id;
    }

    void plan(const std::vector<DemoPerson> &persons)
    {
        const int wanted = int(persons.size()) * 25 / 300;
        if (wanted == 0 || !m_actor || m_setting.shelters.empty())
            return;
        planBusinesses(std::clamp(int(persons.size()) * int(trades.size()) / 300, 1, int(trades.size())));
        int found = 0;
        for (std::size_t i = 0; i < persons.size() && found < wanted; ++i) {
            const DemoPerson &one = persons[i];
            if (!one.person.shelterId || !one.stays || one.start > m_last.addDays(-40))
                continue;
            ++found;
            m_person = i;
            m_actor = one.counselor;
            planTrainee(one, rarest(one.start));
        }
        for (std::size_t i = 0; i < persons.size(); ++i) {
            if (!persons[i].person.shelterId && persons[i].hasCase && persons[i].stays &&
                m_numbers.percent(25)) {
                m_person = i;
                m_actor = persons[i].counselor;
                planSkills(persons[i].start.addDays(10));
            }
        }
    }

private:
    using Run = std::function<ActionResult(Actions &, DemoPerson &)>;

    void step(QDate on, Run run)
    {
        const QDate day = std::min(on.addDays(-std::max(0, on.dayOfWeek() - 5)), m_last);
        m_steps.push_back({.on = day,
                           .minute = 17 * 60 + (m_minute++ % 60),
                           .person = m_person,
                           .actor = m_actor,
                           .run = std::move(run)});
    }
    /// Of the stages that fit into the time since that day the one seen least so far; of equals the one that
    /// takes longest.
    Stage rarest(QDate since)
    {
        int best = int(Stage::Enrolled);
        for (int one = best + 1; one < int(Stage::Count); ++one) {
            const int weeks = weeksAgo(Stage(one));
            const bool fits = !weeks || since <= startOf(Stage(one)).addDays(-28);
            const auto rank = [&](int stage) {
                // Twice as many wait for a match: they are what a list of matches shows.
                const bool waits = Stage(stage) == Stage::Assessed;
                return std::pair(m_seen[std::size_t(stage)] / (waits ? 2 : 1),
                                 waits ? -52 : -weeksAgo(Stage(stage)));
            };
            if (fits && rank(one) < rank(best))
                best = one;
        }
        ++m_seen[std::size_t(best)];
        return Stage(best);
    }
    QDate startOf(Stage stage) const { return policy::mondayOf(m_last).addDays(-7 * weeksAgo(stage)); }

    void planBusinesses(int count)
    {
        const QDate on = m_setting.today.addDays(-400);
        for (int i = 0; i < count; ++i) {
            const Trade &trade = trades[std::size_t(i)];
            const Shelter &near = m_setting.shelters[std::size_t(i) % m_setting.shelters.size()];
            const bool paid = i % 4 != 3;
            const qint64 fee = 100 * qint64(m_numbers.between(5, 20)) * 100;
            const int hours = m_numbers.between(18, 25);
            const int door = m_numbers.between(2, 400);
            const QString phone = u"(617) 555-01%1"_s.arg(10 + i * 7);
            m_person = 0;
            step(on.addDays(i), [=, office = m_office](Actions &actions, DemoPerson &) {
                const QDate today = actions.session().today();
                Id<Business> business;
                ActionResult made =
                    kept(actions.run(AddRecord<Business>{{.name = QString::fromUtf16(trade.name),
                                                          .field = QString::fromLatin1(trade.field),
                                                          .contactPerson = QString::fromUtf16(trade.contact),
                                                          .phone = phone,
                                                          .joinedOn = today,
                                                          .feeCents = fee,
                                                          .feePaidOn = paid ? today : QDate()}}),
                         business);
                if (!made.done)
                    return made;
                Id<BusinessSite> site;
                made = kept(actions.run(AddRecord<BusinessSite>{
                                {.businessId = business,
                                 .name = u"Main site"_s,
                                 .address = u"%1 Mill Street"_s.arg(door),
                                 .city = near.city,
                                 .zip = near.zip,
                                 .supervisor = QString::fromUtf16(trade.supervisor)}}),
                            site);
                for (std::size_t at = 0; made.done && at < trade.openings.size(); ++at) {
                    if (!trade.openings[at])
                        continue;
                    const bool job = at == 2;
                    Opening opening{.businessId = business,
                                    .siteId = site,
                                    .title = QString::fromUtf16(trade.openings[at]),
                                    .purpose = job ? u"job"_s : u"training"_s,
                                    .field = QString::fromLatin1(trade.field),
                                    .skills = QString::fromLatin1(trade.skills).split(u','),
                                    .english = job ? u"simple"_s : QString(),
                                    .schedule = at == 1 ? QStringList{u"afternoon"_s, u"evening"_s}
                                                        : QStringList{u"morning"_s},
                                    .seats = 3};
                    if (at != 1 || hours % 3 != 0) // some name no hours
                        opening.weeklyHours = job ? 32 : hours;
                    made = actions.run(AddRecord<Opening>{opening});
                    if (made.done && !job)
                        office->training.push_back({made.id("record")});
                }
                return made;
            });
        }
    }

    QStringList some(const char *list, int least, int most)
    {
        const auto all = codes().list(QString::fromLatin1(list));
        QStringList chosen;
        for (int i = m_numbers.between(least, most); i > 0; --i)
            chosen << m_numbers.oneOf(all)->code;
        chosen.removeDuplicates();
        return chosen;
    }

    void planSkills(QDate on)
    {
        SkillSet set{.skills = some("skill", 2, 6),
                     .english =
                         m_numbers.oneOf(QStringList{u"none"_s, u"words"_s, u"simple"_s, u"everyday"_s, {}}),
                     .interests = some("work_field", 1, 3),
                     .schedule = m_numbers.percent(70) ? some("schedule_part", 1, 3) : QStringList()};
        if (m_numbers.percent(60))
            set.hoursTo = m_numbers.between(20, 40);
        step(on, [set](Actions &actions, DemoPerson &p) mutable {
            set.jobSeekerId = p.id;
            return actions.run(AddRecord<SkillSet>{set});
        });
    }

    void planTrainee(const DemoPerson &person, Stage stage)
    {
        const auto mine = std::make_shared<Ids>();
        const QDate start = weeksAgo(stage) ? startOf(stage) : m_last;
        const QDate applied = std::max(start.addDays(-m_numbers.between(24, 27)), person.start.addDays(1));
        const QDate expected = applied.addDays(m_numbers.between(120, 200));
        step(applied, [expected, mine](Actions &actions, DemoPerson &p) {
            return kept(actions.run(AddRecord<WorkAuthorization>{{.jobSeekerId = p.id,
                                                                  .basis = u"parole"_s,
                                                                  .appliedOn = actions.session().today(),
                                                                  .expectedOn = expected}}),
                        mine->authorization);
        });
        step(applied, [](Actions &actions, DemoPerson &p) {
            const auto who = actions.session().store().find(p.id);
            return actions.run(EnrollProgram{.jobSeekerId = p.id,
                                             .program = u"jstp"_s,
                                             .centerId = who->centerId,
                                             .startedOn = {},
                                             .remark = {},
                                             .proof = {}});
        });
        if (stage == Stage::Enrolled)
            return;
        const QDate assessed = start.addDays(-18);
        const char16_t *work = m_numbers.oneOf(std::array{
            u"Sold food at a market for six years.", u"Taught in a primary school.",
            u"Sewed at home and in a factory.", u"Helped on building sites.", u"Kept house for a hotel."});
        const char16_t *can = m_numbers.oneOf(
            std::array{u"Cooking, baking, counting money", u"Sewing, packing", u"Painting, lifting",
                       u"Cleaning, laundry", u"Customer service, cash register"});
        step(assessed, [work, can](Actions &actions, DemoPerson &p) {
            return actions.run(AddRecord<JstpIntake>{
                {.jobSeekerId = p.id,
                 .on = actions.session().today(),
                 .workExperience = QString::fromUtf16(work),
                 .professionalSkills = QString::fromUtf16(can),
                 .interests =
                     u"Work with people, close to the shelter, while the children are at school."_s}});
        });
        planSkills(assessed);
        if (stage == Stage::Assessed) {
            step(assessed.addDays(2), [office = m_office](Actions &actions, DemoPerson &p) {
                return actions.run(AddRecord<NoMatch>{
                    {.jobSeekerId = p.id, .openingId = office->training.front(), .reason = u"distance"_s}});
            });
            return;
        }
        planPlacement(stage, start, mine);
    }

    void planPlacement(Stage stage, QDate start, const Shared &mine)
    {
        const std::size_t choice = m_numbers.below(64);
        const int hours = m_numbers.between(18, 25);
        const qint64 benefit = 100 * qint64(m_numbers.between(40, 70)) * 10;
        step(start.addDays(-4), [=, office = m_office](Actions &actions, DemoPerson &p) {
            // The first opening from there on that still has a place.
            ActionResult made;
            for (std::size_t i = 0; i < office->training.size() && !made.done; ++i) {
                made = actions.run(
                    PlaceTrainee{{.jobSeekerId = p.id,
                                  .openingId = office->training[(choice + i) % office->training.size()],
                                  .startsOn = start,
                                  .weeks = 12,
                                  .weeklyHours = hours,
                                  .benefitCents = benefit}});
            }
            return made.done ? kept(made, mine->placement) : nothing();
        });
        const int ran = stage == Stage::EndedEarly ? 6 : stage == Stage::Hired ? 10 : 12;
        const int weeks = stage == Stage::Extended ? weeksAgo(stage) : std::min(ran, weeksAgo(stage));
        if (stage == Stage::Extended)
            after(start.addDays(75), mine, [mine](Actions &actions, DemoPerson &) {
                return actions.run(ExtendPlacement{
                    mine->placement, 12, u"The business asks for it, and authorization has not come yet."_s});
            });
        for (int week = 0; week < weeks - (stage == Stage::HoursMissing ? 2 : 0); ++week) {
            const int minutes = 15 * m_numbers.between(18 * 4, 25 * 4);
            const QDate monday = start.addDays(7 * week);
            after(monday.addDays(7), mine, [mine, minutes, monday](Actions &actions, DemoPerson &) {
                return actions.run(EnterHours{monday, hoursLines({{mine->placement, minutes, {}}})});
            });
        }
        for (int period = 0; (period + 1) * 2 <= weeks - (stage == Stage::HoursMissing ? 2 : 0); ++period) {
            const QDate from = start.addDays(14 * period);
            after(from.addDays(14), mine, [mine, from](Actions &actions, DemoPerson &p) {
                return actions.run(AddRecord<BenefitPayment>{{.jobSeekerId = p.id,
                                                              .placementId = mine->placement,
                                                              .periodFrom = from,
                                                              .paidOn = actions.session().today()}});
            });
        }
        if (weeks >= 7)
            review(start.addDays(43), u"halfway"_s, mine);
        if (stage == Stage::Completed || stage == Stage::Hired)
            review(start.addDays(7 * weeks - 3), u"end"_s, mine);
        planEnd(stage, start, weeks, mine);
    }

    void planEnd(Stage stage, QDate start, int weeks, const Shared &mine)
    {
        const QDate last = start.addDays(7 * weeks - 3);
        if (stage == Stage::Authorized || stage == Stage::Hired)
            after(stage == Stage::Hired ? last.addDays(-10) : m_last.addDays(-6), mine,
                  [mine](Actions &actions, DemoPerson &) {
                      WorkAuthorization one = *actions.session().store().find(mine->authorization);
                      one.receivedOn = actions.session().today();
                      one.endsOn = one.receivedOn.addYears(2).addDays(-1);
                      return actions.run(EditRecord<WorkAuthorization>{one});
                  });
        if (stage != Stage::Completed && stage != Stage::Hired && stage != Stage::EndedEarly)
            return;
        after(last.addDays(4), mine, [mine, stage, last](Actions &actions, DemoPerson &) {
            EndPlacement end{.placementId = mine->placement,
                             .outcome = stage == Stage::Hired       ? u"hired"_s
                                        : stage == Stage::Completed ? u"completed"_s
                                                                    : u"ended_early"_s,
                             .on = last,
                             .reason = {},
                             .text = {},
                             .job = {}};
            if (stage == Stage::EndedEarly)
                end.reason = u"family"_s;
            if (stage == Stage::Hired)
                end.job = {.startedOn = last.addDays(3),
                           .wageCents = 1'850,
                           .wagePer = u"hour"_s,
                           .weeklyHours = 32};
            return actions.run(end);
        });
    }

    void review(QDate on, const QString &stage, const Shared &mine)
    {
        const QString grade = m_numbers.oneOf(QStringList{u"well"_s, u"well"_s, u"mostly"_s, u"partly"_s});
        after(on, mine, [mine, stage, grade](Actions &actions, DemoPerson &p) {
            return actions.run(AddRecord<PlacementReview>{
                {.jobSeekerId = p.id,
                 .placementId = mine->placement,
                 .stage = stage,
                 .on = actions.session().today(),
                 .attendance = grade,
                 .skills = u"well"_s,
                 .communication = u"mostly"_s,
                 .wouldHire = u"maybe"_s,
                 .businessText = u"Comes on time and asks when something is not clear."_s}});
        });
    }

    /// What there is to do only where there was a place.
    void after(QDate on, const Shared &mine, Run run)
    {
        step(on, [mine, run = std::move(run)](Actions &actions, DemoPerson &p) {
            return mine->placement ? run(actions, p) : nothing();
        });
    }

    const DemoSetting &m_setting;
    SeededNumbers m_numbers;
    std::vector<DemoStep> &m_steps;
    QDate m_last; ///< before the last things happen to people, as being marked confidential
    Shared m_office;
    Id<Staff> m_actor;
    std::size_t m_person = 0;
    int m_minute = 0;
    std::array<int, std::size_t(Stage::Count)> m_seen{};
};

} // namespace

void planJstp(const DemoSetting &setting, quint64 seed, const std::vector<DemoPerson> &persons,
              std::vector<DemoStep> &steps)
{
    JstpPlanner(setting, seed, steps).plan(persons);
}

} // namespace waymark
