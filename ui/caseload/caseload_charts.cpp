// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/caseload/caseload_charts.h"

#include "ui/common/caseload/case_words.h"
#include "ui/common/charts/bars_view.h"

#include <QBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString monthText(QDate month)
{
    return QLocale().toString(month, u"MMM yyyy"_s);
}

} // namespace

CaseloadCharts::CaseloadCharts(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"caseloadCharts"_s);
    setAccessibleName(tr("Charts of the caseload"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(theme::columns(38));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::spacing(1), 0, theme::spacing(1), 0);
    column->setSpacing(theme::gap(2));
    m_since = add(u"chartSince"_s, column);
    m_late = add(u"chartLate"_s, column);
    m_moved = add(u"chartMoved"_s, column);
    column->addStretch(1);
    setWidget(content);
    connect(m_since, &BarsView::barChosen, this, &CaseloadCharts::bandChosen);
}

BarsView *CaseloadCharts::add(const QString &name, QVBoxLayout *column)
{
    auto *chart = new BarsView(this);
    chart->setObjectName(name);
    column->addWidget(chart);
    return chart;
}

void CaseloadCharts::present(const QList<int> &bands, const std::vector<LagMonth> &lag, int lateDays,
                             const std::vector<CaseMonth> &moved)
{
    QStringList titles;
    QList<double> cases;
    int past = 0;
    for (int i = 0; i < bands.size(); ++i) {
        titles += titleOfBand(i);
        cases += bands[i];
        past += i == contactBands - 2 ? bands[i] : 0;
    }
    m_since->setBars(tr("Days since the last contact that counts"), titles,
                     {{.name = tr("cases"), .tone = theme::Tone::Accent, .values = cases}},
                     past == 0 ? tr("No case is over 60 days. Choose a line to list its cases.")
                     : past == 1
                         ? tr("1 case is over 60 days. Choose a line to list its cases.")
                         : tr("%1 cases are over 60 days. Choose a line to list its cases.").arg(past));

    QStringList months;
    QList<double> late;
    int lateAll = 0;
    int entries = 0;
    for (const LagMonth &one : lag) {
        months += monthText(one.month);
        late += one.late;
        lateAll += one.late;
        entries += one.entries;
    }
    m_late->setBars(tr("Services entered late, by month of entry"), months,
                    {{.name = tr("late"), .tone = theme::Tone::Warn, .values = late}},
                    tr("Entered more than %1 days after they were given: %2 of %3.")
                        .arg(lateDays)
                        .arg(lateAll)
                        .arg(entries));

    months.clear();
    QList<double> opened;
    QList<double> closed;
    int openedAll = 0;
    int closedAll = 0;
    for (const CaseMonth &one : moved) {
        months += monthText(one.month);
        opened += one.opened;
        closed += one.closed;
        openedAll += one.opened;
        closedAll += one.closed;
    }
    m_moved->setBars(tr("Cases opened and closed"), months,
                     {{.name = tr("opened"), .tone = theme::Tone::Accent, .values = opened},
                      {.name = tr("closed"), .tone = theme::Tone::Muted, .values = closed}},
                     tr("In twelve months: %1 opened, %2 closed.").arg(openedAll).arg(closedAll));
}

} // namespace waymark
