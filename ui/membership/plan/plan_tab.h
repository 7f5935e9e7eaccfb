// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/membership/person_tab.h"

class QScrollArea;
class QStackedWidget;

namespace waymark {

class GroupTab;
class OfficeChoices;
class PlanHead;
class SectionStrip;
class StartPanel;

/// The Case Plan, or the Youth ISS: what the person's plan says, what it lacks, how it stands with its
/// agreement. Work, education and tests are read from their tabs; what is said about them is here.
class PlanTab final : public PersonTab
{
    Q_OBJECT

public:
    PlanTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person, QWidget *parent);

    void present(const PersonView &view) override;
    bool showPart(const QString &part) override;
    bool hasUnsavedText() const override;
    bool save() override;
    void addEntry() override;
    bool hasField(const QString &field) const override;
    bool focusField(const QString &field) override;

protected:
    void fill(const PersonView &view) override;

private:
    void addParts(const OfficeChoices &choices);
    /// Where a section is written: a part of the plan, or another tab.
    void goTo(const QString &part, const QString &field);
    /// Scrolls so that the part is in sight, and the field that has the keyboard.
    void bringIntoView();
    void follow(QWidget *focus);
    void agree();
    void print();
    bool hasPlan() const;

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    const PersonView *m_shown = nullptr;
    Id<PlanVersion> m_same; ///< a version that says exactly what the plan says now
    QScrollArea *m_area;
    QStackedWidget *m_stack;
    StartPanel *m_start;
    QWidget *m_page;
    PlanHead *m_head;
    SectionStrip *m_strip;
    GroupTab *m_parts;
};

} // namespace waymark
