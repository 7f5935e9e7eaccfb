// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/undo.h"
#include "core/session/verify.h"
#include "tests/support/office_fixture.h"

#include <QBuffer>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QByteArray dumpOf(OfficeFixture &office)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(dumpOffice(office.store(), buffer).ok());
    return buffer.data();
}

/// One random thing the counselor does; true if it wrote something.
bool doSomething(OfficeFixture &office, std::mt19937 &random, const std::vector<Id<JobSeeker>> &people)
{
    Actions &actions = office.as("counselor");
    const Id<JobSeeker> person = people[random() % people.size()];
    switch (random() % 6) {
    case 0:
        return actions
            .run(RecordNote{.jobSeekerId = person, .text = u"Called about the class on Monday."_s, .withoutService = u"x"_s})
            .operationId != 0;
    case 1: {
        EditJobSeeker edit{.person = *office.store().find(person)};
        edit.person.familySize = int(1 + random() % 9);
        edit.person.email = random() % 2 ? QString() : u"m%1@example.org"_s.arg(random() % 5);
        return actions.run(edit).operationId != 0;
    }
    case 2:
        return actions
            .run(RecordContact{.jobSeekerId = person, .means = u"phone_call"_s, .twoWay = true,
                               .service = u"career_guidance"_s, .note = u"Talked over two openings in Quincy."_s})
            .operationId != 0;
    case 3:
        return actions.run(OpenCase{.jobSeekerId = person}).operationId != 0;
    case 4: {
        const auto file = office.store().caseFile(person);
        if (!file->currentCase())
            return false;
        return actions
            .run(SuspendCase{.caseId = file->currentCase()->id, .closureReason = u"moved"_s, .text = u"Moved away."_s, .verifiedOn = QDate(2026, 1, 5), .verifiedHow = u"By phone"_s})
            .operationId != 0;
    }
    default: {
        const auto notes = office.store().ofPerson<Note>(person);
        if (notes.empty())
            return false;
        return actions.run(VoidNote{.noteId = notes[random() % notes.size()].id, .reason = u"wrong person"_s}).operationId != 0;
    }
    }
}

} // namespace

TEST_CASE("Random work, taken back step by step and done again, also after a restart", "[session][undo][property]")
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        OfficeFixture office(QDate(2026, 3, 2), seed);
        std::mt19937 random(seed);
        std::vector<Id<JobSeeker>> people{office.enrolled()};
        EnrollShelterResident more = office.resident();
        more.person.firstName = u"Ana"_s;
        people.push_back({office.as("intake").run(more).id("jobSeeker")});

        std::vector<QByteArray> states{dumpOf(office)};
        while (states.size() < 15) {
            office.clock.advanceSeconds(60);
            if (doSomething(office, random, people))
                states.push_back(dumpOf(office));
        }
        INFO("seed " << seed);
        office.reopen("counselor");
        for (std::size_t i = states.size() - 1; i > 0; --i) {
            const auto undone = office.as("counselor").undo();
            if (undone.error)
                UNSCOPED_INFO(undone.error->text().toStdString());
            REQUIRE(undone.done);
            REQUIRE(dumpOf(office) == states[i - 1]);
            if (i % 5 == 0)
                office.reopen("counselor");
        }
        for (std::size_t i = 1; i < states.size(); ++i) {
            const auto redone = office.as("counselor").redo();
            if (redone.error)
                UNSCOPED_INFO(redone.error->text().toStdString());
            REQUIRE(redone.done);
            REQUIRE(dumpOf(office) == states[i]);
        }
        REQUIRE_FALSE(office.as("counselor").redo().done);
        // Random walks over the same line.
        std::size_t at = states.size() - 1;
        for (int step = 0; step < 40; ++step) {
            const bool back = at > 0 && (at == states.size() - 1 || random() % 2);
            const auto taken = back ? office.as("counselor").undo() : office.as("counselor").redo();
            REQUIRE(taken.done);
            at = back ? at - 1 : at + 1;
            REQUIRE(dumpOf(office) == states[at]);
        }
        CHECK(verifyOffice(office.session())->problems == QStringList());
    }
}

TEST_CASE("New work after an undo ends what could be done again", "[session][undo]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    Actions &counselor = office.as("counselor");
    const RecordNote note{.jobSeekerId = person, .text = u"A note of several words."_s, .withoutService = u"x"_s};
    REQUIRE(counselor.run(note).done);
    REQUIRE(counselor.undo().done);
    CHECK(undoState(office.session())->redo);
    REQUIRE(counselor.run(note).done);
    CHECK_FALSE(undoState(office.session())->redo);
    CHECK_FALSE(counselor.redo().done);
}

TEST_CASE("An undo that a later change stands on is refused and says whose", "[session][undo]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    EditJobSeeker edit{.person = *office.store().find(person)};
    edit.person.familySize = 5;
    REQUIRE(office.as("counselor").run(edit).done);
    edit.person.familySize = 6;
    REQUIRE(office.as("intake").run(edit).done);
    const QByteArray before = dumpOf(office);
    const auto refused = office.as("counselor").undo();
    CHECK_FALSE(refused.done);
    REQUIRE(refused.error);
    CHECK(refused.error->text().contains(u"intake"_s));
    CHECK(dumpOf(office) == before);

    // Another field of the same record is nobody's obstacle.
    edit.person.email = u"m@example.org"_s;
    REQUIRE(office.as("counselor").run(edit).done);
    edit.person.prefersEmail = true;
    REQUIRE(office.as("intake").run(edit).done);
    CHECK(office.as("counselor").undo().done);
    CHECK(office.store().find(person)->email.isEmpty());
    CHECK(office.store().find(person)->prefersEmail);
}

TEST_CASE("An enrollment others built on cannot be taken back", "[session][undo]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    office.openedCase(person);
    CHECK_FALSE(office.as("intake").undo().done);
    REQUIRE(office.as("counselor").undo().done);
    REQUIRE(office.as("intake").undo().done);
    CHECK_FALSE(office.store().find(person));
    CHECK(verifyOffice(office.session())->ok());
    REQUIRE(office.as("intake").redo().done);
    CHECK(office.store().find(person));
}

TEST_CASE("A pseudo number taken back with its record is never given again", "[session][undo][R-07]")
{
    OfficeFixture office;
    const Id<JobSeeker> first = office.enrolled();
    const QString number = office.store().find(first)->ssn;
    REQUIRE(office.as("intake").undo().done);
    const Id<JobSeeker> second = office.enrolled();
    CHECK(office.store().find(second)->ssn != number);
}

TEST_CASE("Each member of staff takes back only their own work", "[session][undo]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    CHECK_FALSE(undoState((office.as("counselor"), office.session()))->undo);
    CHECK_FALSE(office.as("view_only").undo().done);
    CHECK(office.store().find(person));
}

TEST_CASE("The SSN that replaced a pseudo number cannot be undone", "[session][undo][R-07]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    REQUIRE(office.as("intake").run(ReplacePseudo{.jobSeekerId = person, .ssn = u"123456780"_s}).done);
    const auto refused = office.as("intake").undo();
    CHECK_FALSE(refused.done);
    REQUIRE(refused.error);
    CHECK(refused.error->advice.contains(u"R-07"_s));
    CHECK_FALSE(office.store().find(person)->hasPseudo());
}
