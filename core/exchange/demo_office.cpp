// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo_office.h"

#include "core/refdata/shipped_table.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

Id<Center> idOf(std::span<const Center> centers, const QString &name)
{
    const auto found = std::ranges::find(centers, name, &Center::name);
    return found == centers.end() ? Id<Center>{} : found->id;
}

} // namespace

std::vector<Center> demoCenters()
{
    const CsvTable table = shippedTable(
        u":/refdata/centers.csv"_s, {u"name"_s, u"area"_s, u"address"_s, u"city"_s, u"zip"_s, u"phone"_s});
    std::vector<Center> centers;
    for (const QStringList &row : table.rows) {
        const auto cell = [&](QStringView column) { return row[table.column(column)]; };
        centers.push_back({.id = {},
                           .name = cell(u"name"),
                           .area = cell(u"area"),
                           .address = cell(u"address"),
                           .city = cell(u"city"),
                           .zip = cell(u"zip"),
                           .phone = cell(u"phone")});
    }
    return centers;
}

std::vector<Shelter> demoShelters(std::span<const Center> centers)
{
    const CsvTable table =
        shippedTable(u":/refdata/demo_shelters.csv"_s,
                     {u"name"_s, u"address"_s, u"city"_s, u"zip"_s, u"phone"_s, u"center"_s});
    std::vector<Shelter> shelters;
    for (const QStringList &row : table.rows) {
        const auto cell = [&](QStringView column) { return row[table.column(column)]; };
        shelters.push_back({.id = {},
                            .name = cell(u"name"),
                            .address = cell(u"address"),
                            .city = cell(u"city"),
                            .state = u"MA"_s,
                            .zip = cell(u"zip"),
                            .phone = cell(u"phone"),
                            .centerId = idOf(centers, cell(u"center"))});
    }
    return shelters;
}

std::vector<Staff> demoStaff(std::span<const Center> centers)
{
    const CsvTable table =
        shippedTable(u":/refdata/demo_staff.csv"_s, {u"login"_s, u"name"_s, u"role"_s, u"center"_s});
    std::vector<Staff> staff;
    for (const QStringList &row : table.rows) {
        const auto cell = [&](QStringView column) { return row[table.column(column)]; };
        staff.push_back({.id = {},
                         .login = cell(u"login"),
                         .name = cell(u"name"),
                         .role = cell(u"role"),
                         .centerId = idOf(centers, cell(u"center"))});
    }
    return staff;
}

} // namespace waymark
