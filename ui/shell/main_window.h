// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/spelling/speller.h"
#include "ui/shell/palette/commands.h"
#include "ui/shell/screens.h"

namespace waymark {

class ChangeWatch;
class Overlay;
class PageStack;
class PeopleStrip;
class Rail;
class StatusLine;
class TopBar;
class UndoSteps;

/// What somebody who is signed in works in: the rail, the field at the top, the pages and the people that are
/// open. Knows no screen: they come from the table that app/ fills.
class MainWindow final : public QWidget, public Navigator
{
    Q_OBJECT

public:
    MainWindow(SignedIn &signedIn, Prompts &prompts, const Screens &screens, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openPerson(Id<JobSeeker> person, const QString &tab = {}, const QString &field = {}) override;
    void openPage(const QString &pageId) override;
    void recordContact(Id<JobSeeker> person, std::function<void()> done = {}) override;
    void settleConflicts(Id<JobSeeker> person, qint64 recordId = 0, const QString &unit = {}) override;
    void comparePeople(Id<JobSeeker> one, Id<JobSeeker> other, std::function<void()> done = {}) override;
    void addPerson() override;
    void showRule(const QString &ruleId) override;
    void say(const QString &message, bool withUndo = false) override;
    void workingBeside(bool works) override;

    Workspace &workspace() { return m_workspace; }
    PageStack *pages() const { return m_pages; }
    Overlay *overlay() const { return m_overlay; }
    ChangeWatch *watch() const { return m_watch; }
    StatusLine *statusLine() const { return m_status; }

    void keepDrafts();
    /// Asks every page with something unsaved, then calls `then`.
    void leaveAll(std::function<void()> then);

signals:
    void lockRequested();
    void signOutRequested();
    void passwordRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeLayout();
    void makePages();
    void makeShortcuts();
    void makeCommands(); ///< in window_commands.cpp
    void shown(Page *page);
    void cycle(int by);
    void refresh();
    void undo();
    void redo();
    void help();
    /// Says it, where the role may not run the action.
    bool mayNot(const QString &action);

    Speller m_speller;
    Workspace m_workspace;
    const Screens &m_screens;
    Commands m_commands;
    Rail *m_rail;
    TopBar *m_top = nullptr;
    PeopleStrip *m_strip;
    PageStack *m_pages;
    StatusLine *m_status;
    UndoSteps *m_steps;
    ChangeWatch *m_watch;
    Overlay *m_overlay = nullptr;
};

} // namespace waymark
