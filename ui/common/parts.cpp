// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/parts.h"

#include "ui/common/style.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolTip>

namespace waymark {

ToneLabel::ToneLabel(const QString &text, theme::Tone tone, theme::FontRole role, QWidget *parent)
    : QLabel(text, parent), m_tone(tone), m_role(role)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void ToneLabel::setTone(theme::Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    restyle();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        restyle();
}

void ToneLabel::restyle()
{
    if (m_restyling)
        return;
    m_restyling = true;
    if (const QFont wanted = theme::font(m_role); font() != wanted)
        setFont(wanted);
    const QColor ink = theme::textColor(m_tone, theme::colors());
    if (palette().color(QPalette::WindowText) != ink) {
        QPalette own;
        own.setColor(QPalette::WindowText, ink);
        setPalette(own);
    }
    m_restyling = false;
}

Chip::Chip(const QString &text, theme::Tone tone, QWidget *parent)
    : ToneLabel(text, tone, theme::FontRole::Small, parent)
{
    const int side = theme::spacing(0.75);
    const int edge = theme::spacing(0.25);
    setContentsMargins(side, edge, side, edge);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

void Chip::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tintColor(tone(), theme::colors()));
    painter.drawRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    painter.end();
    ToneLabel::paintEvent(event);
}

ElidedLabel::ElidedLabel(const QString &text, theme::Tone tone, theme::FontRole role, QWidget *parent)
    : ToneLabel(text, tone, role, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {theme::columns(4), ToneLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(),
                     int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     shown);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (fontMetrics().horizontalAdvance(text()) > contentsRect().width())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return ToneLabel::event(event);
}

FindingLine::FindingLine(const Finding &finding, QWidget *parent)
    : QWidget(parent), m_finding(finding), m_sign(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(0.5));
    showSign();
    row->addWidget(m_sign, 0, Qt::AlignTop);
    const QString rule = finding.rule.isEmpty() ? QString() : u" (" + finding.rule + u')';
    const QString said = finding.message.contains(finding.rule) ? finding.message : finding.message + rule;
    auto *words = new ToneLabel(tr("%1: %2").arg(theme::severityWord(finding.severity), said),
                                theme::toneOf(finding.severity), theme::FontRole::Small, this);
    words->setWordWrap(true);
    words->setObjectName(u"words");
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    setAccessibleName(words->text());
}

void FindingLine::showSign()
{
    const int side = theme::spacing(1.75);
    const QSize size(side, side);
    m_sign->setPixmap(theme::severityIcon(m_finding.severity).pixmap(size, devicePixelRatioF()));
    m_sign->setFixedSize(size);
}

void FindingLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showSign();
}

namespace theme {

ToneLabel *pageTitle(const QString &text, QWidget *parent)
{
    return new ToneLabel(text, Tone::Plain, FontRole::Title, parent);
}

ToneLabel *sectionTitle(const QString &text, QWidget *parent)
{
    return new ToneLabel(text, Tone::Plain, FontRole::Heading, parent);
}

ToneLabel *hint(const QString &text, QWidget *parent)
{
    auto *label = new ToneLabel(text, Tone::Muted, FontRole::Small, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *link(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(QString(text).replace(u'&', QStringLiteral("&&")), parent);
    button->setProperty(linkProperty, true);
    button->setFlat(true);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

Chip *chip(const QString &text, Tone tone, QWidget *parent)
{
    return new Chip(text, tone, parent);
}

QWidget *emptyState(const QString &title, const QString &hintText, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(spacing(0.5));
    column->addStretch(2);
    auto *head = new ToneLabel(title, Tone::Plain, FontRole::Heading, box);
    head->setAlignment(Qt::AlignCenter);
    head->setWordWrap(true);
    column->addWidget(head);
    auto *more = new ToneLabel(hintText, Tone::Muted, FontRole::Body, box);
    more->setAlignment(Qt::AlignCenter);
    more->setWordWrap(true);
    column->addWidget(more);
    column->addStretch(3);
    return box;
}

namespace {

class Separator final : public QWidget
{
public:
    explicit Separator(QWidget *parent) : QWidget(parent)
    {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), colors().line); }
};

} // namespace

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
}

void paintEmpty(QWidget *area, const QString &title, const QString &hintText)
{
    QPainter painter(area);
    const int side = spacing(2);
    QRect place = area->rect().adjusted(side, side * 2, -side, 0);
    painter.setFont(font(FontRole::Heading));
    QRect used;
    painter.setPen(colors().text);
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, title, &used);
    place.setTop(used.bottom() + spacing(0.5));
    painter.setFont(font(FontRole::Body));
    painter.setPen(colors().muted);
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, hintText);
}

QWidget *separator(QWidget *parent)
{
    return new Separator(parent);
}

} // namespace theme

void nameBox(QComboBox *box, const QString &name, const QString &words)
{
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setToolTip(words);
    box->view()->setObjectName(name + QStringLiteral("List"));
    box->view()->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

} // namespace waymark
