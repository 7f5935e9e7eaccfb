// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cases/preflight_list.h"

#include "ui/common/parts.h"
#include "ui/common/workspace.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using State = policy::PreflightLine::State;

struct Sign
{
    QString text;
    theme::Tone tone;
};

Sign signOf(State state)
{
    switch (state) {
    case State::Met:
        return {PreflightList::tr("✓ Done"), theme::Tone::Good};
    case State::Missing:
        return {PreflightList::tr("✗ Missing"), theme::Tone::Bad};
    case State::Waits:
        return {PreflightList::tr("◷ Too early"), theme::Tone::Bad};
    case State::Look:
        break;
    }
    return {PreflightList::tr("! Look"), theme::Tone::Warn};
}

} // namespace

PreflightList::PreflightList(QWidget *parent)
    : QWidget(parent),
      m_summary(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_grid(new QGridLayout)
{
    setObjectName(u"preflight"_s);
    m_summary->setObjectName(u"preflightSummary"_s);
    m_summary->setWordWrap(true);
    m_grid->setHorizontalSpacing(theme::spacing(1));
    m_grid->setVerticalSpacing(theme::spacing(0.25));
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_summary);
    column->addLayout(m_grid);
}

void PreflightList::setLines(std::vector<policy::PreflightLine> lines)
{
    const auto same = [](const policy::PreflightLine &a, const policy::PreflightLine &b) {
        return a.id == b.id && a.state == b.state && a.text == b.text && a.tab == b.tab && a.field == b.field;
    };
    if (std::ranges::equal(lines, m_lines, same) && !m_lines.empty())
        return; // the keyboard may be on one of the links
    theme::empty(m_grid);
    m_lines = std::move(lines);
    // What refuses stands first, what is done last.
    const auto rank = [](const policy::PreflightLine &line) {
        return line.state == State::Missing ? 0
               : line.state == State::Waits ? 1
               : line.state == State::Look  ? 2
                                            : 3;
    };
    std::ranges::stable_sort(m_lines, {}, rank);
    int open = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        addLine(int(i), m_lines[i]);
        open += rank(m_lines[i]) < 2;
    }
    m_summary->setText(open == 0   ? tr("Nothing stands against closing.")
                       : open == 1 ? tr("One thing stands against closing.")
                                   : tr("%1 things stand against closing.").arg(open));
    m_summary->setTone(open == 0 ? theme::Tone::Good : theme::Tone::Bad);
}

void PreflightList::addLine(int row, const policy::PreflightLine &line)
{
    const Sign sign = signOf(line.state);
    auto *mark = new ToneLabel(sign.text, sign.tone, theme::FontRole::Body, this);
    auto *words = new ToneLabel(line.text, theme::Tone::Plain, theme::FontRole::Body, this);
    words->setObjectName(u"preflight_"_s + line.id);
    words->setWordWrap(true);
    words->setAccessibleName(sign.text + u": "_s + line.text);
    m_grid->addWidget(mark, row, 0, Qt::AlignVCenter | Qt::AlignLeft);
    m_grid->addWidget(words, row, 1, Qt::AlignVCenter);
    if (line.state == State::Met || (line.tab.isEmpty() && line.field.isEmpty()))
        return;
    auto *go = theme::link(line.tab.isEmpty() ? tr("Fill in") : tr("Go there"), this);
    go->setObjectName(u"preflightGo_"_s + line.id);
    go->setAccessibleName(tr("%1: %2").arg(go->text(), line.text));
    go->setProperty(ruleProperty, line.rule);
    connect(go, &QPushButton::clicked, this,
            [this, tab = line.tab, field = line.field] { emit wanted(tab, field); });
    m_grid->addWidget(go, row, 2, Qt::AlignVCenter);
}

} // namespace waymark
