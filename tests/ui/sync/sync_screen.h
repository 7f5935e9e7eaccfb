// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/replicas.h"
#include "tests/ui/person/person_screen.h"
#include "ui/sync/conflict_panel.h"
#include "ui/sync/sync_page.h"

namespace waymark {

/// Workstations of one office, and one of them in front of somebody.
class SyncScreen
{
public:
    explicit SyncScreen(int workstations = 2);

    /// The Sync page at a workstation, in somebody's hands.
    SyncPage &open(const char *role, std::size_t which = 0);
    ConflictPanel &openConflicts(const char *role, Id<JobSeeker> person, std::size_t which = 0);
    /// For another screen of the same workstation.
    Workspace &openPlain(const char *role, std::size_t which = 0) { return workspaceOf(role, which); }
    template <typename T> T &show(std::unique_ptr<T> made)
    {
        T &shown = *made;
        present(std::move(made));
        return shown;
    }
    SyncPage &page() { return static_cast<SyncPage &>(*m_shown); }
    /// Until nothing of sync runs, ten seconds at most.
    void idle();
    void close() { m_shown.reset(); }
    /// An action that must be done.
    template <typename P> void does(std::size_t which, const char *role, const P &params)
    {
        const auto result = at[which].as(role).run(params);
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.message.toStdString());
        REQUIRE(result.done);
    }
    void edit(std::size_t which, Id<JobSeeker> person, const std::function<void(JobSeeker &)> &change);
    /// Writes what the others do not have into a file, and gives its name.
    QString bundleFrom(std::size_t which, const QString &name);
    /// Both write, both take in: they are the same after it, conflicts apart.
    void cross();

    Replicas office;
    std::vector<Workstation> at;
    QTemporaryDir files;
    ScriptedPrompts prompts;
    RecordingNavigator navigator;
    std::unique_ptr<Workspace> workspace;

private:
    void present(std::unique_ptr<QWidget> made);
    Workspace &workspaceOf(const char *role, std::size_t which);

    std::unique_ptr<QWidget> m_shown;
};

} // namespace waymark
