// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/provider/provider_file.h"
#include "ui/common/workspace.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace waymark {

class ListTable;
class OfficeRunner;
class ToneLabel;

/// A provider's file, looked at before anything is entered: who was found and how, who is doubtful, what is
/// refused, how many days are left. What is ready is entered as one step; the other rows are kept beside the
/// file with their reasons.
class ProviderDialog final : public QDialog
{
    Q_OBJECT

public:
    ProviderDialog(const Workspace &workspace, const QString &file, QWidget *parent);
    ~ProviderDialog() override;

    bool isWorking() const;
    void reject() override;

private:
    void makeFields(QVBoxLayout *column);
    void makeAnswer(QVBoxLayout *column);
    ProviderOptions options() const;
    void look();
    void looked(const ProviderReport &report);
    void enter();
    void entered(const ProviderReport &report);
    void showRow(qint64 line);
    void answer(Id<JobSeeker> person);
    void allow();
    const ProviderRow *rowAt(qint64 line) const;

    Workspace m_workspace;
    QString m_file;
    OfficeRunner *m_runner;
    QLineEdit *m_provider;
    QComboBox *m_kind;
    QComboBox *m_service;
    QComboBox *m_funding;
    QPushButton *m_look;
    ToneLabel *m_said;
    ListTable *m_table;
    QWidget *m_answer;
    ToneLabel *m_question;
    QVBoxLayout *m_candidates;
    QPushButton *m_enter;
    QPushButton *m_close;
    ProviderReport m_report;
    QMap<int, Id<JobSeeker>> m_chosen;
    int m_at = 0; ///< the line that is asked about
    bool m_done = false;
    bool m_closing = false; ///< as soon as what runs has stopped
};

/// Asks for the file, then opens the dialog.
void askForProviderFile(const Workspace &workspace, QWidget *parent);

} // namespace waymark
