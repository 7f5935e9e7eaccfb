// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/person_document.h"
#include "core/documents/plan/case_documents.h"
#include "tests/documents/print/made_plans.h"
#include "tests/support/builders.h"

#include <QImage>
#include <catch2/catch_test_macros.hpp>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

CasePrintOptions printing()
{
    CasePrintOptions options{.printedOn = day("2026-06-01"),
                             .printedBy = u"Ana Silva"_s,
                             .office = u"MassHire Quincy Career Center"_s};
    options.staffName = [](Id<Staff> id) {
        return id == theCounselor ? u"Ana Silva"_s : id == theSupervisor ? u"Maura O'Brien"_s : QString();
    };
    return options;
}

CaseFile aManagedCase(int more = 0)
{
    CaseFile file = withCase(aShelterResident(), aCase(day("2026-02-03")));
    file = withContact(file, day("2026-02-10"));
    file = withContact(file, day("2026-03-08"), u"voicemail"_s);
    file = withContact(file, day("2026-03-10"));
    Service late = aService(day("2026-03-01"));
    late.enteredAt = {QDateTime(day("2026-04-20"), QTime(9, 0)).toMSecsSinceEpoch()};
    file = withService(file, late);
    const policy::PlanContent content = withGoals(aFullPlan(), more);
    file.planning.plans = {content.plan};
    file.planning.goals = content.goals;
    file.planning.steps = content.steps;
    file.planning.barriers = content.barriers;
    file.planning.versions = {{.id = {21},
                               .jobSeekerId = file.person.id,
                               .planId = content.plan.id,
                               .number = 3,
                               .preparedOn = day("2026-03-14"),
                               .counselor = u"Ana Silva"_s,
                               .contentHash = QString(64, u'c'),
                               .termsHash = QString(64, u'd')}};
    for (const auto &[role, means] :
         {std::pair(u"customer"_s, u"screen"_s), std::pair(u"counselor"_s, u"paper"_s)})
        file.planning.signatures.push_back({.id = {qint64(31 + file.planning.signatures.size())},
                                            .versionId = {21},
                                            .role = role,
                                            .means = means,
                                            .signedOn = day("2026-03-14"),
                                            .inkHash = QString(64, u'e')});
    PartnerProof proof;
    proof.id = {41};
    proof.confirmedBy = u"Jo Ferry, DTA"_s;
    proof.confirmedOn = day("2026-02-20");
    proof.means = u"email"_s;
    proof.criterionMet = true;
    if (!file.enrollments.empty())
        proof.enrollmentId = file.enrollments.front().id;
    file.proofs.push_back(proof);
    return file;
}

} // namespace

TEST_CASE("The evidence packet has elements, versions, contacts, late entries, partners and barriers",
          "[documents][R-47][R-44][R-81][R-92]")
{
    CaseFile file = aManagedCase();
    VersionEvidence version{
        .version = {21}, .plan = planDocument(aFullPlan(), signedVersion()), .trouble = {}};
    const PrintDocument packet = evidencePacket(file, {}, someSettings(), {version}, printing());
    const auto document = pdf(packet);
    const QString text = textOf(*document);
    for (const char *words :
         {"Evidence packet", "six elements", "Goal setting", "Documented", "Missing",
          "IEP, version 3, prepared 14 Mar 2026", "14 Mar 2026 · On the screen", "On paper",
          "Fingerprint of the content", "All as it was signed", "Counts", "Voice mail left",
          "Services entered late", "20 Apr 2026", "Jo Ferry, DTA", "Criterion met", "Lack of transportation",
          "Individual Employment Plan (IEP)"}) {
        CAPTURE(words);
        CHECK(text.contains(QString::fromUtf8(words)));
    }
    CHECK(text.contains(u" 28 "_s)); // days from 10 February to 10 March
    CHECK_FALSE(htmlOf(packet).contains(file.person.ssn));
    version.trouble = {u"The scan is not the one that was bound."_s};
    CHECK(textOf(*pdf(evidencePacket(file, {}, someSettings(), {version}, printing())))
              .contains(u"not the one that was bound"_s));
    CHECK(textOf(*pdf(evidencePacket(aFile(), {}, someSettings(), {}, printing())))
              .contains(u"No version of a plan was prepared."_s));
}

TEST_CASE("The hand-off is one page, whatever the case holds", "[documents]")
{
    for (const int goals : {0, 60}) {
        CaseFile file = aManagedCase(goals);
        for (int at = 0; at < 40; ++at) {
            Note note = aNote(day("2026-04-01").addDays(at));
            note.text = u"A long note about what was said. "_s.repeated(60);
            file = withNote(file, note);
            Barrier barrier = file.planning.barriers[1];
            barrier.approach = u"A long plan about what to do. "_s.repeated(40);
            file.planning.barriers.push_back(barrier);
        }
        std::vector<DueItem> due(30);
        for (DueItem &one : due)
            one = {.kind = u"note_missing"_s, .dueOn = day("2026-06-05")};
        const auto document = pdf(handOffPage(file, due, printing()));
        CHECK(document->numPages() == 1);
        const QString text = textOf(*document);
        for (const char *words : {"Ana Silva", "Employment goal", "Next: Resume in English", "Last notes",
                                  "Due next", "more in the record"})
            CHECK(text.contains(QString::fromUtf8(words)));
        CHECK_FALSE(text.contains(u"Lack of transportation"_s)); // overcome
    }
}

TEST_CASE("Notes are printed newest first, without those entered in error", "[documents]")
{
    CaseFile file = aFile();
    for (const char *on : {"2026-03-01", "2026-03-05", "2026-03-03"}) {
        Note note = aNote(day(on));
        note.text = u"<b>Said</b> on "_s + QString::fromLatin1(on);
        if (note.on == day("2026-03-03"))
            note.voidedOn = note.on;
        file = withNote(file, note);
    }
    const QString all = textOf(*pdf(notesDocument(file, printing())));
    CHECK(all.indexOf(u"<b>Said</b> on 2026-03-05"_s) < all.indexOf(u"on 2026-03-01"_s));
    CHECK(all.contains(u"2026-03-05"_s));
    CHECK_FALSE(all.contains(u"2026-03-03"_s));
    const QString one = textOf(*pdf(notesDocument(file, printing(), file.notes.front().id)));
    CHECK(one.contains(u"2026-03-01"_s));
    CHECK_FALSE(one.contains(u"2026-03-05"_s));
}

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.print-look]" writes pictures of a case's papers to look
// at.
TEST_CASE("Pictures of a case's papers", "[.print-look]")
{
    const auto grab = [](const PrintDocument &document, const QString &name) {
        const auto pages = pdf(document);
        for (int page = 0; page < pages->numPages(); ++page)
            CHECK(pages->page(page)->renderToImage(80, 80).save(qEnvironmentVariable("WAYMARK_GRAB") +
                                                                u"/%1_%2.png"_s.arg(name).arg(page + 1)));
    };
    const CaseFile file = aManagedCase();
    grab(evidencePacket(file, {}, someSettings(), {{.version = {21}, .plan = {}, .trouble = {}}}, printing()),
         u"packet"_s);
    grab(handOffPage(file, {}, printing()), u"handoff"_s);
    grab(notesDocument(file, printing()), u"notes"_s);
    grab(recordDocument(
             personDocument(file, someSettings(), {.printedOn = day("2026-06-01"), .printedBy = u"Ana"_s}),
             printing()),
         u"record"_s);
}
