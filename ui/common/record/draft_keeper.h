// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/draft_queries.h"
#include "ui/common/workspace.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace waymark {

class ToneLabel;

/// Writes what is typed in one form into the office within a second, so that no lock, crash or change of page
/// loses it. What was left earlier and not answered yet stays beside what is typed now.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(const Workspace &workspace, const QString &form, qint64 recordId,
                std::function<QJsonObject()> content, QObject *parent);

    /// What was typed here before and not saved.
    std::optional<Draft> left() const { return m_left; }
    /// Something was typed: it is written soon, also where the typing goes on.
    void touch();
    void writeNow();
    /// Saved: there is nothing to keep any more.
    void forget();
    /// The offer was answered; gives what was left even before that, if anything.
    std::optional<Draft> answered();

signals:
    void failed(const QString &words);
    void leftChanged();

private:
    std::optional<Draft> earlierOf(const Draft &draft) const;

    Workspace m_workspace;
    QString m_form;
    qint64 m_recordId;
    std::function<QJsonObject()> m_content;
    std::optional<Draft> m_left;
    QTimer m_timer;
    bool m_written = false;
};

/// "You typed something here on … that was not saved. [Put it back] [Discard]"
class DraftBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget *parent = nullptr);

    /// Shown while the keeper has something left; `restore` puts it into the form.
    void follow(DraftKeeper *keeper, QDate today, std::function<void(const QJsonObject &)> restore);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void offer();
    void answer(bool putBack);

    ToneLabel *m_text;
    QPushButton *m_putBack;
    QPushButton *m_discard;
    DraftKeeper *m_keeper = nullptr;
    QDate m_today;
    std::function<void(const QJsonObject &)> m_restore;
};

} // namespace waymark
