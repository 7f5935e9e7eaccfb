// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/sync_section.h"

namespace waymark {

/// What is not shared yet, and bundles by hand: write one, take one in.
class BundlesSection final : public SyncSection
{
    Q_OBJECT

public:
    BundlesSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent);
    void present(const SyncFacts &facts) override;

private:
    void write();
    void takeIn();

    QString m_device;
    ToneLabel *m_state;
    ToneLabel *m_when;
    QPushButton *m_write;
    QPushButton *m_take;
};

/// The shared folder or stick: which one, how it is, and what can be done about it.
class FolderSection final : public SyncSection
{
    Q_OBJECT

public:
    FolderSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent);
    void present(const SyncFacts &facts) override;

    /// Once, now. `loud` also says that nothing was new.
    void exchange(bool loud);

private:
    void choose();
    void stop();
    void goOn();
    void told(const Result<ChannelReport> &report, bool loud);

    QString m_folder;
    ToneLabel *m_where;
    ToneLabel *m_state;
    ToneLabel *m_more;
    QPushButton *m_choose;
    QPushButton *m_now;
    QPushButton *m_goOn;
    QPushButton *m_stop;
};

/// Bundles that came and are not in yet, each with its reason. Hidden while none waits.
class WaitingSection final : public SyncSection
{
    Q_OBJECT

public:
    WaitingSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent);
    void present(const SyncFacts &facts) override;

private:
    void acceptClock();

    ToneLabel *m_list;
    ToneLabel *m_advice;
    QPushButton *m_accept;
};

} // namespace waymark
