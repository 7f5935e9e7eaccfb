// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "ui/membership/person_tab.h"

class QPushButton;

namespace waymark {

class ActionForm;
class Chip;
class OfficeChoices;
class ToneLabel;
struct FormSection;

/// One placement in words, and what can be done with the whole of it: change, extend, end, take the end back,
/// void.
class PlacementCard final : public QWidget
{
    Q_OBJECT

public:
    PlacementCard(const Workspace &workspace, const OfficeChoices &choices, QWidget *parent);

    void present(const PersonView &view, const Placement &placement);

private:
    QPushButton *addButton(QWidget *row, const QString &name, const QString &text,
                           void (PlacementCard::*run)());
    void showWords(const PersonView &view);
    void showButtons();
    void change();
    void extend();
    void end();
    void takeBack();
    void takeOut();
    ActionForm *openForm(const ActionSpec &action, const QString &title, const QString &explanation,
                         const QList<FormSection> &sections, const QString &runText, const QString &done,
                         const std::function<void(ActionForm *)> &start);

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    Placement m_placement;
    QString m_opening;
    ToneLabel *m_title;
    Chip *m_state;
    ToneLabel *m_where;
    ToneLabel *m_term;
    ToneLabel *m_agreed;
    ToneLabel *m_ended;
    QPushButton *m_change = nullptr;
    QPushButton *m_extend = nullptr;
    QPushButton *m_end = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_void = nullptr;
};

} // namespace waymark
