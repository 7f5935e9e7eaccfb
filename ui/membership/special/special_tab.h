// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QPushButton;

namespace waymark {

class ListTable;
class OfficeChoices;
class RecordList;
class ToneLabel;

/// Programs with eligibility, and what was recorded at entry: locked until the exit. Above it the priority of
/// service and why the person is case-managed; below it the groups that the office named.
class SpecialTab final : public PersonTab
{
    Q_OBJECT

public:
    SpecialTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person, QWidget *parent);

    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    void addEntry() override;

signals:
    void programsRequested();

protected:
    void fill(const PersonView &view) override;

private:
    void showSnapshot();

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    CaseFile m_file;
    ToneLabel *m_priority;
    ToneLabel *m_managed;
    ListTable *m_programs;
    ToneLabel *m_lock;
    ListTable *m_answers;
    RecordList *m_groups;
};

} // namespace waymark
