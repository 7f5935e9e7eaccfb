// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/form_fixture.h"
#include "tests/support/keys.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/date_edit.h"
#include "ui/forms/line_editors.h"
#include "ui/forms/long_text_editor.h"
#include "ui/forms/yes_no_editor.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const FieldSpec &fieldNamed(const char *name)
{
    return *specOf<JobSeeker>().find(name);
}

FieldSpec made(const char *name, FieldKind kind, FieldOptions options = {.name = ""})
{
    FieldSpec spec{options};
    spec.name = name;
    spec.label = "Something";
    spec.type = kind;
    return spec;
}

/// One editor in a window, with a second widget to leave it for.
struct Stage : FormFixture
{
    QWidget window;
    FieldEditor *editor;
    QLineEdit *other;
    int edits = 0;

    explicit Stage(const FieldSpec &spec)
    {
        auto *column = new QVBoxLayout(&window);
        editor = makeFieldEditor(spec, context(), &window);
        other = new QLineEdit(&window);
        column->addWidget(editor);
        column->addWidget(other);
        QObject::connect(editor, &FieldEditor::edited, &window, [this] { ++edits; });
        showActive(window);
        editor->setFocus();
        REQUIRE(editor->isAncestorOf(QApplication::focusWidget()));
        REQUIRE(editor->control()->objectName() == QLatin1StringView(spec.name));
    }

    void enter(const QString &text)
    {
        editor->setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(editor->control()))
            line->selectAll();
        press(Qt::Key_Delete);
        type(text);
        other->setFocus();
    }
    QString shown() const { return qobject_cast<QLineEdit *>(editor->control())->text(); }
};

Value text(const char16_t *value)
{
    return QString::fromUtf16(value);
}
Value number(qint64 value)
{
    return value;
}

} // namespace

TEST_CASE("text is taken as typed, trimmed, in any script", "[ui]")
{
    Stage stage(fieldNamed("first_name"));
    type(u"  Marie-Ange "_s);
    CHECK(stage.editor->value() == text(u"Marie-Ange"));
    CHECK(stage.edits == 13);
    stage.enter(u"José 😀"_s);
    CHECK(stage.editor->value() == text(u"José 😀"));
    stage.enter(u"שרה لينا"_s);
    CHECK(stage.editor->value() == text(u"שרה لينا"));
    stage.enter(u"   "_s);
    CHECK(isNull(stage.editor->value()));
    CHECK(stage.editor->acceptable());
}

TEST_CASE("text that is too long is kept and said, not cut", "[ui]")
{
    Stage stage(fieldNamed("middle_initial"));
    stage.editor->setValue(text(u"A."));
    stage.enter(u"Abcdef"_s);
    CHECK(stage.shown() == u"Abcdef"_s);
    CHECK(stage.editor->problem() == u"At most 4 characters fit here; these are 6."_s);
    CHECK(stage.editor->value() == text(u"A."));
    stage.enter(u"Ab"_s);
    CHECK(stage.editor->acceptable());

    Stage name(fieldNamed("last_name"));
    QApplication::clipboard()->setText(QString(10'000'000, u'x') + u"\n"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(name.editor->problem().contains(u"the rest was not taken"_s));
    QApplication::clipboard()->setText(u"de la\nCruz"_s);
    qobject_cast<QLineEdit *>(name.editor->control())->selectAll();
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(name.editor->value() == text(u"de la Cruz"));
}

TEST_CASE("yes and no are answered with keys and taken back", "[ui]")
{
    Stage stage(fieldNamed("military"));
    auto *edit = qobject_cast<YesNoEdit *>(stage.editor->control());
    REQUIRE(edit);
    CHECK(isNull(stage.editor->value()));
    press(Qt::Key_Y);
    CHECK(stage.editor->value() == number(1));
    press(Qt::Key_N);
    CHECK(stage.editor->value() == number(0));
    press(Qt::Key_Backspace);
    CHECK(isNull(stage.editor->value()));
    press(Qt::Key_Left);
    CHECK(stage.editor->value() == number(0));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    CHECK(stage.editor->value() == number(1));
    press(Qt::Key_Space);
    CHECK(stage.editor->value() == number(0));
    CHECK(stage.edits == 6);
    QTest::mouseClick(edit, Qt::LeftButton, {}, QPoint(10, edit->height() / 2));
    CHECK(stage.editor->value() == number(1));
    stage.editor->setReadOnly(true);
    press(Qt::Key_N);
    CHECK(stage.editor->value() == number(1));
}

TEST_CASE("a flag is set with the space bar or its label", "[ui]")
{
    Stage stage(fieldNamed("homeless"));
    CHECK(stage.editor->value() == number(0));
    press(Qt::Key_Space);
    CHECK(stage.editor->value() == number(1));
    stage.editor->labelClicked();
    CHECK(stage.editor->value() == number(0));
}

TEST_CASE("whole numbers stay within their limits", "[ui]")
{
    Stage stage(fieldNamed("family_size"));
    stage.enter(u"4"_s);
    CHECK(stage.editor->value() == number(4));
    stage.enter(u"31"_s);
    CHECK(stage.editor->problem() == u"This is 1 to 30."_s);
    CHECK(stage.editor->value() == number(4));
    stage.enter(u"four"_s);
    CHECK(stage.editor->problem() == u"Write a whole number, in digits."_s);
    CHECK(stage.shown() == u"four"_s);
    stage.enter(u"٧"_s);
    CHECK(stage.editor->value() == number(7));
    stage.enter(u"99999999999999999999"_s);
    CHECK_FALSE(stage.editor->acceptable());
    stage.enter(QString());
    CHECK(isNull(stage.editor->value()));
}

TEST_CASE("money is read in the usual ways and kept in cents", "[ui]")
{
    const FieldSpec spec = made("income", FieldKind::Money);
    Stage stage(spec);
    const std::vector<std::pair<QString, qint64>> good{{u"1234.5"_s, 123450},
                                                       {u"$1,234.50"_s, 123450},
                                                       {u"$ 12"_s, 1200},
                                                       {u"0"_s, 0},
                                                       {u"1,000,000"_s, 100000000}};
    for (const auto &[typed, cents] : good) {
        stage.enter(typed);
        CAPTURE(typed.toStdString());
        CHECK(stage.editor->value() == number(cents));
    }
    CHECK(stage.shown() == u"$1,000,000"_s);
    for (const QString &typed : {u"1,23"_s, u"12.345"_s, u"-5"_s, u"lots"_s, u"99999999999"_s}) {
        stage.enter(typed);
        CAPTURE(typed.toStdString());
        CHECK_FALSE(stage.editor->acceptable());
        CHECK(stage.editor->value() == number(100000000));
        CHECK(stage.shown() == typed);
    }
}

TEST_CASE("a date says how it was understood, and keeps what it cannot understand", "[ui]")
{
    Stage stage(fieldNamed("jobquest_on"));
    auto *edit = static_cast<DateField *>(stage.editor)->edit();
    stage.enter(u"-12"_s);
    CHECK(stage.editor->value() == text(u"2026-11-10"));
    CHECK(stage.shown() == u"11/10/2026"_s);
    CHECK(edit->words() == u"Tue 10 Nov 2026 (12 days ago)"_s);
    stage.enter(u"29 Feb 2025"_s);
    CHECK(stage.shown() == u"29 Feb 2025"_s);
    CHECK(stage.editor->problem().contains(u"February has no 29th in 2025"_s));
    CHECK(stage.editor->value() == text(u"2026-11-10"));
    CHECK(edit->words().isEmpty());
    stage.enter(u"3/5/99999"_s);
    CHECK(stage.editor->value() == text(u"2026-11-10"));
    stage.enter(QString());
    CHECK(isNull(stage.editor->value()));
    CHECK(stage.editor->acceptable());

    stage.enter(u"today"_s);
    stage.editor->setFocus();
    press(Qt::Key_Up);
    CHECK(stage.editor->value() == text(u"2026-11-23"));
    press(Qt::Key_Down, Qt::AltModifier);
    auto *calendar = stage.window.findChild<QCalendarWidget *>(u"calendar"_s);
    REQUIRE(calendar);
    CHECK(calendar->selectedDate() == QDate(2026, 11, 23));
    emit calendar->activated(QDate(2026, 12, 1));
    CHECK(stage.editor->value() == text(u"2026-12-01"));
}

TEST_CASE("a birth date of two digits lies in the past", "[ui]")
{
    Stage stage(fieldNamed("birth_date"));
    stage.enter(u"5/2/91"_s);
    CHECK(stage.editor->value() == text(u"1991-05-02"));
    stage.editor->setFocus();
    press(Qt::Key_Down);
    CHECK(stage.editor->value() == text(u"1991-05-02"));
    stage.enter(u"5/2"_s);
    CHECK(stage.editor->problem().contains(u"year of birth"_s));
}

TEST_CASE("a code is found by letters anywhere in it, accents aside", "[ui]")
{
    Stage stage(fieldNamed("shelter"));
    auto *edit = qobject_cast<ChoiceEdit *>(stage.editor->control());
    REQUIRE(edit);
    type(u"joao"_s);
    CHECK(edit->popup()->isVisible());
    REQUIRE(edit->popup()->model()->rowCount() == 1);
    press(Qt::Key_Return);
    CHECK(stage.shown() == u"Casa São João"_s);
    CHECK(stage.editor->value() == number(8));
    CHECK_FALSE(edit->popup()->isVisible());

    edit->selectAll();
    type(u"quincy"_s);
    CHECK(edit->popup()->model()->rowCount() == 2);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(stage.editor->value() == number(9));

    stage.editor->setFocus();
    press(Qt::Key_Down);
    CHECK(edit->popup()->model()->rowCount() == 3);
    press(Qt::Key_Escape);
    CHECK(stage.editor->value() == number(9));

    edit->selectAll();
    type(u"fam"_s);
    press(Qt::Key_Tab);
    CHECK(stage.editor->value() == number(7));
    CHECK(QApplication::focusWidget() == stage.other);
}

TEST_CASE("a word that is in no list is kept and said", "[ui]")
{
    Stage stage(fieldNamed("gender"));
    auto *edit = qobject_cast<ChoiceEdit *>(stage.editor->control());
    edit->selectAll();
    type(u"fem"_s);
    edit->popup()->hide();
    stage.other->setFocus();
    CHECK(stage.editor->value() == text(u"female"));
    CHECK(stage.shown() == u"Female"_s);

    stage.editor->setFocus();
    edit->selectAll();
    type(u"Zzz"_s);
    CHECK_FALSE(edit->popup()->isVisible());
    stage.other->setFocus();
    CHECK(stage.editor->problem() ==
          u"\u201cZzz\u201d is not in the list. Choose from the list, or clear the field."_s);
    CHECK(stage.editor->value() == text(u"female"));
    CHECK(stage.shown() == u"Zzz"_s);

    stage.editor->setFocus();
    edit->selectAll();
    press(Qt::Key_Delete);
    stage.other->setFocus();
    CHECK(isNull(stage.editor->value()));
    CHECK(stage.editor->acceptable());
}

TEST_CASE("a stored code that is no longer on offer is shown and kept", "[ui]")
{
    Stage stage(fieldNamed("gender"));
    stage.editor->setValue(text(u"old_code"));
    CHECK(stage.shown() == u"old_code"_s);
    stage.other->setFocus();
    CHECK(stage.editor->value() == text(u"old_code"));
    Stage races(fieldNamed("races"));
    races.editor->setValue(text(u"white,old_race"));
    CHECK(races.editor->value() == text(u"white,old_race"));
}

TEST_CASE("a set of codes is ticked with the keyboard", "[ui]")
{
    FormFixture given;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    FieldEditor *editor = makeFieldEditor(fieldNamed("races"), given.context(), &window);
    column->addWidget(editor);
    showActive(window);
    editor->setFocus();
    press(Qt::Key_Space);
    CHECK(editor->value() == text(u"american_indian"));
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    CHECK(editor->value() == text(u"american_indian,asian"));
    auto *box = window.findChild<QCheckBox *>(u"races/american_indian"_s);
    REQUIRE(box);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    CHECK(editor->value() == text(u"asian"));
}

TEST_CASE("a number is masked unless it is being written or shown", "[ui]")
{
    Stage stage(fieldNamed("ssn"));
    auto *ssn = static_cast<SsnField *>(stage.editor);
    int looked = 0;
    QObject::connect(ssn, &SsnField::shown, &stage.window, [&looked] { ++looked; });
    stage.enter(u"123-45-6789"_s);
    CHECK(stage.editor->value() == text(u"123456789"));
    CHECK(stage.shown() == u"•••-••-6789"_s);
    CHECK(stage.editor->typedText() == u"123456789"_s);
    stage.editor->setFocus();
    CHECK(stage.shown() == u"•••-••-6789"_s);
    type(u"9"_s);
    CHECK(stage.shown() == u"9"_s);
    stage.other->setFocus();
    CHECK(stage.editor->problem() == u"The number has nine digits; here are 1."_s);
    CHECK(stage.editor->value() == text(u"123456789"));
    stage.enter(u"900001234"_s);
    CHECK(stage.shown() == u"•••-••-1234"_s);
    stage.editor->control()->findChild<QAction *>(u"ssn_show"_s)->trigger();
    CHECK(stage.shown() == u"900-00-1234"_s);
    CHECK(looked == 1);
}

TEST_CASE("phone, e-mail and zip are brought into their usual form", "[ui]")
{
    Stage phone(fieldNamed("home_phone"));
    phone.enter(u"617.555.0142"_s);
    CHECK(phone.editor->value() == text(u"6175550142"));
    CHECK(phone.shown() == u"(617) 555-0142"_s);
    phone.enter(u"1 617 555 0142 ext. 12"_s);
    CHECK(phone.editor->value() == text(u"6175550142 x12"));
    CHECK(phone.shown() == u"(617) 555-0142 x12"_s);
    phone.enter(u"+509 2812 1234"_s);
    CHECK(phone.editor->value() == text(u"+50928121234"));
    phone.enter(u"555-0142"_s);
    CHECK(phone.editor->problem() == u"The area code is missing."_s);
    phone.enter(u"617-555-014"_s);
    CHECK(phone.editor->problem() == u"A phone number has ten digits; here are 9."_s);
    phone.enter(u"call me"_s);
    CHECK(phone.editor->problem().startsWith(u"Write the number in digits"_s));

    Stage email(fieldNamed("email"));
    email.enter(u" ana@example.org "_s);
    CHECK(email.editor->value() == text(u"ana@example.org"));
    for (const QString &bad :
         {u"ana"_s, u"ana@"_s, u"a b@example.org"_s, u"ana@example"_s, u"a@b.org;c@d.org"_s}) {
        email.enter(bad);
        CAPTURE(bad.toStdString());
        CHECK_FALSE(email.editor->acceptable());
    }

    Stage zip(fieldNamed("zip"));
    zip.enter(u"021711234"_s);
    CHECK(zip.editor->value() == text(u"02171-1234"));
    zip.enter(u"h3a 1b1"_s);
    CHECK(zip.editor->value() == text(u"H3A 1B1"));
    zip.enter(u"02171!"_s);
    CHECK(zip.editor->problem().startsWith(u"A zip has five digits"_s));
}

TEST_CASE("ten megabytes pasted into a note are refused with words, at once", "[ui]")
{
    Stage stage(fieldNamed("accommodations"));
    type(u"Needs a ramp."_s);
    QApplication::clipboard()->setText(QString(10 * 1024 * 1024, u'x'));
    QElapsedTimer timer;
    timer.start();
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(timer.elapsed() < 2000);
    CHECK(stage.editor->value() == text(u"Needs a ramp."));
    CHECK(stage.editor->problem().contains(u"10,485,760"_s));
    CHECK(stage.editor->problem().contains(u"Nothing was pasted."_s));
    type(u"!"_s);
    CHECK(stage.editor->acceptable());

    QApplication::clipboard()->setText(QString(1980, u'x'));
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(stage.editor->acceptable());
    type(u"0123456789"_s);
    CHECK(stage.editor->problem() == u"At most 2,000 characters fit here; these are 2,004."_s);
    CHECK(stage.editor->typedText().size() == 2004);
    press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == stage.other);
}
