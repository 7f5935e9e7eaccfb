// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/training_tab.h"

#include "ui/common/parts.h"
#include "ui/membership/tabs/group_tab.h"
#include "ui/membership/training/matches_part.h"
#include "ui/membership/training/path_strip.h"
#include "ui/membership/training/placement_part.h"
#include "ui/membership/training/skills_part.h"
#include "ui/membership/training/training_lists.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark {

TrainingTab::TrainingTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                         QWidget *parent)
    : PersonTab(u"jstp"_s, tr("Training"), parent),
      m_workspace(workspace),
      m_area(new QScrollArea(this)),
      m_strip(new PathStrip(this)),
      m_next(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_go(theme::link({}, this)),
      m_parts(new GroupTab(u"jstpParts"_s, tr("Training"), this))
{
    auto *page = new QWidget(m_area);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, theme::gap(1), 0, 0);
    column->setSpacing(theme::gap(0.75));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(theme::spacing(1.5), 0, theme::spacing(1.5), 0);
    top->setSpacing(theme::gap(0.5));
    top->addWidget(m_strip);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::spacing(1));
    m_next->setObjectName(u"trainingNext"_s);
    m_next->setWordWrap(true);
    m_next->setProperty(ruleProperty, u"R-119"_s);
    m_go->setObjectName(u"trainingGo"_s);
    m_go->setAccessibleName(tr("Go to the next step"));
    line->addWidget(m_next, 1);
    line->addWidget(m_go, 0, Qt::AlignTop);
    top->addLayout(line);
    column->addLayout(top);
    column->addWidget(m_parts, 1);
    m_parts->setMinimumHeight(theme::controlHeight() * 8);
    // At 200 % the strip fills a low window: the tab scrolls then, and cuts nothing.
    m_area->setObjectName(u"trainingArea"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_area);

    auto *path =
        new ListsTab(workspace, choices, person, u"jstp_authorization"_s, tr("Authorization and intake"),
                     {authorizationList(workspace), intakeList(workspace)}, m_parts);
    path->setHead([workspace](const PersonView &view) { return authorizationHead(workspace, view); });
    m_parts->addPart(path);
    m_parts->addPart(new SkillsPart(workspace, choices, person, m_parts));
    m_parts->addPart(new MatchesPart(workspace, person, m_parts));
    m_parts->addPart(new PlacementPart(workspace, choices, person, m_parts));
    auto *gains = new ListsTab(workspace, choices, person, u"jstp_gains"_s, tr("Participation, exit and gains"),
                               {quarterList(workspace), gainList(workspace)}, m_parts);
    gains->setHead([workspace](const PersonView &view) { return gainsHead(workspace, view); });
    m_parts->addPart(gains);

    connect(m_parts, &PersonTab::unsavedChanged, this, &PersonTab::unsavedChanged);
    connect(m_parts, &PersonTab::fieldRequested, this, &PersonTab::fieldRequested);
    connect(m_parts, &PersonTab::tabRequested, this, &TrainingTab::goTo);
    connect(m_strip, &PathStrip::requested, this, [this](const QString &part) { goTo(part, {}); });
    connect(m_go, &QPushButton::clicked, this, [this] { goTo(m_nextPart, {}); });
    // A field that gets the keyboard is in sight, however many areas it scrolls in.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_parts->isAncestorOf(now))
            bringIntoView();
    });
}

void TrainingTab::present(const PersonView &view)
{
    m_parts->present(view);
    PersonTab::present(view);
}

void TrainingTab::fill(const PersonView &view)
{
    m_strip->present(trainingPath(view, m_workspace.today()));
    const NextStep next = nextTrainingStep(view, m_workspace.actions().settings(), m_workspace.today());
    m_next->setText(next.words);
    m_go->setText(next.link);
    m_go->setVisible(!next.link.isEmpty());
    m_nextPart = next.part;
}

void TrainingTab::goTo(const QString &part, const QString &field)
{
    if (!showPart(part)) {
        emit tabRequested(part, field);
        return;
    }
    if (!field.isEmpty() && m_parts->currentPart()->focusField(field))
        return;
    PersonTab *shown = m_parts->currentPart();
    for (QWidget *next = shown->nextInFocusChain(); next && shown->isAncestorOf(next);
         next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) && next->isEnabled() && next->isVisibleTo(shown)) {
            next->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
}

bool TrainingTab::showPart(const QString &part)
{
    const bool inPlacement = part == "jstp_hours"_L1 || part == "jstp_benefit"_L1 || part == "jstp_review"_L1;
    if (!m_parts->showPart(inPlacement ? u"jstp_placement"_s : part))
        return false;
    if (inPlacement)
        QTimer::singleShot(0, this, [this, what = part.mid(int(qstrlen("jstp_")))] {
            m_parts->currentPart()->showPart(what);
        });
    bringIntoView();
    return true;
}

void TrainingTab::bringIntoView()
{
    QTimer::singleShot(0, this, [this] {
        QWidget *focus = window()->focusWidget();
        if (focus && m_parts->isAncestorOf(focus) && focus->height() < m_area->viewport()->height())
            m_area->ensureWidgetVisible(focus, 0, theme::spacing(2));
        else if (m_area->verticalScrollBar()->maximum() > 0)
            m_area->verticalScrollBar()->setValue(m_parts->mapTo(m_area->widget(), QPoint()).y());
    });
}

bool TrainingTab::hasUnsavedText() const
{
    return m_parts->hasUnsavedText();
}

bool TrainingTab::save()
{
    return m_parts->save();
}

void TrainingTab::addEntry()
{
    m_parts->addEntry();
}

bool TrainingTab::hasField(const QString &field) const
{
    return m_parts->hasField(field);
}

bool TrainingTab::focusField(const QString &field)
{
    return m_parts->focusField(field);
}

} // namespace waymark
