// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/field_editor.h"

class QAction;
class QLineEdit;

namespace waymark {

/// What all fields of one line share: text is read as it is typed, written anew in its usual form when it is
/// left.
class LineField : public FieldEditor
{
    Q_OBJECT

public:
    LineField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

    Value value() const override { return m_problem.isEmpty() ? m_value : m_before; }
    void setValue(const Value &value) override;
    QString problem() const override { return m_problem; }
    QString typedText() const override;
    void setTypedText(const QString &text) override;
    void setReadOnly(bool readOnly) override;

protected:
    /// The value of a text that is not blank.
    virtual Result<Value> read(const QString &text) const = 0;
    virtual QString written(const Value &value) const { return textOf(value); }
    virtual void leave();
    QLineEdit *line() const { return m_line; }
    /// As wide as so many characters; otherwise the line takes what room there is.
    void setCharacters(int characters);
    void changeEvent(QEvent *event) override;
    void take(const QString &text);

private:
    void textTyped(const QString &text);

    QLineEdit *m_line;
    Value m_value;
    Value m_before; ///< when the typing began
    QString m_problem;
    int m_characters = 0;
};

class TextField final : public LineField
{
    Q_OBJECT

public:
    TextField(const FieldSpec &spec, const FormContext &context, QWidget *parent);
    bool isWide() const override;

protected:
    Result<Value> read(const QString &text) const override;
};

class IntegerField final : public LineField
{
    Q_OBJECT

public:
    IntegerField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

protected:
    Result<Value> read(const QString &text) const override;
};

/// Dollars and cents; kept as whole cents.
class MoneyField final : public LineField
{
    Q_OBJECT

public:
    MoneyField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

protected:
    Result<Value> read(const QString &text) const override;
    QString written(const Value &value) const override;
};

class PhoneField final : public LineField
{
    Q_OBJECT

public:
    PhoneField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

protected:
    Result<Value> read(const QString &text) const override;
    QString written(const Value &value) const override;
};

class EmailField final : public LineField
{
    Q_OBJECT

public:
    using LineField::LineField;

protected:
    Result<Value> read(const QString &text) const override;
};

class ZipField final : public LineField
{
    Q_OBJECT

public:
    ZipField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

protected:
    Result<Value> read(const QString &text) const override;
};

/// Only shown: the program sets it.
class MomentField final : public LineField
{
    Q_OBJECT

public:
    MomentField(const FieldSpec &spec, const FormContext &context, QWidget *parent);
    void setReadOnly(bool readOnly) override;

protected:
    Result<Value> read(const QString &text) const override;
    QString written(const Value &value) const override;
};

/// Nine digits, "•••-••-1234" whenever it does not have the focus. A masked number is replaced as a whole: a
/// key starts a new one; the eye shows it for correcting.
class SsnField final : public LineField
{
    Q_OBJECT

public:
    SsnField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

    void setValue(const Value &value) override;
    QString typedText() const override;
    void setTypedText(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    bool isShown() const { return m_shown; }
    void setShown(bool shown);

signals:
    /// The person asked to see the number: whoever owns the form writes down that she looked.
    void shown();

protected:
    Result<Value> read(const QString &text) const override;
    QString written(const Value &value) const override;
    void leave() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mask();
    void toggle();

    QAction *m_eye;
    bool m_shown = false;
    bool m_masked = false;
};

} // namespace waymark
