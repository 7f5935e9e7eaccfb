// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/plan/plan_words.h"

#include "core/documents/jobquest_card.h"
#include "core/documents/print/print_document.h"
#include "core/refdata/code_lists.h"
#include "core/refdata/shipped_table.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Each row by its key, or by "list/code".
QHash<QString, QHash<QString, QString>> byKey(const QString &file, const QStringList &keys,
                                              const QStringList &languages)
{
    const CsvTable table = shippedTable(file, keys + languages);
    QHash<QString, QHash<QString, QString>> rows;
    for (const QStringList &row : table.rows) {
        QStringList key;
        for (const QString &one : keys)
            key += row[table.column(one)];
        QHash<QString, QString> texts;
        for (const QString &language : languages)
            texts.insert(language, row[table.column(language)].toHtmlEscaped());
        rows.insert(key.join(u'/'), texts);
    }
    return rows;
}

QString sentenceIn(QStringView key, const QString &language)
{
    static const auto rows =
        byKey(u":/documents/plan.csv"_s, {u"key"_s}, QStringList{u"eng"_s} + cardLanguages());
    const auto row = rows.constFind(key.toString());
    if (row == rows.constEnd())
        qFatal("The plan has no sentence %s.", qUtf8Printable(key.toString()));
    return row->value(language);
}

QString codeIn(const QString &list, const QString &code, const QString &language)
{
    static const auto rows = byKey(u":/documents/plan_codes.csv"_s, {u"list"_s, u"code"_s}, cardLanguages());
    return rows.value(list + u'/' + code).value(language);
}

QString beside(const QString &english, const QString &other)
{
    return other.isEmpty() || other == english
               ? english
               : english + u" <span class=\"other\">· "_s + other + u"</span>"_s;
}

} // namespace

PlanWords::PlanWords(const QString &language)
    : m_language(cardLanguages().contains(language) ? language : QString())
{
}

QString PlanWords::english(QStringView key)
{
    return sentenceIn(key, u"eng"_s);
}

QString PlanWords::other(QStringView key) const
{
    return isBilingual() ? sentenceIn(key, m_language) : QString();
}

QString PlanWords::label(QStringView key) const
{
    const QString second = other(key);
    return print::paragraph(english(key), "label"_L1) +
           (second.isEmpty() ? QString() : print::paragraph(second, "other"_L1));
}

QString PlanWords::sentence(QStringView key) const
{
    const QString second = other(key);
    return print::paragraph(english(key)) +
           (second.isEmpty() ? QString() : print::paragraph(second, "muted"_L1));
}

QString PlanWords::heading(QStringView key) const
{
    return beside(english(key), other(key));
}

QString PlanWords::words(QStringView key) const
{
    return beside(english(key), other(key));
}

QString PlanWords::code(const QString &list, const QString &code) const
{
    if (code.isEmpty())
        return {};
    return beside(waymark::codes().label(list, code).toHtmlEscaped(),
                  isBilingual() ? codeIn(list, code, m_language) : QString());
}

QString PlanWords::codes(const QString &list, const QStringList &codes) const
{
    QStringList labels;
    for (const QString &one : codes)
        labels += code(list, one);
    return labels.join(u"<br>"_s);
}

QString PlanWords::yesNo(bool yes) const
{
    return words(yes ? u"yes" : u"no");
}

QString PlanWords::day(QDate day) const
{
    return day.isValid() ? print::dayText(day) : words(u"no_day");
}

} // namespace waymark
