// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/leaving.h"

#include "core/actions/people/seen.h"
#include "core/base/owner_file.h"
#include "core/documents/due/contact_letter.h"
#include "core/documents/due/week_document.h"
#include "core/documents/jobquest_card.h"
#include "core/exchange/calendar.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "ui/common/printing/print_choice.h"
#include "ui/common/printing/save_print.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Print", text);
}

bool mayPrint(const Workspace &workspace)
{
    const auto why = policy::checkRole(workspace.session().staff().role, u"printNumbers"_s);
    if (blocks(why))
        workspace.navigator.say(whyNot(why));
    return !blocks(why);
}

Result<PrintDocument> letterFor(const Workspace &workspace, Id<JobSeeker> person, const QString &language)
{
    const auto file = seen::person(workspace.session(), person);
    if (!file)
        return file.error();
    if (auto logged = workspace.session().logAccess(u"print"_s, file->person.id); !logged)
        return logged.error();
    const Staff &staff = workspace.session().staff();
    return guarded([&] {
        const CaseRecord *current = file->currentCase();
        const Id<Center> at = current && current->centerId ? current->centerId : file->person.centerId;
        return contactLetter(*file, {.language = language,
                                     .writtenOn = workspace.today(),
                                     .counselor = staff.name,
                                     .center = workspace.store().find(at).value_or(Center())});
    });
}

Result<PrintDocument> weekOf(const Workspace &workspace, const std::vector<DueRow> &rows,
                             const std::function<QString(const DueItem &)> &who, const QString &leftOut)
{
    QHash<qint64, QString> phones;
    std::vector<WeekLine> lines;
    for (const DueRow &row : rows) {
        const DueItem &item = row.item;
        if (!phones.contains(item.personId.value)) {
            const auto file = seen::person(workspace.session(), item.personId);
            if (!file)
                continue; // not for these eyes any more
            if (auto logged = workspace.session().logAccess(u"print"_s, item.personId); !logged)
                return logged.error();
            QStringList numbers;
            for (const QString &one : {file->person.homePhone, file->person.otherPhone}) {
                if (!one.isEmpty())
                    numbers += phoneText(one);
            }
            phones.insert(item.personId.value, numbers.join(u", "_s));
        }
        lines.push_back({.day = item.dueOn,
                         .name = row.lastName + u", "_s + row.firstName,
                         .number = row.number,
                         .headline = policy::dueHeadline(item, workspace.today()),
                         .phone = phones.value(item.personId.value),
                         .who = who ? who(item) : QString()});
    }
    return weekDocument(lines,
                        {.printedOn = workspace.today(),
                         .printedBy = workspace.session().staff().name,
                         .office = workspace.signedIn.office().name()},
                        leftOut);
}

void writeCalendar(const Workspace &workspace, const std::vector<DueRow> &rows, CalendarNames names,
                   const QString &file)
{
    QSet<qint64> logged;
    for (const DueRow &row : rows) {
        if (logged.contains(row.item.personId.value))
            continue;
        logged.insert(row.item.personId.value);
        if (const auto done = workspace.session().logAccess(u"print"_s, row.item.personId); !done) {
            workspace.navigator.say(done.error().text());
            return;
        }
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(workspace.session().clock().now().ms, Qt::UTC);
    const auto done = writeForOwner(file, calendar(calendarEntries(rows, workspace.today()), names, now));
    workspace.navigator.say(done ? tr("Written. Outside the office it is not encrypted: keep it safe.")
                                 : done.error().text());
}

} // namespace

void offerLetter(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
{
    if (!mayPrint(workspace))
        return;
    const Prompts::Choice question{.title = tr("Print a letter"),
                                   .text = tr("The letter is noted. Print one that asks to get in touch?"),
                                   .options = {}};
    askLanguage(workspace, person, question, parent, [workspace, person, within = QPointer(parent)](const QString &language) {
        savePrint(
            workspace, tr("Print a letter"), u"letter.pdf"_s, [=] { return letterFor(workspace, person, language); }, within);
    });
}

void printWeek(const Workspace &workspace, const std::vector<DueRow> &rows,
               const std::function<QString(const DueItem &)> &who, const QString &leftOut, QWidget *parent)
{
    if (!mayPrint(workspace))
        return;
    savePrint(
        workspace, tr("Print the week"), u"week.pdf"_s, [=] { return weekOf(workspace, rows, who, leftOut); },
        parent);
}

void saveCalendar(const Workspace &workspace, const std::vector<DueRow> &rows, const QString &leftOut,
                  QWidget *parent)
{
    if (!mayPrint(workspace))
        return;
    const QString text =
        tr("The file is not encrypted, and a calendar may send it on. Initials and the job seeker ID "
           "are enough to know whom it is about.");
    workspace.prompts.choose(
        parent,
        {.title = tr("Calendar file"),
         .text = leftOut.isEmpty() ? text : QString(text + u' ' + leftOut),
         .options = {tr("Initials and ID"), tr("Full names and reasons")}},
        [workspace, rows, within = QPointer(parent)](int index) {
            if (index < 0)
                return;
            const auto names = index == 1 ? CalendarNames::FullNames : CalendarNames::InitialsAndId;
            workspace.prompts.chooseFile(within,
                                         {.title = tr("Calendar file"),
                                          .mode = Prompts::FileQuestion::Mode::Save,
                                          .filter = tr("Calendar (*.ics)"),
                                          .suggested = u"due.ics"_s},
                                         [workspace, rows, names](const QString &file) {
                                             if (!file.isEmpty())
                                                 writeCalendar(workspace, rows, names, file);
                                         });
        });
}

} // namespace waymark
