// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/due_lines.h"

#include "core/policy/tickler/tickler_policy.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int week = 7;

QString tr(const char *text)
{
    return QCoreApplication::translate("TodayPage", text);
}

QString groupTitle(DueGroup group, int count)
{
    const QString number = QLocale().toString(count);
    switch (group) {
    case DueGroup::Overdue:
        return tr("OVERDUE (%1)").arg(number);
    case DueGroup::Due:
        return tr("DUE (%1)").arg(number);
    case DueGroup::ThisWeek:
        return tr("THIS WEEK (%1)").arg(number);
    case DueGroup::Later:
        return tr("LATER (%1)").arg(number);
    case DueGroup::Waiting:
        break;
    }
    return tr("WAITING ON OTHERS (%1)").arg(number);
}

int countIn(const DueCounts &counts, DueGroup group)
{
    switch (group) {
    case DueGroup::Overdue:
        return counts.overdue;
    case DueGroup::Due:
        return counts.due;
    case DueGroup::ThisWeek:
        return counts.week;
    case DueGroup::Later:
        return counts.later;
    case DueGroup::Waiting:
        break;
    }
    return 0;
}

DueLine headerOf(DueGroup group, const QString &title)
{
    return {.group = group, .isHeader = true, .title = title, .row = {}};
}

void addUrgency(std::vector<DueLine> &lines, std::vector<DueLine> all, const DueRows &rows)
{
    std::map<DueGroup, std::vector<DueLine>> groups;
    for (DueLine &line : all)
        groups[line.group].push_back(std::move(line));
    for (auto &[group, some] : groups) {
        const int count = rows.counts ? countIn(*rows.counts, group) : int(some.size());
        lines.push_back(headerOf(group, groupTitle(group, count)));
        std::ranges::move(some, std::back_inserter(lines));
    }
}

/// In the order in which the keys are given, else that of the lines; what waits on others stands last.
void addBy(std::vector<DueLine> &lines, std::vector<DueLine> all, const QStringList &order,
           const std::function<QString(const DueLine &)> &key,
           const std::function<QString(const DueLine &)> &title)
{
    std::vector<DueLine> waiting;
    std::vector<std::vector<DueLine>> groups(std::size_t(order.size()));
    QHash<QString, std::size_t> places;
    for (const QString &one : order)
        places.insert(one, std::size_t(places.size()));
    for (DueLine &line : all) {
        if (line.group == DueGroup::Waiting) {
            waiting.push_back(std::move(line));
            continue;
        }
        const auto place = places.constFind(key(line));
        if (place == places.constEnd()) {
            places.insert(key(line), groups.size());
            groups.emplace_back().push_back(std::move(line));
        } else {
            groups[*place].push_back(std::move(line));
        }
    }
    for (std::vector<DueLine> &some : groups) {
        if (some.empty())
            continue;
        //: a group of lines and how many they are: "Contact (12)"
        lines.push_back(headerOf(DueGroup::Later, tr("%1 (%2)").arg(title(some.front())).arg(some.size())));
        std::ranges::move(some, std::back_inserter(lines));
    }
    if (!waiting.empty()) {
        lines.push_back(headerOf(DueGroup::Waiting, groupTitle(DueGroup::Waiting, int(waiting.size()))));
        std::ranges::move(waiting, std::back_inserter(lines));
    }
}

} // namespace

DueGroup groupOf(const DueItem &item, QDate today)
{
    switch (policy::dueState(item, today)) {
    case DueState::Overdue:
        return DueGroup::Overdue;
    case DueState::Due:
        return DueGroup::Due;
    case DueState::Coming:
        break;
    }
    return today.daysTo(item.dueOn) <= week ? DueGroup::ThisWeek : DueGroup::Later;
}

DueCounts countsOf(const std::vector<DueRow> &rows, QDate today)
{
    DueCounts counts;
    for (const DueRow &row : rows) {
        const DueGroup group = groupOf(row.item, today);
        ++(group == DueGroup::Overdue    ? counts.overdue
           : group == DueGroup::Due      ? counts.due
           : group == DueGroup::ThisWeek ? counts.week
                                         : counts.later);
    }
    return counts;
}

std::vector<DueLine> dueLines(const DueRows &rows, DueGrouping grouping, QDate today,
                              const std::function<QString(const DueItem &)> &who)
{
    std::vector<DueLine> all;
    all.reserve(rows.listed.size() + rows.waiting.size());
    const bool byPerson = grouping == DueGrouping::Person;
    for (const DueRow &row : rows.listed)
        all.push_back({.group = groupOf(row.item, today),
                       .title = {},
                       .row = row,
                       .who = who ? who(row.item) : QString(),
                       .byKind = byPerson});
    for (const DueRow &row : rows.waiting)
        all.push_back({.group = DueGroup::Waiting, .title = {}, .row = row});
    std::vector<DueLine> lines;
    lines.reserve(all.size() + 32);
    if (grouping == DueGrouping::Urgency)
        addUrgency(lines, std::move(all), rows);
    else if (grouping == DueGrouping::Kind)
        addBy(
            lines, std::move(all), policy::dueKinds(), [](const DueLine &line) { return line.row.item.kind; },
            [](const DueLine &line) { return policy::dueKindLabel(line.row.item.kind); });
    else
        addBy(
            lines, std::move(all), {}, [](const DueLine &line) { return line.row.item.personId.text(); },
            [](const DueLine &line) { return QString(line.row.lastName + u", "_s + line.row.firstName); });
    return lines;
}

QString nextText(const std::vector<DueRow> &coming, QDate today)
{
    QDate first;
    for (const DueRow &row : coming) {
        if (row.item.dueOn > today && (!first.isValid() || row.item.dueOn < first))
            first = row.item.dueOn;
    }
    if (!first.isValid())
        return tr("Nothing is planned either.");
    int contacts = 0;
    int others = 0;
    for (const DueRow &row : coming) {
        if (row.item.dueOn == first)
            ++(row.item.kind == "contact"_L1 ? contacts : others);
    }
    QStringList what;
    if (contacts > 0)
        what += contacts == 1 ? tr("1 contact") : tr("%1 contacts").arg(contacts);
    if (others > 0)
        what += others == 1 ? tr("1 other line") : tr("%1 other lines").arg(others);
    const bool near = today.daysTo(first) < week;
    const QString when = QLocale().toString(first, near ? u"dddd"_s : u"d MMMM"_s);
    //: "Next: 3 contacts on Thursday."
    return tr("Next: %1 on %2.").arg(what.join(tr(" and ")), when);
}

} // namespace waymark
