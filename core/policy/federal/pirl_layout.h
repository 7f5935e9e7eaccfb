// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/federal/outcome_records.h"

#include <QStringList>
#include <array>
#include <vector>

namespace waymark::policy {

/// Who an element is asked of, in the order of the layout's columns. The first are people without a service
/// that makes a participant.
enum class PirlAudience
{
    Reportable,
    WagnerPeyser,
    Adult,
    DislocatedWorker,
    Youth,
    DislocatedWorkerGrant,
    Veterans
};
constexpr int pirlAudiences = 7;
/// Of a program (code list "program"); Reportable where the federal file has no such program.
PirlAudience audienceOf(const QString &program);

/// When an element that is asked of somebody must not be empty: always, where another element is filled, or
/// where it has one of some values. Never: it may always be empty.
struct PirlCondition
{
    enum class Kind
    {
        Never,
        Always,
        Filled,
        OneOf
    };
    Kind kind = Kind::Never;
    int at = -1; ///< of the other element in the layout
    QStringList values;
};

/// One column of the federal file. Not a value: what a value may be.
struct PirlElement
{
    enum class Type
    {
        Text,    ///< AN
        Integer, ///< IN: digits; leading zeros stay
        Date,    ///< DT: YYYYMMDD
        Decimal, ///< DE: digits with at most one point
    };
    QString number; ///< "100", "108a"; "OBS" for the row number
    QString name;   ///< in our own words
    Type type = Type::Text;
    int length = 0;       ///< the most characters
    QStringList codes;    ///< empty: any value of the type
    bool several = false; ///< a value is any of the codes one after another, each once
    PirlCondition when;
    std::array<bool, pirlAudiences> asked{};

    bool askedOf(PirlAudience who) const { return asked[std::size_t(who)]; }
};

/// The columns of the federal file in their order, as data. A newer one is loaded by an
/// administrator.
struct PirlLayout
{
    QString name;
    std::vector<PirlElement> elements;

    int indexOf(QStringView number) const; ///< -1 where the layout has no such element
};

/// Reads a layout in the columns of resources/federal/layout.csv: element, name, type, length, codes,
/// several, when, and one column for each audience (ri, wp, adult, dw, youth, dwg, jvsg; "r" asked, "d" asked
/// and its papers validated, empty not). BadInput with the line and the column for a missing column, an
/// unknown type, mark or condition, a length of 0, an element twice, an element that only public files
/// compute (3000 to 3044, R-133), and a layout without element 100 or the row number first.
Result<PirlLayout> readPirlLayout(const QString &name, const QByteArray &csv);

/// The one Waymark brings: named "waymark", of the generation of program year 2019.
const PirlLayout &shippedPirlLayout();
inline constexpr QLatin1StringView shippedLayoutName{"waymark"};

/// The layout in force on that day: of those an administrator loaded the newest whose day has come, of one
/// day the one loaded last; else the shipped one. With a name, that one whatever its day. NotFound where
/// there is none of that name.
Result<PirlLayout> pirlLayoutFor(const std::vector<FederalLayout> &loaded, QDate on,
                                 const QString &name = {});

} // namespace waymark::policy
