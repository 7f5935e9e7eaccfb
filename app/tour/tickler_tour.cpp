// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tickler_tour.h"

#include "ui/common/list_table.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTableView>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int morningLines = 10;
constexpr qint64 aMinute = 60'000;

/// The named widget has the keyboard, or something inside it.
bool hasKeyboard(const QString &name)
{
    for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (at->objectName() == name)
            return true;
    }
    return false;
}

} // namespace

TicklerTour::TicklerTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder)
    : m_window(window), m_hand(hand), m_prompts(prompts), m_folder(folder)
{
}

void TicklerTour::tabTo(const QString &name)
{
    constexpr int farthest = 60;
    for (int i = 0; i < farthest && !hasKeyboard(name); ++i)
        m_hand.key(Qt::Key_Tab);
    m_hand.until(u"the keyboard in "_s + name, [&] { return hasKeyboard(name); });
}

int TicklerTour::entries()
{
    const auto counted = here().session().read([](const RecordStore &store) {
        return int(store.all<Contact>().size() + store.all<Snooze>().size());
    });
    return counted.valueOr(-1);
}

void TicklerTour::contactMade(const QString &means, const QString &note)
{
    m_hand.key(Qt::Key_C);
    m_hand.until(u"the contact form"_s, [&] { return m_hand.sees(u"saveContact"_s); });
    tabTo(u"means"_s);
    m_hand.keys(means);
    tabTo(u"service"_s);
    m_hand.keys(u"Career guidance"_s);
    tabTo(u"note"_s);
    m_hand.keys(note);
    m_hand.key(Qt::Key_Return, Qt::ControlModifier);
    m_hand.until(u"the contact saved"_s, [&] { return !m_hand.sees(u"saveContact"_s); });
}

void TicklerTour::putOff()
{
    m_hand.key(Qt::Key_S);
    m_hand.until(u"the form to put off"_s, [&] { return m_hand.sees(u"snoozeForm"_s); });
    m_hand.key(Qt::Key_Return); // the day it offers
    m_hand.keys(u"Is with family until then"_s);
    m_hand.key(Qt::Key_Return);
}

void TicklerTour::morning()
{
    m_hand.key(Qt::Key_1, Qt::AltModifier);
    m_hand.until(u"the due list"_s, [&] { return m_hand.sees(u"dueList"_s); });
    m_hand.picture(u"morning"_s);
    QElapsedTimer clock;
    clock.start();
    m_hand.key(Qt::Key_F);
    m_hand.key(Qt::Key_Down); // Contacts
    tabTo(u"dueList"_s);
    m_hand.key(Qt::Key_Home);
    const QStringList morning{u"C"_s, u"L"_s, u"N"_s, u"C"_s, u"W"_s, u"S"_s, u"L"_s, u"C"_s, u"M"_s, u"N"_s};
    for (const QString &one : morning) {
        const int before = entries();
        if (one == u"C"_s)
            contactMade(u"Phone conversation"_s,
                        u"Spoke about the two openings at the hospital kitchen and the evening class."_s);
        else if (one == u"S"_s)
            putOff();
        else
            m_hand.key(Qt::Key(one[0].unicode()));
        m_hand.until(u"what the key "_s + one + u" does"_s, [&] { return entries() == before + 1; });
        if (m_hand.sees(u"nextStepBox"_s))
            m_hand.key(Qt::Key_Down);
        tabTo(u"dueList"_s);
    }
    const qint64 took = clock.elapsed();
    std::printf("   %d lines by keyboard in %.1f s\n", morningLines, double(took) / 1000);
    m_hand.until(u"a morning of less than a minute"_s, [&] { return took < aMinute; });
    m_hand.picture(u"morning-done"_s);
    m_hand.key(Qt::Key_Z, Qt::ControlModifier);
    m_hand.picture(u"morning-undone"_s);
    m_hand.key(Qt::Key_F);
    m_hand.key(Qt::Key_Up);
    tabTo(u"dueList"_s);
}

void TicklerTour::month()
{
    m_hand.key(Qt::Key_V);
    m_hand.until(u"the month"_s, [&] { return m_hand.sees(u"monthGrid"_s); });
    m_hand.picture(u"month"_s);
    m_prompts.file = QDir(m_folder).filePath(u"week.pdf"_s);
    m_hand.key(Qt::Key_P, Qt::ControlModifier);
    m_hand.key(Qt::Key_V);
}

void TicklerTour::caseload()
{
    m_hand.click(u"rail_caseload"_s);
    m_hand.until(u"the caseload"_s, [&] { return m_hand.sees(u"caseloadSummary"_s); });
    m_hand.picture(u"caseload"_s);
    if (!m_hand.sees(u"caseloadCharts"_s)) {
        m_hand.click(u"caseloadChartsButton"_s);
        m_hand.until(u"the charts"_s, [&] { return m_hand.sees(u"caseloadCharts"_s); });
    }
    m_hand.picture(u"caseload-charts"_s);
}

void TicklerTour::askForTransfer()
{
    const auto cases = here().session().read([&](const RecordStore &store) {
        return store.where<CaseRecord>("counselor", Value{here().session().staff().id.value});
    });
    for (const CaseRecord &one : cases.valueOr(std::vector<CaseRecord>())) {
        const auto asked = here().session().read(
            [&](const RecordStore &store) { return store.ofPerson<CaseTransfer>(one.jobSeekerId); });
        if (one.state == "open"_L1 && asked && asked->empty())
            m_person = one.jobSeekerId;
    }
    m_window.mainWindow()->workspace().navigator.openPerson(m_person);
    m_hand.until(u"the person's page"_s, [&] { return m_hand.sees(u"personName"_s); });
    m_hand.click(u"suspendCase"_s);
    m_hand.until(u"what closing asks for"_s, [&] { return m_hand.sees(u"preflight"_s); });
    m_hand.type(u"closure_reason"_s, u"Goal attained"_s);
    m_hand.picture(u"preflight"_s);
    m_hand.key(Qt::Key_Escape);
    m_hand.click(u"transferCase"_s);
    m_hand.type(u"to_center"_s, u"Boston"_s);
    m_hand.type(u"reason"_s, u"The family was placed in Boston last week."_s);
    m_hand.picture(u"transfer-asked"_s);
    m_hand.click(u"askTransfer"_s);
    m_hand.until(u"the transfer that was asked for"_s, [&] { return m_hand.sees(u"transferWords"_s); });
}

void TicklerTour::transfer()
{
    m_window.mainWindow()->workspace().navigator.openPerson(m_person);
    m_hand.until(u"the person's page"_s, [&] { return m_hand.sees(u"personName"_s); });
    m_hand.click(u"transferCase"_s);
    const auto asked = here().session().read(
        [&](const RecordStore &store) { return store.ofPerson<CaseTransfer>(m_person).back(); });
    const auto there = here().session().read([&](const RecordStore &store) {
        return store.where<Staff>("center", Value{asked->toCenterId.value});
    });
    for (const Staff &one : there.valueOr(std::vector<Staff>())) {
        if (one.role == "counselor"_L1 && one.active)
            m_hand.type(u"to_counselor"_s, one.name);
    }
    m_hand.picture(u"transfer"_s);
    m_hand.click(u"transferCase"_s);
    m_hand.until(u"the transfer that waits"_s, [&] { return m_hand.sees(u"withdrawTransfer"_s); });
    m_hand.picture(u"transfer-waits"_s);
}

void TicklerTour::whatIf()
{
    m_hand.click(u"rail_team"_s);
    m_hand.until(u"the team"_s, [&] { return m_hand.sees(u"teamTable"_s); });
    auto *team = m_hand.find<QTableView>(u"teamTable"_s);
    team->setFocus(Qt::TabFocusReason);
    m_hand.key(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0;
         i < team->model()->rowCount() && !m_hand.find<QAbstractButton>(u"teamWhatIf"_s)->isEnabled(); ++i) {
        m_hand.key(Qt::Key_Down);
        if (auto *cases = m_hand.find<QTableView>(u"teamCases"_s)) {
            cases->setFocus(Qt::TabFocusReason);
            m_hand.key(Qt::Key_A, Qt::ControlModifier);
            team->setFocus(Qt::TabFocusReason);
        }
    }
    m_hand.picture(u"team"_s);
    m_hand.click(u"teamWhatIf"_s);
    m_hand.until(u"the look ahead"_s, [&] { return m_hand.sees(u"whatIfPane"_s); });
    m_hand.picture(u"what-if"_s);
}

void TicklerTour::large(bool dark)
{
    const theme::Scheme scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light;
    theme::apply(*qApp, {.scheme = scheme, .textPercent = 200});
    m_hand.picture(u"what-if-200"_s);
    m_hand.click(u"rail_today"_s);
    m_hand.picture(u"today-200"_s);
    m_hand.key(Qt::Key_V);
    m_hand.picture(u"month-200"_s);
    m_hand.key(Qt::Key_V);
    m_hand.click(u"rail_caseload"_s);
    m_hand.picture(u"caseload-200"_s);
    m_hand.click(u"rail_review"_s);
    m_hand.picture(u"review-200"_s);
    m_window.mainWindow()->workspace().navigator.openPerson(m_person);
    m_hand.picture(u"transfer-waits-200"_s);
    theme::apply(*qApp, {.scheme = scheme});
}

} // namespace waymark
