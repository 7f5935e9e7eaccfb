// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/job_seeker.h"
#include "ui/common/workspace.h"

#include <QDialog>

class QVBoxLayout;

namespace waymark {

class ToneLabel;

/// What the customer takes along, as a page of text: the number to register on MassHire JobQuest with, the
/// job seeker ID to log in with, and what to do with them. A pseudo number is called one.
QString numbersHtml(const JobSeeker &person, const QString &center);
/// Writes it as a PDF with real text; the file holds the person's number, so its name never does.
Result<void> writeNumbersPdf(const QString &file, const JobSeeker &person, const QString &center);

/// Both numbers, large, with Print, and the JobQuest card. Seeing and printing them are logged.
class NumbersDialog final : public QDialog
{
    Q_OBJECT

public:
    NumbersDialog(const Workspace &workspace, const JobSeeker &person, QWidget *parent);

private:
    void addNumber(QVBoxLayout &column, const QString &name, const QString &title, const QString &number,
                   const QString &words);
    void print();
    void say(const QString &text, bool good);

    Workspace m_workspace;
    JobSeeker m_person;
    QString m_center;
    ToneLabel *m_said;
};

} // namespace waymark
