// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/office_actions.h"
#include "core/actions/plan/monitoring_actions.h"
#include "core/actions/records/file_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/settings/income_rows.h"
#include "ui/settings/office_list.h"
#include "ui/settings/settings_ask.h"

#include <QBoxLayout>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// The lists of the settings page: what belongs to the office, and one's own texts.
namespace waymark {

QWidget *SettingsPage::makeOffice()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString role = m_workspace.session().staff().role;
    QList<OfficeList *> lists;
    if (policy::mayRun(role, u"addStaff"_s))
        lists += makeStaff(box);
    if (policy::mayRun(role, u"addShelter"_s))
        lists += makeShelters(box);
    if (policy::mayRun(role, u"addCenter"_s))
        lists += makeCenters(box);
    if (policy::mayRun(role, u"setSetting"_s)) {
        lists += makeIntervals(box);
        lists += makeRules(box);
    }
    if (policy::mayRun(role, u"loadOccupations"_s))
        lists += makeOccupations(box);
    if (policy::mayRun(role, u"loadIncomeTable"_s))
        lists += makeIncome(box);
    for (OfficeList *list : lists)
        column->addWidget(list);
    m_lists += lists;
    box->setVisible(!lists.isEmpty());
    return box;
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

QList<OfficeList *> SettingsPage::makeSnippets(QWidget *box)
{
    const auto rowsOf = [](Id<Staff> whose) {
        return [whose](const RecordStore &store) {
            std::vector<TableRow> rows;
            for (const Snippet &one : store.all<Snippet>()) {
                if (one.staffId == whose)
                    rows.push_back({.id = one.id.value,
                                    .cells = {one.name, firstWords(one.text), one.active},
                                    .tone = one.active ? theme::Tone::Plain : theme::Tone::Muted,
                                    .toolTip = one.text});
            }
            std::ranges::stable_sort(
                rows, {}, [](const TableRow &row) { return row.cells.front().toString().toLower(); });
            return rows;
        };
    };
    const std::vector<TableColumn> columns{{.name = u"name"_s, .title = tr("Name"), .characters = 22},
                                           {.name = u"text"_s, .title = tr("Text"), .characters = 56},
                                           {.name = u"active"_s, .title = tr("In use"), .characters = 8}};
    const QStringList fields{u"name"_s, u"text"_s};
    const QString care =
        tr("Put nothing into it that is about one person: it is offered for everybody's notes.");
    const auto make = [&](const QString &name, const QString &title, const QString &addText,
                          const QString &add, const QString &edit, Id<Staff> whose) {
        auto *list = new OfficeList(m_workspace,
                                    {.name = name,
                                     .title = title,
                                     .addText = addText,
                                     .addAction = add,
                                     .editAction = edit,
                                     .columns = columns,
                                     .rows = rowsOf(whose)},
                                    box);
        connect(list, &OfficeList::addWanted, this,
                [this, fields, care, whose] { ask(AddRecord<Snippet>{{.staffId = whose}}, fields, care); });
        connect(list, &OfficeList::editWanted, this, [this, fields, care](qint64 id) {
            const auto snippet = m_workspace.session().read(
                [id](const RecordStore &store) { return store.find(Id<Snippet>{id}); });
            if (snippet && *snippet)
                ask(EditRecord<Snippet>{**snippet}, fields + QStringList{u"active"_s}, care);
        });
        return list;
    };
    return {make(u"ownSnippet"_s, tr("Your text snippets"), tr("Add one of yours"), u"addSnippet"_s,
                 u"editSnippet"_s, m_workspace.session().staff().id),
            make(u"officeSnippet"_s, tr("The office's text snippets"), tr("Add one for everybody"),
                 u"officeSnippet"_s, u"officeSnippet"_s, {})};
}

OfficeList *SettingsPage::makeIncome(QWidget *box)
{
    auto *list = new OfficeList(
        m_workspace,
        {.name = u"income"_s,
         .title = tr("Income tables"),
         .addText = tr("Load a table…"),
         .addAction = u"loadIncomeTable"_s,
         .editAction = {},
         .columns = incomeColumns(),
         .rows = [this](const RecordStore &store) { return incomeRows(store, m_workspace.today()); }},
        box);
    connect(list, &OfficeList::addWanted, this, &SettingsPage::loadIncome);
    return list;
}

void SettingsPage::loadIncome()
{
    m_workspace.prompts.chooseFile(
        this, {.title = tr("Load an income table"), .filter = tr("Spreadsheets saved as CSV (*.csv)")},
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            LoadIncomeTable start{.file = path, .effectiveFrom = {}, .area = {}, .source = {}};
            // What is wrong with the file itself no date or source would mend.
            QStringList wrong;
            for (const Finding &one : m_workspace.actions().check(start)) {
                if (one.field == "file"_L1)
                    wrong += one.message;
            }
            const QString name = QFileInfo(path).fileName();
            if (!wrong.isEmpty()) {
                m_workspace.prompts.inform(this, tr("This table cannot be loaded"),
                                           name + u'\n' + wrong.join(u'\n'));
                return;
            }
            ask(start, {u"effective_from"_s, u"area"_s, u"source"_s},
                tr("%1. Its amounts count from the day you name, for its area or the whole state (R-21). A "
                   "table in force is "
                   "never changed: a newer one takes its place.")
                    .arg(name));
        });
}

OfficeList *SettingsPage::makeOccupations(QWidget *box)
{
    auto *list =
        new OfficeList(m_workspace,
                       {.name = u"occupations"_s,
                        .title = tr("Occupations beside the built-in ones"),
                        .addText = tr("Load the public list…"),
                        .addAction = u"loadOccupations"_s,
                        .editAction = {},
                        .columns = {{u"soc"_s, tr("Code"), 12}, {u"title"_s, tr("Title"), 60}},
                        .rows =
                            [](const RecordStore &store) {
                                std::vector<TableRow> rows;
                                for (const Occupation &one : store.all<Occupation>())
                                    rows.push_back({.id = one.id.value, .cells = {one.soc, one.title}});
                                return rows;
                            }},
                       box);
    connect(list, &OfficeList::addWanted, this, &SettingsPage::loadOccupations);
    return list;
}

void SettingsPage::loadOccupations()
{
    m_workspace.prompts.chooseFile(
        this,
        {.title = tr("Load the list of occupations"), .filter = tr("Spreadsheets saved as CSV (*.csv)")},
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            const auto result = m_workspace.actions().run(LoadOccupations{.file = path});
            if (!result.done) {
                m_workspace.prompts.inform(this, tr("This list cannot be loaded"),
                                           result.error ? result.error->text() : whyNot(result.findings));
                return;
            }
            m_workspace.navigator.say(tr("Occupations added: %1.").arg(result.outcome.ids.size()), true);
        });
}

} // namespace waymark
