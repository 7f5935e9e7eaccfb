// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/documents/document_view.h"

#include "ui/common/documents/content_kind.h"
#include "ui/common/documents/page_area.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr double zoomStep = 1.25;
constexpr int mostTextSteps = 12;
constexpr int leastTextSteps = -4;
constexpr qsizetype mostCharacters = 500'000;
/// One endless line would take minutes to lay out.
constexpr qsizetype longestLine = 2'000;

enum class Command
{
    None,
    ZoomIn,
    ZoomOut,
    Fit
};

Command commandOf(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::ControlModifier)
        return Command::None;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return Command::ZoomIn;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return Command::ZoomOut;
    case Qt::Key_0:
        return Command::Fit;
    default:
        return Command::None;
    }
}

QString withShortLines(const QString &text)
{
    QString result;
    result.reserve(text.size());
    qsizetype length = 0;
    for (const QChar c : text) {
        length = c == u'\n' ? 0 : length + 1;
        if (length > longestLine && !c.isLowSurrogate() && !c.isMark()) {
            result += u'\n';
            length = 1;
        }
        result += c;
    }
    return result;
}

} // namespace

DocumentView::DocumentView(QWidget *parent)
    : QWidget(parent),
      m_bar(new QWidget(this)),
      m_paging(new QWidget(m_bar)),
      m_page(new QSpinBox(m_paging)),
      m_of(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, m_paging)),
      m_percent(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, m_bar)),
      m_note(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_stack(new QStackedWidget(this)),
      m_pages(new PageArea(m_stack)),
      m_text(new QPlainTextEdit(m_stack)),
      m_message(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, m_stack))
{
    setObjectName(u"documentView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::gap(1));
    makeBar();
    column->addWidget(m_bar);
    m_note->setObjectName(u"documentNote"_s);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_text->setObjectName(u"documentText"_s);
    m_text->setAccessibleName(tr("Text of the document"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setObjectName(u"documentMessage"_s);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(theme::spacing(2));
    for (QWidget *one : std::initializer_list<QWidget *>{m_pages, m_text, m_message})
        m_stack->addWidget(one);
    column->addWidget(m_stack, 1);
    connect(m_pages, &PageArea::changed, this, &DocumentView::present);
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_pages->goTo(page - 1); });
    clear();
}

void DocumentView::makeBar()
{
    m_bar->setObjectName(u"documentBar"_s);
    auto *flow = new FlowLayout(FlowLayout::Lines, m_bar);
    flow->setContentsMargins({});
    flow->setSpacing(theme::spacing(1));
    auto *row = new QHBoxLayout(m_paging);
    row->setContentsMargins({});
    row->setSpacing(theme::spacing(0.5));
    m_previous = addButton(u"documentPrevious"_s, tr("Previous page"), &DocumentView::previousPage);
    m_previous->setIcon(theme::icon(u"chevron-left"_s));
    m_next = addButton(u"documentNext"_s, tr("Next page"), &DocumentView::nextPage);
    m_next->setIcon(theme::icon(u"chevron-right"_s));
    for (QPushButton *arrow : {m_previous, m_next}) {
        arrow->setToolTip(arrow->text());
        arrow->setAccessibleName(arrow->text());
        arrow->setText({});
    }
    m_page->setObjectName(u"documentPage"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setKeyboardTracking(false);
    m_page->setMinimumWidth(theme::columns(9));
    m_of->setObjectName(u"documentOf"_s);
    for (QWidget *one : std::initializer_list<QWidget *>{m_previous, m_page, m_of, m_next})
        row->addWidget(one);
    flow->addWidget(m_paging);
    auto *zoomOut = addButton(u"documentZoomOut"_s, tr("Zoom out"), &DocumentView::zoomOut);
    m_percent->setObjectName(u"documentPercent"_s);
    auto *zoomIn = addButton(u"documentZoomIn"_s, tr("Zoom in"), &DocumentView::zoomIn);
    auto *zoom = new QWidget(m_bar);
    auto *zoomRow = new QHBoxLayout(zoom);
    zoomRow->setContentsMargins({});
    zoomRow->setSpacing(theme::spacing(0.5));
    for (QWidget *one : std::initializer_list<QWidget *>{zoomOut, m_percent, zoomIn})
        zoomRow->addWidget(one);
    flow->addWidget(zoom);
    m_fit = addButton(u"documentFit"_s, tr("Fit width"), &DocumentView::fit);
    flow->addWidget(m_fit);
    m_rotate = addButton(u"documentRotate"_s, tr("Rotate"), &DocumentView::rotate);
    flow->addWidget(m_rotate);
    QWidget *before = m_previous;
    for (QWidget *next : std::initializer_list<QWidget *>{m_page, m_next, zoomOut, zoomIn, m_fit, m_rotate,
                                                          m_pages, m_text}) {
        setTabOrder(before, next);
        before = next;
    }
}

QPushButton *DocumentView::addButton(const QString &name, const QString &words,
                                     void (DocumentView::*pressed)())
{
    auto *button = new QPushButton(words, m_bar);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, pressed);
    return button;
}

void DocumentView::clear()
{
    m_pages->setPages(nullptr);
    m_text->clear();
    m_note->clear();
    say({});
}

void DocumentView::show(const QByteArray &bytes)
{
    clear();
    const Content content = contentOf(bytes);
    if (content.kind == Content::Kind::Nothing)
        return say(tr("This file is empty."));
    if (content.kind == Content::Kind::Text)
        return showText(bytes);
    if (content.kind == Content::Kind::Other)
        return say(tr("This kind of file cannot be shown here. Export it to open it with another program."));
    auto pages = content.kind == Content::Kind::Pdf ? openPdf(bytes) : openPictures(bytes, content.format);
    if (!pages)
        return say(pages.error().text());
    m_stack->setCurrentWidget(m_pages);
    m_pages->setPages(*std::move(pages));
    m_note->setText(m_pages->count() == mostPages
                        ? tr("Only the first %1 pages are shown. Export it to read all of it.").arg(mostPages)
                        : QString());
    present();
}

void DocumentView::showText(const QByteArray &bytes)
{
    const QString text = plainText(bytes);
    m_text->zoomOut(m_textSteps);
    m_textSteps = 0;
    m_text->setPlainText(withShortLines(text.left(mostCharacters)));
    m_note->setText(text.size() > mostCharacters
                        ? tr("Only the beginning is shown. Export it to read all of it.")
                        : QString());
    m_stack->setCurrentWidget(m_text);
    present();
}

void DocumentView::say(const QString &words)
{
    m_message->setText(words);
    m_stack->setCurrentWidget(m_message);
    present();
}

void DocumentView::present()
{
    const QWidget *shown = m_stack->currentWidget();
    const bool pages = shown == m_pages;
    const int count = m_pages->count();
    m_bar->setVisible(shown != m_message);
    m_note->setVisible(!m_note->text().isEmpty());
    m_paging->setVisible(pages && count > 1);
    m_fit->setVisible(pages);
    m_rotate->setVisible(pages);
    m_percent->setVisible(pages);
    m_percent->setText(tr("%1 %").arg(m_pages->percent()));
    const QSignalBlocker quiet(m_page);
    m_page->setRange(1, std::max(1, count));
    m_page->setValue(m_pages->page() + 1);
    m_of->setText(tr("of %1").arg(count));
    m_previous->setEnabled(m_pages->page() > 0);
    m_next->setEnabled(m_pages->page() + 1 < count);
    setFocusProxy(shown == m_text ? static_cast<QWidget *>(m_text) : pages ? m_pages : nullptr);
    setAccessibleName(shown == m_message ? m_message->text() : tr("Document"));
}

void DocumentView::zoomIn()
{
    if (m_stack->currentWidget() == m_pages) {
        m_pages->zoomBy(zoomStep);
    } else if (m_textSteps < mostTextSteps) {
        m_text->zoomIn();
        ++m_textSteps;
    }
}

void DocumentView::zoomOut()
{
    if (m_stack->currentWidget() == m_pages) {
        m_pages->zoomBy(1 / zoomStep);
    } else if (m_textSteps > leastTextSteps) {
        m_text->zoomOut();
        --m_textSteps;
    }
}

void DocumentView::fit()
{
    m_pages->fitWidth();
    m_text->zoomOut(m_textSteps);
    m_textSteps = 0;
}

void DocumentView::rotate()
{
    m_pages->rotate();
}

void DocumentView::previousPage()
{
    m_pages->goTo(m_pages->page() - 1);
}

void DocumentView::nextPage()
{
    m_pages->goTo(m_pages->page() + 1);
}

bool DocumentView::event(QEvent *event)
{
    // Taken before the window's own shortcuts: what is zoomed is what the keyboard is in.
    if (event->type() == QEvent::ShortcutOverride && m_bar->isVisible() &&
        commandOf(*static_cast<QKeyEvent *>(event)) != Command::None) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DocumentView::keyPressEvent(QKeyEvent *event)
{
    switch (m_bar->isVisible() ? commandOf(*event) : Command::None) {
    case Command::ZoomIn:
        return zoomIn();
    case Command::ZoomOut:
        return zoomOut();
    case Command::Fit:
        return fit();
    case Command::None:
        QWidget::keyPressEvent(event);
    }
}

} // namespace waymark
