// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "core/actions/jstp/matching.h"
#include "core/actions/record_refs.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

void print(const Call &call, const matching::MatchLine &one, int place)
{
    if (call.isSet("json")) {
        call.terminal.print(jsonLine({{u"rank"_s, place},
                                      {u"opening"_s, one.match.opening.text()},
                                      {u"jobSeeker"_s, one.match.person.text()},
                                      {u"title"_s, one.title},
                                      {u"place"_s, one.place},
                                      {u"score"_s, one.match.score},
                                      {u"fits"_s, one.match.fits},
                                      {u"for"_s, QJsonArray::fromStringList(one.words.forIt)},
                                      {u"against"_s, QJsonArray::fromStringList(one.words.against)},
                                      {u"open"_s, QJsonArray::fromStringList(one.words.open)}}));
        return;
    }
    QString text = u"%1. %2"_s.arg(place).arg(one.title);
    if (!one.place.isEmpty())
        text += u" ("_s + one.place + u')';
    if (!one.match.fits)
        text += u" - "_s + tr("something speaks against it");
    for (const auto &[sign, words] :
         {std::pair(u"+"_s, one.words.forIt), std::pair(u"-"_s, one.words.against),
          std::pair(u"?"_s, one.words.open)}) {
        for (const QString &word : words)
            text += u"\n   "_s + sign + u' ' + word;
    }
    call.terminal.print(text + u'\n');
}

int match(Call &call)
{
    if (call.isSet("person") == call.isSet("opening"))
        return call.usage(tr("Say for whom: either --person or --opening."));
    const auto today = call.today();
    if (!today)
        return call.fail(today.error());
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "find"))
        return Refused;
    Session &session = office->session();
    const bool person = call.isSet("person");
    const auto named = guarded([&] {
        return recordNamed(session.store(), person ? specOf<JobSeeker>() : specOf<Opening>(),
                           call.value(person ? "person" : "opening"));
    });
    if (!named)
        return call.fail(named.error());
    if (!*named)
        return call.fail(named->error());
    const auto lines = person ? matching::forPerson(session, {**named}, *today)
                              : matching::forOpening(session, {**named}, *today);
    if (!lines)
        return call.fail(lines.error());
    int place = 0;
    for (const matching::MatchLine &one : *lines)
        print(call, one, ++place);
    if (lines->empty())
        call.terminal.say(tr("There is no match to show."));
    return Done;
}

} // namespace

QList<Command> matchCommands()
{
    return {{.name = u"match"_s,
             .usage = u"OFFICE --as LOGIN (--person ID | --opening ID) [--today DATE] [--json]"_s,
             .summary = tr("rank openings for a person, or people for an opening, and say why"),
             .help = tr("What fits best comes first; what something speaks against comes last.\n"
                        "+ speaks for it, - against it, ? is what nobody has said yet. A proposal to a\n"
                        "person who decides. What was marked \"not this one\" is left out."),
             .options = {{u"person"_s, tr("openings for this person: ID, number or SSN"), u"ID"_s},
                         {u"opening"_s, tr("people for this opening"), u"ID"_s},
                         todayOption(tr("as on this day")),
                         jsonOption(),
                         asOption()},
             .run = match}};
}

} // namespace waymark::ctl
