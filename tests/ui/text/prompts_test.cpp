// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/support/shell_fixture.h"
#include "tests/ui/person/person_screen.h"
#include "tests/ui/text/writing_stage.h"
#include "ui/common/record/note_prompts.h"
#include "ui/contact/contact_form.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/overlay.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace waymark;
using namespace Qt::StringLiterals;

TEST_CASE("A note begins its lines with prompts, by Ctrl and a digit", "[R-75]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"notes"_s);
    page.showTab(u"notes"_s, u"text"_s);
    auto *edit = find<QPlainTextEdit>(page, u"text"_s);
    press(Qt::Key_2, Qt::ControlModifier);
    type(u"a kitchen job"_s);
    press(Qt::Key_6, Qt::ControlModifier);
    type(u"no child care"_s);
    press(Qt::Key_7, Qt::ControlModifier);
    press(Qt::Key_8, Qt::ControlModifier);
    press(Qt::Key_9, Qt::ControlModifier);
    CHECK(edit->toPlainText() ==
          u"Goal: a kitchen job\nNew barrier: no child care\nMissed or not finished: \n"
          u"Entered employment: \nChanged status: "_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(edit->toPlainText().endsWith(u"Entered employment: "_s));

    // In the middle of a text, the line comes after the paragraph of the cursor, and takes nothing away.
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_3, Qt::ControlModifier);
    type(u"slow"_s);
    CHECK(edit->toPlainText().startsWith(
        u"Goal: a kitchen job\nProgress: slow\nNew barrier: no child care\n"_s));

    // From another field of the form, after everything.
    find(page, u"service"_s)->setFocus();
    press(Qt::Key_5, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == edit);
    type(u"resume"_s);
    CHECK(edit->toPlainText().endsWith(u"Entered employment: \nNext step: resume"_s));
}

TEST_CASE("Prompts can be clicked, and saved with the note", "[R-75]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"notes"_s);
    for (int i = 0; i < NotePrompts::prompts().size(); ++i) {
        click(page, u"prompt%1"_s.arg(i + 1));
        type(u"said"_s);
    }
    type(page, u"service"_s, u"resume review"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const QString saved = screen.office.store().ofPerson<Note>(person).back().text;
    for (const QString &prompt : NotePrompts::prompts())
        CHECK(saved.contains(prompt + u": said"_s));
    CHECK(find<QPlainTextEdit>(page, u"text"_s)->toPlainText().isEmpty());
}

TEST_CASE("The form for a contact has the prompts, and both check spelling in the real window",
          "[R-75][spelling]")
{
    ShellFixture shell("counselor", 3);
    shell.main().recordContact(shell.office.persons.front());
    ShellFixture::settle();
    auto *form = qobject_cast<ContactForm *>(shell.main().overlay()->top());
    REQUIRE(form);
    auto *note = form->findChild<QPlainTextEdit *>(u"note"_s);
    REQUIRE(note);
    shell.press(Qt::Key_6, Qt::ControlModifier);
    shell.type(u"her bcak hurts"_s);
    CHECK(note->toPlainText() == u"New barrier: her bcak hurts"_s);
    CHECK(QTest::qWaitFor([&] { return underlinedIn(*note) == QStringList{u"bcak"_s}; }, 20'000));
    shell.press(Qt::Key_Escape);

    shell.main().openPerson(shell.office.persons.front(), u"notes"_s, u"text"_s);
    ShellFixture::settle();
    shell.type(u"Marie-Ange saw teh nurse. "_s);
    auto *text = qobject_cast<QPlainTextEdit *>(shell.focus());
    REQUIRE(text);
    CHECK(QTest::qWaitFor([&] { return underlinedIn(*text) == QStringList{u"teh"_s}; }, 20'000));
    shell.main().openPage(u"settings"_s);
    CHECK(shell.find<QLabel>("spellingStanding")->text().contains(u"English"_s));
}
