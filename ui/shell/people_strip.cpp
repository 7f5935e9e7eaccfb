// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/people_strip.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

PeopleStrip::PeopleStrip(QWidget *parent) : QTabBar(parent)
{
    setObjectName(u"peopleStrip"_s);
    setAccessibleName(tr("Open people"));
    setDocumentMode(true);
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
    hide();
    connect(this, &QTabBar::tabBarClicked, this, [this](int index) {
        if (Page *page = pageAt(index))
            emit chosen(page);
    });
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        // By the arrow keys: a click was told already.
        if (Page *page = pageAt(index); page && hasFocus())
            emit chosen(page);
    });
}

void PeopleStrip::add(Page *page)
{
    const QSignalBlocker quiet(this);
    m_pages.append(page);
    const int index = addTab(page->title());
    auto *button = new QToolButton(this);
    button->setIcon(theme::icon(u"clear"_s));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setObjectName(u"closePerson"_s);
    connect(button, &QToolButton::clicked, this, [this, page] { emit closeWanted(page); });
    setTabButton(index, RightSide, button);
    connect(page, &Page::titleChanged, this, [this, page] { name(page); });
    connect(page, &Page::unsavedChanged, this, [this, page] { name(page); });
    name(page);
    show();
}

void PeopleStrip::name(Page *page)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    // The ampersand would be taken for a shortcut.
    const QString title = QString(page->title()).replace(u'&', u"&&"_s);
    setTabText(index, page->hasUnsavedText() ? tr("%1 \u2022").arg(title) : title);
    setTabToolTip(index, page->hasUnsavedText() ? tr("%1: not saved yet").arg(page->title()) : page->title());
    if (QWidget *button = tabButton(index, RightSide)) {
        button->setToolTip(tr("Close %1 (Ctrl+W)").arg(page->title()));
        button->setAccessibleName(tr("Close %1").arg(page->title()));
    }
}

void PeopleStrip::remove(Page *page)
{
    const QSignalBlocker quiet(this);
    const int index = indexOf(page);
    if (index < 0)
        return;
    m_pages.removeAt(index);
    removeTab(index);
    page->disconnect(this);
    setVisible(!m_pages.isEmpty());
}

void PeopleStrip::setCurrent(Page *page)
{
    const QSignalBlocker quiet(this);
    m_any = page != nullptr && indexOf(page) >= 0;
    if (m_any)
        setCurrentIndex(indexOf(page));
    update();
}

Page *PeopleStrip::pageAt(int index) const
{
    return m_pages.value(index, nullptr);
}

int PeopleStrip::indexOf(const Page *page) const
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i] == page)
            return i;
    }
    return -1;
}

void PeopleStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colors &c = theme::colors();
    for (int i = 0; i < count(); ++i) {
        const bool current = m_any && i == currentIndex();
        const QRectF box = QRectF(tabRect(i)).adjusted(1.5, 2.5, -1.5, -2.5);
        painter.setPen(current && hasFocus() ? QPen(c.accent, 2) : QPen(c.line, 1));
        painter.setBrush(current ? c.selection : c.base);
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(current ? c.onSelection : c.text);
        const int edge = theme::spacing(1);
        const int button = tabButton(i, RightSide) ? tabButton(i, RightSide)->width() : 0;
        const QRect text = tabRect(i).adjusted(edge, 0, -button - edge / 2, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(QString(tabText(i)).replace(u"&&"_s, u"&"_s),
                                                  Qt::ElideRight, text.width()));
    }
}

} // namespace waymark
