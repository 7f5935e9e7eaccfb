// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/due_list.h"
#include "ui/today/today_view.h"

namespace waymark {

/// What is put into lines. `counts` are of all there are, where the rows are only the most urgent of them.
struct DueRows
{
    std::vector<DueRow> listed;
    std::vector<DueRow> waiting;
    std::optional<DueCounts> counts = {};
};

DueGroup groupOf(const DueItem &item, QDate today);
DueCounts countsOf(const std::vector<DueRow> &rows, QDate today);

/// Rows in their groups, each under its header. `who` names who must act; not given: it is clear.
std::vector<DueLine> dueLines(const DueRows &rows, DueGrouping grouping, QDate today,
                              const std::function<QString(const DueItem &)> &who = {});

/// "Next: 3 contacts on Thursday."
QString nextText(const std::vector<DueRow> &coming, QDate today);

} // namespace waymark
