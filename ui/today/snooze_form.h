// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/due_item.h"
#include "ui/common/workspace.h"
#include "ui/forms/choices.h"

#include <QFrame>

namespace waymark {

class ActionForm;
class ToneLabel;

/// Puts one line off, in place: the day, the reason, and until when it can be put off at all.
class SnoozeForm final : public QFrame
{
    Q_OBJECT

public:
    explicit SnoozeForm(const Workspace &workspace, QWidget *parent = nullptr);

    /// Why this cannot be put off, in words; empty: it can.
    static QString whyNotLater(const Workspace &workspace, const DueItem &item);
    /// What was typed for the same line and not saved is there again.
    void start(const DueItem &item, const QString &who);

signals:
    void saved(QDate until);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString boundText(const DueItem &item, QDate latest) const;

    Workspace m_workspace;
    CodeChoices m_choices;
    ToneLabel *m_title;
    ToneLabel *m_bound;
    ActionForm *m_form;
    QString m_subject;
};

} // namespace waymark
