// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/due_queries.h"
#include "tests/bench/bench_window.h"

namespace waymark::bench {

namespace {

std::unique_ptr<SignedIn> &office()
{
    static std::unique_ptr<SignedIn> one;
    return one;
}

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

bool paintToday(std::unique_ptr<SignedIn> signedIn, Samples &painting)
{
    office() = std::move(signedIn);
    Session &session = office()->session();
    painting.time(
        [&] { (void)dueRows(session.office().database(), {.staff = session.staff().id}, session.today()); });
    return false;
}

void paintPerson(Id<JobSeeker> person, Samples &painting)
{
    painting.time([&] { (void)office()->session().store().caseFile(person); });
}

Printing printPapers(Id<JobSeeker>, Id<JobSeeker>)
{
    return {};
}

void closeWindow()
{
    office().reset();
}

} // namespace waymark::bench
