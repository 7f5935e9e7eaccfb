// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"
#include "core/actions/people/seen.h"
#include "core/actions/sync_actions.h"
#include "core/domain/entities.h"
#include "core/policy/people/merge_policy.h"
#include "core/policy/sync_policy.h"
#include "core/storage/due_queries.h"
#include "tests/support/printing.h"
#include "tests/support/replicas.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void exchange(Workstation &one, Workstation &other)
{
    const QByteArray first = one.bundle();
    if (!first.isEmpty())
        other.takes(first);
    if (const QByteArray second = other.bundle(); !second.isEmpty())
        one.takes(second);
}

/// Until nobody has anything new.
void settleDown(std::vector<Workstation> &at)
{
    exchange(at[0], at[1]);
    exchange(at[0], at[1]);
}

Id<PersonMerge> merge(Workstation &at, Id<JobSeeker> keep, Id<JobSeeker> other, const char *take = "[]")
{
    const auto result = at.as("supervisor").run(MergePeople{keep, other, QString::fromLatin1(take)});
    for (const Finding &finding : result.findings)
        UNSCOPED_INFO(finding.rule.toStdString() << ' ' << finding.message.toStdString());
    REQUIRE(result.done);
    return {result.id("merge")};
}

void edit(Workstation &at, Id<JobSeeker> person, const std::function<void(JobSeeker &)> &change)
{
    EditJobSeeker params{.person = *at.store().find(person)};
    change(params.person);
    REQUIRE(at.as("supervisor").run(params).done);
}

Id<Service> serve(Workstation &at, Id<JobSeeker> person, const char *type = "career_guidance")
{
    const auto result = at.as("counselor").run(RecordService{.jobSeekerId = person, .type = QString::fromLatin1(type)});
    REQUIRE(result.done);
    return {result.id("service")};
}

void checkEqual(std::vector<Workstation> &at)
{
    for (std::size_t i = 1; i < at.size(); ++i) {
        CHECK(at[i].dump() == at[0].dump());
        CHECK(at[i].ledger() == at[0].ledger());
        CHECK(at[i].conflicts() == at[0].conflicts());
    }
    for (Workstation &one : at)
        CHECK(one.problems() == QString());
}

QStringList dueKinds(Workstation &at, Id<JobSeeker> person)
{
    QStringList kinds;
    for (const DueItem &item : dueOfPerson(at.store().database(), person))
        kinds += item.kind;
    kinds.sort();
    return kinds;
}

Id<JobSeeker> enroll(Workstation &at, const Replicas &office, const char16_t *first)
{
    EnrollShelterResident params = office.office.resident();
    params.person.firstName = QString::fromUtf16(first);
    const auto result = at.as("intake").run(params);
    REQUIRE(result.done);
    return {result.id("jobSeeker")};
}

} // namespace

TEST_CASE("A merge travels, with everything that names the person, and so does its taking apart", "[sync][merge]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    // One record of each kind, made where the merge is not yet known.
    std::map<const EntitySpec *, qint64> made;
    at[1].as("counselor");
    REQUIRE(at[1].session().transact("test", [&](Transaction &transaction) -> Result<void> {
        for (const EntitySpec *spec : allEntities()) {
            if (spec->isPerson || spec->personField < 0)
                continue;
            AnyRecord record(*spec);
            spec->fields[std::size_t(spec->personField)].set(record.data(), Value{office.other.value});
            const qint64 id = transaction.newId();
            spec->setId(record.data(), id);
            transaction.addRecord(*spec, record.data());
            made.emplace(spec, id);
        }
        return {};
    }).ok());
    const Id<PersonMerge> id = merge(at[0], office.person, office.other, R"(["email"])");
    settleDown(at);
    checkEqual(at);
    for (Workstation &one : at) {
        CHECK(one.store().survivorOf(office.other) == office.person);
        for (const auto &[spec, record] : made) {
            QSet<qint64> read;
            for (const Id<JobSeeker> same : one.store().sameAs(office.person)) {
                one.store().forEach(*spec, spec->fields[std::size_t(spec->personField)].name, Value{same.value},
                                    [&](const void *each, qint64) { read.insert(spec->id(each)); });
            }
            INFO(one.name.toStdString() << ' ' << spec->name);
            CHECK(read.contains(record));
        }
    }
    // Taken apart by the one who did not merge, after new work on both sides.
    const Id<Service> onKeep = serve(at[0], office.person);
    const Id<Service> onOther{made.at(&specOf<Service>())};
    settleDown(at);
    REQUIRE(at[1].as("counselor").run(UnmergePeople{id}).done);
    const Id<Service> after = serve(at[1], office.other, "resume_review");
    settleDown(at);
    checkEqual(at);
    for (Workstation &one : at) {
        CHECK(one.store().survivorOf(office.other) == office.other);
        CHECK(one.store().find(onKeep)->jobSeekerId == office.person);
        const auto services = one.store().ofPerson<Service>(office.other);
        CHECK(services.size() == 2);
        CHECK(std::ranges::count(services, onOther, &Service::id) == 1);
        CHECK(std::ranges::count(services, after, &Service::id) == 1);
    }
}

TEST_CASE("Two people changed elsewhere while they were merged: said, and nothing is lost", "[sync][merge][R-13]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    merge(at[0], office.person, office.other, R"(["home_phone", "family_size"])");
    edit(at[1], office.other, [](JobSeeker &p) { p.email = u"joao@example.org"_s; });
    edit(at[1], office.person, [](JobSeeker &p) { p.accommodations = u"Needs a large print form."_s; });
    const Id<Service> service = serve(at[1], office.other);
    const auto opened = at[1].as("counselor").run(OpenCase{.jobSeekerId = office.other});
    REQUIRE(opened.done);
    settleDown(at);
    checkEqual(at);
    for (Workstation &one : at) {
        INFO(one.name.toStdString());
        const auto file = one.store().caseFile(office.person);
        REQUIRE(file);
        REQUIRE(file->merged.size() == 1);
        CHECK(file->merged.front().email == u"joao@example.org"_s);
        CHECK(file->person.accommodations.contains(u"large print"_s));
        CHECK(std::ranges::count(file->services, service, &Service::id) == 1);
        CHECK(file->cases.size() == 2);
        const Findings found = policy::mergeFindings(*file);
        REQUIRE(found.size() == 1);
        CHECK(found.front().field == u"email"_s);
        CHECK(found.front().severity == Severity::Warn);
        CHECK_FALSE(found.front().message.contains(u"joao"_s));
        // Two open cases as well: two workstations' doing.
        CHECK(policy::brokenTogether(*file).size() == 2);
        CHECK(dueKinds(one, office.person).contains(u"broken_together"_s));
        CHECK(dueKinds(one, office.other).isEmpty());
    }
}

TEST_CASE("A field that a merge took and another workstation changed is a conflict like any other", "[sync][merge][conflict]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    edit(at[0], office.other, [](JobSeeker &p) { p.email = u"joao@example.org"_s; });
    const Id<PersonMerge> id = merge(at[0], office.person, office.other, R"(["email"])");
    at[1].clock.advanceSeconds(60);
    edit(at[1], office.person, [](JobSeeker &p) { p.email = u"marie@example.org"_s; });
    settleDown(at);
    checkEqual(at);
    for (Workstation &one : at) {
        const auto open = seen::conflictsOf(one.session(), office.person);
        REQUIRE(open.ok());
        REQUIRE(open->size() == 1);
        CHECK(open->front().conflict.unit == "email");
        CHECK(one.store().find(office.person)->email == u"marie@example.org"_s);
    }
    // What the merge wrote no longer stands: taking it apart leaves the other's word.
    REQUIRE(at[0].as("counselor").run(UnmergePeople{id}).done);
    settleDown(at);
    checkEqual(at);
    CHECK(at[1].store().find(office.person)->email == u"marie@example.org"_s);
    CHECK(at[1].store().find(office.other)->email == u"joao@example.org"_s);
}

TEST_CASE("Each merged into the other: one stands for both, the same everywhere", "[sync][merge]")
{
    for (const bool firstLater : {false, true}) {
        Replicas office(2);
        auto at = office.fresh(2);
        at[firstLater ? 0 : 1].clock.advanceSeconds(120);
        const Id<PersonMerge> one = merge(at[0], office.person, office.other);
        const Id<PersonMerge> two = merge(at[1], office.other, office.person);
        const Id<Service> first = serve(at[0], office.person);
        const Id<Service> second = serve(at[1], office.other);
        settleDown(at);
        checkEqual(at);
        const Id<JobSeeker> survivor = std::min(office.person, office.other);
        for (Workstation &each : at) {
            INFO(each.name.toStdString());
            CHECK(each.store().survivorOf(office.person) == survivor);
            CHECK(each.store().survivorOf(office.other) == survivor);
            const auto file = each.store().caseFile(office.other);
            REQUIRE(file);
            CHECK(file->person.id == survivor);
            REQUIRE(file->merged.size() == 1);
            CHECK(file->merged.front().id != survivor);
            CHECK(file->cases.size() == 1);
            CHECK(file->merges.size() == 2);
            for (const Id<Service> service : {first, second})
                CHECK(std::ranges::count(file->services, service, &Service::id) == 1);
            CHECK_FALSE(dueKinds(each, survivor).isEmpty());
            CHECK(dueKinds(each, file->merged.front().id).isEmpty());
            const auto hits = seen::find(each.session(), u"Teixeira"_s);
            REQUIRE(hits.ok());
            REQUIRE(hits->size() == 1);
            CHECK(hits->front().id == survivor);
            const auto history = seen::history(each.session(), office.other);
            REQUIRE(history.ok());
            CHECK(std::ranges::count(*history, "mergePeople"_ba, &HistoryEntry::kind) == 2);
        }
        // Still a person one can work on, and both merges can be taken apart.
        serve(at[0], survivor);
        REQUIRE(at[0].as("counselor").run(UnmergePeople{one}).done);
        settleDown(at);
        checkEqual(at);
        REQUIRE(at[1].as("counselor").run(UnmergePeople{two}).done);
        settleDown(at);
        checkEqual(at);
        CHECK(at[0].store().sameAs(office.person).size() == 1);
        CHECK(at[0].store().sameAs(office.other).size() == 1);
    }
}

TEST_CASE("Merged into two different people: one stands, the other is listed, and a person settles it", "[sync][merge][conflict]")
{
    for (const bool firstLater : {false, true}) {
        Replicas office(2);
        auto at = office.fresh(2);
        const Id<JobSeeker> third = enroll(at[0], office, u"Guerda");
        settleDown(at);
        at[firstLater ? 0 : 1].clock.advanceSeconds(300);
        // The one with the case goes two ways.
        const Id<PersonMerge> intoOther = merge(at[0], office.other, office.person);
        const Id<PersonMerge> intoThird = merge(at[1], third, office.person);
        settleDown(at);
        checkEqual(at);
        const Id<JobSeeker> winner = firstLater ? office.other : third;
        const Id<JobSeeker> loser = firstLater ? third : office.other;
        const Id<PersonMerge> lost = firstLater ? intoThird : intoOther;
        for (Workstation &one : at) {
            INFO(one.name.toStdString());
            CHECK(one.store().survivorOf(office.person) == winner);
            CHECK(dueKinds(one, winner).contains(u"contact"_s));
            CHECK(dueKinds(one, winner).contains(u"conflict"_s));
            CHECK_FALSE(dueKinds(one, loser).contains(u"contact"_s));
            const auto open = seen::conflictsOf(one.session(), winner);
            REQUIRE(open.ok());
            REQUIRE(open->size() == 1);
            CHECK(open->front().conflict.unit == "merged_into");
            CHECK(open->front().sides.size() == 2);
        }
        // The merge that lost has nothing to take apart, and says where the record is.
        const auto refused = at[0].as("counselor").run(UnmergePeople{lost});
        CHECK_FALSE(refused.done);
        REQUIRE(refused.findings.size() == 1);
        CHECK(refused.findings.front().recordId == winner.value);

        const auto open = seen::conflictsOf(at[0].session(), winner);
        const auto settled = at[0].as("supervisor").run(SettleConflict{.recordId = {office.person.value},
                                                                       .unit = u"merged_into"_s,
                                                                       .keep = {open->front().sides.back().operationId},
                                                                       .reason = u"Asked her at the shelter"_s});
        for (const Finding &finding : settled.findings)
            UNSCOPED_INFO(finding.message.toStdString());
        REQUIRE(settled.done);
        CHECK(at[0].problems() == QString());
        settleDown(at);
        checkEqual(at);
        for (Workstation &one : at) {
            INFO(one.name.toStdString());
            CHECK(one.store().survivorOf(office.person) == loser);
            CHECK(dueKinds(one, loser).contains(u"contact"_s));
            CHECK_FALSE(dueKinds(one, winner).contains(u"contact"_s));
            CHECK_FALSE(dueKinds(one, loser).contains(u"conflict"_s));
            CHECK(seen::conflictsOf(one.session(), loser)->empty());
        }
        REQUIRE(at[1].as("counselor").run(UnmergePeople{lost}).done);
        settleDown(at);
        checkEqual(at);
        CHECK(at[0].store().survivorOf(office.person) == office.person);
    }
}

TEST_CASE("\"Not the same person\" is known on the other workstation", "[sync][merge][likeness]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    const Id<JobSeeker> twin = enroll(at[0], office, u"Marie Ange");
    settleDown(at);
    const auto shown = [&](Workstation &one, Id<JobSeeker> person) {
        const auto found = likelyDuplicates(one.session(), *one.store().find(person));
        REQUIRE(found.ok());
        return !found->empty();
    };
    REQUIRE(shown(at[1], twin));
    REQUIRE(shown(at[1], office.person));
    REQUIRE(at[0].as("counselor").run(SayNotSame{office.person, twin}).done);
    settleDown(at);
    CHECK_FALSE(shown(at[1], twin));
    CHECK_FALSE(shown(at[1], office.person));
    checkEqual(at);
}

TEST_CASE("A mark set on a merged record by who did not know of the merge shuts out at once", "[sync][merge][R-25]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    const Id<PersonMerge> id = merge(at[0], office.other, office.person); // the one with the counselor's case goes
    edit(at[1], office.person, [](JobSeeker &p) { p.confidential = true; });
    settleDown(at);
    checkEqual(at);
    for (Workstation &one : at) {
        INFO(one.name.toStdString());
        for (const char *role : {"intake", "administrator", "view_only"}) {
            one.as(role);
            CHECK_FALSE(seen::person(one.session(), office.other).ok());
            CHECK_FALSE(seen::person(one.session(), office.person).ok());
            CHECK(seen::find(one.session(), u"Teixeira"_s)->empty());
        }
        for (const char *role : {"counselor", "supervisor", "director"}) {
            one.as(role);
            CHECK(seen::person(one.session(), office.other).ok());
        }
    }
    // Taken apart, only the marked one is hidden.
    REQUIRE(at[0].as("supervisor").run(UnmergePeople{id}).done);
    at[0].as("intake");
    CHECK(seen::person(at[0].session(), office.other).ok());
    CHECK_FALSE(seen::person(at[0].session(), office.person).ok());
}

TEST_CASE("Random histories with merges end in one office", "[sync][merge][property]")
{
    Replicas office(3);
    int merges = 0;
    int apart = 0;
    int conflicts = 0;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        auto at = office.fresh(3);
        std::mt19937 random(seed);
        const auto below = [&](quint32 limit) { return quint32(random() % limit); };
        const std::vector<Id<JobSeeker>> people{office.person, office.other, enroll(at[0], office, u"Guerda"), enroll(at[1], office, u"Ketsia")};
        meet(at);
        QStringList trace;
        const auto note = [&](Workstation &one, const char *what, const ActionResult &result) {
            trace += u"%1 %2 %3"_s.arg(one.name, QLatin1StringView(what), result.done ? u"done"_s : u"refused"_s);
            return result.done;
        };
        for (int step = 0; step < 45; ++step) {
            Workstation &one = at[below(3)];
            if (below(4))
                one.clock.advanceSeconds(1 + below(500));
            const Id<JobSeeker> a = people[below(4)];
            const Id<JobSeeker> b = people[below(4)];
            Actions &supervisor = one.as("supervisor");
            switch (below(9)) {
            case 0:
            case 1: {
                static constexpr std::array takes{"[]", R"(["email"])", R"(["home_phone","family_size"])", R"(["mailing_city"])"};
                merges += note(one, "merge", supervisor.run(MergePeople{a, b, QString::fromLatin1(takes[below(4)])}));
                break;
            }
            case 2: {
                const auto known = one.store().all<PersonMerge>();
                if (!known.empty())
                    apart += note(one, "unmerge", supervisor.run(UnmergePeople{known[below(quint32(known.size()))].id}));
                break;
            }
            case 3: {
                EditJobSeeker params{.person = *one.store().find(a)};
                params.person.email = u"a%1@example.org"_s.arg(below(4));
                params.person.familySize = 1 + int(below(4));
                params.person.confidential = below(3) == 0;
                note(one, "edit", supervisor.run(params));
                break;
            }
            case 4:
                note(one, "service", supervisor.run(RecordService{.jobSeekerId = a, .type = u"career_guidance"_s}));
                break;
            case 5:
                note(one, "not same", supervisor.run(SayNotSame{a, b}));
                break;
            case 6: {
                const auto open = seen::conflicts(one.session());
                REQUIRE(open.ok());
                if (!open->empty())
                    note(one, "settle", supervisor.run(SettleConflict{.recordId = {open->front().conflict.recordId},
                                                                      .unit = QString::fromUtf8(open->front().conflict.unit),
                                                                      .keep = {open->front().sides[below(2)].operationId}}));
                break;
            }
            case 7:
                note(one, "undo", below(3) ? supervisor.undo() : supervisor.redo());
                break;
            default: {
                Workstation &to = at[below(3)];
                if (const QByteArray bundle = one.bundle(); !bundle.isEmpty() && &to != &one) {
                    to.takes(bundle, {.acceptRemovals = false, .acceptClock = false, .limits = {.clockMinutes = 100'000, .removedAtLeast = 1'000}});
                    trace += u"%1 to %2"_s.arg(one.name, to.name);
                }
                break;
            }
            }
        }
        meet(at);
        meet(at);
        INFO("seed " << seed << "\n" << trace.join(u'\n').toStdString());
        checkEqual(at);
        conflicts += int(at[0].conflicts().count('\n'));
        for (const Id<JobSeeker> person : people) {
            const Id<JobSeeker> survivor = at[0].store().survivorOf(person);
            CHECK(at[0].store().survivorOf(survivor) == survivor);
            CHECK(std::ranges::count(at[0].store().sameAs(survivor), person) == 1);
            for (Workstation &one : at) {
                CHECK(one.store().survivorOf(person) == survivor);
                CHECK(dueKinds(one, person) == dueKinds(at[0], person));
                CHECK((survivor == person || dueKinds(one, person).isEmpty()));
            }
        }
    }
    // A test that did nothing would pass as well.
    CHECK(merges > 40);
    CHECK(apart > 5);
    CHECK(conflicts > 5);
}
