// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sync/sync_screen.h"

#include "core/actions/membership_actions.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>

namespace waymark {

SyncScreen::SyncScreen(int workstations) : office(workstations), at(office.fresh(workstations))
{
    theme::apply(*qApp, {.scheme = theme::Scheme::Light});
}

Workspace &SyncScreen::workspaceOf(const char *role, std::size_t which)
{
    m_shown.reset();
    at[which].as(role);
    workspace.reset(new Workspace{*at[which].signedIn, prompts, navigator});
    return *workspace;
}

void SyncScreen::present(std::unique_ptr<QWidget> made)
{
    m_shown = std::move(made);
    m_shown->resize(1100, 1000);
    m_shown->show();
    QApplication::setActiveWindow(m_shown.get());
    REQUIRE(QTest::qWaitForWindowActive(m_shown.get()));
}

SyncPage &SyncScreen::open(const char *role, std::size_t which)
{
    return show(std::make_unique<SyncPage>(workspaceOf(role, which), KeyCost::testing()));
}

ConflictPanel &SyncScreen::openConflicts(const char *role, Id<JobSeeker> person, std::size_t which)
{
    ConflictPanel &shown = show(std::make_unique<ConflictPanel>(workspaceOf(role, which), person, 0, QString()));
    shown.firstFocus()->setFocus();
    return shown;
}

void SyncScreen::idle()
{
    REQUIRE(QTest::qWaitFor([this] { return !page().runner().isBusy(); }, 10'000));
    QApplication::processEvents();
}

void SyncScreen::edit(std::size_t which, Id<JobSeeker> person, const std::function<void(JobSeeker &)> &change)
{
    EditJobSeeker params{.person = *at[which].store().find(person)};
    change(params.person);
    does(which, "intake", params);
}

QString SyncScreen::bundleFrom(std::size_t which, const QString &name)
{
    const QString path = files.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    const QByteArray bundle = at[which].bundle();
    REQUIRE_FALSE(bundle.isEmpty());
    REQUIRE(file.write(bundle) == bundle.size());
    return path;
}

void SyncScreen::cross()
{
    const QByteArray fromFirst = at[0].bundle();
    const QByteArray fromSecond = at[1].bundle();
    at[0].takes(fromSecond);
    at[1].takes(fromFirst);
}

} // namespace waymark
