// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/tabs/record_list.h"

#include <vector>

class QScrollArea;

namespace waymark {

/// What stands above the lists of a tab: a line, a link to a field of Basic or Full, what contradicts.
struct TabHead
{
    QString text;
    QString link;
    QString field;
    Findings findings;
};

/// A tab of one or more lists, made when it is first looked at.
class ListsTab : public PersonTab
{
    Q_OBJECT

public:
    ListsTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
             const QString &id, const QString &title, std::vector<RecordListSpec> specs, QWidget *parent);

    void setHead(std::function<TabHead(const PersonView &)> head) { m_head = std::move(head); }
    const std::vector<RecordList *> &lists() const { return m_lists; } ///< none before it was looked at
    void openList(std::size_t index);

    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    void addEntry() override;
    bool focusField(const QString &field) override;

protected:
    void fill(const PersonView &view) override;
    /// The lists are there: for what a tab adds to them.
    virtual void built() {}
    const Workspace &workspace() const { return m_workspace; }
    const OfficeChoices &choices() const { return m_choices; }

private:
    void build();
    void fillHead(const PersonView &view);
    RecordList *listInFocus() const;

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    Id<JobSeeker> m_person;
    std::vector<RecordListSpec> m_specs;
    std::vector<RecordList *> m_lists;
    std::function<TabHead(const PersonView &)> m_head;
    QWidget *m_top = nullptr;
};

} // namespace waymark
