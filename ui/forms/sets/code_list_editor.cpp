// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/sets/code_list_editor.h"

#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/forms/choice_editor.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

CodeListField::CodeListField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent),
      m_all(context.choices.choices(spec)),
      m_edit(new ChoiceEdit(this)),
      m_taken(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    m_edit->setMaximumWidth(theme::columns(40));
    m_edit->setPlaceholderText(tr("Type to find, Enter takes it"));
    m_edit->installEventFilter(this);
    column->addWidget(m_edit);
    auto *flow = new FlowLayout(FlowLayout::Lines, m_taken);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.5));
    m_taken->hide();
    column->addWidget(m_taken);
    setControl(m_edit);
    offer();
    connect(m_edit, &ChoiceEdit::chosen, this,
            [this](int index) { take(textOf(m_edit->model().choices()[std::size_t(index)].id)); });
    connect(m_edit, &ChoiceEdit::textEdited, this, [this](const QString &text) {
        // A word that is not taken yet must not be saved over, nor read over; it is said once the line is
        // left.
        m_problem = text.trimmed().isEmpty()
                        ? QString()
                        : tr("“%1” is not taken yet. Press Enter to take it, or clear the line.")
                              .arg(text.trimmed().left(40));
        m_typing.start();
    });
    // Once for what is typed at one go: a value that is taken says so itself.
    m_typing.setSingleShot(true);
    m_typing.setInterval(0);
    connect(&m_typing, &QTimer::timeout, this, &CodeListField::edited);
    connect(m_edit, &ChoiceEdit::left, this, &CodeListField::leave);
    connect(m_edit, &ChoiceEdit::returnPressed, this, &CodeListField::leave);
}

QString CodeListField::labelOf(const QString &code) const
{
    const auto found = std::ranges::find(m_all, Value(code), &Choice::id);
    return found != m_all.end() ? found->label : context().choices.label(spec(), Value(code));
}

void CodeListField::offer()
{
    std::vector<Choice> rest;
    for (const Choice &one : m_all) {
        if (!m_codes.contains(textOf(one.id)))
            rest.push_back(one);
    }
    m_edit->setChoices(std::move(rest));
}

Value CodeListField::value() const
{
    return m_codes.isEmpty() ? Value{} : Value{m_codes.join(u',')};
}

void CodeListField::setValue(const Value &value)
{
    m_codes = textOf(value).split(u',', Qt::SkipEmptyParts);
    m_before = m_codes;
    m_problem.clear();
    m_typing.stop();
    m_edit->clear();
    offer();
    showTaken();
}

QString CodeListField::typedText() const
{
    // A line has no line breaks: what was taken or taken out stands before one.
    return m_codes == m_before ? m_edit->text() : m_codes.join(u',') + u'\n' + m_edit->text();
}

void CodeListField::setTypedText(const QString &text)
{
    if (const qsizetype end = text.indexOf(u'\n'); end >= 0) {
        m_codes = text.left(end).split(u',', Qt::SkipEmptyParts);
        offer();
        showTaken();
    }
    m_edit->setText(text.section(u'\n', -1));
    leave();
}

QString CodeListField::understood() const
{
    QStringList labels;
    for (const QString &code : m_codes)
        labels += labelOf(code);
    return labels.join(u", "_s);
}

void CodeListField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setVisible(!readOnly);
    showTaken();
}

void CodeListField::showTaken()
{
    // A button in use goes only after its own click is over.
    theme::empty(m_taken->layout());
    for (const QString &code : m_codes) {
        const QString label = labelOf(code);
        auto *button = new QPushButton(QString(label).replace(u'&', u"&&"_s), m_taken);
        button->setObjectName(name() + u'/' + code);
        button->setAutoDefault(false);
        button->setAccessibleName(m_readOnly ? label : tr("Take out: %1").arg(label));
        button->setEnabled(!m_readOnly);
        if (!m_readOnly) {
            button->setIcon(theme::icon(u"clear"_s));
            button->setToolTip(tr("Take it out"));
        }
        connect(button, &QPushButton::clicked, this, [this, code] {
            m_edit->setFocus();
            drop(code);
        });
        m_taken->layout()->addWidget(button);
        button->show();
    }
    m_taken->setVisible(!m_codes.isEmpty());
    m_taken->layout()->invalidate();
    updateGeometry();
}

void CodeListField::take(const QString &code)
{
    m_problem.clear();
    m_typing.stop();
    m_edit->clear();
    if (m_codes.contains(code))
        return;
    m_codes += code;
    offer();
    showTaken();
    emit edited();
}

void CodeListField::drop(const QString &code)
{
    if (m_readOnly || !m_codes.removeOne(code))
        return;
    offer();
    showTaken();
    emit edited();
}

/// One word that names one value is taken; what names none is kept and said.
void CodeListField::leave()
{
    const QString typed = m_edit->text().trimmed();
    if (typed.isEmpty()) {
        m_problem.clear();
    } else if (const int only = m_edit->typedChoice(); only >= 0) {
        take(textOf(m_edit->model().choices()[std::size_t(only)].id));
    } else {
        m_problem =
            tr("“%1” is not in the list. Choose from the list, or clear the line.").arg(typed.left(40));
        emit edited();
    }
    emit finished();
}

bool CodeListField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && !m_codes.isEmpty() &&
        m_edit->text().isEmpty() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace) {
        drop(m_codes.last());
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace waymark
