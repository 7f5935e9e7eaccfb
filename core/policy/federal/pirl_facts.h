// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/federal/pirl_values.h"
#include "core/policy/federal/study.h"

#include <array>
#include <deque>

namespace waymark::policy {

/// What the federal record makes of a service type.
struct PirlServiceType
{
    int element = 0; ///< 0: none
    QString value;   ///< of an element that is no date: "06" of 1303
    QString kind;    ///< its class
    bool selfService = false;
    bool veterans = false; ///< a career service given by a veterans' specialist
};
const PirlServiceType &pirlServiceType(const QString &type);

/// The federal code of a value of a code list; empty where it has none.
QString pirlCode(const QString &list, const QString &code);
QString pirlDate(QDate day); ///< YYYYMMDD (R-132)
inline QString pirlYesNo(bool yes)
{
    return yes ? QStringLiteral("1") : QStringLiteral("0");
}

struct PirlService
{
    const Service *service = nullptr;
    const PirlServiceType *type = nullptr;
};

/// A subject's first test and the last one after it.
struct PirlTests
{
    const TestResult *before = nullptr;
    const TestResult *after = nullptr;
};

/// What a row's values are read from: one stay, as of the quarter's end.
class PirlFacts : public StayDays
{
public:
    PirlFacts(const PirlFile &about, const CaseFile &file, const PersonRecords &records,
              const ProgramStay &stay);

    const PirlFile &about;
    const CaseFile &file;
    const PersonRecords &records;
    const ProgramStay &stay;
    const ProgramEnrollment *enrollment = nullptr; ///< the one the stay belongs to
    JobSeeker then;                    ///< with the answers taken down at entry, where they were (R-86)
    std::vector<PirlService> services; ///< in that time, none voided
    Study study;
    std::vector<PirlTests> tests; ///< the subject that was tested first before the others

    bool participates() const { return stay.standing.kind == Standing::Kind::Participant; }
    QDate first(const std::function<bool(const PirlService &)> &counts) const;
    QDate last(const std::function<bool(const PirlService &)> &counts) const;
    bool any(const std::function<bool(const PirlService &)> &counts) const { return last(counts).isValid(); }
    QDate lastOf(int element) const;
    /// An enrollment that touches the time, not withdrawn; null where there is none.
    const ProgramEnrollment *enrolledIn(QAnyStringView program) const;
    /// What the person is in that program in this stay.
    const Standing &standingOf(QLatin1StringView program) const;
    /// Of the n-th quarter after the exit; null where nothing was entered or it has not come by the quarter's
    /// end.
    const QuarterResult *after(int n) const { return m_after[std::size_t(n)]; }

private:
    static constexpr int quartersAfter = 4;
    std::array<const QuarterResult *, quartersAfter + 1> m_after{};
    mutable std::deque<std::pair<QLatin1StringView, Standing>> m_standings; ///< asked for several elements
};

struct PirlRule
{
    PirlSource source;
    std::function<QString(const PirlFacts &facts)> value;
};
using PirlRules = std::vector<PirlRule>;

void addPersonRules(PirlRules &rules);
void addProgramRules(PirlRules &rules);
void addServiceRules(PirlRules &rules);
void addTrainingRules(PirlRules &rules);
void addOutcomeRules(PirlRules &rules);

} // namespace waymark::policy
