// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo_maker.h"

#include "core/actions/office_actions.h"
#include "core/actions/open_office.h"
#include "core/exchange/demo_jstp.h"
#include "core/exchange/demo_leavers.h"
#include "core/exchange/demo_office.h"
#include "core/exchange/demo_plan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

/// OWASP's least for Argon2id: weaker than an office's own, for the password is printed in the manual, and
/// eighteen logins are made at once.
constexpr KeyCost demoCost{.ops = 2, .memoryBytes = 19u * 1024 * 1024};

Result<void> ended(const ActionResult &result, const char *action)
{
    if (result.done)
        return {};
    if (result.error)
        return *result.error;
    for (const Finding &finding : result.findings) {
        if (finding.severity == Severity::Block)
            return Error{ErrorKind::Refused,
                         tr("The demonstration office was not finished: %1 was refused (%2).")
                             .arg(QString::fromLatin1(action), finding.message),
                         tr("Please report this with the seed. Delete the folder before the next try.")};
    }
    return Error{ErrorKind::Io, tr("The demonstration office was not finished."), {}};
}

class DemoMaker
{
public:
    DemoMaker(QString folder, const DemoOptions &options)
        : m_folder(std::move(folder)),
          m_options(options),
          m_clock(options.today.addDays(-740), QTime(8, 0)),
          m_officeNumbers(options.seed * 3 + 1)
    {
    }

    Result<void> make()
    {
        if (auto opened = open(); !opened)
            return opened;
        const auto written = guarded([&]() -> Result<void> {
            Database &database = m_office->office().database();
            database.waitForDisk(false);
            if (auto furnished = furnish(); !furnished)
                return furnished;
            if (auto lived = live(); !lived)
                return lived;
            database.waitForDisk(true);
            return {};
        });
        return written ? *written : Result<void>(written.error());
    }

private:
    Result<void> open()
    {
        NewOffice office{.name = tr("Demonstration office"), .sandbox = true, .cost = demoCost};
        office.random = [this](quint32 below) { return quint32(m_officeNumbers.below(below)); };
        // Every center of which there is staff is made before its staff is; the first one with the office.
        const std::vector<Center> centers = demoCenters();
        std::vector<Center> numbered = centers;
        for (std::size_t i = 0; i < numbered.size(); ++i)
            numbered[i].id.value = qint64(i + 1);
        m_staff = demoStaff(numbered);
        for (std::size_t i = 0; i < centers.size(); ++i) {
            const auto here = [&](const Staff &one) { return one.centerId.value == qint64(i + 1); };
            if (std::ranges::any_of(m_staff, here))
                m_centers.push_back(centers[i]);
        }
        const auto admin = std::ranges::find(m_staff, u"administrator"_s, &Staff::role);
        const auto home =
            std::ranges::find(m_centers, centers[std::size_t(admin->centerId.value - 1)].name, &Center::name);
        std::iter_swap(m_centers.begin(), home);
        FirstPeople first{.center = m_centers.front(), .staff = {}, .deviceName = u"DEMO-1"_s};
        Staff opener = *admin;
        opener.centerId = {};
        first.staff.push_back({opener, demoPassword});
        auto made = createOffice(m_folder, office, first, m_clock);
        if (!made)
            return made.error();
        m_office = std::move(*made);
        return {};
    }

    Result<void> furnish()
    {
        Actions &actions = m_office->actions();
        for (std::size_t i = 1; i < m_centers.size(); ++i) {
            if (auto added = ended(actions.run(AddCenter{m_centers[i]}), "addCenter"); !added)
                return added;
        }
        const RecordStore &store = m_office->session().store();
        const std::vector<Center> centers = store.all<Center>();
        for (const Shelter &one : demoShelters(centers)) {
            if (!one.centerId)
                continue;
            if (auto added = ended(actions.run(AddShelter{one}), "addShelter"); !added)
                return added;
        }
        const Id<Staff> self = m_office->session().staff().id;
        for (const Staff &one : demoStaff(centers)) {
            if (one.login == m_office->session().staff().login)
                continue;
            if (auto added = ended(actions.run(AddStaff{one, demoPassword}), "addStaff"); !added)
                return added;
        }
        m_setting = {.shelters = store.all<Shelter>(), .staff = store.all<Staff>(), .today = m_options.today};
        std::erase_if(m_setting.staff, [&](const Staff &one) { return one.id == self; });
        return {};
    }

    /// Everybody's steps in the order of time, as they would have come to the office.
    Result<void> live()
    {
        SyntheticPeople people(m_options.seed, m_options.today);
        DemoPlanner planner(m_setting, people);
        std::vector<DemoPerson> persons;
        std::vector<DemoStep> steps;
        for (int i = 0; i < m_options.people; ++i)
            persons.push_back(planner.plan(std::size_t(i), steps));
        planJstp(m_setting, m_options.seed, persons, steps);
        planLeavers(m_setting, m_options.seed, persons, steps);
        std::ranges::stable_sort(steps, {},
                                 [](const DemoStep &one) { return std::tuple(one.on, one.minute); });
        int done = 0;
        for (const DemoStep &step : steps) {
            m_clock.set(step.on, QTime(0, 0).addSecs(step.minute * 60));
            if (m_office->session().staff().id != step.actor) {
                if (auto acting = m_office->actAs(step.actor); !acting)
                    return acting;
            }
            if (auto ran = ended(step.run(m_office->actions(), persons[step.person]), "an action"); !ran)
                return ran;
            if ((++done % 50 == 0 || done == int(steps.size())) && m_options.progress)
                m_options.progress(done, int(steps.size()));
        }
        return {};
    }

    QString m_folder;
    const DemoOptions &m_options;
    FixedClock m_clock;
    SeededNumbers m_officeNumbers;
    std::vector<Center> m_centers;
    std::vector<Staff> m_staff;
    DemoSetting m_setting;
    std::unique_ptr<SignedIn> m_office;
};

} // namespace

Result<void> makeDemoOffice(const QString &folder, const DemoOptions &options)
{
    if (!options.today.isValid() || options.people < 0 || options.people > 100'000)
        return Error{ErrorKind::BadInput,
                     tr("A demonstration office has up to 100,000 people and a day that exists."),
                     {}};
    return DemoMaker(folder, options).make();
}

} // namespace waymark
