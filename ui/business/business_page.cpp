// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/business/business_page.h"

#include "core/base/text.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/business/business_forms.h"
#include "ui/business/business_matches.h"
#include "ui/business/business_overview.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/flow_layout.h"
#include "ui/common/jstp/hours_grid.h"
#include "ui/common/jstp/hours_panel.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace waymark {

BusinessPage::BusinessPage(Workspace &workspace, QWidget *parent)
    : Page(u"businesses"_s, tr("Businesses"), u"business"_s, parent), m_workspace(workspace)
{
    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setObjectName(u"businessSplitter"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(makeList(m_split));
    m_split->addWidget(makePane(m_split));
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    auto *page = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    page->setContentsMargins(edge, edge, edge, edge);
    page->addWidget(m_split);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitMoved = true; });
    auto *find = new QShortcut(QKeySequence::Find, this, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    find->setContext(Qt::WidgetWithChildrenShortcut);
    auto *save = new QShortcut(QKeySequence::Save, this, this, [this] { m_hours->save(); });
    save->setContext(Qt::WidgetWithChildrenShortcut);
}

QWidget *BusinessPage::makeList(QWidget *parent)
{
    auto *left = new QWidget(parent);
    left->setMinimumWidth(theme::columns(28));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, theme::spacing(1), 0);
    column->setSpacing(theme::gap(1));
    auto *head = new QWidget(left);
    auto *flow = new FlowLayout(FlowLayout::Lines, head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(1));
    ToneLabel *words = theme::pageTitle(title(), head);
    words->setMinimumHeight(theme::controlHeight());
    flow->addWidget(words);
    m_add = new QPushButton(tr("Add a business…"), head);
    m_add->setObjectName(u"addBusinessOpen"_s);
    m_add->setAutoDefault(false);
    allow(m_add, whyNot(policy::checkRole(m_workspace.session().staff().role, u"addBusiness"_s)));
    flow->addWidget(m_add);
    m_takesPart = new QPushButton(tr("Takes part in JSTP"), head);
    m_takesPart->setObjectName(u"chip_jstp"_s);
    m_takesPart->setCheckable(true);
    m_takesPart->setAutoDefault(false);
    m_takesPart->setToolTip(tr("Show only businesses that take part today"));
    flow->addWidget(m_takesPart);
    column->addWidget(head);
    m_find = new QLineEdit(left);
    m_find->setObjectName(u"businessFind"_s);
    m_find->setAccessibleName(tr("Find in this list: name, field of work, contact person"));
    m_find->setPlaceholderText(tr("Name or field of work (Ctrl+F)"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaxLength(100);
    m_find->installEventFilter(this);
    column->addWidget(m_find);
    m_trouble = new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, left);
    m_trouble->setObjectName(u"businessTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    m_list = new ListTable(u"businessTable"_s,
                           {{u"name"_s, tr("Business"), 19},
                            {u"field"_s, tr("Field of work"), 13},
                            {u"open"_s, tr("Open"), 5, Qt::AlignRight},
                            {u"placed"_s, tr("Placed"), 6, Qt::AlignRight},
                            {u"hours"_s, tr("Hours until"), 11}},
                           left);
    m_list->setAccessibleName(tr("Businesses"));
    column->addWidget(m_list, 1);
    connect(m_add, &QPushButton::clicked, this, &BusinessPage::add);
    connect(m_find, &QLineEdit::textChanged, this, &BusinessPage::sift);
    connect(m_takesPart, &QPushButton::toggled, this, &BusinessPage::sift);
    connect(m_list, &ListTable::currentChangedTo, this, &BusinessPage::present);
    connect(m_list, &ListTable::opened, this, [this] {
        m_tabs->setFocus();
        m_tabs->tabBar()->setFocus(Qt::TabFocusReason);
    });
    return left;
}

QWidget *BusinessPage::makePane(QWidget *parent)
{
    m_stack = new QStackedWidget(parent);
    auto *none = new QWidget(m_stack);
    auto *words = new QVBoxLayout(none);
    words->addStretch(2);
    words->addWidget(
        theme::emptyState(tr("No business yet"),
                          tr("Add the first one: whom to call, where it trains, what it has open. Then "
                             "matches are ranked and hours have a place."),
                          none));
    words->addStretch(3);
    m_stack->addWidget(none);
    auto *pane = new QWidget(m_stack);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(theme::spacing(1), 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    m_name = theme::pageTitle({}, pane);
    m_name->setObjectName(u"businessName"_s);
    m_name->setWordWrap(true);
    m_state = new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, pane);
    m_state->setObjectName(u"businessState"_s);
    m_state->setWordWrap(true);
    column->addWidget(m_name);
    column->addWidget(m_state);
    m_tabs = new QTabWidget(pane);
    m_tabs->setObjectName(u"businessTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(u"businessTabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the business"));
    m_tabs->tabBar()->setDrawBase(false);
    m_overview = new BusinessOverview(m_workspace, m_tabs);
    m_matches = new BusinessMatches(m_workspace, m_tabs);
    auto *hours = new QWidget(m_tabs);
    auto *inside = new QVBoxLayout(hours);
    inside->setContentsMargins(0, theme::gap(1), 0, 0);
    m_hours = new HoursPanel(
        m_workspace, u"training_hours"_s, 0, [this](QDate from, QDate to) { return hoursOf(from, to); },
        hours);
    m_hours->setEmptyText(tr("Nobody was placed here in these weeks"),
                          tr("Place somebody from the matches of an opening. Their weeks stand here then."));
    inside->addWidget(m_hours);
    m_tabs->addTab(m_overview, tr("Business"));
    // Large letters in a low window: the matches scroll rather than lie over each other.
    auto *matches = new QScrollArea(m_tabs);
    matches->setFrameShape(QFrame::NoFrame);
    matches->setWidgetResizable(true);
    matches->setFocusPolicy(Qt::NoFocus);
    matches->setWidget(m_matches);
    m_tabs->addTab(matches, tr("Matches"));
    m_tabs->addTab(hours, tr("Hours"));
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(pane);
    connect(m_overview, &BusinessOverview::readWanted, this, &BusinessPage::refresh);
    connect(m_overview, &BusinessOverview::matchesWanted, this, [this, matches](Id<Opening> opening) {
        m_tabs->setCurrentWidget(matches);
        m_matches->choose(opening);
        m_matches->firstFocus()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_hours, &HoursPanel::unsavedChanged, this, [this] {
        const bool unsaved = hasUnsavedText();
        m_tabs->setTabText(2, unsaved ? tr("Hours ●") : tr("Hours"));
        emit unsavedChanged(unsaved);
    });
    return m_stack;
}

QWidget *BusinessPage::firstFocus()
{
    return m_all.empty() ? static_cast<QWidget *>(m_add) : m_list;
}

void BusinessPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_read)
        read();
}

void BusinessPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // The matches and the grid need the room more than the list does.
    const int list = std::min(theme::columns(66), width() * 40 / 100);
    if (!m_splitMoved)
        m_split->setSizes({list, width() - list});
}

bool BusinessPage::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows choose in the list while the keyboard stays in the field.
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (by != 0) {
            const int row = m_list->currentIndex().row() + by;
            if (row >= 0 && row < m_list->records()->rowCount())
                m_list->setCurrentIndex(m_list->records()->index(row, 0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
            m_find->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void BusinessPage::refresh()
{
    // Nobody has looked at it yet: it is read when somebody does.
    if (m_read)
        read();
}

void BusinessPage::read()
{
    m_read = true;
    auto all = matching::businesses(m_workspace.session(), m_workspace.today());
    m_trouble->setVisible(!all);
    if (!all)
        m_trouble->setText(all.error().text());
    m_all = all.valueOr({});
    m_presented = false;
    sift();
    // Where another line came to be the current one, that showed it already.
    if (!m_presented)
        present();
}

TableRow BusinessPage::rowOf(const matching::BusinessLine &line) const
{
    TableRow row{.id = line.business.id.value,
                 .cells = {line.business.name, codes().label(u"work_field"_s, line.business.field),
                           line.openings, line.placed,
                           line.placed == 0            ? QVariant(QString())
                           : line.hoursUntil.isValid() ? QVariant(line.hoursUntil.addDays(6))
                                                       : QVariant(tr("none yet"))}};
    if (!line.business.joinedOn.isValid() || !line.business.takesPart(m_workspace.today()))
        row.tone = theme::Tone::Muted;
    if (line.missing) {
        row.sign = Severity::Warn;
        row.toolTip = tr("Hours of weeks that are over are missing. Type them under Hours.");
    }
    return row;
}

void BusinessPage::sift()
{
    const QStringList words = foldedWords(m_find->text());
    std::vector<TableRow> rows;
    for (const matching::BusinessLine &line : m_all) {
        const Business &b = line.business;
        if (m_takesPart->isChecked() && !b.takesPart(m_workspace.today()))
            continue;
        const QString text =
            folded(QStringList{b.name, codes().label(u"work_field"_s, b.field), b.contactPerson}.join(u' '));
        if (std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); }))
            rows.push_back(rowOf(line));
    }
    if (m_all.empty())
        m_list->setEmptyText(tr("No business yet"), tr("Add the first one above."));
    else
        m_list->setEmptyText(tr("None of the businesses fits"), tr("Empty the field, or show all of them."));
    m_list->setRows(std::move(rows));
    if (!m_list->currentId())
        m_list->selectFirst();
    if (!m_list->currentId())
        present();
}

const matching::BusinessLine *BusinessPage::current() const
{
    const Id<Business> id{m_list->currentId()};
    const auto found = std::ranges::find_if(
        m_all, [id](const matching::BusinessLine &one) { return one.business.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

void BusinessPage::present()
{
    m_presented = true;
    const matching::BusinessLine *line = current();
    m_stack->setCurrentIndex(line ? 1 : 0);
    if (!line)
        return;
    const Business &b = line->business;
    m_name->setText(b.name);
    QStringList state;
    if (!b.field.isEmpty())
        state += codes().label(u"work_field"_s, b.field);
    state += tr("open now: %1").arg(line->openings);
    state += tr("placed now: %1").arg(line->placed);
    m_state->setText(state.join(u" · "_s));
    const auto sites = matching::sites(m_workspace.session(), b.id);
    const auto openings = matching::openings(m_workspace.session(), b.id);
    for (const Error *error : {sites ? nullptr : &sites.error(), openings ? nullptr : &openings.error()}) {
        if (!error)
            continue;
        m_trouble->setText(error->text());
        m_trouble->show();
    }
    m_overview->present(b, sites.valueOr({}), openings.valueOr({}));
    m_matches->present(openings.valueOr({}));
    m_hours->refresh();
}

Result<std::vector<HoursRow>> BusinessPage::hoursOf(QDate from, QDate to) const
{
    const matching::BusinessLine *line = current();
    std::vector<HoursRow> rows;
    if (!line)
        return rows;
    auto lines = matching::weeks(m_workspace.session(), line->business.id, from, to);
    if (!lines)
        return lines.error();
    for (matching::WeeksLine &one : *lines)
        rows.push_back({std::move(one.placement), one.name, one.opening, std::move(one.hours)});
    return rows;
}

void BusinessPage::add()
{
    openAddBusiness(m_workspace, this, [this](Id<Business> made) { showBusiness(made); });
}

void BusinessPage::showBusiness(Id<Business> business)
{
    m_find->clear();
    m_takesPart->setChecked(false);
    read();
    m_list->selectId(business.value);
    m_list->setFocus();
}

bool BusinessPage::hasUnsavedText() const
{
    return m_hours->hasUnsavedText();
}

void BusinessPage::keepDraft()
{
    m_hours->keepDraft();
}

} // namespace waymark
