// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/filter_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QComboBox>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

FilterBar::FilterBar(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_keeper(workspace),
      m_row(new FlowLayout(FlowLayout::Lines, this)),
      m_scope(addCombo(u"scopeFilter"_s, tr("Whose lines"))),
      m_kinds(addCombo(u"kindFilter"_s, tr("Which lines (key F)"))),
      m_grouping(addCombo(u"grouping"_s, tr("How lines are grouped"))),
      m_views(new QPushButton(this)),
      m_menu(new QMenu(m_views))
{
    setObjectName(u"filterBar"_s);
    m_row->setSpacing(theme::spacing(0.75));
    m_row->setContentsMargins(0, 0, 0, 0);
    const Staff &staff = m_workspace.session().staff();
    m_scope->addItem(tr("Mine"), int(DueScope::Mine));
    if (maySeeOthers(staff.role)) {
        if (staff.centerId)
            m_scope->addItem(tr("My center"), int(DueScope::Center));
        m_scope->addItem(tr("The office"), int(DueScope::Office));
    }
    m_scope->setVisible(m_scope->count() > 1);
    m_kinds->addItem(tr("All"), QString());
    for (const KindGroup &one : kindGroups())
        m_kinds->addItem(one.label, one.code);
    m_grouping->addItem(tr("By urgency"), int(DueGrouping::Urgency));
    m_grouping->addItem(tr("By kind"), int(DueGrouping::Kind));
    m_grouping->addItem(tr("By person"), int(DueGrouping::Person));
    m_views->setObjectName(u"viewsButton"_s);
    m_views->setAutoDefault(false);
    m_menu->setObjectName(u"viewsMenu"_s);
    for (QComboBox *combo : {m_scope, m_kinds, m_grouping}) {
        add(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            if (m_setting)
                return;
            showName();
            emit viewChanged(view());
        });
    }
    add(m_views);
    connect(m_views, &QPushButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_views->mapToGlobal(m_views->rect().bottomLeft()));
        if (!m_menu->actions().isEmpty())
            m_menu->setActiveAction(m_menu->actions().first());
    });
    showName();
}

QComboBox *FilterBar::addCombo(const QString &name, const QString &label)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(label);
    combo->setToolTip(label);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->view()->setObjectName(name + u"List"_s);
    combo->view()->setAccessibleName(label);
    return combo;
}

void FilterBar::add(QWidget *widget)
{
    m_row->addWidget(widget);
}

void FilterBar::focusKinds()
{
    m_kinds->setFocus(Qt::ShortcutFocusReason);
}

bool FilterBar::mayChoose(DueScope scope) const
{
    return m_scope->findData(int(scope)) >= 0;
}

TodayView FilterBar::view() const
{
    return {.scope = DueScope(m_scope->currentData().toInt()),
            .kinds = m_kinds->currentData().toString(),
            .grouping = DueGrouping(m_grouping->currentData().toInt())};
}

void FilterBar::setView(const TodayView &view)
{
    m_setting = true;
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(int(view.scope))));
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(view.kinds)));
    m_grouping->setCurrentIndex(std::max(0, m_grouping->findData(int(view.grouping))));
    m_setting = false;
    showName();
    emit viewChanged(this->view());
}

// Kept views
// -------------------------------------------------------------------------------------------------

void FilterBar::showName()
{
    QString name;
    if (const auto views = m_keeper.views()) {
        const auto same = std::ranges::find(*views, view(), &SavedView::view);
        if (same != views->end())
            name = same->name;
    }
    QString shown = name;
    m_views->setText(name.isEmpty() ? tr("Views…") : tr("View: %1").arg(shown.replace(u'&', u"&&"_s)));
    m_views->setAccessibleName(name.isEmpty() ? tr("Kept views") : tr("Kept views: %1 is shown").arg(name));
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const auto views = m_keeper.views();
    if (!views) {
        m_workspace.navigator.say(views.error().text());
        return;
    }
    const TodayView now = view();
    QString current;
    const auto add = [this](const QString &name, const QString &text, std::function<void()> run) {
        QString shown = text;
        QAction *action = m_menu->addAction(shown.replace(u'&', u"&&"_s));
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, std::move(run));
        return action;
    };
    for (const SavedView &one : *views) {
        QAction *action = add(u"view_"_s + one.name, one.name, [this, view = one.view] { setView(view); });
        action->setCheckable(true);
        action->setChecked(one.view == now);
        if (one.view == now && current.isEmpty())
            current = one.name;
        if (!mayChoose(one.view.scope)) {
            action->setEnabled(false);
            action->setText(tr("%1 (not for your role)").arg(action->text()));
        }
    }
    if (!views->empty())
        m_menu->addSeparator();
    if (current.isEmpty()) {
        const bool full = qsizetype(views->size()) >= ViewKeeper::mostViews;
        QAction *keep = add(
            u"keepView"_s, full ? tr("At most %1 views are kept").arg(views->size()) : tr("Keep this view…"),
            [this] { askName(tr("Keep this view"), {}, [this](const QString &name) { keepAs(name); }); });
        keep->setEnabled(!full);
        return;
    }
    add(u"renameView"_s, tr("Rename “%1”…").arg(current), [this, current] {
        askName(tr("Rename the view"), current, [this, current](const QString &to) { rename(current, to); });
    });
    add(u"removeView"_s, tr("Remove “%1”").arg(current), [this, current] { remove(current); });
}

void FilterBar::askName(const QString &title, const QString &initial, std::function<void(QString)> then)
{
    m_workspace.prompts.askText(this,
                                {.title = title,
                                 .text = tr("It is kept for you alone, in this office."),
                                 .label = tr("Name"),
                                 .initial = initial,
                                 .yes = tr("Keep")},
                                [then = std::move(then)](const std::optional<QString> &answer) {
                                    const QString name =
                                        answer.value_or(QString()).simplified().left(ViewKeeper::longestName);
                                    if (!name.isEmpty())
                                        then(name);
                                });
}

void FilterBar::keepAs(const QString &name)
{
    auto views = m_keeper.views();
    if (!views) {
        m_workspace.navigator.say(views.error().text());
        return;
    }
    std::erase_if(*views, [&](const SavedView &one) { return one.name == name; });
    views->push_back({name, view()});
    write(*views);
}

void FilterBar::rename(const QString &from, const QString &to)
{
    auto views = m_keeper.views();
    if (!views) {
        m_workspace.navigator.say(views.error().text());
        return;
    }
    std::erase_if(*views, [&](const SavedView &one) { return one.name == to && to != from; });
    for (SavedView &one : *views) {
        if (one.name == from)
            one.name = to;
    }
    write(*views);
}

void FilterBar::remove(const QString &name)
{
    auto views = m_keeper.views();
    if (!views) {
        m_workspace.navigator.say(views.error().text());
        return;
    }
    std::erase_if(*views, [&](const SavedView &one) { return one.name == name; });
    write(*views);
}

void FilterBar::write(const std::vector<SavedView> &views)
{
    if (const auto kept = m_keeper.keep(views); !kept)
        m_workspace.navigator.say(kept.error().text());
    showName();
}

} // namespace waymark
