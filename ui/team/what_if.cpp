// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/what_if.h"

#include <set>

namespace waymark {

namespace {

policy::AheadCounselor find(const std::vector<policy::AheadCounselor> &all, Id<Staff> counselor, int weeks)
{
    const auto found = std::ranges::find(all, counselor, &policy::AheadCounselor::counselor);
    if (found != all.end())
        return *found;
    return {.counselor = counselor,
            .cases = 0,
            .overdueByWeek = std::vector<int>(std::size_t(weeks)),
            .overdue = {}};
}

} // namespace

WhatIf whatIf(const std::vector<CaseLine> &lines, const std::vector<Id<CaseRecord>> &moved, Id<Staff> to,
              int contactsPerDay, int weeks, const PolicySettings &settings, QDate from)
{
    std::map<Id<CaseRecord>, Id<Staff>> moves;
    std::set<Id<Staff>> touched{to};
    for (const CaseLine &line : lines) {
        if (std::ranges::find(moved, line.caseId) == moved.end() || line.counselorId == to)
            continue;
        moves[line.caseId] = to;
        touched.insert(line.counselorId);
    }
    const auto before = policy::lookAhead(lines, {}, contactsPerDay, weeks, settings, from);
    const auto after = policy::lookAhead(lines, moves, contactsPerDay, weeks, settings, from);
    WhatIf result;
    std::map<Id<JobSeeker>, WhatIf::Person> people;
    for (const Id<Staff> one : touched) {
        WhatIf::Side side{one, find(before, one, weeks), find(after, one, weeks)};
        for (const auto &person : side.before.overdue)
            people[person.person].before = person.on;
        for (const auto &person : side.after.overdue)
            people[person.person].after = person.on;
        result.endBefore += side.before.overdueByWeek.empty() ? 0 : side.before.overdueByWeek.back();
        result.endAfter += side.after.overdueByWeek.empty() ? 0 : side.after.overdueByWeek.back();
        result.sides.push_back(std::move(side));
    }
    for (auto &[id, person] : people) {
        person.person = id;
        result.people.push_back(person);
    }
    const auto first = [](const WhatIf::Person &one) {
        return !one.before.isValid()  ? one.after
               : !one.after.isValid() ? one.before
                                      : std::min(one.before, one.after);
    };
    std::ranges::stable_sort(result.people, {}, first);
    return result;
}

} // namespace waymark
