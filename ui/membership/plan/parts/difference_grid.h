// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/plan/plan_content.h"
#include "ui/common/workspace.h"

#include <QWidget>

namespace waymark {

/// Two versions side by side: only what is different, with the words that differ marked by a ground and a
/// line.
class DifferenceGrid final : public QWidget
{
    Q_OBJECT

public:
    DifferenceGrid(const Workspace &workspace, const std::vector<policy::PlanDifference> &differences,
                   const QString &before, const QString &after, QWidget *parent);
};

} // namespace waymark
