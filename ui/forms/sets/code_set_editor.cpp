// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/sets/code_set_editor.h"

#include "ui/common/flow_layout.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr const char *codeProperty = "code";

} // namespace

CodeSetField::CodeSetField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent), m_boxes(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_boxes);
    auto *grid = new FlowLayout(FlowLayout::Grid, m_boxes);
    grid->setSpacing(theme::spacing(1));
    const int boxHeight = QCheckBox(u"x"_s).sizeHint().height();
    grid->setContentsMargins(0, std::max(0, (theme::controlHeight() - boxHeight) / 2), 0, 0);
    setControl(m_boxes);
    for (const Choice &choice : context.choices.choices(spec))
        addBox(textOf(choice.id), choice.label);
    setFocusProxy(m_list.isEmpty() ? nullptr : m_list.first());
}

QCheckBox *CodeSetField::addBox(const QString &code, const QString &label)
{
    auto *box = new QCheckBox(QString(label).replace(u'&', u"&&"_s), m_boxes);
    box->setObjectName(name() + u'/' + code);
    box->setProperty(codeProperty, code);
    m_boxes->layout()->addWidget(box);
    m_list.append(box);
    connect(box, &QCheckBox::toggled, this, &CodeSetField::edited);
    connect(box, &QCheckBox::toggled, this, &CodeSetField::finished);
    return box;
}

Value CodeSetField::value() const
{
    QStringList chosen;
    for (const QCheckBox *box : m_list) {
        if (box->isChecked())
            chosen.append(box->property(codeProperty).toString());
    }
    return chosen.isEmpty() ? Value{} : Value{chosen.join(u',')};
}

void CodeSetField::setValue(const Value &value)
{
    QStringList chosen = textOf(value).split(u',', Qt::SkipEmptyParts);
    for (QCheckBox *box : m_list) {
        const QSignalBlocker quiet(box);
        box->setChecked(chosen.removeAll(box->property(codeProperty).toString()) > 0);
    }
    for (const QString &code : chosen) {
        QCheckBox *box = addBox(code, context().choices.label(spec(), Value(code)));
        const QSignalBlocker quiet(box);
        box->setEnabled(!m_readOnly);
        box->setChecked(true);
        box->show();
    }
}

void CodeSetField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QCheckBox *box : m_list)
        box->setEnabled(!readOnly);
}

void CodeSetField::labelClicked()
{
    if (!m_list.isEmpty())
        m_list.first()->setFocus(Qt::MouseFocusReason);
}

} // namespace waymark
