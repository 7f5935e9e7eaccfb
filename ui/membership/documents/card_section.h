// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace waymark {

/// The part of a dialog that prints the JobQuest card: its second language, set to the person's own where the
/// card is written in it, and Print. Printing needs the right to print numbers and is logged before a
/// byte is written.
class CardSection final : public QWidget
{
    Q_OBJECT

public:
    CardSection(const Workspace &workspace, const JobSeeker &person, QWidget *parent);

signals:
    /// What came of printing, in words.
    void said(const QString &text, bool good);

private:
    void print();
    void write(const QString &file);

    Workspace m_workspace;
    JobSeeker m_person;
    QComboBox *m_language;
};

} // namespace waymark
