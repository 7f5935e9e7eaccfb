// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace waymark {

class BenefitList;
class HoursPanel;
class OfficeChoices;
class PlacementCard;
class RecordList;
class ToneLabel;
struct HoursRow;

/// One placement with all that belongs to it: what was agreed, the benefit, the hours, the evaluations.
class PlacementPart final : public PersonTab
{
    Q_OBJECT

public:
    PlacementPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                  QWidget *parent);

    bool hasUnsavedText() const override;
    void keepDraft() override;
    bool save() override;
    void addEntry() override;
    bool showPart(const QString &part) override;

protected:
    void fill(const PersonView &view) override;

private:
    void build();
    QWidget *buildPage();
    const Placement *shown() const;
    void showPlacement();
    std::vector<HoursRow> hoursOf(QDate from, QDate to) const;

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    Id<JobSeeker> m_person;
    const PersonView *m_view = nullptr;
    Id<Placement> m_chosen;
    QStackedWidget *m_stack = nullptr;
    ToneLabel *m_next = nullptr;
    QPushButton *m_toMatches = nullptr;
    QComboBox *m_which = nullptr;
    PlacementCard *m_card = nullptr;
    BenefitList *m_benefit = nullptr;
    ToneLabel *m_hoursSum = nullptr;
    HoursPanel *m_hours = nullptr;
    RecordList *m_reviews = nullptr;
};

} // namespace waymark
