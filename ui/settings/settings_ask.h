// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/record/action_form.h"
#include "ui/forms/field_editor.h"
#include "ui/settings/settings_page.h"

#include <QLineEdit>

// What the lists of the settings page ask with; nobody else needs it.
namespace waymark {

template <typename P>
void SettingsPage::ask(const P &start, const QStringList &fields, const QString &explanation)
{
    const ActionSpec &action = actionOf<P>();
    auto *dialog = new ActionDialog(QStringLiteral("officeDialog"), action.labelText(), explanation, this);
    auto *form = new ActionForm(m_workspace, action, {{{}, fields}}, m_choices.context(), tr("Save"), dialog);
    form->start(start);
    if (FieldEditor *password = form->form()->editor(u"password"))
        if (auto *line = qobject_cast<QLineEdit *>(password->control()))
            line->setEchoMode(QLineEdit::Password);
    connect(form, &ActionForm::done, this,
            [this, text = action.labelText(), kept = *action.keepBecause != '\0'] {
                m_workspace.navigator.say(tr("Done: %1").arg(text), !kept);
            });
    dialog->openWith(form);
}

} // namespace waymark
