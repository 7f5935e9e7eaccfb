// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/policy_settings.h"

#include <QJsonObject>

namespace waymark {

/// Something a person in the office has to do about a job seeker, with its dates and its reason. Computed from the
/// file alone: today's date only decides whether it is coming, due or overdue, so it can be stored.
struct DueItem
{
    QString kind; ///< "contact", "pseudo_ssn", "note_missing", "case_returned", "case_review", "membership_incomplete"
    QString rule; ///< the rule behind it, "R-71"
    Id<JobSeeker> personId;
    Id<Staff> staffId;   ///< who must act; none: whoever has the audience's role at the center
    Id<Center> centerId;
    QString audience;    ///< "counselor", "supervisor" or "intake"
    QDate visibleFrom;   ///< listed as coming from this day
    QDate dueOn;         ///< best practice: due from this day
    QDate mustBy;        ///< the last day that is still in time; overdue after it; invalid: never overdue
    /// Facts for the reason in words: dates as "2026-03-14", codes, never a name. Always "since", the day the days run
    /// from; for a contact "basis" (contact, case_opened), "best", "must", and "means" and "program" where they apply.
    QJsonObject because;
    QString action;      ///< the action that clears it, "recordContact"

    bool operator==(const DueItem &) const = default;
};

enum class DueState { Coming, Due, Overdue };

namespace policy {

/// Everything due about one person. Same file, same settings, same
/// items. Contact days run from the last contact that counts, or from the case's opening where that is later. A
/// membership is listed for a shelter customer and for a person with a case.
std::vector<DueItem> dueItems(const CaseFile &file, const PolicySettings &settings);

DueState dueState(const DueItem &item, QDate today);
/// "31 days since the last contact that counts" as one line for the list.
QString dueHeadline(const DueItem &item, QDate today);
/// The reason in full words, with dates in the person's locale (design.md 6).
QString dueReason(const DueItem &item, QDate today);

} // namespace policy
} // namespace waymark
