// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/membership_actions.h"
#include "core/actions/record_actions.h"
#include "core/session/history.h"
#include "core/storage/due_queries.h"
#include "core/storage/find_queries.h"
#include "tests/bench/bench_paths.h"
#include "tests/support/query_plan.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::bench {

void printPlans(BenchOffice &office)
{
    office.open();
    Database &database = office.database();
    const Id<JobSeeker> id = office.people().front();
    (void)findPeople(database, u"ma pi"_s);
    (void)office.store().caseFile(id);
    (void)dueOfPerson(database, id);
    (void)personHistory(office.store(), id);
    (void)dueRows(database, {.staff = office.signedIn().session().staff().id}, BenchOffice::today());
    EditJobSeeker edit{.person = *office.store().find(id)};
    edit.person.email = u"plan@example.org"_s;
    (void)office.signedIn().actions().run(edit);
    (void)office.signedIn().actions().run(RecordContact{.jobSeekerId = id, .means = u"voicemail"_s});
    for (const std::string &sql : database.preparedSql()) {
        const QStringList plan = queryPlan(database, sql);
        if (plan.isEmpty())
            continue;
        std::printf("%s\n", sql.c_str());
        for (const QString &step : plan)
            std::printf("    %s\n", qPrintable(step));
    }
}

} // namespace waymark::bench
