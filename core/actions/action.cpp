// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"

#include "core/actions/param_check.h"
#include "core/actions/people/visible.h"
#include "core/domain/entities.h"
#include "core/policy/role_policy.h"
#include "core/refdata/default_settings.h"
#include "core/session/undo.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// One text for settings that give the same due items.
QString fingerprint(const PolicySettings &s)
{
    // The first part names what the projections keep: a newer one makes them anew.
    QString text = u"keys3|%1|%2|%3|%4|%5|%6|%7|"_s.arg(s.contact.bestDays)
                       .arg(s.contact.mustDays)
                       .arg(s.contactNoticeDays)
                       .arg(s.noteMinimumWords)
                       .arg(s.emailDays)
                       .arg(s.pseudoAskDays)
                       .arg(s.returnedDays);
    for (const auto &[program, interval] : s.contactByProgram)
        text += u"%1=%2/%3|"_s.arg(program).arg(interval.bestDays).arg(interval.mustDays);
    for (const auto &[group, interval] : s.contactByGroup)
        text += u"g%1=%2/%3|"_s.arg(group).arg(interval.bestDays).arg(interval.mustDays);
    const TicklerSettings &t = s.tickler;
    for (const int days : {t.silenceDays, t.exitDays, t.exitNoticeDays, t.attempts, t.followUpDays, t.followUpMonths,
                           t.planWithinDays, t.courseNoticeDays, t.answerDays, t.fiscalNoticeDays, s.fiscalYearMonth,
                           s.stepNoticeDays, s.planUnsignedDays, s.lateEntryDays, s.jstp.benefitDays, s.jstp.intakeDays,
                           s.jstp.matchDays, s.jstp.hoursDays, s.jstp.termNoticeDays, s.jstp.authorizationNoticeDays})
        text += QString::number(days) + u'|';
    for (const int weekday : s.closedWeekdays)
        text += u'w' + QString::number(weekday);
    for (const auto &[day, name] : s.holidays)
        text += u'h' + QString::number(day.toJulianDay());
    text += s.mandatoryBasic.join(u',') + u'|' + s.mandatoryShelterFull.join(u',');
    return text;
}

/// Whoever a parameter names, directly or by one of their records.
std::vector<Id<JobSeeker>> peopleOf(const RecordStore &store, const EntitySpec &params, const void *values)
{
    std::vector<Id<JobSeeker>> people;
    for (const FieldSpec &field : params.fields) {
        const qint64 id = field.type == FieldKind::Ref ? intOf(field.get(values)) : 0;
        const EntitySpec *spec = id ? entityNamed(QLatin1StringView(field.refersTo)) : nullptr;
        if (!spec || (!spec->isPerson && spec->personField < 0))
            continue;
        if (spec->isPerson) {
            people.push_back({id});
            continue;
        }
        AnyRecord record(*spec);
        if (store.load(*spec, id, record.data()))
            people.push_back({spec->personOf(record.data())});
    }
    return people;
}

/// Nobody works on a person they may not see, nor on a record that only stands for somebody else now.
Findings checkWhom(const ActionContext &context, const ActionSpec &action, const void *params)
{
    for (const Id<JobSeeker> person : peopleOf(context.store, *action.params, params)) {
        const Id<JobSeeker> survivor = context.store.survivorOf(person);
        if (!maySee(context.store, context.staff, survivor))
            return {Finding{u"R-25"_s, {},
                            Actions::tr("This record is confidential. Only the designated counselor and supervisors may see "
                                        "and change it.")}};
        const bool direct = std::ranges::any_of(action.params->fields, [&](const FieldSpec &field) {
            return QLatin1StringView(field.refersTo) == "JobSeeker"_L1 && intOf(field.get(params)) == person.value;
        });
        if (direct && survivor != person && !action.namesMerged)
            return {Finding{{}, u"job_seeker"_s,
                            Actions::tr("This record was merged into another one, which stands for the person now. Open that one."),
                            Severity::Block, survivor.value}};
    }
    return {};
}

} // namespace

QString ActionSpec::labelText() const { return QCoreApplication::translate("Actions", label); }

const ActionSpec *actionNamed(QAnyStringView name)
{
    for (const ActionSpec *action : allActions()) {
        if (QAnyStringView::equal(QLatin1StringView(action->name), name))
            return action;
    }
    return nullptr;
}

qint64 ActionResult::id(QAnyStringView role) const
{
    for (const auto &[name, id] : outcome.ids) {
        if (QAnyStringView::equal(name, role))
            return id;
    }
    return 0;
}

Actions::Actions(Session &session) : m_session(session), m_settings(settingsWith({}, session.today()))
{
    connect(&session, &Session::committed, this, [this](const ChangeSet &changes) {
        if (changes.touches(specOf<Setting>()))
            (void)refreshSettings();
    });
    connect(&session, &Session::received, this, [this] { (void)refreshSettings(); });
}

ActionContext Actions::context() const
{
    return {m_session.store(), m_session.office(), m_session.staff(), m_session.today(), m_settings};
}

Result<void> Actions::refreshSettings()
{
    return guarded([&] {
        m_settings = settingsWith(m_session.store().all<Setting>(), m_session.today());
        const QString wanted = fingerprint(m_settings);
        Database &database = m_session.store().database();
        {
            Query query = database.query("SELECT value FROM office_info WHERE key = 'due_settings'");
            if (query.next() && query.text(0) == wanted)
                return;
        }
        TransactionScope scope(database);
        m_session.rebuildProjections();
        database
            .query("INSERT INTO office_info (key, value) VALUES ('due_settings', ?) "
                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
            .bind(QStringView(wanted))
            .run();
        scope.commit();
    });
}

Findings Actions::check(const ActionSpec &action, const void *params) const
{
    Findings findings = policy::checkRole(m_session.staff().role, QString::fromLatin1(action.name));
    if (blocks(findings))
        return findings;
    const ActionContext now = context();
    const auto checked = guarded([&] {
        findings += checkParams(now.store, *action.params, params, now.today);
        findings += checkWhom(now, action, params);
        if (!blocks(findings) && action.check)
            findings += action.check(now, params);
    });
    if (!checked)
        findings += Finding{{}, {}, checked.error().text(), Severity::Block};
    return findings;
}

ActionResult Actions::run(const ActionSpec &action, void *params)
{
    ActionResult result;
    result.findings = check(action, params);
    if (blocks(result.findings)) {
        logRefusal(action, params, result.findings);
        return result;
    }
    const ActionContext now = context();
    const auto done = m_session.transact(action.name, [&](Transaction &transaction) -> Result<void> {
        // Checked again under the write lock: another window may have been quicker.
        if (action.check) {
            const Findings late = action.check(now, params);
            if (blocks(late)) {
                result.findings = late;
                return Error{ErrorKind::Refused, tr("A rule stands against it."), {}};
            }
        }
        auto performed = action.perform(transaction, now, params);
        if (!performed)
            return performed.error();
        result.outcome = *performed;
        return {};
    });
    if (!done) {
        if (!blocks(result.findings))
            result.error = done.error();
        return result;
    }
    result.done = true;
    result.operationId = *done;
    return result;
}

void Actions::logRefusal(const ActionSpec &action, const void *params, const Findings &findings)
{
    const QLatin1StringView rule(action.loggedRule);
    if (rule.isEmpty() || std::ranges::none_of(findings, [&](const Finding &one) { return one.rule == rule; }))
        return;
    auto people = guarded([&] { return peopleOf(m_session.store(), *action.params, params); });
    if (!people)
        return;
    // A person may be named by several references; the try was one.
    std::ranges::sort(*people);
    people->erase(std::unique(people->begin(), people->end()), people->end());
    for (const Id<JobSeeker> person : *people)
        (void)m_session.logAccess(u"refused_"_s + rule, person);
}

ActionResult Actions::taken(const Result<UndoStep> &step)
{
    ActionResult result;
    if (!step) {
        result.error = step.error();
        return result;
    }
    result.done = true;
    result.operationId = step->operationId;
    return result;
}

ActionResult Actions::undo()
{
    if (Findings findings = policy::checkRole(m_session.staff().role, u"undo"_s); blocks(findings))
        return {.findings = std::move(findings)};
    return taken(undoLast(m_session, [](const QByteArray &kind) -> std::optional<Error> {
        const ActionSpec *action = actionNamed(QLatin1StringView(kind));
        if (!action || !*action->keepBecause)
            return {};
        return Error{ErrorKind::Refused, tr("%1: this cannot be taken back.").arg(action->labelText()),
                     QCoreApplication::translate("Actions", action->keepBecause)};
    }));
}

ActionResult Actions::redo()
{
    if (Findings findings = policy::checkRole(m_session.staff().role, u"redo"_s); blocks(findings))
        return {.findings = std::move(findings)};
    return taken(redoLast(m_session));
}

} // namespace waymark
