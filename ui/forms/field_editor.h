// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/choices.h"

#include <QWidget>

namespace waymark {

/// Edits the value of one field. What was typed but cannot be used is kept and said: value() then stays what
/// it was before the typing began, problem() says why, typedText() is what stands there. The widget that
/// takes the keys has the field's name as objectName.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const FieldSpec &spec, const FormContext &context, QWidget *parent = nullptr);
    ~FieldEditor() override;

    const FieldSpec &spec() const { return m_spec; }
    QString name() const { return QString::fromLatin1(m_spec.name); }

    virtual Value value() const = 0;
    /// Does not emit edited().
    virtual void setValue(const Value &value) = 0;

    /// Why what was typed cannot be used, in words; empty when it can.
    virtual QString problem() const { return {}; }
    bool acceptable() const { return problem().isEmpty(); }
    virtual QString typedText() const { return {}; }
    /// As if it had been typed.
    virtual void setTypedText(const QString &text) { Q_UNUSED(text) }

    /// What the value reads like where the control itself does not say it to a screen reader.
    virtual QString understood() const { return {}; }

    virtual void setReadOnly(bool readOnly) = 0;
    bool isReadOnly() const { return m_readOnly; }
    /// Shows on the frame that something is to be fixed here.
    void setUnusable(bool unusable);
    void setLabel(const QString &label);
    void setDescription(const QString &description);
    /// The label was clicked.
    virtual void labelClicked();

    /// Wants the whole width of a form.
    virtual bool isWide() const { return false; }
    /// The widget that takes the keys.
    QWidget *control() const { return m_control; }

signals:
    void edited();
    /// The person is done here: left it, pressed Enter or chose something.
    void finished();

protected:
    void setControl(QWidget *control);
    const FormContext &context() const { return m_context; }
    bool m_readOnly = false;

private:
    const FieldSpec &m_spec;
    FormContext m_context;
    QWidget *m_control = nullptr;
};

/// The editor for the kind of field; the spec must outlive it.
FieldEditor *makeFieldEditor(const FieldSpec &spec, const FormContext &context, QWidget *parent = nullptr);

} // namespace waymark
