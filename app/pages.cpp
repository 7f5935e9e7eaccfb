// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "ui/contact/contact_form.h"
#include "ui/find/find_page.h"
#include "ui/membership/add_person_page.h"
#include "ui/membership/person_page.h"
#include "ui/review/review_page.h"
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
        {u"review"_s, tr("Review"), u"review"_s, u"closeCase"_s,
         [](Workspace &workspace, QWidget *parent) { return new ReviewPage(workspace, parent); }},
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
    screens.person = [](Workspace &workspace, Id<JobSeeker> id, QWidget *parent) {
        return new PersonPage(workspace, id, parent);
    };
    screens.showTab = [](Page *page, const QString &tab, const QString &field) {
        if (auto *person = qobject_cast<PersonPage *>(page))
            person->showTab(tab, field);
    };
    screens.addPerson = [](Workspace &workspace, QWidget *parent) { return new AddPersonPage(workspace, parent); };
    return screens;
}

} // namespace waymark
