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
    return m_everybody || !isMarkedConfidential(m_store.database(), person) || maySee(m_store, m_viewer, person);
}

QSet<qint64> Visible::hidden() const
{
    QSet<qint64> found;
    if (m_everybody)
        return found;
    for (const Id<JobSeeker> person : confidentialPeople(m_store.database())) {
        if (!maySee(m_store, m_viewer, person))
            found.insert(person.value);
    }
    return found;
}

bool maySee(const RecordStore &store, const Staff &viewer, Id<JobSeeker> person)
{
    const auto found = store.find(person);
    return !found || policy::maySee(*found, found->isConfidential() ? store.ofPerson<CaseRecord>(store.survivorOf(person))
                                                                    : std::vector<CaseRecord>(),
                                    viewer);
}

} // namespace waymark
