// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/actions/people/seen.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/calendar/month_grid.h"
#include "ui/common/parts.h"
#include "ui/today/due_card.h"
#include "ui/today/filter_bar.h"
#include "ui/today/month_view.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostUpcoming = 60;

} // namespace

TodayPage::TodayPage(Workspace &workspace, QWidget *parent)
    : Page(u"today"_s, tr("Today"), u"today"_s, parent),
      m_workspace(workspace),
      m_model(new DueListModel(this)),
      m_view(new DueListView(m_model, this)),
      m_card(new DueCard(workspace, this)),
      m_bar(new FilterBar(workspace, this)),
      m_monthButton(
          addTool(u"monthButton"_s, tr("Month  V"), tr("V: the month instead of the list, and back."))),
      m_day(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Title, this)),
      m_summary(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_limit(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_stack(new QStackedWidget(this)),
      m_emptyTitle(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_emptyHint(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_showAll(new QPushButton(tr("Show all of mine"), this)),
      m_lists(new QWidget(this))
{
    m_summary->setObjectName(u"todaySummary"_s);
    m_summary->setWordWrap(true);
    m_limit->setObjectName(u"todayLimit"_s);
    m_limit->setWordWrap(true);
    m_limit->hide();
    m_emptyTitle->setObjectName(u"todayEmpty"_s);
    for (ToneLabel *label : {m_emptyTitle, m_emptyHint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_showAll->setObjectName(u"showAllOfMine"_s);
    m_showAll->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::spacing(2));
    head->addWidget(m_day, 0, Qt::AlignBaseline);
    head->addWidget(m_summary, 1, Qt::AlignBaseline);

    auto *left = new QVBoxLayout;
    left->setSpacing(theme::gap(0.5));
    left->addWidget(m_view, 1);
    left->addWidget(m_limit);
    auto *row = new QHBoxLayout(m_lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1.5));
    row->addLayout(left, 3);
    makeRight(m_lists);
    row->addLayout(m_right, 2);
    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    column->addStretch(2);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyHint);
    column->addWidget(m_showAll, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_stack->addWidget(m_lists);
    m_stack->addWidget(empty);
    auto *page = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    page->setContentsMargins(edge, edge, edge, edge);
    page->setSpacing(theme::gap(1));
    page->addLayout(head);
    page->addWidget(m_bar);
    page->addWidget(m_stack, 1);
    m_monthButton->setCheckable(true);
    connect(m_monthButton, &QPushButton::toggled, this, [this] {
        refresh();
        firstFocus()->setFocus(Qt::OtherFocusReason);
    });
    connect(addTool(u"printWeek"_s, tr("Print the week…"),
                    tr("Ctrl+P: what is overdue, due today and within seven days, as it is filtered here.")),
            &QPushButton::clicked, this, &TodayPage::printTheWeek);
    connect(
        addTool(
            u"saveCalendar"_s, tr("Calendar file…"),
            tr("What is due as a file for other calendars (.ics), without names unless you choose them.")),
        &QPushButton::clicked, this, &TodayPage::saveTheCalendar);
    setTabOrder(m_view, m_bar);

    connect(m_view, &DueListView::currentLineChanged, this, &TodayPage::showLine);
    connect(m_view, &DueListView::activated, this, &TodayPage::act);
    connect(m_card, &DueCard::ruleWanted, this,
            [this](const QString &rule) { m_workspace.navigator.showRule(rule); });
    connect(m_bar, &FilterBar::viewChanged, this, &TodayPage::refresh);
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_bar->setView({});
        firstFocus()->setFocus(Qt::OtherFocusReason);
    });
    const auto key = [this](const QKeySequence &keys, std::function<void()> run) {
        auto *shortcut = new QShortcut(keys, this, this, std::move(run));
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    key(Qt::Key_F, [this] { m_bar->focusKinds(); });
    key(Qt::Key_V, [this] { m_monthButton->toggle(); });
    key(QKeySequence::Print, [this] { printTheWeek(); });
    for (const auto &[number, scope] :
         {std::pair(Qt::Key_1, DueScope::Mine), std::pair(Qt::Key_2, DueScope::Center),
          std::pair(Qt::Key_3, DueScope::Office)})
        key(Qt::CTRL | number, [this, scope] {
            TodayView view = m_bar->view();
            view.scope = scope;
            if (m_bar->mayChoose(scope))
                m_bar->setView(view);
        });
}

QPushButton *TodayPage::addTool(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    m_bar->add(button);
    return button;
}

QWidget *TodayPage::firstFocus()
{
    if (isMonth())
        return m_month->grid();
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_view) : this;
}

void TodayPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_unread, false))
        refresh();
}

// What is listed
// ---------------------------------------------------------------------------------------------

DueFilter TodayPage::own() const
{
    const Staff &staff = m_workspace.session().staff();
    DueFilter filter{.staff = staff.id, .center = staff.centerId};
    if (staff.role == "intake"_L1 || staff.role == "counselor"_L1)
        filter.audiences = {staff.role};
    else if (policy::mayRun(staff.role, u"closeCase"_s))
        filter.audiences = {u"supervisor"_s};
    return filter;
}

DueFilter TodayPage::filter() const
{
    const TodayView view = m_bar->view();
    DueFilter filter = own();
    if (view.scope != DueScope::Mine)
        filter = {.center = view.scope == DueScope::Center ? filter.center : Id<Center>(), .everybody = true};
    filter.kinds = kindsOf(view.kinds);
    return filter;
}

bool TodayPage::isWide() const
{
    return m_bar->view().scope != DueScope::Mine;
}

Result<TodayPage::Lists> TodayPage::read()
{
    const QDate today = m_workspace.today();
    Lists lists;
    if (const auto own = readOwn(lists); !own)
        return own.error();
    const DueCounts counts = countsOf(lists.rows.listed, today);
    lists.mine = counts.overdue + counts.due;
    if (isWide()) {
        lists.rows = {};
        m_unread = !isVisible() || isMonth();
        if (m_unread)
            return lists;
        if (const auto wide = readWide(lists); !wide)
            return wide.error();
    }
    return lists;
}

/// All of them, whatever the filter: their number is what the rail shows.
Result<void> TodayPage::readOwn(Lists &lists) const
{
    const QDate today = m_workspace.today();
    const Session &session = m_workspace.session();
    auto due = seen::due(session, own(), today);
    if (!due)
        return due.error();
    lists.rows.listed = *std::move(due);
    if (isWide())
        return {};
    auto waiting = seen::waiting(session, session.staff().id);
    if (!waiting)
        return waiting.error();
    lists.rows.waiting = *std::move(waiting);
    // What a supervisor waits for may be theirs to do.
    std::erase_if(lists.rows.waiting, [&](const DueRow &one) {
        return std::ranges::any_of(lists.rows.listed,
                                   [&](const DueRow &mine) { return mine.item == one.item; });
    });
    const bool calm = std::ranges::none_of(lists.rows.listed, [today](const DueRow &row) {
        return policy::dueState(row.item, today) != DueState::Coming;
    });
    if (calm) {
        auto upcoming = seen::upcoming(session, own(), today, mostUpcoming);
        if (!upcoming)
            return upcoming.error();
        lists.upcoming = *std::move(upcoming);
    }
    return {};
}

Result<void> TodayPage::readWide(Lists &lists)
{
    auto page = seen::duePage(m_workspace.session(), filter(), m_workspace.today(), mostListed);
    if (!page)
        return page.error();
    lists.rows.listed = std::move(page->rows);
    lists.rows.counts = page->counts;
    lists.more = page->more;
    return guarded([this] { readStaff(); });
}

void TodayPage::readStaff()
{
    m_staff.clear();
    for (const Staff &one : m_workspace.store().all<Staff>())
        m_staff.insert(one.id.value, one.name);
}

QString TodayPage::whoActs(const DueItem &item) const
{
    return item.staffId ? m_staff.value(item.staffId.value) : codes().label(u"role"_s, item.audience);
}

void TodayPage::refresh()
{
    m_day->setText(QLocale().toString(m_workspace.today(), u"dddd d MMMM yyyy"_s));
    const auto lists = read();
    if (!lists)
        showFailure(lists.error());
    else if (m_unread)
        setCount(lists->mine);
    else
        showLists(*lists);
    if (lists && isMonth())
        showMonth();
}

void TodayPage::showFailure(const Error &error)
{
    m_summary->clear();
    m_emptyTitle->setText(error.what);
    m_emptyHint->setText(error.advice);
    m_showAll->hide();
    m_stack->setCurrentIndex(1);
}

void TodayPage::showLists(const Lists &lists)
{
    const QDate today = m_workspace.today();
    setCount(lists.mine);
    DueRows rows = lists.rows;
    if (const QStringList kinds = filter().kinds; !kinds.isEmpty() && !isWide()) {
        for (std::vector<DueRow> *some : {&rows.listed, &rows.waiting})
            std::erase_if(*some, [&](const DueRow &row) { return !kinds.contains(row.item.kind); });
    }
    const DueCounts counts = rows.counts ? *rows.counts : countsOf(rows.listed, today);
    std::vector<DueLine> lines = dueLines(rows, m_bar->view().grouping, today, whoIfWide());
    m_shown = std::move(rows.listed);
    const bool empty = lines.empty();
    m_limit->setVisible(lists.more);
    if (lists.more)
        m_limit->setText(
            tr("Shown: the %1 most urgent of %2. Narrow it with the filters.")
                .arg(QLocale().toString(int(m_shown.size())), QLocale().toString(counts.total())));
    showSummary(counts, lists, empty);

    const bool hadFocus = m_view->hasFocus();
    const QString key = current() ? current()->key() : QString();
    const int row = m_view->currentIndex().row();
    const bool different = m_model->setLines(std::move(lines), today);
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (different)
        choose(key, row);
    else
        showLine();
    if (hadFocus && !empty)
        m_view->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void TodayPage::showSummary(const DueCounts &counts, const Lists &lists, bool empty)
{
    const bool narrow = m_bar->view() != TodayView{.grouping = m_bar->view().grouping};
    const QString calm = tr("Nothing is due today.");
    std::vector<DueRow> coming = m_shown;
    coming.insert(coming.end(), lists.upcoming.begin(), lists.upcoming.end());
    const QString next = narrow ? QString() : nextText(coming, m_workspace.today());
    if (counts.overdue + counts.due == 0)
        m_summary->setText(empty ? QString() : QString(calm + u' ' + next).trimmed());
    else
        m_summary->setText(counts.overdue > 0
                               ? tr("%1 overdue, %2 due")
                                     .arg(QLocale().toString(counts.overdue), QLocale().toString(counts.due))
                               : tr("%1 due").arg(QLocale().toString(counts.due)));
    m_emptyTitle->setText(narrow ? tr("Nothing is listed here.") : calm);
    m_emptyHint->setText(!narrow           ? next
                         : lists.mine == 0 ? tr("Nothing of your own is due either.")
                                           : tr("Lines of your own that are due: %1.").arg(lists.mine));
    m_showAll->setVisible(narrow);
}

void TodayPage::choose(const QString &key, int row)
{
    int wanted = m_gone.isEmpty() ? -1 : m_model->rowOf(m_gone);
    if (wanted >= 0)
        m_gone.clear();
    else
        wanted = m_model->rowOf(key);
    if (wanted < 0) {
        if (!key.isEmpty())
            m_gone = key;
        wanted = m_model->itemFrom(std::max(row, 0));
    }
    m_view->setCurrentIndex(m_model->index(wanted));
    showLine();
}

} // namespace waymark
