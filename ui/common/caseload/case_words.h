// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"
#include "core/storage/lists/caseload_queries.h"
#include "ui/common/theme.h"

#include <QHash>
#include <optional>

namespace waymark {

struct Workspace;

/// What a caseload shows of a case, in the order it is shown at first.
enum class CaseColumn
{
    Name,
    Number,
    State,
    Since, ///< days since the last contact that counts
    Must,  ///< the last day for the next one
    Tries,
    Plan,
    Next,
    Exit,
    Opened,
    Counselor,
    Center
};
inline constexpr int caseColumns = 12;
/// For remembering and for tests: "since".
QString codeOf(CaseColumn column);
QString titleOf(CaseColumn column);
int charactersOf(CaseColumn column);
bool isNumber(CaseColumn column);

/// What of a caseload is asked for.
enum class CaseChip
{
    All,
    PastMust,
    Due,
    NoPlan,
    PlanIncomplete,
    Suspended,
    Returned,
    ExitSoon,
    NoContact,
    Tries
};
inline constexpr int caseChips = 10;
QString codeOf(CaseChip chip); ///< "past"
QString titleOf(CaseChip chip, int tries);
QString meaningOf(CaseChip chip, int tries);
/// `tries` are the office's setting.
bool isIn(CaseChip chip, const CaseLine &line, QDate today, int tries);

/// Days since the last contact that counts, in steps of about a quarter of the most that is allowed.
inline constexpr int contactBands = 6;
QString titleOfBand(int band);
int bandOf(const CaseLine &line, QDate today);

/// The office's own names, read once for a list.
struct OfficeNames
{
    QHash<qint64, QString> staff; ///< who left is marked so
    QHash<qint64, QString> centers;
};
OfficeNames officeNames(const Workspace &workspace); ///< throws SqlFailure

/// One cell as it is drawn; made once, when the list is read.
struct CaseCell
{
    QString text;
    QString accessible; ///< where a screen reader is told more than stands there
    QString toolTip;
    std::optional<Severity> sign;
    theme::Tone tone = theme::Tone::Plain;
};
/// A word that stands for a kind of due item is looked up once a list.
using DueWords = QHash<QString, QString>;
CaseCell cellOf(CaseColumn column, const CaseRow &row, const OfficeNames &names, DueWords &kinds,
                QDate today);
QString nameOf(const CaseRow &row);

} // namespace waymark
