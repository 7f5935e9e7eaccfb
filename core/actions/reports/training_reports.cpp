// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reports/training_reports.h"

#include "core/actions/reports/report_reader.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/refdata/code_lists.h"
#include "core/storage/lists/report_queries.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

using reports::guardedReport;
using reports::nameOf;
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

bool isEnrolled(const std::vector<ProgramEnrollment> &enrollments, QLatin1StringView program, QDate from,
                QDate to)
{
    return std::ranges::any_of(enrollments, [&](const ProgramEnrollment &one) {
        return one.program == program && one.status != "withdrawn"_L1 && one.startedOn.isValid() &&
               one.startedOn <= to && !(one.endedOn.isValid() && one.endedOn < from);
    });
}

struct ShelterLine
{
    int residents = 0;
    int enrolled = 0;
    int trainees = 0;
    int placed = 0;
    int authorized = 0;
    int hired = 0;

    void add(const ShelterLine &other)
    {
        residents += other.residents;
        enrolled += other.enrolled;
        trainees += other.trainees;
        placed += other.placed;
        authorized += other.authorized;
        hired += other.hired;
    }
    QStringList cells() const
    {
        QStringList all;
        for (const int one : {residents, enrolled, trainees, placed, authorized, hired})
            all += QString::number(one);
        return all;
    }
};

} // namespace

Result<Report> shelterReport(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        const QDate today = reader.context().today;
        const QDate from = policy::fiscalYearStart(reader.year);
        const QDate to = std::min(policy::fiscalYearEnd(reader.year), std::max(today, from));
        std::map<Id<Shelter>, ShelterLine> lines;
        const std::vector<Id<JobSeeker>> people = shelterPeople(reader.store().database());
        qint64 done = 0;
        for (const Id<JobSeeker> id : people) {
            if (!reader.goOn(++done, qint64(people.size())))
                break;
            const auto person = reader.store().find(id);
            if (!person || (options.center && person->centerId != options.center))
                continue;
            const auto enrollments = reader.store().ofPerson<ProgramEnrollment>(id);
            const PersonRecords records = reader.store().recordsOf(id);
            ShelterLine &line = lines[person->shelterId];
            ++line.residents;
            line.enrolled += isEnrolled(enrollments, "esis"_L1, from, to);
            line.trainees += isEnrolled(enrollments, "jstp"_L1, from, to);
            bool placed = false;
            bool hired = false;
            for (const Placement &one : records.training.placements) {
                const bool stands = !one.voidedOn.isValid() && one.startsOn <= to;
                placed = placed || (stands && one.lastDay() >= from);
                hired = hired ||
                        (stands && one.outcome == "hired"_L1 && one.endedOn >= from && one.endedOn <= to);
            }
            line.placed += placed;
            line.hired += hired;
            line.authorized += policy::authorizationPath(records.training, to).state ==
                               policy::AuthorizationPath::State::Received;
        }
        Report report{.title = tr("Shelter program"),
                      .columns = {tr("Shelter"), tr("Residents"), tr("Enrolled in the shelter program"),
                                  tr("In JSTP"), tr("Placed"), tr("May work"), tr("Hired from training")},
                      .numberColumns = {1, 2, 3, 4, 5, 6}};
        ShelterLine all;
        for (const auto &[id, line] : lines) {
            const auto shelter = reader.store().find(id);
            report.rows.push_back(
                {QStringList{shelter ? shelter->name : tr("Unknown shelter")} + line.cells(), {}});
            all.add(line);
        }
        std::ranges::sort(report.rows, {}, [](const Report::Row &row) { return row.cells.front(); });
        report.chart = {.title = tr("From shelter to work"),
                        .categories = {tr("Residents"), tr("Enrolled"), tr("In JSTP"), tr("Placed"),
                                       tr("May work"), tr("Hired from training")},
                        .series = {{tr("People"),
                                    {double(all.residents), double(all.enrolled), double(all.trainees),
                                     double(all.placed), double(all.authorized), double(all.hired)}}}};
        report.summary = tr("Residents: %1. In training: %2. Hired from training: %3. The numbers hold "
                            "everybody, confidential people too.")
                             .arg(all.residents)
                             .arg(all.placed)
                             .arg(all.hired);
        return report;
    });
}

Result<Report> jstpReport(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        const ActionContext &context = reader.context();
        const QDate from = policy::fiscalYearStart(reader.year);
        const QDate to = policy::fiscalYearEnd(reader.year);
        Report report{.title = tr("Job Skills Training Program"),
                      .columns = {tr("Name"), tr("ID"), tr("Business"), tr("Opening"), tr("First day"),
                                  tr("Last day"), tr("Weeks"), tr("Hours a week, agreed"),
                                  tr("Hours a week, average"), tr("Benefit periods paid"), tr("Outcome")},
                      .numberColumns = {6, 7}};
        std::map<QString, double> outcomes;
        auto placements = reader.store().all<Placement>();
        std::ranges::sort(placements, std::ranges::greater(), &Placement::startsOn);
        qint64 done = 0;
        for (const Placement &one : placements) {
            if (!reader.goOn(++done, qint64(placements.size())))
                break;
            if (one.voidedOn.isValid() || one.startsOn > to || one.lastDay() < from)
                continue;
            const Id<JobSeeker> id = reader.store().survivorOf(one.jobSeekerId);
            const auto person = reader.person(id, report);
            if (!person)
                continue;
            const auto hours = reader.store().where<TrainingHours>("placement", Value{one.id.value});
            const auto payments = reader.store().where<BenefitPayment>("placement", Value{one.id.value});
            int minutes = 0;
            for (const TrainingHours &week : hours)
                minutes += week.minutes.value_or(0);
            int paid = 0;
            int due = 0;
            for (const policy::BenefitPeriod &period :
                 policy::benefitSchedule(one, payments, context.settings)) {
                due += period.dueOn <= context.today;
                paid += period.payment && period.payment->paidOn.isValid();
            }
            const auto business = reader.store().find(one.businessId);
            const auto opening = reader.store().find(one.openingId);
            const QString outcome = one.outcome.isEmpty()
                                        ? (one.startsOn > context.today ? tr("Not begun") : tr("In training"))
                                        : codes().label(u"placement_outcome"_s, one.outcome);
            outcomes[outcome] += 1;
            report.rows.push_back(
                {{nameOf(*person), person->number, business ? business->name : QString(),
                  opening ? opening->title : QString(), dayText(one.startsOn), dayText(one.lastDay()),
                  QString::number(one.weeks.value_or(0)), QString::number(one.weeklyHours.value_or(0)),
                  hours.empty() ? QString() : policy::hoursText(int(minutes / qint64(hours.size()))),
                  tr("%1 of %2").arg(paid).arg(due), outcome},
                 id});
        }
        report.chart.title = tr("What came of the placements");
        report.chart.series = {{tr("Placements"), {}}};
        for (const auto &[outcome, count] : outcomes) {
            report.chart.categories += outcome;
            report.chart.series[0].values += count;
        }
        report.summary = tr("Placements: %1. A placement is training; hired counts who began a job with work "
                            "authorization.")
                             .arg(report.rows.size());
        return report;
    });
}

} // namespace waymark
