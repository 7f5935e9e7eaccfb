// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/cases/closing_policy.h"

#include "core/policy/contact_policy.h"
#include "core/policy/plan/element_policy.h"
#include "core/policy/plan/progress_policy.h"
#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = PreflightLine::State;

class Lines
{
public:
    Lines(const CaseFile &file, const PersonRecords &records, const CaseRecord &current,
          const Closing &closing, const PolicySettings &settings, QDate today)
        : m_file(file),
          m_records(records),
          m_current(current),
          m_closing(closing),
          m_settings(settings),
          m_today(today)
    {
    }

    std::vector<PreflightLine> all()
    {
        reason();
        goals();
        if (m_closing.reason == "goal_attained"_L1)
            job();
        if (m_closing.reason == "goal_attained"_L1 || m_closing.reason == "moved"_L1 ||
            m_closing.reason == "declined"_L1)
            verified();
        if (m_closing.reason == "ceased"_L1)
            silence();
        openServices();
        elements();
        return std::move(m_lines);
    }

private:
    void add(QLatin1StringView id, QLatin1StringView rule, State state, const QString &text,
             QLatin1StringView tab = {}, QLatin1StringView field = {}, QDate on = {})
    {
        m_lines.push_back({id, rule, state, text, on, tab, field});
    }
    void met(QLatin1StringView id, QLatin1StringView rule, const QString &text)
    {
        add(id, rule, State::Met, text);
    }

    void reason()
    {
        const Code *code = codes().find(u"closure_reason"_s, m_closing.reason);
        if (!code) {
            add("reason"_L1, "R-104"_L1, State::Missing,
                Policy::tr("Choose the reason for suspending from the list."), {}, "closure_reason"_L1);
        } else {
            met("reason"_L1, "R-104"_L1, Policy::tr("Reason: %1.").arg(code->label));
        }
        const bool explain = code && code->extra.value(u"explain"_s) == "yes"_L1;
        const QLatin1StringView rule = explain ? "R-114"_L1 : "R-104"_L1;
        if (isBlank(m_closing.text))
            add("words"_L1, rule, State::Missing,
                explain ? Policy::tr("This reason says nothing by itself: explain what happened.")
                        : Policy::tr("Write why the case is suspended."),
                {}, "suspend_text"_L1);
        else
            met("words"_L1, rule, Policy::tr("The reason is explained in words."));
    }

    void goals()
    {
        qsizetype pending = 0;
        for (const Goal &one : m_file.planning.goals) {
            const auto plan = std::ranges::find(m_file.planning.plans, one.planId, &Plan::id);
            if (!one.voidedOn.isValid() && one.isPending() && plan != m_file.planning.plans.end() &&
                plan->isRunning())
                ++pending;
        }
        if (pending)
            add("goals"_L1, "R-107"_L1, State::Missing,
                pending == 1 ? Policy::tr("One goal is still pending: say whether it was attained.")
                             : Policy::tr("%1 goals are still pending: say of each whether it was attained.")
                                   .arg(pending),
                "goals"_L1, "status"_L1);
        else
            met("goals"_L1, "R-107"_L1, Policy::tr("No goal is pending."));
    }

    void job()
    {
        const Employment *job = enteredJob(m_file);
        if (!job) {
            add("entry"_L1, "R-110"_L1, State::Missing,
                Policy::tr("No job is recorded under Services, Employment: obtained or found employment."),
                "employment"_L1);
            return;
        }
        met("entry"_L1, "R-110"_L1, codes().label(u"job_entry"_s, job->category));
        const QStringList missing = missingJobFields(*job);
        if (missing.isEmpty()) {
            met("job"_L1, "R-109"_L1, Policy::tr("The job is described in full."));
        } else {
            QStringList labels;
            for (const QString &name : missing)
                labels << specOf<Employment>().find(name)->labelText("Employment");
            m_lines.push_back({u"job"_s,
                               u"R-109"_s,
                               State::Missing,
                               Policy::tr("The job lacks: %1.").arg(labels.join(", "_L1)),
                               {},
                               u"employment"_s,
                               missing.front()});
        }
        followUpPeriod(*job);
    }

    void followUpPeriod(const Employment &job)
    {
        const int days = m_settings.tickler.closureFollowUpDays;
        const QDate from = job.startedOn.isValid() ? job.startedOn.addDays(days) : QDate();
        if (!from.isValid())
            add("follow_up"_L1, "R-108"_L1, State::Missing,
                Policy::tr("The job has no first day: the follow-up period runs from there."),
                "employment"_L1, "started_on"_L1);
        else if (m_today < from)
            add("follow_up"_L1, "R-108"_L1, State::Waits,
                Policy::tr("The follow-up period of %1 after the first day of work ends on %2.")
                    .arg(daysText(days), dayText(from)),
                {}, {}, from);
        else
            met("follow_up"_L1, "R-108"_L1,
                Policy::tr("The follow-up period ended on %1.").arg(dayText(from)));
    }

    void verified()
    {
        const QLatin1StringView rule = m_closing.reason == "goal_attained"_L1 ? "R-108"_L1 : "R-112"_L1;
        if (!m_closing.verifiedOn.isValid() || isBlank(m_closing.verifiedHow))
            add("verified"_L1, rule, State::Missing,
                Policy::tr("Say when and with whom, or by what, this was verified."), {},
                m_closing.verifiedOn.isValid() ? "verified_how"_L1 : "verified_on"_L1);
        else if (m_closing.verifiedOn > m_today)
            add("verified"_L1, rule, State::Missing,
                Policy::tr("The day it was verified lies in the future."), {}, "verified_on"_L1);
        else
            met("verified"_L1, rule, Policy::tr("Verified on %1.").arg(dayText(m_closing.verifiedOn)));
    }

    void silence()
    {
        const QDate since = contactStart(m_file, m_current, m_settings).on;
        const int days = m_settings.tickler.silenceDays;
        if (!since.isValid())
            return;
        const QDate from = since.addDays(days);
        if (m_today < from)
            add("silence"_L1, "R-113"_L1, State::Waits,
                Policy::tr("The last contact was on %1; %2 end on %3.")
                    .arg(dayText(since), daysText(days), dayText(from)),
                {}, {}, from);
        else
            met("silence"_L1, "R-113"_L1,
                Policy::tr("No contact since %1, more than the %2 that are asked for.")
                    .arg(dayText(since), daysText(days)));
    }

    void openServices()
    {
        const auto running = std::ranges::count_if(m_records.courses, [](const Course &one) {
            return !one.voidedOn.isValid() && (one.state == "planned"_L1 || one.state == "in_training"_L1);
        });
        if (running)
            add("courses"_L1, {}, State::Look, Policy::tr("Courses that did not end: %1.").arg(running),
                "course"_L1);
        const Plan *plan = m_file.planning.running();
        const int steps = plan ? openSteps(m_file, *plan, QDate(9999, 1, 1)) : 0;
        if (steps)
            add("steps"_L1, {}, State::Look,
                Policy::tr("Planned services and tasks that were not done: %1.").arg(steps), "goals"_L1);
        const auto events = std::ranges::count_if(m_records.registrations, [](const EventRegistration &one) {
            return one.status == "registered"_L1;
        });
        if (events)
            add("events"_L1, {}, State::Look,
                Policy::tr("Events signed up for, without an outcome: %1.").arg(events), "events"_L1);
    }

    void elements()
    {
        QStringList gaps;
        for (const ElementState &one : elementStates(m_file, m_records, m_settings)) {
            if (one.state == ElementState::State::Gap)
                gaps << codes().label(u"plan_element"_s, one.element);
        }
        if (!gaps.isEmpty())
            add("elements"_L1, "R-47"_L1, State::Look,
                Policy::tr("Neither documented nor justified: %1.").arg(gaps.join(", "_L1)), "monitoring"_L1);
    }

    const CaseFile &m_file;
    const PersonRecords &m_records;
    const CaseRecord &m_current;
    const Closing &m_closing;
    const PolicySettings &m_settings;
    QDate m_today;
    std::vector<PreflightLine> m_lines;
};

} // namespace

Closing closingOf(const CaseRecord &record)
{
    return {record.closureReason, record.suspendText, record.verifiedOn, record.verifiedHow};
}

std::vector<PreflightLine> preflight(const CaseFile &file, const PersonRecords &records,
                                     const CaseRecord &current, const Closing &closing,
                                     const PolicySettings &settings, QDate today)
{
    return Lines(file, records, current, closing, settings, today).all();
}

Findings findingsOf(const std::vector<PreflightLine> &lines)
{
    Findings findings;
    for (const PreflightLine &one : lines) {
        if (one.state == State::Met)
            continue;
        const bool refuses = one.state != State::Look;
        findings << Finding{one.rule, one.tab.isEmpty() ? one.field : QString(), one.text,
                            refuses ? Severity::Block : Severity::Warn};
    }
    return findings;
}

QStringList missingJobFields(const Employment &job)
{
    QStringList missing;
    const auto need = [&missing](bool there, const QString &field) {
        if (!there)
            missing << field;
    };
    need(!isBlank(job.jobTitle), u"job_title"_s);
    need(!isBlank(job.employer), u"employer"_s);
    need(!isBlank(job.employerAddress), u"employer_address"_s);
    need(!isBlank(job.employerPhone), u"employer_phone"_s);
    need(!isBlank(job.contactPerson), u"contact_person"_s);
    need(job.wageCents.has_value(), u"wage_cents"_s);
    need(job.weeklyHours.has_value(), u"weekly_hours"_s);
    need(!job.benefits.isEmpty(), u"benefits"_s);
    return missing;
}

const Employment *enteredJob(const CaseFile &file)
{
    const Employment *found = nullptr;
    for (const Employment &one : file.employments) {
        if (!one.voidedOn.isValid() && codes().find(u"job_entry"_s, one.category) &&
            (!found || one.startedOn >= found->startedOn))
            found = &one;
    }
    return found;
}

} // namespace waymark::policy
