// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QPushButton;
class QScrollArea;

namespace waymark {

class GroupTab;
class OfficeChoices;
class PathStrip;
class ToneLabel;

/// The Job Skills Training Program of one person: the way from the shelter to a job, what comes next, and the
/// parts where it is written. What is known after the exit stands here too.
class TrainingTab final : public PersonTab
{
    Q_OBJECT

public:
    TrainingTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                QWidget *parent);

    void present(const PersonView &view) override;
    /// "jstp_authorization", "jstp_skills", "jstp_matches", "jstp_placement", "jstp_gains"; "jstp_hours" and
    /// "jstp_benefit" are in the placement.
    bool showPart(const QString &part) override;
    bool hasUnsavedText() const override;
    bool save() override;
    void addEntry() override;
    bool hasField(const QString &field) const override;
    bool focusField(const QString &field) override;

protected:
    void fill(const PersonView &view) override;

private:
    void goTo(const QString &part, const QString &field);
    void bringIntoView();

    Workspace m_workspace;
    QString m_nextPart;
    QScrollArea *m_area;
    PathStrip *m_strip;
    ToneLabel *m_next;
    QPushButton *m_go;
    GroupTab *m_parts;
};

} // namespace waymark
