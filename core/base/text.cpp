// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QLatin1StringView opened(char16_t c)
{
    switch (c) {
    case u'\u00e6':
        return "ae"_L1;
    case u'\u0153':
        return "oe"_L1;
    case u'\u00df':
        return "ss"_L1;
    case u'\u00f8':
        return "o"_L1;
    case u'\u0142':
        return "l"_L1;
    case u'\u0111':
    case u'\u00f0':
        return "d"_L1;
    case u'\u00fe':
        return "th"_L1;
    case u'\u0131':
        return "i"_L1;
    default:
        return {};
    }
}

} // namespace

QString folded(QStringView text)
{
    const QString plain = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(plain.size());
    bool gap = false;
    for (const QChar c : plain) {
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing)
            continue;
        // An apostrophe joins ("O'Brien", "N'Guessan"), so that it is found typed either way.
        if (c == u'\'' || c == u'\u2019' || c == u'\u02bc' || c == u'`' || c == u'\u02bb')
            continue;
        if (!c.isLetterOrNumber() && !c.isSurrogate() && c.category() != QChar::Mark_SpacingCombining) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap) {
            out += u' ';
            gap = false;
        }
        if (const auto more = opened(c.unicode()); !more.isEmpty())
            out += more;
        else
            out += c;
    }
    return out;
}

QStringList foldedWords(QStringView text)
{
    QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QString digitsOf(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0)
            out += QChar(u'0' + digit);
    }
    return out;
}

} // namespace waymark
