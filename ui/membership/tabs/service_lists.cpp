// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/service_lists.h"

#include "core/actions/record_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/policy/records/lag_policy.h"
#include "core/policy/records/record_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

enum Column
{
    On,
    Name,
    Class,
    Provider,
    GivenBy,
    Entered,
    Lag,
    Funding,
    HasNote,
    State
};

QString tr(const char *text)
{
    return QCoreApplication::translate("RecordLists", text);
}

bool isEventService(const QString &type)
{
    return type == "seminar"_L1 || type == "orientation"_L1 || type == "job_fair"_L1 ||
           type.startsWith("workshop_"_L1);
}

using Choose = std::function<bool(const Service &)>;

std::vector<TableRow> serviceRows(const Workspace &workspace, const PersonView &view, const Choose &choose)
{
    const PolicySettings &settings = workspace.actions().settings();
    Names names(workspace.store());
    std::vector<Service> chosen;
    for (const Service &one : view.file.services) {
        if (choose(one))
            chosen.push_back(one);
    }
    auto rows = rowsOf(
        chosen, [](const Service &one) { return std::pair(one.on, one.enteredAt.ms); },
        [&](const Service &one) -> QVariantList {
            return {one.on,
                    serviceLabel(one.type),
                    policy::serviceClassLabel(one.type),
                    one.provider,
                    one.givenBy ? names.staff(one.givenBy) : QString(),
                    names.entered(one.enteredBy, one.enteredAt),
                    lagText(one, settings),
                    codeLabel("funding", one.funding),
                    one.noteId ? u"✓"_s : QString(),
                    one.voidedOn.isValid() ? tr("Voided") : QString()};
        });
    QHash<qint64, const Service *> byId;
    for (const Service &one : chosen)
        byId.insert(one.id.value, &one);
    for (TableRow &row : rows) {
        const Service &one = *byId.value(row.id);
        if (policy::isBlueBold(one.type))
            row.strong = Name;
        if (row.struck)
            continue;
        row.toolTip = tr("Entered %1").arg(momentText(one.enteredAt));
        if (const auto late = policy::lateDays(one, settings)) {
            row.sign = Severity::Warn;
            row.toolTip += u'\n' + tr("That is %1 days after the service; this office allows %2 (R-81).")
                                       .arg(*late)
                                       .arg(settings.lateEntryDays);
        }
    }
    return rows;
}

RecordListSpec services(const Workspace &workspace, const QString &name, const QString &title,
                        const QString &type, Choose choose)
{
    return {.name = name,
            .title = title,
            .entity = &specOf<Service>(),
            .add = &actionOf<RecordService>(),
            .voids = &actionOf<VoidService>(),
            .madeAs = "service",
            .addText = tr("Record a service…"),
            .fields = {u"type"_s, u"on_date"_s, u"funding"_s, u"determination"_s, u"provider"_s, u"provider_kind"_s,
                       u"given_by"_s, u"note"_s},
            .columns = {{u"on"_s, tr("Date"), 15},
                        {u"type"_s, tr("Service"), 28},
                        {u"class"_s, tr("Class"), 16},
                        {u"provider"_s, tr("Provider"), 16},
                        {u"given_by"_s, tr("Given by"), 12},
                        {u"entered"_s, tr("Entered by, when"), 20},
                        {u"lag"_s, tr("Entered late"), 13},
                        {u"funding"_s, tr("Funding"), 10},
                        {u"note"_s, tr("Note"), 5},
                        {u"state"_s, tr("State"), 7}},
            .emptyTitle = tr("No service recorded here yet"),
            .emptyHint = tr("Ins records one. Basic services are open to everybody, with no eligibility to determine first."),
            .rows = [workspace, choose = std::move(choose)](
                        const PersonView &view) { return serviceRows(workspace, view, choose); },
            .start =
                [workspace, type](const PersonView &) {
                    std::vector<std::pair<QString, Value>> values{
                        {u"on_date"_s, Value{detail::dateText(workspace.today())}}};
                    if (!type.isEmpty())
                        values.emplace_back(u"type"_s, Value{type});
                    return values;
                }};
}

} // namespace

QString lagText(const Service &service, const PolicySettings &settings)
{
    if (const auto late = policy::lateDays(service, settings))
        return tr("Late: %1 days").arg(*late);
    const auto lag = policy::entryLag(service);
    if (!lag || service.voidedOn.isValid() || !isEventService(service.type))
        return {};
    return *lag == 0 ? tr("same day") : *lag == 1 ? tr("1 day") : tr("%1 days").arg(*lag);
}

RecordListSpec serviceList(const Workspace &workspace, const QString &tab, const QString &title)
{
    // The list of the first part keeps the plain name: drafts of earlier versions are found under it.
    const QString name = tab == "general"_L1 ? u"service"_s : QString(u"service_" + tab);
    return services(workspace, name, title, {},
                    [tab](const Service &one) { return policy::serviceTab(one.type) == tab; });
}

RecordListSpec selfServiceList(const Workspace &workspace)
{
    auto list = services(workspace, u"service_self"_s, tr("Self-directed activity"), u"jobquest_self"_s,
                         [](const Service &one) { return policy::isSelfService(one.type); });
    list.addText = tr("Record activity…");
    list.emptyTitle = tr("No self-directed activity recorded yet");
    list.emptyHint = tr("It can stand beside basic services with staff (R-34).");
    return list;
}

RecordListSpec employmentList(const Workspace &workspace)
{
    return {.name = u"employment"_s,
            .title = tr("Entered employment"),
            .entity = &specOf<Employment>(),
            .add = &actionOf<RecordEmployment>(),
            .voids = &actionOf<VoidEmployment>(),
            .madeAs = "employment",
            .addText = tr("Record a job…"),
            .fields = {u"category"_s, u"job_title"_s, u"employer"_s, u"employer_address"_s, u"employer_phone"_s,
                       u"contact_person"_s, u"started_on"_s, u"wage_cents"_s, u"wage_per"_s, u"weekly_hours"_s,
                       u"benefits"_s},
            .columns = {{u"started"_s, tr("First day"), 12},
                        {u"category"_s, tr("Job entry"), 20},
                        {u"title"_s, tr("Job title"), 22},
                        {u"employer"_s, tr("Employer"), 24},
                        {u"wage"_s, tr("Wage"), 18},
                        {u"hours"_s, tr("Hours"), 6, Qt::AlignRight},
                        {u"entered"_s, tr("Entered by, when"), 22}},
            .emptyTitle = tr("No job entered yet"),
            .emptyHint = tr("Ins records a job that the person found; its outcome service is recorded with it (R-111)."),
            .rows = [workspace](const PersonView &view) {
                Names names(workspace.store());
                return rowsOf(
                    view.file.employments, [](const Employment &one) { return one.startedOn; },
                    [&](const Employment &one) -> QVariantList {
                        const QString per = codeLabel("wage_per", one.wagePer).toLower();
                        return {one.startedOn,
                                codeLabel("job_entry", one.category),
                                one.jobTitle,
                                one.employer,
                                one.wageCents ? tr("%1 by the %2").arg(moneyText(*one.wageCents), per)
                                              : QString(),
                                one.weeklyHours ? QVariant(*one.weeklyHours) : QVariant(),
                                names.entered(one.enteredBy, one.enteredAt)};
                    });
            }};
}

RecordListSpec courseList()
{
    return {.name = u"course"_s,
            .title = tr("Courses and activities"),
            .entity = &specOf<Course>(),
            .add = &actionOf<AddRecord<Course>>(),
            .edit = &actionOf<EditRecord<Course>>(),
            .voids = &actionOf<VoidRecord<Course>>(),
            .addText = tr("Record a course…"),
            .fields = {u"school"_s, u"course"_s, u"type"_s, u"weekly_hours"_s, u"starts_on"_s, u"ends_on"_s,
                       u"funding"_s, u"state"_s, u"completed_on"_s, u"remark"_s},
            .columns = {{u"school"_s, tr("School or vendor"), 26},
                        {u"course"_s, tr("Course"), 26},
                        {u"type"_s, tr("Kind of training"), 24},
                        {u"hours"_s, tr("Hours a week"), 11, Qt::AlignRight},
                        {u"starts"_s, tr("Starts"), 12},
                        {u"ends"_s, tr("Ends"), 12},
                        {u"state"_s, tr("State"), 12},
                        {u"completed"_s, tr("Completed or left"), 14}},
            .emptyTitle = tr("No course recorded yet"),
            .emptyHint = tr("Ins records one with its school, hours and dates (R-65)."),
            .rows = [](const PersonView &view) {
                return rowsOf(
                    view.records.courses, [](const Course &one) { return one.startsOn; },
                    [](const Course &one) -> QVariantList {
                        return {one.school, one.course, serviceLabel(one.type),
                                one.weeklyHours ? QVariant(*one.weeklyHours) : QVariant(), one.startsOn,
                                one.endsOn, codeLabel("course_state", one.state), one.completedOn};
                    });
            }};
}

RecordListSpec testList(const Workspace &workspace)
{
    return {.name = u"test"_s,
            .title = tr("Test results"),
            .entity = &specOf<TestResult>(),
            .add = &actionOf<AddRecord<TestResult>>(),
            .edit = &actionOf<EditRecord<TestResult>>(),
            .voids = &actionOf<VoidRecord<TestResult>>(),
            .addText = tr("Record a result…"),
            .fields = {u"instrument"_s, u"on_date"_s, u"subject"_s, u"form"_s, u"stage"_s, u"score"_s, u"level"_s,
                       u"remark"_s},
            .columns = {{u"on"_s, tr("Date"), 12},
                        {u"instrument"_s, tr("Instrument"), 26},
                        {u"subject"_s, tr("Subject"), 18},
                        {u"form"_s, tr("Form"), 10},
                        {u"stage"_s, tr("Before or after"), 14},
                        {u"score"_s, tr("Score or outcome"), 16},
                        {u"level"_s, tr("Functioning level"), 26},
                        {u"entered"_s, tr("Entered by, when"), 22}},
            .emptyTitle = tr("No test result recorded yet"),
            .emptyHint = tr("Ins records one with its instrument, date and score (R-50)."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    return rowsOf(
                        view.records.tests, [](const TestResult &one) { return one.on; },
                        [&](const TestResult &one) -> QVariantList {
                            return {one.on, codeLabel("test_instrument", one.instrument),
                                    codeLabel("test_subject", one.subject), one.form,
                                    codeLabel("test_stage", one.stage), one.score,
                                    codeLabel("functioning_level", one.level),
                                    names.entered(one.enteredBy, one.enteredAt)};
                        });
                },
            .start = startsToday(workspace, u"on_date"_s)};
}

} // namespace waymark
