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

using namespace Qt::StringLiterals;

namespace waymark {

using reports::guardedReport;
using reports::nameOf;
using reports::Reader;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Reports", text); }

/// The last service of the class individualized that still counts.
const Service *lastIndividualized(const CaseFile &file)
{
    const Service *last = nullptr;
    for (const Service &one : file.services) {
        const Code *code = codes().find(u"service_type"_s, one.type);
        const bool counts = !one.voidedOn.isValid() && code && code->extra.value(u"class"_s) == "individualized"_L1;
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
        Report report{.title = tr("Gaps in career planning"),
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
            for (const policy::ElementState &state : policy::elementStates(*file, reader.store().recordsOf(row.personId), reader.context().settings)) {
                if (state.state != policy::ElementState::State::Gap)
                    continue;
                gaps += codes().label(u"plan_element"_s, state.element);
                wanted += state.because;
            }
            if (gaps.isEmpty())
                continue;
            ++withGaps;
            report.rows.push_back({{reader.staffName(row.counselorId), nameOf(*person), person->number, gaps.join(u", "_s), wanted.join(u' ')}, row.personId});
        }
        report.summary = tr("%1 of %2 open cases have an element that is neither documented nor justified.").arg(withGaps).arg(cases.size());
        return report;
    });
}

Result<Report> withoutPlan(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        QSet<qint64> seen;
        std::vector<Id<JobSeeker>> people;
        forEachEnrollmentBetween(reader.store().database(), reader.context().today, reader.context().today, [&](const ProgramEnrollment &one) {
            const bool titleOne = one.program == "wioa_adult"_L1 || one.program == "wioa_dw"_L1 || one.program == "wioa_youth"_L1;
            if (!titleOne || !policy::isRunning(one))
                return;
            if (const Id<JobSeeker> id = reader.store().survivorOf(one.jobSeekerId); !seen.contains(id.value)) {
                seen.insert(id.value);
                people.push_back(id);
            }
        });
        Report report{.title = tr("Without a plan"), .columns = {tr("Counselor"), tr("Name"), tr("ID"), tr("Missing"), tr("Last individualized service")}};
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
            report.rows.push_back({{current ? reader.staffName(current->counselorId) : QString(), nameOf(*person), person->number,
                                    adult ? tr("Individual Employment Plan") : tr("Individual Service Strategy"),
                                    last ? codes().label(u"service_type"_s, last->type) : QString()},
                                   id});
        }
        report.summary = tr("%1 of %2 people in Title I have no plan.").arg(report.rows.size()).arg(people.size());
        return report;
    });
}

} // namespace waymark
