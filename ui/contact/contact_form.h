// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/record_actions.h"
#include "ui/common/panel.h"
#include "ui/common/workspace.h"
#include "ui/forms/choices.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace waymark {

class RecordForm;
class ToneLabel;

/// The one small form for a contact, from anywhere. Says at each key whether it counts; what is typed is a
/// draft within a second and is offered again.
class ContactForm final : public Panel
{
    Q_OBJECT

public:
    ContactForm(Workspace &workspace, Id<JobSeeker> person, QWidget *parent = nullptr);
    ~ContactForm() override;

    QWidget *firstFocus() override;
    void keepDraft() override;
    void tryClose() override;
    RecordForm *form() const { return m_form; }
    QString verdict() const;

private:
    void makeForm();
    void makeLayout();
    void loadPerson();
    void offerDraft();
    void startAnew();
    void edited();
    void meansChosen();
    void showVerdict();
    void save();
    void saveNow();
    void showProblem(const QString &text);
    RecordContact params() const;
    bool hasContent() const;

    Workspace &m_workspace;
    Id<JobSeeker> m_person;
    CodeChoices m_choices;
    RecordContact m_initial;
    std::optional<ContactInterval> m_interval; ///< of an open case
    RecordForm *m_form = nullptr;
    ToneLabel *m_who;
    ToneLabel *m_draftLine;
    QPushButton *m_anew;
    QLabel *m_sign;
    ToneLabel *m_verdict;
    ToneLabel *m_problem;
    QPushButton *m_save;
    QTimer m_draftTimer;
    std::optional<bool> m_bothWays; ///< as the means suggests; whoever answers otherwise is asked no more
    bool m_refused = false; ///< saving was tried: say what stands against it from now on
};

} // namespace waymark
