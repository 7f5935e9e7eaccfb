// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

#include <QCoreApplication>

namespace waymark::records {

/// Voiding, whatever is voided: it is there, was not voided before, and somebody says why. Nothing is
/// deleted.
template <typename T>
Findings checkVoid(const ActionContext &context, Id<T> id, const QString &reason)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Actions", text); };
    const auto stored = context.store.find(id);
    if (!stored)
        return {Finding{{}, {}, tr("There is no such entry in this office.")}};
    Findings findings;
    if (stored->voidedOn.isValid())
        findings += Finding{{}, {}, tr("This entry was voided before; its reason stands in the history.")};
    if (reason.trimmed().isEmpty())
        findings += Finding{{},
                            QStringLiteral("reason"),
                            tr("Say why it is voided: it stays in the history with your reason.")};
    return findings;
}

template <typename T>
Outcome voidRecord(Transaction &transaction, const ActionContext &context, Id<T> id, const QString &reason)
{
    T record = *context.store.find(id);
    record.voidedOn = transaction.today();
    record.voidReason = reason.trimmed();
    transaction.save(record);
    Outcome outcome;
    outcome.add("voided", record.id.value);
    return outcome;
}

} // namespace waymark::records
