// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/job_seeker.h"
#include "tests/support/form_fixture.h"
#include "ui/common/parts.h"
#include "ui/forms/field_row.h"
#include "ui/forms/missing_bar.h"

#include <QApplication>
#include <QDir>
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
        grab(u"basic-narrow-"_s + tone, basicSections, 560, folder);
        grab(u"full-narrow-"_s + tone, fullSections, 560, folder);
    }
    theme::apply(*qApp, {theme::Scheme::Light, theme::Density::Comfortable, 140});
    grab(u"basic-large"_s, basicSections, 1400, folder);
    theme::apply(*qApp);
}
