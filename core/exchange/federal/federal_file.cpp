// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/federal/federal_file.h"

#include "core/actions/federal/layout_actions.h"
#include "core/base/owner_file.h"
#include "core/exchange/federal/sealed_file.h"
#include "core/policy/federal/pirl_values.h"
#include "core/policy/role_policy.h"
#include "core/storage/lists/person_stream.h"
#include "core/storage/record_store.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

using policy::PirlFinding;

namespace {

constexpr int stepEvery = 500;
constexpr qsizetype flushAt = 256 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Result<void> checkOptions(const Actions &actions, const FederalFileOptions &options)
{
    const ActionContext context = actions.context();
    if (const Findings refused = policy::checkRole(context.staff.role, u"exportFederal"_s); blocks(refused))
        return Error{ErrorKind::Refused, refused.front().message, {}};
    if (!policy::federalPrograms().contains(options.program))
        return Error{ErrorKind::BadInput, tr("There is no federal file of this program."),
                     tr("There is one of: adult, dw, youth, wp, jvsg, dwg.")};
    if (!options.quarter.hasEnded(context.today))
        return Error{ErrorKind::BadInput, tr("%1 has not ended.").arg(options.quarter.words()),
                     tr("The file can be written from %1 on.")
                         .arg(QLocale().toString(options.quarter.last().addDays(1), QLocale::ShortFormat))};
    if (options.withSsn && (options.program != "jvsg"_L1 || options.password.isEmpty()))
        return Error{ErrorKind::Refused,
                     tr("SSNs go only into the file of veterans' grants, and only into an encrypted one."),
                     tr("Choose a password for the file, or leave the SSNs out.")};
    return {};
}

/// Where the rows go: nowhere, into a file, or sealed into one.
class Sink
{
public:
    static Result<std::unique_ptr<Sink>> begin(const QString &path, const FederalFileOptions &options,
                                               const KeyCost &cost)
    {
        auto sink = std::make_unique<Sink>();
        if (options.checkOnly)
            return sink;
        auto file = OwnerFile::begin(path);
        if (!file)
            return file.error();
        sink->m_file = std::move(*file);
        if (options.password.isEmpty())
            return sink;
        auto sealer = FileSealer::begin(options.password, cost);
        if (!sealer)
            return sealer.error();
        sink->m_sealer = std::move(*sealer);
        return sink;
    }
    Result<void> write(const QByteArray &line)
    {
        if (!m_file)
            return {};
        m_waiting += line;
        return m_waiting.size() < flushAt ? Result<void>() : flush(false);
    }
    Result<void> finish()
    {
        if (!m_file)
            return {};
        if (auto flushed = flush(true); !flushed)
            return flushed;
        return m_file->finish();
    }

private:
    Result<void> flush(bool last)
    {
        const QByteArray bytes = m_sealer ? m_sealer->push(m_waiting, last) : m_waiting;
        m_waiting.clear();
        return m_file->write(bytes);
    }

    std::unique_ptr<OwnerFile> m_file;
    std::unique_ptr<FileSealer> m_sealer;
    QByteArray m_waiting;
};

std::map<Id<Center>, QString> centerNames(const RecordStore &store)
{
    std::map<Id<Center>, QString> names;
    for (const Center &one : store.all<Center>())
        names.emplace(one.id, one.name);
    return names;
}

/// All of them, or none.
Result<void> logLooks(Session &session, const std::vector<Id<JobSeeker>> &people)
{
    const auto logged = guarded([&]() -> Result<void> {
        TransactionScope scope(session.store().database());
        for (const Id<JobSeeker> person : people) {
            if (auto one = session.logAccess(u"federal_file"_s, person); !one)
                return one;
        }
        scope.commit();
        return {};
    });
    return logged ? *logged : logged.error();
}

/// Makes, judges and writes the rows of all people.
class Writing
{
public:
    Writing(Actions &actions, const FederalFileOptions &options, const policy::PirlLayout &layout)
        : m_actions(actions),
          m_options(options),
          m_layout(layout),
          m_today(actions.context().today),
          m_about{.program = options.program,
                  .quarter = options.quarter,
                  .settings = actions.settings(),
                  .centers = centerNames(actions.session().store()),
                  .withSsn = options.withSsn},
          m_rows(layout, m_about),
          m_checker(layout, policy::audienceOf(options.program), options.quarter, options.most)
    {
    }

    Result<void> run(Sink &sink, const FederalStep &step)
    {
        const RecordStore &store = m_actions.session().store();
        if (auto begun = header(sink); !begun)
            return begun;
        const qint64 total = step ? countPeople(store.database(), m_options.program) : 0;
        Result<void> done;
        forEachPerson(store, m_options.program, [&](const CaseFile &file, const PersonRecords &records) {
            if (step && m_people % stepEvery == 0 && !step(m_people, total))
                done = Error{ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was written.")};
            else
                done = person(sink, file, records);
            ++m_people;
            return done.ok();
        });
        m_checker.finish();
        return done;
    }

    const std::vector<Id<JobSeeker>> &people() const { return m_told; }
    FederalFileReport report() const
    {
        return {.written = false,
                .layout = m_layout.name,
                .rows = m_checker.rows(),
                .people = m_people,
                .findings = m_checker.findings(),
                .counts = m_checker.counts()};
    }

private:
    Result<void> header(Sink &sink)
    {
        if (!m_options.header)
            return {};
        QStringList names;
        for (const policy::PirlElement &one : m_layout.elements)
            names += one.number;
        return sink.write(federalLine(names));
    }

    Result<void> person(Sink &sink, const CaseFile &file, const PersonRecords &records)
    {
        const auto stays = policy::pirlStays(m_about, file, records, m_today);
        for (const policy::ProgramStay &stay : stays) {
            const QStringList cells = m_rows.row(file, records, stay, m_checker.rows() + 1);
            m_checker.add(cells, m_rows.audience(stay), file.person.id);
            if (auto written = sink.write(federalLine(cells)); !written)
                return written;
        }
        if (!stays.empty() && !m_options.checkOnly)
            m_told.push_back(file.person.id);
        return {};
    }

    Actions &m_actions;
    const FederalFileOptions &m_options;
    const policy::PirlLayout &m_layout;
    QDate m_today;
    policy::PirlFile m_about;
    policy::PirlRows m_rows;
    policy::PirlChecker m_checker;
    std::vector<Id<JobSeeker>> m_told;
    qint64 m_people = 0;
};

} // namespace

bool FederalFileReport::has(PirlFinding::Kind kind) const
{
    return std::ranges::any_of(counts, [kind](const auto &one) { return one.first.first == kind; });
}

qint64 FederalFileReport::found() const
{
    qint64 all = 0;
    for (const auto &[check, count] : counts)
        all += count;
    return all;
}

QByteArray federalLine(const QStringList &cells)
{
    QByteArray line;
    line.reserve(cells.size() * 4);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        const QString &cell = cells[i];
        const bool quoted = std::ranges::any_of(
            cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
        if (quoted)
            line += '"' + QString(cell).replace(u'"', u"\"\""_s).toUtf8() + '"';
        else if (!cell.isEmpty())
            line += cell.toUtf8();
    }
    return line += "\r\n";
}

Result<FederalFileReport> writeFederalFile(Actions &actions, const QString &file,
                                           const FederalFileOptions &options, const FederalStep &step)
{
    if (auto fit = checkOptions(actions, options); !fit)
        return fit.error();
    Session &session = actions.session();
    const auto layout = federalLayoutFor(session.store(), options.quarter.last(), options.layout);
    if (!layout)
        return layout.error();
    auto sink =
        Sink::begin(file, options, session.office().isSandbox() ? KeyCost::testing() : KeyCost::normal());
    if (!sink)
        return sink.error();
    auto writing = guarded([&] { return std::make_unique<Writing>(actions, options, *layout); });
    if (!writing)
        return writing.error();
    auto run = guarded([&] { return (*writing)->run(**sink, step); });
    if (!run)
        return run.error();
    if (!*run)
        return run->error();
    FederalFileReport report = (*writing)->report();
    if (options.checkOnly || (report.has(PirlFinding::Kind::Value) && !options.anyway))
        return report;
    // Who is in the file is logged before the file is there.
    if (auto logged = logLooks(session, (*writing)->people()); !logged)
        return logged.error();
    if (auto finished = (*sink)->finish(); !finished)
        return finished.error();
    report.written = true;
    return report;
}

} // namespace waymark
