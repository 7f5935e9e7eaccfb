// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jstp/match_board.h"

#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/flow_layout.h"
#include "ui/common/jstp/jstp_dialogs.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int leastLines = 6;
constexpr int asideLines = 3;

ToneLabel *wrapped(const QString &name, theme::Tone tone, QWidget *parent)
{
    auto *label = new ToneLabel({}, tone, theme::FontRole::Body, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

MatchBoard::MatchBoard(const Workspace &workspace, Side side, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_side(side),
      m_count(wrapped(u"matchCount"_s, theme::Tone::Muted, this)),
      m_trouble(wrapped(u"matchTrouble"_s, theme::Tone::Bad, this)),
      m_list(new MatchList(u"matchList"_s, this)),
      m_why(wrapped(u"matchWhyNot"_s, theme::Tone::Warn, this)),
      m_aside(new QWidget(this)),
      m_refused(new ListTable(u"refusedTable"_s,
                              {{u"who"_s, side == Side::Person ? tr("Opening") : tr("Person"), 30},
                               {u"reason"_s, tr("Why not"), 26},
                               {u"text"_s, tr("In words"), 30},
                               {u"entered"_s, tr("By, when"), 24}},
                              m_aside)),
      m_mayNotRefuse(whyNot(policy::checkRole(workspace.session().staff().role, u"addNoMatch"_s)))
{
    setObjectName(u"matchBoard"_s);
    m_list->setAccessibleName(side == Side::Person ? tr("Openings that fit, the best first")
                                                   : tr("People who fit, the best first"));
    m_list->setMinimumHeight(theme::controlHeight() * leastLines);
    m_refused->setAccessibleName(tr("Put aside: not proposed again"));
    m_refused->setMinimumHeight(theme::controlHeight() * asideLines);
    m_trouble->hide();
    build();
    connect(m_list, &MatchList::opened, this, &MatchBoard::open);
    connect(m_list, &MatchList::currentMatchChanged, this, &MatchBoard::currentChanged);
    connect(m_refused, &ListTable::currentChangedTo, this, &MatchBoard::currentChanged);
}

QPushButton *MatchBoard::addButton(QWidget *row, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->layout()->addWidget(button);
    return button;
}

void MatchBoard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.75));
    column->addWidget(m_count);
    column->addWidget(m_trouble);
    column->addWidget(m_list, 3);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Lines, buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.75));
    m_open = addButton(buttons, u"matchOpen"_s,
                       m_side == Side::Person ? tr("Open the business") : tr("Open the person"));
    m_place = addButton(buttons, u"matchPlace"_s, tr("Place…  P"));
    m_place->setAccessibleName(tr("Place… (key P)"));
    m_place->setProperty(ruleProperty, u"R-119"_s);
    m_refuse = addButton(buttons, u"matchRefuse"_s, tr("Not this one…  N"));
    m_refuse->setAccessibleName(tr("Not this one… (key N)"));
    column->addWidget(buttons);
    column->addWidget(m_why);
    auto *aside = new QVBoxLayout(m_aside);
    aside->setContentsMargins(0, theme::gap(0.5), 0, 0);
    aside->setSpacing(theme::gap(0.5));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::spacing(1));
    head->addWidget(theme::sectionTitle(tr("Put aside"), m_aside));
    head->addWidget(theme::hint(tr("not proposed again"), m_aside), 1);
    m_takeBack = new QPushButton(tr("Take back"), m_aside);
    m_takeBack->setObjectName(u"takeBack"_s);
    m_takeBack->setAutoDefault(false);
    head->addWidget(m_takeBack);
    aside->addLayout(head);
    aside->addWidget(m_refused, 1);
    column->addWidget(m_aside, 1);
    connect(m_open, &QPushButton::clicked, this, &MatchBoard::open);
    connect(m_place, &QPushButton::clicked, this, &MatchBoard::place);
    connect(m_refuse, &QPushButton::clicked, this, &MatchBoard::refuse);
    connect(m_takeBack, &QPushButton::clicked, this, &MatchBoard::takeBack);
}

void MatchBoard::present(std::vector<matching::MatchLine> lines,
                         const std::vector<matching::Refusal> &refused)
{
    m_trouble->hide();
    const auto fit =
        std::ranges::count_if(lines, [](const matching::MatchLine &one) { return one.match.fits; });
    m_count->setText(lines.empty()
                         ? QString()
                         : tr("Proposals: %1; nothing speaks against %2 of them. You decide, together with "
                              "the person.")
                               .arg(lines.size())
                               .arg(fit));
    m_count->setVisible(!lines.empty());
    m_list->setLines(std::move(lines));
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        for (const matching::Refusal &one : refused) {
            const NoMatch &no = one.noMatch;
            if (no.liftedOn.isValid())
                continue;
            rows.push_back({.id = no.id.value,
                            .cells = {one.title, codes().label(u"no_match_reason"_s, no.reason), no.text,
                                      tr("%1, %2").arg(staffName(m_workspace.store(), no.enteredBy),
                                                       momentText(no.enteredAt))}});
        }
    });
    if (!read)
        showTrouble(read.error());
    m_aside->setVisible(!rows.empty());
    m_refused->setRows(std::move(rows));
    if (!m_refused->currentId())
        m_refused->selectFirst();
    currentChanged();
}

void MatchBoard::showTrouble(const Error &error)
{
    m_trouble->setText(error.text());
    m_trouble->show();
}

void MatchBoard::currentChanged()
{
    const matching::MatchLine *line = m_list->current();
    const QString none = line ? QString() : tr("Choose a line first.");
    const QString whyNotPlace =
        line ? whyNotPlaced(m_workspace, line->match.person, line->match.opening) : none;
    allow(m_open, none);
    allow(m_place, whyNotPlace);
    allow(m_refuse, line ? m_mayNotRefuse : none);
    allow(m_takeBack, m_refused->currentId() ? m_mayNotRefuse : tr("Choose a line first."));
    m_why->setText(line && !whyNotPlace.isEmpty() ? tr("Cannot be placed now. %1").arg(whyNotPlace)
                                                  : QString());
    m_why->setVisible(!m_why->text().isEmpty());
}

void MatchBoard::open()
{
    if (const matching::MatchLine *line = m_list->current())
        emit openWanted(line->match.person, line->match.opening);
}

void MatchBoard::place()
{
    const matching::MatchLine *line = m_list->current();
    if (line && m_place->isEnabled())
        openPlaceDialog(m_workspace, line->match.person, line->match.opening, this);
}

void MatchBoard::refuse()
{
    const matching::MatchLine *line = m_list->current();
    if (line && m_refuse->isEnabled())
        openNoMatchDialog(m_workspace, line->match.person, line->match.opening, line->title, this);
}

void MatchBoard::takeBack()
{
    if (m_takeBack->isEnabled())
        takeBackNoMatch(m_workspace, {m_refused->currentId()});
}

void MatchBoard::keyPressEvent(QKeyEvent *event)
{
    // Among what was put aside the keys mean nothing: they are the upper list's.
    const bool plain = event->modifiers() == Qt::NoModifier && !m_aside->isAncestorOf(focusWidget());
    if (plain && event->key() == Qt::Key_P)
        place();
    else if (plain && event->key() == Qt::Key_N)
        refuse();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
