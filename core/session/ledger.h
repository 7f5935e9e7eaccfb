// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/schema/entity_spec.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <functional>
#include <map>
#include <vector>

namespace waymark {

/// The fields a change sets, by name. The name "_gone" is the marker of an undone creation (1) or its return (0).
using Delta = std::map<QByteArray, Value>;
inline constexpr const char *goneMarker = "_gone";

/// One record touched by one operation.
struct Change
{
    QByteArray entity; ///< EntitySpec::name
    qint64 recordId = 0;
    qint64 personId = 0; ///< whose record it is; 0: the office's
    qint64 base = 0;     ///< the last operation on that record which the author had seen; 0: this created it
    QByteArray delta;    ///< canonical JSON of a Delta
};

/// One action as the ledger keeps it. Never altered: `hash` covers it and, through the previous hash of its device,
/// everything before it.
struct Operation
{
    qint64 id = 0;
    QByteArray kind; ///< the action's name
    qint64 actor = 0;
    qint64 center = 0;
    qint64 device = 0;
    qint64 atUtcMs = 0;
    QByteArray stamp; ///< hybrid logical clock as text, ordered like time: milliseconds-counter-device
    qint64 undoes = 0;
    QString reason;
    QByteArray hash;
    std::vector<Change> changes;
};

/// {"a":1,"b":"x","c":null}: keys in byte order, no spaces. Equal deltas give equal bytes.
QByteArray canonical(const Delta &delta);
Delta parseDelta(const QByteArray &json);
/// A JSON text with its quotes, the one way `canonical` writes it.
void putJsonText(QByteArray &out, QStringView text);

QByteArray stampText(qint64 ms, qint64 counter, int device);
/// BLAKE2b over the previous hash of the device and every part of the operation.
QByteArray chainHash(const QByteArray &previous, const Operation &operation);

/// The value of every field of one record after the given changes, in stamp order, each field's latest winning.
struct Folded
{
    Delta values;
    bool gone = true;   ///< there is no such record (yet, or its creation was undone)
    qint64 head = 0;    ///< the last operation folded
};
/// Only operations whose stamp is below `before` when it is not empty.
/// Whether a record is not there: a lasting one is, once it was written, whatever a marker says.
bool isGone(const EntitySpec &spec, const Folded &folded);
Folded fold(Database &database, qint64 recordId, const QByteArray &before = {});
void apply(Folded &folded, const Delta &delta, qint64 operationId);
/// Sets every field the delta names; names the entity does not know are left for a newer version to read.
void setFields(const EntitySpec &spec, void *record, const Delta &delta);

void insertOperation(Database &database, const Operation &operation);
/// In id order, with their changes, from `afterId` on; stops when `each` returns false.
void forEachOperation(Database &database, qint64 device, qint64 afterId,
                      const std::function<bool(const Operation &)> &each);

} // namespace waymark
