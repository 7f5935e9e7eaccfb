// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builders.h"

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

constexpr Id<JobSeeker> thePerson{101};

/// Numbered apart by kind, so that mixing two kinds up does not happen to work.
template <typename T>
Id<T> nextId(const std::vector<T> &records, qint64 base)
{
    return {base + qint64(records.size()) + 1};
}

template <typename T>
CaseFile added(CaseFile file, std::vector<T> CaseFile::*records, T record, qint64 base)
{
    if (!record.id)
        record.id = nextId(file.*records, base);
    record.jobSeekerId = file.person.id;
    (file.*records).push_back(std::move(record));
    return file;
}

} // namespace

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

PolicySettings someSettings()
{
    PolicySettings settings;
    settings.mandatoryBasic = {u"first_name"_s, u"last_name"_s, u"birth_date"_s, u"gender"_s,
                               u"military"_s,   u"hispanic"_s,  u"races"_s,      u"address"_s,
                               u"city"_s,       u"state"_s,     u"zip"_s};
    settings.mandatoryShelterFull = {u"employment"_s,  u"immigrant"_s,    u"primary_language"_s,
                                     u"family_size"_s, u"income_below"_s, u"highest_degree"_s};
    const auto table = [&](const char *from, std::initializer_list<qint64> dollars, qint64 more) {
        int size = 0;
        for (const qint64 amount : dollars)
            settings.income.push_back({day(from), ++size, amount * 100, more * 100, u"test table"_s});
    };
    table("2023-01-19", {14'580, 19'720, 24'860, 30'000, 35'140, 40'280, 45'420, 50'560}, 5'140);
    table("2024-01-17", {15'060, 20'440, 25'820, 31'200, 36'580, 41'960, 47'340, 52'720}, 5'380);
    return settings;
}

Shelter aShelter()
{
    Shelter shelter;
    shelter.id = {901};
    shelter.name = u"Harbor House"_s;
    shelter.address = u"12 Wharf Street"_s;
    shelter.city = u"Salem"_s;
    shelter.state = u"MA"_s;
    shelter.zip = u"01970"_s;
    shelter.centerId = theCenter;
    return shelter;
}

JobSeeker aJobSeeker()
{
    JobSeeker person;
    person.id = thePerson;
    person.number = u"12617893"_s;
    person.ssn = u"212345678"_s;
    person.ssnKind = u"ssn"_s;
    person.firstName = u"Amara"_s;
    person.lastName = u"Example"_s;
    person.gender = u"female"_s;
    person.birthDate = day("1990-06-15");
    person.military = false;
    person.hispanic = false;
    person.races = {u"black"_s};
    person.address = u"5 Elm Street"_s;
    person.city = u"Lynn"_s;
    person.state = u"MA"_s;
    person.zip = u"01901"_s;
    person.country = u"USA"_s;
    person.centerId = theCenter;
    person.createdOn = day("2026-01-05");
    person.completedOn = day("2026-01-05");
    return person;
}

CaseFile aFile()
{
    CaseFile file;
    file.person = aJobSeeker();
    return file;
}

CaseFile aShelterResident()
{
    const QDate arrived = day("2026-02-02");
    CaseFile file;
    file.shelter = aShelter();
    file.person = aJobSeeker();
    JobSeeker &person = file.person;
    person.ssn = u"900000001"_s;
    person.ssnKind = u"pseudo"_s;
    person.shelterId = file.shelter->id;
    person.address = file.shelter->address;
    person.city = file.shelter->city;
    person.state = file.shelter->state;
    person.zip = file.shelter->zip;
    person.homeless = true;
    person.lowIncome = true;
    person.employment = u"not_employed"_s;
    person.immigrant = true;
    person.primaryLanguage = u"hat"_s;
    person.familySize = 3;
    person.incomeBelow = true;
    person.highestDegree = u"diploma"_s;
    person.createdOn = arrived;
    person.completedOn = arrived;

    PseudoNumber pseudo;
    pseudo.number = person.ssn;
    pseudo.assignedOn = arrived;
    pseudo.assignedBy = theCounselor;
    file = added(std::move(file), &CaseFile::pseudoNumbers, pseudo, 200);
    file = withEnrollment(std::move(file), anEnrollment(u"esis"_s, arrived));
    Note note = aNote(arrived);
    note.withoutService = u"First meeting at the shelter"_s;
    return withNote(std::move(file), note);
}

Service aService(QDate on, const QString &type)
{
    Service service;
    service.type = type;
    service.on = on;
    service.provider = u"MassHire Salem"_s;
    service.providerKind = u"center"_s;
    service.centerId = theCenter;
    service.givenBy = theCounselor;
    service.enteredBy = theCounselor;
    return service;
}

Note aNote(QDate on, Id<Service> service)
{
    Note note;
    note.on = on;
    note.text = u"Went through the plan and agreed on an English class."_s;
    note.serviceId = service;
    note.author = theCounselor;
    return note;
}

ProgramEnrollment anEnrollment(const QString &program, QDate startedOn, QDate endedOn)
{
    ProgramEnrollment enrollment;
    enrollment.program = program;
    enrollment.centerId = theCenter;
    enrollment.status = endedOn.isValid() ? u"ended"_s : u"enrolled"_s;
    enrollment.startedOn = startedOn;
    enrollment.endedOn = endedOn;
    return enrollment;
}

CaseRecord aCase(QDate openedOn, const QString &state)
{
    CaseRecord record;
    record.centerId = theCenter;
    record.counselorId = theCounselor;
    record.state = state;
    record.openedOn = openedOn;
    return record;
}

CaseFile withService(CaseFile file, Service service)
{
    return added(std::move(file), &CaseFile::services, std::move(service), 300);
}

CaseFile withNote(CaseFile file, Note note)
{
    return added(std::move(file), &CaseFile::notes, std::move(note), 400);
}

CaseFile withEnrollment(CaseFile file, ProgramEnrollment enrollment)
{
    return added(std::move(file), &CaseFile::enrollments, std::move(enrollment), 500);
}

CaseFile withCase(CaseFile file, CaseRecord record)
{
    return added(std::move(file), &CaseFile::cases, std::move(record), 600);
}

CaseFile withContact(CaseFile file, QDate on, const QString &means)
{
    file = withService(std::move(file), aService(on));
    const Id<Service> service = file.services.back().id;
    file = withNote(std::move(file), aNote(on, service));
    Contact contact;
    contact.on = on;
    contact.means = means;
    contact.twoWay = true;
    contact.serviceId = service;
    contact.noteId = file.notes.back().id;
    contact.staffId = theCounselor;
    return added(std::move(file), &CaseFile::contacts, contact, 10'000);
}

QStringList namesOf(const Findings &findings)
{
    QStringList names;
    for (const Finding &one : findings)
        names << QString((one.rule.isEmpty() ? u"-"_s : one.rule) + u' ' + one.field);
    return names;
}

bool has(const Findings &findings, const char *rule, const char *field)
{
    return std::ranges::any_of(findings, [&](const Finding &one) {
        return one.rule == QLatin1StringView(rule) && (!*field || one.field == QLatin1StringView(field));
    });
}

} // namespace waymark::test
