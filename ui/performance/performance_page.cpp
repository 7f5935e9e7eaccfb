// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/performance_page.h"

#include "core/policy/role_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/performance/federal_pane.h"
#include "ui/performance/indicators_pane.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

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
    m_federal = new FederalPane(workspace, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"performanceTabs"_s);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_indicators, tr("Indicators"));
    m_tabs->addTab(m_federal, tr("Federal file"));
    column->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, again,
            [again](int index) { again->setVisible(index == 0); });
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
    if (!m_tabs)
        return this;
    return m_tabs->currentIndex() == 1 ? m_federal->firstFocus() : m_indicators->firstFocus();
}

} // namespace waymark
