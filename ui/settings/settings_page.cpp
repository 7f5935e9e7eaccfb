// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "core/policy/rule_text.h"
#include "ui/common/parts.h"
#include "ui/forms/spelling/speller.h"
#include "ui/settings/office_list.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int sizes[] = {90, 100, 115, 130, 150, 200};

QVBoxLayout *section(QWidget *box, const QString &title)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, theme::gap(2));
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::sectionTitle(title, box));
    column->addWidget(theme::separator(box));
    return column;
}

} // namespace

SettingsPage::SettingsPage(Workspace &workspace, Preferences &preferences, QWidget *parent)
    : Page(u"settings"_s, tr("Settings"), u"settings"_s, parent),
      m_workspace(workspace),
      m_preferences(preferences),
      m_choices(workspace),
      m_content(new QWidget(this))
{
    QWidget *content = m_content;
    content->setMaximumWidth(theme::columns(100));
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(tr("Settings"), content));
    column->addSpacing(theme::gap(1));
    column->addWidget(makeLook());
    column->addWidget(makeWriting());
    column->addWidget(makeLock());
    column->addWidget(makeOffice());
    column->addWidget(makeAbout());
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"settingsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(theme::spacing(1), theme::spacing(0.5), 0, 0);
    page->addWidget(area);
}

SettingsPage::~SettingsPage()
{
    // Forms that are open look up their choices as they go: they go first.
    for (QDialog *dialog : findChildren<QDialog *>())
        delete dialog;
}

void SettingsPage::refresh()
{
    for (OfficeList *list : m_lists)
        list->refresh();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // Whether there is a dictionary is known once it was looked for.
    if (m_workspace.speller)
        m_workspace.speller->want();
}

QWidget *SettingsPage::firstFocus()
{
    return findChild<QPushButton *>(u"scheme0"_s);
}

QHBoxLayout *SettingsPage::choices(const QString &name, const QStringList &labels, int chosen,
                                   void (SettingsPage::*picked)(int))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(0.5));
    auto *group = new QButtonGroup(this);
    for (int i = 0; i < labels.size(); ++i) {
        auto *button = new QPushButton(labels[i], this);
        button->setObjectName(name + QString::number(i));
        button->setCheckable(true);
        button->setChecked(i == chosen);
        button->setAutoDefault(false);
        group->addButton(button, i);
        row->addWidget(button);
    }
    row->addStretch();
    connect(group, &QButtonGroup::idClicked, this, picked);
    return row;
}

QWidget *SettingsPage::makeLook()
{
    const theme::Options look = m_preferences.look();
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("Look"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::spacing(2));
    grid->setVerticalSpacing(theme::gap(1));
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &label, QLayout *field) {
        const int row = grid->rowCount();
        grid->addWidget(new ToneLabel(label, theme::Tone::Plain, theme::FontRole::Body, box), row, 0);
        grid->addLayout(field, row, 1);
    };
    add(tr("Colors"), choices(u"scheme"_s, {tr("As the computer"), tr("Light"), tr("Dark")}, int(look.scheme),
                              &SettingsPage::pickScheme));
    add(tr("Lines"), choices(u"density"_s, {tr("Comfortable"), tr("Compact")}, int(look.density),
                             &SettingsPage::pickDensity));
    QStringList labels;
    int chosen = 1;
    for (int i = 0; i < int(std::size(sizes)); ++i) {
        labels += tr("%1 %").arg(sizes[i]);
        if (sizes[i] == look.textPercent)
            chosen = i;
    }
    add(tr("Text size"), choices(u"size"_s, labels, chosen, &SettingsPage::pickSize));
    column->addLayout(grid);
    return box;
}

QWidget *SettingsPage::makeWriting()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("Writing"));
    if (Speller *speller = m_workspace.speller) {
        auto *standing = new ToneLabel(speller->standing(), theme::Tone::Plain, theme::FontRole::Body, box);
        standing->setObjectName(u"spellingStanding"_s);
        standing->setWordWrap(true);
        column->addWidget(standing);
        column->addWidget(theme::hint(tr("Ctrl+. goes to a misspelled word and offers others. Words you add are yours, and "
                                         "stay inside this office."),
                                      box));
        connect(speller, &Speller::changed, standing, [speller, standing] {
            standing->setText(speller->standing());
            standing->setTone(speller->isTrouble() ? theme::Tone::Warn : theme::Tone::Plain);
        });
    }
    column->addWidget(theme::hint(tr("Text snippets are texts you write again and again. In a note, Ctrl+0 offers them."), box));
    for (OfficeList *list : makeSnippets(box)) {
        m_lists += list;
        column->addWidget(list);
    }
    return box;
}

QWidget *SettingsPage::makeLock()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("Locking"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    row->addWidget(new ToneLabel(tr("Lock after"), theme::Tone::Plain, theme::FontRole::Body, box));
    auto *minutes = new QSpinBox(box);
    minutes->setObjectName(u"lockMinutes"_s);
    minutes->setAccessibleName(tr("Lock after so many minutes"));
    minutes->setRange(1, Preferences::mostLockMinutes);
    minutes->setValue(m_preferences.lockMinutes());
    row->addWidget(minutes);
    row->addWidget(new ToneLabel(tr("minutes without keyboard and mouse"), theme::Tone::Plain,
                                 theme::FontRole::Body, box));
    row->addStretch();
    column->addLayout(row);
    column->addWidget(theme::hint(
        tr("Locking loses nothing: every page and everything typed is there again after the password."),
        box));
    connect(minutes, &QSpinBox::valueChanged, &m_preferences, &Preferences::setLockMinutes);
    return box;
}

QWidget *SettingsPage::makeAbout()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = section(box, tr("About"));
    const auto line = [&](const QString &text) {
        auto *label = new ToneLabel(text, theme::Tone::Plain, theme::FontRole::Body, box);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    line(tr("Waymark %1, free software under the GNU General Public License, version 3 or later.")
             .arg(QCoreApplication::applicationVersion()));
    line(tr("Office: %1, in %2")
             .arg(m_workspace.signedIn.office().name(), m_workspace.signedIn.office().folder()));
    line(tr("The office's file is encrypted; it opens with a password of its staff and with nothing else."));
    line(tr("%1 rules are built in; F1 shows the one behind what you are at.")
             .arg(int(policy::rules().size())));
    return box;
}

void SettingsPage::pickScheme(int index)
{
    theme::Options look = m_preferences.look();
    look.scheme = theme::Scheme(index);
    m_preferences.setLook(look);
}

void SettingsPage::pickDensity(int index)
{
    theme::Options look = m_preferences.look();
    look.density = theme::Density(index);
    m_preferences.setLook(look);
}

void SettingsPage::pickSize(int index)
{
    theme::Options look = m_preferences.look();
    look.textPercent = sizes[index];
    m_preferences.setLook(look);
}

} // namespace waymark
