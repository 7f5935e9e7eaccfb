// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace waymark {

/// A small piece of work over the page: shown in the window, not as a dialog, so that locking covers it and
/// nothing typed in it is lost.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(const QString &id, const QString &title, QWidget *parent = nullptr);

    virtual QWidget *firstFocus() { return this; }
    /// Writes what is typed into a draft now, without asking anything: the window locks or closes.
    virtual void keepDraft() {}
    /// Esc, or a click beside it.
    virtual void tryClose() { emit closed(); }

signals:
    void closed();
    void done(); ///< what it was opened for has happened; closed() follows
};

} // namespace waymark
