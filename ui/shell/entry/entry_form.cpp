// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entry/entry_form.h"

#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A wrapped text says how tall it is only once its width is known, which here it always is: without that the fields
/// beside it were squeezed.
void keepWhole(QLabel *label, int width)
{
    label->ensurePolished();
    label->setMinimumHeight(label->text().isEmpty() ? 0 : label->heightForWidth(width));
}

} // namespace

EntryForm::EntryForm(const QString &title, const QString &button, QWidget *parent)
    : QWidget(parent),
      m_title(theme::pageTitle(title, this)),
      m_intro(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_fields(new QVBoxLayout),
      m_caps(new ToneLabel(tr("Caps Lock seems to be on."), theme::Tone::Warn, theme::FontRole::Small, this)),
      m_problem(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_what(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_progress(new QProgressBar(this)),
      m_button(new QPushButton(button, this)),
      m_links(new QVBoxLayout)
{
    setFixedWidth(theme::columns(48));
    m_title->setObjectName(u"entryTitle"_s);
    m_title->setWordWrap(true);
    m_intro->setObjectName(u"entryIntro"_s);
    m_intro->setWordWrap(true);
    m_intro->hide();
    m_fields->setSpacing(theme::spacing(0.5));
    m_caps->setObjectName(u"capsHint"_s);
    m_caps->hide();
    m_problem->setObjectName(u"entryProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Working"));
    QSizePolicy keepsRoom = m_progress->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsRoom);
    m_progress->hide();
    m_what->setObjectName(u"entryWhat"_s);
    m_what->hide();
    m_button->setObjectName(u"entryButton"_s);
    m_button->setDefault(true);
    m_links->setSpacing(0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::spacing(1));
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addSpacing(theme::spacing(1));
    column->addLayout(m_fields);
    column->addWidget(m_caps);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addWidget(m_what);
    column->addWidget(m_button);
    column->addLayout(m_links);
    connect(m_button, &QPushButton::clicked, this, &EntryForm::submit);
}

QLineEdit *EntryForm::addField(const QString &name, const QString &label, const QString &hint)
{
    auto *text = new ToneLabel(label, theme::Tone::Plain, theme::FontRole::Body, this);
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->ensurePolished();
    line->setMinimumHeight(line->sizeHint().height());
    line->setAccessibleName(label);
    line->setAccessibleDescription(hint);
    text->setBuddy(line);
    m_fields->addWidget(text);
    m_fields->addWidget(line);
    if (!hint.isEmpty())
        m_fields->addWidget(theme::hint(hint, this));
    m_fields->addSpacing(theme::spacing(0.5));
    m_lines.append(line);
    connect(line, &QLineEdit::returnPressed, this, &EntryForm::enter);
    connect(line, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    return line;
}

QLineEdit *EntryForm::addLine(const QString &name, const QString &label, const QString &hint)
{
    return addField(name, label, hint);
}

QLineEdit *EntryForm::addPassword(const QString &name, const QString &label, const QString &hint)
{
    QLineEdit *line = addField(name, label, hint);
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    line->installEventFilter(this);
    return line;
}

QPushButton *EntryForm::addLink(const QString &name, const QString &text)
{
    auto *link = new QPushButton(text, this);
    link->setObjectName(name);
    link->setFlat(true);
    link->setAutoDefault(false);
    m_links->addWidget(link);
    return link;
}

void EntryForm::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EntryForm::setIntro(const QString &text)
{
    m_intro->setText(text);
    keepWhole(m_intro, width());
    m_intro->setVisible(!text.isEmpty());
}

void EntryForm::setProblem(const QString &text)
{
    m_problem->setText(text);
    keepWhole(m_problem, width());
    m_problem->setAccessibleName(text);
    m_problem->setVisible(!text.isEmpty());
}

QString EntryForm::problem() const
{
    return m_problem->text();
}

void EntryForm::setBusy(bool busy, const QString &what)
{
    m_busy = busy;
    m_progress->setRange(0, 0);
    m_progress->setVisible(busy);
    m_what->hide();
    m_progress->setAccessibleDescription(what);
    m_button->setEnabled(!busy);
    for (QLineEdit *line : m_lines)
        line->setReadOnly(busy);
}

void EntryForm::setProgress(int percent, const QString &what)
{
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(percent);
    m_progress->setAccessibleDescription(what);
    m_what->setText(what);
    m_what->setVisible(m_busy && !what.isEmpty());
}

QWidget *EntryForm::firstEmpty() const
{
    for (QLineEdit *line : m_lines) {
        if (line->isVisibleTo(this) && line->text().isEmpty())
            return line;
    }
    return m_lines.isEmpty() ? static_cast<QWidget *>(m_button) : m_lines.last();
}

QSize EntryForm::sizeHint() const
{
    return {width(), layout()->totalHeightForWidth(width())};
}

void EntryForm::enter()
{
    for (QLineEdit *line : m_lines) {
        if (line->isVisibleTo(this) && line->text().isEmpty()) {
            line->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    submit();
}

void EntryForm::submit()
{
    if (!m_busy)
        emit submitted();
}

bool EntryForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        watchCapsLock(key->text(), key->modifiers() & Qt::ShiftModifier);
    } else if (event->type() == QEvent::FocusOut) {
        m_caps->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void EntryForm::watchCapsLock(const QString &typed, bool shift)
{
    // No platform tells the state of Caps Lock, but a capital without Shift does.
    if (typed.size() != 1 || typed[0].toLower() == typed[0].toUpper())
        return;
    m_caps->setVisible(typed[0].isUpper() != shift);
}

} // namespace waymark
