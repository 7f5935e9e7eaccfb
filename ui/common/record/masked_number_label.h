// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace waymark {

class ToneLabel;

/// A number shown masked, with a button that asks for it. It never holds the number itself until it is told
/// to reveal it, and forgets it after thirty seconds; the asker writes down who looked.
class MaskedNumberLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit MaskedNumberLabel(QWidget *parent = nullptr);

    /// "•••-••-1234"; also hides what was revealed.
    void setMasked(const QString &masked);
    void reveal(const QString &text);
    void hideAgain();
    bool isRevealed() const { return m_timer.isActive(); }
    void setRevealTime(int milliseconds) { m_timer.setInterval(milliseconds); }

signals:
    void revealRequested();

private:
    void buttonPressed();
    void show(const QString &text, bool revealed);

    ToneLabel *m_text;
    QToolButton *m_button;
    QString m_masked;
    QTimer m_timer;
};

} // namespace waymark
