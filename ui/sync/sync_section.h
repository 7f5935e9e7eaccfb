// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/conflict_list.h"
#include "core/sync/sync_state.h"
#include "ui/common/parts.h"
#include "ui/common/workspace.h"
#include "ui/sync/sync_work.h"

#include <QHash>
#include <QTimer>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace waymark {

/// What the Sync page knows, read in one go.
struct SyncFacts
{
    QString device;            ///< this workstation's name
    qint64 notShared = 0;
    Instant lastShared;        ///< when the newest bundle that left here was made
    QString folder;
    ChannelReport channel;
    std::vector<DeviceState> devices;
    std::vector<WaitingBundle> waiting;
    std::vector<ImportEntry> imports;
    UndoImportState undo;
    qint64 openConflicts = 0;
    std::vector<ConflictEntry> conflicts;
    QHash<qint64, QString> names; ///< of the people the conflicts are about

    /// Workstations in use besides this one.
    int others() const;
};
enum class Facts
{
    Brief, ///< only what the rail and the line at the bottom say: cheap enough after every change
    All
};
/// Fails where any part of it cannot be read.
Result<SyncFacts> readSyncFacts(Session &session, Facts which);

/// One titled part of the Sync page.
class SyncSection : public QWidget
{
    Q_OBJECT

public:
    SyncSection(const QString &name, const QString &title, const Workspace &workspace, OfficeRunner &runner,
                QWidget *parent);

    virtual void present(const SyncFacts &facts) = 0;
    /// Something runs, or not: its buttons wait.
    virtual void setBusy(bool busy);

signals:
    /// Something was done here: what is shown is read again.
    void changed();

protected:
    ToneLabel *addLine(const QString &name, theme::Tone tone = theme::Tone::Plain);
    ToneLabel *addHint(const QString &text);
    QHBoxLayout *addRow();
    /// A button that waits while something runs; without the role for the action it is not there at all.
    QPushButton *addButton(QHBoxLayout *row, const QString &name, const QString &text, std::function<void()> run,
                           const QString &action = {});
    /// Enabled only while nothing runs.
    void allow(QPushButton *button, bool allowed, const QString &why = {});
    bool mayRun(const QString &action) const;
    void say(const QString &words) { m_workspace.navigator.say(words); }

    Workspace m_workspace;
    OfficeRunner &m_runner;
    QVBoxLayout *m_column;

private:
    QHash<QPushButton *, bool> m_buttons; ///< and whether it is allowed
    bool m_busy = false;
};

} // namespace waymark
