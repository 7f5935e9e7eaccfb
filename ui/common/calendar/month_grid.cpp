// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/calendar/month_grid.h"

#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolButton>
#include <QToolTip>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int daysOfWeek = 7;
constexpr int smallest = 24; // the least that a finger or a shaking hand hits

QFont smallFont()
{
    return theme::font(theme::FontRole::Small);
}

QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

int wrappedHeight(const QString &text, int width)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, smallFont());
    layout.setTextOption(wrapping());
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

Severity signOf(int kind)
{
    return kind == 0 ? Severity::Block : kind == 1 ? Severity::Warn : Severity::Note;
}

} // namespace

MonthGrid::MonthGrid(QWidget *parent)
    : QWidget(parent), m_previous(new QToolButton(this)), m_next(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_previous->setObjectName(u"monthPrevious"_s);
    m_previous->setToolTip(tr("The month before (Page Up)"));
    m_next->setObjectName(u"monthNext"_s);
    m_next->setToolTip(tr("The month after (Page Down)"));
    for (QToolButton *button : {m_previous, m_next}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(button->toolTip());
        connect(button, &QToolButton::clicked, this,
                [this, button] { emit monthWanted(m_current.addMonths(button == m_next ? 1 : -1)); });
    }
}

void MonthGrid::setMonth(QDate anyDay, std::map<QDate, MonthDay> days, QDate today)
{
    m_days = std::move(days);
    m_current = anyDay;
    m_today = today;
    m_pressed = {};
    m_previous->setEnabled(m_current.isValid());
    m_next->setEnabled(m_current.isValid());
    arrange();
    tell();
    updateGeometry();
    update();
}

MonthDay MonthGrid::dayAt(QDate day) const
{
    const auto found = m_days.find(day);
    return found == m_days.end() ? MonthDay() : found->second;
}

QList<MonthGrid::Count> MonthGrid::countsOf(const MonthDay &day)
{
    QList<Count> counts;
    for (const Count &one : {Count{day.overdue, 0}, Count{day.due, 1}, Count{day.other, 2}}) {
        if (one.number > 0)
            counts += one;
    }
    return counts;
}

QString MonthGrid::words(QDate day) const
{
    if (!day.isValid())
        return {};
    const MonthDay what = dayAt(day);
    QStringList name{QLocale().toString(day, u"ddd d MMM"_s)};
    if (day == m_today)
        name += tr("today");
    if (!what.closed.isEmpty())
        name += what.closed;
    QStringList counts;
    for (const Count &one : countsOf(what))
        counts += countWords(one);
    return tr("%1: %2", "a day and what is due")
        .arg(name.join(u", "_s), counts.isEmpty() ? tr("nothing due") : counts.join(u", "_s));
}

void MonthGrid::tell()
{
    setAccessibleName(words(m_current));
    setAccessibleDescription(
        tr("%1. Arrow keys go to another day, Page Up and Page Down to another month; Enter chooses the day.")
            .arg(QLocale().standaloneMonthName(m_current.month()) + u' ' +
                 QLocale().toString(m_current, u"yyyy"_s)));
}

QDate MonthGrid::firstShown() const
{
    const QDate first(m_current.year(), m_current.month(), 1);
    const int before = (first.dayOfWeek() - int(QLocale().firstDayOfWeek()) + daysOfWeek) % daysOfWeek;
    return first.addDays(-before);
}

int MonthGrid::weeks() const
{
    const QDate last(m_current.year(), m_current.month(), m_current.daysInMonth());
    return int(firstShown().daysTo(last)) / daysOfWeek + 1;
}

int MonthGrid::padding() const
{
    return theme::spacing(0.5);
}

int MonthGrid::captionHeight() const
{
    return std::max(smallest, QFontMetrics(theme::font(theme::FontRole::Heading)).height() + theme::gap(0.5));
}

int MonthGrid::namesHeight() const
{
    return QFontMetrics(smallFont()).height() + theme::gap(0.5);
}

QString MonthGrid::countWords(const Count &count)
{
    const QString number = QLocale().toString(count.number);
    return count.kind == 0   ? tr("%1 overdue").arg(number)
           : count.kind == 1 ? tr("%1 due").arg(number)
                             : tr("%1 other").arg(number);
}

/// All days say it in one way: with words where the longest fits, else with the sign and the number.
bool MonthGrid::fitsWords() const
{
    const QFontMetrics metrics(smallFont());
    int most = 0;
    for (const auto &[day, what] : m_days) {
        for (const Count &one : countsOf(what))
            most = std::max(most, metrics.horizontalAdvance(countWords(one)));
    }
    return metrics.ascent() + theme::spacing(0.5) + most <= width() / daysOfWeek - 2 * padding();
}

int MonthGrid::narrowestCell() const
{
    const QFontMetrics metrics(smallFont());
    int most = metrics.horizontalAdvance(u"888"_s);
    for (const auto &[day, what] : m_days) {
        for (const Count &one : countsOf(what))
            most = std::max(most, metrics.horizontalAdvance(QLocale().toString(one.number)));
    }
    int widest = metrics.ascent() + theme::spacing(0.5) + most;
    for (int day = 1; day <= daysOfWeek; ++day)
        widest = std::max(widest, metrics.horizontalAdvance(QLocale().dayName(day, QLocale::ShortFormat)));
    return std::max(smallest, widest + 2 * padding());
}

int MonthGrid::cellHeight(int cellWidth) const
{
    const int room = std::max(1, cellWidth - 2 * padding());
    const int line = QFontMetrics(smallFont()).height();
    int most = line; // a month without anything has room for something
    for (const auto &[day, what] : m_days) {
        if (day.month() == m_current.month() && day.year() == m_current.year())
            most = std::max(most, wrappedHeight(what.closed, room) + int(countsOf(what).size()) * line);
    }
    const int number = QFontMetrics(theme::font(theme::FontRole::Body)).height() + padding();
    return std::max(smallest, number + most + 2 * padding());
}

int MonthGrid::heightForWidth(int width) const
{
    if (!m_current.isValid())
        return captionHeight() + namesHeight();
    const int cell = std::max(width / daysOfWeek, narrowestCell());
    return captionHeight() + namesHeight() + weeks() * cellHeight(cell);
}

QSize MonthGrid::minimumSizeHint() const
{
    const int least = std::max(narrowestCell() * daysOfWeek, theme::columns(24) + 2 * captionHeight());
    return {least, heightForWidth(std::max(least, width()))};
}

QSize MonthGrid::sizeHint() const
{
    const int usual = std::max(minimumSizeHint().width(), theme::columns(14) * daysOfWeek);
    return {usual, heightForWidth(usual)};
}

void MonthGrid::arrange()
{
    const int side = captionHeight();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_previous->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, side, side)));
    m_next->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - side, 0, side, side)));
    m_previous->setIcon(theme::icon(mirrored ? u"chevron-right"_s : u"chevron-left"_s));
    m_next->setIcon(theme::icon(mirrored ? u"chevron-left"_s : u"chevron-right"_s));
    // Not every layout asks for the height that belongs to a width.
    setMinimumHeight(heightForWidth(std::max(width(), minimumSizeHint().width())));
    m_wordy = fitsWords();
}

QRect MonthGrid::placeOf(QDate day) const
{
    if (!m_current.isValid() || day.year() != m_current.year() || day.month() != m_current.month())
        return {};
    const int at = int(firstShown().daysTo(day));
    const int top = captionHeight() + namesHeight();
    const auto x = [this](int column) { return width() * column / daysOfWeek; };
    const auto y = [&](int week) { return top + (height() - top) * week / weeks(); };
    const int column = at % daysOfWeek;
    const int week = at / daysOfWeek;
    const QRect place(x(column), y(week), x(column + 1) - x(column), y(week + 1) - y(week));
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QDate MonthGrid::dayUnder(const QPoint &point) const
{
    for (int day = 1; m_current.isValid() && day <= m_current.daysInMonth(); ++day) {
        const QDate one(m_current.year(), m_current.month(), day);
        if (placeOf(one).contains(point))
            return one;
    }
    return {};
}

void MonthGrid::paintCounts(QPainter &painter, const MonthDay &day, QRect place) const
{
    const theme::Colors &c = theme::colors();
    const QFontMetrics metrics(smallFont());
    const int sign = metrics.ascent();
    for (const Count &one : countsOf(day)) {
        const QRect line(place.left(), place.top(), place.width(), metrics.height());
        const QRect mark = QStyle::visualRect(
            layoutDirection(), line, QRect(line.left(), line.top() + (line.height() - sign) / 2, sign, sign));
        theme::severityIcon(signOf(one.kind)).paint(&painter, mark);
        const QRect words =
            QStyle::visualRect(layoutDirection(), line, line.adjusted(sign + theme::spacing(0.5), 0, 0, 0));
        painter.setPen(one.kind == 0 ? c.bad : c.text);
        painter.drawText(words,
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter |
                             Qt::AlignAbsolute),
                         m_wordy ? countWords(one) : QLocale().toString(one.number));
        place.setTop(place.top() + metrics.height());
    }
}

void MonthGrid::paintDay(QPainter &painter, QDate day, const QRect &place) const
{
    const theme::Colors &c = theme::colors();
    const MonthDay what = dayAt(day);
    painter.fillRect(place, what.closed.isEmpty() ? c.base : c.raised);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.line, 1));
    painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5));

    const QRect inner = place.adjusted(padding(), padding(), -padding(), -padding());
    const QFont body = theme::font(day == m_today ? theme::FontRole::Heading : theme::FontRole::Body);
    const QFontMetrics metrics(body);
    const QString number = QLocale().toString(day.day());
    const int pad = theme::spacing(0.5);
    const QRect badge = QStyle::visualRect(
        layoutDirection(), inner,
        QRect(inner.left(), inner.top(), metrics.horizontalAdvance(number) + 2 * pad, metrics.height()));
    painter.setFont(body);
    painter.setPen(c.text);
    if (day == m_today) {
        painter.setBrush(c.accent);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
        painter.setPen(c.onAccent);
    }
    painter.drawText(badge, Qt::AlignCenter, number);

    painter.setFont(smallFont());
    QRect rest = inner.adjusted(0, badge.height() + padding() / 2, 0, 0);
    if (!what.closed.isEmpty()) {
        const int height = wrappedHeight(what.closed, rest.width());
        QTextOption option = wrapping();
        option.setTextDirection(layoutDirection());
        painter.setPen(c.muted);
        painter.drawText(QRectF(rest.left(), rest.top(), rest.width(), height), what.closed, option);
        rest.setTop(rest.top() + height);
    }
    paintCounts(painter, what, rest);

    if (day != m_current)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? c.accent : c.border, hasFocus() ? 2.0 : 1.0));
    painter.drawRoundedRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5), 3.5, 3.5);
}

void MonthGrid::paintEvent(QPaintEvent *event)
{
    if (!m_current.isValid())
        return;
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::FontRole::Heading));
    painter.setPen(c.text);
    painter.drawText(QRect(0, 0, width(), captionHeight()), Qt::AlignCenter,
                     QLocale().standaloneMonthName(m_current.month()) + u' ' +
                         QLocale().toString(m_current, u"yyyy"_s));
    painter.setFont(smallFont());
    painter.setPen(c.muted);
    for (int column = 0; column < daysOfWeek; ++column) {
        const int weekday = (int(QLocale().firstDayOfWeek()) - 1 + column) % daysOfWeek + 1;
        const int left = width() * column / daysOfWeek;
        const QRect place(left, captionHeight(), width() * (column + 1) / daysOfWeek - left, namesHeight());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place), Qt::AlignCenter,
                         QLocale().standaloneDayName(weekday, QLocale::ShortFormat));
    }
    for (int day = 1; day <= m_current.daysInMonth(); ++day) {
        const QDate one(m_current.year(), m_current.month(), day);
        if (const QRect place = placeOf(one); event->rect().intersects(place))
            paintDay(painter, one, place);
    }
}

void MonthGrid::go(QDate day)
{
    if (!day.isValid() || day == m_current)
        return;
    if (day.month() != m_current.month() || day.year() != m_current.year()) {
        emit monthWanted(day);
        return;
    }
    m_current = day;
    tell();
    update();
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    if (!m_current.isValid() || (event->modifiers() & ~Qt::KeypadModifier)) {
        event->ignore();
        return;
    }
    const int forwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        go(m_current.addDays(-forwards));
        break;
    case Qt::Key_Right:
        go(m_current.addDays(forwards));
        break;
    case Qt::Key_Up:
        go(m_current.addDays(-daysOfWeek));
        break;
    case Qt::Key_Down:
        go(m_current.addDays(daysOfWeek));
        break;
    case Qt::Key_Home:
        go(QDate(m_current.year(), m_current.month(), 1));
        break;
    case Qt::Key_End:
        go(QDate(m_current.year(), m_current.month(), m_current.daysInMonth()));
        break;
    case Qt::Key_PageUp:
        go(m_current.addMonths(-1));
        break;
    case Qt::Key_PageDown:
        go(m_current.addMonths(1));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit dayChosen(m_current);
        break;
    default:
        event->ignore();
    }
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? dayUnder(event->pos()) : QDate();
    go(m_pressed);
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *event)
{
    const QDate day = std::exchange(m_pressed, QDate());
    if (day.isValid() && day == dayUnder(event->pos()))
        emit dayChosen(day);
}

bool MonthGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QDate day = dayUnder(help->pos());
    QToolTip::showText(help->globalPos(), words(day), this, placeOf(day));
    return true;
}

void MonthGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LocaleChange:
        arrange();
        updateGeometry();
        update();
        break;
    default:
        break;
    }
}

void MonthGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MonthGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace waymark
