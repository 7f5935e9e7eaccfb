// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plan/plan_screen.h"
#include "ui/common/list_table.h"
#include "ui/common/record/diff_text.h"
#include "ui/membership/plan/signing/signature_pad.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace waymark;

namespace {

QDialog *dialogOf(const PersonPage &page, const QString &name)
{
    auto *dialog = page.findChild<QDialog *>(name);
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    return dialog;
}

} // namespace

TEST_CASE("Customer and counselor agree by signing on the screen", "[ui][plan][R-44][R-61]")
{
    PlanScreen screen;
    screen.office.withPlan();
    PersonPage &page = screen.open("counselor");
    click(page, u"planAgree"_s);
    QDialog *dialog = dialogOf(page, u"agreeDialog"_s);
    CHECK(textOf(*dialog).contains(u"This is the first version. Goals: 1, steps: 2, needs: 0."_s));
    CHECK_FALSE(isShown(*dialog, u"guardianPad"_s));
    auto *customer = find<SignaturePad>(*dialog, u"customerPad"_s);
    auto *counselor = find<SignaturePad>(*dialog, u"counselorPad"_s);
    CHECK(customer->accessibleName().contains(u"nothing is signed here yet"_s));

    // Nothing, and then a dot, are no signature, and it says so in words.
    click(*dialog, u"agreePlan"_s);
    CHECK(textOf(*dialog).contains(u"Nothing is signed here."_s));
    sign(*customer, 2);
    sign(*counselor);
    click(*dialog, u"agreePlan"_s);
    CHECK(textOf(*dialog).contains(u"This is too little for a signature."_s));
    CHECK(customer->hasFocus());
    CHECK(screen.office.store().ofPerson<PlanVersion>(screen.office.person).empty());
    press(Qt::Key_Delete);
    CHECK(customer->isEmpty());
    sign(*customer);
    CHECK(customer->accessibleName().contains(u"signed"_s));

    click(*dialog, u"agreePlan"_s);
    const auto versions = screen.office.store().ofPerson<PlanVersion>(screen.office.person);
    REQUIRE(versions.size() == 1);
    CHECK(screen.office.store().ofPerson<PlanSignature>(screen.office.person).size() == 2);
    CHECK(screen.prompts.asked.contains(
        u"Version 1 was agreed: It is kept word for word, with both signatures. Print it for the customer?"_s));
    CHECK(find<QLabel>(page, u"planAgreement"_s)->text() == u"Version 1 was agreed on 2 Mar 2026."_s);

    // There is nothing new to sign, and the button says so.
    auto *again = find<QPushButton>(page, u"planAgree"_s);
    CHECK_FALSE(again->isEnabled());
    CHECK(again->toolTip().contains(u"Both agreed on exactly this plan already."_s));
}

TEST_CASE("A plan in which something is missing is not signed, and the button says what", "[ui][plan][R-44]")
{
    PlanScreen screen;
    screen.office.withPlan();
    screen.office.edit([](Plan &plan) { plan.goalMarket.clear(); });
    PersonPage &page = screen.open("counselor");
    auto *agree = find<QPushButton>(page, u"planAgree"_s);
    CHECK_FALSE(agree->isEnabled());
    CHECK(agree->accessibleDescription().contains(u"Labor market"_s));
}

TEST_CASE("A goal that changed asks to agree again, with the changes above the pads",
          "[ui][plan][R-44][R-61]")
{
    PlanScreen screen;
    screen.office.withPlan();
    screen.office.agree();
    screen.office.clock.advanceDays(10);
    Goal goal = *screen.office.store().find(screen.office.goal);
    goal.narrative = u"To work as a home health aide for 40 hours a week in Quincy by September"_s;
    screen.office.must(EditRecord<Goal>{goal});
    PersonPage &page = screen.open("counselor");
    CHECK(find<QLabel>(page, u"planAgreement"_s)->text() ==
          u"Goals, steps or needs changed since version 1 (2 Mar 2026): agree again."_s);
    click(page, u"planAgree"_s);
    QDialog *dialog = dialogOf(page, u"agreeDialog"_s);
    CHECK(textOf(*dialog).contains(u"Changed since version 1, agreed 2 Mar 2026:"_s));
    QStringList marked;
    for (const DiffText *text : dialog->findChildren<DiffText *>()) {
        for (const DiffPiece &piece : text->pieces()) {
            if (!piece.same)
                marked += piece.text;
        }
    }
    CHECK(marked == QStringList{u"30"_s, u"40"_s});

    // Esc with a signature on a pad asks first.
    sign(*find<SignaturePad>(*dialog, u"customerPad"_s));
    screen.prompts.confirmations = {false};
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(dialog->isVisible());
    sign(*find<SignaturePad>(*dialog, u"counselorPad"_s));
    click(*dialog, u"agreePlan"_s);
    CHECK(screen.office.store().ofPerson<PlanVersion>(screen.office.person).size() == 2);

    // The two are compared side by side.
    page.showTab(u"versions"_s);
    auto *versions = find<ListTable>(page, u"versionTable"_s);
    REQUIRE(versions->model()->rowCount() == 2);
    CHECK(versions->model()->index(0, 0).data().toString() == u"Version 2"_s);
    CHECK(find<QComboBox>(page, u"compareWith"_s)->currentText() == u"Version 1"_s);
    CHECK(textOf(page).contains(u"Goal: Employment goal, Goal Narrative"_s));
    QApplication::setActiveWindow(&page);
    find<QComboBox>(page, u"compareWith"_s)->setFocus();
    press(Qt::Key_Up);
    CHECK(find<QComboBox>(page, u"compareWith"_s)->currentText() == u"The plan as it is now"_s);
    CHECK(textOf(page).contains(u"Nothing is different."_s));
    click(page, u"checkEvidence"_s);
    CHECK(
        textOf(page).contains(u"✓ Version 2 is word for word what was signed, and so are its signatures."_s));
}

TEST_CASE("A plan signed on paper waits until its scan is bound", "[ui][plan][R-44]")
{
    PlanScreen screen;
    screen.office.withPlan();
    PersonPage &page = screen.open("counselor");
    click(page, u"planPrint"_s);
    CHECK(find<QLabel>(page, u"planAgreement"_s)->text() == u"Version 1 waits for signatures."_s);
    click(page, u"planVersions"_s);
    const QString scan = screen.office.directory.filePath(u"scan.pdf"_s);
    QFile file(scan);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4 a signed plan");
    file.close();
    screen.prompts.files = {scan};
    click(page, u"paperCameBack"_s);
    QDialog *dialog = dialogOf(page, u"paperDialog"_s);
    click(*dialog, u"signOnPaper"_s);
    const auto signatures = screen.office.store().ofPerson<PlanSignature>(screen.office.person);
    REQUIRE(signatures.size() == 2);
    CHECK(signatures[0].means == u"paper"_s);
    CHECK(find<QLabel>(page, u"planAgreement"_s)->text() == u"Version 1 was agreed on 2 Mar 2026."_s);
    CHECK_FALSE(find<QPushButton>(page, u"paperCameBack"_s)->isEnabled());
    click(page, u"checkEvidence"_s);
    CHECK(textOf(page).contains(u"✓ Version 1 is word for word"_s));
}

TEST_CASE("A signature is kept as a few numbers between 0 and 1000, however long the hand moves",
          "[ui][plan][R-44]")
{
    SignaturePad pad(u"pad"_s, u"Customer"_s);
    pad.resize(600, 200);
    pad.show();
    CHECK(pad.ink().isEmpty());
    QTest::mousePress(&pad, Qt::LeftButton, {}, {10, 10});
    for (int i = 0; i < 9000; ++i) {
        const QPoint at(300 + int(280 * std::sin(i * 0.7)), 100 + int(190 * std::cos(i * 0.3)));
        QMouseEvent move(QEvent::MouseMove, at, pad.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&pad, &move);
    }
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, {10, 10});
    const QJsonArray strokes = QJsonDocument::fromJson(pad.ink().toUtf8()).array();
    REQUIRE(strokes.size() == 1);
    CHECK(strokes[0].toArray().size() <= 1500);
    CHECK(policy::checkInk(pad.ink(), QLatin1StringView("customer_ink")).isEmpty());
    for (const QJsonValue &point : strokes[0].toArray()) {
        REQUIRE((point[0].toInt() >= 0 && point[0].toInt() <= 1000));
        REQUIRE((point[1].toInt() >= 0 && point[1].toInt() <= 1000));
    }
}

TEST_CASE("A parent or guardian of somebody younger than 18 may sign too", "[ui][plan][R-44]")
{
    PlanScreen screen;
    screen.office.withStrategy();
    JobSeeker young = *screen.office.store().find(screen.office.person);
    young.birthDate = QDate(2008, 6, 15);
    REQUIRE(screen.office.as("counselor").run(EditJobSeeker{.person = young}).done);
    screen.office.edit([&](Plan &plan) { plan.jointlyOn = screen.office.clock.today(); });
    PersonPage &page = screen.open("counselor");
    click(page, u"planAgree"_s);
    QDialog *dialog = dialogOf(page, u"agreeDialog"_s);
    for (const QString &pad : {u"customerPad"_s, u"counselorPad"_s, u"guardianPad"_s})
        sign(*find(*dialog, pad));
    click(*dialog, u"agreePlan"_s);
    const auto signatures = screen.office.store().ofPerson<PlanSignature>(screen.office.person);
    CHECK(std::ranges::count(signatures, u"guardian"_s, &PlanSignature::role) == 1);
}

TEST_CASE("What an ended plan agreed on stays to be read, and a new one begins with it", "[ui][plan][R-44]")
{
    PlanScreen screen;
    screen.office.withPlan();
    screen.office.agree();
    PersonPage &page = screen.open("counselor");
    screen.prompts.texts = {u"She changes her mind about the goal."_s};
    auto *more = find<QPushButton>(page, u"planMore"_s);
    auto *end = more->menu()->findChild<QAction *>(u"endPlan"_s);
    REQUIRE(end);
    REQUIRE(end->isEnabled());
    end->trigger();
    CHECK(textOf(page).contains(u"No plan runs now"_s));
    CHECK(textOf(page).contains(u"She changes her mind about the goal."_s));
    auto *versions = find<ListTable>(page, u"versionTable"_s);
    CHECK(versions->model()->rowCount() == 1);
    click(page, u"startAgain"_s);
    const auto plans = screen.office.store().ofPerson<Plan>(screen.office.person);
    REQUIRE(plans.size() == 2);
    CHECK(plans[1].goalMarket == plans[0].goalMarket);
    page.showTab(u"goals"_s);
    CHECK(find<ListTable>(page, u"goalTable"_s)->model()->rowCount() == 1);
}
