// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/records/tab_actions.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QPushButton;

namespace waymark {

class ListTable;

/// The office's workshops, seminars and job fairs, newest first: plan one, change it, cancel it. Enter opens
/// one to record who was there.
class EventList final : public QWidget
{
    Q_OBJECT

public:
    explicit EventList(const Workspace &workspace, QWidget *parent = nullptr);
    ~EventList() override;

    void refresh();
    const CareerEvent *find(Id<CareerEvent> id) const;

signals:
    void chosen(qint64 id);
    void newEntryWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QString peopleText(const CareerEvent &event) const; ///< throws SqlFailure
    const CareerEvent *current() const;
    void showButtons();
    void plan();
    void change();
    void cancelOrPlanAgain();
    void setCancelled(CareerEvent event, QDate on);
    template <typename P>
    void ask(const P &start, const QString &title, const QString &explanation, const QString &saved);

    Workspace m_workspace;
    OfficeChoices m_choices;
    std::vector<CareerEvent> m_events;
    ListTable *m_list;
    QPushButton *m_new;
    QPushButton *m_plan;
    QPushButton *m_change;
    QPushButton *m_cancel;
    bool m_read = false;
};

} // namespace waymark
