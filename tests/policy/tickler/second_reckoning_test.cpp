// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/tickler_policy.h"
#include "tests/support/builders.h"
#include "tests/support/printing.h"

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::policy;
using namespace waymark::test;

// The tickler worked out a second time by a plain walk over a person's days: no rule's code is asked, only
// day numbers from the day zero of each history on. Each day the walk remembers what happened and writes down
// when something begins to be due; at the end both sides must name the same days.

namespace {

constexpr int days = 400;
const QDate zero = day("2027-11-20"); // a leap day and both clock changes lie within

struct Event
{
    enum Kind
    {
        Reached,     ///< a contact that counts
        Tried,       ///< one that does not
        Basic,       ///< a service that keeps a participant
        SelfService, ///< one that does not
        FollowedUp,
        CourseEnds,
        StepDue,
        EventHeld,
        AlertDue,
        End,
    };
    int on = 0;
    Kind kind = Reached;
};

struct Walk
{
    std::map<QString, std::pair<int, int>> due; ///< kind -> due day, last day or -1
    int attempts = 0;
    bool exitPlanned = false;
};

class Life
{
public:
    explicit Life(std::mt19937 &random) : m_random(random)
    {
        m_opened = upTo(0, 60);
        m_state = upTo(0, 9) < 7 ? u"open"_s : upTo(0, 1) ? u"returned"_s : u"suspended"_s;
        m_youth = upTo(0, 3) == 0;
        for (int i = upTo(0, 12); i > 0; --i)
            m_events.push_back({upTo(m_opened, days), Event::Kind(upTo(0, Event::End - 1))});
        std::ranges::stable_sort(m_events, {}, &Event::on);
        build();
    }

    /// Nothing here knows of a policy: one pass over the days in order.
    Walk walk() const
    {
        Walk result;
        int contact = m_opened;
        int service = -1;
        int followUp = -1;
        int planned = -1;
        int courseEnds = -1;
        int alert = -1;
        int step = -1;
        int held = -1;
        for (int today = 0; today <= days; ++today) {
            for (const Event &event : m_events) {
                if (event.on != today)
                    continue;
                switch (event.kind) {
                case Event::Reached:
                    contact = today;
                    service = today;
                    result.attempts = 0;
                    break;
                case Event::Tried:
                    ++result.attempts;
                    break;
                case Event::Basic:
                    service = today;
                    break;
                case Event::FollowedUp:
                    followUp = today;
                    break;
                case Event::CourseEnds:
                    courseEnds = std::max(courseEnds, today);
                    planned = std::max(planned, today);
                    break;
                case Event::StepDue:
                    step = std::max(step, today);
                    planned = std::max(planned, today);
                    break;
                case Event::EventHeld:
                    held = std::max(held, today);
                    planned = std::max(planned, today);
                    break;
                case Event::AlertDue:
                    alert = std::max(alert, today);
                    break;
                case Event::SelfService:
                case Event::End:
                    break;
                }
            }
        }
        const bool works = m_state != u"suspended"_s;
        if (works) {
            result.due[u"contact"_s] = {contact + 30, contact + 60};
            result.due[u"silence"_s] = {contact + 90, -1};
        }
        if (courseEnds >= 0)
            result.due[u"course_end"_s] = {courseEnds, courseEnds + 30};
        if (step >= 0)
            result.due[u"plan_step"_s] = {step, step};
        if (held >= 0)
            result.due[u"entry"_s] = {held + 1, held + 30};
        if (alert >= 0)
            result.due[u"alert"_s] = {alert, -1};
        if (service >= 0) {
            int exit = service + 90;
            if (planned >= exit) {
                exit = planned + 1;
                result.exitPlanned = true;
            }
            if (works)
                result.due[u"exit_coming"_s] = {exit - 14, -1};
            if (m_youth) {
                const int last = followUp > service ? followUp : -1;
                const int until = int(zero.daysTo(zero.addDays(service).addMonths(12)));
                if (last < 0 || last + 90 <= until)
                    result.due[u"follow_up"_s] = {std::max((last < 0 ? service : last) + 90, exit), until};
            }
        }
        return result;
    }

    const CaseFile &file() const { return m_file; }
    const PersonRecords &records() const { return m_records; }

private:
    int upTo(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }

    void build()
    {
        m_file = withCase(aFile(), aCase(zero.addDays(m_opened), m_state));
        m_file.services.clear();
        m_file.contacts.clear();
        m_file.notes.clear();
        if (m_youth)
            m_file = withEnrollment(m_file, anEnrollment(u"wioa_youth"_s, zero));
        m_file.planning.plans = {
            {.id = {1}, .jobSeekerId = m_file.person.id, .kind = u"iep"_s, .startedOn = zero}};
        m_file.planning.goals = {{.id = {2},
                                  .jobSeekerId = m_file.person.id,
                                  .planId = {1},
                                  .kind = u"employment"_s,
                                  .status = u"pending"_s}};
        int id = 5000;
        for (const Event &event : m_events) {
            const QDate on = zero.addDays(event.on);
            const qint64 at = QDateTime(on, QTime(21, 30)).toMSecsSinceEpoch() + ++id;
            switch (event.kind) {
            case Event::Reached:
                m_file = withContact(m_file, on);
                m_file.contacts.back().enteredAt = {at};
                break;
            case Event::Tried:
                m_file.contacts.push_back({.id = {++id},
                                           .jobSeekerId = m_file.person.id,
                                           .on = on,
                                           .means = u"voicemail"_s,
                                           .enteredAt = {at}});
                break;
            case Event::Basic:
                m_file = withService(m_file, aService(on, u"career_guidance"_s));
                break;
            case Event::SelfService:
                m_file = withService(m_file, aService(on, u"resource_room"_s));
                break;
            case Event::FollowedUp:
                m_file = withService(m_file, aService(on, u"youth_follow_up"_s));
                break;
            case Event::CourseEnds:
                m_records.courses.push_back({.id = {++id},
                                             .course = u"Welding"_s,
                                             .startsOn = zero,
                                             .endsOn = on,
                                             .state = u"in_training"_s});
                break;
            case Event::StepDue:
                // A planned service that none of the services above delivers.
                m_file.planning.steps.push_back({.id = {++id},
                                                 .goalId = {2},
                                                 .kind = u"service"_s,
                                                 .text = u"x"_s,
                                                 .who = u"customer"_s,
                                                 .serviceType = u"financial_literacy"_s,
                                                 .dueOn = on});
                break;
            case Event::EventHeld:
                m_records.events.push_back({.id = {++id}, .name = u"Workshop"_s, .on = on});
                m_records.registrations.push_back(
                    {.id = {id + 100000}, .eventId = {id}, .status = u"registered"_s});
                break;
            case Event::AlertDue:
                m_file.alerts.push_back({.id = {++id}, .text = u"x"_s, .dueOn = on});
                break;
            case Event::End:
                break;
            }
        }
    }

    std::mt19937 &m_random;
    int m_opened = 0;
    QString m_state;
    bool m_youth = false;
    std::vector<Event> m_events;
    CaseFile m_file;
    PersonRecords m_records;
};

} // namespace

TEST_CASE("The tickler agrees with a plain walk over the days of 10,000 people",
          "[policy][tickler][R-71][R-73][R-81][R-113][R-127][R-129]")
{
    std::mt19937 random(20261122);
    std::map<QString, int> seen;
    int planned = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Life life(random);
        const Walk walk = life.walk();
        std::map<QString, std::pair<int, int>> found;
        int tried = 0;
        for (const DueItem &item : dueItems(life.file(), life.records(), someSettings())) {
            const int due = int(zero.daysTo(item.dueOn));
            const int must = item.mustBy.isValid() ? int(zero.daysTo(item.mustBy)) : -1;
            // Of several of a kind the walk keeps the last.
            const auto [at, fresh] = found.emplace(item.kind, std::pair(due, must));
            if (!fresh && due > at->second.first)
                at->second = {due, must};
            if (item.kind == u"contact"_s)
                tried = item.because.value(u"attempts"_s).toInt();
        }
        CAPTURE(i);
        for (const QString &kind : {u"contact"_s, u"silence"_s, u"course_end"_s, u"plan_step"_s, u"entry"_s,
                                    u"alert"_s, u"exit_coming"_s, u"follow_up"_s}) {
            CAPTURE(kind);
            REQUIRE(found.contains(kind) == walk.due.contains(kind));
            if (!found.contains(kind))
                continue;
            REQUIRE(found.at(kind) == walk.due.at(kind));
            ++seen[kind];
        }
        if (walk.due.contains(u"contact"_s))
            REQUIRE(tried == walk.attempts);
        planned += walk.exitPlanned;
    }
    // Every kind must have been met often, or agreeing proves little.
    for (const auto &[kind, times] : seen) {
        CAPTURE(kind);
        CHECK(times > 500);
    }
    CHECK(seen.size() == 8);
    CHECK(planned > 300);
}
