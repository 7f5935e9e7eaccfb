// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_editor.h"

#include "ui/common/style.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/date_edit.h"
#include "ui/forms/line_editors.h"
#include "ui/forms/long_text_editor.h"
#include "ui/forms/sets/code_list_editor.h"
#include "ui/forms/sets/code_set_editor.h"
#include "ui/forms/yes_no_editor.h"

using namespace Qt::StringLiterals;

namespace waymark {

FieldEditor::FieldEditor(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : QWidget(parent), m_spec(spec), m_context(context)
{
    setObjectName(name() + u"_editor");
}

FieldEditor::~FieldEditor()
{
    // What has the focus inside loses it as it goes, and says so to an editor that is half gone.
    for (const QWidget *inside : findChildren<QWidget *>())
        inside->disconnect(this);
}

void FieldEditor::setControl(QWidget *control)
{
    m_control = control;
    control->setObjectName(name());
    setFocusProxy(control);
}

void FieldEditor::setUnusable(bool unusable)
{
    if (m_control->property(unusableProperty).toBool() == unusable)
        return;
    m_control->setProperty(unusableProperty, unusable);
    m_control->update();
}

void FieldEditor::setLabel(const QString &label)
{
    m_control->setAccessibleName(label);
}

void FieldEditor::setDescription(const QString &description)
{
    m_control->setAccessibleDescription(description);
}

void FieldEditor::labelClicked()
{
    m_control->setFocus(Qt::MouseFocusReason);
}

FieldEditor *makeFieldEditor(const FieldSpec &spec, const FormContext &context, QWidget *parent)
{
    switch (spec.type) {
    case FieldKind::Text:
    case FieldKind::Json: // never on a form
        return new TextField(spec, context, parent);
    case FieldKind::LongText:
        return new LongTextField(spec, context, parent);
    case FieldKind::YesNo:
        return new YesNoField(spec, context, parent);
    case FieldKind::Flag:
        return new FlagField(spec, context, parent);
    case FieldKind::Integer:
        return new IntegerField(spec, context, parent);
    case FieldKind::Money:
        return new MoneyField(spec, context, parent);
    case FieldKind::Date:
        return new DateField(spec, context, parent);
    case FieldKind::Code:
    case FieldKind::Ref:
        return new ChoiceField(spec, context, parent);
    case FieldKind::CodeSet:
        if (context.choices.choices(spec).size() >= CodeListField::longFrom)
            return new CodeListField(spec, context, parent);
        return new CodeSetField(spec, context, parent);
    case FieldKind::Ssn:
        return new SsnField(spec, context, parent);
    case FieldKind::Phone:
        return new PhoneField(spec, context, parent);
    case FieldKind::Email:
        return new EmailField(spec, context, parent);
    case FieldKind::Zip:
        return new ZipField(spec, context, parent);
    case FieldKind::Moment:
        return new MomentField(spec, context, parent);
    }
    Q_UNREACHABLE();
}

} // namespace waymark
