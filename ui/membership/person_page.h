// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/workspace.h"
#include "ui/membership/person_tab.h"

#include <QPointer>

class QTabWidget;

namespace waymark {

class AlertBand;
class PersonBand;
class BasicTab;
class GroupTab;
class MembershipEditor;
class MembershipTab;
class OfficeChoices;
class PersonHeader;
class ProgramsTab;
class ToneLabel;
class TradeDialog;

/// The job seeker window: the header on every tab, and the tabs in MOSES' order. Reads the person once for
/// all of them; opening it is logged. What is typed and not saved is kept as a draft and offered again.
class PersonPage final : public Page
{
    Q_OBJECT

public:
    PersonPage(Workspace &workspace, Id<JobSeeker> person, QWidget *parent = nullptr);
    ~PersonPage() override;

    Id<JobSeeker> person() const { return m_person; }
    /// "basic", "full", "education", "work", "events", "alerts", "services", "survey", "programs", "notes",
    /// "history", "plan", or a part of one ("barriers", "testing", "goals" …); empty: the one in view.
    /// "suspend" is no tab: it asks for what suspending the case asks for.
    void showTab(const QString &tab, const QString &field = {});

    void refresh() override;
    QWidget *firstFocus() override;
    bool hasUnsavedText() const override;
    void keepDraft() override;
    void aboutToLeave(std::function<void()> leave) override;

private:
    void build();
    void buildTabs();
    GroupTab *makeFull();
    GroupTab *makeServices();
    void addTab(PersonTab *tab);
    void connectHeader();
    void markTabs();
    void goToField(const QString &field);
    void save();
    void openTrade();
    void takeCase();
    PersonTab *currentTab() const;
    PersonTab *tabNamed(const QString &id) const;
    Result<PersonView> read() const;

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    std::unique_ptr<OfficeChoices> m_choices;
    PersonView m_view;
    QWidget *m_body;
    ToneLabel *m_trouble;
    PersonHeader *m_header = nullptr;
    QTabWidget *m_tabs = nullptr;
    MembershipEditor *m_editor = nullptr;
    BasicTab *m_basic = nullptr;
    PersonBand *m_band = nullptr;
    AlertBand *m_alerts = nullptr;
    QList<MembershipTab *> m_forms;
    ProgramsTab *m_programs = nullptr;
    QPointer<TradeDialog> m_trade;
    bool m_unsaved = false;
};

} // namespace waymark
