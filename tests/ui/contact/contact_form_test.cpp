// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draft_queries.h"
#include "tests/support/printing.h"
#include "tests/support/shell_fixture.h"
#include "ui/contact/contact_form.h"
#include "ui/forms/record_form.h"
#include "ui/shell/overlay.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct Contacting : ShellFixture
{
    Contacting() : ShellFixture("counselor", 3) { open(); }
    void open()
    {
        main().recordContact(office.persons.front());
        settle();
        form = qobject_cast<ContactForm *>(main().overlay()->top());
        REQUIRE(form);
    }
    void enter(const char *field, const Value &value) { form->form()->enterValue(QString::fromLatin1(field), value); }
    std::optional<Draft> draft()
    {
        auto found = findDraft(session().store().database(), session().staff().id, u"contact"_s,
                               office.persons.front().value);
        REQUIRE(found.ok());
        return *found;
    }
    ContactForm *form = nullptr;
};

} // namespace

TEST_CASE("The line below says at each step whether it counts", "[contact][R-69][R-70]")
{
    Contacting c;
    CHECK(c.form->verdict() == u"Does not count yet: no means of contact chosen."_s);
    c.enter("means", Value{u"in_person"_s});
    CHECK(c.form->verdict() == u"Does not count yet: no service chosen."_s);
    c.enter("service", Value{u"career_guidance"_s});
    CHECK(c.form->verdict() == u"Does not count yet: no note of the service written."_s);
    c.enter("note", Value{u"Met."_s});
    CHECK(c.form->verdict() == u"Does not count yet: the note is too short to say what was done."_s);
    c.enter("note", Value{u"Went through three adverts and called one kitchen."_s});
    CHECK(c.form->verdict() == u"Counts as contact. Next due 11 April 2026."_s);
    c.enter("means", Value{u"letter"_s});
    CHECK(c.form->verdict().startsWith(u"Does not count: this means reaches the person without an answer"_s));
}

TEST_CASE("What is typed is a draft within a second, offered again, and can be thrown away", "[contact][drafts]")
{
    Contacting c;
    CHECK_FALSE(c.draft());
    c.find<QPlainTextEdit>("note")->setFocus();
    c.type(u"She has an interview on Friday"_s);
    REQUIRE(QTest::qWaitFor([&] { return c.draft().has_value(); }, 1000));
    c.press(Qt::Key_Escape);
    CHECK_FALSE(c.main().overlay()->isOpen());
    c.open();
    CHECK(c.find<QPlainTextEdit>("note")->toPlainText() == u"She has an interview on Friday"_s);
    c.find<QPushButton>("startAnew")->click();
    CHECK(c.find<QPlainTextEdit>("note")->toPlainText().isEmpty());
    CHECK_FALSE(c.draft());
}

TEST_CASE("A form closed with nothing typed leaves no draft", "[contact][drafts]")
{
    Contacting c;
    c.press(Qt::Key_Escape);
    CHECK_FALSE(c.draft());
}

TEST_CASE("A note alone asks for its service before it is saved", "[contact][R-74]")
{
    Contacting c;
    const auto notes = [&] { return c.session().store().ofPerson<Note>(c.office.persons.front()).size(); };
    const auto before = notes();
    c.enter("means", Value{u"phone_call"_s});
    c.enter("note", Value{u"Spoke about bus times."_s});
    c.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(c.prompts.asked.join(u' ').contains(u"R-74"_s));
    CHECK(notes() == before);
    CHECK(c.focus()->objectName() == u"service"_s);
    c.prompts.confirmations = {true};
    c.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(notes() == before + 1);
    CHECK_FALSE(c.draft());
}

TEST_CASE("What is refused stands under its field", "[contact]")
{
    Contacting c;
    c.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(c.main().overlay()->isOpen());
    CHECK(c.focus()->objectName() == u"means"_s);
    const auto labels = c.form->findChildren<QLabel *>(u"words"_s);
    CHECK(std::ranges::any_of(labels, [](QLabel *label) { return label->text().contains(u"how the person was reached"_s); }));
}

TEST_CASE("Words for the note are one click away", "[contact]")
{
    Contacting c;
    c.find<QPushButton>("prompt1")->click();
    c.type(u"read adverts"_s);
    c.find<QPushButton>("prompt5")->click();
    CHECK(c.find<QPlainTextEdit>("note")->toPlainText() == u"What we did: read adverts\nNext step: "_s);
}
