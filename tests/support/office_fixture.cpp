// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/office_fixture.h"

#include <random>

using namespace Qt::StringLiterals;

namespace waymark {

OfficeFixture::OfficeFixture(QDate today, quint32 seed) : clock(today)
{
    auto engine = std::make_shared<std::mt19937>(seed);
    NewOffice options{.name = u"Test office"_s, .sandbox = true, .cost = KeyCost::testing()};
    options.random = [engine](quint32 below) { return quint32((*engine)() % below); };
    FirstPeople first{.center = {.name = u"MassHire Quincy"_s, .city = u"Quincy"_s}, .deviceName = u"FRONT-DESK-1"_s};
    for (const char *role : {"administrator", "intake", "counselor", "supervisor", "director", "view_only"}) {
        const QString name = QString::fromLatin1(role);
        first.staff.push_back({{.login = name, .name = name, .role = name}, QString::fromLatin1(password)});
    }
    auto made = createOffice(folder(), options, first, clock);
    if (!made)
        FAIL(made.error().text().toStdString());
    signedIn = std::move(*made);
    people = store().all<Staff>();
    center = store().all<Center>().front().id;
    const auto added = as("administrator")
                           .run(AddShelter{{.name = u"Harbor House"_s,
                                            .address = u"12 Harbor Street"_s,
                                            .city = u"Quincy"_s,
                                            .state = u"MA"_s,
                                            .zip = u"02169"_s,
                                            .centerId = center}});
    REQUIRE(added.done);
    shelter = {added.id("id")};
}

Id<Staff> OfficeFixture::staff(const char *role) const
{
    for (const Staff &one : people) {
        if (one.role == QLatin1StringView(role))
            return one.id;
    }
    return {};
}

Actions &OfficeFixture::as(const char *role)
{
    if (session().staff().role != QLatin1StringView(role))
        REQUIRE(signedIn->actAs(staff(role)).ok());
    return signedIn->actions();
}

void OfficeFixture::reopen(const char *role)
{
    signedIn.reset();
    auto opened = SignedIn::open(folder(), QString::fromLatin1(role), QString::fromLatin1(password), clock);
    if (!opened)
        FAIL(opened.error().text().toStdString());
    signedIn = std::move(*opened);
}

EnrollShelterResident OfficeFixture::resident() const
{
    EnrollShelterResident p;
    p.pseudo = true;
    p.programCenterId = center;
    p.note = u"Came with two children; wants English classes and a job in a kitchen."_s;
    JobSeeker &person = p.person;
    person.firstName = u"Marie-Ange"_s;
    person.lastName = u"Pierre"_s;
    person.birthDate = QDate(1991, 5, 2);
    person.gender = u"female"_s;
    person.military = false;
    person.hispanic = false;
    person.races = {u"black"_s};
    person.shelterId = shelter;
    person.homePhone = u"(617) 555-0142"_s;
    person.employment = u"not_employed"_s;
    person.immigrant = true;
    person.primaryLanguage = u"hat"_s;
    person.familySize = 3;
    person.incomeBelow = true;
    person.highestDegree = u"less_than_high_school"_s;
    return p;
}

Id<JobSeeker> OfficeFixture::enrolled()
{
    const auto result = as("intake").run(resident());
    for (const Finding &finding : result.findings)
        UNSCOPED_INFO(finding.rule.toStdString() << " " << finding.message.toStdString());
    if (result.error)
        UNSCOPED_INFO(result.error->text().toStdString());
    REQUIRE(result.done);
    return {result.id("jobSeeker")};
}

Id<CaseRecord> OfficeFixture::openedCase(Id<JobSeeker> person)
{
    const auto result = as("counselor").run(OpenCase{.jobSeekerId = person});
    for (const Finding &finding : result.findings)
        UNSCOPED_INFO(finding.rule.toStdString() << " " << finding.message.toStdString());
    REQUIRE(result.done);
    return {result.id("case")};
}

QStringList refusedBy(const ActionResult &result)
{
    QStringList rules;
    for (const Finding &finding : result.findings) {
        if (finding.severity == Severity::Block)
            rules += finding.rule;
    }
    rules.removeDuplicates();
    return rules;
}

} // namespace waymark
