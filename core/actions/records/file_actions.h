// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// Puts a scan or letter into the office. Its bytes live in the encrypted file alone: the original stays where it
/// was, and nothing is ever written beside it.
struct AttachFile
{
    Id<JobSeeker> jobSeekerId;
    QString file; ///< path of what is taken in; only its last part is kept as a name
    QString kind;
    QString title;
};

struct VoidAttachment
{
    Id<Attachment> attachmentId;
    QString reason;
};

template <> const ActionSpec &actionOf<AttachFile>();
template <> const ActionSpec &actionOf<VoidAttachment>();

/// The bytes, checked against their fingerprint. Logged as a look at the person. Damaged where a part is missing (others'
/// work may still be on its way) or the bytes are not what was attached.
Result<QByteArray> attachmentBytes(Session &session, const Attachment &attachment);

/// A name to offer when it is saved outside: letters, digits, spaces, dots and hyphens, never a path, never hidden.
QString safeFileName(const QString &name);

/// An office's income amounts from a CSV file with the columns family_size and annual (dollars), and optionally
/// effective_from, area and source, which stand where the parameters are left empty (domain 6.15). One row for each size from 1
/// without a gap; the last two rows give what each more person adds, unless a row "more" says it.
struct LoadIncomeTable
{
    QString file;
    QDate effectiveFrom;
    QString area;   ///< empty: the whole state
    QString source;
};
template <> const ActionSpec &actionOf<LoadIncomeTable>();

/// Corrects answers of a snapshot after the exit. Refused and logged for everybody while the person takes part.
struct CorrectEligibility
{
    Id<EligibilitySnapshot> snapshotId;
    QString values; ///< JSON {field: value}, as on the command line
    QString reason;
};
template <> const ActionSpec &actionOf<CorrectEligibility>();

} // namespace waymark
