// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/federal/pirl_layout.h"
#include "core/policy/federal/quarter.h"
#include "core/policy/federal/standing_policy.h"

#include <functional>
#include <map>

namespace waymark::policy {

/// What a file is about: a program, a quarter, and what the office itself says.
struct PirlFile
{
    QString program; ///< code list "program"
    Quarter quarter; ///< has ended: of later days nothing is told
    const PolicySettings &settings;
    std::map<Id<Center>, QString> centers; ///< their names
    bool withSsn = false; ///< element 2700, of jvsg alone (R-133); the file must be encrypted (R-138)
};

/// From which day on stays are in the file of a quarter. The indicators of the four quarters that end with it
/// look at exits up to six quarters before them (the fourth quarter after exit and the credential), so nine
/// quarters before its first day.
QDate pirlFrom(Quarter quarter);

/// The person's stays that the file has, the oldest first: participants entered by the quarter's end who had
/// not exited before pirlFrom(); in the file of Wagner-Peyser also a reportable individual in touch since
/// then. As known on `today`.
std::vector<ProgramStay> pirlStays(const PirlFile &about, const CaseFile &file, const PersonRecords &records,
                                   QDate today);

/// An element that Waymark fills from its record.
struct PirlSource
{
    QString element;
    QString entity; ///< of the field a person corrects it at: "JobSeeker"; empty: a setting of the office
    QString field;  ///< its name there; empty: no single one
};
const std::vector<PirlSource> &pirlHeld();
const PirlSource *pirlSource(QStringView element); ///< null where it is not held

/// An element of the shipped layout that stays empty, and why, in a sentence for people.
struct PirlGap
{
    QString element;
    QString why;
};
const std::vector<PirlGap> &pirlNotHeld();

/// Makes rows of one layout. What the layout does not ask of somebody stays empty, and so does what Waymark
/// does not hold.
class PirlRows
{
public:
    PirlRows(const PirlLayout &layout, const PirlFile &about);
    ~PirlRows();
    /// One value an element, in the layout's order, empty where there is none. `number` is the row's, from 1.
    QStringList row(const CaseFile &file, const PersonRecords &records, const ProgramStay &stay,
                    qint64 number) const;
    /// The audience of that stay's row.
    PirlAudience audience(const ProgramStay &stay) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace waymark::policy
