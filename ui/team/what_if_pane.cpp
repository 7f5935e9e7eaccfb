// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/what_if_pane.h"

#include "core/actions/cases/transfer_actions.h"
#include "core/actions/people/seen.h"
#include "core/policy/role_policy.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/flow_layout.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int usualWeeks = 8;
constexpr int mostWeeks = 26;
constexpr int mostContacts = 50;

std::vector<Id<CaseRecord>> idsOf(const std::vector<CaseRow> &cases)
{
    std::vector<Id<CaseRecord>> ids;
    for (const CaseRow &row : cases)
        ids.push_back(row.line.caseId);
    return ids;
}

QString dayOrNever(QDate day)
{
    return day.isValid() ? shortDate(day) : WhatIfPane::tr("nobody");
}

} // namespace

WhatIfPane::WhatIfPane(const Workspace &workspace, QWidget *parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_title(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_to(new QComboBox(this)),
      m_perDay(new QSpinBox(this)),
      m_weeks(new QSpinBox(this)),
      m_sentence(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_refused(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_sides(new ListTable(u"whatIfSides"_s, {}, this)),
      m_people(new ListTable(u"whatIfPeople"_s,
                             {{.name = u"name"_s, .title = tr("Past the most days"), .characters = 26},
                              {.name = u"before"_s, .title = tr("As it is"), .characters = 15},
                              {.name = u"after"_s, .title = tr("If moved"), .characters = 15},
                              {.name = u"change"_s, .title = tr("Difference"), .characters = 16}},
                             this)),
      m_give(new QPushButton(tr("Give them"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"whatIfPane"_s);
    setAccessibleName(tr("What if"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(theme::columns(36));
    build();
}

void WhatIfPane::build()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::spacing(1), 0, 0, 0);
    column->setSpacing(theme::gap(0.75));
    m_title->setObjectName(u"whatIfTitle"_s);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    nameBox(m_to, u"whatIfTo"_s, tr("Move to"));
    m_perDay->setObjectName(u"whatIfPerDay"_s);
    m_perDay->setAccessibleName(tr("Contacts a counselor makes a day"));
    m_perDay->setRange(0, mostContacts);
    m_perDay->setValue(m_workspace.actions().settings().tickler.contactsPerDay);
    m_weeks->setObjectName(u"whatIfWeeks"_s);
    m_weeks->setAccessibleName(tr("Weeks to look ahead"));
    m_weeks->setRange(1, mostWeeks);
    m_weeks->setValue(usualWeeks);
    auto *fields = new FlowLayout(FlowLayout::Lines);
    fields->setSpacing(theme::spacing(0.75));
    const auto add = [&](const QString &words, QWidget *field) {
        auto *pair = new QWidget(content);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::spacing(0.5));
        auto *label = new QLabel(words, pair);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
        fields->addWidget(pair);
    };
    add(tr("Move to"), m_to);
    add(tr("Contacts a day"), m_perDay);
    add(tr("Weeks"), m_weeks);
    column->addLayout(fields);
    m_sentence->setObjectName(u"whatIfSentence"_s);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_refused->setObjectName(u"whatIfRefused"_s);
    m_refused->setWordWrap(true);
    column->addWidget(m_refused);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing(0.75));
    for (QPushButton *button : {m_give, m_close}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_give->setObjectName(u"whatIfGive"_s);
    m_give->setProperty(ruleProperty, u"R-46"_s);
    m_close->setObjectName(u"whatIfClose"_s);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_sides->setAccessibleName(tr("Counselors before and after"));
    m_sides->setSortingEnabled(false);
    column->addWidget(m_sides);
    m_people->setAccessibleName(tr("Who would be past the most days, and when"));
    m_people->setMinimumHeight(theme::controlHeight() * 6);
    m_people->setEmptyText(tr("Nobody"), tr("In these weeks nobody gets past the most days, either way."));
    column->addWidget(m_people, 1);
    column->addWidget(theme::hint(tr("An estimate: every open day each counselor makes so many contacts, the "
                                     "most pressing first. Nothing is stored."),
                                  content));
    setWidget(content);
    connect(m_to, &QComboBox::currentIndexChanged, this, &WhatIfPane::look);
    connect(m_perDay, &QSpinBox::valueChanged, this, &WhatIfPane::look);
    connect(m_weeks, &QSpinBox::valueChanged, this, &WhatIfPane::look);
    connect(m_give, &QPushButton::clicked, this, &WhatIfPane::give);
    connect(m_close, &QPushButton::clicked, this, &WhatIfPane::closed);
    connect(m_people, &ListTable::opened, this,
            [this](qint64 person) { m_workspace.navigator.openPerson({person}); });
}

QWidget *WhatIfPane::firstFocus() const
{
    return m_to;
}

void WhatIfPane::present(std::vector<CaseRow> cases)
{
    m_cases = std::move(cases);
    m_title->setText(m_cases.size() == 1 ? tr("What if the case of %1 moves?").arg(nameOf(m_cases.front()))
                                         : tr("What if these %1 cases move?").arg(m_cases.size()));
    refresh();
}

void WhatIfPane::refresh()
{
    if (m_cases.empty())
        return;
    fillCounselors();
    look();
}

/// Those of the cases' center first: to another one is a transfer.
void WhatIfPane::fillCounselors()
{
    const qint64 before = m_to->currentData().toLongLong();
    const QSignalBlocker quiet(m_to);
    m_to->clear();
    const Id<Center> center = m_cases.front().line.centerId;
    const auto read = guarded([&] {
        std::vector<Staff> offered;
        for (const Staff &one : m_workspace.store().all<Staff>()) {
            if (one.active && policy::mayRun(one.role, u"suspendCase"_s))
                offered.push_back(one);
        }
        std::ranges::sort(offered, [&](const Staff &a, const Staff &b) {
            const auto rank = [&](const Staff &one) {
                return std::pair(one.centerId && one.centerId != center, one.role != "counselor"_L1);
            };
            return rank(a) != rank(b) ? rank(a) < rank(b) : QString::localeAwareCompare(a.name, b.name) < 0;
        });
        for (const Staff &one : offered) {
            const bool away = one.centerId && one.centerId != center;
            m_to->addItem(away ? tr("%1 (%2)").arg(one.name, centerName(m_workspace.store(), one.centerId))
                               : one.name,
                          one.id.value);
        }
    });
    if (!read)
        m_refused->setText(read.error().text());
    int at = m_to->findData(before);
    // At first somebody who does not have them already.
    for (int i = 0; at < 0 && i < m_to->count(); ++i) {
        const Id<Staff> one{m_to->itemData(i).toLongLong()};
        if (std::ranges::none_of(m_cases, [one](const CaseRow &row) { return row.line.counselorId == one; }))
            at = i;
    }
    m_to->setCurrentIndex(std::max(at, 0));
}

void WhatIfPane::look()
{
    const Id<Staff> to{m_to->currentData().toLongLong()};
    if (m_cases.empty() || !to)
        return;
    const auto looked = guarded([&] {
        // A counselor may have cases at more than one center: the office's are read, and only those who are
        // touched are shown.
        const std::vector<CaseLine> lines = caseLines(m_workspace.store().database(), {});
        m_shown = whatIf(lines, idsOf(m_cases), to, m_perDay->value(), m_weeks->value(),
                         m_workspace.actions().settings(), m_workspace.today());
    });
    if (!looked) {
        m_refused->setText(looked.error().text());
        m_refused->show();
        return;
    }
    const QString end = shortDate(m_workspace.today().addDays(m_weeks->value() * 7 - 1));
    m_sentence->setText(tr("Past the most days on %1: %2 as it is, %3 if they move.")
                            .arg(end)
                            .arg(m_shown.endBefore)
                            .arg(m_shown.endAfter));
    showSides();
    showPeople();
    const QString why = whyNot(
        m_workspace.actions().check(AssignCases{.cases = caseList(idsOf(m_cases)), .counselorId = to}));
    m_refused->setText(why);
    m_refused->setVisible(!why.isEmpty());
    allow(m_give, why);
}

void WhatIfPane::showSides()
{
    OfficeNames names;
    if (const auto read = guarded([&] { names = officeNames(m_workspace); }); !read)
        return;
    std::vector<TableColumn> columns{
        {.name = u"counselor"_s, .title = tr("Counselor"), .characters = 20},
        {.name = u"side"_s, .title = {}, .characters = 10},
        {.name = u"cases"_s, .title = tr("Cases"), .characters = 8, .align = Qt::AlignRight},
        {.name = u"first"_s, .title = tr("First past the most"), .characters = 19}};
    for (int week = 1; week <= m_weeks->value(); ++week)
        columns.push_back({.name = u"week%1"_s.arg(week),
                           .title = tr("Wk %1", "week").arg(week),
                           .characters = 7,
                           .align = Qt::AlignRight});
    m_sides->setColumns(std::move(columns));
    std::vector<TableRow> rows;
    qint64 line = 0;
    for (const WhatIf::Side &side : m_shown.sides) {
        const QString name = side.counselor ? names.staff.value(side.counselor.value) : tr("nobody");
        const auto add = [&](const policy::AheadCounselor &one, const QString &words, bool after) {
            TableRow row{
                .id = ++line,
                .cells = {after ? QString() : name, words, one.cases, dayOrNever(one.firstOverdue())}};
            row.toolTip = tr("%1, %2").arg(name, words);
            for (const int count : one.overdueByWeek)
                row.cells += count;
            if (after)
                row.tone =
                    side.after.overdueByWeek.back() > side.before.overdueByWeek.back()   ? theme::Tone::Bad
                    : side.after.overdueByWeek.back() < side.before.overdueByWeek.back() ? theme::Tone::Good
                                                                                         : theme::Tone::Plain;
            rows.push_back(std::move(row));
        };
        add(side.before, tr("as it is"), false);
        add(side.after, tr("if moved"), true);
    }
    // As high as its lines, its head and the bar under it.
    m_sides->setFixedHeight(theme::controlHeight() * (int(rows.size()) + 2));
    m_sides->setRows(std::move(rows));
}

void WhatIfPane::showPeople()
{
    std::vector<TableRow> rows;
    const auto seenRows = seen::caseRows(m_workspace.session(), {});
    if (!seenRows) {
        m_refused->setText(seenRows.error().text());
        m_refused->show();
        return;
    }
    QHash<qint64, QString> known;
    for (const CaseRow &row : *seenRows)
        known.insert(row.line.personId.value, nameOf(row));
    for (const WhatIf::Person &one : m_shown.people) {
        const auto name = known.constFind(one.person.value);
        if (name == known.constEnd())
            continue;
        QString change;
        theme::Tone tone = theme::Tone::Plain;
        if (one.before == one.after) {
            change = tr("the same");
        } else if (!one.after.isValid() || (one.before.isValid() && one.before < one.after)) {
            change = one.after.isValid() ? tr("later") : tr("not any more");
            tone = theme::Tone::Good;
        } else {
            change = one.before.isValid() ? tr("sooner") : tr("new");
            tone = theme::Tone::Bad;
        }
        const auto cell = [](QDate day) { return day.isValid() ? QVariant(day) : QVariant(); };
        rows.push_back({.id = one.person.value,
                        .cells = {*name, cell(one.before), cell(one.after), change},
                        .tone = tone});
    }
    m_people->setRows(std::move(rows));
}

void WhatIfPane::give()
{
    if (giveCases(m_workspace, m_cases, {m_to->currentData().toLongLong()}))
        emit given();
}

} // namespace waymark
