// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/office_plan.h"

#include "core/actions/office_actions.h"
#include "core/base/text.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace waymark::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

Error wrong(const QString &what)
{
    return {ErrorKind::BadInput, what, {}};
}

Result<std::vector<Staff>> readStaff(const Call &call)
{
    const QStringList logins = call.values("staff");
    const QStringList names = call.values("staff-name");
    const QStringList roles = call.values("role");
    if (logins.isEmpty() || logins.size() != names.size() || logins.size() != roles.size())
        return wrong(tr("--staff, --staff-name and --role go together, once for each member of staff."));
    std::vector<Staff> staff;
    for (qsizetype i = 0; i < logins.size(); ++i) {
        const QString key = folded(logins[i]);
        const bool oneWord =
            std::ranges::none_of(logins[i], [](QChar c) { return c.isSpace() || !c.isPrint(); });
        if (key.isEmpty() || !oneWord || names[i].trimmed().isEmpty())
            return wrong(tr("A login is one word, and everybody has a name."));
        if (!codes().find(u"role"_s, roles[i]))
            return wrong(tr("There is no role \"%1\".").arg(roles[i].left(40)));
        if (std::ranges::any_of(staff, [&](const Staff &one) { return folded(one.login) == key; }))
            return wrong(tr("Two members of staff cannot have one login."));
        staff.push_back({.login = logins[i].trimmed(), .name = names[i].trimmed(), .role = roles[i]});
    }
    return staff;
}

Result<std::vector<Shelter>> readShelters(const Call &call)
{
    std::vector<Shelter> shelters;
    for (const QString &text : call.values("shelter")) {
        QStringList parts = text.split(u';');
        for (QString &part : parts)
            part = part.trimmed();
        if (parts.size() != 5 || parts.contains(QString()) || !codes().find(u"state"_s, parts[3]))
            return wrong(
                tr("A shelter is written \"NAME;ADDRESS;CITY;STATE;ZIP\", the state with two letters."));
        shelters.push_back(
            {.name = parts[0], .address = parts[1], .city = parts[2], .state = parts[3], .zip = parts[4]});
    }
    return shelters;
}

} // namespace

KeyCost cheapCost()
{
    return {.ops = 1, .memoryBytes = 8u * 1024 * 1024};
}

Result<OfficePlan> readPlan(const Call &call)
{
    OfficePlan plan{.name = call.value("name").trimmed(),
                    .center = call.value("center").trimmed(),
                    .device = call.isSet("device") ? call.value("device") : QSysInfo::machineHostName(),
                    .staff = {},
                    .shelters = {},
                    .sandbox = call.isSet("sandbox")};
    if (plan.name.isEmpty() || plan.center.isEmpty())
        return wrong(tr("An office needs --name and --center."));
    auto staff = readStaff(call);
    if (!staff)
        return staff.error();
    plan.staff = std::move(*staff);
    auto shelters = readShelters(call);
    if (!shelters)
        return shelters.error();
    plan.shelters = std::move(*shelters);
    const bool somebodyMay = std::ranges::any_of(
        plan.staff, [](const Staff &one) { return policy::mayRun(one.role, u"addShelter"_s); });
    if (!plan.shelters.empty() && !somebodyMay)
        return wrong(tr("Shelters are added by an administrator, a supervisor or a director: name one."));
    return plan;
}

Result<void> addShelters(SignedIn &office, const std::vector<Shelter> &shelters)
{
    if (shelters.empty())
        return {};
    const RecordStore store(office.office().database());
    const auto added = guarded([&]() -> Result<void> {
        for (const Staff &one : store.all<Staff>()) {
            if (!policy::mayRun(one.role, u"addShelter"_s))
                continue;
            if (auto acting = office.actAs(one.id); !acting)
                return acting;
            break;
        }
        const Id<Center> center = store.all<Center>().front().id;
        for (Shelter shelter : shelters) {
            shelter.centerId = center;
            const ActionResult result = office.actions().run(AddShelter{shelter});
            if (!result.done)
                return result.error.value_or(Error{ErrorKind::Refused, result.findings.value(0).message, {}});
        }
        return {};
    });
    return added ? *added : Result<void>(added.error());
}

} // namespace waymark::ctl
