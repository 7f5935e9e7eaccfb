// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/file_actions.h"
#include "core/base/fingerprint.h"
#include "core/session/verify.h"
#include "core/storage/due_queries.h"
#include "tests/support/plan_office.h"
#include "tests/support/printing.h"

#include <QFile>

using namespace waymark;

namespace {

Id<Attachment> scan(PlanOffice &office, const QByteArray &bytes, Id<JobSeeker> person = {})
{
    static int number = 0;
    QFile file(office.directory.filePath(u"scan%1.png"_s.arg(++number)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto result = office.run(AttachFile{
        .jobSeekerId = person ? person : office.person, .file = file.fileName(), .kind = u"signed_plan"_s});
    REQUIRE(result.done);
    return {result.id("attachment")};
}

bool isDue(PlanOffice &office)
{
    const auto due = dueOfPerson(office.store().database(), office.person);
    return std::ranges::find(due, u"plan_agreement"_s, &DueItem::kind) != due.end();
}

} // namespace

TEST_CASE("Both sign on the screen: a version that never changes", "[actions][plan][R-44][R-61]")
{
    PlanOffice office;
    office.withPlan();
    using State = policy::Agreement::State;
    {
        const CaseFile file = office.file();
        CHECK(office.agreement(file).state == State::Never);
    }
    const Id<PlanVersion> first = office.agree();
    const CaseFile agreed = office.file();
    CHECK(office.agreement(agreed).state == State::Agreed);
    CHECK(office.agreement(agreed).agreed->number == 1);
    CHECK(agreed.planning.signatures.size() == 2);
    const auto content = versionContent(office.session(), *office.store().find(first));
    REQUIRE(content.ok());
    CHECK(content->goals.front().narrative == office.store().find(office.goal)->narrative);
    CHECK(content->counselor == office.store().find(office.staff("counselor"))->name);
    CHECK(*signatureInk(office.session(), agreed.planning.signatures.front()) == someInk());
    CHECK(checkEvidence(office.session(), *office.store().find(first), agreed.planning).isEmpty());
    CHECK_FALSE(isDue(office));

    // The same again is nothing new; undo does not take a signature back.
    CHECK(refusedBy(office.run(
              AgreePlan{.planId = office.plan, .customerInk = someInk(), .counselorInk = someInk()})) ==
          QStringList{u"R-44"_s});
    CHECK_FALSE(office.as("counselor").undo().done);

    // A changed goal asks for a new agreement; the version stays.
    Goal goal = *office.store().find(office.goal);
    goal.wageToCents = 2100;
    office.must(EditRecord<Goal>{goal});
    CHECK(office.agreement(office.file()).state == State::Changed);
    CHECK(isDue(office));
    CHECK(versionContent(office.session(), *office.store().find(first))->goals.front().wageToCents == 2000);
    const Id<PlanVersion> second = office.agree();
    CHECK(office.store().find(second)->number == 2);
    CHECK_FALSE(isDue(office));
    const auto found = policy::differences(*versionContent(office.session(), *office.store().find(first)),
                                           *versionContent(office.session(), *office.store().find(second)));
    REQUIRE(found.size() == 1);
    CHECK(QByteArrayView(found.front().field->name) == "wage_to_cents");

    // Progress is no change of what was agreed.
    GoalStep step = *office.store().find(office.step);
    step.doneOn = office.clock.today();
    office.must(EditRecord<GoalStep>{step});
    CHECK(office.agreement(office.file()).state == State::Agreed);
    const auto report = verifyOffice(office.session());
    REQUIRE(report.ok());
    CHECK(report->problems.isEmpty());
}

TEST_CASE("A signature of nothing, and of a plan that lacks something", "[actions][plan][R-44][R-57]")
{
    PlanOffice office;
    office.withPlan();
    CHECK(refusedBy(office.run(AgreePlan{.planId = office.plan})) == QStringList{u"R-44"_s});
    CHECK(refusedBy(office.run(
              AgreePlan{.planId = office.plan, .customerInk = u"[[[5,5]]]"_s, .counselorInk = someInk()})) ==
          QStringList{u"R-44"_s});
    CHECK(refusedBy(office.run(AgreePlan{.planId = office.plan,
                                         .customerInk = someInk(),
                                         .counselorInk = someInk(),
                                         .guardianInk = u"[]"_s})) == QStringList{u"R-44"_s});
    CHECK_FALSE(
        office.run(AgreePlan{.planId = {42}, .customerInk = someInk(), .counselorInk = someInk()}).done);
    office.edit([](Plan &plan) { plan.goalMarket.clear(); });
    CHECK(refusedBy(office.run(
              AgreePlan{.planId = office.plan, .customerInk = someInk(), .counselorInk = someInk()})) ==
          QStringList{u"R-57"_s});
    CHECK(refusedBy(office.run(PreparePlan{office.plan})) == QStringList{u"R-57"_s});
    CHECK(office.file().planning.versions.empty());
}

TEST_CASE("A paper comes back and is bound to its version by the hash of its scan", "[actions][plan][R-44]")
{
    PlanOffice office;
    office.withPlan();
    const auto prepared = office.run(PreparePlan{office.plan});
    REQUIRE(prepared.done);
    const Id<PlanVersion> version{prepared.id("version")};
    CHECK(office.agreement(office.file()).state == policy::Agreement::State::Waiting);
    CHECK(refusedBy(office.run(PreparePlan{office.plan})) == QStringList{u"R-44"_s});
    CHECK(isDue(office));
    const Id<Attachment> paper = scan(office, "\x89PNG signed");
    CHECK(refusedBy(office.run(SignOnPaper{
              .versionId = version, .attachmentId = paper, .signedOn = office.clock.today().addDays(1)})) ==
          QStringList{u"R-44"_s});
    CHECK(refusedBy(office.run(SignOnPaper{
              .versionId = version, .attachmentId = paper, .signedOn = office.clock.today().addDays(-1)})) ==
          QStringList{u"R-44"_s});
    CHECK(refusedBy(office.run(SignOnPaper{.versionId = version, .attachmentId = paper}, "supervisor")) ==
          QStringList{u"R-79"_s});
    office.must(SignOnPaper{.versionId = version, .attachmentId = paper, .guardian = true});
    const CaseFile file = office.file();
    CHECK(office.agreement(file).state == policy::Agreement::State::Agreed);
    REQUIRE(file.planning.signatures.size() == 3);
    CHECK(file.planning.signatures.front().scanHash == office.store().find(paper)->hash);
    CHECK(checkEvidence(office.session(), *office.store().find(version), file.planning).isEmpty());
    CHECK(refusedBy(office.run(SignOnPaper{.versionId = version, .attachmentId = scan(office, "again")})) ==
          QStringList{u"R-44"_s});

    // Another version needs its own paper.
    Goal goal = *office.store().find(office.goal);
    goal.narrative += u", or in Braintree"_s;
    office.must(EditRecord<Goal>{goal});
    const auto next = office.run(PreparePlan{office.plan});
    REQUIRE(next.done);
    CHECK(refusedBy(office.run(SignOnPaper{.versionId = Id<PlanVersion>{next.id("version")},
                                           .attachmentId = paper})) == QStringList{u"R-44"_s});
    // Nor is another person's any.
    const Id<JobSeeker> somebody = office.enrolled();
    const Id<Attachment> theirs = scan(office, "theirs", somebody);
    CHECK(refusedBy(office.run(SignOnPaper{.versionId = Id<PlanVersion>{next.id("version")},
                                           .attachmentId = theirs})) == QStringList{u"R-44"_s});
}

TEST_CASE("A scan that was swapped for another file is seen", "[actions][plan][R-44]")
{
    PlanOffice office;
    office.withPlan();
    const auto prepared = office.run(PreparePlan{office.plan});
    REQUIRE(prepared.done);
    const Id<PlanVersion> version{prepared.id("version")};
    const Id<Attachment> paper = scan(office, "\x89PNG signed by both");
    office.must(SignOnPaper{.versionId = version, .attachmentId = paper});
    const auto evidence = [&] {
        return checkEvidence(office.session(), *office.store().find(version), office.file().planning);
    };
    REQUIRE(evidence().isEmpty());

    SECTION("voided, and another attached in its place")
    {
        office.must(VoidAttachment{paper, u"Scanned badly"_s});
        scan(office, "\x89PNG signed by nobody");
        CHECK(evidence().size() >= 1);
    }
    SECTION("its bytes changed in the file itself, its fingerprint too")
    {
        const QByteArray other("\x89PNG signed by nobody!");
        office.store()
            .database()
            .query("UPDATE attachment_part SET data = ? WHERE attachment = ?")
            .bind(QStringView(QString::fromLatin1(other.toBase64())))
            .bind(paper.value)
            .run();
        CHECK(evidence().size() == 1);
        office.store()
            .database()
            .query("UPDATE attachment SET hash = ?, size = ? WHERE id = ?")
            .bind(QStringView(fingerprint(other)))
            .bind(qint64(other.size()))
            .bind(paper.value)
            .run();
        CHECK(evidence().size() >= 1);
    }
    SECTION("the words of the version changed in the file itself")
    {
        office.store()
            .database()
            .query("UPDATE plan_sheet SET data = replace(data, 'Quincy', 'Boston')")
            .run();
        CHECK(evidence().size() == 1);
        CHECK_FALSE(versionContent(office.session(), *office.store().find(version)).ok());
    }
}

TEST_CASE("A plan of 200 goals is agreed on and compared", "[actions][plan][R-44]")
{
    PlanOffice office;
    office.withPlan();
    for (int i = 0; i < 199; ++i) {
        Goal goal = office.aGoal();
        goal.narrative = u"To reach the place of work number %1 by the bus"_s.arg(i);
        const auto id = office.add(goal);
        if (i % 4 == 0)
            office.add(GoalStep{.jobSeekerId = office.person,
                                .goalId = id,
                                .kind = u"task"_s,
                                .text = u"Ride the bus once"_s,
                                .who = u"customer"_s,
                                .dueOn = office.clock.today().addDays(7)});
    }
    const Id<PlanVersion> version = office.agree();
    const auto content = versionContent(office.session(), *office.store().find(version));
    REQUIRE(content.ok());
    CHECK(content->goals.size() == 200);
    Goal last = office.file().planning.goals.back();
    last.narrative += u" and back"_s;
    office.must(EditRecord<Goal>{last});
    const Id<PlanVersion> second = office.agree();
    CHECK(policy::differences(*content, *versionContent(office.session(), *office.store().find(second)))
              .size() == 1);
}

TEST_CASE("Text of many scripts is kept in a version as it was typed", "[actions][plan][R-44]")
{
    PlanOffice office;
    office.withPlan();
    Goal goal = *office.store().find(office.goal);
    goal.narrative =
        u"العمل في مخبز · ធ្វើការ​នៅ​ហាង​នំ · በዳቦ ቤት መሥራት"_s;
    office.must(EditRecord<Goal>{goal});
    const Id<PlanVersion> version = office.agree();
    CHECK(versionContent(office.session(), *office.store().find(version))->goals.front().narrative ==
          goal.narrative);
}
