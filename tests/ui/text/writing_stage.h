// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/form_fixture.h"
#include "tests/support/keys.h"
#include "ui/forms/long_text_editor.h"
#include "ui/forms/spelling/speller.h"

#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace waymark {

/// A note field in a window with a speller, and a second widget to leave it for.
struct WritingStage : FormFixture
{
    explicit WritingStage(Speller::Places places = Speller::standardPlaces());

    QPlainTextEdit *edit() const { return qobject_cast<QPlainTextEdit *>(field->control()); }
    /// What has a wavy line, after all that waits was checked.
    QStringList underlined() const;
    /// The menu that is open.
    QMenu *menu() const;
    /// Presses a key that closes the menu, and comes back to the text: the offscreen platform does not by
    /// itself.
    void answer(Qt::Key key);
    QStringList offered(const QString &kind = QStringLiteral("suggestion")) const;

    Speller speller;
    QWidget window;
    FieldEditor *field = nullptr;
    QLineEdit *other = nullptr;
    int edits = 0;
};

/// The words with a wavy line in any text field.
QStringList underlinedIn(const QPlainTextEdit &edit);
/// A dictionary of these words in a folder, as "en_US".
void writeDictionary(const QTemporaryDir &folder, const QByteArray &aff, const QByteArray &dic);

} // namespace waymark
