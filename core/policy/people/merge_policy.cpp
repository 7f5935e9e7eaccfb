// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/people/merge_policy.h"

#include "core/policy/policy_text.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/refdata/code_lists.h"
#include "core/schema/stored_json.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isSame(const std::vector<const FieldSpec *> &fields, const JobSeeker &one, const JobSeeker &other)
{
    return std::ranges::all_of(fields, [&](const FieldSpec *field) { return field->get(&one) == field->get(&other); });
}

bool isEmptyIn(const std::vector<const FieldSpec *> &fields, const JobSeeker &person)
{
    return std::ranges::all_of(fields, [&](const FieldSpec *field) {
        const Value value = field->get(&person);
        return isNull(value) || (field->type == FieldKind::Flag && intOf(value) == 0);
    });
}

bool isNumber(const FieldSpec &field) { return QLatin1StringView(field.group) == "ssn"_L1; }

int openCases(const CaseFile &file)
{
    return int(std::ranges::count_if(file.cases, [](const CaseRecord &one) { return one.state != "closed"_L1; }));
}

} // namespace

bool isMergeField(const FieldSpec &field)
{
    return !field.system || isNumber(field);
}

std::vector<MergeUnit> mergeUnits(const JobSeeker &keep, const JobSeeker &other)
{
    std::vector<MergeUnit> units;
    QHash<QLatin1StringView, std::size_t> groups;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (!isMergeField(field))
            continue;
        const QLatin1StringView group(field.group);
        if (const auto known = groups.constFind(group); !group.isEmpty() && known != groups.cend()) {
            units[*known].fields.push_back(&field);
            continue;
        }
        if (!group.isEmpty())
            groups.insert(group, units.size());
        units.push_back({.fields = {&field}});
    }
    for (MergeUnit &unit : units) {
        unit.differs = !isSame(unit.fields, keep, other);
        if (isNumber(*unit.fields.front()))
            unit.fromOther = keep.hasPseudo() && !other.hasPseudo();
        else
            unit.fromOther = unit.differs && isEmptyIn(unit.fields, keep) && !isEmptyIn(unit.fields, other);
    }
    return units;
}

Findings checkMerge(const CaseFile &keep, const CaseFile &other, const QStringList &taken)
{
    Findings findings;
    const JobSeeker &a = keep.person;
    const JobSeeker &b = other.person;
    if (a.id == b.id) {
        findings << blocking({}, "other"_L1, Policy::tr("These two are one record already."));
        return findings;
    }
    const bool takesNumber = taken.contains(u"ssn"_s) || taken.contains(u"ssn_kind"_s);
    if (takesNumber && b.hasPseudo() && !a.hasPseudo())
        findings << blocking("R-07"_L1, "ssn"_L1, Policy::tr("A pseudo number does not take the place of an SSN."));
    if (!a.hasPseudo() && !b.hasPseudo() && a.ssn != b.ssn)
        findings << warning("R-13"_L1, "ssn"_L1,
                            Policy::tr("The two have different SSNs. Be sure that they are one person, and that the right "
                                       "number is chosen."));
    if (openCases(keep) + openCases(other) > 1)
        findings << warning("R-46"_L1, {}, Policy::tr("Both have an open case. Afterwards one of the two has to be suspended and closed."));
    for (const QString &name : taken) {
        const FieldSpec *field = specOf<JobSeeker>().find(name);
        if (!field || !isMergeField(*field)) {
            findings << blocking({}, "take"_L1, Policy::tr("Only what is written in the membership can be taken from the other record."));
            continue;
        }
        // An answer about eligibility is locked against a merge as well; one never given is no change.
        const auto locking = field->eligibility ? lockingEnrollments(keep) : std::vector<const ProgramEnrollment *>();
        const Value now = field->get(&a);
        if (!locking.empty() && !isNull(now) && now != field->get(&b))
            findings << blocking("R-85"_L1, QLatin1StringView(field->name),
                                 Policy::tr("Locked while the person is in %1. Merge without it; a mistake is corrected in the "
                                            "membership, with a reason.")
                                     .arg(codes().label(u"program"_s, locking.front()->program)));
    }
    return findings;
}

QJsonObject mergeValues(const JobSeeker &person)
{
    QJsonObject values;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (isMergeField(field))
            values.insert(QString::fromLatin1(field.name), storedJson(field, &person));
    }
    return values;
}

QStringList changedSinceMerge(const JobSeeker &merged, const QJsonObject &atMerge)
{
    QStringList changed;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        const QString name = QString::fromLatin1(field.name);
        if (isMergeField(field) && atMerge.contains(name) && atMerge.value(name) != storedJson(field, &merged))
            changed += name;
    }
    return changed;
}

Findings mergeFindings(const CaseFile &file)
{
    Findings findings;
    for (const PersonMerge &merge : file.merges) {
        const auto other = std::ranges::find(file.merged, merge.otherId, &JobSeeker::id);
        if (merge.unmergedOn.isValid() || other == file.merged.end())
            continue;
        const QJsonObject before = QJsonDocument::fromJson(merge.before.toUtf8()).object();
        const QStringList changed = changedSinceMerge(*other, before.value("other"_L1).toObject());
        if (changed.isEmpty())
            continue;
        QStringList labels;
        for (const QString &name : changed)
            labels += specOf<JobSeeker>().find(name)->labelText("JobSeeker");
        findings << warning("R-13"_L1, changed.size() == 1 ? QLatin1StringView(specOf<JobSeeker>().find(changed.front())->name) : QLatin1StringView(),
                            Policy::tr("The merged record was changed on another workstation: %1. Look at it, and bring over "
                                       "what is newer.")
                                .arg(labels.join(u", "_s)));
    }
    return findings;
}

} // namespace waymark::policy
