// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/layout_actions.h"

#include "tests/support/office_fixture.h"
#include "tests/support/printing.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QByteArray small = "element,name,type,length,codes,several,when,ri,wp,adult,dw,youth,dwg,jvsg\n"
                         "OBS,Row number,IN,9,,,always,r,r,r,r,r,r,r\n"
                         "100,Number,AN,12,,,always,r,r,r,r,r,r,r\n";

struct Layouts : OfficeFixture
{
    LoadFederalLayout layout(const QByteArray &csv = small, const QString &name = u"PIRL2025"_s) const
    {
        const QString path = directory.filePath(u"layout.csv"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        return {.file = path,
                .name = name,
                .effectiveFrom = QDate(2026, 4, 1),
                .source = u"The state's letter"_s};
    }
};

} // namespace

TEST_CASE("An administrator loads a layout; it is in force from its day on", "[actions][R-132]")
{
    Layouts office;
    REQUIRE(office.as("administrator").run(office.layout()).done);
    const auto name = [&](QDate on, const QString &asked = {}) {
        const auto found = federalLayoutFor(office.store(), on, asked);
        return found ? found->name : u"?"_s;
    };
    CHECK(name(QDate(2026, 3, 31)) == u"waymark"_s);
    CHECK(name(QDate(2026, 4, 1)) == u"PIRL2025"_s);
    CHECK(name(QDate(2026, 3, 31), u"PIRL2025"_s) == u"PIRL2025"_s);
    CHECK(federalLayoutFor(office.store(), QDate(2026, 4, 1))->elements.size() == 2);
    REQUIRE(office.as("administrator").undo().done);
    CHECK(name(QDate(2026, 4, 1)) == u"waymark"_s);
}

TEST_CASE("Nobody else loads a layout", "[actions][R-132]")
{
    Layouts office;
    for (const char *role : {"intake", "counselor", "supervisor", "director", "view_only"}) {
        CAPTURE(role);
        CHECK_FALSE(office.as(role).run(office.layout()).done);
    }
}

TEST_CASE("A layout file that cannot be right is refused and nothing kept", "[actions][R-132][R-133]")
{
    Layouts office;
    Actions &actions = office.as("administrator");
    const QByteArrayList bad{QByteArray(),
                             "a,b\n1,2\n",
                             small + "3001,Adult,IN,1,,,,r,,,,,,\n",
                             small + "201,Sex,IN,0,,,,r,,,,,,\n",
                             small + QByteArray(500'000, ' '),
                             "\xff\xfe"};
    for (const QByteArray &csv : bad) {
        CAPTURE(csv.left(60).toStdString());
        const ActionResult result = actions.run(office.layout(csv));
        CHECK_FALSE(result.done);
        CHECK(refusedBy(result).contains(u"R-132"_s));
    }
    LoadFederalLayout missing = office.layout();
    missing.file = office.directory.filePath(u"nowhere.csv"_s);
    CHECK_FALSE(actions.run(missing).done);
    CHECK_FALSE(actions.run(office.layout(small, u"Waymark"_s)).done);
    REQUIRE(actions.run(office.layout()).done);
    CHECK_FALSE(actions.run(office.layout(small, u"pirl2025"_s)).done);
    CHECK(office.store().all<FederalLayout>().size() == 1);
}
