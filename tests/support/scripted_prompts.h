// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

#include <QList>

namespace waymark {

/// Answers set beforehand, given in order; a question nobody expected is answered with cancel and kept in
/// `asked`.
class ScriptedPrompts final : public Prompts
{
public:
    QList<bool> confirmations;
    QList<std::optional<QString>> texts;
    QList<int> choices;
    QStringList files;
    QStringList asked; ///< "title: text" of every question and message, in order

    void confirm(QWidget *, const Question &question, std::function<void(bool)> answer) override
    {
        note(question.title, question.text);
        answer(confirmations.isEmpty() ? false : confirmations.takeFirst());
    }
    void askText(QWidget *, const TextQuestion &question,
                 std::function<void(std::optional<QString>)> answer) override
    {
        note(question.title, question.text);
        answer(texts.isEmpty() ? std::nullopt : texts.takeFirst());
    }
    void choose(QWidget *, const Choice &question, std::function<void(int)> answer) override
    {
        note(question.title, question.text);
        answer(choices.isEmpty() ? -1 : choices.takeFirst());
    }
    void inform(QWidget *, const QString &title, const QString &text,
                std::function<void()> closed = {}) override
    {
        note(title, text);
        if (closed)
            closed();
    }
    void chooseFile(QWidget *, const FileQuestion &question, std::function<void(QString)> answer) override
    {
        note(question.title, {});
        answer(files.isEmpty() ? QString() : files.takeFirst());
    }

private:
    void note(const QString &title, const QString &text) { asked.append(title + QLatin1String(": ") + text); }
};

} // namespace waymark
