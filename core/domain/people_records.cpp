// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("PersonMerge", text)
template <> const EntitySpec &specOf<PersonMerge>()
{
    using R = PersonMerge;
    static const EntitySpec spec = entity<R>(
        {.name = "PersonMerge", .table = "person_merge", .label = LABEL("Merge"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::otherId>({.name = "other", .label = LABEL("Merged record"), .refersTo = "JobSeeker", .system = true}),
            field<&R::before>({.name = "before", .label = LABEL("Before the merge"), .kind = FieldKind::Json, .personal = true, .system = true}),
            field<&R::after>({.name = "after", .label = LABEL("After the merge"), .kind = FieldKind::Json, .personal = true, .system = true}),
            field<&R::mergedOn>({.name = "merged_on", .label = LABEL("Merged on"), .system = true}),
            field<&R::mergedBy>({.name = "merged_by", .label = LABEL("Merged by"), .refersTo = "Staff", .system = true}),
            field<&R::unmergedOn>({.name = "unmerged_on", .label = LABEL("Taken apart on"), .group = "unmerged", .system = true}),
            field<&R::unmergedBy>({.name = "unmerged_by", .label = LABEL("Taken apart by"), .refersTo = "Staff", .group = "unmerged", .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("NotSamePerson", text)
template <> const EntitySpec &specOf<NotSamePerson>()
{
    using R = NotSamePerson;
    static const EntitySpec spec = entity<R>(
        {.name = "NotSamePerson", .table = "not_same_person", .label = LABEL("Not the same person"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::otherId>({.name = "other", .label = LABEL("The other person"), .refersTo = "JobSeeker"}),
            field<&R::saidOn>({.name = "said_on", .label = LABEL("Said on"), .system = true}),
            field<&R::saidBy>({.name = "said_by", .label = LABEL("Said by"), .refersTo = "Staff", .system = true}),
            field<&R::withdrawnOn>({.name = "withdrawn_on", .label = LABEL("Taken back on"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Attachment", text)
template <> const EntitySpec &specOf<Attachment>()
{
    using R = Attachment;
    static const EntitySpec spec = entity<R>(
        {.name = "Attachment", .table = "attachment", .label = LABEL("Attachment"), .personField = "job_seeker"},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::name>({.name = "name", .label = LABEL("File name"), .personal = true, .system = true}),
            field<&R::kind>({.name = "kind", .label = LABEL("Kind"), .codes = "attachment_kind", .kind = FieldKind::Code}),
            field<&R::title>({.name = "title", .label = LABEL("What it is"), .personal = true}),
            field<&R::size>({.name = "size", .label = LABEL("Size in bytes"), .system = true}),
            field<&R::hash>({.name = "hash", .label = LABEL("Fingerprint"), .system = true}),
            field<&R::parts>({.name = "parts", .label = LABEL("Parts"), .system = true}),
            field<&R::addedBy>({.name = "added_by", .label = LABEL("Added by"), .refersTo = "Staff", .system = true}),
            field<&R::addedAt>({.name = "added_at", .label = LABEL("Added"), .system = true}),
            field<&R::voidedOn>({.name = "voided_on", .label = LABEL("Voided on"), .group = "void", .system = true}),
            field<&R::voidReason>({.name = "void_reason", .label = LABEL("Why it was voided"), .group = "void", .personal = true, .system = true, .maxLength = 400}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("AttachmentPart", text)
template <> const EntitySpec &specOf<AttachmentPart>()
{
    using R = AttachmentPart;
    static const EntitySpec spec = entity<R>(
        {.name = "AttachmentPart", .table = "attachment_part", .label = LABEL("Part of an attachment"), .personField = "job_seeker", .addsUp = true, .bulky = true},
        {
            field<&R::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&R::attachmentId>({.name = "attachment", .label = LABEL("Attachment"), .refersTo = "Attachment", .system = true}),
            field<&R::seq>({.name = "seq", .label = LABEL("Number"), .system = true}),
            field<&R::data>({.name = "data", .label = LABEL("Data"), .kind = FieldKind::LongText, .personal = true, .system = true, .maxLength = 400'000}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Snippet", text)
template <> const EntitySpec &specOf<Snippet>()
{
    using R = Snippet;
    static const EntitySpec spec = entity<R>(
        {.name = "Snippet", .table = "snippet", .label = LABEL("Text snippet")},
        {
            field<&R::name>({.name = "name", .label = LABEL("Name"), .required = true, .maxLength = 60}),
            field<&R::text>({.name = "text", .label = LABEL("Text"), .kind = FieldKind::LongText, .required = true, .maxLength = 4000}),
            field<&R::staffId>({.name = "staff", .label = LABEL("Whose"), .refersTo = "Staff"}),
            field<&R::active>({.name = "active", .label = LABEL("In use")}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
