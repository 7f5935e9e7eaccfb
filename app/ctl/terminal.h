// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>

namespace waymark::ctl {

enum Exit
{
    Done = 0,
    Refused = 1, ///< by a rule or a permission; or verify found a problem
    Usage = 2,
    CannotOpen = 3, ///< no such office, wrong password, damaged
    Failed = 4,     ///< input or output
};

/// The three standard files. Results go to stdout, words for people to stderr; a result that could not be
/// written makes the command fail.
class Terminal
{
public:
    Terminal();

    void print(const QByteArray &bytes);
    void print(const QString &text) { print(text.toUtf8()); }
    QFile &out() { return m_out; }
    void flush();
    void say(const QString &text) const; ///< one line on stderr
    /// Control characters would let a record's text move the cursor or rename the window.
    static QString harmless(const QString &text, bool keepLines = false);

    /// On a terminal's line that is written over; nothing elsewhere. `what` is one thing of several that are
    /// done.
    void progress(qint64 done, qint64 all, const QString &what = {}) const;
    void endProgress() const; ///< takes that line away

    bool inputClosed() const { return m_inputClosed; }
    /// Without echo, from the terminal; an Error where there is none.
    Result<QString> askPassword(const QString &prompt) const;
    /// One line typed at the terminal; an Error where there is none.
    Result<QString> askLine(const QString &prompt) const;
    /// The exit code, or Failed where something could not be written.
    int finish(int exit);

private:
    QFile m_out;
    bool m_failed = false;
    bool m_inputClosed = false;
};

} // namespace waymark::ctl
