// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/office_window.h"

#include "core/base/text.h"
#include "ui/shell/entry/later.h"
#include "ui/shell/overlay.h"
#include "ui/shell/page_stack.h"

#include <QCloseEvent>
#include <QDialog>
#include <QDir>

using namespace Qt::StringLiterals;

namespace waymark {

OfficeWindow::OfficeWindow(const WindowServices &services, QWidget *parent)
    : QStackedWidget(parent),
      m_services(services),
      m_start(new StartPage(services.preferences, this)),
      m_newOffice(new NewOfficePage(services.prompts, services.cost, this)),
      m_join(new JoinPage(services.prompts, services.screens.join, services.clock, this)),
      m_signIn(new SignInPage(this)),
      m_idle(new IdleWatch(this))
{
    setObjectName(u"officeWindow"_s);
    setWindowTitle(tr("Waymark"));
    resize(theme::columns(170), theme::spacing(92));
    addWidget(m_start);
    addWidget(m_newOffice);
    addWidget(m_join);
    addWidget(m_signIn);
    connect(m_start, &StartPage::officeChosen, this, &OfficeWindow::openOffice);
    connect(m_start, &StartPage::browseWanted, this, &OfficeWindow::browse);
    connect(m_start, &StartPage::newOfficeWanted, this, [this] {
        setCurrentWidget(m_newOffice);
        m_newOffice->form()->firstEmpty()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_start, &StartPage::joinWanted, this, [this] {
        setCurrentWidget(m_join);
        m_join->form()->firstEmpty()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_join, &JoinPage::cancelled, this, &OfficeWindow::chooseOffice);
    connect(m_join, &JoinPage::joined, this, &OfficeWindow::openOffice);
    connect(m_newOffice, &NewOfficePage::cancelled, this, &OfficeWindow::chooseOffice);
    connect(m_newOffice, &NewOfficePage::made, this,
            [this](const QString &folder, const QString &name, const QString &login) {
                m_services.preferences.remember({folder, name, login});
                openOffice(folder);
            });
    connect(m_signIn, &SignInPage::submitted, this, &OfficeWindow::signIn);
    connect(m_signIn, &SignInPage::otherOfficeWanted, this, &OfficeWindow::chooseOffice);
    connect(m_idle, &IdleWatch::idle, this, &OfficeWindow::lock);
    connect(&services.preferences, &Preferences::lockMinutesChanged, m_idle, &IdleWatch::setMinutes);
    m_idle->setMinutes(services.preferences.lockMinutes());
}

OfficeWindow::~OfficeWindow()
{
    // The pages read from the office until they are gone.
    delete m_main;
}

void OfficeWindow::chooseOffice()
{
    m_start->refresh();
    setCurrentWidget(m_start);
}

void OfficeWindow::browse()
{
    m_services.prompts.chooseFile(
        this, {.title = tr("The folder of the office"), .mode = Prompts::FileQuestion::Mode::Folder},
        [this](const QString &path) {
            if (!path.isEmpty())
                openOffice(path);
        });
}

void OfficeWindow::openOffice(const QString &folder)
{
    m_folder = QDir(folder).absolutePath();
    showSignIn();
}

void OfficeWindow::showSignIn()
{
    QString name = QDir(m_folder).dirName();
    QString login;
    for (const Preferences::KnownOffice &known : m_services.preferences.knownOffices()) {
        if (known.folder == m_folder) {
            name = known.name;
            login = known.login;
        }
    }
    m_signIn->setOffice(name, login);
    setWindowTitle(tr("Waymark"));
    setCurrentWidget(m_signIn);
    m_signIn->focusFirst();
}

void OfficeWindow::signIn()
{
    const QString login = m_signIn->login();
    if (login.isEmpty()) {
        m_signIn->form()->setProblem(tr("Type your login."));
        return;
    }
    m_signIn->form()->setBusy(true, tr("Opening the office"));
    later<Result<UnlockedOffice>>(
        this,
        [folder = m_folder, login, password = m_signIn->password()] {
            return Office::unlock(folder, login, password);
        },
        [this, login](Result<UnlockedOffice> result) { unlocked(std::move(result), login); });
}

void OfficeWindow::unlocked(Result<UnlockedOffice> result, const QString &login)
{
    m_signIn->form()->setBusy(false);
    m_signIn->clearPassword();
    const auto refuse = [this](const Error &error) {
        m_signIn->form()->setProblem(error.text());
        m_signIn->focusFirst();
    };
    if (!result) {
        refuse(result.error());
        return;
    }
    if (m_main && folded(login) == folded(m_signedIn->session().staff().login)) {
        comeBack();
        return;
    }
    auto unlocked = std::make_shared<UnlockedOffice>(std::move(*result));
    leave([this, unlocked, login, refuse] {
        auto opened = SignedIn::open(std::move(*unlocked), login, m_services.clock);
        if (opened)
            enter(std::move(*opened));
        else
            refuse(opened.error());
    });
}

void OfficeWindow::enter(std::unique_ptr<SignedIn> signedIn)
{
    m_signedIn = std::move(signedIn);
    m_folder = m_signedIn->office().folder();
    m_main = new MainWindow(*m_signedIn, m_services.prompts, m_services.screens, this);
    connect(m_main, &MainWindow::lockRequested, this, &OfficeWindow::lock);
    connect(m_main, &MainWindow::signOutRequested, this, &OfficeWindow::signOut);
    connect(m_main, &MainWindow::passwordRequested, this, &OfficeWindow::changePassword);
    addWidget(m_main);
    setCurrentWidget(m_main);
    // Nobody's name but the office's: the title is read over shoulders and kept in the lists of the desktop.
    setWindowTitle(tr("Waymark \u2013 %1").arg(m_signedIn->office().name()));
    m_services.preferences.remember(
        {m_folder, m_signedIn->office().name(), m_signedIn->session().staff().login});
    m_idle->start();
    if (Page *page = m_main->pages()->current())
        page->firstFocus()->setFocus(Qt::OtherFocusReason);
    emit entered();
}

void OfficeWindow::lock()
{
    if (!m_main || isLocked())
        return;
    m_idle->stop();
    m_focusBefore = focusWidget();
    m_main->keepDrafts();
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (dialog->isVisible()) {
            m_hidden.append(dialog);
            dialog->setVisible(false);
        }
    }
    const Staff &staff = m_signedIn->session().staff();
    m_signIn->setLocked(m_signedIn->office().name(), staff.name, staff.login);
    setCurrentWidget(m_signIn);
    m_signIn->focusFirst();
}

void OfficeWindow::comeBack()
{
    setCurrentWidget(m_main);
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {})) {
        if (dialog)
            dialog->setVisible(true);
    }
    m_idle->start();
}

void OfficeWindow::leave(std::function<void()> then)
{
    if (!m_main) {
        then();
        return;
    }
    const auto go = [this, then] {
        m_idle->stop();
        m_hidden.clear();
        delete std::exchange(m_main, nullptr);
        m_signedIn.reset();
        then();
    };
    // Afterwards: what asked to leave is part of what goes.
    const auto gone = [this, go] { QMetaObject::invokeMethod(this, go, Qt::QueuedConnection); };
    // Behind the lock nothing can be asked: what was typed is a draft, and waits for whoever typed it.
    if (isLocked()) {
        m_main->keepDrafts();
        gone();
    } else {
        m_main->leaveAll(gone);
    }
}

void OfficeWindow::signOut()
{
    leave([this] { showSignIn(); });
}

void OfficeWindow::changePassword()
{
    auto *panel = new PasswordPanel(m_folder, m_signedIn->session().staff().login, m_services.cost, m_main);
    connect(panel, &Panel::done, m_main, [this] { m_main->say(tr("Your password is changed.")); });
    m_main->overlay()->open(panel);
}

void OfficeWindow::closeEvent(QCloseEvent *event)
{
    if (!m_main || m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    leave([this] {
        m_mayClose = true;
        close();
    });
}

} // namespace waymark
