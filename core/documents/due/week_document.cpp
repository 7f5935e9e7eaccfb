// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/due/week_document.h"

#include <QCoreApplication>
#include <QLocale>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

using print::inlined;
using print::paragraph;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Documents", text);
}

QStringList cellsOf(const WeekLine &line)
{
    const QString number = paragraph(inlined(tr("ID %1").arg(line.number)), "small"_L1);
    const QString who = line.who.isEmpty() ? QString() : paragraph(inlined(line.who), "small"_L1);
    return {paragraph(inlined(line.name), "strong"_L1) + number, paragraph(inlined(line.headline)) + who,
            paragraph(inlined(line.phone))};
}

} // namespace

PrintDocument weekDocument(const std::vector<WeekLine> &lines, const CasePrintOptions &options,
                           const QString &leftOut)
{
    const QString what = tr("The week's work");
    PrintDocument document{
        .title = what, .foot = print::footText(what, options), .onePage = false, .rows = {}};
    if (!options.office.isEmpty())
        document.rows.push_back(print::text(paragraph(inlined(options.office), "small"_L1)));
    document.rows.push_back(print::title(what.toHtmlEscaped()));
    if (!leftOut.isEmpty())
        document.rows.push_back(print::text(paragraph(inlined(leftOut), "muted"_L1)));
    std::map<QDate, std::vector<QStringList>> days;
    for (const WeekLine &line : lines)
        days[std::max(line.day, options.printedOn)].push_back(cellsOf(line));
    for (const auto &[day, cells] : days) {
        const QString head =
            day == options.printedOn
                ? tr("Overdue and due today, %1").arg(QLocale().toString(day, u"dddd d MMMM yyyy"_s))
                : QLocale().toString(day, u"dddd d MMMM yyyy"_s);
        document.rows.push_back(print::section(head.toHtmlEscaped()));
        print::table(document, {tr("Job seeker"), tr("What"), tr("Telephone")}, {34, 46, 20}, cells, {});
    }
    if (days.empty())
        document.rows.push_back(
            print::text(paragraph(tr("Nothing is due within a week.").toHtmlEscaped(), "muted"_L1)));
    return document;
}

} // namespace waymark
