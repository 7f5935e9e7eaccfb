// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/open_office.h"

#include "core/actions/projections.h"
#include "core/base/text.h"
#include "core/session/identity.h"
#include "core/session/logins.h"
#include "core/session/receive.h"
#include "core/storage/migrations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Office", text); }

/// Fields and records that a newer workstation sent lie in the ledger until a program reads them: this one may be it.
Result<void> foldWhatIsNew(Session &session)
{
    constexpr const char *key = "folded_version";
    const QString newest = QString::number(newestVersion());
    auto folded = session.office().info(key);
    if (!folded)
        return folded.error();
    if (*folded == newest)
        return {};
    const auto done = guarded([&] {
        Query foreign = session.store().database().query("SELECT 1 FROM seal WHERE device <> (SELECT device_number FROM local_state) LIMIT 1");
        if (!foreign.next())
            return;
        RecordStore store(session.store().database());
        TransactionScope scope(store.database());
        foldAll(store);
        session.rebuildProjections();
        scope.commit();
    });
    if (!done)
        return done.error();
    return session.office().setInfo(key, newest);
}

} // namespace

void SignedIn::start(Staff staff)
{
    m_actions.reset();
    m_session = std::make_unique<Session>(*m_office, m_clock, std::move(staff));
    m_actions = std::make_unique<Actions>(*m_session);
    addProjections(*m_session, m_actions->settings());
    const auto logins = [session = m_session.get()] { (void)reconcileLogins(*session); };
    QObject::connect(m_session.get(), &Session::received, m_session.get(), logins);
    QObject::connect(m_session.get(), &Session::committed, m_session.get(), [logins](const ChangeSet &changes) {
        if (changes.touches(specOf<Staff>()))
            logins();
    });
}

Result<std::unique_ptr<SignedIn>> SignedIn::open(const QString &folder, const QString &login, const QString &password,
                                                 Clock &clock)
{
    auto unlocked = Office::unlock(folder, login, password);
    if (!unlocked)
        return unlocked.error();
    return open(std::move(*unlocked), login, clock);
}

Result<std::unique_ptr<SignedIn>> SignedIn::open(UnlockedOffice unlocked, const QString &login, Clock &clock)
{
    auto office = Office::open(std::move(unlocked));
    if (!office)
        return office.error();
    std::unique_ptr<SignedIn> signedIn(new SignedIn(std::move(*office), clock));
    const RecordStore store(signedIn->m_office->database());
    auto all = guarded([&] { return store.all<Staff>(); });
    if (!all)
        return all.error();
    const auto found =
        std::ranges::find_if(*all, [&](const Staff &staff) { return folded(staff.login) == folded(login); });
    if (found == all->end() || !found->active)
        return Error{ErrorKind::WrongPassword, tr("This login may not sign in any more."),
                     tr("Ask the administrator of your office.")};
    signedIn->start(*found);
    if (auto renewed = renewAfterRestore(signedIn->session()); !renewed)
        return renewed.error();
    if (auto folded = foldWhatIsNew(signedIn->session()); !folded)
        return folded.error();
    if (auto logins = reconcileLogins(signedIn->session()); !logins)
        return logins.error();
    if (auto ready = signedIn->m_actions->refreshSettings(); !ready)
        return ready.error();
    return signedIn;
}

Result<void> SignedIn::actAs(Id<Staff> staff)
{
    const auto found = guarded([&] { return m_session->store().find(staff); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, tr("There is no such member of staff."), {}};
    start(**found);
    return m_actions->refreshSettings();
}

Result<std::unique_ptr<SignedIn>> createOffice(const QString &folder, const NewOffice &options, const FirstPeople &first,
                                               Clock &clock)
{
    if (first.staff.empty())
        return Error{ErrorKind::BadInput, tr("An office needs somebody who can open it."), tr("Name its first member of staff.")};
    for (const FirstPeople::Person &person : first.staff) {
        if (auto fit = checkPassword(person.password); !fit)
            return fit.error();
    }
    auto office = Office::create(folder, options, clock);
    if (!office)
        return office.error();
    std::unique_ptr<SignedIn> signedIn(new SignedIn(std::move(*office), clock));
    signedIn->start({});
    Staff signer;
    const auto made = signedIn->session().transact("createOffice", [&](Transaction &transaction) -> Result<void> {
        Device device{.id = {signedIn->office().deviceId()}, .name = first.deviceName};
        device.number = int(device.id.value >> idCounterBits);
        transaction.addRecord(specOf<Device>(), &device);
        Center center = first.center;
        if (!center.name.isEmpty())
            transaction.add(center);
        for (const FirstPeople::Person &person : first.staff) {
            Staff staff = person.staff;
            if (!staff.centerId)
                staff.centerId = center.id;
            transaction.add(staff);
            if (!signer.id)
                signer = staff;
        }
        return {};
    });
    if (!made)
        return made.error();
    for (const FirstPeople::Person &person : first.staff) {
        if (auto added = signedIn->office().addLogin(person.staff.login, person.password); !added)
            return added.error();
    }
    signedIn->start(signer);
    if (auto logins = reconcileLogins(signedIn->session()); !logins)
        return logins.error();
    if (auto ready = signedIn->actions().refreshSettings(); !ready)
        return ready.error();
    return signedIn;
}

} // namespace waymark
