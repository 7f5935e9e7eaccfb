// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_records.h"

namespace waymark {

/// What a caseload shows of one case that is not closed. Derived from the person's file like a due item: it holds days,
/// never how far away they are, so it can be stored and stays right tomorrow. Nobody edits it.
struct CaseLine
{
    Id<CaseRecord> caseId;
    Id<JobSeeker> personId;
    Id<Staff> counselorId;
    Id<Center> centerId;
    bool counselorActive = true;
    QString state; ///< code list "case_state", never "closed"
    QDate openedOn;
    QDate suspendedOn;
    QDate lastContact; ///< the last one that counts since the case became active; invalid: none yet
    QDate contactBest; ///< invalid: none is owed (suspended)
    QDate contactMust;
    int attempts = 0;  ///< tries since then that did not count
    QString planKind;  ///< code list "plan_kind"; empty: no plan
    QString planState; ///< "none", "started", "complete", "waiting", "agreed", "changed"
    int planMissing = 0; ///< sections that lack something
    QDate nextOn;      ///< the earliest day something is due
    QString nextKind;  ///< DueItem::kind
    QDate lastService; ///< the last one that keeps the person a participant (R-127)
    QDate exitOn;      ///< the day on which the exit is computed if nothing more happens; invalid: no participant
    bool operator==(const CaseLine &) const = default;
};

} // namespace waymark
