// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/roster_import.h"

#include "core/actions/membership_actions.h"
#include "core/actions/people/people_actions.h"
#include "core/actions/record_refs.h"
#include "core/base/owner_file.h"
#include "core/base/text.h"
#include "core/exchange/roster_columns.h"
#include "core/exchange/rows/rows_file.h"
#include "core/policy/role_policy.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr int mostAlike = 5;

/// What tells two people apart on a list: their names, in any order and writing, and the day of birth.
QString likeness(const JobSeeker &person)
{
    QStringList words = foldedWords(QString(person.firstName + u' ' + person.lastName));
    words.sort();
    return words.join(u' ') + u'|' + detail::dateText(person.birthDate);
}

QString reasonOf(const Finding &finding)
{
    return finding.rule.isEmpty() ? finding.message : finding.rule + u": "_s + finding.message;
}

QStringList labelsOf(const QStringList &fields)
{
    QStringList labels;
    for (const QString &name : fields) {
        const FieldSpec *field = actionOf<EnrollShelterResident>().params->find(name);
        labels += field ? field->labelText("JobSeeker") : name;
    }
    return labels;
}

/// The fields without which no row could be enrolled; the shelter brings the address, the list the Immigrant.
QStringList missingColumns(const RosterColumns &columns, const PolicySettings &settings, bool shelterGiven)
{
    static const QStringList settled{u"address"_s, u"city"_s, u"state"_s, u"zip"_s, u"immigrant"_s};
    QStringList wanted{u"first_name"_s, u"last_name"_s, u"birth_date"_s};
    if (!shelterGiven)
        wanted += u"shelter"_s;
    wanted += settings.mandatoryBasic + settings.mandatoryShelterFull;
    wanted.removeDuplicates();
    erase_if(wanted, [&](const QString &field) { return settled.contains(field) || columns.has(field); });
    return wanted;
}

class RosterImport
{
public:
    RosterImport(Actions &actions, const QString &file, const RosterOptions &options)
        : m_actions(actions), m_store(actions.session().store()), m_file(file), m_options(options)
    {
    }

    Result<RosterReport> run()
    {
        if (const Findings role = policy::checkRole(m_actions.session().staff().role, u"importRoster"_s);
            blocks(role))
            return Error{ErrorKind::Refused, role.front().message, {}};
        auto table = readRows(m_file, largestFile);
        if (!table)
            return table.error();
        const RosterColumns columns(*table, m_options.answers, m_actions.session().today());
        if (auto ready = prepare(columns); !ready)
            return ready.error();
        // Opened before the first row is enrolled: a roster of which the refused rows cannot be kept is not
        // begun.
        Result<std::unique_ptr<OwnerFile>> refused = std::unique_ptr<OwnerFile>();
        if (!m_options.preview)
            refused = OwnerFile::begin(refusedPath(m_file));
        if (!refused)
            return Error{ErrorKind::Io, tr("The file for refused rows cannot be written beside the roster."),
                         tr("Nothing was enrolled. Copy the roster to a folder where you may write.")};
        m_report.used = columns.used();
        m_report.ignored = columns.ignored();
        for (std::size_t i = 0; i < table->rows.size(); ++i) {
            if (m_options.progress && !m_options.progress(int(i), int(table->rows.size()))) {
                m_report.stopped = true;
                break;
            }
            RosterRow row{.line = table->lines[i]};
            take(*table, columns, table->rows[i], row);
            m_report.rows.push_back(std::move(row));
        }
        if (m_options.preview || m_report.refused() == 0)
            return std::move(m_report);
        if (auto written = writeRefused(**refused, *table); !written)
            return written.error();
        m_report.refusedFile = refusedPath(m_file);
        return std::move(m_report);
    }

private:
    Result<void> prepare(const RosterColumns &columns)
    {
        if (!columns.twice().isEmpty())
            return Error{ErrorKind::BadInput,
                         tr("Several columns mean the same: %1.").arg(columns.twice().join(u", "_s)),
                         tr("Rename or delete all but one of them; nothing was enrolled.")};
        const QStringList missing =
            missingColumns(columns, m_actions.settings(), !m_options.shelter.isEmpty());
        // Only names that are known are said: a file without a header has a person in its first line.
        if (!missing.isEmpty())
            return Error{ErrorKind::BadInput,
                         tr("The roster has no column for: %1. Found were: %2, and %3 other columns.")
                             .arg(labelsOf(missing).join(u", "_s), columns.used().join(u", "_s),
                                  QLocale().toString(columns.ignored().size())),
                         tr("Add them, or give one answer for everybody; nothing was enrolled.")};
        if (!m_options.shelter.isEmpty()) {
            const auto shelter = recordNamed(m_store, specOf<Shelter>(), m_options.shelter);
            if (!shelter)
                return shelter.error();
            m_shelter = {*shelter};
        }
        if (!m_options.center.isEmpty()) {
            const auto center = recordNamed(m_store, specOf<Center>(), m_options.center);
            if (!center)
                return center.error();
            m_center = {*center};
        }
        for (const Shelter &one : m_store.all<Shelter>())
            m_shelters.insert(folded(one.name), one.id);
        m_store.forEach(specOf<JobSeeker>(), [&](const void *record, qint64) {
            m_here.insert(likeness(*static_cast<const JobSeeker *>(record)));
        });
        return {};
    }

    void take(const CsvTable &table, const RosterColumns &columns, const QStringList &cells, RosterRow &row)
    {
        EnrollShelterResident params;
        Findings findings = columns.read(cells, *actionOf<EnrollShelterResident>().params, &params);
        for (qsizetype i = table.header.size(); i < cells.size(); ++i) {
            if (!cells[i].trimmed().isEmpty()) {
                findings += Finding{
                    {},
                    {},
                    tr("The row has more cells than there are columns: is a comma not in quotation marks?")};
                break;
            }
        }
        params.ssn = digitsOf(params.ssn);
        params.pseudo = params.ssn.isEmpty();
        if (!params.person.immigrant)
            params.person.immigrant = true;
        setPlaces(columns.cell(cells, u"shelter"_s), params, findings);

        const QString who = likeness(params.person);
        const bool known = params.person.birthDate.isValid() && m_here.contains(who);
        if (known || (!params.ssn.isEmpty() && m_numbers.contains(params.ssn)))
            findings += Finding{
                u"R-13"_s, {}, tr("This person is here already, or stands further up in the roster.")};
        QStringList alike;
        if (!blocks(findings)) {
            // Before it is enrolled: what is alike afterwards is also the record itself.
            alike = likelyTheSame(params);
            enroll(params, row, findings);
        }
        row.good = !blocks(findings);
        if (row.good)
            row.alike = alike;
        for (const Finding &finding : findings) {
            if (finding.severity == Severity::Block && !row.reasons.contains(reasonOf(finding)))
                row.reasons += reasonOf(finding);
        }
        if (!row.good)
            return;
        m_here.insert(who);
        if (!params.ssn.isEmpty())
            m_numbers.insert(params.ssn);
    }

    QStringList likelyTheSame(const EnrollShelterResident &params) const
    {
        JobSeeker person = params.person;
        person.ssn = params.ssn;
        QStringList numbers;
        const auto found = likelyDuplicates(m_actions.session(), person, mostAlike);
        if (!found)
            return numbers;
        for (const LikelyDuplicate &one : *found) {
            if (one.likeness.verdict == policy::Likeness::Verdict::Likely)
                numbers += one.person.number;
        }
        return numbers;
    }

    void setPlaces(const QString &shelterName, EnrollShelterResident &params, Findings &findings)
    {
        params.person.shelterId = shelterName.isEmpty() ? m_shelter : m_shelters.value(folded(shelterName));
        if (!shelterName.isEmpty() && !params.person.shelterId)
            findings += Finding{u"R-16"_s, u"shelter"_s, tr("This shelter is not known in this office.")};
        const auto shelter = m_store.find(params.person.shelterId);
        params.programCenterId = m_center                       ? m_center
                                 : shelter && shelter->centerId ? shelter->centerId
                                                                : m_actions.session().staff().centerId;
    }

    void enroll(const EnrollShelterResident &params, RosterRow &row, Findings &findings)
    {
        if (m_options.preview) {
            findings += m_actions.check(params);
            return;
        }
        const ActionResult result = m_actions.run(params);
        findings += result.findings;
        if (result.error)
            findings += Finding{{}, {}, result.error->text()};
        row.person = {result.id("jobSeeker")};
    }

    Result<void> writeRefused(OwnerFile &file, const CsvTable &table)
    {
        QByteArray bytes = refusedHeader(table);
        for (std::size_t i = 0; i < m_report.rows.size(); ++i) {
            if (!m_report.rows[i].good)
                bytes += refusedLine(table, table.rows[i], m_report.rows[i].reasons.join(u' '));
        }
        if (file.write(bytes) && file.finish())
            return {};
        return Error{
            ErrorKind::Io, tr("The file of refused rows could not be written."),
            tr("%1 rows were enrolled and stay so; import the roster again to see the others: who is here "
               "already is not enrolled twice.")
                .arg(QLocale().toString(m_report.good()))};
    }

    Actions &m_actions;
    const RecordStore &m_store;
    QString m_file;
    const RosterOptions &m_options;
    RosterReport m_report;
    Id<Shelter> m_shelter;
    Id<Center> m_center;
    QHash<QString, Id<Shelter>> m_shelters;
    QSet<QString> m_here;
    QSet<QString> m_numbers;
};

} // namespace

Result<RosterReport> importRoster(Actions &actions, const QString &file, const RosterOptions &options)
{
    const auto imported = guarded([&] { return RosterImport(actions, file, options).run(); });
    return imported ? *imported : Result<RosterReport>(imported.error());
}

} // namespace waymark
