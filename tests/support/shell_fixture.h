// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "tests/support/busy_office.h"
#include "tests/support/scripted_prompts.h"
#include "ui/shell/page_stack.h"

#include <QTest>

namespace waymark {

/// The real window on a busy office, shown on the offscreen platform, with keys sent as a keyboard sends them.
class ShellFixture
{
public:
    explicit ShellFixture(const char *role = "counselor", int people = 12);
    /// At the sign-in, nobody signed in.
    struct AtSignIn
    {
    };
    explicit ShellFixture(AtSignIn);

    MainWindow &main() { return *window->mainWindow(); }
    Session &session() { return main().workspace().session(); }
    QWidget *focus() const { return QApplication::focusWidget(); }
    Page *page() { return main().pages()->current(); }
    template <typename T> T *find(const char *name)
    {
        // Pages that are not shown have fields of the same names.
        T *found = nullptr;
        for (T *one : window->findChildren<T *>(QString::fromLatin1(name))) {
            if (!found || (one->isVisible() && !found->isVisible()))
                found = one;
        }
        INFO(name);
        REQUIRE(found);
        return found;
    }
    /// To whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Enter, until the keyboard is in the field of that name.
    void enterTo(const char *field);
    void signIn(const char *login, const char *password = OfficeFixture::password);
    static void settle();
    /// As after closing the program and opening it again as somebody; what is done between the two is done without a window.
    void restart(const char *role, const std::function<void(BusyOffice &)> &between = {});

    BusyOffice office;
    QTemporaryDir home;
    QSettings settings;
    Preferences preferences{settings};
    Screens screens;
    ScriptedPrompts prompts;
    std::unique_ptr<OfficeWindow> window;

private:
    void open();
};

} // namespace waymark
