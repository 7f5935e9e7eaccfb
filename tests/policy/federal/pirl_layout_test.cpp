// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_layout.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QByteArray head = "element,name,type,length,codes,several,when,ri,wp,adult,dw,youth,dwg,jvsg\n";
const QByteArray obs = "OBS,Row number,IN,9,,,always,r,r,r,r,r,r,r\n";
const QByteArray number = "100,Number,AN,12,,,always,r,r,r,r,r,r,r\n";

FederalLayout loaded(qint64 id, const QString &name, const char *from,
                     const QByteArray &rows = head + obs + number)
{
    return {.id = {id}, .name = name, .effectiveFrom = day(from), .rows = QString::fromUtf8(rows)};
}

} // namespace

TEST_CASE("The shipped layout is whole, in order, and asks for nothing that public files compute",
          "[policy][R-132][R-133]")
{
    const PirlLayout &layout = shippedPirlLayout();
    REQUIRE(layout.elements.size() == 264);
    CHECK(layout.elements[0].number == u"OBS"_s);
    CHECK(layout.elements[1].number == u"100"_s);
    CHECK(layout.elements[1].length == 12);
    CHECK(layout.elements.back().number == u"2702"_s);
    QString last;
    for (std::size_t i = 1; i < layout.elements.size(); ++i) {
        const QString &one = layout.elements[i].number;
        CAPTURE(one);
        const QString sortable =
            one.back().isLetter() ? one.rightJustified(5, u'0') : QString(one + u' ').rightJustified(5, u'0');
        CHECK(sortable > last);
        last = sortable;
        CHECK_FALSE((one.toInt() >= 3000 && one.toInt() <= 3044));
        CHECK(layout.elements[i].name.size() < 50);
    }
    const PirlElement &training = layout.elements[std::size_t(layout.indexOf(u"1303"))];
    CHECK(training.codes.contains(u"06"_s));
    CHECK(training.when.kind == PirlCondition::Kind::OneOf);
    CHECK(layout.elements[std::size_t(training.when.at)].number == u"1300"_s);
    CHECK(training.askedOf(PirlAudience::Adult));
    CHECK_FALSE(training.askedOf(PirlAudience::WagnerPeyser));
    CHECK(layout.indexOf(u"999") == -1);
}

TEST_CASE("A layout that cannot be right is refused, with its line and column", "[policy][R-132][R-133]")
{
    struct Bad
    {
        QByteArray csv;
        QString line;
        QString column;
    };
    const std::vector<Bad> all{
        {"element,name,type,length,codes,several,when,ri,wp,adult,dw,youth,jvsg\n" + obs, u"1"_s, u"dwg"_s},
        {"name,type,length,codes,several,when,ri,wp,adult,dw,youth,dwg,jvsg\n" + obs, u"1"_s, u"element"_s},
        {head + obs + number + "201,Sex,XX,1,,,,r,,,,,,\n", u"4"_s, u"type"_s},
        {head + obs + number + "201,Sex,IN,0,,,,r,,,,,,\n", u"4"_s, u"length"_s},
        {head + obs + number + "201,Sex,IN,,,,,r,,,,,,\n", u"4"_s, u"length"_s},
        {head + obs + number + "200,Born,DT,10,,,,r,,,,,,\n", u"4"_s, u"length"_s},
        {head + obs + number + number, u"4"_s, u"element"_s},
        {head + obs + number + "3000,State,AN,2,,,,r,,,,,,\n", u"4"_s, u"element"_s},
        {head + obs + number + "3044,Veterans,IN,1,,,,r,,,,,,\n", u"4"_s, u"element"_s},
        {head + obs + number + "sex,Sex,IN,1,,,,r,,,,,,\n", u"4"_s, u"element"_s},
        {head + obs + number + "201,,IN,1,,,,r,,,,,,\n", u"4"_s, u"name"_s},
        {head + obs + number + "201,Sex,IN,1,1||9,,,r,,,,,,\n", u"4"_s, u"codes"_s},
        {head + obs + number + "201,Sex,IN,1,10|9,,,r,,,,,,\n", u"4"_s, u"codes"_s},
        {head + obs + number + "201,Sex,IN,1,1,perhaps,,r,,,,,,\n", u"4"_s, u"several"_s},
        {head + obs + number + "201,Sex,IN,1,1,,202=1,r,,,,,,\n", u"4"_s, u"when"_s},
        {head + obs + number + "201,Sex,IN,1,1,,100=,r,,,,,,\n", u"4"_s, u"when"_s},
        {head + obs + number + "201,Sex,IN,1,1,,,x,,,,,,\n", u"4"_s, u"ri"_s},
        {head + obs, u"1"_s, u"element"_s},
        {head + number + obs, u"2"_s, u"element"_s},
    };
    for (const Bad &one : all) {
        CAPTURE(one.csv.toStdString());
        const auto read = readPirlLayout(u"x"_s, one.csv);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().kind == ErrorKind::BadInput);
        CHECK(read.error().what.startsWith(u"Line %1, column %2:"_s.arg(one.line, one.column)));
        CHECK_FALSE(read.error().advice.isEmpty());
    }
    CHECK_FALSE(readPirlLayout(u"x"_s, {}).ok());
    CHECK(readPirlLayout(u"x"_s, head + obs + number +
                                     "2999,Later,DE,9,,,100,r,,,,,,\n3045,Later still,AN,9,,,,r,,,,,,\n")
              .ok());
}

TEST_CASE("The newest loaded layout whose day has come is in force, else the shipped one", "[policy][R-132]")
{
    const std::vector all{loaded(1, u"PIRL2025"_s, "2025-07-01"), loaded(2, u"PIRL2026"_s, "2026-07-01"),
                          loaded(3, u"PIRL2026b"_s, "2026-07-01")};
    const auto on = [&](const char *iso, const QString &name = {}) {
        const auto found = pirlLayoutFor(all, day(iso), name);
        return found ? found->name : u"?"_s;
    };
    CHECK(on("2025-06-30") == u"waymark"_s);
    CHECK(on("2025-07-01") == u"PIRL2025"_s);
    CHECK(on("2026-06-30") == u"PIRL2025"_s);
    CHECK(on("2026-07-01") == u"PIRL2026b"_s);
    CHECK(on("2026-07-01", u"pirl2025"_s) == u"PIRL2025"_s);
    CHECK(on("2026-07-01", u"waymark"_s) == u"waymark"_s);
    CHECK(on("2026-07-01", u"unheard"_s) == u"?"_s);
}
