// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/jstp/jstp_policy.h"
#include "ui/common/record_table_model.h"
#include "ui/membership/person_tab.h"

class QPushButton;

namespace waymark {

class ListTable;
class OfficeChoices;
class ToneLabel;

/// The biweekly benefit as its schedule: each period with what is agreed, whether it is due, and what was
/// paid or why not. P pays the current period.
class BenefitList final : public QWidget
{
    Q_OBJECT

public:
    BenefitList(const Workspace &workspace, const OfficeChoices &choices, QWidget *parent);

    void present(const PersonView &view, const Placement &placement);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TableRow rowOf(const policy::BenefitPeriod &period) const;
    void showSum();
    void currentChanged();
    const policy::BenefitPeriod *current() const;
    /// Why the current period is not entered now; empty: it can be.
    QString whyNotEntered() const;
    void pay(bool isPaid);
    void takeOut();

    Workspace m_workspace;
    const OfficeChoices &m_choices;
    Placement m_placement;
    std::vector<BenefitPayment> m_payments;
    std::vector<policy::BenefitPeriod> m_periods;
    ToneLabel *m_sum;
    QPushButton *m_pay;
    QPushButton *m_notPaid;
    QPushButton *m_void;
    ListTable *m_table;
};

} // namespace waymark
