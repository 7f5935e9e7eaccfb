// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/cases/tickler_actions.h"

#include "core/actions/people/visible.h"
#include "core/policy/cases/exit_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/tickler/snooze_policy.h"
#include "core/storage/due_queries.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

// snoozeDue
// --------------------------------------------------------------------------------------------------

std::optional<DueItem> itemOf(const ActionContext &context, const SnoozeDue &p)
{
    for (const DueItem &item :
         dueOfPerson(context.store.database(), context.store.survivorOf(p.jobSeekerId))) {
        if (item.subject() == p.subject)
            return item;
    }
    return {};
}

Findings checkSnoozeDue(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const SnoozeDue *>(params);
    const auto item = itemOf(context, p);
    if (!item)
        return {Finding{{}, u"subject"_s, tr("This is not due any more.")}};
    return policy::checkSnooze(*item, p.until, p.reason, context.settings, context.today);
}

Result<Outcome> performSnooze(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<SnoozeDue *>(params);
    Snooze record{.jobSeekerId = p.jobSeekerId,
                  .subject = p.subject,
                  .forDue = itemOf(context, p)->dueOn,
                  .until = p.until,
                  .reason = p.reason.trimmed(),
                  .staffId = transaction.actor(),
                  .enteredAt = transaction.now()};
    Outcome outcome;
    outcome.add("snooze", transaction.add(record).value);
    return outcome;
}

Findings checkEndSnooze(const ActionContext &context, const void *params)
{
    const auto record = context.store.find(static_cast<const EndSnooze *>(params)->snoozeId);
    if (!record)
        return {Finding{{}, u"snooze"_s, tr("There is no such entry in this office.")}};
    if (record->endedOn.isValid())
        return {Finding{{}, u"snooze"_s, tr("It was taken back before.")}};
    return {};
}

Result<Outcome> performEndSnooze(Transaction &transaction, const ActionContext &context, void *params)
{
    auto record = *context.store.find(static_cast<EndSnooze *>(params)->snoozeId);
    record.endedOn = transaction.today();
    transaction.save(record);
    Outcome outcome;
    outcome.add("snooze", record.id.value);
    return outcome;
}

// endFollowUp
// ------------------------------------------------------------------------------------------------

std::optional<CaseRecord> newestCase(const CaseFile &file)
{
    if (const CaseRecord *current = file.currentCase())
        return *current;
    const auto newest = std::ranges::max_element(
        file.cases, {}, [](const CaseRecord &one) { return std::pair(one.closedOn, one.id.value); });
    return newest == file.cases.end() ? std::nullopt : std::optional(*newest);
}

Findings checkEndFollowUp(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const EndFollowUp *>(params);
    const auto file = context.store.caseFile(p.jobSeekerId);
    if (!file || !newestCase(*file))
        return {Finding{u"R-129"_s, u"job_seeker"_s,
                        tr("This person never had a case, so no follow-up is owed.")}};
    const auto stay = policy::participation(*file, context.store.recordsOf(p.jobSeekerId), context.settings);
    if (!stay || !stay->exited(context.today))
        return {Finding{u"R-129"_s, u"job_seeker"_s,
                        tr("Follow-up begins after the exit, and this person still takes part.")}};
    if (!policy::followUp(*file, *stay, context.settings))
        return {Finding{u"R-129"_s, u"job_seeker"_s, tr("No follow-up is owed any more.")}};
    return {};
}

Result<Outcome> performEndFollowUp(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<EndFollowUp *>(params);
    CaseRecord record = *newestCase(*context.store.caseFile(p.jobSeekerId));
    record.followUpEnd = p.reason;
    record.followUpEndedOn = transaction.today();
    transaction.save(record);
    Outcome outcome;
    outcome.add("case", record.id.value);
    return outcome;
}

// addReminders
// -----------------------------------------------------------------------------------------------

constexpr std::size_t mostReminders = 500;

std::vector<Id<JobSeeker>> peopleIn(const QString &text)
{
    std::vector<Id<JobSeeker>> people;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const Id<JobSeeker> id{part.trimmed().toLongLong()};
        if (std::ranges::find(people, id) == people.end())
            people.push_back(id);
    }
    return people;
}

Findings checkAddReminders(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AddReminders *>(params);
    Findings findings;
    const std::vector<Id<JobSeeker>> people = peopleIn(p.people);
    if (people.empty())
        findings << Finding{{}, u"people"_s, tr("Choose the people first.")};
    if (people.size() > mostReminders)
        return {Finding{{}, u"people"_s, tr("At most %1 people at once.").arg(mostReminders)}};
    const bool known = std::ranges::all_of(people, [&](Id<JobSeeker> one) {
        return context.store.find(one) && maySee(context.store, context.staff, one);
    });
    if (!known)
        findings << Finding{
            {}, u"people"_s, tr("One of these people is not in your list any more. Look at the list again.")};
    if (policy::isBlank(p.text))
        findings << Finding{{}, u"text"_s, tr("What is to be done?")};
    if (p.dueOn.isValid() && p.dueOn < context.today)
        findings << Finding{u"R-73"_s, u"due_on"_s, tr("This day is past.")};
    return findings;
}

Result<Outcome> performAddReminders(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<AddReminders *>(params);
    Outcome outcome;
    for (const Id<JobSeeker> person : peopleIn(p.people)) {
        Alert record{.jobSeekerId = person,
                     .text = p.text.trimmed(),
                     .dueOn = p.dueOn,
                     .enteredBy = transaction.actor(),
                     .enteredAt = transaction.now()};
        outcome.add("record", transaction.add(record).value);
    }
    return outcome;
}

} // namespace

QString peopleList(const std::vector<Id<JobSeeker>> &people)
{
    QStringList ids;
    for (const Id<JobSeeker> one : people)
        ids << one.text();
    return ids.join(u',');
}

template <>
const ActionSpec &actionOf<AddReminders>()
{
    using P = AddReminders;
    static const EntitySpec params =
        entity<P>({.name = "Actions"},
                  {field<&P::people>({.name = "people",
                                      .label = LABEL("People"),
                                      .kind = FieldKind::LongText,
                                      .required = true,
                                      .maxLength = 12000}),
                   field<&P::text>({.name = "text",
                                    .label = LABEL("What is to be done"),
                                    .required = true,
                                    .personal = true,
                                    .maxLength = 400}),
                   field<&P::dueOn>(
                       {.name = "due_on", .label = LABEL("Remind on"), .rule = "R-73", .required = true})});
    static const ActionSpec spec{.name = "addReminders",
                                 .label = LABEL("Add a reminder"),
                                 .params = &params,
                                 .check = checkAddReminders,
                                 .perform = performAddReminders};
    return spec;
}

template <>
const ActionSpec &actionOf<SnoozeDue>()
{
    using P = SnoozeDue;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>(
             {.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::subject>(
             {.name = "subject", .label = LABEL("What is put off"), .required = true, .maxLength = 80}),
         field<&P::until>({.name = "until", .label = LABEL("Until")}),
         field<&P::reason>(
             {.name = "reason", .label = LABEL("Reason"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "snoozeDue",
                                 .label = LABEL("Put off"),
                                 .params = &params,
                                 .check = checkSnoozeDue,
                                 .perform = performSnooze};
    return spec;
}

template <>
const ActionSpec &actionOf<EndSnooze>()
{
    using P = EndSnooze;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::snoozeId>(
            {.name = "snooze", .label = LABEL("Put off"), .refersTo = "Snooze", .required = true})});
    static const ActionSpec spec{.name = "endSnooze",
                                 .label = LABEL("List it again now"),
                                 .params = &params,
                                 .check = checkEndSnooze,
                                 .perform = performEndSnooze};
    return spec;
}

template <>
const ActionSpec &actionOf<EndFollowUp>()
{
    using P = EndFollowUp;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>(
             {.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::reason>({.name = "reason",
                            .label = LABEL("Why follow-up ends early"),
                            .codes = "follow_up_end",
                            .rule = "R-129",
                            .kind = FieldKind::Code,
                            .required = true})});
    static const ActionSpec spec{.name = "endFollowUp",
                                 .label = LABEL("End the follow-up early"),
                                 .params = &params,
                                 .check = checkEndFollowUp,
                                 .perform = performEndFollowUp};
    return spec;
}

} // namespace waymark
