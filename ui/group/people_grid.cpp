// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/people_grid.h"

#include "ui/common/record/record_words.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

enum Column
{
    Name,
    Number,
    Present,
    Line,
    ColumnCount
};

} // namespace

PeopleGrid::PeopleGrid(const Workspace &workspace, QWidget *parent)
    : QTableWidget(0, ColumnCount, parent), m_workspace(workspace)
{
    setObjectName(u"groupPeople"_s);
    setAccessibleName(tr("People on the list: Space marks absent, typing writes about one person, Delete takes one out"));
    setHorizontalHeaderLabels({tr("Name"), tr("Job seeker ID"), tr("Present"), tr("About this person")});
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(Line, QHeaderView::Stretch);
    applyMetrics();
    connect(this, &QTableWidget::cellChanged, this, [this] {
        if (!m_filling)
            emit edited();
    });
}

void PeopleGrid::applyMetrics()
{
    verticalHeader()->setDefaultSectionSize(theme::controlHeight());
    setColumnWidth(Name, theme::columns(28));
    setColumnWidth(Number, theme::columns(15));
    setColumnWidth(Present, theme::columns(11));
}

void PeopleGrid::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

bool PeopleGrid::addPerson(const JobSeeker &person, bool present, const QString &line)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, Name)->data(Qt::UserRole).toLongLong() == person.id.value) {
            setCurrentCell(row, Line);
            return false;
        }
    }
    const QScopedValueRollback filling(m_filling, true);
    const int row = rowCount();
    insertRow(row);
    const auto fixed = [](const QString &text) {
        auto *cell = new QTableWidgetItem(text);
        cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        return cell;
    };
    const QString name = personName(person);
    auto *first = fixed(name);
    first->setData(Qt::UserRole, person.id.value);
    first->setToolTip(bornText(person, m_workspace.today()));
    setItem(row, Name, first);
    setItem(row, Number, fixed(person.number));
    auto *there = fixed({});
    there->setFlags(there->flags() | Qt::ItemIsUserCheckable);
    there->setCheckState(present ? Qt::Checked : Qt::Unchecked);
    there->setData(Qt::AccessibleTextRole, tr("Present: %1").arg(name));
    setItem(row, Present, there);
    auto *about = new QTableWidgetItem(line);
    about->setData(Qt::AccessibleDescriptionRole, tr("About %1").arg(name));
    setItem(row, Line, about);
    setCurrentCell(row, Line);
    emit edited();
    return true;
}

void PeopleGrid::clearPeople()
{
    setRowCount(0);
    emit edited();
}

std::vector<GroupLine> PeopleGrid::lines() const
{
    std::vector<GroupLine> all;
    for (int row = 0; row < rowCount(); ++row)
        all.push_back({{item(row, Name)->data(Qt::UserRole).toLongLong()},
                       item(row, Present)->checkState() == Qt::Checked,
                       item(row, Line)->text().trimmed()});
    return all;
}

int PeopleGrid::present() const
{
    return int(std::ranges::count_if(lines(), &GroupLine::present));
}

void PeopleGrid::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && row >= 0 && state() != EditingState) {
        QTableWidgetItem *there = item(row, Present);
        there->setCheckState(there->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        if (row + 1 < rowCount())
            setCurrentCell(row + 1, currentColumn());
        return;
    }
    if (event->key() == Qt::Key_Delete && row >= 0 && state() != EditingState) {
        removeRow(row);
        emit edited();
        return;
    }
    // What is typed goes into the line about the person, wherever in the row the keyboard is.
    if (row >= 0 && !event->text().isEmpty() && event->text().front().isPrint() && currentColumn() != Line)
        setCurrentCell(row, Line);
    QTableWidget::keyPressEvent(event);
}

} // namespace waymark
