// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <cstdio>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication qt(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("waymark"));
    QCoreApplication::setApplicationName(QStringLiteral("waymark-tour"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Works through a day in a made-up office with real keys and clicks, and leaves a picture of each step."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the pictures go."));
    parser.addOption({QStringLiteral("dark"), QStringLiteral("In the dark look.")});
    parser.process(qt);
    if (parser.positionalArguments().size() != 1) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return 2;
    }
    return waymark::runTour(qt, parser.positionalArguments().first(), parser.isSet(QStringLiteral("dark")));
}
