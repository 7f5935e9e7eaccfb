// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jstp_maker.h"
#include "tests/ui/person/person_screen.h"
#include "ui/today/today_view.h"

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("What is due in JSTP opens where it is done", "[today][training]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    screen.office.openedCase(person);
    {
        test::JstpMaker jstp(screen.office.as("counselor"));
        jstp.trainee(person);
        const QDate today = jstp.today();
        jstp.placed(person, jstp.opening(jstp.business()), today.addDays(1 - today.dayOfWeek() - 21));
    }
    const std::pair<const char *, const char *> shown[] = {{"jstp_intake", "jstpIntakeList"},
                                                           {"jstp_match", "matchList"},
                                                           {"jstp_hours", "hoursGrid"},
                                                           {"jstp_benefit", "benefitTable"},
                                                           {"placement_review", "reviewList"},
                                                           {"term_end", "placementCard"},
                                                           {"authorization_expected", "authorizationList"},
                                                           {"authorization_arrived", "authorizationList"},
                                                           {"authorization_end", "authorizationList"}};
    CHECK(std::size(shown) == std::size_t(kindsOf(u"jstp"_s).size()));
    for (const auto &[kind, widget] : shown) {
        INFO(kind);
        const auto [tab, field] = placeOf(DueItem{.kind = QString::fromLatin1(kind)});
        PersonPage &page = screen.open("counselor", person);
        page.showTab(tab, field);
        QApplication::processEvents();
        CHECK(isShown(page, QString::fromLatin1(widget)));
    }
}
