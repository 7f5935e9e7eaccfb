// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reports/office_reports.h"

#include "core/actions/reports/report_reader.h"
#include "core/policy/service_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "core/storage/lists/caseload_queries.h"
#include "core/storage/lists/report_queries.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {

using reports::guardedReport;
using reports::Reader;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Reports", text);
}

QString dayText(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QString();
}

Instant startOf(QDate day)
{
    return {day.startOfDay().toMSecsSinceEpoch()};
}

QString percent(int part, int whole)
{
    return whole ? QLocale().toString(100.0 * part / whole, 'f', 1) + u" %"_s : QString();
}

/// Which of the chart's bars a case stands in, by the days since its last contact.
constexpr std::array contactBands{30, 60, 90};

} // namespace

Result<Report> caseloadReport(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        const QDate today = reader.context().today;
        Report report{.title = tr("Caseload"),
                      .columns = {tr("Counselor"), tr("Name"), tr("ID"), tr("State"), tr("Open since"),
                                  tr("Last contact"), tr("Days since"), tr("Contact by"), tr("Next"),
                                  tr("Next is due")},
                      .numberColumns = {6}};
        std::vector<CaseRow> rows =
            caseRows(reader.store().database(), {.counselor = options.staff, .center = options.center});
        std::ranges::stable_sort(rows, {}, [](const CaseRow &row) { return row.line.counselorId; });
        const Visible visible(reader.store(), reader.context().staff);
        QList<double> bands(qsizetype(contactBands.size() + 1), 0.0);
        qint64 done = 0;
        for (const CaseRow &row : rows) {
            if (!reader.goOn(++done, qint64(rows.size())))
                break;
            if (!visible(row.line.personId)) {
                ++report.leftOut;
                continue;
            }
            const QDate since = row.line.lastContact.isValid() ? row.line.lastContact : row.line.openedOn;
            const int days = since.isValid() ? int(since.daysTo(today)) : 0;
            const auto band = std::ranges::find_if(contactBands, [days](int most) { return days <= most; });
            bands[std::distance(contactBands.begin(), band)] += 1;
            report.rows.push_back(
                {{reader.staffName(row.line.counselorId), row.lastName + u", "_s + row.firstName, row.number,
                  codes().label(u"case_state"_s, row.line.state), dayText(row.line.openedOn),
                  dayText(row.line.lastContact), QString::number(days), dayText(row.line.contactMust),
                  row.line.nextKind.isEmpty() ? QString() : policy::dueKindLabel(row.line.nextKind),
                  dayText(row.line.nextOn)},
                 row.line.personId});
        }
        report.summary = tr("Cases: %1.").arg(report.rows.size());
        report.chart = {.title = tr("Cases by days since the last contact"),
                        .categories = {tr("up to 30"), tr("31 to 60"), tr("61 to 90"), tr("more than 90")},
                        .series = {{tr("Cases"), bands}}};
        return report;
    });
}

Result<Report> timelinessReport(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        const QDate today = reader.context().today;
        const int limit = reader.context().settings.lateEntryDays;
        struct Line
        {
            int cases = 0;
            int inBest = 0;
            int inMust = 0;
            int overdue = 0;
            int entries = 0;
            int late = 0;
            qint64 days = 0;
        };
        std::map<Id<Staff>, Line> lines;
        for (const CaseLine &one :
             caseLines(reader.store().database(), {.counselor = options.staff, .center = options.center})) {
            Line &line = lines[one.counselorId];
            ++line.cases;
            if (!one.contactMust.isValid())
                continue; // suspended: nothing is owed
            line.inBest += today <= one.contactBest;
            line.inMust += today > one.contactBest && today <= one.contactMust;
            line.overdue += today > one.contactMust;
        }
        qint64 done = 0;
        std::map<Id<Staff>, bool> ofCenter;
        forEachEntryBetween(
            reader.store().database(), options.staff, startOf(policy::fiscalYearStart(reader.year)),
            startOf(policy::fiscalYearEnd(reader.year).addDays(1)), [&](const EntryRow &row) {
                if (!reader.goOn(++done, 0))
                    return false;
                if (options.center) {
                    auto known = ofCenter.find(row.enteredBy);
                    if (known == ofCenter.end()) {
                        const auto staff = reader.store().find(row.enteredBy);
                        known =
                            ofCenter.emplace(row.enteredBy, staff && staff->centerId == options.center).first;
                    }
                    if (!known->second)
                        return true;
                }
                Line &line = lines[row.enteredBy];
                const int lag = int(row.on.daysTo(row.enteredAt.local().date()));
                ++line.entries;
                line.late += lag > limit;
                line.days += std::max(0, lag);
                return true;
            });
        Report report{.title = tr("Timeliness"),
                      .columns = {tr("Who"), tr("Cases"), tr("Contact within the best time"),
                                  tr("Contact still in time"), tr("Contact overdue"), tr("Entries"),
                                  tr("Late entries"), tr("Late"), tr("Average days")},
                      .numberColumns = {1, 2, 3, 4, 5, 6}};
        Line all;
        for (const auto &[staff, line] : lines) {
            report.rows.push_back(
                {{staff ? reader.staffName(staff) : tr("Nobody"), QString::number(line.cases),
                  QString::number(line.inBest), QString::number(line.inMust), QString::number(line.overdue),
                  QString::number(line.entries), QString::number(line.late), percent(line.late, line.entries),
                  line.entries ? QLocale().toString(double(line.days) / line.entries, 'f', 1) : QString()},
                 {}});
            all.cases += line.cases;
            all.overdue += line.overdue;
            all.entries += line.entries;
            all.late += line.late;
            report.chart.categories += report.rows.back().cells.front();
        }
        report.chart.title = tr("Contacts overdue and entries late");
        report.chart.series = {{tr("Contacts overdue"), {}}, {tr("Late entries"), {}}};
        for (const auto &[staff, line] : lines) {
            report.chart.series[0].values += line.overdue;
            report.chart.series[1].values += line.late;
        }
        report.summary = tr("Of %1 cases %2 are past the last day for a contact. Of %3 entries %4 came more "
                            "than %5 days after the service.")
                             .arg(all.cases)
                             .arg(all.overdue)
                             .arg(all.entries)
                             .arg(all.late)
                             .arg(limit);
        return report;
    });
}

Result<Report> servicesReport(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        struct Line
        {
            int times = 0;
            QSet<qint64> people;
        };
        std::map<QString, Line> byType;
        QSet<qint64> everybody;
        Database &database = reader.store().database();
        const QHash<qint64, qint64> merged = survivorIds(database);
        qint64 done = 0;
        forEachServiceBetween(database, policy::fiscalYearStart(reader.year),
                              policy::fiscalYearEnd(reader.year), [&](const ServiceRow &row) {
                                  if (++done % 4096 == 0 && options.step && !options.step(done, 0)) // to count them first takes as long
                                      return false;
                                  if ((options.center && row.center != options.center) ||
                                      (options.staff && row.givenBy != options.staff))
                                      return true;
                                  Line &line = byType[row.type];
                                  ++line.times;
                                  const qint64 person = merged.value(row.person.value, row.person.value);
                                  line.people.insert(person);
                                  everybody.insert(person);
                                  return true;
                              });
        Report report{.title = tr("Services by class"),
                      .columns = {tr("Class"), tr("Service"), tr("Times"), tr("People")},
                      .numberColumns = {2, 3}};
        std::map<QString, double> byClass;
        int times = 0;
        // By class, and in the list's own order within it.
        std::vector<const Code *> types = codes().list(u"service_type"_s);
        std::ranges::stable_sort(types, {},
                                 [](const Code *one) { return policy::serviceClassLabel(one->code); });
        for (const Code *code : types) {
            const auto line = byType.find(code->code);
            if (line == byType.end())
                continue;
            const QString name = policy::serviceClassLabel(code->code);
            byClass[name] += line->second.times;
            times += line->second.times;
            report.rows.push_back({{name, code->label, QString::number(line->second.times),
                                    QString::number(line->second.people.size())},
                                   {}});
        }
        report.chart.title = tr("Services by class");
        report.chart.series = {{tr("Services"), {}}};
        for (const auto &[name, count] : byClass) {
            report.chart.categories += name;
            report.chart.series[0].values += count;
        }
        report.summary = tr("Services: %1, to %2 people.").arg(times).arg(everybody.size());
        return report;
    });
}

} // namespace waymark
