// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entry/office_pages.h"

#include "core/actions/open_office.h"
#include "ui/common/parts.h"
#include "ui/shell/entry/later.h"

#include <QBoxLayout>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// The form a little above the middle of the page.
void center(QWidget *page, QWidget *form)
{
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(form, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

QLineEdit *lineOf(const EntryForm *form, const QString &name)
{
    return form->findChild<QLineEdit *>(name);
}

} // namespace

// SignInPage
// -------------------------------------------------------------------------------------------------

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent),
      m_form(new EntryForm(tr("Sign in"), tr("Sign in"), this)),
      m_login(m_form->addLine(u"login"_s, tr("Login"))),
      m_password(m_form->addPassword(u"password"_s, tr("Password"))),
      m_otherPerson(m_form->addLink(u"otherPerson"_s, tr("Somebody else signs in"))),
      m_otherOffice(m_form->addLink(u"otherOffice"_s, tr("Another office")))
{
    setObjectName(u"signIn"_s);
    center(this, m_form);
    m_otherPerson->hide();
    connect(m_form, &EntryForm::submitted, this, &SignInPage::submitted);
    connect(m_otherPerson, &QPushButton::clicked, this, &SignInPage::letOtherIn);
    connect(m_otherOffice, &QPushButton::clicked, this, &SignInPage::otherOfficeWanted);
}

void SignInPage::setOffice(const QString &name, const QString &login)
{
    m_form->setTitle(name);
    m_form->setIntro({});
    m_form->setProblem({});
    m_login->setText(login);
    m_login->setEnabled(true);
    m_password->clear();
    m_otherPerson->hide();
    m_otherOffice->show();
}

void SignInPage::setLocked(const QString &officeName, const QString &name, const QString &login)
{
    setOffice(officeName, login);
    m_form->setIntro(tr("Locked. %1 is signed in; everything typed is still there.").arg(name));
    m_login->setEnabled(false);
    m_otherPerson->show();
    m_otherOffice->hide();
}

void SignInPage::letOtherIn()
{
    m_login->setEnabled(true);
    m_login->clear();
    m_password->clear();
    m_otherPerson->hide();
    m_form->setIntro(
        tr("What was typed before is kept as a draft and the pages are closed when you sign in."));
    m_login->setFocus(Qt::OtherFocusReason);
}

QString SignInPage::login() const
{
    return m_login->text().trimmed();
}
QString SignInPage::password() const
{
    return m_password->text();
}

void SignInPage::clearPassword()
{
    m_password->clear();
}

void SignInPage::focusFirst()
{
    if (m_login->isEnabled() && m_login->text().isEmpty())
        m_login->setFocus(Qt::OtherFocusReason);
    else
        m_password->setFocus(Qt::OtherFocusReason);
}

// StartPage
// --------------------------------------------------------------------------------------------------

StartPage::StartPage(Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_list(nullptr)
{
    setObjectName(u"start"_s);
    auto *box = new QWidget(this);
    box->setFixedWidth(theme::columns(56));
    center(this, box);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(theme::spacing(1));
    column->addWidget(theme::pageTitle(tr("Waymark"), box));
    auto *words =
        new ToneLabel(tr("Open the office you work in."), theme::Tone::Muted, theme::FontRole::Body, box);
    column->addWidget(words);
    column->addSpacing(theme::spacing(1));
    m_list = new QWidget(box);
    column->addWidget(m_list);
    auto *open = new QPushButton(tr("Open an office's folder…"), box);
    open->setObjectName(u"browseOffice"_s);
    column->addWidget(open);
    auto *make = new QPushButton(tr("Make a new office…"), box);
    make->setObjectName(u"newOffice"_s);
    column->addWidget(make);
    auto *join = new QPushButton(tr("Join an office with a join file…"), box);
    join->setObjectName(u"joinOffice"_s);
    column->addWidget(join);
    connect(join, &QPushButton::clicked, this, &StartPage::joinWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::browseWanted);
    connect(make, &QPushButton::clicked, this, &StartPage::newOfficeWanted);
    new QVBoxLayout(m_list);
    m_list->layout()->setContentsMargins(0, 0, 0, 0);
    refresh();
}

void StartPage::refresh()
{
    qDeleteAll(m_list->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const Preferences::KnownOffice &office : m_preferences.knownOffices()) {
        auto *button =
            new QPushButton(office.name.isEmpty() ? QDir(office.folder).dirName() : office.name, m_list);
        button->setObjectName(u"knownOffice"_s);
        button->setToolTip(office.folder);
        m_list->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, folder = office.folder] { emit officeChosen(folder); });
    }
}

// NewOfficePage
// ----------------------------------------------------------------------------------------------

NewOfficePage::NewOfficePage(Prompts &prompts, KeyCost cost, QWidget *parent)
    : QWidget(parent),
      m_prompts(prompts),
      m_cost(cost),
      m_form(new EntryForm(tr("A new office"), tr("Make the office"), this))
{
    setObjectName(u"newOfficePage"_s);
    center(this, m_form);
    m_form->setIntro(
        tr("An office is an encrypted folder on this computer or on a drive of your center. You become its "
           "first administrator and add the others under Settings."));
    m_form->addLine(u"officeName"_s, tr("Name of the office"));
    m_form->addLine(u"officeFolder"_s, tr("Folder"));
    m_form->addLine(u"centerName"_s, tr("Career center"));
    m_form->addLine(u"adminName"_s, tr("Your name"));
    m_form->addLine(u"adminLogin"_s, tr("Your login"));
    m_form->addPassword(
        u"adminPassword"_s, tr("Your password"),
        tr("Nobody can open the office without a password: write it where you will find it again."));
    m_form->addPassword(u"adminPassword2"_s, tr("The password again"));
    QPushButton *folder = m_form->addLink(u"chooseFolder"_s, tr("Choose the folder…"));
    QPushButton *back = m_form->addLink(u"cancelNewOffice"_s, tr("Back"));
    connect(folder, &QPushButton::clicked, this, &NewOfficePage::browse);
    connect(back, &QPushButton::clicked, this, &NewOfficePage::cancelled);
    connect(m_form, &EntryForm::submitted, this, &NewOfficePage::make);
    clear();
}

void NewOfficePage::clear()
{
    for (QLineEdit *line : m_form->findChildren<QLineEdit *>())
        line->clear();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    lineOf(m_form, u"officeFolder"_s)->setText(QDir(documents).filePath(u"Waymark office"_s));
    m_form->setProblem({});
}

void NewOfficePage::browse()
{
    m_prompts.chooseFile(
        this, {.title = tr("An empty folder for the office"), .mode = Prompts::FileQuestion::Mode::Folder},
        [this](const QString &path) {
            if (!path.isEmpty())
                lineOf(m_form, u"officeFolder"_s)->setText(path);
        });
}

void NewOfficePage::make()
{
    const auto text = [this](const QString &name) { return lineOf(m_form, name)->text().trimmed(); };
    const QString password = lineOf(m_form, u"adminPassword"_s)->text();
    for (const char *name : {"officeName", "officeFolder", "centerName", "adminName", "adminLogin"}) {
        QLineEdit *line = lineOf(m_form, QString::fromLatin1(name));
        if (line->text().trimmed().isEmpty()) {
            m_form->setProblem(tr("Still empty: %1.").arg(line->accessibleName()));
            line->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (const auto fit = checkPassword(password); !fit) {
        m_form->setProblem(fit.error().text());
        return;
    }
    if (password != lineOf(m_form, u"adminPassword2"_s)->text()) {
        m_form->setProblem(tr("The two passwords are not the same. Type both again."));
        return;
    }
    const QString folder = text(u"officeFolder"_s);
    const QString name = text(u"officeName"_s);
    const QString login = text(u"adminLogin"_s);
    const NewOffice options{.name = name, .cost = m_cost};
    FirstPeople first{.center = {.name = text(u"centerName"_s)}, .deviceName = QSysInfo::machineHostName()};
    first.staff.push_back(
        {{.login = login, .name = text(u"adminName"_s), .role = u"administrator"_s}, password});
    m_form->setBusy(true, tr("Making the office"));
    // Made and closed on another thread; the database is opened again by whoever signs in here.
    later<std::optional<Error>>(
        this,
        [folder, options, first]() -> std::optional<Error> {
            SystemClock clock;
            const auto made = createOffice(folder, options, first, clock);
            return made ? std::nullopt : std::optional(made.error());
        },
        [this, folder, name, login](const std::optional<Error> &error) {
            m_form->setBusy(false);
            if (error) {
                m_form->setProblem(error->text());
                return;
            }
            clear();
            emit made(folder, name, login);
        });
}

// PasswordPanel
// ----------------------------------------------------------------------------------------------

PasswordPanel::PasswordPanel(const QString &folder, const QString &login, KeyCost cost, QWidget *parent)
    : Panel(u"passwordPanel"_s, tr("Change my password"), parent),
      m_folder(folder),
      m_login(login),
      m_cost(cost),
      m_form(new EntryForm(tr("Change my password"), tr("Change it"), this))
{
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->addWidget(m_form);
    m_form->addPassword(u"oldPassword"_s, tr("The password until now"));
    m_form->addPassword(u"newPassword"_s, tr("The new one"));
    m_form->addPassword(u"newPassword2"_s, tr("The new one again"));
    QPushButton *cancel = m_form->addLink(u"cancelPassword"_s, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &Panel::tryClose);
    connect(m_form, &EntryForm::submitted, this, &PasswordPanel::change);
}

void PasswordPanel::change()
{
    const QString before = lineOf(m_form, u"oldPassword"_s)->text();
    const QString wanted = lineOf(m_form, u"newPassword"_s)->text();
    if (const auto fit = checkPassword(wanted); !fit) {
        m_form->setProblem(fit.error().text());
        return;
    }
    if (wanted != lineOf(m_form, u"newPassword2"_s)->text()) {
        m_form->setProblem(tr("The two new passwords are not the same. Type both again."));
        return;
    }
    m_form->setBusy(true, tr("Changing the password"));
    later<std::optional<Error>>(
        this,
        [folder = m_folder, login = m_login, before, wanted, cost = m_cost]() -> std::optional<Error> {
            const auto changed = Office::changePassword(folder, login, before, wanted, cost);
            return changed ? std::nullopt : std::optional(changed.error());
        },
        [this](const std::optional<Error> &error) {
            m_form->setBusy(false);
            if (error) {
                m_form->setProblem(error->text());
                return;
            }
            emit done();
            emit closed();
        });
}

} // namespace waymark
