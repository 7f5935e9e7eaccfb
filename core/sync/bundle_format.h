// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/seal.h"

#include <QIODevice>
#include <functional>
#include <memory>

namespace waymark {

/// The newest bundle format this program writes and reads (docs/bundle-format.md).
inline constexpr int bundleFormat = 1;

/// From which of a device's seals to which.
struct SealRange
{
    int device = 0;
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const SealRange &) const = default;
};

/// What a bundle says of itself in the clear. Nothing personal: numbers of workstations, counts, a time.
struct BundleHeader
{
    int format = bundleFormat;
    int schema = 0; ///< the writer's newest migration: for people, never for refusing
    QString office;
    int device = 0;     ///< who wrote the file
    qint64 number = 0;  ///< that device's newest seal
    qint64 madeMs = 0;
    qint64 seals = 0;
    qint64 operations = 0;
    qint64 changes = 0;
    QByteArray key;     ///< the writer's public key; whether it is believed is the importer's to say
    std::vector<SealRange> holds;
};
QByteArray toJson(const BundleHeader &header);

/// Seals and operations as lines in, one bundle out: zstd, then XChaCha20-Poly1305 in chunks, signed by the writer.
/// Streams: holds a chunk, never the whole.
class BundleWriter
{
public:
    /// `out` is open for writing and empty.
    static Result<std::unique_ptr<BundleWriter>> begin(QIODevice &out, const BundleHeader &header,
                                                       const SecretKey &officeKey);
    ~BundleWriter();
    Result<void> line(const QByteArray &line); ///< without its line end
    /// The rest, then the signature.
    Result<void> finish(const SigningKey &key);

private:
    struct State;
    explicit BundleWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Only the header, unchecked: for a list of files. BadInput where it is no bundle, TooNew for a newer format.
Result<BundleHeader> peekBundle(QIODevice &in);

/// Reads a bundle from where `in` stands to its end. Every byte is covered by the signature; nothing is handed out
/// before it was verified against the key in the header. Holds a chunk, never the whole.
class BundleReader
{
public:
    /// Checks office, format, length and signature: reads the file once. `step` gets bytes done and all bytes.
    static Result<std::unique_ptr<BundleReader>> open(QIODevice &in, const QString &office, const SecretKey &officeKey,
                                                      const std::function<bool(qint64 done, qint64 total)> &step = {});
    ~BundleReader();
    const BundleHeader &header() const;
    /// The next line; an empty optional at the end.
    Result<std::optional<QByteArray>> line();
    qint64 bytesRead() const;
    qint64 bytesTotal() const;

private:
    struct State;
    explicit BundleReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The key bundles are sealed with, derived from the office key, which it does not reveal: whoever has it can read
/// bundles and nothing else.
SecretKey bundleKey(const SecretKey &officeKey);

} // namespace waymark
