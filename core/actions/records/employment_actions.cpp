// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/param_check.h"
#include "core/actions/records/group_actions.h"
#include "core/actions/records/hiring.h"
#include "core/actions/records/voiding.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/records/record_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QString outcomeService(const QString &category)
{
    const Code *code = codes().find(u"job_entry"_s, category);
    return code ? code->extra.value(u"service"_s) : QString();
}

Service outcomeOf(const ActionContext &context, const Employment &employment)
{
    const auto center = context.store.find(context.staff.centerId);
    return {.jobSeekerId = employment.jobSeekerId,
            .type = outcomeService(employment.category),
            .on = employment.startedOn,
            .provider = center ? center->name : QString(),
            .providerKind = u"center"_s,
            .centerId = context.staff.centerId,
            .givenBy = context.staff.id,
            .enteredBy = context.staff.id};
}

Findings checkEmployment(const ActionContext &context, const void *params)
{
    const Employment &typed = static_cast<const RecordEmployment *>(params)->employment;
    Findings findings = hiring::checkJob(context, typed);
    if (hiring::sameJob(context, typed))
        findings +=
            Finding{u"R-111"_s, u"employer"_s,
                    tr("This job is recorded already, with its outcome service. It is not recorded twice.")};
    if (const auto file = context.store.caseFile(typed.jobSeekerId))
        findings +=
            policy::checkTraineeJob(*file, context.store.recordsOf(typed.jobSeekerId).training, typed);
    return findings;
}

Result<Outcome> performEmployment(Transaction &transaction, const ActionContext &context, void *params)
{
    Outcome outcome;
    hiring::record(transaction, context, static_cast<RecordEmployment *>(params)->employment, outcome);
    return outcome;
}

Findings checkVoidEmployment(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const VoidEmployment *>(params);
    return records::checkVoid(context, p.employmentId, p.reason);
}

Result<Outcome> performVoidEmployment(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<VoidEmployment *>(params);
    const auto employment = *context.store.find(p.employmentId);
    Outcome outcome = records::voidRecord(transaction, context, p.employmentId, p.reason);
    if (auto service = context.store.find(employment.outcomeId); service && !service->voidedOn.isValid()) {
        service->voidedOn = transaction.today();
        service->voidReason = p.reason.trimmed();
        transaction.save(*service);
    }
    return outcome;
}

} // namespace

namespace hiring {

Findings checkJob(const ActionContext &context, const Employment &job)
{
    const auto person = context.store.find(job.jobSeekerId);
    if (!person)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    Findings findings = policy::checkRecord(job, context.today);
    if (!job.category.isEmpty() && job.startedOn.isValid())
        findings += aboutField(policy::checkService(outcomeOf(context, job), *person, context.today),
                               "on_date"_L1, "started_on"_L1);
    return findings;
}

Id<Employment> sameJob(const ActionContext &context, const Employment &job)
{
    for (const Employment &one :
         context.store.ofPerson<Employment>(context.store.survivorOf(job.jobSeekerId))) {
        if (!one.voidedOn.isValid() && one.startedOn == job.startedOn &&
            one.employer.compare(job.employer.trimmed(), Qt::CaseInsensitive) == 0)
            return one.id;
    }
    return {};
}

Id<Employment> record(Transaction &transaction, const ActionContext &context, Employment job,
                      Outcome &outcome)
{
    for (const FieldSpec &field : specOf<Employment>().fields) {
        if (!field.system && field.type == FieldKind::Text)
            field.set(&job, Value{textOf(field.get(&job)).trimmed()});
    }
    Service service = outcomeOf(context, job);
    service.enteredAt = transaction.now();
    job.outcomeId = transaction.add(service);
    job.enteredBy = transaction.actor();
    job.enteredAt = transaction.now();
    outcome.add("employment", transaction.add(job).value);
    outcome.add("service", service.id.value);
    return job.id;
}

} // namespace hiring

template <>
const ActionSpec &actionOf<RecordEmployment>()
{
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields;
        for (FieldSpec one : specOf<Employment>().fields) {
            if (one.system)
                continue;
            one.required = one.required || QLatin1StringView(one.name) == "job_seeker"_L1;
            one.offset = offsetOf<&RecordEmployment::employment>();
            fields.push_back(one);
        }
        return entity<RecordEmployment>({.name = "Employment"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "recordEmployment",
                                 .label = LABEL("Record an entered employment"),
                                 .params = &params,
                                 .check = checkEmployment,
                                 .perform = performEmployment};
    return spec;
}

template <>
const ActionSpec &actionOf<VoidEmployment>()
{
    using P = VoidEmployment;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::employmentId>(
             {.name = "employment", .label = LABEL("Entry"), .refersTo = "Employment", .required = true}),
         field<&P::reason>(
             {.name = "reason", .label = LABEL("Why it is voided"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "voidEmployment",
                                 .label = LABEL("Void an entered employment"),
                                 .params = &params,
                                 .check = checkVoidEmployment,
                                 .perform = performVoidEmployment};
    return spec;
}

} // namespace waymark
