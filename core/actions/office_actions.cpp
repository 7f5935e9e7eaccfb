// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/office_actions.h"

#include "core/base/text.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "core/refdata/default_settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

template <auto Outer, typename Record> void appendFields(std::vector<FieldSpec> &fields)
{
    for (FieldSpec spec : specOf<Record>().fields) {
        spec.offset = offsetOf<Outer>();
        fields.push_back(spec);
    }
}

/// Adding and changing a record that has no rules of its own beyond its description.
template <typename P, auto Member> Result<Outcome> performAddRecord(Transaction &transaction, const ActionContext &, void *params)
{
    auto &record = static_cast<P *>(params)->*Member;
    Outcome outcome;
    outcome.add("id", transaction.add(record).value);
    return outcome;
}

template <typename P, auto Member> Result<Outcome> performEditRecord(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &record = static_cast<P *>(params)->*Member;
    transaction.save(record);
    Outcome outcome;
    outcome.add("id", record.id.value);
    return outcome;
}

template <typename P, auto Member> void prefillRecord(const ActionContext &context, qint64 recordId, void *params)
{
    auto &record = static_cast<P *>(params)->*Member;
    record.id.value = recordId;
    if (const auto stored = context.store.find(record.id))
        record = *stored;
}

template <typename P, auto Member> Findings checkThere(const ActionContext &context, const void *params)
{
    const auto &record = static_cast<const P *>(params)->*Member;
    if (!context.store.find(record.id))
        return {Finding{{}, {}, tr("There is no such record in this office.")}};
    return {};
}

// Staff ------------------------------------------------------------------------------------------------------

/// "a.silva" and "view_only" too; nothing that could not be typed in one go.
bool isLogin(const QString &login)
{
    return std::ranges::all_of(login, [](QChar c) { return c.isLetterOrNumber() || u"._-@"_s.contains(c); });
}

Findings checkAddStaff(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AddStaff *>(params);
    Findings findings;
    const QString login = folded(p.staff.login);
    if (login.isEmpty() || !isLogin(p.staff.login))
        findings += Finding{{}, u"login"_s, tr("A login is one word of letters, digits, dots and hyphens.")};
    for (const Staff &other : context.store.all<Staff>()) {
        if (folded(other.login) == login)
            findings += Finding{{}, u"login"_s, tr("This login is taken. Choose another one.")};
    }
    if (auto fit = checkPassword(p.password); !fit)
        findings += Finding{{}, u"password"_s, fit.error().text()};
    return findings;
}

Result<Outcome> performAddStaff(Transaction &transaction, const ActionContext &context, void *params)
{
    auto &p = *static_cast<AddStaff *>(params);
    p.staff.active = true;
    Outcome outcome;
    outcome.add("id", transaction.add(p.staff).value);
    if (auto added = context.office.addLogin(p.staff.login, p.password); !added)
        return added.error();
    return outcome;
}

Findings checkEditStaff(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const EditStaff *>(params);
    const auto stored = context.store.find(p.staff.id);
    if (!stored)
        return {Finding{{}, {}, tr("There is no such record in this office.")}};
    Findings findings;
    if (p.staff.login != stored->login)
        findings += Finding{{}, u"login"_s, tr("A login stays as it is: the history names people by it.")};
    if (stored->id == context.staff.id && (!p.staff.active || p.staff.role != stored->role))
        findings += Finding{{}, u"role"_s, tr("Nobody changes their own role or locks themselves out. Ask another administrator.")};
    return findings;
}

// Settings ---------------------------------------------------------------------------------------------------

Findings checkSetting(const ActionContext &, const void *params)
{
    const auto &p = *static_cast<const SetSetting *>(params);
    if (const QString fault = settingFault(p.setting); !fault.isEmpty())
        return {Finding{{}, u"value"_s, fault}};
    if (!isUsable(p.setting))
        return {Finding{{}, u"value"_s,
                        tr("This value cannot be used for this setting: days are whole numbers from 1 to 3650.")}};
    return {};
}

Findings checkInterval(const ActionContext &, const void *params)
{
    const auto &p = *static_cast<const SetInterval *>(params);
    Findings findings;
    if (!p.program.isEmpty() && p.groupId)
        findings += Finding{u"R-72"_s, u"local_group"_s, tr("Choose a program or a contract's group, not both.")};
    for (const auto &[days, field] : {std::pair(p.bestDays, u"best_days"_s), std::pair(p.mustDays, u"must_days"_s)}) {
        if (!days || *days < 1 || *days > longestInterval)
            findings += Finding{u"R-72"_s, field, tr("Days between contacts are a whole number from 1 to %1.").arg(longestInterval)};
    }
    if (findings.isEmpty() && *p.bestDays > *p.mustDays)
        findings += Finding{u"R-72"_s, u"best_days"_s, tr("The best-practice day cannot lie after the last day allowed.")};
    return findings;
}

Result<Outcome> performInterval(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<SetInterval *>(params);
    Outcome outcome;
    const QString scope = p.groupId ? u"group:"_s + QString::number(p.groupId.value) : p.program;
    for (const auto &[key, days] : {std::pair(u"contact_best_days"_s, *p.bestDays), std::pair(u"contact_must_days"_s, *p.mustDays)}) {
        Setting setting{.key = key,
                        .scope = scope,
                        .value = QString::number(days),
                        .effectiveFrom = p.effectiveFrom.isValid() ? p.effectiveFrom : transaction.today()};
        outcome.add("setting", transaction.add(setting).value);
    }
    return outcome;
}

} // namespace

template <> const ActionSpec &actionOf<AddStaff>()
{
    using P = AddStaff;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields;
        appendFields<&P::staff, Staff>(fields);
        fields.push_back(field<&P::password>({.name = "password", .label = LABEL("First password"), .required = true, .secret = true}));
        return entity<P>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "addStaff",
                                 .label = LABEL("Add a member of staff"),
                                 .params = &params,
                                 .check = checkAddStaff,
                                 .perform = performAddStaff,
                                 .keepBecause = LABEL("Change \"may sign in\" instead.")};
    return spec;
}

template <> const ActionSpec &actionOf<EditStaff>()
{
    using P = EditStaff;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{nestedField<&P::staff, &Staff::id>({.name = "staff", .label = LABEL("Staff member"), .refersTo = "Staff", .required = true})};
        appendFields<&P::staff, Staff>(fields);
        return entity<P>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "editStaff",
                                 .label = LABEL("Change a member of staff"),
                                 .params = &params,
                                 .check = checkEditStaff,
                                 .perform = performEditRecord<P, &P::staff>,
                                 .prefill = prefillRecord<P, &P::staff>};
    return spec;
}

template <> const ActionSpec &actionOf<AddCenter>()
{
    using P = AddCenter;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields;
        appendFields<&P::center, Center>(fields);
        return entity<P>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "addCenter",
                                 .label = LABEL("Add a career center"),
                                 .params = &params,
                                 .perform = performAddRecord<P, &P::center>};
    return spec;
}

template <> const ActionSpec &actionOf<EditCenter>()
{
    using P = EditCenter;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{nestedField<&P::center, &Center::id>({.name = "center_id", .label = LABEL("Career center"), .refersTo = "Center", .required = true})};
        appendFields<&P::center, Center>(fields);
        return entity<P>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "editCenter",
                                 .label = LABEL("Change a career center"),
                                 .params = &params,
                                 .check = checkThere<P, &P::center>,
                                 .perform = performEditRecord<P, &P::center>,
                                 .prefill = prefillRecord<P, &P::center>};
    return spec;
}

template <> const ActionSpec &actionOf<AddShelter>()
{
    using P = AddShelter;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields;
        appendFields<&P::shelter, Shelter>(fields);
        return entity<P>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "addShelter",
                                 .label = LABEL("Add a shelter"),
                                 .params = &params,
                                 .perform = performAddRecord<P, &P::shelter>};
    return spec;
}

template <> const ActionSpec &actionOf<EditShelter>()
{
    using P = EditShelter;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{nestedField<&P::shelter, &Shelter::id>({.name = "shelter_id", .label = LABEL("Shelter"), .refersTo = "Shelter", .required = true})};
        appendFields<&P::shelter, Shelter>(fields);
        return entity<P>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "editShelter",
                                 .label = LABEL("Change a shelter"),
                                 .params = &params,
                                 .check = checkThere<P, &P::shelter>,
                                 .perform = performEditRecord<P, &P::shelter>,
                                 .prefill = prefillRecord<P, &P::shelter>};
    return spec;
}

template <> const ActionSpec &actionOf<SetSetting>()
{
    using P = SetSetting;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields;
        appendFields<&P::setting, Setting>(fields);
        return entity<P>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "setSetting",
                                 .label = LABEL("Change a setting"),
                                 .params = &params,
                                 .check = checkSetting,
                                 .perform = performAddRecord<P, &P::setting>};
    return spec;
}

template <> const ActionSpec &actionOf<SetInterval>()
{
    using P = SetInterval;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::program>({.name = "program", .label = LABEL("Program"), .help = LABEL("Empty: everybody who has no shorter one."), .codes = "program", .rule = "R-72", .kind = FieldKind::Code}),
         field<&P::groupId>({.name = "local_group", .label = LABEL("Contract (a group of the office)"), .refersTo = "LocalGroup", .rule = "R-72"}),
         field<&P::bestDays>({.name = "best_days", .label = LABEL("Due after so many days"), .rule = "R-71"}),
         field<&P::mustDays>({.name = "must_days", .label = LABEL("Never later than so many days"), .rule = "R-71"}),
         field<&P::effectiveFrom>({.name = "effective_from", .label = LABEL("From")})});
    static const ActionSpec spec{.name = "setInterval",
                                 .label = LABEL("Set the days between contacts"),
                                 .params = &params,
                                 .check = checkInterval,
                                 .perform = performInterval};
    return spec;
}

} // namespace waymark
