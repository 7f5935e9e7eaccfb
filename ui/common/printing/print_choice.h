// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/print/print_document.h"
#include "core/domain/case_file.h"
#include "ui/common/printing/pdf_of.h"
#include "ui/common/workspace.h"

namespace waymark {

/// Which of a person's papers, and how.
struct PrintChoice
{
    enum class What
    {
        Plan,
        Notes,
        OneNote,
        HandOff,
        Evidence,
        Record,
    };
    What what = What::Plan;
    Id<PlanVersion> version; ///< of a plan; empty: the running plan as it is now, a draft
    Id<Note> note;
    QString language; ///< of a plan, beside English; empty: English only
};

/// The paper as a document, read from the office as it is now. Refused for who may not print, with words;
/// logged as a print before it is given.
Result<PrintDocument> chosenDocument(const Workspace &workspace, Id<JobSeeker> person,
                                     const PrintChoice &choice);

/// "plan.pdf": names what it is, never whom it is about.
QString suggestedName(PrintChoice::What what);

/// The languages to choose from, English alone first: what is shown, and the code.
std::vector<std::pair<QString, QString>> printLanguages();
/// Asks for one of them, the person's own first; `then` gets its code, and is not called where it was cancelled. The question's
/// options are filled in here. What cannot be read is said, and nothing is asked.
void askLanguage(const Workspace &workspace, Id<JobSeeker> person, Prompts::Choice question, QWidget *parent,
                 std::function<void(QString)> then);

} // namespace waymark
