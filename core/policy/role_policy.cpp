// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/role_policy.h"

#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

enum Who : unsigned
{
    Intake = 1,
    Counselor = 2,
    Supervisor = 4,
    Director = 8,
    Administrator = 16,
    ViewOnly = 32,
    Managers = Supervisor | Director,
    CaseStaff = Counselor | Managers,
    AllStaff = Intake | CaseStaff | Administrator, ///< every role that serves customers (R-31)
    Everybody = AllStaff | ViewOnly,
};

struct RoleBit
{
    QLatin1StringView code;
    unsigned bit;
};

constexpr std::array roles{
    RoleBit{"intake"_L1, Intake},
    RoleBit{"counselor"_L1, Counselor},
    RoleBit{"supervisor"_L1, Supervisor},
    RoleBit{"director"_L1, Director},
    RoleBit{"administrator"_L1, Administrator},
    RoleBit{"view_only"_L1, ViewOnly},
};

struct Row
{
    QLatin1StringView action;
    unsigned who;
    QLatin1StringView rule = {};
};

constexpr std::array table{
    Row{"open"_L1, Everybody},
    Row{"find"_L1, Everybody},
    Row{"viewHistory"_L1, Everybody},
    Row{"dumpOffice"_L1, Managers | Administrator},

    Row{"addJobSeeker"_L1, AllStaff},
    Row{"editJobSeeker"_L1, AllStaff},
    Row{"completeMembership"_L1, AllStaff},
    Row{"enrollShelterResident"_L1, AllStaff},
    Row{"replacePseudo"_L1, AllStaff},
    Row{"correctSsn"_L1, AllStaff},
    Row{"revealSsn"_L1, AllStaff, "R-138"_L1},
    Row{"printNumbers"_L1, AllStaff, "R-138"_L1},
    Row{"enrollProgram"_L1, AllStaff},
    Row{"correctEnrollment"_L1, AllStaff},
    Row{"endEnrollment"_L1, AllStaff},
    Row{"recordService"_L1, AllStaff, "R-31"_L1},
    Row{"voidService"_L1, AllStaff},
    Row{"recordNote"_L1, AllStaff},
    Row{"voidNote"_L1, AllStaff},
    Row{"recordContact"_L1, AllStaff},
    Row{"voidContact"_L1, AllStaff},
    Row{"addEducation"_L1, AllStaff},
    Row{"editEducation"_L1, AllStaff},
    Row{"voidEducation"_L1, AllStaff},
    Row{"addWorkExperience"_L1, AllStaff},
    Row{"editWorkExperience"_L1, AllStaff},
    Row{"voidWorkExperience"_L1, AllStaff},
    Row{"addAlert"_L1, AllStaff},
    Row{"editAlert"_L1, AllStaff},
    Row{"clearAlert"_L1, AllStaff},
    Row{"addSurvey"_L1, AllStaff},
    Row{"voidSurvey"_L1, AllStaff},
    Row{"addInvitation"_L1, AllStaff},
    Row{"editInvitation"_L1, AllStaff},
    Row{"voidInvitation"_L1, AllStaff},
    Row{"addProviderContact"_L1, AllStaff},
    Row{"voidProviderContact"_L1, AllStaff},
    Row{"addCourse"_L1, AllStaff},
    Row{"editCourse"_L1, AllStaff},
    Row{"voidCourse"_L1, AllStaff},
    Row{"addTestResult"_L1, AllStaff},
    Row{"editTestResult"_L1, AllStaff},
    Row{"voidTestResult"_L1, AllStaff},
    Row{"addEvent"_L1, AllStaff},
    Row{"editEvent"_L1, AllStaff},
    Row{"registerForEvent"_L1, AllStaff},
    Row{"editRegistration"_L1, AllStaff},
    Row{"joinGroup"_L1, AllStaff},
    Row{"editGroupMember"_L1, AllStaff},
    Row{"addSnippet"_L1, AllStaff},
    Row{"editSnippet"_L1, AllStaff},
    Row{"officeSnippet"_L1, Managers | Administrator}, // one that belongs to nobody alone
    Row{"recordEmployment"_L1, AllStaff},
    Row{"voidEmployment"_L1, AllStaff},
    Row{"recordGroup"_L1, AllStaff},
    Row{"recordProviderList"_L1, AllStaff},
    Row{"attachFile"_L1, AllStaff},
    Row{"voidAttachment"_L1, AllStaff},
    Row{"notSamePerson"_L1, AllStaff},
    Row{"openAttachment"_L1, AllStaff, "R-138"_L1},
    Row{"addLocalGroup"_L1, Managers | Administrator},
    Row{"editLocalGroup"_L1, Managers | Administrator},
    Row{"seenServices"_L1, CaseStaff},
    Row{"correctEligibility"_L1, Managers, "R-85"_L1},
    Row{"mergePeople"_L1, CaseStaff | Administrator},
    Row{"unmergePeople"_L1, CaseStaff | Administrator},
    Row{"viewReports"_L1, CaseStaff | Administrator},
    Row{"loadIncomeTable"_L1, Administrator},
    Row{"loadFederalLayout"_L1, Administrator, "R-132"_L1},
    Row{"exportFederal"_L1, Director | Administrator, "R-138"_L1}, // everybody's data, confidential people's too
    Row{"importRoster"_L1, AllStaff},
    Row{"addSkillSet"_L1, AllStaff},
    Row{"editSkillSet"_L1, AllStaff},
    Row{"addJstpIntake"_L1, AllStaff},
    Row{"editJstpIntake"_L1, AllStaff},
    Row{"voidJstpIntake"_L1, AllStaff},
    Row{"addWorkAuthorization"_L1, AllStaff},
    Row{"editWorkAuthorization"_L1, AllStaff},
    Row{"voidWorkAuthorization"_L1, AllStaff},
    Row{"addQuarterResult"_L1, AllStaff},
    Row{"editQuarterResult"_L1, AllStaff},
    Row{"voidQuarterResult"_L1, AllStaff},
    Row{"addSkillGain"_L1, AllStaff},
    Row{"voidSkillGain"_L1, AllStaff},
    Row{"addTradePetition"_L1, AllStaff},
    Row{"editTradePetition"_L1, AllStaff},
    Row{"voidTradePetition"_L1, AllStaff},
    Row{"undo"_L1, AllStaff},
    Row{"redo"_L1, AllStaff},

    Row{"openCase"_L1, CaseStaff},
    Row{"suspendCase"_L1, CaseStaff, "R-103"_L1},
    Row{"answerRequest"_L1, CaseStaff, "R-105"_L1},
    Row{"assignCase"_L1, Managers},
    Row{"requestInformation"_L1, Managers, "R-105"_L1},
    Row{"closeCase"_L1, Managers, "R-103"_L1},
    Row{"reopenCase"_L1, Managers, "R-103"_L1},
    Row{"assignCases"_L1, Managers},
    Row{"askTransfer"_L1, CaseStaff, "R-88"_L1},
    Row{"transferCase"_L1, Director, "R-88"_L1},
    Row{"acceptTransfer"_L1, CaseStaff, "R-88"_L1},
    Row{"declineTransfer"_L1, CaseStaff, "R-88"_L1},
    Row{"withdrawTransfer"_L1, CaseStaff, "R-88"_L1},
    Row{"askAccess"_L1, CaseStaff, "R-79"_L1},
    Row{"answerAccess"_L1, CaseStaff, "R-79"_L1},
    Row{"endFollowUp"_L1, CaseStaff, "R-129"_L1},
    Row{"snoozeDue"_L1, AllStaff},
    Row{"endSnooze"_L1, AllStaff},
    Row{"addReminders"_L1, AllStaff},
    Row{"viewCaseload"_L1, CaseStaff | Administrator},
    Row{"viewTeam"_L1, Managers | Administrator, "R-46"_L1},

    // Businesses, placements and what belongs to them are case work (seed 003).
    Row{"addBusiness"_L1, CaseStaff},
    Row{"editBusiness"_L1, CaseStaff},
    Row{"addBusinessSite"_L1, CaseStaff},
    Row{"editBusinessSite"_L1, CaseStaff},
    Row{"addOpening"_L1, CaseStaff},
    Row{"editOpening"_L1, CaseStaff},
    Row{"addNoMatch"_L1, CaseStaff},
    Row{"liftNoMatch"_L1, CaseStaff},
    Row{"placeTrainee"_L1, CaseStaff},
    Row{"editPlacement"_L1, CaseStaff},
    Row{"voidPlacement"_L1, CaseStaff},
    Row{"extendPlacement"_L1, CaseStaff},
    Row{"endPlacement"_L1, CaseStaff},
    Row{"reopenPlacement"_L1, CaseStaff},
    Row{"enterHours"_L1, CaseStaff},
    Row{"addBenefitPayment"_L1, CaseStaff},
    Row{"voidBenefitPayment"_L1, CaseStaff},
    Row{"addPlacementReview"_L1, CaseStaff},
    Row{"editPlacementReview"_L1, CaseStaff},
    Row{"voidPlacementReview"_L1, CaseStaff},

    // Who of them changes one person's plan is R-79's (plan_policy.h).
    Row{"startPlan"_L1, CaseStaff},
    Row{"editPlan"_L1, CaseStaff, "R-79"_L1},
    Row{"completePlan"_L1, CaseStaff},
    Row{"endPlan"_L1, CaseStaff},
    Row{"addBarrier"_L1, CaseStaff, "R-79"_L1},
    Row{"editBarrier"_L1, CaseStaff, "R-79"_L1},
    Row{"addGoal"_L1, CaseStaff, "R-79"_L1},
    Row{"editGoal"_L1, CaseStaff, "R-79"_L1},
    Row{"voidGoal"_L1, CaseStaff},
    Row{"addStep"_L1, CaseStaff, "R-79"_L1},
    Row{"editStep"_L1, CaseStaff, "R-79"_L1},
    Row{"voidStep"_L1, CaseStaff},
    Row{"addTemplateSteps"_L1, CaseStaff},
    Row{"addNeed"_L1, CaseStaff, "R-79"_L1},
    Row{"editNeed"_L1, CaseStaff, "R-79"_L1},
    Row{"voidNeed"_L1, CaseStaff},
    Row{"addTrainingReason"_L1, CaseStaff},
    Row{"editTrainingReason"_L1, CaseStaff},
    Row{"voidTrainingReason"_L1, CaseStaff},
    Row{"addOtherFunding"_L1, CaseStaff},
    Row{"editOtherFunding"_L1, CaseStaff},
    Row{"voidOtherFunding"_L1, CaseStaff},
    Row{"agreePlan"_L1, CaseStaff, "R-44"_L1},
    Row{"preparePlan"_L1, CaseStaff, "R-44"_L1},
    Row{"signOnPaper"_L1, CaseStaff, "R-44"_L1},
    Row{"grantPlan"_L1, CaseStaff, "R-79"_L1},
    Row{"revokeGrant"_L1, CaseStaff, "R-79"_L1},
    Row{"justifyElement"_L1, CaseStaff, "R-47"_L1},
    Row{"voidJustification"_L1, CaseStaff, "R-47"_L1},
    Row{"drawSample"_L1, Managers | Administrator, "R-47"_L1},
    Row{"printPlan"_L1, Everybody, "R-90"_L1},
    Row{"loadOccupations"_L1, Administrator},

    Row{"addShelter"_L1, Managers | Administrator},
    Row{"editShelter"_L1, Administrator},
    Row{"addStaff"_L1, Administrator},
    Row{"editStaff"_L1, Administrator},
    Row{"addCenter"_L1, Administrator},
    Row{"editCenter"_L1, Administrator},
    Row{"setInterval"_L1, Administrator},
    Row{"setSetting"_L1, Administrator},

    Row{"exportBundle"_L1, AllStaff},
    Row{"importBundle"_L1, AllStaff},
    Row{"undoImport"_L1, AllStaff},
    Row{"settleConflict"_L1, AllStaff},
    Row{"acceptBundle"_L1, Administrator},
    Row{"inviteDevice"_L1, Administrator},
    Row{"renameDevice"_L1, Administrator},
    Row{"retireDevice"_L1, Administrator},
    Row{"returnDevice"_L1, Administrator},
    Row{"bundleKey"_L1, Administrator},
};

const Row *rowOf(const QString &action)
{
    const auto found = std::ranges::find_if(table, [&](const Row &row) { return row.action == action; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

bool mayRun(const QString &role, const QString &action)
{
    return rolesFor(action).contains(role);
}

QStringList rolesFor(const QString &action)
{
    QStringList allowed;
    if (const Row *row = rowOf(action)) {
        for (const RoleBit &one : roles) {
            if (row->who & one.bit)
                allowed << QString(one.code);
        }
    }
    return allowed;
}

QStringList actionsInTable()
{
    QStringList actions;
    for (const Row &row : table)
        actions << QString(row.action);
    return actions;
}

Findings checkRole(const QString &role, const QString &action)
{
    const QStringList allowed = rolesFor(action);
    if (allowed.contains(role))
        return {};
    if (allowed.isEmpty())
        return {blocking({}, {}, Policy::tr("Nobody may do this in this office."))};
    QStringList labels;
    for (const QString &one : allowed)
        labels << codes().label(u"role"_s, one).toLower();
    //: %1 is a list of roles: "supervisor or director"
    return {blocking(rowOf(action)->rule, {},
                     Policy::tr("Your role may not do this. Who may: %1.").arg(anyOf(labels)))};
}

} // namespace waymark::policy
