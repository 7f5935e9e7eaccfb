// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>
#include <QFileInfo>

namespace waymark {

Application::Application(QApplication &qt)
    : m_qt(qt), m_preferences(m_settings), m_screens(makeScreens(m_preferences))
{
    applyLook();
    connect(&m_preferences, &Preferences::lookChanged, this, &Application::applyLook);
    m_window = std::make_unique<OfficeWindow>(WindowServices{m_clock, m_prompts, m_preferences, m_screens});
    m_backups = std::make_unique<BackupKeeper>(*m_window, m_clock);
    m_sync = std::make_unique<SyncKeeper>(*m_window);
}

void Application::start(const QString &folder)
{
    QString office = folder;
    if (office.isEmpty() && !m_preferences.knownOffices().isEmpty())
        office = m_preferences.knownOffices().first().folder;
    if (!office.isEmpty() && (!folder.isEmpty() || QFileInfo(office).isDir()))
        m_window->openOffice(office);
    else
        m_window->chooseOffice();
    m_window->show();
}

void Application::applyLook()
{
    theme::apply(m_qt, m_preferences.look());
}

} // namespace waymark
