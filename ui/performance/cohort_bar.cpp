// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/cohort_bar.h"

#include "core/refdata/code_lists.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/record/office_boxes.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int yearsOffered = 4;
constexpr int quartersOffered = 8;

} // namespace

CohortBar::CohortBar(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_program(new QComboBox(this)),
      m_days(new QComboBox(this)),
      m_center(new QComboBox(this)),
      m_counselor(new QComboBox(this))
{
    nameBox(m_program, u"cohortProgram"_s, tr("Program"));
    nameBox(m_days, u"cohortDays"_s, tr("Which days"));
    nameBox(m_center, u"cohortCenter"_s, tr("Only this center's"));
    nameBox(m_counselor, u"cohortCounselor"_s, tr("Only this counselor's"));
    for (const QString &one : policy::federalPrograms())
        m_program->addItem(codes().label(u"program"_s, one), one);
    m_program->setCurrentIndex(std::max(0, m_program->findData(u"wioa_adult"_s)));
    const policy::Quarter now = policy::Quarter::of(workspace.today());
    for (int i = 0; i < yearsOffered; ++i) {
        const int year = now.programYear() - i;
        m_days->addItem(i == 0 ? tr("Program year %1, so far").arg(year) : tr("Program year %1").arg(year),
                        u"PY%1"_s.arg(year));
    }
    for (int i = 1; i <= quartersOffered; ++i)
        m_days->addItem(tr("Four quarters to %1").arg(now.plus(-i).words()), now.plus(-i).code());
    for (QComboBox *one : {m_program, m_days, m_center, m_counselor}) {
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(one == m_days ? 26 : 18);
    }
    auto *row = new FlowLayout(FlowLayout::Lines, this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1));
    for (QComboBox *one : {m_program, m_days, m_center, m_counselor})
        row->addWidget(one);
    refresh();
    for (QComboBox *one : {m_program, m_days, m_center, m_counselor})
        connect(one, &QComboBox::currentIndexChanged, this, &CohortBar::changed);
}

QWidget *CohortBar::first() const
{
    return m_program;
}

QString CohortBar::program() const
{
    return m_program->currentData().toString();
}

IndicatorQuery CohortBar::query() const
{
    const QString days = m_days->currentData().toString();
    const auto quarter = policy::Quarter::parse(days);
    return {.program = program(),
            .cohort = quarter ? policy::Cohort::endingWith(*quarter)
                              : policy::Cohort::ofProgramYear(QStringView(days).mid(2).toInt()),
            .center = {m_center->currentData().toLongLong()},
            .counselor = {m_counselor->currentData().toLongLong()}};
}

QString CohortBar::words() const
{
    QStringList parts{m_program->currentText(), m_days->currentText()};
    for (const QComboBox *one : {m_center, m_counselor}) {
        if (one->currentIndex() > 0)
            parts += one->currentText();
    }
    return parts.join(u", "_s);
}

void CohortBar::refresh()
{
    fillOfficeBoxes(m_workspace, m_center, m_counselor, tr("All counselors"));
}

} // namespace waymark
