// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"
#include "ui/common/prompts.h"

#include <QString>
#include <functional>

namespace waymark {

class Speller;

/// What a screen may ask of the window it stands in. No screen knows another one: it asks to open a person or a page,
/// and app/ decides which that is.
class Navigator
{
public:
    Navigator() = default;
    Navigator(const Navigator &) = delete;
    Navigator &operator=(const Navigator &) = delete;
    virtual ~Navigator() = default;

    /// Opens the person's window on a tab ("basic", "full", "services" …, or a part of one: "barriers", "testing" …;
    /// empty: the one last used), with the keyboard in a field where one is named. "suspend" begins suspending the case.
    /// Logged as a look.
    virtual void openPerson(Id<JobSeeker> person, const QString &tab = {}, const QString &field = {}) = 0;
    /// "today", "find", "caseload", "events", "businesses", "team", "review", "reports", "performance", "sync",
    /// "settings".
    virtual void openPage(const QString &pageId) = 0;
    /// The small form for a contact, over whatever is shown; `done` after it was saved.
    virtual void recordContact(Id<JobSeeker> person, std::function<void()> done = {}) = 0;
    /// What two workstations wrote differently about a person (nobody: in the office's own records), one after the
    /// other until none is left; the record and the field to begin with may be named.
    virtual void settleConflicts(Id<JobSeeker> person, qint64 recordId = 0, const QString &unit = {}) = 0;
    /// Two records side by side that may be one person: merge them, or say that they are two.
    virtual void comparePeople(Id<JobSeeker> one, Id<JobSeeker> other, std::function<void()> done = {}) = 0;
    /// Starts a new membership.
    virtual void addPerson() = 0;
    /// The rule in plain words with its citation.
    virtual void showRule(const QString &ruleId) = 0;
    /// One quiet line at the bottom; with an Undo link where what was done can be taken back.
    virtual void say(const QString &message, bool withUndo = false) = 0;
    /// Work of this window begins or ends on another thread: what changes in the office meanwhile is its own.
    virtual void workingBeside(bool works) = 0;
};

/// A dynamic property of a widget: the rule that F1 shows while the keyboard is in it.
inline constexpr const char *ruleProperty = "rule";

/// What every screen is made with.
struct Workspace
{
    SignedIn &signedIn;
    Prompts &prompts;
    Navigator &navigator;
    Speller *speller = nullptr; ///< the window's; null: spelling is not checked

    Actions &actions() const { return signedIn.actions(); }
    Session &session() const { return signedIn.session(); }
    const RecordStore &store() const { return signedIn.session().store(); }
    QDate today() const { return signedIn.session().today(); }
};

} // namespace waymark
