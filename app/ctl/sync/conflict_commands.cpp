// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/record_view.h"
#include "app/ctl/sync/sync_command.h"
#include "core/actions/sync_actions.h"
#include "core/session/conflict_list.h"
#include "core/actions/people/seen.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

/// The same on every workstation and in every list.
QString nameOf(const Conflict &conflict)
{
    return QString::number(conflict.recordId) + u':' + QString::fromUtf8(conflict.unit);
}

bool isGone(const Delta &values)
{
    const auto marker = values.find(goneMarker);
    return marker != values.end() && intOf(marker->second) != 0;
}

QJsonObject jsonValues(const ConflictEntry &entry, const Delta &values, const RecordView &view)
{
    QJsonObject json;
    if (entry.conflict.unit == goneMarker)
        json.insert(u"gone"_s, isGone(values));
    for (const FieldSpec *field : entry.fields) {
        const Value &value = values.at(field->name);
        AnyRecord record(*entry.entity);
        field->set(record.data(), value);
        QJsonValue one = isNull(value) ? QJsonValue() : toJson(*field, record.data());
        if (field->type == FieldKind::Ssn)
            one = view.text(*field, value);
        json.insert(jsonKey(field->name), one);
    }
    return json;
}

QJsonObject toJson(const ConflictEntry &entry, const RecordView &view)
{
    QJsonArray sides;
    for (const ConflictSide &side : entry.sides)
        sides += QJsonObject{{u"keep"_s, int(sides.size()) + 1},
                             {u"operation"_s, QString::number(side.operationId)},
                             {u"action"_s, QString::fromLatin1(side.kind)},
                             {u"by"_s, view.staffName(side.actor)},
                             {u"device"_s, side.deviceName},
                             {u"at"_s, isoTime(side.at)},
                             {u"values"_s, jsonValues(entry, side.values, view)}};
    QJsonObject json{{u"conflict"_s, nameOf(entry.conflict)},
                     {u"entity"_s, QString::fromUtf8(entry.conflict.entity)},
                     {u"record"_s, QString::number(entry.conflict.recordId)},
                     {u"unit"_s, QString::fromUtf8(entry.conflict.unit)},
                     {u"settled"_s, entry.conflict.settledBy != 0},
                     {u"sides"_s, sides}};
    if (entry.conflict.personId)
        json.insert(u"jobSeeker"_s, QString::number(entry.conflict.personId));
    if (entry.conflict.settledBy) {
        json.insert(u"settledBy"_s, view.staffName(entry.settledBy));
        json.insert(u"settledAt"_s, isoTime(entry.settledAt));
        json.insert(u"settledTo"_s, jsonValues(entry, entry.settledTo, view));
    }
    return json;
}

/// "Family size: 4"; a long text with its further lines under it.
QString lines(const ConflictEntry &entry, const Delta &values, const RecordView &view)
{
    if (entry.conflict.unit == goneMarker)
        return u"      "_s + (isGone(values) ? tr("taken back") : tr("there")) + u'\n';
    QString text;
    for (const FieldSpec *field : entry.fields) {
        QString value = view.text(*field, values.at(field->name));
        value.replace(u'\n', u"\n        "_s);
        text += u"      "_s + field->labelText(entry.entity->name) + u": "_s +
                (value.isEmpty() ? tr("(empty)") : value) + u'\n';
    }
    return text;
}

QString words(const ConflictEntry &entry, const RecordStore &store, const RecordView &view)
{
    QString text = nameOf(entry.conflict) + u"  "_s;
    if (const auto person = store.find(Id<JobSeeker>{entry.conflict.personId}))
        text += person->lastName + u", "_s + person->firstName + u" ("_s + person->number + u") "_s;
    text += (entry.entity ? entry.entity->labelText() : QString::fromUtf8(entry.conflict.entity)) + u'\n';
    int number = 0;
    for (const ConflictSide &side : entry.sides) {
        text += u"  %1  "_s.arg(++number) + view.staffName(side.actor) + u", "_s + side.deviceName + u", "_s +
                shownTime(side.at);
        if (number == 1 && !entry.conflict.settledBy)
            text += u"  "_s + tr("(stands for now)");
        text += u'\n' + lines(entry, side.values, view);
    }
    if (entry.conflict.settledBy)
        text += u"  "_s +
                tr("Settled by %1, %2").arg(view.staffName(entry.settledBy), shownTime(entry.settledAt)) +
                u'\n' + lines(entry, entry.settledTo, view);
    return Terminal::harmless(text, true);
}

int list(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "viewHistory"))
        return Refused;
    Session &session = office->session();
    const auto all = seen::conflicts(session, call.isSet("all") ? Conflicts::All : Conflicts::Open);
    if (!all)
        return call.fail(all.error());
    QSet<qint64> people;
    for (const ConflictEntry &entry : *all)
        people.insert(entry.conflict.personId);
    people.remove(0);
    for (const qint64 person : people) {
        if (const auto logged = session.logAccess(u"open"_s, {person}); !logged)
            return call.fail(logged.error());
    }
    const auto printed = session.read([&](const RecordStore &store) {
        const RecordView view(store, false);
        for (const ConflictEntry &entry : *all) {
            if (call.isSet("json"))
                call.terminal.print(jsonLine(toJson(entry, view)));
            else
                call.terminal.print(words(entry, store, view));
        }
    });
    if (!printed)
        return call.fail(printed.error());
    if (all->empty() && !call.isSet("json"))
        call.terminal.say(tr("There is no conflict here."));
    return Done;
}

/// Nothing where no open conflict has this name.
Result<std::optional<ConflictEntry>> openConflict(Session &session, const QString &name)
{
    auto all = seen::conflicts(session);
    if (!all)
        return all.error();
    for (ConflictEntry &entry : *all) {
        if (nameOf(entry.conflict) == name)
            return std::optional(std::move(entry));
    }
    return std::optional<ConflictEntry>();
}

/// The side named by its number in the list, or by its operation.
std::optional<AnyId> sideNamed(const ConflictEntry &entry, const QString &text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    for (std::size_t i = 0; ok && i < entry.sides.size(); ++i) {
        if (number == qint64(i) + 1 || number == entry.sides[i].operationId)
            return AnyId{entry.sides[i].operationId};
    }
    return {};
}

/// {field: value} under the names the action knows; a bare value where there is one field.
std::optional<QString> valuesFrom(const ConflictEntry &entry, const QString &text)
{
    const QJsonDocument wrapped = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
    if (wrapped.array().size() != 1)
        return {};
    const QJsonValue given = wrapped.array().at(0);
    QJsonObject values;
    if (given.isObject()) {
        const QJsonObject object = given.toObject();
        for (const FieldSpec *field : entry.fields) {
            for (const QString &key : {jsonKey(field->name), QString::fromLatin1(field->name)}) {
                if (object.contains(key))
                    values.insert(QString::fromLatin1(field->name), object.value(key));
            }
        }
        if (values.size() != object.size())
            return {};
    } else if (entry.fields.size() == 1) {
        values.insert(QString::fromLatin1(entry.fields.front()->name), given);
    }
    if (values.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

int settle(Call &call)
{
    if (call.isSet("keep") == call.isSet("value"))
        return call.usage(tr("Say one of --keep N and --value JSON."));
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const auto entry = openConflict(office->session(), call.at(1));
    if (!entry)
        return call.fail(entry.error());
    if (!*entry) {
        call.terminal.say(
            tr("There is no open conflict of this name; \"waymarkctl sync conflicts\" lists them."));
        return Refused;
    }
    SettleConflict params{.recordId = {(*entry)->conflict.recordId},
                          .unit = QString::fromUtf8((*entry)->conflict.unit),
                          .keep = {},
                          .values = {},
                          .reason = call.value("reason")};
    if (call.isSet("keep")) {
        const auto side = sideNamed(**entry, call.value("keep"));
        if (!side)
            return call.usage(
                tr("--keep is the number of a side as \"waymarkctl sync conflicts\" lists it."));
        params.keep = *side;
    } else {
        const auto values = valuesFrom(**entry, call.value("value"));
        if (!values)
            return call.usage(
                tr("--value is JSON: the value, or an object with each field of the conflict."));
        params.values = *values;
    }
    const ActionResult result = office->actions().run(std::move(params));
    if (!result.done)
        return refuseAction(call, result);
    call.terminal.say(tr("The conflict is settled. Both values stay in the history."));
    return Done;
}

} // namespace

QList<Command> conflictCommands()
{
    return {
        {.name = u"sync conflicts"_s,
         .usage = u"OFFICE --as LOGIN [--all] [--json]"_s,
         .summary = tr("list what was changed on two workstations at once"),
         .help =
             tr("A field that was changed on two workstations, neither having seen the other, is a\n"
                "conflict. The later change stands for now; all values are kept, with who, where and when.\n"
                "At most 500 are listed. Numbers are masked; that you looked is kept in the office. It\n"
                "changes nothing. With --json one object a line.\n\n"
                "  waymarkctl sync conflicts OFFICE --as anna"),
         .options = {asOption(), {u"all"_s, tr("also those that are settled")}, jsonOption()},
         .run = list},
        {.name = u"sync settle"_s,
         .usage = u"OFFICE CONFLICT --keep N | --value JSON --as LOGIN [--reason TEXT]"_s,
         .summary = tr("settle a conflict"),
         .help =
             tr("CONFLICT is the name that \"sync conflicts\" begins its entry with. --keep takes one side,\n"
                "by its number or its operation; --value writes a third: the value, or an object with every\n"
                "field of the conflict. It never removes a value from the history, and is shared with the\n"
                "next bundle, so that it is settled everywhere.\n\n"
                "  waymarkctl sync settle OFFICE 1099511627790:family_size --keep 2 --as anna\n"
                "  waymarkctl sync settle OFFICE 1099511627790:family_size --value 5 --as anna"),
         .options = {asOption(),
                     {u"keep"_s, tr("the side that stands"), u"N"_s},
                     {u"value"_s, tr("other values, as JSON"), u"JSON"_s},
                     {u"reason"_s, tr("why; kept in the history"), u"TEXT"_s}},
         .fewest = 2,
         .most = 2,
         .run = settle},
    };
}

} // namespace waymark::ctl
