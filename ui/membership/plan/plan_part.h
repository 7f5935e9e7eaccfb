// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/record_form.h"
#include "ui/membership/tabs/record_list.h"

class QPushButton;
class QVBoxLayout;

namespace waymark {

class PlanForm;

/// A part of the Case Plan tab: some of the plan's texts, lists and whatever else belongs to it, one under
/// the other, made when it is first looked at. Keeps drafts, saves and finds fields in all of them.
class PlanPart : public PersonTab
{
    Q_OBJECT

public:
    PlanPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
             const QString &id, const QString &title, QWidget *parent);

    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    void addEntry() override;
    bool hasField(const QString &field) const override;
    bool focusField(const QString &field) override;
    /// Puts the keyboard where the work of this part begins.
    void focusStart();

protected:
    void fill(const PersonView &view) final;
    /// Makes what stands in it, once.
    virtual void build() = 0;
    virtual void show(const PersonView &view) = 0;
    /// The plan's fields that its forms will have, known before they are made.
    virtual QStringList planFields() const { return {}; }
    /// Whether there is something to show where no plan runs.
    virtual bool showsWithoutPlan() const { return false; }

    QVBoxLayout *column() const { return m_column; }
    QWidget *content() const { return m_content; }
    PlanForm *addForm(const QList<FormSection> &sections, QVBoxLayout *into = nullptr);
    RecordList *addList(RecordListSpec spec, QVBoxLayout *into = nullptr);
    RecordList *addList(RecordListSpec spec, const OfficeChoices &choices);
    const Workspace &workspace() const { return m_workspace; }
    const OfficeChoices &choices() const { return m_choices; }
    Id<JobSeeker> person() const { return m_person; }
    const PersonView *view() const { return m_shown; }

private:
    void makeArea();
    void showSaving();

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    Id<JobSeeker> m_person;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_footer = nullptr;
    QPushButton *m_save = nullptr;
    QList<PlanForm *> m_forms;
    QList<RecordList *> m_lists;
    const PersonView *m_shown = nullptr;
};

} // namespace waymark
