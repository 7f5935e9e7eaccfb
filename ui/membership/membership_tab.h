// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QBoxLayout;
class QPushButton;

namespace waymark {

class DraftBar;
class MembershipEditor;
class MissingBar;
class RecordForm;
class ToneLabel;

/// Basic, or a part of Full: one of the forms, with what is still missing on all of them above it.
class MembershipTab : public PersonTab
{
    Q_OBJECT

public:
    MembershipTab(const QString &id, const QString &title, MembershipEditor *editor, RecordForm *form,
                  QWidget *parent);

    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    bool hasField(const QString &field) const override;
    bool focusField(const QString &field) override;
    RecordForm *form() const { return m_form; }
    DraftBar *draftBar() const { return m_draftBar; }

protected:
    void fill(const PersonView &) override { update(); }
    QBoxLayout *footer() const { return m_footer; }

private:
    void update();

    MembershipEditor *m_editor;
    RecordForm *m_form;
    DraftBar *m_draftBar;
    MissingBar *m_missing;
    ToneLabel *m_completed;
    QWidget *m_completeHolder;
    QPushButton *m_complete;
    QBoxLayout *m_footer;
    QPushButton *m_save;
};

/// The Basic tab, with the buttons at its foot: Career Center Specific Program, Skill Set, Match Criteria, Run
/// Match, Trade Eligibility and Eligibility Criteria (domain 1.2).
class BasicTab final : public MembershipTab
{
    Q_OBJECT

public:
    BasicTab(MembershipEditor *editor, QWidget *parent);

    /// One more of them, at their end.
    QPushButton *addFootButton(const QString &name, const QString &text);

signals:
    void tradeRequested();
    void criteriaRequested();
    void centerProgramRequested();

private:
    QWidget *m_buttons;
};

} // namespace waymark
