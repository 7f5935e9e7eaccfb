// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/save_print.h"

#include "core/base/owner_file.h"
#include "ui/common/printing/pdf_of.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Print", text);
}

} // namespace

void savePrint(const Workspace &workspace, const QString &title, const QString &suggested,
               const std::function<Result<PrintDocument>()> &make, QWidget *parent)
{
    workspace.prompts.chooseFile(
        parent,
        {.title = title,
         .mode = Prompts::FileQuestion::Mode::Save,
         .filter = tr("PDF (*.pdf)"),
         .suggested = suggested},
        [workspace, make](const QString &file) {
            if (file.isEmpty())
                return;
            const auto document = make();
            if (!document) {
                workspace.navigator.say(document.error().text());
                return;
            }
            const auto bytes = pdfOf(*document);
            const auto done = bytes ? writeForOwner(file, *bytes) : Result<void>(bytes.error());
            workspace.navigator.say(done
                                        ? tr("Written. Outside the office it is not encrypted: keep it safe.")
                                        : done.error().text());
        });
}

} // namespace waymark
