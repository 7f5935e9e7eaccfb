// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/trade_dialog.h"

#include "ui/common/parts.h"
#include "ui/membership/training/training_lists.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

TradeDialog::TradeDialog(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                         QWidget *parent)
    : QDialog(parent), m_list(new RecordList(workspace, choices, person, petitionList(workspace), this))
{
    setObjectName(u"tradeDialog"_s);
    setWindowTitle(tr("Trade Eligibility"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(2), theme::spacing(2), theme::spacing(2), theme::spacing(2));
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(tr("Trade Eligibility"), this));
    auto *words =
        new ToneLabel(tr("A petition for Trade Adjustment Assistance covers whoever lost the job between its "
                         "impact date and its end."),
                      theme::Tone::Plain, theme::FontRole::Body, this);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"tradeClose"_s);
    close->setAutoDefault(false);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    const QSize room = parent->window()->size();
    resize(std::min(theme::columns(110), room.width()), std::min(theme::spacing(60), room.height()));
}

void TradeDialog::present(const PersonView &view)
{
    m_list->fill(view);
}

/// Closing the window comes here too. What is typed and not saved is a draft, and offered again.
void TradeDialog::reject()
{
    m_list->keepDraft();
    QDialog::reject();
}

} // namespace waymark
