// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace waymark {

/// The words of a printed plan in English and, after or under them, in the customer's language. The sentences
/// are data: resources/documents/plan.csv, and plan_codes.csv for the labels of code lists. All it gives is
/// HTML, escaped.
class PlanWords
{
public:
    /// One of cardLanguages(); anything else: English only.
    explicit PlanWords(const QString &language);

    QString label(QStringView key) const;    ///< of a field: the translation in its own line
    QString sentence(QStringView key) const; ///< as paragraphs
    QString heading(QStringView key) const;  ///< of a part: both on one line
    QString words(QStringView key) const;    ///< both on one line, inside a text
    /// The label of a code; a proper name, or a code without a translation, in English alone.
    QString code(const QString &list, const QString &code) const;
    QString codes(const QString &list, const QStringList &codes) const;
    QString yesNo(bool yes) const;
    /// "14 Mar 2026", or that there is no day.
    QString day(QDate day) const;
    static QString english(QStringView key);
    bool isBilingual() const { return !m_language.isEmpty(); }
    const QString &language() const { return m_language; }

private:
    QString other(QStringView key) const;

    QString m_language;
};

} // namespace waymark
