// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/exchange_sections.h"

#include "core/sync/exporter.h"
#include "ui/sync/import_dialog.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>
#include <QDir>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

// Bundles
// ---------------------------------------------------------------------------------------------------------------

BundlesSection::BundlesSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent)
    : SyncSection(u"syncBundles"_s, tr("Bundles"), workspace, runner, parent),
      m_state(addLine(u"sharedState"_s)),
      m_when(addLine(u"sharedWhen"_s, theme::Tone::Muted))
{
    QHBoxLayout *row = addRow();
    m_write = addButton(row, u"writeBundle"_s, tr("Write a bundle…"), [this] { write(); }, u"exportBundle"_s);
    m_take = addButton(row, u"takeBundle"_s, tr("Take a bundle in…"), [this] { takeIn(); }, u"importBundle"_s);
    addHint(tr("A bundle is one encrypted file with what the others do not have yet. Carry it on a stick, or let a "
               "shared folder do it."));
}

void BundlesSection::present(const SyncFacts &facts)
{
    m_device = facts.device;
    const bool alone = facts.others() == 0;
    const Instant now = m_workspace.session().clock().now();
    if (alone)
        m_state->setText(tr("This is the only workstation: there is nobody to share with yet."));
    else if (facts.notShared > 0)
        m_state->setText(tr("%1 made here not shared yet.").arg(changesText(facts.notShared)));
    else
        m_state->setText(tr("Everything recorded here was shared."));
    QStringList when;
    if (facts.lastShared && !alone)
        when += tr("Last bundle from here: %1.").arg(heardText(facts.lastShared, now));
    if (!facts.imports.empty())
        when += tr("Last taken in: %1.").arg(heardText(facts.imports.front().at, now));
    m_when->setText(when.join(u' '));
    m_when->setVisible(!when.isEmpty());
    allow(m_write, !alone, alone ? tr("There is no other workstation yet.") : QString());
    allow(m_take, !alone, alone ? tr("There is no other workstation yet.") : QString());
}

void BundlesSection::write()
{
    m_workspace.prompts.chooseFile(
        this,
        {.title = tr("Where to write the bundle"),
         .mode = Prompts::FileQuestion::Mode::Save,
         .filter = bundleFilter(),
         .suggested = bundleSuggestion(m_device, m_workspace.today())},
        [this](const QString &file) {
            if (file.isEmpty())
                return;
            m_runner.run<ExportReport>(this, work::write(file), [this](const Result<ExportReport> &report) {
                if (!report)
                    say(report.error().text());
                else if (!report->written)
                    say(tr("No file was written: the other workstations have everything already."));
                else
                    say(tr("The bundle is written, with %1. Take it in on the other workstations.")
                            .arg(changesText(report->header.operations)));
                emit changed();
            });
        });
}

void BundlesSection::takeIn()
{
    m_workspace.prompts.chooseFile(
        this, {.title = tr("The bundle to take in"), .mode = Prompts::FileQuestion::Mode::Open, .filter = bundleFilter()},
        [this](const QString &file) {
            if (file.isEmpty())
                return;
            auto *dialog = new ImportDialog(m_workspace, m_runner, file, this);
            connect(dialog, &ImportDialog::tookIn, this, &SyncSection::changed);
            dialog->begin();
        });
}

// The folder
// ---------------------------------------------------------------------------------------------------------------

FolderSection::FolderSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent)
    : SyncSection(u"syncFolder"_s, tr("Shared folder"), workspace, runner, parent),
      m_where(addLine(u"folderWhere"_s)),
      m_state(addLine(u"folderState"_s)),
      m_more(addLine(u"folderMore"_s, theme::Tone::Muted))
{
    QHBoxLayout *row = addRow();
    m_goOn = addButton(row, u"folderGoOn"_s, tr("Go on"), [this] { goOn(); }, u"importBundle"_s);
    m_now = addButton(row, u"folderNow"_s, tr("Exchange now"), [this] { exchange(true); }, u"exportBundle"_s);
    m_choose = addButton(row, u"folderChoose"_s, tr("Choose a folder…"), [this] { choose(); }, u"exportBundle"_s);
    m_stop = addButton(row, u"folderStop"_s, tr("Stop using it"), [this] { stop(); }, u"exportBundle"_s);
}

void FolderSection::present(const SyncFacts &facts)
{
    m_folder = facts.folder;
    const bool chosen = !m_folder.isEmpty();
    const ChannelState state = facts.channel.state;
    m_where->setText(chosen ? QDir::toNativeSeparators(m_folder) : tr("No folder is chosen."));
    // Where something is the matter, its own words say more than the state alone.
    const bool own = folderNeedsHelp(state) && state != ChannelState::Paused && !facts.channel.words.isEmpty();
    m_state->setText(own      ? facts.channel.words
                     : chosen ? channelText(facts.channel, m_folder)
                            : tr("Choose a folder that all workstations can reach, on a network drive or a stick: bundles "
                                 "are left and fetched there by themselves."));
    m_state->setTone(!chosen             ? theme::Tone::Muted
                     : folderNeedsHelp(state)  ? theme::Tone::Warn
                                         : theme::Tone::Plain);
    QStringList more;
    if (chosen && !own && state == ChannelState::Fine && !facts.channel.words.isEmpty())
        more += facts.channel.words;
    if (chosen)
        more += facts.channel.troubles;
    m_more->setText(more.join(u'\n'));
    m_more->setVisible(!more.isEmpty());
    m_choose->setText(chosen ? tr("Choose another folder…") : tr("Choose a folder…"));
    m_now->setVisible(chosen);
    m_goOn->setVisible(chosen && state == ChannelState::Paused);
    m_stop->setVisible(chosen);
}

void FolderSection::exchange(bool loud)
{
    m_runner.run<ChannelReport>(this, work::exchange(),
                                [this, loud](const Result<ChannelReport> &report) { told(report, loud); });
}

void FolderSection::told(const Result<ChannelReport> &report, bool loud)
{
    if (!report) {
        if (loud)
            say(report.error().text());
    } else if (!report->words.isEmpty() && (loud || !report->imports.empty())) {
        say(report->words);
    } else if (!report->imports.empty()) {
        qint64 changes = 0;
        bool alike = false;
        for (const ImportReport &one : report->imports) {
            changes += one.counts.operations;
            alike = alike || !one.alike.empty();
        }
        const QString words = tr("%1 of other workstations came in.").arg(changesText(changes));
        say(alike ? tr("%1 Some of the new people may be here already: see Reports, Likely duplicates.").arg(words) : words);
    } else if (loud) {
        say(folderNeedsHelp(report->state) ? channelText(*report, m_folder)
            : report->written > 0    ? tr("Your changes are in the folder. Nothing new was there.")
                                     : tr("Nothing new in the folder, and nothing to leave there."));
    }
    emit changed();
}

void FolderSection::choose()
{
    m_workspace.prompts.chooseFile(
        this, {.title = tr("The folder all workstations can reach"), .mode = Prompts::FileQuestion::Mode::Folder, .suggested = m_folder},
        [this](const QString &folder) {
            if (folder.isEmpty())
                return;
            if (const auto used = useChannelFolder(m_workspace.session(), folder); !used) {
                say(used.error().text());
                return;
            }
            emit changed();
            exchange(true);
        });
}

void FolderSection::stop()
{
    m_workspace.prompts.confirm(this,
                                {.title = tr("Stop using the folder?"),
                                 .text = tr("Nothing in it is touched, and nothing here is lost. Bundles can still be "
                                            "written and taken in by hand."),
                                 .yes = tr("Stop using it")},
                                [this](bool yes) {
                                    if (!yes)
                                        return;
                                    if (const auto left = leaveChannelFolder(m_workspace.session()); !left)
                                        say(left.error().text());
                                    emit changed();
                                });
}

void FolderSection::goOn()
{
    if (const auto resumed = pauseChannel(m_workspace.session(), false); !resumed) {
        say(resumed.error().text());
        return;
    }
    exchange(true);
}

// What waits
// ---------------------------------------------------------------------------------------------------------------

WaitingSection::WaitingSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent)
    : SyncSection(u"syncWaiting"_s, tr("Waiting to come in"), workspace, runner, parent),
      m_list(addLine(u"waitingList"_s)),
      m_advice(addLine(u"waitingAdvice"_s, theme::Tone::Muted))
{
    m_accept = addButton(addRow(), u"acceptClock"_s, tr("Accept the clock…"), [this] { acceptClock(); }, u"acceptBundle"_s);
    hide();
}

void WaitingSection::present(const SyncFacts &facts)
{
    QStringList lines;
    bool clock = false;
    bool missing = false;
    for (const WaitingBundle &one : facts.waiting) {
        QString line = one.text();
        line[0] = line[0].toUpper();
        lines += line;
        clock = clock || one.why == WaitingBundle::Why::Clock;
        missing = missing || one.why == WaitingBundle::Why::Missing;
    }
    m_list->setText(lines.join(u'\n'));
    QStringList advice;
    if (missing)
        advice += tr("Take the missing bundle in, or ask for a new one from its workstation: the rest follows by itself.");
    if (clock && !mayRun(u"acceptBundle"_s))
        advice += tr("Have the clock of that workstation set right.");
    m_advice->setText(advice.join(u' '));
    m_advice->setVisible(!advice.isEmpty());
    m_accept->setVisible(clock && mayRun(u"acceptBundle"_s));
    setVisible(!lines.isEmpty());
}

void WaitingSection::acceptClock()
{
    m_workspace.prompts.confirm(
        this,
        {.title = tr("Accept the clock of that workstation?"),
         .text = tr("What was recorded there comes in now, and counts as newer than what is recorded elsewhere until the "
                    "clocks have caught up. Have its clock set right first."),
         .yes = tr("Accept the clock"),
         .careful = true},
        [this](bool yes) {
            if (!yes)
                return;
            m_runner.run<ImportReport>(this, work::acceptClock(), [this](const Result<ImportReport> &report) {
                if (!report)
                    say(report.error().text());
                else if (report->needsWord)
                    say(tr("It stays outside: it would void or take back too much. Take its bundle in by hand to look at it."));
                else
                    say(report->kept ? tr("What had waited is in: %1.").arg(changesText(report->counts.operations))
                                     : tr("Nothing waits because of a clock any more."));
                emit changed();
            });
        });
}

} // namespace waymark
