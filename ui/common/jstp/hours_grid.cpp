// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jstp/hours_grid.h"

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <functional>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int longestHours = 12;

/// Enter and the arrows up and down end a cell at once, so that the next key is the next cell's.
class HoursDelegate final : public QStyledItemDelegate
{
public:
    HoursDelegate(QObject *parent, std::function<void(bool forward)> move)
        : QStyledItemDelegate(parent), m_move(std::move(move))
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setObjectName(u"hoursCell"_s);
        editor->setFrame(false);
        editor->setMaxLength(longestHours);
        editor->setAlignment(Qt::AlignRight);
        editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        return editor;
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *editor = qobject_cast<QLineEdit *>(object);
        if (!editor || event->type() != QEvent::KeyPress)
            return QStyledItemDelegate::eventFilter(object, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool plain = !(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
        if (!plain || (!enter && key->key() != Qt::Key_Down && key->key() != Qt::Key_Up))
            return QStyledItemDelegate::eventFilter(object, event);
        const bool back = key->key() == Qt::Key_Up || (enter && (key->modifiers() & Qt::ShiftModifier));
        emit commitData(editor);
        emit closeEditor(editor, NoHint);
        m_move(!back);
        return true;
    }

private:
    std::function<void(bool forward)> m_move;
};

/// Names beside the weeks: one that has no room ends with "…".
class NameHeader final : public QHeaderView
{
public:
    explicit NameHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent) { setSectionsClickable(true); }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override
    {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        const QFontMetrics wide(theme::font(theme::FontRole::Heading)); // as of the row in use
        option->text = wide.elidedText(option->text, Qt::ElideRight, width() - theme::spacing(1.5));
    }
};

} // namespace

HoursGrid::HoursGrid(const QString &name, HoursModel *model, QWidget *parent)
    : QTableView(parent), m_hours(model)
{
    setObjectName(name);
    setAccessibleName(
        tr("Hours by trainee and week: digits begin, Enter goes down, Tab goes to the next week"));
    setVerticalHeader(new NameHeader(this));
    setModel(model);
    setItemDelegate(new HoursDelegate(this, [this](bool forward) { step(true, forward); }));
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(true);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyMetrics();
}

void HoursGrid::applyMetrics()
{
    verticalHeader()->setDefaultSectionSize(theme::controlHeight() + theme::spacing(0.25));
    fitNames();
    horizontalHeader()->setDefaultSectionSize(theme::columns(10.5));
}

/// In large type the weeks need the room more than the names do; the whole name stands in the tool tip.
void HoursGrid::fitNames()
{
    verticalHeader()->setFixedWidth(
        std::min(theme::columns(22), std::max(theme::columns(12), width() * 40 / 100)));
}

void HoursGrid::resizeEvent(QResizeEvent *event)
{
    fitNames();
    QTableView::resizeEvent(event);
}

void HoursGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

void HoursGrid::goToStart()
{
    const int rows = m_hours->rowCount();
    QModelIndex first;
    for (int column = m_hours->columnCount() - 1; column >= 0; --column) {
        for (int row = 0; row < rows; ++row) {
            const QModelIndex at = m_hours->index(row, column);
            if (m_hours->isMissing(at)) {
                setCurrentIndex(at);
                return;
            }
            if (!first.isValid() && m_hours->mayType(at))
                first = at;
        }
    }
    setCurrentIndex(first.isValid() ? first : m_hours->index(0, m_hours->columnCount() - 1));
}

void HoursGrid::takeOpen()
{
    if (auto *editor = qobject_cast<QLineEdit *>(indexWidget(currentIndex())))
        m_hours->setData(currentIndex(), editor->text(), Qt::EditRole);
}

bool HoursGrid::step(bool down, bool forward)
{
    const int rows = m_hours->rowCount();
    const int columns = m_hours->columnCount();
    const int all = rows * columns;
    if (all == 0 || !currentIndex().isValid())
        return false;
    const int length = down ? rows : columns;
    int at = down ? currentIndex().column() * rows + currentIndex().row()
                  : currentIndex().row() * columns + currentIndex().column();
    for (at += forward ? 1 : -1; at >= 0 && at < all; at += forward ? 1 : -1) {
        const QModelIndex next =
            down ? m_hours->index(at % length, at / length) : m_hours->index(at / length, at % length);
        if (m_hours->mayType(next)) {
            setCurrentIndex(next);
            return true;
        }
    }
    return false;
}

void HoursGrid::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (plain && enter) {
        step(true, !(event->modifiers() & Qt::ShiftModifier));
        return;
    }
    if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        m_hours->setData(currentIndex(), QString(), Qt::EditRole);
        return;
    }
    // Letters are the screen's: only what hours are written with begins a cell.
    const QString text = event->text();
    if (!text.isEmpty() && text[0].isPrint() && !text[0].isDigit() && text[0] != u'.' && text[0] != u',') {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool HoursGrid::focusNextPrevChild(bool next)
{
    return step(false, next) || QTableView::focusNextPrevChild(next);
}

void HoursGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem)
        step(false, hint == QAbstractItemDelegate::EditNextItem);
}

void HoursGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentCellChanged();
}

} // namespace waymark
