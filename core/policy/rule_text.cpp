// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/rule_text.h"

#include "core/base/csv.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

std::vector<RuleText> readRules()
{
    QFile file(u":/policy/rules.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<CsvTable> table = readCsv(file.readAll());
    if (!table)
        return {};
    const auto column = [&](QStringView name) { return table->column(name); };
    std::vector<RuleText> read;
    for (const QStringList &row : table->rows) {
        const auto cell = [&](QStringView name) { return row.value(column(name)); };
        read.push_back({.id = cell(u"id"),
                        .title = cell(u"title"),
                        .text = cell(u"text"),
                        .citation = cell(u"citation"),
                        .kind = cell(u"kind")});
    }
    return read;
}

} // namespace

const std::vector<RuleText> &rules()
{
    static const std::vector<RuleText> all = readRules();
    return all;
}

std::optional<RuleText> rule(const QString &id)
{
    const auto found = std::ranges::find(rules(), id, &RuleText::id);
    return found == rules().end() ? std::nullopt : std::optional(*found);
}

} // namespace waymark::policy
