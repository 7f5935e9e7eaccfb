// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/open_office.h"
#include "tests/bench/measured.h"

#include <QCoreApplication>
#include <memory>

namespace waymark::bench {

/// With the window where this build has one, else without.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);
/// From a signed-in session to the first paint of Today; false where this build has no window.
bool paintToday(std::unique_ptr<SignedIn> signedIn, Samples &painting);
/// Opens this person's page and waits for its paint.
void paintPerson(Id<JobSeeker> person, Samples &painting);
/// Makes the PDF of this person's plan, cut to 20 pages where it is longer, and of the evidence of this case; nothing where
/// this build has no window. The pages each has, and how often the evidence said how far it is.
struct Printing
{
    Samples plan;
    Samples evidence;
    int planPages = 0;
    int evidencePages = 0;
    int steps = 0;
};
Printing printPapers(Id<JobSeeker> planned, Id<JobSeeker> heaviest);
void closeWindow();

} // namespace waymark::bench
