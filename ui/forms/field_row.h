// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"
#include "ui/forms/field_editor.h"

class QToolButton;
class QVBoxLayout;

namespace waymark {

class ToneLabel;

/// One line of a form: mark, label, editor, and beneath it help, a note and findings in words.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const FieldSpec &spec, const char *trContext, const FormContext &context,
             QWidget *parent = nullptr);

    FieldEditor *editor() const { return m_editor; }
    QString name() const { return m_editor->name(); }
    QString label() const { return m_labelText; }
    bool isWide() const { return m_editor->isWide(); }

    /// The text size or density changed.
    void applyMetrics();
    void setLabelWidth(int width);
    int wantedLabelWidth() const;
    void setMandatory(bool mandatory);
    bool isMandatory() const { return m_mandatory; }
    /// Mandatory and nothing there.
    bool isMissing() const;
    /// A widget right under the editor that belongs to it; taken over.
    void setFooter(QWidget *footer);
    void setNote(const QString &text);
    void setFindings(const Findings &findings);
    /// What is said about the field now: what cannot be read first, then the rules.
    Findings shownFindings() const { return m_shown; }
    void setHelpVisible(bool visible);
    bool isHelpVisible() const;
    bool hasHelp() const { return !m_help.isEmpty(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void editorEdited();
    void editorFinished();
    void showFindings();
    void showMark();
    void describe();
    ToneLabel *lineBelow(const QString &name);

    FieldEditor *m_editor;
    QString m_labelText;
    QString m_help;
    QWidget *m_mark;
    ToneLabel *m_label;
    QToolButton *m_helpButton = nullptr;
    QVBoxLayout *m_below;
    QWidget *m_footer = nullptr;
    ToneLabel *m_helpLine = nullptr;
    ToneLabel *m_note = nullptr;
    QVBoxLayout *m_findingLines;
    Findings m_findings;
    Findings m_shown;
    bool m_mandatory = false;
    bool m_sayProblem = false; ///< not while the person is still typing
};

} // namespace waymark
