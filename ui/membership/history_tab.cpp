// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/history_tab.h"

#include "core/actions/people/seen.h"
#include "ui/common/record/history_words.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBrowser>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int atFirst = 100;

} // namespace

HistoryTab::HistoryTab(const Workspace &workspace, QWidget *parent)
    : PersonTab(u"history"_s, tr("History"), parent),
      m_workspace(workspace),
      m_filter(new QLineEdit(this)),
      m_withLooks(new QCheckBox(tr("Who looked, too"), this)),
      m_view(new QTextBrowser(this)),
      m_shown(atFirst)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1));
    auto *row = new QHBoxLayout;
    m_filter->setObjectName(u"historyFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by field or value, as \"address\""));
    m_filter->setAccessibleName(tr("Filter the history"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(theme::columns(50));
    m_withLooks->setObjectName(u"historyLooks"_s);
    m_withLooks->setChecked(true);
    row->addWidget(m_filter, 1);
    row->addWidget(m_withLooks);
    row->addStretch(1);
    column->addLayout(row);
    m_view->setObjectName(u"historyView"_s);
    m_view->setAccessibleName(title());
    m_view->setOpenLinks(false);
    column->addWidget(m_view, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryTab::write);
    connect(m_withLooks, &QCheckBox::toggled, this, &HistoryTab::write);
    connect(m_view, &QTextBrowser::anchorClicked, this, &HistoryTab::follow);
}

void HistoryTab::fill(const PersonView &view)
{
    m_person = view.file.person.id;
    read();
}

void HistoryTab::changeEvent(QEvent *event)
{
    PersonTab::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        write();
}

bool HistoryTab::focusField(const QString &field)
{
    const FieldSpec *spec = specOf<JobSeeker>().find(field);
    m_filter->setText(spec ? spec->labelText("JobSeeker") : field);
    m_filter->setFocus();
    return true;
}

void HistoryTab::read()
{
    m_trouble.clear();
    auto entries = seen::history(m_workspace.session(), m_person);
    auto looks = seen::looks(m_workspace.session(), m_person);
    if (!entries || !looks) {
        m_trouble = (!entries ? entries.error() : looks.error()).text();
    } else {
        m_entries = *std::move(entries);
        m_looks = *std::move(looks);
    }
    write();
}

void HistoryTab::write()
{
    const int at = m_view->verticalScrollBar()->value();
    auto html = guarded([&] {
        return historyHtml(
            m_workspace.store(), m_entries, m_looks,
            {.filter = m_filter->text(), .withLooks = m_withLooks->isChecked(), .limit = m_shown},
            m_workspace.today());
    });
    if (!html)
        m_trouble = html.error().text();
    if (m_trouble.isEmpty())
        m_view->setHtml(*html);
    else
        m_view->setPlainText(m_trouble);
    m_view->verticalScrollBar()->setValue(at);
}

void HistoryTab::follow(const QUrl &link)
{
    if (link.scheme() == "more"_L1) {
        m_shown *= 4;
        write();
    } else {
        m_view->scrollToAnchor(link.fragment());
    }
}

} // namespace waymark
