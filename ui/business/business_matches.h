// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/matching.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QComboBox;

namespace waymark {

class MatchBoard;
class ToneLabel;

/// Who fits an opening of the business, the best first.
class BusinessMatches final : public QWidget
{
    Q_OBJECT

public:
    BusinessMatches(const Workspace &workspace, QWidget *parent);

    void present(const std::vector<matching::OpeningLine> &openings);
    void choose(Id<Opening> opening);
    /// Ranks anew, where it is looked at; else when it is.
    void refresh();
    QWidget *firstFocus() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void rank();
    std::vector<matching::Refusal> refused(Id<Opening> opening) const; ///< throws SqlFailure

    Workspace m_workspace;
    QComboBox *m_opening;
    ToneLabel *m_asks;
    MatchBoard *m_board;
    bool m_stale = true;
};

} // namespace waymark
