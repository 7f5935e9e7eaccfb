// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lists/match_queries.h"

#include <algorithm>
#include <cstring>

namespace waymark {

namespace {

QByteArray packed(const std::vector<qint64> &keys)
{
    return {reinterpret_cast<const char *>(keys.data()), qsizetype(keys.size() * sizeof(qint64))};
}

} // namespace

std::vector<MatchHit> peopleWithKeys(Database &database, const std::vector<qint64> &keys, int limit, int mostPerKey)
{
    std::vector<qint64> people;
    for (const qint64 key : keys) {
        Query query = database.query("SELECT person FROM match_key WHERE key = ? LIMIT ?");
        query.bind(key).bind(qint64(mostPerKey));
        while (query.next())
            people.push_back(query.number(0));
    }
    std::ranges::sort(people);
    std::vector<MatchHit> hits;
    for (const qint64 person : people) {
        if (hits.empty() || hits.back().person.value != person)
            hits.push_back({{person}, 0});
        ++hits.back().keys;
    }
    std::ranges::stable_sort(hits, std::ranges::greater(), &MatchHit::keys);
    if (int(hits.size()) > limit)
        hits.resize(std::size_t(limit));
    return hits;
}

std::vector<Id<JobSeeker>> peopleSharingKeys(Database &database)
{
    std::vector<Id<JobSeeker>> people;
    Query query = database.query("SELECT key, person FROM match_key ORDER BY key, person");
    qint64 key = 0;
    Id<JobSeeker> before;
    while (query.next()) {
        const Id<JobSeeker> person{query.number(1)};
        if (query.number(0) == key && before) {
            people.push_back(before);
            people.push_back(person);
        }
        key = query.number(0);
        before = person;
    }
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

void replaceMatchKeys(Database &database, Id<JobSeeker> person, const std::vector<qint64> &keys)
{
    const QByteArray wanted = packed(keys);
    {
        Query query = database.query("SELECT keys FROM match_keys_of WHERE person = ?");
        query.bind(person.value);
        if (query.next()) {
            const QByteArray present = query.blob(0);
            if (present == wanted)
                return;
            std::vector<qint64> old(std::size_t(present.size()) / sizeof(qint64));
            if (!old.empty())
                std::memcpy(old.data(), present.constData(), old.size() * sizeof(qint64));
            for (const qint64 key : old)
                database.query("DELETE FROM match_key WHERE key = ? AND person = ?").bind(key).bind(person.value).run();
        } else if (keys.empty()) {
            return;
        }
    }
    for (const qint64 key : keys)
        database.query("INSERT OR IGNORE INTO match_key (key, person) VALUES (?, ?)").bind(key).bind(person.value).run();
    if (keys.empty())
        database.query("DELETE FROM match_keys_of WHERE person = ?").bind(person.value).run();
    else
        database.query("INSERT INTO match_keys_of (person, keys) VALUES (?, ?) "
                       "ON CONFLICT (person) DO UPDATE SET keys = excluded.keys")
            .bind(person.value)
            .bindBlob(wanted)
            .run();
}

void clearMatchKeys(Database &database)
{
    database.run("DELETE FROM match_key");
    database.run("DELETE FROM match_keys_of");
}

} // namespace waymark
