// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/membership_policy.h"

#include "core/base/text.h"
#include "core/policy/number_policy.h"
#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isSameText(const QString &one, const QString &other)
{
    return folded(one) == folded(other);
}

bool isSameZip(const QString &one, const QString &other)
{
    return digitsOf(one).left(5) == digitsOf(other).left(5);
}

bool isFullAnswered(const JobSeeker &p)
{
    return !p.employment.isEmpty() && p.immigrant && !p.primaryLanguage.isEmpty() && p.familySize &&
           p.incomeBelow && !p.highestDegree.isEmpty();
}

bool isInSomeProgram(const CaseFile &file, QDate today)
{
    return std::ranges::any_of(file.enrollments, [today](const ProgramEnrollment &one) {
        return isRunning(one) && one.startedOn.isValid() && one.startedOn <= today;
    });
}

bool hasLeftProgram(const CaseFile &file)
{
    return !shelterEnrollment(file) &&
           std::ranges::any_of(file.enrollments, [](const ProgramEnrollment &one) {
               return one.program == shelterProgram && one.endedOn.isValid() && one.status != "withdrawn"_L1;
           });
}

/// Moved out after a complete membership, perhaps before the SSN came: the record must stay open to
/// corrections, so it is not asked to live in the shelter any more.
bool hasMovedOut(const CaseFile &file)
{
    return !file.person.shelterId && file.person.completedOn.isValid() && hasLeftProgram(file);
}

/// what the record of a shelter immigrant needs beyond its fields.
Findings checkShelterEnrollment(const CaseFile &file)
{
    if (file.person.immigrant.value_or(false) && hasMovedOut(file))
        return {};
    Findings findings;
    const ProgramEnrollment *enrollment = shelterEnrollment(file);
    const bool immigrant = file.person.immigrant.value_or(false);
    if (file.person.hasPseudo() && (!immigrant || !enrollment))
        findings << blocking("R-04"_L1, {},
                             Policy::tr("A record with a pseudo number needs Immigrant answered YES and the "
                                        "program Employment Support for Immigrants in Shelters."));
    else if (!enrollment)
        findings << blocking(
            "R-18"_L1, "program"_L1,
            Policy::tr("Enroll in Employment Support for Immigrants in Shelters, at one career center."));
    if (enrollment && !enrollment->centerId)
        findings << blocking(
            "R-18"_L1, "center"_L1,
            Policy::tr(
                "Employment Support for Immigrants in Shelters belongs to one career center: choose it."));
    return findings;
}

} // namespace

bool isShelterCustomer(const CaseFile &file)
{
    return file.person.hasPseudo() || shelterEnrollment(file) ||
           (file.person.shelterId && file.person.immigrant.value_or(true));
}

const ProgramEnrollment *shelterEnrollment(const CaseFile &file)
{
    const auto found = std::ranges::find_if(file.enrollments, [](const ProgramEnrollment &one) {
        return one.program == shelterProgram && isRunning(one);
    });
    return found == file.enrollments.end() ? nullptr : &*found;
}

Findings checkShelterAddress(const CaseFile &file)
{
    const JobSeeker &person = file.person;
    if (!person.shelterId) {
        if (!isShelterCustomer(file) || hasMovedOut(file))
            return {};
        return {blocking(
            "R-16"_L1, "shelter"_L1,
            Policy::tr("Choose the EA shelter: its address is the residence. For somebody who has moved "
                       "out, end the shelter program first."))};
    }
    if (!file.shelter || file.shelter->id != person.shelterId)
        return {
            blocking("R-16"_L1, "shelter"_L1,
                     Policy::tr("The address of this shelter is not known here: choose the shelter again."))};
    const Shelter &shelter = *file.shelter;
    QLatin1StringView differs;
    if (person.addressNotAvailable || !isSameText(person.address, shelter.address))
        differs = "address"_L1;
    else if (!isSameText(person.city, shelter.city))
        differs = "city"_L1;
    else if (person.state != shelter.state)
        differs = "state"_L1;
    else if (!isSameZip(person.zip, shelter.zip))
        differs = "zip"_L1;
    else
        return {};
    return {blocking(
        "R-16"_L1, differs,
        Policy::tr("The residence is not the shelter's address: choose the shelter again to fill it in."))};
}

Findings checkCompletion(const CaseFile &file, const PolicySettings &settings, QDate today)
{
    Findings findings = checkHasNumber(file.person);
    findings << checkValues(file.person, today);
    findings << missingBasic(file.person, settings);
    findings << checkShelterAddress(file);
    if (!isShelterCustomer(file))
        return findings;
    if (const Findings full = missingFull(file.person, settings); !full.isEmpty()) {
        findings << blocking(
            "R-15"_L1, {},
            Policy::tr("For an immigrant in an EA shelter the Full tab must be complete too."));
        for (const Finding &one : full) {
            // A value that checkValues refused already is not said twice.
            if (!std::ranges::any_of(
                    findings, [&](const Finding &f) { return f.rule == one.rule && f.field == one.field; }))
                findings << one;
        }
    }
    findings << checkShelterEnrollment(file);
    return findings;
}

void applyShelterAddress(JobSeeker &person, const Shelter &shelter)
{
    person.shelterId = shelter.id;
    person.address = shelter.address;
    person.city = shelter.city;
    person.state = shelter.state;
    person.zip = shelter.zip;
    person.country = u"USA"_s;
    person.addressNotAvailable = false;
}

void applyShelterFacts(JobSeeker &person)
{
    if (!person.shelterId || !person.homelessException.trimmed().isEmpty())
        return;
    person.homeless = true;
    person.lowIncome = true;
}

namespace {

/// Of one area's newest table on that day, for six months.
std::optional<qint64> amountIn(const PolicySettings &settings, const QString &area, int familySize, QDate on)
{
    QDate newest;
    for (const IncomeRow &row : settings.income) {
        if (row.area == area && row.effectiveFrom.isValid() && row.effectiveFrom <= on &&
            (!newest.isValid() || row.effectiveFrom > newest))
            newest = row.effectiveFrom;
    }
    const IncomeRow *exact = nullptr;
    const IncomeRow *largest = nullptr;
    for (const IncomeRow &row : settings.income) {
        if (row.area != area || !newest.isValid() || row.effectiveFrom != newest)
            continue;
        // Two tables of one day (poverty line, living standard): the higher amount is the limit.
        if (row.familySize == familySize && (!exact || row.annualCents > exact->annualCents))
            exact = &row;
        if (!largest ||
            std::pair(row.familySize, row.annualCents) > std::pair(largest->familySize, largest->annualCents))
            largest = &row;
    }
    if (exact)
        return exact->annualCents / 2;
    if (!largest || familySize < largest->familySize || largest->eachMoreCents <= 0)
        return {};
    return (largest->annualCents + (familySize - largest->familySize) * largest->eachMoreCents) / 2;
}

} // namespace

std::optional<qint64> incomeAmount(const PolicySettings &settings, std::optional<int> familySize, QDate on)
{
    if (!familySize || *familySize < 1 || !on.isValid())
        return {};
    const auto state = amountIn(settings, {}, *familySize, on);
    if (settings.incomeArea.isEmpty())
        return state;
    const auto area = amountIn(settings, settings.incomeArea, *familySize, on);
    return !area || (state && *state > *area) ? state : area;
}

QList<HeaderMark> headerMarks(const CaseFile &file, QDate today)
{
    const QDate jobQuest = file.person.jobQuestOn;
    const bool registered = jobQuest.isValid() && jobQuest <= today;
    const bool inProgram = isInSomeProgram(file, today);
    const bool full = isFullAnswered(file.person);
    return {
        {.code = u"JQ"_s,
         .set = registered,
         .meaning = registered ? Policy::tr("Registered on MassHire JobQuest since %1").arg(dayText(jobQuest))
                               : Policy::tr("Not registered on MassHire JobQuest")},
        {.code = u"PE"_s,
         .set = inProgram,
         .meaning = inProgram ? Policy::tr("Enrolled in a program") : Policy::tr("Enrolled in no program")},
        {.code = u"F"_s,
         .set = full,
         .meaning = full ? Policy::tr("Full membership: the Full tab is answered")
                         : Policy::tr("Basic membership: the Full tab is not answered")},
    };
}

bool awaitsSsn(const JobSeeker &person)
{
    return person.hasPseudo();
}

Findings checkHasNote(const CaseFile &file)
{
    const auto standing = [](const Note &note) { return !note.voidedOn.isValid(); };
    if (!shelterEnrollment(file) || std::ranges::any_of(file.notes, standing))
        return {};
    return {warning("R-29"_L1, {}, Policy::tr("No note has been written about this person yet."))};
}

} // namespace waymark::policy
