// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/provider/provider_file.h"

#include "core/actions/people/people_actions.h"
#include "core/actions/people/seen.h"
#include "core/actions/record_refs.h"
#include "core/actions/records/provider_actions.h"
#include "core/base/owner_file.h"
#include "core/base/text.h"
#include "core/exchange/provider/provider_columns.h"
#include "core/exchange/rows/rows_file.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using State = ProviderRow::State;

constexpr qint64 largestFile = 16LL * 1024 * 1024;
constexpr std::size_t mostRows = 5'000;
constexpr int mostCandidates = 6;

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Result<CsvTable> readTable(const QString &path)
{
    auto table = readRows(path, largestFile);
    if (table && table->rows.size() > mostRows)
        return Error{ErrorKind::BadInput, tr("The file has more than %1 rows.").arg(mostRows),
                     tr("Split it into smaller files.")};
    return table;
}

/// First and last name, from two columns or from one: "Last, First" or "First Last".
std::pair<QString, QString> nameIn(const ProviderColumns &columns, const QStringList &cells)
{
    const QString first = columns.cell(cells, "first");
    const QString last = columns.cell(cells, "last");
    if (!first.isEmpty() || !last.isEmpty())
        return {first, last};
    const QString whole = columns.cell(cells, "name");
    const qsizetype comma = whole.indexOf(u',');
    if (comma > 0)
        return {whole.sliced(comma + 1).trimmed(), whole.first(comma).trimmed()};
    const qsizetype blank = whole.lastIndexOf(u' ');
    return blank > 0 ? std::pair(whole.first(blank).trimmed(), whole.sliced(blank + 1))
                     : std::pair(QString(), whole);
}

QStringList sortedWords(const QString &first, const QString &last)
{
    QStringList words = foldedWords(QString(first + u' ' + last));
    words.sort();
    return words;
}

enum class Came
{
    Yes,
    No,
    Unknown
};

Came cameIn(const QString &cell)
{
    static const QStringList yes{u"yes"_s, u"y"_s,       u"true"_s,     u"1"_s,    u"x"_s,
                                 u"p"_s,   u"present"_s, u"attended"_s, u"came"_s, u"completed"_s};
    static const QStringList no{u"no"_s,     u"n"_s,      u"false"_s,   u"0"_s,      u"a"_s,
                                u"absent"_s, u"missed"_s, u"excused"_s, u"no show"_s};
    const QString word = foldedWords(cell).join(u' ');
    if (cell.isEmpty() || yes.contains(word))
        return Came::Yes;
    return no.contains(word) ? Came::No : Came::Unknown;
}

/// The service a cell names, by code or label; a part of a label is not enough.
QString serviceNamed(const QString &cell)
{
    static const QHash<QString, QString> byName = [] {
        QHash<QString, QString> names;
        for (const Code *one : codes().list(u"service_type"_s)) {
            names.insert(foldedWords(one->label).join(u' '), one->code);
            names.insert(one->code, one->code);
        }
        return names;
    }();
    const auto code = byName.constFind(cell);
    return code != byName.cend() ? *code : byName.value(foldedWords(cell).join(u' '));
}

class ProviderFile
{
public:
    ProviderFile(Actions &actions, const ProviderOptions &options) : m_actions(actions), m_options(options) {}

    Result<ProviderReport> read(const QString &path)
    {
        if (const Findings role =
                policy::checkRole(m_actions.session().staff().role, u"recordProviderList"_s);
            blocks(role))
            return Error{ErrorKind::Refused, role.front().message, {}};
        auto table = readTable(path);
        if (!table)
            return table.error();
        m_table = *std::move(table);
        const ProviderColumns columns(m_table);
        if (auto ready = prepare(columns); !ready)
            return ready.error();
        const QDate today = m_actions.session().today();
        const DateColumn days(columns.column(m_table, "date"), today, DateLean::Nearest);
        const DateColumn births(columns.column(m_table, "birth"), today, DateLean::Birth);
        m_report.used = columns.used();
        m_report.ignored = columns.ignored();
        m_report.dates = days.isMixed() ? tr("mixed: what can mean two days is refused")
                         : days.order() == DateOrder::MonthDay ? tr("month before day")
                                                               : tr("day before month");
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            if (m_options.step && !m_options.step(qint64(i), qint64(m_table.rows.size()))) {
                m_report.stopped = true;
                return std::move(m_report);
            }
            ProviderRow row{.line = m_table.lines[i]};
            take(columns, days, births, m_table.rows[i], row);
            m_report.rows.push_back(std::move(row));
        }
        return std::move(m_report);
    }

    const CsvTable &table() const { return m_table; }

private:
    Result<void> prepare(const ProviderColumns &columns) const
    {
        if (!columns.twice().isEmpty())
            return Error{ErrorKind::BadInput,
                         tr("Several columns mean the same: %1.").arg(columns.twice().join(u", "_s)),
                         tr("Rename or delete all but one of them; nothing was entered.")};
        const bool who =
            columns.has("id") || columns.has("ssn") || columns.has("name") || columns.has("last");
        QStringList missing;
        if (!who)
            missing += tr("job seeker ID, SSN or name");
        if (!columns.has("date"))
            missing += tr("date");
        if (!columns.has("service") && m_options.service.isEmpty())
            missing += tr("service, or one service for all rows");
        if (!missing.isEmpty())
            return Error{ErrorKind::BadInput,
                         tr("The file has no column for: %1. Found were: %2, and %3 other columns.")
                             .arg(missing.join(u"; "_s), columns.used().join(u", "_s),
                                  QLocale().toString(columns.ignored().size())),
                         tr("Is the first line the names of the columns? Nothing was entered.")};
        if (m_options.provider.trimmed().isEmpty())
            return Error{ErrorKind::BadInput, tr("Name the provider who gave the services."), {}};
        return {};
    }

    void take(const ProviderColumns &columns, const DateColumn &days, const DateColumn &births,
              const QStringList &cells, ProviderRow &row)
    {
        const auto refuse = [&row](const QString &why) {
            row.state = State::Refused;
            if (!row.reasons.contains(why))
                row.reasons += why;
        };
        const auto [first, last] = nameIn(columns, cells);
        const QString id = columns.cell(cells, "id");
        row.who =
            first.isEmpty() && last.isEmpty()
                ? (id.isEmpty() ? tr("(no name)") : tr("ID %1").arg(id))
                : QStringList{last, first}.join(first.isEmpty() || last.isEmpty() ? QString() : u", "_s);
        for (qsizetype i = m_table.header.size(); i < cells.size(); ++i) {
            if (!cells[i].trimmed().isEmpty())
                refuse(
                    tr("The row has more cells than there are columns: is a comma not in quotation marks?"));
        }
        readService(columns, cells, row, refuse);
        const auto on = days.read(columns.cell(cells, "date"));
        if (!on)
            refuse(on.error().text());
        else if (!on->isValid())
            refuse(tr("The date is missing."));
        else
            row.on = *on;
        const Came came = cameIn(columns.cell(cells, "present"));
        if (came == Came::Unknown)
            refuse(tr("Whether the person came cannot be read: write yes or no."));
        JobSeeker asked{.firstName = first, .lastName = last};
        if (const auto born = births.read(columns.cell(cells, "birth")))
            asked.birthDate = *born;
        else
            refuse(tr("The birth date cannot be read."));
        findPerson(digitsOf(id), !id.isEmpty(), digitsOf(columns.cell(cells, "ssn")), asked, row, refuse);
        if (row.state == State::Refused)
            return;
        if (came == Came::No) {
            row.state = State::Absent;
            return;
        }
        if (row.person)
            checkRow(row, refuse);
    }

    template <typename Refuse>
    void readService(const ProviderColumns &columns, const QStringList &cells, ProviderRow &row,
                     const Refuse &refuse) const
    {
        const QString named = columns.cell(cells, "service");
        row.type = named.isEmpty() ? m_options.service : serviceNamed(named);
        if (row.type.isEmpty() && !named.isEmpty() && !m_options.service.isEmpty())
            row.type = m_options.service; // the name of a class, where one service was said for all
        if (row.type.isEmpty())
            refuse(named.isEmpty() ? tr("The service is missing.")
                                   : tr("This service is not in the list of services."));
        QStringList notes;
        if (const QString hours = columns.cell(cells, "hours"); !hours.isEmpty())
            notes += tr("Hours: %1.").arg(hours);
        if (!named.isEmpty() && serviceNamed(named).isEmpty())
            notes += named + u'.';
        if (const QString note = columns.cell(cells, "note"); !note.isEmpty())
            notes += note;
        row.note = notes.join(u' ');
    }

    template <typename Refuse>
    void findPerson(const QString &id, bool hasId, const QString &ssn, const JobSeeker &asked,
                    ProviderRow &row, const Refuse &refuse)
    {
        if (const auto chosen = m_options.chosen.constFind(row.line); chosen != m_options.chosen.cend()) {
            if (!*chosen) {
                row.state = State::LeftOut;
                row.reasons = {tr("Left out, as was said.")};
                return;
            }
            settle(*chosen, tr("as was said"), row);
            return;
        }
        const bool named = !asked.firstName.isEmpty() || !asked.lastName.isEmpty();
        if (hasId) {
            const auto found = byNumber(id);
            if (!found)
                return refuse(tr("Nobody in this office has this ID."));
            return agree(*found, named ? std::optional(asked) : std::nullopt, tr("by ID"),
                         tr("The ID is that of somebody with another name or birth date."), row);
        }
        if (!ssn.isEmpty()) {
            const auto found = bySsn(ssn);
            if (found.size() == 1)
                return agree(found.front(), named ? std::optional(asked) : std::nullopt, tr("by SSN"),
                             tr("The SSN is that of somebody with another name or birth date."), row);
            if (found.size() > 1 || !named)
                return refuse(found.empty() ? tr("Nobody in this office has this SSN.")
                                            : tr("Several people have this SSN: settle that first."));
        }
        if (!named)
            return refuse(tr("The row names nobody."));
        byName(asked, row, refuse);
    }

    /// Found by a number: sure where the file says nothing else, or the same.
    void agree(const JobSeeker &found, const std::optional<JobSeeker> &asked, const QString &how,
               const QString &doubt, ProviderRow &row)
    {
        const bool sameName = !asked || sortedWords(asked->firstName, asked->lastName) ==
                                            sortedWords(found.firstName, found.lastName);
        const bool sameBirth = !asked || !asked->birthDate.isValid() || asked->birthDate == found.birthDate;
        JobSeeker both = found;
        if (asked) {
            both.firstName = asked->firstName;
            both.lastName = asked->lastName;
            both.birthDate = asked->birthDate.isValid() ? asked->birthDate : found.birthDate;
        }
        const bool alike =
            sameBirth && policy::likeness(both, found).verdict == policy::Likeness::Verdict::Likely;
        if ((sameName && sameBirth) || alike)
            return settle(found.id, how, row);
        row.state = State::Doubtful;
        row.reasons = {doubt};
        row.candidates = {candidate(found, doubt)};
    }

    template <typename Refuse>
    void byName(const JobSeeker &asked, ProviderRow &row, const Refuse &refuse)
    {
        const auto likely = likelyDuplicates(m_actions.session(), asked, mostCandidates);
        if (!likely)
            return refuse(likely.error().text());
        std::vector<const JobSeeker *> exact;
        for (const LikelyDuplicate &one : *likely) {
            const bool same = sortedWords(asked.firstName, asked.lastName) ==
                              sortedWords(one.person.firstName, one.person.lastName);
            if (same && asked.birthDate.isValid() && asked.birthDate == one.person.birthDate)
                exact.push_back(&one.person);
        }
        if (exact.size() == 1)
            return settle(exact.front()->id, tr("by name and birth date"), row);
        for (const LikelyDuplicate &one : *likely)
            row.candidates.push_back(candidate(
                one.person, QStringList(one.likeness.reasons + one.likeness.against).join(u". "_s)));
        if (row.candidates.empty())
            return refuse(asked.birthDate.isValid()
                              ? tr("Nobody in this office has this name and birth date.")
                              : tr("A name without a birth date is not enough, and nobody here is like it."));
        row.state = State::Doubtful;
        row.reasons = {exact.size() > 1 ? tr("Several people have this name and birth date.")
                       : asked.birthDate.isValid()
                           ? tr("The name and birth date are not exactly those of anybody here.")
                           : tr("A name without a birth date is never certain.")};
    }

    static ProviderCandidate candidate(const JobSeeker &person, const QString &why)
    {
        return {person.id, person.lastName + u", "_s + person.firstName, person.number, person.birthDate,
                why};
    }

    std::optional<JobSeeker> byNumber(const QString &number) const
    {
        if (number.isEmpty())
            return {};
        const auto found = m_actions.session().store().where<JobSeeker>("number", Value{number});
        return found.empty() ? std::nullopt : seenOne(found.front().id);
    }

    std::vector<JobSeeker> bySsn(const QString &ssn) const
    {
        std::vector<JobSeeker> people;
        for (const JobSeeker &one : m_actions.session().store().where<JobSeeker>("ssn", Value{ssn})) {
            auto seenPerson = seenOne(one.id);
            if (seenPerson && std::ranges::find(people, seenPerson->id, &JobSeeker::id) == people.end())
                people.push_back(*std::move(seenPerson));
        }
        return people;
    }

    /// The one that stands for the person; nobody where these eyes may not see them.
    std::optional<JobSeeker> seenOne(Id<JobSeeker> id) const
    {
        const RecordStore &store = m_actions.session().store();
        const Id<JobSeeker> survivor = store.survivorOf(id);
        if (!seen::mayOpen(m_actions.session(), survivor))
            return {};
        return store.find(survivor);
    }

    void settle(Id<JobSeeker> person, const QString &how, ProviderRow &row)
    {
        const auto found = seenOne(person);
        if (!found) {
            row.state = State::Refused;
            row.reasons += tr("Nobody in this office answers to this row.");
            return;
        }
        row.person = found->id;
        row.how = how;
        row.name = found->lastName + u", "_s + found->firstName;
    }

    template <typename Refuse>
    void checkRow(ProviderRow &row, const Refuse &refuse)
    {
        const QString key = row.person.text() + u'|' + row.type + u'|' + row.on.toString(Qt::ISODate);
        if (const auto before = m_seen.constFind(key); before != m_seen.cend())
            return refuse(tr("The same person, service and day stand in line %1.").arg(*before));
        m_seen.insert(key, row.line);
        const RecordProviderList one{.provider = m_options.provider,
                                     .providerKind = m_options.providerKind,
                                     .funding = m_options.funding,
                                     .services = providerLines({{row.person, row.type, row.on, row.note}})};
        for (const Finding &finding : m_actions.check(one)) {
            const QString words = (finding.rule.isEmpty() ? QString() : finding.rule + u": "_s) +
                                  finding.message.section(u": "_s, 1);
            if (finding.severity == Severity::Block)
                refuse(words);
            else
                row.reasons += words;
        }
        for (const Service &given : m_actions.session().store().ofPerson<Service>(row.person)) {
            if (!given.voidedOn.isValid() && given.type == row.type && given.on == row.on &&
                given.provider == m_options.provider.trimmed())
                refuse(tr("This service of this provider is on record for this day already."));
        }
        row.daysLeft = m_actions.settings().lateEntryDays - int(row.on.daysTo(m_actions.session().today()));
    }

    Actions &m_actions;
    const ProviderOptions &m_options;
    CsvTable m_table;
    ProviderReport m_report;
    QHash<QString, int> m_seen;
};

Result<void> writeRefused(OwnerFile &file, const CsvTable &table, const ProviderReport &report)
{
    QByteArray bytes = refusedHeader(table);
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        const State state = report.rows[i].state;
        if (state == State::Refused || state == State::Doubtful)
            bytes += refusedLine(table, table.rows[i], report.rows[i].reasons.join(u' '));
    }
    const auto written = file.write(bytes);
    return written ? file.finish() : written;
}

} // namespace

int ProviderReport::late() const
{
    return int(std::ranges::count_if(
        rows, [](const ProviderRow &row) { return row.state == State::Ready && row.daysLeft < 0; }));
}

Result<ProviderReport> previewProviderFile(Actions &actions, const QString &file,
                                           const ProviderOptions &options)
{
    const auto read = guarded([&] { return ProviderFile(actions, options).read(file); });
    return read ? *read : Result<ProviderReport>(read.error());
}

Result<ProviderReport> enterProviderFile(Actions &actions, const QString &file,
                                         const ProviderOptions &options)
{
    const auto done = guarded([&]() -> Result<ProviderReport> {
        ProviderFile list(actions, options);
        auto report = list.read(file);
        if (!report || report->stopped)
            return report;
        std::vector<ProviderLine> lines;
        for (const ProviderRow &row : report->rows) {
            if (row.state == State::Ready)
                lines.push_back({row.person, row.type, row.on, row.note});
        }
        const int refused = report->count(State::Refused) + report->count(State::Doubtful);
        // A list whose refused rows cannot be kept is not begun; they are there only where the others were
        // entered.
        Result<std::unique_ptr<OwnerFile>> kept = std::unique_ptr<OwnerFile>();
        if (refused > 0)
            kept = OwnerFile::begin(refusedPath(file));
        if (!kept)
            return Error{ErrorKind::Io,
                         tr("The file for refused rows cannot be written beside the provider's file."),
                         tr("Nothing was entered. Copy the file to a folder where you may write.")};
        const auto keepRefused = [&]() -> Result<void> {
            if (refused == 0)
                return {};
            if (auto written = writeRefused(**kept, list.table(), *report); !written)
                return Error{
                    ErrorKind::Io, tr("The file of refused rows could not be written."),
                    tr("The other rows were entered and stay so. Look at the file again to see which "
                       "were not.")};
            report->refusedFile = refusedPath(file);
            return {};
        };
        if (lines.empty()) {
            if (auto written = keepRefused(); !written)
                return written.error();
            return report;
        }
        report->entered = actions.run(RecordProviderList{.provider = options.provider,
                                                         .providerKind = options.providerKind,
                                                         .funding = options.funding,
                                                         .services = providerLines(lines)});
        if (report->entered.error)
            return *report->entered.error;
        if (report->entered.done) {
            if (auto written = keepRefused(); !written)
                return written.error();
        }
        return report;
    });
    return done ? *done : Result<ProviderReport>(done.error());
}

} // namespace waymark
