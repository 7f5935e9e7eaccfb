// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/caseload/case_table.h"

#include "ui/common/caseload/table_metrics.h"
#include "ui/common/parts.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>
#include <set>

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
    }
};

std::optional<int> columnOf(const QString &code)
{
    for (int i = 0; i < caseColumns; ++i) {
        if (codeOf(CaseColumn(i)) == code)
            return i;
    }
    return {};
}

} // namespace

CaseTable::CaseTable(const QString &name, QWidget *parent) : QTableView(parent), m_model(new CaseModel(this))
{
    m_offered.fill(true);
    m_wanted.fill(true);
    m_wanted[std::size_t(CaseColumn::Opened)] = false;
    setObjectName(name);
    setModel(m_model);
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    new TableMetrics(this);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setSortIndicator(int(CaseColumn::Must), Qt::AscendingOrder);
    setSortingEnabled(true);
    for (int i = 0; i < caseColumns; ++i)
        setColumnWidth(i, theme::columns(charactersOf(CaseColumn(i))));
    applyHidden();
    const auto kept = [this] { remember(); };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, kept);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, kept);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, kept);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setObjectName(u"columnsMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    connect(this, &QTableView::doubleClicked, this, &CaseTable::openCurrent);
}

template <typename Change>
void CaseTable::keepingChoice(const Change &change)
{
    const CaseRow *current = currentCase();
    const Id<CaseRecord> currentId = current ? current->line.caseId : Id<CaseRecord>();
    const int row = currentIndex().row();
    const int scrolled = verticalScrollBar()->value();
    std::set<Id<CaseRecord>> chosen;
    for (const CaseRow &one : chosenCases())
        chosen.insert(one.line.caseId);
    m_changing = true;
    change();
    QItemSelection selection;
    int next = -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const Id<CaseRecord> id = m_model->at(i)->line.caseId;
        if (id == currentId)
            next = i;
        if (chosen.contains(id))
            selection.select(m_model->index(i, 0), m_model->index(i, caseColumns - 1));
    }
    // What was current is gone: the line that took its place is next, as in a queue that is worked off.
    if (next < 0 && m_model->rowCount() > 0)
        next = std::clamp(row, 0, m_model->rowCount() - 1);
    if (next >= 0)
        selectionModel()->setCurrentIndex(m_model->index(next, 0), QItemSelectionModel::NoUpdate);
    if (selection.isEmpty() && next >= 0)
        selection.select(m_model->index(next, 0), m_model->index(next, caseColumns - 1));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(scrolled);
    m_changing = false;
    emit chosenChanged();
}

void CaseTable::setCases(const std::vector<CaseRow> &rows, const OfficeNames &names, QDate today, int tries)
{
    keepingChoice([&] { m_model->setCases(rows, names, today, tries); });
}

void CaseTable::setSieve(const CaseSieve &sieve)
{
    keepingChoice([&] { m_model->setSieve(sieve); });
}

void CaseTable::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

const CaseRow *CaseTable::currentCase() const
{
    return m_model->at(currentIndex().row());
}

std::vector<CaseRow> CaseTable::chosenCases() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    std::vector<CaseRow> chosen;
    for (const int row : rows)
        chosen.push_back(*m_model->at(row));
    return chosen;
}

void CaseTable::selectCase(Id<CaseRecord> id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        setCurrentIndex(m_model->index(row, 0));
}

// Columns
// ---------------------------------------------------------------------------------------------

void CaseTable::applyHidden()
{
    for (std::size_t i = 0; i < std::size_t(caseColumns); ++i)
        setColumnHidden(int(i), !m_offered[i] || !m_wanted[i]);
}

void CaseTable::setOffered(CaseColumn column, bool offered)
{
    m_offered[std::size_t(column)] = offered;
    applyHidden();
}

void CaseTable::showColumn(CaseColumn column, bool shown)
{
    if (column == CaseColumn::Name)
        return;
    m_wanted[std::size_t(column)] = shown;
    applyHidden();
    if (shown)
        setColumnWidth(int(column), theme::columns(charactersOf(column)));
    remember();
}

bool CaseTable::isColumnShown(CaseColumn column) const
{
    return !isColumnHidden(int(column));
}

void CaseTable::fillMenu(QMenu *menu)
{
    menu->clear();
    for (int i = 1; i < caseColumns; ++i) {
        if (!m_offered[std::size_t(i)])
            continue;
        QAction *action = menu->addAction(titleOf(CaseColumn(i)));
        action->setObjectName(u"column_"_s + codeOf(CaseColumn(i)));
        action->setCheckable(true);
        action->setChecked(m_wanted[std::size_t(i)]);
        connect(action, &QAction::toggled, this, [this, i](bool on) { showColumn(CaseColumn(i), on); });
    }
}

void CaseTable::rememberIn(QSettings *settings, qint64 whose)
{
    m_key = u"lists/%1/%2/"_s.arg(objectName()).arg(whose);
    m_settings = settings;
    if (m_settings)
        restore();
}

// By code and in characters, so that it holds when a column is added or the text grows.
void CaseTable::remember()
{
    if (!m_settings || m_changing)
        return;
    QStringList columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < caseColumns; ++visual) {
        const int i = header->logicalIndex(visual);
        // A hidden column has no width; it keeps what it would be given.
        const double width = isColumnHidden(i) ? charactersOf(CaseColumn(i))
                                               : header->sectionSize(i) * 100.0 / theme::columns(100);
        columns += u"%1%2:%3"_s.arg(m_wanted[std::size_t(i)] ? QString() : u"-"_s, codeOf(CaseColumn(i)))
                       .arg(width, 0, 'f', 1);
    }
    m_settings->setValue(m_key + u"columns"_s, columns);
    const int by = header->sortIndicatorSection();
    if (by >= 0 && by < caseColumns)
        m_settings->setValue(
            m_key + u"sort"_s,
            QString((header->sortIndicatorOrder() == Qt::DescendingOrder ? u"-"_s : QString()) +
                    codeOf(CaseColumn(by))));
}

void CaseTable::restore()
{
    m_changing = true;
    int visual = 0;
    for (QString text : m_settings->value(m_key + u"columns"_s).toStringList()) {
        const bool hidden = text.startsWith(u'-');
        if (hidden)
            text.remove(0, 1);
        const auto column = columnOf(text.section(u':', 0, 0));
        const double width = text.section(u':', 1).toDouble();
        if (!column)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(*column), visual++);
        m_wanted[std::size_t(*column)] = *column == 0 || !hidden;
        constexpr double least = 3;
        constexpr double most = 200;
        if (width >= least && width <= most)
            setColumnWidth(*column, qRound(width * theme::columns(100) / 100));
    }
    applyHidden();
    QString sort = m_settings->value(m_key + u"sort"_s).toString();
    const bool falling = sort.startsWith(u'-');
    if (falling)
        sort.remove(0, 1);
    if (const auto column = columnOf(sort))
        sortByColumn(*column, falling ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_changing = false;
}

// Keys and drawing
// ------------------------------------------------------------------------------------

void CaseTable::openCurrent()
{
    if (const CaseRow *row = currentCase())
        emit opened(row->line.personId.value);
}

void CaseTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & ~Qt::KeypadModifier)) {
        openCurrent();
        return;
    }
    // The keys of a screen stay the screen's: no type-ahead here, finding has its own field.
    const bool letter =
        event->key() != Qt::Key_Space && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (letter && !event->text().isEmpty() && event->text()[0].isPrint()) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CaseTable::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore();
}

void CaseTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0 || m_emptyTitle.isEmpty())
        return;
    theme::paintEmpty(viewport(), m_emptyTitle, m_emptyHint);
}

void CaseTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_changing)
        emit chosenChanged();
}

} // namespace waymark
