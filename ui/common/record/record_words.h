// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/domain/case_file.h"

#include <QString>

namespace waymark {

/// "Pierre, Marie-Ange"; the job seeker ID where no name is known yet.
QString personName(const JobSeeker &person);
/// "born 2 May 1991 (34 years)"; what is missing where it is.
QString bornText(const JobSeeker &person, QDate today);
/// A member of staff, center, shelter or service by its name; "somebody" where the office does not know it.
QString staffName(const RecordStore &store, Id<Staff> id);   ///< throws SqlFailure
QString centerName(const RecordStore &store, Id<Center> id); ///< throws SqlFailure
QString serviceLabel(const QString &type);
/// "Sat 14 Mar 2026, 10:42"
QString momentText(Instant at);
/// How a field's value reads in a list or a history: labels for codes, dates in words, numbers masked.
QString valueText(const RecordStore &store, const FieldSpec &field, const Value &value, QDate today);
/// The first words of a longer text on one line.
QString firstWords(const QString &text, int characters = 120);
/// What stands against an action in one text, for a button that cannot be used; empty where nothing does.
QString whyNot(const Findings &findings);
/// What is said after an action was run: `done`, the error, or what stood against it.
QString saidOf(const ActionResult &result, const QString &done);

} // namespace waymark
