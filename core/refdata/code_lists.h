// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <vector>

namespace waymark {

/// One value of a code list, in force from one day to another.
struct Code
{
    QString list;  ///< "gender"
    QString code;  ///< "female": what is stored
    QString label; ///< "Female": what is shown, translated when the lists are first used
    QDate from;    ///< invalid: always
    QDate to;      ///< last day in force; invalid: still
    QHash<QString, QString>
        extra; ///< further columns of the list: "class", "blue_bold", "pirl", "center_specific"
};

/// The code lists of resources/refdata/codes/*.csv, read once and never changed. Not settings: an office's
/// own values are Setting records.
class CodeLists
{
public:
    /// In the file's order. Only values in force on that day, if one is given.
    std::vector<const Code *> list(const QString &name, QDate on = {}) const;
    const Code *find(const QString &list, const QString &code) const; ///< null where there is none
    /// The label; the code itself where the list does not know it, so that nothing is hidden.
    QString label(const QString &list, const QString &code) const;
    QStringList names() const;

    static const CodeLists &shipped();

private:
    CodeLists();
    std::vector<Code> m_codes;
    QHash<QString, std::vector<const Code *>> m_lists;
    QHash<QString, const Code *> m_byKey; ///< "list/code"
};

inline const CodeLists &codes()
{
    return CodeLists::shipped();
}

} // namespace waymark
