// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/federal/indicators.h"
#include "ui/common/workspace.h"

#include <QWidget>
#include <array>

class QComboBox;

namespace waymark {

class CohortBar;
class IndicatorTile;
class ListTable;
class OfficeRunner;
class ToneLabel;

/// The five indicators of a program, who is behind each number, and what would still change it. Read beside
/// the window; what is chosen anew stops what was read before.
class IndicatorsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit IndicatorsPane(const Workspace &workspace, QWidget *parent = nullptr);

    void refresh(); ///< reads anew
    QWidget *firstFocus() const;
    bool isWorking() const;

private:
    void makeLayout();
    void readNumbers();
    void readPeople();
    void showNumbers();
    void showList();
    void showPeople();
    void showGroups(bool counselors);
    void open(qint64 id);
    policy::Indicator chosen() const;

    Workspace m_workspace;
    OfficeRunner *m_runner;
    CohortBar *m_bar;
    std::array<IndicatorTile *, policy::allIndicators.size()> m_tiles{};
    QComboBox *m_which;
    ToneLabel *m_meaning;
    ToneLabel *m_said;
    ListTable *m_table;
    std::optional<IndicatorTable> m_numbers;
    std::optional<IndicatorList> m_people;
};

} // namespace waymark
