// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/record_store.h"

#include <QSet>

namespace waymark {

/// Whom one member of staff sees, by policy::maySee. Lists, searches, histories and exports for people to read go
/// through it; sync does not, because it carries the office and shows nobody. One look at one row for each person
/// asked about. Throws SqlFailure.
class Visible
{
public:
    Visible(const RecordStore &store, const Staff &viewer);

    bool operator()(Id<JobSeeker> person) const;
    /// Takes out the rows about people who are not seen; `person` gives the id of a row's person.
    template <typename Rows, typename Person> void keep(Rows &rows, Person person) const
    {
        if (!m_everybody)
            std::erase_if(rows, [&](const auto &row) { return !(*this)(std::invoke(person, row)); });
    }
    /// Everybody who is not seen: it grows with the office's confidential people.
    QSet<qint64> hidden() const;

private:
    const RecordStore &m_store;
    Staff m_viewer;
    bool m_everybody;
};

/// One person, without looking at the others. True for somebody who is not there at all.
bool maySee(const RecordStore &store, const Staff &viewer, Id<JobSeeker> person);

} // namespace waymark
