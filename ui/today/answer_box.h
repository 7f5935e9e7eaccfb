// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/due_item.h"
#include "ui/common/workspace.h"

#include <QFrame>
#include <QHash>

class QLineEdit;
class QPushButton;

namespace waymark {

class DateEdit;
class ToneLabel;

/// What is answered where it is listed: a transfer, a request for access, a reminder, others' services.
class AnswerBox final : public QFrame
{
    Q_OBJECT

public:
    explicit AnswerBox(const Workspace &workspace, QWidget *parent = nullptr);

    static bool answers(const DueItem &item);
    void present(const DueItem &item, const CaseFile &file);
    QWidget *first() const;

signals:
    void handOffWanted();

private:
    /// One button: what it is called here, and what it does.
    struct Choice
    {
        QString text;
        QString action;
        std::function<ActionResult()> run;
        QString said;
    };
    void offer(const Choice &yes, const Choice &no = {});
    void offerTransfer(const DueItem &item, const CaseFile &file);
    void offerAccess(const DueItem &item, const CaseFile &file);
    void choose(Choice choice);
    QString nameOf(Id<Staff> staff) const;

    Workspace m_workspace;
    ToneLabel *m_question;
    QWidget *m_fields;
    ToneLabel *m_untilLabel;
    DateEdit *m_until;
    QLineEdit *m_answer;
    QPushButton *m_yes;
    QPushButton *m_no;
    QPushButton *m_handOff;
    ToneLabel *m_trouble;
    Choice m_onYes;
    Choice m_onNo;
    QString m_subject; ///< what is asked
    QHash<QString, QString>
        m_typed; ///< what was typed for what else was asked: nothing typed is lost by looking around
};

} // namespace waymark
