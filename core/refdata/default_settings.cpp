// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refdata/default_settings.h"

#include "core/domain/job_seeker.h"
#include "core/refdata/shipped_table.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostDays = 3650;
constexpr qint64 mostDollars = 10'000'000;

struct NumberSetting
{
    QLatin1StringView key;
    int &(*in)(PolicySettings &);
};

constexpr std::array numberSettings{
    NumberSetting{"contact_best_days"_L1, [](PolicySettings &s) -> int & { return s.contact.bestDays; }},
    NumberSetting{"contact_must_days"_L1, [](PolicySettings &s) -> int & { return s.contact.mustDays; }},
    NumberSetting{"contact_notice_days"_L1, [](PolicySettings &s) -> int & { return s.contactNoticeDays; }},
    NumberSetting{"note_minimum_words"_L1, [](PolicySettings &s) -> int & { return s.noteMinimumWords; }},
    NumberSetting{"email_days"_L1, [](PolicySettings &s) -> int & { return s.emailDays; }},
    NumberSetting{"pseudo_ask_days"_L1, [](PolicySettings &s) -> int & { return s.pseudoAskDays; }},
    NumberSetting{"returned_days"_L1, [](PolicySettings &s) -> int & { return s.returnedDays; }},
    NumberSetting{"late_entry_days"_L1, [](PolicySettings &s) -> int & { return s.lateEntryDays; }},
    NumberSetting{"attachment_megabytes"_L1, [](PolicySettings &s) -> int & { return s.attachmentMegabytes; }},
    NumberSetting{"youth_age_from"_L1, [](PolicySettings &s) -> int & { return s.youthAgeFrom; }},
    NumberSetting{"youth_age_to"_L1, [](PolicySettings &s) -> int & { return s.youthAgeTo; }},
    NumberSetting{"step_notice_days"_L1, [](PolicySettings &s) -> int & { return s.stepNoticeDays; }},
    NumberSetting{"plan_unsigned_days"_L1, [](PolicySettings &s) -> int & { return s.planUnsignedDays; }},
    NumberSetting{"sync_clock_minutes"_L1, [](PolicySettings &s) -> int & { return s.sync.clockMinutes; }},
    NumberSetting{"sync_removed_percent"_L1, [](PolicySettings &s) -> int & { return s.sync.removedPercent; }},
    NumberSetting{"sync_removed_at_least"_L1, [](PolicySettings &s) -> int & { return s.sync.removedAtLeast; }},
};

struct FieldsSetting
{
    QLatin1StringView key;
    QStringList PolicySettings::*in;
};

constexpr std::array fieldsSettings{
    FieldsSetting{"mandatory_basic"_L1, &PolicySettings::mandatoryBasic},
    FieldsSetting{"mandatory_shelter_full"_L1, &PolicySettings::mandatoryShelterFull},
};

constexpr auto bestKey = "contact_best_days"_L1;
constexpr auto mustKey = "contact_must_days"_L1;
constexpr auto incomeKey = "income_table"_L1;
constexpr auto areaKey = "income_area"_L1;

template <typename Table>
auto entryOf(const Table &table, const QString &key)
{
    const auto found = std::ranges::find_if(table, [&key](const auto &one) { return one.key == key; });
    return found == table.end() ? nullptr : &*found;
}

std::optional<int> daysOf(const QString &value)
{
    bool ok = false;
    const int days = value.trimmed().toInt(&ok);
    return ok && days >= 1 && days <= mostDays ? std::optional(days) : std::nullopt;
}

/// None where a single name is wrong: leaving just that one out would quietly ask for less than was meant.
QStringList fieldNamesOf(const QString &value)
{
    QStringList names;
    for (const QString &part : value.split(u',')) {
        const QString name = part.trimmed();
        if (!specOf<JobSeeker>().find(name))
            return {};
        if (!names.contains(name))
            names += name;
    }
    return names;
}

std::vector<IncomeRow> incomeTableOf(const QString &value, QDate from, const QString &source)
{
    static const QRegularExpression form(u"^\\s*(\\d+(?:\\s*,\\s*\\d+)*)\\s*\\+\\s*(\\d+)\\s*$"_s);
    const auto match = form.match(value);
    const qint64 more = match.captured(2).toLongLong();
    std::vector<IncomeRow> rows;
    qint64 previous = 0;
    for (const QString &part : match.captured(1).split(u',', Qt::SkipEmptyParts)) {
        const qint64 dollars = part.trimmed().toLongLong();
        if (dollars <= previous || dollars > mostDollars || more < 1 || more > mostDollars)
            return {};
        previous = dollars;
        rows.push_back({from, int(rows.size()) + 1, dollars * 100, more * 100,
                        source.isEmpty() ? QCoreApplication::translate("Settings", "set by this office") : source});
    }
    return rows;
}

/// The intervals of programs while they are gathered: one of the two may be given alone.
struct PartInterval
{
    std::optional<int> best;
    std::optional<int> must;
};

struct Gathered
{
    PolicySettings settings;
    std::map<QString, PartInterval> programs;
};

bool apply(Gathered &to, const Setting &setting)
{
    if (const NumberSetting *number = entryOf(numberSettings, setting.key)) {
        const auto days = daysOf(setting.value);
        const bool interval = setting.key == bestKey || setting.key == mustKey;
        if (!days || (!setting.scope.isEmpty() && !interval))
            return false;
        if (setting.scope.isEmpty())
            number->in(to.settings) = *days;
        else
            (setting.key == bestKey ? to.programs[setting.scope].best : to.programs[setting.scope].must) =
                days;
        return true;
    }
    if (setting.key == incomeKey) {
        auto rows = incomeTableOf(setting.value, setting.effectiveFrom, setting.source);
        if (rows.empty())
            return false;
        for (IncomeRow &row : rows)
            row.area = setting.scope;
        std::erase_if(to.settings.income, [&](const IncomeRow &row) {
            return row.effectiveFrom == setting.effectiveFrom && row.area == setting.scope;
        });
        to.settings.income.insert(to.settings.income.end(), rows.begin(), rows.end());
        return true;
    }
    if (!setting.scope.isEmpty())
        return false;
    if (setting.key == areaKey) {
        to.settings.incomeArea = setting.value.trimmed();
        return true;
    }
    if (const FieldsSetting *fields = entryOf(fieldsSettings, setting.key)) {
        const QStringList names = fieldNamesOf(setting.value);
        if (!names.isEmpty())
            to.settings.*(fields->in) = names;
        return !names.isEmpty();
    }
    return false;
}

/// An unset date compares as older than every other, so such a setting is always in force and first to be
/// overruled.
void applyAll(Gathered &to, std::vector<Setting> settings, QDate on)
{
    std::ranges::sort(settings, {}, [](const Setting &one) {
        return std::pair(one.effectiveFrom.isValid() ? one.effectiveFrom.toJulianDay() : 0, one.id.value);
    });
    for (const Setting &one : settings) {
        if (!one.effectiveFrom.isValid() || one.effectiveFrom <= on)
            apply(to, one);
    }
}

std::vector<IncomeRow> shippedIncome()
{
    const CsvTable table =
        shippedTable(u":/refdata/income.csv"_s, {u"effective_from"_s, u"family_size"_s, u"annual_cents"_s,
                                                 u"each_more_cents"_s, u"source"_s});
    std::vector<IncomeRow> rows;
    for (const QStringList &row : table.rows) {
        const auto cell = [&](QStringView column) { return row[table.column(column)]; };
        rows.push_back({QDate::fromString(cell(u"effective_from"), Qt::ISODate), cell(u"family_size").toInt(),
                        cell(u"annual_cents").toLongLong(), cell(u"each_more_cents").toLongLong(),
                        cell(u"source")});
    }
    return rows;
}

std::vector<ShippedSetting> readShippedRows()
{
    const CsvTable table = shippedTable(u":/refdata/settings.csv"_s,
                                        {u"key"_s, u"scope"_s, u"value"_s, u"effective_from"_s, u"what"_s});
    std::vector<ShippedSetting> rows;
    for (const QStringList &row : table.rows) {
        const auto cell = [&](QStringView column) { return row[table.column(column)]; };
        rows.push_back({cell(u"key"), cell(u"scope"), cell(u"value"),
                        QDate::fromString(cell(u"effective_from"), Qt::ISODate),
                        QCoreApplication::translate("Settings", cell(u"what").toUtf8().constData())});
    }
    return rows;
}

} // namespace

const std::vector<ShippedSetting> &shippedSettingRows()
{
    static const std::vector<ShippedSetting> rows = readShippedRows();
    return rows;
}

PolicySettings shippedSettings(QDate on)
{
    return settingsWith({}, on);
}

PolicySettings settingsWith(const std::vector<Setting> &officeSettings, QDate on)
{
    static const std::vector<IncomeRow> income = shippedIncome();
    Gathered gathered;
    gathered.settings.income = income;
    std::vector<Setting> shipped;
    for (const ShippedSetting &row : shippedSettingRows())
        shipped.push_back({{}, row.key, row.scope, row.value, row.effectiveFrom});
    applyAll(gathered, shipped, on);
    applyAll(gathered, officeSettings, on);

    PolicySettings &settings = gathered.settings;
    settings.contact.bestDays = std::min(settings.contact.bestDays, settings.contact.mustDays);
    for (const auto &[program, part] : gathered.programs) {
        const int must = part.must.value_or(settings.contact.mustDays);
        settings.contactByProgram[program] = {std::min(part.best.value_or(settings.contact.bestDays), must),
                                              must};
    }
    std::ranges::stable_sort(settings.income, {}, [](const IncomeRow &row) {
        return std::pair(row.effectiveFrom.toJulianDay(), row.familySize);
    });
    return std::move(gathered.settings);
}

bool isUsable(const Setting &setting)
{
    Gathered scratch;
    return apply(scratch, setting);
}

} // namespace waymark
