// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"

#include "core/actions/people/visible.h"
#include "core/policy/people/merge_policy.h"
#include "core/schema/stored_json.h"
#include "core/storage/lists/match_queries.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

/// The fields to take, whole groups where one of a group was named.
QStringList takenFields(const MergePeople &p)
{
    QStringList taken;
    QSet<QLatin1StringView> groups;
    const QJsonArray names = QJsonDocument::fromJson(p.take.toUtf8()).array();
    for (const QJsonValue &name : names) {
        taken += name.toString();
        if (const FieldSpec *field = specOf<JobSeeker>().find(name.toString()); field && *field->group)
            groups.insert(QLatin1StringView(field->group));
    }
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (groups.contains(QLatin1StringView(field.group)) && policy::isMergeField(field))
            taken += QString::fromLatin1(field.name);
    }
    taken.removeDuplicates();
    return taken;
}

// mergePeople ------------------------------------------------------------------------------------------------

Findings checkMerge(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const MergePeople *>(params);
    for (const auto &[id, field] : {std::pair(p.keep, u"keep"_s), {p.other, u"other"_s}}) {
        const auto person = context.store.find(id);
        if (!person)
            return {Finding{{}, field, tr("There is no such person in this office.")}};
        if (context.store.survivorOf(id) != id)
            return {Finding{{}, field, tr("This record was merged before: use the one that stands for it."), Severity::Block,
                            context.store.survivorOf(id).value}};
    }
    return policy::checkMerge(*context.store.caseFile(p.keep), *context.store.caseFile(p.other), takenFields(p));
}

Result<Outcome> performMerge(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<MergePeople *>(params);
    auto keep = *context.store.find(p.keep);
    auto other = *context.store.find(p.other);
    QStringList taken = takenFields(p);
    // Whoever is confidential stays so: a merge must not show anybody to more people than before.
    for (const auto &[member, name] : {std::pair(&JobSeeker::confidential, u"confidential"_s),
                                       {&JobSeeker::hitgConfidential, u"hitg_confidential"_s}}) {
        if ((keep.*member).value_or(false))
            taken.removeAll(name);
        else if ((other.*member).value_or(false) && !taken.contains(name))
            taken += name;
    }
    const JobSeeker before = keep;
    QJsonObject was;
    QJsonObject is;
    for (const QString &name : taken) {
        const FieldSpec &field = *specOf<JobSeeker>().find(name);
        const QJsonValue old = storedJson(field, &keep);
        field.set(&keep, field.get(&other));
        if (const QJsonValue now = storedJson(field, &keep); now != old) {
            was.insert(name, old);
            is.insert(name, now);
        }
    }
    if (before.hasPseudo() && !keep.hasPseudo()) {
        for (PseudoNumber &number : context.store.ofPeople<PseudoNumber>({keep.id})) {
            if (!number.retiredOn.isValid()) {
                number.retiredOn = transaction.today();
                transaction.save(number);
            }
        }
    }
    PersonMerge merge{.jobSeekerId = keep.id,
                      .otherId = other.id,
                      .before = compact({{u"keep"_s, was}, {u"other"_s, policy::mergeValues(other)}}),
                      .after = compact(is),
                      .mergedOn = transaction.today(),
                      .mergedBy = transaction.actor()};
    other.mergedInto = keep.id;
    transaction.save(keep);
    transaction.save(other);
    Outcome outcome;
    outcome.add("jobSeeker", keep.id.value);
    outcome.add("merge", transaction.add(merge).value);
    return outcome;
}

// unmergePeople ----------------------------------------------------------------------------------------------

Findings checkUnmerge(const ActionContext &context, const void *params)
{
    const auto merge = context.store.find(static_cast<const UnmergePeople *>(params)->mergeId);
    if (!merge)
        return {Finding{{}, u"merge"_s, tr("There is no such merge in this office.")}};
    const auto other = context.store.find(merge->otherId);
    if (merge->unmergedOn.isValid() || !other || !other->mergedInto)
        return {Finding{{}, u"merge"_s, tr("These two were taken apart before.")}};
    if (other->mergedInto != merge->jobSeekerId)
        return {Finding{{}, u"merge"_s, tr("Since then the record was merged into a third one, on another workstation. Take that merge apart."),
                        Severity::Block, other->mergedInto.value}};
    return {};
}

/// Fields that the merge wrote and that still are as it wrote them; those somebody changed since stay.
void restoreKept(JobSeeker &keep, const PersonMerge &merge)
{
    const QJsonObject was = objectOf(merge.before).value("keep"_L1).toObject();
    const QJsonObject is = objectOf(merge.after);
    // A group goes back whole or not at all.
    QSet<QLatin1StringView> changed;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        const QString name = QString::fromLatin1(field.name);
        if (*field.group && is.contains(name) && storedJson(field, &keep) != is.value(name))
            changed.insert(QLatin1StringView(field.group));
    }
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        const QString name = QString::fromLatin1(field.name);
        if (!is.contains(name) || changed.contains(QLatin1StringView(field.group)))
            continue;
        if (storedJson(field, &keep) == is.value(name))
            setStoredJson(field, &keep, was.value(name));
    }
}

Result<Outcome> performUnmerge(Transaction &transaction, const ActionContext &context, void *params)
{
    auto merge = *context.store.find(static_cast<UnmergePeople *>(params)->mergeId);
    auto keep = *context.store.find(merge.jobSeekerId);
    auto other = *context.store.find(merge.otherId);
    restoreKept(keep, merge);
    for (PseudoNumber &number : context.store.ofPeople<PseudoNumber>({keep.id})) {
        if (keep.hasPseudo() && number.number == keep.ssn && number.retiredOn.isValid()) {
            number.retiredOn = {};
            transaction.save(number);
        }
    }
    other.mergedInto = {};
    merge.unmergedOn = transaction.today();
    merge.unmergedBy = transaction.actor();
    transaction.save(keep);
    transaction.save(other);
    transaction.save(merge);
    Outcome outcome;
    outcome.add("jobSeeker", keep.id.value);
    outcome.add("other", other.id.value);
    return outcome;
}

// notSamePerson ----------------------------------------------------------------------------------------------

std::vector<NotSamePerson> saidAbout(const RecordStore &store, const std::vector<Id<JobSeeker>> &people)
{
    std::vector<NotSamePerson> all = store.ofPeople<NotSamePerson>(people);
    for (const Id<JobSeeker> one : people) {
        for (const NotSamePerson &said : store.where<NotSamePerson>("other", Value{one.value}))
            all.push_back(said);
    }
    std::erase_if(all, [](const NotSamePerson &one) { return one.withdrawnOn.isValid(); });
    return all;
}

Findings checkNotSame(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const SayNotSame *>(params);
    if (context.store.survivorOf(p.jobSeekerId) == context.store.survivorOf(p.otherId))
        return {Finding{{}, u"other"_s, tr("These two are one record: take the merge apart instead.")}};
    const auto said = saidAbout(context.store, {p.jobSeekerId});
    if (std::ranges::any_of(said, [&](const NotSamePerson &one) { return one.otherId == p.otherId || one.jobSeekerId == p.otherId; }))
        return {Finding{{}, u"other"_s, tr("This was said before.")}};
    return {};
}

Result<Outcome> performNotSame(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<SayNotSame *>(params);
    NotSamePerson said{.jobSeekerId = p.jobSeekerId, .otherId = p.otherId, .saidOn = transaction.today(), .saidBy = transaction.actor()};
    Outcome outcome;
    outcome.add("record", transaction.add(said).value);
    return outcome;
}

// Duplicates -------------------------------------------------------------------------------------------------

/// Everybody whom it was said not to be, by the record that stands for them.
QSet<qint64> notThese(const RecordStore &store, Id<JobSeeker> person)
{
    const std::vector<Id<JobSeeker>> people = store.sameAs(person);
    QSet<qint64> others;
    for (const NotSamePerson &said : saidAbout(store, people)) {
        const bool first = std::ranges::find(people, said.jobSeekerId) != people.end();
        others.insert(store.survivorOf(first ? said.otherId : said.jobSeekerId).value);
    }
    return others;
}

std::vector<LikelyDuplicate> duplicatesOf(const RecordStore &store, const JobSeeker &person, const Visible &visible, int limit)
{
    const Id<JobSeeker> self = person.id ? store.survivorOf(person.id) : Id<JobSeeker>();
    const QSet<qint64> others = self ? notThese(store, self) : QSet<qint64>();
    std::vector<LikelyDuplicate> found;
    QSet<qint64> seen;
    for (const MatchHit &hit : peopleWithKeys(store.database(), policy::matchKeys(person))) {
        const auto record = store.find(hit.person);
        if (!record)
            continue;
        const Id<JobSeeker> survivor = record->mergedInto ? store.survivorOf(hit.person) : hit.person;
        if (survivor == self || others.contains(survivor.value) || !visible(survivor))
            continue;
        const policy::Likeness likeness = policy::likeness(person, *record);
        if (likeness.verdict == policy::Likeness::Verdict::Different || seen.contains(survivor.value))
            continue;
        seen.insert(survivor.value);
        found.push_back({survivor == hit.person ? *record : store.find(survivor).value_or(*record), likeness});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const LikelyDuplicate &one) { return one.likeness.score; });
    if (int(found.size()) > limit)
        found.resize(std::size_t(limit));
    return found;
}

} // namespace

Result<std::vector<LikelyDuplicate>> likelyDuplicates(const Session &session, const JobSeeker &person, int limit)
{
    return guarded([&] {
        const RecordStore &store = session.store();
        return duplicatesOf(store, person, Visible(store, session.staff()), limit);
    });
}

Result<std::vector<DuplicatePair>> duplicatePairs(const Session &session, int limit, const std::vector<Id<JobSeeker>> &of,
                                                  const std::function<bool(qint64, qint64)> &step)
{
    return guarded([&] {
        const RecordStore &store = session.store();
        const Visible visible(store, session.staff());
        const std::vector<Id<JobSeeker>> people = of.empty() ? peopleSharingKeys(store.database()) : of;
        std::vector<DuplicatePair> pairs;
        QSet<std::pair<qint64, qint64>> seen;
        qint64 done = 0;
        for (const Id<JobSeeker> id : people) {
            if (step && ++done % 256 == 0 && !step(done, qint64(people.size())))
                break;
            const auto person = store.find(id);
            if (!person || person->mergedInto || !visible(id))
                continue;
            for (LikelyDuplicate &one : duplicatesOf(store, *person, visible, 8)) {
                const auto key = std::minmax(id.value, one.person.id.value);
                if (seen.contains({key.first, key.second}))
                    continue;
                seen.insert({key.first, key.second});
                pairs.push_back({*person, std::move(one.person), one.likeness});
            }
        }
        std::ranges::stable_sort(pairs, std::ranges::greater(), [](const DuplicatePair &one) { return one.likeness.score; });
        if (int(pairs.size()) > limit)
            pairs.resize(std::size_t(limit));
        return pairs;
    });
}

template <> const ActionSpec &actionOf<MergePeople>()
{
    using P = MergePeople;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::keep>({.name = "keep", .label = LABEL("The record that stays"), .refersTo = "JobSeeker", .required = true}),
         field<&P::other>({.name = "other", .label = LABEL("The record that is merged into it"), .refersTo = "JobSeeker", .required = true}),
         field<&P::take>({.name = "take", .label = LABEL("Fields taken from the other record"), .kind = FieldKind::Json})});
    static const ActionSpec spec{.name = "mergePeople",
                                 .label = LABEL("Merge two records of one person"),
                                 .params = &params,
                                 .check = checkMerge,
                                 .perform = performMerge,
                                 .loggedRule = "R-85",
                                 .namesMerged = true};
    return spec;
}

template <> const ActionSpec &actionOf<UnmergePeople>()
{
    using P = UnmergePeople;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::mergeId>({.name = "merge", .label = LABEL("Merge"), .refersTo = "PersonMerge", .required = true})});
    static const ActionSpec spec{.name = "unmergePeople",
                                 .label = LABEL("Take a merge apart"),
                                 .params = &params,
                                 .check = checkUnmerge,
                                 .perform = performUnmerge,
                                 .namesMerged = true};
    return spec;
}

template <> const ActionSpec &actionOf<SayNotSame>()
{
    using P = SayNotSame;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::otherId>({.name = "other", .label = LABEL("The other person"), .refersTo = "JobSeeker", .required = true})});
    static const ActionSpec spec{.name = "notSamePerson",
                                 .label = LABEL("Not the same person"),
                                 .params = &params,
                                 .check = checkNotSame,
                                 .perform = performNotSame};
    return spec;
}

} // namespace waymark
