// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/contact_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

namespace {

const QDate today = day("2026-03-14");

/// A contact with its service and note, all of today, that counts until something is changed.
struct Typed
{
    Contact contact;
    std::optional<Service> service;
    std::optional<Note> note;
    PolicySettings settings = someSettings();

    ContactVerdict verdict() const
    {
        return contactVerdict(contact, service ? &*service : nullptr, note ? &*note : nullptr, settings);
    }
    QString words() const { return verdict().why.message; }
    QString why() const { return verdict().why.rule + u' ' + verdict().why.field; }
};

Typed aTypedContact()
{
    Typed typed;
    typed.contact.on = today;
    typed.contact.means = u"phone_call"_s;
    typed.service = aService(today);
    typed.note = aNote(today);
    return typed;
}

} // namespace

TEST_CASE("A two-way contact with service and detailed note counts", "[policy][R-69]")
{
    const Typed typed = aTypedContact();
    CHECK(typed.verdict().counts);
    CHECK(typed.words() == u"Counts as contact."_s);
    CHECK(typed.verdict().why.severity == Severity::Note);
    CHECK(typed.verdict().why.rule == u"R-69"_s);
}

TEST_CASE("Only two-way means count", "[policy][R-70]")
{
    struct Row
    {
        const char *means;
        std::optional<bool> twoWay;
        const char *why; ///< empty: counts
    };
    const auto row = GENERATE(values<Row>({
        {"in_person", {}, ""},
        {"in_person", true, ""},
        {"in_person", false, "R-70 two_way"},
        {"phone_call", {}, ""},
        {"phone_call", true, ""},
        {"phone_call", false, "R-70 two_way"},
        {"video", {}, ""},
        {"email_exchange", {}, ""},
        {"email_exchange", true, ""},
        {"email_exchange", false, "R-70 two_way"},
        {"voicemail", true, "R-70 means"},
        {"text_one_way", true, "R-70 means"},
        {"letter", true, "R-70 means"},
        {"letter", {}, "R-70 means"},
        {"email_one_way", true, "R-70 means"},
        {"no_answer", true, "R-70 means"},
        {"unheard_of", true, "R-70 means"},
        {"", true, "R-70 means"},
    }));
    Typed typed = aTypedContact();
    typed.contact.means = QString::fromLatin1(row.means);
    typed.contact.twoWay = row.twoWay;
    CAPTURE(row.means, row.twoWay.value_or(false), typed.words());
    CHECK(typed.verdict().counts == !*row.why);
    if (*row.why) {
        CHECK(typed.why() == QString::fromLatin1(row.why));
        CHECK(typed.verdict().why.severity == Severity::Warn);
        CHECK(typed.words().startsWith(u"Does not count"_s));
    }
}

TEST_CASE("Service and note: one alone does not count", "[policy][R-69]")
{
    Typed typed = aTypedContact();
    SECTION("no service")
    {
        typed.service.reset();
        CHECK(typed.words() == u"Does not count yet: no service chosen."_s);
        CHECK(typed.why() == u"R-69 service"_s);
    }
    SECTION("service voided")
    {
        typed.service->voidedOn = today;
        CHECK(typed.why() == u"R-69 service"_s);
        CHECK(typed.words().contains(u"voided"_s));
    }
    SECTION("service not of the list")
    {
        typed.service->type = u"unheard_of"_s;
        CHECK(typed.why() == u"R-69 service"_s);
    }
    SECTION("no note")
    {
        typed.note.reset();
        CHECK(typed.words() == u"Does not count yet: no note of the service written."_s);
        CHECK(typed.why() == u"R-69 note"_s);
    }
    SECTION("empty note")
    {
        typed.note->text = u"  "_s;
        CHECK(typed.words() == u"Does not count yet: no note of the service written."_s);
    }
    SECTION("note voided")
    {
        typed.note->voidedOn = today;
        CHECK(typed.why() == u"R-69 note"_s);
        CHECK(typed.words().contains(u"voided"_s));
    }
    SECTION("note of another service")
    {
        typed.service->id = {301};
        typed.note->serviceId = {302};
        CHECK(typed.why() == u"R-69 note"_s);
        typed.note->serviceId = {301};
        CHECK(typed.verdict().counts);
        return;
    }
    SECTION("note too short")
    {
        typed.note->text = u"Called him today again"_s;
        CHECK(typed.words() == u"Does not count yet: the note is too short to say what was done."_s);
        typed.note->text += u" twice"_s;
        CHECK(typed.verdict().counts);
        return;
    }
    SECTION("contact voided")
    {
        typed.contact.voidedOn = today;
        CHECK(typed.words() == u"Does not count: it was voided."_s);
    }
    SECTION("no date")
    {
        typed.contact.on = {};
        CHECK(typed.why() == u"R-69 on_date"_s);
    }
    CHECK_FALSE(typed.verdict().counts);
}

TEST_CASE("The first reason is told: means, both ways, service, note", "[policy][R-69][R-70]")
{
    Typed typed = aTypedContact();
    typed.contact.means = u"letter"_s;
    typed.contact.twoWay = false;
    typed.service.reset();
    typed.note.reset();
    CHECK(typed.why() == u"R-70 means"_s);
    typed.contact.means = u"phone_call"_s;
    CHECK(typed.why() == u"R-70 two_way"_s);
    typed.contact.twoWay = true;
    CHECK(typed.why() == u"R-69 service"_s);
    typed.service = aService(today);
    CHECK(typed.why() == u"R-69 note"_s);
    typed.note = aNote(today);
    CHECK(typed.verdict().counts);
}

TEST_CASE("The service was given in the contact; e-mail may take two days", "[policy][R-70]")
{
    struct Row
    {
        const char *means;
        int apart;
        int emailDays;
        bool counts;
    };
    const auto row = GENERATE(values<Row>({
        {"phone_call", -1, 2, false},
        {"phone_call", 0, 2, true},
        {"phone_call", 1, 2, false},
        {"email_exchange", -2, 2, false},
        {"email_exchange", -1, 2, true},
        {"email_exchange", 0, 2, true},
        {"email_exchange", 1, 2, true},
        {"email_exchange", 2, 2, false},
        {"email_exchange", 0, 1, true},
        {"email_exchange", 1, 1, false},
        {"email_exchange", 2, 3, true},
        {"email_exchange", 3, 3, false},
    }));
    Typed typed = aTypedContact();
    typed.contact.means = QString::fromLatin1(row.means);
    typed.service->on = today.addDays(row.apart);
    typed.settings.emailDays = row.emailDays;
    CAPTURE(row.means, row.apart, row.emailDays, typed.words());
    CHECK(typed.verdict().counts == row.counts);
}

TEST_CASE("A contact dated ahead of its entry never counts", "[policy][R-69]")
{
    Typed typed = aTypedContact();
    // 10 in the morning of 14 March, UTC.
    const QDateTime entered(today, QTime(10, 0), Qt::UTC);
    typed.contact.enteredAt = {entered.toMSecsSinceEpoch()};
    CHECK(typed.verdict().counts);
    typed.contact.enteredAt = {entered.addDays(-2).toMSecsSinceEpoch()};
    CHECK_FALSE(typed.verdict().counts);
    CHECK(typed.why() == u"R-69 on_date"_s);
    typed.contact.enteredAt = {entered.addDays(30).toMSecsSinceEpoch()};
    CHECK(typed.verdict().counts);
}

TEST_CASE("What a contact must have to be saved", "[policy][R-70]")
{
    const auto names = [](const Contact &contact) { return namesOf(checkContact(contact, today)); };
    Contact contact = aTypedContact().contact;
    CHECK(names(contact).isEmpty());
    contact.on = today.addDays(1);
    CHECK(names(contact) == QStringList{u"- on_date"_s});
    contact.on = {};
    CHECK(names(contact) == QStringList{u"- on_date"_s});
    contact.on = today.addDays(-1);
    // An attempt does not count, yet it is worth keeping.
    contact.means = u"voicemail"_s;
    CHECK(names(contact).isEmpty());
    contact.means.clear();
    CHECK(names(contact) == QStringList{u"- means"_s});
}

TEST_CASE("The last contact that counts", "[policy][R-69]")
{
    const PolicySettings settings = someSettings();
    CaseFile file = aFile();
    CHECK_FALSE(lastCountingContact(file, settings));
    file = withContact(std::move(file), day("2026-02-10"));
    file = withContact(std::move(file), day("2026-01-10"));
    file = withContact(std::move(file), day("2026-03-01"), u"voicemail"_s);
    REQUIRE(lastCountingContact(file, settings));
    CHECK(lastCountingContact(file, settings)->on == day("2026-02-10"));

    file.services.front().voidedOn = today;
    CHECK(lastCountingContact(file, settings)->on == day("2026-01-10"));
    file.contacts[1].noteId = {};
    CHECK_FALSE(lastCountingContact(file, settings));
}

TEST_CASE("The shortest interval of office and programs applies", "[policy][R-72]")
{
    PolicySettings settings = someSettings();
    settings.contactByProgram = {{u"jvsg"_s, {14, 45}}, {u"neg"_s, {20, 30}}, {u"taa"_s, {90, 90}}};
    const QDate from = day("2026-02-01");
    CaseFile file = aFile();
    CHECK(contactInterval(file, settings, today) == ContactInterval{30, 60});
    file = withEnrollment(std::move(file), anEnrollment(u"taa"_s, from));
    CHECK(contactInterval(file, settings, today) == ContactInterval{30, 60});
    file = withEnrollment(std::move(file), anEnrollment(u"jvsg"_s, from, day("2026-03-14")));
    CHECK(contactInterval(file, settings, day("2026-01-31")) == ContactInterval{30, 60});
    CHECK(contactInterval(file, settings, day("2026-02-01")) == ContactInterval{14, 45});
    CHECK(contactInterval(file, settings, day("2026-03-14")) == ContactInterval{14, 45});
    CHECK(contactInterval(file, settings, day("2026-03-15")) == ContactInterval{30, 60});
    CHECK(contactInterval(file, settings, {}) == ContactInterval{30, 60});
    file = withEnrollment(std::move(file), anEnrollment(u"neg"_s, from));
    CHECK(contactInterval(file, settings, today) == ContactInterval{14, 30});
    CHECK(contactInterval(file, settings, {}) == ContactInterval{20, 30});
    file.enrollments.back().status = u"withdrawn"_s;
    CHECK(contactInterval(file, settings, {}) == ContactInterval{30, 60});
}

TEST_CASE("The best-practice day never lies past the last day", "[policy][R-72]")
{
    PolicySettings settings = someSettings();
    settings.contactByProgram = {{u"jvsg"_s, {40, 20}}};
    const CaseFile file = withEnrollment(aFile(), anEnrollment(u"jvsg"_s, day("2026-02-01")));
    CHECK(contactInterval(file, settings, today) == ContactInterval{20, 20});
}
