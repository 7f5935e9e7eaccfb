// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    // Before anything is opened: closed standard files are occupied here.
    waymark::ctl::Terminal terminal;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waymarkctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    return terminal.finish(waymark::ctl::runCommand(terminal, QCoreApplication::arguments().sliced(1)));
}
