// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_checks.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

using Kind = PirlFinding::Kind;
using Planted = std::vector<std::pair<const char *, const char *>>;

/// An adult's row in which nothing is wrong.
QStringList goodRow(int number = 1)
{
    const PirlLayout &layout = shippedPirlLayout();
    QStringList cells(qsizetype(layout.elements.size()));
    const auto set = [&](const char *element, const QString &value) {
        cells[layout.indexOf(QString::fromLatin1(element))] = value;
    };
    set("OBS", QString::number(number));
    set("100", QString::number(12'617'892 + number));
    for (const auto &[element, value] : Planted{
             {"101", "MA"},       {"103", "01901"}, {"200", "19900615"},  {"201", "2"},   {"202", "1"},
             {"203", "45"},       {"210", "0"},     {"300", "0"},         {"301", "0"},   {"400", "0"},
             {"407", "12"},       {"408", "1"},     {"409", "5"},         {"600", "0"},   {"603", "0"},
             {"800", "1"},        {"802", "1"},     {"803", "0"},         {"804", "0"},   {"900", "20260105"},
             {"901", "20260202"}, {"903", "1"},     {"904", "0"},         {"905", "0"},   {"918", "0"},
             {"935", "0"},        {"1300", "1"},    {"1302", "20260110"}, {"1303", "06"}, {"1600", "9"},
             {"1602", "9"},       {"1604", "9"},    {"1606", "9"}})
        set(element, QString::fromLatin1(value));
    return cells;
}

QStringList with(QStringList cells, const Planted &planted)
{
    for (const auto &[element, value] : planted)
        cells[shippedPirlLayout().indexOf(QString::fromLatin1(element))] = QString::fromLatin1(value);
    return cells;
}

std::vector<PirlFinding> found(const std::vector<QStringList> &rows,
                               PirlAudience program = PirlAudience::Adult, int most = 50)
{
    PirlChecker checker(shippedPirlLayout(), program, Quarter{2026, 2}, most);
    qint64 person = 100;
    for (const QStringList &row : rows)
        checker.add(row, program, {++person});
    checker.finish();
    return checker.findings();
}

} // namespace

TEST_CASE("A good row passes", "[policy][R-134]")
{
    for (const PirlFinding &one : found({goodRow(1), goodRow(2)}))
        FAIL_CHECK(one.what.toStdString());
}

TEST_CASE("Each planted fault is found by the right check", "[policy][R-132][R-133][R-134][R-135]")
{
    struct Fault
    {
        Planted planted;
        Kind kind;
        const char *check;
        const char *rule;
        const char *element;
    };
    const std::vector<Fault> all{
        {{{"201", "3"}}, Kind::Value, "code", "R-132", "201"},
        {{{"1303", "6"}}, Kind::Value, "code", "R-132", "1303"},
        {{{"203", "48"}}, Kind::Value, "code", "R-132", "203"},
        {{{"203", "44"}}, Kind::Value, "code", "R-132", "203"},
        {{{"203", "04"}}, Kind::Value, "code", "R-132", "203"},
        {{{"101", "MAS"}}, Kind::Value, "length", "R-132", "101"},
        {{{"103", "019011"}}, Kind::Value, "length", "R-132", "103"},
        {{{"103", "0190A"}}, Kind::Value, "type", "R-132", "103"},
        {{{"103", "-1901"}}, Kind::Value, "type", "R-132", "103"},
        {{{"900", "2026-1-5"}}, Kind::Value, "date", "R-132", "900"},
        {{{"900", "20260230"}}, Kind::Value, "date", "R-132", "900"},
        {{{"1301", " "}}, Kind::Value, "space", "R-132", "1301"},
        {{{"2702", "Salem "}}, Kind::Value, "space", "R-132", "2702"},
        {{{"1301", "A\nB"}}, Kind::Value, "type", "R-132", "1301"},
        {{{"100", "212345678"}}, Kind::Value, "ssn", "R-133", "100"},
        {{{"100", ""}}, Kind::Value, "number", "R-133", "100"},
        {{{"2700", "212345678"}}, Kind::Value, "ssn", "R-133", "2700"},
        {{{"407", ""}}, Kind::Logical, "missing", "R-134", "407"},
        {{{"900", ""}}, Kind::Logical, "missing", "R-134", "900"},
        {{{"203", ""}}, Kind::Logical, "missing", "R-135", "203"},
        {{{"1302", ""}}, Kind::Logical, "missing", "R-135", "1302"},
        {{{"1303", ""}}, Kind::Logical, "missing", "R-135", "1303"},
        {{{"1303", "00"}}, Kind::Logical, "consistent", "R-135", "1303"},
        {{{"1300", "0"}, {"1303", ""}}, Kind::Logical, "consistent", "R-135", "1302"},
        {{{"202", "0"}}, Kind::Logical, "consistent", "R-135", "203"},
        {{{"203", "0"}}, Kind::Logical, "consistent", "R-135", "203"},
        {{{"300", "1"}}, Kind::Logical, "consistent", "R-135", "301"},
        {{{"300", "1"}, {"301", ""}}, Kind::Logical, "missing", "R-134", "301"},
        {{{"301", "2"}}, Kind::Logical, "consistent", "R-135", "301"},
        {{{"303", "1"}}, Kind::Logical, "consistent", "R-135", "303"},
        {{{"903", "0"}}, Kind::Logical, "consistent", "R-134", "903"},
        {{{"901", ""}, {"1602", ""}, {"1604", ""}, {"1606", ""}},
         Kind::Logical,
         "consistent",
         "R-134",
         "1600"},
        {{{"901", "20260104"}, {"1302", "20260104"}}, Kind::Logical, "order", "R-128", "901"},
        {{{"200", "20260105"}}, Kind::Logical, "order", "R-134", "900"},
        {{{"1308", "20260109"}}, Kind::Logical, "order", "R-134", "1308"},
        {{{"1003", "20260203"}}, Kind::Logical, "order", "R-134", "901"},
        {{{"1503", "20260202"}}, Kind::Logical, "order", "R-134", "1503"},
        {{{"1503", "20260701"}}, Kind::Logical, "future", "R-134", "1503"},
        {{{"1800", "5"}}, Kind::Logical, "missing", "R-134", "1801"},
        {{{"1309", "20260120"}}, Kind::Logical, "missing", "R-134", "1310"},
    };
    for (const Fault &fault : all) {
        CAPTURE(fault.element, fault.check, fault.planted.front().second);
        const auto findings = found({goodRow(1), with(goodRow(2), fault.planted)});
        REQUIRE(findings.size() == 1);
        const PirlFinding &one = findings.front();
        CHECK(one.kind == fault.kind);
        CHECK(one.check == QString::fromLatin1(fault.check));
        CHECK(one.rule == QString::fromLatin1(fault.rule));
        CHECK(one.element == QString::fromLatin1(fault.element));
        CHECK(one.row == 2);
        CHECK(one.person.value == 102);
        CHECK_FALSE(one.what.isEmpty());
        CHECK_FALSE(one.todo.isEmpty());
        for (const auto &[element, value] : fault.planted)
            CHECK((QByteArray(value).size() < 6 ||
                   !one.what.contains(QString::fromLatin1(value)))); // never the value
    }
}

TEST_CASE("The day of exit, the day before and the day after", "[policy][R-128][R-134]")
{
    for (const auto &[exit, right] : std::initializer_list<std::pair<const char *, bool>>{
             {"20260104", false}, {"20260105", true}, {"20260106", true}}) {
        CAPTURE(exit);
        CHECK(found({with(goodRow(), {{"901", exit}, {"1302", "20260104"}})}).empty() == right);
    }
}

TEST_CASE("A row of another length, and what stands there twice", "[policy][R-132][R-134]")
{
    const auto shorter = found({goodRow(1).mid(1)});
    REQUIRE(shorter.size() == 1);
    CHECK(shorter.front().check == u"count"_s);
    CHECK(shorter.front().kind == Kind::Value);

    const auto twice = found({goodRow(1), goodRow(2), with(goodRow(1), {{"OBS", "3"}})});
    REQUIRE(twice.size() == 1);
    CHECK(twice.front().kind == Kind::Duplicate);
    CHECK(twice.front().check == u"stay"_s);
    CHECK(twice.front().person.value == 103);
    CHECK(found({goodRow(1), with(goodRow(1), {{"OBS", "2"}, {"900", "20260106"}})}).empty()); // another stay

    const auto number = found({goodRow(1), with(goodRow(2), {{"OBS", "1"}})});
    REQUIRE(number.size() == 1);
    CHECK(number.front().check == u"row"_s);
    CHECK(number.front().kind == Kind::Duplicate);
}

TEST_CASE("A later kind is not judged while an earlier one finds something", "[policy][R-134]")
{
    const QStringList value = with(goodRow(3), {{"201", "3"}});
    const QStringList logical = with(goodRow(1), {{"407", ""}});
    const QStringList twice = with(goodRow(1), {{"OBS", "2"}});
    const auto kinds = [](const std::vector<PirlFinding> &findings) {
        QStringList names;
        for (const PirlFinding &one : findings)
            names += one.check;
        return names;
    };
    CHECK(kinds(found({logical})) == QStringList{u"missing"_s});
    CHECK(kinds(found({logical, twice})) == QStringList{u"stay"_s});
    CHECK(kinds(found({logical, twice, value})) == QStringList{u"code"_s});
    CHECK(kinds(found({value, logical})) == QStringList{u"code"_s});
}

TEST_CASE("All findings are counted, so many are kept", "[policy][R-134]")
{
    PirlChecker checker(shippedPirlLayout(), PirlAudience::Adult, Quarter{2026, 2}, 2);
    for (int i = 1; i <= 5; ++i)
        checker.add(with(goodRow(i), {{"407", ""}}), PirlAudience::Adult, {i});
    checker.finish();
    CHECK(checker.findings().size() == 2);
    CHECK(checker.counts().at({Kind::Logical, u"missing"_s}) == 5);
    CHECK(checker.rows() == 5);
}

TEST_CASE("What is twice is listed however much else was found before", "[policy][R-134]")
{
    const QStringList logical = with(goodRow(1), {{"407", ""}});
    const auto findings = found({logical, with(goodRow(2), {{"407", ""}}), with(logical, {{"OBS", "3"}})},
                                PirlAudience::Adult, 2);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().check == u"stay"_s);
}

TEST_CASE("A name that a spreadsheet would run is found", "[policy][R-132]")
{
    for (const char *name : {"=HYPERLINK(1)", "+1", "-1", "@SUM"}) {
        CAPTURE(name);
        const auto findings = found({with(goodRow(), {{"1301", name}})});
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().check == u"formula"_s);
    }
    CHECK(found({with(goodRow(), {{"1301", "A+ School"}})}).empty());
}

TEST_CASE("A finding names the field where it is corrected", "[policy][R-134]")
{
    const auto findings = found({with(goodRow(), {{"407", ""}})});
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().entity == u"JobSeeker"_s);
    CHECK(findings.front().field == u"highest_grade"_s);
    CHECK(findings.front().todo.contains(u"Highest grade completed"_s));
}
