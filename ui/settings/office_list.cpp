// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/office_list.h"

#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostLines = 8;

} // namespace

OfficeList::OfficeList(const Workspace &workspace, Options options, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_options(std::move(options)),
      m_table(new ListTable(m_options.name + u"List"_s, m_options.columns, this))
{
    const QString role = workspace.session().staff().role;
    m_table->setAccessibleName(m_options.title);
    auto *add = new QPushButton(theme::icon(u"plus"_s), m_options.addText, this);
    add->setObjectName(m_options.name + u"Add"_s);
    add->setAutoDefault(false);
    add->setAccessibleName(m_options.addText.isEmpty() ? m_options.title : m_options.addText);
    add->setVisible(!m_options.addText.isEmpty());
    const Findings notAdd = add->isHidden() ? Findings() : policy::checkRole(role, m_options.addAction);
    add->setEnabled(notAdd.isEmpty());
    add->setToolTip(notAdd.isEmpty() ? QString() : notAdd.first().message);
    const bool editable = !m_options.editAction.isEmpty();
    const Findings notEdit = editable ? policy::checkRole(role, m_options.editAction) : Findings();
    if (editable)
        m_table->setToolTip(notEdit.isEmpty() ? tr("Enter changes the line.") : notEdit.first().message);

    auto *head = new QHBoxLayout;
    head->addWidget(theme::sectionTitle(m_options.title, this), 1);
    head->addWidget(add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::gap(2));
    column->setSpacing(theme::gap(0.75));
    column->addLayout(head);
    column->addWidget(m_table);
    connect(add, &QPushButton::clicked, this, &OfficeList::addWanted);
    // In large type not all columns fit: the bar under them takes nothing from the last line.
    connect(m_table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &OfficeList::fit);
    if (editable && notEdit.isEmpty())
        connect(m_table, &ListTable::opened, this, &OfficeList::editWanted);
    refresh();
}

void OfficeList::refresh()
{
    auto rows = m_workspace.session().read(m_options.rows);
    if (!rows) {
        m_table->setEmptyText(rows.error().what, rows.error().advice);
        m_table->setRows({});
        return;
    }
    m_table->setEmptyText(tr("Nothing here yet."));
    m_table->setRows(std::move(*rows));
    fit();
    if (!m_table->currentId())
        m_table->selectFirst();
}

void OfficeList::fit()
{
    const int lines = std::clamp(m_table->model()->rowCount(), 2, mostLines);
    const QScrollBar *across = m_table->horizontalScrollBar();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            lines * m_table->verticalHeader()->defaultSectionSize() +
                            (across->maximum() > 0 ? across->sizeHint().height() : 0) +
                            2 * m_table->frameWidth() + 2);
}

} // namespace waymark
