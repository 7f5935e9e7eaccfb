// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/field_editor.h"

#include <QAbstractListModel>
#include <QLineEdit>

class QAbstractItemView;
class QCompleter;

namespace waymark {

/// The choices whose words hold everything that was typed, accents aside; those that begin with it come
/// first.
class ChoiceModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        DetailRole = Qt::UserRole
    };

    explicit ChoiceModel(QObject *parent = nullptr);

    void setChoices(std::vector<Choice> choices);
    const std::vector<Choice> &choices() const { return m_choices; }
    void setFilter(const QString &typed);
    int indexAt(int row) const;              ///< into choices(); -1
    int exactly(const QString &typed) const; ///< the one choice that reads like this; -1

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Choice> m_choices;
    QStringList m_folded;
    std::vector<int> m_shown;
};

/// A line to find one of many in: letters anywhere in the words narrow the list, Down opens it, Enter takes
/// the first.
class ChoiceEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ChoiceEdit(QWidget *parent = nullptr);

    void setChoices(std::vector<Choice> choices);
    const ChoiceModel &model() const { return *m_model; }
    void showChoice(int index); ///< -1 clears
    int typedChoice() const;    ///< the choice which the text names alone; -1
    void setOpenable(bool openable);
    QAbstractItemView *popup() const;

signals:
    void chosen(int index);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void takeMarked();
    void open(const QString &filter);
    void narrow(const QString &text);
    void activated(const QModelIndex &index);
    bool movePopup(int key);

    ChoiceModel *m_model;
    QCompleter *m_completer;
    QAction *m_arrow;
};

class ChoiceField final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceField(const FieldSpec &spec, const FormContext &context, QWidget *parent);

    Value value() const override { return m_problem.isEmpty() ? m_value : m_before; }
    void setValue(const Value &value) override;
    QString problem() const override { return m_problem; }
    QString typedText() const override { return m_edit->text(); }
    void setTypedText(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    /// Asks the source again, after a record was added.
    void reloadChoices();

private:
    void typed(const QString &text);
    void choose(int index);
    void leave();
    void take(const QString &text);

    ChoiceEdit *m_edit;
    Value m_value;
    Value m_before;
    QString m_problem;
};

} // namespace waymark
