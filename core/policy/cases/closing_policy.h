// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/policy/finding.h"
#include "core/policy/policy_settings.h"

namespace waymark::policy {

/// What is said when a case is suspended.
struct Closing
{
    QString reason; ///< code list "closure_reason"
    QString text;
    QDate verifiedOn;
    QString verifiedHow;
};
Closing closingOf(const CaseRecord &record);

/// One line of what stands between a case and its closing, seen alike by the counselor who suspends and by
/// the manager who closes. Holds no words of the person's record, so a line can be said anywhere.
struct PreflightLine
{
    enum class State
    {
        Met,
        Missing, ///< refused until it is done
        Waits,   ///< refused until `on`
        Look,    ///< worth a look, refuses nothing
    };
    QString id; ///< "goals", "reason", "words", "job", "entry", "follow_up", "verified", "silence",
                ///< "courses", "steps", "events", "elements"
    QString rule;
    State state = State::Met;
    QString text;
    QDate on;    ///< of Waits: the first day it is met
    QString tab; ///< where it is put right: "goals", "employment", "course" …; empty: in what is typed here
    QString field; ///< the field there, or of the suspension: "closure_reason", "suspend_text", "verified_on"
};
/// and open courses, steps and events, and elements without
/// documentation.
std::vector<PreflightLine> preflight(const CaseFile &file, const PersonRecords &records,
                                     const CaseRecord &current, const Closing &closing,
                                     const PolicySettings &settings, QDate today);
/// What of it refuses, one finding a line; what is worth a look as warnings.
Findings findingsOf(const std::vector<PreflightLine> &lines);
/// What reason one still lacks of a job, as fields of Employment.
QStringList missingJobFields(const Employment &job);
/// The newest entered employment that stands.
const Employment *enteredJob(const CaseFile &file);

} // namespace waymark::policy
