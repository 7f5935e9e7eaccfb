// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/jstp/jstp_actions.h"
#include "core/actions/param_check.h"
#include "core/actions/plan/planned_service.h"
#include "core/actions/records/hiring.h"
#include "core/actions/records/record_templates.h"
#include "core/policy/service_policy.h"
#include "core/policy/sync_policy.h"

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

using records::tr;

namespace {

Findings about(Findings findings, QLatin1StringView ruleField, QLatin1StringView field = {})
{
    return aboutField(std::move(findings), ruleField, field);
}

/// Places of an opening that others hold on some day of this placement.
int taken(const ActionContext &context, const Placement &placement)
{
    const auto all = context.store.where<Placement>("opening", Value{placement.openingId.value});
    return int(std::ranges::count_if(all, [&](const Placement &one) {
        return one.id != placement.id && !one.voidedOn.isValid() && one.startsOn <= placement.lastDay() &&
               one.lastDay() >= placement.startsOn;
    }));
}

Findings checkAgainst(const ActionContext &context, const Placement &placement)
{
    const auto file = context.store.caseFile(placement.jobSeekerId);
    if (!file)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    const auto opening = context.store.find(placement.openingId);
    const auto business = context.store.find(opening ? opening->businessId : Id<Business>());
    const policy::PlacementFacts facts{.opening = opening ? &*opening : nullptr,
                                       .business = business ? &*business : nullptr,
                                       .taken = taken(context, placement)};
    Findings findings = policy::checkPlacement(*file, context.store.recordsOf(file->person.id).training,
                                               placement, facts, context.settings, context.today);
    if (const auto site = context.store.find(placement.siteId);
        site && opening && site->businessId != opening->businessId)
        findings += Finding{{}, u"site"_s, tr("This site belongs to another business.")};
    return findings;
}

/// Placing somebody is a service of the day it is done: the first day of training may still lie ahead.
Service serviceOf(const ActionContext &context, const Placement &placement)
{
    const auto business = context.store.find(placement.businessId);
    return {.jobSeekerId = placement.jobSeekerId,
            .type = u"jstp_placement"_s,
            .on = std::min(placement.startsOn, context.today),
            .provider = business ? business->name : QString(),
            .providerKind = u"employer"_s,
            .centerId = context.staff.centerId,
            .givenBy = context.staff.id,
            .enteredBy = context.staff.id};
}

} // namespace

template <>
bool RecordRules<Placement>::fills(QByteArrayView field)
{
    return field == "weeks" || field == "weekly_hours";
}

template <>
void RecordRules<Placement>::settle(const ActionContext &context, Placement &record)
{
    if (const auto opening = context.store.find(record.openingId))
        record.businessId = opening->businessId;
}

/// What the opening says, where nothing else was agreed.
template <>
void RecordRules<Placement>::prepare(const ActionContext &context, Placement &record)
{
    const auto opening = context.store.find(record.openingId);
    if (!opening)
        return;
    if (!record.siteId)
        record.siteId = opening->siteId;
    if (!record.weeklyHours)
        record.weeklyHours = opening->weeklyHours;
    if (!record.weeks)
        record.weeks = opening->weeks;
    if (!record.weeks && !context.settings.jstp.terms.empty())
        record.weeks = context.settings.jstp.terms.front();
}

/// Of a change only what it changes is held against the rules: who has left the shelter meanwhile stays
/// placed, and two that share days after a sync can still be kept up to date, and shortened.
template <>
Findings RecordRules<Placement>::check(const ActionContext &context, const Placement &record)
{
    const auto stored = context.store.find(record.id);
    Findings findings = checkAgainst(context, record);
    if (!stored)
        return findings;
    const bool moved = stored->startsOn != record.startsOn || stored->openingId != record.openingId;
    const bool otherTerm = stored->weeks != record.weeks;
    const bool longer = record.weeks.value_or(0) > stored->weeks.value_or(0);
    if (!moved && !longer)
        findings.removeIf([](const Finding &one) {
            return one.rule == "R-119"_L1 || one.rule == "R-123"_L1 || one.field == "opening"_L1 ||
                   one.field == "starts_on"_L1;
        });
    const auto names = [&](const auto &list) {
        return std::ranges::any_of(list, [](const auto &one) {
            if constexpr (requires { one.voidedOn; })
                return !one.voidedOn.isValid();
            else
                return one.minutes.value_or(0) > 0;
        });
    };
    const Value id{record.id.value};
    if (moved && (names(context.store.where<BenefitPayment>("placement", id)) ||
                  names(context.store.where<TrainingHours>("placement", id))))
        findings += Finding{
            u"R-122"_s, stored->startsOn != record.startsOn ? u"starts_on"_s : u"opening"_s,
            tr("Hours or payments are entered for this placement: its first day and its opening stay.")};
    if (!moved && record.termEnd() < stored->termEnd())
        findings += policy::checkShorter(context.store.recordsOf(record.jobSeekerId).training, record);
    if (!stored->outcome.isEmpty() && moved)
        findings += Finding{
            u"R-120"_s, stored->startsOn != record.startsOn ? u"starts_on"_s : u"opening"_s,
            tr("This placement has ended: its first day and its opening stay. Where they are wrong, take "
               "the end back first.")};
    if (!stored->outcome.isEmpty() && otherTerm)
        findings +=
            Finding{u"R-120"_s, u"weeks"_s, tr("This placement has ended: its term stays as it was.")};
    return findings;
}

namespace {

// placeTrainee
// -----------------------------------------------------------------------------------------------

Placement placed(const ActionContext &context, const PlaceTrainee &p)
{
    Placement placement = p.placement;
    records::trim(placement);
    RecordRules<Placement>::settle(context, placement);
    RecordRules<Placement>::prepare(context, placement);
    return placement;
}

Findings checkPlace(const ActionContext &context, const void *params)
{
    const Placement placement = placed(context, *static_cast<const PlaceTrainee *>(params));
    Findings findings = checkAgainst(context, placement);
    const auto person = context.store.find(placement.jobSeekerId);
    if (blocks(findings) || !person)
        return findings;
    const Service service = serviceOf(context, placement);
    findings +=
        about(about(policy::checkService(service, *person, context.today), "on_date"_L1, "starts_on"_L1),
              "type"_L1);
    findings += about(about(checkPlanned(context, service), "on_date"_L1, "starts_on"_L1), "type"_L1);
    return findings;
}

Result<Outcome> performPlace(Transaction &transaction, const ActionContext &context, void *params)
{
    Placement placement = placed(context, *static_cast<PlaceTrainee *>(params));
    Service service = serviceOf(context, placement);
    service.enteredAt = transaction.now();
    placement.serviceId = transaction.add(service);
    placement.enteredBy = transaction.actor();
    placement.enteredAt = transaction.now();
    Outcome outcome;
    outcome.add("record", transaction.add(placement).value);
    outcome.add("service", service.id.value);
    return outcome;
}

// editPlacement
// ----------------------------------------------------------------------------------------------

/// The service as the change makes it; nothing where there is none to change. Correcting the first day on a
/// later day does not make the service one of that day: only a service that was of the first day follows it,
/// once it has come.
std::optional<Service> serviceAfter(const ActionContext &context, const Placement &before,
                                    const Placement &placement)
{
    auto service = context.store.find(placement.serviceId);
    if (!service || service->voidedOn.isValid())
        return {};
    if (before.startsOn != placement.startsOn) {
        const bool follows = service->on == before.startsOn && placement.startsOn <= context.today;
        service->on =
            follows ? placement.startsOn : std::min(placement.startsOn, placement.enteredAt.local().date());
    }
    if (before.businessId != placement.businessId)
        service->provider = serviceOf(context, placement).provider;
    return service;
}

Findings checkEditPlacement(const ActionContext &context, const void *params)
{
    Findings findings = records::checkEdit<Placement>(context, params);
    const auto &typed = static_cast<const EditRecord<Placement> *>(params)->record;
    const auto before = context.store.find(typed.id);
    if (!before || blocks(findings))
        return findings;
    const auto service = serviceAfter(context, *before, *records::edited(context, typed));
    const auto file = context.store.caseFile(before->jobSeekerId);
    const auto stored = context.store.find(before->serviceId);
    if (!service || !file || *service == *stored)
        return findings;
    findings += about(about(policy::checkService(*service, file->person, context.today) +
                                policy::checkAfterClosing(*file, *service),
                            "on_date"_L1, "starts_on"_L1),
                      "provider"_L1);
    return findings;
}

Result<Outcome> performEdit(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &typed = static_cast<EditRecord<Placement> *>(params)->record;
    const auto before = *context.store.find(typed.id);
    const auto placement = *records::edited(context, typed);
    transaction.save(placement);
    if (const auto service = serviceAfter(context, before, placement))
        transaction.save(*service);
    Outcome outcome;
    outcome.add("record", placement.id.value);
    return outcome;
}

// voidPlacement
// ----------------------------------------------------------------------------------------------

Findings checkVoidPlacement(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const VoidRecord<Placement> *>(params);
    Findings findings = records::checkVoid(context, p.recordId, p.reason);
    const auto stored = context.store.find(p.recordId);
    if (!stored || blocks(findings))
        return findings;
    const Value id{p.recordId.value};
    const auto stands = [](const auto &one) { return !one.voidedOn.isValid(); };
    const auto refuse = [&](const QString &message) { findings += Finding{{}, {}, message}; };
    if (std::ranges::any_of(context.store.where<BenefitPayment>("placement", id), stands))
        refuse(tr("Benefits are entered for it. Void them first, or end the placement instead."));
    if (std::ranges::any_of(context.store.where<TrainingHours>("placement", id),
                            [](const TrainingHours &one) { return one.minutes.value_or(0) > 0; }))
        refuse(tr("Hours are entered for it, so it took place. End it instead."));
    if (std::ranges::any_of(context.store.where<PlacementReview>("placement", id), stands))
        refuse(tr("An evaluation is entered for it. Void that first, or end the placement instead."));
    if (const auto job = context.store.find(stored->employmentId); job && !job->voidedOn.isValid())
        refuse(tr("It led to a job. Void the entered employment first."));
    return findings;
}

Result<Outcome> performVoidPlacement(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<VoidRecord<Placement> *>(params);
    const auto placement = *context.store.find(p.recordId);
    Outcome outcome = records::voidRecord(transaction, context, p.recordId, p.reason);
    if (const auto service = context.store.find(placement.serviceId);
        service && !service->voidedOn.isValid()) {
        Outcome with = records::voidRecord(transaction, context, service->id, p.reason);
        outcome.ids += with.ids;
    }
    return outcome;
}

// extendPlacement
// --------------------------------------------------------------------------------------------

Findings checkExtend(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const ExtendPlacement *>(params);
    const auto placement = context.store.find(p.placementId);
    if (!placement)
        return records::notThere();
    const auto opening = context.store.find(placement->openingId);
    Placement added = *placement;
    added.weeks = p.weeks;
    if (const QDate end = placement->termEnd(); end.isValid())
        added.startsOn = end.addDays(1);
    const policy::PlacementFacts facts{.opening = opening ? &*opening : nullptr,
                                       .taken = taken(context, added)};
    return policy::checkExtension(context.store.recordsOf(placement->jobSeekerId).training, *placement,
                                  p.weeks, p.reason, facts, context.settings);
}

Result<Outcome> performExtend(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<ExtendPlacement *>(params);
    auto placement = *context.store.find(p.placementId);
    placement.weeks = placement.weeks.value_or(0) + p.weeks;
    placement.extendedOn = transaction.today();
    placement.extendText = p.reason.trimmed();
    transaction.save(placement);
    Outcome outcome;
    outcome.add("record", placement.id.value);
    return outcome;
}

// endPlacement
// -----------------------------------------------------------------------------------------------

QDate lastDayOf(const ActionContext &context, const EndPlacement &p)
{
    return p.on.isValid() ? p.on : context.today;
}

/// The job with what the business and its site say of themselves, where nothing else was typed.
Employment jobOf(const ActionContext &context, const EndPlacement &p, const Placement &placement)
{
    Employment job = p.job;
    job.jobSeekerId = context.store.survivorOf(placement.jobSeekerId);
    const auto business = context.store.find(placement.businessId);
    const auto site = context.store.find(placement.siteId);
    const auto opening = context.store.find(placement.openingId);
    const auto fill = [](QString &field, const QString &known) {
        if (field.trimmed().isEmpty())
            field = known;
    };
    if (business && (job.employer.trimmed().isEmpty() ||
                     job.employer.compare(business->name, Qt::CaseInsensitive) == 0)) {
        job.employer = business->name;
        fill(job.contactPerson, business->contactPerson);
        fill(job.employerPhone, business->phone);
        if (site)
            fill(job.employerAddress, QStringList{site->address, site->city}.join(", "_L1));
    }
    if (opening)
        fill(job.jobTitle, opening->title);
    fill(job.category, u"obtained"_s);
    return job;
}

Findings checkEnd(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const EndPlacement *>(params);
    const auto placement = context.store.find(p.placementId);
    if (!placement)
        return records::notThere();
    const TrainingFile training = context.store.recordsOf(placement->jobSeekerId).training;
    Findings findings = policy::checkPlacementEnd(training, *placement, p.outcome, lastDayOf(context, p),
                                                  p.reason, p.text, p.job.startedOn, context.today);
    if (p.outcome != "hired"_L1 || blocks(findings))
        return findings;
    const Employment job = jobOf(context, p, *placement);
    if (hiring::sameJob(context, job)) {
        findings +=
            Finding{u"R-111"_s, u"employer"_s,
                    tr("This job is recorded already: the placement names it, and nothing is entered twice."),
                    Severity::Note};
        return findings;
    }
    findings += hiring::checkJob(context, job);
    return findings;
}

Result<Outcome> performEnd(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<EndPlacement *>(params);
    auto placement = *context.store.find(p.placementId);
    Outcome outcome;
    outcome.add("record", placement.id.value);
    placement.outcome = p.outcome;
    placement.endedOn = lastDayOf(context, p);
    placement.endReason = p.outcome == "ended_early"_L1 ? p.reason : QString();
    placement.endText = p.text.trimmed();
    if (p.outcome == "hired"_L1) {
        const Employment job = jobOf(context, p, placement);
        const Id<Employment> known = hiring::sameJob(context, job);
        placement.employmentId = known ? known : hiring::record(transaction, context, job, outcome);
    }
    transaction.save(placement);
    return outcome;
}

std::vector<FieldSpec> endFields()
{
    using P = EndPlacement;
    std::vector<FieldSpec> fields{
        field<&P::placementId>(
            {.name = "placement", .label = LABEL("Placement"), .refersTo = "Placement", .required = true}),
        field<&P::outcome>({.name = "outcome",
                            .label = LABEL("How it ended"),
                            .codes = "placement_outcome",
                            .kind = FieldKind::Code,
                            .required = true}),
        field<&P::on>({.name = "on_date",
                       .label = LABEL("Last day of training"),
                       .help = LABEL("Leave it empty for today.")}),
        field<&P::reason>({.name = "reason",
                           .label = LABEL("Why it ended early"),
                           .codes = "placement_end_reason",
                           .shownWhen = "outcome=ended_early",
                           .kind = FieldKind::Code}),
        field<&P::text>({.name = "text", .label = LABEL("In words"), .personal = true, .maxLength = 1000})};
    for (FieldSpec &one : records::typedFields<&P::job>(false)) {
        one.required = false;
        one.section = "";
        one.shownWhen = "outcome=hired";
        fields.push_back(one);
    }
    return fields;
}

} // namespace

template <>
const ActionSpec &actionOf<PlaceTrainee>()
{
    static const EntitySpec params =
        entity<PlaceTrainee>({.name = "Placement"}, records::typedFields<&PlaceTrainee::placement>(true));
    static const ActionSpec spec{.name = "placeTrainee",
                                 .label = LABEL("Place a trainee"),
                                 .params = &params,
                                 .check = checkPlace,
                                 .perform = performPlace};
    return spec;
}

template <>
const ActionSpec &actionOf<EditRecord<Placement>>()
{
    static const ActionSpec spec = [] {
        ActionSpec made = records::editSpec<Placement>("editPlacement", LABEL("Change a placement"));
        made.check = checkEditPlacement;
        made.perform = performEdit;
        return made;
    }();
    return spec;
}

template <>
const ActionSpec &actionOf<VoidRecord<Placement>>()
{
    static const ActionSpec spec = [] {
        ActionSpec made = records::voidAloneSpec<Placement>("voidPlacement", LABEL("Void a placement"));
        made.check = checkVoidPlacement;
        made.perform = performVoidPlacement;
        return made;
    }();
    return spec;
}

template <>
const ActionSpec &actionOf<ExtendPlacement>()
{
    using P = ExtendPlacement;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::placementId>(
             {.name = "placement", .label = LABEL("Placement"), .refersTo = "Placement", .required = true}),
         field<&P::weeks>({.name = "weeks",
                           .label = LABEL("Longer by so many weeks"),
                           .rule = "R-120",
                           .minimum = 1,
                           .maximum = 104}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why"), .personal = true, .maxLength = 1000})});
    static const ActionSpec spec{.name = "extendPlacement",
                                 .label = LABEL("Extend a placement"),
                                 .params = &params,
                                 .check = checkExtend,
                                 .perform = performExtend};
    return spec;
}

template <>
const ActionSpec &actionOf<EndPlacement>()
{
    static const EntitySpec params = entity<EndPlacement>({.name = "Actions"}, endFields());
    static const ActionSpec spec{.name = "endPlacement",
                                 .label = LABEL("Say how a placement ended"),
                                 .params = &params,
                                 .check = checkEnd,
                                 .perform = performEnd};
    return spec;
}

} // namespace waymark
