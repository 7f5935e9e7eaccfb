// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/cases/exit_policy.h"
#include "core/policy/tickler/tickler_policy.h"

// What the files of the tickler share; nobody else needs it.
namespace waymark::policy::tickler {

inline QString isoText(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// The first of these days that is known.
inline QDate firstKnown(std::initializer_list<QDate> days)
{
    const auto found = std::ranges::find_if(days, [](QDate day) { return day.isValid(); });
    return found == days.end() ? QDate() : *found;
}

/// One person's file, and the items that are gathered of it.
struct Gathering
{
    const CaseFile &file;
    const PersonRecords &records;
    const PolicySettings &settings;
    const CaseRecord *current;
    std::optional<Participation> stay;
    std::vector<DueItem> items;

    /// An item for the designated counselor, or for intake at the person's center while there is none; of a
    /// counselor who left, for the supervisors of the case's center.
    DueItem item(const QString &kind, const QString &rule, const QString &action) const;
    void add(DueItem item) { items.push_back(std::move(item)); }
    bool isWorkedOn() const; ///< the case is open or came back with a question
};

void addContactItems(Gathering &to);
void addMembershipItems(Gathering &to);
void addPlanItems(Gathering &to);
void addRecordItems(Gathering &to);
void addCaseItems(Gathering &to);
void addJstpItems(Gathering &to);
/// After all others: what the year's end asks for is what they say is missing.
void addYearEnd(Gathering &to);
/// Moves what was put off; never past the last day allowed where that lay ahead.
void putOff(Gathering &to);

} // namespace waymark::policy::tickler
