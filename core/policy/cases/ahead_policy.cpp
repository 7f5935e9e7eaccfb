// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/ahead_policy.h"

#include "core/policy/tickler/tickler_policy.h"

namespace waymark::policy {

namespace {

struct Owed
{
    Id<JobSeeker> person;
    QDate best;
    QDate must;
    int bestDays = 30;
    int mustDays = 60;
    bool said = false;
};

struct Load
{
    AheadCounselor result;
    std::vector<Owed> owed;
    bool works = true;
};

Owed owedOf(const CaseLine &line, const PolicySettings &settings)
{
    Owed owed{.person = line.personId,
              .best = line.contactBest,
              .must = line.contactMust,
              .bestDays = settings.contact.bestDays,
              .mustDays = settings.contact.mustDays};
    if (line.lastContact.isValid()) {
        owed.bestDays = int(line.lastContact.daysTo(line.contactBest));
        owed.mustDays = int(line.lastContact.daysTo(line.contactMust));
    }
    return owed;
}

void workOneDay(Load &load, QDate day, int contacts)
{
    std::ranges::sort(load.owed, [](const Owed &a, const Owed &b) {
        return std::tie(a.must, a.best, a.person) < std::tie(b.must, b.best, b.person);
    });
    for (Owed &one : load.owed) {
        if (contacts == 0)
            break;
        if (one.best > day)
            continue;
        --contacts;
        one.best = day.addDays(one.bestDays);
        one.must = day.addDays(one.mustDays);
    }
}

} // namespace

std::vector<AheadCounselor> lookAhead(const std::vector<CaseLine> &cases,
                                      const std::map<Id<CaseRecord>, Id<Staff>> &moves, int contactsPerDay,
                                      int weeks, const PolicySettings &settings, QDate from)
{
    constexpr int week = 7;
    std::map<Id<Staff>, Load> loads;
    for (const CaseLine &line : cases) {
        const auto move = moves.find(line.caseId);
        const Id<Staff> counselor = move != moves.end() ? move->second : line.counselorId;
        Load &load = loads[counselor];
        load.result.counselor = counselor;
        ++load.result.cases;
        if (move == moves.end() && (!line.counselorActive || !counselor))
            load.works = false;
        if (line.contactMust.isValid())
            load.owed.push_back(owedOf(line, settings));
    }
    std::vector<AheadCounselor> all;
    for (auto &[counselor, load] : loads) {
        for (int i = 0; i < weeks * week; ++i) {
            const QDate day = from.addDays(i);
            for (Owed &one : load.owed) {
                if (one.must < day && !std::exchange(one.said, true))
                    load.result.overdue.push_back({one.person, std::max(one.must.addDays(1), from)});
            }
            if (load.works && lastOpenDay(day, settings) == day)
                workOneDay(load, day, contactsPerDay);
            if (i % week == week - 1)
                load.result.overdueByWeek.push_back(
                    int(std::ranges::count_if(load.owed, [day](const Owed &one) { return one.must < day; })));
        }
        all.push_back(std::move(load.result));
    }
    return all;
}

} // namespace waymark::policy
