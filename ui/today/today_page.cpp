// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/actions/people/seen.h"
#include "core/actions/record_actions.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "ui/common/parts.h"
#include "ui/common/words.h"
#include "ui/today/due_card.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostUpcoming = 60;
constexpr int week = 7;

DueGroup groupOf(const DueItem &item, QDate today)
{
    switch (policy::dueState(item, today)) {
    case DueState::Overdue:
        return DueGroup::Overdue;
    case DueState::Due:
        return DueGroup::Due;
    case DueState::Coming:
        break;
    }
    return today.daysTo(item.dueOn) <= week ? DueGroup::ThisWeek : DueGroup::Later;
}

QString groupTitle(DueGroup group, int count)
{
    switch (group) {
    case DueGroup::Overdue:
        return TodayPage::tr("OVERDUE (%1)").arg(count);
    case DueGroup::Due:
        return TodayPage::tr("DUE (%1)").arg(count);
    case DueGroup::ThisWeek:
        return TodayPage::tr("THIS WEEK (%1)").arg(count);
    case DueGroup::Later:
        return TodayPage::tr("LATER (%1)").arg(count);
    case DueGroup::Waiting:
        break;
    }
    return TodayPage::tr("WAITING ON OTHERS (%1)").arg(count);
}

/// Where in the person's window the work is done.
std::pair<QString, QString> placeOf(const DueItem &item)
{
    if (item.kind == "pseudo_ssn"_L1)
        return {u"basic"_s, u"ssn"_s};
    if (item.kind == "note_missing"_L1)
        return {u"notes"_s, {}};
    if (item.kind == "membership_incomplete"_L1)
        return {u"basic"_s, {}};
    if (item.kind == "plan_step"_L1)
        return {u"goals"_s, {}};
    if (item.kind == "plan_agreement"_L1)
        return {u"plan"_s, {}};
    return {};
}

} // namespace

TodayPage::TodayPage(Workspace &workspace, QWidget *parent)
    : Page(u"today"_s, tr("Today"), u"today"_s, parent),
      m_workspace(workspace),
      m_model(new DueListModel(this)),
      m_view(new DueListView(m_model, this)),
      m_card(new DueCard(workspace, this)),
      m_day(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Title, this)),
      m_summary(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_stack(new QStackedWidget(this)),
      m_emptyTitle(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_emptyHint(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this))
{
    m_summary->setObjectName(u"todaySummary"_s);
    m_emptyTitle->setObjectName(u"todayEmpty"_s);
    for (ToneLabel *label : {m_emptyTitle, m_emptyHint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::spacing(2));
    head->addWidget(m_day, 0, Qt::AlignBaseline);
    head->addWidget(m_summary, 1, Qt::AlignBaseline);

    auto *area = new QScrollArea(this);
    area->setObjectName(u"cardArea"_s);
    area->setAccessibleName(tr("The person and the reason"));
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_card);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(theme::spacing(0.75));
    m_contactButtons = {
        addButton(u"contactButton"_s, tr("Contact"), Qt::Key_C, &TodayPage::contact, keys),
        addButton(u"leftMessageButton"_s, tr("Left a message"), Qt::Key_L, &TodayPage::leftMessage, keys),
        addButton(u"noAnswerButton"_s, tr("No answer"), Qt::Key_N, &TodayPage::noAnswer, keys)};
    m_open = addButton(u"openButton"_s, tr("Open"), Qt::Key_O, &TodayPage::openCurrent, keys);
    keys->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(area, 1);
    right->addLayout(keys);
    auto *lists = new QWidget(this);
    auto *row = new QHBoxLayout(lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1.5));
    row->addWidget(m_view, 3);
    row->addLayout(right, 2);
    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    column->addStretch(2);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyHint);
    column->addStretch(3);
    m_stack->addWidget(lists);
    m_stack->addWidget(empty);
    auto *page = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    page->setContentsMargins(edge, edge, edge, edge);
    page->setSpacing(theme::spacing(1));
    page->addLayout(head);
    page->addWidget(m_stack, 1);
    connect(m_view, &DueListView::currentLineChanged, this, &TodayPage::showLine);
    connect(m_view, &DueListView::activated, this, &TodayPage::openCurrent);
    connect(m_card, &DueCard::ruleWanted, this,
            [this](const QString &rule) { m_workspace.navigator.showRule(rule); });
}

QPushButton *TodayPage::addButton(const QString &name, const QString &text, QKeySequence key,
                                  void (TodayPage::*run)(), QHBoxLayout *row)
{
    const QString letter = key.toString(QKeySequence::NativeText);
    auto *button = new QPushButton(tr("%1  %2", "button and its key").arg(text, letter), this);
    button->setObjectName(name);
    button->setAccessibleName(tr("%1 (key %2)").arg(text, letter));
    button->setAutoDefault(false);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, run);
    auto *shortcut = new QShortcut(key, this, button, [button] { button->click(); });
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    return button;
}

QWidget *TodayPage::firstFocus()
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_view) : this;
}

// What is listed
// ---------------------------------------------------------------------------------------------

DueFilter TodayPage::filter() const
{
    const Staff &staff = m_workspace.session().staff();
    DueFilter filter{.staff = staff.id, .center = staff.centerId};
    if (staff.role == "intake"_L1 || staff.role == "counselor"_L1)
        filter.audiences = {staff.role};
    else if (policy::mayRun(staff.role, u"closeCase"_s))
        filter.audiences = {u"supervisor"_s};
    return filter;
}

Result<TodayPage::Lists> TodayPage::read() const
{
    const QDate today = m_workspace.today();
    const Session &session = m_workspace.session();
    auto due = seen::due(session, filter(), today);
    if (!due)
        return due.error();
    auto waiting = seen::waiting(session, session.staff().id);
    if (!waiting)
        return waiting.error();
    Lists lists{*std::move(due), *std::move(waiting), {}};
    // A supervisor's own suspended cases are in the list already.
    if (filter().audiences.contains(u"supervisor"_s))
        lists.waiting.clear();
    const bool calm = std::ranges::none_of(lists.due, [today](const DueRow &row) {
        return policy::dueState(row.item, today) != DueState::Coming;
    });
    if (calm) {
        auto upcoming = seen::upcoming(session, filter(), today, mostUpcoming);
        if (!upcoming)
            return upcoming.error();
        lists.upcoming = *std::move(upcoming);
    }
    return lists;
}

void TodayPage::refresh()
{
    const QDate today = m_workspace.today();
    m_day->setText(QLocale().toString(today, u"dddd d MMMM yyyy"_s));
    const auto lists = read();
    if (lists) {
        showLists(*lists);
        return;
    }
    m_summary->clear();
    m_emptyTitle->setText(lists.error().what);
    m_emptyHint->setText(lists.error().advice);
    m_stack->setCurrentIndex(1);
}

void TodayPage::showLists(const Lists &lists)
{
    const QDate today = m_workspace.today();
    std::map<DueGroup, std::vector<DueRow>> groups;
    for (const DueRow &row : lists.due)
        groups[groupOf(row.item, today)].push_back(row);
    groups[DueGroup::Waiting] = lists.waiting;
    std::vector<DueLine> lines;
    for (const auto &[group, rows] : groups) {
        if (rows.empty())
            continue;
        lines.push_back(
            {.group = group, .isHeader = true, .title = groupTitle(group, int(rows.size())), .row = {}});
        for (const DueRow &row : rows)
            lines.push_back({.group = group, .title = {}, .row = row});
    }
    const int overdue = int(groups[DueGroup::Overdue].size());
    const int due = int(groups[DueGroup::Due].size());
    setCount(overdue + due);
    std::vector<DueRow> coming = groups[DueGroup::ThisWeek];
    coming.insert(coming.end(), groups[DueGroup::Later].begin(), groups[DueGroup::Later].end());
    coming.insert(coming.end(), lists.upcoming.begin(), lists.upcoming.end());
    const QString calm = tr("Nothing is due today.");
    const QString next = nextText(coming);
    if (overdue + due == 0)
        m_summary->setText(lines.empty() ? QString() : QString(calm + u' ' + next));
    else
        m_summary->setText(overdue > 0 ? tr("%1 overdue, %2 due").arg(overdue).arg(due)
                                       : tr("%1 due").arg(due));
    m_emptyTitle->setText(calm);
    m_emptyHint->setText(next);

    const bool hadFocus = m_view->hasFocus();
    const QString key = current() ? current()->key() : QString();
    const int row = m_view->currentIndex().row();
    const bool empty = lines.empty();
    const bool different = m_model->setLines(std::move(lines), today);
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (different)
        choose(key, row);
    else
        showLine();
    if (hadFocus && !empty)
        m_view->setFocus(Qt::OtherFocusReason);
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

QString TodayPage::nextText(const std::vector<DueRow> &coming) const
{
    QDate first;
    for (const DueRow &row : coming) {
        if (row.item.dueOn > m_workspace.today() && (!first.isValid() || row.item.dueOn < first))
            first = row.item.dueOn;
    }
    if (!first.isValid())
        return tr("Nothing is planned either.");
    int contacts = 0;
    int others = 0;
    for (const DueRow &row : coming) {
        if (row.item.dueOn == first)
            ++(row.item.kind == "contact"_L1 ? contacts : others);
    }
    QStringList what;
    if (contacts > 0)
        what += contacts == 1 ? tr("1 contact") : tr("%1 contacts").arg(contacts);
    if (others > 0)
        what += others == 1 ? tr("1 other line") : tr("%1 other lines").arg(others);
    const bool near = m_workspace.today().daysTo(first) < week;
    const QString when = QLocale().toString(first, near ? u"dddd"_s : u"d MMMM"_s);
    //: "Next: 3 contacts on Thursday."
    return tr("Next: %1 on %2.").arg(what.join(tr(" and ")), when);
}

// The chosen line
// --------------------------------------------------------------------------------------------

const DueLine *TodayPage::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void TodayPage::showLine()
{
    const DueLine *line = current();
    m_card->show(line);
    m_view->setProperty(ruleProperty, line ? line->row.item.rule : QString());
    const Findings why = policy::checkRole(m_workspace.session().staff().role, u"recordContact"_s);
    for (QPushButton *button : m_contactButtons) {
        button->setEnabled(line && why.isEmpty());
        button->setToolTip(why.isEmpty() ? QString() : why.first().message);
    }
    m_open->setEnabled(line);
}

void TodayPage::contact()
{
    if (const DueLine *line = current())
        m_workspace.navigator.recordContact(line->row.item.personId);
}

void TodayPage::leftMessage()
{
    attempt(u"voicemail"_s, tr("Message noted."));
}

void TodayPage::noAnswer()
{
    attempt(u"no_answer"_s, tr("Call without an answer noted."));
}

void TodayPage::attempt(const QString &means, const QString &said)
{
    const DueLine *line = current();
    if (!line)
        return;
    const ActionResult result =
        m_workspace.actions().run(RecordContact{.jobSeekerId = line->row.item.personId, .means = means});
    if (result.done) {
        m_workspace.navigator.say(tr("%1 It does not count as contact, so the line stays.").arg(said), true);
        moveOn();
    } else if (result.error) {
        m_workspace.navigator.say(result.error->text());
    } else if (!result.findings.isEmpty()) {
        m_workspace.navigator.say(result.findings.first().message);
    }
}

void TodayPage::moveOn()
{
    const int row = m_view->currentIndex().row();
    if (const int next = m_model->itemFrom(row + 1); next > row)
        m_view->setCurrentIndex(m_model->index(next));
}

void TodayPage::openCurrent()
{
    const DueLine *line = current();
    if (!line)
        return;
    if (line->row.item.kind == "case_review"_L1 && line->group != DueGroup::Waiting) {
        m_workspace.navigator.openPage(u"review"_s);
        return;
    }
    if (line->row.item.kind == "conflict"_L1) {
        m_workspace.navigator.settleConflicts(line->row.item.personId);
        return;
    }
    const auto [tab, field] = placeOf(line->row.item);
    m_workspace.navigator.openPerson(line->row.item.personId, tab, field);
}

} // namespace waymark
