// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <QJsonArray>
#include <QLocale>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

std::optional<DueItem> itemOf(const CaseFile &file, const char *kind,
                              const PolicySettings &settings = someSettings())
{
    std::optional<DueItem> found;
    for (const DueItem &item : dueItems(file, {}, settings)) {
        if (item.kind != QLatin1StringView(kind))
            continue;
        CHECK_FALSE(found);
        found = item;
    }
    return found;
}

QStringList kindsOf(const CaseFile &file)
{
    QStringList kinds;
    for (const DueItem &item : dueItems(file, {}, someSettings()))
        kinds << item.kind;
    return kinds;
}

CaseFile aCaseloadFile(const QString &state = u"open"_s)
{
    return withCase(aFile(), aCase(day("2026-02-01"), state));
}

/// Puts the default locale back at the end of a test that sets it.
class LocaleGuard
{
public:
    explicit LocaleGuard(const QLocale &locale) { QLocale::setDefault(locale); }
    ~LocaleGuard() { QLocale::setDefault(m_before); }
    Q_DISABLE_COPY_MOVE(LocaleGuard)

private:
    QLocale m_before;
};

} // namespace

TEST_CASE("The next contact is due after 30 days and overdue after 60", "[policy][R-71]")
{
    const std::optional<DueItem> item = itemOf(withContact(aCaseloadFile(), day("2026-03-14")), "contact");
    REQUIRE(item);
    CHECK(item->rule == u"R-71"_s);
    CHECK(item->dueOn == day("2026-04-13"));
    CHECK(item->mustBy == day("2026-05-13"));
    CHECK(item->visibleFrom == day("2026-04-06"));
    CHECK(item->staffId == theCounselor);
    CHECK(item->centerId == theCenter);
    CHECK(item->audience == u"counselor"_s);
    CHECK(item->action == u"recordContact"_s);
    CHECK(item->because.value(u"since"_s).toString() == u"2026-03-14"_s);
    CHECK(item->because.value(u"basis"_s).toString() == u"contact"_s);

    struct Row
    {
        const char *today;
        DueState state;
    };
    const auto row = GENERATE(values<Row>({{"2026-04-12", DueState::Coming},
                                           {"2026-04-13", DueState::Due},
                                           {"2026-04-14", DueState::Due},
                                           {"2026-05-12", DueState::Due},
                                           {"2026-05-13", DueState::Due},
                                           {"2026-05-14", DueState::Overdue}}));
    CAPTURE(row.today);
    CHECK(dueState(*item, day(row.today)) == row.state);
}

TEST_CASE("Without a contact the days run from the opening of the case", "[policy][R-71]")
{
    const std::optional<DueItem> item = itemOf(aCaseloadFile(), "contact");
    REQUIRE(item);
    CHECK(item->dueOn == day("2026-03-03"));
    CHECK(item->mustBy == day("2026-04-02"));
    CHECK(item->because.value(u"basis"_s).toString() == u"case_opened"_s);
    CHECK(item->because.value(u"since"_s).toString() == u"2026-02-01"_s);
}

TEST_CASE("A contact before the case was opened does not make it late at once", "[policy][R-71]")
{
    struct Row
    {
        const char *contact;
        const char *basis;
    };
    const auto row = GENERATE(
        values<Row>({{"2026-01-31", "case_opened"}, {"2026-02-01", "contact"}, {"2026-02-02", "contact"}}));
    const std::optional<DueItem> item = itemOf(withContact(aCaseloadFile(), day(row.contact)), "contact");
    REQUIRE(item);
    CAPTURE(row.contact);
    CHECK(item->because.value(u"basis"_s).toString() == QLatin1StringView(row.basis));
}

TEST_CASE("A contact that does not count leaves the days running", "[policy][R-69][R-70]")
{
    CaseFile file = withContact(aCaseloadFile(), day("2026-02-10"));
    file = withContact(std::move(file), day("2026-03-10"), u"voicemail"_s);
    CHECK(itemOf(file, "contact")->dueOn == day("2026-03-12"));
    file = withContact(std::move(file), day("2026-03-11"));
    CHECK(itemOf(file, "contact")->dueOn == day("2026-04-10"));
    file.notes.back().voidedOn = day("2026-03-12");
    CHECK(itemOf(file, "contact")->dueOn == day("2026-03-12"));
}

TEST_CASE("A program's shorter interval wins and is named", "[policy][R-72]")
{
    PolicySettings settings = someSettings();
    settings.contactByProgram = {{u"jvsg"_s, {14, 45}}, {u"taa"_s, {90, 90}}};
    CaseFile file = withContact(aCaseloadFile(), day("2026-03-14"));
    file = withEnrollment(std::move(file), anEnrollment(u"taa"_s, day("2026-02-01")));
    CHECK(itemOf(file, "contact", settings)->rule == u"R-71"_s);
    file = withEnrollment(std::move(file), anEnrollment(u"jvsg"_s, day("2026-02-01")));
    const std::optional<DueItem> item = itemOf(file, "contact", settings);
    CHECK(item->rule == u"R-72"_s);
    CHECK(item->dueOn == day("2026-03-28"));
    CHECK(item->mustBy == day("2026-04-28"));
    CHECK(item->because.value(u"program"_s).toString() == u"jvsg"_s);
    CHECK(dueReason(*item, day("2026-03-20")).contains(codes().label(u"program"_s, u"jvsg"_s)));
    file.enrollments.back().endedOn = day("2026-03-15");
    CHECK(itemOf(file, "contact", settings)->rule == u"R-71"_s);
}

TEST_CASE("What a case's state brings with it", "[policy][R-73][R-105]")
{
    struct Row
    {
        const char *state;
        QStringList kinds;
    };
    const auto row = GENERATE(values<Row>({{"open", {u"contact"_s, u"silence"_s, u"plan_none"_s}},
                                           {"suspended", {u"case_review"_s}},
                                           {"returned", {u"contact"_s, u"silence"_s, u"case_returned"_s, u"plan_none"_s}},
                                           {"closed", {}}}));
    CAPTURE(row.state);
    CHECK(kindsOf(aCaseloadFile(QString::fromLatin1(row.state))) == row.kinds);
}

TEST_CASE("A suspended case waits for a supervisor", "[policy][R-105]")
{
    CaseRecord record = aCase(day("2026-02-01"), u"suspended"_s);
    record.suspendedOn = day("2026-03-10");
    record.suspendedBy = theCounselor;
    record.closureReason = u"moved"_s;
    const std::optional<DueItem> item = itemOf(withCase(aFile(), record), "case_review");
    REQUIRE(item);
    CHECK(item->audience == u"supervisor"_s);
    CHECK_FALSE(item->staffId);
    CHECK(item->centerId == theCenter);
    CHECK(item->visibleFrom == day("2026-03-10"));
    CHECK(item->dueOn == day("2026-03-10"));
    CHECK(dueState(*item, day("2026-03-10")) == DueState::Due);
    CHECK(dueState(*item, day("2027-03-10")) == DueState::Due);
    CHECK(dueHeadline(*item, day("2026-03-10")) == u"Suspended, waiting for review since today"_s);
    CHECK(dueHeadline(*item, day("2026-03-11")) == u"Suspended, waiting for review for 1 day"_s);
}

TEST_CASE("A returned case is answered within the office's days", "[policy][R-105]")
{
    CaseRecord record = aCase(day("2026-02-01"), u"returned"_s);
    record.requestedOn = day("2026-03-10");
    const std::optional<DueItem> item = itemOf(withCase(aFile(), record), "case_returned");
    REQUIRE(item);
    CHECK(item->staffId == theCounselor);
    CHECK(item->visibleFrom == day("2026-03-10"));
    CHECK(item->dueOn == day("2026-03-17"));
    CHECK(item->action == u"answerRequest"_s);
    CHECK(dueState(*item, day("2026-03-16")) == DueState::Coming);
    CHECK(dueState(*item, day("2026-03-17")) == DueState::Due);
    CHECK(dueState(*item, day("2026-03-18")) == DueState::Overdue);
    CHECK(dueHeadline(*item, day("2026-03-16")).contains(u"1 day left"_s));
    CHECK(dueHeadline(*item, day("2026-03-17")).contains(u"today"_s));
    CHECK(dueHeadline(*item, day("2026-03-19")).contains(u"2 days late"_s));
}

TEST_CASE("Whoever is on a pseudo number is listed until the SSN comes", "[policy][R-08]")
{
    CaseFile file = aShelterResident();
    CHECK(kindsOf(file) == QStringList{u"pseudo_ssn"_s});
    const std::optional<DueItem> item = itemOf(file, "pseudo_ssn");
    REQUIRE(item);
    CHECK(item->rule == u"R-08"_s);
    CHECK(item->audience == u"intake"_s);
    CHECK_FALSE(item->staffId);
    CHECK(item->centerId == theCenter);
    CHECK(item->visibleFrom == day("2026-02-02"));
    CHECK(item->action == u"replacePseudo"_s);
    CHECK(dueState(*item, day("2026-03-03")) == DueState::Coming);
    CHECK(dueState(*item, day("2026-03-04")) == DueState::Due);
    CHECK(dueState(*item, day("2036-03-05")) == DueState::Due);
    CHECK(dueHeadline(*item, day("2026-02-14")) == u"On a pseudo number for 12 days"_s);

    const CaseFile inCase = withCase(file, aCase(day("2026-02-03")));
    CHECK(itemOf(inCase, "pseudo_ssn")->audience == u"counselor"_s);
    CHECK(itemOf(inCase, "pseudo_ssn")->staffId == theCounselor);

    file.person.ssn = u"212345678"_s;
    file.person.ssnKind = u"ssn"_s;
    file.pseudoNumbers.front().retiredOn = day("2026-03-01");
    CHECK(kindsOf(file).isEmpty());
}

TEST_CASE("A shelter enrollee without a note is on the list", "[policy][R-29]")
{
    CaseFile file = aShelterResident();
    CHECK_FALSE(itemOf(file, "note_missing"));
    file.notes.front().voidedOn = day("2026-02-05");
    const std::optional<DueItem> item = itemOf(file, "note_missing");
    REQUIRE(item);
    CHECK(item->rule == u"R-29"_s);
    CHECK(item->dueOn == day("2026-02-02"));
    CHECK(item->audience == u"intake"_s);
    CHECK(itemOf(withCase(file, aCase(day("2026-02-03"))), "note_missing")->staffId == theCounselor);
}

TEST_CASE("A membership that is not complete is on the list", "[policy][R-15][R-14]")
{
    CaseFile file = aShelterResident();
    CHECK_FALSE(itemOf(file, "membership_incomplete"));
    file.person.highestDegree.clear();
    std::optional<DueItem> item = itemOf(file, "membership_incomplete");
    REQUIRE(item);
    CHECK(item->rule == u"R-15"_s);
    CHECK(item->because.value(u"missing"_s).toArray() == QJsonArray{u"highest_degree"_s});
    CHECK(dueHeadline(*item, day("2026-03-14")) == u"Membership not complete: 1 answer missing"_s);
    CHECK(dueReason(*item, day("2026-03-14")).contains(u"Highest degree"_s));
    file.person.lastName.clear();
    CHECK(dueHeadline(*itemOf(file, "membership_incomplete"), day("2026-03-14")).contains(u"2 answers"_s));

    CaseFile unmarked = aShelterResident();
    unmarked.person.completedOn = {};
    item = itemOf(unmarked, "membership_incomplete");
    REQUIRE(item);
    CHECK(dueHeadline(*item, day("2026-03-14")) == u"Membership not marked complete"_s);

    CaseFile ordinary = aFile();
    ordinary.person.completedOn = {};
    CHECK_FALSE(itemOf(ordinary, "membership_incomplete"));
    CHECK(itemOf(withCase(ordinary, aCase(day("2026-02-01"))), "membership_incomplete")->rule == u"R-14"_s);
}

TEST_CASE("The center of somebody without a case is the person's, the program's or the shelter's",
          "[policy][R-73]")
{
    CaseFile file = aShelterResident();
    file.person.centerId = {};
    file.enrollments.front().centerId = {802};
    CHECK(itemOf(file, "pseudo_ssn")->centerId == Id<Center>{802});
    file.enrollments.clear();
    CHECK(itemOf(file, "pseudo_ssn")->centerId == theCenter);
}

TEST_CASE("The same file gives the same items", "[policy][R-73]")
{
    const CaseFile file =
        withContact(withCase(aShelterResident(), aCase(day("2026-02-03"))), day("2026-03-01"));
    CHECK(dueItems(file, {}, someSettings()) == dueItems(file, {}, someSettings()));
    CHECK(kindsOf(file) == QStringList{u"contact"_s, u"silence"_s, u"pseudo_ssn"_s, u"plan_none"_s, u"exit_coming"_s});
}

TEST_CASE("The reason is told in full, with dates in the reader's language", "[policy][R-71]")
{
    const DueItem item = *itemOf(withContact(aCaseloadFile(), day("2026-03-14")), "contact");
    {
        const LocaleGuard english(QLocale(QLocale::English, QLocale::UnitedStates));
        CHECK(dueHeadline(item, day("2026-03-14")) == u"A contact that counts today"_s);
        CHECK(dueHeadline(item, day("2026-03-15")) == u"1 day since the last contact that counts"_s);
        CHECK(dueHeadline(item, day("2026-04-14")) == u"31 days since the last contact that counts"_s);
        const QString reason = dueReason(item, day("2026-05-16"));
        CAPTURE(reason);
        for (const auto &part : {u"14 March 2026"_s, u"phone conversation"_s, u"30 days"_s,
                                 u"13 April 2026"_s, u"60 days"_s, u"13 May 2026"_s, u"Overdue for 3 days"_s})
            CHECK(reason.contains(part));
        CHECK(dueReason(item, day("2026-05-13")).contains(u"Today is the last day"_s));
        CHECK(dueReason(item, day("2026-05-12")).contains(u"1 day left"_s));
        CHECK(dueReason(item, day("2026-04-12")).contains(u"Due in 1 day"_s));
    }
    const LocaleGuard french(QLocale(QLocale::French, QLocale::France));
    CHECK(dueReason(item, day("2026-05-16")).contains(u"14 mars 2026"_s));
}

TEST_CASE("The reason says when no contact has counted yet", "[policy][R-71]")
{
    const LocaleGuard english(QLocale(QLocale::English, QLocale::UnitedStates));
    const DueItem item = *itemOf(aCaseloadFile(), "contact");
    CHECK(dueHeadline(item, day("2026-02-02")) ==
          u"1 day since the case was opened, no contact that counts yet"_s);
    CHECK(dueReason(item, day("2026-02-02")).contains(u"1 February 2026"_s));
    CHECK_FALSE(dueReason(item, day("2026-02-02")).contains(u"last contact"_s));
}

TEST_CASE("No words about what is due hold personal data", "[policy][R-138]")
{
    CaseFile file = aShelterResident();
    file.person.highestDegree.clear();
    file.notes.clear();
    for (const char *state : {"open", "suspended", "returned"}) {
        CaseRecord record = aCase(day("2026-02-03"), QString::fromLatin1(state));
        record.suspendText = u"Moved to Worcester"_s;
        record.requestText = u"Which address?"_s;
        const std::vector<DueItem> items = dueItems(withCase(file, record), {}, someSettings());
        CHECK(items.size() >= 4);
        for (const DueItem &item : items) {
            const QString words = dueHeadline(item, day("2026-06-01")) + dueReason(item, day("2026-06-01")) +
                                  QString::fromUtf8(QJsonDocument(item.because).toJson());
            CAPTURE(item.kind);
            for (const QString &secret :
                 {file.person.ssn, file.person.firstName, file.person.lastName, file.person.address,
                  file.person.number, record.suspendText, record.requestText})
                CHECK_FALSE(words.contains(secret));
        }
    }
}
