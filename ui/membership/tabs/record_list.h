// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/record_table_model.h"
#include "ui/membership/person_tab.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace waymark {

class ActionForm;
class DraftBar;
class DraftKeeper;
class ListTable;
class OfficeChoices;
class RecordForm;
class ToneLabel;

/// What a list of one kind of record shows, and the actions that add, change and void one of them. Everything
/// else follows from the descriptions.
struct RecordListSpec
{
    QString name;      ///< begins the names of its widgets: "education" makes "educationTable"
    QString title;     ///< above it; empty: the tab's title says enough
    const EntitySpec *entity = nullptr;
    const ActionSpec *add = nullptr;   ///< null: nothing is added here
    const ActionSpec *edit = nullptr;  ///< null: Enter only shows the whole entry
    const ActionSpec *voids = nullptr; ///< its one reference names the record; asks for a reason if it has one
    const char *madeAs = "record"; ///< how the outcome of `add` calls the new one
    QString addText;
    QString voidText = {};
    QString voidDone = {}; ///< what is said then; empty: the usual words
    QStringList fields; ///< of the forms, in their order
    std::vector<TableColumn> columns;
    QString emptyTitle;
    QString emptyHint;
    /// May throw SqlFailure. Rows with an id of 0 or less are no records.
    std::function<std::vector<TableRow>(const PersonView &)> rows;
    /// What a new one begins with, by field.
    std::function<std::vector<std::pair<QString, Value>>(const PersonView &)> start = {};
    /// Why nothing is added or changed here now, in words; empty: it may be.
    std::function<QString(const PersonView &)> locked = {};
};

/// A list with its form: Ins adds, Enter opens, Ctrl+Enter saves, Esc closes the form, typing filters a long
/// list. What is typed and not saved is kept as a draft and offered again.
class RecordList final : public QWidget
{
    Q_OBJECT

public:
    RecordList(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
               RecordListSpec spec, QWidget *parent);
    ~RecordList() override;

    void fill(const PersonView &view);
    using Values = std::vector<std::pair<QString, Value>>;
    /// The form for a new one, with these values besides what it begins with; false where the role forbids it,
    /// or typed text would be lost.
    bool openAdd(const Values &values = {});
    void openRecord(qint64 id);
    ActionForm *form() const { return m_form; } ///< null while none is open
    ListTable *table() const { return m_table; }
    const RecordListSpec &spec() const { return m_spec; }
    /// What Enter does here instead of opening the entry.
    void onEnter(std::function<void(qint64)> go);
    /// A further button beside Add and Void.
    void addButton(QPushButton *button);

    bool hasUnsavedText() const;
    void keepDraft();
    bool save();

signals:
    void unsavedChanged();
    void saved(qint64 id);
    /// Enter on a row that is no record.
    void otherOpened(qint64 id);
    void currentChanged(qint64 id);
    /// The form for a new or a stored entry is there, and filled.
    void formOpened(waymark::ActionForm *form);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    bool mayLeaveForm();
    ActionForm *makeForm(const ActionSpec &action, const QString &title, const QString &runText);
    void startAdd(const Values &given);
    void follow();
    void showWhole(qint64 id, const QString &why);
    void openHolder(const QString &title);
    void closeForm();
    void cancelForm();
    void formDone(const ActionResult &result);
    QString whyNotEdit(qint64 id) const;
    const TableRow *rowOf(qint64 id) const;
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    void showRows();
    void rowChanged();
    void voidCurrent();
    void runVoid(qint64 id, const QString &reason);

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    Id<JobSeeker> m_person;
    RecordListSpec m_spec;
    const PersonView *m_view = nullptr;
    QString m_lock;
    std::vector<TableRow> m_rows;
    std::optional<Error> m_trouble; ///< why there are none
    QWidget *m_buttons;
    QLineEdit *m_filter;
    QPushButton *m_add = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_void = nullptr;
    QWidget *m_holder;
    ToneLabel *m_formTitle;
    ToneLabel *m_formWhy;
    ActionForm *m_form = nullptr;
    QWidget *m_whole = nullptr;
    qint64 m_editing = 0;
    DraftKeeper *m_drafts = nullptr;
    DraftBar *m_draftBar;
    ListTable *m_table;
    std::function<void(qint64)> m_enter;
};

} // namespace waymark
