// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/print/print_document.h"
#include "core/domain/case_file.h"
#include "core/domain/due_item.h"
#include "core/policy/policy_settings.h"

#include <functional>

namespace waymark {

/// What the printed papers of a case need beyond its file.
struct CasePrintOptions
{
    QDate printedOn;
    QString printedBy;
    QString office;
    std::function<QString(Id<Staff>)> staffName = {}; ///< empty names where it is not given
};

/// Notes, newest first, those entered in error left out; `only`: one note.
PrintDocument notesDocument(const CaseFile &file, const CasePrintOptions &options, Id<Note> only = {});

/// One page for a colleague who takes over: goals and their next steps, barriers, what is due, the last five
/// notes, partners, and the designated counselor. What does not fit is cut, and says so.
PrintDocument handOffPage(const CaseFile &file, const std::vector<DueItem> &due,
                          const CasePrintOptions &options);

/// One plan version of the evidence.
struct VersionEvidence
{
    Id<PlanVersion> version;
    PrintDocument plan;  ///< as it was agreed; no rows: it is listed, not printed
    QStringList trouble; ///< why it cannot be trusted, in words; none: all as it was signed
};

/// What a monitor asks of a case, as one document: the six elements, each version with its signatures
/// and fingerprints, contacts with their services and notes, whether each counts and the days
/// between, late entries, what partners confirmed, barriers. No number but
/// the job seeker ID.
PrintDocument evidencePacket(const CaseFile &file, const PersonRecords &records,
                             const PolicySettings &settings, const std::vector<VersionEvidence> &versions,
                             const CasePrintOptions &options);

/// The person's whole record (person_document.h) as a document of this kind.
PrintDocument recordDocument(const QString &html, const CasePrintOptions &options);

namespace print {

/// Of every paper of a case: what it is, whose, and where.
void head(PrintDocument &document, const QString &what, const CaseFile &file,
          const CasePrintOptions &options);
/// "Note · printed 14 Mar 2026, Ana Silva"
QString footText(const QString &what, const CasePrintOptions &options);
QString nameOf(const CasePrintOptions &options, Id<Staff> staff);
void table(PrintDocument &document, const QStringList &heads, const std::vector<int> &shares,
           const std::vector<QStringList> &lines, const QString &none);

} // namespace print
} // namespace waymark
