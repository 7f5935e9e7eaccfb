// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/field_editor.h"

#include <optional>

class QCheckBox;

namespace waymark {

/// Yes, No or not answered, side by side. One stop for Tab; y and n answer, the arrows move between the
/// three, Backspace takes the answer back.
class YesNoEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit YesNoEdit(QWidget *parent = nullptr);

    std::optional<bool> answer() const { return m_answer; }
    void setAnswer(std::optional<bool> answer);
    void setReadOnly(bool readOnly);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString answerText() const;

signals:
    void answered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString wordOf(int segment) const;
    QRect rectOf(int segment) const;
    int segmentAt(const QPoint &point) const;
    int segment() const { return !m_answer ? 2 : *m_answer ? 0 : 1; }
    void choose(int segment);

    std::optional<bool> m_answer;
    int m_hovered = -1;
    bool m_readOnly = false;
};

class YesNoField final : public FieldEditor
{
    Q_OBJECT

public:
    YesNoField(const FieldSpec &spec, const FormContext &context, QWidget *parent);
    Value value() const override;
    void setValue(const Value &value) override;
    QString understood() const override { return m_edit->answerText(); }
    void setReadOnly(bool readOnly) override;

private:
    YesNoEdit *m_edit;
};

class FlagField final : public FieldEditor
{
    Q_OBJECT

public:
    FlagField(const FieldSpec &spec, const FormContext &context, QWidget *parent);
    Value value() const override;
    void setValue(const Value &value) override;
    void setReadOnly(bool readOnly) override;
    void labelClicked() override;

private:
    QCheckBox *m_box;
};

} // namespace waymark
