// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/field_editor.h"

#include <QPlainTextEdit>

namespace waymark {

/// Plain text that grows with its lines. A paste that would not fit is refused whole, with words, before it
/// is laid out: ten megabytes cost nothing.
class LongTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LongTextEdit(int limit, QWidget *parent = nullptr);

    int limit() const { return m_limit; }
    qsizetype length() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pasteRefused(qint64 characters);
    void left();

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void grow();

    int m_limit;
    int m_lines = 3;
};

class SpellingHelp;

class LongTextField final : public FieldEditor
{
    Q_OBJECT

public:
    LongTextField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

    Value value() const override;
    void setValue(const Value &value) override;
    QString problem() const override { return m_problem; }
    QString typedText() const override { return m_edit->toPlainText(); }
    void setTypedText(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }

private:
    void textChanged();
    void refused(qint64 characters);

    LongTextEdit *m_edit;
    SpellingHelp *m_spelling = nullptr;
    Value m_before;
    QString m_problem;
    bool m_setting = false;
};

} // namespace waymark
