// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/record_table_model.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QPushButton;

namespace waymark {

class ListTable;

/// One kind of the office's own records: a list, a button to add one, Enter to change one. What a role may
/// not do is disabled and says why.
class OfficeList final : public QWidget
{
    Q_OBJECT

public:
    struct Options
    {
        QString name; ///< "staff": names list and button
        QString title;
        QString addText; ///< empty: nothing is added
        QString addAction;
        QString editAction; ///< empty: its lines are never changed
        std::vector<TableColumn> columns;
        std::function<std::vector<TableRow>(const RecordStore &)> rows;
    };

    OfficeList(const Workspace &workspace, Options options, QWidget *parent = nullptr);

    void refresh();
    ListTable *table() const { return m_table; }

signals:
    void addWanted();
    void editWanted(qint64 id);

private:
    void fit();

    Workspace m_workspace;
    Options m_options;
    ListTable *m_table;
};

} // namespace waymark
