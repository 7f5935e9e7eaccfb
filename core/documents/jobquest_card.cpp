// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/jobquest_card.h"

#include "core/policy/number_policy.h"
#include "core/refdata/shipped_table.h"

#include <QHash>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QString english = u"eng"_s;

/// Enough for nearly every name, and two lines at most.
constexpr int longestName = 56;
constexpr int longestCenter = 70;
constexpr int longestNumber = 24;

const CsvTable &sentences()
{
    static const CsvTable table =
        shippedTable(u":/documents/jobquest_card.csv"_s, QStringList{u"key"_s, english} + cardLanguages());
    return table;
}

QString sentence(QStringView key, const QString &language)
{
    const CsvTable &table = sentences();
    const int keys = table.column(u"key");
    const int column = table.column(language);
    for (const QStringList &row : table.rows) {
        if (row[keys] == key)
            return row[column].toHtmlEscaped();
    }
    qFatal("The JobQuest card has no sentence %s.", qUtf8Printable(key.toString()));
}

/// What somebody typed, on one line of bounded length, escaped.
QString typed(const QString &text, int longest)
{
    QString line;
    for (const QChar c : text.simplified()) {
        if (c.isPrint() || c.isSurrogate() || c.isMark() || c.category() == QChar::Other_Format)
            line += c;
    }
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, line);
    qsizetype end = 0;
    for (int count = 0; count < longest && letters.toNextBoundary() >= 0; ++count)
        end = letters.position();
    // A letter under a pile of marks is one letter: they are bounded on their own.
    end = std::min<qsizetype>(end, 4 * longest);
    return (end < line.size() ? QString(line.first(end) + u'…') : line).toHtmlEscaped();
}

/// English and the person's language side by side, or English alone.
class TwoColumns
{
public:
    explicit TwoColumns(const QString &language)
    {
        if (cardLanguages().contains(language))
            m_languages += language;
    }

    /// One row of a table: the sentence in each language.
    QString row(QStringView key, QStringView style) const
    {
        QString html = u"<tr>"_s;
        for (const QString &language : m_languages)
            html += u"<td width=\"%1%\" style=\"%2\">%3</td>"_s.arg(QString::number(100 / m_languages.size()),
                                                                    style, sentence(key, language));
        return html + u"</tr>"_s;
    }

    QString table(const QString &rows, int padding) const
    {
        return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"%1\">%2</table>"_s.arg(
            QString::number(padding), rows);
    }

    /// A step with its number hanging before it, so that the lines of both languages begin in line.
    QString step(int number, QStringView key) const
    {
        QString html = u"<tr>"_s;
        for (const QString &language : m_languages)
            html +=
                u"<td width=\"4%\" align=\"right\">%1.</td><td width=\"%2%\" style=\"padding-right:14px\">%3</td>"_s
                    .arg(QString::number(number), QString::number(100 / m_languages.size() - 4),
                         sentence(key, language));
        return html + u"</tr>"_s;
    }

    QString joined(QStringView key) const
    {
        QStringList both;
        for (const QString &language : m_languages)
            both += sentence(key, language);
        return both.join(u" / "_s);
    }

    qsizetype count() const { return m_languages.size(); }

private:
    QStringList m_languages{english};
};

QString space(int points)
{
    return u"<p style=\"font-size:%1pt;margin:0\">&nbsp;</p>"_s.arg(points);
}

QString boldLine(const QString &escaped, int points)
{
    return u"<p style=\"font-size:%1pt;font-weight:bold;margin-top:0;margin-bottom:0;margin-left:2px\">%2</p>"_s
        .arg(QString::number(points), escaped);
}

/// A number, large, in a frame of its own, between its name and what must be known of it.
QString numberBox(const TwoColumns &columns, QStringView title, const QString &number, QStringView mark,
                  bool strong)
{
    const QString style = strong ? u"font-weight:bold"_s : u"color:#333333"_s;
    const QString rows =
        columns.row(title, u"color:#333333") +
        u"<tr><td colspan=\"%1\" style=\"font-size:27pt;font-weight:bold\">%2</td></tr>"_s.arg(
            QString::number(columns.count()), number) +
        columns.row(mark, style);
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"9\" border=\"1\" "
           "style=\"border-collapse:collapse;border-style:solid;border-color:#000000\"><tr><td "
           "bgcolor=\"%1\">%2</td></tr>"
           "</table>"_s.arg(strong ? u"#ececec"_s : u"#ffffff"_s, columns.table(rows, 2)) +
           space(6);
}

} // namespace

QStringList cardLanguages()
{
    return {u"hat"_s, u"spa"_s, u"por"_s, u"fra"_s};
}

QString cardLanguageFor(const QString &primaryLanguage)
{
    if (primaryLanguage == "kea"_L1)
        return u"por"_s;
    return cardLanguages().contains(primaryLanguage) ? primaryLanguage : QString();
}

QString jobQuestCard(const JobSeeker &person, const JobQuestCardOptions &options)
{
    const TwoColumns columns(options.language);
    const bool pseudo = person.hasPseudo();
    const QString center = typed(options.center, longestCenter);
    const QString phone = typed(options.phone, longestNumber);
    const QString where = phone.isEmpty() ? center : QString(center + u" &nbsp; "_s + phone);

    const QString name =
        typed(person.firstName + u' ' + person.middleInitial + u' ' + person.lastName, longestName);

    QString html = columns.table(columns.row(u"language", u"font-size:9pt;color:#333333") +
                                     columns.row(u"title", u"font-size:16pt;font-weight:bold"),
                                 2);
    html +=
        u"<p style=\"font-size:9pt;color:#333333;margin-top:10px;margin-bottom:0;margin-left:2px\">%1</p>"_s
            .arg(columns.joined(u"name"));
    html += boldLine(name, name.size() > 32 ? 11 : 15);
    html += space(7);
    if (pseudo)
        html += numberBox(columns, u"pseudo_title", typed(policy::writtenNumber(person.ssn), longestNumber),
                          u"pseudo_mark", true);
    else
        html += numberBox(columns, u"ssn_title", u"•••-••-••••"_s, u"ssn_mark", false);
    html += numberBox(columns, u"id_title", typed(person.number, longestNumber), u"id_mark", false);

    html += space(4) + columns.table(columns.row(u"steps", u"font-size:12pt;font-weight:bold"), 2);
    QString steps;
    int number = 0;
    const QList<QStringView> keys =
        pseudo ? QList<QStringView>{u"register_pseudo", u"sign_in", u"only", u"keep", u"bring", u"replaced"}
               : QList<QStringView>{u"register_ssn", u"sign_in", u"keep", u"bring"};
    for (const QStringView key : keys)
        steps += columns.step(++number, key);
    html += u"<div style=\"font-size:10.5pt\">%1</div>"_s.arg(columns.table(steps, 4));

    if (!where.isEmpty())
        html += space(4) + columns.table(columns.row(u"questions", u"color:#333333"), 2) +
                boldLine(where, where.size() > 60 ? 9 : 11);
    return html;
}

} // namespace waymark
