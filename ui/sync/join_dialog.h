// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/sync_section.h"

#include <QDialog>

class QLineEdit;

namespace waymark {

/// Makes the join file of a new workstation: its name, a password to be told by voice, a place for the file. Then says
/// what to do with it. What was typed is gone with it: a password is no draft.
class JoinDialog final : public QDialog
{
    Q_OBJECT

public:
    JoinDialog(const Workspace &workspace, OfficeRunner &runner, KeyCost cost, QWidget *parent);
    void reject() override;

signals:
    void written();

private:
    QLineEdit *addField(QVBoxLayout *column, const QString &name, const QString &label, const QString &hint);
    void browse();
    void write();
    void wrote(const Result<JoinFileReport> &report);
    void problem(const QString &words, QWidget *at = nullptr);
    void fit();

    Workspace m_workspace;
    OfficeRunner &m_runner;
    KeyCost m_cost;
    ToneLabel *m_words;
    QWidget *m_fields;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLineEdit *m_file;
    ToneLabel *m_problem;
    ToneLabel *m_done;
    QPushButton *m_write;
    QPushButton *m_close;
};

} // namespace waymark
