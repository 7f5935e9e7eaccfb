// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/date_edit.h"

#include "ui/common/parts.h"
#include "ui/common/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QTextCharFormat>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

DateEdit::DateEdit(const Clock &clock, DateOrder order, DateLean lean, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_order(order),
      m_lean(lean),
      m_line(new QLineEdit(this)),
      m_words(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this))
{
    m_line->setMaxLength(200);
    m_line->setPlaceholderText(order == DateOrder::MonthDay ? tr("mm/dd/yyyy") : tr("dd/mm/yyyy"));
    m_line->installEventFilter(this);
    m_button = m_line->addAction(theme::icon(u"calendar"_s), QLineEdit::TrailingPosition);
    m_button->setText(tr("Open the calendar"));
    m_words->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_line);
    connect(m_button, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(m_line, &QLineEdit::textEdited, this, &DateEdit::textTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &DateEdit::leave);
}

DateEdit::~DateEdit() { m_line->disconnect(this); }

void DateEdit::setName(const QString &name)
{
    m_line->setObjectName(name);
    m_words->setObjectName(name + u"_words");
    m_button->setObjectName(name + u"_calendar");
}

void DateEdit::setDate(QDate date)
{
    m_date = date;
    m_before = date;
    m_problem.clear();
    m_line->setText(editDate(date, m_order));
    showWords();
}

QString DateEdit::words() const
{
    return m_words->text();
}
QString DateEdit::typedText() const
{
    return m_line->text();
}

void DateEdit::setTypedText(const QString &text)
{
    m_line->setText(text);
    take(text);
}

void DateEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_button->setVisible(!readOnly);
}

void DateEdit::take(const QString &text)
{
    m_problem.clear();
    if (const auto date = parseDate(text, {m_clock.today(), m_order, m_lean}))
        m_date = *date;
    else
        m_problem = date.error().text();
    showWords();
}

void DateEdit::textTyped(const QString &text)
{
    take(text);
    emit edited();
}

void DateEdit::showWords()
{
    const QString words = m_problem.isEmpty() ? longDate(m_date, m_clock.today()) : QString();
    if (words == m_words->text())
        return;
    m_words->setText(words);
    m_line->setAccessibleDescription(words);
    updateGeometry();
    place();
}

void DateEdit::leave()
{
    if (m_problem.isEmpty()) {
        m_before = m_date;
        if (const QString shown = editDate(m_date, m_order); shown != m_line->text())
            m_line->setText(shown);
    }
    emit finished();
}

void DateEdit::step(int days)
{
    const QDate from = date().isValid() ? date() : m_clock.today();
    pick(date().isValid() ? from.addDays(days) : from);
}

void DateEdit::pick(QDate date)
{
    setDate(date);
    emit edited();
    emit finished();
}

void DateEdit::openCalendar()
{
    if (m_line->isReadOnly())
        return;
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(m_line->objectName() + u"_popup");
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setObjectName(u"calendar"_s);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setDateRange({1900, 1, 1}, {2100, 12, 31});
    calendar->setSelectedDate(date().isValid() ? date() : m_clock.today());
    QTextCharFormat today;
    today.setFontWeight(QFont::Bold);
    today.setFontUnderline(true);
    calendar->setDateTextFormat(m_clock.today(), today);
    const QTextCharFormat plain;
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    const int cell = std::max(28, theme::controlHeight());
    calendar->setMinimumSize(cell * 9, cell * 8);
    for (const auto &[name, icon] : {std::pair(u"qt_calendar_prevmonth"_s, u"chevron-left"_s),
                                     std::pair(u"qt_calendar_nextmonth"_s, u"chevron-right"_s)}) {
        if (auto *button = calendar->findChild<QToolButton *>(name))
            button->setIcon(theme::icon(icon));
    }
    column->addWidget(calendar);
    const auto chosen = [this, popup](QDate date) {
        pick(date);
        popup->close();
        m_line->setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, popup, chosen);
    connect(calendar, &QCalendarWidget::activated, popup, chosen);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(0, m_line->height())));
    popup->show();
    calendar->setFocus();
}

int DateEdit::lineWidth() const
{
    return theme::columns(14) + theme::spacing(4);
}

bool DateEdit::fitsBeside(int width) const
{
    const int wanted = m_words->fontMetrics().horizontalAdvance(m_words->text()) + theme::spacing(1) + 2;
    return width >= lineWidth() + wanted;
}

int DateEdit::heightForWidth(int width) const
{
    const int line = m_line->sizeHint().height();
    if (m_words->text().isEmpty() || fitsBeside(width))
        return line;
    return line + m_words->heightForWidth(width) + theme::spacing(0.25);
}

QSize DateEdit::sizeHint() const
{
    return {lineWidth() + theme::columns(30), m_line->sizeHint().height()};
}
QSize DateEdit::minimumSizeHint() const
{
    return {lineWidth(), m_line->minimumSizeHint().height()};
}

void DateEdit::place()
{
    const int lineHeight = m_line->sizeHint().height();
    const int used = std::min(width(), lineWidth());
    const auto put = [this](QWidget *widget, const QRect &place) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    };
    put(m_line, {0, 0, used, lineHeight});
    if (fitsBeside(width())) {
        const int x = used + theme::spacing(1);
        put(m_words, {x, 0, width() - x, lineHeight});
    } else {
        const int y = lineHeight + theme::spacing(0.25);
        put(m_words, {0, y, width(), std::max(0, height() - y)});
    }
}

void DateEdit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void DateEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        place();
    }
}

bool DateEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && !m_line->isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers() & Qt::AltModifier;
        if ((alt && key->key() == Qt::Key_Down) || key->key() == Qt::Key_F4) {
            openCalendar();
            return true;
        }
        const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (!alt && arrow && m_lean != DateLean::Birth && m_problem.isEmpty()) {
            step(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

DateField::DateField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent)
{
    // A birth date is the one date whose short year always means the past.
    const bool birth = name().contains(u"birth");
    m_edit =
        new DateEdit(context.clock, context.dateOrder, birth ? DateLean::Birth : DateLean::Nearest, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    setControl(m_edit->line());
    m_edit->setName(name());
    connect(m_edit, &DateEdit::edited, this, &DateField::edited);
    connect(m_edit, &DateEdit::finished, this, &DateField::finished);
}

Value DateField::value() const
{
    const QDate date = m_edit->date();
    return date.isValid() ? Value{detail::dateText(date)} : Value{};
}

void DateField::setValue(const Value &value)
{
    m_edit->setDate(detail::dateFrom(value));
}

void DateField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setReadOnly(readOnly);
}

} // namespace waymark
