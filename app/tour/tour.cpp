// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include "app/application.h"
#include "app/tour/federal_tour.h"
#include "app/tour/hand.h"
#include "app/tour/jstp_tour.h"
#include "app/tour/membership_tour.h"
#include "app/tour/plan_tour.h"
#include "app/tour/prompts.h"
#include "app/tour/sync_tour.h"
#include "app/tour/tickler_tour.h"
#include "core/actions/plan/plan_actions.h"
#include "core/exchange/demo_maker.h"
#include "core/storage/find_queries.h"
#include "ui/common/list_table.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QDate firstDay(2026, 3, 2);

class Tour
{
public:
    Tour(QApplication &qt, const QString &folder, bool dark)
        : m_folder(QDir(folder).absolutePath()),
          m_clock(firstDay, QTime(9, 5)),
          m_settings(m_place.filePath(u"tour.ini"_s), QSettings::IniFormat),
          m_preferences(m_settings),
          m_screens(makeScreens(m_preferences, KeyCost::testing())),
          m_window({m_clock, m_prompts, m_preferences, m_screens, KeyCost::testing()}),
          m_hand(m_window, m_folder),
          m_dark(dark)
    {
        theme::apply(qt, {.scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light});
        m_window.resize(1280, 860);
        m_window.openOffice(office());
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }

    QString trouble() const { return m_made ? QString() : m_made.error().text(); }
    void enroll();
    void contact();
    void membership();
    void plans();
    void today();
    void replaceNumber();
    void endCase();
    void history();
    void tickler();
    void training();
    void measure();
    void sync();
    int pictures() const { return m_hand.pictures(); }

private:
    void signIn(const QString &login);
    void changeHands(const QString &login);
    void openPerson();
    void say(const char *what) { std::printf("%s\n", what); }
    SignedIn &signedIn() { return m_window.mainWindow()->workspace().signedIn; }

    QString office() const { return m_place.filePath(u"MassHire Quincy"_s); }

    QTemporaryDir m_place;
    QString m_folder;
    Result<void> m_made = makeDemoOffice(office(), {.people = 60, .seed = 7, .today = firstDay});
    FixedClock m_clock;
    TourPrompts m_prompts;
    QSettings m_settings;
    Preferences m_preferences;
    Screens m_screens;
    OfficeWindow m_window;
    Hand m_hand;
    bool m_dark;
    Id<JobSeeker> m_person;
};

void Tour::signIn(const QString &login)
{
    m_hand.until(u"the sign-in"_s, [&] { return m_hand.sees(u"login"_s); });
    m_hand.type(u"login"_s, login);
    m_hand.type(u"password"_s, QString(demoPassword));
    m_hand.click(u"entryButton"_s);
    m_hand.until(u"the office after signing in"_s, [&] {
        return m_window.mainWindow() && !m_window.isLocked() && signedIn().session().staff().login == login;
    });
    QApplication::setActiveWindow(&m_window);
}

/// One leaves, the next one signs in at the same workstation.
void Tour::changeHands(const QString &login)
{
    m_hand.key(Qt::Key_L, Qt::ControlModifier);
    m_hand.until(u"the lock"_s, [&] { return m_window.isLocked(); });
    m_hand.click(u"otherPerson"_s);
    signIn(login);
}

/// By the palette, as from anywhere.
void Tour::openPerson()
{
    m_hand.key(Qt::Key_K, Qt::ControlModifier);
    m_hand.keys(u"fabiola destine"_s);
    m_hand.until(u"somebody in the palette"_s, [&] { return m_hand.sees(u"paletteList"_s); });
    m_hand.picture(u"palette"_s);
    m_hand.key(Qt::Key_Return);
    m_hand.until(u"the person's page"_s, [&] { return m_hand.sees(u"personName"_s); });
}

void Tour::enroll()
{
    say("1. Intake enrolls a resident of an emergency shelter who has no SSN.");
    m_hand.picture(u"sign-in"_s);
    signIn(u"intake"_s);
    m_hand.key(Qt::Key_2, Qt::AltModifier);
    m_hand.type(u"findField"_s, u"fabiola destine"_s);
    m_hand.picture(u"find-nobody"_s);
    m_hand.click(u"addPerson"_s);
    m_hand.type(u"shelter"_s, u"Quincy"_s);
    m_hand.answer(u"immigrant"_s, true);
    m_hand.click(u"pseudo"_s);
    m_hand.type(u"first_name"_s, u"Fabiola"_s);
    m_hand.type(u"last_name"_s, u"Destiné"_s);
    m_hand.type(u"birth_date"_s, u"5/2/1991"_s);
    m_hand.picture(u"add-pseudo"_s);
    m_hand.click(u"addJobSeeker"_s);

    m_hand.until(u"the Basic tab"_s, [&] { return m_hand.sees(u"gender"_s); });
    m_hand.picture(u"basic-missing"_s);
    m_hand.type(u"gender"_s, u"Female"_s);
    m_hand.answer(u"military"_s, false);
    m_hand.answer(u"hispanic"_s, false);
    m_hand.tick(u"races"_s, u"Black or African American"_s);
    m_hand.type(u"home_phone"_s, u"617 555 0142"_s);
    m_hand.key(Qt::Key_S, Qt::ControlModifier);
    m_hand.picture(u"basic"_s);
    m_hand.click(u"careerCenterProgram"_s);
    m_hand.picture(u"center-program"_s);
    m_hand.click(u"enrollProgram"_s);

    m_hand.chooseTab(u"personTabBar"_s, u"Full"_s);
    m_hand.type(u"employment"_s, u"Not employed"_s);
    m_hand.type(u"primary_language"_s, u"Haitian"_s);
    m_hand.type(u"family_size"_s, u"3"_s);
    m_hand.answer(u"income_below"_s, true);
    m_hand.type(u"highest_degree"_s, u"High school diploma"_s);
    m_hand.key(Qt::Key_S, Qt::ControlModifier);
    m_hand.picture(u"full"_s);
    m_hand.click(u"completeMembership"_s);

    m_hand.chooseTab(u"personTabBar"_s, u"Notes"_s);
    m_hand.type(u"text"_s, u"Came with two children. Cooked for twelve years; wants English classes in the evening and a kitchen job."_s);
    m_hand.click(u"recordNote"_s);
    m_hand.picture(u"note-asks-for-service"_s);
    m_hand.type(u"without_service"_s, u"Written at enrollment"_s);
    m_hand.click(u"recordNote"_s);
    m_hand.chooseTab(u"personTabBar"_s, u"Programs"_s);
    m_hand.picture(u"programs"_s);
    const auto found = guarded([&] { return findPeople(signedIn().office().database(), u"fabiola destine"_s); });
    m_hand.until(u"the enrolled person"_s, [&] { return found && found->size() == 1; });
    m_person = found->front().id;
}

void Tour::contact()
{
    say("2. The counselor takes the case and records a contact.");
    changeHands(u"silva"_s);
    openPerson();
    m_hand.click(u"openCase"_s);
    m_hand.click(u"recordContact"_s);
    m_hand.type(u"means"_s, u"In person"_s);
    m_hand.picture(u"contact-does-not-count"_s);
    m_hand.type(u"service"_s, u"Career guidance"_s);
    m_hand.type(u"note"_s, u"Spoke about kitchens that hire and the evening English class at the library. Brings her certificates next time."_s);
    m_hand.picture(u"contact-counts"_s);
    m_hand.click(u"saveContact"_s);
    m_hand.chooseTab(u"personTabBar"_s, u"Services"_s);
    m_hand.picture(u"services"_s);
}

void Tour::membership()
{
    say("3. The whole membership: card, tabs, a partner's proof, a workshop, a duplicate.");
    MembershipTour tour(m_window, m_hand, m_prompts, m_folder, m_person);
    tour.card();
    tour.tabs();
    tour.proof();
    tour.group();
    tour.duplicate();
    tour.report();
}

void Tour::plans()
{
    say("4. A plan and a youth's strategy: written, agreed on, changed, agreed on again, printed in two languages.");
    PlanTour tour(m_window, m_hand, m_prompts, m_folder);
    tour.employmentPlan(m_person);
    tour.youthStrategy();
    tour.evidence(m_person);
}

void Tour::today()
{
    say("5. A month later Today says whom to contact, and why.");
    m_clock.advanceDays(31);
    changeHands(u"supervisor"_s);
    changeHands(u"silva"_s);
    m_hand.key(Qt::Key_1, Qt::AltModifier);
    m_hand.until(u"the due list"_s, [&] { return m_hand.sees(u"dueList"_s); });
    m_hand.picture(u"today"_s);
    m_hand.key(Qt::Key_F1);
    m_hand.picture(u"rule"_s);
    m_hand.key(Qt::Key_Escape);
}

void Tour::replaceNumber()
{
    say("6. The SSN arrives and takes the pseudo number's place.");
    openPerson();
    m_hand.click(u"replacePseudo"_s);
    m_hand.type(u"ssn"_s, u"666-12-3456"_s);
    m_hand.picture(u"ssn-refused"_s);
    m_hand.type(u"ssn"_s, u"123-45-6780"_s);
    m_hand.click(u"replacePseudo"_s);
    m_hand.picture(u"ssn-replaced"_s);
}

void Tour::endCase()
{
    say("7. The counselor suspends, the supervisor asks for more, then closes.");
    const auto suspend = [&](const QString &words) {
        m_hand.click(u"suspendCase"_s);
        m_hand.type(u"closure_reason"_s, u"Moved"_s);
        m_hand.type(u"text"_s, words);
        m_hand.type(u"verified_on"_s, u"today"_s);
        m_hand.type(u"verified_how"_s, u"By phone with the shelter"_s);
        m_hand.picture(u"suspend"_s);
        m_hand.click(u"suspendCase"_s);
    };
    // The pre-flight asks of every goal whether it was attained.
    m_hand.picture(u"before-closing"_s);
    const auto goals = guarded([&] { return signedIn().session().store().ofPerson<Goal>(m_person); });
    for (Goal goal : goals.valueOr(std::vector<Goal>())) {
        if (!goal.isPending() || goal.voidedOn.isValid())
            continue;
        goal.status = u"dropped"_s;
        goal.statusOn = m_clock.today();
        goal.statusReason = u"The family moves away."_s;
        const ActionResult set = signedIn().actions().run(EditRecord<Goal>{goal});
        m_hand.until(u"the goal's status"_s, [&] { return set.done; });
    }
    // Others may wait as well: hers is looked at.
    const auto review = [&] {
        m_hand.click(u"rail_review"_s);
        const auto file = guarded([&] { return signedIn().session().store().caseFile(m_person); });
        const CaseRecord *current = file && *file ? (*file)->currentCase() : nullptr;
        auto *queue = m_hand.find<ListTable>(u"reviewQueue"_s);
        m_hand.until(u"the case in the queue"_s, [&] { return current && queue; });
        queue->selectId(current->id.value);
    };
    suspend(u"The family moved to Portland, Maine."_s);
    changeHands(u"supervisor"_s);
    review();
    m_hand.type(u"text"_s, u"How was the move verified, and on which day?"_s);
    m_hand.picture(u"review"_s);
    m_hand.click(u"requestInformation"_s);
    m_clock.advanceDays(1);
    changeHands(u"silva"_s);
    m_hand.key(Qt::Key_1, Qt::AltModifier);
    m_hand.picture(u"today-returned"_s);
    openPerson();
    suspend(u"The family moved to Portland, Maine. The shelter confirmed it by phone on 2 April."_s);
    changeHands(u"supervisor"_s);
    review();
    m_hand.click(u"closeCase"_s);
    m_hand.picture(u"review-closed"_s);
}

void Tour::history()
{
    say("8. History tells every step; undo takes back the last one.");
    openPerson();
    m_hand.chooseTab(u"personTabBar"_s, u"History"_s);
    m_hand.picture(u"history"_s);
    m_hand.key(Qt::Key_Z, Qt::ControlModifier);
    m_hand.picture(u"undone"_s);
    m_hand.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    const QString pdf = QDir(m_folder).filePath(u"record.pdf"_s);
    m_prompts.file = pdf;
    m_hand.click(u"printRecord"_s);
    m_hand.until(u"the printed record"_s, [&] { return QFile::exists(pdf); });
    m_hand.key(Qt::Key_L, Qt::ControlModifier);
    m_hand.picture(u"locked"_s);
}

void Tour::tickler()
{
    say("9. A morning by keyboard, the month, the caseload; a transfer; what a move would change.");
    changeHands(u"silva"_s);
    TicklerTour tour(m_window, m_hand, m_prompts, m_folder);
    tour.morning();
    tour.month();
    tour.caseload();
    tour.askForTransfer();
    changeHands(u"director"_s);
    tour.transfer();
    tour.whatIf();
    tour.large(m_dark);
    m_window.resize(1280, 860);
    m_hand.key(Qt::Key_L, Qt::ControlModifier);
    m_hand.until(u"the lock"_s, [&] { return m_window.isLocked(); });
}

void Tour::training()
{
    say("10. From a shelter to a job: intake, match, placement, three periods of the benefit, authorization, hire.");
    changeHands(u"silva"_s);
    m_window.resize(1280, 860);
    JstpTour tour(m_window, m_hand, m_clock);
    tour.business();
    tour.intake();
    tour.place();
    tour.threePeriods();
    tour.hire();
    tour.large(m_dark);
    m_window.resize(1280, 860);
    m_hand.key(Qt::Key_L, Qt::ControlModifier);
    m_hand.until(u"the lock"_s, [&] { return m_window.isLocked(); });
}

void Tour::measure()
{
    say("11. What the office is measured by: indicators and who is behind them, the federal file, reports, a provider's list.");
    m_hand.click(u"otherPerson"_s);
    signIn(u"director"_s);
    FederalTour tour(m_window, m_hand, m_prompts, m_folder);
    tour.performance();
    tour.reports();
    tour.providerFile();
    m_hand.click(u"rail_performance"_s);
    tour.federalFile();
    tour.large(m_dark);
    m_window.resize(1280, 860);
    m_hand.key(Qt::Key_L, Qt::ControlModifier);
    m_hand.until(u"the lock"_s, [&] { return m_window.isLocked(); });
}

void Tour::sync()
{
    say("12. A laptop joins the office; two people work apart, and what both changed is settled.");
    m_hand.click(u"otherPerson"_s);
    bool isFirst = true;
    SyncTour tour(m_window, m_hand, m_prompts, m_clock, [this, &isFirst](const QString &login) {
        if (std::exchange(isFirst, false))
            signIn(login);
        else
            changeHands(login);
    });
    tour.letJoin();
    tour.workApart();
    tour.takeIn();
    tour.settle();
    tour.joinHere();
}

} // namespace

int runTour(QApplication &qt, const QString &folder, bool dark)
{
    if (!QDir().mkpath(folder)) {
        std::fputs("The folder for the pictures cannot be made.\n", stderr);
        return 4;
    }
    Tour tour(qt, folder, dark);
    if (!tour.trouble().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(tour.trouble()));
        return 4;
    }
    tour.enroll();
    tour.contact();
    tour.membership();
    tour.plans();
    tour.today();
    tour.replaceNumber();
    tour.endCase();
    tour.history();
    tour.tickler();
    tour.training();
    tour.measure();
    tour.sync();
    std::printf("%d pictures in %s\n", tour.pictures(), qPrintable(QDir(folder).absolutePath()));
    return 0;
}

} // namespace waymark
