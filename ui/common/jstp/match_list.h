// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/matching.h"

#include <QListView>

namespace waymark {

/// How many more are shown than a person reads through; the first ones fit best.
inline constexpr int mostMatches = 200;

/// Matches as they were ranked: who or what, the town, and in words what speaks for it, what against, what
/// nobody knows yet. The sign and the word come first; color only helps.
class MatchList final : public QListView
{
    Q_OBJECT

public:
    explicit MatchList(const QString &name, QWidget *parent = nullptr);

    void setLines(std::vector<matching::MatchLine> lines);
    void setEmptyText(const QString &title, const QString &hint);
    const std::vector<matching::MatchLine> &lines() const;
    const matching::MatchLine *current() const; ///< null: none
    /// What one line says, for whoever hears it.
    static QString spoken(const matching::MatchLine &line);

signals:
    void opened(); ///< Enter or a double click on the current line
    void currentMatchChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    class Model;

    Model *m_model;
    QString m_emptyTitle;
    QString m_emptyHint;
};

} // namespace waymark
