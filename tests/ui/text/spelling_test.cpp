// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text/writing_stage.h"

#include "core/storage/draft_queries.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/record/office_words.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTextBlock>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList judged(const QString &text)
{
    QStringList words;
    for (const TextWord &word : wordsOf(text))
        words += text.mid(word.at, word.length);
    return words;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The installed dictionary, to be damaged.
struct Installed
{
    QByteArray aff;
    QByteArray dic;

    Installed()
    {
        for (const QString &folder : Speller::standardPlaces().folders) {
            if (QFile::exists(folder + u"/en_US.dic"_s)) {
                aff = bytesOf(folder + u"/en_US.aff"_s);
                dic = bytesOf(folder + u"/en_US.dic"_s);
                return;
            }
        }
        FAIL("hunspell-en-us is not installed");
    }
};

} // namespace

TEST_CASE("A dictionary is asked about words only", "[spelling]")
{
    CHECK(judged(u"She didn\u2019t come; he'll call (maybe)."_s) ==
          QStringList{u"She"_s, u"didn\u2019t"_s, u"come"_s, u"he'll"_s, u"call"_s, u"maybe"_s});
    CHECK(judged(u"'quoted' -dashed- well-known"_s) ==
          QStringList{u"quoted"_s, u"dashed"_s, u"well-known"_s});
    CHECK(judged(u"TANF EA OSCC\u2019s MassHire iPhone B12 3rd x a_b"_s).isEmpty());
    CHECK(judged(u"ana@exmaple.org https://exmaple.org/jbos www.jbos exmaple.org/x /hme/ana C:\\hme"_s)
              .isEmpty());
    CHECK(
        judged(
            u"\u05e9\u05dc\u05d5\u05dd \u041f\u0440\u0438\u0432\u0435\u0442 \u4f60\u597d \U0001F44D\U0001F3FD e\u0301te\u0301"_s) ==
        QStringList{u"e\u0301te\u0301"_s});
    CHECK(judged(QString(100'000, u'x')).isEmpty());
    CHECK(judged(QString(100'000, u' ')).isEmpty());
    CHECK(judged({}).isEmpty());
    CHECK(wordAt(u"one two"_s, 3)->at == 0);
    CHECK(wordAt(u"one two"_s, 4)->at == 4);
    CHECK_FALSE(wordAt(u"one  two"_s, 4).has_value());
}

TEST_CASE("Where a sentence begins", "[spelling]")
{
    const auto opening = [](const QString &text) {
        QStringList words;
        for (const TextWord &word : wordsOf(text)) {
            if (word.opensSentence)
                words += text.mid(word.at, word.length);
        }
        return words;
    };
    CHECK(opening(u"She came. Then (again) she left! \u201cWhy?\u201d he asked"_s) ==
          QStringList{u"She"_s, u"Then"_s, u"Why"_s, u"he"_s});
    CHECK(opening(u"Progress: Found a room\u2026 Next"_s) ==
          QStringList{u"Progress"_s, u"Found"_s, u"Next"_s});
    CHECK(opening(u"- Ms. Okonkwo and J. Smith came"_s) == QStringList{u"Ms"_s});
}

TEST_CASE("A misspelled word gets a wavy line when it is left, not while it is typed", "[spelling]")
{
    WritingStage stage;
    type(u"We recieved teh"_s);
    CHECK(stage.underlined() == QStringList{u"recieved"_s});
    type(u" "_s);
    CHECK(stage.underlined() == QStringList{u"recieved"_s, u"teh"_s});
    press(Qt::Key_Backspace);
    CHECK(stage.underlined() == QStringList{u"recieved"_s});
    press(Qt::Key_Left, Qt::ControlModifier);
    press(Qt::Key_Left);
    CHECK(stage.underlined() == QStringList{u"recieved"_s, u"teh"_s});
    press(Qt::Key_End);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    type(u"he"_s);
    CHECK(stage.underlined() == QStringList{u"recieved"_s});
    type(u"t"_s);
    press(Qt::Key_Return);
    CHECK(stage.underlined() == QStringList{u"recieved"_s, u"thet"_s});
    type(u"bcak"_s);
    CHECK(stage.underlined().size() == 2);
    stage.other->setFocus();
    CHECK(stage.underlined().size() == 3);
    CHECK(stage.edit()->document()->isUndoAvailable());
}

TEST_CASE("Names, capitals and addresses do not turn a note red", "[spelling]")
{
    WritingStage stage;
    stage.speller.setNames([](const QString &word) { return word == u"Okonkwo"_s; });
    stage.field->setTypedText(
        u"She met Nwosu\u2019s cousin and TANF staff at MassHire; she wrote to ana@exmaple.org.\n"
        u"Okonkwo called. Okonkwo's brother too. Wensday he comes, okonkwo."_s);
    CHECK(stage.underlined() == QStringList{u"Wensday"_s, u"okonkwo"_s});
}

TEST_CASE("Drawing the line is no edit and nothing to undo", "[spelling]")
{
    WritingStage stage;
    stage.field->setValue(Value{u"Teh cat recieved."_s});
    CHECK(stage.underlined().size() == 2);
    QTest::qWait(50);
    CHECK(stage.edits == 0);
    CHECK_FALSE(stage.edit()->document()->isUndoAvailable());
    stage.field->setReadOnly(true);
    CHECK(stage.underlined().isEmpty());
    stage.field->setReadOnly(false);
    CHECK(stage.underlined().size() == 2);
}

TEST_CASE("Ctrl+. goes to the misspelled word and Enter takes what was meant", "[spelling]")
{
    WritingStage stage;
    type(u"Today she recieved it. "_s);
    press(Qt::Key_Period, Qt::ControlModifier);
    CHECK(stage.edit()->textCursor().selectedText() == u"recieved"_s);
    CHECK(stage.offered().size() <= 5);
    REQUIRE(stage.offered().value(0) == u"received"_s);
    stage.answer(Qt::Key_Return);
    CHECK(stage.edit()->toPlainText() == u"Today she received it. "_s);
    CHECK(stage.underlined().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(stage.edit()->toPlainText() == u"Today she recieved it. "_s);
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_Period, Qt::ControlModifier);
    CHECK_FALSE(QApplication::activePopupWidget());

    press(Qt::Key_End, Qt::ControlModifier);
    type(u"teh"_s);
    press(Qt::Key_Period, Qt::ControlModifier); // while it is being typed
    CHECK(stage.offered().contains(u"the"_s));
    stage.answer(Qt::Key_Escape);
    CHECK(stage.edit()->toPlainText().endsWith(u"teh"_s));
}

TEST_CASE("The menu opens by Shift+F10, by the Menu key and where the mouse is", "[spelling]")
{
    WritingStage stage;
    type(u"She didn\u2019tt come bcak"_s);
    press(Qt::Key_F10, Qt::ShiftModifier);
    CHECK(stage.offered().contains(u"back"_s));
    CHECK(stage.menu()->actions().size() > 6); // cut, copy and paste are there too
    stage.answer(Qt::Key_Escape);

    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(stage.edit(), &key);
    CHECK(stage.offered().contains(u"back"_s));
    stage.answer(Qt::Key_Escape);

    QTextCursor first(stage.edit()->document());
    first.setPosition(7);
    const QPoint at = stage.edit()->cursorRect(first).center();
    QContextMenuEvent mouse(QContextMenuEvent::Mouse, at, stage.edit()->viewport()->mapToGlobal(at));
    QApplication::sendEvent(stage.edit()->viewport(), &mouse);
    CHECK(stage.offered().contains(u"didn\u2019t"_s));
    stage.answer(Qt::Key_Escape);
    CHECK(stage.edit()->toPlainText() == u"She didn\u2019tt come bcak"_s);
}

TEST_CASE("Own words are this person's, inside the office, and can be taken out", "[spelling]")
{
    PersonScreen screen;
    WritingStage stage;
    auto words = std::make_unique<OfficeWords>(screen.as("counselor"), stage.speller, nullptr);
    type(u"zoila came with zoila\u2019s son "_s);
    CHECK(stage.underlined() == QStringList{u"zoila"_s, u"zoila\u2019s"_s});
    press(Qt::Key_Home);
    press(Qt::Key_Period, Qt::ControlModifier);
    while (stage.menu()->activeAction()->objectName() != u"addOwnWord"_s)
        QTest::keyClick(stage.menu(), Qt::Key_Down);
    stage.answer(Qt::Key_Return);
    CHECK(stage.underlined().isEmpty());

    const auto knownTo = [&](const char *role) {
        Speller speller(Speller::Places{});
        OfficeWords office(screen.as(role), speller, nullptr);
        return speller.isOwnWord(u"Zoila"_s);
    };
    words.reset();
    CHECK_FALSE(knownTo("intake"));
    CHECK(knownTo("counselor"));
    Database &database = screen.office.session().office().database();
    CHECK(draftsOf(database, screen.office.staff("counselor"))->empty());

    words = std::make_unique<OfficeWords>(screen.as("counselor"), stage.speller, nullptr);
    press(Qt::Key_Home);
    press(Qt::Key_F10, Qt::ShiftModifier);
    CHECK(stage.menu()->activeAction()->objectName() == u"removeOwnWord"_s);
    stage.answer(Qt::Key_Return);
    CHECK(stage.underlined().size() == 2);
    CHECK_FALSE(knownTo("counselor"));
}

TEST_CASE("The people and places of the office are known by name", "[spelling]")
{
    PersonScreen screen;
    WritingStage stage;
    EnrollShelterResident resident = screen.office.resident();
    resident.person.firstName = u"Ngozi-Ada"_s;
    resident.person.lastName = u"Ok\u00f3nkwo"_s;
    REQUIRE(screen.office.as("intake").run(resident).done);
    OfficeWords words(screen.as("counselor"), stage.speller, nullptr);
    stage.field->setTypedText(
        u"Okonkwo came. Ngozi-Ada too. Quincy is near. Ngoziada was late. Okonkwoo was not."_s);
    CHECK(stage.underlined() == QStringList{u"Ngoziada"_s, u"Okonkwoo"_s});
}

TEST_CASE("Without a dictionary everything passes, and it is said why", "[spelling]")
{
    QTemporaryDir empty;
    WritingStage stage({{empty.path(), u"/nowhere"_s}, {u"en_US"_s}});
    CHECK(stage.speller.isTrouble());
    CHECK(stage.speller.standing().contains(u"no English dictionary"_s));
    type(u"teh cat "_s);
    CHECK(stage.underlined().isEmpty());
    press(Qt::Key_Period, Qt::ControlModifier);
    CHECK_FALSE(QApplication::activePopupWidget());
    press(Qt::Key_F10, Qt::ShiftModifier);
    CHECK(stage.offered(u"noSpelling"_s).size() == 1);
    stage.answer(Qt::Key_Escape);
    CHECK(stage.edit()->toPlainText() == u"teh cat "_s);
}

TEST_CASE("A damaged dictionary is not believed", "[spelling]")
{
    const Installed good;
    QByteArray noise(40'000, '\0');
    QRandomGenerator random(7);
    random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    QByteArray foreign = good.aff;
    foreign.replace("SET UTF-8", "SET KLINGON-9");
    const std::vector<std::tuple<const char *, QByteArray, QByteArray>> bad{
        {"empty", {}, {}},
        {"words are noise", good.aff, noise},
        {"words are noise with a number", good.aff, "12345\n" + noise},
        {"more words announced than there are", good.aff, "99999999999\nword\n"},
        {"cut in the middle", good.aff, good.dic.first(good.dic.size() / 2)},
        {"rules cut in the middle", good.aff.first(good.aff.size() / 2), good.dic},
        {"rules announced without end", "SET UTF-8\nSFX D Y 2000000000\nSFX D 0 ed .\n", good.dic},
        {"unknown encoding", foreign, good.dic},
        {"not in its encoding", good.aff, "3\n\xff\xfe\xff\n\xff\xfd\xfa\n\xc3\x28\xff\n"},
    };
    for (const auto &[what, aff, dic] : bad) {
        INFO(what);
        QTemporaryDir folder;
        writeDictionary(folder, aff, dic);
        Speller speller({{folder.path()}, {u"en_US"_s}});
        speller.want();
        REQUIRE(QTest::qWaitFor([&] { return speller.isReady() || speller.isTrouble(); }, 20'000));
        CHECK(speller.isTrouble());
        CHECK(speller.standing().contains(u"en_US"_s));
        CHECK(speller.wrongIn(u"teh"_s).empty());
        CHECK(speller.suggest(u"teh"_s).isEmpty());
    }
    // A good one further on is used instead.
    QTemporaryDir broken;
    QTemporaryDir whole;
    writeDictionary(broken, good.aff, noise);
    writeDictionary(whole, good.aff, good.dic);
    Speller speller({{broken.path(), whole.path()}, {u"en_US"_s}});
    speller.want();
    CHECK(QTest::qWaitFor([&] { return speller.isReady(); }, 20'000));
}

TEST_CASE("A dictionary is read in its own encoding", "[spelling]")
{
    QTemporaryDir folder;
    writeDictionary(folder, "SET ISO8859-1\nTRY aeiou\n", "4\ncaf\xe9\nna\xefve\nword\nother\n");
    Speller speller({{folder.path()}, {u"en_US"_s}});
    speller.want();
    REQUIRE(QTest::qWaitFor([&] { return speller.isReady(); }, 20'000));
    CHECK(speller.wrongIn(u"caf\u00e9 cafe\u0301 na\u00efve word"_s).empty());
    CHECK(speller.wrongIn(u"cafe"_s).size() == 1);
    CHECK(speller.suggest(u"cafe"_s).contains(u"caf\u00e9"_s));
    CHECK(speller.wrongIn(u"\u0151\u0171\u0142"_s).empty()); // it has no letters for these
}

TEST_CASE("A megabyte of text holds up no key", "[spelling]")
{
    WritingStage stage;
    const auto slowestKey = [] {
        QElapsedTimer timer;
        qint64 slowest = 0;
        for (int i = 0; i < 30; ++i) {
            timer.start();
            type(u"x"_s);
            QApplication::processEvents();
            slowest = std::max(slowest, timer.elapsed());
        }
        return slowest;
    };
    const auto paste = [](const QString &text) {
        QElapsedTimer timer;
        QApplication::clipboard()->setText(text);
        timer.start();
        press(Qt::Key_V, Qt::ControlModifier);
        QApplication::processEvents();
        return timer.elapsed();
    };
    QRandomGenerator random(3);
    const auto noise = [&random](qsizetype size) {
        QString lines;
        while (lines.size() < size) {
            for (int letter = 0; letter < 5; ++letter)
                lines += QChar(char16_t('a' + random.bounded(26)));
            lines += random.bounded(12) ? u' ' : u'\n';
        }
        return lines;
    };
    CHECK(paste(noise(1'000'000)) < 1000);
    CHECK(stage.field->problem().contains(u"Nothing was pasted"_s));

    CHECK(paste(noise(90'000)) < 1000);
    CHECK(slowestKey() < 300);
    CHECK(stage.underlined().size() > 10'000);
    CHECK(slowestKey() < 300);

    QElapsedTimer timer;
    timer.start();
    stage.field->setTypedText(noise(1'000'000));
    CHECK(timer.elapsed() < 5000);
    CHECK(stage.edit()->toPlainText().size() > 900'000);
    stage.edit()->moveCursor(QTextCursor::End);
    CHECK(slowestKey() < 500);

    stage.edit()->clear();
    paste(noise(90'000).replace(u'\n', u' '));
    CHECK(stage.underlined().isEmpty()); // one paragraph: no prose
    stage.field->setTypedText(u"1234567 --- \U0001F600 !!!\n"_s.repeated(50'000));
    CHECK(stage.underlined().isEmpty());
    stage.edit()->moveCursor(QTextCursor::End);
    CHECK(slowestKey() < 500);
}
