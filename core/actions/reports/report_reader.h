// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/people/visible.h"
#include "core/actions/reports/reports.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/role_policy.h"

#include <map>

// What the reports are made with; nobody else needs it.
namespace waymark::reports {

inline QString nameOf(const JobSeeker &person)
{
    return person.lastName + QStringLiteral(", ") + person.firstName;
}

/// What every report begins with: whom the reader sees, the year, a cache of names.
class Reader
{
public:
    Reader(const Actions &actions, const ReportOptions &options)
        : m_context(actions.context()),
          m_options(options),
          m_visible(m_context.store, m_context.staff),
          year(options.fiscalYear ? options.fiscalYear : policy::fiscalYearOf(m_context.today))
    {
    }

    const ActionContext &context() const { return m_context; }
    const RecordStore &store() const { return m_context.store; }

    /// Nothing where this person is not for these eyes, or of another center than was asked for.
    std::optional<JobSeeker> person(Id<JobSeeker> id, Report &report) const
    {
        auto found = store().find(id);
        if (!found || (m_options.center && found->centerId != m_options.center))
            return {};
        if (!m_visible(id)) {
            ++report.leftOut;
            return {};
        }
        return found;
    }
    bool goOn(qint64 done, qint64 total) const
    {
        return !m_options.step || done % 64 != 0 || m_options.step(done, total);
    }
    QString staffName(Id<Staff> id)
    {
        auto name = m_names.find(id.value);
        if (name == m_names.end()) {
            const auto staff = store().find(id);
            name = m_names.emplace(id.value, staff ? staff->name : QString()).first;
        }
        return name->second;
    }

private:
    ActionContext m_context;
    const ReportOptions &m_options;
    Visible m_visible;
    std::map<qint64, QString> m_names;

public:
    int year;
};

template <typename F>
Result<Report> guardedReport(const Actions &actions, F &&body)
{
    const QString role = actions.context().staff.role;
    if (const Findings findings = policy::checkRole(role, QStringLiteral("viewReports")); blocks(findings))
        return Error{ErrorKind::Refused, findings.front().message, {}};
    return guarded(std::forward<F>(body));
}

} // namespace waymark::reports
