// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "core/actions/json_runner.h"

#include <QFile>
#include <fstream>
#include <iostream>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

/// The computer's clock until a sandbox office sets the day.
class SettableClock final : public Clock
{
public:
    Instant now() const override { return m_set ? m_set->now() : SystemClock().now(); }
    void set(QDate day) { m_set.emplace(day); }

private:
    std::optional<FixedClock> m_set;
};

int runLines(Call &call, JsonRunner &runner, std::istream &in)
{
    const bool keepGoing = call.isSet("keep-going");
    int exit = Done;
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        const QByteArray line = QByteArray::fromStdString(text).trimmed();
        if (line.isEmpty())
            continue;
        const auto answer = runner.runLine(line);
        if (!answer) {
            call.terminal.say(
                tr("Line %1: %2 It and what follows was not run.").arg(number).arg(answer.error().what));
            return Failed;
        }
        QJsonObject json = answer->json;
        json.insert(u"line"_s, number);
        call.terminal.print(jsonLine(json));
        call.terminal.flush();
        if (answer->ok)
            continue;
        exit = std::max<int>(exit, answer->error ? Failed : Refused);
        if (!keepGoing || answer->error) {
            call.terminal.say(tr("Line %1 was refused; what follows was not run.").arg(number));
            return exit;
        }
    }
    if (!in.bad())
        return exit;
    call.terminal.say(tr("The script cannot be read to its end."));
    return Failed;
}

int doScript(Call &call)
{
    const auto today = call.today();
    if (!today)
        return call.usage(today.error().text());
    const QString path = call.count() > 1 ? call.at(1) : u"-"_s;
    std::ifstream file;
    if (path != "-"_L1)
        file.open(QFile::encodeName(path).toStdString(), std::ios::binary);
    if (path == "-"_L1 ? call.terminal.inputClosed() : !file.is_open()) {
        call.terminal.say(tr("The script cannot be read."));
        return Failed;
    }
    SettableClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (call.isSet("today")) {
        if (!office->office().isSandbox()) {
            call.terminal.say(
                tr("--today is only for sandbox offices: what is written here bears the computer's day."));
            return Refused;
        }
        clock.set(*today);
        if (const auto ready = office->actions().refreshSettings(); !ready)
            return call.fail(ready.error());
    }
    JsonRunner runner(*office, [&clock](QDate day) { clock.set(day); });
    return runLines(call, runner, path == "-"_L1 ? std::cin : file);
}

} // namespace

QList<Command> doCommands()
{
    return {{
        .name = u"do"_s,
        .usage = u"OFFICE [FILE|-] --as LOGIN [--keep-going] [--today DATE]"_s,
        .summary = tr("run actions written as JSON lines"),
        .help = tr(
            "Reads one JSON object a line from FILE or standard input and runs it as an action; answers with "
            "one\n"
            "object a line: {\"ok\":true,\"ids\":{...}} or "
            "{\"ok\":false,\"findings\":[{\"rule\":\"R-03\",...}]}.\n"
            "Each line is saved, or refused, by itself, and can be undone by itself. The run stops at the "
            "first\n"
            "refused line unless --keep-going; it always stops at a line that is not JSON.\n\n"
            "  "
            "{\"action\":\"addJobSeeker\",\"ssn\":\"123-45-6789\",\"firstName\":\"Marie\",...,\"as\":"
            "\"marie\"}\n"
            "  {\"action\":\"openCase\",\"jobSeeker\":\"$marie\"}\n"
            "  "
            "{\"action\":\"suspendCase\",\"jobSeeker\":\"$marie\",\"closureReason\":\"moved\",\"text\":\"..."
            "\"}\n"
            "  {\"action\":\"undo\"}\n\n"
            "\"waymarkctl describe actions\" lists every action with its parameters. Records are given by "
            "id; a\n"
            "person also by job seeker ID or SSN, centers and shelters by name, staff by login; \"as\" gives "
            "what a\n"
            "line made a name for later lines: \"$marie\", or \"$marie.note\" for its note. Where an action "
            "is\n"
            "about a case, \"jobSeeker\" means that person's current case.\n\n"
            "In a sandbox office a line may also say \"by\":\"LOGIN\", and is then done as that person, and\n"
            "\"today\":\"2026-03-14\", which is the day for it and the lines after it."),
        .options = {asOption(),
                    {u"keep-going"_s, tr("go on after a line that was refused")},
                    todayOption(tr("the day of what is written; sandbox offices only"))},
        .fewest = 1,
        .most = 2,
        .run = doScript,
    }};
}

} // namespace waymark::ctl
