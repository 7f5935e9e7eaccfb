// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_checks.h"

#include "core/domain/entities.h"
#include "core/policy/federal/pirl_values.h"
#include "core/policy/policy_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

using Kind = PirlFinding::Kind;

/// One row with its values by element.
struct PirlChecker::Row
{
    const PirlLayout &layout;
    const std::vector<int> &places;
    const QStringList &cells;
    PirlAudience who;
    Id<JobSeeker> person;
    qint64 number;

    /// -1 where the layout has no such element.
    int at(int element) const { return places[std::size_t(element)]; }
    QString value(int element) const
    {
        const int place = at(element);
        return place < 0 ? QString() : cells.value(place);
    }
    bool filled(int element) const { return !value(element).isEmpty(); }
    bool isOneOf(int element, std::initializer_list<QLatin1StringView> values) const
    {
        const QString found = value(element);
        return std::ranges::any_of(values, [&](QLatin1StringView one) { return found == one; });
    }
};

namespace {

bool isDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isDecimal(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    if (point < 0)
        return isDigits(text);
    const QStringView whole = text.first(point);
    const QStringView part = text.sliced(point + 1);
    return !whole.isEmpty() && !part.isEmpty() && isDigits(whole) && isDigits(part);
}

QDate dateOf(const QString &text)
{
    if (text.size() != 8 || !isDigits(text))
        return {};
    int number = 0;
    for (const QChar c : text)
        number = number * 10 + (c.unicode() - u'0');
    return QDate(number / 10'000, number / 100 % 100, number % 100);
}

bool isOf(const PirlElement &element, const QString &value)
{
    if (!element.several)
        return element.codes.contains(value);
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (!element.codes.contains(QStringView(value).sliced(i, 1)) || value.indexOf(value[i]) != i)
            return false;
    }
    return !(value.size() > 1 && value.contains(u'0')); // none and one of them exclude each other
}

/// "Correct it under: Veteran status." in the words of the form.
QString whereToCorrect(const PirlSource *source)
{
    if (!source)
        return Policy::tr("Waymark does not hold it: the state adds it, or a newer layout leaves it out.");
    if (source->entity.isEmpty())
        return Policy::tr("An administrator enters it in the office's settings.");
    const EntitySpec *spec = entityNamed(source->entity);
    const FieldSpec *field = spec ? spec->find(source->field) : nullptr;
    if (!field)
        return Policy::tr("Correct the person's record.");
    const QByteArray context = source->entity.toLatin1();
    return Policy::tr("Look at the person under: %1, %2.")
        .arg(QCoreApplication::translate(context.constData(), spec->label),
             field->labelText(context.constData()));
}

constexpr int elements = 10'000;

/// Where the layout has an element, by its number. Those with a letter are asked for by nobody.
std::vector<int> placesOf(const PirlLayout &layout)
{
    std::vector<int> places(elements, -1);
    for (std::size_t i = 0; i < layout.elements.size(); ++i) {
        bool isNumber = false;
        const int number = layout.elements[i].number.toInt(&isNumber);
        if (isNumber && number >= 0 && number < elements)
            places[std::size_t(number)] = int(i);
    }
    return places;
}

} // namespace

QString pirlKindText(Kind kind)
{
    return kind == Kind::Value       ? Policy::tr("Valid values")
           : kind == Kind::Duplicate ? Policy::tr("Duplicates")
                                     : Policy::tr("Logical");
}

PirlChecker::PirlChecker(const PirlLayout &layout, PirlAudience program, Quarter quarter, int most)
    : m_layout(layout),
      m_places(placesOf(layout)),
      m_program(program),
      m_quarter(quarter),
      m_most(std::size_t(std::max(most, 0)))
{
}

bool PirlChecker::has(Kind kind) const
{
    return std::ranges::any_of(m_counts, [kind](const auto &one) { return one.first.first == kind; });
}

void PirlChecker::drop(Kind kind)
{
    std::erase_if(m_findings, [kind](const PirlFinding &one) { return one.kind == kind; });
    std::erase_if(m_counts, [kind](const auto &one) { return one.first.first == kind; });
}

void PirlChecker::find(const Row &row, Kind kind, const char *check, const char *rule, int at,
                       const QString &what, const QString &todo)
{
    // An earlier kind found something: what comes later is not judged (R-134).
    if (kind == Kind::Logical && (has(Kind::Value) || has(Kind::Duplicate)))
        return;
    if (kind == Kind::Value && !has(Kind::Value)) {
        drop(Kind::Duplicate);
        drop(Kind::Logical);
    }
    if (kind == Kind::Duplicate && !has(Kind::Duplicate))
        drop(Kind::Logical);
    ++m_counts[{kind, QString::fromLatin1(check)}];
    if (m_findings.size() >= m_most)
        return;
    PirlFinding found{.kind = kind,
                      .check = QString::fromLatin1(check),
                      .rule = QString::fromLatin1(rule),
                      .element = {},
                      .row = row.number,
                      .person = row.person,
                      .entity = {},
                      .field = {},
                      .what = what,
                      .todo = todo};
    if (at >= 0) {
        found.element = m_layout.elements[std::size_t(at)].number;
        const PirlSource *source = pirlSource(found.element);
        if (source) {
            found.entity = source->entity;
            found.field = source->field;
        }
        if (todo.isEmpty())
            found.todo = whereToCorrect(source);
    }
    m_findings.push_back(std::move(found));
}

// Valid values
// ---------------------------------------------------------------------------------------------------

void PirlChecker::checkValue(const Row &row, std::size_t at)
{
    const PirlElement &element = m_layout.elements[at];
    const QString &value = row.cells[qsizetype(at)];
    if (value.isEmpty())
        return;
    const auto bad = [&](const char *check, const QString &what) {
        find(row, Kind::Value, check, "R-132", int(at),
             Policy::tr("Element %1, %2: %3").arg(element.number, element.name, what), {});
    };
    if (value.trimmed().isEmpty())
        return bad("space", Policy::tr("an empty value holds a space."));
    if (value != value.trimmed())
        return bad("space", Policy::tr("a space stands before or after the value."));
    if (value.size() > element.length)
        return bad("length", Policy::tr("the value is longer than %1 characters.").arg(element.length));
    switch (element.type) {
    case PirlElement::Type::Integer:
        if (!isDigits(value))
            return bad("type", Policy::tr("only digits are allowed."));
        break;
    case PirlElement::Type::Decimal:
        if (!isDecimal(value))
            return bad("type", Policy::tr("only a number is allowed."));
        break;
    case PirlElement::Type::Date:
        if (!dateOf(value).isValid())
            return bad("date", Policy::tr("this is no day written as YYYYMMDD."));
        break;
    case PirlElement::Type::Text:
        if (std::ranges::any_of(value, [](QChar c) { return c.category() == QChar::Other_Control; }))
            return bad("type", Policy::tr("line ends and other control characters are not allowed."));
        if (element.codes.isEmpty() && u"=+-@"_s.contains(value.front()))
            return bad("formula", Policy::tr("a spreadsheet would take this for a formula."));
        break;
    }
    if (!element.codes.isEmpty() && !isOf(element, value))
        bad("code", Policy::tr("the value is none of the element's codes."));
}

void PirlChecker::checkKeys(const Row &row)
{
    const QString number = row.value(100);
    if (number.isEmpty())
        find(row, Kind::Value, "number", "R-133", row.at(100),
             Policy::tr("The person has no number, so the row says of nobody."), {});
    else if (number.size() == 9 && isDigits(number))
        find(row, Kind::Value, "ssn", "R-133", row.at(100),
             Policy::tr("Element 100 has nine digits, as an SSN has. It holds the job seeker number."), {});
    if (m_program != PirlAudience::Veterans && row.filled(2700))
        find(row, Kind::Value, "ssn", "R-133", row.at(2700),
             Policy::tr("The SSN is sent for veterans' grants alone."), {});
}

// Logical
// --------------------------------------------------------------------------------------------------------

void PirlChecker::checkRequired(const Row &row)
{
    for (std::size_t i = 0; i < m_layout.elements.size(); ++i) {
        const PirlElement &element = m_layout.elements[i];
        if (!element.askedOf(row.who) || element.when.kind == PirlCondition::Kind::Never ||
            !row.cells[qsizetype(i)].isEmpty())
            continue;
        const QString other = element.when.at < 0 ? QString() : row.cells[element.when.at];
        const bool asked =
            element.when.kind == PirlCondition::Kind::Always ||
            (element.when.kind == PirlCondition::Kind::Filled && !other.isEmpty()) ||
            (element.when.kind == PirlCondition::Kind::OneOf && element.when.values.contains(other));
        if (!asked)
            continue;
        const bool named =
            element.number == "1302"_L1 || element.number == "1303"_L1 || element.number == "203"_L1;
        const QString because = element.when.at < 0
                                    ? QString()
                                    : Policy::tr(" It is asked because of element %1.")
                                          .arg(m_layout.elements[std::size_t(element.when.at)].number);
        find(row, Kind::Logical, "missing", named ? "R-135" : "R-134", int(i),
             Policy::tr("Element %1, %2, is empty.").arg(element.number, element.name) + because, {});
    }
}

void PirlChecker::checkConsistent(const Row &row)
{
    const auto bad = [&](const char *rule, int element, const QString &what) {
        find(row, Kind::Logical, "consistent", rule, row.at(element), what, {});
    };
    if (row.isOneOf(300, {"1"_L1}) && row.isOneOf(301, {"0"_L1}))
        bad("R-135", 301,
            Policy::tr("Elements 300 and 301: a veteran is an eligible one, or served 180 days or less."));
    if (!row.isOneOf(300, {"1"_L1}) && row.isOneOf(301, {"1"_L1, "2"_L1}))
        bad("R-135", 301, Policy::tr("Elements 300 and 301: an eligible veteran is a veteran."));
    for (const int element : {302, 303}) {
        if (!row.isOneOf(300, {"1"_L1}) && row.isOneOf(element, {"1"_L1, "2"_L1}))
            bad("R-135", element,
                Policy::tr("Elements 300 and %1: said of somebody who is no veteran.").arg(element));
    }
    if (!row.isOneOf(202, {"1"_L1}) && row.filled(203) && !row.isOneOf(203, {"0"_L1}))
        bad("R-135", 203, Policy::tr("Elements 202 and 203: a kind of disability without a disability."));
    if (row.isOneOf(202, {"1"_L1}) && row.isOneOf(203, {"0"_L1}))
        bad("R-135", 203, Policy::tr("Elements 202 and 203: a disability has a kind."));
    if (row.isOneOf(935, {"1"_L1}) && row.filled(2700))
        bad("R-133", 935, Policy::tr("Elements 935 and 2700: an SSN is there and was not disclosed."));
    for (const int element : {1600, 1602, 1604, 1606}) {
        if (row.filled(element) && !row.filled(901))
            bad("R-134", element,
                Policy::tr("Element %1: work after the exit of somebody who has not exited.").arg(element));
    }
    static constexpr std::array own{
        std::pair{PirlAudience::Adult, 903}, std::pair{PirlAudience::DislocatedWorker, 904},
        std::pair{PirlAudience::Youth, 905}, std::pair{PirlAudience::WagnerPeyser, 918},
        std::pair{PirlAudience::DislocatedWorkerGrant, 932}};
    for (const auto &[who, element] : own) {
        if (row.who == who && row.at(element) >= 0 && !row.isOneOf(element, {"1"_L1, "2"_L1, "3"_L1}))
            bad("R-134", element,
                Policy::tr("Element %1: the file is about this program's participants.").arg(element));
    }
}

void PirlChecker::checkTraining(const Row &row)
{
    if (row.isOneOf(1300, {"1"_L1}) && row.isOneOf(1303, {"00"_L1}))
        find(row, Kind::Logical, "consistent", "R-135", row.at(1303),
             Policy::tr("Elements 1300 and 1303: training has a kind."), {});
    if (!row.isOneOf(1300, {"0"_L1}))
        return;
    for (const int element : {1302, 1303, 1309, 1310, 1314, 1315}) {
        if (row.filled(element) && !row.isOneOf(element, {"00"_L1}))
            find(row, Kind::Logical, "consistent", "R-135", row.at(element),
                 Policy::tr("Elements 1300 and %1: training is told of somebody who had none.").arg(element),
                 {});
    }
}

void PirlChecker::checkDates(const Row &row)
{
    struct Pair
    {
        int first;
        int second;
        bool sameDay; ///< both on one day is right
    };
    static constexpr std::array pairs{
        Pair{200, 900, false},  Pair{900, 901, true},   Pair{1000, 1002, true}, Pair{1001, 1003, true},
        Pair{1200, 1201, true}, Pair{1003, 901, true},  Pair{1201, 901, true},  Pair{1302, 1308, true},
        Pair{1309, 1313, true}, Pair{1314, 1318, true}, Pair{1302, 1309, true}, Pair{1309, 1314, true},
        Pair{1302, 901, true},  Pair{1811, 1813, true}, Pair{901, 1406, false}, Pair{901, 1503, false},
        Pair{901, 1412, false}, Pair{1903, 1906, true}, Pair{1910, 1913, true}, Pair{1917, 1920, true},
        Pair{1801, 1803, true}, Pair{1803, 1805, true}, Pair{906, 901, true}};
    for (const Pair &pair : pairs) {
        const QDate first = dateOf(row.value(pair.first));
        const QDate second = dateOf(row.value(pair.second));
        if (!first.isValid() || !second.isValid() || first < second || (pair.sameDay && first == second))
            continue;
        const bool exit = pair.first == 900;
        find(row, Kind::Logical, "order", exit ? "R-128" : "R-134", row.at(pair.second),
             Policy::tr("Element %1 lies before element %2, and cannot.").arg(pair.second).arg(pair.first),
             {});
    }
    for (std::size_t i = 0; i < m_layout.elements.size(); ++i) {
        if (m_layout.elements[i].type == PirlElement::Type::Date &&
            dateOf(row.cells[qsizetype(i)]) > m_quarter.last())
            find(row, Kind::Logical, "future", "R-134", int(i),
                 Policy::tr("Element %1, %2, lies after the quarter.")
                     .arg(m_layout.elements[i].number, m_layout.elements[i].name),
                 {});
    }
}

// All together
// ---------------------------------------------------------------------------------------------------

void PirlChecker::add(const QStringList &cells, PirlAudience who, Id<JobSeeker> person)
{
    ++m_rows;
    const Row row{m_layout, m_places, cells, who, person, m_rows};
    if (cells.size() != qsizetype(m_layout.elements.size())) {
        find(row, Kind::Value, "count", "R-132", -1,
             Policy::tr("Row %1 has another number of columns than the layout.").arg(m_rows),
             Policy::tr("Write the file again with the right layout."));
        return;
    }
    for (std::size_t i = 0; i < m_layout.elements.size(); ++i)
        checkValue(row, i);
    checkKeys(row);
    // The row's number only ever grows; a person's stays differ by their entry.
    const qint64 number = cells.front().toLongLong();
    if (number <= m_lastNumber && !has(Kind::Value))
        find(row, Kind::Duplicate, "row", "R-134", 0, Policy::tr("The row's number was used before."),
             Policy::tr("Write the file again."));
    m_lastNumber = std::max(m_lastNumber, number);
    m_keys.push_back({qHash(row.value(900), qHash(row.value(100), 0x5eed)), person.value});
    if (has(Kind::Value) || has(Kind::Duplicate))
        return;
    checkRequired(row);
    checkConsistent(row);
    checkTraining(row);
    checkDates(row);
}

void PirlChecker::finish()
{
    if (!has(Kind::Value)) {
        std::ranges::sort(m_keys, {}, &Key::hash);
        for (std::size_t i = 1; i < m_keys.size(); ++i) {
            if (m_keys[i].hash != m_keys[i - 1].hash)
                continue;
            const Row row{m_layout, m_places, {}, {}, {std::max(m_keys[i].person, m_keys[i - 1].person)}, 0};
            find(row, Kind::Duplicate, "stay", "R-134", row.at(100),
                 Policy::tr("Two rows have the same person's number and day of entry."),
                 Policy::tr("Two records are one person, or share a number: look at the likely duplicates."));
        }
    }
    m_keys = {};
}

} // namespace waymark::policy
