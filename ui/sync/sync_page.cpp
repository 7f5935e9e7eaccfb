// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_page.h"

#include "ui/common/work/work_bar.h"
#include "ui/sync/exchange_sections.h"
#include "ui/sync/list_sections.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark {

SyncPage::SyncPage(Workspace &workspace, KeyCost cost, QWidget *parent)
    : Page(u"sync"_s, tr("Sync"), u"sync"_s, parent),
      m_workspace(workspace),
      m_runner(new OfficeRunner(workspace.signedIn, this)),
      m_content(new QWidget(this)),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, m_content))
{
    m_content->setMaximumWidth(theme::columns(116));
    auto *column = new QVBoxLayout(m_content);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(title(), m_content));
    m_trouble->setObjectName(u"syncTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    column->addWidget(new WorkBar(*m_runner, m_content));
    m_folder = new FolderSection(workspace, *m_runner, m_content);
    m_sections = {new BundlesSection(workspace, *m_runner, m_content),
                  m_folder,
                  new WaitingSection(workspace, *m_runner, m_content),
                  new ConflictsSection(workspace, *m_runner, m_content),
                  new DevicesSection(workspace, *m_runner, cost, m_content),
                  new ImportsSection(workspace, *m_runner, m_content)};
    for (SyncSection *section : m_sections) {
        column->addWidget(section);
        connect(section, &SyncSection::changed, this, &SyncPage::refresh);
    }
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"syncArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(m_content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(theme::spacing(1), theme::spacing(0.5), 0, 0);
    page->addWidget(area);
    // What takes no time does not make the buttons flicker.
    m_busy.setSingleShot(true);
    m_busy.setInterval(WorkBar::patience);
    connect(&m_busy, &QTimer::timeout, this, [this] {
        for (SyncSection *section : m_sections)
            section->setBusy(m_runner->isBusy());
    });
    connect(m_runner, &OfficeRunner::started, this, [this] {
        m_workspace.navigator.workingBeside(true);
        m_busy.start();
    });
    connect(m_runner, &OfficeRunner::ended, this, [this] {
        m_workspace.navigator.workingBeside(false);
        m_busy.stop();
        for (SyncSection *section : m_sections)
            section->setBusy(false);
    });
}

SyncPage::~SyncPage()
{
    // It waits for its work, and tells nobody any more: sections and dialogs go after it.
    m_runner->disconnect();
    delete m_runner;
}

QWidget *SyncPage::firstFocus()
{
    for (const char *name : {"writeBundle", "letJoin"}) {
        auto *button = findChild<QPushButton *>(QString::fromLatin1(name));
        if (button && button->isEnabled())
            return button;
    }
    return m_content;
}

void SyncPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

void SyncPage::refresh()
{
    const auto facts = readSyncFacts(m_workspace.session(), isVisible() ? Facts::All : Facts::Brief);
    m_trouble->setVisible(!facts.ok());
    if (!facts) {
        m_trouble->setText(facts.error().text());
        return;
    }
    announce(*facts);
    if (!isVisible())
        return;
    for (SyncSection *section : m_sections)
        section->present(*facts);
}

void SyncPage::announce(const SyncFacts &facts)
{
    const Instant now = m_workspace.session().clock().now();
    if (std::exchange(m_state, facts.channel.state) != facts.channel.state)
        m_since = now;
    const bool chosen = !facts.folder.isEmpty();
    const bool trouble = chosen && folderNeedsHelp(facts.channel.state);
    const int waits = int(facts.openConflicts) + int(facts.waiting.size());
    setCount(waits > 0 ? waits : trouble ? needsSomebody : 0);
    const QString since = QLocale().toString(m_since.local().time(), u"H:mm"_s);
    if (trouble && facts.channel.state == ChannelState::Offline)
        setStanding(tr("Folder not reachable since %1, work goes on").arg(since), true);
    else if (trouble && facts.channel.state == ChannelState::Paused)
        setStanding(tr("Nothing comes in until you go on"), true);
    else if (trouble)
        setStanding(tr("Nothing is shared since %1, work goes on").arg(since), true);
    else if (facts.notShared > 0 && facts.others() > 0)
        setStanding(tr("%1 not yet shared").arg(changesText(facts.notShared)), false);
    else
        setStanding({}, false);
}

void SyncPage::exchangeQuietly()
{
    const auto folder = channelFolder(m_workspace.session());
    // Also while it is paused: what is recorded here still goes out.
    if (!m_runner->isBusy() && folder && !folder->isEmpty())
        m_folder->exchange(false);
}

} // namespace waymark
