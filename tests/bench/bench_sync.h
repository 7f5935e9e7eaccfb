// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/bench_office.h"

namespace waymark::bench {

/// Two workstations of the measured office, one of them with `operations` more: its bundle written and taken in, each
/// in a process of its own for the sake of the memory, beside the same rows read and written by prepared statements.
void measureSync(BenchOffice &office, int operations, Report &report);
/// A join file of the whole office written, and an office made from it.
void measureJoining(BenchOffice &office, Report &report);

/// What runs in the other process: "--sync-export FOLDER FILE" and "--sync-import FOLDER FILE". Prints JSON.
int syncAndMeasure(int argc, char **argv);

} // namespace waymark::bench
