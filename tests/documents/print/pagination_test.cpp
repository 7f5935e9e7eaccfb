// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/owner_file.h"
#include "tests/documents/print/made_plans.h"
#include "ui/common/printing/print_fonts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

RowRoom room(double height, bool keeps = false)
{
    return {.height = height, .before = 10, .keepWithNext = keeps};
}

QString placedText(const std::vector<PlacedRow> &placed)
{
    QStringList words;
    for (const PlacedRow &one : placed)
        words += u"%1:%2@%3+%4"_s.arg(one.row).arg(one.page).arg(one.top).arg(one.height());
    return words.join(u' ');
}

/// No row leaves its page, none stands on another, and one that fits on a page is in one piece.
void checkPlaced(const PageMap &map)
{
    int row = -1;
    int page = 0;
    double bottom = 0;
    for (const PlacedRow &one : map.rows) {
        CAPTURE(one.row, one.page, one.top, one.to);
        CHECK(one.top >= 0);
        CHECK(one.top + one.height() <= map.height + 0.01);
        CHECK(one.page >= page);
        if (one.page == page)
            CHECK(one.top >= bottom - 0.01);
        CHECK((one.row == row + 1 || (one.row == row && one.from > 0)));
        row = one.row;
        page = one.page;
        bottom = one.top + one.height();
    }
}

PrintDocument plain(const QString &typed)
{
    PrintDocument document{.title = u"Test"_s, .foot = u"Foot"_s, .onePage = false, .rows = {}};
    document.rows.push_back(print::section(u"Heading"_s));
    document.rows.push_back(print::labelled(print::paragraph(u"Label"_s, "label"_L1), print::typed(typed)));
    return document;
}

} // namespace

TEST_CASE("Rows go on the next page whole, and headings with what follows", "[documents]")
{
    CHECK(placedText(paginate({room(40), room(40), room(40)}, 100)) == "0:0@0+40 1:0@50+40 2:1@0+40"_L1);
    CHECK(placedText(paginate({room(60), room(20, true), room(40)}, 100)) ==
          "0:0@0+60 1:1@0+20 2:1@30+40"_L1);
    RowRoom turned = room(10);
    turned.pageBefore = true;
    CHECK(placedText(paginate({turned, turned}, 100)) == "0:0@0+10 1:1@0+10"_L1);
    RowRoom tall = room(250);
    for (int at = 1; at <= 25; ++at)
        tall.cuts.push_back(at * 10);
    CHECK(placedText(paginate({room(35), tall, room(10)}, 100)) ==
          "0:0@0+35 1:0@45+50 1:1@0+100 1:2@0+100 2:3@0+10"_L1);
    CHECK(placedText(paginate({room(20, true), tall}, 100)) == "0:0@0+20 1:0@30+70 1:1@0+100 1:2@0+80"_L1);
    tall.cuts.clear();
    CHECK(paginate({tall}, 100).size() == 3);
    CHECK(paginate({room(90, true), room(90, true), room(90)}, 100).size() == 3);
}

TEST_CASE("Two hundred goals are printed and no row is cut", "[documents][R-61]")
{
    const PrintDocument document = planDocument(withGoals(aFullPlan(), 200), signedVersion(u"spa"_s));
    for (const Paper paper : {Paper::Letter, Paper::A4}) {
        const PageMap map = pageMap(document, {paper});
        checkPlaced(map);
        CHECK(map.rows.size() == document.rows.size());
        for (std::size_t at = 0; at + 1 < map.rows.size(); ++at) {
            if (document.rows[std::size_t(map.rows[at].row)].kind == PrintRow::Kind::Section)
                CHECK(map.rows[at].page == map.rows[at + 1].page);
        }
    }
    const QString text = textOf(*pdf(document));
    CHECK(text.contains(u"Goal number 0 of"_s));
    CHECK(text.contains(u"Goal number 199 of"_s));
}

TEST_CASE("A row taller than a page goes on between lines, and nothing is lost", "[documents]")
{
    QStringList words;
    for (int at = 0; at < 3000; ++at)
        words += u"word%1."_s.arg(at);
    const PrintDocument document = plain(words.join(u' '));
    const PageMap map = pageMap(document);
    checkPlaced(map);
    REQUIRE(map.rows.size() > 2);
    CHECK(map.rows[0].page == map.rows[1].page);
    for (std::size_t at = 2; at < map.rows.size(); ++at)
        CHECK(map.rows[at].from == map.rows[at - 1].to);
    const auto pages = pdf(document);
    QString seen;
    for (int page = 0; page < pages->numPages(); ++page) {
        for (const auto &box : pages->page(page)->textList()) {
            seen += box->text() + u' ';
            CHECK(box->boundingBox().bottom() < pages->page(page)->pageSizeF().height() - 20);
        }
    }
    for (const QString &word : words)
        CHECK(seen.count(word + u' ') == 1);
}

TEST_CASE("Long words and scripts without spaces stay in their column", "[documents]")
{
    for (const QString &typed : {QString(400, u'W'), u"ស្វាគមន៍"_s.repeated(60)}) {
        const auto document = pdf(plain(typed));
        for (const auto &box : document->page(0)->textList())
            CHECK(box->boundingBox().right() < document->page(0)->pageSizeF().width() - 45);
    }
}

TEST_CASE("Letter and A4 are what they are", "[documents]")
{
    CHECK(pdf(plain(u"x"_s))->page(0)->pageSize() == QSize(612, 792));
    CHECK(pdf(plain(u"x"_s), {Paper::A4})->page(0)->pageSize() == QSize(595, 842));
}

TEST_CASE("Arabic, Khmer, Amharic and Cyrillic have their letters", "[documents]")
{
    for (const QString &text : {u"أريد أن أعمل ممرضة ١٢٣"_s, u"ខ្ញុំចង់ធ្វើការ"_s, u"እንደ ነርስ ረዳት መሥራት እፈልጋለሁ፡፡"_s,
                                u"Хочу работать"_s, u"Việc làm: Nguyễn"_s, u"fi ffi – “…” •"_s})
        CHECK(lettersWithoutFont(text).isEmpty());
    const QString none = QString::fromUcs4(U"\U0010FFFD\U000E01F0");
    CHECK(lettersWithoutFont(u"a"_s + none + none).contains(QString::fromUcs4(U"\U0010FFFD")));
    CHECK(missingLettersWords(plain(none)).contains(u"Noto"_s));
    CHECK(missingLettersWords(planDocument(aFullPlan(), signedVersion(u"hat"_s))).isEmpty());
}

TEST_CASE("Arabic runs from right to left beside words that do not", "[documents]")
{
    const auto document = pdf(plain(u"أريد عملا\nwork please"_s));
    // By where the ink is: an Arabic line ends at the right edge of its column, an English one begins at the
    // left.
    const QImage page = document->page(0)->renderToImage(72, 72);
    int right = 0;
    int left = page.width();
    const int column = 51 + (510 * 28) / 100;
    for (const auto &box : document->page(0)->textList()) {
        if (box->boundingBox().left() < column)
            continue;
        if (box->text().contains(u"please"_s))
            left = int(box->boundingBox().left());
        right = std::max(right, int(box->boundingBox().right()));
    }
    CHECK(left < page.width() / 2);
    CHECK(right > page.width() - 60);
}

TEST_CASE("Printing can be stopped and tells how far it is", "[documents]")
{
    const PrintDocument document = planDocument(withGoals(aFullPlan(), 20), {});
    int calls = 0;
    const auto stopped = pdfOf(document, {}, [&](int, int) { return ++calls < 10; });
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().kind == ErrorKind::Refused);
    double last = 0;
    REQUIRE(pdfOf(document, {}, [&](int done, int total) {
                CHECK(total > 0);
                CHECK(double(done) / total >= last);
                last = double(done) / total;
                return true;
            }).ok());
    CHECK(last == 1);
}

TEST_CASE("A printed file is its owner's alone, and there whole or not at all", "[documents]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"plan.pdf"_s);
    REQUIRE(writeForOwner(file, "%PDF-1.4").ok());
    CHECK((QFileInfo(file).permissions() &
           (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)) == 0);
    const auto nowhere = writeForOwner(folder.filePath(u"none/plan.pdf"_s), "x");
    REQUIRE_FALSE(nowhere.ok());
    CHECK_FALSE(nowhere.error().text().contains(folder.path()));
}

// Not a test: says how long twenty pages take.
TEST_CASE("Time to print", "[.print-time]")
{
    const PrintDocument document = planDocument(withGoals(aFullPlan(), 40), signedVersion(u"hat"_s));
    QElapsedTimer timer;
    timer.start();
    const auto pages = pdf(document);
    WARN(pages->numPages() << " pages, " << document.rows.size() << " rows, " << timer.elapsed() << " ms");
}
