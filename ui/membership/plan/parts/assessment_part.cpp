// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/assessment_part.h"

#include "core/refdata/code_lists.h"
#include "ui/common/words.h"
#include "ui/membership/plan/plan_form.h"
#include "ui/membership/plan/plan_words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// One line for each that stands, the newest first.
template <typename T, typename When, typename Line>
QString lines(std::vector<T> records, When when, Line line, const QString &none)
{
    std::erase_if(records, [](const T &one) { return one.voidedOn.isValid(); });
    std::ranges::sort(records, std::ranges::greater(), when);
    QStringList all;
    for (const T &one : records) {
        QStringList parts = line(one);
        parts.removeAll(QString());
        all += parts.join(u" · "_s);
    }
    return all.isEmpty() ? none : all.join(u'\n');
}

QString span(QDate from, QDate to)
{
    if (!from.isValid())
        return to.isValid() ? AssessmentPart::tr("until %1").arg(shortDate(to)) : QString();
    return to.isValid() ? AssessmentPart::tr("%1 to %2").arg(shortDate(from), shortDate(to))
                        : AssessmentPart::tr("since %1").arg(shortDate(from));
}

QString labelsOf(const char *list, const QStringList &chosen)
{
    QStringList labels;
    for (const QString &one : chosen)
        labels += codeLabel(list, one);
    return labels.join(u", "_s);
}

/// The Skill Set feeds the assessment: it is read here, and written where it stands.
QString skillSetText(const SkillSet *set)
{
    if (!set)
        return AssessmentPart::tr("No skill set is entered on Training yet.");
    QStringList said;
    if (const QString skills = labelsOf("skill", set->skills); !skills.isEmpty())
        said += skills;
    if (!set->otherSkills.trimmed().isEmpty())
        said += set->otherSkills.trimmed();
    if (!set->english.isEmpty())
        said += AssessmentPart::tr("English: %1").arg(codeLabel("english_level", set->english));
    if (const QString languages = labelsOf("language", set->languages); !languages.isEmpty())
        said += AssessmentPart::tr("Also speaks: %1").arg(languages);
    if (const QString interests = labelsOf("work_field", set->interests); !interests.isEmpty())
        said += AssessmentPart::tr("Interested in: %1").arg(interests);
    return said.isEmpty() ? AssessmentPart::tr("The skill set on Training is empty.") : said.join(u'\n');
}

} // namespace

AssessmentPart::AssessmentPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                               QWidget *parent)
    : PlanPart(workspace, choices, person, u"assessment"_s, tr("Assessment"), parent)
{
}

QStringList AssessmentPart::planFields() const
{
    return {u"work_notes"_s,          u"education_notes"_s, u"skills"_s,         u"other_evidence"_s,
            u"assessment_not_done"_s, u"score_exempt"_s,    u"can_find_work"_s,  u"prior_market"_s,
            u"prior_references"_s,    u"goal_market"_s,     u"goal_references"_s};
}

ToneLabel *AssessmentPart::addSummary(const QString &name, const QString &title, const QString &link,
                                      const QString &tab)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(theme::gap(0.25));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::spacing(1));
    head->addWidget(theme::sectionTitle(title, content()));
    QPushButton *button = theme::link(link, content());
    button->setObjectName(name + u"Link"_s);
    connect(button, &QPushButton::clicked, this, [this, tab] { emit tabRequested(tab, {}); });
    head->addWidget(button);
    head->addStretch(1);
    box->addLayout(head);
    auto *label = wrappedLine(name, {}, content());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->addWidget(label);
    column()->addLayout(box);
    return label;
}

void AssessmentPart::build()
{
    m_work = addSummary(u"planWork"_s, tr("Work history"), tr("Open Work Experience"), u"work"_s);
    m_education = addSummary(u"planEducation"_s, tr("Education"), tr("Open Education"), u"education"_s);
    m_tests = addSummary(u"planTests"_s, tr("Tests"), tr("Open Services, Testing"), u"testing"_s);
    m_skills = addSummary(u"planSkillSet"_s, tr("Skill set"), tr("Open Training"), u"jstp_skills"_s);
    addForm({{tr("What it means for the goal"), {u"work_notes"_s, u"education_notes"_s, u"skills"_s}},
             {tr("Beside or instead of tests"),
              {u"other_evidence"_s, u"other_evidence_text"_s, u"assessment_not_done"_s,
               u"assessment_not_done_text"_s, u"score_exempt"_s, u"score_exempt_text"_s}}});
    m_market = addForm({{tr("Labor market"),
                         {u"can_find_work"_s, u"prior_market"_s, u"prior_references"_s, u"goal_market"_s,
                          u"goal_references"_s}}});
    column()->addStretch(1);
}

void AssessmentPart::show(const PersonView &view)
{
    const JobSeeker &person = view.file.person;
    m_work->setText(lines(
        view.records.work,
        [](const WorkExperience &one) {
            return std::pair(one.endedOn.isValid() ? one.endedOn : QDate(9999, 1, 1), one.id);
        },
        [](const WorkExperience &one) -> QStringList {
            const QString left =
                one.leavingText.isEmpty() ? codeLabel("leaving_reason", one.leaving) : one.leavingText;
            return {one.title, one.employer, span(one.startedOn, one.endedOn),
                    left.isEmpty() ? QString() : tr("left: %1").arg(left)};
        },
        person.noWork ? tr("Work experience does not apply: %1").arg(person.noWorkText)
                      : tr("No job is listed on Work Experience yet.")));
    const QString degree = codeLabel("highest_degree", person.highestDegree);
    QString education = lines(
        view.records.education,
        [](const Education &one) {
            return std::pair(one.endedOn.isValid() ? one.endedOn : QDate(9999, 1, 1), one.id);
        },
        [](const Education &one) -> QStringList {
            const QString title = one.title.isEmpty() ? codeLabel("highest_degree", one.degree) : one.title;
            return {title, one.subject, one.school, codeLabel("education_status", one.status),
                    span(one.startedOn, one.endedOn)};
        },
        person.noEducation ? tr("Nothing is listed: %1").arg(person.noEducationText)
                           : tr("No degree, license or course is listed on Education yet."));
    if (!degree.isEmpty())
        education = tr("Highest degree: %1").arg(degree) + u'\n' + education;
    m_education->setText(education);
    m_tests->setText(lines(
        view.records.tests, [](const TestResult &one) { return std::pair(one.on, one.id); },
        [](const TestResult &one) -> QStringList {
            return {shortDate(one.on), codeLabel("test_instrument", one.instrument),
                    codeLabel("test_subject", one.subject),
                    one.score.isEmpty() ? QString() : tr("score %1").arg(one.score),
                    codeLabel("functioning_level", one.level)};
        },
        tr("No test is recorded on Services, Testing yet.")));
    m_skills->setText(skillSetText(view.records.training.skillSet()));
    const Plan *plan = planOf(view);
    m_market->setVisible(plan && !plan->isYouth());
}

} // namespace waymark
