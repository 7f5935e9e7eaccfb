// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/print_record.h"

#include "core/actions/people/seen.h"
#include "core/documents/person_document.h"
#include "ui/common/record/print.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PrintRecord", text);
}

Result<void> write(const Workspace &workspace, Id<JobSeeker> person, const QString &file)
{
    const auto record = seen::person(workspace.session(), person);
    if (!record)
        return record.error();
    if (auto logged = workspace.session().logAccess(u"print"_s, person); !logged)
        return logged;
    const auto html = workspace.session().read([&](const RecordStore &store) {
        PersonDocumentOptions options{.printedOn = workspace.today(),
                                      .printedBy = workspace.session().staff().name,
                                      .office = workspace.signedIn.office().name()};
        options.staffName = [&](Id<Staff> id) {
            const auto staff = store.find(id);
            return staff ? staff->name : QString();
        };
        options.centerName = [&](Id<Center> id) {
            const auto center = store.find(id);
            return center ? center->name : QString();
        };
        return personDocument(*record, workspace.actions().settings(), options);
    });
    if (!html)
        return html.error();
    return writePdf(file, *html, tr("Job seeker record"));
}

} // namespace

void printRecord(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
{
    workspace.prompts.chooseFile(parent,
                                 {.title = tr("Print the record as PDF"),
                                  .mode = Prompts::FileQuestion::Mode::Save,
                                  .filter = tr("PDF (*.pdf)"),
                                  .suggested = u"record.pdf"_s},
                                 [workspace, person](const QString &file) {
                                     if (file.isEmpty())
                                         return;
                                     const auto done = write(workspace, person, file);
                                     workspace.navigator.say(done ? tr("Written. Keep it safe, and delete it when it is "
                                                                       "no longer needed.")
                                                                  : done.error().text());
                                 });
}

} // namespace waymark
