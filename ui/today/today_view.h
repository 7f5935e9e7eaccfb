// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/due_item.h"
#include "ui/common/workspace.h"

#include <QJsonObject>

namespace waymark {

enum class DueScope
{
    Mine,
    Center,
    Office
};

enum class DueGrouping
{
    Urgency,
    Kind,
    Person
};

/// What Today shows and how: codes only, nothing of a person.
struct TodayView
{
    DueScope scope = DueScope::Mine;
    QString kinds; ///< a KindGroup's code; empty: all
    DueGrouping grouping = DueGrouping::Urgency;

    bool operator==(const TodayView &) const = default;
    QJsonObject toJson() const;
    static TodayView fromJson(const QJsonObject &json); ///< what is not known is as it is by default
};

/// Kinds of lines that one looks for together.
struct KindGroup
{
    QString code;
    QString label;
    QStringList kinds;
};
const std::vector<KindGroup> &kindGroups();
/// The kinds of a group; none for all, or for a code that nobody knows any more.
QStringList kindsOf(const QString &group);

/// Where in the person's window a line's work is done: tab and field (Navigator::openPerson).
std::pair<QString, QString> placeOf(const DueItem &item);

/// Whether a role sees what waits for others: those who answer for them, and who keeps the office.
bool maySeeOthers(const QString &role);

struct SavedView
{
    QString name;
    TodayView view;
    bool operator==(const SavedView &) const = default;
};

/// The views that one member of staff keeps, inside the office: their names may be anything, a person's name
/// too.
class ViewKeeper
{
public:
    static constexpr qsizetype mostViews = 20;
    static constexpr int longestName = 40;

    explicit ViewKeeper(const Workspace &workspace) : m_workspace(workspace) {}

    Result<std::vector<SavedView>> views() const;
    Result<void> keep(const std::vector<SavedView> &views) const;

private:
    Workspace m_workspace;
};

} // namespace waymark
