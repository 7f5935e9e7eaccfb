// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/cases/transfer_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/actions/records/tab_actions.h"
#include "tests/ui/today/today_stage.h"
#include "ui/shell/overlay.h"
#include "ui/today/today_view.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Marie-Ange Pierre's case is on its way to the supervisor, who works at another center by now.
struct Transferred : Today
{
    Transferred() : Today("supervisor", 6)
    {
        const auto made =
            by("administrator", AddCenter{{.name = u"MassHire Brockton"_s, .city = u"Brockton"_s}});
        Staff me = *session().store().find(office.staff("supervisor"));
        me.centerId = {made.id("id")};
        by("administrator", EditStaff{me});
        by("director", TransferCase{.caseId = record().id,
                                    .toCenterId = me.centerId,
                                    .toCounselorId = me.id,
                                    .reason = u"She moved to a shelter in Brockton."_s});
        choose(rowOf(u"transfer"_s, pierre()));
    }
    CaseRecord record() { return session().store().ofPerson<CaseRecord>(pierre()).front(); }
};

} // namespace

TEST_CASE("A transferred case is accepted where it is listed, and Ctrl+Z takes that back",
          "[today][transfer][R-88]")
{
    Transferred shell;
    CHECK(shell.find<QLabel>("answerQuestion")->text().contains(u"She moved to a shelter in Brockton."_s));
    shell.press(Qt::Key_Return);
    REQUIRE(shell.focus()->objectName() == u"answerYes"_s);
    shell.press(Qt::Key_Space);
    CHECK(shell.record().counselorId == shell.office.staff("supervisor"));
    CHECK(shell.rowOf(u"transfer"_s, shell.pierre()) < 0);
    CHECK(shell.said().startsWith(u"Accepted."_s));
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.record().counselorId == shell.office.staff("counselor"));
    CHECK(shell.rowOf(u"transfer"_s, shell.pierre()) >= 0);
}

TEST_CASE("A transfer is declined with words only", "[today][transfer][R-88]")
{
    Transferred shell;
    auto *no = shell.find<QPushButton>("answerNo");
    no->setFocus();
    shell.press(Qt::Key_Space);
    CHECK(shell.find<QLabel>("answerTrouble")->isVisible());
    CHECK(shell.focus()->objectName() == u"answerText"_s);
    shell.type(u"Our caseloads are full"_s); // none of these letters is an outcome
    // Looking around loses nothing.
    shell.choose(0 + shell.model()->itemFrom(0) == shell.list()->currentIndex().row()
                     ? shell.model()->itemFrom(shell.list()->currentIndex().row() + 1)
                     : shell.model()->itemFrom(0));
    shell.choose(shell.rowOf(u"transfer"_s, shell.pierre()));
    CHECK(shell.find<QLineEdit>("answerText")->text() == u"Our caseloads are full"_s);
    no->setFocus();
    shell.press(Qt::Key_Space);
    CHECK(shell.rowOf(u"transfer"_s, shell.pierre()) < 0);
    const auto transfers = shell.session().store().ofPerson<CaseTransfer>(shell.pierre());
    CHECK(transfers.front().state == u"declined"_s);
    CHECK(transfers.front().answer == u"Our caseloads are full"_s);
    CHECK(shell.record().counselorId == shell.office.staff("counselor"));
}

TEST_CASE("Access to a plan is given until a day, or refused with a word", "[today][access][R-79]")
{
    Today shell("counselor", 6);
    shell.by("counselor", StartPlan{.jobSeekerId = shell.pierre()});
    shell.by("supervisor", AskAccess{.jobSeekerId = shell.pierre(), .reason = u"Covers in April"_s});
    shell.choose(shell.rowOf(u"access"_s, shell.pierre()));
    CHECK(shell.find<QLabel>("answerQuestion")->text() == u"supervisor: “Covers in April”"_s);
    SECTION("given")
    {
        shell.press(Qt::Key_Return);
        shell.press(Qt::Key_Space);
        const auto grants = shell.session().store().ofPerson<PlanGrant>(shell.pierre());
        REQUIRE(grants.size() == 1);
        CHECK(grants.front().until == shell.today().addDays(30));
    }
    SECTION("refused")
    {
        shell.find<QPushButton>("answerNo")->setFocus();
        shell.press(Qt::Key_Space);
        CHECK(shell.focus()->objectName() == u"answerText"_s);
        shell.type(u"I am back on Monday"_s);
        shell.find<QPushButton>("answerNo")->setFocus();
        shell.press(Qt::Key_Space);
        CHECK(shell.session().store().ofPerson<PlanGrant>(shell.pierre()).empty());
    }
    CHECK(shell.rowOf(u"access"_s, shell.pierre()) < 0);
}

TEST_CASE("A reminder is done with Enter and a key, and comes back with Ctrl+Z", "[today][R-73]")
{
    Today shell("counselor", 6);
    Alert alert{.jobSeekerId = shell.pierre(), .text = u"Ask for the lease"_s, .dueOn = shell.today()};
    shell.by("counselor", AddRecord<Alert>{alert});
    shell.choose(shell.rowOf(u"alert"_s, shell.pierre()));
    shell.press(Qt::Key_Return);
    CHECK(shell.find<QPushButton>("answerYes")->text() == u"Done"_s);
    REQUIRE(shell.focus()->objectName() == u"answerYes"_s);
    shell.press(Qt::Key_Space);
    CHECK(shell.rowOf(u"alert"_s, shell.pierre()) < 0);
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.rowOf(u"alert"_s, shell.pierre()) >= 0);
}

TEST_CASE("What others recorded is marked as seen", "[today][R-77]")
{
    Today shell("counselor", 6);
    shell.office.clock.advanceDays(1);
    shell.by("intake", RecordService{.jobSeekerId = shell.pierre(), .type = u"resume_review"_s});
    shell.choose(shell.rowOf(u"told_service"_s, shell.pierre()));
    shell.press(Qt::Key_Return);
    CHECK(shell.find<QPushButton>("answerYes")->text() == u"Seen"_s);
    shell.press(Qt::Key_Space);
    CHECK(shell.rowOf(u"told_service"_s, shell.pierre()) < 0);
}

TEST_CASE("The card says who a line waits on and what is planned next", "[today]")
{
    Today shell("counselor", 6);
    shell.choose(shell.rowOf(u"case_review"_s, shell.office.suspended));
    CHECK(shell.find<QLabel>("cardWaits")->isVisible());
    CHECK(shell.find<QLabel>("cardWaits")->text().contains(u"MassHire Quincy"_s));
    Alert alert{
        .jobSeekerId = shell.pierre(), .text = u"Ask for the lease"_s, .dueOn = shell.today().addDays(20)};
    shell.by("counselor", AddRecord<Alert>{alert});
    shell.choosePierre();
    CHECK_FALSE(shell.find<QLabel>("cardWaits")->isVisible());
    CHECK(shell.find<QLabel>("cardComing")->text().contains(u"Reminder: in 20 days"_s));
}

TEST_CASE("Each kind of line opens where its work is done", "[today][R-73]")
{
    const auto at = [](const char *kind) { return placeOf({.kind = QString::fromLatin1(kind)}).first; };
    CHECK(at("plan_step") == u"goals"_s);
    CHECK(at("goal_past") == u"goals"_s);
    CHECK(at("plan_none") == u"plan"_s);
    CHECK(at("plan_sections") == u"assessment"_s);
    CHECK(at("scores") == u"testing"_s);
    CHECK(at("course_end") == u"course"_s);
    CHECK(at("entry") == u"events"_s);
    CHECK(at("partner_proof") == u"programs"_s);
    CHECK(at("silence") == u"suspend"_s);
    CHECK(at("contact").isEmpty());
    const DueItem year{.kind = u"year_end"_s,
                       .because = {{u"missing"_s, QJsonArray{u"scores"_s, u"entry"_s}}}};
    CHECK(placeOf(year).first == u"testing"_s);
    const DueItem fields{.kind = u"membership_incomplete"_s,
                         .because = {{u"missing"_s, QJsonArray{u"veteran_status"_s}}}};
    CHECK(placeOf(fields).second == u"veteran_status"_s);
}
