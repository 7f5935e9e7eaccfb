// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/sync/sync_section.h"

#include <QTimer>

namespace waymark {

class FolderSection;

/// How the workstations of one office become one: what is not shared yet, the shared folder, what waits, what came in,
/// who is there, and what was changed at two places. The rail counts what a person has to look at.
class SyncPage final : public Page
{
    Q_OBJECT

public:
    explicit SyncPage(Workspace &workspace, KeyCost cost = KeyCost::normal(), QWidget *parent = nullptr);
    ~SyncPage() override;

    void refresh() override;
    bool isSeenElsewhere() const override { return true; }
    QWidget *firstFocus() override;
    OfficeRunner &runner() { return *m_runner; }
    /// With the shared folder, if one is in use and nothing else runs; says only what came in. Returns at once.
    void exchangeQuietly();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void announce(const SyncFacts &facts);

    Workspace m_workspace;
    OfficeRunner *m_runner;
    QWidget *m_content;
    ToneLabel *m_trouble;
    FolderSection *m_folder = nullptr;
    QList<SyncSection *> m_sections;
    QTimer m_busy;
    ChannelState m_state = ChannelState::Off;
    Instant m_since; ///< when the folder was first found in this state
};

} // namespace waymark
