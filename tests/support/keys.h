// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema/value.h"
#include "tests/support/printing.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTest>
#include <QWidget>

template <>
struct Catch::StringMaker<waymark::Value>
{
    static std::string convert(const waymark::Value &value)
    {
        return waymark::isNull(value) ? "nothing" : waymark::textOf(value).toStdString();
    }
};
namespace waymark {

/// Real key events, to whatever has the focus, as a person types.
inline void type(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return;
        if (text[i] == u'\n') {
            QTest::keyClick(focus, Qt::Key_Return);
            continue;
        }
        if (text[i].unicode() < 128) {
            QTest::keyClick(focus, text[i].toLatin1());
            continue;
        }
        const qsizetype units = text[i].isHighSurrogate() ? 2 : 1;
        QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, text.mid(i, units));
        QApplication::sendEvent(focus, &key);
        i += units - 1;
    }
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, key, modifiers);
}

inline void showActive(QWidget &window)
{
    window.show();
    QApplication::setActiveWindow(&window);
    QApplication::processEvents();
}

} // namespace waymark
