// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draft_queries.h"

#include <QJsonDocument>

namespace waymark {

namespace {

Draft draftOf(const Query &row)
{
    return {row.text(0), row.number(1), {row.number(2)}, QJsonDocument::fromJson(row.text(3).toUtf8()).object()};
}

} // namespace

Result<void> saveDraft(Database &database, Id<Staff> staff, const Draft &draft)
{
    return guarded([&] {
        const QByteArray content = QJsonDocument(draft.content).toJson(QJsonDocument::Compact);
        database
            .query("INSERT INTO draft (staff_id, form, record_id, at_utc_ms, content) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (staff_id, form, record_id) DO UPDATE SET at_utc_ms = excluded.at_utc_ms, "
                   "content = excluded.content")
            .bind(staff.value)
            .bind(QStringView(draft.form))
            .bind(draft.recordId)
            .bind(draft.at.ms)
            .bindUtf8({content.constData(), std::size_t(content.size())})
            .run();
    });
}

Result<void> dropDraft(Database &database, Id<Staff> staff, const QString &form, qint64 recordId)
{
    return guarded([&] {
        database.query("DELETE FROM draft WHERE staff_id = ? AND form = ? AND record_id = ?")
            .bind(staff.value)
            .bind(QStringView(form))
            .bind(recordId)
            .run();
    });
}

Result<std::optional<Draft>> findDraft(Database &database, Id<Staff> staff, const QString &form, qint64 recordId)
{
    return guarded([&]() -> std::optional<Draft> {
        Query query = database.query("SELECT form, record_id, at_utc_ms, content FROM draft "
                                     "WHERE staff_id = ? AND form = ? AND record_id = ?");
        query.bind(staff.value).bind(QStringView(form)).bind(recordId);
        if (!query.next())
            return {};
        return draftOf(query);
    });
}

Result<std::vector<Draft>> draftsOf(Database &database, Id<Staff> staff)
{
    return guarded([&] {
        std::vector<Draft> drafts;
        Query query = database.query("SELECT form, record_id, at_utc_ms, content FROM draft WHERE staff_id = ? "
                                     "AND form NOT IN (?, ?) ORDER BY at_utc_ms DESC");
        query.bind(staff.value).bind(QStringView(ownWordsForm)).bind(QStringView(ownViewsForm));
        while (query.next())
            drafts.push_back(draftOf(query));
        return drafts;
    });
}

} // namespace waymark
