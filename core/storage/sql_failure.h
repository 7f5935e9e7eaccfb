// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <type_traits>

namespace waymark {

/// A statement that failed. Thrown only between a statement and the nearest `guarded`: past the storage, session
/// and action doors a failure is always an Error value. Holds SQL text, never values.
struct SqlFailure
{
    int code = 0;
    QByteArray message;
    QByteArray sql;
};

/// The failure in words for a person: what happened, what to do, nothing saved is lost.
Error errorOf(const SqlFailure &failure);

/// Runs `body` and turns a failed statement into an Error.
template <typename F> auto guarded(F &&body) -> Result<std::invoke_result_t<F>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            body();
            return {};
        } else {
            return body();
        }
    } catch (const SqlFailure &failure) {
        return errorOf(failure);
    }
}

} // namespace waymark
