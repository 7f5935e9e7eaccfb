// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sync_actions.h"

#include "core/actions/param_check.h"
#include "core/actions/people/visible.h"
#include "core/base/text.h"
#include "core/domain/entities.h"
#include "core/policy/number_policy.h"
#include "core/session/conflict_list.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

Findings checkName(const ActionContext &context, const QString &name, Id<Device> but)
{
    for (const Device &device : context.store.all<Device>()) {
        if (device.id != but && folded(device.name) == folded(name))
            return {Finding{{}, u"name"_s, tr("A workstation of this office has this name already. Choose another one.")}};
    }
    return {};
}

// inviteDevice -----------------------------------------------------------------------------------------------

Findings checkInvite(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const InviteDevice *>(params);
    return checkName(context, p.name, {});
}

/// A block of its own from the start, so that workstations that do not meet hand out different numbers.
void reserveBlock(Transaction &transaction, const ActionContext &context, const QString &kind, int blocks, Id<Device> device)
{
    std::vector<bool> taken(std::size_t(blocks), false);
    for (const NumberBlock &block : transaction.store().where<NumberBlock>("kind", Value{kind})) {
        if (std::size_t(block.block) < taken.size())
            taken[std::size_t(block.block)] = true;
    }
    const auto left = std::ranges::count(taken, false);
    if (left == 0)
        return;
    auto pick = context.office.random(quint32(left));
    for (std::size_t block = 0; block < taken.size(); ++block) {
        if (!taken[block] && pick-- == 0) {
            NumberBlock record{.kind = kind, .block = int(block), .deviceId = device};
            transaction.add(record);
            return;
        }
    }
}

Result<Outcome> performInvite(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<InviteDevice *>(params);
    Device device{.name = p.name, .inviteKey = p.inviteKey, .startsWith = p.startsWith};
    const std::vector<Device> all = transaction.store().all<Device>();
    do {
        device.number = int(1 + context.office.random((1u << 24) - 1));
    } while (std::ranges::any_of(all, [&](const Device &other) { return other.number == device.number; }));
    device.id = {(qint64(device.number) << idCounterBits) + 1};
    transaction.addRecord(specOf<Device>(), &device);
    reserveBlock(transaction, context, u"pseudo"_s, policy::pseudoBlockCount, device.id);
    reserveBlock(transaction, context, u"job_seeker"_s, policy::seekerBlockCount, device.id);
    Outcome outcome;
    outcome.add("device", device.id.value);
    return outcome;
}

// renameDevice, retireDevice, returnDevice ---------------------------------------------------------------------

Findings checkRename(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const RenameDevice *>(params);
    return checkName(context, p.name, p.deviceId);
}

Result<Outcome> performRename(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<RenameDevice *>(params);
    if (auto device = transaction.store().find(p.deviceId)) {
        device->name = p.name;
        transaction.save(*device);
    }
    return Outcome();
}

Findings checkRetire(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const RetireDevice *>(params);
    const auto device = context.store.find(p.deviceId);
    if (device && device->retired)
        return {Finding{{}, u"device"_s, tr("This workstation is retired already.")}};
    if (p.deviceId.value == context.office.deviceId())
        return {Finding{{}, u"device"_s, tr("This is the workstation you are at. Retire it from another one.")}};
    return {};
}

Result<Outcome> performRetire(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<RetireDevice *>(params);
    auto device = transaction.store().find(p.deviceId);
    if (!device)
        return Outcome();
    const Knows known = knownSeals(transaction.store().database());
    const auto reach = known.find(device->number);
    device->retired = true;
    device->retiredAfter = reach == known.end() ? 0 : int(reach->second.seal);
    transaction.save(*device);
    return Outcome();
}

Findings checkReturn(const ActionContext &context, const void *params)
{
    const auto device = context.store.find(static_cast<const ReturnDevice *>(params)->deviceId);
    if (device && !device->retired)
        return {Finding{{}, u"device"_s, tr("This workstation is in use.")}};
    return {};
}

Result<Outcome> performReturn(Transaction &transaction, const ActionContext &, void *params)
{
    if (auto device = transaction.store().find(static_cast<ReturnDevice *>(params)->deviceId)) {
        device->retired = false;
        device->retiredAfter = 0;
        transaction.save(*device);
    }
    return Outcome();
}

// settleConflict -----------------------------------------------------------------------------------------------

std::optional<ConflictEntry> openConflict(const ActionContext &context, const SettleConflict &p)
{
    Query person = context.store.database().query(
        "SELECT person_id FROM conflict WHERE record_id = ? AND settled_by = 0 LIMIT 1");
    person.bind(p.recordId.value);
    if (!person.next())
        return {};
    const auto entries = conflictsOfPerson(context.store, {person.number(0)});
    if (!entries)
        return {};
    for (const ConflictEntry &entry : *entries) {
        if (entry.conflict.recordId == p.recordId.value && entry.conflict.unit == p.unit.toUtf8())
            return entry;
    }
    return {};
}

const ConflictSide *sideOf(const ConflictEntry &entry, AnyId keep)
{
    const auto found = std::ranges::find(entry.sides, keep.value, &ConflictSide::operationId);
    return found == entry.sides.end() ? nullptr : &*found;
}

/// The record with the chosen values in it.
Findings choose(const ActionContext &context, const SettleConflict &p, const ConflictEntry &entry, AnyRecord &record)
{
    if (!context.store.load(*entry.entity, p.recordId.value, record.data()))
        return {Finding{{}, u"record"_s, tr("This record was taken back. Settle that first.")}};
    if (p.keep) {
        const ConflictSide *side = sideOf(entry, p.keep);
        if (!side)
            return {Finding{{}, u"keep"_s, tr("This is not one of the sides.")}};
        for (const FieldSpec *field : entry.fields) {
            const AnyRecord fresh(*entry.entity);
            const Value &value = side->values.at(field->name);
            field->set(record.data(), isNull(value) ? field->get(fresh.data()) : value);
        }
        return {};
    }
    const QJsonObject values = QJsonDocument::fromJson(p.values.toUtf8()).object();
    Findings findings;
    for (const FieldSpec *field : entry.fields) {
        const QJsonValue value = values.value(QLatin1StringView(field->name));
        if (value.isUndefined()) {
            findings += Finding{{}, u"values"_s, tr("Every part of it needs a value: %1 is missing.")
                                                     .arg(field->labelText(entry.entity->name))};
            continue;
        }
        if (field->system && toJson(*field, record.data()) != value)
            findings += Finding{{}, u"values"_s, tr("This is kept by the program: choose one of the two sides.")};
        else if (auto wrong = setFromJson(*field, record.data(), value))
            findings += aboutField({*wrong}, QLatin1StringView(field->name), "values"_L1);
    }
    if (findings.isEmpty()) {
        for (Finding &finding : checkParams(context.store, *entry.entity, record.data(), context.today)) {
            if (std::ranges::any_of(entry.fields, [&](const FieldSpec *f) { return finding.field == QLatin1StringView(f->name); }))
                findings += finding;
        }
    }
    return findings;
}

Findings checkSettle(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const SettleConflict *>(params);
    const auto entry = openConflict(context, p);
    if (!entry || !entry->entity)
        return {Finding{{}, u"record"_s, tr("There is no open conflict here. Somebody may have settled it.")}};
    if (const Id<JobSeeker> person{entry->conflict.personId}; person && !maySee(context.store, context.staff, person))
        return {Finding{u"R-25"_s, u"record"_s, tr("This record is confidential. Ask a supervisor to settle it.")}};
    if (entry->conflict.unit == goneMarker)
        return sideOf(*entry, p.keep) ? Findings()
                                      : Findings{Finding{{}, u"keep"_s, tr("Choose one of the two sides.")}};
    AnyRecord record(*entry->entity);
    return choose(context, p, *entry, record);
}

Result<Outcome> performSettle(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<SettleConflict *>(params);
    const auto entry = openConflict(context, p);
    Outcome outcome;
    outcome.add("record", p.recordId.value);
    transaction.setReason(p.reason);
    if (entry->conflict.unit == goneMarker) {
        const bool gone = intOf(sideOf(*entry, p.keep)->values.at(goneMarker)) != 0;
        transaction.markGone(*entry->entity, p.recordId.value, gone,
                             fold(transaction.store().database(), p.recordId.value));
        return outcome;
    }
    AnyRecord record(*entry->entity);
    if (const Findings findings = choose(context, p, *entry, record); blocks(findings))
        return Error{ErrorKind::Refused, findings.front().message, {}};
    std::vector<QByteArray> names;
    for (const FieldSpec *field : entry->fields)
        names.push_back(field->name);
    transaction.confirm(*entry->entity, record.data(), names);
    return outcome;
}

} // namespace

template <> const ActionSpec &actionOf<InviteDevice>()
{
    using P = InviteDevice;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {
            field<&P::name>({.name = "name", .label = LABEL("Name of the workstation"), .required = true, .maxLength = 60}),
            field<&P::inviteKey>({.name = "invite_key", .label = LABEL("Key of its invitation"), .required = true, .maxLength = 64}),
            field<&P::startsWith>({.name = "starts_with", .label = LABEL("What it joins with"), .kind = FieldKind::LongText, .maxLength = 100'000}),
        });
    static const ActionSpec spec{.name = "inviteDevice",
                                 .label = LABEL("Invite a workstation"),
                                 .params = &params,
                                 .check = checkInvite,
                                 .perform = performInvite,
                                 .keepBecause = LABEL("Its join file may be in use. Retire the workstation instead.")};
    return spec;
}

template <> const ActionSpec &actionOf<RenameDevice>()
{
    using P = RenameDevice;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {
            field<&P::deviceId>({.name = "device", .label = LABEL("Workstation"), .refersTo = "Device", .required = true}),
            field<&P::name>({.name = "name", .label = LABEL("Name of the workstation"), .required = true, .maxLength = 60}),
        });
    static const ActionSpec spec{.name = "renameDevice",
                                 .label = LABEL("Rename a workstation"),
                                 .params = &params,
                                 .check = checkRename,
                                 .perform = performRename};
    return spec;
}

template <> const ActionSpec &actionOf<RetireDevice>()
{
    using P = RetireDevice;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::deviceId>({.name = "device", .label = LABEL("Workstation"), .refersTo = "Device", .required = true})});
    static const ActionSpec spec{.name = "retireDevice",
                                 .label = LABEL("Retire a workstation"),
                                 .params = &params,
                                 .check = checkRetire,
                                 .perform = performRetire,
                                 .keepBecause = LABEL("Bring it back into use instead.")};
    return spec;
}

template <> const ActionSpec &actionOf<ReturnDevice>()
{
    using P = ReturnDevice;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::deviceId>({.name = "device", .label = LABEL("Workstation"), .refersTo = "Device", .required = true})});
    static const ActionSpec spec{.name = "returnDevice",
                                 .label = LABEL("Bring a workstation back into use"),
                                 .params = &params,
                                 .check = checkReturn,
                                 .perform = performReturn,
                                 .keepBecause = LABEL("Retire it again instead.")};
    return spec;
}

template <> const ActionSpec &actionOf<SettleConflict>()
{
    using P = SettleConflict;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {
            field<&P::recordId>({.name = "record", .label = LABEL("Record"), .required = true}),
            field<&P::unit>({.name = "unit", .label = LABEL("What is in conflict"), .required = true}),
            field<&P::keep>({.name = "keep", .label = LABEL("The side that stands")}),
            field<&P::values>({.name = "values", .label = LABEL("Other values"), .kind = FieldKind::LongText, .personal = true, .maxLength = 100'000}),
            field<&P::reason>({.name = "reason", .label = LABEL("Reason"), .kind = FieldKind::LongText, .personal = true, .maxLength = 400}),
        });
    static const ActionSpec spec{.name = "settleConflict",
                                 .label = LABEL("Settle a conflict"),
                                 .params = &params,
                                 .check = checkSettle,
                                 .perform = performSettle,
                                 .keepBecause = LABEL("Change the field again instead; both values stay in its history.")};
    return spec;
}

} // namespace waymark
