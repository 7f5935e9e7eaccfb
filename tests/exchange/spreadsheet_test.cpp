// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reports/reports.h"
#include "core/exchange/spreadsheet.h"
#include "tests/support/zip_reader.h"

#include <QDir>
#include <QXmlStreamReader>
#include <clocale>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A sheet as another program reads it: cells by their place, with what they are.
struct ReadSheet
{
    QString name;
    QByteArray xml;
    QMap<QString, QString> texts;
    QMap<QString, QString> numbers;
    QMap<QString, QString> formats; ///< the number format of each number
};

QStringList sharedStrings(const QByteArray &xml)
{
    QStringList all;
    if (xml.isEmpty())
        return all; // a workbook without a text has no such file
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"t")
            all += reader.readElementText();
    }
    REQUIRE_FALSE(reader.hasError());
    return all;
}

/// The number format of each cell style, built-in ones as "#49".
QStringList numberFormats(const QByteArray &xml)
{
    QMap<QString, QString> own;
    QStringList styles;
    bool inCells = false;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (reader.name() == u"cellXfs")
            inCells = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = reader.attributes();
        if (reader.name() == u"numFmt")
            own.insert(attributes.value("numFmtId"_L1).toString(),
                       attributes.value("formatCode"_L1).toString());
        if (reader.name() == u"xf" && inCells) {
            const QString id = attributes.value("numFmtId"_L1).toString();
            styles += own.value(id, u'#' + id);
        }
    }
    return styles;
}

std::vector<ReadSheet> readBack(const std::vector<Sheet> &sheets)
{
    const auto bytes = spreadsheet(sheets);
    REQUIRE(bytes.ok());
    const auto files = unzipped(*bytes);
    const QStringList strings = sharedStrings(files[u"xl/sharedStrings.xml"_s]);
    const QStringList styles = numberFormats(files[u"xl/styles.xml"_s]);
    std::vector<ReadSheet> all;
    QXmlStreamReader book(files[u"xl/workbook.xml"_s]);
    while (!book.atEnd()) {
        if (book.readNext() == QXmlStreamReader::StartElement && book.name() == u"sheet")
            all.push_back({.name = book.attributes().value("name"_L1).toString()});
    }
    int number = 0;
    for (ReadSheet &one : all) {
        one.xml = files[u"xl/worksheets/sheet%1.xml"_s.arg(++number)];
        QXmlStreamReader reader(one.xml);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"c")
                continue;
            const auto attributes = reader.attributes();
            const QString place = attributes.value("r"_L1).toString();
            const bool text = attributes.value("t"_L1) == "s"_L1;
            const int style = attributes.value("s"_L1).toInt();
            if (!reader.readNextStartElement())
                continue;
            REQUIRE(reader.name() == u"v");
            const QString value = reader.readElementText();
            if (text)
                one.texts.insert(place, strings.at(value.toInt()));
            else
                one.numbers.insert(place, value);
            one.formats.insert(place, styles.at(style));
        }
        REQUIRE_FALSE(reader.hasError());
    }
    CHECK_FALSE(files.contains(u"xl/calcChain.xml"_s));
    return all;
}

Sheet oneColumn(std::vector<SheetCell> cells)
{
    Sheet sheet{.title = u"List"_s, .note = u"All"_s, .columns = {{.title = u"Cell"_s}}};
    for (SheetCell &cell : cells)
        sheet.rows.push_back({std::move(cell)});
    return sheet;
}

QStringList workPlaces()
{
    QStringList found;
    for (const QString &place : {u"/dev/shm"_s, qEnvironmentVariable("XDG_RUNTIME_DIR"), QDir::tempPath()}) {
        if (!place.isEmpty())
            found += QDir(place).entryList({u"waymark-??????"_s}, QDir::Dirs);
    }
    return found;
}

} // namespace

TEST_CASE("What is written as text stays text in a workbook", "[spreadsheet][exchange]")
{
    const QStringList texts{u"=1+1"_s,
                            u"=HYPERLINK(\"http://example.org\",\"x\")"_s,
                            u"+49"_s,
                            u"-5"_s,
                            u"@SUM(A1)"_s,
                            u"\tindented"_s,
                            u"  kept  "_s,
                            u"0042"_s,
                            u"12617893"_s,
                            u"1/2"_s,
                            u"http://example.org/?a=1&b=2"_s,
                            u"mailto:a@example.org"_s,
                            u"two\nlines"_s,
                            u"<b>\"bold\" & 'more'</b>"_s,
                            u"Élan, João, Nguyễn"_s,
                            u"ماري أنج"_s,
                            u"សុខ ចាន់"_s,
                            u"😀"_s};
    std::vector<SheetCell> cells;
    for (const QString &text : texts)
        cells.emplace_back(text);
    const ReadSheet sheet = readBack({oneColumn(std::move(cells))}).front();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString place = u"A%1"_s.arg(i + 4);
        CHECK(sheet.texts.value(place) == texts[i]);
        CHECK(sheet.formats.value(place) == u"#49"_s); // "@": text also after somebody edits it
    }
    CHECK(sheet.numbers.isEmpty());
    CHECK_FALSE(sheet.xml.contains("<f>"));
    CHECK_FALSE(sheet.xml.contains("<f "));
    CHECK_FALSE(sheet.xml.contains("hyperlink"));
}

TEST_CASE("What a workbook cannot hold as it is still arrives", "[spreadsheet][exchange]")
{
    const ReadSheet sheet =
        readBack({oneColumn({u"a\r\nb"_s, u"_x0041_ and _x00e9_"_s, QString(QChar(0xffff)) + u"z"_s,
                             u"a\0b"_s, QString(QChar(0xd800)) + u"!"_s})})
            .front();
    CHECK(sheet.texts.value(u"A4"_s) == u"a\nb"_s);
    // What reads as a character's number is written so that it is read as the words themselves.
    CHECK(sheet.texts.value(u"A5"_s) == u"_x005F_x0041_ and _x005F_x00e9_"_s);
    CHECK(sheet.texts.value(u"A6"_s) == u"�z"_s);
    CHECK(sheet.texts.value(u"A7"_s) == u"a�b"_s);
    CHECK(sheet.texts.value(u"A8"_s).endsWith(u'!'));
}

TEST_CASE("Numbers are numbers and dates are dates", "[spreadsheet][exchange]")
{
    const ReadSheet sheet = readBack({oneColumn({42.0, 1.5, -0.25, QDate(2024, 2, 29), QDate(1900, 1, 1),
                                                 QDate(1850, 6, 1), QDate(), std::monostate(),
                                                 std::numeric_limits<double>::quiet_NaN(), QString()})})
                                .front();
    CHECK(sheet.numbers.value(u"A4"_s) == u"42"_s);
    CHECK(sheet.numbers.value(u"A5"_s) == u"1.5"_s);
    CHECK(sheet.numbers.value(u"A6"_s) == u"-0.25"_s);
    CHECK(sheet.numbers.value(u"A7"_s) == u"45351"_s); // the day Excel counts for 29 February 2024
    CHECK(sheet.formats.value(u"A7"_s) == u"d mmm yyyy"_s);
    CHECK(sheet.numbers.value(u"A8"_s) == u"1"_s);
    CHECK(sheet.texts.value(u"A9"_s) == u"1850-06-01"_s);
    for (const char *place : {"A10", "A11", "A12", "A13"}) {
        CHECK_FALSE(sheet.numbers.contains(QLatin1StringView(place)));
        CHECK_FALSE(sheet.texts.contains(QLatin1StringView(place)));
    }
}

TEST_CASE("The decimal point does not follow the machine's language", "[spreadsheet][exchange]")
{
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    // Where none of them is installed there is nothing to be confused by.
    for (const char *comma : {"de_DE.UTF-8", "fr_FR.UTF-8", "pt_BR.UTF-8"}) {
        if (!std::setlocale(LC_NUMERIC, comma))
            continue;
        const auto sheets = readBack({oneColumn({1.5})});
        CHECK(sheets.front().numbers.value(u"A4"_s) == u"1.5"_s);
        CHECK(std::localeconv()->decimal_point == std::string(","));
    }
    std::setlocale(LC_NUMERIC, before.c_str());
}

TEST_CASE("A sheet has its title, its line, a header that stays and filters", "[spreadsheet][exchange]")
{
    const Sheet given{.title = u"Late entries"_s,
                      .note = u"Fiscal year 2026. Made on 14 Mar 2026."_s,
                      .columns = {{.title = u"Name"_s},
                                  {.title = u"Days"_s, .kind = SheetColumn::Kind::Number},
                                  {.title = u"Why"_s},
                                  {.title = u"On"_s, .kind = SheetColumn::Kind::Date, .width = 14}},
                      .rows = {{u"Pierre, Marie-Ange"_s, 42.0, QString(400, u'x'), QDate(2026, 3, 14)}}};
    const ReadSheet sheet = readBack({given}).front();
    CHECK(sheet.name == u"Late entries"_s);
    CHECK(sheet.texts.value(u"A1"_s) == given.title);
    CHECK(sheet.texts.value(u"A2"_s) == given.note);
    CHECK(sheet.texts.value(u"C3"_s) == u"Why"_s);
    CHECK(sheet.xml.contains("<autoFilter ref=\"A3:D4\"/>"));
    CHECK(sheet.xml.contains("ySplit=\"3\""));
    CHECK(sheet.xml.contains("state=\"frozen\""));
    QList<double> widths;
    QXmlStreamReader reader(sheet.xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"col")
            widths += reader.attributes().value("width"_L1).toDouble();
    }
    REQUIRE(widths.size() == 4);
    CHECK((widths[0] > 18 && widths[0] < 24));
    CHECK((widths[1] >= 8 && widths[1] < 10));
    CHECK((widths[2] >= 60 && widths[2] < 62));
    CHECK((widths[3] >= 14 && widths[3] < 16));

    const ReadSheet empty = readBack({{.title = u"Nobody"_s, .columns = {{.title = u"Name"_s}}}}).front();
    CHECK(empty.xml.contains("<autoFilter ref=\"A3\"/>"));
    CHECK(readBack({Sheet{}}).front().texts.isEmpty());
}

TEST_CASE("Sheets get names that Excel takes, each its own", "[spreadsheet][exchange]")
{
    std::vector<Sheet> sheets;
    for (const QString &title :
         {u"a[b]c:d*e?f/g\\h"_s, u"'Quoted'"_s, u"Case-managed people of the whole office"_s,
          u"Case-managed people of the whole state"_s, u"history"_s, u""_s, u"''"_s, u"DUE"_s, u"due"_s,
          u"សុខ"_s})
        sheets.push_back({.title = title});
    QStringList names;
    for (const ReadSheet &one : readBack(sheets))
        names += one.name;
    CHECK(names == QStringList{u"a b c d e f g h"_s, u"Quoted"_s, u"Case-managed people of the who…"_s,
                               u"Case-managed people of the… (2)"_s, u"Sheet"_s, u"Sheet (2)"_s,
                               u"Sheet (3)"_s, u"DUE"_s, u"due (2)"_s, u"សុខ"_s});
    for (const QString &name : names)
        CHECK(name.size() <= 31);
}

TEST_CASE("What is longer than a cell is cut, and says so", "[spreadsheet][exchange]")
{
    const QString whole(32'767, u'x');
    const QString numbered = u"_x0041_"_s.repeated(32'767 / 7);
    const ReadSheet sheet =
        readBack({oneColumn({whole, whole + u'x', u"😀"_s.repeated(20'000), numbered})}).front();
    CHECK(sheet.texts.value(u"A4"_s) == whole);
    for (const char *place : {"A5", "A6", "A7"}) {
        const QString text = sheet.texts.value(QLatin1StringView(place));
        CAPTURE(place);
        CHECK(text.size() <= 32'767);
        CHECK(text.size() > 8'000);
        CHECK(text.endsWith(u"… [cut: too long for a cell]"_s));
        CHECK_FALSE(text.contains(QChar::ReplacementCharacter));
    }
}

TEST_CASE("More than Excel has is refused in words", "[spreadsheet][exchange]")
{
    Sheet tall{.title = u"Tall"_s, .columns = {{.title = u"A"_s}}};
    tall.rows.resize(1'048'576 - 2);
    const auto refused = spreadsheet({Sheet{}, tall});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::BadInput);
    CHECK(refused.error().text().contains(u"1,048,576"_s));
    Sheet wide{.title = u"Wide"_s};
    wide.rows.push_back(std::vector<SheetCell>(16'385));
    CHECK_FALSE(spreadsheet({wide}).ok());
    CHECK_FALSE(spreadsheet({}).ok());
}

TEST_CASE("A workbook leaves nothing behind", "[spreadsheet][exchange]")
{
    const QStringList before = workPlaces();
    CHECK(spreadsheet({oneColumn({u"Pierre"_s})}).ok());
    CHECK(workPlaces() == before);
}

TEST_CASE("A report's counts are numbers, its IDs are not", "[spreadsheet][exchange][reports]")
{
    Report report{.title = u"Late entries"_s,
                  .summary = u"2 of 9 entries were late."_s,
                  .columns = {u"Name"_s, u"ID"_s, u"Days"_s},
                  .leftOut = 1,
                  .numberColumns = {2}};
    for (const QString &days :
         {u"42"_s, u"-3"_s, u"0"_s, u"007"_s, u"1.5"_s, u"1234567890123456"_s, u""_s, u"late"_s})
        report.rows.push_back({{u"Okafor, Ada"_s, u"12617893"_s, days}, {}});
    const ReadSheet sheet = readBack({sheetOf(report, QDate(2026, 3, 14))}).front();
    CHECK(sheet.texts.value(u"A2"_s) ==
          u"2 of 9 entries were late. Confidential people left out: 1. Made on 14 Mar 2026."_s);
    CHECK(sheet.texts.value(u"B4"_s) == u"12617893"_s);
    CHECK(sheet.numbers.keys() == QStringList{u"C4"_s, u"C5"_s, u"C6"_s});
    CHECK(sheet.numbers.value(u"C5"_s) == u"-3"_s);
    CHECK(sheet.texts.value(u"C7"_s) == u"007"_s);
    CHECK(sheet.texts.value(u"C8"_s) == u"1.5"_s);
    CHECK(sheet.texts.value(u"C9"_s) == u"1234567890123456"_s);
    CHECK(sheet.texts.value(u"C11"_s) == u"late"_s);
    CHECK(sheetOf({.title = u"A"_s, .summary = u"B."_s}).note == u"B."_s);
}
