// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/preferences.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/workspace.h"

class QButtonGroup;
class QHBoxLayout;
class QSpinBox;

namespace waymark {

class OfficeList;

/// How Waymark looks here, when it locks, who and what belongs to the office, and what Waymark is.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);

    ~SettingsPage() override;

    void refresh() override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeLook();
    QWidget *makeWriting();
    QWidget *makeLock();
    QWidget *makeAbout();
    QWidget *makeOffice();
    OfficeList *makeStaff(QWidget *box);
    OfficeList *makeShelters(QWidget *box);
    OfficeList *makeCenters(QWidget *box);
    /// One's own, and the office's.
    QList<OfficeList *> makeSnippets(QWidget *box);
    OfficeList *makeIncome(QWidget *box);
    void loadIncome();
    /// Intervals, limits, holidays: what the rules count with, each from a day on.
    OfficeList *makeIntervals(QWidget *box);
    OfficeList *makeRules(QWidget *box);
    OfficeList *makeOccupations(QWidget *box);
    void loadOccupations();
    /// A small form for an action, over the page.
    template <typename P>
    void ask(const P &start, const QStringList &fields, const QString &explanation = {});
    /// Buttons of which one is pressed.
    QHBoxLayout *choices(const QString &name, const QStringList &labels, int chosen,
                         void (SettingsPage::*picked)(int));
    void pickScheme(int index);
    void pickDensity(int index);
    void pickSize(int index);

    Workspace &m_workspace;
    Preferences &m_preferences;
    OfficeChoices m_choices;
    QWidget *m_content;
    QList<OfficeList *> m_lists;
};

} // namespace waymark
