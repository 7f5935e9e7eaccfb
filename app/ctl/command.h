// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/terminal.h"
#include "core/actions/open_office.h"

#include <QCommandLineParser>

namespace waymark::ctl {

class Call;

/// One command of waymarkctl.
struct Command
{
    QString name;
    QString usage;   ///< what comes after the name: "OFFICE [FILE|-]"
    QString summary; ///< one line in the list of commands
    QString help;    ///< what `--help` explains, in lines of at most 78 characters
    QList<QCommandLineOption> options;
    int fewest = 1; ///< arguments that are no options
    int most = 1;
    int (*run)(Call &call) = nullptr;
    /// A command of several parts ("sync export") has these and does nothing by itself; their names begin
    /// with its.
    QList<Command> (*parts)() = nullptr;
};

/// One use of a command: what was typed, and where the answers go.
class Call
{
public:
    Call(Terminal &toTerminal, const Command &command, const QCommandLineParser &parser)
        : terminal(toTerminal), m_command(command), m_parser(parser)
    {
    }

    QString at(int index) const { return m_parser.positionalArguments().value(index); }
    int count() const { return int(m_parser.positionalArguments().size()); }
    bool isSet(const char *option) const { return m_parser.isSet(QString::fromLatin1(option)); }
    QString value(const char *option) const { return m_parser.value(QString::fromLatin1(option)); }
    QStringList values(const char *option) const { return m_parser.values(QString::fromLatin1(option)); }

    int usage(const QString &what) const;
    int fail(const Error &error) const;
    /// Signs in as `--as LOGIN` to the office named by that argument; where that fails, says why and gives
    /// the exit code.
    std::unique_ptr<SignedIn> open(Clock &clock, int &exit, int argument = 0) const;
    /// The day of `--today`, or of the clock; an Error where it does not exist.
    Result<QDate> today() const;
    /// True where the signed-in person may; else says who may.
    bool may(SignedIn &office, const char *action) const;

    Terminal &terminal;

private:
    const Command &m_command;
    const QCommandLineParser &m_parser;
};

/// All commands, in the order of a day's work.
QList<Command> allCommands();
QList<Command> officeCommands();
QList<Command> describeCommands();
QList<Command> doCommands();
QList<Command> readCommands();
QList<Command> showCommands();
QList<Command> importCommands();
QList<Command> backupCommands();
QList<Command> reportCommands();
QList<Command> exportCommands();
QList<Command> matchCommands();
QList<Command> syncCommands();

/// `arguments` without the program's own name.
int runCommand(Terminal &terminal, const QStringList &arguments);

QCommandLineOption asOption();
QCommandLineOption todayOption(const QString &what);
QCommandLineOption jsonOption();

/// WAYMARK_PASSWORD, or asked for without echo.
Result<QString> passwordFor(const Terminal &terminal, const QString &prompt,
                            const char *variable = "WAYMARK_PASSWORD");
QByteArray jsonLine(const QJsonObject &object);

} // namespace waymark::ctl
