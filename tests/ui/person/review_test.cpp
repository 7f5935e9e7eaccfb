// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/review/review_page.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

ReviewPage &openReview(PersonScreen &screen, const char *role)
{
    return screen.show(std::make_unique<ReviewPage>(screen.as(role)));
}

QString stateOf(PersonScreen &screen, Id<JobSeeker> person)
{
    return screen.office.store().ofPerson<CaseRecord>(person).front().state;
}

} // namespace

TEST_CASE("A case is taken, suspended, sent back, answered and closed on the screens",
          "[ui][R-46][R-103][R-104][R-105][R-115]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person);
    click(page, u"openCase"_s);
    CHECK(stateOf(screen, person) == u"open"_s);
    CHECK_FALSE(isShown(page, u"openCase"_s));
    CHECK(textOf(page).contains(u"designated counselor counselor"_s));

    click(page, u"suspendCase"_s);
    QWidget *dialog = find(page, u"suspendDialog"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"closure_reason"_s);
    click(*dialog, u"suspendCase"_s);
    CHECK(textOf(*dialog).contains(u"R-104"_s));
    type(*dialog, u"closure_reason"_s, u"moved"_s);
    type(*dialog, u"text"_s, u"Moved to Maine."_s);
    // What closing will ask for stands above the form, and follows what is typed.
    CHECK(textOf(*dialog).contains(u"Say when and with whom"_s));
    click(*dialog, u"suspendCase"_s);
    CHECK(stateOf(screen, person) == u"open"_s);
    CHECK(textOf(*dialog).contains(u"R-112"_s));
    type(*dialog, u"verified_on"_s, u"today"_s);
    type(*dialog, u"verified_how"_s, u"By phone with the shelter"_s);
    CHECK(textOf(*dialog).contains(u"Nothing stands against closing"_s));
    click(*dialog, u"suspendCase"_s);
    CHECK(stateOf(screen, person) == u"suspended"_s);
    CHECK_FALSE(find<QPushButton>(page, u"suspendCase"_s)->isEnabled());

    screen.office.clock.advanceDays(3);
    ReviewPage &review = openReview(screen, "supervisor");
    CHECK(review.count() == 1);
    auto *queue = find<ListTable>(review, u"reviewQueue"_s);
    CHECK(queue->model()->index(0, 0).data().toString() == u"3 days"_s);
    const QString shown = textOf(review);
    CHECK(shown.contains(u"Moved to Maine."_s));
    CHECK(shown.contains(u"No contact counts."_s));
    CHECK(shown.contains(u"Came with two children"_s));
    click(review, u"requestInformation"_s);
    CHECK(textOf(review).contains(u"Write what the counselor should add"_s));
    type(review, u"text"_s, u"Who confirmed it?"_s);
    click(review, u"requestInformation"_s);
    CHECK(stateOf(screen, person) == u"returned"_s);
    CHECK(review.count() == 0);

    PersonPage &back = screen.open("counselor", person);
    CHECK(find<QPushButton>(back, u"suspendCase"_s)->text() == u"Answer the request…"_s);
    click(back, u"suspendCase"_s);
    QWidget *answer = find(back, u"suspendDialog"_s);
    CHECK(find<QLabel>(*answer, u"requestText"_s)->text() == u"Who confirmed it?"_s);
    CHECK(find<QPlainTextEdit>(*answer, u"text"_s)->toPlainText() == u"Moved to Maine."_s);
    QTest::keyClick(find(*answer, u"text"_s), Qt::Key_End, Qt::ControlModifier);
    type(*answer, u"text"_s, u" The shelter confirmed it by phone."_s);
    click(*answer, u"suspendCase"_s);
    CHECK(stateOf(screen, person) == u"suspended"_s);

    ReviewPage &last = openReview(screen, "director");
    CHECK(last.count() == 1);
    CHECK(textOf(last).contains(u"The shelter confirmed it by phone."_s));
    CHECK(textOf(last).contains(u"Who confirmed it?"_s));
    click(last, u"closeCase"_s);
    CHECK(stateOf(screen, person) == u"closed"_s);
    CHECK(textOf(last).contains(u"Choose a case"_s));
    CHECK(screen.office.store().ofPerson<Note>(person).size() == 1);

    PersonPage &after = screen.open("counselor", person, u"history"_s);
    CHECK(textOf(after).contains(u"Suspend the case"_s));
    CHECK(textOf(after).contains(u"Ask for more"_s));
    CHECK(textOf(after).contains(u"Close the case"_s));
    CHECK(isShown(after, u"openCase"_s));
}

TEST_CASE("A manager who suspended the case herself leaves it to another, a counselor cannot close",
          "[ui][R-103][R-106]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const Id<CaseRecord> record = screen.office.openedCase(person);
    REQUIRE(screen.office.as("supervisor")
                .run(SuspendCase{
                    .caseId = record, .closureReason = u"declined"_s, .text = u"No answer since May."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                .done);
    ReviewPage &own = openReview(screen, "supervisor");
    CHECK(textOf(own).contains(u"You suspended this case yourself"_s));
    CHECK_FALSE(find<QPushButton>(own, u"closeCase"_s)->isEnabled());

    ReviewPage &counselor = openReview(screen, "counselor");
    CHECK(counselor.count() == 0);
    CHECK_FALSE(find<QPushButton>(counselor, u"closeCase"_s)->isEnabled());
    CHECK_FALSE(find<QPushButton>(counselor, u"requestInformation"_s)->isEnabled());
}

TEST_CASE("Words for a counselor that were not sent are offered again, for that case only",
          "[ui][drafts][R-105]")
{
    PersonScreen screen;
    const Id<JobSeeker> first = screen.office.enrolled();
    const Id<JobSeeker> second = screen.office.enrolled();
    std::vector<Id<CaseRecord>> cases;
    for (const Id<JobSeeker> person : {first, second}) {
        cases.push_back(screen.office.openedCase(person));
        REQUIRE(screen.office.as("counselor")
                    .run(SuspendCase{
                        .caseId = cases.back(), .closureReason = u"declined"_s, .text = u"No answer."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
                    .done);
    }
    ReviewPage &review = openReview(screen, "supervisor");
    CHECK(review.count() == 2);
    review.select(cases[0]);
    type(review, u"text"_s, u"Call the shelter"_s);
    CHECK(review.hasUnsavedText());
    review.select(cases[1]);
    CHECK_FALSE(review.hasUnsavedText());
    CHECK_FALSE(isShown(review, u"draftBar"_s));
    review.select(cases[0]);
    click(review, u"draftPutBack"_s);
    CHECK(find<QPlainTextEdit>(review, u"text"_s)->toPlainText() == u"Call the shelter"_s);
    click(review, u"requestInformation"_s);
    CHECK(review.count() == 1);
    CHECK_FALSE(isShown(review, u"draftBar"_s));
    CHECK(screen.office.store().find(cases[0])->requestText == u"Call the shelter"_s);
}
