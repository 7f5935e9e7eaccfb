// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printing.h"
#include "tests/support/shell_fixture.h"
#include "ui/common/list_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QStringList row(ListTable *table, int at)
{
    QStringList cells;
    for (int column = 0; column < table->records()->columnCount(); ++column)
        cells += table->records()->index(at, column).data().toString();
    return cells;
}

} // namespace

TEST_CASE("Find shows whom one means at each key, whatever is typed", "[find]")
{
    ShellFixture shell("counselor", 6);
    shell.press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(shell.focus() == shell.find<QLineEdit>("findField"));
    auto *table = shell.find<ListTable>("foundPeople");
    const auto person = shell.session().store().find(shell.office.persons.front());
    REQUIRE(person);

    const auto finds = [&](const QString &typed) {
        shell.find<QLineEdit>("findField")->clear();
        shell.type(typed);
        for (int i = 0; i < table->records()->rowCount(); ++i) {
            if (table->records()->idAt(i) == person->id.value)
                return row(table, i);
        }
        return QStringList();
    };
    CHECK(finds(u"p"_s).value(0) == u"Pierre, Marie-Ange"_s);
    CHECK(finds(u"PIÈR mari"_s).value(0) == u"Pierre, Marie-Ange"_s);
    CHECK(finds(u"5/2/1991"_s).value(4) == u"Date of birth"_s);
    CHECK(finds(person->ssn.last(4)).value(4) == u"Pseudo number"_s);
    CHECK(finds(person->number).value(4) == u"Job seeker ID"_s);
    CHECK(finds(u"(617) 555-0142"_s).value(4) == u"Phone"_s);
    const QStringList cells = finds(u"pierre"_s);
    CHECK(cells.value(1) == u"2 May 1991 (34)"_s);
    CHECK(cells.value(3).endsWith(u"PSEUDO"_s));
    CHECK_FALSE(cells.join(u' ').contains(person->ssn));
    CHECK(cells.value(5) == u"Harbor House"_s);

    shell.press(Qt::Key_Return);
    CHECK(shell.page()->title().contains(u"Pierre"_s));
    shell.press(Qt::Key_Escape);
    CHECK(shell.page()->id() == u"find"_s);
    CHECK(shell.focus() == shell.find<QLineEdit>("findField"));
}

TEST_CASE("Find says when there is nobody, and offers to add somebody", "[find]")
{
    ShellFixture shell("intake", 3);
    shell.press(Qt::Key_2, Qt::AltModifier);
    CHECK(shell.find<QLabel>("findTitle")->text().startsWith(u"Type part of a name"_s));
    shell.type(u"nobody is called so"_s);
    CHECK(shell.find<QLabel>("findTitle")->text() == u"Nobody in this office is found by that."_s);
    auto *add = shell.find<QPushButton>("addPerson");
    REQUIRE(add->isVisible());
    add->click();
    shell.settle();
    CHECK(shell.main().pages()->openCount() == 1);
}
