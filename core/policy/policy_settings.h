// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace waymark {

/// One row of the dated low-income table: amounts for a whole year, in cents (domain 6.15).
struct IncomeRow
{
    QDate effectiveFrom;
    int familySize = 1;
    qint64 annualCents = 0;
    qint64 eachMoreCents = 0; ///< added for each person beyond the largest size of its table
    QString source;
    QString area = {};        ///< empty: the whole state; else one area's living standard
    bool operator==(const IncomeRow &) const = default;
};

/// Days between contacts: best practice and the most that is allowed.
struct ContactInterval
{
    int bestDays = 30;
    int mustDays = 60;
    bool operator==(const ContactInterval &) const = default;
};

/// What an office lets others' work do to it. Not federal policy: our own care for what was entered.
struct SyncLimits
{
    int clockMinutes = 60;   ///< how far ahead of this computer's clock a stamp may be
    int removedPercent = 5;  ///< of the office's records that one import may void or take back
    int removedAtLeast = 10; ///< fewer than this many never stop an import
    bool operator==(const SyncLimits &) const = default;
};

/// What the tickler counts besides contacts. Where the sources give no number, a proposal that an office may change.
struct TicklerSettings
{
    int silenceDays = 90;      ///< without a contact, until a case may close for reason four (R-113)
    int exitDays = 90;         ///< without a qualifying service, until the exit (R-127)
    int exitNoticeDays = 14;   ///< how long before it is said
    int attempts = 3;          ///< tries without an answer before the next step is offered
    int snoozeDays = 14;       ///< the longest something is put off
    int snoozeOverdueDays = 3; ///< the same for what is overdue
    int followUpDays = 90;     ///< between follow-ups after exit (R-129)
    int followUpMonths = 12;   ///< how long they run (R-129)
    int closureFollowUpDays = 30; ///< from the first day of work until a case may close for reason one (R-108)
    int planWithinDays = 30;   ///< from a case's opening to its plan, and from a plan's beginning until nothing is missing
    int courseNoticeDays = 7;  ///< before a course begins or ends
    int answerDays = 5;        ///< to answer a transfer or a request for access
    int fiscalNoticeDays = 45; ///< before the fiscal year's end, for the sweep (R-83)
    int contactsPerDay = 5;    ///< what one counselor manages, for "what if"
    bool operator==(const TicklerSettings &) const = default;
};

/// The Job Skills Training Program. The terms and hours stand in seed 003; the other numbers are proposals.
struct JstpSettings
{
    std::vector<int> terms = {12, 24}; ///< weeks that are usual; others are warned of (R-120)
    int hoursFrom = 18;                ///< a week (R-121)
    int hoursTo = 25;
    int benefitDays = 14;              ///< of one period of the benefit (R-122)
    int intakeDays = 14;               ///< from enrolling to the intake assessment
    int matchDays = 14;                ///< from the intake to a placement, before it is listed as waiting
    int hoursDays = 7;                 ///< after a week's end, for its hours
    int termNoticeDays = 14;           ///< before a term ends
    int authorizationNoticeDays = 60;  ///< before an authorization ends
    bool operator==(const JstpSettings &) const = default;
};

/// What the federal record asks of the office itself and no person's record holds.
struct FederalSettings
{
    QString boardCode;  ///< element 108, five digits; not in the sources, so empty until an office enters it
    QString grantNumber;
    bool operator==(const FederalSettings &) const = default;
};

/// What an office may change without a new program: given to the rules, never read by them. Defaults stand in
/// resources/refdata/settings.csv; an office's own Setting records, with their dates, win over them.
struct PolicySettings
{
    ContactInterval contact;
    std::map<QString, ContactInterval> contactByProgram; ///< shorter intervals by program code; the shortest wins
    std::map<qint64, ContactInterval> contactByGroup;    ///< the same by the office's own groups, which stand for contracts
    TicklerSettings tickler;
    JstpSettings jstp;
    FederalSettings federal;
    int fiscalYearMonth = 7;           ///< the month a fiscal year begins in
    std::map<QDate, QString> holidays; ///< days the office is closed, with their names
    std::vector<int> closedWeekdays = {6, 7}; ///< 1 Monday to 7 Sunday
    int contactNoticeDays = 7;      ///< how long before the best-practice day a contact is shown as coming
    int noteMinimumWords = 5;       ///< from how many words a note is "detailed" (R-69); unverified, so a setting
    int emailDays = 2;              ///< an e-mail back and forth counts within so many days (R-70)
    int pseudoAskDays = 30;         ///< how often a pseudo number's holder is asked for the SSN (R-08)
    int returnedDays = 7;           ///< days to answer a supervisor's request (R-105)
    QStringList mandatoryBasic;     ///< field names with the mark on Basic (R-14); unverified, so data
    QStringList mandatoryShelterFull; ///< field names that Full must have for a shelter resident (R-20)
    std::vector<IncomeRow> income;
    QString incomeArea;             ///< whose table stands beside the state's: the higher amount is the limit
    int lateEntryDays = 30;         ///< a service entered later than this after its date is late (R-81)
    int attachmentMegabytes = 20;   ///< the largest attachment
    int youthAgeFrom = 14;          ///< ages of the youth program, at entry (R-37)
    int youthAgeTo = 24;
    int stepNoticeDays = 7;         ///< how long before its day a step of a plan is shown as coming
    int planUnsignedDays = 14;      ///< how long a plan may wait for its signatures
    SyncLimits sync;
};

} // namespace waymark
