// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/special/special_tab.h"

#include "core/actions/records/tab_actions.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/tabs/record_list.h"
#include "ui/membership/tabs/record_rows.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

RecordListSpec groupList(const Workspace &workspace)
{
    return {.name = u"group"_s,
            .title = SpecialTab::tr("Groups of this office"),
            .entity = &specOf<GroupMember>(),
            .add = &actionOf<AddRecord<GroupMember>>(),
            .edit = &actionOf<EditRecord<GroupMember>>(),
            .addText = SpecialTab::tr("Put into a group…"),
            .fields = {u"local_group"_s, u"since"_s, u"until_date"_s},
            .columns = {{u"group"_s, SpecialTab::tr("Group"), 30},
                        {u"since"_s, SpecialTab::tr("Since"), 14},
                        {u"until"_s, SpecialTab::tr("Until"), 14}},
            .emptyTitle = SpecialTab::tr("In no group of this office"),
            .emptyHint = SpecialTab::tr("Groups are named in Settings; those that count as case-managed say so above."),
            .rows =
                [workspace](const PersonView &view) {
                    std::vector<TableRow> rows;
                    for (const GroupMember &one : view.file.groups) {
                        const auto group = workspace.store().find(one.groupId);
                        rows.push_back({.id = one.id.value,
                                        .cells = {group ? group->name : QString(), one.since, one.until}});
                    }
                    return rows;
                },
            .start = startsToday(workspace, u"since"_s)};
}

ToneLabel *line(const QString &name, theme::FontRole role, QWidget *parent)
{
    auto *label = new ToneLabel({}, theme::Tone::Plain, role, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

SpecialTab::SpecialTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person, QWidget *parent)
    : PersonTab(u"special"_s, tr("Special Programs"), parent),
      m_workspace(workspace),
      m_person(person),
      m_priority(line(u"priority"_s, theme::FontRole::Heading, this)),
      m_managed(line(u"caseManaged"_s, theme::FontRole::Body, this)),
      m_programs(new ListTable(u"specialTable"_s,
                               {{u"program"_s, tr("Program"), 26},
                                {u"started"_s, tr("Entered"), 12},
                                {u"ended"_s, tr("Left"), 12},
                                {u"status"_s, tr("Status"), 10},
                                {u"eligibility"_s, tr("Eligibility"), 17}},
                               this)),
      m_lock(line(u"snapshotLock"_s, theme::FontRole::Body, this)),
      m_answers(new ListTable(u"snapshotTable"_s,
                              {{u"question"_s, tr("Answer"), 28}, {u"then"_s, tr("At entry"), 14}, {u"now"_s, tr("Today"), 14}}, this)),
      m_groups(new RecordList(workspace, choices, person, groupList(workspace), this))
{
    m_priority->setProperty(ruleProperty, u"R-131"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1));
    column->addWidget(m_priority);
    column->addWidget(m_managed);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"specialSplitter"_s);
    split->setChildrenCollapsible(false);
    auto *left = new QWidget(split);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, theme::spacing(1), 0);
    leftColumn->addWidget(theme::sectionTitle(tr("Programs with eligibility"), left));
    leftColumn->addWidget(m_programs, 3);
    auto *apply = theme::link(tr("Apply on Programs"), left);
    apply->setObjectName(u"specialApply"_s);
    leftColumn->addWidget(apply, 0, Qt::AlignLeft);
    leftColumn->addWidget(m_groups, 2);
    auto *right = new QWidget(split);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(theme::spacing(1), 0, 0, 0);
    rightColumn->addWidget(theme::sectionTitle(tr("Recorded at entry"), right));
    rightColumn->addWidget(m_lock);
    rightColumn->addWidget(m_answers, 1);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    column->addWidget(split, 1);
    m_programs->setAccessibleName(tr("Programs with eligibility, newest first"));
    m_programs->setEmptyText(tr("In none of these programs"),
                             tr("WIOA Title I, Trade, national grants, veterans' grants and Wagner-Peyser stand here once applied."));
    m_answers->setAccessibleName(tr("Answers recorded at entry, and today's"));
    m_answers->setEmptyText(tr("Choose a program"), tr("What was recorded on the day of entry is shown here."));
    connect(m_programs, &ListTable::currentChangedTo, this, &SpecialTab::showSnapshot);
    connect(apply, &QPushButton::clicked, this, &SpecialTab::programsRequested);
    connect(m_groups, &RecordList::unsavedChanged, this, &PersonTab::unsavedChanged);
}

void SpecialTab::fill(const PersonView &view)
{
    m_file = view.file;
    const policy::Priority priority = policy::priorityOf(m_file);
    m_priority->setText(tr("Priority of service %1 of 4: %2").arg(priority.rank).arg(priority.reason));
    m_priority->setToolTip(tr("For individualized and training services paid from adult funds (R-131)."));
    const auto groups = guarded([&] { return m_workspace.store().all<LocalGroup>(); });
    const QStringList managed = policy::caseManagedGroups(m_file, groups ? *groups : std::vector<LocalGroup>(), m_workspace.today());
    m_managed->setText(managed.isEmpty() ? tr("In no case-managed group (R-45).") : tr("Case-managed: %1.").arg(managed.join(u", "_s)));
    std::vector<ProgramEnrollment> programs;
    for (const ProgramEnrollment &one : m_file.enrollments) {
        if (policy::takesSnapshot(one.program))
            programs.push_back(one);
    }
    std::ranges::sort(programs, std::ranges::greater(), [](const ProgramEnrollment &one) { return std::pair(one.startedOn, one.id); });
    std::vector<TableRow> rows;
    for (const ProgramEnrollment &one : programs) {
        const bool has = std::ranges::any_of(m_file.snapshots, [&](const EligibilitySnapshot &s) { return s.enrollmentId == one.id; });
        rows.push_back({.id = one.id.value,
                        .cells = {codes().label(u"program"_s, one.program), one.startedOn, one.endedOn,
                                  codes().label(u"enrollment_status"_s, one.status),
                                  !has                    ? tr("Not recorded")
                                  : policy::isRunning(one) ? tr("Locked until exit")
                                                          : tr("Recorded")}});
    }
    m_programs->setRows(std::move(rows));
    if (!m_programs->currentId())
        m_programs->selectFirst();
    showSnapshot();
    m_groups->fill(view);
}

void SpecialTab::showSnapshot()
{
    const Id<ProgramEnrollment> id{m_programs->currentId()};
    const auto snapshot = std::ranges::find(m_file.snapshots, id, &EligibilitySnapshot::enrollmentId);
    const auto enrollment = std::ranges::find(m_file.enrollments, id, &ProgramEnrollment::id);
    if (snapshot == m_file.snapshots.end() || enrollment == m_file.enrollments.end()) {
        m_lock->clear();
        m_answers->setEmptyText(id ? tr("Nothing was recorded at entry") : tr("Choose a program"),
                                id ? tr("This enrollment was made before answers were kept with it.") : QString());
        m_answers->setRows({});
        return;
    }
    m_lock->setText(policy::isRunning(*enrollment)
                        ? tr("Recorded %1. Locked for everybody until the person leaves the program (R-85).").arg(longDate(snapshot->takenOn, m_workspace.today()))
                        : tr("Recorded %1. A supervisor may correct it now, with a reason.").arg(longDate(snapshot->takenOn, m_workspace.today())));
    const JobSeeker then = policy::personAt(*snapshot);
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        qint64 at = 0;
        for (const FieldSpec &field : specOf<JobSeeker>().fields) {
            if (!field.eligibility)
                continue;
            const Value was = field.get(&then);
            const Value is = field.get(&m_file.person);
            if (isNull(was) && isNull(is))
                continue;
            const RecordStore &store = m_workspace.store();
            rows.push_back({.id = ++at,
                            .cells = {field.labelText("JobSeeker"), valueText(store, field, was, m_workspace.today()),
                                      was == is ? QString() : valueText(store, field, is, m_workspace.today())}});
        }
        if (snapshot->incomeCents)
            rows.push_back({.id = ++at, .cells = {tr("Income amount shown, six months"), moneyText(*snapshot->incomeCents), QString()}});
    });
    if (!read)
        m_answers->setEmptyText(read.error().what, read.error().advice);
    m_answers->setRows(std::move(rows));
}

bool SpecialTab::hasUnsavedText() const { return m_groups->hasUnsavedText(); }
void SpecialTab::keepDraft() { m_groups->keepDraft(); }
bool SpecialTab::save() { return m_groups->save(); }
void SpecialTab::addEntry() { m_groups->openAdd(); }

} // namespace waymark
