// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/membership_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/service_policy.h"
#include "core/policy/tickler/item_maker.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy::tickler {

namespace {

QDate earliestRunningStart(const CaseFile &file)
{
    const ProgramEnrollment *enrollment = shelterEnrollment(file);
    return enrollment ? enrollment->startedOn : QDate();
}

QDate pseudoGivenOn(const CaseFile &file)
{
    QDate given;
    for (const PseudoNumber &one : file.pseudoNumbers) {
        if (!one.retiredOn.isValid() && one.assignedOn.isValid() &&
            (!given.isValid() || one.assignedOn < given))
            given = one.assignedOn;
    }
    return given;
}

void addPseudo(Gathering &to)
{
    const CaseFile &file = to.file;
    const QDate since = firstKnown({pseudoGivenOn(file), file.person.createdOn, earliestRunningStart(file)});
    if (!awaitsSsn(file.person) || !since.isValid())
        return;
    DueItem item = to.item(u"pseudo_ssn"_s, u"R-08"_s, u"replacePseudo"_s);
    item.visibleFrom = since;
    item.dueOn = since.addDays(to.settings.pseudoAskDays);
    item.because = {{u"since"_s, isoText(since)}, {u"days"_s, to.settings.pseudoAskDays}};
    to.add(std::move(item));
}

void addNote(Gathering &to)
{
    const QDate since = firstKnown({earliestRunningStart(to.file), to.file.person.createdOn});
    if (checkHasNote(to.file).isEmpty() || !since.isValid())
        return;
    DueItem item = to.item(u"note_missing"_s, u"R-29"_s, u"recordNote"_s);
    item.visibleFrom = since;
    item.dueOn = since;
    item.because = {{u"since"_s, isoText(since)}};
    to.add(std::move(item));
}

void addMembership(Gathering &to)
{
    const CaseFile &file = to.file;
    const bool shelter = isShelterCustomer(file);
    if (!shelter && !to.current)
        return;
    Findings missing = missingBasic(file.person, to.settings);
    if (shelter)
        missing << missingFull(file.person, to.settings);
    const QDate since = firstKnown({earliestRunningStart(file), pseudoGivenOn(file), file.person.createdOn,
                                    to.current ? to.current->openedOn : QDate()});
    if ((missing.isEmpty() && file.person.completedOn.isValid()) || !since.isValid())
        return;
    QJsonArray fields;
    for (const Finding &one : missing)
        fields << one.field;
    DueItem item =
        to.item(u"membership_incomplete"_s, shelter ? u"R-15"_s : u"R-14"_s, u"completeMembership"_s);
    item.visibleFrom = since;
    item.dueOn = since;
    item.because = {{u"since"_s, isoText(since)}, {u"missing"_s, fields}};
    to.add(std::move(item));
}

/// Marked as shared with a partner, and nothing says that the partner confirmed it.
void addProofs(Gathering &to)
{
    for (const ProgramEnrollment &one : to.file.enrollments) {
        const bool proved = std::ranges::any_of(
            to.file.proofs, [&](const PartnerProof &proof) { return proof.enrollmentId == one.id; });
        if (!isRunning(one) || !needsProof(one.program) || proved || !one.startedOn.isValid())
            continue;
        DueItem item = to.item(u"partner_proof"_s, u"R-92"_s, u"enrollProgram"_s);
        item.recordId = one.id.value;
        item.visibleFrom = one.startedOn;
        item.dueOn = one.startedOn;
        item.because = {{u"since"_s, isoText(one.startedOn)}, {u"program"_s, one.program}};
        to.add(std::move(item));
    }
}

/// A veteran whose case management would not count.
void addVeteran(Gathering &to)
{
    if (checkVeteran(to.file).isEmpty() || !to.current || !to.current->activeSince().isValid())
        return;
    const VeteranCaseManagement state = veteranCaseManagement(to.file);
    DueItem item = to.item(u"veteran_services"_s, u"R-116"_s, u"recordService"_s);
    item.visibleFrom = to.current->activeSince();
    item.dueOn = item.visibleFrom;
    item.because = {
        {u"since"_s, isoText(item.dueOn)}, {u"assigned"_s, state.assigned}, {u"received"_s, state.received}};
    to.add(std::move(item));
}

} // namespace

void addMembershipItems(Gathering &to)
{
    addPseudo(to);
    addNote(to);
    addMembership(to);
    addProofs(to);
    addVeteran(to);
}

void addYearEnd(Gathering &to)
{
    // Data that is to be entered. A plan that is missing has its own days, and is not a matter of the year.
    static const QStringList asked{u"membership_incomplete"_s, u"note_missing"_s, u"scores"_s,
                                   u"partner_proof"_s, u"entry"_s};
    QStringList missing;
    QDate since;
    for (const DueItem &one : to.items) {
        const QDate day = QDate::fromString(one.because.value(u"since"_s).toString(), Qt::ISODate);
        if (!asked.contains(one.kind) || !day.isValid())
            continue;
        if (!missing.contains(one.kind))
            missing << one.kind;
        if (!since.isValid() || day < since)
            since = day;
    }
    if (missing.isEmpty() || !to.current)
        return;
    const int month = to.settings.fiscalYearMonth;
    DueItem item = to.item(u"year_end"_s, u"R-83"_s, u"completeMembership"_s);
    item.dueOn = fiscalYearEnd(fiscalYearOf(since, month), month);
    item.mustBy = item.dueOn;
    item.visibleFrom = item.dueOn.addDays(-to.settings.tickler.fiscalNoticeDays);
    item.because = {{u"since"_s, isoText(since)}, {u"missing"_s, QJsonArray::fromStringList(missing)}};
    to.add(std::move(item));
}

} // namespace waymark::policy::tickler
