// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/preferences.h"
#include "ui/shell/entry/idle_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/entry/join_page.h"
#include "ui/shell/entry/office_pages.h"

#include <QPointer>
#include <QStackedWidget>

class QDialog;

namespace waymark {

/// What a window needs from outside; outlives it.
struct WindowServices
{
    Clock &clock;
    Prompts &prompts;
    Preferences &preferences;
    const Screens &screens;
    KeyCost cost = KeyCost::normal(); ///< of passwords set here
};

/// The window on the screen: sign-in, or the pages of whoever is signed in, or the lock over them. Owns the
/// open office.
class OfficeWindow final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit OfficeWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~OfficeWindow() override;

    void chooseOffice();
    void openOffice(const QString &folder);
    /// For whoever is signed in already.
    void enter(std::unique_ptr<SignedIn> signedIn);
    void lock();
    bool isLocked() const { return m_main && currentWidget() != m_main; }
    MainWindow *mainWindow() const { return m_main; }
    SignInPage *signInPage() const { return m_signIn; }
    IdleWatch *idleWatch() const { return m_idle; }

signals:
    /// Somebody signed in; mainWindow() is theirs.
    void entered();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void signIn();
    void unlocked(Result<UnlockedOffice> result, const QString &login);
    void comeBack();
    void signOut();
    void leave(std::function<void()> then);
    void changePassword();
    void browse();
    void showSignIn();

    WindowServices m_services;
    StartPage *m_start;
    NewOfficePage *m_newOffice;
    JoinPage *m_join;
    SignInPage *m_signIn;
    IdleWatch *m_idle;
    QString m_folder;
    std::unique_ptr<SignedIn> m_signedIn;
    MainWindow *m_main = nullptr;
    QPointer<QWidget> m_focusBefore;
    QList<QPointer<QDialog>> m_hidden; ///< dialogs that were open when it was locked
    bool m_mayClose = false;
};

} // namespace waymark
