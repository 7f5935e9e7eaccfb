// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "ui/common/workspace.h"
#include "ui/forms/record_form.h"
#include "ui/membership/person_tab.h"

#include <QTimer>

namespace waymark {

class DraftKeeper;

/// Basic and the parts of Full are forms over one record: they are checked, kept as a draft and saved
/// together, whichever of them is in view.
class MembershipEditor final : public QObject
{
    Q_OBJECT

public:
    MembershipEditor(const Workspace &workspace, Id<JobSeeker> person, const FormContext &context,
                     QWidget *owner);

    RecordForm *basic() const { return m_basic; }
    RecordForm *full() const { return m_full; }
    RecordForm *barriers() const { return m_barriers; }
    RecordForm *assistance() const { return m_assistance; }
    DraftKeeper *drafts() const { return m_drafts; }

    /// What is typed and not saved stays; everything else follows the record.
    void load(const PersonView &view);
    bool isDirty() const;
    bool save();
    void restore(const QJsonObject &draft);

    /// Mandatory and not there, on all of them; "program" stands for the shelter program.
    QList<MissingField> missing() const { return m_missing; }
    QDate completedOn() const { return m_file.person.completedOn; }
    /// Saves, then marks the membership complete.
    bool complete();
    JobSeeker typed() const;

signals:
    void changed();

private:
    void fieldEdited(const QString &field);
    void shelterChosen();
    void keepRacesApart();
    void lockWhatFollows();
    void update();
    void updateMandatory(const JobSeeker &person);
    void updateMissing(const CaseFile &file);
    void checkNow();
    void showFindings(const Findings &findings);
    void noteOthersChanges(const JobSeeker &before, const JobSeeker &now);
    bool saveWith(const QString &correction);
    void askCorrection();
    bool refused(const ActionResult &result);
    void focusFirst(const Findings &findings);
    CaseFile fileAsTyped() const;
    std::optional<Shelter> shelter(Id<Shelter> id) const;

    Workspace m_workspace;
    RecordForm *m_basic;
    RecordForm *m_full;
    RecordForm *m_barriers;
    RecordForm *m_assistance;
    QList<RecordForm *> m_forms; ///< all of them
    DraftKeeper *m_drafts;
    CaseFile m_file;
    qint64 m_head = 0;
    QStringList m_races;
    QList<MissingField> m_missing;
    QTimer m_checkSoon;
    bool m_loaded = false;
    bool m_filling = false;
};

} // namespace waymark
