// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include <QCoreApplication>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

constexpr int progressWidth = 60;

/// A closed standard file would be given to the next one opened, and an office's file must not be written to
/// as stdout.
bool occupy(int descriptor, int mode)
{
    if (::fcntl(descriptor, F_GETFD) != -1)
        return false;
    const int opened = ::open("/dev/null", mode | O_CLOEXEC);
    if (opened >= 0 && opened != descriptor) {
        ::dup2(opened, descriptor);
        ::close(opened);
    }
    return true;
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto count =
            ::write(descriptor, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += count;
    }
    return true;
}

/// The terminal without echo. Signals are off too: an interrupt in between would leave it silent.
class Silence
{
public:
    explicit Silence(int descriptor) : m_descriptor(descriptor)
    {
        m_changed = ::tcgetattr(descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG);
        m_changed = m_changed && ::tcsetattr(descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_changed)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Silence)
    bool ok() const { return m_changed; }

private:
    int m_descriptor;
    termios m_before = {};
    bool m_changed = false;
};

} // namespace

Terminal::Terminal()
{
    m_inputClosed = occupy(STDIN_FILENO, O_RDONLY);
    // Opened for reading, so that writing to what was closed fails and is noticed.
    const bool outClosed = occupy(STDOUT_FILENO, O_RDONLY);
    occupy(STDERR_FILENO, O_WRONLY);
    m_failed = !m_out.open(STDOUT_FILENO, QIODevice::WriteOnly) || outClosed;
}

void Terminal::print(const QByteArray &bytes)
{
    m_failed = m_failed || m_out.write(bytes) != bytes.size();
}

void Terminal::flush()
{
    m_failed = m_failed || !m_out.flush();
}

void Terminal::say(const QString &text) const
{
    writeAll(STDERR_FILENO, (u"waymarkctl: "_s + harmless(text) + u'\n').toUtf8());
}

void Terminal::progress(qint64 done, qint64 all, const QString &what) const
{
    if (!::isatty(STDERR_FILENO) || all == 0)
        return;
    const QString text = QString::number(done * 100 / all) + u" %  "_s + what;
    writeAll(STDERR_FILENO, (u'\r' + text.leftJustified(progressWidth)).toUtf8());
    if (done == all)
        endProgress();
}

void Terminal::endProgress() const
{
    if (::isatty(STDERR_FILENO))
        writeAll(STDERR_FILENO, '\r' + QByteArray(progressWidth, ' ') + '\r');
}

QString Terminal::harmless(const QString &text, bool keepLines)
{
    QString out = text;
    for (QChar &c : out) {
        const auto category = c.category();
        const bool direction =
            (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if ((category == QChar::Other_Control || direction) && !(keepLines && c == u'\n'))
            c = u' ';
    }
    return out;
}

Result<QString> Terminal::askPassword(const QString &prompt) const
{
    const Error none{ErrorKind::WrongPassword, tr("There is no password."),
                     tr("Run this in a terminal to be asked for it, or set WAYMARK_PASSWORD.")};
    const int tty = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (tty < 0)
        return none;
    QByteArray typed;
    bool cancelled = false;
    {
        const Silence silence(tty);
        cancelled = !silence.ok() || !writeAll(tty, prompt.toUtf8());
        for (char c = 0; !cancelled && c != '\n';) {
            const auto count = ::read(tty, &c, 1);
            cancelled = count != 1 || c == 3; // Ctrl+C arrives as a character here
            if (!cancelled && c != '\n')
                typed += c;
        }
        writeAll(tty, "\n");
    }
    ::close(tty);
    if (cancelled)
        return none;
    return QString::fromUtf8(typed);
}

Result<QString> Terminal::askLine(const QString &prompt) const
{
    const int tty = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (tty < 0)
        return Error{ErrorKind::BadInput, tr("There is no terminal to ask at."),
                     tr("Say --yes if it is meant.")};
    writeAll(tty, prompt.toUtf8());
    QByteArray typed;
    char c = 0;
    while (::read(tty, &c, 1) == 1 && c != '\n')
        typed += c;
    ::close(tty);
    return QString::fromUtf8(typed);
}

int Terminal::finish(int exit)
{
    flush();
    if (!m_failed)
        return exit;
    say(tr("The result could not be written."));
    return exit == Done ? int(Failed) : exit;
}

} // namespace waymark::ctl
