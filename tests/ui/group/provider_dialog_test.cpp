// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/group/provider_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct ProviderScreen : PersonScreen
{
    ProviderScreen()
    {
        office.clock.set(QDate(2026, 5, 20));
        person = office.enrolled();
        const QByteArray number = office.store().find(person)->number.toUtf8();
        QFile file(office.directory.filePath(u"may.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("ID,Name,Date\n" + number +
                   ",,2026-05-04\n,\"Pierre, Marie-Ange\",2026-05-05\n12,,2026-05-06\n");
        name = file.fileName();
    }
    ProviderDialog &dialog()
    {
        return show(std::make_unique<ProviderDialog>(as("counselor"), name, nullptr));
    }
    static void settle(const ProviderDialog &dialog)
    {
        REQUIRE(QTest::qWaitFor([&] { return !dialog.isWorking(); }, 20'000));
        QTest::qWait(10);
    }
    std::size_t services() { return office.store().ofPerson<Service>(person).size(); }

    Id<JobSeeker> person;
    QString name;
};

} // namespace

TEST_CASE("A provider's file is looked at, a doubtful row answered, and the rest entered in one step",
          "[ui][provider][R-35][R-81]")
{
    ProviderScreen screen;
    ProviderDialog &dialog = screen.dialog();
    const std::size_t before = screen.services();
    CHECK_FALSE(find<QPushButton>(dialog, u"providerEnter"_s)->isEnabled());
    // Without a provider it says what is missing.
    find<QComboBox>(dialog, u"providerService"_s)
        ->setCurrentIndex(find<QComboBox>(dialog, u"providerService"_s)->findData(u"english_class"_s));
    click(dialog, u"providerLook"_s);
    ProviderScreen::settle(dialog);
    CHECK(find<QLabel>(dialog, u"providerSaid"_s)->text().contains(u"Name the provider"_s));

    type(dialog, u"providerName"_s, u"Bay State English"_s);
    click(dialog, u"providerLook"_s);
    ProviderScreen::settle(dialog);
    auto *table = find<ListTable>(dialog, u"providerTable"_s);
    REQUIRE(table->records()->rows().size() == 3);
    CHECK(find<QLabel>(dialog, u"providerSaid"_s)->text().contains(u"Ready: 1. Doubtful: 1. Refused: 1."_s));
    CHECK(find<QPushButton>(dialog, u"providerEnter"_s)->text() == u"Enter one service"_s);
    // The doubtful row stands first and asks.
    CHECK(isShown(dialog, u"providerAnswer"_s));
    CHECK(find<QPushButton>(dialog, u"providerCandidate0"_s)->text().contains(u"Pierre, Marie-Ange"_s));
    click(dialog, u"providerCandidate0"_s);
    ProviderScreen::settle(dialog);
    CHECK(find<QPushButton>(dialog, u"providerEnter"_s)->text().contains(u'2'));

    click(dialog, u"providerEnter"_s);
    ProviderScreen::settle(dialog);
    CHECK(screen.services() == before + 2);
    CHECK(find<QLabel>(dialog, u"providerSaid"_s)->text().contains(u"may.refused.csv"_s));
    CHECK(QFile::exists(screen.office.directory.filePath(u"may.refused.csv"_s)));
    CHECK_FALSE(find<QPushButton>(dialog, u"providerEnter"_s)->isEnabled());
    REQUIRE(screen.workspace->actions().undo().done);
    CHECK(screen.services() == before);
}

TEST_CASE("Another provider makes what was looked at stale", "[ui][provider]")
{
    ProviderScreen screen;
    ProviderDialog &dialog = screen.dialog();
    auto *service = find<QComboBox>(dialog, u"providerService"_s);
    service->setCurrentIndex(service->findData(u"english_class"_s));
    type(dialog, u"providerName"_s, u"Bay"_s);
    find(dialog, u"providerName"_s)->setFocus();
    press(Qt::Key_Return);
    ProviderScreen::settle(dialog);
    CHECK(find<QPushButton>(dialog, u"providerEnter"_s)->isEnabled());
    type(dialog, u"providerName"_s, u" State"_s);
    CHECK_FALSE(find<QPushButton>(dialog, u"providerEnter"_s)->isEnabled());
    CHECK(find<ListTable>(dialog, u"providerTable"_s)->records()->rows().empty());
}
