// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "core/sync/joining.h"
#include "ui/business/business_page.h"
#include "ui/caseload/caseload_page.h"
#include "ui/contact/contact_form.h"
#include "ui/find/find_page.h"
#include "ui/group/group_page.h"
#include "ui/membership/add_person_page.h"
#include "ui/membership/person_page.h"
#include "ui/people/compare_panel.h"
#include "ui/performance/performance_page.h"
#include "ui/reports/reports_page.h"
#include "ui/review/review_page.h"
#include "ui/settings/settings_page.h"
#include "ui/sync/conflict_panel.h"
#include "ui/sync/sync_page.h"
#include "ui/team/team_page.h"
#include "ui/today/today_page.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

Result<void> join(const QString &file, const QString &password, const QString &folder, Instant now, const JoinStep &step)
{
    FixedClock clock(now); // the window's clock is not read on another thread
    const auto joined = joinOffice(file, password, folder, clock, [&step](const SyncProgress &progress) {
        return step(progress.done, progress.total, progress.what);
    });
    return joined ? Result<void>() : Result<void>(joined.error());
}

} // namespace

Screens makeScreens(Preferences &preferences, KeyCost cost)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Screens", text); };
    Screens screens;
    screens.pages = {
        {u"today"_s, tr("Today"), u"today"_s, u"open"_s,
         [](Workspace &workspace, QWidget *parent) { return new TodayPage(workspace, parent); }},
        {u"find"_s, tr("Find"), u"find"_s, u"find"_s,
         [](Workspace &workspace, QWidget *parent) { return new FindPage(workspace, parent); }},
        {u"caseload"_s, tr("Caseload"), u"caseload"_s, u"viewCaseload"_s,
         [&preferences](Workspace &workspace, QWidget *parent) { return new CaseloadPage(workspace, preferences, parent); }},
        {u"events"_s, tr("Events"), u"calendar"_s, u"recordGroup"_s,
         [](Workspace &workspace, QWidget *parent) { return new GroupPage(workspace, parent); }},
        {u"businesses"_s, tr("Businesses"), u"business"_s, u"find"_s,
         [](Workspace &workspace, QWidget *parent) { return new BusinessPage(workspace, parent); }},
        {u"team"_s, tr("Team"), u"team"_s, u"viewTeam"_s,
         [&preferences](Workspace &workspace, QWidget *parent) { return new TeamPage(workspace, preferences, parent); }},
        {u"review"_s, tr("Review"), u"review"_s, u"closeCase"_s,
         [](Workspace &workspace, QWidget *parent) { return new ReviewPage(workspace, parent); }},
        {u"reports"_s, tr("Reports"), u"reports"_s, {},
         [](Workspace &workspace, QWidget *parent) { return new ReportsPage(workspace, parent); }},
        {u"performance"_s, tr("Performance"), u"performance"_s, u"viewReports"_s,
         [](Workspace &workspace, QWidget *parent) { return new PerformancePage(workspace, parent); }},
        {u"sync"_s, tr("Sync"), u"sync"_s, u"exportBundle"_s,
         [cost](Workspace &workspace, QWidget *parent) { return new SyncPage(workspace, cost, parent); }},
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
    screens.conflicts = [](Workspace &workspace, Id<JobSeeker> person, qint64 recordId, const QString &unit,
                           QWidget *parent) { return new ConflictPanel(workspace, person, recordId, unit, parent); };
    screens.compare = [](Workspace &workspace, Id<JobSeeker> one, Id<JobSeeker> other, QWidget *parent) {
        return new ComparePanel(workspace, one, other, parent);
    };
    screens.join = join;
    screens.person = [](Workspace &workspace, Id<JobSeeker> id, QWidget *parent) {
        return new PersonPage(workspace, id, parent);
    };
    screens.showTab = [](Page *page, const QString &tab, const QString &field) {
        if (auto *person = qobject_cast<PersonPage *>(page))
            person->showTab(tab, field);
        else if (auto *businesses = qobject_cast<BusinessPage *>(page))
            businesses->showBusiness({tab.toLongLong()});
    };
    screens.addPerson = [](Workspace &workspace, QWidget *parent) { return new AddPersonPage(workspace, parent); };
    return screens;
}

} // namespace waymark
