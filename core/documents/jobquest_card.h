// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"

#include <QStringList>

namespace waymark {

/// What the card needs beyond the person.
struct JobQuestCardOptions
{
    QString language; ///< one of cardLanguages(), beside English; anything else: English only
    QString center;
    QString phone; ///< of the center, as it is read
};

/// The languages the card is written in besides English, as codes of the list "language". Their sentences are
/// data: resources/documents/jobquest_card.csv, a column each.
QStringList cardLanguages();
/// The one of them for a person with this primary language: Portuguese for Cape Verdean Creole; empty:
/// English only.
QString cardLanguageFor(const QString &primaryLanguage);

/// The card a customer takes along, as HTML for QTextDocument that stays on one Letter sheet: the number to
/// register on MassHire JobQuest with, the job seeker ID to sign in with afterwards, and what to do, in
/// English and beside it in the person's language. A pseudo number is marked as one; no digit
/// of an SSN is on it. Escapes everything typed and cuts what is too long for its line. Not the record: see
/// person_document.h.
QString jobQuestCard(const JobSeeker &person, const JobQuestCardOptions &options);

} // namespace waymark
