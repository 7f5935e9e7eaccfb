// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date_text.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2100;
constexpr qsizetype longestText = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("DateText", text);
}

Error bad(const QString &what, const QString &advice = {})
{
    return {ErrorKind::BadInput, what, advice};
}

Error notADate()
{
    return bad(tr("This is not a date."), tr("Write it like 3/14/2026, 14 Mar 2026, today or -30."));
}

QString monthName(int month)
{
    return QLocale().standaloneMonthName(month);
}

QString ordinal(int day)
{
    if (QLocale().language() != QLocale::English && QLocale().language() != QLocale::C)
        return QString::number(day) + u'.';
    const bool teen = day / 10 % 10 == 1;
    const QLatin1StringView ending = teen            ? "th"_L1
                                     : day % 10 == 1 ? "st"_L1
                                     : day % 10 == 2 ? "nd"_L1
                                     : day % 10 == 3 ? "rd"_L1
                                                     : "th"_L1;
    return QString::number(day) + ending;
}

Result<QDate> checkedDate(int year, int month, int day)
{
    if (year < firstYear || year > lastYear)
        return bad(tr("The year %1 is outside %2 to %3.").arg(year).arg(firstYear).arg(lastYear));
    if (month < 1 || month > 12)
        return bad(tr("There is no month %1.").arg(month));
    if (const QDate date(year, month, day); date.isValid())
        return date;
    if (month == 2 && day >= 29 && day <= 31)
        return bad(tr("February has no %1 in %2.").arg(ordinal(day)).arg(year));
    if (day < 1 || day > 31)
        return bad(tr("There is no day %1 in a month.").arg(day));
    return bad(tr("%1 has no %2.").arg(monthName(month), ordinal(day)));
}

/// "91" is the year of that ending which the rules lean to; four digits stand as they are.
int fullYear(int year, qsizetype digits, int month, int day, const DateRules &rules)
{
    if (digits > 2)
        return year;
    const int century = rules.today.year() / 100 * 100;
    if (rules.lean == DateLean::Birth) {
        const QDate inCentury(century + year, month, std::clamp(day, 1, 28));
        return inCentury.isValid() && inCentury > rules.today ? century - 100 + year : century + year;
    }
    const int here = century + year;
    if (here > rules.today.year() + 20)
        return here - 100;
    return here < rules.today.year() - 80 ? here + 100 : here;
}

Result<QDate> withoutYear(int month, int day, const DateRules &rules)
{
    if (rules.lean == DateLean::Birth)
        return bad(tr("Add the year of birth."));
    const int thisYear = rules.today.year();
    const auto here = checkedDate(thisYear, month, day);
    if (!here)
        return here;
    if (rules.lean == DateLean::Future)
        return *here < rules.today ? checkedDate(thisYear + 1, month, day) : here;
    QDate best = *here;
    for (const int year : {thisYear - 1, thisYear + 1}) {
        const QDate other(year, month, day);
        if (other.isValid() && std::abs(other.daysTo(rules.today)) < std::abs(best.daysTo(rules.today)))
            best = other;
    }
    return best;
}

/// A run of digits or of letters; anything else only separates, except a sign before the first digit.
struct Token
{
    QString text;
    bool number = false;
    int value = 0;
};

std::vector<Token> tokensOf(const QString &text)
{
    std::vector<Token> tokens;
    for (const QChar c : text) {
        const bool digit = c.digitValue() >= 0;
        if (!digit && !c.isLetter()) {
            tokens.push_back({});
            continue;
        }
        if (tokens.empty() || tokens.back().text.isEmpty() || tokens.back().number != digit)
            tokens.push_back({{}, digit, 0});
        Token &token = tokens.back();
        token.text += digit ? QChar(u'0' + c.digitValue()) : c;
        if (digit && token.text.size() <= 8)
            token.value = token.value * 10 + c.digitValue();
    }
    std::erase_if(tokens, [](const Token &token) { return token.text.isEmpty(); });
    // "5th", "1st": the ending says nothing more.
    for (std::size_t i = 1; i < tokens.size();) {
        static const QStringList endings{u"st"_s, u"nd"_s, u"rd"_s, u"th"_s, u"of"_s};
        if (endings.contains(tokens[i].text) && tokens[i - 1].number)
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    return tokens;
}

int namedMonth(const QString &word)
{
    if (word.size() < 3)
        return 0;
    for (const QLocale &locale : {QLocale::c(), QLocale()}) {
        for (int month = 1; month <= 12; ++month) {
            if (folded(locale.standaloneMonthName(month)).startsWith(word) ||
                (word == "sept"_L1 && month == 9))
                return month;
        }
    }
    return 0;
}

int namedDay(const QString &word)
{
    if (word.size() < 3)
        return 0;
    for (const QLocale &locale : {QLocale::c(), QLocale()}) {
        for (int day = 1; day <= 7; ++day) {
            if (folded(locale.standaloneDayName(day)).startsWith(word))
                return day;
        }
    }
    return 0;
}

Result<QDate> checkedRange(QDate date)
{
    if (!date.isValid())
        return notADate();
    return checkedDate(date.year(), date.month(), date.day());
}

QDate moved(QDate from, int count, QChar unit)
{
    switch (unit.unicode()) {
    case u'w':
        return from.addDays(qint64(count) * 7);
    case u'm':
        return from.addMonths(count);
    case u'y':
        return from.addYears(count);
    default:
        return from.addDays(count);
    }
}

bool isUnit(const QString &word)
{
    static const QStringList units{u"d"_s, u"day"_s,   u"days"_s,   u"w"_s, u"week"_s, u"weeks"_s,
                                   u"m"_s, u"month"_s, u"months"_s, u"y"_s, u"year"_s, u"years"_s};
    return units.contains(word);
}

/// "today", "-30", "+2w", "12 days ago", "in 3 weeks", "mon", "last mon", "next fri".
std::optional<Result<QDate>> relativeDate(const QString &plain, const std::vector<Token> &tokens,
                                          const DateRules &rules)
{
    const QDate today = rules.today;
    const QString &first = tokens.front().text;
    if (tokens.size() == 1) {
        if (first == "today"_L1 || first == "now"_L1)
            return today;
        if (first == "yesterday"_L1)
            return today.addDays(-1);
        if (first == "tomorrow"_L1)
            return today.addDays(1);
    }
    const bool minus = plain.startsWith(u'-') || plain.startsWith(u'\u2212');
    if ((minus || plain.startsWith(u'+')) && tokens.front().number &&
        (tokens.size() == 1 || (tokens.size() == 2 && isUnit(tokens[1].text)))) {
        if (first.size() > 5)
            return bad(tr("That is too many days."));
        return checkedRange(moved(today, minus ? -tokens[0].value : tokens[0].value,
                                  tokens.size() == 2 ? tokens[1].text[0] : QChar(u'd')));
    }
    if (tokens.size() == 3 && tokens[0].number && first.size() <= 5 && isUnit(tokens[1].text) &&
        tokens[2].text == "ago"_L1)
        return checkedRange(moved(today, -tokens[0].value, tokens[1].text[0]));
    if (tokens.size() == 3 && first == "in"_L1 && tokens[1].number && tokens[1].text.size() <= 5 &&
        isUnit(tokens[2].text))
        return checkedRange(moved(today, tokens[1].value, tokens[2].text[0]));

    const bool last = first == "last"_L1;
    const bool next = first == "next"_L1;
    const std::size_t at = last || next ? 1 : 0;
    if (tokens.size() != at + 1 || tokens[at].number)
        return {};
    const int day = namedDay(tokens[at].text);
    if (!day)
        return {};
    const int ahead = (day - today.dayOfWeek() + 7) % 7;
    if (next || (!last && rules.lean == DateLean::Future))
        return today.addDays(next && ahead == 0 ? 7 : ahead);
    return today.addDays(ahead == 0 ? (last ? -7 : 0) : ahead - 7);
}

/// "03051991", "030591" and "19910305", typed without looking up.
Result<QDate> solidDate(const Token &token, const DateRules &rules)
{
    const auto part = [&token](qsizetype from, qsizetype count) {
        return QStringView(token.text).mid(from, count).toInt();
    };
    int month = part(0, 2);
    int day = part(2, 2);
    if (rules.order == DateOrder::DayMonth)
        std::swap(month, day);
    const qsizetype yearDigits = token.text.size() - 4;
    const auto written =
        checkedDate(fullYear(part(4, yearDigits), yearDigits, month, day, rules), month, day);
    if (written || yearDigits == 2)
        return written;
    const auto iso = checkedDate(part(0, 4), part(4, 2), part(6, 2));
    return iso ? iso : written;
}

Result<QDate> namedMonthDate(const std::vector<Token> &tokens, std::size_t at, const DateRules &rules)
{
    const int month = namedMonth(tokens[at].text);
    if (!month)
        return notADate();
    std::vector<Token> numbers;
    for (const Token &token : tokens) {
        if (token.number)
            numbers.push_back(token);
        else if (&token != &tokens[at])
            return notADate();
    }
    if (numbers.size() == 1) {
        if (numbers[0].text.size() > 2)
            return bad(tr("The day is missing."), tr("Write it like 5 %1.").arg(monthName(month)));
        return withoutYear(month, numbers[0].value, rules);
    }
    if (numbers.size() != 2)
        return notADate();
    if (numbers[0].text.size() == 4)
        std::swap(numbers[0], numbers[1]);
    const auto &[day, year] = std::tie(numbers[0], numbers[1]);
    if (day.text.size() > 2 || year.text.size() > 4 || year.text.size() == 3)
        return notADate();
    return checkedDate(fullYear(year.value, year.text.size(), month, day.value, rules), month, day.value);
}

Result<QDate> numberDate(const std::vector<Token> &tokens, const DateRules &rules)
{
    if (tokens.size() == 1) {
        const qsizetype size = tokens[0].text.size();
        if (size == 6 || size == 8)
            return solidDate(tokens[0], rules);
        return size <= 2 ? Result<QDate>(bad(tr("The month is missing."))) : Result<QDate>(notADate());
    }
    if (tokens.size() > 3)
        return notADate();
    const bool iso = tokens.size() == 3 && tokens[0].text.size() == 4;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const qsizetype size = tokens[i].text.size();
        const bool year = i == (iso ? 0u : 2u);
        if (year ? size == 3 || size > 4 : size > 2) {
            if (year && size > 4)
                return bad(tr("The year %1 has too many digits.").arg(tokens[i].text.left(12)));
            if (tokens.size() == 2 && size == 4)
                return bad(tr("The day is missing."));
            return notADate();
        }
    }
    if (iso)
        return checkedDate(tokens[0].value, tokens[1].value, tokens[2].value);
    int month = tokens[0].value;
    int day = tokens[1].value;
    if (rules.order == DateOrder::DayMonth)
        std::swap(month, day);
    // Only one reading can be meant by "25/12/2026", whichever order is usual.
    if (month > 12 && month <= 31 && day >= 1 && day <= 12)
        std::swap(month, day);
    if (tokens.size() == 2)
        return withoutYear(month, day, rules);
    const int year = fullYear(tokens[2].value, tokens[2].text.size(), month, day, rules);
    return checkedDate(year, month, day);
}

} // namespace

DateOrder dateOrderOf(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return DateOrder::MonthDay;
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const qsizetype month = format.indexOf(u'M');
    const qsizetype day = format.indexOf(u'd');
    return day >= 0 && day < month ? DateOrder::DayMonth : DateOrder::MonthDay;
}

Result<QDate> parseDate(QStringView text, const DateRules &rules)
{
    const QString plain = text.left(longestText + 1).trimmed().toString().toCaseFolded();
    if (plain.isEmpty() && text.trimmed().isEmpty())
        return QDate();
    if (text.size() > longestText)
        return notADate();
    std::vector<Token> tokens = tokensOf(plain);
    if (tokens.empty())
        return notADate();
    if (auto relative = relativeDate(plain, tokens, rules))
        return *std::move(relative);
    // "Tue 14 Mar 2026", as shown beside a date, is read back; the weekday itself is not checked.
    if (tokens.size() > 1 && !tokens[0].number && namedDay(tokens[0].text) && !namedMonth(tokens[0].text))
        tokens.erase(tokens.begin());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].number)
            return namedMonthDate(tokens, i, rules);
    }
    return numberDate(tokens, rules);
}

QString editDate(QDate date, DateOrder order)
{
    if (!date.isValid())
        return {};
    return order == DateOrder::MonthDay ? date.toString(u"MM/dd/yyyy"_s) : date.toString(u"dd/MM/yyyy"_s);
}

} // namespace waymark
