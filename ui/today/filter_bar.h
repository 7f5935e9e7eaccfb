// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/today_view.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;

namespace waymark {

class FlowLayout;

/// What of all that is due is shown, and how it is grouped; and the combinations that were kept under a name.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const Workspace &workspace, QWidget *parent = nullptr);

    TodayView view() const;
    /// Shows it, and says so. What this role does not see becomes its own.
    void setView(const TodayView &view);
    bool mayChoose(DueScope scope) const;
    void focusKinds();
    /// One more control, at the end.
    void add(QWidget *widget);

signals:
    void viewChanged(const waymark::TodayView &view);

private:
    QComboBox *addCombo(const QString &name, const QString &label);
    void fillMenu();
    void askName(const QString &title, const QString &initial, std::function<void(QString)> then);
    void keepAs(const QString &name);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    void write(const std::vector<SavedView> &views);
    void showName();

    Workspace m_workspace;
    ViewKeeper m_keeper;
    FlowLayout *m_row;
    QComboBox *m_scope;
    QComboBox *m_kinds;
    QComboBox *m_grouping;
    QPushButton *m_views;
    QMenu *m_menu;
    bool m_setting = false;
};

} // namespace waymark
