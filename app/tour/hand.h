// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>

namespace waymark {

/// Works the window as a person does: finds what is visible by its name, and sends real key and mouse events to it.
/// Ends the program with a message where something is not there: a tour that skips a step would prove nothing.
class Hand
{
public:
    Hand(QWidget &window, const QString &folder);

    void click(const QString &name);
    /// Types over what stands in a field and leaves it with Tab.
    void type(const QString &name, const QString &text);
    /// Yes or no, by its key.
    void answer(const QString &name, bool yes);
    void tick(const QString &name, const QString &label);
    /// Draws with the mouse, as a hand that signs.
    void sign(const QString &name);
    /// A key where the keyboard is now.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void keys(const QString &text);
    void chooseTab(const QString &tabBar, const QString &label);
    /// Waits until it is so, or ends the program with the words.
    void until(const QString &what, const std::function<bool()> &isSo);
    bool sees(const QString &name) const;
    /// "01-sign-in.png", numbered by itself.
    void picture(const QString &name);
    int pictures() const { return m_pictures; }

    template <typename T = QWidget> T *find(const QString &name) const { return qobject_cast<T *>(findWidget(name)); }

private:
    QWidget *findWidget(const QString &name) const;
    QWidget *top() const;
    [[noreturn]] void stuck(const QString &what) const;
    void settle() const;
    void activate() const;

    QWidget &m_window;
    QString m_folder;
    int m_pictures = 0;
};

} // namespace waymark
