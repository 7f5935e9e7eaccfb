// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entities.h"

#include "core/domain/federal/outcome_records.h"
#include "core/domain/jstp/training_records.h"
#include "core/domain/membership_records.h"
#include "core/domain/people_records.h"
#include "core/domain/plan/plan_versions.h"
#include "core/domain/program_records.h"
#include "core/domain/service_records.h"
#include "core/domain/staff_login.h"
#include "core/domain/tickler_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("StaffLogin", text)
template <> const EntitySpec &specOf<StaffLogin>()
{
    static const EntitySpec spec = entity<StaffLogin>(
        {.name = "StaffLogin", .table = "staff_login", .label = LABEL("Login"), .addsUp = true},
        {
            field<&StaffLogin::staffId>({.name = "staff", .label = LABEL("Staff member"), .refersTo = "Staff", .system = true}),
            field<&StaffLogin::slot>({.name = "slot", .label = LABEL("Sealed key"), .kind = FieldKind::LongText, .system = true, .secret = true, .maxLength = 4000}),
        });
    return spec;
}
#undef LABEL

std::span<const EntitySpec *const> allEntities()
{
    static const std::array all{
        &specOf<Center>(),  &specOf<Shelter>(),      &specOf<Staff>(),
        &specOf<Device>(),  &specOf<NumberBlock>(),  &specOf<Setting>(),
        &specOf<JobSeeker>(), &specOf<PseudoNumber>(), &specOf<ProgramEnrollment>(),
        &specOf<Service>(), &specOf<Note>(),         &specOf<Contact>(),
        &specOf<CaseRecord>(), &specOf<StaffLogin>(),
        &specOf<Education>(), &specOf<WorkExperience>(), &specOf<Alert>(),
        &specOf<Survey>(), &specOf<Invitation>(), &specOf<ProviderContact>(),
        &specOf<CareerEvent>(), &specOf<EventRegistration>(), &specOf<Employment>(),
        &specOf<Course>(), &specOf<TestResult>(), &specOf<PartnerProof>(),
        &specOf<EligibilitySnapshot>(), &specOf<LocalGroup>(), &specOf<GroupMember>(),
        &specOf<PersonMerge>(), &specOf<NotSamePerson>(), &specOf<Attachment>(),
        &specOf<AttachmentPart>(), &specOf<Snippet>(),
        &specOf<Plan>(), &specOf<Barrier>(), &specOf<Goal>(), &specOf<GoalStep>(), &specOf<PlanNeed>(),
        &specOf<TrainingReason>(), &specOf<OtherFunding>(), &specOf<PlanVersion>(), &specOf<PlanSheet>(),
        &specOf<PlanSignature>(), &specOf<PlanGrant>(), &specOf<ElementJustification>(), &specOf<CaseSample>(),
        &specOf<Occupation>(), &specOf<Snooze>(), &specOf<CaseTransfer>(), &specOf<PlanRequest>(),
        &specOf<Business>(), &specOf<BusinessSite>(), &specOf<Opening>(), &specOf<SkillSet>(), &specOf<JstpIntake>(),
        &specOf<WorkAuthorization>(), &specOf<NoMatch>(), &specOf<Placement>(), &specOf<BenefitPayment>(),
        &specOf<TrainingHours>(), &specOf<PlacementReview>(), &specOf<QuarterResult>(), &specOf<SkillGain>(),
        &specOf<TradePetition>(), &specOf<FederalLayout>(),
    };
    return all;
}

const EntitySpec *entityNamed(QAnyStringView name)
{
    for (const EntitySpec *spec : allEntities()) {
        if (QAnyStringView::equal(QLatin1StringView(spec->name), name)
            || QAnyStringView::equal(QLatin1StringView(spec->table), name))
            return spec;
    }
    return nullptr;
}

} // namespace waymark
