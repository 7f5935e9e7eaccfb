// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/list_sections.h"

#include "core/actions/sync_actions.h"
#include "ui/common/list_table.h"
#include "ui/common/record/record_words.h"
#include "ui/sync/join_dialog.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostLines = 7;
constexpr std::size_t mostConflicts = 200;

/// As high as its rows, within reason: the page scrolls, not each list in it.
void fit(ListTable *table, std::size_t rows)
{
    const int lines = std::clamp(int(rows), 1, mostLines);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          lines * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth() + 2);
    if (!table->currentId())
        table->selectFirst();
}

} // namespace

// Workstations
// ---------------------------------------------------------------------------------------------------------------

DevicesSection::DevicesSection(const Workspace &workspace, OfficeRunner &runner, KeyCost cost, QWidget *parent)
    : SyncSection(u"syncDevices"_s, tr("Workstations"), workspace, runner, parent),
      m_cost(cost),
      m_table(new ListTable(u"deviceList"_s,
                            {{.name = u"name"_s, .title = tr("Name"), .characters = 26},
                             {.name = u"state"_s, .title = tr("State"), .characters = 18},
                             {.name = u"heard"_s, .title = tr("Last heard"), .characters = 18},
                             {.name = u"lacks"_s, .title = tr("Still lacks"), .characters = 16}},
                            this)),
      m_alone(nullptr)
{
    m_table->setAccessibleName(tr("The workstations of this office"));
    m_table->setSortingEnabled(false);
    m_column->addWidget(m_table);
    m_alone = addLine(u"devicesAlone"_s, theme::Tone::Muted);
    QHBoxLayout *row = addRow();
    m_join = addButton(row, u"letJoin"_s, tr("Let a workstation join…"), [this] { join(); }, u"inviteDevice"_s);
    m_rename = addButton(row, u"renameDevice"_s, tr("Rename…"), [this] { rename(); }, u"renameDevice"_s);
    m_retire = addButton(row, u"retireDevice"_s, tr("Retire…"), [this] { retire(); }, u"retireDevice"_s);
    m_return = addButton(row, u"returnDevice"_s, tr("Bring back into use"), [this] { bringBack(); }, u"returnDevice"_s);
    connect(m_table, &ListTable::currentChangedTo, this, &DevicesSection::buttonsFor);
}

void DevicesSection::present(const SyncFacts &facts)
{
    m_devices = facts.devices;
    // This one first, then those in use by name, the retired last.
    std::ranges::stable_sort(m_devices, {}, [](const DeviceState &one) {
        return std::tuple(!one.isThis, one.retired, one.name.toLower());
    });
    const Instant now = m_workspace.session().clock().now();
    std::vector<TableRow> rows;
    for (const DeviceState &one : m_devices) {
        const QString state = one.isThis    ? tr("this one")
                              : one.retired ? tr("retired")
                              : !one.joined ? tr("has not joined yet")
                                            : tr("in use");
        const QString lacks = one.isThis || one.retired ? QString()
                              : one.lacks == 0          ? tr("nothing")
                                                        : changesText(one.lacks);
        rows.push_back({.id = one.id.value,
                        .cells = {one.name, state, one.isThis ? QString() : heardText(one.lastHeard, now), lacks},
                        .tone = one.retired ? theme::Tone::Muted : theme::Tone::Plain,
                        .toolTip = one.lastHeard ? tr("Its newest bundle here was made %1 and came %2.")
                                                       .arg(momentText(one.lastHeard), momentText(one.arrived))
                                                 : QString()});
    }
    const std::size_t count = rows.size();
    m_table->setRows(std::move(rows));
    fit(m_table, count);
    m_alone->setText(mayRun(u"inviteDevice"_s)
                         ? tr("This is the only workstation. Let another one join: it gets a file, and a password that you "
                              "tell by voice.")
                         : tr("This is the only workstation. An administrator can let another one join."));
    m_alone->setVisible(facts.devices.size() <= 1);
    buttonsFor(m_table->currentId());
}

const DeviceState *DevicesSection::chosen() const
{
    const auto found = std::ranges::find(m_devices, m_table->currentId(), [](const DeviceState &one) { return one.id.value; });
    return found == m_devices.end() ? nullptr : &*found;
}

void DevicesSection::buttonsFor(qint64)
{
    const DeviceState *one = chosen();
    const bool administrator = mayRun(u"retireDevice"_s);
    allow(m_rename, one != nullptr);
    allow(m_retire, one && !one->isThis,
          one && one->isThis ? tr("This is the workstation you are at. Retire it from another one.") : QString());
    m_retire->setVisible(administrator && !(one && one->retired));
    m_return->setVisible(administrator && one && one->retired);
}

void DevicesSection::join()
{
    auto *dialog = new JoinDialog(m_workspace, m_runner, m_cost, this);
    connect(dialog, &JoinDialog::written, this, &SyncSection::changed);
    dialog->open();
}

void DevicesSection::told(const ActionResult &result, const QString &done)
{
    say(saidOf(result, done));
    emit changed();
}

void DevicesSection::rename()
{
    const DeviceState *one = chosen();
    if (!one)
        return;
    m_workspace.prompts.askText(
        this, {.title = tr("Rename a workstation"), .label = tr("Its new name"), .initial = one->name, .yes = tr("Rename")},
        [this, id = one->id](const std::optional<QString> &name) {
            if (name)
                told(m_workspace.actions().run(RenameDevice{.deviceId = id, .name = name->trimmed()}), tr("It is renamed."));
        });
}

void DevicesSection::retire()
{
    const DeviceState *one = chosen();
    if (!one)
        return;
    m_workspace.prompts.confirm(
        this,
        {.title = tr("Retire %1?").arg(one->name),
         .text = tr("What it shared so far stays. Bundles that it makes from now on are refused on every workstation. Do "
                    "this when a computer is given away or lost. It can be brought back into use."),
         .yes = tr("Retire it"),
         .careful = true},
        [this, id = one->id](bool yes) {
            if (yes)
                told(m_workspace.actions().run(RetireDevice{id}), tr("The workstation is retired."));
        });
}

void DevicesSection::bringBack()
{
    if (const DeviceState *one = chosen())
        told(m_workspace.actions().run(ReturnDevice{one->id}), tr("The workstation is in use again."));
}

// What came in
// ---------------------------------------------------------------------------------------------------------------

ImportsSection::ImportsSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent)
    : SyncSection(u"syncImports"_s, tr("What came in"), workspace, runner, parent),
      m_table(new ListTable(u"importList"_s,
                            {{.name = u"when"_s, .title = tr("When"), .characters = 24},
                             {.name = u"from"_s, .title = tr("What"), .characters = 34},
                             {.name = u"changes"_s, .title = tr("With"), .characters = 14},
                             {.name = u"by"_s, .title = tr("Taken in by"), .characters = 20}},
                            this)),
      m_none(addLine(u"importsNone"_s, theme::Tone::Muted)),
      m_why(nullptr)
{
    m_table->setAccessibleName(tr("Bundles taken in, the newest first"));
    m_table->setSortingEnabled(false);
    m_column->addWidget(m_table);
    m_none->setText(tr("Nothing came in yet. Take a bundle in, or choose a shared folder."));
    QHBoxLayout *row = addRow();
    m_takeBack = addButton(row, u"takeBack"_s, tr("Take the newest back"), [this] { takeBack(); }, u"undoImport"_s);
    m_why = new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this);
    m_why->setObjectName(u"takeBackWhy"_s);
    m_why->setWordWrap(true);
    row->insertWidget(1, m_why, 1);
}

void ImportsSection::present(const SyncFacts &facts)
{
    m_undo = facts.undo;
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        for (const ImportEntry &one : facts.imports) {
            const bool own = one.from.deviceName == facts.device;
            QString what = own ? tr("What had waited") : one.from.text();
            what[0] = what[0].toUpper();
            if (one.undone)
                what = tr("%1 – taken back").arg(what);
            rows.push_back({.id = one.id,
                            .cells = {momentText(one.at), what, changesText(one.operations),
                                      staffName(m_workspace.store(), one.staff)},
                            .tone = one.undone ? theme::Tone::Muted : theme::Tone::Plain});
        }
    });
    if (!read)
        say(read.error().text());
    const std::size_t count = rows.size();
    m_table->setRows(std::move(rows));
    fit(m_table, count);
    const bool any = count > 0;
    m_table->setVisible(any);
    m_none->setVisible(!any);
    m_takeBack->setVisible(m_undo.importId != 0 && mayRun(u"undoImport"_s));
    const QString why = m_undo.refused ? m_undo.refused->what : QString();
    allow(m_takeBack, !m_undo.refused, why);
    m_why->setText(why);
    m_why->setVisible(m_undo.importId != 0 && !why.isEmpty());
}

void ImportsSection::takeBack()
{
    m_runner.run<bool>(this, work::takeBack(), [this, name = m_undo.from.text()](const Result<bool> &done) {
        if (!done)
            say(done.error().text());
        else
            say(*done ? tr("Taken back: %1. The shared folder waits until you go on.").arg(name)
                      : tr("Taken back: %1.").arg(name));
        emit changed();
    });
}

// Conflicts
// ---------------------------------------------------------------------------------------------------------------

ConflictsSection::ConflictsSection(const Workspace &workspace, OfficeRunner &runner, QWidget *parent)
    : SyncSection(u"syncConflicts"_s, tr("Changed on two workstations"), workspace, runner, parent),
      m_table(new ListTable(u"conflictList"_s,
                            {{.name = u"who"_s, .title = tr("About"), .characters = 24},
                             {.name = u"what"_s, .title = tr("What"), .characters = 30},
                             {.name = u"where"_s, .title = tr("Changed at"), .characters = 34},
                             {.name = u"when"_s, .title = tr("Last"), .characters = 14}},
                            this)),
      m_none(addLine(u"conflictsNone"_s, theme::Tone::Muted)),
      m_more(nullptr)
{
    m_table->setAccessibleName(tr("Fields that two workstations changed without knowing of each other"));
    m_table->setToolTip(tr("Enter opens both values beside each other."));
    m_table->setSortingEnabled(false);
    m_column->addWidget(m_table);
    m_more = addLine(u"conflictsMore"_s, theme::Tone::Muted);
    m_none->setText(tr("Nothing to settle. When the same field is changed at two places, both values are kept and shown "
                       "here."));
    connect(m_table, &ListTable::opened, this, &ConflictsSection::open);
}

void ConflictsSection::present(const SyncFacts &facts)
{
    m_conflicts = facts.conflicts;
    const Instant now = m_workspace.session().clock().now();
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < m_conflicts.size() && i < mostConflicts; ++i) {
        const ConflictEntry &one = m_conflicts[i];
        QStringList places;
        Instant newest;
        for (const ConflictSide &side : one.sides) {
            if (!places.contains(side.deviceName))
                places += side.deviceName;
            newest = std::max(newest, side.at);
        }
        const QString record = recordLabel(one);
        rows.push_back({.id = qint64(i) + 1,
                        .cells = {one.conflict.personId ? facts.names.value(one.conflict.personId) : tr("The office"),
                                  record.isEmpty() ? unitLabel(one) : tr("%1: %2").arg(record, unitLabel(one)),
                                  places.join(tr(" and ")), heardText(newest, now)}});
    }
    const std::size_t count = rows.size();
    m_table->setRows(std::move(rows));
    fit(m_table, count);
    m_table->setVisible(count > 0);
    m_none->setVisible(count == 0);
    m_more->setVisible(m_conflicts.size() > count);
    m_more->setText(tr("And %1 more: they follow as these are settled.").arg(m_conflicts.size() - count));
}

void ConflictsSection::open(qint64 id)
{
    if (id < 1 || std::size_t(id) > m_conflicts.size())
        return;
    const Conflict &one = m_conflicts[std::size_t(id) - 1].conflict;
    m_workspace.navigator.settleConflicts({one.personId}, one.recordId, QString::fromUtf8(one.unit));
}

} // namespace waymark
