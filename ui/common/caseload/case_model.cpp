// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/caseload/case_model.h"

#include "core/base/text.h"

#include <QCollator>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

bool same(const CaseRow &a, const CaseRow &b)
{
    return a.line == b.line && a.lastName == b.lastName && a.firstName == b.firstName &&
           a.number == b.number && a.pseudo == b.pseudo;
}

/// The order of what a person would do next: sent back first, suspended last.
int stateRank(const QString &state)
{
    return state == "returned"_L1 ? 0 : state == "open"_L1 ? 1 : 2;
}

int planRank(const CaseLine &line)
{
    static const QStringList order{u"none"_s,    u"started"_s, u"complete"_s,
                                   u"waiting"_s, u"changed"_s, u"agreed"_s};
    // The fewer sections lack something the further it is.
    return int(order.indexOf(line.planState)) * 100 - line.planMissing;
}

/// Nothing where the column holds no number or day of this case.
std::optional<qint64> keyOf(CaseColumn column, const CaseLine &line)
{
    const auto day = [](QDate date) {
        return date.isValid() ? std::optional(date.toJulianDay()) : std::nullopt;
    };
    switch (column) {
    case CaseColumn::State:
        return stateRank(line.state);
    case CaseColumn::Since:
        return line.lastContact.isValid() ? std::optional(-line.lastContact.toJulianDay()) : std::nullopt;
    case CaseColumn::Must:
        return day(line.contactMust);
    case CaseColumn::Tries:
        return line.attempts ? std::optional<qint64>(line.attempts) : std::nullopt;
    case CaseColumn::Plan:
        return planRank(line);
    case CaseColumn::Next:
        return day(line.nextOn);
    case CaseColumn::Exit:
        return day(line.exitOn);
    case CaseColumn::Opened:
        return day(line.openedOn);
    default:
        return {};
    }
}

bool isText(CaseColumn column)
{
    return column == CaseColumn::Name || column == CaseColumn::Number || column == CaseColumn::Counselor ||
           column == CaseColumn::Center;
}

} // namespace

bool CaseModel::setCases(const std::vector<CaseRow> &rows, const OfficeNames &names, QDate today, int tries)
{
    std::vector<Entry> all;
    all.reserve(rows.size());
    DueWords kinds;
    for (const CaseRow &row : rows) {
        Entry entry{.row = row,
                    .sought = folded(QString(row.lastName + u' ' + row.firstName + u' ' + row.number)),
                    .cells = {}};
        for (int column = 0; column < caseColumns; ++column)
            entry.cells[std::size_t(column)] = cellOf(CaseColumn(column), row, names, kinds, today);
        all.push_back(std::move(entry));
    }
    const auto alike = [](const Entry &a, const Entry &b) {
        return same(a.row, b.row) &&
               a.cells[std::size_t(CaseColumn::Counselor)].text ==
                   b.cells[std::size_t(CaseColumn::Counselor)].text &&
               a.cells[std::size_t(CaseColumn::Center)].text == b.cells[std::size_t(CaseColumn::Center)].text;
    };
    // By name once, so that every other order is stable over it.
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, int>> keys;
    keys.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        keys.emplace_back(collator.sortKey(all[i].cells[0].text), int(i));
    std::ranges::stable_sort(keys, [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Entry> ordered;
    ordered.reserve(all.size());
    for (const auto &[key, at] : keys)
        ordered.push_back(std::move(all[std::size_t(at)]));
    if (today == m_today && tries == m_tries && std::ranges::equal(ordered, m_all, alike))
        return false;
    beginResetModel();
    m_all = std::move(ordered);
    m_today = today;
    m_tries = tries;
    m_counts = {};
    m_bands = {};
    for (const Entry &entry : m_all) {
        for (int chip = 0; chip < caseChips; ++chip)
            m_counts[std::size_t(chip)] += isIn(CaseChip(chip), entry.row.line, today, tries);
        ++m_bands[std::size_t(bandOf(entry.row.line, today))];
    }
    m_shown = arranged();
    endResetModel();
    return true;
}

bool CaseModel::passes(const Entry &entry, const QStringList &words) const
{
    if (!isIn(m_sieve.chip, entry.row.line, m_today, m_tries))
        return false;
    if (m_sieve.band >= 0 && bandOf(entry.row.line, m_today) != m_sieve.band)
        return false;
    return std::ranges::all_of(words, [&entry](const QString &word) { return entry.sought.contains(word); });
}

bool CaseModel::isBefore(const Entry &a, const Entry &b) const
{
    const auto column = CaseColumn(m_sortColumn);
    const bool rising = m_sortOrder == Qt::AscendingOrder;
    if (isText(column)) {
        const QString &one = a.cells[std::size_t(m_sortColumn)].text;
        const QString &other = b.cells[std::size_t(m_sortColumn)].text;
        if (one.isEmpty() || other.isEmpty())
            return !one.isEmpty() && other.isEmpty();
        return rising ? QString::localeAwareCompare(one, other) < 0
                      : QString::localeAwareCompare(other, one) < 0;
    }
    const auto one = keyOf(column, a.row.line);
    const auto other = keyOf(column, b.row.line);
    if (!one || !other)
        return one.has_value() && !other.has_value();
    return rising ? *one < *other : *other < *one;
}

std::vector<int> CaseModel::arranged() const
{
    const QStringList words = foldedWords(m_sieve.text);
    std::vector<int> order;
    order.reserve(m_all.size());
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (passes(m_all[i], words))
            order.push_back(int(i));
    }
    // They are by name already.
    if (m_sortColumn == int(CaseColumn::Name)) {
        if (m_sortOrder == Qt::DescendingOrder)
            std::ranges::reverse(order);
    } else if (m_sortColumn > 0) {
        std::ranges::stable_sort(
            order, [this](int a, int b) { return isBefore(m_all[std::size_t(a)], m_all[std::size_t(b)]); });
    }
    return order;
}

void CaseModel::setSieve(const CaseSieve &sieve)
{
    if (sieve == m_sieve)
        return;
    beginResetModel();
    m_sieve = sieve;
    m_shown = arranged();
    endResetModel();
}

void CaseModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < caseColumns ? column : -1;
    m_sortOrder = order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    std::vector<int> entries;
    for (const QModelIndex &index : kept)
        entries.push_back(m_shown[std::size_t(index.row())]);
    m_shown = arranged();
    std::vector<int> rowOfEntry(m_all.size(), -1);
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        rowOfEntry[std::size_t(m_shown[row])] = int(row);
    for (qsizetype i = 0; i < kept.size(); ++i)
        changePersistentIndex(kept[i],
                              index(rowOfEntry[std::size_t(entries[std::size_t(i)])], kept[i].column()));
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const CaseRow *CaseModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &shown(row).row;
}

int CaseModel::rowOf(Id<CaseRecord> id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (shown(row).row.line.caseId == id)
            return row;
    }
    return -1;
}

const QString &CaseModel::text(int row, CaseColumn column) const
{
    return shown(row).cells[std::size_t(column)].text;
}

int CaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : caseColumns;
}

QVariant CaseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseCell &cell = shown(index.row()).cells[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return cell.accessible.isEmpty() ? cell.text : cell.accessible;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? QVariant() : QVariant(cell.toolTip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber(CaseColumn(index.column())) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return cell.tone == theme::Tone::Plain ? QVariant()
                                               : QVariant(theme::textColor(cell.tone, theme::colors()));
    case Qt::DecorationRole:
        if (cell.sign)
            return theme::severityIcon(*cell.sign);
        // Their texts stand under each other.
        if (index.column() == int(CaseColumn::State) || index.column() == int(CaseColumn::Must) ||
            index.column() == int(CaseColumn::Exit))
            return QColor(Qt::transparent);
        return {};
    default:
        return {};
    }
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= caseColumns)
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(CaseColumn(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(CaseColumn(section)) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return {};
}

} // namespace waymark
