// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/case_queries.h"
#include "ui/common/page.h"
#include "ui/common/workspace.h"

class QPushButton;
class QStackedWidget;

namespace waymark {

class ListTable;
class ReviewPane;
class ToneLabel;

/// The suspended cases that wait for a manager: the queue with its age on the left, everything needed to
/// decide on the right. A supervisor sees the own center, a director all.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void refresh() override;
    bool isSeenElsewhere() const override { return true; }
    QWidget *firstFocus() override;
    bool hasUnsavedText() const override;
    void aboutToLeave(std::function<void()> leave) override;
    void select(Id<CaseRecord> record);

private:
    Id<Center> whose() const;
    void choose(qint64 caseId);

    Workspace m_workspace;
    std::vector<ReviewRow> m_rows;
    ToneLabel *m_trouble;
    ListTable *m_queue;
    ReviewPane *m_pane;
};

} // namespace waymark
