// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/sync_section.h"

#include <QDialog>

class QCheckBox;

namespace waymark {

class ListTable;

/// What a bundle would bring, before anything is kept: who made it, people with what each gets, conflicts to come,
/// anything unusual, what waits. Then "Take it in" or "Leave it". Leaving changes nothing.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const Workspace &workspace, OfficeRunner &runner, const QString &file, QWidget *parent);

    /// Opens, and looks into the bundle.
    void begin();
    void reject() override;

signals:
    void tookIn();

private:
    void looked(const Result<ImportReport> &report);
    void present(const ImportReport &report);
    void presentPeople(const ImportReport &report);
    void presentWord(const ImportReport &report);
    void allowTaking();
    void takeIn();
    void taken(const Result<ImportReport> &report);
    /// It is in: who of the new people may be here already.
    void presentAlike(const ImportReport &report, const QString &words);
    void compare();
    void problem(const QString &words);
    ToneLabel *addLine(const QString &name, const QString &text, theme::Tone tone = theme::Tone::Plain);
    void fit();

    Workspace m_workspace;
    OfficeRunner &m_runner;
    QString m_file;
    ImportReport m_report;
    ToneLabel *m_title;
    QVBoxLayout *m_lines;
    ListTable *m_people;
    ListTable *m_alike;
    QCheckBox *m_acceptRemovals;
    QCheckBox *m_acceptClock;
    ToneLabel *m_problem;
    QPushButton *m_leave;
    QPushButton *m_take;
    QPushButton *m_compare;
    bool m_previewed = false;
    bool m_taking = false;
};

/// "3 people new, 12 changed, 5 services, 7 notes, 4 contacts".
QString broughtText(const ReceivedCounts &counts);

} // namespace waymark
