// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/text_table.h"
#include "core/actions/record_refs.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "core/actions/people/seen.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

// find
// -------------------------------------------------------------------------------------------------------

int find(Call &call)
{
    bool ok = true;
    const int limit = call.isSet("limit") ? call.value("limit").toInt(&ok) : 50;
    if (!ok || limit < 1)
        return call.usage(tr("--limit is a number from 1."));
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "find"))
        return Refused;
    const auto hits = seen::find(office->session(), call.at(1), limit);
    if (!hits)
        return call.fail(hits.error());
    TextTable table({tr("ID"), tr("Born"), tr("Number"), tr("Name")});
    for (const FindHit &hit : *hits) {
        if (call.isSet("json"))
            call.terminal.print(jsonLine({{u"id"_s, hit.id.text()},
                                          {u"number"_s, hit.number},
                                          {u"firstName"_s, hit.firstName},
                                          {u"lastName"_s, hit.lastName},
                                          {u"birthDate"_s, hit.birthDate.toString(Qt::ISODate)},
                                          {u"pseudo"_s, hit.pseudo},
                                          {u"matched"_s, hit.matched}}));
        table.add({hit.number, shownDate(hit.birthDate), hit.pseudo ? tr("pseudo") : QString(),
                   QString(hit.lastName + u", "_s + hit.firstName)});
    }
    if (!call.isSet("json") && table.isEmpty())
        call.terminal.say(tr("Nobody here matches this."));
    else if (!call.isSet("json"))
        call.terminal.print(table.text());
    return Done;
}

// due
// --------------------------------------------------------------------------------------------------------

/// The items of one member of staff: their own, and those that wait at their center for somebody of their
/// role.
DueFilter filterFor(const Staff &staff)
{
    DueFilter filter{.staff = staff.id, .center = staff.centerId, .audiences = {}};
    if (staff.role == "supervisor"_L1 || staff.role == "director"_L1)
        filter.audiences = QStringList{u"supervisor"_s};
    else if (staff.role == "intake"_L1)
        filter.audiences = QStringList{u"intake"_s};
    return filter;
}

QString stateText(DueState state)
{
    return state == DueState::Overdue ? tr("overdue") : state == DueState::Due ? tr("due") : tr("coming");
}

QJsonObject toJson(const DueRow &row, QDate today)
{
    const DueItem &item = row.item;
    const DueState state = policy::dueState(item, today);
    QJsonObject json{{u"kind"_s, item.kind},
                     {u"rule"_s, item.rule},
                     {u"state"_s, state == DueState::Overdue ? u"overdue"_s
                                  : state == DueState::Due   ? u"due"_s
                                                             : u"coming"_s},
                     {u"jobSeeker"_s, item.personId.text()},
                     {u"number"_s, row.number},
                     {u"firstName"_s, row.firstName},
                     {u"lastName"_s, row.lastName},
                     {u"pseudo"_s, row.pseudo},
                     {u"visibleFrom"_s, item.visibleFrom.toString(Qt::ISODate)},
                     {u"dueOn"_s, item.dueOn.toString(Qt::ISODate)},
                     {u"action"_s, item.action},
                     {u"headline"_s, policy::dueHeadline(item, today)},
                     {u"reason"_s, policy::dueReason(item, today)},
                     {u"because"_s, item.because}};
    if (item.mustBy.isValid())
        json.insert(u"mustBy"_s, item.mustBy.toString(Qt::ISODate));
    return json;
}

int due(Call &call)
{
    const auto today = call.today();
    if (!today)
        return call.usage(today.error().text());
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto rows = office->session().read([&](const RecordStore &store) -> Result<std::vector<DueRow>> {
        Staff staff = office->session().staff();
        if (call.isSet("for")) {
            const auto id = recordNamed(store, specOf<Staff>(), call.value("for"));
            if (!id)
                return id.error();
            staff = *store.find(Id<Staff>{*id});
        }
        return seen::due(office->session(), filterFor(staff), *today);
    });
    if (!rows)
        return call.fail(rows.error());
    if (!*rows)
        return call.fail(rows->error());
    TextTable table({tr("State"), tr("Since"), tr("Until"), tr("Rule"), tr("ID"), tr("Name"), tr("What")});
    for (const DueRow &row : **rows) {
        if (call.isSet("json"))
            call.terminal.print(jsonLine(toJson(row, *today)));
        table.add({stateText(policy::dueState(row.item, *today)), shownDate(row.item.dueOn),
                   shownDate(row.item.mustBy), row.item.rule, row.number,
                   QString(row.lastName + u", "_s + row.firstName), policy::dueHeadline(row.item, *today)});
    }
    if (!call.isSet("json") && table.isEmpty())
        call.terminal.say(tr("Nothing is due."));
    else if (!call.isSet("json"))
        call.terminal.print(table.text());
    return Done;
}

} // namespace

QList<Command> readCommands()
{
    return {
        {.name = u"find"_s,
         .usage = u"OFFICE TEXT --as LOGIN [--limit N] [--json]"_s,
         .summary = tr("find people by name, number, date of birth or phone"),
         .help = tr(
             "TEXT is what one would type into the search field: words of a name in any order and without\n"
             "accents, a date of birth, a job seeker ID, a phone number, an SSN or its last four digits, a\n"
             "pseudo number (retired ones too). Finding nobody is no failure. With --json one object a "
             "line."),
         .options = {asOption(), {u"limit"_s, tr("at most so many; 50 if not said"), u"N"_s}, jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = find},
        {.name = u"due"_s,
         .usage = u"OFFICE --as LOGIN [--for LOGIN] [--today DATE] [--json]"_s,
         .summary = tr("print what is coming, due and overdue"),
         .help = tr("What somebody has to do, the longest overdue first, each with its rule and its reason. "
                    "Nothing is\n"
                    "computed by --today: what is due on a day follows from the records alone. With --json "
                    "one object\n"
                    "a line."),
         .options = {asOption(),
                     {u"for"_s, tr("whose list; yours if not said"), u"LOGIN"_s},
                     todayOption(tr("as it is, was or will be on that day")),
                     jsonOption()},
         .run = due},
    };
}

} // namespace waymark::ctl
