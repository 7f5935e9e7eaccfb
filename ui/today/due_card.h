// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/today/due_list.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace waymark {

class AnswerBox;
class Chip;
class NextStepBox;
class ToneLabel;

/// Who a line of Today is about, why it is there, which rule says so, what can be done about it here, what
/// was written last and what comes next.
class DueCard final : public QWidget
{
    Q_OBJECT

public:
    explicit DueCard(Workspace &workspace, QWidget *parent = nullptr);

    void show(const DueLine *line); ///< null: nothing is chosen
    NextStepBox *nextStep() const { return m_nextStep; }
    AnswerBox *answer() const { return m_answer; }

signals:
    void ruleWanted(const QString &ruleId);

private:
    void showPerson(const CaseFile &file, bool pseudo);
    void showNotes(const CaseFile &file);
    void showBoxes(const DueLine &line, const CaseFile &file);
    void showNext(const DueItem &item);
    QString waitsOn(const DueItem &item) const;

    Workspace &m_workspace;
    ToneLabel *m_name;
    QWidget *m_chips;
    Chip *m_pseudo;
    Chip *m_confidential;
    ToneLabel *m_born;
    ToneLabel *m_number;
    ToneLabel *m_reach;
    ToneLabel *m_lives;
    QWidget *m_body;
    ToneLabel *m_why;
    ToneLabel *m_waits;
    QLabel *m_rule;
    NextStepBox *m_nextStep;
    AnswerBox *m_answer;
    QWidget *m_coming;
    ToneLabel *m_comingText;
    ToneLabel *m_notesTitle;
    QVBoxLayout *m_notes;
    QString m_ruleId;
};

} // namespace waymark
