// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reports/plan_reports.h"

#include "core/actions/reports/report_reader.h"
#include "core/policy/plan/element_policy.h"
#include "core/policy/plan/plan_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "core/storage/case_queries.h"
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

/// The last service of the class individualized that still counts.
const Service *lastIndividualized(const CaseFile &file)
{
    const Service *last = nullptr;
    for (const Service &one : file.services) {
        const bool counts = !one.voidedOn.isValid() && policy::serviceClass(one.type) == "individualized"_L1;
        if (counts && (!last || one.on > last->on))
            last = &one;
    }
    return last;
}

} // namespace

Result<Report> planGaps(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        std::vector<OpenCaseRow> cases = openCases(reader.store().database(), options.staff);
        // By counselor: whoever answers for them goes through them one after the other.
        std::ranges::stable_sort(cases, {}, &OpenCaseRow::counselorId);
        Report report{
            .title = tr("Gaps in career planning"),
            .columns = {tr("Counselor"), tr("Name"), tr("ID"), tr("Gaps"), tr("What would close them")}};
        qint64 done = 0;
        int withGaps = 0;
        for (const OpenCaseRow &row : cases) {
            if (!reader.goOn(++done, qint64(cases.size())))
                break;
            const auto person = reader.person(row.personId, report);
            const auto file = person ? reader.store().caseFile(row.personId) : std::nullopt;
            if (!file)
                continue;
            QStringList gaps;
            QStringList wanted;
            for (const policy::ElementState &state : policy::elementStates(
                     *file, reader.store().recordsOf(row.personId), reader.context().settings)) {
                if (state.state != policy::ElementState::State::Gap)
                    continue;
                gaps += codes().label(u"plan_element"_s, state.element);
                wanted += state.because;
            }
            if (gaps.isEmpty())
                continue;
            ++withGaps;
            report.rows.push_back({{reader.staffName(row.counselorId), nameOf(*person), person->number,
                                    gaps.join(u", "_s), wanted.join(u' ')},
                                   row.personId});
        }
        report.summary = tr("%1 of %2 open cases have an element that is neither documented nor justified.")
                             .arg(withGaps)
                             .arg(cases.size());
        return report;
    });
}

Result<Report> withoutPlan(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        QSet<qint64> seen;
        std::vector<Id<JobSeeker>> people;
        forEachEnrollmentBetween(reader.store().database(), reader.context().today, reader.context().today,
                                 [&](const ProgramEnrollment &one) {
                                     const bool titleOne = one.program == "wioa_adult"_L1 ||
                                                           one.program == "wioa_dw"_L1 ||
                                                           one.program == "wioa_youth"_L1;
                                     if (!titleOne || !policy::isRunning(one))
                                         return;
                                     if (const Id<JobSeeker> id = reader.store().survivorOf(one.jobSeekerId);
                                         !seen.contains(id.value)) {
                                         seen.insert(id.value);
                                         people.push_back(id);
                                     }
                                 });
        Report report{.title = tr("Without a plan"),
                      .columns = {tr("Counselor"), tr("Name"), tr("ID"), tr("Missing"),
                                  tr("Last individualized service")}};
        qint64 done = 0;
        for (const Id<JobSeeker> id : people) {
            if (!reader.goOn(++done, qint64(people.size())))
                break;
            const auto person = reader.person(id, report);
            const auto file = person ? reader.store().caseFile(id) : std::nullopt;
            if (!file)
                continue;
            const CaseRecord *current = file->currentCase();
            if (options.staff && (!current || current->counselorId != options.staff))
                continue;
            const Plan *plan = file->planning.running();
            const Service *last = lastIndividualized(*file);
            const bool adult = policy::isTitleOneAdult(*file) && last && (!plan || plan->isYouth());
            const bool youth = !policy::isTitleOneAdult(*file) && (!plan || !plan->isYouth());
            if (!adult && !youth)
                continue;
            report.rows.push_back(
                {{current ? reader.staffName(current->counselorId) : QString(), nameOf(*person),
                  person->number,
                  adult ? tr("Individual Employment Plan") : tr("Individual Service Strategy"),
                  last ? codes().label(u"service_type"_s, last->type) : QString()},
                 id});
        }
        report.summary =
            tr("%1 of %2 people in Title I have no plan.").arg(report.rows.size()).arg(people.size());
        return report;
    });
}

Result<Report> caseSample(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        Report report{.title = tr("Sample of cases"),
                      .columns = {tr("Name"), tr("ID"), tr("Counselor"), tr("Case"), tr("Gaps")}};
        const std::vector<CaseSample> samples = reader.store().all<CaseSample>();
        if (samples.empty()) {
            report.summary = tr("No sample was drawn yet.");
            return report;
        }
        const CaseSample &sample = *std::ranges::max_element(
            samples, {}, [](const CaseSample &one) { return std::pair(one.drawnOn, one.id); });
        const QStringList chosen = sample.cases.split(u',', Qt::SkipEmptyParts);
        qint64 done = 0;
        for (const QString &id : chosen) {
            if (!reader.goOn(++done, chosen.size()))
                break;
            const auto record = reader.store().find(Id<CaseRecord>{id.toLongLong()});
            const auto person =
                record ? reader.person(reader.store().survivorOf(record->jobSeekerId), report) : std::nullopt;
            const auto file = person ? reader.store().caseFile(person->id) : std::nullopt;
            if (!file)
                continue;
            QStringList gaps;
            for (const policy::ElementState &state : policy::elementStates(
                     *file, reader.store().recordsOf(person->id), reader.context().settings)) {
                if (state.state == policy::ElementState::State::Gap)
                    gaps += codes().label(u"plan_element"_s, state.element);
            }
            report.rows.push_back({{nameOf(*person), person->number, reader.staffName(record->counselorId),
                                    codes().label(u"case_state"_s, record->state),
                                    gaps.isEmpty() ? tr("None") : gaps.join(u", "_s)},
                                   person->id});
        }
        report.summary = tr("%1 of %2 open cases, chosen with the seed %3 on %4 by %5.")
                             .arg(sample.size)
                             .arg(sample.outOf)
                             .arg(sample.seed)
                             .arg(QLocale().toString(sample.drawnOn, QLocale::ShortFormat),
                                  reader.staffName(sample.drawnBy));
        return report;
    });
}

} // namespace waymark
