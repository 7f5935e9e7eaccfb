// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace waymark::ctl {

/// While it lives, Ctrl+C and a request to end do not end the program: they wait to be asked for, so that
/// what runs can be taken back whole.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    bool asked();

private:
    sigset_t m_signals;
    sigset_t m_before;
    bool m_asked = false;
};

} // namespace waymark::ctl
