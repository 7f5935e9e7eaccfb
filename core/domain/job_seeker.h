// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/office_records.h"

namespace waymark {

/// One person's membership: what MOSES keeps on the Basic and Full tabs (domain 1.2, 1.3).
/// Not the plan and not the case: those are records of their own that name the job seeker.
struct JobSeeker
{
    Id<JobSeeker> id;
    QString number;  ///< job seeker ID, eight digits, never the SSN, never changes (R-10)
    QString ssn;     ///< nine digits, an SSN or a pseudo number
    QString ssnKind; ///< "ssn" or "pseudo" (R-11)

    QString firstName;
    QString middleInitial;
    QString lastName;
    QString gender;
    QDate birthDate;
    std::optional<bool> military;
    std::optional<bool> releaseInformation;
    std::optional<bool> otherEligible;
    std::optional<bool> hispanic;
    QStringList races;

    Id<Shelter> shelterId; ///< the EA shelter where the person lives, if any (R-16)
    QString address;
    QString city;
    QString state;
    QString zip;
    QString country;
    bool homeless = false;
    QStringList zones;
    bool addressNotAvailable = false;
    bool mailingDifferent = false;
    std::optional<bool> confidential;
    std::optional<bool> hitgConfidential;
    QString mailingAddress;
    QString mailingCity;
    QString mailingState;
    QString mailingZip;
    QString mailingCountry;

    QString homePhone;
    QString otherPhone;
    QString email;
    QString webAddress;
    bool prefersEmail = false;
    QString accommodations;
    std::optional<bool> agriculture;
    Id<Center> centerId; ///< the career center that keeps the membership

    QString employment;
    std::optional<bool> immigrant;
    QString disability;
    QStringList disabilityCategories;
    QString primaryLanguage;
    std::optional<int> familySize;
    std::optional<bool> incomeBelow;
    QString inSchool;
    QString highestDegree;
    QString migrantStatus;
    std::optional<bool> lowIncome;
    QString homelessException; ///< why a shelter resident is not marked homeless and low income (R-136)

    // Full: veterans, education, barriers to employment and assistance (domain 1.3, 3.7, 6.5, 6.9)
    QString veteranStatus;
    QString disabledVeteran;
    std::optional<bool> campaignVeteran;
    QDate separatedOn;
    std::optional<bool> transitioning;
    std::optional<int> highestGrade;
    bool noEducation = false;
    QString noEducationText;
    bool noWork = false;
    QString noWorkText;
    std::optional<bool> englishLearner;
    std::optional<bool> basicSkillsDeficient;
    std::optional<bool> culturalBarriers;
    std::optional<bool> singleParent;
    std::optional<bool> displacedHomemaker;
    std::optional<bool> exOffender;
    std::optional<bool> fosterCare;
    std::optional<bool> longUnemployed;
    std::optional<bool> pregnantParenting;
    std::optional<bool> needsAssistance;
    std::optional<bool> tanf;
    std::optional<bool> exhaustingTanf;
    std::optional<bool> snap;
    QString ssi;
    std::optional<bool> otherAssistance;
    QString claimant;
    QDate dislocatedOn;
    std::optional<bool> disasterRelocated;
    QString disasterName;
    QString disasterFrom;
    QDate disasterOn;

    QDate jobQuestOn;  ///< registered on MassHire JobQuest (header mark JQ)
    QDate createdOn;
    QDate completedOn; ///< Basic, and Full where it is asked, found complete (R-14, R-15)
    Id<JobSeeker> mergedInto; ///< the record that stands for the same person, where two were merged

    bool operator==(const JobSeeker &) const = default;

    bool isVeteran() const { return military.value_or(false) || otherEligible.value_or(false); } ///< R-117
    bool isConfidential() const { return confidential.value_or(false) || hitgConfidential.value_or(false); }
    bool hasPseudo() const { return ssnKind == QLatin1StringView("pseudo"); }
};

/// A pseudo number's life: given, then retired when the SSN came. Never deleted, never given again.
struct PseudoNumber
{
    Id<PseudoNumber> id;
    Id<JobSeeker> jobSeekerId;
    QString number;
    QDate assignedOn;
    Id<Staff> assignedBy;
    QDate retiredOn;
    bool operator==(const PseudoNumber &) const = default;
};

template <> const EntitySpec &specOf<JobSeeker>();
template <> const EntitySpec &specOf<PseudoNumber>();

} // namespace waymark
