// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "ui/contact/contact_form.h"
#include "ui/find/find_page.h"
#include "ui/settings/settings_page.h"
#include "ui/today/today_page.h"

using namespace Qt::StringLiterals;

namespace waymark {

Screens makeScreens(Preferences &preferences)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Screens", text); };
    Screens screens;
    screens.pages = {
        {u"today"_s, tr("Today"), u"today"_s, u"open"_s,
         [](Workspace &workspace, QWidget *parent) { return new TodayPage(workspace, parent); }},
        {u"find"_s, tr("Find"), u"find"_s, u"find"_s,
         [](Workspace &workspace, QWidget *parent) { return new FindPage(workspace, parent); }},
        {u"settings"_s,
         tr("Settings"),
         u"settings"_s,
         {},
         [&preferences](Workspace &workspace, QWidget *parent) {
             return new SettingsPage(workspace, preferences, parent);
         }},
    };
    screens.contact = [](Workspace &workspace, Id<JobSeeker> person, QWidget *parent) {
        return new ContactForm(workspace, person, parent);
    };
    // The person's window is made in another place; until it is here, a page with the name stands for it.
    screens.person = [tr](Workspace &workspace, Id<JobSeeker> id, QWidget *parent) {
        const auto person =
            workspace.session().read([&](const RecordStore &store) { return store.find(id); });
        const QString name =
            person && *person ? (*person)->lastName + u", "_s + (*person)->firstName : tr("Job seeker");
        return new Page(u"person"_s, name, u"person"_s, parent);
    };
    screens.showTab = [](Page *, const QString &, const QString &) {};
    screens.addPerson = [tr](Workspace &, QWidget *parent) {
        return new Page(u"addPerson"_s, tr("New job seeker"), u"person"_s, parent);
    };
    return screens;
}

} // namespace waymark
