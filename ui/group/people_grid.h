// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/group_actions.h"
#include "ui/common/workspace.h"

#include <QTableWidget>

namespace waymark {

/// Who was on the list of a workshop: a line each, Space marks absent, typing writes the person's own line,
/// Del takes a line out. All by keyboard.
class PeopleGrid final : public QTableWidget
{
    Q_OBJECT

public:
    explicit PeopleGrid(const Workspace &workspace, QWidget *parent = nullptr);

    /// False where the person is on the list already.
    bool addPerson(const JobSeeker &person, bool present = true, const QString &line = {});
    void clearPeople();
    /// As it stands now, a line that is still being written too.
    std::vector<GroupLine> lines() const;
    int present() const;

signals:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyMetrics();
    void fitColumns();
    void showPresence(int row);

    Workspace m_workspace;
    bool m_filling = false;
};

} // namespace waymark
