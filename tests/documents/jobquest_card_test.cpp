// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/jobquest_card.h"
#include "core/policy/number_policy.h"
#include "core/refdata/code_lists.h"
#include "core/refdata/shipped_table.h"
#include "tests/support/builders.h"
#include "ui/common/record/print.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

JobSeeker somebody()
{
    JobSeeker person = aShelterResident().person;
    person.firstName = u"Marie-Ange"_s;
    person.lastName = u"Pierre"_s;
    person.number = u"10000012"_s;
    return person;
}

JobQuestCardOptions in(const QString &language)
{
    return {.language = language, .center = u"MassHire Quincy Career Center"_s, .phone = u"(617) 555-0100"_s};
}

/// The card as it comes out on paper.
std::unique_ptr<Poppler::Document> printed(const JobSeeker &person, const JobQuestCardOptions &options)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"card.pdf"_s);
    REQUIRE(writePdf(file, jobQuestCard(person, options), u"Card"_s).ok());
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    auto document = Poppler::Document::loadFromData(pdf.readAll());
    REQUIRE(document);
    return document;
}

QString textOf(const Poppler::Document &document)
{
    return document.page(0)->text({}).simplified();
}

} // namespace

TEST_CASE("Every sentence of the card is there in every language", "[card][R-09]")
{
    const QStringList languages = QStringList{u"eng"_s} + cardLanguages();
    const CsvTable table = shippedTable(u":/documents/jobquest_card.csv"_s, languages);
    REQUIRE(table.rows.size() > 15);
    for (const QStringList &row : table.rows) {
        CAPTURE(row[0]);
        CHECK(row.size() == languages.size() + 1);
        for (const QString &cell : row)
            CHECK_FALSE(cell.trimmed().isEmpty());
    }
    for (const QString &language : cardLanguages())
        CHECK(codes().find(u"language"_s, language));
    CHECK(cardLanguageFor(u"hat"_s) == u"hat"_s);
    CHECK(cardLanguageFor(u"kea"_s) == u"por"_s);
    for (const char *other : {"eng", "ara", "unknown", ""})
        CHECK(cardLanguageFor(QString::fromLatin1(other)).isEmpty());
}

TEST_CASE("The card has the pseudo number, marked as one, and the job seeker ID", "[card][R-09][R-11]")
{
    const JobSeeker person = somebody();
    for (const QString &language : QStringList{u""_s} + cardLanguages()) {
        CAPTURE(language);
        const QString html = jobQuestCard(person, in(language));
        CHECK(html.contains(policy::writtenNumber(person.ssn)));
        CHECK(html.contains(u"10000012"_s));
        CHECK(html.contains(u"PSEUDO"_s));
        CHECK(html.contains(u"NOT a Social Security number"_s));
        CHECK(html.contains(u"replaces the PSEUDO number"_s));
        CHECK(html.contains(u"(617) 555-0100"_s));
        CHECK(html.contains(u"Kenbe kat sa a an sekirite"_s) == (language == u"hat"_s));
        CHECK(html.contains(u"Guarde esta tarjeta"_s) == (language == u"spa"_s));
    }
    CHECK(jobQuestCard(person, in(u"ara"_s)) == jobQuestCard(person, in({})));
}

TEST_CASE("No digit of an SSN is on the card, nor the word pseudo", "[card][R-11]")
{
    JobSeeker person = somebody();
    person.ssn = u"987654321"_s;
    person.ssnKind = u"ssn"_s;
    for (const QString &language : QStringList{u""_s} + cardLanguages()) {
        const QString html = jobQuestCard(person, in(language));
        CHECK_FALSE(html.contains(u"PSEUDO"_s));
        CHECK_FALSE(html.contains(person.ssn));
        CHECK_FALSE(html.contains(policy::writtenNumber(person.ssn)));
        CHECK_FALSE(html.contains(u"4321"_s));
        CHECK(html.contains(u"not printed here"_s));
        CHECK(html.contains(u"10000012"_s));
    }
}

TEST_CASE("What was typed stays text on the card", "[card]")
{
    JobSeeker person = somebody();
    person.lastName = u"<img src=\"x\"> & Sons"_s;
    JobQuestCardOptions options = in(u"hat"_s);
    options.center = u"<table>Quincy"_s;
    options.phone = u"<b>"_s;
    const QString html = jobQuestCard(person, options);
    CHECK_FALSE(html.contains(u"<img"_s));
    CHECK(html.contains(u"&amp; Sons"_s));
    CHECK(html.contains(u"&lt;table&gt;Quincy"_s));
    CHECK(html.contains(u"&lt;b&gt;"_s));
}

TEST_CASE("The card is one sheet of real text, whatever the name", "[card][R-09]")
{
    const QStringList names{u"Pierre"_s,
                            QString(2000, u'W'),
                            u"Ng "_s.repeated(600),
                            u"e\u0301\u0302\u0303\u0304\u0305\u0306"_s.repeated(400),
                            u"漢"_s.repeated(500),
                            u"line\nline\u2028line\u2029"_s.repeated(200),
                            u"عبد الرحمن "_s.repeated(100)};
    for (const QString &language : QStringList{u""_s} + cardLanguages()) {
        for (const QString &name : names) {
            CAPTURE(language, name.left(12));
            JobSeeker person = somebody();
            person.firstName = name;
            person.lastName = name;
            JobQuestCardOptions options = in(language);
            if (name.size() > 100) {
                options.center = name;
                options.phone = name;
            }
            const auto document = printed(person, options);
            CHECK(document->numPages() == 1);
            const QString text = textOf(*document);
            CHECK(text.contains(u"10000012"_s));
            CHECK(text.contains(u"It replaces"_s));
        }
    }
}

TEST_CASE("Haitian Creole comes out of the printed card as text", "[card][R-09]")
{
    const auto document = printed(somebody(), in(u"hat"_s));
    const QString text = textOf(*document);
    CHECK(text.contains(u"Kreyòl ayisyen"_s));
    CHECK(text.contains(u"Kenbe kat sa a an sekirite."_s));
    CHECK(text.contains(u"Nenpòt"_s));
    CHECK(text.contains(u"sant karyè"_s));
    CHECK(text.contains(u"Lè nimewo"_s));
    CHECK(text.contains(u"Marie-Ange"_s));
    for (const Poppler::FontInfo &font : document->fonts())
        CHECK(font.isEmbedded());
}

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.card-look]" writes pictures of the card to look at.
TEST_CASE("Pictures of the JobQuest card", "[.card-look]")
{
    JobSeeker person = somebody();
    for (const QString &kind : {u"pseudo"_s, u"ssn"_s}) {
        person.ssnKind = kind;
        for (const QString &language : QStringList{u"eng"_s} + cardLanguages()) {
            const QImage page = printed(person, in(language))->page(0)->renderToImage(110, 110);
            CHECK(page.save(qEnvironmentVariable("WAYMARK_GRAB") + u"/card_%1_%2.png"_s.arg(language, kind)));
        }
    }
    person.firstName = person.lastName = QString(300, u'W');
    CHECK(printed(person, in(u"hat"_s))
              ->page(0)
              ->renderToImage(110, 110)
              .save(qEnvironmentVariable("WAYMARK_GRAB") + u"/card_long.png"_s));
}
