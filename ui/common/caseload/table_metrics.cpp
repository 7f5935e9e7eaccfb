// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/caseload/table_metrics.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace waymark {

namespace {

// Fine enough to hold a width through changes there and back.
constexpr int unitCharacters = 100;

} // namespace

TableMetrics::TableMetrics(QTableView *table)
    : QObject(table), m_table(table), m_unit(theme::columns(unitCharacters))
{
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(24);
    table->installEventFilter(this);
    apply();
}

bool TableMetrics::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::FontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void TableMetrics::apply()
{
    m_table->verticalHeader()->setDefaultSectionSize(theme::controlHeight());
    const int unit = theme::columns(unitCharacters);
    if (unit == m_unit || m_unit <= 0)
        return;
    QHeaderView *header = m_table->horizontalHeader();
    header->setFont(theme::font(theme::FontRole::Body));
    for (int i = 0; i < header->count(); ++i) {
        if (!header->isSectionHidden(i))
            header->resizeSection(i, header->sectionSize(i) * unit / m_unit);
    }
    m_unit = unit;
}

} // namespace waymark
