// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/group_tab.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// At its last tab Ctrl+Tab is left to the tabs around it, instead of beginning anew.
class PartTabs final : public QTabWidget
{
public:
    using QTabWidget::QTabWidget;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
        const bool back = event->key() == Qt::Key_Backtab || (event->modifiers() & Qt::ShiftModifier);
        const bool atEnd = currentIndex() == (back ? 0 : count() - 1);
        if (tab && (event->modifiers() & Qt::ControlModifier) && atEnd)
            event->ignore();
        else
            QTabWidget::keyPressEvent(event);
    }
};

} // namespace

GroupTab::GroupTab(const QString &id, const QString &title, QWidget *parent)
    : PersonTab(id, title, parent), m_tabs(new PartTabs(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setObjectName(id + u"Tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setObjectName(id + u"TabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of %1").arg(title));
    m_tabs->tabBar()->setDrawBase(false);
}

void GroupTab::addPart(PersonTab *part)
{
    m_tabs->addTab(part, part->title());
    connect(part, &PersonTab::unsavedChanged, this, [this] {
        mark();
        emit unsavedChanged();
    });
    connect(part, &PersonTab::fieldRequested, this, &PersonTab::fieldRequested);
    connect(part, &PersonTab::tabRequested, this, &PersonTab::tabRequested);
}

QList<PersonTab *> GroupTab::parts() const
{
    QList<PersonTab *> parts;
    for (int i = 0; i < m_tabs->count(); ++i)
        parts += static_cast<PersonTab *>(m_tabs->widget(i));
    return parts;
}

PersonTab *GroupTab::part(const QString &id) const
{
    for (PersonTab *part : parts()) {
        if (part->id() == id)
            return part;
    }
    return nullptr;
}

bool GroupTab::showPart(const QString &id)
{
    PersonTab *found = part(id);
    if (found)
        m_tabs->setCurrentWidget(found);
    return found;
}

PersonTab *GroupTab::currentPart() const
{
    return static_cast<PersonTab *>(m_tabs->currentWidget());
}

void GroupTab::present(const PersonView &view)
{
    for (PersonTab *part : parts())
        part->present(view);
    mark();
}

void GroupTab::mark()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto *part = static_cast<PersonTab *>(m_tabs->widget(i));
        m_tabs->setTabText(i, part->hasUnsavedText() ? tr("%1 ●").arg(part->title()) : part->title());
    }
}

bool GroupTab::hasUnsavedText() const
{
    return std::ranges::any_of(parts(), &PersonTab::hasUnsavedText);
}

bool GroupTab::save()
{
    return currentPart()->save();
}

void GroupTab::addEntry()
{
    currentPart()->addEntry();
}

bool GroupTab::hasField(const QString &field) const
{
    return std::ranges::any_of(parts(), [&](const PersonTab *part) { return part->hasField(field); });
}

bool GroupTab::focusField(const QString &field)
{
    for (PersonTab *part : parts()) {
        if (part->hasField(field)) {
            m_tabs->setCurrentWidget(part);
            break;
        }
    }
    return currentPart()->focusField(field);
}

} // namespace waymark
