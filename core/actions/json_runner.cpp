// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/json_runner.h"

#include "core/actions/record_refs.h"
#include "core/domain/entities.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

constexpr std::array reserved{"action"_L1, "as"_L1, "by"_L1, "today"_L1};

Finding refusal(const QString &field, const QString &message)
{
    return {{}, field, message};
}

const FieldSpec *firstRef(const EntitySpec &spec)
{
    const auto found = std::ranges::find(spec.fields, FieldKind::Ref, &FieldSpec::type);
    return found == spec.fields.end() ? nullptr : &*found;
}

/// The keys of a request that mean this field.
QStringList keysFor(const FieldSpec &field, const QJsonObject &request)
{
    QStringList keys{jsonKey(field.name)};
    if (const QString column = QString::fromLatin1(field.name); column != keys.front())
        keys += column;
    erase_if(keys, [&](const QString &key) { return !request.contains(key); });
    return keys;
}

/// The role under which an action gives back records of that kind: "jobSeeker", "case", "note".
QString roleOf(const EntitySpec &spec)
{
    if (&spec == &specOf<CaseRecord>())
        return u"case"_s;
    if (&spec == &specOf<ProgramEnrollment>())
        return u"enrollment"_s;
    QString role = QString::fromLatin1(spec.name);
    role.front() = role.front().toLower();
    return role;
}

qint64 idIn(const QList<std::pair<QString, qint64>> &ids, const QString &role)
{
    const auto found = std::ranges::find(ids, role, &std::pair<QString, qint64>::first);
    return found == ids.end() ? 0 : found->second;
}

/// A refusal is about what was asked; everything else is a failure of the machine.
bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Refused || kind == ErrorKind::NotFound || kind == ErrorKind::BadInput ||
           kind == ErrorKind::WrongPassword;
}

QLatin1StringView severityName(Severity severity)
{
    return severity == Severity::Block ? "block"_L1 : severity == Severity::Warn ? "warn"_L1 : "note"_L1;
}

} // namespace

QJsonObject toJson(const Finding &finding)
{
    QJsonObject json{{u"severity"_s, severityName(finding.severity)}, {u"message"_s, finding.message}};
    if (!finding.rule.isEmpty())
        json.insert(u"rule"_s, finding.rule);
    if (!finding.field.isEmpty())
        json.insert(u"field"_s, jsonKey(finding.field.toUtf8().constData()));
    if (finding.recordId)
        json.insert(u"record"_s, QString::number(finding.recordId));
    return json;
}

JsonRunner::JsonRunner(SignedIn &signedIn, SetToday setToday)
    : m_signedIn(signedIn), m_setToday(std::move(setToday)), m_self(signedIn.session().staff().id)
{
}

Result<JsonAnswer> JsonRunner::runLine(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (document.isObject())
        return run(document.object());
    const QString why = problem.error == QJsonParseError::NoError
                            ? tr("it is not an object in braces")
                            : tr("%1, at character %2").arg(problem.errorString()).arg(problem.offset);
    return Error{ErrorKind::BadInput, tr("This is not a JSON object: %1.").arg(why), {}};
}

JsonAnswer JsonRunner::run(const QJsonObject &request)
{
    const auto ran = guarded([&] { return perform(request); });
    ActionResult result = ran ? *ran : ActionResult{.error = ran.error()};
    JsonAnswer answer{.ok = result.done};
    if (result.error) {
        result.findings += refusal({}, result.error->text());
        if (!isRefusal(result.error->kind))
            answer.error = result.error;
    }
    answer.json.insert(u"ok"_s, answer.ok);
    if (answer.ok) {
        QJsonObject ids;
        for (const auto &[role, id] : result.outcome.ids)
            ids.insert(role, QString::number(id));
        answer.json.insert(u"ids"_s, ids);
        if (result.operationId)
            answer.json.insert(u"operation"_s, QString::number(result.operationId));
    }
    QJsonArray findings;
    for (const Finding &finding : result.findings)
        findings += toJson(finding);
    if (!answer.ok || !findings.isEmpty())
        answer.json.insert(u"findings"_s, findings);
    return answer;
}

ActionResult JsonRunner::perform(const QJsonObject &request)
{
    const QString name = request.value("action"_L1).toString();
    const bool undo = name == "undo"_L1;
    const bool redo = name == "redo"_L1;
    const ActionSpec *action = actionNamed(name);
    if (!action && !undo && !redo)
        return {.findings = {refusal(u"action"_s,
                                     name.isEmpty() ? tr("Say which action: {\"action\":\"recordNote\", …}.")
                                                    : tr("There is no action of this name; "
                                                         "\"waymarkctl describe actions\" lists them."))}};
    if (Findings findings = actFor(request); blocks(findings))
        return {.findings = std::move(findings)};
    if (action)
        return runAction(*action, request);
    for (const QString &key : request.keys()) {
        if (std::ranges::find(reserved, key) == reserved.end())
            return {.findings = {refusal(key.left(40), tr("This action has no parameter of this name."))}};
    }
    return undo ? m_signedIn.actions().undo() : m_signedIn.actions().redo();
}

Findings JsonRunner::actFor(const QJsonObject &request)
{
    const QJsonValue by = request.value("by"_L1);
    const QJsonValue today = request.value("today"_L1);
    const bool sandbox = m_signedIn.office().isSandbox();
    Findings findings;
    Id<Staff> actor = m_self;
    if (!by.isUndefined()) {
        const auto named = recordNamed(store(), specOf<Staff>(), by.toString());
        const auto staff = named ? store().find(Id<Staff>{*named}) : std::nullopt;
        if (!sandbox)
            findings += refusal(u"by"_s,
                                tr("Acting for somebody else is only for sandbox offices: sign in as them."));
        else if (!staff || !staff->active)
            findings += refusal(u"by"_s, tr("There is no such member of staff, or they may not sign in."));
        else
            actor = staff->id;
    }
    const QDate day = QDate::fromString(today.toString(), Qt::ISODate);
    if (!today.isUndefined()) {
        if (!sandbox || !m_setToday)
            findings +=
                refusal(u"today"_s, tr("The day is only set in sandbox offices; here it is the computer's."));
        else if (!day.isValid())
            findings += refusal(u"today"_s, tr("This day does not exist; write it as 2026-03-14."));
    }
    if (!findings.isEmpty())
        return findings;
    if (day.isValid())
        m_setToday(day);
    Result<void> ready;
    if (m_signedIn.session().staff().id != actor)
        ready = m_signedIn.actAs(actor);
    else if (day.isValid())
        ready = m_signedIn.actions().refreshSettings();
    if (!ready)
        findings += refusal({}, ready.error().text());
    return findings;
}

ActionResult JsonRunner::runAction(const ActionSpec &action, const QJsonObject &request)
{
    AnyRecord params(*action.params);
    if (Findings findings = readParams(action, request, params.data()); blocks(findings))
        return {.findings = std::move(findings)};
    ActionResult result = m_signedIn.actions().run(action, params.data());
    if (const QString name = request.value("as"_L1).toString(); result.done && !name.isEmpty()) {
        Ids &ids = m_names[name];
        for (const auto &[role, id] : result.outcome.ids) {
            const auto known = std::ranges::find(ids, role, &std::pair<QString, qint64>::first);
            if (known == ids.end())
                ids.emplaceBack(role, id);
            else
                known->second = id;
        }
    }
    return result;
}

Findings JsonRunner::readParams(const ActionSpec &action, const QJsonObject &request, void *params) const
{
    const EntitySpec &spec = *action.params;
    Findings findings;
    QStringList used(reserved.begin(), reserved.end());
    const auto refuse = [&](const FieldSpec &field, const QString &message) {
        findings += refusal(QString::fromLatin1(field.name), message);
    };
    const auto setRef = [&](const FieldSpec &field, const Result<qint64> &id) {
        if (id)
            field.set(params, Value{*id});
        else
            refuse(field, id.error().text());
    };
    const auto read = [&](const FieldSpec &field) {
        const QStringList keys = keysFor(field, request);
        used += keys;
        if (keys.size() > 1)
            return refuse(field, tr("This parameter is given twice."));
        if (keys.isEmpty())
            return;
        const QJsonValue value = request.value(keys.front());
        if (field.type == FieldKind::Ref && value.isString() && !value.toString().isEmpty())
            setRef(field, recordFor(field, value));
        else if (auto problem = setFromJson(field, params, value))
            findings += *problem;
    };

    // The record first: what is stored of it is filled in before the other parameters are laid over.
    const FieldSpec *subject = firstRef(spec);
    if (subject)
        read(*subject);
    const bool isCase = subject && QLatin1StringView(subject->refersTo) == "CaseRecord"_L1;
    static const FieldSpec jobSeeker{FieldOptions{.name = "job_seeker", .refersTo = "JobSeeker"}};
    if (const QStringList keys = keysFor(jobSeeker, request); isCase && !keys.isEmpty()) {
        used += keys;
        if (isNull(subject->get(params)) && keys.size() == 1) {
            const auto id = recordFor(jobSeeker, request.value(keys.front()));
            setRef(*subject, id ? caseOf(*id) : id);
        } else {
            refuse(*subject, tr("Name the case or its person, once."));
        }
    }
    if (action.prefill && subject && !isNull(subject->get(params)))
        action.prefill(m_signedIn.actions().context(), intOf(subject->get(params)), params);
    for (const FieldSpec &field : spec.fields) {
        if (&field != subject)
            read(field);
    }
    for (const QString &key : request.keys()) {
        if (!used.contains(key))
            findings += refusal(key.left(40), tr("This action has no parameter of this name."));
    }
    return findings;
}

Result<qint64> JsonRunner::recordFor(const FieldSpec &field, const QJsonValue &value) const
{
    const EntitySpec *spec = entityNamed(QLatin1StringView(field.refersTo));
    const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    if (!spec || text.isEmpty())
        return Error{ErrorKind::BadInput, tr("A record is needed here."), {}};
    return text.startsWith(u'$') ? namedRecord(*spec, text.sliced(1)) : recordNamed(store(), *spec, text);
}

Result<qint64> JsonRunner::namedRecord(const EntitySpec &spec, const QString &name) const
{
    const qsizetype dot = name.indexOf(u'.');
    const QString role = dot < 0 ? QString() : name.sliced(dot + 1);
    const auto known = m_names.constFind(dot < 0 ? name : name.first(dot));
    if (known == m_names.cend() || known->isEmpty())
        return Error{ErrorKind::NotFound, tr("No line before this one gave its records this name."), {}};
    if (const qint64 id = idIn(*known, role.isEmpty() ? roleOf(spec) : role))
        return id;
    if (!role.isEmpty())
        return Error{ErrorKind::NotFound, tr("No such record was made under this name."), {}};
    if (const qint64 person = idIn(*known, u"jobSeeker"_s); person && &spec == &specOf<CaseRecord>())
        return caseOf(person);
    return known->front().second;
}

Result<qint64> JsonRunner::caseOf(qint64 person) const
{
    if (const Id<CaseRecord> found = latestCase(store(), {person}))
        return found.value;
    return Error{ErrorKind::NotFound, tr("This person has no case."), {}};
}

} // namespace waymark
