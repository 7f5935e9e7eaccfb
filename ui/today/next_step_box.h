// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/due_item.h"

#include <QFrame>

class QPushButton;

namespace waymark {

class ToneLabel;

/// What to do where calling has not helped so many times. Offers; does nothing itself.
class NextStepBox final : public QFrame
{
    Q_OBJECT

public:
    explicit NextStepBox(QWidget *parent = nullptr);

    static bool isOffered(const DueItem &item);
    /// `whyNoLetter`: why this role cannot record one; empty: it can.
    void present(const DueItem &item, const JobSeeker &person, const QString &whyNoLetter);
    QWidget *first() const;

signals:
    void letterWanted();
    void numberWanted(); ///< there is no other number yet
    void partnerWanted();
    void suspendWanted();

private:
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);
    void otherPhone();

    ToneLabel *m_title;
    QWidget *m_buttons;
    QPushButton *m_letter;
    QPushButton *m_phone;
    ToneLabel *m_number;
    QString m_other;
};

} // namespace waymark
