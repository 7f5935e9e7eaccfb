// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/training_part.h"

#include "core/policy/plan/plan_sections.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/plan/plan_form.h"
#include "ui/membership/plan/plan_lists.h"
#include "ui/membership/plan/plan_words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

TrainingPart::TrainingPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                           QWidget *parent)
    : PlanPart(workspace, choices, person, u"training"_s, tr("Training"), parent)
{
}

QStringList TrainingPart::planFields() const
{
    return {u"training"_s, u"training_eligible_on"_s, u"training_eligibility"_s};
}

void TrainingPart::build()
{
    m_gates = new QWidget(content());
    auto *gates = new QVBoxLayout(m_gates);
    gates->setContentsMargins(0, 0, 0, 0);
    gates->setSpacing(theme::gap(0.5));
    column()->addWidget(m_gates);
    m_plan = addForm({{{}, {u"training"_s, u"training_eligible_on"_s, u"training_eligibility"_s}}});
    m_reasons = addList(trainingReasonList());
    m_fundings = addList(otherFundingList(workspace()));
    auto *line = new QHBoxLayout;
    m_courses = wrappedLine(u"planCourses"_s, {}, content());
    line->addWidget(m_courses, 1);
    QPushButton *link = theme::link(tr("Open Services, Course/Activity"), content());
    link->setObjectName(u"planCoursesLink"_s);
    connect(link, &QPushButton::clicked, this, [this] { emit tabRequested(u"course"_s, {}); });
    line->addWidget(link, 0, Qt::AlignTop);
    column()->addLayout(line);
    column()->addStretch(0);
    connect(m_plan, &PlanForm::fieldEdited, this, &TrainingPart::showLists);
}

void TrainingPart::showLists()
{
    const bool planned = intOf(m_plan->form()->form()->value("training")) != 0;
    m_reasons->setVisible(planned);
    m_fundings->setVisible(planned);
}

void TrainingPart::show(const PersonView &view)
{
    const Plan &plan = *planOf(view);
    auto *column = static_cast<QVBoxLayout *>(m_gates->layout());
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto sections = policy::planSections(view.file, view.records, plan);
    const auto training = std::ranges::find(sections, u"training"_s, &policy::PlanSection::id);
    if (training != sections.end()) {
        if (training->complete()) {
            column->addWidget(wrappedLine(u"trainingReady"_s,
                                          tr("✓ The training is justified: it can be recorded on Services."),
                                          m_gates, theme::Tone::Good));
        } else {
            column->addWidget(wrappedLine(u"trainingMissing"_s,
                                          tr("Before the training is recorded on Services:"), m_gates));
            for (const QString &missing : training->missing)
                column->addWidget(new FindingLine(Finding{{}, {}, missing, Severity::Warn}, m_gates));
        }
    }
    m_gates->setVisible(training != sections.end());
    QStringList courses;
    for (const Course &one : view.records.courses) {
        if (!one.voidedOn.isValid())
            courses += tr("%1, %2: %3 to %4, %5")
                           .arg(one.course, one.school, shortDate(one.startsOn), shortDate(one.endsOn),
                                codeLabel("course_state", one.state).toLower());
    }
    m_courses->setText(courses.isEmpty() ? tr("No course is recorded yet.") : courses.join(u'\n'));
    showLists();
}

} // namespace waymark
