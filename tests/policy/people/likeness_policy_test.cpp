// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/people/likeness_policy.h"
#include "core/base/text.h"
#include "core/exchange/synthetic_people.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

using Verdict = Likeness::Verdict;

/// Names and birth date only: all else is each test's own.
JobSeeker named(const char16_t *first, const char16_t *last, const char *born)
{
    JobSeeker person;
    person.firstName = QString::fromUtf16(first);
    person.lastName = QString::fromUtf16(last);
    person.birthDate = day(born);
    return person;
}

bool shareKey(const JobSeeker &one, const JobSeeker &other)
{
    const auto a = matchKeys(one);
    const auto b = matchKeys(other);
    std::vector<qint64> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return !both.empty();
}

const char *wordOf(Verdict verdict)
{
    return verdict == Verdict::Likely ? "likely" : verdict == Verdict::Possible ? "possible" : "different";
}

struct Pair
{
    const char *what;
    JobSeeker one;
    JobSeeker other;
};

/// Looks at a pair from both sides.
Likeness compared(const JobSeeker &one, const JobSeeker &other)
{
    const Likeness there = likeness(one, other);
    const Likeness back = likeness(other, one);
    CHECK(there.score == back.score);
    CHECK(there.verdict == back.verdict);
    CHECK(there.reasons == back.reasons);
    CHECK(there.against == back.against);
    return there;
}

} // namespace

TEST_CASE("One person, written down twice, is likely one", "[policy][R-13][likeness]")
{
    const auto row = GENERATE(values<Pair>({
        {"the same", named(u"Marie-Ange", u"Pierre", "1991-05-02"), named(u"Marie-Ange", u"Pierre", "1991-05-02")},
        {"in the other order", named(u"Marie-Ange", u"Pierre", "1991-05-02"), named(u"Pierre", u"Marie Ange", "1991-05-02")},
        {"three names turned", named(u"Nguyễn", u"Thị Hoa", "1984-11-23"), named(u"Hoa", u"Nguyễn Thị", "1984-11-23")},
        {"without accents", named(u"José", u"Peña Núñez", "1979-12-30"), named(u"Jose", u"Pena Nunez", "1979-12-30")},
        {"Vietnamese without marks", named(u"Thị Minh", u"Nguyễn", "1988-03-17"), named(u"Thi Minh", u"Nguyen", "1988-03-17")},
        {"Polish", named(u"Łukasz", u"Wałęsa", "1990-01-21"), named(u"Lukasz", u"Walesa", "1990-01-21")},
        {"one of two surnames", named(u"Ana", u"García López", "1995-06-09"), named(u"Ana", u"García", "1995-06-09")},
        {"hyphened and not", named(u"Jean", u"Baptiste-Louis", "1982-08-14"), named(u"Jean", u"Baptiste Louis", "1982-08-14")},
        {"a second given name", named(u"Fatima Zahra", u"Benali", "1993-04-18"), named(u"Fatima", u"Benali", "1993-04-18")},
        {"Mohammed and Mohamed", named(u"Mohammed", u"Hassan", "1986-10-27"), named(u"Mohamed", u"Hasan", "1986-10-27")},
        {"Muhamad", named(u"Muhamad", u"Ahmadzai", "1986-10-27"), named(u"Mohammad", u"Ahmadzai", "1986-10-27")},
        {"Yusuf and Youssef", named(u"Yusuf", u"Abdi", "1998-02-11"), named(u"Youssef", u"Abdi", "1998-02-11")},
        {"Kateryna and Katerina", named(u"Kateryna", u"Shevchenko", "1975-09-13"), named(u"Katerina", u"Shevchenko", "1975-09-13")},
        {"Oleksandr and Olexandr", named(u"Oleksandr", u"Kovalenko", "1980-07-19"), named(u"Olexandr", u"Kovalenko", "1980-07-19")},
        {"apostrophe", named(u"Siobhán", u"O'Brien", "1970-03-26"), named(u"Siobhan", u"OBrien", "1970-03-26")},
        {"day and month exchanged", named(u"Wilner", u"Joseph", "1989-04-07"), named(u"Wilner", u"Joseph", "1989-07-04")},
        {"turned names and exchanged day", named(u"Wilner", u"Joseph", "1989-04-07"), named(u"Joseph", u"Wilner", "1989-07-04")},
        {"a letter twice", named(u"Esperanza", u"Quispe", "1992-12-05"), named(u"Esperanzza", u"Quispe", "1992-12-05")},
        {"all in capitals", named(u"YONAS", u"TESFAYE", "1994-05-29"), named(u"Yonas", u"Tesfaye", "1994-05-29")},
    }));
    CAPTURE(row.what);
    const Likeness found = compared(row.one, row.other);
    CAPTURE(found.score, wordOf(found.verdict), found.reasons, found.against);
    CHECK(found.verdict == Verdict::Likely);
    CHECK(found.reasons.size() >= 2);
    CHECK(shareKey(row.one, row.other));
}

TEST_CASE("What may be one person is shown, not pressed", "[policy][R-13][likeness]")
{
    const auto row = GENERATE(values<Pair>({
        {"both of 1 January", named(u"Ahmad", u"Noorzai", "1985-01-01"), named(u"Ahmad", u"Noorzai", "1985-01-01")},
        {"one of 1 January", named(u"Ahmad", u"Noorzai", "1985-01-01"), named(u"Ahmad", u"Noorzai", "1985-06-21")},
        {"one digit of the date", named(u"Ahmad", u"Noorzai", "1985-06-21"), named(u"Ahmad", u"Noorzai", "1985-06-24")},
        {"a birth date missing", named(u"Ahmad", u"Noorzai", "1985-06-21"), named(u"Ahmad", u"Noorzai", "")},
        {"married since", named(u"Chantal", u"Uwase", "1990-10-10"), named(u"Chantal", u"Habimana", "1990-10-10")},
    }));
    CAPTURE(row.what);
    const Likeness found = compared(row.one, row.other);
    CAPTURE(found.score, wordOf(found.verdict), found.reasons, found.against);
    CHECK(found.verdict != Verdict::Likely);
    if (QLatin1StringView(row.what) != "married since"_L1)
        CHECK(found.verdict == Verdict::Possible);
    CHECK(shareKey(row.one, row.other));
}

TEST_CASE("Different people with common names are not one", "[policy][R-13][likeness]")
{
    const auto row = GENERATE(values<Pair>({
        {"one name, other date", named(u"Maria", u"Rodriguez", "1984-02-03"), named(u"Maria", u"Rodriguez", "1991-11-28")},
        {"one name, other years of 1 January", named(u"Mohammad", u"Rahimi", "1984-01-01"), named(u"Mohammad", u"Rahimi", "1992-01-01")},
        {"one surname, one date", named(u"Huong", u"Nguyen", "1984-02-03"), named(u"Bao", u"Nguyen", "1984-02-03")},
        {"one given name, one date", named(u"Fatuma", u"Ali", "1984-02-03"), named(u"Fatuma", u"Osman", "1984-02-03")},
        {"only the date", named(u"Fatuma", u"Ali", "1984-02-03"), named(u"Guerline", u"Desir", "1984-02-03")},
        {"short names", named(u"Li", u"Wu", "1984-02-03"), named(u"Le", u"Vo", "1984-02-03")},
        {"nothing at all", named(u"", u"", ""), named(u"", u"", "")},
        {"no name, one date", named(u"", u"", "1984-02-03"), named(u"", u"", "1984-02-03")},
    }));
    CAPTURE(row.what);
    const Likeness found = compared(row.one, row.other);
    CAPTURE(found.score, wordOf(found.verdict), found.reasons, found.against);
    CHECK(found.verdict != Verdict::Likely);
    if (row.one.birthDate != row.other.birthDate || row.one.firstName.isEmpty())
        CHECK(found.verdict == Verdict::Different);
}

TEST_CASE("Brothers, sisters and twins of one shelter are told apart", "[policy][R-13][likeness]")
{
    struct Row
    {
        const char *what;
        JobSeeker one;
        JobSeeker other;
        bool mail;
    };
    const auto row = GENERATE(values<Row>({
        {"twins", named(u"Widline", u"Joseph", "2001-03-09"), named(u"Wilson", u"Joseph", "2001-03-09"), false},
        {"twins with a common name before", named(u"Marie-Ange", u"Pierre", "2001-03-09"), named(u"Marie-Claire", u"Pierre", "2001-03-09"), false},
        {"twins, Vietnamese", named(u"Thị Hoa", u"Nguyễn", "2001-03-09"), named(u"Thị Lan", u"Nguyễn", "2001-03-09"), false},
        {"twins of two surnames", named(u"Carlos", u"García López", "2001-03-09"), named(u"Andrés", u"García López", "2001-03-09"), true},
        {"twins of one mail", named(u"Amina", u"Yusuf", "2001-03-09"), named(u"Hodan", u"Yusuf", "2001-03-09"), true},
        {"sisters", named(u"Widline", u"Joseph", "2001-03-09"), named(u"Roselore", u"Joseph", "2004-08-30"), true},
        {"father and son of one name", named(u"Jean Robert", u"Charles", "1971-04-12"), named(u"Jean Robert", u"Charles", "1999-10-25"), false},
        {"a brother and a sister", named(u"Daniel", u"Souza", "2001-03-09"), named(u"Daniela", u"Souza", "2001-03-09"), true},
        {"siblings of 1 January", named(u"Zarmina", u"Ahmadi", "2003-01-01"), named(u"Najib", u"Ahmadi", "2003-01-01"), false},
    }));
    CAPTURE(row.what);
    JobSeeker one = row.one;
    JobSeeker other = row.other;
    for (JobSeeker *person : {&one, &other}) {
        person->shelterId = {901};
        person->address = u"12 Wharf Street"_s;
        person->zip = u"01970"_s;
        person->homePhone = u"(617) 555-0142"_s;
        person->gender = person->firstName.endsWith(u'a') ? u"female"_s : u"male"_s;
        if (row.mail)
            person->email = u"family@example.org"_s;
    }
    const Likeness found = compared(one, other);
    CAPTURE(found.score, wordOf(found.verdict), found.reasons, found.against);
    CHECK(found.verdict != Verdict::Likely);
    CHECK_FALSE(found.against.isEmpty());
    // Nor are they one where they do not live together any more.
    other.shelterId = {};
    other.address = u"5 Elm Street"_s;
    other.homePhone = u"(781) 555-0177"_s;
    CHECK(compared(one, other).verdict != Verdict::Likely);
}

TEST_CASE("Numbers, telephone, mail and place speak for, two SSNs against", "[policy][R-13][likeness]")
{
    const JobSeeker one = named(u"Ahmad", u"Noorzai", "1985-06-21");
    JobSeeker other = named(u"Ahmad", u"Noorzai", "1985-06-24");
    const int plain = compared(one, other).score;
    const auto with = [&](auto change) {
        JobSeeker a = one;
        JobSeeker b = other;
        change(a);
        change(b);
        return compared(a, b);
    };
    CHECK(with([](JobSeeker &p) { p.homePhone = u"617-555-0142"_s; }).score > plain);
    CHECK(with([](JobSeeker &p) { p.email = u"A@example.org"_s; }).score > plain);
    CHECK(with([](JobSeeker &p) { p.shelterId = {901}; }).score > plain);
    CHECK(with([](JobSeeker &p) { p.ssn = u"212345678"_s; p.ssnKind = u"ssn"_s; }).verdict == Verdict::Likely);
    // A telephone is one however it is written, and whichever of the two fields holds it.
    JobSeeker a = one;
    JobSeeker b = other;
    a.homePhone = u"+1 (617) 555-0142"_s;
    b.otherPhone = u"617.555.0142"_s;
    CHECK(compared(a, b).score > plain);
    CHECK(shareKey(a, b));
    a.homePhone = b.otherPhone = u"911"_s;
    CHECK(compared(a, b).score == plain);
    // Two different SSNs: never likely, whatever else is equal. A pseudo number says nothing against.
    a = one;
    b = one;
    a.ssnKind = b.ssnKind = u"ssn"_s;
    a.ssn = u"212345678"_s;
    b.ssn = u"212345679"_s;
    CHECK(compared(a, b).verdict == Verdict::Possible);
    b.ssnKind = u"pseudo"_s;
    CHECK(compared(a, b).verdict == Verdict::Likely);
}

TEST_CASE("Reasons are words without anybody's data", "[policy][R-13][likeness][R-138]")
{
    JobSeeker one = named(u"Marie-Ange", u"Pierre", "1991-05-02");
    one.homePhone = u"(617) 555-0142"_s;
    one.email = u"marie@example.org"_s;
    one.address = u"12 Wharf Street"_s;
    one.ssn = u"212345678"_s;
    const Likeness found = compared(one, one);
    CHECK(found.score == 100);
    REQUIRE(found.reasons.size() >= 6);
    const QString all = found.reasons.join(u' ');
    for (const QString &secret : {u"Marie"_s, u"Pierre"_s, u"1991"_s, u"0142"_s, u"@"_s, u"Wharf"_s, u"2123"_s})
        CHECK_FALSE(all.contains(secret));
}

TEST_CASE("A word by ear", "[policy][likeness]")
{
    struct Row
    {
        std::vector<const char16_t *> same;
    };
    const auto row = GENERATE(values<Row>({
        {{u"Mohammed", u"Muhamad", u"Mohamed", u"Muhammad", u"Mohamad"}},
        {{u"Yusuf", u"Youssef", u"Yousuf", u"Yusef"}},
        {{u"Kateryna", u"Katerina", u"Katherina", u"Catherina"}},
        {{u"Nguyễn", u"Nguyen", u"NGUYEN"}},
        {{u"Hussein", u"Husain", u"Hussain"}},
        {{u"Aisha", u"Aysha", u"Aicha"}},
        {{u"Sofia", u"Sophia"}},
        {{u"Philippe", u"Filipe"}},
        {{u"Enrique", u"Enrike"}},
    }));
    for (const char16_t *one : row.same) {
        const QString word = QString::fromUtf16(one);
        CAPTURE(word);
        CHECK(soundOf(folded(word)) == soundOf(folded(QString::fromUtf16(row.same.front()))));
    }
    CHECK(soundOf({}).isEmpty());
    CHECK(soundOf(u"maria"_s) != soundOf(u"marta"_s));
    CHECK(soundOf(u"jean"_s) != soundOf(u"juan"_s).toUpper());
    CHECK(soundOf(u"ali"_s) != soundOf(u"omar"_s));
}

// Made-up people ---------------------------------------------------------------------------------------------

TEST_CASE("Comparing is the same from both sides", "[policy][likeness][property]")
{
    SyntheticPeople people(7, QDate(2026, 1, 2));
    std::vector<JobSeeker> all;
    for (int i = 0; i < 400; ++i)
        all.push_back(people.next(i % 3 == 0));
    int likely = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i; k < all.size(); ++k) {
            const Likeness there = likeness(all[i], all[k]);
            const Likeness back = likeness(all[k], all[i]);
            if (!(there == back))
                FAIL("not symmetric: " << all[i].firstName.toStdString() << ' ' << all[i].lastName.toStdString() << " / "
                                       << all[k].firstName.toStdString() << ' ' << all[k].lastName.toStdString() << ": " << there.score << ", " << back.score);
            if (i == k && there.verdict != Verdict::Likely)
                FAIL("not like oneself: " << all[i].firstName.toStdString() << ' ' << all[i].lastName.toStdString());
            likely += i != k && there.verdict == Verdict::Likely;
        }
    }
    // Nobody here is anybody else.
    CHECK(likely == 0);
}

TEST_CASE("Keys do not depend on the order of names, and are each once", "[policy][likeness][property]")
{
    SyntheticPeople people(8, QDate(2026, 1, 2));
    for (int i = 0; i < 200; ++i) {
        JobSeeker one = people.next(i % 2);
        const auto keys = matchKeys(one);
        REQUIRE_FALSE(keys.empty());
        REQUIRE(std::ranges::is_sorted(keys));
        REQUIRE(std::ranges::adjacent_find(keys) == keys.end());
        REQUIRE(keys.size() < 60);
        std::swap(one.firstName, one.lastName);
        CAPTURE(one.firstName, one.lastName);
        REQUIRE(matchKeys(one) == keys);
    }
    CHECK(matchKeys({}).empty());
}
