// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/month_view.h"

#include "core/actions/people/seen.h"
#include "ui/common/calendar/month_grid.h"
#include "ui/common/parts.h"
#include "ui/today/due_lines.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostOfDay = 200;

} // namespace

MonthView::MonthView(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_grid(new MonthGrid(this)),
      m_title(theme::sectionTitle({}, this)),
      m_model(new DueListModel(this)),
      m_list(new DueListView(m_model, this))
{
    m_grid->setObjectName(u"monthGrid"_s);
    m_title->setObjectName(u"dayTitle"_s);
    m_title->setWordWrap(true);
    m_list->setObjectName(u"dayList"_s);
    m_list->setAccessibleName(tr("What falls on the day"));
    // At 200 % a month is higher than a low window: it scrolls then, and cuts nothing.
    auto *area = new QScrollArea(this);
    area->setObjectName(u"monthArea"_s);
    area->setAccessibleName(tr("The month"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_grid);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::gap(0.5));
    right->addWidget(m_title);
    right->addWidget(m_list, 1);
    right->addStretch(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1.5));
    row->addWidget(area, 3);
    row->addLayout(right, 2);
    connect(m_grid, &MonthGrid::monthWanted, this, [this](QDate day) {
        showMonth(day);
        showDay(day);
    });
    connect(m_grid, &MonthGrid::dayChosen, this, &MonthView::showDay);
    connect(m_list, &DueListView::activated, this, [this](const QModelIndex &index) {
        if (const DueLine *line = m_model->at(index.row()))
            emit opened(line->row.item);
    });
}

void MonthView::present(const DueFilter &filter, std::function<QString(const DueItem &)> who)
{
    m_filter = filter;
    m_who = std::move(who);
    const QDate day = m_grid->currentDay().isValid() ? m_grid->currentDay() : m_workspace.today();
    showMonth(day);
    showDay(m_day.isValid() ? m_day : day);
}

void MonthView::showMonth(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    const QDate last = first.addMonths(1).addDays(-1);
    const QDate today = m_workspace.today();
    const PolicySettings &settings = m_workspace.actions().settings();
    const auto counted = seen::dueDays(m_workspace.session(), m_filter, first, last);
    if (!counted) {
        m_workspace.navigator.say(counted.error().text());
        return;
    }
    std::map<QDate, MonthDay> days;
    for (const auto &[on, count] : *counted) {
        // A last day is overdue only when it is past.
        days[on] = on < today ? MonthDay{.overdue = count.must, .due = count.due}
                              : MonthDay{.due = count.must + count.due};
    }
    for (QDate on = first; on <= last; on = on.addDays(1)) {
        const auto holiday = settings.holidays.find(on);
        if (holiday != settings.holidays.end())
            days[on].closed = holiday->second;
        else if (std::ranges::find(settings.closedWeekdays, on.dayOfWeek()) != settings.closedWeekdays.end())
            days[on].closed = tr("closed");
    }
    m_grid->setMonth(day, std::move(days), today);
}

void MonthView::showDay(QDate day)
{
    m_day = day;
    const QDate today = m_workspace.today();
    const auto rows = seen::dueBetween(m_workspace.session(), m_filter, day, day, mostOfDay);
    if (!rows) {
        m_workspace.navigator.say(rows.error().text());
        return;
    }
    std::vector<DueLine> lines;
    for (const DueRow &row : *rows)
        lines.push_back({.group = groupOf(row.item, today),
                         .title = {},
                         .row = row,
                         .who = m_who ? m_who(row.item) : QString()});
    const QString name = QLocale().toString(day, u"dddd d MMMM"_s);
    const bool more = int(lines.size()) >= mostOfDay;
    m_title->setText(lines.empty() ? tr("%1: nothing falls on this day.").arg(name)
                     : more        ? tr("%1: the first %2").arg(name).arg(lines.size())
                                   : tr("%1 (%2)").arg(name).arg(lines.size()));
    m_model->setLines(std::move(lines), today);
    m_list->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

} // namespace waymark
