// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

RailButton::RailButton(const QString &id, const QString &title, const QString &iconName, int digit,
                       QWidget *parent)
    : QAbstractButton(parent), m_digit(digit)
{
    setObjectName(u"rail_"_s + id);
    setText(title);
    setIcon(theme::icon(iconName));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void RailButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    describe();
    update();
}

void RailButton::describe()
{
    setAccessibleName(m_count > 0   ? tr("%1, %n waiting", nullptr, m_count).arg(text())
                      : m_count < 0 ? tr("%1, needs somebody").arg(text())
                                    : text());
    setToolTip(tr("%1 (Alt+%2)").arg(accessibleName()).arg(m_digit));
}

QSize RailButton::sizeHint() const
{
    const int icon = theme::spacing(2.25);
    const int words = QFontMetrics(theme::font(theme::FontRole::Heading)).horizontalAdvance(text());
    const int number = fontMetrics().horizontalAdvance(u"0000"_s);
    return {theme::spacing(1.25) + icon + theme::spacing(1) + words + number + theme::spacing(2.5),
            theme::controlHeight() + theme::gap(0.75)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colors &c = theme::colors();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? c.selection : c.raised);
        painter.drawRoundedRect(box, 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
    }
    const QColor ink = isChecked() ? c.onSelection : c.text;
    const int side = theme::spacing(2.25);
    int x = theme::spacing(1.25);
    icon().paint(&painter, QRect(x, (height() - side) / 2, side, side));
    x += side + theme::spacing(1);
    painter.setPen(ink);
    painter.setFont(theme::font(isChecked() ? theme::FontRole::Heading : theme::FontRole::Body));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_count != 0) {
        painter.setFont(theme::font(m_count < 0 ? theme::FontRole::Heading : theme::FontRole::Small));
        painter.setPen(isChecked() ? c.onSelection : m_count < 0 ? c.warn : c.muted);
        painter.drawText(rect().adjusted(0, 0, -theme::spacing(1.25), 0), Qt::AlignVCenter | Qt::AlignRight,
                         m_count < 0 ? u"!"_s : QString::number(m_count));
    }
}

bool RailButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

Rail::Rail(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_column->setContentsMargins(theme::spacing(1), theme::spacing(1), theme::spacing(1), theme::spacing(1));
    m_column->setSpacing(theme::spacing(0.25));
    m_column->addStretch();
}

void Rail::addPage(const QString &id, const QString &title, const QString &iconName)
{
    auto *button = new RailButton(id, title, iconName, (int(m_buttons.size()) + 1) % 10, this);
    m_column->insertWidget(int(m_buttons.size()), button);
    m_buttons.append(button);
    m_group->addButton(button);
    connect(button, &RailButton::clicked, this, [this, id] { emit chosen(id); });
}

RailButton *Rail::button(const QString &id) const
{
    const QString name = u"rail_"_s + id;
    const auto found =
        std::ranges::find_if(m_buttons, [&name](auto *one) { return one->objectName() == name; });
    return found == m_buttons.end() ? nullptr : *found;
}

void Rail::setCount(const QString &id, int count)
{
    if (RailButton *one = button(id))
        one->setCount(count);
}

void Rail::setCurrent(const QString &id)
{
    m_group->setExclusive(false);
    for (RailButton *one : m_buttons)
        one->setChecked(one == button(id));
    m_group->setExclusive(true);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(width() - 1, 0, 1, height()), theme::colors().line);
}

} // namespace waymark
