// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// A business that trains people of the Job Skills Training Program, or has jobs to fill. A record of the office, never of a
/// person: a business has no membership and is no shared customer. What companies pay to take part is in seed 003;
/// how much is not, so the fee is what was agreed.
struct Business
{
    Id<Business> id;
    QString name;
    QString field; ///< code list "work_field": what it does
    QString contactPerson;
    QString phone;
    QString email;
    QString webAddress;
    QDate joinedOn;                   ///< takes part in JSTP from this day; empty: it does not, or not yet
    QDate leftOn;                     ///< no new placement from this day
    std::optional<qint64> feeCents;   ///< for taking part, as agreed
    QDate feePaidOn;
    QString remark;
    bool operator==(const Business &) const = default;

    bool takesPart(QDate day) const { return joinedOn.isValid() && joinedOn <= day && !(leftOn.isValid() && leftOn <= day); }
};

/// Where a business trains or works.
struct BusinessSite
{
    Id<BusinessSite> id;
    Id<Business> businessId;
    QString name;
    QString address;
    QString city;
    QString zip;
    QString supervisor; ///< who trains there
    QString phone;
    bool active = true;
    bool operator==(const BusinessSite &) const = default;
};

/// Work a business trains for, or a job it has. What is left empty is not asked of anybody.
struct Opening
{
    Id<Opening> id;
    Id<Business> businessId;
    Id<BusinessSite> siteId;
    QString title;
    QString purpose;      ///< code list "opening_purpose": training (JSTP) or job
    QString field;        ///< code list "work_field"
    QString soc;          ///< its code in the Standard Occupational Classification; may be empty
    QStringList skills;   ///< code list "skill": what helps
    QStringList languages;///< code list "language": any of them is enough
    QString english;      ///< code list "english_level": the least that is needed
    QStringList schedule; ///< code list "schedule_part": when the work is
    std::optional<int> weeklyHours;
    std::optional<int> seats; ///< empty: one
    std::optional<int> weeks; ///< of the term; empty: the office's usual
    QDate opensOn;
    QDate closesOn;
    QString description;
    bool operator==(const Opening &) const = default;

    bool isTraining() const { return purpose == QLatin1StringView("training"); }
    int places() const { return seats.value_or(1); }
    bool isOpen(QDate day) const { return !(opensOn.isValid() && day < opensOn) && !(closesOn.isValid() && day > closesOn); }
};

template <> const EntitySpec &specOf<Business>();
template <> const EntitySpec &specOf<BusinessSite>();
template <> const EntitySpec &specOf<Opening>();

} // namespace waymark
