// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/membership/special/criteria_dialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("Eligibility criteria are read by keyboard, and an open one leads to where it is answered", "[ui][person][criteria]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"basic"_s);
    click(page, u"eligibilityCriteria"_s);
    auto *dialog = page.findChild<CriteriaDialog *>();
    REQUIRE(dialog);
    auto *list = find<QListWidget>(*dialog, u"criteriaPrograms"_s);
    REQUIRE(list->count() > 8);
    // What nothing speaks against stands first.
    CHECK(list->item(0)->text().contains(u"nothing speaks against it"_s));
    list->setFocus();
    int row = 0;
    for (; row < list->count() && !list->item(row)->text().contains(u"JSTP"_s); ++row)
        press(Qt::Key_Down);
    REQUIRE(row < list->count());
    QTest::qWait(10); // the lines before are gone
    CHECK(find<QLabel>(*dialog, u"criteriaTitle"_s)->text().contains(u"JSTP"_s));
    CHECK(find<QLabel>(*dialog, u"criterion0"_s)->accessibleName().contains(u"Yes"_s)); // lives in a shelter
    CHECK(find<QLabel>(*dialog, u"criterion1"_s)->accessibleName().contains(u"Open"_s));
    click(*dialog, u"criterionGo1"_s);
    CHECK(screen.navigator.opened == person);
    CHECK(screen.navigator.openedTab == u"jstp_authorization"_s);
}
