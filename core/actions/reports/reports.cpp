// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reports/reports.h"

#include "core/actions/people/people_actions.h"
#include "core/actions/reports/federal_reports.h"
#include "core/actions/reports/office_reports.h"
#include "core/actions/reports/plan_reports.h"
#include "core/actions/reports/report_reader.h"
#include "core/actions/reports/training_reports.h"
#include "core/base/csv.h"
#include "core/policy/membership_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/role_policy.h"
#include "core/policy/service_policy.h"
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

QString tr(const char *text) { return QCoreApplication::translate("Reports", text); }

QString dayText(QDate day) { return QLocale().toString(day, QLocale::ShortFormat); }

Result<Report> sharedCustomers(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        std::map<Id<JobSeeker>, std::vector<ProgramEnrollment>> byPerson;
        forEachEnrollmentBetween(reader.store().database(), policy::fiscalYearStart(reader.year),
                                 policy::fiscalYearEnd(reader.year), [&](const ProgramEnrollment &one) {
                                     byPerson[reader.store().survivorOf(one.jobSeekerId)].push_back(one);
                                 });
        Report report{.title = tr("Shared customers"),
                      .columns = {tr("Name"), tr("ID"), tr("Partners"), tr("Programs"), tr("How")}};
        int atOnce = 0;
        qint64 done = 0;
        for (const auto &[id, enrollments] : byPerson) {
            if (!reader.goOn(++done, qint64(byPerson.size())))
                break;
            const policy::SharedCustomer shared = policy::sharedIn(enrollments, reader.year);
            if (!shared.isShared())
                continue;
            const auto person = reader.person(id, report);
            if (!person)
                continue;
            QStringList partners;
            for (const QString &partner : shared.partners)
                partners += policy::partnerLabel(partner);
            QStringList programs;
            for (const QString &program : shared.programs)
                programs += codes().label(u"program"_s, program);
            atOnce += shared.atOnce;
            report.rows.push_back({{nameOf(*person), person->number, partners.join(u", "_s), programs.join(u", "_s),
                                    shared.atOnce ? tr("At once") : tr("One after the other")},
                                   id});
        }
        report.summary = tr("%1 shared customers: %2 at once, %3 one after the other.")
                             .arg(report.rows.size())
                             .arg(atOnce)
                             .arg(qsizetype(report.rows.size()) - atOnce);
        return report;
    });
}

Instant startOf(QDate day) { return {day.startOfDay().toMSecsSinceEpoch()}; }

int lagOf(const EntryRow &row) { return int(row.on.daysTo(row.enteredAt.local().date())); }

Result<Report> lateEntries(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        const int limit = reader.context().settings.lateEntryDays;
        Report report{.title = tr("Late entries"),
                      .columns = {tr("Name"), tr("ID"), tr("Service"), tr("Date of service"), tr("Entered"), tr("Days"), tr("Entered by")},
                      .numberColumns = {5}};
        std::vector<EntryRow> late;
        qint64 entries = 0;
        forEachEntryBetween(reader.store().database(), options.staff, startOf(policy::fiscalYearStart(reader.year)),
                            startOf(policy::fiscalYearEnd(reader.year).addDays(1)), [&](const EntryRow &row) {
                                ++entries;
                                if (lagOf(row) > limit)
                                    late.push_back(row);
                                return reader.goOn(entries, 0);
                            });
        std::ranges::sort(late, std::ranges::greater(), lagOf);
        for (const EntryRow &row : late) {
            const Id<JobSeeker> id = reader.store().survivorOf(row.person);
            const auto person = reader.person(id, report);
            if (person)
                report.rows.push_back({{nameOf(*person), person->number, codes().label(u"service_type"_s, row.type), dayText(row.on),
                                        dayText(row.enteredAt.local().date()), QString::number(lagOf(row)), reader.staffName(row.enteredBy)},
                                       id});
        }
        report.summary = tr("%1 of %2 services were entered more than %3 days after they were given.")
                             .arg(late.size())
                             .arg(entries)
                             .arg(limit);
        return report;
    });
}

Result<Report> yearEnd(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        const ActionContext &context = reader.context();
        Report report{.title = tr("Before the fiscal year ends"),
                      .columns = {tr("Name"), tr("ID"), tr("Designated counselor"), tr("Missing"), tr("Late entries")},
                      .numberColumns = {4}};
        const std::vector<Id<JobSeeker>> people = everyPerson(reader.store().database());
        qint64 done = 0;
        for (const Id<JobSeeker> id : people) {
            if (!reader.goOn(++done, qint64(people.size())))
                break;
            const auto file = reader.store().caseFile(id);
            // Whoever takes part: in a case or a program. Others owe no answers.
            const bool takesPart = file && (file->currentCase() || std::ranges::any_of(file->enrollments, policy::isRunning));
            if (!takesPart || (options.staff && (!file->currentCase() || file->currentCase()->counselorId != options.staff)))
                continue;
            QStringList missing;
            Findings findings = policy::missingBasic(file->person, context.settings);
            if (policy::isShelterCustomer(*file))
                findings += policy::missingFull(file->person, context.settings);
            for (const Finding &one : findings) {
                if (const FieldSpec *field = specOf<JobSeeker>().find(one.field))
                    missing += field->labelText("JobSeeker");
            }
            int late = 0;
            for (const Service &one : file->services) {
                const bool thisYear = one.on >= policy::fiscalYearStart(reader.year) && one.on <= policy::fiscalYearEnd(reader.year);
                late += thisYear && !one.voidedOn.isValid() && one.enteredAt &&
                    one.on.daysTo(one.enteredAt.local().date()) > context.settings.lateEntryDays;
            }
            if (missing.isEmpty() && late == 0)
                continue;
            const auto person = reader.person(id, report);
            if (person)
                report.rows.push_back({{nameOf(*person), person->number,
                                        file->currentCase() ? reader.staffName(file->currentCase()->counselorId) : QString(),
                                        missing.join(u", "_s), late ? QString::number(late) : QString()},
                                       id});
        }
        report.summary = tr("%1 people have answers missing or services entered late.").arg(report.rows.size());
        return report;
    });
}

Result<Report> caseManaged(Actions &actions, const ReportOptions &options)
{
    return guardedReport(actions, [&] {
        Reader reader(actions, options);
        const auto groups = reader.store().all<LocalGroup>();
        Report report{.title = tr("Case-managed people"),
                      .columns = {tr("Name"), tr("ID"), tr("Groups"), tr("Veteran's services"), tr("Designated counselor")}};
        const std::vector<Id<JobSeeker>> people = everyPerson(reader.store().database());
        qint64 done = 0;
        int veterans = 0;
        int counted = 0;
        for (const Id<JobSeeker> id : people) {
            if (!reader.goOn(++done, qint64(people.size())))
                break;
            const auto file = reader.store().caseFile(id);
            if (!file)
                continue;
            const QStringList reasons = policy::caseManagedGroups(*file, groups, reader.context().today);
            const policy::VeteranCaseManagement veteran = policy::veteranCaseManagement(*file);
            const Findings missing = policy::checkVeteran(*file);
            if (reasons.isEmpty() && missing.isEmpty())
                continue;
            const auto person = reader.person(id, report);
            if (!person)
                continue;
            veterans += veteran.veteran;
            counted += veteran.counts();
            report.rows.push_back({{nameOf(*person), person->number, reasons.join(u", "_s),
                                    veteran.counts()     ? tr("Both recorded")
                                    : !missing.isEmpty() ? missing.front().message
                                                         : QString(),
                                    file->currentCase() ? reader.staffName(file->currentCase()->counselorId) : QString()},
                                   id});
        }
        report.summary = tr("%1 people; of %2 veterans and other eligible people among them %3 count as case-managed.")
                             .arg(report.rows.size())
                             .arg(veterans)
                             .arg(counted);
        return report;
    });
}

Result<Report> duplicates(Actions &actions, const ReportOptions &options)
{
    if (const Findings findings = policy::checkRole(actions.context().staff.role, u"viewReports"_s); blocks(findings))
        return Error{ErrorKind::Refused, findings.front().message, {}};
    const auto pairs = duplicatePairs(actions.session(), 500, {}, options.step);
    if (!pairs)
        return pairs.error();
    Report report{.title = tr("Likely duplicates"),
                  .columns = {tr("Name"), tr("ID"), tr("Perhaps the same as"), tr("ID"), tr("Why"), tr("Against")}};
    for (const DuplicatePair &one : *pairs)
        report.rows.push_back({{nameOf(one.one), one.one.number, nameOf(one.other), one.other.number,
                                one.likeness.reasons.join(u". "_s), one.likeness.against.join(u". "_s)},
                               one.one.id});
    report.summary = report.rows.size() == 1
                         ? tr("1 pair may be one person. Nothing is merged by itself.")
                         : tr("%1 pairs may be one person each. Nothing is merged by itself.").arg(report.rows.size());
    return report;
}

} // namespace

const std::vector<ReportSpec> &allReports()
{
    static const std::vector<ReportSpec> all{
        {"caseload"_L1, tr("Caseload"), tr("Every case that is not closed: when somebody spoke last, and what comes next."), u"R-71"_s, caseloadReport, ByCenter | ByStaff},
        {"timeliness"_L1, tr("Timeliness"), tr("By counselor: contacts in time and overdue, entries in time and late."), u"R-81"_s, timelinessReport, ByYear | ByCenter | ByStaff},
        {"shared-customers"_L1, tr("Shared customers"), tr("People enrolled with more than one core partner in a fiscal year."), u"R-101"_s, sharedCustomers, ByYear | ByCenter},
        {"shelter-program"_L1, tr("Shelter program"), tr("By shelter: who lives there, is enrolled, trains, may work, and was hired."), u"R-16"_s, shelterReport, ByYear | ByCenter},
        {"jstp"_L1, tr("Job Skills Training Program"), tr("Every placement: term, hours, benefit, and what came of it."), u"R-124"_s, jstpReport, ByYear | ByCenter},
        {"services"_L1, tr("Services by class"), tr("How often each service was given in a year, and to how many people."), u"R-33"_s, servicesReport, ByYear | ByCenter | ByStaff},
        {"indicators"_L1, tr("Federal indicators"), tr("The five primary indicators of a program, by counselor. The page Performance shows who is behind each number."), u"R-137"_s, indicatorReport, ByYear | ByCenter | ByStaff | ByProgram | ByQuarter},
        {"late-entries"_L1, tr("Late entries"), tr("Services entered too long after they were given."), u"R-81"_s, lateEntries, ByYear | ByCenter | ByStaff},
        {"year-end"_L1, tr("Year end"), tr("People with answers missing or services entered late, before the fiscal year ends."), u"R-83"_s, yearEnd, ByYear | ByCenter | ByStaff},
        {"case-managed"_L1, tr("Case-managed people"), tr("Who belongs to a case-managed group, and which veterans do not count yet."), u"R-45"_s, caseManaged, ByCenter},
        {"plan-gaps"_L1, tr("Gaps in career planning"), tr("Elements of career planning that are neither documented nor justified, by counselor."), u"R-47"_s, planGaps, ByCenter | ByStaff},
        {"case-sample"_L1, tr("Sample of cases"), tr("Cases chosen at random for monitoring. Enter opens one; its evidence packet is on its Documents tab."), u"R-47"_s, caseSample, 0},
        {"without-plan"_L1, tr("Without a plan"), tr("Title I customers with individualized services and no IEP, and WIOA youth without an ISS."), u"R-39"_s, withoutPlan, ByCenter | ByStaff},
        {"duplicates"_L1, tr("Likely duplicates"), tr("Records that may be one person."), u"R-13"_s, duplicates, 0},
    };
    return all;
}

const ReportSpec *reportNamed(QAnyStringView id)
{
    const auto &all = allReports();
    const auto found = std::ranges::find_if(all, [&](const ReportSpec &one) { return QAnyStringView::equal(one.id, id); });
    return found == all.end() ? nullptr : &*found;
}

Result<Report> makeReport(Actions &actions, const ReportSpec &spec, const ReportOptions &options)
{
    ReportOptions narrowed = options;
    if (!(spec.filters & ByCenter))
        narrowed.center = {};
    if (!(spec.filters & ByStaff))
        narrowed.staff = {};
    if (!(spec.filters & ByQuarter))
        narrowed.quarter.reset();
    if (!(spec.filters & ByProgram))
        narrowed.program.clear();
    else if (narrowed.program.isEmpty())
        narrowed.program = u"wioa_adult"_s;
    bool stopped = false;
    if (options.step)
        narrowed.step = [&](qint64 done, qint64 total) {
            stopped = stopped || !options.step(done, total);
            return !stopped;
        };
    const ActionContext context = actions.context();
    if (narrowed.quarter && !narrowed.quarter->hasEnded(context.today))
        return Error{ErrorKind::BadInput,
                     tr("%1 has not ended: it ends on %2. Choose a quarter that is over.")
                         .arg(narrowed.quarter->words(), dayText(narrowed.quarter->last())),
                     {}};
    auto made = spec.make(actions, narrowed);
    if (!made)
        return made;
    QStringList parts;
    if (narrowed.quarter)
        parts += tr("four quarters to %1").arg(narrowed.quarter->words());
    else if (spec.filters & ByYear)
        parts += tr("fiscal year %1").arg(narrowed.fiscalYear ? narrowed.fiscalYear : policy::fiscalYearOf(context.today));
    const auto named = guarded([&] {
        if (!narrowed.program.isEmpty())
            parts += codes().label(u"program"_s, narrowed.program);
        if (const auto center = context.store.find(narrowed.center))
            parts += center->name;
        if (const auto staff = context.store.find(narrowed.staff))
            parts += staff->name;
    });
    if (!named)
        return named.error();
    parts += tr("as of %1").arg(QLocale().toString(context.today, QLocale::LongFormat));
    made->filter = parts.join(u", "_s);
    made->stopped = stopped;
    return made;
}

Result<std::vector<LagMonth>> entryLag(const Actions &actions, Id<Staff> staff, int months)
{
    return guarded([&] {
        const ActionContext context = actions.context();
        const QDate last(context.today.year(), context.today.month(), 1);
        std::vector<LagMonth> all;
        for (int i = months - 1; i >= 0; --i)
            all.push_back({.month = last.addMonths(-i)});
        std::vector<qint64> sums(all.size());
        forEachEntryBetween(context.store.database(), staff, startOf(all.front().month), startOf(last.addMonths(1)), [&](const EntryRow &row) {
            const QDate day = row.enteredAt.local().date();
            const auto at = std::size_t((day.year() - all.front().month.year()) * 12 + day.month() - all.front().month.month());
            if (at >= all.size() || !row.on.isValid())
                return true;
            const int lag = std::max(0, lagOf(row));
            ++all[at].entries;
            sums[at] += lag;
            all[at].longestDays = std::max(all[at].longestDays, lag);
            all[at].late += lag > context.settings.lateEntryDays;
            return true;
        });
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].averageDays = all[i].entries ? double(sums[i]) / all[i].entries : 0;
        return all;
    });
}

Result<std::map<Id<Staff>, int>> lateByStaff(const Actions &actions, int fiscalYear)
{
    return guarded([&] {
        const ActionContext context = actions.context();
        const int year = fiscalYear ? fiscalYear : policy::fiscalYearOf(context.today);
        std::map<Id<Staff>, int> late;
        forEachEntryBetween(context.store.database(), {}, startOf(policy::fiscalYearStart(year)), startOf(policy::fiscalYearEnd(year).addDays(1)),
                            [&](const EntryRow &row) {
                                if (lagOf(row) > context.settings.lateEntryDays)
                                    ++late[row.enteredBy];
                                return true;
                            });
        return late;
    });
}

QByteArray reportCsv(const Report &report)
{
    QByteArray out("\xef\xbb\xbf");
    out += csvLine(report.columns).toUtf8() + "\r\n";
    for (const Report::Row &row : report.rows)
        out += csvLine(row.cells).toUtf8() + "\r\n";
    return out;
}

} // namespace waymark
