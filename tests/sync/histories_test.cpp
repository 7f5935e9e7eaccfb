// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/random_history.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// What every workstation alone knows, gathered: after they met, nobody may lack any of it.
std::set<QByteArray> everything(std::vector<Workstation> &at)
{
    std::set<QByteArray> all;
    for (Workstation &one : at) {
        for (const QByteArray &line : one.ledger().split('\n'))
            all.insert(line);
    }
    return all;
}

void histories(quint32 from, int count)
{
    Replicas office(5);
    int kept = 0;
    int conflicts = 0;
    for (quint32 seed = from; seed < from + quint32(count); ++seed) {
        auto at = office.fresh(3 + int(seed % 3));
        RandomHistory history(at, seed);
        history.run(40);
        const std::set<QByteArray> made = everything(at);
        meet(at);
        INFO("seed " << seed << "\n" << history.trace().join(u'\n').toStdString());
        for (Workstation &one : at)
            UNSCOPED_INFO(one.standing().toStdString());
        for (std::size_t i = 1; i < at.size(); ++i) {
            REQUIRE((at[i].ledger() == at[0].ledger()));
            REQUIRE(at[i].dump() == at[0].dump());
            REQUIRE(at[i].conflicts() == at[0].conflicts());
        }
        for (const QByteArray &line : made)
            REQUIRE((line.isEmpty() || at[0].ledger().contains(line)));
        // The whole proof on one workstation of each history; it takes as long as all the rest.
        REQUIRE(at[seed % at.size()].problems() == QString());
        kept += history.done();
        conflicts += int(at[0].conflicts().count('\n'));
    }
    // A test that did nothing would pass as well.
    CHECK(kept > count * 8);
    CHECK(conflicts > count / 4);
}

} // namespace

// A thousand, in parts that can run beside each other.
#define HISTORIES(part)                                                                                                \
    TEST_CASE("Random histories meet in one office, part " #part, "[sync][histories]") { histories(part * 100, 100); }
HISTORIES(0)
HISTORIES(1)
HISTORIES(2)
HISTORIES(3)
HISTORIES(4)
HISTORIES(5)
HISTORIES(6)
HISTORIES(7)
HISTORIES(8)
HISTORIES(9)

// As many as WAYMARK_HISTORIES says, other ones each time: ./bench --only histories.
TEST_CASE("A long run of random histories", "[.][long-histories]")
{
    const int count = std::max(1, qEnvironmentVariableIntValue("WAYMARK_HISTORIES"));
    const quint32 from = std::random_device()() % 1'000'000'000 + 1'000;
    std::printf("%d histories from seed %u\n", count, from);
    for (int done = 0; done < count; done += 100) {
        histories(from + quint32(done), std::min(100, count - done));
        std::printf("%d\n", std::min(count, done + 100));
        std::fflush(stdout);
    }
}

TEST_CASE("One random history, by its seed", "[.][one-history]")
{
    histories(quint32(qEnvironmentVariableIntValue("WAYMARK_HISTORY")), 1);
}
