// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/matches_part.h"

#include "core/policy/jstp/jstp_policy.h"
#include "ui/common/jstp/match_board.h"
#include "ui/common/theme.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

MatchesPart::MatchesPart(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
    : PersonTab(u"jstp_matches"_s, tr("Matches"), parent),
      m_workspace(workspace),
      m_person(person),
      m_board(new MatchBoard(workspace, MatchBoard::Side::Person, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->addWidget(m_board);
    connect(m_board, &MatchBoard::openWanted, this, [this](Id<JobSeeker>, Id<Opening> opening) {
        const auto found = guarded([&] { return m_workspace.store().find(opening); });
        m_workspace.navigator.openPage(found && *found ? u"businesses/"_s + (*found)->businessId.text()
                                                       : u"businesses"_s);
    });
}

void MatchesPart::fill(const PersonView &view)
{
    const QDate today = m_workspace.today();
    const bool trainee = policy::isTrainee(view.file, view.records.training, today);
    auto lines = matching::forPerson(m_workspace.session(), m_person, today, mostMatches);
    const auto refused = matching::refusalsOf(m_workspace.session(), m_person);
    if (lines && lines->empty())
        m_board->setEmptyText(trainee ? tr("No training is open now") : tr("No job is open here now"),
                              tr("Openings are added on the page Businesses."));
    m_board->present(lines.valueOr({}), refused.valueOr({}));
    if (!lines)
        m_board->showTrouble(lines.error());
    else if (!refused)
        m_board->showTrouble(refused.error());
}

} // namespace waymark
