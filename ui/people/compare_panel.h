// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/people/likeness_policy.h"
#include "core/policy/people/merge_policy.h"
#include "ui/common/panel.h"
#include "ui/common/workspace.h"

class QButtonGroup;
class QGridLayout;
class QPushButton;

namespace waymark {

class FitArea;
class ToneLabel;

/// Two records side by side that may be one person: why, where they differ, how much hangs on each. Merge
/// them field by field, or say that they are two people. What differs and what is counted comes from the
/// descriptions.
class ComparePanel final : public Panel
{
    Q_OBJECT

public:
    ComparePanel(Workspace &workspace, Id<JobSeeker> one, Id<JobSeeker> other, QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    QSize sizeHint() const override;

private:
    struct Line
    {
        policy::MergeUnit unit;
        QButtonGroup *group = nullptr; ///< 0: the one that stays, 1: the other
    };

    void makeLayout();
    void present();
    int addHeads(QGridLayout *grid, QWidget *box);
    QWidget *fields(QWidget *parent);
    QWidget *counts(QWidget *parent);
    QString valueOf(const policy::MergeUnit &unit, const JobSeeker &person) const;
    QString taken() const;
    void exchange();
    void merge();
    void sayNotSame();
    void showProblem(const QString &words);
    void checkNow();

    Workspace &m_workspace;
    CaseFile m_keep;
    CaseFile m_other;
    policy::Likeness m_likeness;
    std::vector<Line> m_lines;
    ToneLabel *m_title;
    ToneLabel *m_reasons;
    ToneLabel *m_against;
    ToneLabel *m_problem;
    FitArea *m_area = nullptr;
    QPushButton *m_exchange;
    QPushButton *m_merge;
    QPushButton *m_notSame;
    QPushButton *m_later;
};

} // namespace waymark
