// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/policy_settings.h"

#include <functional>

namespace waymark {

/// What a printed record needs beyond the file itself.
struct PersonDocumentOptions
{
    QDate printedOn;
    QString printedBy;                                ///< the name of who prints
    QString office;
    bool showNumber = false;                          ///< the whole SSN or pseudo number; else masked
    std::function<QString(Id<Staff>)> staffName = {}; ///< empty names where it is not given
    std::function<QString(Id<Center>)> centerName = {};
};

/// One person's record as an HTML page for QTextDocument: membership, programs, services, contacts, notes, cases. A
/// pseudo number is marked on it, an SSN masked unless asked for. Escapes everything typed.
QString personDocument(const CaseFile &file, const PolicySettings &settings, const PersonDocumentOptions &options);

} // namespace waymark
