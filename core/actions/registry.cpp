// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/cases/case_actions.h"
#include "core/actions/cases/tickler_actions.h"
#include "core/actions/cases/transfer_actions.h"
#include "core/actions/federal/layout_actions.h"
#include "core/actions/federal/outcome_actions.h"
#include "core/actions/jstp/jstp_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/office_actions.h"
#include "core/actions/people/people_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/actions/record_actions.h"
#include "core/actions/records/file_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/actions/records/provider_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/actions/sync_actions.h"

namespace waymark {

const std::vector<const ActionSpec *> &allActions()
{
    static const std::vector<const ActionSpec *> all = [] {
        std::vector<const ActionSpec *> list{
        &actionOf<AddJobSeeker>(),     &actionOf<EditJobSeeker>(),     &actionOf<CompleteMembership>(),
        &actionOf<EnrollShelterResident>(), &actionOf<ReplacePseudo>(), &actionOf<CorrectSsn>(), &actionOf<EnrollProgram>(),
        &actionOf<CorrectEnrollment>(), &actionOf<RecordService>(),    &actionOf<VoidService>(),
        &actionOf<RecordNote>(),       &actionOf<VoidNote>(),          &actionOf<RecordContact>(),
        &actionOf<VoidContact>(),      &actionOf<OpenCase>(),          &actionOf<AssignCase>(),
        &actionOf<AssignCases>(), &actionOf<AskTransfer>(), &actionOf<TransferCase>(), &actionOf<AcceptTransfer>(),
        &actionOf<DeclineTransfer>(), &actionOf<WithdrawTransfer>(), &actionOf<AskAccess>(), &actionOf<AnswerAccess>(),
        &actionOf<SnoozeDue>(), &actionOf<EndSnooze>(), &actionOf<EndFollowUp>(), &actionOf<AddReminders>(),
        &actionOf<SuspendCase>(),      &actionOf<RequestInformation>(), &actionOf<CloseCase>(),
        &actionOf<ReopenCase>(),       &actionOf<AddStaff>(),          &actionOf<EditStaff>(),
        &actionOf<AddCenter>(),        &actionOf<EditCenter>(),        &actionOf<AddShelter>(),
        &actionOf<EditShelter>(),      &actionOf<SetSetting>(), &actionOf<SetInterval>(),
        &actionOf<InviteDevice>(),     &actionOf<RenameDevice>(),      &actionOf<RetireDevice>(),
        &actionOf<ReturnDevice>(),     &actionOf<SettleConflict>(),
        &actionOf<MergePeople>(),      &actionOf<UnmergePeople>(),    &actionOf<SayNotSame>(),
        &actionOf<RecordGroup>(), &actionOf<RecordProviderList>(),      &actionOf<RecordEmployment>(), &actionOf<VoidEmployment>(),
        &actionOf<SeenServices>(),     &actionOf<AttachFile>(),       &actionOf<VoidAttachment>(),
        &actionOf<LoadIncomeTable>(),  &actionOf<LoadFederalLayout>(),  &actionOf<CorrectEligibility>(),
        };
        list.insert(list.begin() + 14, tabActions().begin(), tabActions().end());
        list.insert(list.end(), planActions().begin(), planActions().end());
        list.insert(list.end(), jstpActions().begin(), jstpActions().end());
        list.insert(list.end(), outcomeActions().begin(), outcomeActions().end());
        return list;
    }();
    return all;
}

} // namespace waymark
