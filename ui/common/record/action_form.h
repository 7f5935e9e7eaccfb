// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/forms/record_form.h"

#include <QDialog>
#include <QSet>

class QPushButton;
class QVBoxLayout;

namespace waymark {

class ToneLabel;

/// What an action asks for, with the button that runs it. What stands against it is said under the fields
/// while one types: about a field once it was touched, about all of them once the button was pressed.
class ActionForm final : public QWidget
{
    Q_OBJECT

public:
    ActionForm(const Workspace &workspace, const ActionSpec &action, const QList<FormSection> &sections,
               const FormContext &context, const QString &runText, QWidget *parent = nullptr);

    /// Begins anew with these parameters; `params` is of the action's parameter type.
    void start(const void *params);
    template <typename P>
        requires std::is_class_v<P>
    void start(const P &params)
    {
        start(static_cast<const void *>(&params));
    }
    /// What is stored changed meanwhile: fields being edited stay, the others follow.
    void follow(const void *params);
    template <typename P>
    const P &params()
    {
        return *static_cast<const P *>(filled());
    }

    RecordForm *form() const { return m_form; }
    QPushButton *runButton() const { return m_run; }
    /// Adds a button that gives up; it only emits cancelled().
    void addCancel(const QString &text);
    /// A warning of these rules holds the action back until it is answered.
    void setMustAnswer(const QSet<QString> &rules) { m_mustAnswer = rules; }
    /// Warnings about nothing typed here stand somewhere else already.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    bool run();
    /// Checks again, as after a change elsewhere.
    void checkNow();
    Findings findings() const { return m_findings; }

signals:
    void edited();
    void done(const waymark::ActionResult &result);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void *filled();
    void fieldEdited(const QString &field);
    void showFindings();
    bool holdsBack(const Finding &finding) const;
    void focusFirst();

    Workspace m_workspace;
    const ActionSpec &m_action;
    RecordForm *m_form;
    QPushButton *m_run;
    ToneLabel *m_trouble;
    QWidget *m_buttons;
    AnyRecord m_start;
    AnyRecord m_params;
    Findings m_findings;
    QSet<QString> m_touched;
    QSet<QString> m_mustAnswer;
    bool m_tried = false;
    bool m_quiet = false;
};

/// An ActionForm in a small window of its own over the page; closes when it is done.
class ActionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `explanation` stands above the form; empty: none.
    ActionDialog(const QString &name, const QString &title, const QString &explanation, QWidget *parent);

    /// Takes the form over and opens. A long one scrolls where the window has no room for it.
    void openWith(ActionForm *form);
    void openLong(ActionForm *form);
    QVBoxLayout *column() const { return m_column; }

protected:
    bool event(QEvent *event) override;

private:
    void openFilled(ActionForm *form);
    int wantedHeight() const;

    QVBoxLayout *m_column;
    bool m_scrolls = false;
};

} // namespace waymark
