// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/signing/plan_printing.h"

#include <QCoreApplication>

#if __has_include("ui/common/printing/print_plan.h")
#include "ui/common/printing/print_plan.h"
#endif

namespace waymark {

void printPlanVersion(const Workspace &workspace, Id<JobSeeker> person, Id<PlanVersion> version, QWidget *parent)
{
#if __has_include("ui/common/printing/print_plan.h")
    printPlan(workspace, person, version, parent);
#else
    Q_UNUSED(person)
    Q_UNUSED(version)
    Q_UNUSED(parent)
    workspace.navigator.say(QCoreApplication::translate("CasePlan", "The version is kept. This program cannot print it yet."));
#endif
}

} // namespace waymark
