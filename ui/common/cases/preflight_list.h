// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/cases/closing_policy.h"

#include <QWidget>

class QGridLayout;

namespace waymark {

class ToneLabel;

/// What stands between a case and its closing, line by line: what is met, what is missing, what waits for a
/// day, what is worth a look. The counselor who suspends and the manager who closes look at the same one.
/// Decides nothing itself.
class PreflightList final : public QWidget
{
    Q_OBJECT

public:
    explicit PreflightList(QWidget *parent = nullptr);

    void setLines(std::vector<policy::PreflightLine> lines);

signals:
    /// Where a line is put right: a tab of the person and a field there, or without a tab a field of the
    /// suspension.
    void wanted(const QString &tab, const QString &field);

private:
    void addLine(int row, const policy::PreflightLine &line);

    std::vector<policy::PreflightLine> m_lines;
    ToneLabel *m_summary;
    QGridLayout *m_grid;
};

} // namespace waymark
