// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_page.h"

#include "core/policy/cases/case_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/review/review_pane.h"

#include <QBoxLayout>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark {

ReviewPage::ReviewPage(Workspace &workspace, QWidget *parent)
    : Page(u"review"_s, tr("Review"), u"review"_s, parent),
      m_workspace(workspace),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_queue(
          new ListTable(u"reviewQueue"_s,
                        {{.name = u"age"_s,
                          .title = tr("Waiting"),
                          .characters = 9,
                          .show =
                              [](const QVariant &days) {
                                  const int n = days.toInt();
                                  return n == 0 ? tr("today") : n == 1 ? tr("1 day") : tr("%1 days").arg(n);
                              }},
                         {.name = u"name"_s, .title = tr("Job seeker"), .characters = 20},
                         {.name = u"reason"_s, .title = tr("Reason"), .characters = 20}},
                        this)),
      m_pane(new ReviewPane(workspace, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1.5), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(title(), this));
    m_trouble->setObjectName(u"reviewTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"reviewSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(m_queue);
    split->addWidget(m_pane);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({2000, 3000});
    m_queue->setMinimumWidth(theme::columns(36));
    column->addWidget(split, 1);
    m_queue->setAccessibleName(tr("Cases that wait for review, the longest waiting first"));
    m_queue->setEmptyText(tr("No case waits for review"),
                          tr("A counselor suspends a case; it comes here with the reason."));
    connect(m_queue, &ListTable::currentChangedTo, this, &ReviewPage::choose);
    connect(m_queue, &ListTable::opened, this, [this] {
        if (const auto row =
                std::ranges::find(m_rows, Id<CaseRecord>{m_queue->currentId()}, &ReviewRow::caseId);
            row != m_rows.end())
            m_workspace.navigator.openPerson(row->personId);
    });
    connect(m_pane, &ReviewPane::unsavedChanged, this, [this] { emit unsavedChanged(hasUnsavedText()); });
    connect(&m_workspace.session(), &Session::committed, this, &ReviewPage::refresh);
    refresh();
    m_queue->selectFirst();
}

ReviewPage::~ReviewPage()
{
    delete m_pane;
}

/// A director answers for all centers, a supervisor for one.
Id<Center> ReviewPage::whose() const
{
    const Staff &staff = m_workspace.session().staff();
    return staff.role == "director"_L1 ? Id<Center>() : staff.centerId;
}

void ReviewPage::refresh()
{
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        const RecordStore &store = m_workspace.store();
        m_rows = reviewQueue(store.database(), whose());
        for (const ReviewRow &row : m_rows) {
            JobSeeker person;
            person.lastName = row.lastName;
            person.firstName = row.firstName;
            person.number = row.number;
            const qint64 days = row.suspendedOn.daysTo(m_workspace.today());
            QString reason = codes().label(u"closure_reason"_s, row.closureReason);
            if (row.asked)
                reason = tr("Answered: %1").arg(reason);
            rows.push_back({.id = row.caseId.value,
                            .cells = {int(days), personName(person), reason},
                            .toolTip = tr("Suspended %1 by %2 · ID %3 · counselor %4")
                                           .arg(longDate(row.suspendedOn, m_workspace.today()),
                                                staffName(store, row.suspendedBy), row.number,
                                                staffName(store, row.counselorId))});
        }
    });
    m_trouble->setVisible(!read.ok());
    if (!read) {
        m_trouble->setText(read.error().text());
        return;
    }
    const bool manager = policy::isAuthorizedManager(m_workspace.session().staff().role);
    setCount(manager ? int(rows.size()) : 0);
    m_queue->setRows(std::move(rows));
    choose(m_queue->currentId());
}

void ReviewPage::choose(qint64 caseId)
{
    m_pane->present({caseId});
}

void ReviewPage::select(Id<CaseRecord> record)
{
    m_queue->selectId(record.value);
}

QWidget *ReviewPage::firstFocus()
{
    return m_queue;
}

bool ReviewPage::hasUnsavedText() const
{
    return m_pane->hasUnsavedText();
}

void ReviewPage::aboutToLeave(std::function<void()> leave)
{
    m_pane->keepDraft();
    leave();
}

} // namespace waymark
