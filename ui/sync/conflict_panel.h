// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/conflict_list.h"
#include "ui/common/panel.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/workspace.h"

#include <QPointer>

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace waymark {

class RecordForm;
class ToneLabel;

/// What two workstations wrote differently about one person, one field after the other: every value with who, where
/// and when, long texts with the differences marked; keep one of them or write another. Settling goes on to the
/// person's next one. What is not settled waits.
class ConflictPanel final : public Panel
{
    Q_OBJECT

public:
    /// Begins with the conflict of that record and unit, where one is named and still open.
    ConflictPanel(Workspace &workspace, Id<JobSeeker> person, qint64 recordId, const QString &unit,
                  QWidget *parent = nullptr);
    ~ConflictPanel() override;

    QWidget *firstFocus() override;
    QSize sizeHint() const override;

private:
    void makeLayout();
    void readNext(qint64 recordId, const QByteArray &unit);
    void present();
    void presentSides(QVBoxLayout *column);
    QWidget *card(const ConflictSide &side, int number, QWidget *parent);
    QWidget *valueOf(const ConflictSide &side, QWidget *parent) const;
    QWidget *otherValue(QWidget *parent);
    /// The record as it stands now; none where it is gone.
    std::optional<AnyRecord> recordNow() const;
    std::vector<const FieldSpec *> differing() const;
    void choose(int number);
    void settle();
    void showProblem(const QString &words);
    QRadioButton *addChoice(int number, const QString &text, QWidget *parent);

    Workspace &m_workspace;
    Id<JobSeeker> m_person;
    OfficeChoices m_choices;
    std::optional<ConflictEntry> m_entry;
    int m_left = 0;    ///< open ones, this one too
    int m_settled = 0; ///< since the panel was opened
    ToneLabel *m_title;
    ToneLabel *m_about;
    QWidget *m_area = nullptr;
    QPointer<QWidget> m_body;
    QButtonGroup *m_group = nullptr; ///< of the sides' buttons by number from 1; the last one is "another value"
    QPointer<RecordForm> m_form;
    QLineEdit *m_reason;
    ToneLabel *m_problem;
    QPushButton *m_settle;
    QPushButton *m_later;
};

} // namespace waymark
