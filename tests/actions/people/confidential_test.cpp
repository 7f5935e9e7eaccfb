// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"
#include "core/actions/people/seen.h"
#include "core/actions/records/file_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/actions/sync_actions.h"
#include "core/policy/people/visibility_policy.h"
#include "core/session/verify.h"
#include "tests/support/builders.h"
#include "tests/support/replicas.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct CaseState
{
    const char *what; ///< "none", "open", "suspended", "returned", "closed"
    bool counselorSees;
};
constexpr std::array caseStates{CaseState{"none", false}, CaseState{"open", true}, CaseState{"suspended", true},
                                CaseState{"returned", true}, CaseState{"closed", false}};

/// One person nobody shall see but the designated counselor and supervisors, and one like everybody.
struct ConfidentialOffice : OfficeFixture
{
    Id<JobSeeker> hidden;
    Id<JobSeeker> open;
    Id<Note> note;
    Id<Attachment> attachment;
    Id<Staff> otherCounselor;

    explicit ConfidentialOffice(const char *state, bool hitg = false)
    {
        hidden = enrolled();
        EnrollShelterResident second = resident();
        second.person.firstName = u"Tewodros"_s;
        second.person.lastName = u"Bekele"_s;
        second.person.birthDate = QDate(1979, 9, 30);
        second.person.homePhone.clear();
        const auto made = as("intake").run(second);
        REQUIRE(made.done);
        open = {made.id("jobSeeker")};
        note = store().ofPerson<Note>(hidden).front().id;
        const QString path = directory.filePath(u"letter.txt"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("a letter");
        file.close();
        const auto attached = as("intake").run(AttachFile{.jobSeekerId = hidden, .file = path, .kind = u"letter"_s});
        REQUIRE(attached.done);
        attachment = {attached.id("attachment")};
        bringTo(QLatin1StringView(state));
        mark(hitg);
        Staff second_{.login = u"binta"_s, .name = u"Binta Diallo"_s, .role = u"counselor"_s, .centerId = center};
        REQUIRE(session().transact("test", [&](Transaction &transaction) -> Result<void> {
            otherCounselor = transaction.add(second_);
            return {};
        }).ok());
    }

    void bringTo(QLatin1StringView state)
    {
        if (state == "none"_L1)
            return;
        const Id<CaseRecord> record = openedCase(hidden);
        if (state == "open"_L1)
            return;
        REQUIRE(as("counselor").run(SuspendCase{record, u"moved"_s, u"Moved to Maine with her sister."_s, QDate(2026, 1, 5), u"By phone"_s}).done);
        if (state == "returned"_L1)
            REQUIRE(as("supervisor").run(RequestInformation{record, u"When did she move?"_s}).done);
        if (state == "closed"_L1)
            REQUIRE(as("supervisor").run(CloseCase{record}).done);
    }
    void mark(bool hitg)
    {
        JobSeeker person = *store().find(hidden);
        (hitg ? person.hitgConfidential : person.confidential) = true;
        REQUIRE(as("supervisor").run(EditJobSeeker{.person = person}).done);
    }
    /// Everybody who may sign in, the second counselor too, in turn.
    void eachViewer(const std::function<void(const QString &role, bool designated)> &look)
    {
        for (const Staff &one : store().all<Staff>()) {
            REQUIRE(signedIn->actAs(one.id).ok());
            INFO(one.role.toStdString() << ' ' << one.login.toStdString());
            look(one.role, one.id == staff("counselor"));
        }
    }
    Actions &actions() { return signedIn->actions(); }
};

bool sees(const QString &role, bool designated, const CaseState &state)
{
    return role == "supervisor"_L1 || role == "director"_L1 || (designated && state.counselorSees);
}

template <typename Rows, typename Person> bool listed(const Result<Rows> &rows, Id<JobSeeker> person, Person of)
{
    REQUIRE(rows.ok());
    return std::ranges::any_of(*rows, [&](const auto &row) { return of(row) == person; });
}

const auto personOfHit = [](const FindHit &hit) { return hit.id; };
const auto personOfRow = [](const DueRow &row) { return row.item.personId; };

bool refusedAsConfidential(const ActionResult &result)
{
    return !result.done && refusedBy(result).contains(u"R-25"_s);
}

} // namespace

TEST_CASE("Who may see a confidential person, by role and case", "[policy][R-25]")
{
    JobSeeker person;
    const Staff counselor{.id = {701}, .role = u"counselor"_s};
    const auto withCase = [](const char *state, qint64 whose) {
        CaseRecord record;
        record.state = QString::fromLatin1(state);
        record.counselorId = {whose};
        return std::vector{record};
    };
    for (const char *role : {"intake", "counselor", "supervisor", "director", "administrator", "view_only", ""}) {
        INFO(role);
        const Staff viewer{.id = {702}, .role = QString::fromLatin1(role)};
        const bool above = QLatin1StringView(role) == "supervisor"_L1 || QLatin1StringView(role) == "director"_L1;
        person.confidential.reset();
        CHECK(policy::maySee(person, {}, viewer));
        person.confidential = false;
        CHECK(policy::maySee(person, {}, viewer));
        person.confidential = true;
        CHECK(policy::maySee(person, {}, viewer) == above);
        CHECK(policy::maySee(person, withCase("open", 701), viewer) == above);
        // The designated counselor is who is named, whatever the role is now.
        CHECK(policy::maySee(person, withCase("open", 702), viewer));
        CHECK(policy::maySee(person, withCase("suspended", 702), viewer));
        CHECK(policy::maySee(person, withCase("returned", 702), viewer));
        CHECK(policy::maySee(person, withCase("closed", 702), viewer) == above);
        // Nobody named is not somebody without an id.
        CHECK(policy::maySee(person, withCase("open", 0), {.role = viewer.role}) == above);
    }
    person.confidential.reset();
    person.hitgConfidential = true;
    CHECK_FALSE(policy::maySee(person, {}, counselor));
}

TEST_CASE("Marking somebody says whom it shuts out, when that is oneself", "[policy][R-25]")
{
    JobSeeker before;
    JobSeeker after;
    after.hitgConfidential = true;
    const auto warned = [&](const char *role) { return policy::warnOfLosingSight(before, after, {}, {.id = {5}, .role = QString::fromLatin1(role)}); };
    for (const char *role : {"intake", "counselor", "administrator"}) {
        REQUIRE(test::has(warned(role), "R-25", "hitg_confidential"));
        CHECK_FALSE(blocks(warned(role)));
    }
    CHECK(warned("supervisor").isEmpty());
    before.confidential = true;
    CHECK(warned("intake").isEmpty());
}

TEST_CASE("A confidential person is in no list, search, history or person's page of others", "[actions][R-25]")
{
    for (const CaseState &state : caseStates) {
        for (const bool hitg : {false, true}) {
            INFO(state.what << ' ' << hitg);
            ConfidentialOffice office(state.what, hitg);
            office.clock.advanceDays(75); // contacts are overdue, and the SSN is asked for
            const JobSeeker person = *office.store().find(office.hidden);
            office.eachViewer([&](const QString &role, bool designated) {
                const bool may = sees(role, designated, state);
                Session &session = office.session();
                for (const QString &words : {u"Marie-Ange"_s, person.number, person.ssn, u"617-555-0142"_s, u"5/2/1991"_s}) {
                    INFO(words.toStdString());
                    CHECK(listed(seen::find(session, words), office.hidden, personOfHit) == may);
                }
                CHECK(listed(seen::find(session, u"Tewodros"_s), office.open, personOfHit));
                const DueFilter all{.staff = office.staff("counselor"), .center = office.center, .audiences = {u"counselor"_s, u"intake"_s, u"supervisor"_s}};
                CHECK(listed(seen::due(session, all, session.today()), office.hidden, personOfRow) == may);
                CHECK(listed(seen::due(session, all, session.today()), office.open, personOfRow));
                if (QLatin1StringView(state.what) == "suspended"_L1)
                    CHECK(listed(seen::waiting(session, office.staff("counselor")), office.hidden, personOfRow) == may);
                CHECK(seen::mayOpen(session, office.hidden).ok() == may);
                CHECK(seen::person(session, office.hidden).ok() == may);
                CHECK(seen::history(session, office.hidden).ok() == may);
                CHECK(seen::looks(session, office.hidden).ok() == may);
                CHECK(seen::conflictsOf(session, office.hidden).ok() == may);
                CHECK(seen::person(session, office.open).ok());
                CHECK(seen::history(session, office.open).ok());
                if (!may) {
                    const auto refused = seen::person(session, office.hidden);
                    CHECK(refused.error().kind == ErrorKind::Refused);
                    CHECK_FALSE(refused.error().text().contains(u"Pierre"_s));
                }
                // Neither as a likely duplicate, nor in the office's list of them.
                JobSeeker typed = person;
                typed.id = {};
                CHECK(likelyDuplicates(session, typed)->empty() == !may);
                // An export to be read leaves out everything of them, and nothing of others.
                QBuffer out;
                out.open(QIODevice::WriteOnly);
                REQUIRE(dumpOffice(session.store(), out, Visible(session.store(), session.staff()).hidden()).ok());
                CHECK(out.data().contains("Marie-Ange") == may);
                CHECK(out.data().contains("kitchen")); // the other's note says the same words
                CHECK(out.data().count("Came with two children") == (may ? 2 : 1));
                CHECK(out.data().contains("letter.txt") == may);
                CHECK(out.data().contains("Tewodros"));
            });
        }
    }
}

TEST_CASE("What is only coming is not shown to others either", "[actions][R-25]")
{
    ConfidentialOffice office("open");
    office.eachViewer([&](const QString &role, bool designated) {
        const DueFilter mine{.staff = office.staff("counselor"), .center = office.center, .audiences = {u"counselor"_s, u"intake"_s}};
        const auto rows = seen::upcoming(office.session(), mine, office.clock.today().addDays(-1), 50);
        CHECK(listed(rows, office.hidden, personOfRow) == sees(role, designated, caseStates[1]));
    });
}

TEST_CASE("No action reaches a confidential person, by the person or by one of their records", "[actions][R-25]")
{
    for (const CaseState &state : caseStates) {
        INFO(state.what);
        ConfidentialOffice office(state.what);
        const auto alert = office.as("supervisor").run(AddRecord<Alert>{{.jobSeekerId = office.hidden, .text = u"Call before a visit"_s}});
        REQUIRE(alert.done);
        const Id<ProgramEnrollment> enrollment = office.store().ofPerson<ProgramEnrollment>(office.hidden).front().id;
        office.eachViewer([&](const QString &role, bool designated) {
            const bool may = sees(role, designated, state);
            Actions &actions = office.actions();
            EditJobSeeker edit{.person = *office.store().find(office.hidden)};
            const auto refused = [&](const auto &params) {
                const Findings findings = actions.check(params);
                return std::ranges::any_of(findings, [](const Finding &one) { return one.rule == "R-25"_L1 && one.severity == Severity::Block; });
            };
            if (role == "view_only"_L1)
                return; // changes nothing anyway
            CHECK(refused(edit) == !may);
            CHECK(refused(RecordService{.jobSeekerId = office.hidden, .type = u"career_guidance"_s}) == !may);
            CHECK(refused(VoidNote{office.note, u"x"_s}) == !may);
            CHECK(refused(EditRecord<Alert>{{.id = {alert.id("record")}, .text = u"Seen"_s}}) == !may);
            CHECK(refused(ClearAlert{{alert.id("record")}}) == !may);
            CHECK(refused(CorrectEnrollment{.enrollmentId = enrollment, .startedOn = QDate(2026, 3, 1)}) == !may);
            CHECK(refused(VoidAttachment{office.attachment, u"x"_s}) == !may);
            CHECK(refused(AttachFile{.jobSeekerId = office.hidden, .file = u"x"_s}) == !may);
            CHECK(refused(SayNotSame{office.open, office.hidden}) == !may);
            if (role == "counselor"_L1 || role == "administrator"_L1)
                CHECK(refused(MergePeople{office.open, office.hidden, {}}) == !may);
            CHECK_FALSE(refused(RecordService{.jobSeekerId = office.open, .type = u"career_guidance"_s}));

            // Nor are the bytes of an attachment read for somebody who holds its record.
            const auto bytes = attachmentBytes(office.session(), *office.store().find(office.attachment));
            CHECK(bytes.ok() == may);
            // A group is recorded for all or for nobody.
            const auto group = actions.run(RecordGroup{.type = u"workshop_resume"_s,
                                                       .people = groupLines({{office.open, true, {}}, {office.hidden, true, {}}})});
            CHECK(group.done == may);
            CHECK(refusedAsConfidential(group) == !may);
            for (const Finding &finding : group.findings)
                CHECK_FALSE(finding.message.contains(u"Pierre"_s));
        });
        // Refused means that nothing was written: a workshop for each of those who see both, and no more.
        const auto workshops = office.store().ofPerson<Service>(office.open).size();
        CHECK(workshops == (state.counselorSees ? 3u : 2u));
    }
}

TEST_CASE("A mark is lifted as it was set, and a new designated counselor sees", "[actions][R-25]")
{
    ConfidentialOffice office("open");
    REQUIRE(office.signedIn->actAs(office.otherCounselor).ok());
    CHECK_FALSE(seen::person(office.session(), office.hidden).ok());
    const Id<CaseRecord> record = office.store().ofPerson<CaseRecord>(office.hidden).front().id;
    REQUIRE(office.as("supervisor").run(AssignCase{record, office.otherCounselor}).done);
    REQUIRE(office.signedIn->actAs(office.otherCounselor).ok());
    CHECK(seen::person(office.session(), office.hidden).ok());
    REQUIRE(office.signedIn->actAs(office.staff("counselor")).ok());
    CHECK_FALSE(seen::person(office.session(), office.hidden).ok());
    JobSeeker person = *office.store().find(office.hidden);
    person.confidential = false;
    REQUIRE(office.as("supervisor").run(EditJobSeeker{.person = person}).done);
    office.as("view_only");
    CHECK(seen::person(office.session(), office.hidden).ok());
    CHECK(Visible(office.store(), office.session().staff()).hidden().isEmpty());
}

TEST_CASE("Of a merged record nobody sees more than of the one that stands for it", "[actions][merge][R-25]")
{
    ConfidentialOffice office("none");
    const Id<JobSeeker> twin = office.enrolled();
    REQUIRE(office.as("supervisor").run(MergePeople{office.hidden, twin, {}}).done);
    office.eachViewer([&](const QString &role, bool) {
        const bool may = role == "supervisor"_L1 || role == "director"_L1;
        for (const Id<JobSeeker> id : {office.hidden, twin}) {
            CHECK(seen::person(office.session(), id).ok() == may);
            CHECK(Visible(office.store(), office.session().staff())(id) == may);
        }
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        REQUIRE(dumpOffice(office.store(), out, Visible(office.store(), office.session().staff()).hidden()).ok());
        CHECK(out.data().contains("Marie-Ange") == may);
    });
}

TEST_CASE("Conflicts of a confidential person are listed and settled by nobody else", "[actions][sync][conflict][R-25]")
{
    Replicas office(2);
    auto at = office.fresh(2);
    for (Workstation &one : at) {
        EditJobSeeker params{.person = *one.store().find(office.other)};
        params.person.email = one.name.toLower() + u"@example.org"_s;
        params.person.confidential = true;
        REQUIRE(one.as("supervisor").run(params).done);
    }
    at[1].takes(at[0].bundle());
    for (const char *role : {"intake", "counselor", "supervisor", "director", "administrator", "view_only"}) {
        INFO(role);
        const bool may = QLatin1StringView(role) == "supervisor"_L1 || QLatin1StringView(role) == "director"_L1;
        at[1].as(role);
        const auto open = seen::conflicts(at[1].session());
        REQUIRE(open.ok());
        CHECK(open->size() == (may ? 1u : 0u));
        CHECK(seen::conflictsOf(at[1].session(), office.other).ok() == may);
        at[1].as("supervisor");
        const auto sides = seen::conflicts(at[1].session())->front();
        const SettleConflict settle{.recordId = {office.other.value}, .unit = u"email"_s, .keep = {sides.sides.front().operationId}};
        CHECK(blocks(at[1].as(role).check(settle)) == !may);
    }
}
