// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/snooze_form.h"

#include "core/actions/cases/tickler_actions.h"
#include "core/policy/policy_text.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/snooze_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/record_words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int usualDays = 3;

/// A day on which the office is open, some days ahead, and no later than the last one allowed.
QDate usualDay(QDate latest, const PolicySettings &settings, QDate today)
{
    for (QDate day = std::min(today.addDays(usualDays), latest); day <= latest; day = day.addDays(1)) {
        if (policy::lastOpenDay(day, settings) == day)
            return day;
    }
    const QDate open = policy::lastOpenDay(latest, settings);
    return open > today ? open : latest;
}

} // namespace

SnoozeForm::SnoozeForm(const Workspace &workspace, QWidget *parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_choices(workspace.session().clock()),
      m_title(theme::sectionTitle({}, this)),
      m_bound(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_form(new ActionForm(workspace, actionOf<SnoozeDue>(), {{{}, {u"until"_s, u"reason"_s}}},
                            {m_choices, workspace.session().clock(), dateOrderOf(QLocale())}, tr("Put off"),
                            this))
{
    setObjectName(u"snoozeForm"_s);
    setFrameShape(QFrame::StyledPanel);
    setProperty(ruleProperty, u"R-71"_s);
    m_title->setObjectName(u"snoozeTitle"_s);
    m_title->setWordWrap(true);
    m_bound->setObjectName(u"snoozeBound"_s);
    m_bound->setWordWrap(true);
    m_form->addCancel(tr("Cancel  Esc"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1), theme::gap(1), theme::spacing(1), theme::gap(1));
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addWidget(m_bound);
    connect(m_form->form(), &RecordForm::enteredLast, m_form, &ActionForm::run);
    connect(m_form, &ActionForm::cancelled, this, &SnoozeForm::closed);
    connect(m_form, &ActionForm::done, this, [this] { emit saved(m_form->params<SnoozeDue>().until); });
}

QString SnoozeForm::whyNotLater(const Workspace &workspace, const DueItem &item)
{
    Findings why = policy::checkRole(workspace.session().staff().role, u"snoozeDue"_s);
    const QDate today = workspace.today();
    if (why.isEmpty())
        why = policy::checkSnooze(item, today.addDays(1), u"-"_s, workspace.actions().settings(), today);
    why.removeIf([](const Finding &one) { return one.severity != Severity::Block; });
    return whyNot(why);
}

QString SnoozeForm::boundText(const DueItem &item, QDate latest) const
{
    const QDate today = m_workspace.today();
    const QString day = policy::dayText(latest);
    if (policy::dueState(item, today) == DueState::Overdue)
        return tr("What is overdue is put off only shortly: until %1 at the latest.").arg(day);
    if (item.mustBy == latest)
        return tr("Until %1 at the latest: that is the last day that is in time.").arg(day);
    return tr("Until %1 at the latest: nothing is put off for longer than %2.")
        .arg(day, policy::daysText(today.daysTo(latest)));
}

void SnoozeForm::start(const DueItem &item, const QString &who)
{
    const QDate today = m_workspace.today();
    const PolicySettings &settings = m_workspace.actions().settings();
    const QDate latest = policy::latestSnooze(item, settings, today);
    m_title->setText(tr("Put off: %1, %2").arg(who, policy::dueHeadline(item, today)));
    m_bound->setText(boundText(item, latest));
    const QString subject = item.personId.text() + item.subject();
    if (std::exchange(m_subject, subject) != subject || !m_form->form()->isDirty())
        m_form->start(SnoozeDue{.jobSeekerId = item.personId,
                                .subject = item.subject(),
                                .until = usualDay(latest, settings, today),
                                .reason = {}});
    m_form->form()->focusField(u"until"_s);
    if (auto *line = qobject_cast<QLineEdit *>(window()->focusWidget()); line && isAncestorOf(line))
        line->selectAll();
}

void SnoozeForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace waymark
