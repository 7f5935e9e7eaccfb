// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/difference_grid.h"

#include "ui/common/record/diff_text.h"
#include "ui/membership/plan/plan_words.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace waymark {

DifferenceGrid::DifferenceGrid(const Workspace &workspace,
                               const std::vector<policy::PlanDifference> &differences, const QString &before,
                               const QString &after, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"planDifferences"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::spacing(2));
    grid->setVerticalSpacing(theme::gap(0.75));
    if (differences.empty()) {
        grid->addWidget(wrappedLine(u"planSame"_s, tr("Nothing is different."), this), 0, 0);
        return;
    }
    grid->addWidget(wrappedLine(u"planBefore"_s, before, this, theme::Tone::Muted), 0, 1);
    grid->addWidget(wrappedLine(u"planAfter"_s, after, this, theme::Tone::Muted), 0, 2);
    const bool onlyTerms = std::ranges::all_of(differences, &policy::PlanDifference::isTerm);
    int row = 1;
    for (const policy::PlanDifference &one : differences) {
        QString title = differenceTitle(one);
        if (one.isTerm && !onlyTerms)
            title = tr("%1 (agreed on together)").arg(title);
        grid->addWidget(wrappedLine(u"planDifference"_s, title, this), row, 0, Qt::AlignTop);
        const QString was = differenceValue(workspace, one, one.before);
        const QString is = differenceValue(workspace, one, one.after);
        const WordDiff words = diffWords(was, is);
        const auto cell = [&](const QString &text, const std::vector<DiffPiece> &pieces, int column) {
            if (text.isEmpty())
                grid->addWidget(wrappedLine(u"planNothing"_s, tr("(nothing)"), this, theme::Tone::Muted), row,
                                column, Qt::AlignTop);
            else
                grid->addWidget(new DiffText(pieces, this), row, column, Qt::AlignTop);
        };
        cell(was, words.left, 1);
        cell(is, words.right, 2);
        ++row;
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
}

} // namespace waymark
