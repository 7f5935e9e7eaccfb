// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/visible.h"

#include "core/policy/people/visibility_policy.h"
#include "core/storage/lists/report_queries.h"

namespace waymark {

Visible::Visible(const RecordStore &store, const Staff &viewer)
    : m_store(store), m_viewer(viewer), m_everybody(policy::seesConfidential(viewer.role))
{
}

bool Visible::operator()(Id<JobSeeker> person) const
{
    return m_everybody || !mayBeConfidential(m_store.database(), person) || maySee(m_store, m_viewer, person);
}

QSet<qint64> Visible::hidden() const
{
    QSet<qint64> found;
    if (m_everybody)
        return found;
    for (const Id<JobSeeker> person : confidentialPeople(m_store.database())) {
        if (found.contains(person.value) || maySee(m_store, m_viewer, person))
            continue;
        // With everything that was merged: what is written there is the person's, too.
        for (const Id<JobSeeker> same : m_store.sameAs(m_store.survivorOf(person)))
            found.insert(same.value);
    }
    return found;
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
    return policy::maySee(*found, store.ofPerson<CaseRecord>(found->id), viewer, store.ofPerson<CaseTransfer>(found->id));
}

} // namespace waymark
