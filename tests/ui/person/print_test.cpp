// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/people/seen.h"
#include "tests/documents/print/made_plans.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/printing/print_plan.h"
#include "ui/common/printing/print_worker.h"

#include <QComboBox>
#include <QFile>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

int prints(PersonScreen &screen, Id<JobSeeker> person)
{
    const auto looks = seen::looks(screen.office.session(), person);
    REQUIRE(looks.ok());
    return int(std::ranges::count(*looks, u"print"_s, &AccessEntry::kind));
}

QString textOf(const QString &file)
{
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    const auto document = Poppler::Document::loadFromData(pdf.readAll());
    REQUIRE(document);
    return test::textOf(*document);
}

} // namespace

TEST_CASE("A person's papers are looked at inside the program and saved as PDF", "[people][documents][R-138]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    screen.office.openedCase(person);
    PersonPage &page = screen.open("counselor", person, u"documents"_s);
    auto *paper = find<QComboBox>(page, u"printPaper"_s);
    CHECK(paper->findText(u"Plan"_s, Qt::MatchStartsWith) < 0);
    int expected = prints(screen, person);
    for (const auto &[name, words] :
         {std::pair(u"All notes"_s, u"Case notes"_s), std::pair(u"One note"_s, u"Case note"_s),
          std::pair(u"Hand-off page"_s, u"Last notes"_s), std::pair(u"Evidence packet"_s, u"six elements"_s),
          std::pair(u"The whole record"_s, u"Job seeker record"_s)}) {
        CAPTURE(name);
        paper->setCurrentText(name);
        REQUIRE(paper->currentText() == name);
        CHECK(isShown(page, u"printNote"_s) == (name == u"One note"_s));
        const QString file = screen.office.directory.filePath(u"paper.pdf"_s);
        QFile::remove(file);
        screen.prompts.files = {file};
        click(page, u"printSave"_s);
        REQUIRE(QTest::qWaitFor([&] { return QFile::exists(file); }, 20'000));
        CHECK(textOf(file).contains(words));
        CHECK(prints(screen, person) == ++expected);
    }
    click(page, u"printPreview"_s);
    CHECK(QTest::qWaitFor([&] { return isShown(page, u"pageArea"_s); }, 20'000));
    CHECK(prints(screen, person) == ++expected);
    CHECK_FALSE(isShown(page, u"printTrouble"_s));
}

TEST_CASE("Who may not print is told why", "[people][documents][R-138]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("view_only", person, u"documents"_s);
    CHECK_FALSE(find(page, u"printSave"_s)->isEnabled());
    CHECK_FALSE(find(page, u"printPreview"_s)->toolTip().isEmpty());
}

TEST_CASE("A plan that is not there is not printed, and says so", "[people][documents]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    Workspace &workspace = screen.as("counselor");
    screen.prompts.choices = {0, 1};
    printPlan(workspace, person, {}, nullptr);
    CHECK(screen.prompts.asked.size() == 2);
    CHECK(screen.navigator.said.join(u' ').contains(u"no running plan"_s));
}

TEST_CASE("Making a PDF beside the window can be stopped", "[documents]")
{
    PrintWorker worker;
    std::optional<bool> made;
    const PrintDocument document = planDocument(test::withGoals(test::aFullPlan(), 100), {});
    worker.start(document, {}, [&](const Result<QByteArray> &pdf) { made = pdf.ok(); });
    worker.stop();
    REQUIRE(QTest::qWaitFor([&] { return made.has_value(); }, 20'000));
    CHECK_FALSE(*made);
    made.reset();
    worker.start(planDocument(test::aFullPlan(), {}), {},
                 [&](const Result<QByteArray> &pdf) { made = pdf.ok(); });
    REQUIRE(QTest::qWaitFor([&] { return made.has_value(); }, 20'000));
    CHECK(*made);
}
