// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/indicators.h"

#include "core/actions/people/visible.h"
#include "core/policy/role_policy.h"
#include "core/storage/lists/person_stream.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using policy::Indicator;
using policy::IndicatorFact;
using policy::ProgramStay;
using policy::Standing;

/// Whose the person is: of the newest case, or of the membership.
struct Keeper
{
    Id<Center> center;
    Id<Staff> counselor;
};

Keeper keeperOf(const CaseFile &file)
{
    const CaseRecord *newest = file.currentCase();
    for (const CaseRecord &one : file.cases) {
        if (!newest || (newest->state == "closed"_L1 && one.activeSince() >= newest->activeSince()))
            newest = &one;
    }
    if (!newest)
        return {file.person.centerId, {}};
    return {newest->centerId ? newest->centerId : file.person.centerId, newest->counselorId};
}

Result<void> mayRead(const Actions &actions)
{
    if (const Findings findings = policy::checkRole(actions.context().staff.role, u"viewReports"_s);
        blocks(findings))
        return Error{ErrorKind::Refused, findings.front().message, {}};
    return {};
}

/// Every stay of everybody who is asked for.
template <typename Each>
bool walk(const Actions &actions, const IndicatorQuery &query, Each &&each)
{
    const ActionContext context = actions.context();
    const qint64 total = query.step ? countPeople(context.store.database(), query.program) : 0;
    qint64 done = 0;
    bool stopped = false;
    forEachPerson(context.store, query.program, [&](const CaseFile &file, const PersonRecords &records) {
        if (query.step && done++ % 64 == 0 && !query.step(done, total)) {
            stopped = true;
            return false;
        }
        const Keeper keeper = keeperOf(file);
        if ((query.center && keeper.center != query.center) ||
            (query.counselor && keeper.counselor != query.counselor))
            return true;
        for (const ProgramStay &stay :
             policy::programStays(query.program, file, records, context.settings, context.today)) {
            if (stay.standing.kind == Standing::Kind::Participant)
                each(stay, file, records, keeper, context);
        }
        return true;
    });
    return !stopped;
}

bool isAsked(const IndicatorFact &fact, IndicatorPeople which)
{
    switch (which) {
    case IndicatorPeople::Counted:
        return fact.counts;
    case IndicatorPeople::Met:
        return fact.met;
    case IndicatorPeople::Open:
        return fact.open;
    case IndicatorPeople::NotMet:
        return fact.counts && !fact.met && !fact.open;
    }
    return false;
}

/// Those who can still change first, the soonest before the others; what lies behind `most` is left out.
void keepFirst(IndicatorList &list, std::size_t most)
{
    std::ranges::stable_sort(list.people, [](const IndicatorPerson &one, const IndicatorPerson &other) {
        const auto rank = [](const IndicatorPerson &p) {
            return p.fact.open ? (p.fact.until.isValid() ? 0 : 1) : 2;
        };
        if (rank(one) != rank(other))
            return rank(one) < rank(other);
        return one.fact.open && one.fact.until != other.fact.until && one.fact.until < other.fact.until;
    });
    if (list.people.size() > most) {
        list.leftOut += int(list.people.size() - most);
        list.people.resize(most);
    }
}

} // namespace

Result<IndicatorTable> indicators(const Actions &actions, const IndicatorQuery &query)
{
    if (const auto may = mayRead(actions); !may)
        return may.error();
    return guarded([&] {
        IndicatorTable table;
        Id<JobSeeker> last;
        const bool whole =
            walk(actions, query,
                 [&](const ProgramStay &stay, const CaseFile &file, const PersonRecords &records,
                     const Keeper &keeper, const ActionContext &context) {
                     if (file.person.id != last)
                         ++table.people;
                     last = file.person.id;
                     IndicatorGroup &center = table.byCenter[keeper.center];
                     IndicatorGroup &counselor = table.byCounselor[keeper.counselor];
                     center.center = keeper.center;
                     counselor.counselor = keeper.counselor;
                     const bool within = stay.enteredOn <= query.cohort.to &&
                                         !(stay.exitOn.isValid() && stay.exitOn < query.cohort.from);
                     const bool left = within && stay.exitOn.isValid() && stay.exitOn <= query.cohort.to;
                     for (IndicatorGroup *group : {&table.all, &center, &counselor}) {
                         group->participants += within;
                         group->exits += left;
                     }
                     for (const Indicator indicator : policy::allIndicators) {
                         const IndicatorFact fact =
                             policy::factOf(indicator, stay, file, records, query.cohort, context.today);
                         for (IndicatorGroup *group : {&table.all, &center, &counselor})
                             group->of(indicator).add(fact);
                     }
                 });
        table.stopped = !whole;
        return table;
    });
}

Result<IndicatorList> indicatorPeople(const Actions &actions, const IndicatorQuery &query,
                                      Indicator indicator, IndicatorPeople which, int limit)
{
    if (const auto may = mayRead(actions); !may)
        return may.error();
    return guarded([&] {
        const Visible visible(actions.context().store, actions.context().staff);
        const auto most = std::size_t(std::max(limit, 0));
        IndicatorList list;
        const bool whole =
            walk(actions, query,
                 [&](const ProgramStay &stay, const CaseFile &file, const PersonRecords &records,
                     const Keeper &keeper, const ActionContext &context) {
                     IndicatorFact fact =
                         policy::factOf(indicator, stay, file, records, query.cohort, context.today);
                     if (!isAsked(fact, which))
                         return;
                     if (!visible(file.person.id)) {
                         ++list.leftOut;
                         return;
                     }
                     list.people.push_back({.person = file.person.id,
                                            .name = file.person.lastName + u", "_s + file.person.firstName,
                                            .number = file.person.number,
                                            .counselor = keeper.counselor,
                                            .enteredOn = stay.enteredOn,
                                            .exitOn = stay.exitOn,
                                            .fact = std::move(fact)});
                     // Cut while it grows too, or the list of a large office would all be in memory at once.
                     if (list.people.size() >= 2 * most + 1)
                         keepFirst(list, most);
                 });
        list.stopped = !whole;
        keepFirst(list, most);
        return list;
    });
}

} // namespace waymark
