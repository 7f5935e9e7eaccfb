// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/common/words.h"
#include "ui/membership/documents/card_section.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTextBrowser>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("The Programs panel applies from today, and history refuses a future date",
          "[ui][R-18][R-27][R-28]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"programs"_s);
    CHECK(textOf(page).contains(u"Last Reportable Service Date: none yet"_s));
    auto *table = find<QTableWidget>(page, u"programTable"_s);
    const auto rowOf = [&](const QString &program) {
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->data(Qt::UserRole) == program)
                return row;
        }
        return -1;
    };
    CHECK(table->horizontalHeaderItem(1)->text() == u"Apply"_s);
    CHECK(rowOf(u"esis"_s) == 0);
    CHECK(table->item(0, 1)->checkState() == Qt::Checked);
    CHECK(table->item(0, 2)->text() == u"Enrolled"_s);

    table->setFocus();
    table->setCurrentCell(rowOf(u"wagner_peyser"_s), 1);
    press(Qt::Key_Space);
    auto enrollments = screen.office.store().ofPerson<ProgramEnrollment>(person);
    REQUIRE(enrollments.size() == 2);
    CHECK(enrollments[1].startedOn == screen.office.clock.today());
    CHECK(table->item(rowOf(u"wagner_peyser"_s), 2)->text() == u"Enrolled"_s);

    // A program of one career center asks for the center first.
    table->setCurrentCell(rowOf(u"jstp"_s), 1);
    press(Qt::Key_Space);
    CHECK(isShown(page, u"centerProgramDialog"_s));
    CHECK(screen.office.store().ofPerson<ProgramEnrollment>(person).size() == 2);
    type(page, u"center"_s, u"Quincy"_s);
    click(page, u"enrollProgram"_s);
    enrollments = screen.office.store().ofPerson<ProgramEnrollment>(person);
    REQUIRE(enrollments.size() == 3);
    CHECK(enrollments[2].centerId == screen.office.center);

    table->setCurrentCell(rowOf(u"wagner_peyser"_s), 0);
    click(page, u"programHistory"_s);
    type(page, u"started_on"_s, u"+3"_s);
    CHECK(textOf(*find(page, u"programHistoryDialog"_s)).contains(u"cannot start in the future"_s));
    click(page, u"correctEnrollment"_s);
    CHECK(screen.office.store().find(enrollments[1].id)->startedOn == screen.office.clock.today());
    type(page, u"started_on"_s, u"-3"_s);
    click(page, u"correctEnrollment"_s);
    CHECK(screen.office.store().find(enrollments[1].id)->startedOn ==
          screen.office.clock.today().addDays(-3));
}

TEST_CASE("A partner's program is applied only with what the partner confirmed", "[ui][programs][R-91][R-92][R-93]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"programs"_s);
    auto *table = find<QTableWidget>(page, u"programTable"_s);
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->data(Qt::UserRole) == u"mass_rehab"_s)
            table->setCurrentCell(row, 1);
    }
    table->setFocus();
    press(Qt::Key_Space);
    REQUIRE(isShown(page, u"proofDialog"_s));
    click(page, u"enrollProgram"_s);
    CHECK(textOf(*find(page, u"proofDialog"_s)).contains(u"Who at the partner confirmed it?"_s));
    CHECK(screen.office.store().ofPerson<ProgramEnrollment>(person).size() == 1);

    type(page, u"confirmed_by"_s, u"R. Almeida"_s);
    type(page, u"confirmed_on"_s, u"+0"_s);
    type(page, u"means"_s, u"E-mail"_s);
    for (const char *question : {"criterion_met", "receives_services", "plan_signed"}) {
        find(page, QString::fromLatin1(question))->setFocus();
        press(Qt::Key_Y);
    }
    click(page, u"enrollProgram"_s);
    CHECK(textOf(*find(page, u"proofDialog"_s)).contains(u"On which day was the plan signed?"_s));
    type(page, u"plan_signed_on"_s, u"-5"_s);
    click(page, u"enrollProgram"_s);
    REQUIRE(screen.office.store().ofPerson<ProgramEnrollment>(person).size() == 2);
    const auto proofs = screen.office.store().ofPerson<PartnerProof>(person);
    REQUIRE(proofs.size() == 1);
    CHECK(proofs.front().confirmedBy == u"R. Almeida"_s);
    CHECK(proofs.front().planSignedOn == screen.office.clock.today().addDays(-5));
}

TEST_CASE("A service is recorded by typing, shown with who entered it, and voided with a reason",
          "[ui][R-30][R-33][R-35]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("intake", person, u"services"_s);
    click(page, u"recordServiceOpen"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"type"_s);
    click(page, u"recordService"_s);
    CHECK(textOf(page).contains(u"Choose the service"_s));
    type(page, u"type"_s, u"career guidance"_s);
    click(page, u"recordService"_s);
    const auto services = screen.office.store().ofPerson<Service>(person);
    REQUIRE(services.size() == 1);
    CHECK(services[0].type == u"career_guidance"_s);
    CHECK(services[0].provider == u"MassHire Quincy"_s);

    auto *list = find<ListTable>(page, u"serviceTable"_s);
    REQUIRE(list->records()->rowCount() == 1);
    const auto text = [&](int column) { return list->model()->index(0, column).data().toString(); };
    CHECK(text(1) == u"Career guidance with staff"_s);
    CHECK(text(5).startsWith(u"intake, "_s));

    list->selectFirst();
    screen.prompts.texts = {u"Entered twice."_s};
    click(page, u"voidService"_s);
    CHECK(screen.office.store().find(services[0].id)->voidReason == u"Entered twice."_s);
    CHECK(text(9) == u"Voided"_s);
    CHECK_FALSE(find<QPushButton>(page, u"voidService"_s)->isEnabled());
}

TEST_CASE("A note alone asks for its service first", "[ui][R-74]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const auto count = [&] { return screen.office.store().ofPerson<Note>(person).size(); };
    const auto before = count();
    PersonPage &page = screen.open("counselor", person, u"notes"_s);
    page.showTab(u"notes"_s, u"text"_s);
    type(u"She found a room and moves on Friday 👍"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(count() == before);
    CHECK(textOf(page).contains(u"Which service does this note belong to?"_s));
    CHECK(QApplication::focusWidget()->objectName() == u"service"_s);
    click(page, u"recordNote"_s);
    CHECK(count() == before);
    type(page, u"without_service"_s, u"A call of hers, no service."_s);
    click(page, u"recordNote"_s);
    REQUIRE(count() == before + 1);
    const Note note = screen.office.store().ofPerson<Note>(person).back();
    CHECK(note.text == u"She found a room and moves on Friday 👍"_s);
    CHECK(note.withoutService == u"A call of hers, no service."_s);

    page.showTab(u"notes"_s, u"text"_s);
    type(u"Wrote the resume together."_s);
    type(page, u"service"_s, u"resume review"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(count() == before + 2);
    CHECK(screen.office.store().ofPerson<Note>(person).back().serviceId);
    CHECK(textOf(page).contains(u"Wrote the resume together."_s));
}

TEST_CASE("Ten megabytes are refused in words and nothing typed is lost", "[ui][R-74]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    PersonPage &page = screen.open("counselor", person, u"notes"_s);
    page.showTab(u"notes"_s, u"text"_s);
    type(u"שלום Zoë"_s);
    QApplication::clipboard()->setText(QString(10 * 1024 * 1024, u'x'));
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(textOf(page).contains(u"Nothing was pasted"_s));
    CHECK(find<QPlainTextEdit>(page, u"text"_s)->toPlainText() == u"שלום Zoë"_s);
    screen.close();
    PersonPage &again = screen.open("counselor", person, u"notes"_s);
    click(again, u"draftPutBack"_s);
    CHECK(find<QPlainTextEdit>(again, u"text"_s)->toPlainText() == u"שלום Zoë"_s);
}

TEST_CASE("Contacts say whether they count, and why not", "[ui][R-69][R-70]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    REQUIRE(screen.office.as("counselor")
                .run(RecordContact{.jobSeekerId = person, .means = u"phone_call"_s, .twoWay = true})
                .done);
    PersonPage &page = screen.open("counselor", person, u"notes"_s);
    auto *contacts = find<ListTable>(page, u"contactTable"_s);
    REQUIRE(contacts->records()->rowCount() == 1);
    CHECK(contacts->model()->index(0, 2).data().toString() == u"Does not count yet: no service chosen."_s);
    contacts->selectFirst();
    screen.prompts.texts = {u"It was her sister."_s};
    click(page, u"voidContact"_s);
    CHECK(screen.office.store().ofPerson<Contact>(person)[0].voidReason == u"It was her sister."_s);
    click(page, u"recordContact"_s);
    CHECK(screen.navigator.contactFor == person);
}

TEST_CASE("The numbers are shown large, printed as text, and logged", "[ui][R-09][R-11]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const JobSeeker stored = *screen.office.store().find(person);
    PersonPage &page = screen.open("intake", person);
    click(page, u"numbers"_s);
    const QString shown = textOf(*find(page, u"numbersDialog"_s));
    CHECK(find<QLabel>(page, u"numberSsn"_s)->text().remove(u'-') == stored.ssn);
    CHECK(find<QLabel>(page, u"numberId"_s)->text() == stored.number);
    CHECK(shown.contains(u"not an SSN"_s));
    CHECK(shown.contains(u"JobQuest"_s));

    const QString file = screen.office.directory.filePath(u"numbers.pdf"_s);
    screen.prompts.files = {file};
    click(page, u"printNumbers"_s);
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    CHECK(bytes.startsWith("%PDF"));
    CHECK(bytes.contains("/ToUnicode"));
    const auto looks = accessHistory(screen.office.store(), person);
    REQUIRE(looks.ok());
    CHECK(looks->front().kind == u"print"_s);
}

TEST_CASE("The JobQuest card is printed in the person's language, and logged", "[ui][card][R-09][R-11]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const auto speaks = [&](const QString &language) {
        JobSeeker edited = *screen.office.store().find(person);
        edited.primaryLanguage = language;
        REQUIRE(screen.office.as("counselor").run(EditJobSeeker{.person = edited}).done);
    };
    speaks(u"hat"_s);
    PersonPage &page = screen.open("counselor", person);
    click(page, u"numbers"_s);
    auto *language = find<QComboBox>(page, u"cardLanguage"_s);
    CHECK(language->currentText() == u"English and Haitian Creole"_s);
    const QString file = screen.office.directory.filePath(u"card.pdf"_s);
    const auto card = [&] {
        screen.prompts.files = {file};
        click(page, u"printCard"_s);
        QFile pdf(file);
        REQUIRE(pdf.open(QIODevice::ReadOnly));
        const auto document = Poppler::Document::loadFromData(pdf.readAll());
        REQUIRE(document);
        CHECK(document->numPages() == 1);
        return document->page(0)->text({}).simplified();
    };
    const QString words = card();
    const JobSeeker stored = *screen.office.store().find(person);
    CHECK(words.contains(ssnText(stored.ssn)));
    CHECK(words.contains(stored.number));
    CHECK(words.contains(u"NOT a Social Security number"_s));
    CHECK(words.contains(u"Kenbe kat sa a an sekirite. Nenpòt moun"_s));
    CHECK(words.contains(u"sant karyè"_s));
    CHECK(words.contains(u"MassHire Quincy"_s));
    CHECK(find<QLabel>(page, u"numbersSaid"_s)->text().startsWith(u"Written."_s));
    const auto looks = accessHistory(screen.office.store(), person);
    REQUIRE(looks.ok());
    CHECK(looks->front().kind == u"print"_s);

    language->setFocus();
    press(Qt::Key_Home);
    CHECK(language->currentText() == u"English only"_s);
    CHECK_FALSE(card().contains(u"Kenbe"_s));

    screen.close();
    for (const auto &[code, chosen, said] :
         {std::tuple(u"kea"_s, u"English and Portuguese"_s,
                     u"not written in Cape Verdean Creole. Portuguese"_s),
          std::tuple(u"ara"_s, u"English only"_s,
                     u"not written in Arabic, so it is printed in English only"_s)}) {
        speaks(code);
        PersonPage &again = screen.open("counselor", person);
        click(again, u"numbers"_s);
        CHECK(find<QComboBox>(again, u"cardLanguage"_s)->currentText() == chosen);
        CHECK(find<QLabel>(again, u"cardWords"_s)->text().contains(said));
        screen.close();
    }
}

TEST_CASE("Who may not print numbers cannot print the card", "[ui][card][R-138]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const JobSeeker stored = *screen.office.store().find(person);
    CardSection &section =
        screen.show(std::make_unique<CardSection>(screen.as("view_only"), stored, nullptr));
    CHECK_FALSE(find<QPushButton>(section, u"printCard"_s)->isEnabled());
    CHECK_FALSE(find<QPushButton>(section, u"printCard"_s)->toolTip().isEmpty());
}

TEST_CASE("The SSN replaces the pseudo number in the same record", "[ui][R-06][R-12]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const QString number = screen.office.store().find(person)->number;
    PersonPage &page = screen.open("intake", person);
    click(page, u"replacePseudo"_s);
    QWidget *dialog = find(page, u"replaceDialog"_s);
    type(*dialog, u"ssn"_s, u"900123456"_s);
    CHECK(textOf(*dialog).contains(u"R-12"_s));
    type(*dialog, u"ssn"_s, u"123456788"_s);
    QPushButton *replace = nullptr;
    for (auto *button : dialog->findChildren<QPushButton *>(u"replacePseudo"_s))
        replace = button;
    REQUIRE(replace);
    QTest::mouseClick(replace, Qt::LeftButton);
    CHECK(screen.office.store().find(person)->ssn == u"123456788"_s);
    CHECK(screen.office.store().find(person)->number == number);
    CHECK_FALSE(textOf(*find(page, u"personHeader"_s)).contains(u"PSEUDO"_s));
    CHECK_FALSE(isShown(*find(page, u"personHeader"_s), u"replacePseudo"_s));
}

TEST_CASE("The history says who set what from what to what, masks the number and strikes through what was "
          "taken back",
          "[ui][R-06][R-115]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    const QString ssn = screen.office.store().find(person)->ssn;
    Actions &actions = screen.office.as("counselor");
    JobSeeker edited = *screen.office.store().find(person);
    edited.lastName = u"Pierre <b>& Joseph</b>"_s;
    edited.gender = u"male"_s;
    REQUIRE(actions.run(EditJobSeeker{.person = edited}).done);
    REQUIRE(actions.undo().done);
    PersonPage &page = screen.open("counselor", person, u"history"_s);
    auto *view = find<QTextBrowser>(page, u"historyView"_s);
    const QString isolates = u"[\\x{2068}\\x{2069}]"_s;
    const auto shown = [&] { return view->toPlainText().remove(QRegularExpression(isolates)); };
    CHECK(shown().contains(u"Gender: Female → Male"_s));
    CHECK(shown().contains(u"Last name: Pierre → Pierre <b>& Joseph</b>"_s));
    CHECK(shown().contains(u"Enroll a shelter resident"_s));
    CHECK(shown().contains(u"taken back later"_s));
    CHECK(shown().contains(u"Opened the record"_s));
    CHECK_FALSE(shown().contains(ssn));
    CHECK(view->toHtml().contains(u"line-through"_s));

    find(page, u"historyFilter"_s)->setFocus();
    type(u"gender"_s);
    CHECK(shown().contains(u"Gender: Female → Male"_s));
    CHECK_FALSE(shown().contains(u"Last name"_s));
    CHECK_FALSE(shown().contains(u"Opened the record"_s));
}
