// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/jstp/training_records.h"
#include "tests/support/form_fixture.h"
#include "tests/support/keys.h"
#include "ui/forms/sets/code_list_editor.h"
#include "ui/forms/sets/code_set_editor.h"

#include <QLineEdit>
#include <QPushButton>
#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

std::unique_ptr<FieldEditor> editorOf(const FormFixture &given, const char *field)
{
    std::unique_ptr<FieldEditor> made(
        makeFieldEditor(*specOf<SkillSet>().find(QLatin1StringView(field)), given.context()));
    showActive(*made);
    return made;
}

} // namespace

TEST_CASE("A short list is ticked, a long one is searched", "[forms]")
{
    const FormFixture given;
    CHECK(qobject_cast<CodeSetField *>(editorOf(given, "schedule").get()));
    CHECK(qobject_cast<CodeListField *>(editorOf(given, "skills").get()));
}

TEST_CASE("Values of a long list are taken by typing and Enter, and taken out again", "[forms]")
{
    const FormFixture given;
    const auto editor = editorOf(given, "skills");
    int edits = 0;
    QObject::connect(editor.get(), &FieldEditor::edited, editor.get(), [&] { ++edits; });
    editor->control()->setFocus();
    type(u"baki\n"_s);
    type(u"cooking\n"_s);
    CHECK(textOf(editor->value()) == u"baking,cooking"_s);
    CHECK(editor->understood() == u"Baking, Cooking"_s);
    CHECK(edits == 2);
    CHECK(qobject_cast<QLineEdit *>(editor->control())->text().isEmpty());
    // What was taken is not offered again.
    type(u"baking"_s);
    press(Qt::Key_Return);
    CHECK(textOf(editor->value()) == u"baking,cooking"_s);
    CHECK_FALSE(editor->acceptable());
    CHECK(editor->problem().contains(u"baking"_s));
    qobject_cast<QLineEdit *>(editor->control())->clear();
    press(Qt::Key_Backspace);
    CHECK(textOf(editor->value()) == u"baking"_s);
    editor->findChild<QPushButton *>(u"skills/baking"_s)->click();
    CHECK(isNull(editor->value()));
}

TEST_CASE("A value that is no longer on offer stays; a draft's text is kept", "[forms]")
{
    const FormFixture given;
    const auto editor = editorOf(given, "skills");
    editor->setValue(Value{u"cooking,stone_carving"_s});
    CHECK(textOf(editor->value()) == u"cooking,stone_carving"_s);
    CHECK(editor->findChild<QPushButton *>(u"skills/stone_carving"_s));
    editor->setTypedText(u"juggling"_s);
    CHECK(editor->typedText() == u"juggling"_s);
    CHECK_FALSE(editor->acceptable());
    editor->setTypedText({});
    CHECK(editor->acceptable());
    editor->setReadOnly(true);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(editor->control()->isVisible());
    CHECK_FALSE(editor->findChild<QPushButton *>(u"skills/cooking"_s)->isEnabled());
}

TEST_CASE("Half a word is neither saved over nor lost with a draft", "[forms][draft]")
{
    const FormFixture given;
    const auto editor = editorOf(given, "skills");
    int edits = 0;
    QObject::connect(editor.get(), &FieldEditor::edited, editor.get(), [&] { ++edits; });
    editor->control()->setFocus();
    type(u"baking\n"_s);
    REQUIRE(edits == 1);
    type(u"cook"_s);
    QApplication::processEvents();
    CHECK(edits == 2);
    CHECK_FALSE(editor->acceptable());
    CHECK(editor->problem().contains(u"cook"_s));
    const QString draft = editor->typedText();
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Backspace);
    CHECK(editor->acceptable());
    CHECK(textOf(editor->value()) == u"baking"_s);
    const auto again = editorOf(given, "skills");
    again->setTypedText(draft.left(draft.size() - 4) + u"zzz"_s);
    CHECK(textOf(again->value()) == u"baking"_s);
    CHECK(again->problem().contains(u"zzz"_s));
    CHECK(again->typedText().startsWith(u"baking\n"_s)); // and so the next draft keeps it, too
}
