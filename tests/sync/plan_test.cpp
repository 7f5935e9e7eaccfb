// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan/agreement_actions.h"
#include "core/actions/plan/plan_actions.h"
#include "core/actions/sync_actions.h"
#include "core/base/fingerprint.h"
#include "core/session/conflict_list.h"
#include "core/storage/due_queries.h"
#include "tests/support/plan_office.h"
#include "tests/support/printing.h"
#include "tests/support/replicas.h"

using namespace waymark;

namespace {

void checkEqual(std::vector<Workstation> &at)
{
    CHECK(at[1].dump() == at[0].dump());
    CHECK(at[1].ledger() == at[0].ledger());
    CHECK(at[1].conflicts() == at[0].conflicts());
    for (Workstation &one : at)
        CHECK(one.problems() == QString());
}

template <typename T>
Id<T> add(Workstation &at, T record)
{
    const auto result = at.as("counselor").run(AddRecord<T>{std::move(record)});
    for (const Finding &finding : result.findings)
        UNSCOPED_INFO(finding.rule.toStdString() << ' ' << finding.message.toStdString());
    REQUIRE(result.done);
    return {result.id("record")};
}

/// A plan with one goal, known on both.
struct Shared
{
    Replicas office{2};
    std::vector<Workstation> at = office.fresh(2);
    Id<Plan> plan;
    Id<Goal> goal;

    Shared()
    {

        const auto started = at[0].as("counselor").run(StartPlan{.jobSeekerId = office.person});
        REQUIRE(started.done);
        plan = {started.id("plan")};
        goal = add(at[0], Goal{.jobSeekerId = office.person,
                               .planId = plan,
                               .kind = u"employment"_s,
                               .narrative = u"To work as a baker in Quincy"_s,
                               .wageFromCents = 1800,
                               .wageToCents = 2200,
                               .wagePer = u"hour"_s});
        meet(at);
    }
    void change(int where, const std::function<void(Goal &)> &what)
    {
        Goal record = *at[std::size_t(where)].store().find(goal);
        what(record);
        REQUIRE(at[std::size_t(where)].as("counselor").run(EditRecord<Goal>{record}).done);
    }
};

} // namespace

TEST_CASE("A goal changed on two workstations is settled by a person, nothing lost",
          "[sync][plan][conflict][R-61]")
{
    Shared shared;
    auto &at = shared.at;
    shared.change(0, [](Goal &goal) { goal.narrative = u"To work as a baker in Boston"_s; });
    shared.change(1, [](Goal &goal) { goal.narrative = u"To work as a pastry cook in Quincy"_s; });
    shared.change(1, [](Goal &goal) { goal.wageToCents = 2400; });
    meet(at);
    checkEqual(at);
    const auto conflicts = conflictsOfPerson(at[0].store(), shared.office.person);
    REQUIRE(conflicts.ok());
    REQUIRE(conflicts->size() == 1);
    CHECK(conflicts->front().conflict.unit == "narrative");
    CHECK(at[0].store().find(shared.goal)->wageToCents == 2400); // nobody else touched it
    REQUIRE(at[1]
                .as("counselor")
                .run(SettleConflict{.recordId = {shared.goal.value},
                                    .unit = u"narrative"_s,
                                    .values = u"{\"narrative\":\"To work as a baker or pastry cook\"}"_s,
                                    .reason = u"Asked her"_s})
                .done);
    meet(at);
    checkEqual(at);
    CHECK(at[0].store().find(shared.goal)->narrative == u"To work as a baker or pastry cook"_s);
}

TEST_CASE("A wage and its unit win or lose together", "[sync][plan][R-60]")
{
    Shared shared;
    shared.change(0, [](Goal &goal) {
        goal.wageFromCents = 70000, goal.wageToCents = 80000, goal.wagePer = u"week"_s;
    });
    shared.change(1, [](Goal &goal) { goal.wageFromCents = 1900, goal.wageToCents = 2300; });
    meet(shared.at);
    checkEqual(shared.at);
    const Goal goal = *shared.at[0].store().find(shared.goal);
    const bool week = goal.wagePer == "week"_L1 && goal.wageFromCents == 70000;
    const bool hour = goal.wagePer == "hour"_L1 && goal.wageFromCents == 1900;
    CHECK((week || hour));
}

TEST_CASE("A barrier stays, also where another workstation says that it never was", "[sync][plan][R-55]")
{
    Shared shared;
    auto &at = shared.at;
    const Id<Barrier> barrier = add(at[0], Barrier{.jobSeekerId = shared.office.person,
                                                   .kind = u"housing"_s,
                                                   .description = u"The shelter ends in May"_s,
                                                   .approach = u"List of the housing office"_s});
    meet(at);
    // What no program of ours writes: the marker of an undone creation.
    at[1].as("counselor");
    const auto folded = fold(at[1].store().database(), barrier.value);
    REQUIRE(at[1]
                .session()
                .transact("undo",
                          [&](Transaction &transaction) -> Result<void> {
                              transaction.markGone(specOf<Barrier>(), barrier.value, true, folded);
                              return {};
                          })
                .ok());
    meet(at);
    meet(at);
    CHECK(at[0].store().find(barrier));
    CHECK(at[0].store().find(barrier)->description == u"The shelter ends in May"_s);
    CHECK(at[0].problems() == QString());
}

TEST_CASE("Two plans begun on two workstations are said, and one is ended", "[sync][plan][R-37][R-46]")
{
    Replicas office(2);
    auto at = office.fresh(2);

    meet(at);
    REQUIRE(at[0].as("counselor").run(StartPlan{.jobSeekerId = office.person}).done);
    const auto second = at[1].as("counselor").run(StartPlan{.jobSeekerId = office.person});
    REQUIRE(second.done);
    meet(at);
    checkEqual(at);
    const auto due = dueOfPerson(at[0].store().database(), office.person);
    const auto item = std::ranges::find(due, u"broken_together"_s, &DueItem::kind);
    REQUIRE(item != due.end());
    CHECK(item->rule == "R-37"_L1);
    REQUIRE(at[0].as("counselor").run(EndPlan{Id<Plan>{second.id("plan")}, u"Begun twice"_s}).done);
    const auto after = dueOfPerson(at[0].store().database(), office.person);
    CHECK(std::ranges::find(after, u"broken_together"_s, &DueItem::kind) == after.end());
}

TEST_CASE("A version and its signatures travel whole", "[sync][plan][R-44]")
{
    Shared shared;
    // The content is what was signed, wherever it is read.
    auto &at = shared.at;
    at[0].as("counselor");
    REQUIRE(at[0]
                .session()
                .transact("test",
                          [&](Transaction &transaction) -> Result<void> {
                              const policy::PlanContent content =
                                  currentContent(at[0].store(), *at[0].store().caseFile(shared.office.person),
                                                 {}, *at[0].store().find(shared.plan));
                              const QByteArray bytes = policy::writtenContent(content);
                              PlanVersion version{.jobSeekerId = shared.office.person,
                                                  .planId = shared.plan,
                                                  .number = 1,
                                                  .preparedOn = transaction.today(),
                                                  .contentHash = fingerprint(bytes)};
                              transaction.add(version);
                              PlanSheet sheet{.jobSeekerId = shared.office.person,
                                              .versionId = version.id,
                                              .kind = u"content"_s,
                                              .data = QString::fromUtf8(bytes)};
                              transaction.add(sheet);
                              return {};
                          })
                .ok());
    meet(at);
    checkEqual(at);
    const auto file = at[1].store().caseFile(shared.office.person);
    REQUIRE(file->planning.versions.size() == 1);
    at[1].as("supervisor");
    const auto content = versionContent(at[1].session(), file->planning.versions.front());
    REQUIRE(content.ok());
    CHECK(content->goals.front().narrative == u"To work as a baker in Quincy"_s);
}
