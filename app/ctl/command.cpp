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

QString overview()
{
    QString text =
        tr("waymarkctl does without a window what Waymark does in one: the same actions, under the\n"
           "same rules, with the same record of who did what.\n\n"
           "waymarkctl COMMAND [ARGUMENT ...]\nwaymarkctl COMMAND --help\n\nCommands:\n");
    for (const Command &command : allCommands())
        text += u"  "_s + command.name.leftJustified(10) + command.summary + u'\n';
    text +=
        u'\n' + tr("The password is asked for, or taken from WAYMARK_PASSWORD.\n"
                   "Exit codes: 0 done, 1 refused by a rule, 2 wrong usage, 3 the office cannot be opened,\n"
                   "4 input or output failed.\n");
    return text;
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
           importCommands();
}

int runCommand(Terminal &terminal, const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name.isEmpty() || name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
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
    QCommandLineParser parser;
    parser.addOptions(command->options);
    const QCommandLineOption help(QStringList{u"help"_s, u"h"_s});
    parser.addOption(help);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(help)) {
        terminal.print(helpText(*command));
        return Done;
    }
    Call call(terminal, *command, parser);
    if (!parsed)
        return call.usage(parser.errorText());
    if (call.count() < command->fewest || call.count() > command->most)
        return call.usage(tr("The number of arguments is wrong."));
    return command->run(call);
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
