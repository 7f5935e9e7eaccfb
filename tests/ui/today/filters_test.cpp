// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/tickler_policy.h"
#include "core/storage/draft_queries.h"
#include "tests/ui/today/today_stage.h"
#include "ui/shell/rail.h"
#include "ui/today/due_lines.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Opens the menu of kept views and runs one of its lines with the keyboard.
void runView(Today &shell, const QString &text)
{
    shell.find<QPushButton>("viewsButton")->setFocus();
    shell.press(Qt::Key_Space);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    for (int i = 0; i < 20 && menu->activeAction() && menu->activeAction()->text() != text; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    REQUIRE(menu->activeAction());
    REQUIRE(menu->activeAction()->text() == text);
    QTest::keyClick(menu, Qt::Key_Return);
    shell.settle();
}

} // namespace

TEST_CASE("Every kind of line is in one group of the filter", "[today][R-73]")
{
    QStringList all;
    for (const KindGroup &one : kindGroups())
        all += one.kinds;
    QStringList known = policy::dueKinds();
    all.sort();
    known.sort();
    CHECK(all == known);
    CHECK(kindsOf({}).isEmpty());
    CHECK(kindsOf(u"unheard_of"_s).isEmpty());
}

TEST_CASE("F goes to the filter, which narrows the list but not the count of what waits",
          "[today][filter][R-73]")
{
    Today shell("counselor", 12);
    const int count = shell.find<RailButton>("rail_today")->count();
    const int all = shell.model()->rowCount();
    shell.list()->setFocus();
    shell.press(Qt::Key_F);
    REQUIRE(shell.focus()->objectName() == u"kindFilter"_s);
    shell.press(Qt::Key_Down); // Contacts
    CHECK(shell.model()->rowCount() > 0);
    CHECK(shell.model()->rowCount() < all);
    for (int i = 0; i < shell.model()->rowCount(); ++i) {
        if (const DueLine *line = shell.model()->at(i))
            CHECK(kindsOf(u"contacts"_s).contains(line->row.item.kind));
    }
    CHECK(shell.find<RailButton>("rail_today")->count() == count);

    // In a filter, letters choose from it: none of them is an outcome.
    const std::size_t contacts = shell.contacts(shell.pierre()).size();
    shell.press(Qt::Key_N);
    CHECK(shell.contacts(shell.pierre()).size() == contacts);

    shell.pick("kindFilter", 3);
    if (shell.model()->rowCount() == 0) {
        CHECK(shell.find<QLabel>("todayEmpty")->text() == u"Nothing is listed here."_s);
        shell.find<QPushButton>("showAllOfMine")->setFocus();
        shell.press(Qt::Key_Space);
        CHECK(shell.model()->rowCount() == all);
        CHECK(shell.focus() == shell.list());
    }
}

TEST_CASE("Lines stand by urgency, by kind or by person", "[today][filter]")
{
    Today shell("counselor", 12);
    CHECK(shell.headers().first().startsWith(u"OVERDUE"_s));
    shell.pick("grouping", 1);
    CHECK(shell.headers().first().startsWith(u"Contact ("_s));
    shell.pick("grouping", 2);
    CHECK(shell.headers().filter(u"Pierre, Marie-Ange ("_s).size() == 1);
    QSet<qint64> seen;
    qint64 last = 0;
    for (int i = 0; i < shell.model()->rowCount(); ++i) {
        const DueLine *line = shell.model()->at(i);
        if (!line || line->group == DueGroup::Waiting || line->row.item.personId.value == last)
            continue;
        last = line->row.item.personId.value;
        CHECK_FALSE(seen.contains(last));
        seen.insert(last);
    }
}

TEST_CASE("Whoever answers for others may look at theirs", "[today][scope][R-73]")
{
    SECTION("a counselor has no such choice")
    {
        const char *role = GENERATE("counselor", "intake", "view_only");
        Today shell(role, 4);
        CHECK_FALSE(shell.combo("scopeFilter")->isVisible());
        CHECK(shell.combo("scopeFilter")->count() == 1);
        shell.press(Qt::Key_3, Qt::ControlModifier);
        CHECK(shell.combo("scopeFilter")->currentIndex() == 0);
    }
    SECTION("supervisors, directors and administrators do")
    {
        const char *role = GENERATE("supervisor", "director", "administrator");
        Today shell(role, 6);
        const int count = shell.find<RailButton>("rail_today")->count();
        const int mine = shell.model()->rowCount();
        REQUIRE(shell.combo("scopeFilter")->isVisible());
        shell.press(Qt::Key_3, Qt::ControlModifier);
        CHECK(shell.combo("scopeFilter")->currentText() == u"The office"_s);
        CHECK(shell.model()->rowCount() > mine);
        REQUIRE(shell.rowOf(u"contact"_s, shell.pierre()) >= 0);
        CHECK(shell.model()->at(shell.rowOf(u"contact"_s, shell.pierre()))->who == u"counselor"_s);
        CHECK(shell.texts().filter(u"Pierre"_s).first().endsWith(u", counselor"_s));
        // What waits for oneself stays what it was.
        CHECK(shell.find<RailButton>("rail_today")->count() == count);
        // Others' lines change, and are read again when they are looked at.
        shell.main().openPage(u"find"_s);
        shell.settle();
        shell.by("counselor", RecordContact{.jobSeekerId = shell.pierre(),
                                            .means = u"phone_call"_s,
                                            .twoWay = true,
                                            .service = u"career_guidance"_s,
                                            .note = u"Spoke about kitchens that hire and the bus."_s});
        shell.main().openPage(u"today"_s);
        shell.settle();
        CHECK(shell.rowOf(u"contact"_s, shell.pierre()) < 0);
    }
}

TEST_CASE("A confidential person is neither listed nor counted for those who may not see them",
          "[today][scope][R-25]")
{
    const bool may = GENERATE(true, false);
    Today shell(may ? "director" : "administrator", 6);
    shell.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(shell.lists(shell.pierre()));
    const QString before = shell.find<QLabel>("todaySummary")->text();
    JobSeeker person = *shell.session().store().find(shell.pierre());
    person.confidential = true;
    shell.by("supervisor", EditJobSeeker{.person = person});
    CHECK(shell.lists(shell.pierre()) == may);
    CHECK((shell.find<QLabel>("todaySummary")->text() == before) == may);
}

TEST_CASE("Views are kept for one person, across a restart, and hold nothing but codes and a name",
          "[today][views]")
{
    Today shell("supervisor", 4);
    shell.pick("kindFilter", 1);
    shell.pick("grouping", 2);
    shell.prompts.texts = {u"Calls & letters"_s};
    runView(shell, u"Keep this view…"_s);
    CHECK(shell.find<QPushButton>("viewsButton")->text() == u"View: Calls && letters"_s);
    CHECK(draftsOf(shell.session().store().database(), shell.office.staff("supervisor"))->empty());

    // A restart: the window is another one.
    shell.window.reset();
    shell.office.reopen("supervisor");
    shell.window = std::make_unique<OfficeWindow>(WindowServices{
        shell.office.clock, shell.prompts, shell.preferences, shell.screens, KeyCost::testing()});
    shell.window->show();
    shell.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(shell.window.get()));
    shell.window->enter(std::move(shell.office.signedIn));
    shell.settle();
    CHECK(shell.combo("kindFilter")->currentIndex() == 0);
    runView(shell, u"Calls && letters"_s);
    CHECK(shell.combo("kindFilter")->currentData().toString() == u"contacts"_s);
    CHECK(shell.combo("grouping")->currentIndex() == 2);

    shell.prompts.texts = {u"Calls"_s};
    runView(shell, u"Rename “Calls && letters”…"_s);
    CHECK(shell.find<QPushButton>("viewsButton")->text() == u"View: Calls"_s);
    runView(shell, u"Remove “Calls”"_s);
    CHECK(shell.find<QPushButton>("viewsButton")->text() == u"Views…"_s);

    QFile plain(shell.home.filePath(u"waymark.ini"_s));
    if (plain.open(QIODevice::ReadOnly))
        CHECK_FALSE(plain.readAll().contains("letters"));
}

TEST_CASE("A view reads what it knows and is as usual in the rest", "[today][views]")
{
    const TodayView view{.scope = DueScope::Office, .kinds = u"plans"_s, .grouping = DueGrouping::Person};
    CHECK(TodayView::fromJson(view.toJson()) == view);
    CHECK(TodayView::fromJson({}) == TodayView());
    CHECK(TodayView::fromJson({{u"kinds"_s, u"no such"_s}, {u"scope"_s, 7}}) == TodayView());
}

TEST_CASE("Five thousand lines keep the model in order", "[today][model]")
{
    const QDate today(2026, 3, 12);
    DueRows rows;
    for (int i = 0; i < 5000; ++i) {
        DueItem item{.kind = policy::dueKinds()[i % policy::dueKinds().size()],
                     .recordId = i,
                     .personId = {i / 3 + 1},
                     .dueOn = today.addDays(i % 40 - 20)};
        if (i % 2)
            item.mustBy = item.dueOn.addDays(5);
        rows.listed.push_back({item, u"Last %1"_s.arg(i / 3), u"First"_s, QString::number(i), false});
    }
    DueListModel model;
    QAbstractItemModelTester tester(&model);
    for (const DueGrouping grouping : {DueGrouping::Urgency, DueGrouping::Kind, DueGrouping::Person}) {
        std::vector<DueLine> lines = dueLines(rows, grouping, today);
        CHECK(std::ranges::count_if(lines, [](const DueLine &one) { return !one.isHeader; }) == 5000);
        QSet<QString> keys;
        for (const DueLine &one : lines) {
            if (!one.isHeader)
                keys.insert(one.key());
        }
        CHECK(keys.size() == 5000);
        CHECK(model.setLines(lines, today));
        CHECK_FALSE(model.setLines(lines, today));
    }
}

TEST_CASE("Of more lines than are listed, all are counted", "[today][scope]")
{
    const QDate today(2026, 3, 12);
    DueRows rows;
    rows.listed.push_back(
        {{.kind = u"contact"_s, .personId = {1}, .dueOn = today, .mustBy = today.addDays(-1)},
         u"Pierre"_s,
         u"Ada"_s,
         u"1"_s,
         false});
    rows.counts = DueCounts{.overdue = 12345, .due = 7};
    const auto lines = dueLines(rows, DueGrouping::Urgency, today);
    REQUIRE(lines.size() == 2);
    CHECK(lines.front().title == u"OVERDUE (12,345)"_s);
}
