// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/programs_tab.h"

#include "core/actions/record_actions.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/role_policy.h"
#include "core/policy/service_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/program_dialogs.h"
#include "ui/membership/special/proof_dialog.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

enum Column
{
    Name,
    Apply,
    Status,
    Started,
    Ended,
    History,
    ColumnCount
};

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

ProgramsTab::ProgramsTab(const Workspace &workspace, const OfficeChoices &choices, QWidget *parent)
    : PersonTab(u"programs"_s, tr("Programs"), parent),
      m_workspace(workspace),
      m_choices(choices),
      m_last(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_table(new QTableWidget(0, ColumnCount, this)),
      m_history(new QPushButton(tr("History…"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1));
    column->addWidget(m_last);
    column->addWidget(m_trouble);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    auto *center = new QPushButton(tr("Career Center Specific Program…"), this);
    row->addWidget(m_history);
    row->addWidget(center);
    row->addStretch(1);
    row->addWidget(
        theme::hint(tr("Space applies. A program is ended, and its dates corrected, in History."), this));
    column->addLayout(row);

    m_last->setObjectName(u"lastReportable"_s);
    m_trouble->setObjectName(u"programTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_history->setObjectName(u"programHistory"_s);
    center->setObjectName(u"programsCenterProgram"_s);
    m_table->setObjectName(u"programTable"_s);
    m_table->setAccessibleName(title());
    m_table->setHorizontalHeaderLabels(
        {tr("Program name"), tr("Apply"), tr("Program status"), tr("Started"), tr("Ended"), tr("History")});
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::controlHeight());
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const auto &[at, characters] :
         {std::pair(Apply, 9), {Status, 18}, {Started, 16}, {Ended, 16}, {History, 11}})
        m_table->setColumnWidth(at, theme::columns(characters));
    connect(m_table, &QTableWidget::cellChanged, this, &ProgramsTab::applyToggled);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ProgramsTab::rowChanged);
    connect(m_table, &QTableWidget::cellActivated, this, [this] { openHistory(currentProgram()); });
    connect(m_history, &QPushButton::clicked, this, [this] { openHistory(currentProgram()); });
    connect(center, &QPushButton::clicked, this, [this] { openCenterProgram(); });
}

void ProgramsTab::fill(const PersonView &view)
{
    m_file = view.file;
    const auto last = policy::lastReportableService(m_file);
    m_last->setText(tr("Last Reportable Service Date: %1")
                        .arg(last ? longDate(*last, m_workspace.today()) : tr("none yet")));
    showPrograms();
}

void ProgramsTab::showPrograms()
{
    const QScopedValueRollback filling(m_filling, true);
    const QString current = currentProgram();
    QList<policy::ProgramRow> rows = policy::programRows(m_file, m_workspace.today());
    // What the person is or was in comes first; the rest keeps the list's order.
    std::ranges::stable_sort(rows, {}, [](const policy::ProgramRow &row) {
        return row.applied ? 0 : row.history > 0 ? 1 : 2;
    });
    const bool may = policy::mayRun(m_workspace.session().staff().role, u"enrollProgram"_s);
    m_table->setRowCount(int(rows.size()));
    int select = 0;
    for (int i = 0; i < int(rows.size()); ++i) {
        const policy::ProgramRow &row = rows[i];
        auto *name = cell(row.label);
        name->setData(Qt::UserRole, row.program);
        auto *apply = cell({});
        apply->setData(Qt::AccessibleTextRole, tr("Apply: %1").arg(row.label));
        if (!row.applied && may)
            apply->setFlags(apply->flags() | Qt::ItemIsUserCheckable);
        apply->setCheckState(row.applied ? Qt::Checked : Qt::Unchecked);
        apply->setToolTip(row.applied ? tr("Applied. To end it, open its history.") : QString());
        const auto proof = std::ranges::find(m_file.proofs, row.current, &PartnerProof::enrollmentId);
        if (row.current && proof != m_file.proofs.end())
            name->setToolTip(proofWords(*proof));
        m_table->setItem(i, Name, name);
        m_table->setItem(i, Apply, apply);
        m_table->setItem(i, Status, cell(row.status));
        m_table->setItem(i, Started, cell(shortDate(row.startedOn)));
        m_table->setItem(i, Ended, cell(shortDate(row.endedOn)));
        m_table->setItem(i, History, cell(row.history ? QString::number(row.history) : QString()));
        if (row.program == current)
            select = i;
    }
    m_table->setCurrentCell(select, std::max(0, m_table->currentColumn()));
    rowChanged();
}

QString ProgramsTab::currentProgram() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), Name);
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ProgramsTab::rowChanged()
{
    const QString program = currentProgram();
    const bool any = std::ranges::any_of(
        m_file.enrollments, [&](const ProgramEnrollment &one) { return one.program == program; });
    m_history->setEnabled(any);
    m_history->setToolTip(any ? QString() : tr("This person was never in this program."));
}

void ProgramsTab::applyToggled(int row, int column)
{
    if (m_filling || column != Apply || m_table->item(row, Apply)->checkState() != Qt::Checked)
        return;
    enroll(m_table->item(row, Name)->data(Qt::UserRole).toString());
}

void ProgramsTab::enroll(const QString &program)
{
    m_trouble->hide();
    if (policy::needsProof(program)) {
        showPrograms();
        openProofDialog(m_workspace, m_file, program, this);
        return;
    }
    if (policy::isCenterSpecific(program)) {
        showPrograms();
        openCenterProgram(program);
        return;
    }
    const auto result =
        m_workspace.actions().run(EnrollProgram{.jobSeekerId = m_file.person.id, .program = program});
    if (result.done) {
        m_workspace.navigator.say(tr("Enrolled from today."), true);
        return;
    }
    showPrograms();
    m_trouble->setText(result.error ? result.error->text() : whyNot(result.findings));
    m_trouble->show();
}

void ProgramsTab::openCenterProgram(const QString &program)
{
    freshen();
    openEnrollDialog(m_workspace, m_choices, m_file, program, this);
}

void ProgramsTab::openHistory(const QString &program)
{
    const bool any = std::ranges::any_of(
        m_file.enrollments, [&](const ProgramEnrollment &one) { return one.program == program; });
    if (any)
        (new ProgramHistoryDialog(m_workspace, m_choices, m_file.person.id, program, this))->open();
}

} // namespace waymark
