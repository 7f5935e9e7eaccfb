// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/jstp/matching.h"
#include "core/actions/open_office.h"
#include "core/exchange/synthetic_people.h"
#include "core/refdata/code_lists.h"
#include "tests/bench/bench_paths.h"
#include "tests/bench/raw.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr int trainees = 2'000;
constexpr int openings = 200;
constexpr double mostRanking = 50; ///< milliseconds
const QDate day(2026, 3, 2);

template <typename T>
T must(Result<T> result, const char *what)
{
    if (!result)
        fail(std::string(what) + ": " + result.error().text().toStdString());
    return std::move(*result);
}

/// 2,000 trainees with an intake and a skill set, and 200 openings of 40 businesses.
class MatchOffice
{
public:
    explicit MatchOffice(const QString &folder) : m_clock(day)
    {
        const FirstPeople first{
            .center = {.name = u"MassHire Lynn"_s, .city = u"Lynn"_s},
            .staff = {{{.login = u"administrator"_s, .name = u"Administrator"_s, .role = u"administrator"_s},
                       u"correct horse"_s}},
            .deviceName = u"FRONT-DESK-1"_s};
        const NewOffice options{.name = u"Measured office"_s, .sandbox = true, .cost = KeyCost::testing()};
        m_signedIn = must(createOffice(folder, options, first, m_clock), "making the office");
        const auto made = m_signedIn->session().transact("make", [this](Transaction &t) -> Result<void> {
            addOpenings(t);
            addTrainees(t);
            return {};
        });
        if (!made)
            fail(made.error().text().toStdString());
    }

    Session &session() { return m_signedIn->session(); }
    Database &database() { return m_signedIn->office().database(); }
    const std::vector<Id<Opening>> &openingIds() const { return m_openings; }
    const std::vector<Id<JobSeeker>> &people() const { return m_people; }

private:
    QStringList some(const QString &list, int most)
    {
        const auto all = codes().list(list);
        QStringList chosen;
        for (int i = m_numbers.between(1, most); i > 0; --i) {
            const QString &code = m_numbers.oneOf(all)->code;
            if (!chosen.contains(code))
                chosen += code;
        }
        return chosen;
    }
    QString one(const QString &list) { return m_numbers.oneOf(codes().list(list))->code; }

    void addOpenings(Transaction &t)
    {
        for (int i = 0; i < openings; ++i) {
            if (i % 5 == 0) {
                Business business{.name = u"Business %1"_s.arg(i),
                                  .field = one(u"work_field"_s),
                                  .joinedOn = day.addDays(-200)};
                m_business = t.add(business);
                BusinessSite site{.businessId = m_business,
                                  .name = u"Main"_s,
                                  .city = u"Lynn"_s,
                                  .zip = u"019%1"_s.arg(10 + i % 80)};
                m_site = t.add(site);
            }
            Opening opening{.businessId = m_business,
                            .siteId = m_site,
                            .title = u"Opening %1"_s.arg(i),
                            .purpose = u"training"_s,
                            .field = one(u"work_field"_s),
                            .skills = some(u"skill"_s, 5),
                            .languages = some(u"language"_s, 3),
                            .english = one(u"english_level"_s),
                            .schedule = some(u"schedule_part"_s, 3),
                            .weeklyHours = m_numbers.between(18, 25),
                            .opensOn = day.addDays(-30)};
            m_openings.push_back(t.add(opening));
        }
    }

    void addTrainees(Transaction &t)
    {
        SyntheticPeople made(20260302, day);
        for (int i = 0; i < trainees; ++i) {
            JobSeeker person = made.next(true);
            person.confidential = {}; // the administrator who ranks here would be refused
            person.hitgConfidential = {};
            person.number = QString::number(40'000'000 + i);
            const Id<JobSeeker> id = t.add(person);
            m_people.push_back(id);
            JstpIntake intake{.jobSeekerId = id,
                              .on = day.addDays(-20),
                              .workExperience = u"Ten years in a kitchen"_s,
                              .professionalSkills = u"Cooking, packing"_s,
                              .interests = u"Food"_s};
            t.add(intake);
            SkillSet set{.jobSeekerId = id,
                         .skills = some(u"skill"_s, 6),
                         .languages = some(u"language"_s, 2),
                         .english = one(u"english_level"_s),
                         .interests = some(u"work_field"_s, 3),
                         .schedule = some(u"schedule_part"_s, 4),
                         .hoursFrom = m_numbers.between(10, 20),
                         .hoursTo = m_numbers.between(20, 40),
                         .towns = u"Salem, Peabody"_s};
            t.add(set);
        }
    }

    FixedClock m_clock;
    std::unique_ptr<SignedIn> m_signedIn;
    SeededNumbers m_numbers{20260302};
    Id<Business> m_business;
    Id<BusinessSite> m_site;
    std::vector<Id<Opening>> m_openings;
    std::vector<Id<JobSeeker>> m_people;
};

} // namespace

void measureMatches(Report &report)
{
    QTemporaryDir folder;
    MatchOffice office(folder.filePath(u"office"_s));
    RawDatabase raw = RawDatabase::sharing(office.database());

    Measured people{.name = u"Rank 2,000 trainees for one opening"_s, .mostP99 = mostRanking};
    measure(people, {.blocks = 5,
                     .perBlock = 10,
                     .ours =
                         [&](int item) {
                             const auto lines = must(
                                 matching::forOpening(office.session(),
                                                      office.openingIds()[std::size_t(item) % openings], day),
                                 "ranking");
                             if (lines.empty())
                                 fail("nobody was ranked");
                         },
                     .raw =
                         [&](int) {
                             raw.statement("SELECT p.id, p.first_name, p.last_name, p.primary_language, "
                                           "p.city, p.zip, s.skills, s.other_skills, s.languages, "
                                           "s.english, s.interests, s.schedule, s.hours_from, s.hours_to, "
                                           "s.towns, s.available_on FROM skill_set s JOIN "
                                           "job_seeker p ON p.id = s.job_seeker")
                                 .readAll();
                         }});
    report.lines.push_back(std::move(people));

    Measured jobs{.name = u"Rank 200 openings for one trainee"_s, .mostP99 = mostRanking};
    measure(jobs, {.blocks = 5,
                   .perBlock = 40,
                   .ours =
                       [&](int item) {
                           const auto lines =
                               must(matching::forPerson(office.session(),
                                                        office.people()[std::size_t(item) % trainees], day),
                                    "ranking");
                           if (lines.empty())
                               fail("nothing was ranked");
                       },
                   .raw =
                       [&](int) {
                           raw.statement("SELECT o.*, b.name, s.city, s.zip FROM opening o JOIN business b "
                                         "ON b.id = o.business LEFT JOIN business_site s ON "
                                         "s.id = o.site")
                               .readAll();
                       }});
    report.lines.push_back(std::move(jobs));
}

} // namespace waymark::bench
