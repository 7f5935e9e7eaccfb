// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/occupation_help.h"

#include "ui/common/record/action_form.h"
#include "ui/forms/field_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int offered = 8;

enum Role
{
    TitleRole = Qt::UserRole + 1,
    CodeRole
};

} // namespace

void helpWithOccupation(ActionForm *form, std::vector<policy::OccupationTitle> all)
{
    FieldEditor *editor = form->form()->editor("occupation");
    auto *line = editor ? qobject_cast<QLineEdit *>(editor->control()) : nullptr;
    if (!line)
        return;
    auto *model = new QStandardItemModel(form);
    auto *completer = new QCompleter(model, form);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setCompletionRole(TitleRole);
    completer->popup()->setObjectName(u"occupations"_s);
    completer->popup()->setAccessibleName(ActionForm::tr("Occupations that fit"));
    line->setCompleter(completer);
    // Before the completer looks: what is offered follows from the words typed so far.
    QObject::connect(line, &QLineEdit::textEdited, model, [model, all = std::move(all)](const QString &text) {
        model->clear();
        for (const policy::OccupationTitle &one : policy::occupationsLike(all, text, offered)) {
            auto *item = new QStandardItem(one.title + u"  "_s + one.soc);
            item->setData(one.title, TitleRole);
            item->setData(one.soc, CodeRole);
            model->appendRow(item);
        }
    });
    QObject::connect(
        completer, qOverload<const QModelIndex &>(&QCompleter::activated), form,
        [form](const QModelIndex &index) {
            form->form()->enterValue(u"occupation"_s, Value{index.data(TitleRole).toString()});
            form->form()->enterValue(u"soc"_s, Value{index.data(CodeRole).toString()});
        },
        Qt::QueuedConnection);
}

} // namespace waymark
