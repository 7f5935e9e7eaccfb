// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"
#include "core/storage/database.h"

#include <vector>

namespace waymark {

/// A person who shares keys with the one asked about (policy::matchKeys).
struct MatchHit
{
    Id<JobSeeker> person;
    int keys = 0; ///< how many are shared
};

/// Who shares a key, those with most in common first, at most `limit`. A key that more than `mostPerKey` people share
/// (a very common pair of names) says little: only its first are looked at. Throws SqlFailure.
std::vector<MatchHit> peopleWithKeys(Database &database, const std::vector<qint64> &keys, int limit = 60,
                                     int mostPerKey = 400);
/// People who share a key with somebody, each once: one pass over all keys.
std::vector<Id<JobSeeker>> peopleSharingKeys(Database &database);
/// Keeps a person's keys; writes nothing where they are the same as before.
void replaceMatchKeys(Database &database, Id<JobSeeker> person, const std::vector<qint64> &keys);
void clearMatchKeys(Database &database);

} // namespace waymark
