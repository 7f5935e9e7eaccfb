// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/print_fonts.h"

#include "core/documents/print/print_document.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QSet>
#include <QTextDocumentFragment>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Print", text);
}

/// What is seen as nothing needs no glyph.
bool isDrawn(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !(letter >= 0xfe00 && letter <= 0xfe0f);
    }
}

bool hasGlyph(const QString &letter, const QFont &font)
{
    QTextLayout layout(letter, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty() &&
           std::ranges::all_of(runs, [](const QGlyphRun &run) { return !run.glyphIndexes().contains(0); });
}

void add(const QString &text, const QFont &font, QSet<char32_t> &seen, QString &missing)
{
    for (const char32_t letter : text.toUcs4()) {
        if (seen.contains(letter))
            continue;
        seen.insert(letter);
        const QString alone = QString::fromUcs4(&letter, 1);
        if (isDrawn(letter) && !hasGlyph(alone, font))
            missing += alone;
    }
}

} // namespace

QFont printFont(double points)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Noto Sans Arabic"_s, u"Noto Naskh Arabic"_s,
                      u"Noto Sans Khmer"_s, u"Noto Sans Ethiopic"_s, u"Noto Sans Hebrew"_s,
                      u"Noto Sans Devanagari"_s, u"Noto Sans Bengali"_s, u"Noto Sans CJK SC"_s,
                      u"Noto Sans CJK TC"_s, u"Noto Sans Symbols"_s, u"Noto Sans Symbols2"_s});
    font.setPointSizeF(points);
    // A 64th of a point is the least that counts. It keeps letters apart: a joined "fi" would be one sign in
    // the file, and its word not found.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

QString lettersWithoutFont(const QString &text)
{
    QSet<char32_t> seen;
    QString missing;
    add(text, printFont(9), seen, missing);
    return missing;
}

QString lettersWithoutFont(const PrintDocument &document)
{
    QSet<char32_t> seen;
    QString missing;
    const QFont font = printFont(9);
    for (const PrintRow &row : document.rows) {
        for (const PrintCell &cell : row.cells)
            add(QTextDocumentFragment::fromHtml(cell.html + cell.above).toPlainText(), font, seen, missing);
    }
    return missing;
}

QString missingLettersWords(const PrintDocument &document)
{
    const QString missing = lettersWithoutFont(document);
    if (missing.isEmpty())
        return {};
    QStringList some;
    for (const char32_t letter : missing.left(24).toUcs4())
        some += QString::fromUcs4(&letter, 1);
    return tr("No font on this computer has these characters, so they would be empty boxes: %1. Ask for the "
              "Noto fonts "
              "of that script to be installed.")
        .arg(some.join(u' '));
}

} // namespace waymark
