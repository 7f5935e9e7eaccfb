// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

namespace waymark {

class MatchBoard;

/// Openings for this person, the best first, with words; what was put aside, to be taken back.
class MatchesPart final : public PersonTab
{
    Q_OBJECT

public:
    MatchesPart(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent);

protected:
    void fill(const PersonView &view) override;

private:
    Workspace m_workspace;
    Id<JobSeeker> m_person;
    MatchBoard *m_board;
};

} // namespace waymark
