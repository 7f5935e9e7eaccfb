// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompts.h"

#include "ui/common/parts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Prompts", text);
}

/// Title, text, room for an answer, buttons: every question looks the same.
struct Frame
{
    QDialog *dialog;
    QVBoxLayout *body;
    QDialogButtonBox *buttons;
    QPushButton *yes;
    QPushButton *no = nullptr;
};

Frame makeFrame(QWidget *parent, const QString &title, const QString &text, const QString &yes,
                const QString &no)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"prompt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setMinimumWidth(theme::columns(56));
    auto *column = new QVBoxLayout(dialog);
    const int margin = theme::spacing(2);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme::spacing(1));
    auto *head = theme::sectionTitle(title, dialog);
    head->setWordWrap(true);
    column->addWidget(head);
    if (!text.isEmpty()) {
        auto *words = new ToneLabel(text, theme::Tone::Plain, theme::FontRole::Body, dialog);
        words->setObjectName(u"promptText"_s);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(words);
    }
    dialog->setAccessibleDescription(text);
    auto *body = new QVBoxLayout;
    column->addLayout(body);
    column->addSpacing(theme::spacing(1));
    auto *buttons = new QDialogButtonBox(dialog);
    column->addWidget(buttons);
    Frame frame{dialog, body, buttons, buttons->addButton(yes, QDialogButtonBox::AcceptRole)};
    frame.yes->setObjectName(u"promptYes"_s);
    frame.yes->setDefault(true);
    if (!no.isEmpty()) {
        frame.no = buttons->addButton(no, QDialogButtonBox::RejectRole);
        frame.no->setObjectName(u"promptNo"_s);
    }
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return frame;
}

QString orWord(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

} // namespace

void DialogPrompts::confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer)
{
    const Frame frame = makeFrame(parent, question.title, question.text, orWord(question.yes, tr("Yes")),
                                  orWord(question.no, tr("Cancel")));
    if (question.careful) {
        frame.yes->setDefault(false);
        frame.no->setDefault(true);
        frame.no->setFocus();
    }
    QObject::connect(frame.dialog, &QDialog::finished, frame.dialog,
                     [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    frame.dialog->open();
}

void DialogPrompts::askText(QWidget *parent, const TextQuestion &question,
                            std::function<void(std::optional<QString>)> answer)
{
    const Frame frame =
        makeFrame(parent, question.title, question.text, orWord(question.yes, tr("OK")), tr("Cancel"));
    QString label = orWord(question.label, question.title);
    if (!question.label.isEmpty())
        frame.body->addWidget(
            new ToneLabel(question.label, theme::Tone::Plain, theme::FontRole::Body, frame.dialog));
    QDialog *dialog = frame.dialog;
    QPushButton *yes = frame.yes;
    const bool required = question.required;
    const auto enable = [yes, required](const QString &text) {
        yes->setEnabled(!required || !text.trimmed().isEmpty());
    };
    std::function<QString()> read;
    if (question.longText) {
        auto *edit = new QPlainTextEdit(question.initial, dialog);
        edit->setTabChangesFocus(true);
        edit->setObjectName(u"promptInput"_s);
        edit->setAccessibleName(label);
        QObject::connect(edit, &QPlainTextEdit::textChanged, dialog,
                         [edit, enable] { enable(edit->toPlainText()); });
        read = [edit] { return edit->toPlainText(); };
        frame.body->addWidget(edit);
        edit->setFocus();
    } else {
        auto *edit = new QLineEdit(question.initial, dialog);
        edit->setObjectName(u"promptInput"_s);
        edit->setAccessibleName(label);
        if (question.password)
            edit->setEchoMode(QLineEdit::Password);
        QObject::connect(edit, &QLineEdit::textChanged, dialog, enable);
        read = [edit] { return edit->text(); };
        frame.body->addWidget(edit);
        edit->selectAll();
        edit->setFocus();
    }
    enable(question.initial);
    QObject::connect(dialog, &QDialog::finished, dialog, [read, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? std::optional(read()) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompts::choose(QWidget *parent, const Choice &question, std::function<void(int)> answer)
{
    const Frame frame = makeFrame(parent, question.title, question.text, tr("OK"), tr("Cancel"));
    QList<QRadioButton *> options;
    for (const QString &text : question.options) {
        auto *option = new QRadioButton(text, frame.dialog);
        option->setObjectName(u"promptOption%1"_s.arg(options.size()));
        option->setChecked(options.size() == question.initial);
        frame.body->addWidget(option);
        options.append(option);
        if (option->isChecked())
            option->setFocus();
    }
    QObject::connect(frame.dialog, &QDialog::finished, frame.dialog,
                     [options, answer = std::move(answer)](int result) {
                         int chosen = -1;
                         for (int i = 0; i < options.size() && result == QDialog::Accepted; ++i) {
                             if (options[i]->isChecked())
                                 chosen = i;
                         }
                         answer(chosen);
                     });
    frame.dialog->open();
}

void DialogPrompts::inform(QWidget *parent, const QString &title, const QString &text,
                           std::function<void()> closed)
{
    const Frame frame = makeFrame(parent, title, text, tr("Close"), {});
    QObject::connect(frame.dialog, &QDialog::finished, frame.dialog, [closed = std::move(closed)] {
        if (closed)
            closed();
    });
    frame.dialog->open();
}

void DialogPrompts::chooseFile(QWidget *parent, const FileQuestion &question,
                               std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, question.title, QString(), question.filter);
    dialog->setObjectName(u"prompt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    switch (question.mode) {
    case FileQuestion::Mode::Open:
        dialog->setFileMode(QFileDialog::ExistingFile);
        break;
    case FileQuestion::Mode::Save:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(question.suggested).suffix());
        break;
    case FileQuestion::Mode::Folder:
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        break;
    }
    if (question.mode == FileQuestion::Mode::Save)
        dialog->selectFile(question.suggested);
    else if (!question.suggested.isEmpty())
        dialog->setDirectory(question.suggested);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

} // namespace waymark
