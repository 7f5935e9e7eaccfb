// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "core/actions/office_actions.h"
#include "core/policy/role_policy.h"
#include "core/policy/rule_text.h"
#include "core/refdata/code_lists.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/spelling/speller.h"
#include "ui/settings/office_list.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int sizes[] = {90, 100, 115, 130, 150, 200};

QVBoxLayout *section(QWidget *box, const QString &title)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, theme::gap(2));
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::sectionTitle(title, box));
    column->addWidget(theme::separator(box));
    return column;
}

} // namespace

SettingsPage::SettingsPage(Workspace &workspace, Preferences &preferences, QWidget *parent)
    : Page(u"settings"_s, tr("Settings"), u"settings"_s, parent),
      m_workspace(workspace),
      m_preferences(preferences),
      m_choices(workspace),
      m_content(new QWidget(this))
{
    QWidget *content = m_content;
    content->setMaximumWidth(theme::columns(100));
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(tr("Settings"), content));
    column->addSpacing(theme::gap(1));
    column->addWidget(makeLook());
    if (m_workspace.speller)
        column->addWidget(makeWriting());
    column->addWidget(makeLock());
    column->addWidget(makeOffice());
    column->addWidget(makeAbout());
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"settingsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(theme::spacing(1), theme::spacing(0.5), 0, 0);
    page->addWidget(area);
}

SettingsPage::~SettingsPage()
{
    // Forms that are open look up their choices as they go: they go first.
    for (QDialog *dialog : findChildren<QDialog *>())
        delete dialog;
}

void SettingsPage::refresh()
{
    for (OfficeList *list : m_lists)
        list->refresh();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // Whether there is a dictionary is known once it was looked for.
    if (m_workspace.speller)
        m_workspace.speller->want();
}

QWidget *SettingsPage::firstFocus()
{
    return findChild<QPushButton *>(u"scheme0"_s);
}

QHBoxLayout *SettingsPage::choices(const QString &name, const QStringList &labels, int chosen,
                                   void (SettingsPage::*picked)(int))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(0.5));
    auto *group = new QButtonGroup(this);
    for (int i = 0; i < labels.size(); ++i) {
        auto *button = new QPushButton(labels[i], this);
        button->setObjectName(name + QString::number(i));
        button->setCheckable(true);
        button->setChecked(i == chosen);
        button->setAutoDefault(false);
        group->addButton(button, i);
        row->addWidget(button);
    }
    row->addStretch();
    connect(group, &QButtonGroup::idClicked, this, picked);
    return row;
}

QWidget *SettingsPage::makeLook()
{
    const theme::Options look = m_preferences.look();
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("Look"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::spacing(2));
    grid->setVerticalSpacing(theme::gap(1));
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &label, QLayout *field) {
        const int row = grid->rowCount();
        grid->addWidget(new ToneLabel(label, theme::Tone::Plain, theme::FontRole::Body, box), row, 0);
        grid->addLayout(field, row, 1);
    };
    add(tr("Colors"), choices(u"scheme"_s, {tr("As the computer"), tr("Light"), tr("Dark")}, int(look.scheme),
                              &SettingsPage::pickScheme));
    add(tr("Lines"), choices(u"density"_s, {tr("Comfortable"), tr("Compact")}, int(look.density),
                             &SettingsPage::pickDensity));
    QStringList labels;
    int chosen = 1;
    for (int i = 0; i < int(std::size(sizes)); ++i) {
        labels += tr("%1 %").arg(sizes[i]);
        if (sizes[i] == look.textPercent)
            chosen = i;
    }
    add(tr("Text size"), choices(u"size"_s, labels, chosen, &SettingsPage::pickSize));
    column->addLayout(grid);
    return box;
}

QWidget *SettingsPage::makeWriting()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("Writing"));
    Speller *speller = m_workspace.speller;
    auto *standing = new ToneLabel(speller->standing(), theme::Tone::Plain, theme::FontRole::Body, box);
    standing->setObjectName(u"spellingStanding"_s);
    standing->setWordWrap(true);
    column->addWidget(standing);
    column->addWidget(theme::hint(
        tr("Ctrl+. goes to a misspelled word and offers others. Words you add are yours, and stay inside this office."),
        box));
    connect(speller, &Speller::changed, standing, [speller, standing] {
        standing->setText(speller->standing());
        standing->setTone(speller->isTrouble() ? theme::Tone::Warn : theme::Tone::Plain);
    });
    return box;
}

QWidget *SettingsPage::makeLock()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("Locking"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    row->addWidget(new ToneLabel(tr("Lock after"), theme::Tone::Plain, theme::FontRole::Body, box));
    auto *minutes = new QSpinBox(box);
    minutes->setObjectName(u"lockMinutes"_s);
    minutes->setAccessibleName(tr("Lock after so many minutes"));
    minutes->setRange(1, Preferences::mostLockMinutes);
    minutes->setValue(m_preferences.lockMinutes());
    row->addWidget(minutes);
    row->addWidget(new ToneLabel(tr("minutes without keyboard and mouse"), theme::Tone::Plain,
                                 theme::FontRole::Body, box));
    row->addStretch();
    column->addLayout(row);
    column->addWidget(theme::hint(
        tr("Locking loses nothing: every page and everything typed is there again after the password."),
        box));
    connect(minutes, &QSpinBox::valueChanged, &m_preferences, &Preferences::setLockMinutes);
    return box;
}

QWidget *SettingsPage::makeOffice()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString role = m_workspace.session().staff().role;
    if (policy::mayRun(role, u"addStaff"_s))
        m_lists += makeStaff(box);
    if (policy::mayRun(role, u"addShelter"_s))
        m_lists += makeShelters(box);
    if (policy::mayRun(role, u"addCenter"_s))
        m_lists += makeCenters(box);
    for (OfficeList *list : m_lists)
        column->addWidget(list);
    box->setVisible(!m_lists.isEmpty());
    return box;
}

template <typename P>
void SettingsPage::ask(const P &start, const QStringList &fields, const QString &explanation)
{
    const ActionSpec &action = actionOf<P>();
    auto *dialog = new ActionDialog(u"officeDialog"_s, action.labelText(), explanation, this);
    auto *form = new ActionForm(m_workspace, action, {{{}, fields}}, m_choices.context(), tr("Save"), dialog);
    form->start(start);
    if (FieldEditor *password = form->form()->editor(u"password"))
        if (auto *line = qobject_cast<QLineEdit *>(password->control()))
            line->setEchoMode(QLineEdit::Password);
    connect(form, &ActionForm::done, this,
            [this, text = action.labelText(), kept = *action.keepBecause != '\0'] {
                m_workspace.navigator.say(tr("Done: %1").arg(text), !kept);
            });
    dialog->openWith(form);
}

OfficeList *SettingsPage::makeStaff(QWidget *box)
{
    auto *list = new OfficeList(
        m_workspace,
        {.name = u"staff"_s,
         .title = tr("Staff"),
         .addText = tr("Add a member of staff"),
         .addAction = u"addStaff"_s,
         .editAction = u"editStaff"_s,
         .columns = {{.name = u"name"_s, .title = tr("Name"), .characters = 26},
                     {.name = u"login"_s, .title = tr("Login"), .characters = 16},
                     {.name = u"role"_s, .title = tr("Role"), .characters = 22},
                     {.name = u"center"_s, .title = tr("Career center"), .characters = 22},
                     {.name = u"active"_s, .title = tr("May sign in"), .characters = 12}},
         .rows =
             [](const RecordStore &store) {
                 std::vector<TableRow> rows;
                 for (const Staff &one : store.all<Staff>())
                     rows.push_back({.id = one.id.value,
                                     .cells = {one.name, one.login, codes().label(u"role"_s, one.role),
                                               centerName(store, one.centerId), one.active},
                                     .tone = one.active ? theme::Tone::Plain : theme::Tone::Muted});
                 return rows;
             }},
        box);
    connect(list, &OfficeList::addWanted, this, [this] {
        AddStaff start;
        start.staff.centerId = m_workspace.session().staff().centerId;
        ask(start, {u"name"_s, u"login"_s, u"role"_s, u"center"_s, u"password"_s},
            tr("Tell them the first password yourself; they change it after signing in."));
    });
    connect(list, &OfficeList::editWanted, this, [this](qint64 id) {
        const auto staff =
            m_workspace.session().read([id](const RecordStore &store) { return store.find(Id<Staff>{id}); });
        if (staff && *staff)
            ask(EditStaff{**staff}, {u"name"_s, u"role"_s, u"center"_s, u"active"_s});
    });
    return list;
}

OfficeList *SettingsPage::makeShelters(QWidget *box)
{
    const QStringList fields{u"name"_s, u"address"_s, u"city"_s,  u"state"_s,
                             u"zip"_s,  u"phone"_s,   u"center"_s};
    auto *list = new OfficeList(
        m_workspace,
        {.name = u"shelter"_s,
         .title = tr("Shelters"),
         .addText = tr("Add a shelter"),
         .addAction = u"addShelter"_s,
         .editAction = u"editShelter"_s,
         .columns = {{.name = u"name"_s, .title = tr("Name"), .characters = 26},
                     {.name = u"address"_s, .title = tr("Address"), .characters = 28},
                     {.name = u"city"_s, .title = tr("City"), .characters = 16},
                     {.name = u"center"_s, .title = tr("Career center"), .characters = 22}},
         .rows =
             [](const RecordStore &store) {
                 std::vector<TableRow> rows;
                 for (const Shelter &one : store.all<Shelter>())
                     rows.push_back(
                         {.id = one.id.value,
                          .cells = {one.name, one.address, one.city, centerName(store, one.centerId)},
                          .tone = one.active ? theme::Tone::Plain : theme::Tone::Muted});
                 return rows;
             }},
        box);
    connect(list, &OfficeList::addWanted, this, [this, fields] {
        ask(AddShelter{{.state = u"MA"_s, .centerId = m_workspace.session().staff().centerId}}, fields,
            tr("Its address becomes the address of everybody who lives there (R-16)."));
    });
    connect(list, &OfficeList::editWanted, this, [this, fields](qint64 id) {
        const auto shelter = m_workspace.session().read(
            [id](const RecordStore &store) { return store.find(Id<Shelter>{id}); });
        if (shelter && *shelter)
            ask(EditShelter{**shelter}, fields + QStringList{u"active"_s});
    });
    return list;
}

OfficeList *SettingsPage::makeCenters(QWidget *box)
{
    const QStringList fields{u"name"_s, u"area"_s, u"address"_s, u"city"_s, u"zip"_s, u"phone"_s};
    auto *list = new OfficeList(
        m_workspace,
        {.name = u"center"_s,
         .title = tr("Career centers"),
         .addText = tr("Add a career center"),
         .addAction = u"addCenter"_s,
         .editAction = u"editCenter"_s,
         .columns = {{.name = u"name"_s, .title = tr("Name"), .characters = 30},
                     {.name = u"city"_s, .title = tr("City"), .characters = 18},
                     {.name = u"phone"_s, .title = tr("Phone"), .characters = 18}},
         .rows =
             [](const RecordStore &store) {
                 std::vector<TableRow> rows;
                 for (const Center &one : store.all<Center>())
                     rows.push_back({.id = one.id.value,
                                     .cells = {one.name, one.city, phoneText(one.phone)},
                                     .tone = one.active ? theme::Tone::Plain : theme::Tone::Muted});
                 return rows;
             }},
        box);
    connect(list, &OfficeList::addWanted, this, [this, fields] { ask(AddCenter{}, fields); });
    connect(list, &OfficeList::editWanted, this, [this, fields](qint64 id) {
        const auto center =
            m_workspace.session().read([id](const RecordStore &store) { return store.find(Id<Center>{id}); });
        if (center && *center)
            ask(EditCenter{**center}, fields + QStringList{u"active"_s});
    });
    return list;
}

QWidget *SettingsPage::makeAbout()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("About"));
    const auto line = [&](const QString &text) {
        auto *label = new ToneLabel(text, theme::Tone::Plain, theme::FontRole::Body, box);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    line(tr("Waymark %1, free software under the GNU General Public License, version 3 or later.")
             .arg(QCoreApplication::applicationVersion()));
    line(tr("Office: %1, in %2")
             .arg(m_workspace.signedIn.office().name(), m_workspace.signedIn.office().folder()));
    line(tr("The office's file is encrypted; it opens with a password of its staff and with nothing else."));
    line(tr("%1 rules are built in; F1 shows the one behind what you are at.")
             .arg(int(policy::rules().size())));
    return box;
}

void SettingsPage::pickScheme(int index)
{
    theme::Options look = m_preferences.look();
    look.scheme = theme::Scheme(index);
    m_preferences.setLook(look);
}

void SettingsPage::pickDensity(int index)
{
    theme::Options look = m_preferences.look();
    look.density = theme::Density(index);
    m_preferences.setLook(look);
}

void SettingsPage::pickSize(int index)
{
    theme::Options look = m_preferences.look();
    look.textPercent = sizes[index];
    m_preferences.setLook(look);
}

} // namespace waymark
