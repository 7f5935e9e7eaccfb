// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/print_plan.h"

#include "core/actions/people/seen.h"
#include "core/base/owner_file.h"
#include "core/documents/jobquest_card.h"
#include "ui/common/printing/print_choice.h"
#include "ui/common/printing/print_fonts.h"

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

void write(const Workspace &workspace, const PrintDocument &document, const PrintSetup &setup,
           const QString &file)
{
    const auto bytes = pdfOf(document, setup);
    const auto done = bytes ? writeForOwner(file, *bytes) : Result<void>(bytes.error());
    workspace.navigator.say(done ? tr("Written. Outside the office it is not encrypted: keep it safe.")
                                 : done.error().text());
}

void askFile(const Workspace &workspace, const PrintDocument &document, const PrintSetup &setup,
             QWidget *parent)
{
    workspace.prompts.chooseFile(parent,
                                 {.title = tr("Print the plan as PDF"),
                                  .mode = Prompts::FileQuestion::Mode::Save,
                                  .filter = tr("PDF (*.pdf)"),
                                  .suggested = suggestedName(PrintChoice::What::Plan)},
                                 [workspace, document, setup](const QString &file) {
                                     if (!file.isEmpty())
                                         write(workspace, document, setup, file);
                                 });
}

void make(const Workspace &workspace, Id<JobSeeker> person, const PrintChoice &choice,
          const PrintSetup &setup, QWidget *parent)
{
    const auto document = chosenDocument(workspace, person, choice);
    if (!document) {
        workspace.navigator.say(document.error().text());
        return;
    }
    const QString missing = missingLettersWords(*document);
    if (missing.isEmpty()) {
        askFile(workspace, *document, setup, parent);
        return;
    }
    workspace.prompts.confirm(
        parent,
        {.title = tr("Characters without a font"), .text = missing, .yes = tr("Print anyway"), .no = {}},
        [workspace, document = *document, setup, within = QPointer(parent)](bool yes) {
            if (yes)
                askFile(workspace, document, setup, within);
        });
}

} // namespace

void printPlan(const Workspace &workspace, Id<JobSeeker> person, Id<PlanVersion> version, QWidget *parent)
{
    const Prompts::Choice question{.title = tr("Language of the plan"),
                                   .text = tr("What was typed stays as it was typed."),
                                   .options = {}};
    askLanguage(workspace, person, question, parent, [=, within = QPointer(parent)](const QString &language) {
        const PrintChoice choice{
            .what = PrintChoice::What::Plan, .version = version, .note = {}, .language = language};
        workspace.prompts.choose(
            within, {.title = tr("Paper"), .text = {}, .options = {tr("Letter"), tr("A4")}}, [=](int paper) {
                if (paper >= 0)
                    make(workspace, person, choice, {paper == 1 ? Paper::A4 : Paper::Letter}, within);
            });
    });
}

} // namespace waymark
