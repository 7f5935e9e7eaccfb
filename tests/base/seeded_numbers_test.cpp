// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seeded_numbers.h"

using namespace waymark;

TEST_CASE("Seeded numbers are the published SplitMix64 sequence", "[base]")
{
    SeededNumbers numbers(1234567);
    CHECK(numbers.next() == 6457827717110365317u);
    CHECK(numbers.next() == 3203168211198807973u);
    CHECK(numbers.next() == 9817491932198370423u);
}

TEST_CASE("Numbers stay in their limits and reach every value", "[base]")
{
    SeededNumbers numbers(7);
    std::array<int, 10> seen{};
    for (int i = 0; i < 10'000; ++i)
        ++seen[numbers.below(10)];
    for (const int count : seen)
        CHECK((count > 850 && count < 1150));
    CHECK(numbers.below(0) == 0);
    CHECK(numbers.below(1) == 0);
    CHECK(numbers.below(~quint64(0)) < ~quint64(0));
    for (int i = 0; i < 100; ++i) {
        const int one = numbers.between(-2, 2);
        CHECK((one >= -2 && one <= 2));
    }
    CHECK_FALSE(numbers.percent(0));
    CHECK(numbers.percent(100));
}

TEST_CASE("The heavier choice is taken more often, the weightless one never", "[base]")
{
    SeededNumbers numbers(7);
    const std::array weights{0, 1, 9, 0};
    std::array<int, 10> seen{};
    for (int i = 0; i < 10'000; ++i)
        ++seen[std::size_t(numbers.weighted(weights, [](int weight) { return weight; }))];
    CHECK(seen[0] == 0);
    CHECK((seen[1] > 850 && seen[1] < 1150));
    CHECK(seen[1] + seen[9] == 10'000);
}
