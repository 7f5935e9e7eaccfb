// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/next_step_box.h"

#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/words.h"
#include "ui/common/workspace.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

NextStepBox::NextStepBox(QWidget *parent)
    : QFrame(parent),
      m_title(new ToneLabel({}, theme::Tone::Warn, theme::FontRole::Body, this)),
      m_buttons(new QWidget(this)),
      m_letter(nullptr),
      m_phone(nullptr),
      m_number(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this))
{
    setObjectName(u"nextStepBox"_s);
    setAccessibleName(tr("Next step"));
    setFrameShape(QFrame::StyledPanel);
    m_title->setObjectName(u"nextStepTitle"_s);
    m_title->setWordWrap(true);
    m_number->setObjectName(u"otherNumber"_s);
    m_number->setWordWrap(true);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->hide();
    auto *row = new FlowLayout(FlowLayout::Lines, m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(0.75));
    m_letter = addButton(u"letterButton"_s, tr("Letter"), tr("Notes a letter, and offers one to print."));
    m_phone = addButton(u"otherPhoneButton"_s, tr("Other phone"), {});
    QPushButton *partner =
        addButton(u"partnerButton"_s, tr("Ask a partner"),
                  tr("Opens Notes, where contacts with other service providers are recorded."));
    QPushButton *suspend = addButton(u"suspendButton"_s, tr("Suspend for review"),
                                     tr("Opens the case; a supervisor closes it or asks for more."));
    for (QPushButton *one : {m_letter, m_phone, partner, suspend})
        row->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1), theme::gap(0.75), theme::spacing(1), theme::gap(0.75));
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_title);
    column->addWidget(m_buttons);
    column->addWidget(m_number);
    connect(m_letter, &QPushButton::clicked, this, &NextStepBox::letterWanted);
    connect(m_phone, &QPushButton::clicked, this, &NextStepBox::otherPhone);
    connect(partner, &QPushButton::clicked, this, &NextStepBox::partnerWanted);
    connect(suspend, &QPushButton::clicked, this, &NextStepBox::suspendWanted);
}

QPushButton *NextStepBox::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    return button;
}

bool NextStepBox::isOffered(const DueItem &item)
{
    return item.because.value("next_step"_L1).toBool();
}

void NextStepBox::present(const DueItem &item, const JobSeeker &person, const QString &whyNoLetter)
{
    m_title->setText(tr("%1 tries without an answer. Next:").arg(item.because.value("attempts"_L1).toInt()));
    setProperty(ruleProperty, item.rule);
    const QString tip = whyNoLetter.isEmpty() ? tr("Notes a letter, and offers one to print.") : whyNoLetter;
    m_letter->setEnabled(whyNoLetter.isEmpty());
    m_letter->setToolTip(tip);
    m_letter->setAccessibleDescription(tip);
    m_other = person.otherPhone;
    m_phone->setToolTip(m_other.isEmpty() ? tr("None is known yet: opens Basic to add one.")
                                          : tr("Shows the second number."));
    m_phone->setAccessibleDescription(m_phone->toolTip());
    m_number->hide();
}

QWidget *NextStepBox::first() const
{
    return m_letter->isEnabled() ? m_letter : m_phone;
}

void NextStepBox::otherPhone()
{
    if (m_other.isEmpty()) {
        emit numberWanted();
        return;
    }
    m_number->setText(tr("Call %1, then press the key of what came of it.").arg(phoneText(m_other)));
    m_number->show();
}

} // namespace waymark
