// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/hand.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QtTest/QTest>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace waymark {

Hand::Hand(QWidget &window, const QString &folder) : m_window(window), m_folder(folder) { settle(); }

void Hand::settle() const { QTest::qWait(30); }

void Hand::stuck(const QString &what) const
{
    std::fprintf(stderr, "The tour is stuck: %s\n", qPrintable(what));
    m_window.grab().save(QDir(m_folder).filePath(u"stuck.png"_s));
    std::exit(4);
}

QWidget *Hand::top() const
{
    // The newest dialog that is open, else the window.
    QWidget *found = &m_window;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && qobject_cast<QDialog *>(widget))
            found = widget;
    }
    return found;
}

/// No window manager does it here: after a dialog closed, nobody makes the window active again.
void Hand::activate() const
{
    if (QWidget *wanted = top(); QApplication::activeWindow() != wanted) {
        QApplication::setActiveWindow(wanted);
        settle();
    }
}

QWidget *Hand::findWidget(const QString &name) const
{
    for (QWidget *root : {top(), &m_window}) {
        if (root->objectName() == name)
            return root;
        const auto all = root->findChildren<QWidget *>(name);
        for (QWidget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

bool Hand::sees(const QString &name) const { return findWidget(name) != nullptr; }

void Hand::click(const QString &name)
{
    activate();
    until(u"there is no button "_s + name, [&] {
        const auto *button = find<QAbstractButton>(name);
        return button && button->isEnabled();
    });
    auto *button = find<QAbstractButton>(name);
    QTest::mouseMove(button);
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
}

void Hand::type(const QString &name, const QString &text)
{
    QWidget *widget = findWidget(name);
    if (!widget)
        stuck(u"there is no field "_s + name);
    QWidget *focus = widget->focusProxy() ? widget->focusProxy() : widget;
    focus->setFocus(Qt::TabFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(focus))
        line->selectAll();
    else if (auto *page = qobject_cast<QPlainTextEdit *>(focus))
        page->selectAll();
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, focus, Qt::Key_unknown, QString(c), Qt::NoModifier);
    QTest::keyClick(focus, Qt::Key_Tab);
    settle();
}

void Hand::answer(const QString &name, bool yes)
{
    QWidget *widget = findWidget(name);
    if (!widget)
        stuck(u"there is no question "_s + name);
    QWidget *focus = widget->focusProxy() ? widget->focusProxy() : widget;
    focus->setFocus(Qt::TabFocusReason);
    QTest::keyClick(focus, yes ? Qt::Key_Y : Qt::Key_N);
    settle();
}

void Hand::tick(const QString &name, const QString &label)
{
    QWidget *widget = findWidget(name);
    if (!widget)
        stuck(u"there are no boxes "_s + name);
    for (QCheckBox *box : widget->findChildren<QCheckBox *>()) {
        if (box->text() == label) {
            box->setFocus(Qt::TabFocusReason);
            QTest::keyClick(box, Qt::Key_Space);
            settle();
            return;
        }
    }
    stuck(u"there is no box "_s + label);
}

void Hand::sign(const QString &name)
{
    QWidget *pad = findWidget(name);
    if (!pad)
        stuck(u"there is no place to sign: "_s + name);
    constexpr int points = 60;
    const auto at = [&](int i) {
        const double across = double(i) / points;
        const double wave = std::sin(across * 21) * (0.28 - across * 0.16);
        return QPoint(int(pad->width() * (0.12 + across * 0.7)), int(pad->height() * (0.52 + wave)));
    };
    QTest::mousePress(pad, Qt::LeftButton, {}, at(0));
    for (int i = 1; i < points; ++i) {
        QMouseEvent move(QEvent::MouseMove, at(i), pad->mapToGlobal(at(i)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(pad, &move);
    }
    QTest::mouseRelease(pad, Qt::LeftButton, {}, at(points - 1));
    settle();
}

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    activate();
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : top(), key, modifiers);
    settle();
}

void Hand::keys(const QString &text)
{
    activate();
    // The first letter may open an editor that takes the others.
    for (const QChar c : text) {
        QWidget *focus = QApplication::focusWidget();
        QTest::sendKeyEvent(QTest::Click, focus ? focus : top(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    settle();
}

void Hand::chooseTab(const QString &tabBar, const QString &label)
{
    auto *bar = find<QTabBar>(tabBar);
    if (!bar)
        stuck(u"there are no tabs "_s + tabBar);
    for (int i = 0; i < bar->count(); ++i) {
        if (bar->tabText(i).startsWith(label)) {
            if (bar->rect().contains(bar->tabRect(i)))
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
            // Scrolled out of view: by the keyboard, as one would.
            bar->setFocus(Qt::TabFocusReason);
            for (int step = 0; step < bar->count() && bar->currentIndex() != i; ++step)
                QTest::keyClick(bar, bar->currentIndex() < i ? Qt::Key_Right : Qt::Key_Left);
            settle();
            return;
        }
    }
    stuck(u"there is no tab "_s + label);
}

void Hand::until(const QString &what, const std::function<bool()> &isSo)
{
    if (!QTest::qWaitFor(isSo, 20'000))
        stuck(what);
    settle();
}

void Hand::picture(const QString &name)
{
    QTest::qWait(150);
    QPixmap picture = m_window.grab();
    // A dialog stands in a window of its own: it is drawn where it stands, as a person sees it.
    if (QWidget *dialog = top(); dialog != &m_window) {
        const QPixmap over = dialog->grab();
        QPainter painter(&picture);
        painter.fillRect(QRectF({0, 0}, picture.deviceIndependentSize()), QColor(0, 0, 0, 60));
        const QSizeF room = picture.deviceIndependentSize() - over.deviceIndependentSize();
        painter.drawPixmap(QPointF(room.width() / 2, room.height() / 3), over);
    }
    const QString file = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    if (!picture.save(QDir(m_folder).filePath(file)))
        stuck(u"the picture cannot be written"_s);
}

} // namespace waymark
