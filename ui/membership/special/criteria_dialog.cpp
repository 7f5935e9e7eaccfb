// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/special/criteria_dialog.h"

#include "core/actions/people/seen.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using Answer = policy::Criterion::Answer;

struct Sign
{
    QString text;
    theme::Tone tone;
};

Sign signOf(Answer answer)
{
    switch (answer) {
    case Answer::Met:
        return {CriteriaDialog::tr("✓ Yes"), theme::Tone::Good};
    case Answer::NotMet:
        return {CriteriaDialog::tr("✗ No"), theme::Tone::Bad};
    case Answer::Open:
        break;
    }
    return {CriteriaDialog::tr("? Open"), theme::Tone::Warn};
}

QString standing(const policy::ProgramCriteria &one)
{
    if (one.enrolled)
        return CriteriaDialog::tr("enrolled");
    if (one.refused())
        return CriteriaDialog::tr("something speaks against it");
    if (one.open() > 0)
        return CriteriaDialog::tr("open: %1").arg(one.open());
    return CriteriaDialog::tr("nothing speaks against it");
}

} // namespace

CriteriaDialog::CriteriaDialog(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_person(person),
      m_list(new QListWidget(this)),
      m_title(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_summary(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_lines(new QVBoxLayout)
{
    setObjectName(u"criteriaDialog"_s);
    setWindowTitle(tr("Eligibility criteria"));
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(tr("Eligibility criteria"), this));
    column->addWidget(theme::hint(
        tr("What each program asks, and what the record answers today. It decides nothing: whoever enrolls "
           "decides, with the papers."),
        this));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(2));
    m_list->setObjectName(u"criteriaPrograms"_s);
    m_list->setAccessibleName(tr("Programs"));
    m_list->setMinimumWidth(theme::columns(42));
    m_list->setWordWrap(true);
    row->addWidget(m_list);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::gap(1));
    m_title->setObjectName(u"criteriaTitle"_s);
    m_summary->setObjectName(u"criteriaSummary"_s);
    right->addWidget(m_title);
    right->addWidget(m_summary);
    right->addLayout(m_lines);
    right->addStretch(1);
    auto *holder = new QWidget(this);
    holder->setMinimumWidth(theme::columns(64));
    right->setContentsMargins(0, 0, 0, 0);
    holder->setLayout(right);
    row->addWidget(holder, 1);
    column->addLayout(row, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"criteriaClose"_s);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &CriteriaDialog::showProgram);
    read();
    m_list->setFocus();
}

void CriteriaDialog::read()
{
    const auto file = seen::person(m_workspace.session(), m_person);
    if (!file) {
        m_title->setText(file.error().text());
        return;
    }
    const auto records =
        m_workspace.session().read([&](const RecordStore &store) { return store.recordsOf(m_person); });
    if (!records) {
        m_title->setText(records.error().text());
        return;
    }
    m_programs =
        policy::eligibilityCriteria(*file, *records, m_workspace.actions().settings(), m_workspace.today());
    for (const policy::ProgramCriteria &one : m_programs)
        m_list->addItem(one.label + u" ("_s + standing(one) + u")"_s);
    m_list->setCurrentRow(0);
}

void CriteriaDialog::showProgram(int row)
{
    theme::empty(m_lines);
    if (row < 0 || row >= int(m_programs.size()))
        return;
    const policy::ProgramCriteria &program = m_programs[std::size_t(row)];
    m_title->setText(program.label);
    m_summary->setText(program.enrolled     ? tr("Enrolled now.")
                       : program.refused()  ? tr("Something speaks against it, as the record stands.")
                       : program.open() > 0 ? tr("Still open: %1.").arg(program.open())
                                            : tr("Nothing speaks against it, as the record stands."));
    auto *holder = new QWidget(this);
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::spacing(1.5));
    grid->setVerticalSpacing(theme::gap(1));
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const policy::Criterion &one : program.criteria) {
        const Sign sign = signOf(one.answer);
        auto *mark = new ToneLabel(sign.text, sign.tone, theme::FontRole::Body, holder);
        auto *words = new ToneLabel(one.fact.isEmpty() ? one.asks : one.asks + u". "_s + one.fact,
                                    theme::Tone::Plain, theme::FontRole::Body, holder);
        words->setObjectName(u"criterion%1"_s.arg(at));
        words->setWordWrap(true);
        words->setAccessibleName(sign.text + u": "_s + words->text());
        grid->addWidget(mark, at, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(words, at, 1, Qt::AlignTop);
        if (one.answer != Answer::Met && !one.tab.isEmpty()) {
            auto *go = theme::link(tr("Go there"), holder);
            go->setObjectName(u"criterionGo%1"_s.arg(at));
            go->setAccessibleName(tr("Go there: %1").arg(one.asks));
            connect(go, &QPushButton::clicked, this, [this, tab = one.tab, field = one.field] {
                accept();
                m_workspace.navigator.openPerson(m_person, tab, field);
            });
            grid->addWidget(go, at, 2, Qt::AlignTop);
        }
        ++at;
    }
    m_lines->addWidget(holder);
}

} // namespace waymark
