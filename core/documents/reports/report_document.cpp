// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reports/report_document.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

using print::inlined;
using print::paragraph;

namespace {

constexpr qsizetype columnsOnPortrait = 6;

QString tr(const char *text)
{
    return QCoreApplication::translate("Documents", text);
}

/// A column is as wide as what stands in it, within reason.
std::vector<int> sharesOf(const Report &report)
{
    constexpr qsizetype least = 5;
    constexpr qsizetype most = 30;
    std::vector<int> shares;
    for (qsizetype i = 0; i < report.columns.size(); ++i) {
        qsizetype longest = std::min(report.columns[i].size(), most / 2);
        for (std::size_t row = 0; row < std::min(report.rows.size(), std::size_t(200)); ++row)
            longest = std::max(longest, report.rows[row].cells.value(i).size());
        shares.push_back(int(std::clamp(longest, least, most)));
    }
    return shares;
}

} // namespace

PrintDocument reportDocument(const Report &report, const CasePrintOptions &options)
{
    PrintDocument document{.title = report.title,
                           .foot = print::footText(report.title, options),
                           .wide = report.columns.size() > columnsOnPortrait,
                           .onePage = false,
                           .rows = {}};
    if (!options.office.isEmpty())
        document.rows.push_back(print::text(paragraph(inlined(options.office), "small"_L1)));
    document.rows.push_back(print::title(inlined(report.title)));
    if (!report.filter.isEmpty())
        document.rows.push_back(print::text(paragraph(inlined(report.filter), "muted"_L1)));
    QString summary = report.summary;
    if (report.leftOut)
        summary += u' ' + tr("Confidential people left out: %1.").arg(report.leftOut);
    if (report.stopped)
        summary += u' ' + tr("It was stopped before its end: the list is not complete.");
    if (!summary.isEmpty())
        document.rows.push_back(print::text(paragraph(inlined(summary), "strong"_L1)));
    if (!report.chart.categories.isEmpty()) {
        document.rows.push_back(print::section(inlined(report.chart.title)));
        QStringList heads{QString()};
        for (const ReportChart::Series &one : report.chart.series)
            heads += one.name;
        std::vector<QStringList> lines;
        for (qsizetype i = 0; i < report.chart.categories.size(); ++i) {
            QStringList cells{paragraph(inlined(report.chart.categories[i]))};
            for (const ReportChart::Series &one : report.chart.series)
                cells += paragraph(QLocale().toString(
                    one.values.value(i), 'f', one.values.value(i) == int(one.values.value(i)) ? 0 : 1));
            lines.push_back(cells);
        }
        std::vector<int> shares(std::size_t(heads.size()), 15);
        shares.front() = 40;
        print::table(document, heads, shares, lines, {});
    }
    std::vector<QStringList> lines;
    lines.reserve(report.rows.size());
    for (const Report::Row &row : report.rows) {
        QStringList cells;
        for (const QString &cell : row.cells)
            cells += paragraph(inlined(cell));
        lines.push_back(cells);
    }
    if (!report.chart.categories.isEmpty())
        document.rows.push_back(print::section(inlined(tr("Lines"))));
    print::table(document, report.columns, sharesOf(report), lines, tr("Nothing to list."));
    return document;
}

} // namespace waymark
