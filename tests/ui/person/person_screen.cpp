// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/person/person_screen.h"

#include "tests/support/keys.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace waymark {

PersonScreen::PersonScreen()
{
    theme::apply(*qApp, {.scheme = theme::Scheme::Light});
}

Workspace &PersonScreen::as(const char *role)
{
    page.reset();
    office.as(role);
    workspace.reset(new Workspace{*office.signedIn, prompts, navigator});
    return *workspace;
}

PersonPage &PersonScreen::open(const char *role, Id<JobSeeker> person, const QString &tab)
{
    PersonPage &opened = show(std::make_unique<PersonPage>(as(role), person));
    opened.showTab(tab);
    return opened;
}

void PersonScreen::present(std::unique_ptr<QWidget> shown)
{
    page = std::move(shown);
    page->resize(1100, 820);
    page->show();
    QApplication::setActiveWindow(page.get());
    REQUIRE(QTest::qWaitForWindowActive(page.get()));
}

QWidget *find(const QWidget &in, const QString &name)
{
    QWidget *hidden = nullptr;
    for (QWidget *widget : in.findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
        hidden = widget;
    }
    INFO((hidden ? "hidden: " : "not there: ") << name.toStdString());
    REQUIRE(false);
    return nullptr;
}

/// A list of choices that popped up is a window of its own, and this platform leaves it the active one.
static void backToWindow(QWidget &widget)
{
    if (!QApplication::activePopupWidget() && !widget.isActiveWindow())
        QApplication::setActiveWindow(widget.window());
}

bool isShown(const QWidget &in, const QString &name)
{
    const auto all = in.findChildren<QWidget *>(name);
    return std::ranges::any_of(all, [](const QWidget *one) { return one->isVisible(); });
}

void click(const QWidget &in, const QString &name)
{
    auto *button = find<QAbstractButton>(in, name);
    INFO(name.toStdString());
    REQUIRE(button->isEnabled());
    backToWindow(*button);
    // A check box listens where its box and words are, not to the end of its column.
    const QPoint at = qobject_cast<QCheckBox *>(button) ? QPoint(8, button->height() / 2) : QPoint();
    QTest::mouseClick(button, Qt::LeftButton, {}, at);
    QApplication::processEvents();
}

void type(const QWidget &in, const QString &name, const QString &text)
{
    QWidget *widget = find(in, name);
    backToWindow(*widget);
    widget->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->selectAll();
    type(text);
    if (widget->inherits("waymark::ChoiceEdit"))
        QTest::keyClick(widget, Qt::Key_Return);
    QTest::keyClick(widget, Qt::Key_Tab);
}

void enterHere(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    REQUIRE(focus);
    if (auto *box = qobject_cast<QAbstractButton *>(focus)) {
        QTest::keyClick(box, Qt::Key_Space);
    } else {
        QTest::keyClicks(focus, text);
        if (focus->inherits("waymark::ChoiceEdit"))
            QTest::keyClick(focus, Qt::Key_Return);
    }
    QTest::keyClick(focus, Qt::Key_Return);
}

void fillByKeyboard(const std::vector<std::pair<QString, QString>> &values)
{
    std::size_t met = 0;
    for (int steps = 0; met < values.size() && steps < 150; ++steps) {
        QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus);
        const auto found =
            std::ranges::find(values, focus->objectName(), [](const auto &one) { return one.first; });
        if (found != values.end()) {
            ++met;
            enterHere(found->second);
        } else {
            QTest::keyClick(focus, Qt::Key_Return);
        }
        if (QApplication::focusWidget() == focus)
            QTest::keyClick(focus, Qt::Key_Tab);
    }
    CHECK(met == values.size());
}

QString textOf(const QWidget &in)
{
    QApplication::processEvents();
    QStringList words;
    const auto add = [&](const QWidget *one) {
        if (const auto *label = qobject_cast<const QLabel *>(one))
            words += label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(one))
            words += button->text();
        else if (const auto *line = qobject_cast<const QLineEdit *>(one))
            words += line->text();
        else if (const auto *browser = qobject_cast<const QTextBrowser *>(one))
            words += browser->toPlainText();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(one))
            words += text->toPlainText();
    };
    add(&in);
    for (const QWidget *one : in.findChildren<QWidget *>()) {
        if (one->isVisible())
            add(one);
    }
    return words.join(u'\n');
}

bool soon(const std::function<bool()> &isTrue)
{
    return QTest::qWaitFor(isTrue, 2000);
}

} // namespace waymark
