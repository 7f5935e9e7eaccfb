// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr double radius = 3.5;

void drawFrame(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(QPen(edge, width));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

bool isUnusable(const QWidget *widget)
{
    return widget && widget->property(unusableProperty).toBool();
}

/// The frame of anything that is typed into.
void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget, bool fill)
{
    const theme::Colors &c = theme::colors(option->palette);
    const bool readOnly = option->state & QStyle::State_ReadOnly;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = option->state & QStyle::State_HasFocus;
    QColor ground;
    if (fill)
        ground = readOnly || !enabled ? c.window : option->palette.color(QPalette::Base);
    if (focus)
        drawFrame(painter, option->rect, ground, c.accent, 2);
    else if (isUnusable(widget))
        drawFrame(painter, option->rect, ground, c.bad, 1.5);
    else
        drawFrame(painter, option->rect, ground, readOnly || !enabled ? c.line : c.border, 1);
}

void drawButton(const QStyleOption *option, QPainter *painter)
{
    const theme::Colors &c = theme::colors(option->palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool main = button && (button->features & QStyleOptionButton::DefaultButton) && enabled;
    QColor fill = down ? c.selection : hover ? c.raised : c.base;
    QColor edge = enabled ? c.border : c.line;
    if (main) {
        fill = down ? c.accent.darker(120) : hover ? c.accent.darker(108) : c.accent;
        edge = fill;
    } else if (flat) {
        fill = down || hover ? c.raised : QColor();
        edge = Qt::transparent;
    }
    drawFrame(painter, option->rect, fill, edge, 1);
    if (option->state & QStyle::State_HasFocus) {
        if (main)
            drawFrame(painter, option->rect.adjusted(2, 2, -2, -2), {}, c.onAccent, 1.5);
        else
            drawFrame(painter, option->rect, {}, c.accent, 2);
    }
}

void drawCheckBox(const QStyleOption *option, QPainter *painter, bool round)
{
    const theme::Colors &c = theme::colors(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool focus = option->state & QStyle::State_HasFocus;
    const QColor mark = enabled ? c.accent : c.disabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->setBrush(on || partly ? mark : enabled ? c.base : c.window);
    painter->setPen(QPen(focus || on || partly ? mark : enabled ? c.border : c.line, focus ? 2 : 1.2));
    const double corner = round ? box.width() / 2 : 2.5;
    painter->drawRoundedRect(box, corner, corner);
    if (on && round) {
        painter->setBrush(c.onAccent);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on || partly) {
        painter->setPen(QPen(c.onAccent, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return box.topLeft() + QPointF(x * box.width(), y * box.height());
        };
        if (partly)
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
        else
            painter->drawPolyline(QPolygonF{{at(0.22, 0.53), at(0.42, 0.72), at(0.78, 0.3)}});
    }
    painter->restore();
}

void drawTab(const QStyleOption *option, QPainter *painter)
{
    const theme::Colors &c = theme::colors(option->palette);
    const bool chosen = option->state & QStyle::State_Selected;
    const bool enabled = option->state & QStyle::State_Enabled;
    if (enabled && !chosen && (option->state & QStyle::State_MouseOver))
        painter->fillRect(option->rect.adjusted(0, 0, 0, -1), c.raised);
    if (chosen)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 2, option->rect.width(), 3),
                          c.accent);
    if (option->state & QStyle::State_HasFocus)
        drawFrame(painter, option->rect.adjusted(1, 1, -1, -3), {}, c.accent, 2);
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const theme::Colors &c = theme::colors(option->palette);
    painter->fillRect(option->rect, option->state & QStyle::State_MouseOver ? c.raised : c.window);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection)
        painter->fillRect(QRect(option->rect.right(), option->rect.top() + 5, 1, option->rect.height() - 10),
                          c.line);
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const theme::Colors &c = theme::colors(option->palette);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(option, painter, widget, true);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            drawField(option, painter, widget, false);
        else
            drawFrame(painter, option->rect, {}, c.line, 1);
        return;
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On | State_HasFocus)) {
            const bool on = option->state & (State_Sunken | State_On);
            drawFrame(painter, option->rect, on ? c.selection : c.raised, Qt::transparent, 1);
            if (option->state & State_HasFocus)
                drawFrame(painter, option->rect, {}, c.accent, 2);
        }
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheckBox(option, painter, true);
        return;
    case PE_FrameFocusRect:
        // Item views show the current cell even when the mouse chose it: Enter acts on it.
        drawFrame(painter, option->rect, {}, c.accent, 1.5);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_TabBarTabShape) {
        drawTab(option, painter);
        return;
    }
    if (element == CE_HeaderSection) {
        drawHeaderSection(option, painter);
        return;
    }
    if (element == CE_TabBarTabLabel && (option->state & State_HasFocus)) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy = *tab;
            copy.state &= ~State_HasFocus; // the ring of drawTab() is enough
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_PushButton) {
        // Fusion draws its own focus rectangle inside; the ring of drawButton() is the only one wanted.
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    }
    if (element == CE_PushButtonLabel) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool main = button && (button->features & QStyleOptionButton::DefaultButton);
        const bool link = widget && widget->property(linkProperty).toBool();
        if (button && (main || link) && (button->state & State_Enabled)) {
            const theme::Colors &c = theme::colors(option->palette);
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, main ? c.onAccent : c.accent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if ((element == CE_CheckBox || element == CE_RadioButton) && (option->state & State_HasFocus)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            drawFrame(painter, option->rect, {}, theme::colors(option->palette).accent, 2);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && (option->state & State_HasFocus))
        drawFrame(painter, option->rect, {}, theme::colors(option->palette).accent, 2);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        out.setHeight(std::max(out.height(), theme::controlHeight()));
        break;
    case CT_PushButton:
        out.setHeight(std::max(out.height(), theme::controlHeight()));
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            // Fusion makes every button 80 pixels wide at least; a link among links is as wide as its words.
            const int words =
                size.width() + theme::spacing(button->features & QStyleOptionButton::Flat ? 1.5 : 3);
            const int least = button->features & QStyleOptionButton::Flat ? 24 : theme::columns(9);
            out.setWidth(std::max(words, least));
        }
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        out.setHeight(std::max({out.height(), 24, theme::controlHeight() - theme::spacing(0.5)}));
        out.rwidth() += theme::spacing(1);
        break;
    case CT_TabBarTab:
        out = out.expandedTo({theme::columns(8), theme::controlHeight()});
        break;
    case CT_HeaderSection:
        out.setHeight(std::max(out.height(), theme::controlHeight() - 2));
        break;
    case CT_ToolButton:
    case CT_MenuItem:
        out = out.expandedTo({24, 24});
        break;
    case CT_ItemViewItem:
        out.setHeight(std::max(out.height(), theme::controlHeight() - 2));
        break;
    default:
        break;
    }
    return out;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        rect.adjust(theme::spacing(0.5), 0, -theme::spacing(0.5), 0);
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme::spacing(2);
    case PM_TabBarScrollButtonWidth:
        return std::max(24, theme::spacing(3.5));
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return theme::spacing(0.75);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return theme::spacing(1);
    case PM_LayoutHorizontalSpacing:
        return theme::spacing(1);
    case PM_LayoutVerticalSpacing:
        return theme::gap(1);
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin:
        return theme::spacing(0.5);
    case PM_TabBarTabHSpace:
        return theme::spacing(3);
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_DefaultFrameWidth:
        return 2;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
        return theme::spacing(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractScrollArea *>(widget) || qobject_cast<QPushButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace waymark
