// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/field_editor.h"

class QLineEdit;

namespace waymark {

class ToneLabel;

/// A date that is typed in any usual way and may be empty, with the date as it was understood beside it in
/// words. Alt+Down opens a calendar. setName() names the line that takes the keys.
class DateEdit final : public QWidget
{
    Q_OBJECT

public:
    DateEdit(const Clock &clock, DateOrder order, DateLean lean = DateLean::Nearest,
             QWidget *parent = nullptr);

    ~DateEdit() override;

    void setName(const QString &name);
    QLineEdit *line() const { return m_line; }

    QDate date() const { return m_problem.isEmpty() ? m_date : m_before; }
    void setDate(QDate date); ///< emits nothing
    QString problem() const { return m_problem; }
    QString words() const; ///< "Tue 14 Mar 2026 (12 days ago)"
    QString typedText() const;
    void setTypedText(const QString &text);
    void setReadOnly(bool readOnly);
    void openCalendar();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();
    void finished();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void textTyped(const QString &text);
    void take(const QString &text);
    void showWords();
    void leave();
    void step(int days);
    void pick(QDate date);
    void place();
    int lineWidth() const;
    bool fitsBeside(int width) const;

    const Clock &m_clock;
    DateOrder m_order;
    DateLean m_lean;
    QLineEdit *m_line;
    QAction *m_button;
    ToneLabel *m_words;
    QDate m_date;
    QDate m_before;
    QString m_problem;
};

class DateField final : public FieldEditor
{
    Q_OBJECT

public:
    DateField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

    Value value() const override;
    void setValue(const Value &value) override;
    QString problem() const override { return m_edit->problem(); }
    QString typedText() const override { return m_edit->typedText(); }
    void setTypedText(const QString &text) override { m_edit->setTypedText(text); }
    QString understood() const override { return m_edit->words(); }
    void setReadOnly(bool readOnly) override;
    DateEdit *edit() const { return m_edit; }

private:
    DateEdit *m_edit;
};

} // namespace waymark
