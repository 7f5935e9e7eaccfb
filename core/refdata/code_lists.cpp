// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refdata/code_lists.h"

#include "core/refdata/shipped_table.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QString folder = u":/refdata/codes"_s;

QString key(const QString &list, const QString &code)
{
    return list + u'/' + code;
}

bool inForce(const Code &code, QDate on)
{
    return !on.isValid() ||
           ((!code.from.isValid() || code.from <= on) && (!code.to.isValid() || on <= code.to));
}

} // namespace

CodeLists::CodeLists()
{
    const QStringList files = QDir(folder).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const CsvTable table =
            shippedTable(folder + u'/' + file, {u"code"_s, u"label"_s, u"from"_s, u"to"_s});
        const int code = table.column(u"code");
        const int label = table.column(u"label");
        const int from = table.column(u"from");
        const int to = table.column(u"to");
        for (const QStringList &row : table.rows) {
            Code one;
            one.list = file.chopped(4);
            one.code = row[code];
            one.label = QCoreApplication::translate("Codes", row[label].toUtf8().constData());
            one.from = QDate::fromString(row[from], Qt::ISODate);
            one.to = QDate::fromString(row[to], Qt::ISODate);
            for (int i = 0; i < table.header.size(); ++i) {
                if (i != code && i != label && i != from && i != to && !row[i].isEmpty())
                    one.extra.insert(table.header[i], row[i]);
            }
            m_codes.push_back(std::move(one));
        }
    }
    for (const Code &one : m_codes) {
        m_lists[one.list].push_back(&one);
        m_byKey.insert(key(one.list, one.code), &one);
    }
}

const CodeLists &CodeLists::shipped()
{
    static const CodeLists lists;
    return lists;
}

std::vector<const Code *> CodeLists::list(const QString &name, QDate on) const
{
    std::vector<const Code *> found = m_lists.value(name);
    std::erase_if(found, [on](const Code *code) { return !inForce(*code, on); });
    return found;
}

const Code *CodeLists::find(const QString &list, const QString &code) const
{
    return m_byKey.value(key(list, code), nullptr);
}

QString CodeLists::label(const QString &list, const QString &code) const
{
    const Code *found = find(list, code);
    return found ? found->label : code;
}

QStringList CodeLists::names() const
{
    QStringList names = m_lists.keys();
    names.sort();
    return names;
}

} // namespace waymark
