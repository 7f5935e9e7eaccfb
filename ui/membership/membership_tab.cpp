// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/membership_tab.h"

#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/words.h"
#include "ui/forms/missing_bar.h"
#include "ui/membership/membership_editor.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

MembershipTab::MembershipTab(const QString &id, const QString &title, MembershipEditor *editor,
                             RecordForm *form, QWidget *parent)
    : PersonTab(id, title, parent),
      m_editor(editor),
      m_form(form),
      m_draftBar(new DraftBar(this)),
      m_missing(new MissingBar(this)),
      m_completed(new ToneLabel({}, theme::Tone::Good, theme::FontRole::Small, this)),
      m_completeHolder(new QWidget(this)),
      m_complete(new QPushButton(tr("Complete the membership"), m_completeHolder)),
      m_footer(new QHBoxLayout),
      m_save(new QPushButton(tr("Save"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_draftBar);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_missing, 1);
    top->addWidget(m_completeHolder);
    auto *holder = new QHBoxLayout(m_completeHolder);
    holder->setContentsMargins(theme::spacing(1.5), theme::spacing(0.5), theme::spacing(1.5),
                               theme::spacing(0.5));
    holder->addWidget(m_complete);
    column->addLayout(top);
    form->setParent(this);
    column->addWidget(form, 1);
    column->addWidget(theme::separator(this));
    m_footer->setContentsMargins(theme::spacing(1.5), theme::spacing(0.75), theme::spacing(1.5),
                                 theme::spacing(0.75));
    m_footer->addStretch(1);
    m_footer->addWidget(m_completed);
    m_footer->addSpacing(theme::spacing(1));
    m_footer->addWidget(m_save);
    column->addLayout(m_footer);

    m_completed->setObjectName(id + u"_completed"_s);
    m_complete->setObjectName(u"completeMembership"_s);
    m_save->setObjectName(id + u"_save"_s);
    m_save->setToolTip(tr("Ctrl+S"));
    connect(m_missing, &MissingBar::fieldRequested, this, &MembershipTab::fieldRequested);
    connect(m_complete, &QPushButton::clicked, m_editor, &MembershipEditor::complete);
    connect(m_save, &QPushButton::clicked, m_editor, &MembershipEditor::save);
    connect(m_editor, &MembershipEditor::changed, this, &MembershipTab::update);
}

void MembershipTab::update()
{
    const QDate completed = m_editor->completedOn();
    const bool nothing = m_editor->missing().isEmpty();
    m_missing->setMissing(m_editor->missing());
    m_missing->setVisible(!nothing || !completed.isValid());
    m_completeHolder->setVisible(nothing && !completed.isValid());
    m_completed->setText(completed.isValid() ? tr("✓ Membership completed %1").arg(shortDate(completed))
                                             : QString());
    m_save->setEnabled(m_editor->isDirty());
    emit unsavedChanged();
}

bool MembershipTab::hasUnsavedText() const
{
    return m_form->isDirty();
}
void MembershipTab::keepDraft()
{
    m_editor->drafts()->writeNow();
}
bool MembershipTab::save()
{
    return m_editor->save();
}
bool MembershipTab::hasField(const QString &field) const
{
    return m_form->editor(field);
}
bool MembershipTab::focusField(const QString &field)
{
    return m_form->focusField(field);
}

BasicTab::BasicTab(MembershipEditor *editor, QWidget *parent)
    : MembershipTab(u"basic"_s, tr("Basic"), editor, editor->basic(), parent), m_buttons(new QWidget(this))
{
    auto *flow = new FlowLayout(FlowLayout::Lines, m_buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.75));
    // They take what room there is, and stand on two lines where it is not enough.
    footer()->insertWidget(0, m_buttons, 1000);
    connect(addFootButton(u"careerCenterProgram"_s, tr("Career Center Specific Program…")), &QPushButton::clicked, this,
            &BasicTab::centerProgramRequested);
    const auto leadsTo = [this](const QString &name, const QString &text, const QString &tab, const QString &field) {
        connect(addFootButton(name, text), &QPushButton::clicked, this,
                [this, tab, field] { emit tabRequested(tab, field); });
    };
    leadsTo(u"skillSet"_s, tr("Skill Set"), u"jstp_skills"_s, u"skills"_s);
    leadsTo(u"matchCriteria"_s, tr("Match Criteria"), u"jstp_skills"_s, u"schedule"_s);
    leadsTo(u"runMatch"_s, tr("Run Match"), u"jstp_matches"_s, {});
    connect(addFootButton(u"tradeEligibility"_s, tr("Trade Eligibility…")), &QPushButton::clicked, this,
            &BasicTab::tradeRequested);
    connect(addFootButton(u"eligibilityCriteria"_s, tr("Eligibility Criteria…")), &QPushButton::clicked, this,
            &BasicTab::criteriaRequested);
}

QPushButton *BasicTab::addFootButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->layout()->addWidget(button);
    return button;
}

} // namespace waymark
