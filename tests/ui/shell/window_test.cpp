// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history.h"
#include "tests/support/printing.h"
#include "tests/support/shell_fixture.h"
#include "ui/shell/change_watch.h"
#include "ui/shell/palette/command_palette.h"
#include "ui/shell/overlay.h"
#include "ui/shell/people_strip.h"
#include "ui/shell/rail.h"
#include "ui/shell/rule_panel.h"
#include "ui/shell/status_line.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTextStream>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QStringList listed(QListView *list)
{
    QStringList titles;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        titles += list->model()->index(row, 0).data().toString();
    return titles;
}

/// What a screen reader could not name.
QStringList nameless(QWidget *root)
{
    QStringList found;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool interactive = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                                 qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
                                 qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget);
        if (!interactive || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool known = !widget->objectName().isEmpty();
        const bool inside = qobject_cast<QLineEdit *>(widget->parentWidget()) ||
                            qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                            qobject_cast<QAbstractItemView *>(widget->parentWidget()) ||
                            qobject_cast<QTabBar *>(widget->parentWidget());
        if (!inside && (!named || !known))
            found += QString::fromLatin1(widget->metaObject()->className()) + u" '"_s + widget->objectName() + u"' in '"_s +
                     widget->parentWidget()->objectName() + u"'"_s;
    }
    return found;
}

} // namespace

TEST_CASE("The palette finds people and actions by typing and Enter does it", "[shell][palette]")
{
    ShellFixture shell("counselor", 6);
    auto *list = shell.find<QListView>("paletteList");
    QWidget *before = shell.focus();
    shell.press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(shell.focus() == shell.find<CommandPalette>("palette"));
    CHECK(listed(list).contains(u"Settings"_s));
    shell.press(Qt::Key_Escape);
    CHECK(shell.focus() == before);
    CHECK_FALSE(list->isVisible());

    shell.press(Qt::Key_K, Qt::ControlModifier);
    shell.type(u"pierre"_s);
    CHECK(listed(list).contains(u"Pierre, Marie-Ange"_s));
    shell.press(Qt::Key_Return);
    CHECK(shell.main().pages()->openCount() == 1);
    CHECK(shell.page()->title().contains(u"Pierre"_s));

    shell.press(Qt::Key_K, Qt::ControlModifier);
    shell.type(u"record contact marie"_s);
    REQUIRE(listed(list).contains(u"Record a contact: Pierre, Marie-Ange"_s));
    shell.press(Qt::Key_Return);
    REQUIRE(shell.main().overlay()->isOpen());
    CHECK(shell.main().overlay()->top()->objectName() == u"contactForm"_s);
    shell.press(Qt::Key_Escape);
    CHECK_FALSE(shell.main().overlay()->isOpen());

    shell.press(Qt::Key_K, Qt::ControlModifier);
    shell.type(u"r-71"_s);
    shell.press(Qt::Key_Return);
    REQUIRE(shell.main().overlay()->isOpen());
    CHECK(static_cast<RulePanel *>(shell.main().overlay()->top())->shownRule() == u"R-71"_s);

    shell.press(Qt::Key_Escape);
    shell.press(Qt::Key_K, Qt::ControlModifier);
    shell.type(u"xyzzy"_s);
    CHECK(listed(list) == QStringList{u"Nothing is called that."_s});
    shell.press(Qt::Key_Return);
    CHECK(shell.focus() == shell.find<CommandPalette>("palette"));
}

TEST_CASE("Pages, people and the way back are under the keyboard", "[shell][keys]")
{
    ShellFixture shell("counselor", 12);
    CHECK(shell.page()->id() == u"today"_s);
    shell.press(Qt::Key_2, Qt::AltModifier);
    CHECK(shell.page()->id() == u"find"_s);
    CHECK(shell.find<RailButton>("rail_find")->isChecked());
    auto *strip = shell.find<PeopleStrip>("peopleStrip");
    CHECK_FALSE(strip->isVisible());
    for (int i = 0; i < 10; ++i)
        shell.main().openPerson(shell.office.persons[std::size_t(i)]);
    CHECK(shell.main().pages()->openCount() == PageStack::mostOpen);
    CHECK(strip->isVisible());
    CHECK(strip->count() == PageStack::mostOpen);
    Page *last = shell.page();
    shell.main().openPerson(shell.office.persons[5]);
    CHECK(shell.main().pages()->openCount() == PageStack::mostOpen);
    shell.main().openPerson(shell.office.persons[9]);
    CHECK(shell.page() == last);
    shell.press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(shell.page() != last);
    shell.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shell.page() == last);
    shell.press(Qt::Key_W, Qt::ControlModifier);
    shell.settle();
    CHECK(shell.main().pages()->openCount() == PageStack::mostOpen - 1);
    shell.press(Qt::Key_1, Qt::AltModifier);
    shell.press(Qt::Key_2, Qt::AltModifier);
    shell.press(Qt::Key_Escape);
    CHECK(shell.page()->id() == u"today"_s);
}

TEST_CASE("The title names the office and nobody, and a look is written down", "[shell][privacy]")
{
    ShellFixture shell("counselor", 3);
    shell.main().openPerson(shell.office.persons.front());
    shell.settle();
    CHECK(shell.window->windowTitle() == u"Waymark \u2013 Test office"_s);
    const auto looks = accessHistory(shell.session().store(), shell.office.persons.front());
    REQUIRE(looks.ok());
    REQUIRE(looks->size() >= 1);
    CHECK(looks->front().kind == u"open"_s);
}

TEST_CASE("F1 shows the rule behind what has the focus, searchable like all of them", "[shell][rules]")
{
    ShellFixture shell("counselor", 6);
    shell.press(Qt::Key_F1);
    auto *panel = qobject_cast<RulePanel *>(shell.main().overlay()->top());
    REQUIRE(panel);
    CHECK(panel->shownRule() == shell.find<QListView>("dueList")->property(ruleProperty).toString());
    shell.type(u"pseudo never again"_s);
    CHECK(panel->shownRule() == u"R-07"_s);
    shell.press(Qt::Key_Escape);
    CHECK(shell.focus() == shell.find<QListView>("dueList"));
}

TEST_CASE("What another program writes appears by itself", "[shell][two-windows]")
{
    ShellFixture shell("counselor", 4);
    CHECK_FALSE(shell.find<QWidget>("elsewhereText")->isVisible());
    const int before = shell.find<RailButton>("rail_today")->count();
    auto other = SignedIn::open(shell.office.folder(), u"counselor"_s, QString::fromLatin1(OfficeFixture::password),
                                shell.office.clock);
    REQUIRE(other.ok());
    REQUIRE((*other)->actions()
                .run(RecordContact{.jobSeekerId = shell.office.persons.front(),
                                   .means = u"video"_s,
                                   .twoWay = true,
                                   .service = u"career_guidance"_s,
                                   .note = u"Spoke about bus times and the bakery that hires."_s})
                .done);
    shell.main().watch()->look();
    shell.settle();
    CHECK(shell.find<QWidget>("elsewhereText")->isVisible());
    CHECK(shell.find<RailButton>("rail_today")->count() < before);
}

TEST_CASE("Text undo stays in an editor, and the window's undo names the action", "[shell][undo]")
{
    ShellFixture shell("counselor", 4);
    auto *button = shell.find<QToolButton>("undoButton");
    CHECK(button->text().startsWith(u"Undo: "_s));
    shell.press(Qt::Key_2, Qt::AltModifier);
    shell.type(u"abc"_s);
    const QString label = button->text();
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.find<QLineEdit>("findField")->text() != u"abc"_s);
    CHECK(button->text() == label);
}

TEST_CASE("Each role sees its own pages and is told why not", "[shell][roles]")
{
    SECTION("view only")
    {
        ShellFixture shell("view_only", 3);
        CHECK(shell.main().pages()->fixed(u"today"_s));
        CHECK_FALSE(shell.main().pages()->fixed(u"review"_s));
        CHECK_FALSE(shell.find<QToolButton>("undoButton")->isVisible());
        shell.main().recordContact(shell.office.persons.front());
        CHECK_FALSE(shell.main().overlay()->isOpen());
        CHECK(shell.main().statusLine()->message().contains(u"Your role may not"_s));
        shell.press(Qt::Key_2, Qt::AltModifier);
        auto *add = shell.find<QAbstractButton>("addPerson");
        CHECK_FALSE(add->isEnabled());
        CHECK(add->toolTip().contains(u"Your role may not"_s));
    }
    SECTION("supervisor")
    {
        ShellFixture shell("supervisor", 4);
        CHECK(shell.main().pages()->fixed(u"today"_s)->count() == 1);
    }
    SECTION("intake")
    {
        ShellFixture shell("intake", 3);
        CHECK(shell.main().pages()->fixed(u"today"_s));
    }
}

TEST_CASE("Everything that takes keys has a name for a screen reader and for tests", "[shell][a11y]")
{
    ShellFixture shell("administrator", 3);
    shell.main().openPerson(shell.office.persons.front());
    shell.main().recordContact(shell.office.persons.front());
    shell.main().showRule({});
    emit shell.main().passwordRequested();
    shell.settle();
    CHECK(nameless(shell.window.get()) == QStringList());
}
