// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sync/interrupt.h"

#include <ctime>
#include <initializer_list>

namespace waymark::ctl {

Interrupt::Interrupt()
{
    sigemptyset(&m_signals);
    for (const int one : {SIGINT, SIGTERM, SIGHUP}) {
        // What was told to ignore it (nohup, a job in the background) goes on ignoring it.
        struct sigaction action = {};
        if (sigaction(one, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&m_signals, one);
    }
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
}

Interrupt::~Interrupt()
{
    asked(); // one that came too late must not end what is done
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

bool Interrupt::asked()
{
    const timespec atOnce = {};
    while (sigtimedwait(&m_signals, nullptr, &atOnce) > 0)
        m_asked = true;
    return m_asked;
}

} // namespace waymark::ctl
