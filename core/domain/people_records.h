// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// Two records found to be one person. `jobSeekerId` is the one that stays; the other is only linked to it (JobSeeker::mergedInto),
/// with everything that names it, so that the merge can be taken apart again at any time.
struct PersonMerge
{
    Id<PersonMerge> id;
    Id<JobSeeker> jobSeekerId;
    Id<JobSeeker> otherId;
    QString before; ///< fields of the one that stays, as they were
    QString after; ///< the same fields as the merge left them
    QDate mergedOn;
    Id<Staff> mergedBy;
    QDate unmergedOn;
    Id<Staff> unmergedBy;
    bool operator==(const PersonMerge &) const = default;
};

/// Somebody looked at two likely records and said that they are two people: they are not offered again.
struct NotSamePerson
{
    Id<NotSamePerson> id;
    Id<JobSeeker> jobSeekerId;
    Id<JobSeeker> otherId;
    QDate saidOn;
    Id<Staff> saidBy;
    QDate withdrawnOn;
    bool operator==(const NotSamePerson &) const = default;
};

/// A scan or letter kept inside the office. Its bytes are in AttachmentParts.
struct Attachment
{
    Id<Attachment> id;
    Id<JobSeeker> jobSeekerId;
    QString name; ///< never used as a path
    QString kind;
    QString title;
    qint64 size = 0;
    QString hash; ///< BLAKE2b-256 of the bytes, hexadecimal
    int parts = 0;
    Id<Staff> addedBy;
    Instant addedAt;
    QDate voidedOn;
    QString voidReason;
    bool operator==(const Attachment &) const = default;
};

/// A stretch of an attachment's bytes, base64.
struct AttachmentPart
{
    Id<AttachmentPart> id;
    Id<JobSeeker> jobSeekerId;
    Id<Attachment> attachmentId;
    int seq = 0;
    QString data;
    bool operator==(const AttachmentPart &) const = default;
};

/// A text used again and again in notes: one's own, or the whole office's where no staff is named. No personal data belongs in it.
struct Snippet
{
    Id<Snippet> id;
    QString name;
    QString text;
    Id<Staff> staffId; ///< none: everybody's
    bool active = true;
    bool operator==(const Snippet &) const = default;
};

template <> const EntitySpec &specOf<PersonMerge>();
template <> const EntitySpec &specOf<NotSamePerson>();
template <> const EntitySpec &specOf<Attachment>();
template <> const EntitySpec &specOf<AttachmentPart>();
template <> const EntitySpec &specOf<Snippet>();

} // namespace waymark
