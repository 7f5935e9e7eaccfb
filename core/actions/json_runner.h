// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"

#include <QHash>
#include <QJsonObject>

namespace waymark {

/// How one line of a script ended.
struct JsonAnswer
{
    bool ok = false;
    std::optional<Error> error; ///< no rule but a failure: disk, another program, a damaged file
    QJsonObject json;           ///< {"ok":true,"ids":{…}} or {"ok":false,"findings":[…]}
};

/// Runs actions written as JSON objects: `{"action":"openCase","jobSeeker":"10012345","as":"marie"}`.
/// Parameters are those of the action's description, in camelCase or as the columns are called; a name that
/// is none of them is refused. `"as"` names the records that were made, for `"$marie"` or `"$marie.note"` in
/// later lines. In a sandbox office `"by"` (for that line) and `"today"` (from that line on) let one script
/// play everybody. It is a door to Actions, not a second way to write.
class JsonRunner
{
public:
    using SetToday = std::function<void(QDate)>;

    /// `setToday` moves the clock the office was opened with; without it `"today"` is refused.
    explicit JsonRunner(SignedIn &signedIn, SetToday setToday = {});

    /// BadInput for what is not a JSON object, saying where.
    Result<JsonAnswer> runLine(const QByteArray &line);
    JsonAnswer run(const QJsonObject &request);

private:
    using Ids = QList<std::pair<QString, qint64>>;

    ActionResult perform(const QJsonObject &request);
    ActionResult runAction(const ActionSpec &action, const QJsonObject &request);
    Findings readParams(const ActionSpec &action, const QJsonObject &request, void *params) const;
    Findings actFor(const QJsonObject &request);
    Result<qint64> recordFor(const FieldSpec &field, const QJsonValue &value) const;
    Result<qint64> namedRecord(const EntitySpec &spec, const QString &name) const;
    Result<qint64> caseOf(qint64 person) const;
    const RecordStore &store() const { return m_signedIn.session().store(); }

    SignedIn &m_signedIn;
    SetToday m_setToday;
    Id<Staff> m_self;
    QHash<QString, Ids> m_names;
};

QJsonObject toJson(const Finding &finding);

} // namespace waymark
