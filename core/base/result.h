// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <utility>
#include <variant>

namespace waymark {

enum class ErrorKind {
    Refused,       ///< a rule or a permission says no
    NotFound,      ///< what was named is not in this office
    WrongPassword, ///< the login or its password did not open the office
    Damaged,       ///< a file is there but cannot be trusted
    TooNew,        ///< written by a newer Waymark
    NotEncrypted,  ///< the database library cannot encrypt; Waymark never writes a plain file
    ReadOnly,      ///< the folder or file cannot be written
    DiskFull,      ///< no space was left
    Busy,          ///< another program holds the file
    BadInput,      ///< a value or file given by a person cannot be used
    Io,            ///< any other failure of a file
};

/// What went wrong, in words for a person. Never holds personal data: it may be logged or read aloud.
struct Error
{
    ErrorKind kind = ErrorKind::Io;
    QString what;   ///< what happened
    QString advice; ///< what to do next, and that nothing saved was lost where that is so

    QString text() const { return advice.isEmpty() ? what : what + QLatin1Char(' ') + advice; }
};

/// A value or an Error. Not an exception and not a bool: it cannot be ignored without a warning.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }
    T valueOr(T other) const { return ok() ? value() : std::move(other); }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace waymark
