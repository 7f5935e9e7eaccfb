// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/jstp/hours_model.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QPushButton;

namespace waymark {

class DraftBar;
class DraftKeeper;
class HoursGrid;
class ToneLabel;

/// The grid of hours with what it needs: other weeks, what is missing, words about the cell in use, and Save,
/// which writes each changed week in one step. What is typed stays over other weeks and other businesses, and
/// is kept as a draft until it is saved.
class HoursPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Rows of the placements that touch these weeks, from Monday to Monday.
    using Read = std::function<Result<std::vector<HoursRow>>(QDate from, QDate to)>;

    /// `draft` and `recordId` name the draft.
    HoursPanel(const Workspace &workspace, const QString &draft, qint64 recordId, Read read, QWidget *parent);
    ~HoursPanel() override;

    /// Reads anew, where it is looked at; else when it is.
    void refresh();
    void setEmptyText(const QString &title, const QString &hint);
    HoursModel *model() const { return m_model; }
    bool hasUnsavedText() const;
    void keepDraft();
    bool save();

signals:
    void unsavedChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void move(int weeks);
    void goTo(const HoursCell &cell);
    void showState();
    QJsonObject draft() const;

    static constexpr int weeksShown = 6;

    Workspace m_workspace;
    Read m_read;
    HoursModel *m_model;
    HoursGrid *m_grid;
    QWidget *m_empty = nullptr;
    ToneLabel *m_weeks;
    ToneLabel *m_missing;
    ToneLabel *m_words;
    ToneLabel *m_trouble;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QPushButton *m_save;
    DraftKeeper *m_drafts;
    DraftBar *m_draftBar;
    QDate m_newest; ///< the Monday of the newest week in view; invalid: this week's
    bool m_started = false;
    bool m_stale = true;
    QString m_mayNot;
};

} // namespace waymark
