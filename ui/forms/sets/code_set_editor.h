// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/field_editor.h"

class QCheckBox;

namespace waymark {

/// Any number of values, one check box each, in columns. A stored value that is no longer on offer keeps its
/// box.
class CodeSetField final : public FieldEditor
{
    Q_OBJECT

public:
    CodeSetField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

    Value value() const override;
    void setValue(const Value &value) override;
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }
    void labelClicked() override;

private:
    QCheckBox *addBox(const QString &code, const QString &label);

    QWidget *m_boxes;
    QList<QCheckBox *> m_list;
};

} // namespace waymark
