// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

QStringList allRoles()
{
    QStringList roles;
    for (const Code *code : codes().list(u"role"_s))
        roles << code->code;
    return roles;
}

QStringList actionsOf(const QString &role)
{
    QStringList actions;
    for (const QString &action : actionsInTable()) {
        if (mayRun(role, action))
            actions << action;
    }
    actions.sort();
    return actions;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

const QStringList looking{u"find"_s, u"open"_s, u"viewHistory"_s, u"printPlan"_s};
/// The records of the tabs: whoever serves customers keeps them.
const QStringList tabWork{
    u"addEducation"_s, u"editEducation"_s, u"voidEducation"_s, u"addWorkExperience"_s,
    u"editWorkExperience"_s, u"voidWorkExperience"_s, u"addAlert"_s, u"editAlert"_s, u"clearAlert"_s,
    u"addSurvey"_s, u"voidSurvey"_s, u"addInvitation"_s, u"editInvitation"_s, u"voidInvitation"_s,
    u"addProviderContact"_s, u"voidProviderContact"_s, u"addCourse"_s, u"editCourse"_s, u"voidCourse"_s,
    u"addTestResult"_s, u"editTestResult"_s, u"voidTestResult"_s, u"addEvent"_s, u"editEvent"_s,
    u"registerForEvent"_s, u"editRegistration"_s, u"joinGroup"_s, u"editGroupMember"_s, u"addSnippet"_s,
    u"editSnippet"_s, u"recordEmployment"_s, u"voidEmployment"_s, u"recordGroup"_s, u"recordProviderList"_s, u"attachFile"_s,
    u"voidAttachment"_s, u"notSamePerson"_s, u"openAttachment"_s, u"addReminders"_s};
/// What is asked before anybody is matched, and what indicators are computed from.
const QStringList jstpIntake{u"addSkillSet"_s, u"editSkillSet"_s, u"addJstpIntake"_s, u"editJstpIntake"_s, u"voidJstpIntake"_s, u"addWorkAuthorization"_s, u"editWorkAuthorization"_s, u"voidWorkAuthorization"_s};
const QStringList outcomes{u"addQuarterResult"_s, u"editQuarterResult"_s, u"voidQuarterResult"_s, u"addSkillGain"_s, u"voidSkillGain"_s, u"addTradePetition"_s, u"editTradePetition"_s, u"voidTradePetition"_s};
/// Businesses, placements and what belongs to them.
const QStringList placing{u"addBusiness"_s, u"editBusiness"_s, u"addBusinessSite"_s, u"editBusinessSite"_s, u"addOpening"_s, u"editOpening"_s, u"addNoMatch"_s, u"liftNoMatch"_s, u"placeTrainee"_s, u"editPlacement"_s, u"voidPlacement"_s, u"extendPlacement"_s, u"endPlacement"_s, u"reopenPlacement"_s, u"enterHours"_s, u"addBenefitPayment"_s, u"voidBenefitPayment"_s, u"addPlacementReview"_s, u"editPlacementReview"_s, u"voidPlacementReview"_s};
const QStringList intakeWork = looking + tabWork + jstpIntake + outcomes + QStringList{u"addJobSeeker"_s,
                                                     u"editJobSeeker"_s,
                                                     u"completeMembership"_s,
                                                     u"enrollShelterResident"_s,
                                                     u"replacePseudo"_s,
                                                     u"correctSsn"_s,
                                                     u"revealSsn"_s,
                                                     u"printNumbers"_s,
                                                     u"enrollProgram"_s,
                                                     u"endEnrollment"_s,
                                                     u"correctEnrollment"_s,
                                                     u"recordService"_s,
                                                     u"voidService"_s,
                                                     u"recordNote"_s,
                                                     u"voidNote"_s,
                                                     u"recordContact"_s,
                                                     u"voidContact"_s,
                                                     u"importRoster"_s,
                                                     u"undo"_s,
                                                     u"redo"_s,
                                                     u"exportBundle"_s,
                                                     u"importBundle"_s,
                                                     u"undoImport"_s,
                                                     u"settleConflict"_s,
                                                     u"snoozeDue"_s,
                                                     u"endSnooze"_s};
/// Writing a plan is for those who carry cases; whose plan, R-79 says.
const QStringList planWork{
    u"startPlan"_s, u"editPlan"_s, u"completePlan"_s, u"endPlan"_s, u"addBarrier"_s, u"editBarrier"_s, u"addGoal"_s,
    u"editGoal"_s, u"voidGoal"_s, u"addStep"_s, u"editStep"_s, u"voidStep"_s, u"addTemplateSteps"_s, u"addNeed"_s,
    u"editNeed"_s, u"voidNeed"_s, u"addTrainingReason"_s, u"editTrainingReason"_s, u"voidTrainingReason"_s,
    u"addOtherFunding"_s, u"editOtherFunding"_s, u"voidOtherFunding"_s, u"agreePlan"_s, u"preparePlan"_s,
    u"signOnPaper"_s, u"grantPlan"_s, u"revokeGrant"_s, u"justifyElement"_s, u"voidJustification"_s};
const QStringList counselorWork =
    intakeWork + planWork + placing + QStringList{u"openCase"_s,    u"suspendCase"_s,   u"answerRequest"_s, u"seenServices"_s,
                             u"mergePeople"_s, u"unmergePeople"_s, u"viewReports"_s, u"askTransfer"_s, u"acceptTransfer"_s,
                             u"declineTransfer"_s, u"withdrawTransfer"_s, u"askAccess"_s, u"answerAccess"_s, u"endFollowUp"_s, u"viewCaseload"_s};
const QStringList managerWork = counselorWork + QStringList{u"assignCase"_s, u"assignCases"_s, u"requestInformation"_s,
                                                            u"closeCase"_s, u"reopenCase"_s, u"addShelter"_s,
                                                            u"dumpOffice"_s, u"addLocalGroup"_s, u"editLocalGroup"_s, u"officeSnippet"_s,
                                                            u"correctEligibility"_s, u"drawSample"_s, u"viewTeam"_s};
const QStringList administratorWork =
    intakeWork + QStringList{u"addStaff"_s,   u"editStaff"_s,   u"addCenter"_s, u"editCenter"_s,
                             u"addShelter"_s, u"editShelter"_s, u"setSetting"_s, u"setInterval"_s, u"dumpOffice"_s,
                             u"acceptBundle"_s, u"bundleKey"_s, u"inviteDevice"_s, u"renameDevice"_s,
                             u"retireDevice"_s, u"returnDevice"_s, u"addLocalGroup"_s, u"editLocalGroup"_s, u"officeSnippet"_s,
                             u"mergePeople"_s, u"unmergePeople"_s, u"viewReports"_s, u"loadIncomeTable"_s, u"loadOccupations"_s, u"loadFederalLayout"_s, u"exportFederal"_s,
                             u"drawSample"_s, u"viewCaseload"_s, u"viewTeam"_s};

} // namespace

TEST_CASE("Who may do what", "[policy][R-103]")
{
    CHECK(actionsOf(u"view_only"_s) == sorted(looking));
    CHECK(actionsOf(u"intake"_s) == sorted(intakeWork));
    CHECK(actionsOf(u"counselor"_s) == sorted(counselorWork));
    CHECK(actionsOf(u"supervisor"_s) == sorted(managerWork));
    CHECK(actionsOf(u"director"_s) == sorted(managerWork + QStringList{u"transferCase"_s, u"exportFederal"_s}));
    CHECK(actionsOf(u"administrator"_s) == sorted(administratorWork));
    CHECK(actionsOf({}).isEmpty());
    CHECK(actionsOf(u"unheard_of"_s).isEmpty());
}

TEST_CASE("Each action stands in the table once and somebody may run it", "[policy]")
{
    QStringList actions = actionsInTable();
    CHECK(actions.removeDuplicates() == 0);
    for (const QString &action : actions) {
        CAPTURE(action);
        CHECK_FALSE(rolesFor(action).isEmpty());
        for (const QString &role : rolesFor(action))
            CHECK(allRoles().contains(role));
    }
}

TEST_CASE("Every staff role records basic services", "[policy][R-31]")
{
    for (const QString &role : allRoles()) {
        CAPTURE(role);
        CHECK(mayRun(role, u"recordService"_s) == (role != u"view_only"_s));
    }
}

TEST_CASE("The customer's numbers can be shown and printed by all who serve", "[policy][R-09][R-138]")
{
    for (const QString &role : allRoles()) {
        CAPTURE(role);
        CHECK(mayRun(role, u"printNumbers"_s) == (role != u"view_only"_s));
        CHECK(mayRun(role, u"revealSsn"_s) == (role != u"view_only"_s));
    }
}

TEST_CASE("What is not in the table is nobody's", "[policy]")
{
    for (const QString &role : allRoles())
        CHECK_FALSE(mayRun(role, u"dropEverything"_s));
    CHECK(rolesFor(u"dropEverything"_s).isEmpty());
    CHECK(checkRole(u"director"_s, u"dropEverything"_s).size() == 1);
    CHECK(blocks(checkRole(u"director"_s, u"dropEverything"_s)));
}

TEST_CASE("A refusal says who may", "[policy][R-103]")
{
    CHECK(checkRole(u"supervisor"_s, u"closeCase"_s).isEmpty());
    const Findings findings = checkRole(u"counselor"_s, u"closeCase"_s);
    REQUIRE(findings.size() == 1);
    CHECK(findings.first().rule == u"R-103"_s);
    CHECK(blocks(findings));
    CHECK(findings.first().message.contains(u"supervisor or career center director"_s));
}
