// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/forms/record_form.h"
#include "ui/membership/person_tab.h"

namespace waymark {

class ActionForm;
class DraftBar;
class DraftKeeper;
class OfficeChoices;

/// Some of the plan's own texts as a form that saves only when asked to: by its part, with Ctrl+Enter or
/// Ctrl+S. What is typed and not saved is kept as a draft and offered again. For who may only read, it is
/// read-only.
class PlanForm final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the draft's: one for each place with such a form.
    PlanForm(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
             const QString &name, const QList<FormSection> &sections, QWidget *parent);

    void fill(const PersonView &view);
    ActionForm *form() const { return m_form; }
    bool hasField(const QString &field) const;
    bool focusField(const QString &field);
    bool hasUnsavedText() const;
    void keepDraft();
    bool save();

signals:
    void unsavedChanged();
    void fieldEdited(const QString &field);
    void enteredLast(); ///< Enter in the last field

private:
    Workspace m_workspace;
    Id<Plan> m_plan;
    ActionForm *m_form;
    DraftBar *m_draftBar;
    DraftKeeper *m_drafts;
};

} // namespace waymark
