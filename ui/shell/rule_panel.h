// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/rule_text.h"
#include "ui/common/panel.h"

class QLineEdit;
class QListWidget;

namespace waymark {

class ToneLabel;

/// The rules in our own plain words, each with where it comes from. Opened on one of them, or to look for
/// one.
class RulePanel final : public Panel
{
    Q_OBJECT

public:
    explicit RulePanel(const QString &ruleId, QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    QSize sizeHint() const override;
    QString shownRule() const { return m_shown; }

private:
    void search(const QString &typed);
    void show(const QString &ruleId);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QLineEdit *m_search;
    QListWidget *m_list;
    ToneLabel *m_title;
    ToneLabel *m_kind;
    ToneLabel *m_text;
    ToneLabel *m_citation;
    QString m_shown;
};

} // namespace waymark
