// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_view.h"

#include "core/policy/role_policy.h"
#include "core/storage/draft_queries.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TodayView", text);
}

constexpr std::array scopes{std::pair(DueScope::Mine, "mine"_L1), std::pair(DueScope::Center, "center"_L1),
                            std::pair(DueScope::Office, "office"_L1)};
constexpr std::array groupings{std::pair(DueGrouping::Urgency, "urgency"_L1),
                               std::pair(DueGrouping::Kind, "kind"_L1),
                               std::pair(DueGrouping::Person, "person"_L1)};
const auto viewsKey = "views"_L1;

template <typename Table, typename Value>
QString codeOf(const Table &table, Value value)
{
    return std::ranges::find(table, value, [](const auto &one) { return one.first; })->second;
}

template <typename Table>
auto valueOf(const Table &table, const QString &code)
{
    const auto found = std::ranges::find_if(table, [&](const auto &one) { return one.second == code; });
    return found == table.end() ? table.front().first : found->first;
}

struct Place
{
    QLatin1StringView kind;
    QLatin1StringView tab;
    QLatin1StringView field = {};
};

constexpr std::array places{
    Place{"pseudo_ssn"_L1, "basic"_L1, "ssn"_L1},
    Place{"membership_incomplete"_L1, "basic"_L1},
    Place{"broken_together"_L1, "basic"_L1},
    Place{"note_missing"_L1, "notes"_L1},
    Place{"partner_proof"_L1, "programs"_L1},
    Place{"silence"_L1, "suspend"_L1},
    Place{"case_returned"_L1, "suspend"_L1},
    Place{"plan_none"_L1, "plan"_L1},
    Place{"plan_sections"_L1, "assessment"_L1},
    Place{"plan_agreement"_L1, "plan"_L1},
    Place{"plan_step"_L1, "goals"_L1},
    Place{"goal_past"_L1, "goals"_L1},
    Place{"scores"_L1, "testing"_L1},
    Place{"course_start"_L1, "course"_L1},
    Place{"course_end"_L1, "course"_L1},
    Place{"entry"_L1, "events"_L1},
    Place{"alert"_L1, "alerts"_L1},
    Place{"follow_up"_L1, "services"_L1},
    Place{"exit_coming"_L1, "services"_L1},
    Place{"veteran_services"_L1, "services"_L1},
    Place{"told_service"_L1, "services"_L1},
    Place{"transfer"_L1, "documents"_L1},
    Place{"access"_L1, "monitoring"_L1},
    Place{"jstp_intake"_L1, "jstp_authorization"_L1, "work_experience"_L1},
    Place{"jstp_match"_L1, "jstp_matches"_L1},
    Place{"jstp_hours"_L1, "jstp_hours"_L1},
    Place{"jstp_benefit"_L1, "jstp_benefit"_L1},
    Place{"placement_review"_L1, "jstp_review"_L1},
    Place{"term_end"_L1, "jstp_placement"_L1},
    Place{"authorization_expected"_L1, "jstp_authorization"_L1},
    Place{"authorization_arrived"_L1, "jstp_authorization"_L1},
    Place{"authorization_end"_L1, "jstp_authorization"_L1},
};

} // namespace

QJsonObject TodayView::toJson() const
{
    return {{u"scope"_s, codeOf(scopes, scope)},
            {u"kinds"_s, kinds},
            {u"grouping"_s, codeOf(groupings, grouping)}};
}

TodayView TodayView::fromJson(const QJsonObject &json)
{
    TodayView view{.scope = valueOf(scopes, json.value("scope"_L1).toString()),
                   .kinds = json.value("kinds"_L1).toString(),
                   .grouping = valueOf(groupings, json.value("grouping"_L1).toString())};
    if (kindsOf(view.kinds).isEmpty())
        view.kinds.clear();
    return view;
}

const std::vector<KindGroup> &kindGroups()
{
    static const std::vector<KindGroup> all{
        {u"contacts"_s, tr("Contacts"), {u"contact"_s, u"silence"_s}},
        {u"plans"_s,
         tr("Plans and goals"),
         {u"plan_none"_s, u"plan_sections"_s, u"plan_agreement"_s, u"plan_step"_s, u"goal_past"_s,
          u"scores"_s}},
        {u"services"_s,
         tr("Services and entries"),
         {u"course_start"_s, u"course_end"_s, u"entry"_s, u"told_service"_s, u"veteran_services"_s,
          u"follow_up"_s, u"exit_coming"_s}},
        {u"jstp"_s,
         tr("Job skills training"),
         {u"jstp_intake"_s, u"jstp_match"_s, u"jstp_hours"_s, u"jstp_benefit"_s, u"placement_review"_s,
          u"term_end"_s, u"authorization_expected"_s, u"authorization_arrived"_s, u"authorization_end"_s}},
        {u"cases"_s,
         tr("Case steps"),
         {u"case_returned"_s, u"case_review"_s, u"case_unassigned"_s, u"transfer"_s, u"access"_s}},
        {u"records"_s,
         tr("Records"),
         {u"alert"_s, u"pseudo_ssn"_s, u"note_missing"_s, u"membership_incomplete"_s, u"partner_proof"_s,
          u"conflict"_s, u"broken_together"_s, u"year_end"_s}},
    };
    return all;
}

QStringList kindsOf(const QString &group)
{
    const auto found = std::ranges::find(kindGroups(), group, &KindGroup::code);
    return found == kindGroups().end() ? QStringList() : found->kinds;
}

std::pair<QString, QString> placeOf(const DueItem &item)
{
    // The year's end asks for what others ask for, too: the first of them.
    QString kind = item.kind;
    if (kind == "year_end"_L1)
        kind = item.because.value("missing"_L1).toArray().first().toString();
    const auto found = std::ranges::find_if(places, [&](const Place &one) { return kind == one.kind; });
    if (found == places.end())
        return {};
    QString field = found->field;
    if (kind == "membership_incomplete"_L1)
        field = item.because.value("missing"_L1).toArray().first().toString();
    return {found->tab, field};
}

bool maySeeOthers(const QString &role)
{
    // Whoever may take the whole office out as a file may look at what is due in it.
    return policy::mayRun(role, u"dumpOffice"_s);
}

Result<std::vector<SavedView>> ViewKeeper::views() const
{
    const auto found =
        findDraft(m_workspace.store().database(), m_workspace.session().staff().id, ownViewsForm, 0);
    if (!found)
        return found.error();
    std::vector<SavedView> all;
    if (*found) {
        for (const QJsonValue &one : (*found)->content.value(viewsKey).toArray()) {
            const QJsonObject json = one.toObject();
            all.push_back({json.value("name"_L1).toString(), TodayView::fromJson(json)});
        }
    }
    return all;
}

Result<void> ViewKeeper::keep(const std::vector<SavedView> &views) const
{
    QJsonArray all;
    for (const SavedView &one : views) {
        QJsonObject json = one.view.toJson();
        json.insert(u"name"_s, one.name);
        all << json;
    }
    Database &database = m_workspace.store().database();
    const Session &session = m_workspace.session();
    if (all.isEmpty())
        return dropDraft(database, session.staff().id, ownViewsForm, 0);
    return saveDraft(database, session.staff().id,
                     {ownViewsForm, 0, session.clock().now(), {{QString(viewsKey), all}}});
}

} // namespace waymark
