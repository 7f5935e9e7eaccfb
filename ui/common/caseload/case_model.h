// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/caseload/case_words.h"

#include <QAbstractTableModel>
#include <array>

namespace waymark {

/// Which cases of a list are shown.
struct CaseSieve
{
    CaseChip chip = CaseChip::All;
    int band = -1; ///< of days since the last contact; -1: any
    QString text;  ///< words of the name or the number
    bool operator==(const CaseSieve &) const = default;
};

/// Cases as they are drawn: every text is made when the list is handed in, so that scrolling only gives them
/// out. Sifts and sorts what it holds; reads nothing.
class CaseModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CaseModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// False where nothing is different. `tries`: from how many on they are said.
    bool setCases(const std::vector<CaseRow> &rows, const OfficeNames &names, QDate today, int tries);
    void setSieve(const CaseSieve &sieve);
    const CaseSieve &sieve() const { return m_sieve; }

    int countOf(CaseChip chip) const { return m_counts[std::size_t(chip)]; } ///< of all, whatever is shown
    int countOfBand(int band) const { return m_bands[std::size_t(band)]; }
    int total() const { return int(m_all.size()); }
    QDate today() const { return m_today; }
    int tries() const { return m_tries; }
    const CaseRow *at(int row) const;   ///< null outside
    int rowOf(Id<CaseRecord> id) const; ///< -1 where it is not shown
    const QString &text(int row, CaseColumn column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// What is not known comes last, either way round; equals stay in the order of names.
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Entry
    {
        CaseRow row;
        QString sought; ///< folded name and number
        std::array<CaseCell, caseColumns> cells;
    };

    bool passes(const Entry &entry, const QStringList &words) const;
    std::vector<int> arranged() const;
    bool isBefore(const Entry &a, const Entry &b) const;
    const Entry &shown(int row) const { return m_all[std::size_t(m_shown[std::size_t(row)])]; }

    std::vector<Entry> m_all; ///< by name
    std::vector<int> m_shown;
    std::array<int, caseChips> m_counts{};
    std::array<int, contactBands> m_bands{};
    CaseSieve m_sieve;
    QDate m_today;
    int m_tries = 3;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace waymark
