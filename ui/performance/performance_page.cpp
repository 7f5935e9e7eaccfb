// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/performance_page.h"

#include "core/policy/role_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/performance/indicators_pane.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

PerformancePage::PerformancePage(Workspace &workspace, QWidget *parent)
    : Page(u"performance"_s, tr("Performance"), u"performance"_s, parent)
{
    setProperty(ruleProperty, u"R-137"_s);
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    auto *top = new QHBoxLayout;
    top->addWidget(theme::pageTitle(title(), this));
    top->addStretch(1);
    column->addLayout(top);
    const QString why = whyNot(policy::checkRole(workspace.session().staff().role, u"viewReports"_s));
    if (!why.isEmpty()) {
        column->addWidget(theme::emptyState(tr("These numbers are not for your role"), why, this), 1);
        return;
    }
    auto *again = new QPushButton(tr("Compute again"), this);
    again->setObjectName(u"performanceAgain"_s);
    top->addWidget(again);
    m_indicators = new IndicatorsPane(workspace, this);
    column->addWidget(m_indicators, 1);
    connect(again, &QPushButton::clicked, m_indicators, &IndicatorsPane::refresh);
}

void PerformancePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_indicators && !std::exchange(m_read, true))
        m_indicators->refresh();
}

QWidget *PerformancePage::firstFocus()
{
    return m_indicators ? m_indicators->firstFocus() : this;
}

} // namespace waymark
