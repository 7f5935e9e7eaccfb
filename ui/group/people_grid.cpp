// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/people_grid.h"

#include "ui/common/record/record_words.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

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

constexpr int longestLine = 1000;

/// Says at each key that a line is being written: a draft does not wait for its end.
class LineDelegate final : public QStyledItemDelegate
{
public:
    explicit LineDelegate(PeopleGrid *grid) : QStyledItemDelegate(grid), m_grid(grid) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setObjectName(u"groupLine"_s);
        editor->setFrame(false);
        editor->setMaxLength(longestLine);
        editor->setAccessibleName(index.data(Qt::AccessibleDescriptionRole).toString());
        connect(editor, &QLineEdit::textEdited, m_grid, &PeopleGrid::edited);
        return editor;
    }

private:
    PeopleGrid *m_grid;
};

} // namespace

PeopleGrid::PeopleGrid(const Workspace &workspace, QWidget *parent)
    : QTableWidget(0, ColumnCount, parent), m_workspace(workspace)
{
    setObjectName(u"groupPeople"_s);
    setAccessibleName(
        tr("People on the list: Space marks absent, typing writes about one person, Delete takes one out"));
    setHorizontalHeaderLabels({tr("Name"), tr("Job seeker ID"), tr("Present"), tr("About this person")});
    setShowGrid(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(Line, QHeaderView::Stretch);
    setItemDelegateForColumn(Line, new LineDelegate(this));
    applyMetrics();
    connect(this, &QTableWidget::cellChanged, this, [this](int row, int column) {
        if (m_filling)
            return;
        if (column == Present)
            showPresence(row);
        emit edited();
    });
}

void PeopleGrid::applyMetrics()
{
    verticalHeader()->setDefaultSectionSize(theme::controlHeight());
    setColumnWidth(Number, theme::columns(15));
    setColumnWidth(Present, theme::columns(13));
    fitColumns();
}

void PeopleGrid::fitColumns()
{
    // Name and presence are always in view; in large type the number gives way, and stands in the tool tip.
    const int width = viewport()->width();
    setColumnHidden(Number, width < theme::columns(84));
    setColumnWidth(Name, std::min(theme::columns(28), std::max(theme::columns(14), width / 3)));
}

void PeopleGrid::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTableWidget::resizeEvent(event);
}

void PeopleGrid::showPresence(int row)
{
    const QScopedValueRollback filling(m_filling, true);
    QTableWidgetItem *there = item(row, Present);
    const bool present = there->checkState() == Qt::Checked;
    there->setText(present ? tr("present") : tr("absent"));
    there->setData(Qt::AccessibleTextRole, present ? tr("%1: present").arg(item(row, Name)->text())
                                                   : tr("%1: absent").arg(item(row, Name)->text()));
    const theme::Colors &c = theme::colors(palette());
    for (const int column : {Name, Number, Present})
        item(row, column)->setForeground(present ? c.text : c.muted);
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
    first->setToolTip(tr("%1 · %2 · ID %3").arg(name, bornText(person, m_workspace.today()), person.number));
    setItem(row, Name, first);
    setItem(row, Number, fixed(person.number));
    auto *there = fixed({});
    there->setFlags(there->flags() | Qt::ItemIsUserCheckable);
    there->setCheckState(present ? Qt::Checked : Qt::Unchecked);
    setItem(row, Present, there);
    showPresence(row);
    auto *about = new QTableWidgetItem(line);
    about->setData(Qt::AccessibleDescriptionRole, tr("About %1").arg(name));
    setItem(row, Line, about);
    setCurrentCell(row, Line);
    emit edited();
    return true;
}

void PeopleGrid::clearPeople()
{
    if (QWidget *editor = indexWidget(currentIndex()))
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    setRowCount(0);
    emit edited();
}

std::vector<GroupLine> PeopleGrid::lines() const
{
    const auto *editor = qobject_cast<QLineEdit *>(indexWidget(currentIndex()));
    std::vector<GroupLine> all;
    for (int row = 0; row < rowCount(); ++row) {
        const bool open = editor && row == currentRow();
        all.push_back({{item(row, Name)->data(Qt::UserRole).toLongLong()},
                       item(row, Present)->checkState() == Qt::Checked,
                       (open ? editor->text() : item(row, Line)->text()).trimmed()});
    }
    return all;
}

int PeopleGrid::present() const
{
    return int(std::ranges::count_if(lines(), &GroupLine::present));
}

void PeopleGrid::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && row >= 0 &&
        state() != EditingState) {
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
