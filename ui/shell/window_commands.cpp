// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/undo_steps.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace waymark {

void MainWindow::makeCommands()
{
    const auto add = [this](const QString &title, const QString &icon, std::function<void()> run,
                            const QString &keys = {}, const QString &action = {}) {
        m_commands.add({.title = title, .detail = keys, .iconName = icon, .run = std::move(run)}, action);
    };
    for (Page *page : m_pages->fixed())
        add(
            page->title(), page->iconName(), [this, page] { m_pages->show(page); }, tr("page"));
    add(
        tr("Add a job seeker"), u"plus"_s, [this] { addPerson(); }, {}, u"addJobSeeker"_s);
    for (QAction *step : {m_steps->undoAction(), m_steps->redoAction()})
        m_commands.add([step] {
            const auto run = [step] { step->trigger(); };
            return step->isEnabled() ? Command{.title = step->text(), .iconName = u"undo"_s, .run = run}
                                     : Command{};
        });
    add(
        tr("The rules"), u"note"_s, [this] { showRule({}); }, u"F1"_s);
    add(
        tr("Lock"), u"lock"_s, [this] { emit lockRequested(); }, u"Ctrl+L"_s);
    add(tr("Change my password"), u"lock"_s, [this] { emit passwordRequested(); });
    add(tr("Sign out"), u"back"_s, [this] { emit signOutRequested(); });
    const auto with = [this](const char *action, const QString &title, const QString &icon, auto run) {
        m_commands.addForPerson(title, icon, QString::fromLatin1(action), run);
    };
    with("recordContact", tr("Record a contact"), u"phone"_s,
         [this](Id<JobSeeker> id) { recordContact(id); });
    with("recordNote", tr("Write a note"), u"note"_s,
         [this](Id<JobSeeker> id) { openPerson(id, u"notes"_s); });
    with("viewHistory", tr("Show the history"), u"today"_s,
         [this](Id<JobSeeker> id) { openPerson(id, u"history"_s); });
}

} // namespace waymark
