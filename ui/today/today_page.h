// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/workspace.h"
#include "ui/today/due_lines.h"

#include <QHash>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace waymark {

class DueCard;
class FilterBar;
class FlowLayout;
class MonthView;
class SnoozeForm;
class ToneLabel;

/// What is due for whoever is signed in, and why. One key for each outcome; the selection moves on by itself.
/// Whoever answers for others may look at theirs, too.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(Workspace &workspace, QWidget *parent = nullptr);

    /// The most lines of a center or of the office that are listed.
    static constexpr int mostListed = 500;

    void refresh() override;
    bool isSeenElsewhere() const override { return true; }
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Lists
    {
        DueRows rows;
        std::vector<DueRow> upcoming;
        bool more = false; ///< there are more than the rows
        int mine = 0;      ///< what waits for whoever is signed in, whatever is shown
    };
    /// A button, and the key that presses it.
    struct Outcome
    {
        QString name;
        QString text;
        Qt::Key key;
        void (TodayPage::*run)();
    };

    // What is listed
    DueFilter own() const;
    DueFilter filter() const; ///< of the view
    bool isWide() const;
    Result<Lists> read();
    Result<void> readOwn(Lists &lists) const;
    Result<void> readWide(Lists &lists);
    void readStaff();
    QString whoActs(const DueItem &item) const;
    void showLists(const Lists &lists);
    void showSummary(const DueCounts &counts, const Lists &lists, bool empty);
    QPushButton *addTool(const QString &name, const QString &text, const QString &tip);
    void showFailure(const Error &error);
    void choose(const QString &key, int row);

    // The chosen line
    void makeRight(QWidget *lists);
    QPushButton *addButton(const Outcome &outcome);
    void press(QPushButton *button);
    static void allow(QPushButton *button, const QString &why, const QString &tip = {});
    void showLine();
    const DueLine *current() const;
    void act();
    void contact();
    void attempt(const QString &means, const QString &said);
    void leftMessage();
    void noAnswer();
    void wrongNumber();
    void moved();
    void putOff();
    void nextStep();
    void letter();
    void openCurrent();
    void openAt(const QString &tab, const QString &field = {});
    void openItem(const DueItem &item);
    void moveOn();
    void closeSnooze();

    // The month, and what leaves the page
    bool isMonth() const;
    void showMonth();
    std::function<QString(const DueItem &)> whoIfWide();
    /// What is listed by the filter, or will be by that day, and due until then; in words what is not among
    /// it.
    Result<std::vector<DueRow>> rowsUntil(QDate last, QString *leftOut);
    void printTheWeek();
    void saveTheCalendar();

    Workspace &m_workspace;
    DueListModel *m_model;
    DueListView *m_view;
    DueCard *m_card;
    FilterBar *m_bar;
    QPushButton *m_monthButton;
    MonthView *m_month = nullptr; ///< made when it is first looked at
    ToneLabel *m_day;
    ToneLabel *m_summary;
    ToneLabel *m_limit;
    QStackedWidget *m_stack;
    ToneLabel *m_emptyTitle;
    ToneLabel *m_emptyHint;
    QPushButton *m_showAll;
    QWidget *m_lists;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_right = nullptr;
    FlowLayout *m_keys = nullptr;
    QList<QPushButton *> m_contactButtons;
    QPushButton *m_putOff = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_open = nullptr;
    SnoozeForm *m_snooze = nullptr; ///< made when it is first asked for
    std::vector<DueRow> m_shown;    ///< the rows that are listed
    QHash<qint64, QString> m_staff; ///< names, where others' lines are shown
    QString m_gone;                 ///< the last line that was done: it is chosen again when it comes back
    bool m_unread = false;          ///< others' lines are read when the page is looked at
};

} // namespace waymark
