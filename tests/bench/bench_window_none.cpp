// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_window.h"

namespace waymark::bench {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

bool paintToday(SignedIn &, Samples &)
{
    return false;
}
void closeWindow() {}

} // namespace waymark::bench
