// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

CsvTable read(const QByteArray &bytes)
{
    auto table = readCsv(bytes);
    REQUIRE(table.ok());
    return *table;
}

Error refused(const QByteArray &bytes)
{
    const auto table = readCsv(bytes);
    REQUIRE_FALSE(table.ok());
    CHECK(table.error().kind == ErrorKind::BadInput);
    CHECK_FALSE(table.error().advice.isEmpty());
    return table.error();
}

} // namespace

TEST_CASE("A table is read with its header and line numbers", "[base]")
{
    const CsvTable table = read(" First Name ,Last\nMarie-Ange,Pierre\n\nJo\xC3\xA3o,\"Teixeira, filho\"\n");
    CHECK(table.header == QStringList{u"First Name"_s, u"Last"_s});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0] == QStringList{u"Marie-Ange"_s, u"Pierre"_s});
    CHECK(table.rows[1] == QStringList{u"João"_s, u"Teixeira, filho"_s});
    CHECK(table.lines == std::vector{2, 4});
    CHECK(table.separator == u',');
}

TEST_CASE("Columns are found whatever their case, spaces or accents", "[base]")
{
    const CsvTable table = read("First Name,last_name,Prénom d'usage\na,b,c\n");
    CHECK(table.column(u"first_name") == 0);
    CHECK(table.column(u"LAST NAME") == 1);
    CHECK(table.column(u"prenom dusage") == 2);
    CHECK(table.column(u"ssn") == -1);
}

TEST_CASE("The separator is the one the header uses more, outside quotes", "[base]")
{
    CHECK(read("a;b;c\n1,5;2;3\n").rows[0] == QStringList{u"1,5"_s, u"2"_s, u"3"_s});
    CHECK(read("\"x;y;z\",b\n1;2,3\n").separator == u',');
    CHECK(read("\"x,y,z\";b\n1,2;3\n").rows[0] == QStringList{u"1,2"_s, u"3"_s});
    CHECK(read("only\none;two\n").rows[0].size() == 1);
}

TEST_CASE("A byte order mark and every kind of line end are taken", "[base]")
{
    CHECK(read("\xEF\xBB\xBFid,name\r\n1,A\r\n2,B").header[0] == u"id"_s);
    CHECK(read("id,name\r\n1,A\r\n2,B").lines == std::vector{2, 3});
    CHECK(read("id,name\r1,A\r\r2,B\r").lines == std::vector{2, 4});
}

TEST_CASE("Quoted line breaks stay in the cell and keep line numbers right", "[base]")
{
    const CsvTable table = read("id,note\n1,\"first\nsecond \"\"quoted\"\"\r\nthird\"\n2,short\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][1] == u"first\nsecond \"quoted\"\r\nthird"_s);
    CHECK(table.lines == std::vector{2, 5});
}

TEST_CASE("Rows are as wide as the header, longer ones keep what they have", "[base]")
{
    const CsvTable table = read("a,b,c\n1\n1,2,3,4\n,,\n  , ,\n,,9\n");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0] == QStringList{u"1"_s, u""_s, u""_s});
    CHECK(table.rows[1] == QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s});
    CHECK(table.lines == std::vector{2, 3, 6});
}

TEST_CASE("A quotation mark inside an unquoted cell is kept", "[base]")
{
    CHECK(read("name,x\nMaria \"Mia\" Lopes,1\n").rows[0][0] == u"Maria \"Mia\" Lopes"_s);
}

TEST_CASE("Text that is not UTF-8 is refused with its line", "[base]")
{
    // Latin-1 in the third line of a file that is UTF-8 before it.
    CHECK(refused("name\nJo\xC3\xA3o\nJo\xE3o\n").what.contains(u"3"_s));
    CHECK(refused("name\nJo\xC3\xA3o\nJo\xE3o\n").advice.contains(u"CSV UTF-8"_s));
    CHECK(refused("name\nJos\xC3").what.contains(u"2"_s));                 // cut short
    CHECK(refused("name\n\xC0\xAF\n").what.contains(u"2"_s));              // overlong
    CHECK(refused("name\n\xED\xA0\x80\n").what.contains(u"2"_s));          // half a surrogate pair
    CHECK(refused(QByteArray("\xFF\xFEn\0a\0", 6)).what.contains(u"1"_s)); // UTF-16
    CHECK(refused(QByteArray("n\0a\0\n\0", 6)).what.contains(u"1"_s));     // UTF-16 without a mark
}

TEST_CASE("A quotation mark that is never closed is refused, not taken for the rest of the file", "[base]")
{
    CHECK(refused("id,note\n1,fine\n2,\"open\n3,lost\n4,lost\n").what.contains(u"line 3"_s));
}

TEST_CASE("A file without a header is refused", "[base]")
{
    refused("");
    refused("\n\n");
    refused(",,\n , \n");
    refused("\xEF\xBB\xBF");
}

TEST_CASE("A written line is read back the same", "[base]")
{
    const QList<QStringList> lines{{u"a"_s, u"b"_s},
                                   {u"with, comma"_s, u"with \"quotes\""_s},
                                   {u"two\nlines"_s, u" spaces "_s},
                                   {u""_s, u"x"_s},
                                   {u"Nguyễn"_s, u"O'Brien"_s},
                                   {u"1;2"_s, u"3,4"_s}};
    for (const QChar separator : {u',', u';'}) {
        for (const QStringList &cells : lines) {
            const QString text = csvLine({u"h1"_s, u"h2"_s}, separator) + u'\n' + csvLine(cells, separator);
            const CsvTable table = read(text.toUtf8());
            REQUIRE(table.rows.size() == 1);
            CHECK(table.rows[0] == cells);
        }
    }
}

TEST_CASE("Formulas are defused in written lines", "[base]")
{
    CHECK(csvLine({u"=1+1"_s, u"+cmd"_s, u"-2"_s, u"@x"_s}) == u"'=1+1,'+cmd,'-2,'@x"_s);
    CHECK(csvLine({u"\t=1"_s}) == u"\"'\t=1\""_s);
    CHECK(csvLine({u"\r=1"_s}) == u"\"'\r=1\""_s);
    CHECK(csvLine({u"\uff1d1"_s}) == u"'\uff1d1"_s);
    CHECK(csvLine({u"1-2"_s, u"a=b"_s, u"O'Brien"_s}) == u"1-2,a=b,O'Brien"_s);
    CHECK(csvLine({u"=HYPERLINK(\"x\",\"y\")"_s}) == u"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""_s);
}
