// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/file_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/policy/membership_policy.h"
#include "tests/support/keys.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/list_table.h"
#include "ui/common/preferences.h"
#include "ui/settings/settings_page.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

class SettingsScreen : public PersonScreen
{
public:
    SettingsPage &openSettings(const char *role)
    {
        return show(std::make_unique<SettingsPage>(as(role), preferences));
    }
    /// The small form over the page, active.
    QDialog &form(const SettingsPage &in)
    {
        auto *dialog = in.findChild<QDialog *>(u"officeDialog"_s);
        REQUIRE(dialog);
        QApplication::setActiveWindow(dialog);
        return *dialog;
    }
    bool closed(const SettingsPage &in)
    {
        return soon([&] { return !in.findChild<QDialog *>(u"officeDialog"_s); });
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(home.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return out.fileName();
    }

    QTemporaryDir home;
    QSettings settings{home.filePath(u"waymark.ini"_s), QSettings::IniFormat};
    Preferences preferences{settings};
};

QStringList column(const SettingsPage &page, const QString &list, int at)
{
    QStringList texts;
    const auto *model = find<ListTable>(page, list)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, at).data().toString();
    return texts;
}

AddRecord<Snippet> aSnippet(const QString &name, const QString &text, Id<Staff> whose = {})
{
    return {{.name = name, .text = text, .staffId = whose}};
}

} // namespace

TEST_CASE("Everybody keeps snippets of their own; the office's are kept by managers and administrators",
          "[ui][settings][snippets]")
{
    SettingsScreen screen;
    SettingsPage *page = &screen.openSettings("counselor");
    CHECK_FALSE(find<QPushButton>(*page, u"officeSnippetAdd"_s)->isEnabled());
    CHECK(find(*page, u"officeSnippetAdd"_s)->toolTip().contains(u"Your role may not do this"_s));
    click(*page, u"ownSnippetAdd"_s);
    screen.form(*page);
    type(u"Voicemail"_s);
    press(Qt::Key_Return);
    type(u"Left a message and asked to call back."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.closed(*page));
    page->refresh();
    CHECK(column(*page, u"ownSnippetList"_s, 0) == QStringList{u"Voicemail"_s});

    QApplication::setActiveWindow(page->window());
    find(*page, u"ownSnippetList"_s)->setFocus();
    press(Qt::Key_Return);
    type(screen.form(*page), u"name"_s, u"No answer"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.closed(*page));
    page->refresh();
    CHECK(column(*page, u"ownSnippetList"_s, 0) == QStringList{u"No answer"_s});

    page = &screen.openSettings("supervisor");
    CHECK(column(*page, u"ownSnippetList"_s, 0).isEmpty()); // another's are not shown
    click(*page, u"officeSnippetAdd"_s);
    screen.form(*page);
    type(u"English class"_s);
    press(Qt::Key_Return);
    type(u"The class meets on Tuesdays at six."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.closed(*page));
    page = &screen.openSettings("intake");
    CHECK(column(*page, u"officeSnippetList"_s, 0) == QStringList{u"English class"_s});
    find(*page, u"officeSnippetList"_s)->setFocus();
    press(Qt::Key_Return);
    CHECK_FALSE(page->findChild<QDialog *>(u"officeDialog"_s));
}

TEST_CASE("What cannot be a snippet is refused in words", "[actions][snippets]")
{
    PersonScreen screen;
    Actions &actions = screen.as("counselor").actions();
    const Id<Staff> own = screen.office.staff("counselor");
    const auto refusal = [](const ActionResult &result) {
        REQUIRE_FALSE(result.done);
        REQUIRE_FALSE(result.findings.isEmpty());
        return result.findings.first().message;
    };
    CHECK(refusal(actions.run(aSnippet(u"Big"_s, QString(1'000'000, u'x'), own))).contains(u"too long"_s));
    CHECK(refusal(actions.run(aSnippet(u"Blank"_s, u" \n\t "_s, own))).contains(u"is missing"_s));
    CHECK(refusal(actions.run(aSnippet(u"  "_s, u"Text"_s, own))).contains(u"is missing"_s));
    CHECK(refusal(actions.run(aSnippet({}, {}, own))).contains(u"is missing"_s));
    CHECK(refusal(actions.run(aSnippet(u"All"_s, u"Text"_s))).contains(u"Your role may not do this"_s));
    CHECK(refusal(actions.run(aSnippet(u"Theirs"_s, u"Text"_s, screen.office.staff("intake"))))
              .contains(u"somebody else"_s));
    CHECK(screen.office.store().all<Snippet>().empty());

    // The office's own is not taken away from it by an edit, nor anybody's.
    const auto made = screen.office.as("administrator").run(aSnippet(u"All"_s, u"Text"_s));
    REQUIRE(made.done);
    EditRecord<Snippet> edit{*screen.office.store().find(Id<Snippet>{made.id("record")})};
    edit.record.staffId = own;
    CHECK(refusal(screen.office.as("counselor").run(edit)).contains(u"Your role may not do this"_s));
    CHECK_FALSE(screen.office.as("view_only")
                    .run(aSnippet(u"Mine"_s, u"Text"_s, screen.office.staff("view_only")))
                    .done);
}

TEST_CASE("A snippet is written into a note with Ctrl+0, narrowed by typing", "[ui][snippets]")
{
    PersonScreen screen;
    const Id<JobSeeker> person = screen.office.enrolled();
    REQUIRE(screen.office.as("administrator")
                .run(aSnippet(u"English class"_s, u"The class meets on Tuesdays."_s))
                .done);
    Actions &counselor = screen.office.as("counselor");
    REQUIRE(
        counselor.run(aSnippet(u"Voicemail"_s, u"Left a message."_s, screen.office.staff("counselor"))).done);
    auto gone = aSnippet(u"Class of old"_s, u"Not any more."_s, screen.office.staff("counselor"));
    gone.record.active = false;
    REQUIRE(counselor.run(gone).done);
    REQUIRE(screen.office.as("intake")
                .run(aSnippet(u"Class list"_s, u"Theirs."_s, screen.office.staff("intake")))
                .done);

    PersonPage &page = screen.open("counselor", person, u"notes"_s);
    page.showTab(u"notes"_s, u"text"_s);
    auto *edit = find<QPlainTextEdit>(page, u"text"_s);
    REQUIRE(QApplication::focusWidget() == edit);
    type(u"Called. "_s);
    press(Qt::Key_0, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget()->objectName() == u"snippetFind"_s);
    auto *model = edit->findChild<QAbstractItemView *>(u"snippetList"_s)->model();
    CHECK(model->rowCount() == 2);
    CHECK(model->index(0, 0).data().toString() == u"Voicemail"_s); // one's own first
    type(u"tuesd"_s);
    REQUIRE(model->rowCount() == 1);
    press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == edit);
    CHECK(edit->toPlainText() == u"Called. The class meets on Tuesdays."_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(edit->toPlainText() == u"Called. "_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    type(u" She"_s);
    CHECK(edit->toPlainText().endsWith(u"Tuesdays. She"_s));

    // Esc leaves everything as it was; nothing of that name says so.
    press(Qt::Key_0, Qt::ControlModifier);
    type(u"xyzzy"_s);
    CHECK(model->rowCount() == 0);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == edit);
    CHECK(edit->toPlainText().endsWith(u"Tuesdays. She"_s));
}

TEST_CASE("An administrator loads an income table and sees which is in force", "[ui][settings][R-21]")
{
    SettingsScreen screen;
    const QString good = screen.file(u"limits.csv"_s, "family_size,annual\n1,16000\n2,22000\n3,28000\n");
    SettingsPage &page = screen.openSettings("administrator");
    const qsizetype before = column(page, u"incomeList"_s, 0).size();
    CHECK(column(page, u"incomeList"_s, 1).count(u"now"_s) == 1);

    screen.prompts.files = {good};
    click(page, u"incomeAdd"_s);
    QDialog &dialog = screen.form(page);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.isVisible());
    CHECK(textOf(dialog).contains(u"From which day is the table in force?"_s));
    REQUIRE(QApplication::focusWidget()->objectName() == u"effective_from"_s);
    type(u"2/1/2026"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.isVisible());
    CHECK(textOf(dialog).contains(u"Name where the amounts come from"_s));
    type(dialog, u"source"_s, u"91 FR 1000"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.closed(page));
    page.refresh();
    CHECK(column(page, u"incomeList"_s, 0).size() == before + 1);
    const auto *model = find<ListTable>(page, u"incomeList"_s)->model();
    CHECK(model->index(0, 1).data().toString() == u"now"_s);
    CHECK(model->index(0, 2).data().toString() == u"the whole state"_s);
    CHECK(model->index(0, 3).data().toString() == u"1: $16,000, 2: $22,000, 3: $28,000"_s);
    CHECK(model->index(0, 4).data().toString() == u"$6,000"_s);
    CHECK(model->index(0, 5).data().toString() == u"91 FR 1000"_s);
    CHECK(column(page, u"incomeList"_s, 1).count(u"now"_s) == 1);
    const PolicySettings &now = screen.workspace->actions().settings();
    CHECK(policy::incomeAmount(now, 4, QDate(2026, 3, 2)) == 3'400'000 / 2);
    CHECK(policy::incomeAmount(now, 4, QDate(2026, 1, 31)) != 3'400'000 / 2);

    // One area's stands beside the state's.
    screen.prompts.files = {
        screen.file(u"area.csv"_s, "family_size,annual,source\n1,20000,LLSIL\n2,30000,LLSIL\nmore,9000,\n")};
    click(page, u"incomeAdd"_s);
    QDialog &second = screen.form(page);
    type(second, u"effective_from"_s, u"5/1/2026"_s);
    type(second, u"area"_s, u"Boston"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(screen.closed(page));
    page.refresh();
    CHECK(model->index(0, 1).data().toString() == u"later"_s);
    CHECK(model->index(0, 2).data().toString() == u"Boston"_s);
    CHECK(model->index(0, 5).data().toString() == u"LLSIL"_s);
}

TEST_CASE("A file that is no income table is refused in words before anything else is asked",
          "[ui][settings][R-21]")
{
    SettingsScreen screen;
    SettingsPage &page = screen.openSettings("administrator");
    const auto tried = [&](const QByteArray &bytes) {
        screen.prompts.files = {screen.file(u"bad.csv"_s, bytes)};
        screen.prompts.asked.clear();
        click(page, u"incomeAdd"_s);
        CHECK_FALSE(page.findChild<QDialog *>(u"officeDialog"_s));
        return screen.prompts.asked.join(u'\n');
    };
    CHECK(tried("size,amount\n1,2\n").contains(u"family_size and annual"_s));
    CHECK(tried("family_size,annual\n1,16000\n3,28000\n").contains(u"family of 2 is missing"_s));
    CHECK(tried("family_size,annual\n1,16000\n2,15000\n").contains(u"not above the one before"_s));
    CHECK(tried("family_size,annual\n1,many\n2,15000\n").contains(u"no number of dollars"_s));
    CHECK(tried({}).contains(u"cannot be loaded"_s));
    screen.prompts.files = {};
    click(page, u"incomeAdd"_s); // thought better of
    CHECK_FALSE(page.findChild<QDialog *>(u"officeDialog"_s));

    CHECK_FALSE(isShown(screen.openSettings("supervisor"), u"incomeList"_s));
    LoadIncomeTable table{.file = screen.file(u"good.csv"_s, "family_size,annual\n1,16000\n2,22000\n"),
                          .effectiveFrom = QDate(2026, 2, 1),
                          .source = u"91 FR 1000"_s};
    CHECK_FALSE(screen.workspace->actions().run(table).done);
}

TEST_CASE("An administrator loads the public list of occupations; another file is refused in words", "[ui][settings][plan]")
{
    SettingsScreen screen;
    SettingsPage &page = screen.openSettings("administrator");
    screen.prompts.files = {screen.file(u"bad.csv"_s, "a,b\n1,2\n")};
    click(page, u"occupationsAdd"_s);
    CHECK(screen.prompts.asked.join(u'\n').contains(u"a column for the code"_s));
    CHECK(column(page, u"occupationsList"_s, 0).isEmpty());
    QByteArray list("code,title\n");
    for (int i = 11; i < 40; ++i)
        list += "19-30" + QByteArray::number(i) + ",Kind " + QByteArray::number(i) + '\n';
    screen.prompts.files = {screen.file(u"soc.csv"_s, list)};
    click(page, u"occupationsAdd"_s);
    page.refresh();
    CHECK(column(page, u"occupationsList"_s, 0).size() == 27); // codes that end in 0 are groups
    CHECK_FALSE(isShown(screen.openSettings("supervisor"), u"occupationsList"_s));
}
