// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ledger.h"
#include "core/session/seal.h"

#include <optional>

namespace waymark {

/// One line of a bundle: an operation as JSON, without its hash, which the reader makes again from the one before.
QByteArray operationLine(const Operation &operation);
/// Nothing where the line is no operation.
std::optional<Operation> readOperationLine(const QByteArray &line);

/// The line that opens a stretch: the statement as it was signed, and the signature.
QByteArray sealLine(const Seal &seal);
/// Nothing where it is no seal line; the statement inside is not read yet.
struct SealLine
{
    QByteArray statement;
    QByteArray signature;
};
std::optional<SealLine> readSealLine(const QByteArray &line);

} // namespace waymark
