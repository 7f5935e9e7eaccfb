// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

class QWidget;

namespace waymark {

/// The seam for dialogs: screens ask through it and never build a message box. Answers come later, through
/// the given function; it is not called at all when `parent` is destroyed first. Tests use ScriptedPrompts
/// instead.
class Prompts
{
public:
    struct Question
    {
        QString title;        ///< also names the question in tests
        QString text;         ///< what will happen
        QString yes;          ///< the button says what it does: "Close the case"
        QString no;           ///< empty: "Cancel"
        bool careful = false; ///< Enter means no
    };
    struct TextQuestion
    {
        QString title;
        QString text;
        QString label;
        QString initial;
        QString yes;          ///< empty: "OK"
        bool required = true; ///< nothing but blanks is no answer
        bool password = false;
        bool longText = false;
    };
    struct Choice
    {
        QString title;
        QString text;
        QStringList options;
        int initial = 0;
    };
    struct FileQuestion
    {
        enum class Mode
        {
            Open,
            Save,
            Folder
        };
        QString title;
        Mode mode = Mode::Open;
        QString filter;    ///< "Spreadsheets (*.csv)"
        QString suggested; ///< folder or file name
    };

    Prompts() = default;
    Prompts(const Prompts &) = delete;
    Prompts &operator=(const Prompts &) = delete;
    virtual ~Prompts() = default;

    virtual void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) = 0;
    /// nullopt: cancelled.
    virtual void askText(QWidget *parent, const TextQuestion &question,
                         std::function<void(std::optional<QString>)> answer) = 0;
    /// The index of the option; -1: cancelled.
    virtual void choose(QWidget *parent, const Choice &question, std::function<void(int)> answer) = 0;
    virtual void inform(QWidget *parent, const QString &title, const QString &text,
                        std::function<void()> closed = {}) = 0;
    /// A path; empty: cancelled.
    virtual void chooseFile(QWidget *parent, const FileQuestion &question,
                            std::function<void(QString)> answer) = 0;
};

/// The real dialogs; each is window-modal and opened, never executed.
class DialogPrompts final : public Prompts
{
public:
    void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) override;
    void askText(QWidget *parent, const TextQuestion &question,
                 std::function<void(std::optional<QString>)> answer) override;
    void choose(QWidget *parent, const Choice &question, std::function<void(int)> answer) override;
    void inform(QWidget *parent, const QString &title, const QString &text,
                std::function<void()> closed) override;
    void chooseFile(QWidget *parent, const FileQuestion &question,
                    std::function<void(QString)> answer) override;
};

} // namespace waymark
