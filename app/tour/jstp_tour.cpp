// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/jstp_tour.h"

#include "ui/business/business_page.h"
#include "ui/common/jstp/hours_grid.h"
#include "ui/common/jstp/hours_panel.h"
#include "ui/common/jstp/match_list.h"
#include "ui/common/list_table.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QTabWidget>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int hoursTab = 2;
constexpr int matchesTab = 1;
constexpr int periods = 3;

} // namespace

JstpTour::JstpTour(OfficeWindow &window, Hand &hand, FixedClock &clock)
    : m_window(window), m_hand(hand), m_clock(clock)
{
    // Somebody of this counselor who lives in a shelter and has nothing to do with the program yet.
    const auto found = here().session().read([&](const RecordStore &store) {
        const Value me{here().session().staff().id.value};
        for (const CaseRecord &one : store.where<CaseRecord>("counselor", me)) {
            const auto file = store.caseFile(one.jobSeekerId);
            if (one.state == "open"_L1 && file && file->shelter && !file->person.lastName.isEmpty() &&
                store.recordsOf(one.jobSeekerId).training.placements.empty())
                return one.jobSeekerId;
        }
        return Id<JobSeeker>();
    });
    m_person = found.valueOr({});
    m_hand.until(u"a shelter resident with a case"_s, [&] { return bool(m_person); });
}

TrainingFile JstpTour::training()
{
    return here()
        .session()
        .read([&](const RecordStore &store) { return store.recordsOf(m_person).training; })
        .valueOr({});
}

void JstpTour::openPart(const QString &part)
{
    m_window.mainWindow()->workspace().navigator.openPerson(m_person, part);
    m_hand.until(u"the person's page"_s, [&] { return m_hand.sees(u"trainingPath"_s); });
}

void JstpTour::openBusiness(int tab)
{
    m_hand.click(u"rail_businesses"_s);
    m_hand.until(u"the businesses"_s, [&] { return m_hand.sees(u"businessTable"_s); });
    m_hand.find<ListTable>(u"businessTable"_s)->selectId(m_business.value);
    m_hand.find<QTabWidget>(u"businessTabs"_s)->setCurrentIndex(tab);
}

void JstpTour::business()
{
    m_hand.click(u"rail_businesses"_s);
    m_hand.picture(u"businesses"_s);
    m_hand.click(u"addBusinessOpen"_s);
    m_hand.type(u"name"_s, u"Harbor Kitchen"_s);
    m_hand.type(u"work_field"_s, u"Food preparation"_s);
    m_hand.type(u"contact_person"_s, u"Ana Ruiz"_s);
    m_hand.type(u"phone"_s, u"617 555 0101"_s);
    m_hand.type(u"joined_on"_s, u"2/1/2026"_s);
    m_hand.type(u"fee_cents"_s, u"500"_s);
    m_hand.picture(u"business-new"_s);
    m_hand.click(u"addBusiness"_s);
    m_hand.click(u"addBusinessSiteOpen"_s);
    m_hand.type(u"name"_s, u"Main kitchen"_s);
    m_hand.type(u"address"_s, u"12 Wharf Street"_s);
    m_hand.type(u"city"_s, u"Quincy"_s);
    m_hand.type(u"supervisor"_s, u"Joe Lynch"_s);
    m_hand.click(u"addBusinessSite"_s);
    m_hand.click(u"addOpeningOpen"_s);
    m_hand.type(u"title"_s, u"Kitchen help"_s);
    m_hand.type(u"site"_s, u"Main"_s);
    m_hand.type(u"seats"_s, u"2"_s);
    m_hand.type(u"weekly_hours"_s, u"20"_s);
    m_hand.type(u"weeks"_s, u"12"_s);
    m_hand.type(u"english"_s, u"Some words"_s);
    m_hand.tick(u"schedule"_s, u"Weekday mornings"_s);
    m_hand.type(u"skills"_s, u"Cooking"_s);
    m_hand.type(u"skills"_s, u"Dishwashing"_s);
    m_hand.picture(u"opening-new"_s);
    m_hand.click(u"addOpening"_s);
    const auto all = here().session().read([](const RecordStore &store) { return store.all<Opening>(); });
    m_hand.until(u"the opening in the records"_s,
                 [&] { return all && !all->empty() && all->back().title == "Kitchen help"_L1; });
    m_business = all->back().businessId;
    m_hand.picture(u"business"_s);
}

void JstpTour::intake()
{
    openPart(u"jstp_authorization"_s);
    m_hand.picture(u"training-begins"_s);
    m_hand.click(u"addWorkAuthorizationOpen"_s);
    m_hand.type(u"basis"_s, u"Asylum application"_s);
    m_hand.type(u"applied_on"_s, u"2/2/2026"_s);
    m_hand.type(u"expected_on"_s, u"7/1/2026"_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.until(u"the application"_s, [&] { return training().authorizations.size() == 1; });
    m_hand.click(u"addJstpIntakeOpen"_s);
    m_hand.type(u"work_experience"_s, u"Cooked for a school of two hundred children for six years."_s);
    m_hand.type(u"professional_skills"_s, u"Cooking for many, keeping a kitchen clean, ordering food."_s);
    m_hand.type(u"interests"_s, u"Kitchens and bakeries; learns English words at work."_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.until(u"the intake"_s, [&] { return training().intakes.size() == 1; });
    m_hand.picture(u"intake"_s);
    m_hand.click(u"trainingGo"_s);
    m_hand.type(u"skills"_s, u"Cooking"_s);
    m_hand.type(u"skills"_s, u"Food safety"_s);
    m_hand.type(u"english"_s, u"Some words"_s);
    m_hand.tick(u"schedule"_s, u"Weekday mornings"_s);
    m_hand.type(u"hours_from"_s, u"18"_s);
    m_hand.type(u"hours_to"_s, u"25"_s);
    m_hand.key(Qt::Key_S, Qt::ControlModifier);
    m_hand.until(u"the skill set"_s, [&] { return training().skillSet() != nullptr; });
    m_hand.picture(u"skill-set"_s);
    m_hand.click(u"trainingGo"_s);
    m_hand.until(u"the matches"_s, [&] { return m_hand.sees(u"matchList"_s); });
    m_hand.picture(u"match"_s);
}

void JstpTour::place()
{
    openBusiness(matchesTab);
    auto *list = m_hand.find<MatchList>(u"matchList"_s);
    m_hand.until(u"somebody who fits"_s, [&] {
        return list && std::ranges::any_of(list->lines(), [&](const matching::MatchLine &one) {
                   return one.match.person == m_person;
               });
    });
    list->setFocus(Qt::TabFocusReason);
    m_hand.key(Qt::Key_Home);
    for (std::size_t i = 0; i < list->lines().size() && list->current()->match.person != m_person; ++i)
        m_hand.key(Qt::Key_Down);
    m_hand.picture(u"matches-of-opening"_s);
    m_hand.key(Qt::Key_P);
    m_hand.type(u"benefit_cents"_s, u"600"_s);
    m_hand.type(u"arrangement"_s, u"Bus 210 at 7:40; ask for Joe at the side door."_s);
    m_hand.picture(u"place"_s);
    m_hand.click(u"placeTrainee"_s);
    m_hand.until(u"the placement"_s, [&] { return training().placements.size() == 1; });
    openPart(u"jstp_placement"_s);
    m_hand.picture(u"placed"_s);
}

/// To the Monday after the next two weeks of the placement.
void JstpTour::twoWeeks()
{
    const Placement placement = training().placements.front();
    const int before = int(training().payments.size());
    const QDate to = placement.startsOn.addDays(14 * (before + 1));
    m_clock.advanceDays(int(m_clock.today().daysTo(to)));
    openBusiness(hoursTab);
    auto *grid = m_hand.find<HoursGrid>(u"hoursGrid"_s);
    auto *panel = m_hand.find<HoursPanel>(u"hoursPanel"_s);
    panel->refresh();
    grid->setFocus(Qt::TabFocusReason);
    const int newest = panel->model()->columnCount() - 1;
    grid->setCurrentIndex(panel->model()->index(0, newest - 2));
    m_hand.keys(before == 1 ? u"16"_s : u"20.5"_s);
    m_hand.key(Qt::Key_Tab);
    m_hand.keys(u"19:30"_s);
    m_hand.key(Qt::Key_Return);
    if (before == 1) {
        grid->setCurrentIndex(panel->model()->index(0, newest - 2));
        m_hand.picture(u"hours-outside"_s);
    }
    m_hand.key(Qt::Key_S, Qt::ControlModifier);
    m_hand.until(u"the hours of two weeks"_s,
                 [&] { return int(training().hours.size()) == 2 * (before + 1); });
    m_hand.picture(u"hours-%1"_s.arg(before + 1));
    openPart(u"jstp_placement"_s);
    m_hand.find<ListTable>(u"benefitTable"_s)->setFocus(Qt::TabFocusReason);
    m_hand.key(Qt::Key_P);
    if (before == 0)
        m_hand.picture(u"benefit"_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.until(u"the payment"_s, [&] { return int(training().payments.size()) == before + 1; });
    m_hand.picture(u"paid-%1"_s.arg(before + 1));
}

void JstpTour::threePeriods()
{
    for (int i = 0; i < periods; ++i)
        twoWeeks();
    m_hand.click(u"addPlacementReviewOpen"_s);
    m_hand.type(u"attendance"_s, u"Well"_s);
    m_hand.type(u"would_hire"_s, u"Yes"_s);
    m_hand.type(u"business_text"_s, u"Comes early and keeps the line clean."_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.until(u"the evaluation"_s, [&] { return training().reviews.size() == 1; });
}

void JstpTour::hire()
{
    openPart(u"jstp_placement"_s);
    m_hand.click(u"endPlacementOpen"_s);
    m_hand.type(u"outcome"_s, u"Hired"_s);
    m_hand.type(u"started_on"_s, u"today"_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.picture(u"hire-refused"_s);
    m_hand.key(Qt::Key_Escape);
    m_hand.until(u"no hire without authorization"_s,
                 [&] { return training().placements.front().outcome.isEmpty(); });
    openPart(u"jstp_authorization"_s);
    m_hand.find<ListTable>(u"authorizationTable"_s)->setFocus(Qt::TabFocusReason);
    m_hand.key(Qt::Key_Return);
    m_hand.type(u"received_on"_s, u"today"_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.until(u"the authorization"_s,
                 [&] { return training().authorizations.front().receivedOn.isValid(); });
    openPart(u"jstp_placement"_s);
    m_hand.click(u"endPlacementOpen"_s);
    m_hand.type(u"outcome"_s, u"Hired"_s);
    m_hand.type(u"started_on"_s, u"today"_s);
    m_hand.type(u"wage_cents"_s, u"18.50"_s);
    m_hand.type(u"wage_per"_s, u"Hour"_s);
    m_hand.type(u"weekly_hours"_s, u"32"_s);
    m_hand.picture(u"hire"_s);
    m_hand.click(u"endPlacement"_s);
    const auto job = [&] {
        const auto file =
            here().session().read([&](const RecordStore &store) { return store.caseFile(m_person); });
        return file && *file && std::ranges::any_of((*file)->employments, [](const Employment &one) {
                   return one.employer == "Harbor Kitchen"_L1;
               });
    };
    m_hand.until(u"the job in the records"_s,
                 [&] { return training().placements.front().outcome == "hired"_L1 && job(); });
    m_hand.picture(u"hired"_s);
}

void JstpTour::large(bool dark)
{
    const theme::Scheme scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light;
    theme::apply(*qApp, {.scheme = scheme, .textPercent = 200});
    m_hand.picture(u"hired-200"_s);
    openPart(u"jstp_skills"_s);
    m_hand.picture(u"skill-set-200"_s);
    openBusiness(0);
    m_hand.picture(u"business-200"_s);
    openBusiness(matchesTab);
    m_hand.picture(u"matches-of-opening-200"_s);
    openBusiness(hoursTab);
    m_hand.picture(u"hours-200"_s);
    theme::apply(*qApp, {.scheme = scheme});
}

} // namespace waymark
