// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refdata/default_settings.h"

#include "core/domain/job_seeker.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate today(2026, 3, 16);

Setting setting(const QString &key, const QString &value, QDate from = QDate(2026, 1, 1),
                const QString &scope = {}, qint64 id = 1)
{
    return {{id}, key, scope, value, from};
}

int mustDays(const std::vector<Setting> &office, QDate on = today)
{
    return settingsWith(office, on).contact.mustDays;
}

} // namespace

TEST_CASE("Shipped settings are the ones the rules assume", "[refdata][R-71]")
{
    PolicySettings shipped = shippedSettings(today);
    const QStringList basic{u"first_name"_s, u"last_name"_s, u"birth_date"_s, u"gender"_s,
                            u"military"_s,   u"hispanic"_s,  u"races"_s,      u"address"_s,
                            u"city"_s,       u"state"_s,     u"zip"_s};
    const QStringList full{u"employment"_s,  u"immigrant"_s,    u"primary_language"_s,
                           u"family_size"_s, u"income_below"_s, u"highest_degree"_s};
    CHECK(shipped.mandatoryBasic == basic);
    CHECK(shipped.mandatoryShelterFull == full);
    CHECK(shipped.contactByProgram.empty());

    const PolicySettings assumed;
    CHECK(shipped.contact == assumed.contact);
    CHECK(shipped.contactNoticeDays == assumed.contactNoticeDays);
    CHECK(shipped.noteMinimumWords == assumed.noteMinimumWords);
    CHECK(shipped.emailDays == assumed.emailDays);
    CHECK(shipped.pseudoAskDays == assumed.pseudoAskDays);
    CHECK(shipped.returnedDays == assumed.returnedDays);
}

TEST_CASE("Every mandatory field is a field of the job seeker, and phone and e-mail are none",
          "[refdata][R-17]")
{
    const PolicySettings shipped = shippedSettings(today);
    for (const QString &name : shipped.mandatoryBasic + shipped.mandatoryShelterFull) {
        INFO(name.toStdString());
        CHECK(specOf<JobSeeker>().find(name));
    }
    for (const QString &name : {u"home_phone"_s, u"other_phone"_s, u"email"_s})
        CHECK_FALSE(shipped.mandatoryBasic.contains(name));
}

TEST_CASE("Every shipped row can be used and says what it is", "[refdata]")
{
    CHECK(shippedSettingRows().size() >= 9);
    for (const ShippedSetting &row : shippedSettingRows()) {
        INFO(row.key.toStdString());
        CHECK(isUsable(setting(row.key, row.value, row.effectiveFrom, row.scope)));
        CHECK(row.effectiveFrom.isValid());
        CHECK_FALSE(row.what.isEmpty());
    }
}

TEST_CASE("An office's setting is in force from its day on", "[refdata][R-72]")
{
    const std::vector office{setting(u"contact_must_days"_s, u"45"_s, today)};
    CHECK(mustDays(office, today.addDays(-1)) == 60);
    CHECK(mustDays(office, today) == 45);
    CHECK(mustDays(office, today.addDays(1)) == 45);
}

TEST_CASE("The newest of an office's settings wins, whatever their order", "[refdata]")
{
    const Setting first = setting(u"contact_must_days"_s, u"50"_s, QDate(2026, 1, 1), {}, 9);
    const Setting second = setting(u"contact_must_days"_s, u"40"_s, QDate(2026, 3, 1), {}, 3);
    CHECK(mustDays({first, second}) == 40);
    CHECK(mustDays({second, first}) == 40);
    CHECK(mustDays({second, first}, QDate(2026, 2, 28)) == 50);

    // Two made for the same day on two laptops: both laptops must agree.
    const Setting twin = setting(u"contact_must_days"_s, u"35"_s, QDate(2026, 3, 1), {}, 4);
    CHECK(mustDays({second, twin}) == 35);
    CHECK(mustDays({twin, second}) == 35);

    const Setting undated = setting(u"contact_must_days"_s, u"55"_s, QDate(), {}, 99);
    CHECK(mustDays({undated}) == 55);
    CHECK(mustDays({first, undated}) == 50);
}

TEST_CASE("A value that cannot be used leaves what stood before", "[refdata]")
{
    for (const QString &value : {u""_s, u"sixty"_s, u"0"_s, u"-5"_s, u"3651"_s, u"60.5"_s, u"60 days"_s}) {
        INFO(value.toStdString());
        const Setting bad = setting(u"contact_must_days"_s, value, QDate(2026, 3, 1), {}, 2);
        CHECK_FALSE(isUsable(bad));
        CHECK(mustDays({bad}) == 60);
        CHECK(mustDays({setting(u"contact_must_days"_s, u"45"_s), bad}) == 45);
    }
    CHECK(mustDays({setting(u"contact_must_days"_s, u" 3650 "_s)}) == 3650);
    CHECK(mustDays({setting(u"contact_must_days"_s, u"1"_s)}) == 1);
    CHECK_FALSE(isUsable(setting(u"no_such_setting"_s, u"3"_s)));
}

TEST_CASE("A program may have its own interval", "[refdata][R-72][R-118]")
{
    const auto byProgram = [](const std::vector<Setting> &office) {
        return settingsWith(office, today).contactByProgram;
    };
    const Setting must = setting(u"contact_must_days"_s, u"21"_s, QDate(2026, 1, 1), u"jvsg"_s);
    const Setting best = setting(u"contact_best_days"_s, u"14"_s, QDate(2026, 1, 1), u"jvsg"_s, 2);
    CHECK(byProgram({must, best}) == std::map<QString, ContactInterval>{{u"jvsg"_s, {14, 21}}});
    // Alone, each takes the other from the office; the due day is never behind the last day allowed.
    CHECK(byProgram({best}).at(u"jvsg"_s) == ContactInterval{14, 60});
    CHECK(byProgram({must}).at(u"jvsg"_s) == ContactInterval{21, 21});
    CHECK(settingsWith({must, best}, today).contact == ContactInterval{30, 60});
    CHECK(byProgram({setting(u"contact_must_days"_s, u"never"_s, QDate(2026, 1, 1), u"jvsg"_s)}).empty());
    // Only intervals are per program.
    CHECK_FALSE(isUsable(setting(u"returned_days"_s, u"3"_s, QDate(2026, 1, 1), u"jvsg"_s)));
}

TEST_CASE("Best practice is never later than what is allowed", "[refdata]")
{
    CHECK(settingsWith({setting(u"contact_best_days"_s, u"90"_s)}, today).contact == ContactInterval{60, 60});
}

TEST_CASE("Mandatory fields are changed by their names, wholly or not at all", "[refdata][R-14]")
{
    const auto basic = [](const QString &value) {
        return settingsWith({setting(u"mandatory_basic"_s, value)}, today).mandatoryBasic;
    };
    CHECK(basic(u"last_name, birth_date,last_name"_s) == QStringList{u"last_name"_s, u"birth_date"_s});
    const QStringList shipped = shippedSettings(today).mandatoryBasic;
    CHECK(basic(u"last_name,no_such_field"_s) == shipped);
    CHECK(basic(u" "_s) == shipped);
}

TEST_CASE("Income tables are dated, whole and rising", "[refdata][R-21]")
{
    std::map<QDate, std::vector<IncomeRow>> tables;
    for (const IncomeRow &row : shippedSettings(today).income)
        tables[row.effectiveFrom].push_back(row);
    REQUIRE(tables.size() == 3);
    for (const auto &[from, rows] : tables) {
        REQUIRE(rows.size() == 8);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(rows[i].familySize == int(i) + 1);
            CHECK_FALSE(rows[i].source.isEmpty());
            if (i > 0)
                CHECK(rows[i].annualCents - rows[i - 1].annualCents == rows[i].eachMoreCents);
        }
    }
    CHECK(tables.at(QDate(2024, 1, 11))[0].annualCents == 1'506'000);
    CHECK(tables.at(QDate(2024, 1, 11))[3].annualCents == 3'120'000);
    CHECK(tables.at(QDate(2023, 1, 19))[0].source.contains(u"unverified"));
    CHECK_FALSE(tables.at(QDate(2024, 1, 11))[0].source.contains(u"unverified"));
}

TEST_CASE("An office may bring a newer income table", "[refdata][R-21]")
{
    const QDate from(2026, 1, 15);
    const Setting table = setting(u"income_table"_s, u"16000, 21500,27000 + 5600"_s, from);
    const auto before = settingsWith({table}, from.addDays(-1)).income;
    CHECK(before == shippedSettings(from).income);
    const auto rows = settingsWith({table}, from).income;
    REQUIRE(rows.size() == before.size() + 3);
    CHECK(rows.back().effectiveFrom == from);
    CHECK(rows.back().familySize == 3);
    CHECK(rows.back().annualCents == 2'700'000);
    CHECK(rows.back().eachMoreCents == 560'000);

    // For a day that has a shipped table, the office's replaces it whole.
    const Setting replacing = setting(u"income_table"_s, u"17000 + 5000"_s, QDate(2025, 1, 15));
    CHECK(settingsWith({replacing}, today).income.size() == 17);
    for (const QString &bad : {u"16000"_s, u"16000,15000+500"_s, u"a,b+c"_s, u"16000+0"_s, u"1e9+5"_s,
                               u"99999999999999999999+5"_s, u"16000,+500"_s}) {
        INFO(bad.toStdString());
        CHECK_FALSE(isUsable(setting(u"income_table"_s, bad)));
    }
}

TEST_CASE("A list of holidays with a typo says which day, and the list before it stands", "[refdata][R-71]")
{
    const auto holidays = [](const QString &value, const QString &scope = u"2026"_s) {
        return setting(u"holidays"_s, value, QDate(2026, 1, 1), scope);
    };
    const Setting good = holidays(u"2026-11-26 Thanksgiving Day; 2026-12-25 Christmas Day"_s);
    CHECK(settingFault(good).isEmpty());
    CHECK(settingsWith({good}, today).holidays.at(QDate(2026, 12, 25)) == u"Christmas Day"_s);
    // The years beside it stay as they are.
    CHECK(settingsWith({good}, today).holidays.contains(QDate(2027, 1, 1)));
    CHECK_FALSE(settingsWith({good}, today).holidays.contains(QDate(2026, 1, 1)));
    for (const auto &[value, said] : {std::pair(u"2026-11-26 Thanksgiving Day; 2026-13-25 Christmas Day"_s, u"2026-13-25"_s),
                                      std::pair(u"26.11.2026 Thanksgiving Day"_s, u"26.11.2026"_s),
                                      std::pair(u"2026-11-26"_s, u"2026-11-26"_s),
                                      std::pair(u"2027-11-26 Thanksgiving Day"_s, u"2026"_s),
                                      std::pair(u"2026-11-26 One; 2026-11-26 Two"_s, u"twice"_s),
                                      std::pair(u"2026-02-29 No such day"_s, u"2026-02-29"_s)}) {
        CAPTURE(value.toStdString());
        const Setting bad = holidays(value);
        CHECK_FALSE(isUsable(bad));
        CHECK(settingFault(bad).contains(said));
        CHECK(settingsWith({good, bad}, today).holidays == settingsWith({good}, today).holidays);
    }
    // A leap year has its day.
    CHECK(settingFault(holidays(u"2028-02-29 Leap Day"_s, u"2028"_s)).isEmpty());
}

TEST_CASE("Weekdays, the fiscal year's month and contracts", "[refdata][R-72][R-83]")
{
    for (const QString &value : {u"8"_s, u"0"_s, u"six"_s, u"6,6"_s, u"1,2,3,4,5,6,7"_s})
        CHECK_FALSE(isUsable(setting(u"closed_weekdays"_s, value)));
    CHECK(settingsWith({setting(u"closed_weekdays"_s, u"7"_s)}, today).closedWeekdays == std::vector<int>{7});
    CHECK_FALSE(isUsable(setting(u"fiscal_year_month"_s, u"13"_s)));
    CHECK(settingsWith({setting(u"fiscal_year_month"_s, u"10"_s)}, today).fiscalYearMonth == 10);
    const Setting contract = setting(u"contact_must_days"_s, u"14"_s, QDate(2026, 1, 1), u"group:4711"_s);
    CHECK(settingsWith({contract}, today).contactByGroup == std::map<qint64, ContactInterval>{{4711, {14, 14}}});
    CHECK(settingsWith({contract}, today).contactByProgram.empty());
}

TEST_CASE("Terms, hours and days of JSTP are an office's to set", "[refdata][jstp][R-120][R-121]")
{
    CHECK(shippedSettings(today).jstp == JstpSettings{});
    CHECK(shippedSettings(today).federal == FederalSettings{});
    const auto terms = [](const QString &value) {
        return settingsWith({setting(u"jstp_terms"_s, value)}, today).jstp.terms;
    };
    CHECK(terms(u" 8, 16"_s) == std::vector{8, 16});
    for (const QString &bad : {u""_s, u"12,12"_s, u"0"_s, u"105"_s, u"12;24"_s, u"twelve"_s})
        CHECK(terms(bad) == std::vector{12, 24});
    const PolicySettings hours =
        settingsWith({setting(u"jstp_hours_from"_s, u"30"_s), setting(u"jstp_hours_to"_s, u"20"_s)}, today);
    CHECK(hours.jstp.hoursFrom == 20);
    CHECK(hours.jstp.hoursTo == 20);
}

TEST_CASE("Codes of the federal file have their form, or are empty", "[refdata][federal]")
{
    const auto board = [](const QString &value) {
        return settingsWith({setting(u"federal_board_code"_s, value)}, today).federal.boardCode;
    };
    CHECK(board(u" 25005 "_s) == u"25005"_s);
    for (const QString &bad : {u"2500"_s, u"250055"_s, u"2500A"_s, u"25 05"_s})
        CHECK(board(bad).isEmpty());
    CHECK(isUsable(setting(u"federal_board_code"_s, u""_s)));
    CHECK(settingsWith({setting(u"federal_grant_number"_s, u"em38535"_s)}, today).federal.grantNumber == u"EM38535"_s);
    for (const QString &bad : {u"EM385351"_s, u"a grant"_s, u"EM-385"_s})
        CHECK_FALSE(isUsable(setting(u"federal_grant_number"_s, bad)));
}
