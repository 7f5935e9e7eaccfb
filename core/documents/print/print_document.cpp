// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/print/print_document.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::print {

namespace {

constexpr QChar firstStrongIsolate{0x2068};
constexpr QChar popIsolate{0x2069};

bool hasRightToLeft(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const auto direction = QChar::direction(letter);
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return true;
        at += pair;
    }
    return false;
}

/// Control characters are no text; those that turn the direction would turn what follows them.
QString plain(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        const ushort u = c.unicode();
        const bool turns = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
        if (!turns && (u == '\n' || c.category() != QChar::Other_Control))
            kept += c;
        else if (u == '\t')
            kept += u' ';
    }
    return kept;
}

} // namespace

bool isRightToLeft(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        switch (QChar::direction(letter)) {
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        case QChar::DirL:
            return false;
        default:
            break;
        }
        at += pair;
    }
    return false;
}

QString inlined(const QString &text)
{
    const QString line = plain(text).simplified().toHtmlEscaped();
    return hasRightToLeft(line) ? firstStrongIsolate + line + popIsolate : line;
}

QString typed(const QString &text)
{
    QString html;
    const QString read = QString(text)
                             .replace("\r\n"_L1, "\n"_L1)
                             .replace(u'\r', u'\n')
                             .replace(QChar(0x2028), u'\n')
                             .replace(QChar(0x2029), u'\n');
    for (const QString &line : plain(read).trimmed().split(u'\n')) {
        const QString escaped = line.trimmed().toHtmlEscaped();
        html += u"<p dir=\"%1\">%2</p>"_s.arg(isRightToLeft(line) ? u"rtl"_s : u"ltr"_s,
                                              escaped.isEmpty() ? u"&nbsp;"_s : escaped);
    }
    return html;
}

QString paragraph(const QString &html, QLatin1StringView style)
{
    return style.isEmpty() ? u"<p>%1</p>"_s.arg(html) : u"<p class=\"%1\">%2</p>"_s.arg(style, html);
}

QString dayText(QDate day)
{
    return day.isValid() ? QLocale::c().toString(day, u"d MMM yyyy"_s) : QString();
}

PrintRow row(PrintRow::Kind kind, std::vector<PrintCell> cells)
{
    PrintRow made;
    made.kind = kind;
    made.cells = std::move(cells);
    made.keepWithNext = kind == PrintRow::Kind::Title || kind == PrintRow::Kind::Section ||
                        kind == PrintRow::Kind::Group || kind == PrintRow::Kind::Columns;
    return made;
}

PrintRow title(const QString &html)
{
    return row(PrintRow::Kind::Title, {{paragraph(html, "title"_L1)}});
}

PrintRow section(const QString &html)
{
    return row(PrintRow::Kind::Section, {{paragraph(html, "section"_L1)}});
}

PrintRow group(const QString &html)
{
    return row(PrintRow::Kind::Group, {{paragraph(html, "group"_L1)}});
}

PrintRow labelled(const QString &label, const QString &value)
{
    return row(PrintRow::Kind::Body, {{label, 28}, {value, 72}});
}

PrintRow text(const QString &html)
{
    return row(PrintRow::Kind::Body, {{html}});
}

} // namespace waymark::print
