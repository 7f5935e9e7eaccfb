// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan/monitoring_actions.h"

#include "core/actions/people/visible.h"
#include "core/policy/plan/element_policy.h"
#include "core/storage/case_queries.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

// drawSample
// -----------------------------------------------------------------------------------------------------

std::vector<qint64> casesFor(const ActionContext &context, Id<Staff> counselor)
{
    const Visible visible(context.store, context.staff);
    std::vector<qint64> cases;
    for (const OpenCaseRow &row : openCases(context.store.database(), counselor)) {
        if (visible(row.personId))
            cases.push_back(row.caseId.value);
    }
    return cases;
}

Findings checkDraw(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const DrawSample *>(params);
    if (p.size < 1)
        return {Finding{u"R-47"_s, u"size"_s, tr("How many cases are to be chosen?")}};
    if (casesFor(context, p.counselorId).empty())
        return {Finding{u"R-47"_s, u"counselor"_s, tr("There is no open case to choose from.")}};
    return {};
}

Result<Outcome> performDraw(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<DrawSample *>(params);
    const std::vector<qint64> all = casesFor(context, p.counselorId);
    // Whoever doubts the choice draws it again with the seed that is kept.
    const int seed = p.seed > 0 ? p.seed : int(transaction.now().ms % 999'999'937) + 1;
    QStringList chosen;
    for (const qint64 id : policy::sampleOf(all, p.size, seed))
        chosen += QString::number(id);
    CaseSample sample{.size = int(chosen.size()),
                      .seed = seed,
                      .counselorId = p.counselorId,
                      .drawnOn = transaction.today(),
                      .drawnBy = transaction.actor(),
                      .outOf = int(all.size()),
                      .cases = chosen.join(u',')};
    Outcome outcome;
    outcome.add("sample", transaction.add(sample).value);
    return outcome;
}

// loadOccupations
// ------------------------------------------------------------------------------------------------

Findings readFile(const QString &path, std::vector<policy::OccupationTitle> &out)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 5'000'000)
        return {Finding{{}, u"file"_s, tr("The file cannot be read.")}};
    return policy::readOccupations(file.readAll(), out);
}

Findings checkLoad(const ActionContext &, const void *params)
{
    std::vector<policy::OccupationTitle> read;
    return readFile(static_cast<const LoadOccupations *>(params)->file, read);
}

Result<Outcome> performLoad(Transaction &transaction, const ActionContext &context, void *params)
{
    std::vector<policy::OccupationTitle> read;
    if (const Findings findings = readFile(static_cast<LoadOccupations *>(params)->file, read);
        blocks(findings))
        return Error{ErrorKind::BadInput, findings.front().message, {}};
    QSet<QString> known;
    for (const policy::OccupationTitle &one : occupationsOf(context.store))
        known.insert(one.soc);
    Outcome outcome;
    for (const policy::OccupationTitle &one : read) {
        if (known.contains(one.soc))
            continue;
        Occupation occupation{.soc = one.soc, .title = one.title};
        outcome.add("occupation", transaction.add(occupation).value);
    }
    return outcome;
}

} // namespace

std::vector<policy::OccupationTitle> occupationsOf(const RecordStore &store)
{
    std::vector<policy::OccupationTitle> all = policy::commonOccupations();
    for (const Occupation &one : store.all<Occupation>())
        all.push_back({one.soc, one.title});
    std::ranges::sort(all, {}, &policy::OccupationTitle::title);
    return all;
}

template <>
const ActionSpec &actionOf<DrawSample>()
{
    using P = DrawSample;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::size>({.name = "size",
                          .label = LABEL("How many cases"),
                          .rule = "R-47",
                          .required = true,
                          .minimum = 1,
                          .maximum = 1000}),
         field<&P::seed>(
             {.name = "seed",
              .label = LABEL("Seed"),
              .help = LABEL(
                  "Empty: one is drawn and kept. The same seed on the same cases chooses the same ones."),
              .minimum = 0}),
         field<&P::counselorId>(
             {.name = "counselor", .label = LABEL("Only the cases of"), .refersTo = "Staff"})});
    static const ActionSpec spec{.name = "drawSample",
                                 .label = LABEL("Draw a sample of cases"),
                                 .params = &params,
                                 .check = checkDraw,
                                 .perform = performDraw};
    return spec;
}

template <>
const ActionSpec &actionOf<LoadOccupations>()
{
    using P = LoadOccupations;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::file>({.name = "file", .label = LABEL("CSV file"), .required = true, .maxLength = 4000})});
    static const ActionSpec spec{.name = "loadOccupations",
                                 .label = LABEL("Load the list of occupations"),
                                 .params = &params,
                                 .check = checkLoad,
                                 .perform = performLoad};
    return spec;
}

} // namespace waymark
