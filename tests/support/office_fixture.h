// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/cases/case_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/office_actions.h"
#include "core/actions/open_office.h"
#include "core/actions/record_actions.h"

#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

namespace waymark {

/// A real office in a temporary folder, with one center, one shelter and one member of staff for each role, whose
/// login is the role's name. The clock stands where the test puts it.
class OfficeFixture
{
public:
    explicit OfficeFixture(QDate today = QDate(2026, 3, 2), quint32 seed = 1);

    Actions &as(const char *role);
    Session &session() { return signedIn->session(); }
    const RecordStore &store() { return signedIn->session().store(); }
    QString folder() const { return directory.filePath(QStringLiteral("office")); }
    Id<Staff> staff(const char *role) const;
    /// Closes the office and opens it again, as after a restart.
    void reopen(const char *role = "counselor");

    /// Complete and valid; the tests leave out what they are about.
    EnrollShelterResident resident() const;
    /// Runs resident() as intake and gives the person's id.
    Id<JobSeeker> enrolled();
    /// enrolled(), then the counselor takes the case.
    Id<CaseRecord> openedCase(Id<JobSeeker> person);

    static constexpr const char *password = "correct horse";
    QTemporaryDir directory;
    FixedClock clock;
    std::unique_ptr<SignedIn> signedIn;
    Id<Center> center;
    Id<Shelter> shelter;
    std::vector<Staff> people;
};

/// The rule numbers of the blocking findings.
QStringList refusedBy(const ActionResult &result);

} // namespace waymark
