// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <vector>

namespace waymark {

/// One column of a printed row: HTML with the classes of ui/common/printing, and its share of the row's
/// width.
struct PrintCell
{
    QString html;
    int share = 1; ///< beside the other cells of the row
    QString above; ///< of a signature row: what stands on the line, over `html`
};

/// What stays together on one page: cells beside each other. It is cut, between lines, only where it is
/// taller than a whole page.
struct PrintRow
{
    enum class Kind
    {
        Title,
        Section, ///< begins a part, with a rule under it
        Group,   ///< names an entry of several parts
        Columns, ///< the heads of columns
        Body,
        Ruled,  ///< with a hairline under it
        Notice, ///< on a tinted ground
        Signature,
    };
    Kind kind = Kind::Body;
    std::vector<PrintCell> cells;
    bool keepWithNext = false; ///< never the last thing on a page
    bool pageBefore = false;
    QString ink; ///< of a signature: strokes [[[x,y],…],…] from 0 to 1000 over the width and the height of a
                 ///< pad three times as wide as high, drawn on the first cell's line; empty: the line alone
};

/// A document to be printed, without a page, a font or a color: ui/common/printing lays it out. Everything
/// typed in it is escaped already. It holds personal data; its title does not.
struct PrintDocument
{
    QString title;        ///< of the file, never a name
    QString foot;         ///< at the foot of every page, beside the page's number
    bool wide = false;    ///< lies on its side, for many columns
    bool onePage = false; ///< is printed smaller, down to three quarters, rather than on a second page
    std::vector<PrintRow> rows;
};

namespace print {

/// Escaped, on one line; marks the stretch where it runs from right to left inside a line that does not.
QString inlined(const QString &text);
/// What somebody typed, escaped: a paragraph for each line, each in its own direction.
QString typed(const QString &text);
/// A paragraph of a class ("label", "muted", "strong", "other", "small"); `html` is escaped already.
QString paragraph(const QString &html, QLatin1StringView style = {});
/// The first letter that has a direction runs from right to left.
bool isRightToLeft(QStringView text);

/// "14 Mar 2026"; empty for no date.
QString dayText(QDate day);

PrintRow row(PrintRow::Kind kind, std::vector<PrintCell> cells);
PrintRow title(const QString &html);
PrintRow section(const QString &html);
PrintRow group(const QString &html);
/// A label beside what it labels, both escaped already.
PrintRow labelled(const QString &label, const QString &value);
PrintRow text(const QString &html);

} // namespace print
} // namespace waymark
