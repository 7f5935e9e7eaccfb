// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/jstp/match_list.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QPushButton;

namespace waymark {

class ListTable;
class ToneLabel;

/// Matches with what can be done about them: open, place, "not this one", and what was put aside with its
/// reason, to be taken back. The same from a person's side and from an opening's.
class MatchBoard final : public QWidget
{
    Q_OBJECT

public:
    enum class Side
    {
        Person, ///< openings for a person
        Opening ///< people for an opening
    };

    MatchBoard(const Workspace &workspace, Side side, QWidget *parent);

    void present(std::vector<matching::MatchLine> lines, const std::vector<matching::Refusal> &refused);
    /// Instead of matches: why there are none.
    void showTrouble(const Error &error);
    void setEmptyText(const QString &title, const QString &hint) { m_list->setEmptyText(title, hint); }
    MatchList *list() const { return m_list; }

signals:
    /// Enter: what is on the other side.
    void openWanted(waymark::Id<waymark::JobSeeker> person, waymark::Id<waymark::Opening> opening);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QPushButton *addButton(QWidget *row, const QString &name, const QString &text);
    void currentChanged();
    void open();
    void place();
    void refuse();
    void takeBack();

    Workspace m_workspace;
    Side m_side;
    ToneLabel *m_count;
    ToneLabel *m_trouble;
    MatchList *m_list;
    ToneLabel *m_why;
    QPushButton *m_open = nullptr;
    QPushButton *m_place = nullptr;
    QPushButton *m_refuse = nullptr;
    QWidget *m_aside;
    ListTable *m_refused;
    QPushButton *m_takeBack = nullptr;
    QString m_mayNotRefuse;
};

} // namespace waymark
