// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/keys.h"
#include "tests/support/plan_office.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/theme.h"

namespace waymark {

/// An office with a person who may have a plan, and the person's window in front of somebody.
struct PlanScreen
{
    PlanScreen() { theme::apply(*qApp, {.scheme = theme::Scheme::Light}); }

    PersonPage &open(const char *role, const QString &tab = u"plan"_s)
    {
        page.reset();
        office.as(role);
        workspace.reset(new Workspace{*office.signedIn, prompts, navigator});
        page = std::make_unique<PersonPage>(*workspace, office.person);
        page->resize(1150, 900);
        page->show();
        QApplication::setActiveWindow(page.get());
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->showTab(tab);
        QApplication::processEvents();
        return *page;
    }
    /// What somebody does in the office, without the window in between: it is closed first.
    PlanOffice &behind()
    {
        page.reset();
        return office;
    }

    PlanOffice office;
    ScriptedPrompts prompts;
    RecordingNavigator navigator;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<PersonPage> page;
};

/// Draws on a signature pad with the mouse, as a hand would.
inline void sign(QWidget &pad, int points = 24)
{
    const auto at = [&](int i) {
        return QPoint(pad.width() * (10 + i * 80 / std::max(1, points)) / 100,
                      pad.height() * (i % 2 ? 30 : 70) / 100);
    };
    QTest::mousePress(&pad, Qt::LeftButton, {}, at(0));
    for (int i = 1; i < points; ++i) {
        QMouseEvent move(QEvent::MouseMove, at(i), pad.mapToGlobal(at(i)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&pad, &move);
    }
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, at(points - 1));
    QApplication::processEvents();
}

} // namespace waymark
