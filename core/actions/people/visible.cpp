// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/visible.h"

#include "core/policy/people/visibility_policy.h"

namespace waymark {

Visible::Visible(const RecordStore &store, const Staff &viewer)
{
    if (policy::seesConfidential(viewer.role))
        return;
    std::vector<Id<JobSeeker>> marked;
    {
        Query query =
            store.database().query("SELECT id FROM job_seeker WHERE confidential = 1 OR hitg_confidential = 1");
        while (query.next())
            marked.push_back({query.number(0)});
    }
    for (const Id<JobSeeker> person : marked) {
        if (m_hidden.contains(person.value) || maySee(store, viewer, person))
            continue;
        // With everything that was merged: what is written there is the person's, too.
        for (const Id<JobSeeker> same : store.sameAs(store.survivorOf(person)))
            m_hidden.insert(same.value);
    }
}

bool maySee(const RecordStore &store, const Staff &viewer, Id<JobSeeker> person)
{
    auto found = store.find(store.survivorOf(person));
    if (!found)
        return true;
    if (!found->isConfidential()) {
        const std::vector<Id<JobSeeker>> people = store.sameAs(found->id);
        const bool marked = std::any_of(people.begin() + 1, people.end(), [&](Id<JobSeeker> one) {
            const auto merged = store.find(one);
            return merged && policy::isMarkedSinceMerge(*merged, store.where<PersonMerge>("other", Value{one.value}));
        });
        if (!marked)
            return true;
        found->confidential = true;
    }
    return policy::maySee(*found, store.ofPerson<CaseRecord>(found->id), viewer);
}

} // namespace waymark
