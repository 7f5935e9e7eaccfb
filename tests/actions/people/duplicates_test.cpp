// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/people_actions.h"
#include "core/exchange/synthetic_people.h"
#include "core/session/verify.h"
#include "core/storage/lists/match_queries.h"
#include "tests/support/office_fixture.h"

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// An office with so many made-up people, in one operation.
struct FullOffice : OfficeFixture
{
    std::vector<JobSeeker> persons;

    explicit FullOffice(int count, quint64 seed = 11)
    {
        SyntheticPeople made(seed, clock.today());
        as("intake");
        const auto done = session().transact("test", [&](Transaction &transaction) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                JobSeeker person = made.next(i % 3 == 0);
                person.number = QString::number(20'000'000 + i);
                person.ssn = possibleSsn(quint64(i));
                person.ssnKind = u"ssn"_s;
                person.centerId = center;
                if (i % 3 == 0)
                    person.shelterId = shelter;
                transaction.add(person);
                persons.push_back(person);
            }
            return {};
        });
        REQUIRE(done.ok());
        as("supervisor"); // some of them are confidential
    }
};

/// Somebody of whom only names and birth date were written down again.
JobSeeker again(const JobSeeker &person)
{
    JobSeeker copy;
    copy.firstName = person.firstName;
    copy.lastName = person.lastName;
    copy.birthDate = person.birthDate;
    copy.gender = person.gender;
    return copy;
}

QString withoutMarks(const QString &name)
{
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain;
}

QString doubled(const QString &name, quint64 at)
{
    QList<qsizetype> letters;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i].isLetter())
            letters += i;
    }
    const qsizetype i = letters[qsizetype(at % quint64(letters.size()))];
    return name.left(i + 1) + name[i].toLower() + name.mid(i + 1);
}

std::optional<policy::Likeness> foundAs(const Session &session, const JobSeeker &copy, Id<JobSeeker> person)
{
    const auto found = likelyDuplicates(session, copy);
    REQUIRE(found.ok());
    for (const LikelyDuplicate &one : *found) {
        if (one.person.id == person)
            return one.likeness;
    }
    return {};
}

} // namespace

TEST_CASE("Who was written down a second time, with a slip, is found", "[actions][R-13][likeness][property]")
{
    FullOffice office(300);
    quint64 at = 5;
    int tried = 0;
    for (const JobSeeker &person : office.persons) {
        at = at * 6364136223846793005ULL + 1442695040888963407ULL;
        std::vector<std::pair<const char *, JobSeeker>> copies;
        copies.emplace_back("the same", again(person));
        copies.emplace_back("names in the other order", again(person));
        std::swap(copies.back().second.firstName, copies.back().second.lastName);
        copies.emplace_back("without marks", again(person));
        copies.back().second.firstName = withoutMarks(person.firstName);
        copies.back().second.lastName = withoutMarks(person.lastName);
        copies.emplace_back("another telephone", again(person));
        copies.back().second.homePhone = u"(413) 555-0199"_s;
        copies.emplace_back("a letter twice in the first name", again(person));
        copies.back().second.firstName = doubled(person.firstName, at >> 33);
        copies.emplace_back("a letter twice in the last name", again(person));
        copies.back().second.lastName = doubled(person.lastName, at >> 40);
        if (person.birthDate.day() <= 12 && person.birthDate.day() != person.birthDate.month()) {
            copies.emplace_back("day and month exchanged", again(person));
            copies.back().second.birthDate = QDate(person.birthDate.year(), person.birthDate.day(), person.birthDate.month());
        }
        for (const auto &[what, copy] : copies) {
            const auto likeness = foundAs(office.session(), copy, person.id);
            INFO(what << ": " << copy.firstName.toStdString() << ' ' << copy.lastName.toStdString() << " for "
                      << person.firstName.toStdString() << ' ' << person.lastName.toStdString());
            CHECK(likeness);
            ++tried;
        }
    }
    CHECK(tried > 1900);
}

TEST_CASE("Nobody is a duplicate of oneself, and whoever shares only a birth date is not shown", "[actions][R-13][likeness]")
{
    FullOffice office(120);
    for (const JobSeeker &person : office.persons) {
        const auto found = likelyDuplicates(office.session(), person);
        REQUIRE(found.ok());
        for (const LikelyDuplicate &one : *found) {
            CHECK(one.person.id != person.id);
            CHECK(one.likeness.verdict != policy::Likeness::Verdict::Different);
        }
    }
    JobSeeker stranger;
    stranger.firstName = u"Xochitl"_s;
    stranger.lastName = u"Zyskowski"_s;
    stranger.birthDate = office.persons.front().birthDate;
    CHECK(likelyDuplicates(office.session(), stranger)->empty());
    CHECK(likelyDuplicates(office.session(), {})->empty());
}

TEST_CASE("Likeliest first, at most as many as asked for", "[actions][R-13][likeness]")
{
    OfficeFixture office;
    for (const int year : {1991, 1990, 1981}) {
        EnrollShelterResident p = office.resident();
        p.person.birthDate = QDate(year, 5, 2);
        REQUIRE(office.as("intake").run(p).done);
    }
    JobSeeker typed = office.resident().person;
    const auto found = likelyDuplicates(office.session(), typed);
    REQUIRE(found.ok());
    REQUIRE(found->size() >= 2);
    CHECK(std::ranges::is_sorted(*found, std::ranges::greater(), [](const LikelyDuplicate &one) { return one.likeness.score; }));
    CHECK(found->front().person.birthDate == QDate(1991, 5, 2));
    CHECK(found->front().likeness.verdict == policy::Likeness::Verdict::Likely);
    CHECK(likelyDuplicates(office.session(), typed, 1)->size() == 1);
}

TEST_CASE("The list of pairs holds each pair once, and may be stopped", "[actions][R-13][likeness]")
{
    FullOffice office(80);
    const auto before = duplicatePairs(office.session());
    REQUIRE(before.ok());
    std::vector<Id<JobSeeker>> copies;
    REQUIRE(office.session().transact("test", [&](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < 10; ++i) {
            JobSeeker copy = again(office.persons[std::size_t(i * 7)]);
            std::swap(copy.firstName, copy.lastName);
            copy.number = QString::number(30'000'000 + i);
            copies.push_back(transaction.add(copy));
        }
        return {};
    }).ok());
    const auto pairs = duplicatePairs(office.session());
    REQUIRE(pairs.ok());
    CHECK(pairs->size() == before->size() + 10);
    QSet<std::pair<qint64, qint64>> seen;
    for (const DuplicatePair &one : *pairs) {
        const auto key = std::minmax({one.one.id.value, one.other.id.value});
        CHECK_FALSE(seen.contains({key.first, key.second}));
        seen.insert({key.first, key.second});
    }
    for (int i = 0; i < 10; ++i)
        CHECK(seen.contains({office.persons[std::size_t(i * 7)].id.value, copies[std::size_t(i)].value}));
    CHECK(duplicatePairs(office.session(), 3)->size() == 3);
    CHECK(duplicatePairs(office.session(), 200, {copies.front()})->size() == 1);
    // Keys are in step with what is stored, and made anew they are the same.
    office.session().rebuildProjections();
    CHECK(duplicatePairs(office.session())->size() == pairs->size());
    const auto verified = verifyOffice(office.session());
    REQUIRE(verified.ok());
    CHECK(verified->problems == QStringList());
}

TEST_CASE("Found under the new name after an edit, and not under the old one", "[actions][R-13][likeness]")
{
    OfficeFixture office;
    const Id<JobSeeker> person = office.enrolled();
    JobSeeker edited = *office.store().find(person);
    edited.firstName = u"Oksana"_s;
    edited.lastName = u"Kovalchuk"_s;
    edited.homePhone = u"(508) 555-0111"_s;
    edited.birthDate = QDate(1970, 2, 3);
    REQUIRE(office.as("intake").run(EditJobSeeker{.person = edited}).done);
    CHECK(foundAs(office.session(), again(edited), person));
    JobSeeker old = again(office.resident().person);
    CHECK_FALSE(foundAs(office.session(), old, person));
    REQUIRE(office.as("intake").undo().done);
    CHECK(foundAs(office.session(), old, person));
    CHECK_FALSE(foundAs(office.session(), again(edited), person));
    // Whoever was taken back is nobody's duplicate.
    REQUIRE(office.as("intake").undo().done);
    CHECK_FALSE(foundAs(office.session(), old, person));
    CHECK(peopleWithKeys(office.store().database(), policy::matchKeys(old)).empty());
}

TEST_CASE("\"Not the same person\" is remembered, from both sides, and can be taken back", "[actions][R-13][likeness]")
{
    OfficeFixture office;
    const Id<JobSeeker> one = office.enrolled();
    const Id<JobSeeker> other = office.enrolled();
    const auto shown = [&](Id<JobSeeker> person) {
        return !likelyDuplicates(office.session(), *office.store().find(person))->empty();
    };
    REQUIRE(shown(one));
    REQUIRE(shown(other));
    CHECK_FALSE(office.as("intake").run(SayNotSame{one, one}).done);
    REQUIRE(office.as("intake").run(SayNotSame{one, other}).done);
    CHECK_FALSE(shown(one));
    CHECK_FALSE(shown(other));
    CHECK(duplicatePairs(office.session())->empty());
    CHECK_FALSE(office.as("counselor").run(SayNotSame{one, other}).done);
    CHECK_FALSE(office.as("counselor").run(SayNotSame{other, one}).done);
    office.reopen("intake");
    CHECK_FALSE(shown(other));
    REQUIRE(office.as("intake").undo().done);
    CHECK(shown(one));
    CHECK(shown(other));
}

TEST_CASE("What was said of a record holds for whom it was merged into", "[actions][R-13][likeness]")
{
    OfficeFixture office;
    const Id<JobSeeker> a = office.enrolled();
    const Id<JobSeeker> b = office.enrolled();
    const Id<JobSeeker> c = office.enrolled();
    REQUIRE(office.as("counselor").run(SayNotSame{a, c}).done);
    REQUIRE(office.as("counselor").run(MergePeople{.keep = b, .other = a}).done);
    CHECK(likelyDuplicates(office.session(), *office.store().find(b))->empty());
    CHECK(likelyDuplicates(office.session(), *office.store().find(c))->empty());
    CHECK_FALSE(office.as("counselor").run(SayNotSame{b, b}).done);
    // A new person is offered the one who stands for both, once.
    const auto found = likelyDuplicates(office.session(), office.resident().person);
    REQUIRE(found.ok());
    QList<qint64> ids;
    for (const LikelyDuplicate &one : *found)
        ids += one.person.id.value;
    CHECK(ids.size() == 2);
    CHECK(ids.contains(b.value));
    CHECK(ids.contains(c.value));
}
