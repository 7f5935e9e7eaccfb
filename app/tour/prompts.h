// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

namespace waymark {

/// Answers at once what a person would be asked in a window of the system's.
class TourPrompts final : public Prompts
{
public:
    QString file;       ///< the place chosen for the next file
    QList<int> choices; ///< what is chosen next, one after the other; none: cancelled

    void confirm(QWidget *, const Question &, std::function<void(bool)> answer) override { answer(true); }
    void askText(QWidget *, const TextQuestion &, std::function<void(std::optional<QString>)> answer) override
    {
        answer({});
    }
    void choose(QWidget *, const Choice &, std::function<void(int)> answer) override
    {
        answer(choices.isEmpty() ? -1 : choices.takeFirst());
    }
    void inform(QWidget *, const QString &, const QString &, std::function<void()> closed) override
    {
        if (closed)
            closed();
    }
    void chooseFile(QWidget *, const FileQuestion &, std::function<void(QString)> answer) override { answer(file); }
};

} // namespace waymark
