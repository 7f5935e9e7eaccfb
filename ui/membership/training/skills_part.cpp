// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/skills_part.h"

#include "core/actions/jstp/jstp_actions.h"
#include "core/policy/role_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QList<FormSection> sections()
{
    return {{SkillsPart::tr("Skill set"),
             {u"skills"_s, u"other_skills"_s, u"interests"_s, u"languages"_s, u"english"_s}},
            {SkillsPart::tr("Match criteria"),
             {u"schedule"_s, u"hours_from"_s, u"hours_to"_s, u"towns"_s, u"available_on"_s, u"wage_cents"_s,
              u"wage_per"_s}}};
}

} // namespace

SkillsPart::SkillsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                       QWidget *parent)
    : PersonTab(u"jstp_skills"_s, tr("Skill set and match criteria"), parent),
      m_workspace(workspace),
      m_choices(choices),
      m_person(person),
      m_mayNot(whyNot(policy::checkRole(workspace.session().staff().role, u"addSkillSet"_s)))
{
}

void SkillsPart::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"skillsArea"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    m_column->setSpacing(theme::gap(0.75));
    m_draftBar = new DraftBar(content);
    m_column->addWidget(m_draftBar);
    m_inForce = new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, content);
    m_inForce->setObjectName(u"skillsInForce"_s);
    m_inForce->setWordWrap(true);
    m_column->addWidget(m_inForce);
    m_column->addStretch(1);
    area->setWidget(content);
    whole->addWidget(area, 1);
    whole->addWidget(theme::separator(this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::spacing(1.5), theme::spacing(0.75), theme::spacing(1.5),
                             theme::spacing(0.75));
    foot->addWidget(
        theme::hint(tr("What is left empty stays open in every match: it is neither for nor against "
                       "anybody."),
                    this),
        1);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setObjectName(u"saveSkills"_s);
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Ctrl+S"));
    foot->addWidget(m_save);
    whole->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &SkillsPart::save);
    connect(this, &PersonTab::unsavedChanged, this, &SkillsPart::showSaving);
    m_drafts = new DraftKeeper(
        m_workspace, u"skill_set"_s, m_person.value,
        [this] { return m_form ? m_form->form()->draft() : QJsonObject(); }, this);
    connect(m_drafts, &DraftKeeper::failed, this,
            [this](const QString &words) { m_workspace.navigator.say(words); });
    // A child made while its parent is in view stays hidden until it is shown.
    area->show();
}

void SkillsPart::makeForm(qint64 editing)
{
    if (m_form) {
        m_form->disconnect(this);
        m_form->hide();
        m_form->deleteLater();
    }
    m_editing = editing;
    const ActionSpec &action = editing ? actionOf<EditRecord<SkillSet>>() : actionOf<AddRecord<SkillSet>>();
    m_form = new ActionForm(m_workspace, action, sections(), m_choices.context(), tr("Save"),
                            m_inForce->parentWidget());
    m_form->runButton()->hide();
    m_column->insertWidget(m_column->count() - 1, m_form);
    m_form->show();
    connect(m_form, &ActionForm::edited, this, [this] {
        m_drafts->touch();
        emit unsavedChanged();
    });
    connect(m_form->form(), &RecordForm::enteredLast, this, [this] { m_save->setFocus(Qt::TabFocusReason); });
    connect(m_form, &ActionForm::done, this, &SkillsPart::saved);
}

void SkillsPart::saved()
{
    m_drafts->forget();
    m_workspace.navigator.say(tr("Saved. Every match looks at it from now on."), true);
    // What was a new one is the one in force now: what is typed next changes it.
    const QString field = m_form->form()->focusedField();
    fill(*m_shown);
    if (!field.isEmpty())
        m_form->form()->focusField(field);
    emit unsavedChanged();
}

void SkillsPart::fill(const PersonView &view)
{
    const bool first = !m_column;
    if (first)
        build();
    m_shown = &view;
    const SkillSet *set = view.records.training.skillSet();
    const bool fromToday = set && set->enteredAt.local().date() == m_workspace.today();
    const qint64 editing = fromToday ? set->id.value : 0;
    const bool other = editing != m_editing && (!m_form || !hasUnsavedText());
    if (other)
        makeForm(editing);
    SkillSet shown = set ? *set : SkillSet();
    if (!m_editing) {
        shown.id = {};
        shown.jobSeekerId = m_person;
    }
    const auto present = [&](const auto &params) {
        if (other)
            m_form->start(params);
        else
            m_form->follow(&params);
    };
    if (m_editing)
        present(EditRecord<SkillSet>{shown});
    else
        present(AddRecord<SkillSet>{shown});
    m_form->form()->setReadOnly(!m_mayNot.isEmpty());
    if (set) {
        const QString by =
            guarded([&] { return staffName(m_workspace.store(), set->enteredBy); }).valueOr({});
        m_inForce->setText(
            fromToday ? tr("In force since today, entered by %1.").arg(by)
                      : tr("In force since %1, entered by %2. Saving begins a new one from today; this "
                           "one stays as it was.")
                            .arg(shortDate(set->enteredAt.local().date()), by));
    } else {
        m_inForce->setText(tr("No skill set yet. It feeds the assessment of the plan, and every match."));
    }
    if (first)
        m_draftBar->follow(m_drafts, m_workspace.today(), [this](const QJsonObject &left) {
            m_form->form()->restoreDraft(left);
            m_form->checkNow();
        });
    showSaving();
}

void SkillsPart::showSaving()
{
    m_save->setEnabled(m_mayNot.isEmpty() && hasUnsavedText());
    m_save->setToolTip(m_mayNot.isEmpty() ? tr("Ctrl+S") : m_mayNot);
}

bool SkillsPart::hasUnsavedText() const
{
    return m_form && m_form->form()->isDirty();
}

void SkillsPart::keepDraft()
{
    if (m_drafts)
        m_drafts->writeNow();
}

bool SkillsPart::save()
{
    return !hasUnsavedText() || m_form->run();
}

bool SkillsPart::hasField(const QString &field) const
{
    return std::ranges::any_of(sections(),
                               [&](const FormSection &one) { return one.fields.contains(field); });
}

bool SkillsPart::focusField(const QString &field)
{
    freshen();
    return m_form && m_form->form()->focusField(field);
}

} // namespace waymark
