// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/print/print_document.h"
#include "core/policy/plan/plan_content.h"

namespace waymark {

/// A signature as it is printed under a version.
struct PrintedSignature
{
    QString role;  ///< code list "signature_role"
    QString means; ///< code list "signature_means"
    QDate signedOn;
    QString ink; ///< of one made on the screen
};

/// What a printed plan needs beyond what it says.
struct PlanPrintOptions
{
    QString language;  ///< one of cardLanguages(), beside English; anything else: English only
    int version = 0;   ///< 0: a draft, not a version
    QDate preparedOn;  ///< of the version
    QString counselor; ///< who answered for the case on that day; empty: as the content says
    std::vector<PrintedSignature> signatures;
    QString caseNotes; ///< of a youth's plan: where the notes are, or a summary of them
    QDate printedOn;
    QString printedBy;
    QString office;
};

/// A plan for paper, of either kind: every label, sentence and label of a code list in English
/// and in the customer's language; what was typed, once, as it was typed. Ends with the agreement and a line
/// for each signature, a parent's or guardian's for a minor. The job seeker ID is on it, no
/// digit of an SSN nor a pseudo number.
PrintDocument planDocument(const policy::PlanContent &content, const PlanPrintOptions &options);

} // namespace waymark
