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
    NumberSetting{"silence_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.silenceDays; }},
    NumberSetting{"exit_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.exitDays; }},
    NumberSetting{"exit_notice_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.exitNoticeDays; }},
    NumberSetting{"contact_attempts"_L1, [](PolicySettings &s) -> int & { return s.tickler.attempts; }},
    NumberSetting{"snooze_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.snoozeDays; }},
    NumberSetting{"snooze_overdue_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.snoozeOverdueDays; }},
    NumberSetting{"follow_up_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.followUpDays; }},
    NumberSetting{"follow_up_months"_L1, [](PolicySettings &s) -> int & { return s.tickler.followUpMonths; }},
    NumberSetting{"closure_follow_up_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.closureFollowUpDays; }},
    NumberSetting{"plan_within_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.planWithinDays; }},
    NumberSetting{"course_notice_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.courseNoticeDays; }},
    NumberSetting{"answer_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.answerDays; }},
    NumberSetting{"fiscal_notice_days"_L1, [](PolicySettings &s) -> int & { return s.tickler.fiscalNoticeDays; }},
    NumberSetting{"contacts_per_day"_L1, [](PolicySettings &s) -> int & { return s.tickler.contactsPerDay; }},
    NumberSetting{"jstp_hours_from"_L1, [](PolicySettings &s) -> int & { return s.jstp.hoursFrom; }},
    NumberSetting{"jstp_hours_to"_L1, [](PolicySettings &s) -> int & { return s.jstp.hoursTo; }},
    NumberSetting{"jstp_benefit_days"_L1, [](PolicySettings &s) -> int & { return s.jstp.benefitDays; }},
    NumberSetting{"jstp_intake_days"_L1, [](PolicySettings &s) -> int & { return s.jstp.intakeDays; }},
    NumberSetting{"jstp_match_days"_L1, [](PolicySettings &s) -> int & { return s.jstp.matchDays; }},
    NumberSetting{"jstp_hours_days"_L1, [](PolicySettings &s) -> int & { return s.jstp.hoursDays; }},
    NumberSetting{"jstp_term_notice_days"_L1, [](PolicySettings &s) -> int & { return s.jstp.termNoticeDays; }},
    NumberSetting{"jstp_authorization_notice_days"_L1, [](PolicySettings &s) -> int & { return s.jstp.authorizationNoticeDays; }},
    NumberSetting{"fiscal_year_month"_L1, [](PolicySettings &s) -> int & { return s.fiscalYearMonth; }},
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

/// A text of a form of its own; empty: not known yet.
struct TextSetting
{
    QLatin1StringView key;
    QLatin1StringView form; ///< a regular expression for the whole text
    QString &(*in)(PolicySettings &);
};

constexpr std::array textSettings{
    TextSetting{"federal_board_code"_L1, "\\d{5}"_L1, [](PolicySettings &s) -> QString & { return s.federal.boardCode; }},
    TextSetting{"federal_grant_number"_L1, "[A-Z0-9]{1,7}"_L1, [](PolicySettings &s) -> QString & { return s.federal.grantNumber; }},
};

constexpr auto termsKey = "jstp_terms"_L1;
constexpr auto bestKey = "contact_best_days"_L1;
constexpr auto mustKey = "contact_must_days"_L1;
constexpr auto incomeKey = "income_table"_L1;
constexpr auto areaKey = "income_area"_L1;
constexpr auto holidaysKey = "holidays"_L1;
constexpr auto weekdaysKey = "closed_weekdays"_L1;
constexpr auto monthKey = "fiscal_year_month"_L1;
constexpr auto groupScope = "group:"_L1;

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

/// What is wrong with a list of holidays, in words; empty: nothing. "2026-11-26 Thanksgiving Day; 2026-12-25 Christmas
/// Day", of one year where the scope names one.
QString holidayFault(const QString &value, const QString &scope, std::map<QDate, QString> *days)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Settings", text); };
    for (const QString &part : value.split(u';', Qt::SkipEmptyParts)) {
        const QString one = part.trimmed();
        if (one.isEmpty())
            continue;
        const QDate day = QDate::fromString(one.section(u' ', 0, 0), Qt::ISODate);
        const QString name = one.section(u' ', 1).trimmed();
        if (!day.isValid())
            return tr("\"%1\" does not begin with a day like 2026-11-26.").arg(one);
        if (name.isEmpty())
            return tr("%1 has no name.").arg(one);
        if (!scope.isEmpty() && QString::number(day.year()) != scope)
            return tr("%1 is not a day of %2.").arg(one.section(u' ', 0, 0), scope);
        if (days && !days->emplace(day, name).second)
            return tr("%1 is there twice.").arg(one.section(u' ', 0, 0));
    }
    return {};
}

/// "6,7"; empty: open every day. Never all seven.
std::optional<std::vector<int>> weekdaysOf(const QString &value)
{
    std::vector<int> days;
    for (const QString &part : value.split(u',', Qt::SkipEmptyParts)) {
        bool ok = false;
        const int day = part.trimmed().toInt(&ok);
        if (!ok || day < 1 || day > 7 || std::ranges::find(days, day) != days.end())
            return {};
        days.push_back(day);
    }
    return days.size() < 7 ? std::optional(days) : std::nullopt;
}

/// "12,24": weeks, each once.
std::optional<std::vector<int>> termsOf(const QString &value)
{
    constexpr int mostWeeks = 104;
    std::vector<int> terms;
    for (const QString &part : value.split(u',')) {
        bool ok = false;
        const int weeks = part.trimmed().toInt(&ok);
        if (!ok || weeks < 1 || weeks > mostWeeks || std::ranges::find(terms, weeks) != terms.end())
            return {};
        terms.push_back(weeks);
    }
    return terms;
}

std::optional<QString> textOf(const TextSetting &setting, const QString &value)
{
    const QString text = value.trimmed().toUpper();
    const QRegularExpression form(QRegularExpression::anchoredPattern(setting.form));
    return text.isEmpty() || form.match(text).hasMatch() ? std::optional(text) : std::nullopt;
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
    std::map<QString, PartInterval> programs; ///< and groups, "group:4711"
    std::map<QString, std::map<QDate, QString>> holidays; ///< by scope: a year, or none
};

bool apply(Gathered &to, const Setting &setting)
{
    if (const NumberSetting *number = entryOf(numberSettings, setting.key)) {
        const auto days = daysOf(setting.value);
        if (setting.key == monthKey && days && *days > 12)
            return false;
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
    if (setting.key == holidaysKey) {
        std::map<QDate, QString> days;
        if (!holidayFault(setting.value, setting.scope, &days).isEmpty())
            return false;
        to.holidays[setting.scope] = std::move(days);
        return true;
    }
    if (!setting.scope.isEmpty())
        return false;
    if (setting.key == weekdaysKey) {
        const auto days = weekdaysOf(setting.value);
        if (days)
            to.settings.closedWeekdays = *days;
        return days.has_value();
    }
    if (setting.key == termsKey) {
        const auto terms = termsOf(setting.value);
        if (terms)
            to.settings.jstp.terms = *terms;
        return terms.has_value();
    }
    if (const TextSetting *one = entryOf(textSettings, setting.key)) {
        const auto text = textOf(*one, setting.value);
        if (text)
            one->in(to.settings) = *text;
        return text.has_value();
    }
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
    settings.jstp.hoursFrom = std::min(settings.jstp.hoursFrom, settings.jstp.hoursTo);
    settings.contact.bestDays = std::min(settings.contact.bestDays, settings.contact.mustDays);
    for (const auto &[program, part] : gathered.programs) {
        const int must = part.must.value_or(settings.contact.mustDays);
        const ContactInterval interval{std::min(part.best.value_or(settings.contact.bestDays), must), must};
        if (program.startsWith(groupScope))
            settings.contactByGroup[program.mid(groupScope.size()).toLongLong()] = interval;
        else
            settings.contactByProgram[program] = interval;
    }
    for (const auto &[scope, days] : gathered.holidays)
        settings.holidays.insert(days.begin(), days.end());
    std::ranges::stable_sort(settings.income, {}, [](const IncomeRow &row) {
        return std::pair(row.effectiveFrom.toJulianDay(), row.familySize);
    });
    return std::move(gathered.settings);
}

QString settingFault(const Setting &setting)
{
    if (isUsable(setting))
        return {};
    if (setting.key == holidaysKey) {
        std::map<QDate, QString> days;
        return holidayFault(setting.value, setting.scope, &days);
    }
    return {};
}

bool isUsable(const Setting &setting)
{
    Gathered scratch;
    return apply(scratch, setting);
}

} // namespace waymark
