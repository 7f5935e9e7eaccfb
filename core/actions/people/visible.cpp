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
        if (!maySee(store, viewer, person))
            m_hidden.insert(person.value);
    }
}

bool maySee(const RecordStore &store, const Staff &viewer, Id<JobSeeker> person)
{
    const auto found = store.find(person);
    return !found || policy::maySee(*found, found->isConfidential() ? store.ofPerson<CaseRecord>(store.survivorOf(person))
                                                                    : std::vector<CaseRecord>(),
                                    viewer);
}

} // namespace waymark
