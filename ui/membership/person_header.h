// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QPushButton;

namespace waymark {

class Chip;
class ElidedLabel;
class MaskedNumberLabel;
class ToneLabel;

/// The band above every tab: who this is, what is due, and what can be done about the case. The number
/// is masked; showing it is logged.
class PersonHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonHeader(const Workspace &workspace, QWidget *parent = nullptr);

    void present(const PersonView &view);
    /// As its button does, or says why that cannot be pressed.
    void suspend();
    MaskedNumberLabel *number() const { return m_number; }

signals:
    void contactRequested();
    void takeCaseRequested();
    void suspendRequested();
    void transferRequested();
    void numbersRequested();
    void printRequested();
    void replaceRequested();
    void conflictsRequested();
    void notesRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildButtons();
    QPushButton *addButton(const QString &name, const QString &text, void (PersonHeader::*signal)());
    void presentChips(const PersonView &view);
    void presentNotes(const PersonView &view);
    void presentCase(const PersonView &view);
    void presentDue(const PersonView &view);
    void presentButtons(const PersonView &view);
    void allow(QPushButton *button, const Findings &findings, const QString &toolTip = {});
    void reveal();

    Workspace m_workspace;
    JobSeeker m_person;
    ToneLabel *m_name;
    QWidget *m_chips;
    ToneLabel *m_facts;
    MaskedNumberLabel *m_number;
    ElidedLabel *m_case;
    ToneLabel *m_due;
    QWidget *m_buttons;
    QPushButton *m_contact = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_suspend = nullptr;
    QPushButton *m_transfer = nullptr;
    QPushButton *m_numbers = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_conflicts = nullptr;
    QPushButton *m_notes = nullptr;
};

} // namespace waymark
