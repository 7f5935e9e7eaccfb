// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rule_panel.h"

#include "core/base/text.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString kindText(const QString &kind)
{
    if (kind == "block"_L1)
        return RulePanel::tr("Refused where it is not kept.");
    if (kind == "warn"_L1)
        return RulePanel::tr("Said, but not refused.");
    if (kind == "auto"_L1)
        return RulePanel::tr("Waymark does this by itself.");
    if (kind == "report"_L1)
        return RulePanel::tr("Shown in lists and reports.");
    return RulePanel::tr("Always so.");
}

} // namespace

RulePanel::RulePanel(const QString &ruleId, QWidget *parent)
    : Panel(u"rulePanel"_s, tr("The rules"), parent),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_title(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Title, this)),
      m_kind(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_text(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_citation(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this))
{
    m_search->setObjectName(u"ruleSearch"_s);
    m_search->setAccessibleName(tr("Find a rule"));
    m_search->setPlaceholderText(tr("Find a rule: contact, pseudo, R-71 …"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"ruleList"_s);
    m_list->setAccessibleName(tr("Rules"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"ruleTitle"_s);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"ruleText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_citation->setWordWrap(true);
    m_citation->setObjectName(u"ruleCitation"_s);
    m_citation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeRules"_s);
    connect(close, &QPushButton::clicked, this, &Panel::tryClose);

    auto *left = new QVBoxLayout;
    left->setSpacing(theme::spacing(1));
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::spacing(1));
    right->addWidget(m_title);
    right->addWidget(m_kind);
    right->addSpacing(theme::spacing(1));
    right->addWidget(m_text);
    right->addSpacing(theme::spacing(1));
    right->addWidget(theme::separator(this));
    right->addWidget(m_citation);
    right->addStretch();
    right->addWidget(close, 0, Qt::AlignRight);
    auto *row = new QHBoxLayout(this);
    const int edge = theme::spacing(2);
    row->setContentsMargins(edge, edge, edge, edge);
    row->setSpacing(theme::spacing(3));
    row->addLayout(left, 2);
    row->addLayout(right, 3);

    connect(m_search, &QLineEdit::textChanged, this, &RulePanel::search);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            show(item->data(Qt::UserRole).toString());
    });
    search({});
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == ruleId)
            m_list->setCurrentRow(i);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

QWidget *RulePanel::firstFocus()
{
    return m_search;
}

QSize RulePanel::sizeHint() const
{
    return {theme::columns(112), theme::spacing(56)};
}

void RulePanel::search(const QString &typed)
{
    const QString before = m_shown;
    const QStringList words = foldedWords(typed);
    m_list->clear();
    for (const RuleText &rule : policy::rules()) {
        const QString all =
            folded(QString(rule.id + u' ' + rule.title + u' ' + rule.text + u' ' + rule.citation));
        if (!std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word); }))
            continue;
        auto *item = new QListWidgetItem(rule.id + u"   "_s + rule.title, m_list);
        item->setData(Qt::UserRole, rule.id);
        item->setToolTip(rule.title);
    }
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == before)
            m_list->setCurrentRow(i);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void RulePanel::show(const QString &ruleId)
{
    const auto rule = policy::rule(ruleId);
    if (!rule)
        return;
    m_shown = rule->id;
    m_title->setText(rule->title);
    m_kind->setText(rule->id + u" \u00b7 "_s + kindText(rule->kind));
    m_text->setText(rule->text);
    m_citation->setText(tr("Where it comes from: %1").arg(rule->citation));
}

bool RulePanel::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows move in the list while the keyboard stays in the field.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int by = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (by != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace waymark
