// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/plan/plan_words.h"
#include "core/documents/print/print_document.h"
#include "core/policy/plan/plan_content.h"

namespace waymark {

/// Writes the parts of a plan, one after the other, into a document. A part without entries says that it has
/// none.
class PlanParts
{
public:
    PlanParts(const policy::PlanContent &content, const PlanWords &words) : m_content(content), m_words(words)
    {
    }

    void section(QStringView key);
    void person(bool withContact);
    void work();
    void education();
    void tests();
    void market();
    void barriers();
    void goals(const QStringList &kinds, QStringView none);
    void training();
    void support();
    void immediateNeeds();
    void strengths();
    void links();
    void sentence(QStringView key) { m_rows.push_back(print::text(m_words.sentence(key))); }

    std::vector<PrintRow> &rows() { return m_rows; }

private:
    using Pair = std::pair<QString, QString>; ///< a label and what it labels
    void pairs(const std::vector<Pair> &pairs);
    /// An entry of several lines that stays together where it fits on a page; empty lines are left out.
    void entry(const QString &name, const QString &aside, const std::vector<Pair> &lines);
    void table(const std::vector<QStringView> &heads, const std::vector<int> &shares,
               const std::vector<QStringList> &lines);
    void steps(const Goal &goal);
    QString wage(const std::optional<qint64> &from, const std::optional<qint64> &to,
                 const QString &per) const;
    QString span(QDate from, QDate to) const;
    QString typedOr(const QString &text, QStringView none) const;

    const policy::PlanContent &m_content;
    const PlanWords &m_words;
    std::vector<PrintRow> m_rows;
};

} // namespace waymark
