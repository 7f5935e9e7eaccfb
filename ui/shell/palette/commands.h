// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/find_queries.h"
#include "ui/common/workspace.h"

#include <functional>
#include <vector>

namespace waymark {

/// One line of the palette.
struct Command
{
    QString title;
    QString detail = {};
    QString iconName = {};
    QString why = {};        ///< why it cannot be chosen; empty: it can
    QString completion = {}; ///< not done yet: goes into the field, to go on typing
    std::function<void()> run = {};
};

/// Everything that can be found or done by typing: pages and actions by their words, people as Find finds
/// them, and both together ("record contact pierre").
class Commands
{
public:
    explicit Commands(Workspace &workspace) : m_workspace(workspace) {}

    /// Something to do without a person. `action` is for the role; empty: everybody's.
    void add(Command command, const QString &action = {});
    /// Its title and whether it can be done are asked anew each time.
    void add(std::function<Command()> command);
    /// Something to do with a person.
    void addForPerson(const QString &title, const QString &iconName, const QString &action,
                      std::function<void(Id<JobSeeker>)> run);

    std::vector<Command> matching(const QString &typed) const;

private:
    struct Verb
    {
        QString title;
        QString iconName;
        QString why;
        std::function<void(Id<JobSeeker>)> run;
    };

    QString whyNot(const QString &action) const;
    void appendPeople(std::vector<Command> &list, const QString &typed, const Verb *verb, int limit) const;
    void appendVerbs(std::vector<Command> &list, const QString &typed) const;
    void appendRules(std::vector<Command> &list, const QString &typed) const;

    Workspace &m_workspace;
    std::vector<std::function<Command()>> m_fixed;
    std::vector<Verb> m_verbs;
};

/// What the lists show beside a name: "born 2 May 1991 (34) · 12617893 · PSEUDO".
QString personDetail(const FindHit &hit, QDate today);

} // namespace waymark
