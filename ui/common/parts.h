// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QLabel>

class QComboBox;
class QLayout;
class QPushButton;

namespace waymark {

/// Text in one tone and one of the three sizes; follows light, dark and text size when they change. Plain
/// text only.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(const QString &text = {}, theme::Tone tone = theme::Tone::Plain,
                       theme::FontRole role = theme::FontRole::Body, QWidget *parent = nullptr);

    theme::Tone tone() const { return m_tone; }
    void setTone(theme::Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    theme::Tone m_tone;
    theme::FontRole m_role;
    bool m_restyling = false;
};

/// A word on a tinted ground: "PSEUDO", "Veteran". Says it in words; the color only helps.
class Chip final : public ToneLabel
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, theme::Tone tone = theme::Tone::Plain, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// One line that gives way with "…" when there is no room, and shows the whole on hover.
class ElidedLabel final : public ToneLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, theme::Tone tone = theme::Tone::Plain,
                         theme::FontRole role = theme::FontRole::Body, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// A finding in words, with the sign and the word of its severity; wraps.
class FindingLine final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingLine(const Finding &finding, QWidget *parent = nullptr);
    const Finding &finding() const { return m_finding; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    Finding m_finding;
    QLabel *m_sign;
};

namespace theme {

ToneLabel *pageTitle(const QString &text, QWidget *parent = nullptr);
ToneLabel *sectionTitle(const QString &text, QWidget *parent = nullptr);
/// Small, quiet and wrapping: a hint or an explanation.
ToneLabel *hint(const QString &text, QWidget *parent = nullptr);
Chip *chip(const QString &text, Tone tone = Tone::Plain, QWidget *parent = nullptr);
/// A button that looks like a link: goes somewhere, changes nothing.
QPushButton *link(const QString &text, QWidget *parent = nullptr);
/// What stands where a list would be: what is so, and the next step.
QWidget *emptyState(const QString &title, const QString &hintText, QWidget *parent = nullptr);
/// Takes everything out of a layout; its widgets go once the events they are in are over.
void empty(QLayout *layout);
/// Paints what stands where a table's lines would be.
void paintEmpty(QWidget *area, const QString &title, const QString &hintText);
/// A thin horizontal line that separates.
QWidget *separator(QWidget *parent = nullptr);

} // namespace theme

/// What a screen reader and a test call a box of choices and its list.
void nameBox(QComboBox *box, const QString &name, const QString &words);

} // namespace waymark
