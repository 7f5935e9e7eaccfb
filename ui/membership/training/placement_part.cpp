// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/placement_part.h"

#include "core/policy/jstp/jstp_policy.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/jstp/hours_panel.h"
#include "ui/common/jstp/jstp_dialogs.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/training/benefit_list.h"
#include "ui/membership/training/placement_card.h"
#include "ui/membership/training/training_lists.h"
#include "ui/membership/training/training_path.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark {

PlacementPart::PlacementPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                             QWidget *parent)
    : PersonTab(u"jstp_placement"_s, tr("Placement"), parent),
      m_workspace(workspace),
      m_choices(choices),
      m_person(person)
{
}

void PlacementPart::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    auto *none = new QWidget(m_stack);
    auto *column = new QVBoxLayout(none);
    column->addStretch(1);
    column->addWidget(theme::emptyState(tr("Not placed yet"), {}, none));
    m_next = new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, none);
    m_next->setObjectName(u"placementNext"_s);
    m_next->setWordWrap(true);
    m_next->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_next);
    m_toMatches = new QPushButton(none);
    m_toMatches->setObjectName(u"placementToNext"_s);
    m_toMatches->setAccessibleName(tr("Go to the next step"));
    m_toMatches->setAutoDefault(false);
    column->addWidget(m_toMatches, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_stack->addWidget(none);
    m_stack->addWidget(buildPage());
    whole->addWidget(m_stack);
    connect(m_toMatches, &QPushButton::clicked, this, [this] {
        emit tabRequested(
            nextTrainingStep(*m_view, m_workspace.actions().settings(), m_workspace.today()).part, {});
    });
    // A child made while its parent is in view stays hidden until it is shown.
    m_stack->show();
}

QWidget *PlacementPart::buildPage()
{
    auto *area = new QScrollArea(m_stack);
    area->setObjectName(u"placementArea"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1.5));
    m_which = new QComboBox(content);
    nameBox(m_which, u"whichPlacement"_s, tr("Which placement"));
    column->addWidget(m_which, 0, Qt::AlignLeft);
    m_card = new PlacementCard(m_workspace, m_choices, content);
    column->addWidget(m_card);
    m_benefit = new BenefitList(m_workspace, m_choices, content);
    column->addWidget(m_benefit);
    auto *hours = new QVBoxLayout;
    hours->setSpacing(theme::gap(0.5));
    hours->addWidget(theme::sectionTitle(tr("Hours by week"), content));
    m_hoursSum = new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, content);
    m_hoursSum->setObjectName(u"hoursSum"_s);
    m_hoursSum->setWordWrap(true);
    hours->addWidget(m_hoursSum);
    m_hours = new HoursPanel(
        m_workspace, u"training_hours"_s, m_person.value,
        [this](QDate from, QDate to) -> Result<std::vector<HoursRow>> { return hoursOf(from, to); }, content);
    m_hours->setEmptyText(tr("The training has not begun"),
                          tr("Its weeks stand here from the first day on."));
    hours->addWidget(m_hours);
    column->addLayout(hours);
    m_reviews = new RecordList(m_workspace, m_choices, m_person,
                               reviewList(m_workspace, [this] { return m_chosen; }), content);
    column->addWidget(m_reviews);
    column->addStretch(1);
    area->setWidget(content);
    connect(m_which, &QComboBox::activated, this, [this](int at) {
        m_chosen = {m_which->itemData(at).toLongLong()};
        showPlacement();
    });
    connect(m_hours, &HoursPanel::unsavedChanged, this, &PersonTab::unsavedChanged);
    connect(m_reviews, &RecordList::unsavedChanged, this, &PersonTab::unsavedChanged);
    return area;
}

const Placement *PlacementPart::shown() const
{
    const auto &all = m_view->records.training.placements;
    const auto found = std::ranges::find(all, m_chosen, &Placement::id);
    return found == all.end() ? nullptr : &*found;
}

void PlacementPart::fill(const PersonView &view)
{
    m_view = &view;
    if (!m_stack)
        build();
    const std::vector<Placement> &all = view.records.training.placements;
    // A new placement is what somebody wants to see.
    const auto before = m_which->count();
    const Placement *now = placementOf(view);
    if (!shown() || (now && before > 0 && before < int(all.size())))
        m_chosen = now ? now->id : all.empty() ? Id<Placement>() : all.back().id;
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    const auto read = guarded([&] {
        for (const Placement &one : all)
            m_which->addItem(tr("%1, %2").arg(openingWords(m_workspace.store(), one.openingId),
                                              termWords(one, m_workspace.today())),
                             one.id.value);
    });
    if (!read)
        m_workspace.navigator.say(read.error().text());
    m_which->setCurrentIndex(m_which->findData(m_chosen.value));
    m_which->setVisible(all.size() > 1);
    showPlacement();
}

void PlacementPart::showPlacement()
{
    const Placement *placement = shown();
    m_stack->setCurrentIndex(placement ? 1 : 0);
    if (!placement) {
        const NextStep next =
            nextTrainingStep(*m_view, m_workspace.actions().settings(), m_workspace.today());
        m_next->setText(next.words);
        m_toMatches->setText(next.link);
        m_toMatches->setVisible(!next.link.isEmpty());
        return;
    }
    m_card->present(*m_view, *placement);
    m_benefit->present(*m_view, *placement);
    m_hours->refresh();
    m_reviews->fill(*m_view);
    int minutes = 0;
    int weeks = 0;
    for (const TrainingHours &one : m_view->records.training.hours) {
        if (one.placementId != placement->id || !one.minutes)
            continue;
        minutes += *one.minutes;
        ++weeks;
    }
    m_hoursSum->setText(weeks == 0 ? tr("No hours entered yet.")
                                   : tr("In all: %1 hours in %2 weeks, on average %3 a week.")
                                         .arg(policy::hoursText(minutes))
                                         .arg(weeks)
                                         .arg(policy::hoursText(minutes / weeks)));
}

std::vector<HoursRow> PlacementPart::hoursOf(QDate from, QDate to) const
{
    const Placement *placement = m_view ? shown() : nullptr;
    if (!placement || placement->voidedOn.isValid() || placement->startsOn > to.addDays(6))
        return {};
    HoursRow row{.placement = *placement, .name = personName(m_view->file.person), .detail = {}, .hours = {}};
    for (const TrainingHours &one : m_view->records.training.hours) {
        if (one.placementId == placement->id && one.weekOf >= from && one.weekOf <= to)
            row.hours.push_back(one);
    }
    return {std::move(row)};
}

bool PlacementPart::showPart(const QString &part)
{
    freshen();
    QWidget *wanted = part == "benefit"_L1  ? static_cast<QWidget *>(m_benefit)
                      : part == "hours"_L1  ? static_cast<QWidget *>(m_hours)
                      : part == "review"_L1 ? static_cast<QWidget *>(m_reviews)
                                            : nullptr;
    if (!wanted || m_stack->currentIndex() == 0)
        return false;
    for (QWidget *up = wanted->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up)) {
            area->ensureWidgetVisible(wanted, 0, 0);
            break;
        }
    }
    return true;
}

bool PlacementPart::hasUnsavedText() const
{
    return m_hours && (m_hours->hasUnsavedText() || m_reviews->hasUnsavedText());
}

void PlacementPart::keepDraft()
{
    if (!m_hours)
        return;
    m_hours->keepDraft();
    m_reviews->keepDraft();
}

bool PlacementPart::save()
{
    if (!m_hours)
        return true;
    const bool saved = m_hours->save();
    return m_reviews->save() && saved;
}

void PlacementPart::addEntry()
{
    freshen();
    if (m_reviews && m_stack->currentIndex() == 1)
        m_reviews->openAdd();
}

} // namespace waymark
