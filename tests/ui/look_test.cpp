// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/job_seeker.h"
#include "tests/support/form_fixture.h"
#include "ui/common/list_table.h"
#include "ui/common/record/masked_number_label.h"
#include "ui/common/parts.h"
#include "ui/common/prompts.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/date_edit.h"
#include "ui/forms/missing_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QStringList basicSections{u"General information"_s, u"Ethnicity and race"_s, u"Residence address"_s,
                                u"Mailing address"_s, u"Contact"_s};
const QStringList fullSections{u"Work and family"_s, u"Education"_s, u"Disability and farm work"_s,
                               u"JobQuest"_s};

void grab(const QString &name, const QStringList &sections, int width, const QString &folder)
{
    FormFixture given;
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new MissingBar(&page);
    auto *form =
        new RecordForm(specOf<JobSeeker>(), sections, given.context(), &page, RecordForm::Scroll::Outer);
    column->addWidget(bar);
    column->addWidget(form, 1);
    column->setContentsMargins(theme::spacing(2), 0, theme::spacing(2), theme::spacing(2));
    JobSeeker person = given.person();
    person.mailingDifferent = true;
    form->load(&person);
    form->setMandatory({u"first_name"_s, u"last_name"_s, u"gender"_s, u"birth_date"_s, u"hispanic"_s,
                        u"races"_s, u"address"_s, u"zip"_s, u"primary_language"_s, u"employment"_s});
    bar->follow(form);
    form->setFindings(
        {{u"R-03"_s, u"shelter"_s,
          u"Choose the shelter she lives in: the pseudo number is only for residents of an emergency "
          "shelter."_s,
          Severity::Block},
         {u"R-16"_s, u"zip"_s, u"This zip is not in Quincy."_s, Severity::Warn},
         {u"R-20"_s, u"home_phone"_s, u"The shelter's phone works too."_s, Severity::Note}});
    form->setFieldNote(u"income_below"_s, u"For a family of 3: $26,350 in six months (2026 table)."_s);
    form->toggleHelp(u"other_eligible"_s);
    form->restoreDraft({{u"jobquest_on"_s, QJsonObject{{u"typed"_s, u"31/2/2026"_s}}}});
    form->setFieldLocked(u"family_size"_s, true, u"Locked since the program entry on 3 Mar 2026."_s);
    page.resize(width, page.heightForWidth(width));
    page.show();
    if (QWidget *first = page.findChild<QWidget *>(u"last_name"_s))
        first->setFocus(Qt::TabFocusReason);
    QApplication::processEvents();
    page.resize(width, page.heightForWidth(width));
    QApplication::processEvents();
    REQUIRE(page.grab().save(QDir(folder).filePath(name + u".png")));
}

void grabParts(const QString &name, const QString &folder)
{
    FormFixture given;
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    const int side = theme::spacing(2);
    column->setContentsMargins(side, side, side, side);
    column->addWidget(theme::pageTitle(u"Today"_s));
    auto *chips = new QHBoxLayout;
    for (const auto &[word, tone] :
         {std::pair(u"PSEUDO"_s, theme::Tone::Accent), std::pair(u"Veteran"_s, theme::Tone::Plain),
          std::pair(u"Confidential"_s, theme::Tone::Warn), std::pair(u"64 days"_s, theme::Tone::Bad),
          std::pair(u"Complete"_s, theme::Tone::Good)})
        chips->addWidget(theme::chip(word, tone));
    auto *ssn = new MaskedNumberLabel(&page);
    ssn->setMasked(u"•••-••-1234"_s);
    chips->addWidget(ssn);
    chips->addStretch();
    column->addLayout(chips);
    auto *table = new ListTable(
        u"due"_s, {{u"days"_s, u"Since"_s, 12}, {u"name"_s, u"Name"_s, 24}, {u"what"_s, u"What"_s, 30}},
        &page);
    table->setRows(
        {{1,
          {u"64 days"_s, u"Pierre, Marie-Ange"_s, u"contact, must by 60"_s},
          theme::Tone::Plain,
          Severity::Block},
         {2,
          {u"61 days"_s, u"Teixeira, João"_s, u"contact, must by 60"_s},
          theme::Tone::Plain,
          Severity::Warn},
         {3, {u"31 days"_s, u"Okafor, Ada"_s, u"contact, best by 30"_s}, theme::Tone::Plain, Severity::Note},
         {4, {u"12 days"_s, u"Nguyen, Kim"_s, u"closed"_s}, theme::Tone::Muted}});
    table->selectId(2);
    column->addWidget(table, 1);
    auto *empty = new ListTable(u"none"_s, {{u"a"_s, u"Name"_s}}, &page);
    empty->setEmptyText(u"Nothing is due today."_s, u"Next: 3 contacts on Thursday."_s);
    column->addWidget(empty, 1);
    auto *buttons = new QHBoxLayout;
    auto *main = new QPushButton(u"Close the case"_s);
    main->setDefault(true);
    buttons->addWidget(main);
    buttons->addWidget(new QPushButton(u"Ask for more"_s));
    auto *off = new QPushButton(u"Undo"_s);
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addWidget(theme::link(u"Read the rule"_s));
    auto *combo = new QComboBox;
    combo->addItems({u"Comfortable"_s, u"Compact"_s});
    buttons->addWidget(combo);
    buttons->addWidget(new QSpinBox);
    auto *tool = new QToolButton;
    tool->setIcon(theme::icon(u"calendar"_s));
    buttons->addWidget(tool);
    auto *radio = new QRadioButton(u"One"_s);
    radio->setChecked(true);
    buttons->addWidget(radio);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *tabs = new QTabWidget;
    for (const QString &tab : {u"Basic"_s, u"Full"_s, u"Programs"_s})
        tabs->addTab(new QLabel(tab), tab);
    column->addWidget(tabs);
    auto *icons = new QHBoxLayout;
    for (const char *icon :
         {"calendar", "clear",    "help",   "check",  "search",  "plus", "eye",      "eye-off",
          "today",    "caseload", "person", "review", "reports", "sync", "settings", "lock",
          "phone",    "mail",     "note",   "print",  "flag",    "undo", "back"}) {
        auto *picture = new QLabel;
        picture->setPixmap(
            theme::icon(QLatin1StringView(icon)).pixmap(QSize(20, 20), page.devicePixelRatioF()));
        icons->addWidget(picture);
    }
    icons->addStretch();
    column->addLayout(icons);
    page.resize(760, 640);
    page.show();
    table->setFocus();
    QApplication::setActiveWindow(&page);
    QApplication::processEvents();
    REQUIRE(page.grab().save(QDir(folder).filePath(name + u".png")));

    DialogPrompts prompts;
    prompts.askText(&page,
                    {u"Why is the case closed?"_s,
                     u"The reason is kept with the case and shown to the supervisor."_s, u"Reason"_s,
                     u"Moved away"_s, u"Close the case"_s},
                    [](const auto &) {});
    auto *dialog = page.findChild<QDialog *>(u"prompt"_s);
    QApplication::processEvents();
    REQUIRE(dialog->grab().save(QDir(folder).filePath(name + u"-prompt.png")));
    dialog->reject();

    FieldEditor *race =
        makeFieldEditor(*specOf<JobSeeker>().find("primary_language"), given.context(), &page);
    column->addWidget(race);
    race->show();
    auto *edit = qobject_cast<ChoiceEdit *>(race->control());
    edit->setFocus();
    QTest::keyClicks(edit, u"an"_s);
    QApplication::processEvents();
    REQUIRE(edit->popup()->grab().save(QDir(folder).filePath(name + u"-choices.png")));
    edit->popup()->hide();
    DateEdit date(given.clock, DateOrder::MonthDay);
    date.setName(u"date"_s);
    date.show();
    date.openCalendar();
    QApplication::processEvents();
    REQUIRE(date.findChild<QWidget *>(u"date_popup"_s)
                ->grab()
                .save(QDir(folder).filePath(name + u"-calendar.png")));
}

} // namespace

// For looking, not for checking: WAYMARK_LOOK names the folder the pictures go to.
TEST_CASE("forms are drawn to pictures", "[.look]")
{
    const QString folder = qEnvironmentVariable("WAYMARK_LOOK");
    REQUIRE(QDir(folder).exists());
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        const QString tone = scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s;
        for (const auto density : {theme::Density::Comfortable, theme::Density::Compact}) {
            theme::apply(*qApp, {scheme, density});
            const QString kind = tone + (density == theme::Density::Compact ? u"-compact"_s : QString());
            grab(u"basic-wide-"_s + kind, basicSections, 1040, folder);
            grab(u"full-wide-"_s + kind, fullSections, 1040, folder);
        }
        theme::apply(*qApp, {scheme});
        grabParts(u"parts-"_s + tone, folder);
        grab(u"basic-narrow-"_s + tone, basicSections, 560, folder);
        grab(u"full-narrow-"_s + tone, fullSections, 560, folder);
    }
    theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Comfortable, 140});
    grab(u"basic-large"_s, basicSections, 1400, folder);
    theme::apply(*qApp);
}
