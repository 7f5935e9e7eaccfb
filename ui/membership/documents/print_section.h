// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/printing/print_choice.h"
#include "ui/membership/person_tab.h"

class QComboBox;
class QProgressBar;
class QPushButton;

namespace waymark {

class PrintWorker;
class ToneLabel;

/// The part of the Documents tab that prints: which paper, in which language and size; looked at inside the
/// program or written as a PDF. Every one is logged as a print.
class PrintSection final : public QWidget
{
    Q_OBJECT

public:
    PrintSection(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent);

    void fill(const PersonView &view);

signals:
    void previewed(const QByteArray &pdf);

private:
    QComboBox *addBox(const QString &name, const QString &words);
    QPushButton *addButton(const QString &name, const QString &words);
    void fillPapers(const PersonView &view);
    void fillNotes(const PersonView &view);
    void choose();
    PrintChoice chosen() const;
    void preview();
    void save();
    void make(bool evenWithoutFont, const std::function<void(const QByteArray &)> &then);
    void work(const PrintDocument &document, const std::function<void(const QByteArray &)> &then);
    void say(const QString &words);

    Workspace m_workspace;
    Id<JobSeeker> m_person;
    QComboBox *m_paper;
    QComboBox *m_note;
    QComboBox *m_language;
    QComboBox *m_size;
    QPushButton *m_preview;
    QPushButton *m_save;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    ToneLabel *m_trouble;
    PrintWorker *m_worker;
    bool m_filled = false;
};

} // namespace waymark
