// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/matching.h"
#include "ui/common/page.h"
#include "ui/common/record_table_model.h"
#include "ui/common/workspace.h"

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace waymark {

class BusinessMatches;
class BusinessOverview;
class HoursPanel;
class ListTable;
class ToneLabel;
struct HoursRow;

/// Businesses that train or hire: whom to call, what they have open and who fits it, and the hours of their
/// trainees.
class BusinessPage final : public Page
{
    Q_OBJECT

public:
    explicit BusinessPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;
    bool hasUnsavedText() const override;
    void keepDraft() override;

    /// Chooses this business, whatever was searched for before.
    void showBusiness(Id<Business> business);

    ListTable *list() const { return m_list; }
    HoursPanel *hours() const { return m_hours; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeList(QWidget *parent);
    QWidget *makePane(QWidget *parent);
    void read();
    void sift();
    void present();
    void add();
    const matching::BusinessLine *current() const;
    Result<std::vector<HoursRow>> hoursOf(QDate from, QDate to) const;
    TableRow rowOf(const matching::BusinessLine &line) const;

    Workspace &m_workspace;
    std::vector<matching::BusinessLine> m_all;
    bool m_read = false;
    bool m_presented = false; ///< what was read last is shown
    bool m_splitMoved = false;
    QSplitter *m_split = nullptr;
    QLineEdit *m_find = nullptr;
    QPushButton *m_takesPart = nullptr;
    QPushButton *m_add = nullptr;
    ToneLabel *m_trouble = nullptr;
    ListTable *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    ToneLabel *m_name = nullptr;
    ToneLabel *m_state = nullptr;
    QTabWidget *m_tabs = nullptr;
    BusinessOverview *m_overview = nullptr;
    BusinessMatches *m_matches = nullptr;
    HoursPanel *m_hours = nullptr;
};

} // namespace waymark
