// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/tickler_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

// The contact dates worked out a second time, in whole day numbers, by somebody who has only read the rules:
// contacts are made with at most one flaw each, so that this side knows which count without asking the
// policy.

namespace {

enum class Flaw
{
    None,
    NoneByEmailNextDay,
    OneWayMeans,
    OneWay,
    NoService,
    VoidedService,
    UnknownService,
    ServiceOfAnotherDay,
    NoNote,
    VoidedNote,
    ShortNote,
    NoteOfAnotherService,
    VoidedContact,
    End,
};

struct Days
{
    qint64 due = 0;
    qint64 must = 0;
    qint64 visible = 0;
    bool fromContact = false;
};

class History
{
public:
    explicit History(std::mt19937 &random) : m_random(random)
    {
        m_settings.contact = {upTo(20, 40), upTo(41, 80)};
        m_settings.contactNoticeDays = upTo(0, 10);
        m_best = m_settings.contact.bestDays;
        m_must = m_settings.contact.mustDays;
        m_opened = m_start.addDays(upTo(0, 100));
        m_file = withCase(aFile(), aCase(m_opened, upTo(0, 3) ? u"open"_s : u"returned"_s));
        for (const auto &program : {u"jvsg"_s, u"neg"_s, u"taa"_s})
            addProgram(program);
        for (int count = upTo(0, 8); count > 0; --count)
            addContact(static_cast<Flaw>(upTo(0, int(Flaw::End) - 1)));
        std::shuffle(m_file.contacts.begin(), m_file.contacts.end(), m_random);
        std::shuffle(m_file.services.begin(), m_file.services.end(), m_random);
    }

    const CaseFile &file() const { return m_file; }
    const PolicySettings &settings() const { return m_settings; }

    Days expected() const
    {
        const bool fromContact = m_last >= m_opened.toJulianDay();
        const qint64 since = fromContact ? m_last : m_opened.toJulianDay();
        const qint64 due = since + std::min(m_best, m_must);
        return {due, since + m_must, due - m_settings.contactNoticeDays, fromContact};
    }

private:
    int upTo(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

    void addProgram(const QString &program)
    {
        const ContactInterval interval{upTo(5, 50), upTo(10, 90)};
        if (upTo(0, 1))
            m_settings.contactByProgram[program] = interval;
        if (upTo(0, 2))
            return;
        const bool over = upTo(0, 1);
        const QDate started = m_start.addDays(upTo(0, 60));
        m_file = withEnrollment(std::move(m_file),
                                anEnrollment(program, started, over ? started.addDays(30) : QDate()));
        if (over || !m_settings.contactByProgram.contains(program))
            return;
        m_best = std::min(m_best, interval.bestDays);
        m_must = std::min(m_must, interval.mustDays);
    }

    void addContact(Flaw flaw)
    {
        const QDate on = m_start.addDays(upTo(0, 200));
        m_file = withContact(std::move(m_file), on, upTo(0, 1) ? u"phone_call"_s : u"in_person"_s);
        // The builder makes all three with the same place in their lists before they are shuffled.
        Contact &contact = m_file.contacts.back();
        Service &service = m_file.services.back();
        Note &note = m_file.notes.back();
        switch (flaw) {
        case Flaw::NoneByEmailNextDay:
            contact.means = u"email_exchange"_s;
            service.on = on.addDays(1);
            break;
        case Flaw::OneWayMeans:
            contact.means = u"letter"_s;
            break;
        case Flaw::OneWay:
            contact.twoWay = false;
            break;
        case Flaw::NoService:
            contact.serviceId = {};
            break;
        case Flaw::VoidedService:
            service.voidedOn = on;
            break;
        case Flaw::UnknownService:
            service.type = u"unheard_of"_s;
            break;
        case Flaw::ServiceOfAnotherDay:
            service.on = on.addDays(upTo(0, 1) ? 1 : -1);
            break;
        case Flaw::NoNote:
            contact.noteId = {999'999};
            break;
        case Flaw::VoidedNote:
            note.voidedOn = on;
            break;
        case Flaw::ShortNote:
            note.text = u"Talked today."_s;
            break;
        case Flaw::NoteOfAnotherService:
            note.serviceId = {999'999};
            break;
        case Flaw::VoidedContact:
            contact.voidedOn = on;
            break;
        case Flaw::None:
        case Flaw::End:
            break;
        }
        if (flaw == Flaw::None || flaw == Flaw::NoneByEmailNextDay)
            m_last = std::max(m_last, on.toJulianDay());
    }

    std::mt19937 &m_random;
    const QDate m_start = day("2025-01-01");
    PolicySettings m_settings = someSettings();
    CaseFile m_file;
    QDate m_opened;
    qint64 m_last = 0;
    int m_best = 0;
    int m_must = 0;
};

} // namespace

TEST_CASE("Contact dates agree with a second reckoning over 2,000 histories",
          "[policy][R-69][R-70][R-71][R-72]")
{
    std::mt19937 random(20260314);
    int fromContact = 0;
    int byProgram = 0;
    for (int i = 0; i < 2'000; ++i) {
        const History history(random);
        const std::vector<DueItem> items = dueItems(history.file(), {}, history.settings());
        const auto found = std::ranges::find(items, u"contact"_s, &DueItem::kind);
        CAPTURE(i);
        REQUIRE(found != items.end());
        const Days expected = history.expected();
        REQUIRE(found->dueOn.toJulianDay() == expected.due);
        REQUIRE(found->mustBy.toJulianDay() == expected.must);
        REQUIRE(found->visibleFrom.toJulianDay() == expected.visible);
        REQUIRE((found->because.value(u"basis"_s) == u"contact"_s) == expected.fromContact);
        fromContact += expected.fromContact;
        byProgram += found->rule == u"R-72"_s;
        for (qint64 offset = -2; offset <= 120; ++offset) {
            const qint64 today = expected.due - 30 + offset;
            const DueState state = today > expected.must   ? DueState::Overdue
                                   : today >= expected.due ? DueState::Due
                                                           : DueState::Coming;
            REQUIRE(dueState(*found, QDate::fromJulianDay(today)) == state);
        }
    }
    // The histories must reach both ways of counting, or agreeing proves little.
    CHECK(fromContact > 300);
    CHECK(fromContact < 1'900);
    CHECK(byProgram > 300);
    CHECK(byProgram < 1'900);
}
