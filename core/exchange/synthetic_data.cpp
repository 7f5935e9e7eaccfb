// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/synthetic_data.h"

#include "core/refdata/shipped_table.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

std::vector<NameOrigin> readOrigins()
{
    const QStringList columns{u"origin"_s,    u"weight"_s,   u"shelter"_s, u"born_us"_s,
                              u"languages"_s, u"hispanic"_s, u"races"_s,   u"style"_s,
                              u"new_year"_s,  u"given_f"_s,  u"given_m"_s, u"family"_s};
    const CsvTable table = shippedTable(u":/refdata/names.csv"_s, columns);
    std::vector<NameOrigin> origins;
    for (const QStringList &row : table.rows) {
        const auto cell = [&](QStringView column) { return row[table.column(column)]; };
        const auto listed = [&](QStringView column) { return cell(column).split(u'|'); };
        origins.push_back({.origin = cell(u"origin"),
                           .weight = cell(u"weight").toInt(),
                           .shelterWeight = cell(u"shelter").toInt(),
                           .bornHere = cell(u"born_us").toInt(),
                           .languages = WeightedTexts::parsed(cell(u"languages")),
                           .hispanic = cell(u"hispanic").toInt(),
                           .races = WeightedTexts::parsed(cell(u"races")),
                           .style = cell(u"style"),
                           .newYear = cell(u"new_year").toInt(),
                           .givenWomen = listed(u"given_f"),
                           .givenMen = listed(u"given_m"),
                           .family = listed(u"family")});
    }
    return origins;
}

std::vector<Town> readTowns()
{
    const CsvTable table =
        shippedTable(u":/refdata/towns.csv"_s, {u"city"_s, u"zip"_s, u"area_codes"_s, u"weight"_s});
    std::vector<Town> towns;
    for (const QStringList &row : table.rows)
        towns.push_back({row[table.column(u"city")], row[table.column(u"zip")],
                         row[table.column(u"area_codes")].split(u'|'), row[table.column(u"weight")].toInt()});
    return towns;
}

void readNotes(SyntheticData &data)
{
    const CsvTable table =
        shippedTable(u":/refdata/note_fragments.csv"_s, {u"topic"_s, u"part"_s, u"text"_s});
    QString topic;
    for (const QStringList &row : table.rows) {
        const QString part = row[table.column(u"part")];
        const QString text = row[table.column(u"text")];
        if (part == u"short") {
            data.shortNotes += text;
            continue;
        }
        if (row[table.column(u"topic")] != topic) {
            topic = row[table.column(u"topic")];
            data.noteTopics.emplace_back();
        }
        NoteTopic &current = data.noteTopics.back();
        (part == u"opening" ? current.openings : part == u"detail" ? current.details : current.nexts) += text;
    }
    const CsvTable words = shippedTable(u":/refdata/note_words.csv"_s, {u"slot"_s, u"text"_s});
    for (const QStringList &row : words.rows)
        data.noteWords[row[words.column(u"slot")]] += row[words.column(u"text")];
}

SyntheticData readAll()
{
    SyntheticData data;
    data.origins = readOrigins();
    data.towns = readTowns();
    for (const QStringList &row : shippedTable(u":/refdata/streets.csv"_s, {u"name"_s}).rows)
        data.streets += row.front();
    readNotes(data);
    return data;
}

} // namespace

WeightedTexts WeightedTexts::parsed(const QString &text)
{
    WeightedTexts weighted;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts))
        weighted.texts.emplace_back(part.section(u':', 0, 0), part.section(u':', 1, 1).toInt());
    return weighted;
}

QString WeightedTexts::pick(SeededNumbers &numbers) const
{
    return numbers.weighted(texts, [](const auto &one) { return one.second; }).first;
}

const SyntheticData &SyntheticData::shipped()
{
    static const SyntheticData data = readAll();
    return data;
}

} // namespace waymark
