// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_table.h"

#include "ui/common/parts.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSettings>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// The row is what is current, not the cell: no frame around one cell.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        if (index.data(Qt::FontRole).value<QFont>().bold())
            option->palette.setBrush(QPalette::HighlightedText, option->palette.text());
    }
};

} // namespace

ListTable::ListTable(const QString &name, std::vector<TableColumn> columns, QWidget *parent)
    : QTableView(parent), m_model(new RecordTableModel(this))
{
    setObjectName(name);
    m_model->setColumns(std::move(columns));
    setModel(m_model);
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    applyMetrics();
    connect(this, &QTableView::doubleClicked, this, &ListTable::openCurrent);
}

void ListTable::applyMetrics()
{
    verticalHeader()->setMinimumSectionSize(24);
    verticalHeader()->setDefaultSectionSize(theme::controlHeight());
    for (int i = 0; i < m_model->columnCount(); ++i)
        setColumnWidth(i, theme::columns(m_model->columns()[std::size_t(i)].characters) + theme::spacing(1));
    m_laidFor = theme::columns(100);
}

void ListTable::setColumns(std::vector<TableColumn> columns)
{
    m_model->setRows({});
    m_model->setColumns(std::move(columns));
    applyMetrics();
}

void ListTable::setRows(std::vector<TableRow> rows)
{
    const qint64 id = currentId();
    const int row = currentIndex().row();
    m_model->setRows(std::move(rows));
    if (currentIndex().isValid() || !id)
        return;
    // What was current is gone: the line that took its place is next, as in a queue that is worked off.
    if (m_model->rowOf(id) >= 0)
        selectId(id);
    else if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
}

void ListTable::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

qint64 ListTable::currentId() const
{
    return m_model->idAt(currentIndex().row());
}

QList<qint64> ListTable::selectedIds() const
{
    QList<qint64> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids.append(m_model->idAt(index.row()));
    return ids;
}

void ListTable::selectId(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        setCurrentIndex(m_model->index(row, 0));
}

void ListTable::selectFirst()
{
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

QSize ListTable::sizeHint() const
{
    const QSize hint = QTableView::sizeHint();
    return minimumHeight() > 0 ? QSize(hint.width(), minimumHeight()) : hint;
}

void ListTable::rememberIn(QSettings *settings)
{
    m_settings = settings;
    const QString key = u"tables/"_s + objectName();
    horizontalHeader()->restoreState(settings->value(key).toByteArray());
    horizontalHeader()->setStretchLastSection(true);
    const auto save = [this, key] { m_settings->setValue(key, horizontalHeader()->saveState()); };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, save);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, save);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, save);
}

void ListTable::openCurrent()
{
    if (const qint64 id = currentId())
        emit opened(id);
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & ~Qt::KeypadModifier)) {
        openCurrent();
        return;
    }
    // The keys of a screen (C, L, N …) stay the screen's: no type-ahead here, finding has its own field.
    if (!event->text().isEmpty() && event->text()[0].isPrint()) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0 || m_emptyTitle.isEmpty())
        return;
    theme::paintEmpty(viewport(), m_emptyTitle, m_emptyHint);
}

void ListTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentChangedTo(m_model->idAt(current.row()));
}

void ListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    verticalHeader()->setDefaultSectionSize(theme::controlHeight());
    // As wide as before in letters, also where somebody made a column wider.
    const int now = theme::columns(100);
    const int before = std::exchange(m_laidFor, now);
    for (int i = 0; now != before && before > 0 && i < m_model->columnCount(); ++i)
        setColumnWidth(i, columnWidth(i) * now / before);
}

} // namespace waymark
