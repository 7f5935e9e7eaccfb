// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/policy/people/likeness_policy.h"

namespace waymark {

/// Two records are one person: `keep` stands for both from now on. The other is linked to it with everything that names
/// it; nothing is moved or copied, so no record can be forgotten and the merge can be taken apart at any time.
struct MergePeople
{
    Id<JobSeeker> keep;
    Id<JobSeeker> other;
    QString take; ///< JSON: names of the fields whose value comes from the other record
};

/// Takes a merge apart, also long after and after others' work came in. What was written into one record or the other
/// stays with it; fields that the merge changed go back where nobody changed them since.
struct UnmergePeople
{
    Id<PersonMerge> mergeId;
};

/// Looked at and found to be two people: not offered again.
struct SayNotSame
{
    Id<JobSeeker> jobSeekerId;
    Id<JobSeeker> otherId;
};

template <> const ActionSpec &actionOf<MergePeople>();
template <> const ActionSpec &actionOf<UnmergePeople>();
template <> const ActionSpec &actionOf<SayNotSame>();

/// Somebody who may be the same person, with the reasons.
struct LikelyDuplicate
{
    JobSeeker person;
    policy::Likeness likeness;
};

/// Who in the office may be this person, likeliest first. Leaves out the person, whoever was said not to be the same,
/// and whoever `session`'s staff may not see. It looks at those who share a key, never at everybody.
Result<std::vector<LikelyDuplicate>> likelyDuplicates(const Session &session, const JobSeeker &person, int limit = 8);

/// Two records that may be one person.
struct DuplicatePair
{
    JobSeeker one;
    JobSeeker other;
    policy::Likeness likeness;
};
/// All pairs of the office, or of these people with anybody, likeliest first. `step` is told how far it is; false stops.
Result<std::vector<DuplicatePair>> duplicatePairs(const Session &session, int limit = 200,
                                                  const std::vector<Id<JobSeeker>> &of = {},
                                                  const std::function<bool(qint64 done, qint64 total)> &step = {});

} // namespace waymark
