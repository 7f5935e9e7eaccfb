// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/field_editor.h"

#include <QTimer>

class QPushButton;

namespace waymark {

class ChoiceEdit;

/// Any number of values of a long list: typing finds one, Enter takes it, and each that was taken stands
/// under the line with a button that takes it out. Backspace in the empty line takes out the last one.
class CodeListField final : public FieldEditor
{
    Q_OBJECT

public:
    /// From so many values a list is searched rather than ticked.
    static constexpr std::size_t longFrom = 16;

    CodeListField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

    Value value() const override;
    void setValue(const Value &value) override;
    QString problem() const override { return m_problem; }
    QString typedText() const override;
    void setTypedText(const QString &text) override;
    QString understood() const override;
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void showTaken();
    void take(const QString &code);
    void drop(const QString &code);
    void leave();
    QString labelOf(const QString &code) const;

    std::vector<Choice> m_all;
    QStringList m_codes;
    QStringList m_before; ///< as they were given
    ChoiceEdit *m_edit;
    QWidget *m_taken;
    QString m_problem;
    QTimer m_typing;
};

} // namespace waymark
