// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/alert_band.h"

#include "core/actions/records/tab_actions.h"
#include "core/policy/records/record_policy.h"
#include "core/policy/role_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr std::size_t mostShown = 2;
constexpr int mostCharacters = 300;

} // namespace

AlertBand::AlertBand(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_column(new QVBoxLayout(this))
{
    setObjectName(u"alertBand"_s);
    m_column->setContentsMargins(theme::spacing(1.5), theme::spacing(0.5), theme::spacing(1.5),
                                 theme::spacing(0.5));
    m_column->setSpacing(theme::spacing(0.25));
    hide();
}

void AlertBand::present(const PersonView &view)
{
    theme::empty(m_column);
    std::vector<Alert> shown = view.file.alerts;
    std::erase_if(shown, [this](const Alert &one) { return !policy::isShown(one, m_workspace.today()); });
    std::ranges::sort(shown, std::ranges::greater(), [](const Alert &one) { return one.enteredAt.ms; });
    for (std::size_t i = 0; i < std::min(shown.size(), mostShown); ++i)
        addLine(shown[i]);
    if (shown.size() > mostShown) {
        QPushButton *more = theme::link(tr("%1 more on Alerts").arg(shown.size() - mostShown), this);
        more->setObjectName(u"moreAlerts"_s);
        connect(more, &QPushButton::clicked, this, &AlertBand::allRequested);
        m_column->addWidget(more, 0, Qt::AlignLeft);
    }
    setVisible(!shown.empty());
}

void AlertBand::addLine(const Alert &alert)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const auto who = guarded([&] { return Names(m_workspace.store()).entered(alert.enteredBy, alert.enteredAt); });
    auto *text = new ToneLabel(tr("Alert: %1").arg(firstWords(alert.text, mostCharacters)),
                               theme::Tone::Warn, theme::FontRole::Body, line);
    text->setObjectName(u"alertText_%1"_s.arg(alert.id.value));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(tr("%1\nPut up by %2").arg(alert.text, who.valueOr({})));
    row->addWidget(text, 1);
    auto *clear = new QPushButton(tr("Clear"), line);
    clear->setObjectName(u"clearAlert_%1"_s.arg(alert.id.value));
    clear->setAutoDefault(false);
    const QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"clearAlert"_s));
    clear->setEnabled(why.isEmpty());
    clear->setToolTip(why.isEmpty() ? tr("It was dealt with: it is no longer shown.") : why);
    clear->setAccessibleName(tr("Clear the alert: %1").arg(firstWords(alert.text, 40)));
    connect(clear, &QPushButton::clicked, this, [this, id = alert.id] { clearAlert(id); });
    row->addWidget(clear, 0, Qt::AlignTop);
    m_column->addWidget(line);
    line->show();
}

void AlertBand::clearAlert(Id<Alert> alert)
{
    const auto result = m_workspace.actions().run(ClearAlert{.alertId = alert});
    m_workspace.navigator.say(saidOf(result, tr("The alert was cleared.")),
                              result.done);
}

void AlertBand::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.warnTint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
}

} // namespace waymark
