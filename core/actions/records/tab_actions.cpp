// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/record_templates.h"

#include "core/policy/plan/plan_sections.h"
#include "core/policy/plan/writing_policy.h"
#include "core/policy/role_policy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

using records::tr;

template <> Findings RecordRules<CareerEvent>::check(const ActionContext &context, const CareerEvent &record)
{
    if (!record.id || !record.cancelledOn.isValid())
        return {};
    const auto all = context.store.where<EventRegistration>("event", Value{record.id.value});
    if (std::ranges::find(all, u"attended"_s, &EventRegistration::status) == all.end())
        return {};
    return {Finding{{}, u"cancelled_on"_s, tr("This event took place: people are recorded as having come.")}};
}

/// One's own texts are one's own; the office's are kept by those who answer for the office.
template <> Findings RecordRules<Snippet>::check(const ActionContext &context, const Snippet &record)
{
    const auto stored = context.store.find(record.id);
    for (const Id<Staff> whose : {record.staffId, stored ? stored->staffId : record.staffId}) {
        if (!whose) {
            if (Findings role = policy::checkRole(context.staff.role, u"officeSnippet"_s); blocks(role))
                return role;
        } else if (whose != context.staff.id) {
            return {Finding{{}, u"staff"_s, tr("This text belongs to somebody else; write one of your own.")}};
        }
    }
    return {};
}

template <> Findings RecordRules<EventRegistration>::check(const ActionContext &context, const EventRegistration &record)
{
    const auto event = context.store.find(record.eventId);
    const std::vector<EventRegistration> all =
        context.store.where<EventRegistration>("event", Value{record.eventId.value});
    const auto comes = [](const EventRegistration &one) {
        return one.status == "registered"_L1 || one.status == "attended"_L1;
    };
    Findings findings;
    const bool twice = std::ranges::any_of(all, [&](const EventRegistration &one) {
        return one.id != record.id && one.jobSeekerId == record.jobSeekerId && comes(one);
    });
    if (twice && comes(record))
        findings += Finding{{}, u"event"_s, tr("This person is registered for this event already.")};
    const auto taken = std::ranges::count_if(all, [&](const EventRegistration &one) { return one.id != record.id && comes(one); });
    if (event && event->seats && taken >= *event->seats && record.status == "registered"_L1)
        findings += Finding{{}, u"event"_s, tr("All seats are taken."), Severity::Warn};
    if (event && event->cancelledOn.isValid() && record.status == "registered"_L1)
        findings += Finding{{}, u"event"_s, tr("This event was cancelled.")};
    return findings;
}

template <> Findings RecordRules<GroupMember>::check(const ActionContext &context, const GroupMember &record)
{
    const auto all = context.store.ofPerson<GroupMember>(record.jobSeekerId);
    if (!record.until.isValid() && std::ranges::any_of(all, [&](const GroupMember &one) {
            return one.id != record.id && one.groupId == record.groupId && !one.until.isValid();
        }))
        return {Finding{{}, u"local_group"_s, tr("This person is in this group already.")}};
    return {};
}

/// Who registers is registered, unless something else is said.
template <> bool RecordRules<EventRegistration>::fills(QByteArrayView field) { return field == "status"; }
template <> void RecordRules<EventRegistration>::prepare(const ActionContext &context, EventRegistration &record)
{
    record.registeredOn = context.today;
    if (record.status.isEmpty())
        record.status = u"registered"_s;
}

/// Training is justified in the plan before it is recorded; what was recorded before the plan asked
/// for it may still be brought up to date.
template <> Findings RecordRules<Course>::check(const ActionContext &context, const Course &record)
{
    if (record.id || record.voidedOn.isValid())
        return {};
    const auto file = context.store.caseFile(record.jobSeekerId);
    return file ? policy::checkTraining(*file, context.store.recordsOf(record.jobSeekerId), record.type, record.funding) : Findings();
}

/// The level follows from the score where the bands of that day are known; what somebody chose stands.
template <> void RecordRules<TestResult>::prepare(const ActionContext &, TestResult &record)
{
    if (const auto found = policy::testLevel(record.instrument, record.subject, record.score, record.on); found && record.level.isEmpty())
        record.level = found->level;
}

namespace {

// clearAlert -------------------------------------------------------------------------------------------------

Findings checkClear(const ActionContext &context, const void *params)
{
    const auto stored = context.store.find(static_cast<const ClearAlert *>(params)->alertId);
    if (!stored)
        return records::notThere();
    if (stored->clearedOn.isValid())
        return {Finding{{}, {}, tr("This alert was cleared before.")}};
    return {};
}

Result<Outcome> performClear(Transaction &transaction, const ActionContext &context, void *params)
{
    auto alert = *context.store.find(static_cast<ClearAlert *>(params)->alertId);
    alert.clearedOn = transaction.today();
    alert.clearedBy = transaction.actor();
    transaction.save(alert);
    Outcome outcome;
    outcome.add("record", alert.id.value);
    return outcome;
}

} // namespace

WAYMARK_ADDS(Education, "addEducation", "Add to the education")
WAYMARK_EDITS(Education, "editEducation", "Change the education")
WAYMARK_VOIDS(Education, "voidEducation", "Void an entry of the education")
WAYMARK_ADDS(WorkExperience, "addWorkExperience", "Add a job to the work experience")
WAYMARK_EDITS(WorkExperience, "editWorkExperience", "Change a job of the work experience")
WAYMARK_VOIDS(WorkExperience, "voidWorkExperience", "Void a job of the work experience")
WAYMARK_ADDS(Alert, "addAlert", "Put up an alert")
WAYMARK_EDITS(Alert, "editAlert", "Change an alert")
WAYMARK_ADDS(Survey, "addSurvey", "Record a survey")
WAYMARK_VOIDS(Survey, "voidSurvey", "Void a survey")
WAYMARK_ADDS(Invitation, "addInvitation", "Record an invitation")
WAYMARK_EDITS(Invitation, "editInvitation", "Record what came of an invitation")
WAYMARK_VOIDS(Invitation, "voidInvitation", "Void an invitation")
WAYMARK_ADDS(ProviderContact, "addProviderContact", "Record a contact with another provider")
WAYMARK_VOIDS(ProviderContact, "voidProviderContact", "Void a contact with another provider")
WAYMARK_ADDS(Course, "addCourse", "Record a course or activity")
WAYMARK_EDITS(Course, "editCourse", "Change a course or activity")
WAYMARK_VOIDS(Course, "voidCourse", "Void a course or activity")
WAYMARK_ADDS(TestResult, "addTestResult", "Record a test result")
WAYMARK_EDITS(TestResult, "editTestResult", "Change a test result")
WAYMARK_VOIDS(TestResult, "voidTestResult", "Void a test result")
WAYMARK_ADDS(CareerEvent, "addEvent", "Plan an event")
WAYMARK_EDITS(CareerEvent, "editEvent", "Change an event")
WAYMARK_ADDS(EventRegistration, "registerForEvent", "Register for an event")
WAYMARK_EDITS(EventRegistration, "editRegistration", "Change a registration")
WAYMARK_ADDS(LocalGroup, "addLocalGroup", "Add a local group")
WAYMARK_EDITS(LocalGroup, "editLocalGroup", "Change a local group")
WAYMARK_ADDS(GroupMember, "joinGroup", "Put into a local group")
WAYMARK_EDITS(GroupMember, "editGroupMember", "Change a group membership")
WAYMARK_ADDS(Snippet, "addSnippet", "Add a text snippet")
WAYMARK_EDITS(Snippet, "editSnippet", "Change a text snippet")

template <> const ActionSpec &actionOf<ClearAlert>()
{
    using P = ClearAlert;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::alertId>({.name = "alert", .label = LABEL("Alert"), .refersTo = "Alert", .required = true})});
    static const ActionSpec spec{.name = "clearAlert",
                                 .label = LABEL("Clear an alert"),
                                 .params = &params,
                                 .check = checkClear,
                                 .perform = performClear};
    return spec;
}

const std::vector<const ActionSpec *> &tabActions()
{
    static const std::vector<const ActionSpec *> all{
        &actionOf<AddRecord<Education>>(),       &actionOf<EditRecord<Education>>(),
        &actionOf<VoidRecord<Education>>(),      &actionOf<AddRecord<WorkExperience>>(),
        &actionOf<EditRecord<WorkExperience>>(), &actionOf<VoidRecord<WorkExperience>>(),
        &actionOf<AddRecord<Alert>>(),           &actionOf<EditRecord<Alert>>(),
        &actionOf<ClearAlert>(),                 &actionOf<AddRecord<Survey>>(),
        &actionOf<VoidRecord<Survey>>(),         &actionOf<AddRecord<Invitation>>(),
        &actionOf<EditRecord<Invitation>>(),     &actionOf<VoidRecord<Invitation>>(),
        &actionOf<AddRecord<ProviderContact>>(), &actionOf<VoidRecord<ProviderContact>>(),
        &actionOf<AddRecord<Course>>(),          &actionOf<EditRecord<Course>>(),
        &actionOf<VoidRecord<Course>>(),         &actionOf<AddRecord<TestResult>>(),
        &actionOf<EditRecord<TestResult>>(),     &actionOf<VoidRecord<TestResult>>(),
        &actionOf<AddRecord<CareerEvent>>(),     &actionOf<EditRecord<CareerEvent>>(),
        &actionOf<AddRecord<EventRegistration>>(), &actionOf<EditRecord<EventRegistration>>(),
        &actionOf<AddRecord<LocalGroup>>(),      &actionOf<EditRecord<LocalGroup>>(),
        &actionOf<AddRecord<GroupMember>>(),     &actionOf<EditRecord<GroupMember>>(),
        &actionOf<AddRecord<Snippet>>(),         &actionOf<EditRecord<Snippet>>(),
    };
    return all;
}

} // namespace waymark
