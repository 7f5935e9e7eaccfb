// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/office_records.h"
#include "core/storage/database.h"

#include <QJsonObject>
#include <optional>
#include <vector>

namespace waymark {

/// What somebody typed and has not saved: kept inside the encrypted office, offered again after a lock or a crash.
/// Not a record and not in the ledger: it is nobody's data until it is saved. The words that somebody added to the
/// dictionary and the views they keep of Today are kept the same way, under names of their own: personal data too, and
/// nobody else's.
struct Draft
{
    QString form;        ///< "membership", "note", "contact"
    qint64 recordId = 0; ///< 0: of a record that does not exist yet
    Instant at;
    QJsonObject content;
};

inline const QString ownWordsForm = QStringLiteral("words");
inline const QString ownViewsForm = QStringLiteral("views");

Result<void> saveDraft(Database &database, Id<Staff> staff, const Draft &draft);
Result<void> dropDraft(Database &database, Id<Staff> staff, const QString &form, qint64 recordId);
Result<std::optional<Draft>> findDraft(Database &database, Id<Staff> staff, const QString &form, qint64 recordId);
/// Newest first; without own words and views, which nobody has left unfinished.
Result<std::vector<Draft>> draftsOf(Database &database, Id<Staff> staff);

} // namespace waymark
