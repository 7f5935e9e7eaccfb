// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/ui/documents/made_documents.h"
#include "ui/common/documents/content_kind.h"
#include "ui/common/documents/document_view.h"
#include "ui/common/documents/page_area.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QImageReader>
#include <QLabel>
#include <QScrollBar>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>
#include <set>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

/// The view in a window of its own.
struct Shown
{
    Shown()
    {
        theme::apply(*qApp, {.scheme = theme::Scheme::Light});
        auto *column = new QVBoxLayout(&window);
        column->addWidget(view);
        window.resize(900, 700);
        showActive(window);
    }

    template <typename T>
    T *part(const char *name) const
    {
        T *found = view->findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    QString message() const
    {
        const auto *label = part<QLabel>("documentMessage");
        return label->isVisible() ? label->text() : QString();
    }
    PageArea &pages() const { return *part<PageArea>("pageArea"); }
    void click(const char *name) const { QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton); }
    bool has(const char *name) const { return part<QWidget>(name)->isVisible(); }
    /// The color in the middle of the left and the right half of what the area shows.
    std::pair<QColor, QColor> halves() const
    {
        QTest::qWait(50);
        const QImage seen = pages().viewport()->grab().toImage();
        const QPoint middle = seen.rect().center();
        return {seen.pixelColor(middle - QPoint(10, 0)), seen.pixelColor(middle + QPoint(10, 0))};
    }

    QWidget window;
    DocumentView *view = new DocumentView(&window);
};

bool isNear(QColor one, QColor other)
{
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
               std::abs(one.blue() - other.blue()) <
           60;
}

Content::Kind kindOf(const QByteArray &bytes)
{
    return contentOf(bytes).kind;
}

} // namespace

TEST_CASE("The bytes say what a file is", "[documents]")
{
    using Kind = Content::Kind;
    CHECK(kindOf({}) == Kind::Nothing);
    for (const char *format : {"png", "jpeg", "bmp"})
        CHECK(contentOf(pictureBytes(twoColors(), format)).format == format);
    CHECK(contentOf("GIF89a...").format == "gif");
    CHECK(contentOf(tiffBytes(1)).format == "tiff");
    CHECK(kindOf(pdfBytes(1)) == Kind::Pdf);
    CHECK(kindOf("junk first\n%PDF-1.4\n") == Kind::Pdf);
    CHECK(kindOf("Good morning.\n") == Kind::Text);
    CHECK(kindOf("BMW for sale, and a long story about it too.") == Kind::Text);
    CHECK(kindOf("Kreyòl, português: ação") == Kind::Text);
    CHECK(kindOf("\xff\xfeH\0i\0"_ba) == Kind::Text);
    CHECK(kindOf("caf\xe9 au lait, s'il vous pla\xeet") == Kind::Text);
    CHECK(kindOf("PK\x03\x04 a word processor's file") == Kind::Other);
    CHECK(kindOf("{\\rtf1 hello}") == Kind::Other);
    CHECK(kindOf("<!DOCTYPE html><script>alert(1)</script>") == Kind::Other);
    CHECK(kindOf("<svg xmlns='http://www.w3.org/2000/svg'/>") == Kind::Other);
    CHECK(kindOf(QByteArray("text\0text", 9)) == Kind::Other);
    CHECK(plainText("\xff\xfeH\0i\0"_ba) == u"Hi"_s);
    CHECK(plainText("caf\xe9") == u"café"_s);
    CHECK(plainText("\xef\xbb\xbfòè") == u"òè"_s);
}

TEST_CASE("A picture is shown, zoomed and turned", "[documents]")
{
    Shown shown;
    for (const char *format : {"png", "jpeg", "bmp"}) {
        CAPTURE(format);
        shown.view->show(pictureBytes(twoColors({400, 200}), format));
        CHECK(shown.message().isEmpty());
        CHECK(shown.pages().count() == 1);
        CHECK_FALSE(shown.has("documentNext"));
        const auto [left, right] = shown.halves();
        CHECK(isNear(left, Qt::red));
        CHECK(isNear(right, Qt::blue));
    }
    const int fitting = shown.pages().percent();
    CHECK(fitting > 150); // it fills the window, but is not blown up past twice its size
    CHECK(fitting <= 200);
    shown.click("documentRotate");
    const auto [left, right] = shown.halves();
    CHECK(isNear(left, right));

    shown.pages().setFocus();
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(shown.pages().percent() > fitting);
    press(Qt::Key_Minus, Qt::ControlModifier);
    press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(shown.pages().percent() < fitting);
    CHECK_FALSE(shown.pages().fits());
    press(Qt::Key_0, Qt::ControlModifier);
    CHECK(shown.pages().fits());
    for (int i = 0; i < 60; ++i)
        press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(shown.pages().percent() == 800);
    QTest::qWait(100);
    shown.view->clear();
    CHECK(shown.pages().count() == 0);
    CHECK_FALSE(shown.has("documentBar"));
}

TEST_CASE("Pictures too large for memory are refused before they are decoded", "[documents]")
{
    Shown shown;
    const QByteArray png = pictureBytes(twoColors(), "png");
    CHECK(QImageReader::allocationLimit() > 0);
    for (const auto &[width, height] : {std::pair(100'000, 100'000), {20'000, 20'000}, {1, 1'000'000}}) {
        shown.view->show(claiming(png, quint32(width), quint32(height)));
        CHECK(shown.message().contains(u"too large to be shown here"_s));
    }
    // Qt itself does not believe a bitmap of that size.
    shown.view->show(bmpClaiming(pictureBytes(twoColors(), "bmp"), 100'000, 100'000));
    CHECK(shown.message().contains(u"cannot be shown"_s));
    // Within the limits, but the file has not what it claims.
    shown.view->show(claiming(png, 9'000, 9'000));
    CHECK(shown.message().contains(u"damaged"_s));
    shown.view->show(claiming(png, 0, 0));
    CHECK(shown.message().contains(u"damaged"_s));
    shown.view->show(png);
    CHECK(shown.message().isEmpty());
}

TEST_CASE("What cannot be shown is told in a sentence", "[documents]")
{
    Shown shown;
    shown.view->show(QByteArray());
    CHECK(shown.message() == u"This file is empty."_s);
    shown.view->show(QByteArray("PK\x03\x04\x00", 5));
    CHECK(shown.message() ==
          u"This kind of file cannot be shown here. Export it to open it with another program."_s);
    CHECK(shown.view->accessibleName() == shown.message());
    const QByteArray png = pictureBytes(twoColors(), "png");
    shown.view->show(png.first(20));
    CHECK(shown.message().contains(u"This picture is damaged"_s));
    shown.view->show("GIF89a");
    CHECK(shown.message().contains(u"This picture is damaged"_s));
    shown.view->show("%PDF-1.7\nnothing of the kind");
    CHECK(shown.message().contains(u"This PDF is damaged"_s));
    shown.view->show(lockedPdf());
    CHECK(shown.message().contains(u"protected with a password"_s));
    const QByteArray pdf = pdfBytes(3);
    for (qsizetype size = 8; size < pdf.size(); size += pdf.size() / 23)
        shown.view->show(pdf.first(size)); // no crash, whatever is left of it
    shown.view->show(pdf);
    CHECK(shown.message().isEmpty());
}

TEST_CASE("Bytes changed at random never stop the program", "[documents]")
{
    Shown shown;
    quint32 state = 7;
    const auto random = [&state](qsizetype below) {
        state = state * 1'664'525 + 1'013'904'223;
        return qsizetype(state >> 8) % below;
    };
    for (const QByteArray &good : {pictureBytes(twoColors(), "png"), pictureBytes(twoColors(), "jpeg"),
                                   pictureBytes(twoColors(), "bmp"), tiffBytes(2), pdfBytes(2)}) {
        for (int round = 0; round < 25; ++round) {
            QByteArray bytes = good;
            for (int i = 0; i < 6; ++i)
                bytes[8 + random(bytes.size() - 8)] = char(random(256));
            shown.view->show(bytes);
            QTest::qWait(1);
            CHECK((shown.message().isEmpty() || shown.message().endsWith(u'.')));
        }
    }
}

TEST_CASE("A long PDF is drawn page by page as it comes into view", "[documents]")
{
    Shown shown;
    shown.view->show(pdfBytes(60));
    PageArea &pages = shown.pages();
    REQUIRE(pages.count() == 60);
    CHECK(pages.page() == 0);
    QTest::qWait(50);
    CHECK(pages.held() >= 1);
    CHECK(pages.held() <= 4);
    CHECK(shown.part<QLabel>("documentOf")->text() == u"of 60"_s);
    CHECK(pages.accessibleName() == u"Page 1 of 60"_s);

    shown.click("documentNext");
    CHECK(pages.page() == 1);
    pages.setFocus();
    press(Qt::Key_End);
    CHECK(pages.page() == 59);
    CHECK(shown.part<QSpinBox>("documentPage")->value() == 60);
    CHECK_FALSE(shown.part<QWidget>("documentNext")->isEnabled());
    QTest::qWait(100);
    CHECK(pages.held() <= 4);
    press(Qt::Key_Home);
    CHECK(pages.page() == 0);
    for (int i = 0; i < 6; ++i)
        press(Qt::Key_PageDown);
    CHECK(pages.page() > 1);
    shown.part<QSpinBox>("documentPage")->setValue(30);
    CHECK(pages.page() == 29);

    // Zooming and turning stay on the page that is read.
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(pages.page() == 29);
    shown.click("documentRotate");
    CHECK(pages.page() == 29);
    shown.window.resize(500, 420);
    QTest::qWait(50);
    CHECK(pages.page() == 29);
    shown.click("documentFit");
    CHECK(pages.page() == 29);
    CHECK(pages.horizontalScrollBar()->maximum() == 0);

    // Small pages, several in view: the arrows still reach each of them.
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_Minus, Qt::ControlModifier);
    for (int i = 0; i < 70; ++i)
        shown.click("documentNext");
    CHECK(pages.page() == 59);
    shown.click("documentPrevious");
    shown.click("documentPrevious");
    CHECK(pages.page() == 57);
}

// Takes its seconds, and so is asked for by name.
TEST_CASE("A page made to be slow is given up", "[.documents-slow]")
{
    const auto pages = openPdf(slowPdf());
    REQUIRE(pages);
    QElapsedTimer timer;
    timer.start();
    CHECK((*pages)->draw(0, {3000, 4000}).isNull());
    CHECK(timer.elapsed() < 8'000);
}

TEST_CASE("The pages of a TIFF follow each other, where this computer reads TIFF", "[documents]")
{
    Shown shown;
    shown.view->show(tiffBytes(3));
    if (QImageReader::supportedImageFormats().contains("tiff")) {
        CHECK(shown.message().isEmpty());
        CHECK(shown.pages().count() == 3);
        const auto pages = openPictures(tiffBytes(3), "tiff");
        REQUIRE(pages);
        CHECK((*pages)->size(2) == QSizeF(12, 10));
        CHECK((*pages)->draw(2, {12, 10}).pixelColor(5, 5) == QColor(Qt::white));
    } else {
        CHECK(
            shown.message() ==
            u"This kind of picture cannot be shown on this computer. Export it to open it with another program."_s);
    }
}

TEST_CASE("Plain text is shown as it stands", "[documents]")
{
    Shown shown;
    auto *text = shown.part<QPlainTextEdit>("documentText");
    shown.view->show("<b>not bold</b>\nKenbe kat sa a an sekirite.\nòè\n");
    CHECK(text->isVisible());
    CHECK(text->toPlainText().startsWith(u"<b>not bold</b>\nKenbe"_s));
    CHECK(text->isReadOnly());
    CHECK_FALSE(shown.has("documentRotate"));
    text->setFocus();
    const double size = text->font().pointSizeF();
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(text->font().pointSizeF() > size);
    press(Qt::Key_0, Qt::ControlModifier);
    CHECK(text->font().pointSizeF() == size);
    press(Qt::Key_Plus, Qt::ControlModifier);

    shown.view->show(QByteArray(3'000'000, 'x'));
    CHECK(text->font().pointSizeF() == size);
    CHECK(shown.has("documentNote"));
    CHECK(text->document()->blockCount() > 100);
    shown.view->show("short");
    CHECK_FALSE(shown.has("documentNote"));
}

TEST_CASE("The viewer is walked with the keyboard and named for those who hear it", "[documents]")
{
    Shown shown;
    shown.view->show(pdfBytes(3));
    for (const QWidget *one : shown.view->findChildren<QWidget *>()) {
        if (!one->isVisible() || one->focusPolicy() == Qt::NoFocus || one->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(one);
        CAPTURE(one->objectName().toStdString());
        CHECK((!one->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
    shown.pages().setFocus();
    std::set<QString> met;
    for (int i = 0; i < 12; ++i) {
        CHECK(QApplication::focusWidget()->isVisible());
        met.insert(QApplication::focusWidget()->objectName());
        press(Qt::Key_Tab);
    }
    for (const char *name : {"pageArea", "documentPage", "documentNext", "documentZoomIn", "documentZoomOut",
                             "documentFit", "documentRotate"}) {
        CAPTURE(name);
        CHECK(met.contains(QString::fromLatin1(name)));
    }

    // A window's own shortcut on the same keys leaves them to the viewer while the keyboard is in it.
    int others = 0;
    QShortcut other(QKeySequence(u"Ctrl++"_s), &shown.window);
    QObject::connect(&other, &QShortcut::activated, &shown.window, [&] { ++others; });
    shown.part<QWidget>("documentZoomIn")->setFocus();
    const int before = shown.pages().percent();
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(shown.pages().percent() > before);
    CHECK(others == 0);
}
