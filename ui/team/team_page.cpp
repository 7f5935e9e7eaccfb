// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_page.h"

#include "core/actions/people/seen.h"
#include "core/actions/reports/reports.h"
#include "core/exchange/spreadsheet.h"
#include "core/policy/role_policy.h"
#include "ui/common/caseload/case_table.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/caseload/table_metrics.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/preferences.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/team/what_if_pane.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int nameCharacters = 34;

/// Of somebody at more than one center, the row where the entries are counted.
void addLate(std::vector<TeamRow> &rows, Id<Staff> staff, Id<Center> home, int late)
{
    TeamRow *found = nullptr;
    for (TeamRow &row : rows) {
        if (row.counselor == staff && (!found || row.center == home))
            found = &row;
    }
    if (found)
        found->late = late;
}

} // namespace

TeamPage::TeamPage(Workspace &workspace, Preferences &preferences, QWidget *parent)
    : Page(u"team"_s, tr("Team"), u"team"_s, parent),
      m_workspace(workspace),
      m_preferences(preferences),
      m_choices(std::make_unique<OfficeChoices>(workspace)),
      m_model(new TeamModel(this)),
      m_mayNotGive(whyNot(policy::checkRole(workspace.session().staff().role, u"assignCases"_s)))
{
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    makeTop(column);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setObjectName(u"teamSplitter"_s);
    m_split->setChildrenCollapsible(false);
    makeTable();
    makeCases();
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_split->setSizes({1000, 2400});
    column->addWidget(m_split, 1);
    m_cases->rememberIn(&m_preferences.settings(), workspace.session().staff().id.value);
    showChosen();
}

TeamPage::~TeamPage() = default;

// Parts
// -----------------------------------------------------------------------------------------------

void TeamPage::makeTop(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    row->addWidget(theme::pageTitle(title(), this));
    m_center = new QComboBox(this);
    nameBox(m_center, u"teamCenter"_s, tr("Only this center's"));
    row->addWidget(m_center);
    row->addStretch(1);
    m_save = new QPushButton(tr("Save as a spreadsheet…"), this);
    m_save->setObjectName(u"teamSave"_s);
    m_save->setAutoDefault(false);
    row->addWidget(m_save);
    column->addLayout(row);
    m_trouble = new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this);
    m_trouble->setObjectName(u"teamTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    connect(m_center, &QComboBox::activated, this, &TeamPage::refresh);
    connect(m_save, &QPushButton::clicked, this, &TeamPage::save);
}

void TeamPage::makeTable()
{
    m_team = new QTableView(m_split);
    m_team->setObjectName(u"teamTable"_s);
    m_team->setAccessibleName(tr("Centers and their counselors"));
    m_team->setProperty(ruleProperty, u"R-71"_s);
    m_team->setModel(m_model);
    m_team->setShowGrid(false);
    m_team->setWordWrap(false);
    m_team->setTabKeyNavigation(false);
    m_team->setCornerButtonEnabled(false);
    m_team->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_team->setSelectionMode(QAbstractItemView::SingleSelection);
    m_team->setEditTriggers(QAbstractItemView::NoEditTriggers);
    new TableMetrics(m_team);
    m_team->horizontalHeader()->setHighlightSections(false);
    m_team->horizontalHeader()->setSortIndicator(TeamModel::PastMust, Qt::DescendingOrder);
    m_team->setSortingEnabled(true);
    m_team->setMinimumHeight(theme::controlHeight() * 4);
    for (int i = 0; i < TeamModel::Columns; ++i)
        m_team->setColumnWidth(
            i, theme::columns(i == 0 ? nameCharacters : int(TeamModel::titleOf(i).size()) + 4));
    m_split->addWidget(m_team);
    connect(m_team->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TeamPage::rowChosen);
    connect(m_team, &QTableView::activated, this, [this] { m_cases->setFocus(Qt::OtherFocusReason); });
}

void TeamPage::makeCases()
{
    m_below = new QSplitter(Qt::Horizontal, m_split);
    m_below->setObjectName(u"teamBelow"_s);
    m_below->setChildrenCollapsible(false);
    auto *left = new QWidget(m_below);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, theme::gap(0.5), 0, 0);
    column->setSpacing(theme::gap(0.75));
    m_whose = new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, left);
    m_whose->setObjectName(u"teamWhose"_s);
    column->addWidget(m_whose);
    m_cases = new CaseTable(u"teamCases"_s, left);
    m_cases->setAccessibleName(tr("Cases of the chosen line"));
    m_cases->setProperty(ruleProperty, u"R-71"_s);
    m_cases->setOffered(CaseColumn::Center, false);
    m_cases->setEmptyText(tr("No case here"), tr("Choose a line above that carries some."));
    column->addWidget(m_cases, 1);
    auto *buttons = new QWidget(left);
    auto *flow = new FlowLayout(FlowLayout::Lines, buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.75));
    const auto add = [&](const QString &name, const QString &text, void (TeamPage::*run)()) {
        auto *button = new QPushButton(text, buttons);
        button->setObjectName(name);
        button->setAutoDefault(false);
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    m_open = add(u"teamOpen"_s, tr("Open"), &TeamPage::open);
    m_weigh = add(u"teamWhatIf"_s, tr("What if…"), &TeamPage::weigh);
    m_give = add(u"teamGive"_s, tr("Give to…"), &TeamPage::give);
    m_give->setAccessibleName(tr("Give to a counselor"));
    m_give->setProperty(ruleProperty, u"R-46"_s);
    column->addWidget(buttons);
    m_below->addWidget(left);
    m_split->addWidget(m_below);
    connect(m_cases, &CaseTable::opened, this,
            [this](qint64 person) { m_workspace.navigator.openPerson({person}); });
    connect(m_cases, &CaseTable::chosenChanged, this, &TeamPage::showChosen);
}

QWidget *TeamPage::firstFocus()
{
    return m_team;
}

void TeamPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_read, true))
        refresh();
}

// What is listed
// ---------------------------------------------------------------------------------------------

Id<Center> TeamPage::center() const
{
    return {m_center->currentData().toLongLong()};
}

void TeamPage::fillCenters(const OfficeNames &names)
{
    const bool first = m_center->count() == 0;
    const qint64 before =
        first ? m_workspace.session().staff().centerId.value : m_center->currentData().toLongLong();
    const QSignalBlocker quiet(m_center);
    m_center->clear();
    m_center->addItem(tr("All centers"), qint64(0));
    std::vector<std::pair<QString, qint64>> sorted;
    for (auto it = names.centers.cbegin(); it != names.centers.cend(); ++it)
        sorted.emplace_back(it.value(), it.key());
    std::ranges::sort(sorted, [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    for (const auto &[name, id] : sorted)
        m_center->addItem(name, id);
    m_center->setCurrentIndex(std::max(0, m_center->findData(before)));
}

std::vector<TeamRow> TeamPage::readRows() const
{
    Database &database = m_workspace.store().database();
    const QDate today = m_workspace.today();
    QHash<qint64, Staff> staff;
    for (const Staff &one : m_workspace.store().all<Staff>())
        staff.insert(one.id.value, one);
    std::vector<TeamRow> rows;
    const auto rowFor = [&](Id<Center> at, Id<Staff> counselor) -> TeamRow & {
        const auto found = std::ranges::find_if(
            rows, [&](const TeamRow &one) { return one.center == at && one.counselor == counselor; });
        if (found != rows.end())
            return *found;
        const auto known = staff.constFind(counselor.value);
        rows.push_back({.center = at,
                        .counselor = counselor,
                        .left = known != staff.constEnd() && !known->active,
                        .name = known != staff.constEnd() ? known->name : tr("Nobody's cases")});
        return rows.back();
    };
    for (const CaseloadCount &one : caseloadCounts(database, center(), today)) {
        TeamRow &row = rowFor(one.center, one.counselor);
        row.cases = one.cases;
        row.pastMust = one.pastMust;
        row.pastBest = one.pastBest;
        row.suspended = one.suspended;
        row.returned = one.returned;
    }
    // Whoever could be given some, too.
    for (const Staff &one : std::as_const(staff)) {
        if (one.active && one.role == "counselor"_L1 && one.centerId &&
            (!center() || one.centerId == center()))
            rowFor(one.centerId, one.id);
    }
    QSet<qint64> centers;
    for (const TeamRow &row : rows)
        centers.insert(row.center.value);
    centers.remove(0); // no center would be the whole office
    for (const qint64 at : std::as_const(centers)) {
        for (const DueStaffCount &one : dueByStaff(database, {at}, today)) {
            const auto found = std::ranges::find_if(rows, [&](const TeamRow &row) {
                return row.center.value == at && row.counselor == one.staff && row.counselor;
            });
            if (found != rows.end())
                found->overdue = one.counts.overdue;
        }
    }
    if (const auto late = lateByStaff(m_workspace.actions())) {
        for (const auto &[id, count] : *late)
            addLate(rows, id, staff.value(id.value).centerId, count);
    }
    return rows;
}

void TeamPage::refresh()
{
    if (!m_read)
        return;
    std::vector<TeamRow> rows;
    const auto read = guarded([&] {
        m_names = officeNames(m_workspace);
        fillCenters(m_names);
        rows = readRows();
    });
    m_trouble->setVisible(!read.ok());
    if (!read) {
        m_trouble->setText(read.error().text());
        return;
    }
    const TeamRow *current = m_model->at(m_team->currentIndex().row());
    const std::optional<TeamRow> kept = current ? std::optional(*current) : std::nullopt;
    {
        const QSignalBlocker quiet(m_team->selectionModel());
        m_model->setRows(std::move(rows), m_names.centers);
    }
    int row = kept ? m_model->rowOf(kept->center, kept->counselor, kept->isTotal) : -1;
    // The first counselor rather than the center's sums.
    if (row < 0)
        row = m_model->rowCount() > 1 ? 1 : 0;
    if (m_model->rowCount() > 0)
        m_team->selectRow(row);
    showCases();
    if (m_whatIf && m_whatIf->isVisible())
        m_whatIf->refresh();
}

void TeamPage::rowChosen()
{
    closeWhatIf();
    showCases();
}

void TeamPage::showCases()
{
    const TeamRow *row = m_model->at(m_team->currentIndex().row());
    if (!row) {
        m_whose->clear();
        m_cases->setCases({}, m_names, m_workspace.today(), 1);
        return;
    }
    auto rows =
        seen::caseRows(m_workspace.session(),
                       {.counselor = row->isTotal ? Id<Staff>() : row->counselor, .center = row->center});
    m_trouble->setVisible(!rows.ok());
    if (!rows) {
        m_trouble->setText(rows.error().text());
        return;
    }
    // An empty id asks for everybody's: those of others are left out here.
    std::erase_if(*rows, [row](const CaseRow &one) {
        return one.line.centerId != row->center || (!row->isTotal && one.line.counselorId != row->counselor);
    });
    m_cases->setOffered(CaseColumn::Counselor, row->isTotal);
    const int hidden = row->cases - int(rows->size());
    QString words = row->left ? tr("%1, left the office. Cases: %2.").arg(row->name).arg(row->cases)
                              : tr("%1. Cases: %2.").arg(row->name).arg(row->cases);
    if (hidden > 0)
        words += u' ' + tr("Confidential and not listed: %1.").arg(hidden);
    m_whose->setText(words);
    m_cases->setCases(*rows, m_names, m_workspace.today(), m_workspace.actions().settings().tickler.attempts);
    showChosen();
}

void TeamPage::showChosen()
{
    const QString nothing =
        m_cases->chosenCases().empty() ? tr("Choose a case in the list first.") : QString();
    allow(m_open, nothing);
    allow(m_weigh, nothing);
    allow(m_give, m_mayNotGive.isEmpty() ? nothing : m_mayNotGive);
}

// What is done
// -------------------------------------------------------------------------------------------------

void TeamPage::open()
{
    if (const CaseRow *row = m_cases->currentCase())
        m_workspace.navigator.openPerson(row->line.personId);
}

void TeamPage::give()
{
    if (const std::vector<CaseRow> chosen = m_cases->chosenCases(); !chosen.empty())
        openGiveDialog(m_workspace, *m_choices, chosen, this);
}

void TeamPage::weigh()
{
    std::vector<CaseRow> chosen = m_cases->chosenCases();
    if (chosen.empty())
        return;
    if (!m_whatIf) {
        m_whatIf = new WhatIfPane(m_workspace, m_below);
        m_below->addWidget(m_whatIf);
        m_below->setStretchFactor(0, 1);
        m_below->setStretchFactor(1, 1);
        connect(m_whatIf, &WhatIfPane::closed, this, &TeamPage::closeWhatIf);
        connect(m_whatIf, &WhatIfPane::given, this, &TeamPage::closeWhatIf);
    }
    m_whatIf->present(std::move(chosen));
    m_whatIf->show();
    m_whatIf->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void TeamPage::closeWhatIf()
{
    if (!m_whatIf || !m_whatIf->isVisible())
        return;
    const bool keyboard = m_whatIf->isAncestorOf(focusWidget());
    m_whatIf->hide();
    if (keyboard)
        m_cases->setFocus(Qt::OtherFocusReason);
}

void TeamPage::save()
{
    Sheet counts{.title = tr("Team"),
                 .note =
                     tr("%1; made %2")
                         .arg(m_center->currentText(), longDate(m_workspace.today(), m_workspace.today())),
                 .columns = {{.title = tr("Center")}, {.title = tr("Counselor")}},
                 .rows = {}};
    for (int i = 1; i < TeamModel::Columns; ++i)
        counts.columns.push_back({.title = TeamModel::titleOf(i), .kind = SheetColumn::Kind::Number});
    for (const TeamRow &row : m_model->rows()) {
        std::vector<SheetCell> cells{m_names.centers.value(row.center.value),
                                     row.isTotal ? tr("All")
                                     : row.left  ? tr("%1 (left the office)").arg(row.name)
                                                 : row.name};
        for (int i = 1; i < TeamModel::Columns; ++i)
            cells.push_back(double(TeamModel::valueOf(row, i)));
        counts.rows.push_back(std::move(cells));
    }
    // All cases of the choice, not only those of the line: on the second sheet one filters.
    const auto rows = seen::caseRows(m_workspace.session(), {.counselor = {}, .center = center()});
    if (!rows) {
        m_workspace.navigator.say(rows.error().text());
        return;
    }
    CaseTable all(u"teamSheet"_s);
    all.setCases(*rows, m_names, m_workspace.today(), m_workspace.actions().settings().tickler.attempts);
    const QString note = tr("%1; cases: %2").arg(m_center->currentText()).arg(rows->size());
    saveSheets(m_workspace, {counts, sheetOf(all, tr("Cases"), note)}, u"team.xlsx"_s, this);
}

} // namespace waymark
