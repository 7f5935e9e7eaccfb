// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/federal/pirl_layout.h"
#include "core/policy/federal/quarter.h"

#include <map>

namespace waymark::policy {

/// What is wrong with one value of the federal file, or with a row. Words and places, never the value itself.
struct PirlFinding
{
    /// In the federal order: a later kind is not judged while an earlier one finds something.
    enum class Kind
    {
        Value,
        Duplicate,
        Logical
    };
    Kind kind = Kind::Value;
    QString check; ///< "code", "missing", "order" …: one word for counting
    QString rule;  ///< "R-132"
    QString element;
    qint64 row = 0; ///< the row's number, from 1
    Id<JobSeeker> person;
    QString entity; ///< of the field it is corrected at, as in PirlSource; empty: not in a person's record
    QString field;
    QString what; ///< a sentence
    QString todo; ///< a sentence
};
QString pirlKindText(PirlFinding::Kind kind);

/// Judges rows of one layout one after another and holds none of them: of each a hash for the search for
/// duplicates, 16 bytes. Up to `most` findings are kept, all are counted.
class PirlChecker
{
public:
    PirlChecker(const PirlLayout &layout, PirlAudience program, Quarter quarter, int most = 500);

    /// `cells` as they will be written, in the layout's order.
    void add(const QStringList &cells, PirlAudience who, Id<JobSeeker> person);
    /// Call once, after the last row: looks for what stands there twice, and drops what is not judged yet.
    void finish();

    bool ok() const { return m_counts.empty(); }
    bool has(PirlFinding::Kind kind) const;
    qint64 rows() const { return m_rows; }
    /// Of the earliest kind that found something, in the order of the rows.
    const std::vector<PirlFinding> &findings() const { return m_findings; }
    /// How many by kind and check: also those beyond `most`.
    const std::map<std::pair<PirlFinding::Kind, QString>, qint64> &counts() const { return m_counts; }

private:
    struct Row;
    void find(const Row &row, PirlFinding::Kind kind, const char *check, const char *rule, int at,
              const QString &what, const QString &todo);
    void checkValue(const Row &row, std::size_t at);
    void checkKeys(const Row &row);
    void checkRequired(const Row &row);
    void checkConsistent(const Row &row);
    void checkDates(const Row &row);
    void checkTraining(const Row &row);
    void drop(PirlFinding::Kind kind);

    struct Key
    {
        quint64 hash = 0;
        qint64 person = 0;
    };

    const PirlLayout &m_layout;
    std::vector<int> m_places; ///< by element number
    PirlAudience m_program;
    Quarter m_quarter;
    std::size_t m_most;
    qint64 m_rows = 0;
    qint64 m_lastNumber = 0;
    std::vector<Key> m_keys;
    std::vector<PirlFinding> m_findings;
    std::map<std::pair<PirlFinding::Kind, QString>, qint64> m_counts;
};

} // namespace waymark::policy
