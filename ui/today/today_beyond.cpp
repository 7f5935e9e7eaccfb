// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/seen.h"
#include "ui/common/parts.h"
#include "ui/today/filter_bar.h"
#include "ui/today/leaving.h"
#include "ui/today/month_view.h"
#include "ui/today/today_page.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

// What lies beyond the list: the month, and what leaves the page on paper or as a file.
namespace waymark {

bool TodayPage::isMonth() const
{
    return m_monthButton->isChecked();
}

std::function<QString(const DueItem &)> TodayPage::whoIfWide()
{
    if (!isWide())
        return {};
    return [this](const DueItem &item) { return whoActs(item); };
}

void TodayPage::showMonth()
{
    if (!m_month) {
        m_month = new MonthView(m_workspace, m_stack);
        m_stack->addWidget(m_month);
        connect(m_month, &MonthView::opened, this, &TodayPage::openItem);
    }
    if (isWide()) {
        m_summary->clear();
        if (const auto names = guarded([this] { readStaff(); }); !names)
            m_workspace.navigator.say(names.error().text());
    }
    m_stack->setCurrentWidget(m_month);
    m_month->present(filter(), whoIfWide());
}

Result<std::vector<DueRow>> TodayPage::rowsUntil(QDate last, QString *leftOut)
{
    const QDate today = m_workspace.today();
    const Session &session = m_workspace.session();
    auto page = seen::duePage(session, filter(), today, mostListed);
    if (!page)
        return page.error();
    if (isWide()) {
        if (const auto names = guarded([this] { readStaff(); }); !names)
            return names.error();
    }
    if (page->more)
        *leftOut =
            tr("Only the %1 most urgent of %2 lines.")
                .arg(QLocale().toString(int(page->rows.size())), QLocale().toString(page->counts.total()));
    std::vector<DueRow> rows = std::move(page->rows);
    std::erase_if(rows, [last](const DueRow &row) { return row.item.dueOn > last; });
    auto coming = seen::dueBetween(session, filter(), today.addDays(1), last, mostListed);
    if (!coming)
        return coming.error();
    for (const DueRow &row : *coming) {
        const DueItem &item = row.item;
        if (item.visibleFrom > today && item.visibleFrom <= last && item.dueOn > today && item.dueOn <= last)
            rows.push_back(row);
    }
    return rows;
}

void TodayPage::printTheWeek()
{
    constexpr int week = 7;
    QString leftOut;
    const auto rows = rowsUntil(m_workspace.today().addDays(week), &leftOut);
    if (!rows)
        m_workspace.navigator.say(rows.error().text());
    else
        printWeek(m_workspace, *rows, whoIfWide(), leftOut, this);
}

void TodayPage::saveTheCalendar()
{
    constexpr int quarter = 90;
    QString leftOut;
    const auto rows = rowsUntil(m_workspace.today().addDays(quarter), &leftOut);
    if (!rows)
        m_workspace.navigator.say(rows.error().text());
    else
        saveCalendar(m_workspace, *rows, leftOut, this);
}

} // namespace waymark
