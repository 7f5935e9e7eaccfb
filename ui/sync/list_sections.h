// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/record_table_model.h"
#include "ui/sync/sync_section.h"

namespace waymark {

class ListTable;

/// Every workstation of the office; what an administrator does with them.
class DevicesSection final : public SyncSection
{
    Q_OBJECT

public:
    DevicesSection(const Workspace &workspace, OfficeRunner &runner, KeyCost cost, QWidget *parent);
    void present(const SyncFacts &facts) override;

private:
    void buttonsFor(qint64 device);
    const DeviceState *chosen() const;
    void join();
    void rename();
    void retire();
    void bringBack();
    void told(const ActionResult &result, const QString &done);

    KeyCost m_cost;
    std::vector<DeviceState> m_devices;
    ListTable *m_table;
    ToneLabel *m_alone;
    QPushButton *m_join;
    QPushButton *m_rename;
    QPushButton *m_retire;
    QPushButton *m_return;
};

/// What came in, newest first; the newest can be taken back while nothing stands on it.
class ImportsSection final : public SyncSection
{
    Q_OBJECT

public:
    ImportsSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent);
    void present(const SyncFacts &facts) override;

private:
    void takeBack();

    UndoImportState m_undo;
    ListTable *m_table;
    ToneLabel *m_none;
    ToneLabel *m_why;
    QPushButton *m_takeBack;
};

/// What two workstations wrote differently, and nobody has settled.
class ConflictsSection final : public SyncSection
{
    Q_OBJECT

public:
    ConflictsSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent);
    void present(const SyncFacts &facts) override;

private:
    void open(qint64 id);

    std::vector<ConflictEntry> m_conflicts;
    ListTable *m_table;
    ToneLabel *m_none;
    ToneLabel *m_more;
};

} // namespace waymark
