// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/income_rows.h"

#include "core/refdata/default_settings.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int sizesShown = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

QString amountsText(const std::vector<IncomeRow> &table)
{
    QStringList parts;
    for (const IncomeRow &row : table) {
        if (row.familySize <= sizesShown)
            parts += tr("%1: %2").arg(row.familySize).arg(moneyText(row.annualCents));
    }
    if (int(table.size()) > sizesShown)
        parts += u"…"_s;
    return parts.join(u", "_s);
}

} // namespace

std::vector<TableColumn> incomeColumns()
{
    return {{.name = u"from"_s, .title = tr("From"), .characters = 11},
            {.name = u"standing"_s, .title = tr("In force"), .characters = 8},
            {.name = u"area"_s, .title = tr("Area"), .characters = 13},
            {.name = u"amounts"_s, .title = tr("A year, by family size"), .characters = 38},
            {.name = u"more"_s, .title = tr("Each more"), .characters = 9},
            {.name = u"source"_s, .title = tr("Source"), .characters = 14}};
}

std::vector<TableRow> incomeRows(const RecordStore &store, QDate today)
{
    // Tables that begin later are listed, too: they are asked for on their own last day.
    QDate last = today;
    std::vector<Setting> settings = store.all<Setting>();
    for (const Setting &one : settings)
        last = std::max(last, one.effectiveFrom);
    std::map<std::pair<QString, QDate>, std::vector<IncomeRow>> tables;
    for (const IncomeRow &row : settingsWith(settings, last).income)
        tables[{row.area, row.effectiveFrom}].push_back(row);
    std::vector<TableRow> rows;
    std::map<QString, QDate> inForce;
    for (const auto &[key, table] : tables) {
        if (key.second <= today)
            inForce[key.first] = std::max(inForce[key.first], key.second);
    }
    for (auto &[key, table] : tables) {
        std::ranges::sort(table, {}, &IncomeRow::familySize);
        const auto &[area, from] = key;
        const bool now = inForce.contains(area) && inForce.at(area) == from;
        const QString amounts = amountsText(table);
        const QString more = moneyText(table.back().eachMoreCents);
        const QString source = table.front().source;
        rows.push_back({.id = qint64(rows.size()) + 1,
                        .cells = {from,
                                  now            ? tr("now")
                                  : from > today ? tr("later")
                                                 : tr("replaced"),
                                  area.isEmpty() ? tr("the whole state") : area, amounts, more, source},
                        .tone = now ? theme::Tone::Plain : theme::Tone::Muted,
                        .toolTip = tr("%1, each more %2").arg(amounts, more) + u'\n' + source});
    }
    std::ranges::stable_sort(rows, std::ranges::greater(),
                             [](const TableRow &row) { return row.cells.front().toDate(); });
    return rows;
}

} // namespace waymark
