// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/membership/person_tab.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace waymark {

class FitArea;
class SignaturePad;
class ToneLabel;

/// Customer and counselor agree on the plan by signing on the screen; of a minor a parent or guardian may
/// sign too. What changed since they last agreed stands above the pads.
class AgreeDialog final : public QDialog
{
    Q_OBJECT

public:
    AgreeDialog(const Workspace &workspace, const PersonView &view, QWidget *parent);

protected:
    void reject() override;
    bool event(QEvent *event) override;

private:
    struct Place
    {
        SignaturePad *pad = nullptr;
        ToneLabel *trouble = nullptr;
        QString field;
    };
    void addChanges(const PersonView &view, QVBoxLayout *column);
    void addPads(const PersonView &view, QVBoxLayout *column);
    Place addPad(const QString &name, const QString &whose, const QString &who, QLayout *into);
    QString inkOf(const QString &field) const;
    void agree();
    void showFindings(const Findings &findings);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    Id<Plan> m_plan;
    QList<Place> m_places;
    FitArea *m_area = nullptr;
    ToneLabel *m_trouble = nullptr;
    QPushButton *m_agree = nullptr;
};

/// Opens it over the page; once both signed, offers to print the version.
void openAgreeDialog(const Workspace &workspace, const PersonView &view, QWidget *parent);

} // namespace waymark
