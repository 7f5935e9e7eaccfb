// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"

#include <QTimer>

namespace waymark {

/// Tells when what is shown may have changed: by an action here, by another program on the same office, or
/// because a new day
/// began, or because work of this window's own on another thread is done. Several at once are told once, after the code that caused them has returned.
class ChangeWatch final : public QObject
{
    Q_OBJECT

public:
    ChangeWatch(SignedIn &signedIn, QObject *parent);

    /// Looks now instead of in two seconds.
    void look();
    /// Work of this window's own goes on beside it, on another thread, until it says otherwise.
    void setWorkingBeside(bool works);

signals:
    void changed();
    void saved();
    void changedElsewhere();
    void failed(const QString &why);

private:
    void committed();

    SignedIn &m_signedIn;
    QTimer m_poll;
    QTimer m_tell;
    qint64 m_version = 0;
    QDate m_day;
    bool m_failed = false;
    bool m_works = false;
};

} // namespace waymark
