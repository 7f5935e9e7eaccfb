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

/// Basic or Full: one of the two forms, with what is still missing on both above it.
class MembershipTab : public PersonTab
{
    Q_OBJECT

public:
    void present(const PersonView &view) override;
    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    bool focusField(const QString &field) override;
    RecordForm *form() const { return m_form; }
    DraftBar *draftBar() const { return m_draftBar; }

signals:
    /// A missing field was clicked; it may be on the other tab.
    void fieldRequested(const QString &field);

protected:
    MembershipTab(const QString &id, const QString &title, MembershipEditor *editor, RecordForm *form, QWidget *parent);
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

/// The Basic tab, with the Career Center Specific Program button.
class BasicTab final : public MembershipTab
{
    Q_OBJECT

public:
    BasicTab(MembershipEditor *editor, QWidget *parent);

signals:
    void centerProgramRequested();
};

class FullTab final : public MembershipTab
{
    Q_OBJECT

public:
    FullTab(MembershipEditor *editor, QWidget *parent);
};

} // namespace waymark
