// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/membership/person_tab.h"

class QPushButton;
class QVBoxLayout;

namespace waymark {

class OfficeChoices;
class VersionsPart;
class ToneLabel;

/// Where no plan runs: what a plan is, which kinds this person may have and why, and the buttons that begin
/// one. What ended plans agreed on stays to be read below.
class StartPanel final : public QWidget
{
    Q_OBJECT

public:
    StartPanel(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
               QWidget *parent);

    void fill(const PersonView &view);

private:
    QPushButton *addButton(const QString &name, const QString &text);
    void offer(QPushButton *button, const QString &kind, Id<Plan> from, QStringList &reasons);
    void begin(const QString &kind, Id<Plan> from);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    Id<Plan> m_last;
    QString m_lastKind;
    ToneLabel *m_title;
    ToneLabel *m_kinds;
    QPushButton *m_iep;
    QPushButton *m_iss;
    QPushButton *m_again;
    ToneLabel *m_why;
    ToneLabel *m_earlier;
    VersionsPart *m_versions;
};

} // namespace waymark
