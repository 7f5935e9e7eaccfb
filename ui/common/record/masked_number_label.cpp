// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/masked_number_label.h"

#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

MaskedNumberLabel::MaskedNumberLabel(QWidget *parent)
    : QWidget(parent),
      m_text(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_button(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(0.5));
    row->addWidget(m_text);
    row->addWidget(m_button);
    m_text->setObjectName(u"maskedNumber"_s);
    m_button->setObjectName(u"revealNumber"_s);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(30'000);
    connect(&m_timer, &QTimer::timeout, this, &MaskedNumberLabel::hideAgain);
    connect(m_button, &QToolButton::clicked, this, &MaskedNumberLabel::buttonPressed);
    show({}, false);
}

void MaskedNumberLabel::setMasked(const QString &masked)
{
    m_masked = masked;
    hideAgain();
}

void MaskedNumberLabel::reveal(const QString &text)
{
    show(text, true);
    m_timer.start();
}

void MaskedNumberLabel::hideAgain()
{
    m_timer.stop();
    show(m_masked, false);
}

void MaskedNumberLabel::buttonPressed()
{
    if (isRevealed())
        hideAgain();
    else
        emit revealRequested();
}

void MaskedNumberLabel::show(const QString &text, bool revealed)
{
    m_text->setText(text);
    m_text->setTextInteractionFlags(revealed ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
    m_button->setVisible(!text.isEmpty());
    m_button->setIcon(theme::icon(revealed ? u"eye-off"_s : u"eye"_s));
    const QString says =
        revealed ? tr("Hide the number") : tr("Show the number for 30 seconds (who looked is kept)");
    m_button->setToolTip(says);
    m_button->setAccessibleName(says);
}

} // namespace waymark
