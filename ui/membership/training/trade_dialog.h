// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

#include <QDialog>

namespace waymark {

class OfficeChoices;
class RecordList;

/// Trade Eligibility: the petitions that cover a person, with their dates (domain 1.2).
class TradeDialog final : public QDialog
{
    Q_OBJECT

public:
    TradeDialog(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                QWidget *parent);

    /// The view stays where it is until another one is presented.
    void present(const PersonView &view);

protected:
    void reject() override;

private:
    RecordList *m_list;
};

} // namespace waymark
