// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reports/federal_reports.h"

#include "core/actions/federal/indicators.h"
#include "core/actions/reports/report_reader.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using policy::Indicator;

QString tr(const char *text)
{
    return QCoreApplication::translate("Reports", text);
}

} // namespace

Result<Report> indicatorReport(Actions &actions, const ReportOptions &options)
{
    const int fiscalYear =
        options.fiscalYear ? options.fiscalYear : policy::fiscalYearOf(actions.context().today);
    IndicatorQuery query{.program = options.program.isEmpty() ? u"wioa_adult"_s : options.program,
                         .cohort = options.quarter ? policy::Cohort::endingWith(*options.quarter)
                                                   : policy::Cohort::ofProgramYear(fiscalYear - 1),
                         .center = options.center,
                         .counselor = options.staff,
                         .step = options.step};
    const auto table = indicators(actions, query);
    if (!table)
        return table.error();
    return reports::guardedReport(actions, [&] {
        reports::Reader reader(actions, options);
        Report report{.title = tr("Federal indicators"),
                      .columns = {tr("Whose"), tr("Indicator"), tr("Value"), tr("Counted"), tr("Met"),
                                  tr("May still be met"), tr("Exits that count")},
                      .numberColumns = {3, 4, 5}};
        const auto add = [&](const QString &whose, const IndicatorGroup &group) {
            for (const Indicator one : policy::allIndicators) {
                const policy::IndicatorSum &sum = group.sums[std::size_t(one)];
                const policy::Cohort exits = policy::exitsCounted(one, query.cohort);
                report.rows.push_back(
                    {{whose, policy::indicatorName(one), policy::indicatorValue(one, sum), QString::number(sum.counted),
                      QString::number(sum.met), QString::number(sum.open),
                      one == Indicator::SkillGain
                          ? tr("took part in these days")
                          : tr("%1 to %2")
                                .arg(QLocale().toString(exits.from, QLocale::ShortFormat),
                                     QLocale().toString(exits.to, QLocale::ShortFormat))},
                     {}});
            }
        };
        add(tr("All"), table->all);
        for (const auto &[staff, group] : table->byCounselor)
            add(staff ? reader.staffName(staff) : tr("Without a case"), group);
        report.chart = {.title = tr("Of those who count, how many in a hundred"),
                        .categories = {},
                        .series = {{tr("Met"), {}}, {tr("May still be met"), {}}}};
        for (const Indicator one : policy::allIndicators) {
            const policy::IndicatorSum &sum = table->all.sums[std::size_t(one)];
            if (one == Indicator::MedianEarnings || sum.counted == 0)
                continue;
            report.chart.categories += policy::indicatorName(one);
            report.chart.series[0].values += 100.0 * sum.met / sum.counted;
            report.chart.series[1].values += 100.0 * sum.open / sum.counted;
        }
        report.summary = tr("Participants in these days: %1. Exits: %2.")
                             .arg(table->all.participants)
                             .arg(table->all.exits);
        return report;
    });
}

} // namespace waymark
