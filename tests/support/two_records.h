// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/people/people_actions.h"
#include "core/session/verify.h"
#include "tests/support/office_fixture.h"

#include <QBuffer>

namespace waymark {

using namespace Qt::StringLiterals;

inline QByteArray dumpOf(const RecordStore &store)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    REQUIRE(dumpOffice(store, out).ok());
    return out.data();
}

/// Two records of Kateryna Shevchenko: one written with care, one in a hurry.
struct TwoRecords : OfficeFixture
{
    Id<JobSeeker> keep;
    Id<JobSeeker> other;

    explicit TwoRecords(bool keepPseudo = true, bool otherPseudo = true)
    {
        EnrollShelterResident first = resident();
        first.person.firstName = u"Kateryna"_s;
        first.person.lastName = u"Shevchenko"_s;
        first.person.primaryLanguage = u"ukr"_s;
        keep = made(first, keepPseudo, u"123456780"_s);
        EnrollShelterResident second = first;
        second.person.firstName = u"Katerina"_s;
        second.person.homePhone = u"(617) 555-0155"_s;
        second.person.email = u"katerina@example.org"_s;
        second.person.familySize = 4;
        other = made(second, otherPseudo, u"123456781"_s);
    }

    Id<JobSeeker> made(EnrollShelterResident p, bool pseudo, const QString &ssn)
    {
        p.pseudo = pseudo;
        if (!pseudo)
            p.ssn = ssn;
        const auto result = as("intake").run(p);
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.message.toStdString());
        REQUIRE(result.done);
        return {result.id("jobSeeker")};
    }
    JobSeeker person(Id<JobSeeker> id) { return *store().find(id); }
    Id<PersonMerge> merge(const char *take = "[]")
    {
        const auto result = as("counselor").run(MergePeople{keep, other, QString::fromLatin1(take)});
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.rule.toStdString() << ' ' << finding.message.toStdString());
        REQUIRE(result.done);
        return {result.id("merge")};
    }
    void takeApart(Id<PersonMerge> id) { REQUIRE(as("counselor").run(UnmergePeople{id}).done); }
    QString problems()
    {
        const auto report = verifyOffice(session());
        return report ? report->problems.join(u'\n') : report.error().text();
    }
};

} // namespace waymark
