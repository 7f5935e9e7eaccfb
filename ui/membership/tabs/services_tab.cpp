// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/services_tab.h"

#include "core/policy/plan/plan_policy.h"
#include "core/policy/records/record_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/forms/field_row.h"
#include "ui/membership/tabs/group_tab.h"
#include "ui/membership/tabs/service_lists.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr const char *determination = "determination";

/// Why local policy allows it is asked of supportive services alone.
void askWhatFits(ActionForm *form)
{
    const auto show = [form] {
        if (FieldRow *row = form->form()->row(determination))
            row->setVisible(policy::isSupportService(textOf(form->form()->value("type"))));
    };
    QObject::connect(form->form(), &RecordForm::edited, form, show);
    show();
}

} // namespace

ServicesPart::ServicesPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                           const QString &id, const QString &title, std::vector<RecordListSpec> specs,
                           GroupTab *group)
    : ListsTab(workspace, choices, person, id, title, std::move(specs), group), m_group(group)
{
}

void ServicesPart::built()
{
    for (RecordList *list : lists()) {
        if (list->spec().entity == &specOf<Service>())
            connect(list, &RecordList::saved, this, &ServicesPart::showWhereItIs);
        if (list->spec().fields.contains(QLatin1StringView(determination)))
            connect(list, &RecordList::formOpened, this, &askWhatFits);
    }
}

void ServicesPart::showWhereItIs(qint64 service)
{
    const auto found = guarded([&] { return workspace().store().find(Id<Service>{service}); });
    if (!found || !*found)
        return;
    const QString tab = policy::serviceTab((*found)->type);
    if (tab == id() || !m_group->showPart(tab))
        return;
    auto *part = static_cast<ServicesPart *>(m_group->currentPart());
    RecordList *list = part->lists().back();
    list->table()->selectId(service);
    list->table()->setFocus();
    workspace().navigator.say(tr("Saved. It is listed under %1.").arg(part->title()), true);
}

void addServiceParts(GroupTab *group, const Workspace &workspace, const OfficeChoices &choices,
                     Id<JobSeeker> person)
{
    const auto add = [&](const QString &id, const QString &title, std::vector<RecordListSpec> specs) {
        const QString heading = specs.empty() ? QString() : ServicesPart::tr("Services");
        specs.push_back(serviceList(workspace, id, heading));
        group->addPart(new ServicesPart(workspace, choices, person, id, title, std::move(specs), group));
    };
    add(u"general"_s, ServicesPart::tr("General"), {});
    add(u"employment"_s, ServicesPart::tr("Employment"), {employmentList(workspace)});
    add(u"course"_s, ServicesPart::tr("Course/Activity"), {courseList()});
    add(u"testing"_s, ServicesPart::tr("Testing"), {testList(workspace)});
    add(u"administrative"_s, ServicesPart::tr("Administrative"), {});
}

} // namespace waymark
