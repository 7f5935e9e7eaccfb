// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/history.h"
#include "ui/membership/person_tab.h"

class QCheckBox;
class QLineEdit;
class QTextBrowser;
class QUrl;

namespace waymark {

/// Who set what from what to what, when and why; and who looked. Read from the ledger; changes nothing.
class HistoryTab final : public PersonTab
{
    Q_OBJECT

public:
    HistoryTab(const Workspace &workspace, QWidget *parent);

    bool focusField(const QString &field) override;

protected:
    void fill(const PersonView &view) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void write();
    void follow(const QUrl &link);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    std::vector<HistoryEntry> m_entries;
    std::vector<AccessEntry> m_looks;
    QString m_trouble;
    QLineEdit *m_filter;
    QCheckBox *m_withLooks;
    QTextBrowser *m_view;
    int m_shown;
};

} // namespace waymark
