// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secret_key.h"

#include <algorithm>
#include <new>
#include <sodium.h>

namespace waymark {

void SecretKey::Wipe::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

SecretKey SecretKey::blank()
{
    SecretKey key;
    if (sodium_init() >= 0)
        key.m_bytes.reset(static_cast<unsigned char *>(sodium_malloc(size)));
    if (!key.m_bytes)
        throw std::bad_alloc();
    std::ranges::fill(key.writableBytes(), static_cast<unsigned char>(0));
    return key;
}

SecretKey SecretKey::random()
{
    SecretKey key = blank();
    randombytes_buf(key.m_bytes.get(), size);
    return key;
}

SecretKey SecretKey::fromBytes(std::span<const unsigned char> bytes)
{
    if (bytes.size() != size)
        return {};
    SecretKey key = blank();
    std::ranges::copy(bytes, key.m_bytes.get());
    return key;
}

bool SecretKey::operator==(const SecretKey &other) const
{
    if (!m_bytes || !other.m_bytes)
        return !m_bytes && !other.m_bytes;
    return sodium_memcmp(m_bytes.get(), other.m_bytes.get(), size) == 0;
}

} // namespace waymark
