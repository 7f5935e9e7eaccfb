// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/style.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QToolTip>
#include <QVariant>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::theme {

namespace {

constexpr const char *densityKey = "waymarkDensity";
constexpr const char *platformSizeKey = "waymarkPlatformPointSize";

Colors makeLight()
{
    Colors c;
    c.window = QColor(0xf5f6f7);
    c.base = QColor(0xffffff);
    c.raised = QColor(0xebeef0);
    c.text = QColor(0x1b2126);
    c.muted = QColor(0x55606b);
    c.disabled = QColor(0x6a747d);
    c.border = QColor(0x848e98);
    c.line = QColor(0xd9dee2);
    c.accent = QColor(0x0b6075);
    c.onAccent = QColor(0xffffff);
    c.selection = QColor(0xd3e8ee);
    c.onSelection = QColor(0x10262d);
    c.good = QColor(0x1c6638);
    c.warn = QColor(0x7d4d00);
    c.bad = QColor(0xa8231b);
    c.goodTint = QColor(0xdff1e4);
    c.warnTint = QColor(0xfaecd2);
    c.badTint = QColor(0xfbe3e0);
    c.accentTint = QColor(0xdcedf2);
    c.plainTint = QColor(0xe6e9ec);
    return c;
}

Colors makeDark()
{
    Colors c;
    c.window = QColor(0x1e2327);
    c.base = QColor(0x15191c);
    c.raised = QColor(0x2a3036);
    c.text = QColor(0xe6eaed);
    c.muted = QColor(0xa7b1ba);
    c.disabled = QColor(0x8d97a0);
    c.border = QColor(0x76818b);
    c.line = QColor(0x363e45);
    c.accent = QColor(0x6cc4d8);
    c.onAccent = QColor(0x08191e);
    c.selection = QColor(0x1c4a57);
    c.onSelection = QColor(0xf0f7f9);
    c.good = QColor(0x83d29d);
    c.warn = QColor(0xf0bd62);
    c.bad = QColor(0xff9d95);
    c.goodTint = QColor(0x1d3a28);
    c.warnTint = QColor(0x40321a);
    c.badTint = QColor(0x472422);
    c.accentTint = QColor(0x1a3c46);
    c.plainTint = QColor(0x333b42);
    return c;
}

double luminance(const QColor &color)
{
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

} // namespace

const Colors &lightColors()
{
    static const Colors colors = makeLight();
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors = makeDark();
    return colors;
}

const Colors &colors(const QPalette &palette)
{
    return isDark(palette) ? darkColors() : lightColors();
}
const Colors &colors()
{
    return colors(QGuiApplication::palette());
}

QPalette paletteOf(const Colors &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.window);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.window);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.bad);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.onSelection);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.base);
    p.setColor(QPalette::Midlight, c.raised);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.border);
    p.setColor(QPalette::Shadow, c.border);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, c.disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return p;
}

QColor textColor(Tone tone, const Colors &c)
{
    switch (tone) {
    case Tone::Muted:
        return c.muted;
    case Tone::Accent:
        return c.accent;
    case Tone::Good:
        return c.good;
    case Tone::Warn:
        return c.warn;
    case Tone::Bad:
        return c.bad;
    case Tone::Plain:
        break;
    }
    return c.text;
}

QColor tintColor(Tone tone, const Colors &c)
{
    switch (tone) {
    case Tone::Accent:
        return c.accentTint;
    case Tone::Good:
        return c.goodTint;
    case Tone::Warn:
        return c.warnTint;
    case Tone::Bad:
        return c.badTint;
    case Tone::Plain:
    case Tone::Muted:
        break;
    }
    return c.plainTint;
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return Tone::Bad;
    case Severity::Warn:
        return Tone::Warn;
    case Severity::Note:
        break;
    }
    return Tone::Muted;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

void apply(QApplication &app, const Options &options)
{
    if (!app.property(platformSizeKey).isValid())
        app.setProperty(platformSizeKey, QApplication::font().pointSizeF());
    app.setProperty(densityKey, int(options.density));

    QFont font = QApplication::font();
    if (const double size = app.property(platformSizeKey).toDouble(); size > 0)
        font.setPointSizeF(size * options.textPercent / 100.0);
    QApplication::setFont(font);

    // A new style each time: every widget then takes its sizes anew.
    QApplication::setStyle(new Style);
    QApplication::setPalette(QPalette()); // back to the platform's, to see whether it is light or dark
    const bool dark = options.scheme == Scheme::Dark ||
                      (options.scheme == Scheme::System && isDark(QGuiApplication::palette()));
    const QPalette palette = paletteOf(dark ? darkColors() : lightColors());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

Density density()
{
    return qApp && qApp->property(densityKey).toInt() == int(Density::Compact) ? Density::Compact
                                                                               : Density::Comfortable;
}

int spacing(double n)
{
    const int unit = std::max(6, qRound(QFontMetrics(QApplication::font()).height() / 2.0));
    return qRound(unit * n);
}

int gap(double n)
{
    return density() == Density::Compact ? spacing(n * 0.6) : spacing(n);
}

int controlHeight()
{
    const int text = QFontMetrics(QApplication::font()).height();
    return std::max(24, text + (density() == Density::Compact ? spacing(1) : spacing(1.5)));
}

int columns(double characters)
{
    return qRound(QFontMetrics(QApplication::font()).averageCharWidth() * characters);
}

QFont font(FontRole role)
{
    QFont font = QApplication::font();
    switch (role) {
    case FontRole::Title:
        font.setPointSizeF(font.pointSizeF() * 1.45);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Heading:
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Small:
        font.setPointSizeF(font.pointSizeF() * 0.9);
        break;
    case FontRole::Body:
        break;
    }
    return font;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return QCoreApplication::translate("Severity", "To fix");
    case Severity::Warn:
        return QCoreApplication::translate("Severity", "Check");
    case Severity::Note:
        break;
    }
    return QCoreApplication::translate("Severity", "Note");
}

} // namespace waymark::theme
