// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;

/// The one place for colors, sizes and type. It keeps no state of its own: what is in force is read back from
/// the application's palette, font and style.
namespace waymark::theme {

enum class Scheme
{
    System,
    Light,
    Dark
};
enum class Density
{
    Comfortable,
    Compact
};
enum class Tone
{
    Plain,
    Muted,
    Accent,
    Good,
    Warn,
    Bad
};
enum class FontRole
{
    Title,
    Heading,
    Body,
    Small
};

struct Options
{
    Scheme scheme = Scheme::System;
    Density density = Density::Comfortable;
    int textPercent = 100; ///< of the platform's font size

    bool operator==(const Options &) const = default;
};

struct Colors
{
    QColor window, base, raised; ///< page, field, header band or hovered row
    QColor text, muted, disabled;
    QColor border, line; ///< frame of a control (3:1), separator (decoration only)
    QColor accent, onAccent;
    QColor selection, onSelection;
    QColor good, warn, bad;                                    ///< text and signs
    QColor goodTint, warnTint, badTint, accentTint, plainTint; ///< behind them, in chips
};

const Colors &lightColors();
const Colors &darkColors();
/// The colors in force: light or dark, as the palette is.
const Colors &colors(const QPalette &palette);
const Colors &colors();

QPalette paletteOf(const Colors &colors);
QColor textColor(Tone tone, const Colors &colors);
QColor tintColor(Tone tone, const Colors &colors);
Tone toneOf(Severity severity);

/// Contrast of two opaque colors after WCAG 2.1, 1 to 21.
double contrast(const QColor &one, const QColor &other);

/// Sets style, palette and font. May be called again at any time, with other options.
void apply(QApplication &app, const Options &options = {});

Density density();
/// The rhythm: n times 8 pixels at the usual text size, growing with the font. Vertical gaps shrink when
/// compact.
int spacing(double n = 1);
int gap(double n = 1);
/// The height of a line editor or button; never under 24 pixels.
int controlHeight();
/// Widths in characters of the body font.
int columns(double characters);
QFont font(FontRole role);

/// A sign for each severity: the shape differs, not only the color.
QIcon severityIcon(Severity severity);
/// "To fix", "Check", "Note": the word that goes with the sign.
QString severityWord(Severity severity);

/// A line icon of Waymark's one set, in the text color of its widget. Names stand in icons.cpp.
QIcon icon(const QString &name);

} // namespace waymark::theme
