// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace waymark {

/// 32 secret bytes, between guard pages, kept out of the swap file where the system allows it, and wiped when
/// the key goes. It is moved, never copied; what was moved from is empty.
class SecretKey
{
public:
    static constexpr std::size_t size = 32;

    static SecretKey random();
    /// Takes a copy of exactly 32 bytes; any other length makes an empty key. The caller wipes its own.
    static SecretKey fromBytes(std::span<const unsigned char> bytes);

    explicit operator bool() const { return m_bytes != nullptr; }
    std::span<const unsigned char> bytes() const { return {m_bytes.get(), m_bytes ? size : 0}; }
    /// For whoever derives or opens a key straight into the guarded memory.
    std::span<unsigned char> writableBytes() { return {m_bytes.get(), m_bytes ? size : 0}; }
    /// A key of zeros, to be filled.
    static SecretKey blank();

    /// In the same time wherever they differ.
    bool operator==(const SecretKey &other) const;

private:
    struct Wipe
    {
        void operator()(unsigned char *bytes) const;
    };

    SecretKey() = default;
    std::unique_ptr<unsigned char, Wipe> m_bytes;
};

} // namespace waymark
