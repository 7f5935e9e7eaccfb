// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_filter_bar.h"

#include "core/policy/federal/standing_policy.h"
#include "core/policy/programs/partner_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/record/office_boxes.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int quartersOffered = 12;

QComboBox *box(const QString &name, const QString &label, QWidget *parent)
{
    auto *made = new QComboBox(parent);
    nameBox(made, name, label);
    return made;
}

} // namespace

ReportFilterBar::ReportFilterBar(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_which(box(u"reportWhich"_s, tr("Report"), this)),
      m_year(new QSpinBox(this)),
      m_program(box(u"reportProgram"_s, tr("Program"), this)),
      m_quarter(box(u"reportQuarter"_s, tr("Which days"), this)),
      m_center(box(u"reportCenter"_s, tr("Only this center's"), this)),
      m_staff(box(u"reportStaff"_s, tr("Only this member of staff's"), this))
{
    for (const ReportSpec &one : allReports())
        m_which->addItem(one.title, QString(one.id));
    m_year->setObjectName(u"reportYear"_s);
    m_year->setAccessibleName(tr("Fiscal year, by the year it ends in"));
    m_year->setRange(2000, 2200);
    m_year->setPrefix(tr("Fiscal year "));
    m_year->setValue(policy::fiscalYearOf(workspace.today()));
    for (const QString &one : policy::federalPrograms())
        m_program->addItem(codes().label(u"program"_s, one), one);
    m_program->setCurrentIndex(std::max(0, m_program->findData(u"wioa_adult"_s)));
    m_quarter->addItem(tr("The whole program year"), QString());
    policy::Quarter quarter = policy::Quarter::of(workspace.today()).plus(-1);
    for (int i = 0; i < quartersOffered; ++i, quarter = quarter.plus(-1))
        m_quarter->addItem(tr("Four quarters to %1").arg(quarter.words()), quarter.code());
    for (QComboBox *one : {m_program, m_quarter, m_center, m_staff}) {
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(14);
    }
    auto *row = new FlowLayout(FlowLayout::Lines, this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1));
    for (QWidget *one : {static_cast<QWidget *>(m_which), static_cast<QWidget *>(m_year),
                         static_cast<QWidget *>(m_program), static_cast<QWidget *>(m_quarter),
                         static_cast<QWidget *>(m_center), static_cast<QWidget *>(m_staff)}) {
        row->addWidget(one);
        one->installEventFilter(this);
    }
    refresh();
    choose();
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        choose();
        emit reportChosen();
    });
    connect(m_quarter, &QComboBox::currentIndexChanged, this, [this] {
        choose();
        emit changed();
    });
    connect(m_year, &QSpinBox::valueChanged, this, &ReportFilterBar::changed);
    for (QComboBox *one : {m_program, m_center, m_staff})
        connect(one, &QComboBox::currentIndexChanged, this, &ReportFilterBar::changed);
}

const ReportSpec &ReportFilterBar::spec() const
{
    return allReports()[std::size_t(std::max(0, m_which->currentIndex()))];
}

ReportOptions ReportFilterBar::options() const
{
    return {.fiscalYear = m_year->value(),
            .staff = {m_staff->currentData().toLongLong()},
            .center = {m_center->currentData().toLongLong()},
            .program = m_program->currentData().toString(),
            .quarter = policy::Quarter::parse(m_quarter->currentData().toString())};
}

QWidget *ReportFilterBar::which() const
{
    return m_which;
}

void ReportFilterBar::refresh()
{
    fillOfficeBoxes(m_workspace, m_center, m_staff, tr("Everybody"));
}

void ReportFilterBar::choose()
{
    const unsigned filters = spec().filters;
    m_quarter->setVisible(filters & ByQuarter);
    m_year->setVisible((filters & ByYear) && !((filters & ByQuarter) && m_quarter->currentIndex() > 0));
    m_program->setVisible(filters & ByProgram);
    m_center->setVisible(filters & ByCenter);
    m_staff->setVisible(filters & ByStaff);
    m_which->setProperty(ruleProperty, spec().rule);
}

bool ReportFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit asked();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace waymark
