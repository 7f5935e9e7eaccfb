// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <iterator>

namespace waymark {

/// The same numbers for the same seed with every compiler and library (SplitMix64), which the standard
/// library's distributions do not promise. For demonstration data and tests; never for keys, passwords or
/// ids.
class SeededNumbers
{
public:
    explicit SeededNumbers(quint64 seed) : m_state(seed) {}

    quint64 next() { return mixed(m_state += step); }
    /// Below `limit`, each as likely as the others; 0 where the limit is 0.
    quint64 below(quint64 limit)
    {
        if (limit == 0)
            return 0;
        const quint64 uneven = (~quint64(0) % limit + 1) % limit;
        quint64 bits = next();
        while (bits > ~quint64(0) - uneven)
            bits = next();
        return bits % limit;
    }
    int between(int least, int most) { return least + int(below(quint64(most - least + 1))); }
    bool percent(int chance) { return int(below(100)) < chance; }
    template <typename List>
    const auto &oneOf(const List &list)
    {
        return *std::next(std::begin(list), std::ptrdiff_t(below(quint64(std::size(list)))));
    }
    /// The heavier, the likelier; `list` has at least one element of a weight above 0.
    template <typename List, typename Weight>
    const auto &weighted(const List &list, Weight weightOf)
    {
        quint64 sum = 0;
        for (const auto &one : list)
            sum += quint64(weightOf(one));
        quint64 left = below(sum);
        auto at = std::begin(list);
        while (std::next(at) != std::end(list) && left >= quint64(weightOf(*at)))
            left -= quint64(weightOf(*at++));
        return *at;
    }

private:
    static constexpr quint64 step = 0x9e3779b97f4a7c15;
    static constexpr quint64 mixed(quint64 bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        return bits ^ (bits >> 31);
    }

    quint64 m_state;
};

} // namespace waymark
