// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_section.h"

#include "core/actions/people/seen.h"
#include "core/policy/role_policy.h"
#include "core/sync/exporter.h"
#include "ui/common/record/record_words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostImports = 20;

template <typename T> bool keep(Result<T> from, T &to, std::optional<Error> &failed)
{
    if (from)
        to = *std::move(from);
    else if (!failed)
        failed = from.error();
    return from.ok();
}

Instant lastShared(Session &session)
{
    const auto number = session.office().info("shared_seal");
    if (!number || number->isEmpty())
        return {};
    const auto seal = guarded([&] {
        return findSeal(session.store().database(), session.office().id(), deviceOf(session.office().deviceId()),
                        number->toLongLong());
    });
    return seal && *seal ? Instant{(*seal)->madeMs} : Instant();
}

} // namespace

int SyncFacts::others() const
{
    return int(std::ranges::count_if(devices, [](const DeviceState &one) { return !one.isThis && !one.retired; }));
}

Result<SyncFacts> readSyncFacts(Session &session, Facts which)
{
    SyncFacts facts;
    std::optional<Error> failed;
    keep(operationsNotShared(session), facts.notShared, failed);
    keep(countOpenConflicts(session.store()), facts.openConflicts, failed);
    keep(waitingBundles(session, limitsOf(session)), facts.waiting, failed);
    keep(channelFolder(session), facts.folder, failed);
    keep(lastChannelReport(session), facts.channel, failed);
    if (which == Facts::Brief) {
        const auto all = guarded([&] { return session.store().all<Device>(); });
        for (const Device &one : all ? *all : std::vector<Device>())
            facts.devices.push_back({.id = one.id, .isThis = one.id.value == session.office().deviceId(), .retired = one.retired});
        return failed ? Result<SyncFacts>(*failed) : Result<SyncFacts>(std::move(facts));
    }
    keep(deviceStates(session), facts.devices, failed);
    keep(imports(session, mostImports), facts.imports, failed);
    keep(undoImportState(session), facts.undo, failed);
    keep(seen::conflicts(session), facts.conflicts, failed);
    facts.lastShared = lastShared(session);
    const auto named = guarded([&] {
        for (const ConflictEntry &one : facts.conflicts) {
            const Id<JobSeeker> id{one.conflict.personId};
            if (id && !facts.names.contains(id.value)) {
                const auto person = session.store().find(id);
                facts.names.insert(id.value, person ? personName(*person) : SyncSection::tr("A person taken back"));
            }
        }
    });
    if (!named && !failed)
        failed = named.error();
    if (failed)
        return *failed;
    for (const DeviceState &one : facts.devices) {
        if (one.isThis)
            facts.device = one.name;
    }
    return facts;
}

SyncSection::SyncSection(const QString &name, const QString &title, const Workspace &workspace, OfficeRunner &runner,
                         QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_runner(runner), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setAccessibleName(title);
    m_column->setContentsMargins(0, 0, 0, theme::gap(2));
    m_column->setSpacing(theme::gap(1));
    m_column->addWidget(theme::sectionTitle(title, this));
    m_column->addWidget(theme::separator(this));
}

ToneLabel *SyncSection::addLine(const QString &name, theme::Tone tone)
{
    auto *line = new ToneLabel({}, tone, theme::FontRole::Body, this);
    line->setObjectName(name);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(line);
    return line;
}

ToneLabel *SyncSection::addHint(const QString &text)
{
    ToneLabel *line = theme::hint(text, this);
    m_column->addWidget(line);
    return line;
}

QHBoxLayout *SyncSection::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    row->addStretch();
    m_column->addLayout(row);
    return row;
}

bool SyncSection::mayRun(const QString &action) const
{
    return policy::mayRun(m_workspace.session().staff().role, action);
}

QPushButton *SyncSection::addButton(QHBoxLayout *row, const QString &name, const QString &text, std::function<void()> run,
                                    const QString &action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->insertWidget(row->count() - 1, button);
    connect(button, &QPushButton::clicked, this, std::move(run));
    if (!action.isEmpty() && !mayRun(action)) {
        button->hide();
        button->setEnabled(false);
        return button;
    }
    m_buttons.insert(button, true);
    return button;
}

void SyncSection::allow(QPushButton *button, bool allowed, const QString &why)
{
    if (!m_buttons.contains(button))
        return;
    m_buttons[button] = allowed;
    button->setEnabled(allowed && !m_busy);
    button->setToolTip(why);
    button->setAccessibleDescription(why);
}

void SyncSection::setBusy(bool busy)
{
    m_busy = busy;
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it)
        it.key()->setEnabled(it.value() && !busy);
}

// WorkBar
// ---------------------------------------------------------------------------------------------------------------

} // namespace waymark
