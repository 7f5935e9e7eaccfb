// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/record_view.h"
#include "app/ctl/text_table.h"
#include "core/actions/record_refs.h"
#include "core/policy/contact_policy.h"
#include "core/policy/membership_policy.h"
#include "core/policy/number_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "core/session/history.h"
#include "core/storage/due_queries.h"
#include "core/actions/people/seen.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

template <typename T>
const T *byId(const std::vector<T> &records, Id<T> id)
{
    const auto found = std::ranges::find(records, id, &T::id);
    return id && found != records.end() ? &*found : nullptr;
}

/// Everything one answer needs, read at once.
struct Person
{
    CaseFile file;
    PersonRecords records;
    std::vector<DueItem> due;
};

Result<Person> readPerson(SignedIn &office, const QString &text)
{
    const auto read = guarded([&]() -> Result<Person> {
        const RecordStore &store = office.session().store();
        const auto id = recordNamed(store, specOf<JobSeeker>(), text);
        if (!id)
            return id.error();
        auto file = seen::person(office.session(), {*id});
        if (!file)
            return file.error();
        const Id<JobSeeker> person = file->person.id;
        return Person{*std::move(file), store.recordsOf(person), dueOfPerson(store.database(), person)};
    });
    return read ? *read : Result<Person>(read.error());
}

template <typename T>
QJsonArray jsonOf(const RecordView &view, const std::vector<T> &records)
{
    QJsonArray all;
    for (const T &record : records)
        all += view.json(record);
    return all;
}

QJsonObject toJson(const Person &person, const RecordView &view, const PolicySettings &settings, QDate today)
{
    const CaseFile &file = person.file;
    QJsonObject json{{u"person"_s, view.json(file.person)},
                     {u"pseudo"_s, file.person.hasPseudo()},
                     {u"pirl935"_s, policy::accountabilityExitStatus(file.person)},
                     {u"pseudoNumbers"_s, jsonOf(view, file.pseudoNumbers)},
                     {u"enrollments"_s, jsonOf(view, file.enrollments)},
                     {u"services"_s, jsonOf(view, file.services)},
                     {u"notes"_s, jsonOf(view, file.notes)},
                     {u"cases"_s, jsonOf(view, file.cases)},
                     {u"proofs"_s, jsonOf(view, file.proofs)},
                     {u"eligibility"_s, jsonOf(view, file.snapshots)},
                     {u"employments"_s, jsonOf(view, file.employments)},
                     {u"alerts"_s, jsonOf(view, file.alerts)},
                     {u"groups"_s, jsonOf(view, file.groups)},
                     {u"merges"_s, jsonOf(view, file.merges)},
                     {u"education"_s, jsonOf(view, person.records.education)},
                     {u"workExperience"_s, jsonOf(view, person.records.work)},
                     {u"registrations"_s, jsonOf(view, person.records.registrations)},
                     {u"courses"_s, jsonOf(view, person.records.courses)},
                     {u"tests"_s, jsonOf(view, person.records.tests)},
                     {u"surveys"_s, jsonOf(view, person.records.surveys)},
                     {u"invitations"_s, jsonOf(view, person.records.invitations)},
                     {u"providerContacts"_s, jsonOf(view, person.records.providerContacts)},
                     {u"attachments"_s, jsonOf(view, person.records.attachments)}};
    QJsonArray contacts;
    for (const Contact &contact : file.contacts) {
        const auto verdict = policy::contactVerdict(contact, byId(file.services, contact.serviceId),
                                                    byId(file.notes, contact.noteId), settings);
        QJsonObject one = view.json(contact);
        one.insert(u"counts"_s, verdict.counts);
        one.insert(u"why"_s, verdict.why.message);
        one.insert(u"rule"_s, verdict.why.rule);
        contacts += one;
    }
    json.insert(u"contacts"_s, contacts);
    QJsonArray marks;
    for (const policy::HeaderMark &mark : policy::headerMarks(file, today)) {
        if (mark.set)
            marks += mark.code;
    }
    json.insert(u"marks"_s, marks);
    if (file.shelter)
        json.insert(u"shelter"_s, view.json(*file.shelter));
    QJsonArray due;
    for (const DueItem &item : person.due)
        due += QJsonObject{{u"kind"_s, item.kind},
                           {u"rule"_s, item.rule},
                           {u"dueOn"_s, item.dueOn.toString(Qt::ISODate)},
                           {u"reason"_s, policy::dueReason(item, today)}};
    json.insert(u"due"_s, due);
    return json;
}

template <typename T>
QString section(const RecordView &view, const QString &title, const std::vector<T> &records)
{
    QString text;
    for (const T &record : records)
        text += (text.isEmpty() ? u""_s : u"\n"_s) + view.lines(specOf<T>(), &record);
    return text.isEmpty() ? text : u'\n' + title + u'\n' + text;
}

QString words(const Person &person, const RecordView &view, const PolicySettings &settings, QDate today)
{
    const CaseFile &file = person.file;
    QString text = Terminal::harmless(file.person.firstName + u' ' + file.person.lastName) + u'\n';
    if (file.person.hasPseudo())
        text += tr("On a pseudo number: ask for the SSN (element 935 is 1).") + u'\n';
    text += view.lines(specOf<JobSeeker>(), &file.person);
    text += section(view, tr("Cases"), file.cases) + section(view, tr("Programs"), file.enrollments);
    text += section(view, tr("Services"), file.services) + section(view, tr("Notes"), file.notes);
    TextTable contacts({tr("  Date"), tr("Means"), tr("Does it count?")});
    for (const Contact &one : file.contacts) {
        const auto verdict = policy::contactVerdict(one, byId(file.services, one.serviceId),
                                                    byId(file.notes, one.noteId), settings);
        contacts.add(
            {u"  "_s + shownDate(one.on), codes().label(u"contact_means"_s, one.means), verdict.why.message});
    }
    if (!contacts.isEmpty())
        text += u'\n' + tr("Contacts") + u'\n' + contacts.text();
    text += section(view, tr("Pseudo numbers"), file.pseudoNumbers);
    QString due;
    for (const DueItem &item : person.due) {
        if (item.visibleFrom <= today)
            due += u"  "_s + item.rule + u"  "_s + policy::dueReason(item, today) + u'\n';
    }
    return due.isEmpty() ? text : text + u'\n' + tr("Due") + u'\n' + due;
}

QString actionLabel(const QByteArray &kind)
{
    const ActionSpec *action = actionNamed(QLatin1StringView(kind));
    if (action)
        return action->labelText();
    return kind == "undo" ? tr("Taken back") : kind == "redo" ? tr("Done again") : QString::fromLatin1(kind);
}

/// What was done, by whom, where, and when it came here from there.
QJsonObject originJson(const HistoryEntry &entry, const RecordView &view)
{
    QJsonObject json{{u"operation"_s, QString::number(entry.operationId)},
                     {u"action"_s, QString::fromLatin1(entry.kind)},
                     {u"by"_s, view.staffName(entry.actor)},
                     {u"device"_s, entry.deviceName},
                     {u"at"_s, entry.at.local().toUTC().toString(Qt::ISODateWithMs)}};
    if (entry.arrived)
        json.insert(u"arrived"_s, entry.arrived.local().toUTC().toString(Qt::ISODateWithMs));
    return json;
}

QString originWords(const HistoryEntry &entry, const RecordView &view)
{
    QString where = entry.deviceName;
    if (entry.arrived)
        //: %1 is a workstation, %2 a date and time
        where = tr("%1, came here %2")
                    .arg(where, QLocale().toString(entry.arrived.local(), QLocale::ShortFormat));
    return QLocale().toString(entry.at.local(), QLocale::ShortFormat) + u"  "_s + actionLabel(entry.kind) +
           u"  ("_s + view.staffName(entry.actor) + u", "_s + where + u")\n"_s;
}

int show(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    const bool reveal = call.isSet("reveal");
    if (!call.may(*office, "open") || (reveal && !call.may(*office, "revealSsn")))
        return Refused;
    const auto person = readPerson(*office, call.at(1));
    if (!person)
        return call.fail(person.error());
    // Logged before it is shown: who looked is known even where the answer never arrives.
    Session &session = office->session();
    for (const QString &kind : reveal ? QStringList{u"open"_s, u"reveal"_s} : QStringList{u"open"_s}) {
        if (const auto logged = session.logAccess(kind, person->file.person.id); !logged)
            return call.fail(logged.error());
    }
    const auto entries = seen::history(session, person->file.person.id);
    if (!entries)
        return call.fail(entries.error());
    const auto printed = session.read([&](const RecordStore &store) {
        const RecordView view(store, reveal);
        const PolicySettings &settings = office->actions().settings();
        QJsonObject json = toJson(*person, view, settings, session.today());
        QString text = words(*person, view, settings, session.today());
        if (!entries->empty()) {
            json.insert(u"lastChange"_s, originJson(entries->front(), view));
            text += u'\n' + tr("Last change") + u"\n  "_s +
                    Terminal::harmless(originWords(entries->front(), view), true);
        }
        if (call.isSet("json"))
            call.terminal.print(jsonLine(json));
        else
            call.terminal.print(text);
    });
    return printed ? Done : call.fail(printed.error());
}

// history
// ----------------------------------------------------------------------------------------------------

QJsonObject toJson(const HistoryEntry &entry, const RecordView &view)
{
    QJsonArray records;
    for (const RecordChange &record : entry.records) {
        QJsonArray fields;
        for (const FieldChange &change : record.fields)
            fields += QJsonObject{{u"field"_s, jsonKey(change.field->name)},
                                  {u"label"_s, change.field->labelText(record.entity->name)},
                                  {u"from"_s, view.text(*change.field, change.from)},
                                  {u"to"_s, view.text(*change.field, change.to)}};
        records += QJsonObject{{u"entity"_s, QString::fromLatin1(record.entity->name)},
                               {u"id"_s, QString::number(record.recordId)},
                               {u"created"_s, record.created},
                               {u"removed"_s, record.removed},
                               {u"fields"_s, fields}};
    }
    QJsonObject json = originJson(entry, view);
    json.insert(u"records"_s, records);
    if (entry.undoes)
        json.insert(u"undoes"_s, QString::number(entry.undoes));
    if (!entry.reason.isEmpty())
        json.insert(u"reason"_s, entry.reason);
    return json;
}

QString words(const HistoryEntry &entry, const RecordView &view)
{
    QString text = originWords(entry, view);
    if (!entry.reason.isEmpty())
        text += u"  "_s + tr("Reason: %1").arg(entry.reason) + u'\n';
    for (const RecordChange &record : entry.records) {
        text += u"  "_s + record.entity->labelText() +
                (record.created   ? u" +"_s
                 : record.removed ? u" -"_s
                                  : u""_s) +
                u'\n';
        for (const FieldChange &change : record.fields) {
            if (!RecordView::hasWords(*change.field))
                continue;
            const QString from = view.text(*change.field, change.from);
            const QString to = view.text(*change.field, change.to);
            text += u"    "_s + change.field->labelText(record.entity->name) + u": "_s +
                    (from.isEmpty() ? to : from + u" -> "_s + to) + u'\n';
        }
    }
    return Terminal::harmless(text, true);
}

int history(Call &call)
{
    SystemClock clock;
    int exit = Done;
    const auto office = call.open(clock, exit);
    if (!office)
        return exit;
    if (!call.may(*office, "viewHistory"))
        return Refused;
    const auto person = readPerson(*office, call.at(1));
    if (!person)
        return call.fail(person.error());
    Session &session = office->session();
    const Id<JobSeeker> id = person->file.person.id;
    if (const auto logged = session.logAccess(u"open"_s, id); !logged)
        return call.fail(logged.error());
    const auto entries = seen::history(session, id);
    if (!entries)
        return call.fail(entries.error());
    const auto printed = session.read([&](const RecordStore &store) {
        const RecordView view(store, false);
        for (const HistoryEntry &entry : *entries) {
            if (call.isSet("json"))
                call.terminal.print(jsonLine(toJson(entry, view)));
            else
                call.terminal.print(words(entry, view));
        }
    });
    return printed ? Done : call.fail(printed.error());
}

} // namespace

QList<Command> showCommands()
{
    const QString who =
        tr("PERSON is a job seeker ID, a nine-digit number or a record id; \"find\" tells them.\n");
    return {
        {.name = u"show"_s,
         .usage = u"OFFICE PERSON --as LOGIN [--reveal] [--json]"_s,
         .summary = tr("print everything about one person"),
         .help =
             QString(who + tr("Numbers are masked unless --reveal. That you looked is kept in the office.")),
         .options = {asOption(),
                     {u"reveal"_s, tr("show the whole SSN or pseudo number; kept in the office too")},
                     jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = show},
        {.name = u"history"_s,
         .usage = u"OFFICE PERSON --as LOGIN [--json]"_s,
         .summary = tr("print who changed what about one person, newest first"),
         .help =
             QString(who + tr("Each change with its fields, from what to what, the workstation it was made "
                              "on, and when it\n"
                              "came here from there; numbers are masked. With --json one object a line.")),
         .options = {asOption(), jsonOption()},
         .fewest = 2,
         .most = 2,
         .run = history},
    };
}

} // namespace waymark::ctl
