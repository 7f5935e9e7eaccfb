// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/seen.h"

#include <QCoreApplication>

namespace waymark::seen {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

template <typename Rows, typename Person> Rows kept(const Session &session, Rows rows, Person person)
{
    if (!rows.empty())
        Visible(session.store(), session.staff()).keep(rows, person);
    return rows;
}

std::vector<Id<JobSeeker>> hiddenFrom(const Session &session)
{
    std::vector<Id<JobSeeker>> hidden;
    for (const qint64 one : Visible(session.store(), session.staff()).hidden())
        hidden.push_back({one});
    std::ranges::sort(hidden);
    return hidden;
}

const auto personOfRow = [](const DueRow &row) { return row.item.personId; };
const auto personOfConflict = [](const ConflictEntry &one) { return Id<JobSeeker>{one.conflict.personId}; };

} // namespace

Result<std::vector<FindHit>> find(const Session &session, const QString &text, int limit)
{
    return guarded([&] { return kept(session, findPeople(session.store().database(), text, limit), &FindHit::id); });
}

Result<std::vector<DueRow>> due(const Session &session, const DueFilter &filter, QDate today)
{
    return guarded([&] { return kept(session, dueRows(session.store().database(), filter, today), personOfRow); });
}

Result<DuePage> duePage(const Session &session, const DueFilter &filter, QDate today, int limit)
{
    return guarded([&] { return waymark::duePage(session.store().database(), filter, today, limit, hiddenFrom(session)); });
}

Result<std::map<QDate, DueDay>> dueDays(const Session &session, const DueFilter &filter, QDate from, QDate to)
{
    return guarded([&] { return waymark::dueDays(session.store().database(), filter, from, to, hiddenFrom(session)); });
}

Result<std::vector<DueRow>> dueBetween(const Session &session, const DueFilter &filter, QDate from, QDate to, int limit)
{
    return guarded([&] { return kept(session, dueRowsBetween(session.store().database(), filter, from, to, limit), personOfRow); });
}

Result<std::vector<DueItem>> dueOf(const Session &session, Id<JobSeeker> id)
{
    if (auto may = mayOpen(session, id); !may)
        return may.error();
    return guarded([&] { return dueOfPerson(session.store().database(), session.store().survivorOf(id)); });
}

Result<std::vector<CaseRow>> caseRows(const Session &session, const CaseFilter &filter)
{
    return guarded([&] {
        return kept(session, waymark::caseRows(session.store().database(), filter), [](const CaseRow &row) { return row.line.personId; });
    });
}

Result<std::vector<DueRow>> upcoming(const Session &session, const DueFilter &filter, QDate today, int limit)
{
    return guarded([&] { return kept(session, upcomingRows(session.store().database(), filter, today, limit), personOfRow); });
}

Result<std::vector<DueRow>> waiting(const Session &session, Id<Staff> counselor)
{
    return guarded([&] { return kept(session, waitingRows(session.store().database(), counselor), personOfRow); });
}

Result<void> mayOpen(const Session &session, Id<JobSeeker> id)
{
    const auto may = guarded([&] { return maySee(session.store(), session.staff(), session.store().survivorOf(id)); });
    if (!may)
        return may.error();
    if (!*may)
        return Error{ErrorKind::Refused, tr("This record is confidential."),
                     tr("Only the designated counselor and supervisors see it. Ask a supervisor if you serve this person.")};
    return {};
}

Result<CaseFile> person(const Session &session, Id<JobSeeker> id)
{
    if (auto may = mayOpen(session, id); !may)
        return may.error();
    auto file = guarded([&] { return session.store().caseFile(id); });
    if (!file)
        return file.error();
    if (!*file)
        return Error{ErrorKind::NotFound, tr("There is no such person in this office."), {}};
    return **std::move(file);
}

Result<std::vector<HistoryEntry>> history(const Session &session, Id<JobSeeker> id)
{
    if (auto may = mayOpen(session, id); !may)
        return may.error();
    return personHistory(session.store(), id);
}

Result<std::vector<AccessEntry>> looks(const Session &session, Id<JobSeeker> id, int limit)
{
    if (auto may = mayOpen(session, id); !may)
        return may.error();
    return accessHistory(session.store(), id, limit);
}

Result<std::vector<ConflictEntry>> conflictsOf(const Session &session, Id<JobSeeker> id, Conflicts which)
{
    if (auto may = mayOpen(session, id); !may)
        return may.error();
    std::vector<ConflictEntry> all;
    const auto people = guarded([&] { return session.store().sameAs(session.store().survivorOf(id)); });
    if (!people)
        return people.error();
    for (const Id<JobSeeker> one : *people) {
        auto found = conflictsOfPerson(session.store(), one, which);
        if (!found)
            return found;
        for (ConflictEntry &entry : *found)
            all.push_back(std::move(entry));
    }
    return all;
}

Result<std::vector<ConflictEntry>> conflicts(const Session &session, Conflicts which, int limit)
{
    auto all = allConflicts(session.store(), which, limit);
    if (!all)
        return all;
    return guarded([&] { return kept(session, *std::move(all), personOfConflict); });
}

} // namespace waymark::seen
