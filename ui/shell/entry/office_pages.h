// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/key_slots.h"
#include "ui/common/panel.h"
#include "ui/common/preferences.h"
#include "ui/common/prompts.h"
#include "ui/shell/entry/entry_form.h"

namespace waymark {

/// The office, who, and the password. Also what covers the window while it is locked.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    void setOffice(const QString &name, const QString &login);
    /// Somebody is at work behind it: only the password is asked, or somebody else's name.
    void setLocked(const QString &officeName, const QString &name, const QString &login);
    EntryForm *form() const { return m_form; }
    QString login() const;
    QString password() const;
    void clearPassword();
    void focusFirst();

signals:
    void submitted();
    void otherOfficeWanted();

private:
    void letOtherIn();

    EntryForm *m_form;
    QLineEdit *m_login;
    QLineEdit *m_password;
    QPushButton *m_otherPerson;
    QPushButton *m_otherOffice;
};

/// The offices known at this workstation, and how to come to another one.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(Preferences &preferences, QWidget *parent = nullptr);

    void refresh();

signals:
    void officeChosen(const QString &folder);
    void browseWanted();
    void newOfficeWanted();
    void joinWanted();

private:
    Preferences &m_preferences;
    QWidget *m_list;
};

/// Makes an office with its first administrator.
class NewOfficePage final : public QWidget
{
    Q_OBJECT

public:
    NewOfficePage(Prompts &prompts, KeyCost cost, QWidget *parent = nullptr);

    EntryForm *form() const { return m_form; }
    void clear();

signals:
    void made(const QString &folder, const QString &name, const QString &login);
    void cancelled();

private:
    void browse();
    void make();

    Prompts &m_prompts;
    KeyCost m_cost;
    EntryForm *m_form;
};

/// A new password, for whoever knows the old one.
class PasswordPanel final : public Panel
{
    Q_OBJECT

public:
    PasswordPanel(const QString &folder, const QString &login, KeyCost cost, QWidget *parent = nullptr);

    QWidget *firstFocus() override { return m_form->firstEmpty(); }

private:
    void change();

    QString m_folder;
    QString m_login;
    KeyCost m_cost;
    EntryForm *m_form;
};

} // namespace waymark
