// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_layout.h"

#include "core/base/csv.h"
#include "core/policy/policy_text.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr std::array columns{"element"_L1, "name"_L1,    "type"_L1, "length"_L1,
                             "codes"_L1,   "several"_L1, "when"_L1};
constexpr std::array<QLatin1StringView, pirlAudiences> audiences{"ri"_L1,    "wp"_L1,  "adult"_L1, "dw"_L1,
                                                                 "youth"_L1, "dwg"_L1, "jvsg"_L1};
constexpr int longest = 1'000;

Error bad(int line, QLatin1StringView column, const QString &what)
{
    return {ErrorKind::BadInput,
            Policy::tr("Line %1, column %2: %3").arg(QString::number(line), column, what),
            Policy::tr("Correct the layout and load it again. The layout in force stays.")};
}

/// The rows with their cells by column name.
class Rows
{
public:
    explicit Rows(const CsvTable &table) : m_table(table)
    {
        for (const QLatin1StringView name : columns)
            find(name);
        for (const QLatin1StringView name : audiences)
            find(name);
    }
    const QStringList &missing() const { return m_missing; }
    std::size_t size() const { return m_table.rows.size(); }
    int line(std::size_t row) const { return m_table.lines[row]; }
    QString cell(std::size_t row, QLatin1StringView column) const
    {
        return m_table.rows[row][m_columns.value(QString(column))].trimmed();
    }

private:
    void find(QLatin1StringView name)
    {
        const int at = m_table.column(QString(name));
        if (at < 0)
            m_missing += name;
        m_columns.insert(QString(name), at);
    }

    const CsvTable &m_table;
    QHash<QString, int> m_columns;
    QStringList m_missing;
};

bool isCalculated(const QString &number)
{
    const int value = number.toInt();
    return value >= 3000 && value <= 3044;
}

std::optional<PirlElement::Type> typeNamed(const QString &text)
{
    using Type = PirlElement::Type;
    return text == "AN"_L1   ? std::optional(Type::Text)
           : text == "IN"_L1 ? std::optional(Type::Integer)
           : text == "DT"_L1 ? std::optional(Type::Date)
           : text == "DE"_L1 ? std::optional(Type::Decimal)
                             : std::nullopt;
}

Result<PirlElement> readElement(const Rows &rows, std::size_t row)
{
    static const QRegularExpression numbered(u"\\A([0-9]{3,4}[a-z]?|OBS)\\z"_s);
    const int line = rows.line(row);
    PirlElement one{.number = rows.cell(row, "element"_L1), .name = rows.cell(row, "name"_L1)};
    if (!numbered.match(one.number).hasMatch())
        return bad(line, "element"_L1, Policy::tr("an element is a number, such as 100 or 108a, or OBS."));
    if (isCalculated(one.number))
        return bad(line, "element"_L1,
                   Policy::tr("elements 3000 to 3044 are computed for public files and never sent (R-133)."));
    if (one.name.isEmpty())
        return bad(line, "name"_L1, Policy::tr("the element has no name."));
    const auto type = typeNamed(rows.cell(row, "type"_L1));
    if (!type)
        return bad(line, "type"_L1, Policy::tr("a type is AN, IN, DT or DE."));
    one.type = *type;
    bool isNumber = false;
    one.length = rows.cell(row, "length"_L1).toInt(&isNumber);
    if (!isNumber || one.length < 1 || one.length > longest)
        return bad(line, "length"_L1, Policy::tr("a length is a number from 1 to %1.").arg(longest));
    if (one.type == PirlElement::Type::Date && one.length != 8)
        return bad(line, "length"_L1, Policy::tr("a date has 8 characters."));
    if (const QString codes = rows.cell(row, "codes"_L1); !codes.isEmpty())
        one.codes = codes.split(u'|');
    const QString several = rows.cell(row, "several"_L1);
    if (!several.isEmpty() && several != "yes"_L1)
        return bad(line, "several"_L1, Policy::tr("write yes, or leave it empty."));
    one.several = !several.isEmpty();
    for (const QString &code : one.codes) {
        if (code.isEmpty() || code.size() > one.length || code != code.trimmed() ||
            (one.several && code.size() != 1))
            return bad(line, "codes"_L1,
                       Policy::tr("codes stand between bars, as in 1|0|9, none longer than the element."));
    }
    for (std::size_t i = 0; i < audiences.size(); ++i) {
        const QString mark = rows.cell(row, audiences[i]);
        if (!mark.isEmpty() && mark != "r"_L1 && mark != "d"_L1)
            return bad(line, audiences[i], Policy::tr("write r or d where it is asked, or leave it empty."));
        one.asked[i] = !mark.isEmpty();
    }
    return one;
}

/// "always", "1307" (filled), "202=1|2".
std::optional<PirlCondition> readCondition(const QString &text, const PirlLayout &layout)
{
    PirlCondition when;
    if (text.isEmpty())
        return when;
    if (text == "always"_L1) {
        when.kind = PirlCondition::Kind::Always;
        return when;
    }
    const qsizetype equals = text.indexOf(u'=');
    when.at = layout.indexOf(equals < 0 ? QStringView(text) : QStringView(text).first(equals));
    when.kind = equals < 0 ? PirlCondition::Kind::Filled : PirlCondition::Kind::OneOf;
    if (equals >= 0)
        when.values = text.mid(equals + 1).split(u'|', Qt::SkipEmptyParts);
    if (when.at < 0 || (equals >= 0 && when.values.isEmpty()))
        return {};
    return when;
}

} // namespace

PirlAudience audienceOf(const QString &program)
{
    static const QHash<QString, PirlAudience> known{
        {u"wagner_peyser"_s, PirlAudience::WagnerPeyser}, {u"wioa_adult"_s, PirlAudience::Adult},
        {u"wioa_dw"_s, PirlAudience::DislocatedWorker},   {u"wioa_youth"_s, PirlAudience::Youth},
        {u"ndwg"_s, PirlAudience::DislocatedWorkerGrant}, {u"jvsg"_s, PirlAudience::Veterans}};
    return known.value(program, PirlAudience::Reportable);
}

int PirlLayout::indexOf(QStringView number) const
{
    const auto found = std::ranges::find(elements, number, &PirlElement::number);
    return found == elements.end() ? -1 : int(found - elements.begin());
}

Result<PirlLayout> readPirlLayout(const QString &name, const QByteArray &csv)
{
    const auto table = readCsv(csv);
    if (!table)
        return table.error();
    const Rows rows(*table);
    if (!rows.missing().isEmpty())
        return bad(
            1, QLatin1StringView(rows.missing().front().toLatin1()),
            Policy::tr("the layout lacks this column. It needs: %1.").arg(rows.missing().join(u", "_s)));
    PirlLayout layout{.name = name, .elements = {}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto one = readElement(rows, row);
        if (!one)
            return one.error();
        if (layout.indexOf(one->number) >= 0)
            return bad(rows.line(row), "element"_L1,
                       Policy::tr("element %1 stands there twice.").arg(one->number));
        layout.elements.push_back(std::move(*one));
    }
    if (layout.indexOf(u"100") < 0)
        return bad(1, "element"_L1, Policy::tr("element 100, the person's number, is missing."));
    if (layout.elements.front().number != "OBS"_L1)
        return bad(rows.line(0), "element"_L1,
                   Policy::tr("the first column of the file is OBS, the row's number."));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto when = readCondition(rows.cell(row, "when"_L1), layout);
        if (!when)
            return bad(
                rows.line(row), "when"_L1,
                Policy::tr(
                    "write always, an element of this layout, or an element with values, as in 202=1."));
        layout.elements[row].when = std::move(*when);
    }
    return layout;
}

const PirlLayout &shippedPirlLayout()
{
    static const PirlLayout layout = [] {
        QFile file(u":/federal/layout.csv"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The federal layout is not in the program.");
        auto read = readPirlLayout(QString(shippedLayoutName), file.readAll());
        if (!read)
            qFatal("The federal layout cannot be read: %s", qUtf8Printable(read.error().text()));
        return *std::move(read);
    }();
    return layout;
}

Result<PirlLayout> pirlLayoutFor(const std::vector<FederalLayout> &loaded, QDate on, const QString &name)
{
    const FederalLayout *chosen = nullptr;
    for (const FederalLayout &one : loaded) {
        const bool fits = name.isEmpty() ? one.effectiveFrom.isValid() && one.effectiveFrom <= on
                                         : one.name.compare(name, Qt::CaseInsensitive) == 0;
        if (fits &&
            (!chosen || std::pair(one.effectiveFrom, one.id) > std::pair(chosen->effectiveFrom, chosen->id)))
            chosen = &one;
    }
    if (chosen)
        return readPirlLayout(chosen->name, chosen->rows.toUtf8());
    if (name.isEmpty() || name.compare(shippedLayoutName, Qt::CaseInsensitive) == 0)
        return shippedPirlLayout();
    return Error{ErrorKind::NotFound, Policy::tr("No layout of that name was loaded in this office."),
                 Policy::tr("The one that Waymark brings is called \"%1\".").arg(shippedLayoutName)};
}

} // namespace waymark::policy
