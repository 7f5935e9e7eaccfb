// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/standing_words.h"

#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QString exitLine(const Participation &stay, const PolicySettings &settings, QDate today)
{
    if (stay.exited(today))
        return Policy::tr("Left on %1: the last service that counts. It was computed after %2 days without "
                          "another, and nothing was planned.")
            .arg(dayText(stay.lastService))
            .arg(settings.tickler.exitDays);
    if (stay.plannedUntil.isValid() &&
        stay.plannedUntil >= stay.lastService.addDays(settings.tickler.exitDays))
        return Policy::tr("Takes part. The last service that counts was on %1; what is planned until %2 "
                          "holds the exit back to %3.")
            .arg(dayText(stay.lastService), dayText(stay.plannedUntil), dayText(stay.exitKnownOn));
    return Policy::tr("Takes part. The last service that counts was on %1. Without another, the exit is "
                      "computed on %2 and set back to %1.")
        .arg(dayText(stay.lastService), dayText(stay.exitKnownOn));
}

} // namespace

QStringList standingLines(const CaseFile &file, const PersonRecords &records, const PolicySettings &settings,
                          QDate today)
{
    QStringList lines;
    const Standing now = standing(file, records, settings);
    if (!now.reason.isEmpty())
        lines += now.reason;
    const auto stay = participation(file, records, settings);
    if (stay)
        lines += exitLine(*stay, settings, today);
    if (const auto after = stay && stay->exited(today) ? followUp(file, *stay, settings) : std::nullopt) {
        const QString until = dayText(after->until);
        lines +=
            after->youth
                ? Policy::tr("Follow-up is owed until %1; the next by %2.").arg(until, dayText(after->nextOn))
                : Policy::tr("Follow-up is offered until %1; the next by %2.")
                      .arg(until, dayText(after->nextOn));
    }
    for (const QString &program : federalPrograms()) {
        const auto stays = programStays(program, file, records, settings, today);
        if (stays.empty())
            continue;
        lines += stays.back().standing.reason;
        if (stays.size() > 1)
            lines += Policy::tr("%1: earlier stays on record: %2.")
                         .arg(codes().label(u"program"_s, program))
                         .arg(stays.size() - 1);
    }
    return lines;
}

} // namespace waymark::policy
