// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include "core/policy/role_policy.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QString optionText(const QCommandLineOption &option)
{
    QString names;
    for (const QString &name : option.names())
        names += (names.isEmpty() ? u""_s : u", "_s) + (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    if (!option.valueName().isEmpty())
        names += u' ' + option.valueName();
    return u"  "_s + names.leftJustified(24) + u"  "_s + option.description() + u'\n';
}

QString helpText(const Command &command)
{
    QString text = u"waymarkctl %1 %2\n\n%3\n"_s.arg(command.name, command.usage, command.help);
    if (!command.options.isEmpty()) {
        text += u'\n' + tr("Options:") + u'\n';
        for (const QCommandLineOption &option : command.options)
            text += optionText(option);
    }
    return text;
}

bool isHelp(const QString &word)
{
    return word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1;
}

QString listOf(const QList<Command> &commands, int width)
{
    QString text;
    for (const Command &command : commands)
        text += u"  "_s + command.name.section(u' ', -1).leftJustified(width) + command.summary + u'\n';
    return text;
}

QString overview()
{
    QString text =
        tr("waymarkctl does without a window what Waymark does in one: the same actions, under the\n"
           "same rules, with the same record of who did what.\n\n"
           "waymarkctl COMMAND [ARGUMENT ...]\nwaymarkctl COMMAND --help\n\nCommands:\n");
    text += listOf(allCommands(), 10);
    text +=
        u'\n' + tr("The password is asked for, or taken from WAYMARK_PASSWORD.\n"
                   "Exit codes: 0 done, 1 refused by a rule, 2 wrong usage, 3 the office cannot be opened,\n"
                   "4 input or output failed.\n");
    return text;
}

int runOne(Terminal &terminal, const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(command.options);
    const QCommandLineOption help(QStringList{u"help"_s, u"h"_s});
    parser.addOption(help);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(help)) {
        terminal.print(helpText(command));
        return Done;
    }
    Call call(terminal, command, parser);
    if (!parsed)
        return call.usage(parser.errorText());
    if (call.count() < command.fewest || call.count() > command.most)
        return call.usage(tr("The number of arguments is wrong."));
    return command.run(call);
}

/// `arguments` without the name of the whole.
int runPart(Terminal &terminal, const Command &whole, const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (isHelp(name)) {
        terminal.print(
            QString(helpText(whole) + u'\n' + tr("Commands:") + u'\n' + listOf(whole.parts(), 11)));
        return Done;
    }
    const QList<Command> parts = whole.parts();
    const auto part = std::ranges::find(parts, QString(whole.name + u' ' + name), &Command::name);
    if (part != parts.end())
        return runOne(terminal, *part, arguments);
    if (name.isEmpty() || name.startsWith(u'-'))
        terminal.say(tr("Say what \"%1\" is to do; waymarkctl %1 --help lists it.").arg(whole.name));
    else
        terminal.say(tr("There is no \"%1 %2\"; waymarkctl %1 --help lists what there is.")
                         .arg(whole.name, name.left(40)));
    return Usage;
}

int exitFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Refused:
    case ErrorKind::NotFound:
        return Refused;
    case ErrorKind::WrongPassword:
    case ErrorKind::Damaged:
    case ErrorKind::TooNew:
    case ErrorKind::NotEncrypted:
        return CannotOpen;
    default:
        return Failed;
    }
}

} // namespace

QList<Command> allCommands()
{
    return officeCommands() + describeCommands() + doCommands() + readCommands() + showCommands() +
           importCommands() + matchCommands() + reportCommands() + exportCommands() + syncCommands() + backupCommands();
}

int runCommand(Terminal &terminal, const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name.isEmpty() || isHelp(name)) {
        if (name.isEmpty())
            terminal.say(tr("Say which command; waymarkctl --help lists them."));
        else
            terminal.print(overview());
        return name.isEmpty() ? Usage : Done;
    }
    if (name == "--version"_L1) {
        terminal.print(u"waymarkctl %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return Done;
    }
    const QList<Command> commands = allCommands();
    const auto command = std::ranges::find(commands, name, &Command::name);
    if (command == commands.end()) {
        terminal.say(tr("There is no command \"%1\"; waymarkctl --help lists them.").arg(name.left(40)));
        return Usage;
    }
    return command->parts ? runPart(terminal, *command, arguments.sliced(1))
                          : runOne(terminal, *command, arguments);
}

int Call::usage(const QString &what) const
{
    terminal.say(what);
    terminal.say(tr("Usage: waymarkctl %1 %2").arg(m_command.name, m_command.usage));
    return Usage;
}

int Call::fail(const Error &error) const
{
    terminal.say(error.text());
    return exitFor(error.kind);
}

std::unique_ptr<SignedIn> Call::open(Clock &clock, int &exit, int argument) const
{
    const QString login = value("as");
    if (login.isEmpty()) {
        exit = usage(tr("Say who you are: --as LOGIN."));
        return nullptr;
    }
    const auto password = passwordFor(terminal, tr("Password of %1: ").arg(login));
    auto office = password ? SignedIn::open(at(argument), login, *password, clock)
                           : Result<std::unique_ptr<SignedIn>>(password.error());
    if (office)
        return std::move(*office);
    terminal.say(office.error().text());
    exit = CannotOpen;
    return nullptr;
}

Result<QDate> Call::today() const
{
    if (!isSet("today"))
        return SystemClock().today();
    const QDate day = QDate::fromString(value("today"), Qt::ISODate);
    if (day.isValid())
        return day;
    return Error{ErrorKind::BadInput, tr("This day does not exist; write it as 2026-03-14."), {}};
}

bool Call::may(SignedIn &office, const char *action) const
{
    const Findings findings = policy::checkRole(office.session().staff().role, QString::fromLatin1(action));
    if (blocks(findings))
        terminal.say(findings.front().message);
    return !blocks(findings);
}

QCommandLineOption asOption()
{
    return {u"as"_s, tr("who you are in this office"), u"LOGIN"_s};
}

QCommandLineOption todayOption(const QString &what)
{
    return {u"today"_s, what, u"DATE"_s};
}

QCommandLineOption jsonOption()
{
    return {u"json"_s, tr("for programs: JSON instead of words")};
}

Result<QString> passwordFor(const Terminal &terminal, const QString &prompt, const char *variable)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    return terminal.askPassword(prompt);
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace waymark::ctl
