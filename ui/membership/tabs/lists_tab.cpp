// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/lists_tab.h"

#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark {

ListsTab::ListsTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                   const QString &id, const QString &title, std::vector<RecordListSpec> specs,
                   QWidget *parent)
    : PersonTab(id, title, parent),
      m_workspace(workspace),
      m_choices(choices),
      m_person(person),
      m_specs(std::move(specs))
{
}

void ListsTab::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1.5));
    m_top = new QWidget(content);
    auto *top = new QVBoxLayout(m_top);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(theme::gap(0.5));
    m_top->hide();
    column->addWidget(m_top);
    for (RecordListSpec &spec : m_specs) {
        auto *list = new RecordList(m_workspace, m_choices, m_person, std::move(spec), content);
        column->addWidget(list, 1);
        m_lists.push_back(list);
        connect(list, &RecordList::unsavedChanged, this, &PersonTab::unsavedChanged);
    }
    m_specs.clear();
    area->setWidget(content);
    whole->addWidget(area);
    built();
    // A child made while its parent is in view stays hidden until it is shown.
    area->show();
}

void ListsTab::fill(const PersonView &view)
{
    if (m_lists.empty())
        build();
    fillHead(view);
    for (RecordList *list : m_lists)
        list->fill(view);
}

void ListsTab::fillHead(const PersonView &view)
{
    if (!m_head)
        return;
    const TabHead head = m_head(view);
    theme::empty(m_top->layout());
    auto *top = static_cast<QVBoxLayout *>(m_top->layout());
    auto *line = new QWidget(m_top);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *text = new ToneLabel(head.text, theme::Tone::Plain, theme::FontRole::Body, line);
    text->setObjectName(id() + u"Head"_s);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    if (!head.link.isEmpty()) {
        QPushButton *link = theme::link(head.link, line);
        link->setObjectName(id() + u"Link"_s);
        connect(link, &QPushButton::clicked, this, [this, field = head.field] { emit fieldRequested(field); });
        row->addWidget(link, 0, Qt::AlignTop);
    }
    top->addWidget(line);
    for (const Finding &finding : head.findings)
        top->addWidget(new FindingLine(finding, m_top));
    m_top->setVisible(!head.text.isEmpty() || !head.findings.isEmpty());
}

void ListsTab::openList(std::size_t index)
{
    freshen();
    if (index < m_lists.size())
        m_lists[index]->openAdd();
}

RecordList *ListsTab::listInFocus() const
{
    for (RecordList *list : m_lists) {
        if (list->isAncestorOf(window()->focusWidget()))
            return list;
    }
    return nullptr;
}

void ListsTab::addEntry()
{
    freshen();
    if (RecordList *here = listInFocus(); here && here->spec().add) {
        here->openAdd();
        return;
    }
    const auto first = std::ranges::find_if(m_lists, [](const RecordList *list) { return list->spec().add; });
    if (first != m_lists.end())
        (*first)->openAdd();
}

bool ListsTab::hasUnsavedText() const
{
    return std::ranges::any_of(m_lists, &RecordList::hasUnsavedText);
}

void ListsTab::keepDraft()
{
    for (RecordList *list : m_lists)
        list->keepDraft();
}

bool ListsTab::save()
{
    bool saved = true;
    for (RecordList *list : m_lists)
        saved = list->save() && saved;
    return saved;
}

bool ListsTab::focusField(const QString &field)
{
    freshen();
    for (RecordList *list : m_lists) {
        if (!list->spec().add || !list->spec().fields.contains(field))
            continue;
        if (!list->form())
            list->openAdd();
        return list->form() && list->form()->form()->focusField(field);
    }
    return false;
}

} // namespace waymark
