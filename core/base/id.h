// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <compare>
#include <functional>

namespace waymark {

/// Names one record of one kind, the same on every workstation. The upper 24 of its 63 bits are the device that
/// made it, the lower 39 count on that device, so two offline laptops never make the same one. Zero means none.
template <typename Tag> struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    QString text() const { return QString::number(value); }
};

inline constexpr int idCounterBits = 39;

struct AnyTag;
/// An id whose kind is known only at run time, as in the ledger.
using AnyId = Id<AnyTag>;

} // namespace waymark

template <typename Tag> struct std::hash<waymark::Id<Tag>>
{
    std::size_t operator()(const waymark::Id<Tag> &id) const noexcept { return std::hash<qint64>{}(id.value); }
};
