// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/office_fixture.h"
#include "tests/support/scripted_prompts.h"
#include "ui/common/workspace.h"
#include "ui/membership/person_page.h"

#include <QStringList>
#include <QTest>

class QPushButton;

namespace waymark {

/// Remembers what a screen asked of its window.
class RecordingNavigator final : public Navigator
{
public:
    void openPerson(Id<JobSeeker> person, const QString &tab, const QString &field) override
    {
        opened = person;
        openedTab = tab;
        openedField = field;
    }
    void openPage(const QString &pageId) override { page = pageId; }
    void recordContact(Id<JobSeeker> person, std::function<void()>) override { contactFor = person; }
    void settleConflicts(Id<JobSeeker> person, qint64 recordId, const QString &unit) override
    {
        conflictsOf = person;
        conflictAt = {recordId, unit};
    }
    void comparePeople(Id<JobSeeker> one, Id<JobSeeker> other, std::function<void()> done) override
    {
        compared = {one, other};
        comparedDone = std::move(done);
    }
    void addPerson() override {}
    void showRule(const QString &ruleId) override { rule = ruleId; }
    void say(const QString &message, bool) override { said += message; }
    void workingBeside(bool) override {}

    Id<JobSeeker> opened;
    Id<JobSeeker> contactFor;
    std::optional<Id<JobSeeker>> conflictsOf;
    std::pair<qint64, QString> conflictAt;
    std::pair<Id<JobSeeker>, Id<JobSeeker>> compared;
    std::function<void()> comparedDone;
    QString openedTab;
    QString openedField;
    QString page;
    QString rule;
    QStringList said;
};

/// An office with a person's window, or another screen, in front of somebody.
class PersonScreen
{
public:
    PersonScreen();

    Workspace &as(const char *role);
    PersonPage &open(const char *role, Id<JobSeeker> person, const QString &tab = {});
    /// Shows a page as the window would.
    template <typename T>
    T &show(std::unique_ptr<T> made)
    {
        T &shown = *made;
        present(std::move(made));
        return shown;
    }
    void close() { page.reset(); }

    OfficeFixture office;
    ScriptedPrompts prompts;
    RecordingNavigator navigator;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<QWidget> page;

private:
    void present(std::unique_ptr<QWidget> shown);
};

/// The widget of that name; the test fails where there is none, or where it is hidden.
QWidget *find(const QWidget &in, const QString &name);
template <typename T>
T *find(const QWidget &in, const QString &name)
{
    T *found = qobject_cast<T *>(find(in, name));
    REQUIRE(found);
    return found;
}
bool isShown(const QWidget &in, const QString &name);
void click(const QWidget &in, const QString &name);
/// Focuses it and types, as a person would; leaves it with Tab.
void type(const QWidget &in, const QString &name, const QString &text);
/// Answers a yes/no, picks a choice by typing it, or types: whatever the focused field of a form takes; then
/// Enter.
void enterHere(const QString &text);
/// Goes through the fields with Enter from the one in focus and fills those named, until all were met.
void fillByKeyboard(const std::vector<std::pair<QString, QString>> &values);
/// All the words a widget and what is in it show.
QString textOf(const QWidget &in);
/// Waits until it is true, a second at most.
bool soon(const std::function<bool()> &isTrue);

} // namespace waymark
