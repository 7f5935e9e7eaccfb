// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/policy/role_policy.h"
#include "ui/common/record/office_words.h"
#include "ui/shell/change_watch.h"
#include "ui/shell/palette/command_palette.h"
#include "ui/shell/overlay.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/people_strip.h"
#include "ui/shell/rail.h"
#include "ui/shell/rule_panel.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/undo_steps.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace waymark {

MainWindow::MainWindow(SignedIn &signedIn, Prompts &prompts, const Screens &screens, QWidget *parent)
    : QWidget(parent), m_workspace{signedIn, prompts, *this, &m_speller}, m_screens(screens),
      m_commands(m_workspace),
      m_rail(new Rail(this)),
      m_strip(new PeopleStrip(this)),
      m_pages(new PageStack(this)),
      m_status(new StatusLine(this)),
      m_steps(new UndoSteps(m_workspace, this)),
      m_watch(new ChangeWatch(signedIn, this))
{
    setObjectName(u"mainWindow"_s);
    new OfficeWords(m_workspace, m_speller, this);
    makeLayout();
    makePages();
    makeShortcuts();
    makeCommands();
    m_overlay = new Overlay(this);
    m_status->addStep(m_steps->undoAction());
    m_status->addStep(m_steps->redoAction());
    connect(m_steps->undoAction(), &QAction::triggered, this, &MainWindow::undo);
    connect(m_steps->redoAction(), &QAction::triggered, this, &MainWindow::redo);
    connect(m_status, &StatusLine::undoRequested, this, &MainWindow::undo);
    connect(m_watch, &ChangeWatch::saved, this, [this] { m_status->setSaved(m_workspace.session().clock().now().local()); });
    connect(m_watch, &ChangeWatch::changed, this, &MainWindow::refresh);
    connect(m_watch, &ChangeWatch::changedElsewhere, m_status, [this] { m_status->setOpenElsewhere(true); });
    connect(m_watch, &ChangeWatch::failed, this, [this](const QString &why) { say(why); });
    m_status->showBackups(signedIn.office().folder(), m_workspace.today());
    if (!m_pages->fixed().isEmpty())
        m_pages->show(m_pages->fixed().first());
}

MainWindow::~MainWindow()
{
    // Pages speak to the navigator until they are gone, so they go before it.
    delete m_overlay;
    delete m_pages;
}

void MainWindow::makeLayout()
{
    m_top = new TopBar(m_commands, m_workspace, this);
    connect(m_top, &TopBar::lockRequested, this, &MainWindow::lockRequested);
    connect(m_top, &TopBar::signOutRequested, this, &MainWindow::signOutRequested);
    connect(m_top, &TopBar::passwordRequested, this, &MainWindow::passwordRequested);
    connect(m_top, &TopBar::rulesRequested, this, [this] { showRule({}); });
    connect(m_rail, &Rail::chosen, this, &MainWindow::openPage);
    connect(m_strip, &PeopleStrip::chosen, m_pages, &PageStack::show);
    connect(m_strip, &PeopleStrip::closeWanted, m_pages, &PageStack::close);
    connect(m_pages, &PageStack::opened, m_strip, &PeopleStrip::add);
    connect(m_pages, &PageStack::closed, m_strip, &PeopleStrip::remove);
    connect(m_pages, &PageStack::shown, this, &MainWindow::shown);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
}

void MainWindow::makePages()
{
    for (const PageEntry &entry : m_screens.pages) {
        if (!entry.action.isEmpty() && !policy::mayRun(m_workspace.session().staff().role, entry.action))
            continue;
        Page *page = entry.make(m_workspace, m_pages);
        m_rail->addPage(page->id(), page->title(), page->iconName());
        m_pages->addFixed(page);
        connect(page, &Page::countChanged, m_rail,
                [this, page](int count) { m_rail->setCount(page->id(), count); });
        page->refresh();
        m_rail->setCount(page->id(), page->count());
        connect(page, &Page::standingChanged, m_status, &StatusLine::setShared);
        if (!page->standing().isEmpty())
            m_status->setShared(page->standing(), page->isTrouble());
    }
}

void MainWindow::makeShortcuts()
{
    const auto add = [this](QKeySequence keys, std::function<void()> run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, run = std::move(run)] {
            if (!m_overlay->isOpen())
                run();
        });
    };
    for (int i = 0; i < m_pages->fixed().size() && i < 10; ++i)
        add(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + (i + 1) % 10)),
            [this, i] { m_pages->show(m_pages->fixed()[i]); });
    add(Qt::CTRL | Qt::Key_K, [this] { m_top->palette()->open(); });
    add(Qt::CTRL | Qt::Key_Tab, [this] { cycle(1); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, [this] { cycle(-1); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab, [this] { cycle(-1); });
    add(Qt::CTRL | Qt::Key_W, [this] { m_pages->close(m_pages->current()); });
    connect(new QShortcut(Qt::CTRL | Qt::Key_L, this), &QShortcut::activated, this,
            &MainWindow::lockRequested);
    connect(new QShortcut(Qt::Key_F1, this), &QShortcut::activated, this, &MainWindow::help);
}

bool MainWindow::mayNot(const QString &action)
{
    const Findings findings = policy::checkRole(m_workspace.session().staff().role, action);
    if (!findings.isEmpty())
        say(findings.first().message);
    return !findings.isEmpty();
}

// Navigator
void MainWindow::openPerson(Id<JobSeeker> person, const QString &tab, const QString &field)
{
    // Whoever was being added is there now; the empty form has done its work.
    Page *added = m_pages->openWith(0);
    if (added && (added != m_pages->current() || added->hasUnsavedText()))
        added = nullptr;
    Page *page = m_pages->openWith(person.value);
    if (!page) {
        page = m_screens.person(m_workspace, person, m_pages);
        m_pages->open(page, person.value);
    } else if (const auto logged = m_workspace.session().logAccess(u"open"_s, person); !logged) {
        say(logged.error().text()); // the page itself says so where it is new
    }
    m_pages->show(page);
    if (!tab.isEmpty() || !field.isEmpty())
        m_screens.showTab(page, tab, field);
    if (added)
        m_pages->close(added);
}

void MainWindow::openPage(const QString &pageId)
{
    const QString record = pageId.section(u'/', 1);
    if (Page *wanted = m_pages->fixed(pageId.section(u'/', 0, 0))) {
        m_pages->show(wanted);
        if (!record.isEmpty())
            m_screens.showTab(wanted, record, {});
    } else {
        shown(m_pages->current());
    }
}

void MainWindow::recordContact(Id<JobSeeker> person, std::function<void()> done)
{
    if (mayNot(u"recordContact"_s))
        return;
    Panel *panel = m_screens.contact(m_workspace, person, m_overlay);
    if (done)
        connect(panel, &Panel::done, this, std::move(done));
    m_overlay->open(panel);
}

void MainWindow::settleConflicts(Id<JobSeeker> person, qint64 recordId, const QString &unit)
{
    if (!mayNot(u"settleConflict"_s))
        m_overlay->open(m_screens.conflicts(m_workspace, person, recordId, unit, m_overlay));
}

void MainWindow::comparePeople(Id<JobSeeker> one, Id<JobSeeker> other, std::function<void()> done)
{
    Panel *panel = m_screens.compare(m_workspace, one, other, m_overlay);
    if (done)
        connect(panel, &Panel::done, this, std::move(done));
    m_overlay->open(panel);
}

void MainWindow::addPerson()
{
    if (mayNot(u"addJobSeeker"_s))
        return;
    Page *page = m_pages->openWith(0);
    if (!page) {
        page = m_screens.addPerson(m_workspace, m_pages);
        m_pages->open(page, 0);
    }
    m_pages->show(page);
}

void MainWindow::showRule(const QString &ruleId)
{
    m_overlay->open(new RulePanel(ruleId, m_overlay));
}

void MainWindow::say(const QString &message, bool withUndo)
{
    m_status->say(message, withUndo);
}

void MainWindow::workingBeside(bool works)
{
    m_watch->setWorkingBeside(works);
}

// Pages
void MainWindow::shown(Page *page)
{
    m_rail->setCurrent(m_pages->isFixed(page) ? page->id() : QString());
    m_strip->setCurrent(m_pages->isOpen(page) ? page : nullptr);
}

void MainWindow::cycle(int by)
{
    const int count = m_strip->count();
    if (count == 0)
        return;
    const int at = m_strip->indexOf(m_pages->current());
    m_pages->show(at < 0 ? m_pages->lastUsed() : m_strip->pageAt((at + by + count) % count));
}

void MainWindow::refresh()
{
    m_steps->refresh();
    m_status->showBackups(m_workspace.signedIn.office().folder(), m_workspace.today());
    m_pages->refresh();
}

void MainWindow::keepDrafts()
{
    for (Panel *panel : m_overlay->panels())
        panel->keepDraft();
    m_pages->keepDrafts();
}

void MainWindow::leaveAll(std::function<void()> then)
{
    keepDrafts();
    m_pages->leaveAll(std::move(then));
}

// Keys
void MainWindow::undo()
{
    if (!m_overlay->isOpen())
        m_steps->undo();
}

void MainWindow::redo()
{
    if (!m_overlay->isOpen())
        m_steps->redo();
}

void MainWindow::help()
{
    QString rule;
    for (QWidget *at = focusWidget(); at && rule.isEmpty(); at = at->parentWidget())
        rule = at->property(ruleProperty).toString();
    if (!m_overlay->top() || m_overlay->top()->objectName() != "rulePanel"_L1)
        showRule(rule);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_pages->goBack();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
