// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/jstp/matching.h"

#include "core/actions/people/seen.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/storage/lists/training_queries.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::matching {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QString nameOf(const QString &last, const QString &first)
{
    return last + u", "_s + first;
}

/// Businesses and sites, each read once however many openings name them.
class Places
{
public:
    explicit Places(const RecordStore &store) : m_store(store) {}

    policy::MatchOpening of(Opening opening, int taken, QDate day)
    {
        const Business &business = kept(m_businesses, opening.businessId);
        const BusinessSite &site = kept(m_sites, opening.siteId);
        policy::MatchOpening made{.opening = std::move(opening),
                                  .businessName = business.name,
                                  .city = site.city,
                                  .zip = site.zip,
                                  .taken = taken,
                                  .takesPart = business.takesPart(day),
                                  .town = {}};
        policy::prepare(made);
        return made;
    }
    QString titleOf(const Opening &opening)
    {
        return u"%1, %2"_s.arg(opening.title, kept(m_businesses, opening.businessId).name);
    }

private:
    template <typename T>
    const T &kept(std::map<qint64, T> &from, Id<T> id)
    {
        auto found = from.find(id.value);
        if (found == from.end())
            found = from.emplace(id.value, m_store.find(id).value_or(T())).first;
        return found->second;
    }

    const RecordStore &m_store;
    std::map<qint64, Business> m_businesses;
    std::map<qint64, BusinessSite> m_sites;
};

std::vector<policy::MatchOpening> readOpenings(const RecordStore &store, QDate day)
{
    Places places(store);
    const QHash<qint64, int> taken = takenPlaces(store.database(), day);
    std::vector<policy::MatchOpening> all;
    for (const Id<Opening> id : openOpeningIds(store.database(), day)) {
        if (auto opening = store.find(id))
            all.push_back(places.of(*std::move(opening), taken.value(id.value), day));
    }
    return all;
}

/// Whatever record of the person was merged since, it is the person who refused.
std::vector<NoMatch> ofSurvivors(const RecordStore &store, std::vector<NoMatch> all)
{
    for (NoMatch &one : all)
        one.jobSeekerId = store.survivorOf(one.jobSeekerId);
    return all;
}

policy::MatchPerson personOf(const Candidate &one, bool training)
{
    policy::MatchPerson person{.id = one.person,
                               .set = one.set,
                               .primaryLanguage = one.primaryLanguage,
                               .city = one.city,
                               .zip = one.zip,
                               .trainee = training,
                               .words = {},
                               .town = {},
                               .reach = {}};
    policy::prepare(person, one.intakeWords);
    return person;
}

} // namespace

Result<std::vector<BusinessLine>> businesses(const Session &session, QDate day)
{
    return guarded([&] {
        const RecordStore &store = session.store();
        const QHash<qint64, BusinessCount> counts = businessCounts(store.database(), day);
        std::vector<BusinessLine> lines;
        for (Business &one : store.all<Business>()) {
            const BusinessCount count = counts.value(one.id.value);
            lines.push_back({std::move(one), count.openings, count.placed, count.hoursUntil, count.missing});
        }
        std::ranges::sort(lines, [](const BusinessLine &one, const BusinessLine &other) {
            const int order = QString::localeAwareCompare(one.business.name, other.business.name);
            return order != 0 ? order < 0 : one.business.id < other.business.id;
        });
        return lines;
    });
}

Result<std::vector<BusinessSite>> sites(const Session &session, Id<Business> business)
{
    return guarded([&] { return session.store().where<BusinessSite>("business", Value{business.value}); });
}

Result<std::vector<OpeningLine>> openings(const Session &session, Id<Business> business)
{
    return guarded([&] {
        auto all = session.store().where<Opening>("business", Value{business.value});
        std::ranges::sort(all, [](const Opening &one, const Opening &other) {
            return std::tuple(one.opensOn, one.id.value) > std::tuple(other.opensOn, other.id.value);
        });
        const QHash<qint64, int> taken = takenPlaces(session.store().database(), session.today());
        std::vector<OpeningLine> lines;
        lines.reserve(all.size());
        for (Opening &one : all) {
            const int places = taken.value(one.id.value);
            lines.push_back({std::move(one), places});
        }
        return lines;
    });
}

Result<std::vector<policy::MatchOpening>> openOpenings(const Session &session, QDate day)
{
    return guarded([&] { return readOpenings(session.store(), day); });
}

Result<policy::MatchOpening> opening(const Session &session, Id<Opening> id, QDate day)
{
    auto found = guarded([&]() -> std::optional<policy::MatchOpening> {
        auto one = session.store().find(id);
        if (!one)
            return {};
        const int taken = takenPlaces(session.store().database(), day).value(id.value);
        return Places(session.store()).of(*std::move(one), taken, day);
    });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, tr("There is no such opening in this office."), {}};
    return **std::move(found);
}

Result<std::vector<MatchLine>> forPerson(const Session &session, Id<JobSeeker> person, QDate day, int limit)
{
    const auto file = seen::person(session, person);
    if (!file)
        return file.error();
    return guarded([&] {
        const RecordStore &store = session.store();
        const TrainingFile training = store.recordsOf(file->person.id).training;
        const policy::MatchPerson who = policy::matchPerson(*file, training, day);
        const std::vector<policy::MatchOpening> all = readOpenings(store, day);
        std::map<qint64, const policy::MatchOpening *> byId;
        for (const policy::MatchOpening &one : all)
            byId.emplace(one.opening.id.value, &one);
        std::vector<MatchLine> lines;
        for (policy::Match &match :
             policy::rankOpenings(who, all, ofSurvivors(store, training.noMatches), day)) {
            if (int(lines.size()) >= limit)
                break;
            const policy::MatchOpening &one = *byId.at(match.opening.value);
            policy::MatchWords words = policy::matchWords(match, who, one);
            lines.push_back({std::move(match), std::move(words),
                             u"%1, %2"_s.arg(one.opening.title, one.businessName), one.city});
        }
        return lines;
    });
}

Result<std::vector<MatchLine>> forOpening(const Session &session, Id<Opening> id, QDate day, int limit)
{
    const auto found = opening(session, id, day);
    if (!found)
        return found.error();
    return guarded([&] {
        const RecordStore &store = session.store();
        const bool training = found->opening.isTraining();
        const QSet<qint64> hidden = Visible(store, session.staff()).hidden();
        const std::vector<Candidate> all = candidates(store.database(), training, day);
        std::vector<policy::MatchPerson> people;
        people.reserve(all.size());
        std::map<qint64, std::size_t> byId;
        std::vector<const Candidate *> shown;
        for (const Candidate &one : all) {
            if (hidden.contains(one.person.value))
                continue;
            byId.emplace(one.person.value, people.size());
            people.push_back(personOf(one, training));
            shown.push_back(&one);
        }
        const auto refused = ofSurvivors(store, store.where<NoMatch>("opening", Value{id.value}));
        std::vector<MatchLine> lines;
        for (policy::Match &match : policy::rankPeople(people, *found, refused, day)) {
            if (int(lines.size()) >= limit)
                break;
            const std::size_t at = byId.at(match.person.value);
            policy::MatchWords words = policy::matchWords(match, people[at], *found);
            lines.push_back({std::move(match), std::move(words),
                             nameOf(shown[at]->lastName, shown[at]->firstName), shown[at]->city});
        }
        return lines;
    });
}

Result<std::vector<Refusal>> refusalsOf(const Session &session, Id<JobSeeker> person)
{
    if (auto may = seen::mayOpen(session, person); !may)
        return may.error();
    return guarded([&] {
        const RecordStore &store = session.store();
        Places places(store);
        std::vector<Refusal> all;
        for (NoMatch &one : store.ofPerson<NoMatch>(store.survivorOf(person))) {
            if (one.liftedOn.isValid())
                continue;
            const auto which = store.find(one.openingId);
            all.push_back({std::move(one), which ? places.titleOf(*which) : QString()});
        }
        return all;
    });
}

Result<std::vector<WeeksLine>> weeks(const Session &session, Id<Business> business, QDate from, QDate to)
{
    return guarded([&] {
        const RecordStore &store = session.store();
        const Visible visible(store, session.staff());
        const QDate first = policy::mondayOf(from);
        const QDate last = policy::mondayOf(to);
        std::vector<WeeksLine> lines;
        for (Placement &one : store.where<Placement>("business", Value{business.value})) {
            if (one.voidedOn.isValid() || one.startsOn > last.addDays(6) || one.lastDay() < first ||
                !visible(one.jobSeekerId))
                continue;
            const auto person = store.find(store.survivorOf(one.jobSeekerId));
            const auto which = store.find(one.openingId);
            TrainingFile training;
            training.hours = store.where<TrainingHours>("placement", Value{one.id.value});
            WeeksLine line{.placement = one,
                           .name = person ? nameOf(person->lastName, person->firstName) : QString(),
                           .opening = which ? which->title : QString(),
                           .hours = {}};
            for (QDate monday = first; monday <= last; monday = monday.addDays(7)) {
                if (const TrainingHours *hours = policy::hoursOf(training, one.id, monday))
                    line.hours.push_back(*hours);
            }
            lines.push_back(std::move(line));
        }
        std::ranges::sort(lines, [](const WeeksLine &one, const WeeksLine &other) {
            const int order = QString::localeAwareCompare(one.name, other.name);
            return order != 0 ? order < 0 : one.placement.id < other.placement.id;
        });
        return lines;
    });
}

Result<std::vector<WeekLine>> week(const Session &session, Id<Business> business, QDate monday)
{
    auto all = weeks(session, business, monday, monday);
    if (!all)
        return all.error();
    std::vector<WeekLine> lines;
    for (WeeksLine &one : *all) {
        std::optional<TrainingHours> hours;
        if (!one.hours.empty())
            hours = one.hours.front();
        lines.push_back({std::move(one.placement), one.name, one.opening, std::move(hours)});
    }
    return lines;
}

} // namespace waymark::matching
