// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/plan/plan_words.h"

class QPushButton;

namespace waymark {

/// The line on top of a plan: which kind, since when, how it stands with its agreement, and what can be done
/// with the whole of it.
class PlanHead final : public QWidget
{
    Q_OBJECT

public:
    PlanHead(const Workspace &workspace, QWidget *parent);

    void present(const PersonView &view, const Plan &plan, int missing, const AgreementWords &agreement);
    /// A version says exactly this: it is printed as it is, and none is prepared.
    void setPrintable(bool printable);

signals:
    void agreeRequested();
    void printRequested();
    void partRequested(const QString &part);

private:
    QPushButton *addButton(QWidget *row, const QString &name, const QString &text);
    void offer(QPushButton *button, const Findings &findings);
    void complete();
    void end();
    void ask();

    Workspace m_workspace;
    Id<Plan> m_plan;
    Id<JobSeeker> m_person;
    ToneLabel *m_title;
    ToneLabel *m_agreement;
    ToneLabel *m_reading;
    QPushButton *m_complete;
    QPushButton *m_ask;
    QPushButton *m_agree;
    QPushButton *m_print;
    QPushButton *m_more;
    QAction *m_end;
};

} // namespace waymark
