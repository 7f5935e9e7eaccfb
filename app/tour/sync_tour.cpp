// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/sync_tour.h"

#include "core/actions/membership_actions.h"
#include "core/actions/record_actions.h"
#include "core/exchange/demo_maker.h"
#include "core/sync/exporter.h"
#include "core/sync/joining.h"
#include "ui/common/list_table.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr auto joinPassword = "told by voice"_L1;
const auto before = "Uses a cane; needs a chair with arms at every meeting and a room without stairs. Large print for all letters."_L1;
const auto hereAfter = "Uses a cane; needs a chair with arms at every meeting and a room on the ground floor. Large print for all "
                       "letters, and a call before each visit."_L1;
const auto thereAfter = "Uses a walker now; needs a chair with arms at every meeting and a room without stairs. Letters as e-mail, in "
                        "large print."_L1;

} // namespace

SyncTour::SyncTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, FixedClock &clock,
                   std::function<void(const QString &login)> signIn)
    : m_window(window), m_hand(hand), m_prompts(prompts), m_clock(clock), m_signIn(std::move(signIn))
{
}

void SyncTour::must(bool done, const QString &what)
{
    m_hand.until(what, [done] { return done; });
}

void SyncTour::write(SignedIn &at, const QString &email, const QString &accommodations)
{
    const auto person = guarded([&] { return at.session().store().find(m_person); });
    must(person && *person, u"the person is there"_s);
    EditJobSeeker edit{.person = **person};
    edit.person.email = email;
    edit.person.accommodations = accommodations;
    must(at.actions().run(edit).done, u"the person is changed"_s);
}

void SyncTour::letJoin()
{
    m_signIn(u"admin"_s);
    m_hand.click(u"rail_sync"_s);
    m_hand.picture(u"sync-alone"_s);
    const auto cases = guarded([&] { return here().session().store().all<CaseRecord>(); });
    must(cases.ok(), u"the cases are read"_s);
    const auto staff = guarded([&] { return here().session().store().where<Staff>("login", Value{u"silva"_s}); });
    must(staff && !staff->empty(), u"the counselor is there"_s);
    for (const CaseRecord &one : *cases) {
        if (one.state == "open"_L1 && one.counselorId == staff->front().id)
            m_person = one.jobSeekerId;
    }
    write(here(), u"old.address@example.org"_s, before);

    m_prompts.file = m_place.filePath(u"SHELTER-LAPTOP-3.waymark-join"_s);
    m_hand.click(u"letJoin"_s);
    m_hand.type(u"joinName"_s, u"SHELTER-LAPTOP-3"_s);
    m_hand.type(u"joinPassword"_s, joinPassword);
    m_hand.type(u"joinPassword2"_s, joinPassword);
    m_hand.click(u"joinBrowse"_s);
    m_hand.picture(u"let-join"_s);
    m_hand.click(u"joinWrite"_s);
    m_hand.until(u"the join file"_s, [&] { return m_hand.sees(u"joinDone"_s); });
    m_hand.picture(u"join-file"_s);
    m_hand.click(u"joinClose"_s);
    const auto joined = joinOffice(m_prompts.file, joinPassword, m_place.filePath(u"laptop"_s), m_clock);
    must(joined.ok(), u"the laptop has joined"_s);
}

void SyncTour::workApart()
{
    // In the morning somebody writes here, an hour later somebody else at the shelter; neither sees the other.
    write(here(), u"new.address@example.org"_s, hereAfter);
    m_clock.advanceSeconds(3600);
    auto laptop = SignedIn::open(m_place.filePath(u"laptop"_s), u"pierrelouis"_s, demoPassword, m_clock);
    must(laptop.ok(), u"somebody signs in at the laptop"_s);
    m_laptop = std::move(*laptop);
    write(*m_laptop, u"at.the.shelter@example.org"_s, thereAfter);
    must(m_laptop->actions()
             .run(RecordNote{.jobSeekerId = m_person,
                             .text = u"Met at the shelter: she can read her mail on the phone now."_s,
                             .withoutService = u"Only a message."_s})
             .done,
         u"a note at the laptop"_s);
    const auto others = guarded([&] { return m_laptop->session().store().all<CaseRecord>(); });
    must(others.ok(), u"the laptop's cases are read"_s);
    int visited = 0;
    for (const CaseRecord &one : *others) {
        if (one.state == "open"_L1 && one.jobSeekerId != m_person && visited < 4) {
            ++visited;
            must(m_laptop->actions()
                     .run(RecordContact{.jobSeekerId = one.jobSeekerId,
                                        .means = u"in_person"_s,
                                        .twoWay = true,
                                        .service = u"career_guidance"_s,
                                        .note = u"Spoke about work near the shelter and the bus that runs at night."_s})
                     .done,
                 u"a contact at the laptop"_s);
        }
    }
    AddJobSeeker fresh{.ssn = u"123456782"_s};
    fresh.person.firstName = u"Rosalie"_s;
    fresh.person.lastName = u"Augustin"_s;
    fresh.person.birthDate = QDate(1988, 7, 14);
    must(m_laptop->actions().run(fresh).done, u"somebody new at the laptop"_s);
    const auto written = exportBundle(m_laptop->session(), m_place.filePath(u"from-the-laptop.waymark-bundle"_s));
    must(written && written->written, u"the laptop's bundle"_s);
}

void SyncTour::takeIn()
{
    m_signIn(u"silva"_s);
    m_hand.click(u"rail_sync"_s);
    m_prompts.file = m_place.filePath(u"from-the-laptop.waymark-bundle"_s);
    m_hand.click(u"takeBundle"_s);
    m_hand.until(u"the bundle is looked into"_s, [&] { return m_hand.sees(u"importPeople"_s); });
    m_hand.picture(u"bundle-preview"_s);
    m_hand.click(u"takeItIn"_s);
    m_hand.until(u"the bundle is in"_s, [&] { return m_hand.sees(u"conflictList"_s) && !m_hand.sees(u"importPeople"_s); });
    m_window.resize(1280, 1060); // all of it at once
    m_hand.picture(u"sync"_s);
    m_window.resize(1280, 860);
}

void SyncTour::settle()
{
    m_hand.key(Qt::Key_1, Qt::AltModifier);
    m_hand.picture(u"today-conflict"_s);
    m_hand.click(u"rail_sync"_s);
    auto *list = m_hand.find<ListTable>(u"conflictList"_s);
    list->setFocus(Qt::TabFocusReason);
    // The long text is the first of the two by name.
    m_hand.key(Qt::Key_Home, Qt::ControlModifier);
    m_hand.key(Qt::Key_Return);
    m_hand.until(u"the conflict"_s, [&] { return m_hand.sees(u"conflictDiff"_s); });
    m_hand.picture(u"conflict-long-text"_s);
    m_hand.key(Qt::Key_3);
    m_hand.picture(u"conflict-third-value"_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.until(u"the next conflict"_s, [&] { return m_hand.sees(u"conflictSide1"_s) && !m_hand.sees(u"conflictDiff"_s); });
    m_hand.key(Qt::Key_2);
    m_hand.picture(u"conflict-short"_s);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.picture(u"sync-settled"_s);
}

void SyncTour::joinHere()
{
    m_hand.key(Qt::Key_K, Qt::ControlModifier);
    m_hand.keys(u"sign out"_s);
    m_hand.key(Qt::Key_Return);
    m_hand.until(u"the sign-in"_s, [&] { return m_hand.sees(u"otherOffice"_s); });
    m_hand.click(u"otherOffice"_s);
    m_hand.picture(u"start"_s);
    m_hand.click(u"joinOffice"_s);
    m_prompts.file = m_place.filePath(u"SHELTER-LAPTOP-3.waymark-join"_s);
    m_hand.click(u"chooseJoinFile"_s);
    m_hand.type(u"joinFolder"_s, m_place.filePath(u"joined"_s));
    m_hand.type(u"joinFilePassword"_s, u"not the one that was told"_s);
    m_hand.click(u"entryButton"_s);
    m_hand.until(u"the wrong password is said"_s, [&] { return m_hand.sees(u"entryProblem"_s); });
    m_hand.picture(u"join-wrong-password"_s);
    m_hand.type(u"joinFilePassword"_s, joinPassword);
    m_hand.click(u"entryButton"_s);
    m_hand.until(u"the sign-in after joining"_s, [&] { return m_hand.sees(u"login"_s); });
    m_hand.picture(u"joined"_s);
}

} // namespace waymark
