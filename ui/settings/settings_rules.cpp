// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/office_actions.h"
#include "core/refdata/code_lists.h"
#include "core/refdata/default_settings.h"
#include "ui/common/words.h"
#include "ui/settings/office_list.h"
#include "ui/settings/settings_ask.h"

using namespace Qt::StringLiterals;

// The lists of the settings page about what the rules count with.
namespace waymark {

namespace {

constexpr auto groupScope = "group:"_L1;

/// The settings that are one value each; intervals and income tables have lists of their own.
bool isPlain(const ShippedSetting &one)
{
    return one.key != "contact_best_days"_L1 && one.key != "contact_must_days"_L1 &&
           one.key != "income_area"_L1;
}

/// What is in force on a day: the office's newest of a key and scope, else the shipped one.
Setting inForce(const std::vector<Setting> &office, const ShippedSetting &shipped, QDate today)
{
    Setting found{.key = shipped.key,
                  .scope = shipped.scope,
                  .value = shipped.value,
                  .effectiveFrom = shipped.effectiveFrom};
    for (const Setting &one : office) {
        const bool same = one.key == shipped.key && one.scope == shipped.scope &&
                          one.effectiveFrom <= today && isUsable(one);
        if (same &&
            std::pair(one.effectiveFrom, one.id.value) >= std::pair(found.effectiveFrom, found.id.value))
            found = one;
    }
    return found;
}

QString fromText(const Setting &one)
{
    return one.id ? shortDate(one.effectiveFrom) : SettingsPage::tr("as delivered");
}

QString scopeText(const RecordStore &store, const QString &scope)
{
    if (!scope.startsWith(groupScope))
        return codes().label(u"program"_s, scope);
    const auto group = store.find(Id<LocalGroup>{scope.mid(groupScope.size()).toLongLong()});
    return group ? SettingsPage::tr("Contract: %1").arg(group->name)
                 : SettingsPage::tr("A contract that is not here yet");
}

} // namespace

OfficeList *SettingsPage::makeIntervals(QWidget *box)
{
    auto *list =
        new OfficeList(m_workspace,
                       {.name = u"interval"_s,
                        .title = tr("Days between contacts"),
                        .addText = tr("Set the days of a program or contract"),
                        .addAction = u"setInterval"_s,
                        .editAction = {},
                        .columns = {{.name = u"scope"_s, .title = tr("For"), .characters = 40},
                                    {.name = u"best"_s, .title = tr("Due after"), .characters = 14},
                                    {.name = u"must"_s, .title = tr("Never later than"), .characters = 18}},
                        .rows =
                            [this](const RecordStore &store) {
                                const PolicySettings settings =
                                    settingsWith(store.all<Setting>(), m_workspace.today());
                                std::vector<TableRow> rows;
                                const auto add = [&](const QString &who, const ContactInterval &days) {
                                    rows.push_back({.id = qint64(rows.size()) + 1,
                                                    .cells = {who, tr("%1 days").arg(days.bestDays),
                                                              tr("%1 days").arg(days.mustDays)}});
                                };
                                add(tr("Everybody (the shortest that applies wins)"), settings.contact);
                                for (const auto &[program, days] : settings.contactByProgram)
                                    add(scopeText(store, program), days);
                                for (const auto &[group, days] : settings.contactByGroup)
                                    add(scopeText(store, groupScope + QString::number(group)), days);
                                return rows;
                            }},
                       box);
    connect(list, &OfficeList::addWanted, this, [this] {
        ask(SetInterval{.program = {},
                        .groupId = {},
                        .bestDays = {},
                        .mustDays = {},
                        .effectiveFrom = m_workspace.today()},
            {u"program"_s, u"local_group"_s, u"best_days"_s, u"must_days"_s, u"effective_from"_s},
            tr("Choose a program or a contract, or neither for everybody. The shortest interval that applies "
               "to a person wins (R-72)."));
    });
    return list;
}

OfficeList *SettingsPage::makeRules(QWidget *box)
{
    const auto rowsOf = [this](const RecordStore &store) {
        const std::vector<Setting> office = store.all<Setting>();
        std::vector<TableRow> rows;
        for (const ShippedSetting &shipped : shippedSettingRows()) {
            if (!isPlain(shipped))
                continue;
            const Setting now = inForce(office, shipped, m_workspace.today());
            const QString what = shipped.what;
            rows.push_back({.id = qint64(&shipped - shippedSettingRows().data()) + 1,
                            .cells = {what, now.value, fromText(now)},
                            .tone = now.id ? theme::Tone::Plain : theme::Tone::Muted});
        }
        return rows;
    };
    auto *list =
        new OfficeList(m_workspace,
                       {.name = u"rule"_s,
                        .title = tr("What the rules count with"),
                        .addText = {},
                        .addAction = {},
                        .editAction = u"setSetting"_s,
                        .columns = {{.name = u"what"_s, .title = tr("Setting"), .characters = 60},
                                    {.name = u"value"_s, .title = tr("Value"), .characters = 20},
                                    {.name = u"from"_s, .title = tr("In force since"), .characters = 18}},
                        .rows = rowsOf},
                       box);
    connect(list, &OfficeList::editWanted, this, [this](qint64 row) {
        const auto &all = shippedSettingRows();
        if (row < 1 || std::size_t(row) > all.size())
            return;
        const ShippedSetting &shipped = all[std::size_t(row) - 1];
        const auto office =
            m_workspace.session().read([](const RecordStore &store) { return store.all<Setting>(); });
        if (!office)
            return;
        Setting start = inForce(*office, shipped, m_workspace.today());
        start.id = {};
        start.effectiveFrom = m_workspace.today();
        ask(SetSetting{start}, {u"value"_s, u"effective_from"_s},
            tr("%1. What stood before stays in the history, and stays in force until the day you choose.")
                .arg(shipped.what));
    });
    return list;
}

} // namespace waymark
