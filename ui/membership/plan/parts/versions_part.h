// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/plan/plan_content.h"
#include "ui/membership/plan/plan_part.h"

class QComboBox;

namespace waymark {

class ListTable;
class ToneLabel;

/// The versions that were put before the customer: how each was signed, whether its evidence is what it was,
/// and what is different between any two. A signed paper that came back is bound here.
class VersionsPart final : public PlanPart
{
    Q_OBJECT

public:
    VersionsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                 QWidget *parent);

protected:
    void build() override;
    void show(const PersonView &view) override;
    bool showsWithoutPlan() const override { return true; }

private:
    QPushButton *addButton(const QString &name, const QString &text, QWidget *row);
    const PlanVersion *current() const;
    void fillOthers();
    void versionChanged();
    void compare();
    Result<policy::PlanContent> contentBeside() const;
    void check();
    void paperCameBack();
    void bind(Id<PlanVersion> version, const QString &file);

    ListTable *m_table = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_paper = nullptr;
    QPushButton *m_check = nullptr;
    QWidget *m_evidence = nullptr;
    QWidget *m_comparing = nullptr; ///< the line that asks with what
    QComboBox *m_other = nullptr;
    QWidget *m_differences = nullptr;
    Id<PlanVersion> m_checked;
};

} // namespace waymark
