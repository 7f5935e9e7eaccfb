// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/people/people_actions.h"
#include "core/base/progress.h"
#include "core/policy/policy_settings.h"
#include "core/session/receive.h"
#include "core/sync/bundle_format.h"

#include <QStringList>

namespace waymark {

/// How far a long exchange is. False from the callback stops it with nothing changed.
using SyncProgress = WorkProgress;
using SyncStep = WorkStep;

/// A bundle named as people do: "bundle 12 from SHELTER-LAPTOP-3".
struct BundleName
{
    int device = 0;
    QString deviceName; ///< "workstation 4711" where it is not known by name yet
    qint64 number = 0;
    bool operator==(const BundleName &) const = default;
    QString text() const;
};

/// A bundle that came and is not in yet.
struct WaitingBundle
{
    enum class Why { Missing, Clock };
    BundleName bundle;
    Why why = Why::Missing;
    std::vector<BundleName> missing; ///< what has to come first
    Instant acceptableFrom;          ///< Clock: when this computer's clock gets there
    QString text() const;            ///< "Bundle 13 from FRONT-DESK waits: bundle 12 from FRONT-DESK is missing."
};

struct ExportOptions
{
    bool everything = false; ///< also what every other workstation is known to have
    int forDevice = 0;       ///< only what this one is not known to have; 0: any
    std::vector<SealRange> without = {}; ///< what is there already (a folder's other bundles)
    bool acknowledge = true; ///< also say what was taken in, so that others need not send it again
};
struct ExportReport
{
    bool written = false;     ///< not: the others have everything
    BundleHeader header;
    std::vector<BundleName> bundles; ///< this workstation's own that are in it
};

struct ImportOptions
{
    bool preview = false;      ///< everything is tried and nothing kept
    bool acceptRemovals = false; ///< an administrator's word: the limit on removals does not stop it
    bool acceptClock = false;  ///< an administrator's word: stamps from the future are taken
    SyncLimits limits;
};

struct ImportReport
{
    bool kept = false;           ///< in the office now; not for a preview or one that stopped
    qint64 importId = 0;
    BundleHeader header;
    BundleName from;
    QString preparedBy;          ///< who made the file, by workstation name
    ReceivedCounts counts;
    std::vector<PersonReceived> people;
    QHash<qint64, QString> names; ///< of those people, for a screen: personal
    int sealsNew = 0;
    int sealsKnown = 0;          ///< were here already
    std::vector<WaitingBundle> waiting; ///< all that wait now
    qint64 recordsBefore = 0;    ///< in the office, for judging `counts.removed`
    bool needsWord = false;      ///< stopped: it would remove more than the limit; an administrator may accept it
    std::vector<DuplicatePair> alike; ///< of the new people, once they are in, with anybody: perhaps one person each
    QStringList unusual;         ///< sentences: a clock, a removal, a retired workstation
};

} // namespace waymark
