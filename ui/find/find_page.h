// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/find_queries.h"
#include "ui/common/page.h"
#include "ui/common/workspace.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark {

class ListTable;
class ToneLabel;

/// Finds people as one types, by any of name, birth date, number and phone.
class FindPage final : public Page
{
    Q_OBJECT

public:
    explicit FindPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showHits(const std::vector<FindHit> &hits);
    void openCurrent();
    void say(const QString &title, const QString &hint, bool offerAdding);

    static constexpr int mostShown = 50;

    Workspace &m_workspace;
    QLineEdit *m_field;
    QStackedWidget *m_results;
    ListTable *m_table;
    ToneLabel *m_count;
    ToneLabel *m_title;
    ToneLabel *m_hint;
    QPushButton *m_add;
};

} // namespace waymark
