// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/business/business_matches.h"

#include "core/actions/people/seen.h"
#include "core/refdata/code_lists.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/jstp/match_board.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString labels(const char *list, const QStringList &values)
{
    QStringList words;
    for (const QString &one : values)
        words += codes().label(QString::fromLatin1(list), one);
    return words.join(u", "_s);
}

} // namespace

BusinessMatches::BusinessMatches(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_opening(new QComboBox(this)),
      m_asks(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_board(new MatchBoard(workspace, MatchBoard::Side::Opening, this))
{
    nameBox(m_opening, u"matchesOpening"_s, tr("For which opening"));
    m_opening->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_opening->setMinimumContentsLength(24);
    m_asks->setObjectName(u"openingAsks"_s);
    m_asks->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::gap(1), 0, 0);
    column->setSpacing(theme::gap(0.75));
    column->addWidget(m_opening);
    column->addWidget(m_asks);
    column->addWidget(m_board, 1);
    connect(m_opening, &QComboBox::currentIndexChanged, this, &BusinessMatches::refresh);
    connect(m_board, &MatchBoard::openWanted, this, [this](Id<JobSeeker> person, Id<Opening>) {
        m_workspace.navigator.openPerson(person, u"jstp"_s);
    });
}

QWidget *BusinessMatches::firstFocus() const
{
    return m_opening->count() > 1 ? static_cast<QWidget *>(m_opening) : m_board->list();
}

void BusinessMatches::present(const std::vector<matching::OpeningLine> &openings)
{
    const qint64 before = m_opening->currentData().toLongLong();
    const QDate today = m_workspace.today();
    {
        const QSignalBlocker quiet(m_opening);
        m_opening->clear();
        for (const bool open : {true, false}) {
            for (const auto &[one, taken] : openings) {
                if (one.isOpen(today) == open)
                    m_opening->addItem(open ? one.title : tr("%1 (closed)").arg(one.title), one.id.value);
            }
        }
        m_opening->setCurrentIndex(std::max(0, m_opening->findData(before)));
    }
    m_opening->setVisible(!openings.empty());
    refresh();
}

void BusinessMatches::choose(Id<Opening> opening)
{
    m_opening->setCurrentIndex(m_opening->findData(opening.value));
}

void BusinessMatches::refresh()
{
    m_stale = true;
    if (isVisible())
        rank();
}

void BusinessMatches::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rank();
}

std::vector<matching::Refusal> BusinessMatches::refused(Id<Opening> opening) const
{
    std::vector<matching::Refusal> all;
    for (const NoMatch &one : m_workspace.store().where<NoMatch>("opening", Value{opening.value})) {
        if (one.liftedOn.isValid())
            continue;
        // Whoever is not for these eyes is not named here either.
        if (const auto file = seen::person(m_workspace.session(), one.jobSeekerId))
            all.push_back({one, personName(file->person)});
    }
    return all;
}

void BusinessMatches::rank()
{
    m_stale = false;
    const Id<Opening> id{m_opening->currentData().toLongLong()};
    if (!id) {
        m_asks->clear();
        m_board->setEmptyText(tr("No opening yet"),
                              tr("Add one under Business: then whoever fits it stands here."));
        m_board->present({}, {});
        return;
    }
    const auto opening = matching::opening(m_workspace.session(), id, m_workspace.today());
    if (opening) {
        const Opening &o = opening->opening;
        QStringList asks{codes().label(u"opening_purpose"_s, o.purpose)};
        if (o.weeklyHours)
            asks += tr("%1 hours a week").arg(*o.weeklyHours);
        for (const QString &one : {labels("schedule_part", o.schedule), labels("skill", o.skills),
                                   labels("language", o.languages)}) {
            if (!one.isEmpty())
                asks += one;
        }
        if (!o.english.isEmpty())
            asks += tr("English: %1").arg(codes().label(u"english_level"_s, o.english));
        asks += tr("%1 of %2 places taken").arg(opening->taken).arg(o.places());
        m_asks->setText(asks.join(u" · "_s));
    }
    m_board->setEmptyText(
        tr("Nobody to propose"),
        opening && opening->opening.isTraining()
            ? tr("Whoever has an intake assessment, and no placement that runs, stands here.")
            : tr("Whoever has a skill set and an open case stands here."));
    auto lines = matching::forOpening(m_workspace.session(), id, m_workspace.today(), mostMatches);
    std::vector<matching::Refusal> aside;
    const auto read = guarded([&] { aside = refused(id); });
    m_board->present(lines.valueOr({}), aside);
    if (!lines)
        m_board->showTrouble(lines.error());
    else if (!read)
        m_board->showTrouble(read.error());
}

} // namespace waymark
