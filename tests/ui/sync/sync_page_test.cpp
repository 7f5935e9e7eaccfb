// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exporter.h"
#include "core/sync/joining.h"
#include "tests/support/keys.h"
#include "tests/ui/sync/sync_screen.h"
#include "ui/common/list_table.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The dialog over the page, after it has looked into the bundle.
QDialog &lookedInto(SyncScreen &screen)
{
    screen.idle();
    auto *dialog = screen.page().window()->findChild<QDialog *>(u"importDialog"_s);
    REQUIRE(dialog);
    return *dialog;
}

QString cellsOf(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (int i = 0; i < model.columnCount(); ++i)
        cells += model.index(row, i).data().toString();
    return cells.join(u" | "_s);
}

RecordNote aNote(Id<JobSeeker> person, const QString &text)
{
    return {.jobSeekerId = person, .text = text, .withoutService = u"A message only."_s};
}

} // namespace

TEST_CASE("The only workstation says who can let another one join", "[sync][ui]")
{
    PersonScreen screen;
    SyncPage &page = screen.show(std::make_unique<SyncPage>(screen.as("counselor"), KeyCost::testing()));
    CHECK(page.count() == 0);
    CHECK(page.standing().isEmpty());
    CHECK(textOf(page).contains(u"An administrator can let another one join."_s));
    CHECK(textOf(page).contains(u"No folder is chosen."_s));
    CHECK(textOf(page).contains(u"Nothing came in yet."_s));
    CHECK(textOf(page).contains(u"Nothing to settle."_s));
    CHECK_FALSE(isShown(page, u"letJoin"_s));
    CHECK_FALSE(isShown(page, u"syncWaiting"_s));
    CHECK_FALSE(isShown(page, u"takeBack"_s));
    CHECK_FALSE(find<QPushButton>(page, u"writeBundle"_s)->isEnabled());
    CHECK_FALSE(find<QPushButton>(page, u"takeBundle"_s)->isEnabled());

    SyncPage &own = screen.show(std::make_unique<SyncPage>(screen.as("administrator"), KeyCost::testing()));
    CHECK(find<QPushButton>(own, u"letJoin"_s)->isEnabled());
    CHECK(textOf(own).contains(u"Let another one join"_s));
    CHECK_FALSE(find<QPushButton>(own, u"retireDevice"_s)->isEnabled());
}

TEST_CASE("A bundle is looked into, left, taken in and taken back", "[sync][ui]")
{
    SyncScreen screen;
    screen.does(1, "counselor", aNote(screen.office.person, u"Asked about evening classes."_s));
    screen.edit(1, screen.office.other, [](JobSeeker &person) { person.email = u"j@example.org"_s; });
    const QString file = screen.bundleFrom(1, u"one"_s);
    const QByteArray before = screen.at[0].dump();
    SyncPage &page = screen.open("counselor");

    screen.prompts.files = {file};
    click(page, u"takeBundle"_s);
    QDialog *dialog = &lookedInto(screen);
    CHECK(dialog->isModal());
    CHECK(textOf(*dialog).contains(u"Bundle 1 from SHELTER-LAPTOP-1"_s));
    CHECK(textOf(*dialog).contains(u"Brings: 2 people changed, 1 note."_s));
    auto *people = find<ListTable>(*dialog, u"importPeople"_s);
    const QAbstractItemModelTester tester(people->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(people->model()->rowCount() == 2);
    CHECK(cellsOf(*people->model(), 0) == u"Pierre, Marie-Ange | changes |  | 1 |  | "_s);
    CHECK(cellsOf(*people->model(), 1) == u"Teixeira, João | changes |  |  |  | 1"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"takeItIn"_s);
    press(Qt::Key_Escape);
    CHECK(soon([&] { return !screen.page().window()->findChild<QDialog *>(u"importDialog"_s); }));
    CHECK(screen.at[0].dump() == before);

    screen.prompts.files = {file};
    click(page, u"takeBundle"_s);
    dialog = &lookedInto(screen);
    press(Qt::Key_Return);
    screen.idle();
    CHECK(soon([&] { return !screen.page().window()->findChild<QDialog *>(u"importDialog"_s); }));
    CHECK(screen.navigator.said.last() == u"Taken in: 2 people changed, 1 note."_s);
    CHECK(screen.at[0].store().find(screen.office.other)->email == u"j@example.org"_s);
    CHECK_FALSE(screen.at[0].dump() == before);
    auto *imports = find<ListTable>(page, u"importList"_s);
    REQUIRE(imports->model()->rowCount() == 1);
    CHECK(imports->model()->index(0, 1).data().toString() == u"Bundle 1 from SHELTER-LAPTOP-1"_s);

    click(page, u"takeBack"_s);
    screen.idle();
    CHECK(screen.navigator.said.last().startsWith(u"Taken back: bundle 1"_s));
    CHECK(screen.at[0].dump() == before);
    CHECK(imports->model()->index(0, 1).data().toString().endsWith(u"taken back"_s));
    CHECK_FALSE(isShown(page, u"takeBack"_s));

    // Again, and then something is recorded here: it may stand on what came in.
    screen.at[0].clock.advanceSeconds(60);
    screen.prompts.files = {file};
    click(page, u"takeBundle"_s);
    dialog = &lookedInto(screen);
    click(*dialog, u"takeItIn"_s);
    screen.idle();
    REQUIRE(screen.navigator.said.last().startsWith(u"Taken in"_s));
    screen.does(0, "counselor", aNote(screen.office.person, u"Came back with her papers."_s));
    SyncPage &again = screen.open("counselor");
    CHECK_FALSE(find<QPushButton>(again, u"takeBack"_s)->isEnabled());
    CHECK(textOf(again).contains(u"Something was recorded here since"_s));
}

TEST_CASE("What is here already, damaged, or of another office does not come in", "[sync][ui]")
{
    SyncScreen screen;
    screen.does(1, "counselor", aNote(screen.office.person, u"Asked about evening classes."_s));
    const QString file = screen.bundleFrom(1, u"one"_s);
    QFile bundle(file);
    REQUIRE(bundle.open(QIODevice::ReadWrite));
    QByteArray bytes = bundle.readAll();
    screen.at[0].takes(bytes);
    SyncPage &page = screen.open("counselor");
    screen.prompts.files = {file};
    click(page, u"takeBundle"_s);
    QDialog &known = lookedInto(screen);
    CHECK(textOf(known).contains(u"Everything in it is here already."_s));
    CHECK_FALSE(find<QPushButton>(known, u"takeItIn"_s)->isEnabled());
    press(Qt::Key_Escape);

    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
    QFile broken(screen.files.filePath(u"broken"_s));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write(bytes);
    broken.close();
    const QByteArray before = screen.at[0].dump();
    screen.prompts.files = {broken.fileName()};
    click(page, u"takeBundle"_s);
    screen.idle();
    QDialog *dialog = nullptr;
    for (QDialog *one : page.window()->findChildren<QDialog *>(u"importDialog"_s)) {
        if (one->isVisible())
            dialog = one;
    }
    REQUIRE(dialog);
    CHECK(textOf(*dialog).contains(u"This bundle does not come in"_s));
    CHECK(textOf(*dialog).contains(u"damaged"_s));
    CHECK_FALSE(find<QPushButton>(*dialog, u"takeItIn"_s)->isEnabled());
    CHECK(QApplication::focusWidget()->objectName() == u"leaveIt"_s);
    press(Qt::Key_Return);
    CHECK(screen.at[0].dump() == before);
}

TEST_CASE("A bundle that removes much waits for an administrator's word", "[sync][ui]")
{
    SyncScreen screen;
    std::vector<Id<Note>> notes;
    for (int i = 0; i < 14; ++i) {
        const auto made = screen.at[1].as("counselor").run(aNote(screen.office.person, u"Number %1 of many notes."_s.arg(i)));
        REQUIRE(made.done);
        notes.push_back({made.id("note")});
    }
    screen.at[0].takes(screen.at[1].bundle());
    for (const Id<Note> note : notes)
        screen.does(1, "counselor", VoidNote{.noteId = note, .reason = u"Wrong person."_s});
    const QString file = screen.bundleFrom(1, u"voids"_s);

    SyncPage *page = &screen.open("counselor");
    screen.prompts.files = {file};
    click(*page, u"takeBundle"_s);
    QDialog *dialog = &lookedInto(screen);
    CHECK(textOf(*dialog).contains(u"an administrator has to look at it first"_s));
    CHECK_FALSE(find<QPushButton>(*dialog, u"takeItIn"_s)->isEnabled());
    CHECK_FALSE(isShown(*dialog, u"acceptRemovals"_s));
    press(Qt::Key_Escape);

    page = &screen.open("administrator");
    screen.prompts.files = {file};
    click(*page, u"takeBundle"_s);
    dialog = &lookedInto(screen);
    CHECK_FALSE(find<QPushButton>(*dialog, u"takeItIn"_s)->isEnabled());
    auto *word = find<QCheckBox>(*dialog, u"acceptRemovals"_s);
    word->setFocus();
    press(Qt::Key_Space);
    REQUIRE(find<QPushButton>(*dialog, u"takeItIn"_s)->isEnabled());
    click(*dialog, u"takeItIn"_s);
    screen.idle();
    CHECK(screen.at[0].store().find(notes.front())->voidedOn.isValid());
}

TEST_CASE("What waits is named, and an administrator may accept a clock", "[sync][ui]")
{
    SyncScreen screen;
    screen.does(1, "counselor", aNote(screen.office.person, u"The first of two bundles."_s));
    const QByteArray first = screen.at[1].bundle();
    screen.does(1, "counselor", aNote(screen.office.person, u"The second of two bundles."_s));
    const QByteArray second = screen.at[1].bundle({.without = {{screen.at[1].number(), 1, 1}}});
    screen.at[0].takes(second);
    SyncPage *page = &screen.open("counselor");
    CHECK(page->count() == 1);
    CHECK(textOf(*page).contains(u"bundle 1 from SHELTER-LAPTOP-1"_s, Qt::CaseInsensitive));
    CHECK(textOf(*page).contains(u"the rest follows by itself"_s));
    screen.at[0].takes(first);
    page->refresh();
    CHECK(page->count() == 0);
    CHECK_FALSE(isShown(*page, u"syncWaiting"_s));

    screen.at[1].clock.advanceDays(2);
    screen.does(1, "counselor", aNote(screen.office.person, u"Two days ahead."_s));
    screen.at[0].takes(screen.at[1].bundle());
    page = &screen.open("counselor");
    CHECK(page->count() == 1);
    CHECK(textOf(*page).contains(u"runs ahead"_s));
    CHECK_FALSE(isShown(*page, u"acceptClock"_s));
    page = &screen.open("administrator");
    screen.prompts.confirmations = {true};
    click(*page, u"acceptClock"_s);
    screen.idle();
    INFO(screen.navigator.said.join(u'\n').toStdString());
    CHECK(page->count() == 0);
    const auto notes = screen.at[0].store().ofPerson<Note>(screen.office.person);
    CHECK(std::ranges::any_of(notes, [](const Note &one) { return one.text == u"Two days ahead."_s; }));
}

TEST_CASE("A bundle is written from the page, and what is not shared yet is said", "[sync][ui]")
{
    SyncScreen screen;
    SyncPage *page = &screen.open("counselor");
    screen.does(0, "counselor", aNote(screen.office.person, u"Asked about evening classes."_s));
    page = &screen.open("counselor");
    CHECK(page->standing().endsWith(u"not yet shared"_s));
    CHECK_FALSE(page->isTrouble());
    const QString file = screen.files.filePath(u"written"_s);
    screen.prompts.files = {file};
    click(*page, u"writeBundle"_s);
    screen.idle();
    REQUIRE(QFile::exists(file));
    CHECK(screen.navigator.said.last().startsWith(u"The bundle is written"_s));
    CHECK(page->standing().isEmpty());
    CHECK(textOf(*page).contains(u"Everything recorded here was shared."_s));
    CHECK(textOf(*page).contains(u"Last bundle from here"_s));
    QFile bundle(file);
    REQUIRE(bundle.open(QIODevice::ReadOnly));
    CHECK(screen.at[1].takes(bundle.readAll()).counts.notes == 1);
}

TEST_CASE("An administrator renames, retires and brings back workstations, others see them", "[sync][ui]")
{
    SyncScreen screen(3);
    SyncPage *page = &screen.open("counselor");
    auto *list = find<ListTable>(*page, u"deviceList"_s);
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(list->model()->rowCount() >= 2);
    CHECK(cellsOf(*list->model(), 0).startsWith(u"FRONT-DESK-1 | this one"_s));
    for (const char *button : {"letJoin", "renameDevice", "retireDevice", "returnDevice"})
        CHECK_FALSE(isShown(*page, QString::fromLatin1(button)));

    page = &screen.open("administrator");
    list = find<ListTable>(*page, u"deviceList"_s);
    list->setFocus();
    CHECK_FALSE(find<QPushButton>(*page, u"retireDevice"_s)->isEnabled());
    press(Qt::Key_Down);
    screen.prompts.texts = {u"LAPTOP-OF-ANA"_s};
    click(*page, u"renameDevice"_s);
    page->refresh();
    CHECK(list->model()->index(list->currentIndex().row(), 0).data().toString() == u"LAPTOP-OF-ANA"_s);
    screen.prompts.confirmations = {false, true};
    click(*page, u"retireDevice"_s);
    CHECK(list->model()->index(list->currentIndex().row(), 1).data().toString() != u"retired"_s);
    click(*page, u"retireDevice"_s);
    const qint64 id = list->currentId();
    const int row = list->records()->rowOf(id);
    CHECK(list->model()->index(row, 1).data().toString() == u"retired"_s);
    list->selectId(id);
    click(*page, u"returnDevice"_s);
    CHECK(list->model()->index(list->records()->rowOf(id), 1).data().toString() != u"retired"_s);
}

TEST_CASE("The page goes while its work runs, and nothing is left behind", "[sync][ui]")
{
    SyncScreen screen;
    for (int i = 0; i < 30; ++i)
        screen.does(1, "counselor", aNote(screen.office.person, u"Number %1 of many notes."_s.arg(i)));
    const QString file = screen.bundleFrom(1, u"many"_s);
    const QByteArray before = screen.at[0].dump();
    for (const int wait : {0, 3, 20, 60}) {
        SyncPage &page = screen.open("counselor");
        screen.prompts.files = {file};
        click(page, u"takeBundle"_s);
        QTest::qWait(wait);
        screen.close();
        CHECK(screen.at[0].dump() == before);
    }
    // The window's own session still reads and writes.
    screen.does(0, "counselor", aNote(screen.office.person, u"Still here."_s));
    CHECK(screen.at[0].problems() == QString());
}

TEST_CASE("A shared folder is chosen, works by itself, waits after something was taken back, and may be gone", "[sync][ui]")
{
    SyncScreen screen;
    const QString folder = screen.files.filePath(u"share"_s);
    REQUIRE(QDir().mkpath(folder));
    SyncPage &page = screen.open("counselor");
    CHECK_FALSE(isShown(page, u"folderNow"_s));
    screen.prompts.files = {folder};
    click(page, u"folderChoose"_s);
    screen.idle();
    INFO(screen.navigator.said.join(u'\n').toStdString());
    CHECK(textOf(page).contains(QDir::toNativeSeparators(folder)));
    CHECK(isShown(page, u"folderNow"_s));
    CHECK(page.count() == 0);

    screen.at[1].as("counselor");
    REQUIRE(useChannelFolder(screen.at[1].session(), folder).ok());
    screen.does(1, "counselor", aNote(screen.office.person, u"Left in the shared folder."_s));
    const auto there = exchangeWithFolder(screen.at[1].session());
    REQUIRE(there.ok());
    REQUIRE(there->written == 1);
    page.exchangeQuietly();
    screen.idle();
    const auto isHere = [&] {
        const auto notes = screen.at[0].store().ofPerson<Note>(screen.office.person);
        return std::ranges::any_of(notes, [](const Note &one) { return one.text == u"Left in the shared folder."_s; });
    };
    CHECK(isHere());
    CHECK_FALSE(isShown(page, u"folderGoOn"_s));

    // Taken back, it does not come again by itself.
    if (find<QPushButton>(page, u"takeBack"_s)->isEnabled()) {
        click(page, u"takeBack"_s);
        screen.idle();
        CHECK_FALSE(isHere());
        CHECK(page.count() == Page::needsSomebody);
        CHECK(page.isTrouble());
        page.exchangeQuietly();
        screen.idle();
        CHECK_FALSE(isHere());
        click(page, u"folderGoOn"_s);
        screen.idle();
        CHECK(isHere());
        CHECK(page.count() == 0);
    }

    REQUIRE(QDir().rename(folder, folder + u"-away"_s));
    click(page, u"folderNow"_s);
    screen.idle();
    CHECK(page.count() == Page::needsSomebody);
    CHECK(page.standing().startsWith(u"Folder not reachable since"_s));
    CHECK(page.isTrouble());
    REQUIRE(QDir().rename(folder + u"-away"_s, folder));
    click(page, u"folderNow"_s);
    screen.idle();
    CHECK(page.count() == 0);
    CHECK_FALSE(page.isTrouble());

    screen.prompts.confirmations = {true};
    click(page, u"folderStop"_s);
    CHECK(textOf(page).contains(u"No folder is chosen."_s));
    CHECK_FALSE(QDir(folder).isEmpty());
}

TEST_CASE("What a join file took along is shared, where nobody else works yet", "[sync][joining]")
{
    OfficeFixture office;
    QTemporaryDir files;
    const auto join = [&](const char *name) {
        REQUIRE(writeJoinFile(office.as("administrator"), QString::fromLatin1(name), u"told by voice"_s,
                              files.filePath(QString::fromLatin1(name)), {}, KeyCost::testing())
                    .ok());
    };
    CHECK(*operationsNotShared(office.session()) > 0);
    join("ONE");
    CHECK(*operationsNotShared(office.session()) == 0);
    // The first of the two does not have the second one's invitation.
    join("TWO");
    CHECK(*operationsNotShared(office.session()) == 1);
}

TEST_CASE("New people who may be here already are listed after an import, and compared", "[sync][ui][merge]")
{
    SyncScreen screen;
    EnrollShelterResident p = screen.office.office.resident();
    p.person.firstName = u"Marie Ange"_s;
    p.person.birthDate = QDate(1991, 2, 5);
    const auto added = screen.at[1].as("intake").run(p);
    REQUIRE(added.done);
    const Id<JobSeeker> twin{added.id("jobSeeker")};
    const QString file = screen.bundleFrom(1, u"one"_s);
    SyncPage &page = screen.open("counselor");
    screen.prompts.files = {file};
    click(page, u"takeBundle"_s);
    QDialog *dialog = &lookedInto(screen);
    CHECK_FALSE(isShown(*dialog, u"importAlike"_s)); // nothing is in yet
    press(Qt::Key_Return);
    screen.idle();
    REQUIRE(isShown(*dialog, u"importAlike"_s));
    CHECK(screen.navigator.said.last().startsWith(u"Taken in"_s));
    auto *pairs = find<ListTable>(*dialog, u"importAlike"_s);
    REQUIRE(pairs->model()->rowCount() == 1);
    CHECK(cellsOf(*pairs->model(), 0).startsWith(u"Pierre, Marie Ange | Pierre, Marie-Ange | "_s));
    CHECK(cellsOf(*pairs->model(), 0).contains(u"day and month exchanged"_s));
    CHECK(QApplication::focusWidget() == pairs);
    press(Qt::Key_Return);
    CHECK(soon([&] { return !screen.page().window()->findChild<QDialog *>(u"importDialog"_s); }));
    CHECK(screen.navigator.compared == std::pair(twin, screen.office.person));
    CHECK(screen.at[0].store().survivorOf(twin) == twin);
}
