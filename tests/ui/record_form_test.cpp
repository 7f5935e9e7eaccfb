// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/form_fixture.h"
#include "tests/support/keys.h"
#include "ui/common/parts.h"
#include "ui/forms/field_row.h"
#include "ui/forms/missing_bar.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QStringList basic{u"General information"_s, u"Ethnicity and race"_s, u"Residence address"_s,
                        u"Mailing address"_s, u"Contact"_s};

struct Stage : FormFixture
{
    QWidget window;
    MissingBar *bar;
    RecordForm *form;
    JobSeeker seeker = person();

    explicit Stage(const QStringList &sections = basic, QSize size = {1040, 600})
    {
        auto *column = new QVBoxLayout(&window);
        bar = new MissingBar(&window);
        form = new RecordForm(specOf<JobSeeker>(), sections, context(), &window);
        column->addWidget(bar);
        column->addWidget(form, 1);
        bar->follow(form);
        form->load(&seeker);
        window.resize(size);
        showActive(window);
    }

    void enter(const QString &field, const QString &text)
    {
        REQUIRE(form->focusField(field));
        if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
            line->selectAll();
        type(text);
    }
    QString said(const QString &field) const
    {
        QStringList lines;
        for (const FindingLine *line : form->row(field)->findChildren<FindingLine *>())
            lines.append(line->accessibleName());
        return lines.join(u'\n');
    }
};

} // namespace

TEST_CASE("a form shows every field of its sections and stores what was changed, only that", "[ui]")
{
    Stage stage;
    QStringList expected;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (basic.contains(QLatin1StringView(field.section)) && !field.system)
            expected.append(QString::fromLatin1(field.name));
    }
    CHECK(stage.form->fieldNames() == expected);
    CHECK_FALSE(stage.form->isDirty());
    CHECK(stage.form->draft().isEmpty());

    JobSeeker same = stage.seeker;
    stage.form->store(&same);
    CHECK(same == stage.seeker);

    QSignalSpy edited(stage.form, &RecordForm::fieldEdited);
    stage.enter(u"last_name"_s, u"Pierre-Louis"_s);
    stage.enter(u"birth_date"_s, u"3/5/92"_s);
    CHECK(edited.size() == 18);
    CHECK(stage.form->dirtyFields() == QStringList{u"last_name"_s, u"birth_date"_s});

    JobSeeker stored = stage.seeker;
    stored.city = u"Boston"_s; // changed elsewhere meanwhile
    stage.form->store(&stored);
    CHECK(stored.lastName == u"Pierre-Louis"_s);
    CHECK(stored.birthDate == QDate(1992, 3, 5));
    CHECK(stored.city == u"Boston"_s);
    stage.form->markSaved();
    CHECK_FALSE(stage.form->isDirty());
    stage.enter(u"last_name"_s, u"Pierre"_s);
    CHECK(stage.form->isDirty());
    stage.enter(u"last_name"_s, u"Pierre-Louis"_s);
    CHECK_FALSE(stage.form->isDirty());
}

TEST_CASE("what cannot be used is said once the field is left, and cleared when it is right", "[ui]")
{
    Stage stage;
    stage.enter(u"birth_date"_s, u"29 Feb 2025"_s);
    CHECK(stage.said(u"birth_date"_s).isEmpty());
    press(Qt::Key_Tab);
    CHECK(stage.said(u"birth_date"_s) == u"To fix: February has no 29th in 2025."_s);
    CHECK_FALSE(stage.form->acceptable());
    CHECK(stage.form->isDirty());
    REQUIRE(stage.form->problems().size() == 1);
    CHECK(stage.form->problems().first().field == u"birth_date"_s);
    JobSeeker stored = stage.seeker;
    stage.form->store(&stored);
    CHECK(stored.birthDate == stage.seeker.birthDate);
    stage.enter(u"birth_date"_s, u"28 Feb 2025"_s);
    CHECK(stage.said(u"birth_date"_s).isEmpty());
    CHECK(stage.form->acceptable());
}

TEST_CASE("findings stand under their field with sign, word and rule", "[ui]")
{
    Stage stage;
    stage.form->setFindings({{u"R-03"_s, u"shelter"_s, u"Choose the shelter."_s, Severity::Block},
                             {QString(), u"zip"_s, u"This zip is not in Quincy."_s, Severity::Warn},
                             {QString(), QString(), u"About the whole."_s, Severity::Note}});
    CHECK(stage.said(u"shelter"_s) == u"To fix: Choose the shelter. (R-03)"_s);
    CHECK(stage.said(u"zip"_s) == u"Check: This zip is not in Quincy."_s);
    CHECK(
        stage.form->editor("shelter")->control()->accessibleDescription().contains(u"Choose the shelter."_s));
    stage.form->setFindings({});
    CHECK(stage.said(u"shelter"_s).isEmpty());
    CHECK(stage.form->editor("first_name")->control()->accessibleName() == u"First name"_s);
    stage.form->setMandatory({u"birth_date"_s});
    CHECK(stage.form->editor("birth_date")->control()->accessibleDescription() ==
          u"Thu 2 May 1991 (35 years ago) Mandatory."_s);
    REQUIRE(stage.form->focusField(u"military"_s));
    press(Qt::Key_Y);
    CHECK(QApplication::focusWidget()->accessibleDescription() == u"Yes"_s);
}

TEST_CASE("a draft brings back everything typed, also what cannot be used", "[ui]")
{
    QByteArray kept;
    {
        Stage stage;
        stage.enter(u"first_name"_s, u"Ana 😀 שרה"_s);
        stage.enter(u"birth_date"_s, u"31/2/2026"_s);
        stage.enter(u"city"_s, QString());
        press(Qt::Key_Delete);
        REQUIRE(stage.form->focusField(u"military"_s));
        press(Qt::Key_Y);
        stage.enter(u"gender"_s, u"Zzz"_s);
        REQUIRE(stage.form->focusField(u"accommodations"_s));
        type(u"Line one\nline two"_s);
        kept = QJsonDocument(stage.form->draft()).toJson();
    }
    Stage again;
    const QStringList restored = again.form->restoreDraft(QJsonDocument::fromJson(kept).object());
    CHECK(restored.size() == 6);
    CHECK(again.form->isDirty());
    CHECK(again.form->value("first_name") == Value(u"Ana 😀 שרה"_s));
    CHECK(again.form->editor("birth_date")->typedText() == u"31/2/2026"_s);
    CHECK(again.said(u"birth_date"_s) == u"To fix: February has no 31st in 2026."_s);
    CHECK(isNull(again.form->value("city")));
    CHECK(again.form->value("military") == Value(qint64(1)));
    CHECK(again.form->editor("gender")->typedText() == u"Zzz"_s);
    CHECK(again.form->value("accommodations") == Value(u"Line one\nline two"_s));
    CHECK(again.form->draft() == QJsonDocument::fromJson(kept).object());
    again.form->load(&again.seeker);
    CHECK_FALSE(again.form->isDirty());
    CHECK(again.form->acceptable());
}

TEST_CASE("what changed elsewhere arrives, what is being typed stays", "[ui]")
{
    Stage stage;
    stage.enter(u"first_name"_s, u"Marie"_s);
    JobSeeker newer = stage.seeker;
    newer.firstName = u"Mary"_s;
    newer.city = u"Weymouth"_s;
    stage.form->reload(&newer);
    CHECK(stage.form->value("first_name") == Value(u"Marie"_s));
    CHECK(stage.form->value("city") == Value(u"Weymouth"_s));
    CHECK(stage.form->dirtyFields() == QStringList{u"first_name"_s});
}

TEST_CASE("each missing field is one click away", "[ui]")
{
    Stage stage;
    stage.form->setMandatory({u"first_name"_s, u"address"_s, u"agriculture"_s, u"mailing_city"_s});
    CHECK(stage.bar->text() == u"2 still missing"_s);
    auto *area = stage.form->findChild<QScrollArea *>();
    REQUIRE(area->verticalScrollBar()->value() == 0);
    auto *link = stage.bar->findChild<QPushButton *>(u"missing_agriculture"_s);
    REQUIRE(link);
    QTest::mouseClick(link, Qt::LeftButton);
    CHECK(stage.form->focusedField() == u"agriculture"_s);
    CHECK(area->verticalScrollBar()->value() > 0);
    const FieldRow *row = stage.form->row("agriculture");
    const QRect seen(row->mapTo(area->viewport(), QPoint()), row->size());
    CHECK(area->viewport()->rect().contains(seen));
    press(Qt::Key_N);
    CHECK(stage.bar->text() == u"1 still missing"_s);
    stage.enter(u"address"_s, u"12 Main St"_s);
    CHECK(stage.bar->text() == u"Everything mandatory is there."_s);

    // Hidden fields are not missing until they are shown.
    stage.form->enterValue(u"mailing_different"_s, Value(qint64(1)));
    CHECK(stage.bar->text() == u"1 still missing"_s);
    CHECK(stage.form->row("mailing_city")->isVisible());
}

TEST_CASE("fields appear when what they depend on is so", "[ui]")
{
    Stage stage({u"Work and family"_s, u"Disability and farm work"_s});
    CHECK(stage.form->row("disability_categories")->isVisible());
    CHECK(stage.form->row("homeless_exception")->isVisible());
    stage.form->enterValue(u"disability"_s, Value(u"no"_s));
    CHECK_FALSE(stage.form->row("disability_categories")->isVisible());
    stage.form->setOutsideValue(u"shelter"_s, {});
    CHECK_FALSE(stage.form->row("homeless_exception")->isVisible());
    CHECK_FALSE(stage.form->focusField(u"homeless_exception"_s));
}

TEST_CASE("the keyboard walks the form in the order it is read", "[ui]")
{
    Stage stage({u"General information"_s, u"Contact"_s});
    REQUIRE(stage.form->focusField(u"first_name"_s));
    QStringList walked{stage.form->focusedField()};
    for (int i = 0; i < 15; ++i) {
        press(i % 2 && walked.last() != u"accommodations"_s ? Qt::Key_Return : Qt::Key_Tab);
        walked.append(stage.form->focusedField());
    }
    CHECK(walked.join(u' ') == stage.form->fieldNames().join(u' '));
    QSignalSpy last(stage.form, &RecordForm::enteredLast);
    press(Qt::Key_Return);
    CHECK(last.size() == 1);
}

TEST_CASE("two columns where there is room, one where there is not, and nothing is cut", "[ui]")
{
    Stage stage;
    const auto leftOf = [&stage](const char *name) {
        return stage.form->row(name)->mapTo(stage.form, QPoint()).x();
    };
    CHECK(leftOf("military") > leftOf("first_name") + 200);
    stage.window.resize(560, 600);
    QApplication::processEvents();
    CHECK(leftOf("military") == leftOf("first_name"));
    CHECK(stage.form->findChild<QScrollArea *>()->horizontalScrollBar()->maximum() == 0);
    for (const QString &name : stage.form->fieldNames()) {
        const FieldRow *row = stage.form->row(name);
        if (!row->isVisible())
            continue;
        CAPTURE(name.toStdString());
        for (const ToneLabel *label : row->findChildren<ToneLabel *>()) {
            CHECK(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : 0));
            CHECK(row->rect().contains(QRect(label->mapTo(row, QPoint()), label->size())));
        }
        CHECK(row->editor()->control()->height() >= 24);
    }
}

TEST_CASE("a form follows when the text grows while it is open", "[ui]")
{
    Stage stage(basic, {1400, 900});
    const int before = stage.form->row("first_name")->height();
    theme::apply(*qApp, {theme::Scheme::Dark, theme::Density::Comfortable, 200});
    QApplication::processEvents();
    QApplication::processEvents();
    const FieldRow *row = stage.form->row("first_name");
    CHECK(row->height() > before * 3 / 2);
    CHECK(stage.form->row("zip")->editor()->control()->width() > theme::columns(11));
    for (const char *name : {"first_name", "birth_date", "agriculture", "military"}) {
        const FieldRow *at = stage.form->row(name);
        CAPTURE(name);
        for (const ToneLabel *label : at->findChildren<ToneLabel *>()) {
            CHECK(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : 0));
            CHECK(at->rect().contains(QRect(label->mapTo(at, QPoint()), label->size())));
        }
    }
    theme::apply(*qApp);
    QApplication::processEvents();
}

TEST_CASE("a locked field says why, and nothing can be typed into a form that is only read", "[ui]")
{
    Stage stage;
    stage.form->setFieldLocked(u"birth_date"_s, true, u"Locked since the program entry."_s);
    stage.enter(u"birth_date"_s, u"1/1/80"_s);
    CHECK(stage.form->value("birth_date") == Value(u"1991-05-02"_s));
    stage.form->setReadOnly(true);
    stage.enter(u"first_name"_s, u"Nobody"_s);
    CHECK_FALSE(stage.form->isDirty());
    stage.form->setReadOnly(false);
    CHECK(stage.form->editor("birth_date")->isReadOnly());
    stage.form->setFieldLocked(u"birth_date"_s, false);
    CHECK_FALSE(stage.form->editor("birth_date")->isReadOnly());
}

TEST_CASE("what is secret is in no draft", "[ui]")
{
    struct Change
    {
        QString login;
        QString password;
    };
    const EntitySpec spec =
        entity<Change>({.name = "Change"},
                       {field<&Change::login>({.name = "login", .label = "Login", .section = "Who"}),
                        field<&Change::password>(
                            {.name = "password", .label = "Password", .section = "Who", .secret = true})});
    FormFixture given;
    RecordForm form(spec, QStringList(), given.context());
    const Change nothing;
    form.load(&nothing);
    showActive(form);
    REQUIRE(form.focusField(u"password"_s));
    type(u" hidden "_s);
    Change stored;
    form.store(&stored);
    CHECK(stored.password == u" hidden "_s);
    CHECK(form.isDirty());
    CHECK(form.draft().isEmpty());
    CHECK(qobject_cast<QLineEdit *>(form.editor("password")->control())->echoMode() == QLineEdit::Password);
}
