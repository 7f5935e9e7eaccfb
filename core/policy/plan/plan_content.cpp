// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/plan_content.h"

#include "core/base/fingerprint.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "core/schema/stored_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// What a plan shows of the membership.
constexpr std::array personFields{
    "number",     "first_name",       "middle_initial", "last_name",
    "birth_date", "address",          "city",           "state",
    "zip",        "home_phone",       "other_phone",    "email",
    "ssn_kind",   "primary_language", "highest_degree", "highest_grade",
    "no_work",    "no_work_text",     "no_education",   "no_education_text",
};

/// Not part of what a plan says: who typed it, and whether it counts.
bool isSaid(const EntitySpec &spec, const FieldSpec &field)
{
    const QByteArrayView name(field.name);
    if (&field == &spec.fields[std::size_t(std::max(0, spec.personField))] && spec.personField >= 0)
        return false;
    return name != "entered_by" && name != "entered_at" && name != "voided_on" && name != "void_reason" &&
           name != "completed_on" && name != "completed_by";
}

bool isPersonField(const FieldSpec &field)
{
    return std::ranges::any_of(personFields,
                               [&](const char *name) { return QByteArrayView(name) == field.name; });
}

template <typename T>
QJsonObject written(const T &record)
{
    const EntitySpec &spec = specOf<T>();
    QJsonObject object;
    if (record.id)
        object.insert(u"id"_s, QString::number(record.id.value));
    for (const FieldSpec &field : spec.fields) {
        const bool said = std::is_same_v<T, JobSeeker> ? isPersonField(field) : isSaid(spec, field);
        if (!said || isNull(field.get(&record)))
            continue;
        object.insert(QString::fromLatin1(field.name), storedJson(field, &record));
    }
    return object;
}

template <typename T>
T read(const QJsonObject &object)
{
    T record;
    record.id.value = object.value("id"_L1).toString().toLongLong();
    for (const FieldSpec &field : specOf<T>().fields) {
        const auto value = object.constFind(QLatin1StringView(field.name));
        if (value != object.constEnd())
            setStoredJson(field, &record, *value);
    }
    return record;
}

template <typename T>
QJsonArray writtenList(const std::vector<T> &records)
{
    QJsonArray array;
    for (const T &record : records)
        array.append(written(record));
    return array;
}

template <typename T>
void readList(const QJsonObject &object, QLatin1StringView key, std::vector<T> &records)
{
    for (const QJsonValue &one : object.value(key).toArray())
        records.push_back(read<T>(one.toObject()));
}

template <typename T>
bool stands(const T &record)
{
    if constexpr (requires { record.voidedOn; })
        return !record.voidedOn.isValid();
    else
        return true;
}

template <typename T>
std::vector<T> standing(const std::vector<T> &records)
{
    std::vector<T> kept;
    for (const T &record : records) {
        if (stands(record))
            kept.push_back(record);
    }
    return kept;
}

template <typename T>
std::vector<T> ofPlan(const std::vector<T> &records, Id<Plan> plan)
{
    std::vector<T> kept;
    for (const T &record : records) {
        if (stands(record) && record.planId == plan)
            kept.push_back(record);
    }
    return kept;
}

/// The fields of an entry that both agree on.
bool isTermField(QAnyStringView entity, QByteArrayView field)
{
    static const QSet<QByteArray> goal{"kind",          "narrative", "occupation", "soc", "wage_from_cents",
                                       "wage_to_cents", "wage_per",  "target_on"};
    static const QSet<QByteArray> step{"goal", "kind", "text", "who", "service_type", "due_on"};
    static const QSet<QByteArray> need{"kind", "need", "recommendation", "service_type"};
    const QByteArray name = field.toByteArray();
    return (entity == "Goal"_L1 && goal.contains(name)) || (entity == "GoalStep"_L1 && step.contains(name)) ||
           (entity == "PlanNeed"_L1 && need.contains(name));
}

template <typename T>
QJsonArray terms(const std::vector<T> &records)
{
    QJsonArray array;
    for (const T &record : records) {
        if constexpr (std::is_same_v<T, Goal>) {
            if (record.status == "dropped"_L1)
                continue;
        }
        if constexpr (std::is_same_v<T, GoalStep>) {
            if (record.droppedOn.isValid())
                continue;
        }
        QJsonObject object{{u"id"_s, QString::number(record.id.value)}};
        for (const FieldSpec &field : specOf<T>().fields) {
            if (isTermField(QLatin1StringView(specOf<T>().name), field.name) && !isNull(field.get(&record)))
                object.insert(QString::fromLatin1(field.name), storedJson(field, &record));
        }
        array.append(object);
    }
    return array;
}

QString titleOf(const EntitySpec &spec, const void *record)
{
    for (const char *name : {"kind", "reason", "source", "instrument", "title", "course"}) {
        const FieldSpec *field = spec.find(name);
        if (!field || isNull(field->get(record)))
            continue;
        const QString value = textOf(field->get(record));
        return *field->codes ? codes().label(QLatin1StringView(field->codes), value) : value;
    }
    return spec.labelText();
}

template <typename T>
void compareRecord(const T &before, const T &after, const QString &title, std::vector<PlanDifference> &out)
{
    const EntitySpec &spec = specOf<T>();
    for (const FieldSpec &field : spec.fields) {
        const bool said = std::is_same_v<T, JobSeeker> ? isPersonField(field) : isSaid(spec, field);
        const Value one = field.get(&before);
        const Value other = field.get(&after);
        if (said && one != other)
            out.push_back({QString::fromLatin1(spec.table), title, &field, &spec, one, other,
                           isTermField(QLatin1StringView(spec.name), field.name)});
    }
}

template <typename T>
void compareList(const std::vector<T> &before, const std::vector<T> &after, std::vector<PlanDifference> &out)
{
    const EntitySpec &spec = specOf<T>();
    const auto whole = [&](const T &record, bool came) {
        QStringList said;
        for (const char *name : {"narrative", "text", "need", "description", "duties"}) {
            if (const FieldSpec *field = spec.find(name); field && !isNull(field->get(&record)))
                said += textOf(field->get(&record));
        }
        const QString words = said.isEmpty() ? titleOf(spec, &record) : said.join(u' ');
        out.push_back({QString::fromLatin1(spec.table), titleOf(spec, &record), nullptr, &spec,
                       came ? Value{} : Value{words}, came ? Value{words} : Value{},
                       isTermField(QLatin1StringView(spec.name), "kind")});
    };
    for (const T &record : before) {
        const auto now = std::ranges::find(after, record.id, &T::id);
        if (now == after.end())
            whole(record, false);
        else
            compareRecord(record, *now, titleOf(spec, &record), out);
    }
    for (const T &record : after) {
        if (std::ranges::find(before, record.id, &T::id) == before.end())
            whole(record, true);
    }
}

} // namespace

std::vector<GoalStep> PlanContent::stepsOf(Id<Goal> goal) const
{
    std::vector<GoalStep> found;
    std::ranges::copy_if(steps, std::back_inserter(found),
                         [&](const GoalStep &one) { return one.goalId == goal; });
    std::ranges::stable_sort(found, {}, &GoalStep::dueOn);
    return found;
}

std::vector<PlanNeed> PlanContent::needsOf(const QString &kind) const
{
    std::vector<PlanNeed> found;
    std::ranges::copy_if(needs, std::back_inserter(found),
                         [&](const PlanNeed &one) { return one.kind == kind; });
    return found;
}

std::vector<Goal> PlanContent::goalsOf(const QString &kind) const
{
    std::vector<Goal> found;
    std::ranges::copy_if(goals, std::back_inserter(found), [&](const Goal &one) { return one.kind == kind; });
    return found;
}

PlanContent planContent(const CaseFile &file, const PersonRecords &records, const Plan &plan,
                        const QString &counselor, const QString &center)
{
    PlanContent content{.person = {}, .plan = plan, .counselor = counselor, .center = center};
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (isPersonField(field))
            field.set(&content.person, field.get(&file.person));
    }
    for (const ProgramEnrollment &one : file.enrollments) {
        if (isRunning(one))
            content.programs += one.program;
    }
    content.work = standing(records.work);
    content.education = standing(records.education);
    content.tests = standing(records.tests);
    if (const SkillSet *set = records.training.skillSet())
        content.skills = {{.id = set->id,
                           .skills = set->skills,
                           .otherSkills = set->otherSkills,
                           .languages = set->languages,
                           .english = set->english,
                           .interests = set->interests}};
    content.barriers = file.planning.barriers;
    content.goals = ofPlan(file.planning.goals, plan.id);
    for (const GoalStep &step : file.planning.steps) {
        if (stands(step) && std::ranges::find(content.goals, step.goalId, &Goal::id) != content.goals.end())
            content.steps.push_back(step);
    }
    content.needs = ofPlan(file.planning.needs, plan.id);
    content.reasons = ofPlan(file.planning.reasons, plan.id);
    content.fundings = ofPlan(file.planning.fundings, plan.id);
    for (const Course &course : records.courses) {
        if (stands(course) && course.state != "withdrew"_L1)
            content.courses.push_back(course);
    }
    return content;
}

QByteArray writtenContent(const PlanContent &content)
{
    QJsonObject object{
        {u"format"_s, 1},
        {u"person"_s, written(content.person)},
        {u"plan"_s, written(content.plan)},
        {u"counselor"_s, content.counselor},
        {u"center"_s, content.center},
        {u"programs"_s, content.programs.join(u',')},
        {u"work"_s, writtenList(content.work)},
        {u"education"_s, writtenList(content.education)},
        {u"tests"_s, writtenList(content.tests)},
        {u"barriers"_s, writtenList(content.barriers)},
        {u"goals"_s, writtenList(content.goals)},
        {u"steps"_s, writtenList(content.steps)},
        {u"needs"_s, writtenList(content.needs)},
        {u"reasons"_s, writtenList(content.reasons)},
        {u"fundings"_s, writtenList(content.fundings)},
        {u"courses"_s, writtenList(content.courses)},
    };
    // Left out where there is none: what was written before skill sets were kept stays what it was, byte for byte.
    if (!content.skills.empty())
        object.insert(u"skills"_s, writtenList(content.skills));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<PlanContent> readContent(const QByteArray &written)
{
    const QJsonObject object = QJsonDocument::fromJson(written).object();
    if (object.value("format"_L1).toInt() != 1)
        return {};
    PlanContent content;
    content.person = read<JobSeeker>(object.value("person"_L1).toObject());
    content.plan = read<Plan>(object.value("plan"_L1).toObject());
    content.counselor = object.value("counselor"_L1).toString();
    content.center = object.value("center"_L1).toString();
    content.programs = object.value("programs"_L1).toString().split(u',', Qt::SkipEmptyParts);
    readList(object, "work"_L1, content.work);
    readList(object, "education"_L1, content.education);
    readList(object, "tests"_L1, content.tests);
    readList(object, "skills"_L1, content.skills);
    readList(object, "barriers"_L1, content.barriers);
    readList(object, "goals"_L1, content.goals);
    readList(object, "steps"_L1, content.steps);
    readList(object, "needs"_L1, content.needs);
    readList(object, "reasons"_L1, content.reasons);
    readList(object, "fundings"_L1, content.fundings);
    readList(object, "courses"_L1, content.courses);
    return content;
}

QString termsHash(const PlanContent &content)
{
    const QJsonObject object{{u"goals"_s, terms(content.goals)},
                             {u"steps"_s, terms(content.steps)},
                             {u"needs"_s, terms(content.needs)}};
    return fingerprint(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString goalTermsHash(const PlanContent &content, Id<Goal> goal)
{
    std::vector<Goal> one;
    std::ranges::copy_if(content.goals, std::back_inserter(one),
                         [&](const Goal &each) { return each.id == goal; });
    if (one.empty())
        return {};
    const QJsonObject object{{u"goal"_s, terms(one)}, {u"steps"_s, terms(content.stepsOf(goal))}};
    return fingerprint(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::vector<PlanDifference> differences(const PlanContent &before, const PlanContent &after)
{
    std::vector<PlanDifference> found;
    compareRecord(before.person, after.person, {}, found);
    compareRecord(before.plan, after.plan, {}, found);
    compareList(before.work, after.work, found);
    compareList(before.education, after.education, found);
    compareList(before.tests, after.tests, found);
    compareList(before.skills, after.skills, found);
    compareList(before.barriers, after.barriers, found);
    compareList(before.goals, after.goals, found);
    compareList(before.steps, after.steps, found);
    compareList(before.needs, after.needs, found);
    compareList(before.reasons, after.reasons, found);
    compareList(before.fundings, after.fundings, found);
    compareList(before.courses, after.courses, found);
    return found;
}

} // namespace waymark::policy
