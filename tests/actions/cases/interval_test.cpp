// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/office_actions.h"
#include "core/storage/due_queries.h"
#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

SetInterval days(int best, int must, const QString &program = {})
{
    return {.program = program, .groupId = {}, .bestDays = best, .mustDays = must, .effectiveFrom = {}};
}

} // namespace

TEST_CASE("An interval nobody could mean is refused with words", "[actions][tickler][R-71][R-72]")
{
    OfficeFixture office;
    Actions &actions = office.as("administrator");
    for (const SetInterval &bad : {days(0, 60), days(30, 0), days(30, 10'000), days(10'000, 10'000),
                                   days(-5, 60), days(31, 30), days(367, 367)}) {
        const ActionResult result = actions.run(bad);
        CAPTURE(*bad.bestDays, *bad.mustDays);
        CHECK_FALSE(result.done);
        CHECK(refusedBy(result).contains(u"R-72"_s));
        CHECK(result.findings.front().message.size() > 30);
    }
    CHECK_FALSE(actions.run(SetInterval{}).done);
    CHECK(actions.settings().contact == ContactInterval{30, 60});
    CHECK_FALSE(office.as("supervisor").run(days(20, 40)).done);
}

TEST_CASE("A changed interval moves what is due at once, is kept in the ledger and undone",
          "[actions][tickler][R-72][R-118]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.openedCase(person);
    const QDate opened = office.clock.today();
    const auto must = [&] {
        for (const DueItem &item : dueOfPerson(office.session().store().database(), person)) {
            if (item.kind == "contact"_L1)
                return item.mustBy;
        }
        return QDate();
    };
    CHECK(must() == opened.addDays(60));
    REQUIRE(office.as("administrator").run(days(10, 20, u"esis"_s)).done);
    CHECK(must() == opened.addDays(20));
    REQUIRE(office.as("administrator").undo().done);
    CHECK(must() == opened.addDays(60));

    SetInterval later = days(10, 20, u"esis"_s);
    later.effectiveFrom = opened.addDays(5);
    REQUIRE(office.as("administrator").run(later).done);
    CHECK(must() == opened.addDays(60));
    office.clock.advanceDays(4);
    office.reopen();
    CHECK(must() == opened.addDays(60));
    office.clock.advanceDays(1);
    office.reopen();
    CHECK(must() == opened.addDays(20));
}

TEST_CASE("A contract's interval follows who belongs to it", "[actions][tickler][R-72]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.openedCase(person);
    const Id<LocalGroup> contract = [&] {
        LocalGroup group{.name = u"City contract"_s};
        qint64 id = 0;
        REQUIRE(office.session()
                    .transact("addLocalGroup",
                              [&](Transaction &transaction) -> Result<void> {
                                  id = transaction.add(group).value;
                                  GroupMember member{
                                      .jobSeekerId = person, .groupId = {id}, .since = office.clock.today()};
                                  transaction.add(member);
                                  return {};
                              })
                    .ok());
        return Id<LocalGroup>{id};
    }();
    SetInterval set = days(7, 14);
    set.groupId = contract;
    REQUIRE(office.as("administrator").run(set).done);
    SetInterval both = set;
    both.program = u"esis"_s;
    CHECK_FALSE(office.as("administrator").run(both).done);
    const auto items = dueOfPerson(office.session().store().database(), person);
    const auto contact = std::ranges::find(items, u"contact"_s, &DueItem::kind);
    REQUIRE(contact != items.end());
    CHECK(contact->mustBy == office.clock.today().addDays(14));
    CHECK(contact->because.value(u"group"_s).toInteger() == contract.value);
}
