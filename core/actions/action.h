// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"
#include "core/session/session.h"

#include <QJsonObject>

namespace waymark {

/// What an action may look at besides its parameters.
struct ActionContext
{
    const RecordStore &store;
    Office &office;
    Staff staff;
    QDate today;
    const PolicySettings &settings;
};

/// What an action gives back: the records it made, by role ("jobSeeker", "note").
struct Outcome
{
    QList<std::pair<QString, qint64>> ids;

    void add(const char *role, qint64 id) { ids.emplaceBack(QString::fromLatin1(role), id); }
};

/// One thing a person can do. `check` changes nothing and says what stands against it; `perform` runs inside the one
/// transaction. Menus, imports, the command line and tests all go through here: there is no second way to write.
struct ActionSpec
{
    const char *name = "";
    const char *label = "";      ///< "Suspend the case"
    const EntitySpec *params = nullptr; ///< described like a record; names are the JSON keys
    Findings (*check)(const ActionContext &context, const void *params) = nullptr;
    Result<Outcome> (*perform)(Transaction &transaction, const ActionContext &context, void *params) = nullptr;
    /// Fills the parameters from what is stored, before JSON lays its fields over them (an edit names only some).
    void (*prefill)(const ActionContext &context, qint64 recordId, void *params) = nullptr;
    const char *keepBecause = ""; ///< why it cannot be undone; empty: it can
    const char *loggedRule = "";  ///< an attempt that this rule refuses is written into the access log
    bool namesMerged = false;      ///< may be about a record that was merged into another

    QString labelText() const;
};

/// The registry, in the order a person meets them.
const std::vector<const ActionSpec *> &allActions();
const ActionSpec *actionNamed(QAnyStringView name);

/// The action whose parameters are P; each parameter struct specialises it.
template <typename P> const ActionSpec &actionOf();

/// How an action ended.
struct ActionResult
{
    bool done = false;
    Findings findings;          ///< what was refused, or only said
    std::optional<Error> error; ///< a failure that is no rule: disk, permission, a later change
    Outcome outcome;
    qint64 operationId = 0;

    qint64 id(QAnyStringView role) const;
};

/// Runs actions for one session.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(Session &session);

    Session &session() { return m_session; }
    const PolicySettings &settings() const { return m_settings; }
    ActionContext context() const;

    /// Role, parameters, rules. Cheap enough for every keystroke of a form.
    Findings check(const ActionSpec &action, const void *params) const;
    ActionResult run(const ActionSpec &action, void *params);
    template <typename P> Findings check(const P &params) const { return check(actionOf<P>(), &params); }
    template <typename P> ActionResult run(P params) { return run(actionOf<P>(), &params); }

    ActionResult undo();
    ActionResult redo();

    /// Reads the office's settings again: at the start, after an import, on a new day. Rebuilds what depends on them
    /// if they are not the ones it was built with.
    Result<void> refreshSettings();

private:
    ActionResult taken(const Result<struct UndoStep> &step);
    void logRefusal(const ActionSpec &action, const void *params, const Findings &findings);

    Session &m_session;
    PolicySettings m_settings;
};

/// Field names as JSON keys are lower case with underscores in tables and camelCase in JSON: "birth_date" is
/// "birthDate". Both are read.
QString jsonKey(const char *fieldName);
/// Reads one JSON value into a field; a finding where it cannot be.
std::optional<Finding> setFromJson(const FieldSpec &field, void *record, const QJsonValue &value);
QJsonValue toJson(const FieldSpec &field, const void *record);

} // namespace waymark
