// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/print/print_document.h"
#include "core/domain/case_file.h"
#include "core/domain/office_records.h"

namespace waymark {

/// Who writes the letter, and where the person may answer.
struct ContactLetterOptions
{
    QString language; ///< one of cardLanguages(), under the English; anything else: English only
    QDate writtenOn;
    QString counselor;
    Center center; ///< its name, address and telephone, as far as they are known
};

/// One page that asks somebody who was not reached to get in touch. The envelope may be opened by anybody: it
/// says neither what it is about nor any number of the person. Sentences are data:
/// resources/documents/contact_letter.csv.
PrintDocument contactLetter(const CaseFile &file, const ContactLetterOptions &options);

} // namespace waymark
