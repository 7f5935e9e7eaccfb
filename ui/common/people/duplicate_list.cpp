// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/people/duplicate_list.h"

#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int lookAfterMs = 250;
constexpr int mostShown = 5;

} // namespace

DuplicateList::DuplicateList(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(theme::sectionTitle({}, this)),
      m_lines(new QVBoxLayout)
{
    setObjectName(u"duplicateList"_s);
    m_title->setObjectName(u"duplicateTitle"_s);
    m_title->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.75));
    column->addWidget(m_title);
    column->addWidget(theme::separator(this));
    column->addLayout(m_lines);
    m_timer.setSingleShot(true);
    m_timer.setInterval(lookAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &DuplicateList::look);
    hide();
}

void DuplicateList::setPerson(const JobSeeker &person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_timer.start();
}

void DuplicateList::lookNow()
{
    if (m_timer.isActive())
        look();
}

std::vector<Id<JobSeeker>> DuplicateList::likely() const
{
    std::vector<Id<JobSeeker>> people;
    for (const LikelyDuplicate &one : m_found) {
        if (one.likeness.verdict == policy::Likeness::Verdict::Likely)
            people.push_back(one.person.id);
    }
    return people;
}

void DuplicateList::look()
{
    m_timer.stop();
    auto found = likelyDuplicates(m_workspace.session(), m_person, mostShown);
    m_found = found ? *std::move(found) : std::vector<LikelyDuplicate>();
    delete m_list;
    m_list = nullptr;
    if (m_found.empty()) {
        hide();
        return;
    }
    m_title->setText(m_found.size() == 1
                         ? tr("Perhaps this person is here already")
                         : tr("Perhaps this person is here already: %1 records").arg(m_found.size()));
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(1));
    for (const LikelyDuplicate &one : m_found)
        column->addWidget(line(one));
    m_lines->addWidget(m_list);
    show();
}

QWidget *DuplicateList::line(const LikelyDuplicate &one)
{
    const QString number = one.person.number;
    const bool likely = one.likeness.verdict == policy::Likeness::Verdict::Likely;
    auto *row = new QWidget(m_list);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme::spacing(1.5));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::gap(0.25));
    const auto add = [&](const QString &text, theme::Tone tone, theme::FontRole role) {
        auto *label = new ToneLabel(text, tone, role, row);
        label->setWordWrap(true);
        words->addWidget(label);
    };
    const QString who =
        tr("%1 · %2 · ID %3").arg(personName(one.person), bornText(one.person, m_workspace.today()), number);
    add(who, theme::Tone::Plain, theme::FontRole::Body);
    add(one.likeness.reasons.join(u" · "_s), theme::Tone::Muted, theme::FontRole::Small);
    if (!one.likeness.against.isEmpty())
        add(tr("But: %1").arg(one.likeness.against.join(u" · "_s)), theme::Tone::Warn,
            theme::FontRole::Small);
    auto *open = new QPushButton(tr("Open"), row);
    open->setObjectName(u"openDuplicate_"_s + number);
    open->setAutoDefault(false);
    open->setAccessibleName(tr("Open %1").arg(who));
    open->setAccessibleDescription(one.likeness.reasons.join(u". "_s));
    across->addWidget(theme::chip(likely ? tr("Likely") : tr("Possible"),
                                  likely ? theme::Tone::Warn : theme::Tone::Plain, row),
                      0, Qt::AlignTop);
    across->addLayout(words, 1);
    across->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QPushButton::clicked, this,
            [this, id = one.person.id] { m_workspace.navigator.openPerson(id); });
    return row;
}

} // namespace waymark
