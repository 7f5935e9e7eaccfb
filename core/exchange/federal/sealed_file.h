// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/key_slots.h"

#include <QIODevice>
#include <functional>
#include <memory>

namespace waymark {

/// An export under a password: "WAYMARK-SEALED\n", four bytes of length and a key slot as JSON
/// (key_slots.h) that holds the file's own random key, then libsodium's secretstream (XChaCha20-Poly1305) in
/// chunks of 64 KiB, the last one marked. What is cut off, changed or put together anew is seen.
class FileSealer
{
public:
    static Result<std::unique_ptr<FileSealer>> begin(const QString &password,
                                                     KeyCost cost = KeyCost::normal());
    ~FileSealer();
    /// What can be written of all that was pushed so far; with `last` the rest and the end.
    QByteArray push(const QByteArray &plain, bool last);

private:
    struct State;
    explicit FileSealer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Reads such a file and hands its content out piece by piece, each one proven. WrongPassword, or Damaged
/// where it is not whole.
Result<void> openSealed(QIODevice &in, const QString &password,
                        const std::function<Result<void>(const QByteArray &)> &each);

} // namespace waymark
