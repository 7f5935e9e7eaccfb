// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

namespace waymark {

/// One screen of the window. The shell shows its title in the rail, with the count when something waits
/// there.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString &id, const QString &title, const QString &iconName,
                  QWidget *parent = nullptr);

    QString id() const { return objectName(); }
    QString title() const { return m_title; }
    QString iconName() const { return m_iconName; }
    /// What waits here; needsSomebody where something does that cannot be counted.
    int count() const { return m_count; }
    static constexpr int needsSomebody = -1;
    /// Its count or its words are seen while the page is not: it is read anew at every change. The others wait until they
    /// are shown.
    virtual bool isSeenElsewhere() const { return false; }
    /// What the line at the bottom says of it; empty: nothing.
    QString standing() const { return m_standing; }
    bool isTrouble() const { return m_trouble; }

    /// Shown again, or the data changed: read what is shown anew. Never throws away what is being typed.
    virtual void refresh() {}
    /// Where the keyboard goes when the page is opened.
    virtual QWidget *firstFocus() { return this; }
    /// Something typed here is not saved yet: the shell marks it.
    virtual bool hasUnsavedText() const { return false; }
    /// Writes what is typed into a draft now, without asking anything: the window locks.
    virtual void keepDraft() {}
    /// Asked before the page is left or the window closes; calls `leave` when nothing typed can be lost by
    /// it.
    virtual void aboutToLeave(std::function<void()> leave) { leave(); }

signals:
    void titleChanged(const QString &title);
    void countChanged(int count);
    void standingChanged(const QString &words, bool trouble);
    void unsavedChanged(bool unsaved);

protected:
    void setTitle(const QString &title);
    void setCount(int count);
    void setStanding(const QString &words, bool trouble);

private:
    QString m_title;
    QString m_iconName;
    QString m_standing;
    int m_count = 0;
    bool m_trouble = false;
};

} // namespace waymark
