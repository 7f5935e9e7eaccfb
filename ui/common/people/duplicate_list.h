// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/people/people_actions.h"
#include "ui/common/workspace.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace waymark {

class ToneLabel;

/// Who in the office may be the person that is being typed, each with the reasons and a button that opens the
/// record. It decides nothing. It looks shortly after the last key, so that typing never waits for it.
class DuplicateList final : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicateList(const Workspace &workspace, QWidget *parent = nullptr);

    /// As typed so far; not stored yet.
    void setPerson(const JobSeeker &person);
    /// Looks at once where it has not yet.
    void lookNow();
    const std::vector<LikelyDuplicate> &found() const { return m_found; }
    /// Those who are more than a possibility.
    std::vector<Id<JobSeeker>> likely() const;

private:
    void look();
    QWidget *line(const LikelyDuplicate &one);

    Workspace m_workspace;
    JobSeeker m_person;
    std::vector<LikelyDuplicate> m_found;
    QTimer m_timer;
    ToneLabel *m_title;
    QVBoxLayout *m_lines;
    QWidget *m_list = nullptr;
};

} // namespace waymark
