// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text/writing_stage.h"

#include "ui/forms/spelling/spell_highlighter.h"

#include <QFile>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace waymark {

WritingStage::WritingStage(Speller::Places places) : speller(std::move(places))
{
    static const FieldSpec spec = [] {
        FieldSpec made{FieldOptions{.name = "text"}};
        made.label = "Note";
        made.type = FieldKind::LongText;
        return made;
    }();
    auto *column = new QVBoxLayout(&window);
    FormContext given = context();
    given.speller = &speller;
    field = makeFieldEditor(spec, given, &window);
    other = new QLineEdit(&window);
    column->addWidget(field);
    column->addWidget(other);
    QObject::connect(field, &FieldEditor::edited, &window, [this] { ++edits; });
    showActive(window);
    field->setFocus();
    REQUIRE(QApplication::focusWidget() == edit());
    REQUIRE(QTest::qWaitFor([this] { return speller.isReady() || speller.isTrouble(); }, 20'000));
}

QStringList WritingStage::underlined() const
{
    auto *highlighter = field->findChild<SpellHighlighter *>();
    REQUIRE(highlighter);
    REQUIRE(QTest::qWaitFor([highlighter] { return highlighter->isDone(); }, 30'000));
    return underlinedIn(*edit());
}

QMenu *WritingStage::menu() const
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    return menu;
}

void WritingStage::answer(Qt::Key key)
{
    QTest::keyClick(menu(), key);
    CHECK_FALSE(QApplication::activePopupWidget());
    QApplication::processEvents();
    QApplication::setActiveWindow(&window);
    edit()->setFocus();
    REQUIRE(QApplication::focusWidget() == edit());
}

QStringList WritingStage::offered(const QString &kind) const
{
    QStringList texts;
    for (const QAction *action : menu()->actions()) {
        if (action->objectName() == kind)
            texts += action->text();
    }
    return texts;
}

QStringList underlinedIn(const QPlainTextEdit &edit)
{
    QStringList words;
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                words += block.text().mid(range.start, range.length);
        }
    }
    return words;
}

void writeDictionary(const QTemporaryDir &folder, const QByteArray &aff, const QByteArray &dic)
{
    for (const auto &[name, bytes] : {std::pair(u"en_US.aff"_s, aff), std::pair(u"en_US.dic"_s, dic)}) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
}

} // namespace waymark
