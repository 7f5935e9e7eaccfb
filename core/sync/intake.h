// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/operation_line.h"
#include "core/sync/sync_types.h"

namespace waymark {

/// Decides for every seal of a bundle: taken, known already, waiting for another, or reason to refuse the whole. The
/// part of an import that knows workstations and keys; Receipt is the part that knows records. Throws SqlFailure.
class Intake
{
public:
    Intake(Receipt &receipt, const ImportOptions &options, qint64 importId);

    /// Seals what this workstation has pending, if the bundle brings anything.
    Result<void> begin(const BundleHeader &header);
    /// A seal; gives how many operation lines follow.
    Result<qint64> open(const SealLine &line);
    Result<void> line(const QByteArray &line);
    Result<void> close();
    /// The same without a bundle, for what waits.
    void beginWaiting() { sealPending(m_database, m_office, m_receipt.now(), false); }
    /// What waited and can come in now; then whether the bundle's writer is one of us.
    Result<void> finish(const BundleHeader *writer);

    int sealsNew() const { return m_new; }
    int sealsKnown() const { return m_known; }
    bool changedAnything() const { return m_new > 0 || m_newWaiting > 0; }
    QStringList unusual() const { return m_unusual; }

private:
    Result<void> checkWriter(const BundleHeader &header);

    enum class Way { Skip, Take, Wait };

    Result<void> authenticate(const Seal &seal);
    bool mayFollow(const Seal &seal); ///< everything it builds on is here
    bool clockIsFine(const Seal &seal);
    bool isRetiredAfter(const Seal &seal);
    bool isVouchedFor(int device, qint64 number);
    Result<void> keep(const Seal &seal);
    Result<bool> takeWaiting(); ///< true where one came in
    Result<void> takeLine(const QByteArray &line);

    Receipt &m_receipt;
    Database &m_database;
    QString m_office;
    ImportOptions m_options;
    qint64 m_importId;
    qint64 m_nowMs = 0;

    Seal m_seal;
    Way m_way = Way::Skip;
    qint64 m_line = 0;
    int m_new = 0;
    int m_known = 0;
    int m_newWaiting = 0;
    std::set<std::pair<int, qint64>> m_here; ///< seals this bundle put among the waiting
    QStringList m_unusual;
};

} // namespace waymark
