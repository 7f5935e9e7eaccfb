// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_text.h"
#include "core/policy/tickler/snooze_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/session/history.h"
#include "tests/ui/today/today_stage.h"
#include "ui/common/parts.h"
#include "ui/shell/overlay.h"
#include "ui/today/snooze_form.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// So many calls without an answer to Marie-Ange Pierre.
void tryThrice(Today &shell)
{
    for (int i = 0; i < 3; ++i) {
        shell.choosePierre();
        shell.press(Qt::Key_N);
    }
}

} // namespace

TEST_CASE("Each key keeps its own kind of try, and none of them counts", "[today][R-70]")
{
    const auto [key, means] =
        GENERATE(std::pair(Qt::Key_L, u"voicemail"_s), std::pair(Qt::Key_N, u"no_answer"_s),
                 std::pair(Qt::Key_W, u"wrong_number"_s), std::pair(Qt::Key_M, u"moved"_s));
    Today shell("counselor", 12);
    shell.choosePierre();
    const QString line = shell.line()->key();
    const QDate due = shell.line()->row.item.dueOn;
    const auto before = shell.contacts(shell.pierre());
    shell.press(key);
    const auto after = shell.contacts(shell.pierre());
    REQUIRE(after.size() == before.size() + 1);
    CHECK(after.back().means == means);
    CHECK(shell.said().contains(u"does not count as contact"_s));
    CHECK(shell.said().contains(u"Tries: 1."_s));
    REQUIRE(shell.model()->rowOf(line) >= 0);
    CHECK(shell.model()->at(shell.model()->rowOf(line))->row.item.dueOn == due);
    CHECK(shell.line()->key() != line);
    CHECK(shell.focus() == shell.list());
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.contacts(shell.pierre()).size() == before.size());
}

TEST_CASE("After so many tries the card offers the next step, and X goes there", "[today][R-70]")
{
    Today shell("counselor", 12);
    shell.choosePierre();
    auto *box = shell.find<QWidget>("nextStepBox");
    CHECK_FALSE(box->isVisible());
    CHECK_FALSE(shell.find<QPushButton>("nextStepButton")->isEnabled());
    shell.press(Qt::Key_X);
    CHECK(shell.said() == u"Offered after tries without an answer: 3."_s);

    tryThrice(shell);
    // The line is kept this once, so that the offer is seen.
    REQUIRE(shell.line()->row.item.personId == shell.pierre());
    CHECK(shell.said().endsWith(u"X: next step."_s));
    REQUIRE(box->isVisible());
    CHECK(shell.find<QLabel>("nextStepTitle")->text() == u"3 tries without an answer. Next:"_s);
    shell.press(Qt::Key_X);
    REQUIRE(shell.focus()->objectName() == u"letterButton"_s);

    SECTION("a letter is kept as a try, and printed if wanted")
    {
        const QString file = shell.home.filePath(u"letter.pdf"_s);
        shell.prompts.choices = {1};
        shell.prompts.files = {file};
        shell.press(Qt::Key_Space);
        CHECK(shell.contacts(shell.pierre()).back().means == u"letter"_s);
        REQUIRE(QFile::exists(file));
        CHECK(shell.said().startsWith(u"Written."_s));
        const auto looks = accessHistory(shell.session().store(), shell.pierre());
        REQUIRE(looks.ok());
        CHECK(std::ranges::any_of(*looks, [](const AccessEntry &one) { return one.kind == "print"_L1; }));
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(shell.contacts(shell.pierre()).back().means == u"no_answer"_s);
    }
    SECTION("no letter is printed where none is wanted")
    {
        shell.press(Qt::Key_Space);
        CHECK(shell.contacts(shell.pierre()).back().means == u"letter"_s);
        CHECK(shell.said().startsWith(u"Letter noted."_s));
        CHECK(shell.prompts.asked.size() == 1);
    }
    SECTION("without another number, Basic asks for one")
    {
        shell.press(Qt::Key_Tab);
        REQUIRE(shell.focus()->objectName() == u"otherPhoneButton"_s);
        shell.press(Qt::Key_Space);
        CHECK(shell.page()->title().contains(u"Pierre"_s));
        CHECK(shell.focus()->objectName() == u"other_phone"_s);
    }
    SECTION("suspending begins at once")
    {
        for (int i = 0; i < 3; ++i)
            shell.press(Qt::Key_Tab);
        REQUIRE(shell.focus()->objectName() == u"suspendButton"_s);
        shell.press(Qt::Key_Space);
        CHECK(shell.window->findChild<QDialog *>(u"suspendDialog"_s));
    }
    SECTION("a contact that counts begins anew")
    {
        shell.by("counselor", RecordContact{.jobSeekerId = shell.pierre(),
                                            .means = u"phone_call"_s,
                                            .twoWay = true,
                                            .service = u"career_guidance"_s,
                                            .note = u"Spoke about kitchens that hire and the bus."_s});
        CHECK(shell.rowOf(u"contact"_s, shell.pierre()) < 0);
        CHECK_FALSE(box->isVisible());
    }
}

TEST_CASE("The other number is shown where there is one", "[today]")
{
    Today shell("counselor", 12);
    JobSeeker person = *shell.session().store().find(shell.pierre());
    person.otherPhone = u"6175550199"_s;
    shell.by("counselor", EditJobSeeker{.person = person});
    tryThrice(shell);
    shell.press(Qt::Key_X);
    shell.press(Qt::Key_Tab);
    shell.press(Qt::Key_Space);
    CHECK(shell.find<QLabel>("otherNumber")->isVisible());
    CHECK(shell.find<QLabel>("otherNumber")->text().contains(u"(617) 555-0199"_s));
    // The keys of the outcomes go on working there.
    shell.press(Qt::Key_L);
    CHECK(shell.contacts(shell.pierre()).back().means == u"voicemail"_s);
}

TEST_CASE("S puts a line off to a day with a reason; it leaves at once and Ctrl+Z brings it back",
          "[today][snooze][R-71]")
{
    Today shell("counselor", 12);
    shell.choosePierre();
    const int row = shell.list()->currentIndex().row();
    shell.press(Qt::Key_S);
    auto *form = shell.find<SnoozeForm>("snoozeForm");
    REQUIRE(form->isVisible());
    REQUIRE(shell.focus()->objectName() == u"until"_s);
    CHECK(shell.find<QLabel>("snoozeTitle")->text().startsWith(u"Put off: Pierre, Marie-Ange"_s));
    const auto &settings = shell.main().workspace().actions().settings();
    const QDate latest = policy::latestSnooze(shell.line()->row.item, settings, shell.today());
    CHECK(shell.find<QLabel>("snoozeBound")->text().contains(policy::dayText(latest)));
    shell.press(Qt::Key_Return);
    REQUIRE(shell.focus()->objectName() == u"reason"_s);

    SECTION("without a reason it says so")
    {
        shell.press(Qt::Key_Return);
        CHECK(form->isVisible());
        CHECK(shell.rowOf(u"contact"_s, shell.pierre()) == row);
        CHECK(shell.focus()->objectName() == u"reason"_s);
    }
    SECTION("Enter saves")
    {
        shell.type(u"In hospital until Monday"_s);
        shell.press(Qt::Key_Return);
        CHECK_FALSE(form->isVisible());
        CHECK(shell.rowOf(u"contact"_s, shell.pierre()) < 0);
        CHECK(shell.said().startsWith(u"Put off. It is listed again on "_s));
        CHECK(shell.focus() == shell.list());
        REQUIRE(shell.line());
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(shell.rowOf(u"contact"_s, shell.pierre()) == row);
        CHECK(shell.line()->row.item.personId == shell.pierre());
    }
    SECTION("Esc leaves it, and what was typed is there again")
    {
        shell.type(u"In hospital"_s);
        shell.press(Qt::Key_Escape);
        CHECK_FALSE(form->isVisible());
        CHECK(shell.page()->id() == u"today"_s);
        shell.press(Qt::Key_S);
        CHECK(shell.find<QLineEdit>("reason")->text() == u"In hospital"_s);
    }
    SECTION("when its day comes, it says that it was put off")
    {
        shell.type(u"In hospital"_s);
        shell.press(Qt::Key_Return);
        shell.office.clock.set(shell.today().addDays(5));
        shell.page()->refresh();
        shell.choosePierre();
        CHECK(shell.find<QLabel>("cardWhy")->text().contains(u"It was put off until "_s));
        CHECK(shell.find<QLabel>("cardWhy")->text().contains(u"In hospital"_s));
    }
}

TEST_CASE("Nothing is put off past its last day, or for longer than the office allows",
          "[today][snooze][R-71]")
{
    Today shell("counselor", 12);
    const auto refuses = [&](QDate day) {
        shell.press(Qt::Key_S);
        auto *until = shell.find<QLineEdit>("until");
        until->selectAll();
        shell.type(day.toString(u"MM/dd/yyyy"_s));
        shell.press(Qt::Key_Return);
        shell.type(u"On vacation"_s);
        shell.press(Qt::Key_Return);
        CHECK(shell.find<SnoozeForm>("snoozeForm")->isVisible());
        QStringList words;
        for (const FindingLine *one : shell.find<SnoozeForm>("snoozeForm")->findChildren<FindingLine *>())
            words += one->finding().message;
        return words.join(u' ');
    };
    SECTION("due: fourteen days")
    {
        shell.choosePierre();
        CHECK(refuses(shell.today().addDays(15)).contains(u"at the latest"_s));
    }
    SECTION("overdue: three days, and until then")
    {
        shell.choose(shell.firstOf(u"contact"_s, DueGroup::Overdue));
        const Id<JobSeeker> person = shell.line()->row.item.personId;
        CHECK(refuses(shell.today().addDays(4)).contains(u"at the latest"_s));
        CHECK(shell.find<QLabel>("snoozeBound")
                  ->text()
                  .startsWith(u"What is overdue is put off only shortly"_s));
        auto *until = shell.find<QLineEdit>("until");
        until->setFocus();
        until->selectAll();
        shell.type(shell.today().addDays(3).toString(u"MM/dd/yyyy"_s));
        shell.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK_FALSE(shell.find<SnoozeForm>("snoozeForm")->isVisible());
        CHECK(shell.rowOf(u"contact"_s, person) < 0);
    }
    SECTION("the must day ahead: not past it")
    {
        shell.office.clock.set(shell.today().addDays(14)); // 9 days left
        shell.page()->refresh();
        shell.choosePierre();
        const QDate must = shell.line()->row.item.mustBy;
        CHECK(shell.today().daysTo(must) < 14);
        CHECK(refuses(must.addDays(1)).contains(policy::dayText(must)));
        CHECK(shell.find<QLabel>("snoozeBound")->text().endsWith(u"that is the last day that is in time."_s));
    }
}

TEST_CASE("What somebody waits for is not put off, and S says why", "[today][snooze]")
{
    Today shell("supervisor", 6);
    shell.choose(shell.rowOf(u"case_review"_s, shell.office.suspended));
    CHECK_FALSE(shell.find<QPushButton>("putOffButton")->isEnabled());
    shell.press(Qt::Key_S);
    CHECK(shell.said() == u"Somebody waits for this answer, so it is not put off."_s);
    CHECK(shell.find<QPushButton>("putOffButton")->toolTip() == shell.said());
}

TEST_CASE("Enter does what the line waits for, O opens where it is done", "[today][R-73]")
{
    Today shell("counselor", 12);
    shell.choosePierre();
    SECTION("Enter on a contact is the contact form")
    {
        shell.press(Qt::Key_Return);
        REQUIRE(shell.main().overlay()->isOpen());
        CHECK(shell.main().overlay()->top()->objectName() == u"contactForm"_s);
    }
    SECTION("O opens the person")
    {
        shell.press(Qt::Key_O);
        CHECK_FALSE(shell.main().overlay()->isOpen());
        CHECK(shell.page()->title().contains(u"Pierre"_s));
    }
}

TEST_CASE("Who may not record a contact is told so", "[today]")
{
    Today shell("view_only", 4);
    CHECK(shell.find<QPushButton>("contactButton")->isEnabled() == false);
    CHECK_FALSE(shell.find<QPushButton>("contactButton")->toolTip().isEmpty());
}
