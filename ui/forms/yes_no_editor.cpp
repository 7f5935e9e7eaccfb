// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/yes_no_editor.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace waymark {

YesNoEdit::YesNoEdit(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString YesNoEdit::wordOf(int segment) const
{
    return segment == 0 ? tr("Yes") : segment == 1 ? tr("No") : tr("Not answered");
}

QString YesNoEdit::answerText() const
{
    return wordOf(segment());
}

void YesNoEdit::setAnswer(std::optional<bool> answer)
{
    m_answer = answer;
    update();
}

void YesNoEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    update();
}

QRect YesNoEdit::rectOf(int segment) const
{
    const int pad = theme::spacing(1.5);
    int x = 0;
    for (int i = 0; i < segment; ++i)
        x += fontMetrics().horizontalAdvance(wordOf(i)) + 2 * pad;
    const QRect place(x, 0, fontMetrics().horizontalAdvance(wordOf(segment)) + 2 * pad, height());
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QSize YesNoEdit::sizeHint() const
{
    int width = 1;
    for (int i = 0; i < 3; ++i)
        width += fontMetrics().horizontalAdvance(wordOf(i)) + 2 * theme::spacing(1.5);
    return {width, theme::controlHeight()};
}

int YesNoEdit::segmentAt(const QPoint &point) const
{
    for (int i = 0; i < 3; ++i) {
        if (rectOf(i).contains(point))
            return i;
    }
    return -1;
}

void YesNoEdit::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors(palette());
    const bool usable = isEnabled() && !m_readOnly;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(frame, 3.5, 3.5);
    painter.fillPath(shape, usable ? c.base : c.window);
    painter.setClipPath(shape);
    for (int i = 0; i < 3; ++i) {
        const QRect place = rectOf(i);
        const bool chosen = i == segment();
        // Not answered is shown as chosen too, but nothing draws the eye to it.
        if (chosen)
            painter.fillRect(place, usable && i < 2 ? c.accent : c.raised);
        else if (i == m_hovered && usable)
            painter.fillRect(place, c.raised);
        QFont font = this->font();
        font.setWeight(chosen && i < 2 ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        const bool quiet = !chosen && !usable;
        painter.setPen(chosen && i < 2 ? (usable ? c.onAccent : c.text)
                       : quiet         ? c.disabled
                       : i == 2        ? c.muted
                                       : c.text);
        painter.drawText(place, Qt::AlignCenter, wordOf(i));
        if (i < 2) {
            painter.setPen(c.line);
            const int x = layoutDirection() == Qt::RightToLeft ? place.left() : place.right();
            painter.drawLine(x, 1, x, height() - 2);
        }
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3.5, 3.5);
        const QRectF inner = QRectF(rectOf(segment())).adjusted(3.5, 3.5, -3.5, -3.5);
        painter.setPen(QPen(m_answer ? c.onAccent : c.accent, 1.2, Qt::DotLine));
        painter.drawRoundedRect(inner, 2, 2);
    } else {
        const bool unusable = property(unusableProperty).toBool();
        painter.setPen(QPen(unusable ? c.bad : usable ? c.border : c.line, unusable ? 1.5 : 1));
        painter.drawRoundedRect(frame, 3.5, 3.5);
    }
}

void YesNoEdit::choose(int segment)
{
    if (m_readOnly || segment == this->segment())
        return;
    m_answer = segment == 2 ? std::nullopt : std::optional(segment == 0);
    update();
    QAccessibleValueChangeEvent change(this, answerText());
    QAccessible::updateAccessibility(&change);
    emit answered();
}

void YesNoEdit::mousePressEvent(QMouseEvent *event)
{
    if (const int segment = segmentAt(event->pos()); segment >= 0)
        choose(segment);
}

void YesNoEdit::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = segmentAt(event->pos());
    update();
}

void YesNoEdit::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void YesNoEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) {
        event->ignore();
        return;
    }
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        choose(2);
        return;
    case Qt::Key_Left:
        choose(std::clamp(segment() - forward, 0, 2));
        return;
    case Qt::Key_Right:
        choose(std::clamp(segment() + forward, 0, 2));
        return;
    case Qt::Key_Space:
        choose((segment() + 1) % 3);
        return;
    default:
        break;
    }
    const QString typed = event->text().toCaseFolded();
    for (int i = 0; i < 2; ++i) {
        if (!typed.isEmpty() && wordOf(i).toCaseFolded().startsWith(typed)) {
            choose(i);
            return;
        }
    }
    event->ignore();
}

void YesNoEdit::focusInEvent(QFocusEvent *)
{
    update();
}
void YesNoEdit::focusOutEvent(QFocusEvent *)
{
    update();
}

YesNoField::YesNoField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent), m_edit(new YesNoEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    row->addStretch();
    setControl(m_edit);
    connect(m_edit, &YesNoEdit::answered, this, &YesNoField::edited);
    connect(m_edit, &YesNoEdit::answered, this, &YesNoField::finished);
}

Value YesNoField::value() const
{
    const auto answer = m_edit->answer();
    return answer ? Value{qint64(*answer ? 1 : 0)} : Value{};
}

void YesNoField::setValue(const Value &value)
{
    m_edit->setAnswer(isNull(value) ? std::nullopt : std::optional(intOf(value) != 0));
}

void YesNoField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setReadOnly(readOnly);
}

FlagField::FlagField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent), m_box(new QCheckBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addStretch();
    m_box->setMinimumHeight(theme::controlHeight());
    setControl(m_box);
    connect(m_box, &QCheckBox::toggled, this, &FlagField::edited);
    connect(m_box, &QCheckBox::toggled, this, &FlagField::finished);
}

Value FlagField::value() const
{
    return Value{qint64(m_box->isChecked() ? 1 : 0)};
}

void FlagField::setValue(const Value &value)
{
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(intOf(value) != 0);
}

void FlagField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_box->setEnabled(!readOnly);
}

void FlagField::labelClicked()
{
    FieldEditor::labelClicked();
    if (m_box->isEnabled())
        m_box->toggle();
}

} // namespace waymark
