// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/workspace.h"
#include "ui/today/due_list.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace waymark {

class DueCard;
class ToneLabel;

/// What is due for whoever is signed in, and why. One key for each outcome; the selection moves on by itself.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    bool isSeenElsewhere() const override { return true; }
    QWidget *firstFocus() override;

private:
    struct Lists
    {
        std::vector<DueRow> due;
        std::vector<DueRow> waiting;
        std::vector<DueRow> upcoming;
    };

    DueFilter filter() const;
    Result<Lists> read() const;
    void showLists(const Lists &lists);
    void choose(const QString &key, int row);
    void showLine();
    const DueLine *current() const;
    void contact();
    void attempt(const QString &means, const QString &said);
    void leftMessage();
    void noAnswer();
    void openCurrent();
    void moveOn();
    QString nextText(const std::vector<DueRow> &coming) const;
    QPushButton *addButton(const QString &name, const QString &text, QKeySequence key,
                           void (TodayPage::*run)(), QHBoxLayout *row);

    Workspace &m_workspace;
    DueListModel *m_model;
    DueListView *m_view;
    DueCard *m_card;
    ToneLabel *m_day;
    ToneLabel *m_summary;
    QStackedWidget *m_stack;
    ToneLabel *m_emptyTitle;
    ToneLabel *m_emptyHint;
    QList<QPushButton *> m_contactButtons;
    QPushButton *m_open = nullptr;
    QString m_gone; ///< the last line that was done: it is chosen again when it comes back
};

} // namespace waymark
